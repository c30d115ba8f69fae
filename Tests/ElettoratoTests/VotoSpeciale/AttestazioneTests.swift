import Testing

@testable import Elettorato

@Suite("The attestation of inclusion and its check code")
struct AttestazioneTests {
  private let sale = [UInt8](repeating: 7, count: ImpegnoElenco.byteDelSale)

  private func attestazione(
    _ scena: Scena = Scena(), _ richiesta: Richiesta? = nil, giorno: Giorno? = nil
  ) throws -> Attestazione {
    let esaminata = try #require(scena.esamina([richiesta ?? scena.domicilio()]).first)
    let ammesso = try #require(Ammesso(esaminata, scena.contesto))
    return try #require(
      Attestazione(ammesso, consultazione: scena.consultazione, giorno: giorno ?? scena.prima(20)))
  }

  @Test("whatever is printed on it changes the code, and nothing else does")
  func ogniDato() throws {
    var codici = [Attestazione.codice(try attestazione().impronta(sale: sale))]
    func prova(_ cambia: (inout Scena, inout Richiesta) -> Void) throws {
      var scena = Scena()
      var richiesta = scena.domicilio()
      cambia(&scena, &richiesta)
      codici.append(Attestazione.codice(try attestazione(scena, richiesta).impronta(sale: sale)))
    }
    func riga(_ parte: Parte, _ sezione: Int, _ generale: Int, _ sezionale: Int) -> RigaDiLista {
      RigaDiLista(
        fascicolo: 7, lista: .generale, parte: parte, sezione: sezione, numeroGenerale: generale,
        numeroSezionale: sezionale)
    }
    try prova { _, richiesta in richiesta.numero = 2 }
    try prova { _, richiesta in richiesta.ricevuta = richiesta.ricevuta + 1 }
    try prova { _, richiesta in richiesta.accompagnatore = true }
    try prova { _, richiesta in
      richiesta.luogo = .dimora(
        comune: "E473", Indirizzo(toponimo: Scena.viaGrado.toponimo, civico: Civico(numero: 4)))
    }
    try prova { scena, _ in scena.richiedente.riga = riga(.maschile, 2, 70, 12) }
    try prova { scena, _ in scena.richiedente.riga = riga(.femminile, 1, 70, 12) }
    try prova { scena, _ in scena.richiedente.riga = riga(.maschile, 1, 71, 12) }
    try prova { scena, _ in scena.richiedente.riga = riga(.maschile, 1, 70, 13) }
    // Written in another way, the name has the same letters: the request is the same, the paper is not.
    try prova { scena, _ in scena.richiedente.scheda?[.cognome] = "ROSSI" }
    try prova { scena, _ in scena.richiedente.scheda?[.nome] = "MARIO" }
    try prova { scena, _ in scena.richiedente.scheda?[.sesso] = "F" }
    try prova { scena, _ in scena.richiedente.scheda?[.nomeLuogoNascita] = "UDINE" }
    try prova { scena, _ in scena.richiedente.scheda?[.provinciaNascita] = "TS" }
    try prova { scena, _ in scena.richiedente.scheda?[.nascita] = "1970-01-02" }
    // Another kind of request, which has other places and who collects.
    try prova { scena, richiesta in richiesta = scena.degente() }
    try prova { scena, richiesta in richiesta = scena.degente("MEDIO") }
    try prova { scena, richiesta in richiesta = scena.detenuto() }
    // Other votes, on another day: other ballots.
    codici.append(Attestazione.codice(try attestazione(Scena([.comunale])).impronta(sale: sale)))
    codici.append(
      Attestazione.codice(try attestazione(giorno: Scena().prima(19)).impronta(sale: sale)))
    #expect(Set(codici).count == codici.count)

    // What is not printed does not: the control.
    var scena = Scena()
    scena.richiedente.scheda?[.nomeVia] = "Grado"
    scena.richiedente.fatti.morto = true
    #expect(Attestazione.codice(try attestazione(scena).impronta(sale: sale)) == codici[0])
  }

  @Test("without what chance gave, the same paper has no code that could be tried")
  func caso() throws {
    let attestazione = try attestazione()
    var altro = sale
    altro[31] = 8
    let codici = [sale, altro, []].map { Attestazione.codice(attestazione.impronta(sale: $0)) }
    #expect(Set(codici).count == 3)
  }

  @Test("who votes by other papers has none")
  func specie() throws {
    let scena = Scena()
    let esaminata = try #require(scena.esamina([scena.navigante()]).first)
    let ammesso = try #require(Ammesso(esaminata, scena.contesto))
    #expect(Attestazione(ammesso, consultazione: scena.consultazione, giorno: scena.prima(2)) == nil)
    #expect(
      SpecieDiRichiesta.allCases.filter(\.haAttestazione) == [.domicilio, .degenti, .detenuti])
  }

  @Test("what is kept of one issued reads back, and says whether it still says the truth")
  func rilasciata() throws {
    let attestazione = try attestazione()
    let rilasciata = AttestazioneRilasciata(attestazione, sale: sale)
    #expect(AttestazioneRilasciata(richiesta: 1, testo: rilasciata.testo) == rilasciata)
    #expect(rilasciata.dice(quantoDice: attestazione))
    var scena = Scena()
    scena.richiedente.scheda?[.cognome] = "ROSSI"
    #expect(!rilasciata.dice(quantoDice: try self.attestazione(scena)))
    #expect(!rilasciata.dice(quantoDice: try self.attestazione(giorno: Scena().prima(19))))
    for guasto in ["", "2023-03-13", "2023-03-13\tzz\tzz", rilasciata.testo + "\tx"] {
      #expect(AttestazioneRilasciata(richiesta: 1, testo: guasto) == nil, "\(guasto)")
    }
  }
}
