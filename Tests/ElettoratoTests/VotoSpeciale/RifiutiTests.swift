import Testing

@testable import Elettorato

/// Faults to be put one upon the other: each must be told before those that come after it.
private typealias Difetto = (rifiuto: RifiutoRichiesta, guasta: (inout Scena, inout Richiesta) -> Void)

@Suite("Every refusal, in its order")
struct RifiutiTests {
  private static var dellElettore: [Difetto] {
    [
      (.codiceFiscaleNonValido, { _, richiesta in richiesta.codiceFiscale = "RSSMRA70A01E473X" }),
      (.nonIscritto, { scena, _ in scena.richiedente.riga = nil }),
      (.datiDiscordanti, { _, richiesta in richiesta.cognome = "BIANCHI" }),
      (.minorenneAlVoto, { scena, _ in scena.richiedente.scheda = Scena.scheda(nascita: "2005-04-03") }),
    ]
  }

  /// Puts the faults in place from the last to the first: at every step the newest one is the answer.
  private func prova(_ difetti: [Difetto], _ buona: (Scena) -> Richiesta) {
    var scena = Scena()
    var richiesta = buona(scena)
    #expect(scena.esito(richiesta).ammesso)
    for difetto in difetti.reversed() {
      difetto.guasta(&scena, &richiesta)
      #expect(scena.esito(richiesta).rifiuto == difetto.rifiuto)
    }
  }

  private static var tardi: Difetto {
    (.fuoriTermine, { scena, richiesta in richiesta.ricevuta = scena.prima(0) })
  }

  @Test("home")
  func domicilio() {
    let documenti: [Difetto] = [
      (.dichiarazioneIncompleta, { _, richiesta in richiesta.dichiarazione = false }),
      (.certificatoMancante, { _, richiesta in richiesta.certificato = .mancante }),
      (.certificatoNonASL, { _, richiesta in richiesta.certificato = .nonASL }),
      (.prognosiInsufficiente, { _, richiesta in richiesta.certificato = .prognosiInsufficiente }),
      (
        .certificatoTroppoVecchio,
        { scena, richiesta in richiesta.certificatoDel = scena.prima(46) }
      ),
      (.luogoFuoriAmbito, { _, richiesta in richiesta.luogo = .dimora(comune: "G914", Scena.viaGrado) }),
      Self.tardi,
    ]
    prova(Self.dellElettore + documenti) { $0.domicilio() }
  }

  @Test(
    "home: a declaration without the whole address is incomplete, an address that the index lacks is unknown")
  func indirizzi() {
    let scena = Scena()
    var richiesta = scena.domicilio()
    richiesta.luogo = .dimora(comune: "E473", nil)
    #expect(scena.esito(richiesta).rifiuto == .dichiarazioneIncompleta)
    richiesta.luogo = .dimora(comune: "", Scena.viaGrado)
    #expect(scena.esito(richiesta).rifiuto == .dichiarazioneIncompleta)
    let ignoto = Indirizzo(
      toponimo: Toponimo(specie: "Via", nome: "Nuova"), civico: Civico(numero: 1))
    richiesta.luogo = .dimora(comune: "E473", ignoto)
    #expect(scena.esito(richiesta).rifiuto == .viaSconosciuta)
    richiesta.luogo = .dimora(comune: "X999", Scena.viaGrado)
    #expect(scena.esito(richiesta).rifiuto == .luogoSconosciuto)
    // In another Comune the street index is another's: the address is not looked up.
    richiesta.luogo = .dimora(comune: "L483", ignoto)
    #expect(scena.esito(richiesta).ammesso)
  }

