import Testing

@testable import Elettorato

@Suite("Applications for the additional lists")
struct DomandeUETests {
  private static let stati = [
    StatoEstero(codice: "Z129", denominazione: "Romania", alpha3: "ROU", ueDal: g("2007-01-01"), ueAl: nil),
    StatoEstero(
      codice: "Z114", denominazione: "Regno Unito", alpha3: "GBR", ueDal: g("1973-01-01"),
      ueAl: g("2020-01-31")),
    StatoEstero(codice: "", denominazione: "Italia", alpha3: "ITA", ueDal: g("1958-01-01"), ueAl: nil),
    StatoEstero(codice: "Z100", denominazione: "Albania", alpha3: "ALB", ueDal: nil, ueAl: nil),
  ]

  /// A Romanian of age, registered here.
  private struct Caso {
    var scena = Scena([.comunale], ordinamento: "statale")
    var persona = Richiedente()
    var domanda = DomandaUE()
    var conVoto = true

    init() {
      persona.scheda = Scena.scheda(cittadinanza: "ROU")
      persona.stato = .residente
      domanda.numero = 1
      domanda.codiceFiscale = Scena.codice
      (domanda.cognome, domanda.nome) = ("Rossi", "Mario")
      domanda.sesso = .maschile
      domanda.nascita = g("1970-01-01")
      domanda.cittadinanza = "ROU"
      domanda.ricevuta = scena.prima(40)
      (domanda.dichiaraCittadinanza, domanda.dichiaraResidenza) = (true, true)
      domanda.indirizzoStatoOrigine = "Strada Florilor 12"
      domanda.chiedeLista = true
      domanda.indirizzo = Scena.viaGrado
    }

    var esaminata: EsameDomandeUE.Esaminata { esamina([domanda])[0] }
    var rifiuto: RifiutoRichiesta? { esaminata.rifiuto }

    func esamina(_ domande: [DomandaUE]) -> [EsameDomandeUE.Esaminata] {
      let contesto = EsameDomandeUE.Contesto(
        consultazione: conVoto ? scena.consultazione : nil, termini: conVoto ? scena.termini : nil,
        giorno: g("2023-02-01"), stati: DomandeUETests.stati, luoghi: Scena.luoghi, viario: Scena.viario,
        sezioni: [1, 2])
      return EsameDomandeUE(domande, contesto) { _ in persona }.esaminate
    }
  }

  @Test("a complete application in time is admitted, in the section of its address")
  func ammessa() {
    let caso = Caso()
    #expect(caso.rifiuto == nil && caso.esaminata.sezione == 2)
    #expect(caso.esaminata.lista == .aggiuntaUEComunale)
    #expect(caso.esaminata.decisione.definitiva)
  }

  @Test("every refusal, in its order")
  func ordine() {
    var caso = Caso()
    let difetti: [(RifiutoRichiesta, (inout Caso) -> Void)] = [
      (.codiceFiscaleNonValido, { $0.domanda.codiceFiscale = "X" }),
      (.dateIncoerenti, { $0.domanda.nascita = g("2030-01-01") }),
      (.datiDiscordanti, { $0.domanda.cognome = "Verdi" }),
      (.cittadinoItaliano, { $0.persona.riga = $0.scena.richiedente.riga }),
      (.nonUE, { $0.domanda.cittadinanza = "ALB" }),
      (.giaIscritto, { $0.persona.aggiunte = [.aggiuntaUEComunale] }),
      (.nonResidente, { $0.persona.fatti.morto = true }),
      (.minorenneAlVoto, { $0.domanda.nascita = g("2005-04-03") }),
      (.dirittoPerso, { $0.persona.fatti.dirittoPerso = true }),
      (.domandaIncompleta, { $0.domanda.chiedeLista = false }),
      (
        .viaSconosciuta,
        {
          $0.domanda.indirizzo = Indirizzo(
            toponimo: Toponimo(specie: "Via", nome: "Nuova"), civico: Civico(numero: 1))
        }
      ),
      (.fuoriTermine, { $0.domanda.ricevuta = $0.scena.prima(39) }),
    ]
    for (rifiuto, guasta) in difetti.reversed() {
      guasta(&caso)
      #expect(caso.rifiuto == rifiuto)
    }
  }

  @Test(
    "an Italian with another citizenship of the Union stays Italian; who declares another State than his is answered so"
  )
  func cittadinanze() {
    var caso = Caso()
    caso.persona.scheda = Scena.scheda(cittadinanza: "ITA")
    caso.persona.altraCittadinanza = "ROU"
    #expect(caso.rifiuto == .cittadinoItaliano)
    caso.persona.scheda = Scena.scheda(cittadinanza: "ALB")
    #expect(caso.rifiuto == nil)
    caso.persona.altraCittadinanza = ""
    #expect(caso.rifiuto == .datiDiscordanti)
    caso = Caso()
    caso.domanda.cittadinanza = "ITA"
    #expect(caso.rifiuto == .cittadinoItaliano)
    caso = Caso()
    caso.persona.fatti.italiano = true
    #expect(caso.rifiuto == .cittadinoItaliano)
  }

