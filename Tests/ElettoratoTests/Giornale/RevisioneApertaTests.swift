import Elettorato
import Testing

/// Which revisions the acts of a semester show open.
struct RevisioneApertaTests {
  private func atti(_ tipi: (Atto.Tipo, String)...) throws -> [Atto] {
    try tipi.enumerated().map { posto, voce in
      Atto(
        numero: posto + 1, tipo: voce.0, giorno: try #require(Giorno(iso: voce.1.utf8)), protocollo: "",
        autore: "", regime: .partiDistinte, parametri: [])
    }
  }

  private func aperte(_ giorno: String, _ atti: [Atto]) throws -> [RevisioneAperta] {
    RevisioneAperta.nelSemestre(di: try #require(Giorno(iso: giorno.utf8)), atti)
  }

  @Test("elenchi without rectification, a first round without the second")
  func aperte() throws {
    let atti = try atti(
      (.primaFormazione, "2023-08-31"), (.dinamica1, "2024-01-10"), (.semestraleElenchi, "2024-04-10"))
    let (dinamica, semestrale) = (atti[1], atti[2])
    #expect(
      try aperte("2024-05-01", atti) == [
        .semestrale(atto: 3, giorno: semestrale.giorno), .dinamica(atto: 2, giorno: dinamica.giorno),
      ])
  }

  @Test("what was closed is closed, and what another semester left open is over")
  func chiuse() throws {
    let atti = try atti(
      (.dinamica1, "2024-01-10"), (.dinamica2, "2024-01-31"), (.semestraleElenchi, "2024-04-10"),
      (.semestraleRettifica, "2024-06-20"), (.dinamica1, "2024-07-10"))
    #expect(try aperte("2024-06-25", atti).isEmpty)
    #expect(try aperte("2024-07-20", atti).count == 1)
    #expect(try aperte("2025-01-05", atti).isEmpty)
  }

  @Test("the sentence says which act, of which day, and how many events")
  func frasi() throws {
    let giorno = try #require(Giorno(iso: "2024-04-10".utf8))
    #expect(
      RevisioneAperta.semestrale(atto: 7, giorno: giorno).descrizione.contains("atto n. 7 del 10 aprile 2024")
    )
    #expect(
      RevisioneAperta.dinamica(atto: 7, giorno: giorno).descrizione.contains("atto n. 7 del 10 aprile 2024"))
    #expect(RevisioneAperta.eventiInAttesa(1).descrizione.hasPrefix("un evento"))
    #expect(RevisioneAperta.eventiInAttesa(3).descrizione.hasPrefix("3 eventi"))
  }
}