  @Test("hospital and prison")
  func istituti() {
    let documenti: [Difetto] = [(.attestazioneMancante, { _, richiesta in richiesta.documenti = false })]
    let luogo: [Difetto] = [
      (.luogoSconosciuto, { _, richiesta in richiesta.luogo = .istituto("L9") })
    ]
    prova(Self.dellElettore + documenti + luogo + [Self.tardi]) { $0.degente() }
    prova(
      Self.dellElettore + [(.dirittoPerso, { scena, _ in scena.richiedente.fatti.dirittoPerso = true })]
        + documenti + luogo + [Self.tardi]
    ) { $0.detenuto() }
    let scena = Scena()
    #expect(scena.esito(scena.degente("CARCERE")).rifiuto == .luogoDiAltraSpecie)
    #expect(scena.esito(scena.degente("FUORI")).rifiuto == .luogoFuoriAmbito)
    var detenuto = scena.detenuto()
    detenuto.luogo = .istituto("MEDIO")
    #expect(scena.esito(detenuto).rifiuto == .luogoDiAltraSpecie)
  }

  @Test("seamen and electors abroad")
  func altrove() {
    prova(
      Self.dellElettore + [
        (.documentoMancante, { _, richiesta in richiesta.documenti = false }),
        (.luogoFuoriAmbito, { _, richiesta in richiesta.luogo = .imbarco(comune: "G914") }), Self.tardi,
      ]
    ) { $0.navigante() }
    let scena = Scena()
    #expect(scena.esito(scena.navigante("Z112")).rifiuto == .luogoFuoriAmbito)
    #expect(scena.esito(scena.navigante("Y000")).rifiuto == .luogoSconosciuto)
    let estero = scena.di(.temporaneamenteAllEstero, .estero("DEU"), 1, scena.prima(40))
    #expect(scena.esito(estero).rifiuto == .nonPrevista)
    var nazionale = Scena([.politica], voto: "2022-09-25", ordinamento: "statale", decreto: "2022-07-22")
    let opzione = nazionale.di(.opzioneInItalia, .estero("DEU"), 1, g("2022-07-25"))
    #expect(nazionale.esito(opzione).rifiuto == .residenzaDiversa)
    nazionale.richiedente.scheda = Scena.scheda(stato: .aire)
    #expect(nazionale.esito(opzione).ammesso)
    let temporanea = nazionale.di(.temporaneamenteAllEstero, .estero("DEU"), 1, nazionale.prima(40))
    #expect(nazionale.esito(temporanea).rifiuto == .residenzaDiversa)
  }

  @Test("who is eighteen on the very day votes, the day after does not, second voting day or not")
  func eta() {
    var scena = Scena(voto: "2023-04-02", secondo: "2023-04-03")
    scena.richiedente.scheda = Scena.scheda(nascita: "2005-04-02")
    #expect(scena.esito(scena.degente()).ammesso)
    scena.richiedente.scheda = Scena.scheda(nascita: "2005-04-03")
    #expect(scena.esito(scena.degente()).rifiuto == .minorenneAlVoto)
  }

  @Test("one request a person and kind: the second is a duplicate, unless the first was refused or withdrawn")
  func duplicati() {
    let scena = Scena()
    let prima = scena.degente(numero: 1, ricevuta: scena.prima(9))
    let seconda = scena.degente("MEDIO", numero: 2, ricevuta: scena.prima(8))
    #expect(scena.esamina([seconda, prima]).map(\.esito.rifiuto) == [nil, .duplicato])
    var difettosa = prima
    difettosa.documenti = false
    #expect(scena.esamina([difettosa, seconda]).map(\.esito.rifiuto) == [.attestazioneMancante, nil])
    let revoca = InterventoRichiesta(richiesta: 1, azione: .revoca, motivo: "rinuncia", documento: "")
    let esiti = scena.esamina([prima, seconda], interventi: [1: [revoca]]).map(\.esito)
    #expect(esiti[0] == .revocata && esiti[1].ammesso)
  }

