package import Elettorato
import Rendering

/// What every paper of one vote has in common: whose it is, for which vote, on which lists, and the names behind the codes.
package struct FonteDelVoto: FonteConNorme, Sendable {
  package let comune: Comune
  package let consultazione: Consultazione
  /// The act on whose lists the paper stands.
  package let atto: Atto
  package let nomi: Denominazioni
  package let sostituzioni: Sostituzioni

  package init(
    comune: Comune, consultazione: Consultazione, atto: Atto, nomi: Denominazioni,
    sostituzioni: Sostituzioni = .nessuna
  ) {
    self.comune = comune
    self.consultazione = consultazione
    self.atto = atto
    self.nomi = nomi
    self.sostituzioni = sostituzioni
  }

  package var giornoDellaCarta: Giorno { atto.giorno }

  /// The heading of the sheets of an elenco.
  func testata(_ titolo: String, _ sottotitolo: RichText) -> RunningHeader {
    RunningHeader(
      left: IntestazioneEnte.righe(comune), title: titolo, subtitle: sottotitolo,
      right: DicituraConsultazione.righe(consultazione))
  }

  /// The foot of the sheets of an elenco.
  func piede(_ carta: String, firma: String = "Il responsabile dell’ufficio elettorale (firma e bollo)")
    -> Footer
  {
    Footer(
      left: { pagina in ["\(carta) · \(bold: "foglio \(pagina.number) di \(pagina.count)")"] }, box: firma)
  }

  /// `liste dopo l’atto n. 5 del 28 ottobre 2023`.
  var situazione: String { "liste dopo l’atto n. \(atto.numero) \(atto.giorno.esteso(.del).tipografico)" }

  func metadati(_ titolo: String) -> Metadata {
    Metadata(
      author: "Comune di \(comune.denominazione)", subject: titolo, keywords: "consultazione elettorale",
      date: atto.giorno.iso)
  }

  /// Place and day left to the office, signature and stamp of the officer.
  var firma: Signatures {
    Signatures([
      .init("\(comune.denominazione), lì", width: .mm(28)),
      .init("Il responsabile dell’ufficio elettorale", width: .mm(60)), .init("(bollo)", width: .mm(0)),
    ])
  }
}
