package import Elettorato
import Rendering

/// What every paper of one act has in common: whose it is, which act, for which vote, and the names behind the codes.
package struct FonteAtto: FonteConNorme, Sendable {
  package let comune: Comune
  package let atto: Atto
  /// The digest of the act: the code at the foot of its papers.
  package let impronta: Impronta
  /// The digest of the lists after it.
  package let stato: Impronta
  /// The vote that the act precedes; `nil` for ordinary ones.
  package let consultazione: Consultazione?
  package let nomi: Denominazioni
  /// The seat of the court in whose district the Comune is; empty to leave a line for it.
  package let tribunale: String
  package let sostituzioni: Sostituzioni

  package init(
    comune: Comune, atto: Atto, impronta: Impronta, stato: Impronta, consultazione: Consultazione?,
    nomi: Denominazioni, tribunale: String = "", sostituzioni: Sostituzioni = .nessuna
  ) {
    self.comune = comune
    self.atto = atto
    self.impronta = impronta
    self.stato = stato
    self.consultazione = consultazione
    self.nomi = nomi
    self.tribunale = tribunale
    self.sostituzioni = sostituzioni
  }

  package var giornoDellaCarta: Giorno { atto.giorno }

  /// `Atto n. 2 del 26 settembre 2023`, with its protocol where it has one.
  var estremi: String {
    "n. \(atto.numero) \(atto.giorno.esteso(.del).tipografico)"
      + (atto.protocollo.isEmpty ? "" : " (prot. \(atto.protocollo))")
  }

  /// `revisione dinamica straordinaria, prima tornata`.
  var oggetto: String { atto.tipo.titolo.tipografico }

  /// The terms that run from the adoption, for the causes of these changes.
  func termini(_ conti: ContiDellAtto) -> TerminiDellAtto { TerminiDellAtto(atto, conti) }

  func metadati(_ titolo: String) -> Metadata {
    Metadata(
      author: "Comune di \(comune.denominazione)", subject: titolo,
      keywords: "revisione delle liste elettorali",
      date: atto.giorno.iso)
  }

  /// The foot of the elenchi of the act: what they are, which act, its code, over the code of the sheet.
  func piede(_ carta: String) -> Footer {
    let numero = atto.numero
    return Footer(
      left: { pagina in
        [RichText(carta), "atto n. \(numero) · \(bold: "foglio \(pagina.number) di \(pagina.count)")"]
      }, codes: ["atto  \(CodiceFoglio.lista(impronta))"])
  }

  /// The foot of a letter: the same, without a code for each sheet.
  func piedeDiLettera(_ carta: String) -> Footer {
    var piede = piede(carta)
    piede.right = piede.codes.map { RichText($0) }
    piede.codes = []
    return piede
  }

  /// The heading of the sheets of an elenco: Comune, what it is, and for which vote.
  func testata(_ titolo: String, _ sottotitolo: RichText) -> RunningHeader {
    RunningHeader(
      left: IntestazioneEnte.righe(comune), title: titolo, subtitle: sottotitolo,
      right: consultazione.map(DicituraConsultazione.righe) ?? ["\(bold: atto.giorno.esteso)"])
  }
}

/// The names behind the codes of places and States, as the archive carries them.
package struct Denominazioni: Sendable {
  private let luoghi: TabellaLuoghi
  private let stati: [String: String]

  package init(luoghi: TabellaLuoghi, stati: [String: String]) {
    self.luoghi = luoghi
    self.stati = stati
  }

  /// `Hône (AO)`; the code itself where the table does not know it.
  func comune(_ codice: String, il giorno: Giorno) -> String {
    guard let luogo = CodiceLuogo(codice).flatMap({ luoghi.luogo($0, il: giorno) }) else {
      return codice.isEmpty ? "" : "comune di codice \(codice)"
    }
    return luogo.provincia.isEmpty ? luogo.denominazione : "\(luogo.denominazione) (\(luogo.provincia))"
  }

  /// The name of a State by its ISO 3166-1 alpha-3 code.
  func stato(_ codice: String) -> String { stati[codice] ?? codice }
}

extension String {
  /// With the apostrophe of print.
  var tipografico: String { replacing("'", with: "’") }
}
