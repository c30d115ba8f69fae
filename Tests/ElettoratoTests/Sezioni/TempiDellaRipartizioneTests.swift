import Elettorato
import Testing

/// When a new division moves the electors: arts 35, 39 and 40 d.P.R. 223/1967, the days of the semestral revision.
struct TempiDellaRipartizioneTests {
  private func giorno(_ iso: String) throws -> Giorno { try #require(Giorno(iso: iso.utf8)) }

  @Test(
    "the days of a semester",
    arguments: [
      ("2024-02-29", "2024-04-10", "2024-04-21", "2024-06-20"),
      ("2024-06-30", "2024-04-10", "2024-04-21", "2024-06-20"),
      ("2024-07-01", "2024-10-10", "2024-10-21", "2024-12-20"),
      ("2024-12-31", "2024-10-10", "2024-10-21", "2024-12-20"),
    ])
  func semestre(_ oggi: String, _ proposta: String, _ dal: String, _ al: String) throws {
    let tempi = TempiDellaRipartizione(nelSemestreDi: try giorno(oggi))
    #expect(tempi.proposta == (try giorno(proposta)))
    #expect(tempi.adozione == (try giorno(dal))...(try giorno(al)))
  }

  @Test("on every day of twelve years the next days of adoption are not over, and none is nearer")
  func prossimi() throws {
    let (primo, ultimo) = (try giorno("2020-01-01"), try giorno("2031-12-31"))
    var oggi = primo
    while oggi <= ultimo {
      let prossimi = TempiDellaRipartizione(prossimiDa: oggi)
      if prossimi.adozione.upperBound < oggi || prossimi.adozione.upperBound - oggi > 190 {
        Issue.record("\(oggi): \(prossimi.adozione)")
      }
      let (_, mese, giorno) = oggi.data
      // 21 April to 20 June, 21 October to 20 December, and no other day.
      let utile =
        [(4, 21...30), (5, 1...31), (6, 1...20), (10, 21...31), (11, 1...30), (12, 1...20)].contains {
          $0.0 == mese && $0.1.contains(giorno)
        }
      if TempiDellaRipartizione(nelSemestreDi: oggi).adozione.contains(oggi) != utile {
        Issue.record("\(oggi): \(utile)")
      }
      oggi = oggi + 1
    }
  }
}
