package import Elettorato
package import Rendering

/// A sheet of special voters as a president receives it: who of the section votes elsewhere, or whose votes the section collects.
///
/// One sheet for each kind and direction. It closes with its total in figures and in letters and with the ballots needed; the president signs
/// for it. Until the act that closes the sheets every page says that it is a draft.
/// Source: C-03 to C-06; B-08, B-12, B-25, B-26, B-41, B-42, B-52; `norme.md` 4.8 for the columns, no official layout was found.
package struct ElencoPresidente: Sendable {
  /// From which side the president looks at it.
  package enum Verso: String, Sendable {
    /// Electors of the section.
    case uscenti
    /// Votes that the section collects.
    case entranti
  }

  /// A voter on the sheet.
  package struct Voce: Sendable {
    /// What messages call him: never his name.
    package let sigla: String
    /// The Comune of enrolment, where it is another one.
    package let comune: String
    package let sezione: Int
    /// In the section list: `201 F`.
    package let numero: String
    package let cognome: String
    package let nome: String
    /// `Aosta (AO)`, and the day.
    package let luogoNascita: String
    package let nascita: Giorno
    /// The institute or the full address, with the Comune where it is another one.
    package let luogo: String
    package let raccoglie: String
    package let schede: [TipoDiConsultazione]
    package let accompagnatore: Bool
    package let attestazione: String
    package let note: [String]

    package init(
      sigla: String, comune: String, sezione: Int, numero: String, cognome: String, nome: String,
      luogoNascita: String, nascita: Giorno, luogo: String, raccoglie: String,
      schede: [TipoDiConsultazione], accompagnatore: Bool, attestazione: String, note: [String]
    ) {
      self.sigla = sigla
      self.comune = comune
      self.sezione = sezione
      self.numero = numero
      self.cognome = cognome
      self.nome = nome
      self.luogoNascita = luogoNascita
      self.nascita = nascita
      self.luogo = luogo
      self.raccoglie = raccoglie
      self.schede = schede
      self.accompagnatore = accompagnatore
      self.attestazione = attestazione
      self.note = note
    }
  }

  package let fonte: FonteLista
  package let consultazione: Consultazione
  package let sezione: Sezione
  package let specie: SpecieDiRichiesta
  package let verso: Verso
  /// In the order of the sheet.
  package let voci: [Voce]
  /// The commitment of the act that closed the sheet; `nil` while it is not closed.
  package let impegno: ImpegnoElenco?

  package init(
    fonte: FonteLista, consultazione: Consultazione, sezione: Sezione, specie: SpecieDiRichiesta,
    verso: Verso, voci: [Voce], impegno: ImpegnoElenco?
  ) {
    self.fonte = fonte
    self.consultazione = consultazione
    self.sezione = sezione
    self.specie = specie
    self.verso = verso
    self.voci = voci
    self.impegno = impegno
  }

  /// Stem of the file: `elenco-degenti-entranti`.
  package var id: String { "elenco-\(specie.nomeDelFile)-\(verso.rawValue)" }

  /// What manifest and delivery record call it.
  package var titolo: String { specie.titolo(verso) }

  /// Throws when the act that closed the sheet counted others than are about to be printed.
  package func documento() throws(Squilibrio) -> Document {
    if let impegno, impegno.elettori != voci.count {
      throw .stampa(documento: id, attesi: impegno.elettori, stampati: voci.count)
    }
    let titolo = "\(specie.titoloBreve(verso)) · SEZIONE N. \(sezione.numero)"
    let impronta = impegno.map { fonte.impronta($0.impegno) }
    return Document(
      id: id, title: "\(titolo) · \(fonte.comune.denominazione)",
      header: RunningHeader(
        left: IntestazioneEnte.righe(fonte.comune), title: titolo, subtitle: RichText(self.titolo),
        right: DicituraConsultazione.righe(consultazione)),
      footer: Footer(
        left: { [sezione] pagina in
          [
            "Sezione \(sezione.numero) · \(bold: "foglio \(pagina.number) di \(pagina.count)")",
            "in questo foglio \(pagina.here) · \(bold: "\(pagina.number == pagina.count ? "totale" : "a riportare") \(pagina.total)")",
          ]
        }, codes: impronta.map { ["elenco  \(CodiceFoglio.lista($0))"] } ?? [],
        box: "Il sindaco (firma e bollo)"),
      watermark: impegno == nil ? "BOZZA" : fonte.filigrana,
      blocks: [
        .paragraph(Paragraph(premessa, alignment: .justified)),
        .table(
          Table(
            id: "elettori", caption: titolo, columns: colonne, rows: righe, numberColumn: 0,
            runningTotals: true)),
        .paragraph(.closing(chiusura)),
        .signatures(
          Signatures([
            .init("\(fonte.comune.denominazione), lì", width: .mm(26)),
            .init("Per ricevuta, il presidente", width: .mm(48)), .init("giorno e ora", width: .mm(30)),
          ])),
        .notes(specie.disposizioni(verso)),
      ], metadata: FirmeLista.metadati(fonte, titolo),
      pageCode: impronta.map(CodiceFoglio.foglio))
  }

  private var premessa: RichText {
    let norme = specie.norme(consultazione).map { fonte.cita($0) }.joined(separator: "; ")
    return switch verso {
    case .uscenti:
      "Elettori iscritti nella lista della sezione \(sezione.numero) e ammessi al \(specie.titolo) (\(norme))."
    case .entranti:
      "Voti che la sezione \(sezione.numero) raccoglie: elettori, di questa o di altre sezioni, ammessi al \(specie.titolo) (\(norme))."
    }
  }

  private var colonne: [Column] {
    var colonne = [Column("N.", weight: 24, alignment: .right, style: .strong)]
    if verso == .entranti { colonne.append(Column("Sezione di\niscrizione", weight: 58, style: .small)) }
    colonne += [
      Column("N. lista\nsezion.", weight: 46, alignment: .right, fullTitle: "Numero nella lista sezionale"),
      Column("COGNOME e nome", weight: 165, style: .name),
      Column("Luogo e data di nascita", weight: 110, style: .small),
      Column("Luogo del voto", weight: 155),
    ]
    if raccolti { colonne.append(Column("Chi raccoglie", weight: 92, style: .small)) }
    colonne.append(Column("Schede", weight: 62, style: .small))
    // Who only marks the list has no need of it.
    if verso == .entranti {
      colonne.append(
        Column("Accompa-\ngnatore", weight: 58, alignment: .center, fullTitle: "Accompagnatore"))
    }
    colonne += [
      raccolti
        ? Column(
          "Attestazione\ne richiesta", weight: 72, style: .small,
          fullTitle: "Attestazione e giorno della richiesta")
        : Column("Comunicata il", weight: 72, style: .small),
      Column("Annotazioni", weight: 70, style: .notes),
      Column(verso == .uscenti ? "Annotato\nin lista" : "Ha votato\n(ora)", weight: 54, style: .box),
    ]
    return colonne
  }

  /// Whether somebody goes out and collects these votes: not for seamen, nor for who votes by mail.
  private var raccolti: Bool { Ospite.specie.contains(specie) }

  private var righe: Rows {
    var righe = Rows(columns: colonne.count)
    for (indice, voce) in voci.enumerated() {
      righe.append { celle in scrivi(voce, indice + 1, in: &celle) }
    }
    return righe
  }

  private func scrivi(_ voce: Voce, _ numero: Int, in celle: inout Cells) {
    celle.label(voce.sigla)
    celle.number(numero)
    if verso == .entranti { celle.lines("sez. \(voce.sezione)", voce.comune) }
    celle.text(voce.numero)
    celle.name(voce.cognome, voce.nome)
    celle.lines(voce.luogoNascita, voce.nascita.breve)
    celle.text(voce.luogo)
    if raccolti { celle.text(voce.raccoglie) }
    celle.text(AnnotazioniDelVoto.schede(voce.schede))
    if verso == .entranti { celle.text(voce.accompagnatore ? "sì" : "no") }
    celle.text(voce.attestazione)
    celle.text(voce.note.joined(separator: "\n"))
    celle.empty()
  }

  private var chiusura: RichText {
    var testo: RichText =
      "Il presente elenco comprende \(bold: voci.count.certificato) \(voci.count.concorda("elettore", "elettori"))"
    let accompagnati = voci.count { $0.accompagnatore }
    if accompagnati > 0, verso == .entranti { testo.append(", di cui \(accompagnati) con accompagnatore") }
    let schede = consultazione.tipi.map { tipo in
      "\(DicituraConsultazione.inBreve(tipo)) \(voci.count { $0.schede.contains(tipo) })"
    }
    testo.append(". Schede dovute nel luogo del voto: \(schede.joined(separator: ", ")).")
    return testo
  }
}