  @Test("membership is that of the day of the vote")
  func membro() {
    var caso = Caso()
    caso.persona.scheda = Scena.scheda(cittadinanza: "GBR")
    caso.domanda.cittadinanza = "GBR"
    caso.scena = Scena([.comunale], voto: "2020-01-26", ordinamento: "statale")
    caso.domanda.ricevuta = caso.scena.prima(40)
    #expect(caso.rifiuto == nil)
    caso.scena = Scena([.comunale], voto: "2020-02-02", ordinamento: "statale")
    #expect(caso.rifiuto == .nonUE)
  }

  @Test("eighteen on the very day of the vote is enough")
  func eta() {
    var caso = Caso()
    caso.domanda.nascita = g("2005-04-02")
    #expect(caso.rifiuto == nil)
    caso.domanda.nascita = g("2005-04-03")
    #expect(caso.rifiuto == .minorenneAlVoto && caso.esaminata.decisione.definitiva == false)
  }

  @Test("by the 40th day before the vote, counted from the poster; outside a vote there is no term")
  func termine() {
    var caso = Caso()
    caso.domanda.ricevuta = g("2023-02-21")
    #expect(caso.rifiuto == nil)
    caso.domanda.ricevuta = g("2023-02-22")
    #expect(caso.rifiuto == .fuoriTermine)
    #expect(!caso.esaminata.decisione.definitiva, "the next vote takes it")
    caso.conVoto = false
    #expect(caso.rifiuto == nil)
  }

  @Test("who is not registered yet must ask to be, and enters with what the application says")
  func nonResidente() throws {
    var caso = Caso()
    caso.persona = Richiedente()
    #expect(caso.rifiuto == .domandaIncompleta)
    caso.domanda.chiedeAnagrafe = true
    guard case .ammessa(let scheda, let sezione) = caso.esaminata.esito else {
      Issue.record("\(caso.esaminata.esito)")
      return
    }
    #expect(sezione == 2 && scheda[.luogoNascita] == "E473" && scheda[.nomeLuogoNascita] == "Latisana")
    #expect(scheda[.cittadinanza] == "ROU" && scheda.nascita == g("1970-01-01"))
    caso.domanda.chiedeAnagrafe = false
    caso.persona.fatti.arrivato = true
    #expect(caso.rifiuto == nil, "an immigration received makes a resident")
  }

  @Test("the European Parliament has its own list, term and declarations")
  func parlamento() {
    var caso = Caso()
    caso.scena = Scena([.europea], voto: "2024-06-08", secondo: "2024-06-09", ordinamento: "statale")
    caso.domanda.ricevuta = g("2024-03-11")
    #expect(caso.rifiuto == .domandaIncompleta)
    (caso.domanda.dichiaraVotoSoloInItalia, caso.domanda.dichiaraCapacita) = (true, true)
    caso.domanda.dichiaraAssenzaDiProvvedimenti = true
    #expect(caso.rifiuto == nil && caso.esaminata.lista == .aggiuntaUEParlamento)
    caso.persona.aggiunte = [.aggiuntaUEComunale]
    #expect(caso.rifiuto == nil, "the municipal list is another one")
    caso.domanda.ricevuta = g("2024-03-12")
    #expect(caso.rifiuto == .fuoriTermine)
  }

  @Test("a second application of the same person is a duplicate")
  func duplicato() {
    let caso = Caso()
    var seconda = caso.domanda
    seconda.numero = 2
    #expect(caso.esamina([seconda, caso.domanda]).map(\.rifiuto) == [nil, .duplicato])
  }

  @Test("who enters goes to the end, in alphabetical order, with a new file unless he has one")
  func iscrizioni() throws {
    let caso = Caso()
    var altra = caso.domanda
    altra.numero = 2
    altra.codiceFiscale = Scena.codice("ALFA", "MARIO", "1971-01-01", "E473")
    var esaminate = caso.esamina([caso.domanda])
    var nuovo = Caso()
    nuovo.persona = Richiedente()
    nuovo.domanda = altra
    (nuovo.domanda.cognome, nuovo.domanda.chiedeAnagrafe) = ("Alfa", true)
    esaminate += nuovo.esamina([nuovo.domanda])
    var numeratore = Numeratore { serie in
      switch serie {
      case .fascicolo: 100
      case .generale: 10
      case .sezionale: 3
      }
    }
    let voci = try IscrizioniUE.voci(esaminate, regime: .partiDistinte, numeratore: &numeratore)
    let righe = voci.compactMap(\.variazione.dopo)
    #expect(voci.map(\.persona.nascita).count == 2 && voci.allSatisfy { $0.variazione.causa == .domandaUE })
    #expect(righe.map(\.fascicolo) == [101, 102] && righe.map(\.numeroGenerale) == [11, 12])
    #expect(righe.map(\.numeroSezionale) == [4, 5] && righe.map(\.sezione) == [2, 2])
    #expect(voci[0].persona[.cognome] == "Alfa")
  }