  @Test("of two kinds the last admitted holds, and both say so; withdrawn, the first holds again")
  func dueSpecie() {
    let scena = Scena()
    let domicilio = scena.domicilio(numero: 1, ricevuta: scena.prima(30))
    let degente = scena.degente(numero: 2, ricevuta: scena.prima(5))
    let esaminate = scena.esamina([degente, domicilio])
    #expect(esaminate.map(\.esito.rifiuto) == [.superata, nil])
    #expect(esaminate[0].segnalazioni == [.altraSpecie(richiesta: 2, .degenti)])
    #expect(esaminate[1].segnalazioni == [.altraSpecie(richiesta: 1, .domicilio)])
    let revoca = InterventoRichiesta(richiesta: 2, azione: .revoca, motivo: "dimesso", documento: "")
    #expect(scena.esamina([degente, domicilio], interventi: [2: [revoca]])[0].esito.ammesso)
    var rifiutata = degente
    rifiutata.documenti = false
    #expect(scena.esamina([rifiutata, domicilio])[0].esito.ammesso)
  }

  @Test(
    "a late request is taken by hand only where the term is not peremptory, and only if nothing else is wrong"
  )
  func interventi() {
    let scena = Scena()
    let accogli = InterventoRichiesta(
      richiesta: 1, azione: .accogliTardiva, motivo: "si può", documento: "nota 1")
    let degente = scena.degente(ricevuta: scena.prima(2))
    #expect(scena.esamina([degente])[0].segnalazioni == [.tardivaAccoglibile])
    #expect(scena.esito(degente, accogli).ammesso)
    #expect(scena.esamina([degente], interventi: [1: [accogli]])[0].segnalazioni == [.accoltaTardiva])
    let detenuto = scena.detenuto(ricevuta: scena.prima(2))
    #expect(scena.esamina([detenuto])[0].segnalazioni.isEmpty)
    #expect(scena.esito(detenuto, accogli).rifiuto == .fuoriTermine)
    var senzaCarte = degente
    senzaCarte.documenti = false
    #expect(scena.esito(senzaCarte, accogli).rifiuto == .attestazioneMancante)
  }

  @Test("the office can say which section collects where the street index does not")
  func sezioneAssegnata() {
    let scena = Scena()
    var richiesta = scena.domicilio()
    richiesta.luogo = .dimora(
      comune: "E473",
      Indirizzo(toponimo: Toponimo(specie: "Via", nome: "Nuova"), civico: Civico(numero: 1)))
    let sezione = InterventoRichiesta(
      richiesta: 1, azione: .sezione(2), motivo: "via nuova", documento: "delibera")
    #expect(scena.esito(richiesta, sezione).destinazione?.raccolta.sezione == 2)
  }

  @Test(
    "a section that changed, a death that came late and a place without section are told and refuse nobody")
  func segnalazioni() {
    var scena = Scena()
    var richiesta = scena.degente()
    richiesta.sezioneIndicata = 1
    #expect(scena.esamina([richiesta])[0].segnalazioni.isEmpty)
    richiesta.sezioneIndicata = 2
    #expect(scena.esamina([richiesta])[0].segnalazioni == [.sezioneDiversa(indicata: 2, attuale: 1)])
    scena.richiedente.fatti.morto = true
    #expect(scena.esamina([scena.degente()])[0].segnalazioni == [.decessoNoto])
    scena.richiedente.fatti.morto = false
    scena.istituti = scena.istituti.map {
      LuogoDiCura(
        codice: $0.codice, tipo: $0.tipo, denominazione: "", comune: $0.comune, regione: $0.regione,
        toponimo: $0.toponimo, civico: "", postiLetto: $0.postiLetto, sezione: nil)
    }
    let esaminata = scena.esamina([scena.degente()])[0]
    #expect(esaminata.esito.ammesso && esaminata.segnalazioni == [.sezioneDiRaccoltaIgnota])
  }

  @Test("every refusal has a reason and a remedy, and the codes are those of exports")
  func parole() {
    for rifiuto in RifiutoRichiesta.allCases {
      #expect(!rifiuto.motivo.isEmpty && rifiuto.rimedio.hasSuffix("."), "\(rifiuto)")
      #expect(
        rifiuto.rawValue.utf8.allSatisfy { (65...90).contains($0) || $0 == 95 || (48...57).contains($0) })
    }
  }
}
