import Testing

@testable import Elettorato

@Suite("Which ballots are due, and who collects the vote")
struct AmbitoERaccoltaTests {
  private let qui = Ubicazione(comune: "E473", provincia: "UD", regione: "Friuli-Venezia Giulia")
  private let provincia = Ubicazione(comune: "L483", provincia: "UD", regione: "FRIULI VENEZIA GIULIA")
  private let regione = Ubicazione(comune: "L424", provincia: "TS", regione: "Friuli-Venezia Giulia")
  private let altrove = Ubicazione(comune: "G914", provincia: "VE", regione: "Veneto")

  private func schede(
    _ tipi: [TipoDiConsultazione], _ luogo: Ubicazione, _ specie: SpecieDiRichiesta = .domicilio
  ) -> Ambito.Esito {
    Ambito.schede(tipi, in: luogo, di: Scena.comune, specie: specie)
  }

  @Test(
    "the Comune within its borders, the province and the Region within theirs, the State everywhere in Italy")
  func ambiti() {
    let tutti = TipoDiConsultazione.allCases
    let nazionali: [TipoDiConsultazione] = [.politica, .europea, .referendum]
    #expect(schede(tutti, qui) == .schede(tutti))
    #expect(schede(tutti, provincia) == .schede([.provinciale, .regionale] + nazionali))
    #expect(schede(tutti, regione) == .schede([.regionale] + nazionali))
    #expect(schede(tutti, altrove) == .schede(nazionali))
    #expect(schede([.comunale], provincia) == .fuori)
    #expect(schede([.regionale, .comunale], altrove) == .fuori)
    #expect(schede(tutti, Ubicazione(comune: "Z112", provincia: nil, regione: nil)) == .fuori)
  }

  @Test("a Region that nobody knows is no answer, unless another ballot is due")
  func ignota() {
    let ignoto = Ubicazione(comune: "G914", provincia: "VE", regione: nil)
    #expect(schede([.regionale, .comunale], ignoto) == .ignoto)
    #expect(schede([.comunale], ignoto) == .fuori)
    #expect(schede([.regionale, .referendum], ignoto) == .schede([.referendum]))
  }

  @Test("seamen have municipal ballots only beside another vote")
  func naviganti() {
    #expect(schede([.comunale], qui, .naviganti) == .fuori)
    #expect(schede([.comunale, .regionale], qui, .naviganti) == .schede([.comunale, .regionale]))
    #expect(schede([.regionale, .comunale], regione, .naviganti) == .schede([.regionale]))
  }

  @Test("one Region in several writings is one Region")
  func scritture() {
    #expect(Ambito.stessaRegione("VALLE D'AOSTA", "Valle d'Aosta/Vallée d'Aoste"))
    #expect(Ambito.stessaRegione("Friuli-Venezia Giulia", "FRIULI VENEZIA GIULIA"))
    #expect(!Ambito.stessaRegione("Veneto", "Friuli-Venezia Giulia"))
  }

  @Test(
    "beds decide who collects, and prisons have the special seat whatever their size",
    arguments: [
      (0, RaccoltaDelVoto.Modalita.ufficioDistaccato, 0), (99, .ufficioDistaccato, 0),
      (100, .seggioSpeciale, 0), (199, .seggioSpeciale, 0), (200, .sezioneOspedaliera, 1),
      (500, .sezioneOspedaliera, 1), (501, .sezioneOspedaliera, 2), (1500, .sezioneOspedaliera, 3),
      (1501, .sezioneOspedaliera, 4),
    ])
  func posti(_ posti: Int, _ modalita: RaccoltaDelVoto.Modalita, _ sezioni: Int) {
    func luogo(_ tipo: LuogoDiCura.Tipo) -> LuogoDiCura {
      LuogoDiCura(
        codice: "L", tipo: tipo, denominazione: "", comune: "E473", regione: "",
        toponimo: Toponimo(specie: "", nome: ""), civico: "", postiLetto: posti, sezione: 1)
    }
    #expect(RaccoltaDelVoto.modalita(luogo(.ospedale)) == modalita)
    #expect(RaccoltaDelVoto.modalita(luogo(.casaDiCura)) == modalita)
    #expect(RaccoltaDelVoto.sezioniOspedaliere(luogo(.ospedale)) == sezioni)
    #expect(RaccoltaDelVoto.modalita(luogo(.istitutoDiDetenzione)) == .seggioSpeciale)
  }

