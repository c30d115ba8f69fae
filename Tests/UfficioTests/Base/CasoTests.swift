import Testing
import Ufficio

@Suite("Bytes by chance")
struct CasoTests {
  @Test("from a text they are always the same, for each purpose its own; otherwise never")
  func seme() {
    let caso = Caso.da(seme: "prova")
    #expect(caso.bytes(40, per: "sale") == caso.bytes(40, per: "sale"))
    #expect(caso.bytes(40, per: "sale") != caso.bytes(40, per: "identità"))
    #expect(caso.bytes(40, per: "sale").prefix(8) == caso.bytes(8, per: "sale")[...])
    #expect(Caso.vero.bytes(16, per: "sale") != Caso.vero.bytes(16, per: "sale"))
  }
}
