import CSV
import Elettorato
import Testing

@testable import Tracciati

/// The files of requests and applications: the two dialects say the same, and of a certificate only the verdict stays.
@Suite("The files of special voters")
struct RichiesteTests {
  private func impronte(_ percorso: String) throws -> [Impronta] {
    let bytes = try Lettura.file(percorso)
    let nome = String(percorso.split(separator: "/").last ?? "")
    let stati = try Lettura.riferimenti.get().stati
    var impronte: [Impronta] = []
    switch nome {
    case "richieste_domicilio.csv":
      var tracciato: TracciatoRichiesteDomicilio?
      try Lettura.ogniRiga(bytes, TracciatoRichiesteDomicilio.colonne) { intestazione, record in
        if tracciato == nil { tracciato = TracciatoRichiesteDomicilio(intestazione) }
        impronte.append(try #require(try tracciato?.leggi(record)).impronta)
      }
    case "naviganti.csv":
      var tracciato: TracciatoNaviganti?
      try Lettura.ogniRiga(bytes, TracciatoNaviganti.colonne) { intestazione, record in
        if tracciato == nil { tracciato = TracciatoNaviganti(intestazione) }
        impronte.append(try #require(try tracciato?.leggi(record)).impronta)
      }
    case "domande_ue.csv":
      var tracciato: TracciatoDomandeUE?
      try Lettura.ogniRiga(bytes, TracciatoDomandeUE.colonne) { intestazione, record in
        if tracciato == nil { tracciato = TracciatoDomandeUE(intestazione, stati: stati) }
        impronte.append(try #require(try tracciato?.leggi(record)).impronta)
      }
    case "domande_32bis.csv":
      var tracciato: TracciatoDomande32bis?
      try Lettura.ogniRiga(bytes, TracciatoDomande32bis.colonne) { intestazione, record in
        if tracciato == nil { tracciato = TracciatoDomande32bis(intestazione) }
        impronte.append(try #require(try tracciato?.leggi(record)).impronta)
      }
    default:
      var tracciato: TracciatoRichiesteIstituto?
      try Lettura.ogniRiga(bytes, TracciatoRichiesteIstituto.colonne) { intestazione, record in
        let specie: SpecieDiRichiesta = nome == "richieste_degenti.csv" ? .degenti : .detenuti
        if tracciato == nil { tracciato = TracciatoRichiesteIstituto(intestazione, specie: specie) }
        impronte.append(try #require(try tracciato?.leggi(record)).impronta)
      }
    }
    return impronte
  }

  @Test(
    "the two dialects of a file give the same requests, row by row",
    arguments: [
      "richieste_domicilio.csv", "richieste_degenti.csv", "richieste_detenuti.csv", "naviganti.csv",
      "domande_ue.csv", "domande_32bis.csv",
    ])
  func dialetti(_ file: String) throws {
    for (esempio, manca) in [("gaby", "naviganti.csv"), ("latisana", "")] where file != manca {
      let pulite = try impronte("Data/esempi/\(esempio)/\(file)")
      #expect(try pulite == impronte("Data/esempi/\(esempio)/gestionale/\(file)"), "\(esempio)")
      #expect(!pulite.isEmpty && Set(pulite).count == pulite.count)
    }
  }

  private func domicilio(_ campi: String) throws -> Result<Richiesta, Scarto> {
    let testo =
      TracciatoRichiesteDomicilio.colonne.map(\.nome).joined(separator: ",") + "\n" + campi + "\n"
    return try Lettura.riga(testo, TracciatoRichiesteDomicilio.colonne) {
      intestazione, record throws(Scarto) in
      var tracciato = TracciatoRichiesteDomicilio(intestazione)
      return try tracciato.leggi(record)
    }
  }

  private static let inizio = "D1,RSSMRA70A01D839A,Rossi,Mario,2023-10-03,S,D839,Via,Roma,1,,2023-10-01,"

  @Test("of a certificate only the day and the verdict go further")
  func verdetto() throws {
    let richiesta = try domicilio(Self.inizio + "ASL,GRAVISSIMA_INFERMITA,59,S").get()
    #expect(richiesta.certificato == .prognosiInsufficiente && richiesta.accompagnatore)
    #expect(!richiesta.testo.contains("INFERMITA") && !richiesta.testo.contains("59"))
    #expect(try domicilio(Self.inizio + "DOTT. BIANCHI,DIPENDENZA_VITALE,,N").get().certificato == .nonASL)
    #expect(try domicilio(Self.inizio + "ASL,DIPENDENZA_VITALE,,").get().certificato == .idoneo)
    #expect(try domicilio(Self.inizio + ",,,").get().certificato == .mancante)
  }

  @Test("what cannot be a request at all is a rejected row, with its column and never its value")
  func scarti() throws {
    func colonna(_ campi: String) throws -> String? {
      if case .failure(let scarto) = try domicilio(campi) { scarto.colonna } else { nil }
    }
    #expect(try colonna(Self.inizio + "ASL,ALTRO,60,S") == "condizione")
    #expect(try colonna(Self.inizio + "ASL,DIPENDENZA_VITALE,sessanta,S") == "giorni_prognosi")
    #expect(try colonna("D1,,Rossi,Mario,2023-10-03,S,D839,Via,Roma,1,,,,,,") == "codice_fiscale")
    #expect(
      try colonna("D1,RSSMRA70A01D839A,Rossi,Mario,3/10/2023,S,D839,Via,Roma,1,,,,,,") == "data_ricezione")
    #expect(try colonna("D1,RSSMRA70A01D839A,,,2023-10-03,S,D839,Via,Roma,1,,,,,,") == "cognome")
    #expect(try colonna(Self.inizio + "ASL,DIPENDENZA_VITALE,,X") == "accompagnatore")
  }

  @Test("an incomplete declaration is received: the office answers it")
  func incompleta() throws {
    let richiesta = try domicilio("D1,RSSMRA70A01D839A,Rossi,Mario,2023-10-03,N,,,,,,,,,,").get()
    #expect(!richiesta.dichiarazione && richiesta.luogo == .dimora(comune: "", nil))
  }

  @Test("the choices of electors abroad are two")
  func opzioni() throws {
    let stati = try Lettura.riferimenti.get().stati
    func leggi(_ opzione: String, _ stato: String) throws -> Result<Richiesta, Scarto> {
      let testo =
        TracciatoOpzioniEstero.colonne.map(\.nome).joined(separator: ",")
        + "\nE1,RSSMRA70A01D839A,Rossi,Mario,2023-10-03,\(opzione),\(stato)\n"
      return try Lettura.riga(testo, TracciatoOpzioniEstero.colonne) {
        intestazione, record throws(Scarto) in
        var tracciato = TracciatoOpzioniEstero(intestazione, stati: stati)
        return try tracciato.leggi(record)
      }
    }
    #expect(try leggi("OPZIONE_IN_ITALIA", "DEU").get().luogo == .estero("DEU"))
    #expect(try leggi("TEMPORANEAMENTE_ALL_ESTERO", "").get().specie == .temporaneamenteAllEstero)
    for (opzione, stato, colonna) in [
      ("DOMICILIO", "DEU", "opzione"), ("OPZIONE_IN_ITALIA", "XXX", "stato_estero"),
    ] {
      guard case .failure(let scarto) = try leggi(opzione, stato) else {
        Issue.record("\(opzione) \(stato) was accepted")
        continue
      }
      #expect(scarto.colonna == colonna)
    }
  }
}