  @Test("the section that collects is that of the place, not that of enrolment")
  func sezioni() {
    let scena = Scena()
    func raccolta(_ richiesta: Richiesta) -> RaccoltaDelVoto? {
      scena.esito(richiesta).destinazione?.raccolta
    }
    #expect(
      raccolta(scena.domicilio())
        == RaccoltaDelVoto(modalita: .ufficioDistaccato, comune: "E473", sezione: 2))
    #expect(
      raccolta(scena.degente("MEDIO"))
        == RaccoltaDelVoto(modalita: .seggioSpeciale, comune: "E473", sezione: 2))
    #expect(
      raccolta(scena.degente("GRANDE"))
        == RaccoltaDelVoto(modalita: .sezioneOspedaliera, comune: "L483", sezione: nil))
    #expect(scena.esito(scena.degente("GRANDE")).destinazione?.schede == [.regionale])
    #expect(
      raccolta(scena.detenuto()) == RaccoltaDelVoto(modalita: .seggioSpeciale, comune: "E473", sezione: 2))
    #expect(
      raccolta(scena.navigante()) == RaccoltaDelVoto(modalita: nil, comune: "L424", sezione: nil))
  }

  @Test("who votes by mail is off the poll list of that vote alone")
  func perPosta() {
    let tipi: [TipoDiConsultazione] = [.comunale, .referendum]
    func voti(_ aire: Bool, _ senzaAccordo: Bool, _ ammesse: Set<SpecieDiRichiesta>) -> [TipoDiConsultazione]
    {
      VotoAllEstero.votiInSezione(
        tipi, residenteAllEstero: aire, senzaAccordo: senzaAccordo, ammesse: ammesse)
    }
    #expect(voti(false, false, []) == tipi)
    #expect(voti(false, false, [.temporaneamenteAllEstero]) == [.comunale])
    #expect(voti(true, false, []) == [.comunale])
    #expect(voti(true, false, [.opzioneInItalia]) == tipi)
    #expect(voti(true, true, []) == tipi)
  }
}

@Suite("The medical certificate of a home voter")
struct CertificatoMedicoTests {
  @Test(
    "sixty days of prognosis, or dependence on devices, from the officer of the ASL",
    arguments: [
      (
        CertificatoMedico.Medico?.some(.asl), CertificatoMedico.Condizione?.some(.gravissimaInfermita), 60,
        CertificatoMedico.idoneo
      ),
      (.asl, .gravissimaInfermita, 59, .prognosiInsufficiente),
      (.asl, .gravissimaInfermita, nil, .prognosiInsufficiente),
      (.asl, .dipendenzaVitale, nil, .idoneo), (.asl, .dipendenzaVitale, 1, .idoneo),
      (.curante, .dipendenzaVitale, 90, .nonASL), (.curante, .gravissimaInfermita, 10, .nonASL),
      (nil, .gravissimaInfermita, 90, .mancante), (.asl, nil, 90, .mancante),
    ] as [(CertificatoMedico.Medico?, CertificatoMedico.Condizione?, Int?, CertificatoMedico)])
  func verdetti(
    _ medico: CertificatoMedico.Medico?, _ condizione: CertificatoMedico.Condizione?, _ prognosi: Int?,
    _ atteso: CertificatoMedico
  ) {
    let giorno = g("2023-10-01")
    #expect(
      CertificatoMedico(giorno: giorno, medico: medico, condizione: condizione, prognosi: prognosi) == atteso)
    #expect(
      CertificatoMedico(giorno: nil, medico: medico, condizione: condizione, prognosi: prognosi) == .mancante)
  }
}
