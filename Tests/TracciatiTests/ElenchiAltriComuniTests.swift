import CSV
import Elettorato
import TestSupport
import Testing

@testable import Tracciati

/// The table that Comuni exchange: what one writes the other reads, and what is wrong is told with line, column and reason.
@Suite("The elenchi of other Comuni")
struct ElenchiAltriComuniTests {
  private static let buona: [String: String] = [
    "specie": "DEGENTI", "comune_iscrizione": "L483", "denominazione_comune": "Udine",
    "sezione_iscrizione": "7", "numero_lista": "12 M", "cognome": "Rossi", "nome": "Mario",
    "data_nascita": "1950-02-03", "luogo_nascita": "Udine (UD)", "comune_voto": "E473",
    "istituto": "Ospedale civile", "attestazione": "14", "accompagnatore": "S", "schede": "regionale",
  ]

  private func riga(_ valori: [String: String]) -> String {
    let nomi = TracciatoElenchiAltriComuni.colonne.map(\.nome)
    return nomi.map { valori[$0] ?? "" }.joined(separator: ",") + "\n"
  }

  private var intestazione: String {
    TracciatoElenchiAltriComuni.colonne.map(\.nome).joined(separator: ",") + "\n"
  }

  private func leggi(_ testo: String, comune: String = "E473") throws -> [Result<Ospite, Scarto>] {
    let luoghi = try Lettura.riferimenti.get().luoghi
    var tracciato: TracciatoElenchiAltriComuni?
    var lette: [Result<Ospite, Scarto>] = []
    try Lettura.ogniRiga(Array(testo.utf8), TracciatoElenchiAltriComuni.colonne) { intestazione, record in
      var attuale = tracciato ?? TracciatoElenchiAltriComuni(intestazione, comune: comune, luoghi: luoghi)
      do throws(Scarto) {
        lette.append(.success(try attuale.leggi(record)))
      } catch {
        lette.append(.failure(error))
      }
      tracciato = attuale
    }
    return lette
  }

  @Test("a good line is read whole")
  func buona() throws {
    let lette = try leggi(intestazione + riga(Self.buona))
    var attesa = Ospite(.degenti, luogo: .istituto("Ospedale civile"))
    (attesa.comune, attesa.denominazione, attesa.sezione, attesa.numeroLista) = ("L483", "Udine", 7, "12 M")
    (attesa.cognome, attesa.nome, attesa.luogoNascita) = ("Rossi", "Mario", "Udine (UD)")
    attesa.nascita = try #require(Giorno(iso: "1950-02-03".utf8))
    (attesa.attestazione, attesa.accompagnatore, attesa.schede) = ("14", true, [.regionale])
    #expect(lette == [.success(attesa)])
  }

  @Test("each fault has its column and its reason")
  func difetti() throws {
    let casi: [(String, String, Scarto.Motivo)] = [
      ("specie", "NAVIGANTI", .valore(ammessi: "DOMICILIO, DEGENTI, DETENUTI")), ("specie", "", .mancante),
      ("comune_iscrizione", "X999", .luogoSconosciuto), ("comune_iscrizione", "E473", .comuneProprio),
      ("denominazione_comune", "", .mancante), ("sezione_iscrizione", "sette", .numero),
      ("sezione_iscrizione", "0", .numero), ("numero_lista", "", .mancante), ("cognome", "R0SSI*", .nome),
      ("data_nascita", "03/02/1950", .data(formato: "AAAA-MM-GG")),
      ("comune_voto", "L424", .comuneDiverso(atteso: "E473")), ("istituto", "", .mancante),
      ("attestazione", "", .mancante), ("accompagnatore", "forse", .valore(ammessi: "S o N")),
      ("schede", "", .mancante),
    ]
    for (colonna, valore, motivo) in casi {
      let lette = try leggi(intestazione + riga(Self.buona.merging([colonna: valore]) { $1 }))
      #expect(lette == [.failure(Scarto(riga: 2, colonna: colonna, motivo: motivo))], "\(colonna)")
    }
    for schede in ["regionali", "regionale+", "regionale+regionale", "regionale;politica"] {
      let lette = try leggi(intestazione + riga(Self.buona.merging(["schede": schede]) { $1 }))
      guard case .failure(let scarto) = try #require(lette.first) else {
        Issue.record("\(schede) accepted")
        continue
      }
      #expect(scarto.colonna == "schede")
    }
    let casa = try leggi(intestazione + riga(Self.buona.merging(["specie": "DOMICILIO"]) { $1 }))
    #expect(casa == [.failure(Scarto(riga: 2, colonna: "nome_via", motivo: .mancante))])
    let due = try leggi(intestazione + riga(Self.buona) + riga(Self.buona))
    #expect(due[1] == .failure(Scarto(riga: 3, colonna: "attestazione", motivo: .ripetuto(primaRiga: 2))))
  }

  @Test("what one Comune writes the other reads, whoever it is", arguments: 0..<40 as Range<UInt64>)
  func andataERitorno(_ seme: UInt64) throws {
    var caso = CasoOspiti(caso: SplitMix64(state: seme))
    let ospiti = (1...25).map { caso.ospite(attestazione: $0) }
    var writer = Writer(dialect: .standard)
    try writer.row(TracciatoElenchiAltriComuni.colonne.map(\.nome))
    for ospite in ospiti { try writer.row(TracciatoElenchiAltriComuni.campi(ospite, per: "E473")) }
    let lette = try leggi(String(decoding: writer.bytes, as: UTF8.self))
    #expect(lette == ospiti.map(Result.success))
    for ospite in ospiti { #expect(Ospite(numero: 0, testo: ospite.testo) == ospite) }
  }
}

/// Invented electors of Udine, with everything that names and addresses can have.
private struct CasoOspiti {
  var caso: SplitMix64

  private mutating func fino(a limite: Int) -> Int { caso.below(limite) }

  private mutating func uno<T>(_ scelte: [T]) -> T { scelte[fino(a: scelte.count)] }

  mutating func ospite(attestazione: Int) -> Ospite {
    let specie = uno(Ospite.specie)
    let civico = uno([
      Civico(numero: 12), Civico(numero: 3, esponente: "B"), Civico(numero: nil),
      Civico(numero: nil, esponente: "km 3,5"),
    ])
    let via = Toponimo(specie: uno(["Via", "Località", ""]), nome: uno(["4 Novembre", "Sant'Anna, I", "Ö"]))
    let luogo: LuogoDelVoto =
      specie == .domicilio
      ? .dimora(comune: "E473", Indirizzo(toponimo: via, civico: civico))
      : .istituto(uno(["Ospedale \"Civile\"", "Casa di cura, S. Michele", "L1"]))
    var ospite = Ospite(specie, luogo: luogo)
    (ospite.comune, ospite.denominazione) = ("L483", "Udine")
    ospite.sezione = 1 + fino(a: 99)
    ospite.numeroLista = uno(["1", "812 M", "7 F"])
    ospite.cognome = uno(["D'Angelo", "De Rossi", "Müller", "Nicolò", ""])
    ospite.nome = uno(["Maria", "José", "Anna-Lisa"])
    ospite.nascita = Giorno(numero: -20_000 + fino(a: 30_000))
    ospite.luogoNascita = uno(["Udine (UD)", "Belgio (EE)", "L'Aquila (AQ)", ""])
    ospite.attestazione = String(attestazione)
    ospite.accompagnatore = fino(a: 2) == 0
    let quante = 1 + fino(a: TipoDiConsultazione.allCases.count)
    ospite.schede = Array(TipoDiConsultazione.allCases.suffix(quante))
    return ospite
  }
}
