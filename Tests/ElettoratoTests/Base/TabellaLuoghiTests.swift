import Elettorato
import Testing

@Suite("The places of birth")
struct TabellaLuoghiTests {
  static let tabella = try? TabellaLuoghi.delRepository()

  @Test("the repository's table knows capitals, States, and what has ceased")
  func dati() throws {
    let tabella = try #require(Self.tabella)
    for codice in ["H501", "F205", "L219", "D857", "Z114", "Z118", "H619"] {
      #expect(tabella.esiste(try luogo(codice)), "\(codice)")
    }
    for codice in ["Z999", "A000", "N001", "Y100"] {
      #expect(!tabella.esiste(try luogo(codice)), "\(codice)")
    }
    #expect(tabella.denominazione(try luogo("H501"), il: try giorno("2000-01-01")) == "Roma")
    #expect(tabella.luogo(try luogo("L219"), il: try giorno("2000-01-01"))?.provincia == "TO")
  }

  @Test("Abano became Abano Terme on 14 November 1924: the last day and the first are told apart")
  func cambioDiNome() throws {
    let tabella = try #require(Self.tabella)
    let abano = try luogo("A001")
    #expect(tabella.denominazione(abano, il: try giorno("1924-11-13")) == "Abano")
    #expect(tabella.denominazione(abano, il: try giorno("1924-11-14")) == "Abano Terme")
    #expect(tabella.vigenza(abano, il: try giorno("1924-11-13")) == .vigente)
    #expect(tabella.vigenza(abano, il: try giorno("1866-11-18")) == .nonVigente)
  }

  @Test("outside every period the nearest name is given, but the code is not in force")
  func lacune() throws {
    let codice = try luogo("B123")
    let righe = [
      Luogo(
        codice: codice, denominazione: "Seconda", provincia: "XX", dal: try giorno("1950-01-01"), al: nil),
      Luogo(
        codice: codice, denominazione: "Prima", provincia: "XX", dal: try giorno("1900-01-01"),
        al: try giorno("1920-12-31")),
      Luogo(codice: try luogo("Z100"), denominazione: "Stato", provincia: "", dal: nil, al: nil),
    ]
    let tabella = TabellaLuoghi(righe)
    func esito(_ iso: String) throws -> (String?, TabellaLuoghi.Vigenza) {
      (tabella.denominazione(codice, il: try giorno(iso)), tabella.vigenza(codice, il: try giorno(iso)))
    }
    #expect(try esito("1899-12-31") == ("Prima", .nonVigente))
    #expect(try esito("1910-01-01") == ("Prima", .vigente))
    #expect(try esito("1930-01-01") == ("Prima", .nonVigente))
    #expect(try esito("1950-01-01") == ("Seconda", .vigente))
    #expect(tabella.vigenza(try luogo("Z100"), il: try giorno("1800-01-01")) == .vigente)
    #expect(tabella.vigenza(try luogo("Z101"), il: try giorno("2000-01-01")) == .sconosciuto)
    #expect(tabella.denominazione(try luogo("Z101"), il: try giorno("2000-01-01")) == nil)
    #expect(tabella.periodi(codice).map(\.denominazione) == ["Prima", "Seconda"])
  }

  @Test("every code goes to text and comes back, in order; those with Z are abroad")
  func codici() {
    var precedente: CodiceLuogo?
    for lettera in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" {
      for numero in 0...999 {
        let testo = "\(lettera)" + (numero < 10 ? "00" : numero < 100 ? "0" : "") + "\(numero)"
        guard let codice = CodiceLuogo(testo), codice.testo == testo, codice.estero == (lettera == "Z"),
          precedente.map({ $0 < codice }) ?? true
        else {
          Issue.record("\(testo)")
          return
        }
        precedente = codice
      }
    }
  }

  @Test(
    "what is not a letter and three digits is no code",
    arguments: ["", "L21", "L2190", "1219", "L21O", "ND", "É21", "[219", "@219", "L 19"])
  func rifiuti(testo: String) {
    #expect(CodiceLuogo(testo) == nil)
  }

  private func luogo(_ testo: String) throws -> CodiceLuogo { try #require(CodiceLuogo(testo)) }
  private func giorno(_ iso: String) throws -> Giorno { try #require(Giorno(iso: iso.utf8)) }
}
