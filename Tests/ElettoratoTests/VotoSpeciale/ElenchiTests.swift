import Testing

@testable import Elettorato

@Suite("The sheets of special voters, and the texts that are kept")
struct ElenchiTests {
  /// Requests of many people, of every kind, here and elsewhere.
  private func ammessi(_ quanti: Int) -> [Ammesso] {
    var scena = Scena()
    var ammessi: [Ammesso] = []
    for numero in 1...quanti {
      scena.richiedente.riga = RigaDiLista(
        fascicolo: numero, lista: .generale, parte: numero % 2 == 0 ? .maschile : .femminile,
        sezione: numero % 3 == 0 ? 2 : 1, numeroGenerale: 1000 - numero, numeroSezionale: 500 - numero)
      let richiesta =
        switch numero % 5 {
        case 0: scena.domicilio(numero: numero)
        case 1: scena.degente("MEDIO", numero: numero)
        case 2: scena.degente("GRANDE", numero: numero)
        case 3: scena.detenuto(numero: numero)
        default: scena.navigante(numero: numero)
        }
      ammessi += scena.esamina([richiesta]).compactMap { Ammesso($0, scena.contesto) }
    }
    return ammessi
  }

  @Test(
    "everybody is on one outgoing sheet, and on one more where somebody collects: here or in another Comune")
  func somme() {
    let ammessi = ammessi(60)
    #expect(ammessi.count == 60)
    let elenchi = ElencoVotoSpeciale.tutti(ammessi, di: Scena.comune)
    for specie in SpecieDiRichiesta.allCases {
      func quanti(_ codice: String) -> Int {
        elenchi.filter { $0.specie == specie && $0.destinatario.codice == codice }
          .reduce(0) { $0 + $1.ammessi.count }
      }
      let suoi = ammessi.count { $0.specie == specie }
      #expect(quanti("USCENTE") == suoi)
      #expect(quanti("ENTRANTE") + quanti("ALTRO_COMUNE") == (specie == .naviganti ? 0 : suoi))
    }
    for elenco in elenchi {
      #expect(Set(elenco.ammessi.map(\.richiesta)).count == elenco.ammessi.count)
      switch elenco.destinatario {
      case .sezioneDiIscrizione(let numero): #expect(elenco.ammessi.allSatisfy { $0.riga.sezione == numero })
      case .sezioneDiRaccolta(let numero):
        #expect(elenco.ammessi.allSatisfy { $0.destinazione.raccolta.sezione == numero })
      case .altroComune(let codice):
        #expect(elenco.ammessi.allSatisfy { $0.destinazione.raccolta.comune == codice })
      }
    }
  }