  @Test("the text of an application is read back as it was")
  func testo() {
    var caso = Caso()
    caso.domanda.lista = .aggiuntaUEParlamento
    #expect(DomandaUE(numero: 1, testo: caso.domanda.testo) == caso.domanda)
    var maiuscola = caso.domanda
    (maiuscola.cognome, maiuscola.indirizzoStatoOrigine) = ("ROSSI", "STRADA FLORILOR 12")
    #expect(maiuscola.impronta == caso.domanda.impronta)
  }
}

@Suite("Admissions under art. 32-bis")
struct Ammissione32bisTests {
  private var evento: Evento {
    var evento = Evento()
    evento.tipo = .acquistoCittadinanza
    evento.codiceFiscale = Scena.codice
    (evento.cognome, evento.nome) = ("Rossi", "Mario")
    evento.nascita = g("1970-01-01")
    return evento
  }

  private var domanda: Domanda32bis {
    var domanda = Domanda32bis()
    domanda.numero = 1
    domanda.codiceFiscale = Scena.codice
    (domanda.cognome, domanda.nome) = ("ROSSI", "MARIO")
    domanda.ricevuta = g("2023-03-20")
    domanda.causa = "ACQUISTO_CITTADINANZA"
    domanda.evento = "E1"
    return domanda
  }

  private func esamina(
    _ domande: [Domanda32bis], _ fatto: Ammissione32bis.Fatto?, evento: Evento? = nil, iscritto: Bool = false,
    scena: Scena = Scena(voto: "2023-04-02", secondo: "2023-04-03")
  ) -> [Ammissione32bis.Esaminata] {
    var persona = Richiedente()
    if iscritto { persona.riga = scena.richiedente.riga }
    return Ammissione32bis.esamina(
      domande, giornoEta: scena.consultazione.giorni.eta, finestra: scena.termini.ammissioni32bis,
      luoghi: Scena.luoghi, richiedente: { _ in persona },
      riferimento: { _ in fatto.map { .init(evento: evento ?? self.evento, fatto: $0) } })
  }

  private func rifiuto(
    _ fatto: Ammissione32bis.Fatto?, iscritto: Bool = false, _ cambia: (inout Domanda32bis) -> Void = { _ in }
  ) -> RifiutoRichiesta? {
    var domanda = domanda
    cambia(&domanda)
    return esamina([domanda], fatto, iscritto: iscritto)[0].rifiuto
  }

  @Test("a true fact that came after the third round admits, with the section of the address")
  func ammessa() {
    let esaminata = esamina([domanda], .tardivo(sezione: 5))[0]
    #expect(esaminata.rifiuto == nil && esaminata.sezione == 5)
  }

  @Test("every refusal")
  func rifiuti() {
    let tardivo = Ammissione32bis.Fatto.tardivo(sezione: 5)
    #expect(rifiuto(tardivo) { $0.codiceFiscale = "X" } == .codiceFiscaleNonValido)
    #expect(rifiuto(tardivo) { $0.causa = "IMMIGRAZIONE" } == .causaNonAmmessa)
    #expect(rifiuto(tardivo) { $0.causa = "COMPIMENTO_18" } == .causaNonAmmessa)
    #expect(
      rifiuto(tardivo) { $0.causa = "RICOMPARSA" } == .requisitoMancante, "the event is of another kind")
    #expect(rifiuto(nil) == .requisitoMancante)
    #expect(rifiuto(.nonProvato) == .requisitoMancante)
    #expect(rifiuto(tardivo) { $0.cognome = "VERDI" } == .datiDiscordanti)
    #expect(rifiuto(.applicato) == .giaIscritto)
    #expect(rifiuto(tardivo, iscritto: true) == .giaIscritto)
    #expect(rifiuto(.inTornata) == .inAttesaDellaTornata)
    #expect(rifiuto(.senzaSezione) == .viaSconosciuta)
    var minorenne = evento
    minorenne.nascita = g("2005-04-03")
    #expect(esamina([domanda], tardivo, evento: minorenne)[0].rifiuto == .minorenneAlVoto)
    var seconda = domanda
    seconda.numero = 2
    #expect(esamina([domanda, seconda], tardivo).map(\.rifiuto) == [nil, .duplicato])
  }

  @Test("until the polls close, not after; a request made early stands once the fact has proved late")
  func termine() {
    #expect(rifiuto(.tardivo(sezione: 1)) { $0.ricevuta = g("2023-04-03") } == nil)
    #expect(rifiuto(.tardivo(sezione: 1)) { $0.ricevuta = g("2023-04-04") } == .fuoriTermine)
    #expect(rifiuto(.tardivo(sezione: 1)) { $0.ricevuta = g("2023-03-03") } == nil)
  }

  @Test("the text is read back as it was")
  func testo() {
    #expect(Domanda32bis(numero: 1, testo: domanda.testo) == domanda)
    var minuscola = domanda
    minuscola.cognome = "Rossi"
    #expect(minuscola.impronta == domanda.impronta)
  }
}
