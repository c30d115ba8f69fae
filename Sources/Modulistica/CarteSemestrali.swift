package import Elettorato
import Rendering

/// What the papers of a semestral revision have in common: whose they are, of which revision, on which day.
package struct FonteSemestrale: FonteConNorme, Sendable {
  package let revisione: RevisioneSemestrale
  let fonte: FonteLista
  /// The day of the paper: that of its act, or that of the register it was taken from.
  let giorno: Giorno

  /// `atto`: the act that the paper belongs to, or the last one for a paper that no act adopts.
  package init(
    revisione: RevisioneSemestrale, comune: Comune, atto: Atto, giorno: Giorno, stati: [String: String] = [:],
    sostituzioni: Sostituzioni = .nessuna
  ) {
    self.revisione = revisione
    self.giorno = giorno
    fonte = FonteLista(
      comune: comune, atto: atto, numeroSezioni: 0, consultazione: nil, blocco: nil, stati: stati,
      sostituzioni: sostituzioni)
  }

  package var sostituzioni: Sostituzioni { fonte.sostituzioni }
  package var giornoDellaCarta: Giorno { giorno }

  /// Men and women apart until the reform, for the elenchi too (arts 8 and 16 as they were; `norme.md` 1.3.1).
  var parti: [(parte: Parte, titolo: String)] {
    switch RegimeDelleListe.vigente.il(giorno).valore {
    case .partiDistinte: [(.maschile, "Uomini"), (.femminile, "Donne")]
    case .listaUnica: [(.unica, "")]
    }
  }

  /// Whether a person is printed in a part.
  func comprende(_ parte: Parte, _ persona: SchedaPersona) -> Bool {
    RegimeDelleListe.vigente.il(giorno).valore.parte(persona.sesso) == parte
  }

  func documento(
    _ id: String, titolo: String, modello: String, sottotitolo: RichText, filigrana: String? = nil,
    blocchi: [Block]
  ) -> Document {
    Document(
      id: id, title: "\(titolo) · \(fonte.comune.denominazione)",
      header: RunningHeader(
        left: IntestazioneEnte.righe(fonte.comune), title: titolo, subtitle: sottotitolo,
        right: ["Revisione semestrale", "\(bold: periodo)"]),
      footer: Footer(
        left: { pagina in
          ["\(modello) · \(revisione.titolo) · \(bold: "foglio \(pagina.number) di \(pagina.count)")"]
        }, box: "Il responsabile dell’ufficio elettorale (firma e bollo)"),
      watermark: filigrana, blocks: blocchi,
      metadata: Metadata(
        author: "Comune di \(fonte.comune.denominazione)", subject: titolo, keywords: "revisione semestrale",
        date: giorno.iso))
  }

  private var periodo: String {
    "\(revisione.semestre == .primo ? "primo" : "secondo") semestre \(revisione.anno)"
  }

  /// The days of the cohort, as a sentence says them.
  var coorte: String {
    "\(revisione.finestra.lowerBound.esteso(.dal).tipografico) \(revisione.finestra.upperBound.esteso(.al).tipografico)"
  }

  var firma: Signatures {
    Signatures([
      .init("\(fonte.comune.denominazione), lì", width: .mm(28)),
      .init("Il responsabile dell’ufficio elettorale", width: .mm(60)), .init("(bollo)", width: .mm(0)),
    ])
  }

  /// What everybody may read on a paper that is deposited: that a line needs a second look, never why a decision was taken.
  ///
  /// Born on 29 February: eighteen on the 28th, which somebody reading the paper would take for a mistake.
  func annotazioni(_ voce: VoceSemestrale, _ elettore: borrowing Elettore) -> String {
    var note: [String] = []
    switch voce.segnalazione {
    case .omesso, .omessoNonQualificato: note.append(EsameSemestrale.Segnalazione.omesso.titolo)
    case .perDecisione: note.append(EsameSemestrale.Segnalazione.perDecisione.titolo)
    case nil: break
    }
    if voce.persona[.codiceFiscale].isEmpty { note.append("senza codice fiscale") }
    let (_, mese, giorno) = voce.persona.nascita.data
    if mese == 2, giorno == 29 { note.append("nato il 29 febbraio (art. 2963 c.c.)") }
    if elettore.residenteAllEstero { note.append(Annotazioni.residenza(elettore, fonte)) }
    return note.joined(separator: " · ")
  }
}

extension VoceSemestrale {
  /// The person in the form in which columns are written.
  var elettore: Elettore {
    var elettore = Elettore()
    elettore.testi.bytes = Array(persona.testo.utf8)
    // A person that a line holds is a canonical text: it was one when it was read.
    let letto = elettore.leggiTesto()
    precondition(letto, "the person of an elenco is a canonical text")
    elettore.fascicolo = fascicolo ?? 0
    return elettore
  }
}

/// The pieces that the elenchi share: a table a part, and the foot.
enum CarteElenchi {
  static func tabelle(
    _ id: String, _ fonte: FonteSemestrale, _ voci: [VoceSemestrale], _ colonne: [Column],
    _ scrivi: (VoceSemestrale, Int, inout Cells) -> Void
  ) -> [Block] {
    fonte.parti.flatMap { parte, titolo -> [Block] in
      var righe = Rows(columns: colonne.count)
      for (indice, voce) in voci.filter({ fonte.comprende(parte, $0.persona) }).enumerated() {
        righe.append { celle in scrivi(voce, indice + 1, &celle) }
      }
      let tabella = Block.table(
        Table(
          id: parte == .unica ? id : "\(id)-\(parte.rawValue.lowercased())",
          caption: titolo.isEmpty ? id : "\(id), \(titolo.lowercased())", columns: colonne, rows: righe,
          numberColumn: 0))
      return titolo.isEmpty ? [tabella] : [.heading(titolo), tabella]
    }
  }

  static func chiusura(
    _ fonte: FonteSemestrale, _ quante: Int, _ singolare: String, _ plurale: String, deposito: Bool = true
  ) -> [Block] {
    let note: [Block] =
      deposito
      ? [
        .notes([
          "Depositato nella segreteria del Comune \(fonte.revisione.deposito.lowerBound.esteso(.dal).tipografico) \(fonte.revisione.deposito.upperBound.esteso(.al).tipografico), con avviso pubblico; entro l’ultimo giorno ogni cittadino può ricorrere alla Commissione elettorale circondariale (\(fonte.cita(.d223("artt. 18-20")))).",
          "In due esemplari.",
        ])
      ] : []
    return [
      .paragraph(
        .closing(
          quante == 0
            ? "\(bold: "Nessuna") \(singolare)."
            : "Il presente elenco comprende \(bold: quante.certificato) \(quante.concorda(singolare, plurale))."
        )), .signatures(fonte.firma),
    ] + note
  }
}