  @Test("the sheets do not depend on the order of the requests, and follow the numbers of the section list")
  func ordine() throws {
    let ammessi = ammessi(40)
    let catena = try #require(IdentitaCatena(comune: "E473", codice: String(repeating: "a", count: 32)))
    func testi(_ ammessi: [Ammesso]) -> [[UInt8]] {
      ElencoVotoSpeciale.tutti(ammessi, di: Scena.comune).map {
        TestoCanonico.elenco($0, catena, consultazione: "E473-2023-04-02").bytes
      }
    }
    #expect(testi(ammessi) == testi(ammessi.reversed()))
    let primo = try #require(ElencoVotoSpeciale.tutti(ammessi, di: Scena.comune).first)
    let maschi = primo.ammessi.filter { $0.riga.parte == .maschile }.compactMap(\.riga.numeroSezionale)
    #expect(maschi == maschi.sorted() && maschi.count > 1)
    let testo = String(decoding: try #require(testi(ammessi).first), as: UTF8.self)
    #expect(testo.hasPrefix("ELENCO\tv1\tE473\t\(catena.codice)\tE473-2023-04-02\tDOMICILIO\tUSCENTE\t1\n"))
  }

  @Test("a commitment is of this text with this salt, and of no other")
  func impegni() throws {
    let elenco = try #require(ElencoVotoSpeciale.tutti(ammessi(10), di: Scena.comune).first)
    let catena = try #require(IdentitaCatena(comune: "E473", codice: String(repeating: "a", count: 32)))
    let testo = TestoCanonico.elenco(elenco, catena, consultazione: "E473-2023-04-02")
    let sale = [UInt8](repeating: 7, count: 32)
    let impegno = try #require(ImpegnoElenco(elenco, testo: testo, sale: sale))
    #expect(impegno.impegno == Impronta.di(sale + testo.bytes))
    #expect(impegno.elettori == elenco.ammessi.count)
    let altro = try #require(ImpegnoElenco(elenco, testo: testo, sale: [UInt8](repeating: 8, count: 32)))
    #expect(altro.impegno != impegno.impegno && impegno.impegno != Impronta.di(testo.bytes))
  }

  @Test("the text of a request is read back as it was, and says nothing of the condition")
  func testi() throws {
    let scena = Scena()
    var domicilio = scena.domicilio(numero: 9)
    domicilio.accompagnatore = true
    var degente = scena.degente(numero: 3)
    degente.sezioneIndicata = 4
    let estero = scena.di(.opzioneInItalia, .estero("DEU"), 5, scena.prima(40))
    for richiesta in [domicilio, degente, scena.detenuto(), scena.navigante(), estero] {
      #expect(Richiesta(numero: richiesta.numero, testo: richiesta.testo) == richiesta)
    }
    #expect(Richiesta(numero: 1, testo: "DOMICILIO") == nil)
    for parola in ["ASL", "INFERMITA", "DIPENDENZA", "PROGNOSI\t", "60"] {
      #expect(!domicilio.testo.contains(parola), "\(parola)")
    }
    let decisione = scena.esamina([domicilio])[0].decisione(atto: 5)
    #expect(DecisioneRichiesta(richiesta: 9, testo: decisione.testo) == decisione)
    #expect(decisione.dice(quantoDice: scena.esamina([domicilio])[0].decisione(atto: 6)))
  }

  @Test("two writings of one request have one digest, two requests have two")
  func impronte() {
    let scena = Scena()
    let una = scena.domicilio()
    var altra = una
    (altra.cognome, altra.nome) = ("Rossi", "Mario")
    altra.luogo = .dimora(
      comune: "E473",
      Indirizzo(
        toponimo: Toponimo(specie: "VIA", nome: "GRADO"), civico: Civico(numero: 4, esponente: "B")))
    #expect(una.impronta == altra.impronta && una.testo != altra.testo)
    altra.ricevuta = altra.ricevuta + 1
    #expect(una.impronta != altra.impronta)
  }

  @Test("what the events say of a person, in order of fact and not of arrival")
  func fatti() {
    func evento(_ tipo: TipoEvento, _ giorno: String, definitivo: Bool? = nil) -> Evento {
      var evento = Evento()
      evento.tipo = tipo
      evento.giorno = g(giorno)
      evento.definitivo = definitivo
      return evento
    }
    let perdita = evento(.perditaDiritto, "2023-01-02", definitivo: true)
    #expect(FattiNoti([perdita]).dirittoPerso)
    #expect(!FattiNoti([evento(.perditaDiritto, "2023-01-02", definitivo: false)]).dirittoPerso)
    #expect(!FattiNoti([evento(.riacquistoDiritto, "2023-02-01"), perdita]).dirittoPerso)
    let tornato = FattiNoti([evento(.immigrazione, "2023-03-01"), evento(.emigrazione, "2023-01-01")])
    #expect(tornato.arrivato && !tornato.partito)
    #expect(FattiNoti([evento(.decesso, "2023-03-01")]).morto)
    #expect(FattiNoti([evento(.acquistoCittadinanza, "2023-03-01")]).italiano)
  }
}
