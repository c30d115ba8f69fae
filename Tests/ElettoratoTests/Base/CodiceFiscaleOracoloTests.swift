import Elettorato
import Testing

/// One row of `Oracoli/codice_fiscale.csv`, computed with other people's programs.
struct CasoFiscale: CustomTestStringConvertible, Sendable {
  let campi: [String: String]

  static let tutti: [CasoFiscale] =
    (try? Tabella("Tests/ElettoratoTests/Oracoli/codice_fiscale.csv").righe.map(CasoFiscale.init)) ?? []

  subscript(colonna: String) -> String { campi[colonna] ?? "" }
  var testDescription: String { "\(self["id"]) \(self["categoria"])" }
  var nascita: Giorno? { Giorno(iso: self["data_nascita"].utf8) }
  var luogo: CodiceLuogo? { CodiceLuogo(self["codice_luogo"]) }
}

extension TabellaLuoghi {
  /// The Comuni and the States of `Data`.
  static func delRepository() throws -> TabellaLuoghi {
    let comuni = try Tabella("Data/comuni.csv").righe
    let stati = try Tabella("Data/stati_esteri.csv").righe
    return TabellaLuoghi(
      (comuni + stati).compactMap { riga in
        guard let codice = CodiceLuogo(riga["codice_catastale"] ?? "") else { return nil }
        return Luogo(
          codice: codice, denominazione: riga["denominazione"] ?? "",
          provincia: riga["sigla_provincia"] ?? "", dal: Giorno(iso: (riga["data_inizio"] ?? "").utf8),
          al: Giorno(iso: (riga["data_fine"] ?? "").utf8))
      })
  }
}

@Suite("The codice fiscale, against other programs")
struct CodiceFiscaleOracoloTests {
  static let luoghi = try? TabellaLuoghi.delRepository()

  @Test("the oracle has its sixty cases")
  func tutti() {
    #expect(CasoFiscale.tutti.count == 60)
    #expect(CasoFiscale.tutti.filter { $0["operazione"] == "calcolo" }.count == 23)
    #expect(CasoFiscale.tutti.filter { $0["operazione"] == "confronto" }.count == 4)
    #expect(CasoFiscale.tutti.filter { $0["operazione"] == "verifica" }.count == 33)
  }

  @Test("the code is computed", arguments: CasoFiscale.tutti.filter { $0["operazione"] == "calcolo" })
  func calcolo(caso: CasoFiscale) throws {
    let sesso = try #require(Sesso(rawValue: caso["sesso"]))
    let codice = CodiceFiscale.calcola(
      cognome: caso["cognome"], nome: caso["nome"], sesso: sesso, nascita: try #require(caso.nascita),
      luogo: try #require(caso.luogo))
    #expect(codice?.testo == caso["codice_fiscale"])
  }

  @Test(
    "the code is compared with the personal data",
    arguments: CasoFiscale.tutti.filter { $0["operazione"] != "verifica" })
  func confronto(caso: CasoFiscale) throws {
    let motivi: [String: Discordanze] = ["": [], "COGNOME": .cognome, "NOME": .nome, "SESSO": .sesso]
    let codice = try CodiceFiscale.verifica(caso["codice_fiscale"]) { _ in true }.get()
    let discordanze = codice.confronta(
      cognome: caso["cognome"], nome: caso["nome"], sesso: try #require(Sesso(rawValue: caso["sesso"])),
      nascita: try #require(caso.nascita), luogo: caso.luogo)
    #expect(discordanze == motivi[caso["motivo"]])
  }

  @Test(
    "the code is found well formed, or the defect is named",
    arguments: CasoFiscale.tutti.filter { $0["operazione"] == "verifica" })
  func verifica(caso: CasoFiscale) throws {
    let luoghi = try #require(Self.luoghi)
    switch CodiceFiscale.verifica(caso["codice_fiscale"], luogoEsiste: luoghi.esiste) {
    case .success: #expect(caso["atteso"] == "VALIDO")
    case .failure(let difetto):
      #expect(caso["atteso"] == "NON_VALIDO")
      #expect(motivo(difetto) == caso["motivo"])
    }
  }

  @Test(
    "the code says who it is of",
    arguments: CasoFiscale.tutti.filter { !$0["sesso_atteso"].isEmpty })
  func lettura(caso: CasoFiscale) throws {
    let luoghi = try #require(Self.luoghi)
    let codice = try CodiceFiscale.verifica(caso["codice_fiscale"], luogoEsiste: luoghi.esiste).get()
    #expect(codice.testo == caso["codice_fiscale"].uppercased())
    #expect(codice.sesso.rawValue == caso["sesso_atteso"])
    #expect(codice.giorno == Int(caso["giorno"]))
    #expect(codice.mese == Int(caso["mese"]))
    #expect(codice.annoNelSecolo == Int(caso["anno2"]))
    #expect(codice.luogo.testo == caso["codice_luogo_atteso"])
    #expect(codice.omocodia == (caso["omocodia"] == "S"))
    #expect(codice.base.testo == caso["codice_base"])
  }

  @Test(
    "the place has its name on the day of birth, and is or is not in force",
    arguments: CasoFiscale.tutti.filter { !$0["data_nascita"].isEmpty })
  func luogo(caso: CasoFiscale) throws {
    let luoghi = try #require(Self.luoghi)
    let nascita = try #require(caso.nascita)
    let codice = try #require(caso.luogo)
    #expect(luoghi.denominazione(codice, il: nascita) == caso["luogo"])
    #expect(
      luoghi.vigenza(codice, il: nascita) == (caso["luogo_alla_data"] == "VIGENTE" ? .vigente : .nonVigente))
  }

  /// The oracle's name of a defect.
  private func motivo(_ difetto: CodiceFiscale.Difetto) -> String {
    switch difetto {
    case .lunghezza: "LUNGHEZZA"
    case .caratteri: "CARATTERI"
    case .omocodiaNonAmmessa: "OMOCODIA_NON_AMMESSA"
    case .mese: "MESE"
    case .giorno: "GIORNO"
    case .dataInesistente: "DATA_INESISTENTE"
    case .luogoSconosciuto: "LUOGO_SCONOSCIUTO"
    case .carattereDiControllo: "CARATTERE_CONTROLLO"
    }
  }
}
