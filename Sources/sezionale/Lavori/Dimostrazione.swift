import Archivio
import Elettorato
import Modulistica
import Rendering
import Tracciati

/// The whole job on an invented Comune, as a clerk would do it: from the register to the printed lists.
struct Dimostrazione {
  enum Esempio: String, CaseIterable, Sendable {
    case gaby
    case latisana
  }

  let esempio: Esempio
  /// Where everything goes, from the root.
  let cartella: String
  let dati: String
  let lavoratori: Int
  let environment: Environment
  let output: Output

  private var archivio: String { "\(cartella)/archivio" }
  private var ingresso: String { "\(dati)/esempi/\(esempio.rawValue)" }
  private var operatore: Operatore { Operatore(nome: "dimostrazione") }

  /// What the demonstration left, for the last words.
  struct Esito {
    let elettori: Int
    let documenti: Int
    let depennati: Int
    let impronta: Impronta
  }

  func esegui() throws -> Esito {
    let comune = try crea()
    output.passo(
      "archivio creato", "Comune di \(comune.denominazione) (\(comune.provincia)), cartella \(archivio)")
    let aperto = try ArchivioElettorale(cartella: archivio, .scrittura)
    for (tipo, file) in Self.files { try importa(tipo, file, in: aperto) }
    let firma = Consultazioni.FirmaIndizione(
      giorno: environment.oggi, protocollo: "", oggi: environment.oggi, operatore: operatore)
    let consultazione = try Consultazioni.indici(
      "\(ingresso)/elezione.csv", archivio: aperto, dati: dati, firma: firma, prova: false, output: output
    ).consultazione
    output.passo("consultazione indetta", DicituraConsultazione.giorni(consultazione))
    let formazione = try Formazione(archivio: aperto, operatore: operatore, oggi: environment.oggi).esegui(
      prova: false)
    output.passo(
      "liste formate, atto n. 1",
      "\(formazione.iscritti.di("iscritto", "iscritti")) su \(formazione.persone.di("persona", "persone"))")
    let guasti =
      try aperto.controlla(completo: true) + aperto.verificaAtto(1)
      + aperto.verificaSezioni(aperto.digestSezioniAttuali())
    guard guasti.isEmpty else {
      throw ErroreArchivio.danneggiato(guasti.map(\.descrizione).joined(separator: "; "))
    }
    output.passo("archivio controllato", "ogni testo ricostruito e confrontato con la sua impronta")
    let stampa = try StampaListe(
      cartellaArchivio: archivio,
      scrittura: ScritturaDocumenti(
        destinazione: "\(cartella)/documenti", formati: ScritturaDocumenti.Formato.allCases,
        sovrascrivi: true,
        prova: false, fonts: try Caratteri.leggi()),
      copie: Copia.allCases.reversed(), sezioni: [], inBlocchi: false, lavoratori: lavoratori
    ).esegui()
    let votano = (stampa.elettori[.votazione] ?? 0).conMigliaia
    output.passo(
      "documenti stampati",
      "\(stampa.documenti.di("documento", "documenti")) in PDF, HTML e CSV; votano in \(votano), depennati per età \(stampa.depennati.conMigliaia)"
    )
    try esporta(aperto)
    output.passo("liste e atti esportati", "liste.csv e i testi canonici, verificabili con sha256sum")
    return Esito(
      elettori: formazione.iscritti, documenti: stampa.documenti, depennati: stampa.depennati,
      impronta: formazione.sigillo.impronta)
  }

  private static let files: [(Ricezione.Tipo, String)] = [
    (.sezioni, "sezioni.csv"), (.viario, "viario.csv"), (.luoghi, "luoghi.csv"),
    (.comuniCitati, "comuni_citati.csv"), (.anagrafe, "anagrafe.csv"),
  ]

  /// A new archive; one left by an earlier demonstration is made again, any other is refused.
  private func crea() throws -> Comune {
    let codice = esempio == .gaby ? "D839" : "E473"
    // The same identity each time: two demonstrations give the same digests, and so the same bytes.
    let identita = String(Impronta.di(Array("sezionale dimostrazione \(codice)".utf8)).esadecimale.prefix(32))
    let file = ArchivioElettorale.file(in: archivio)
    if (try? SystemCalls.status(file, following: false)) != nil {
      guard try ArchivioElettorale(cartella: archivio, .lettura).catena.codice == identita else {
        throw Failure(
          .letturaScrittura, "archivio-esistente",
          "nella cartella \(archivio) c'è un archivio che non è di una dimostrazione.",
          rimedio: "Indicare un'altra cartella con --in.")
      }
      try FileError.of(file, try SystemCalls.remove(file))
    }
    return try Creazione(cartella: archivio, codice: codice, ufficio: .comune, identita: identita)
      .esegui(DatiDiRiferimento(cartella: dati), prova: false)
  }

  private func importa(_ tipo: Ricezione.Tipo, _ file: String, in archivio: ArchivioElettorale) throws {
    let rapporto = try Importazione(
      archivio: archivio, richiesta: .init(tipo: tipo, file: "\(ingresso)/\(file)"), oggi: environment.oggi,
      operatore: operatore
    ).esegui()
    output.passo("ricevuto il file: \(tipo.rawValue)", rapporto.ricezione.accettate.di("riga", "righe"))
  }

  private func esporta(_ archivio: ArchivioElettorale) throws {
    let esportazione = "\(cartella)/esportazione"
    try Percorsi.preparaCartella(esportazione)
    let file = try DurableFile("\(esportazione)/liste.csv", replacing: true)
    _ = try EsportazioneListe(archivio: archivio).scrivi { try file.write($0) }
    try file.commit()
    _ = try EsportazioneAtti(archivio: archivio, cartella: "\(esportazione)/atti", sovrascrivi: true).esegui()
  }
}
