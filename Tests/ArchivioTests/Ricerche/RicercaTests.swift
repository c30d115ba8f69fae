import Elettorato
import TestSupport
import Testing

@testable import Archivio

/// Who is found, in which order, and who is not.
struct RicercaTests {
  private static let tutti = 10_000

  private func codici(
    _ archivio: ArchivioElettorale, _ testo: String, _ filtro: FiltroRicerca = FiltroRicerca(),
    limite: Int = tutti
  ) throws -> [String] {
    let criteri = try CriterioDiRicerca.leggi([testo], modo: nil, specie: archivio.specieDiStrada)
    return try criteri.flatMap { try archivio.cerca($0, filtro, limite: limite).trovati }.map {
      $0.righe[0].testi.stringa(.cognome) + " " + $0.righe[0].testi.stringa(.nome)
    }
  }

  @Test("fragments, apostrophes, codes, numbers, days and addresses find who they should")
  func esempi() throws {
    let (archivio, _) = try ComuneDiProva().forma(Cartella())
    for (testo, attesi) in [
      ("rossi", ["ROSSI MARIO"]), ("mario ros", ["ROSSI MARIO"]),
      ("dangelo", ["D'ANGELO ANTONIO", "D'ANGELO LUCIA"]),
      ("D'Angelo luc", ["D'ANGELO LUCIA"]), ("wojcik", ["Wójcik Łukasz"]), ("lukasz", ["Wójcik Łukasz"]),
      (
        "an",
        ["D'ANGELO ANTONIO", "D'ANGELO LUCIA", "BIANCHI PAOLO", "GIOVANE MARTA", "MÜLLER HANS", "ZANNI ANNA"]
      ),
      ("RSSMRA7", ["ROSSI MARIO"]), ("rssmra70a01d839a", ["ROSSI MARIO"]),
      ("1970-01-01 mar", ["ROSSI MARIO"]),
      ("via roma 2", ["D'ANGELO LUCIA"]), ("monte rosa", []), ("via monte rosa", ["D'ANGELO ANTONIO"]),
      // Foreign, too young, dead: in the register and on no list.
      ("fritz", []), ("alberto", []), ("morto", []), ("RSSMRA71", []), ("2001-01-01", []), ("99", []),
    ] {
      #expect(Set(try codici(archivio, testo)) == Set(attesi), "\(testo)")
      #expect(try codici(archivio, testo).count == attesi.count, "\(testo)")
    }
  }

  @Test(
    "surnames that are what was written come first, then those that begin so, then the others, then names")
  func ordine() throws {
    func abitante(_ cognome: String, _ nome: String) -> Abitante {
      let numero = String(
        "\(cognome)\(nome)".unicodeScalars.reduce(0) { $0 &* 31 &+ Int($1.value) } % 1_000_000 + 1_000_000)
      return Abitante(
        id: "\(cognome) \(nome)", codiceFiscale: "XXXXXX\(numero)XXX", cognome: cognome, nome: nome)
    }
    let (archivio, _) = try ComuneDiProva([
      abitante("BARROS", "UGO"), abitante("ROSSINI", "ADA"), abitante("ROS", "LEA"), abitante("ALBA", "ROSA"),
      abitante("DE ROS", "PIA"), abitante("ROS", "EVA"), abitante("LEONE", "ROSARIO"),
    ]).forma(Cartella())
    #expect(
      try codici(archivio, "ros")
        == ["ROS EVA", "ROS LEA", "ROSSINI ADA", "BARROS UGO", "DE ROS PIA", "ALBA ROSA", "LEONE ROSARIO"])
    #expect(try codici(archivio, "le ros") == ["ROS LEA", "LEONE ROSARIO"])
    #expect(try codici(archivio, "de ros") == ["DE ROS PIA"])
  }

  @Test("the filters keep a list, a section, and who is enrolled; the limit says that there are more")
  func filtri() throws {
    let (archivio, _) = try ComuneDiProva().forma(Cartella())
    #expect(try codici(archivio, "muller", FiltroRicerca(lista: .aggiuntaUEComunale)) == ["MÜLLER HANS"])
    #expect(try codici(archivio, "muller", FiltroRicerca(lista: .generale)).isEmpty)
    #expect(try codici(archivio, "dangelo", FiltroRicerca(sezione: 2)).count == 2)
    #expect(try codici(archivio, "dangelo", FiltroRicerca(sezione: 1)).isEmpty)
    #expect(try codici(archivio, "rossi", FiltroRicerca(sezione: 1)) == ["ROSSI MARIO"])
    let criterio = CriterioDiRicerca.nominativo(.init(["ANGELO"]), nascita: nil)
    let uno = try archivio.cerca(criterio, FiltroRicerca(), limite: 1)
    #expect(uno.trovati.count == 1 && uno.altri)
    let due = try archivio.cerca(criterio, FiltroRicerca(), limite: 2)
    #expect(due.trovati.count == 2 && !due.altri)
  }

  /// The same question asked of the lists themselves, person by person.
  private func aMano(_ parole: [String], _ tutti: [Elettore]) -> Set<Int> {
    Set(
      tutti.filter { elettore in
        let (cognome, nome) = (
          CriterioDiRicerca.Frammenti.piega(elettore.testi.stringa(.cognome)),
          CriterioDiRicerca.Frammenti.piega(elettore.testi.stringa(.nome))
        )
        return parole.allSatisfy { parola in
          parola.utf8.count == 1 && parole.count > 1
            ? cognome.hasPrefix(parola) || nome.hasPrefix(parola)
            : cognome.contains(parola) || nome.contains(parola)
        }
      }.map(\.fascicolo))
  }

  @Test(
    "in Comuni made by chance, fragments made by chance find exactly who has them",
    arguments: ProprietaTests.semi)
  func aCaso(seme: UInt64) throws {
    let (archivio, _) = try ProprietaTests.comune(seme).forma(Cartella())
    var tutti: [Elettore] = []
    try archivio.eachElettore { tutti.append(copy $0) }
    var caso = SplitMix64(state: seme &+ 7)
    for _ in 0..<60 {
      let parole = (0..<Int.random(in: 1...3, using: &caso)).map { _ in
        let elettore = tutti.randomElement(using: &caso)
        let testo = CriterioDiRicerca.Frammenti.piega(
          elettore?.testi.stringa(Bool.random(using: &caso) ? .cognome : .nome) ?? "")
        let inizio = Int.random(in: 0..<max(1, testo.count), using: &caso)
        return String(testo.dropFirst(inizio).prefix(Int.random(in: 1...5, using: &caso)))
      }.filter { !$0.isEmpty }
      guard !parole.isEmpty else { continue }
      let criterio = CriterioDiRicerca.nominativo(.init(parole), nascita: nil)
      let trovati = try archivio.cerca(criterio, FiltroRicerca(), limite: Self.tutti).trovati.map(\.fascicolo)
      #expect(Set(trovati) == aMano(parole, tutti), "\(parole)")
      #expect(Set(trovati).count == trovati.count, "\(parole)")
    }
  }
}
