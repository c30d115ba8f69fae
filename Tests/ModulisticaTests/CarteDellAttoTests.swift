import Elettorato
import Rendering
import Testing

@testable import Modulistica

@Suite("Copies of the minutes, art. 32 c. 2") struct TrasmissioneVerbaleTests {
  private typealias E = EsempiVerbale

  private func lettera(
    _ destinatario: TrasmissioneVerbale.Destinatario, comune: Comune = Esempi.comune, tribunale: String = ""
  ) throws -> [String] {
    let voci = [E.voce(.cancellazione, .decesso, 7, E.persona("Rossi"))]
    return TrasmissioneVerbale(
      fonte: E.fonte(comune: comune, tribunale: tribunale), conti: try E.conti(voci),
      destinatario: destinatario
    ).documento().paragrafi
  }

  private func comune(_ regione: String, _ provincia: String) -> Comune {
    Comune(
      codice: "X", denominazione: "Prova", provincia: provincia, regione: regione, codiceIstat: "000000")
  }

  @Test("the Prefetto is who has his functions in the Region")
  func prefect() throws {
    #expect(
      try lettera(.prefetto)[0]
        == "Al Presidente della Regione\nnell’esercizio delle attribuzioni prefettizie\nAosta")
    #expect(
      try lettera(.prefetto, comune: comune("Friuli-Venezia Giulia", "UD"))[0]
        == "Al Prefetto\nPrefettura – Ufficio territoriale del Governo\nprovincia di UD")
    #expect(
      try lettera(.prefetto, comune: comune("Trentino-Alto Adige", "BZ"))[0]
        == "Al Commissario del Governo\nper la provincia di Bolzano")
  }

  @Test("the court is the one given, or a line to write it; only the commission is asked to change its lists")
  func others() throws {
    #expect(
      try lettera(.procuratore, tribunale: "Aosta")[0]
        == "Al Procuratore della Repubblica\npresso il Tribunale di Aosta")
    #expect(try lettera(.procuratore)[0].hasSuffix("di ______________________"))
    let commissione = try lettera(.commissione, tribunale: "Aosta")
    #expect(commissione[0] == "Al Presidente della\nCommissione elettorale circondariale\ndi Aosta")
    #expect(commissione[2].hasSuffix("Le variazioni sono: 1 cancellazione."))
    #expect(
      commissione[3].contains("(art. 32, c. 3)") && commissione[3].contains("n. 399 (trecentonovantanove)"))
    #expect(try lettera(.procuratore).count == 3)
  }
}

@Suite("Notifications, art. 32 c. 5") struct NotificaCancellazioneTests {
  private typealias E = EsempiVerbale

  private func notifiche(
    _ voci: [VoceVerbale], il giorno: Giorno = E.g(2023, 9, 28), tribunale: String = ""
  ) throws -> [Document] {
    NotificaCancellazione.tutte(
      E.fonte(E.atto(.straordinaria2, il: giorno), tribunale: tribunale),
      try E.conti(voci, liste: [.generale, .aggiuntaUEComunale]), voci
    ).map { $0.documento() }
  }

  @Test("one for each person struck for causes 2 and 3, not for the dead nor for who moves")
  func who() throws {
    let perduta = E.persona("Rossi")
    let documenti = try notifiche([
      E.voce(.cancellazione, .decesso, 5, E.persona("Neri")),
      E.voce(.cancellazione, .emigrazione, 6, E.persona("Verdi")),
      E.voce(.cancellazione, .perditaCittadinanza, 7, perduta, lista: .aggiuntaUEComunale),
      E.voce(.cancellazione, .perditaCittadinanza, 7, perduta),
      E.voce(.cancellazione, .perditaDiritto, 8, E.persona("Bianchi")),
    ])
    #expect(documenti.map(\.id) == ["fascicolo-7", "fascicolo-8"])
  }

  @Test("one sheet: the decision with article and document, the claim, the term, the relata")
  func sheet() throws {
    let documento = try #require(
      try notifiche(
        [
          E.voce(
            .cancellazione, .perditaCittadinanza, 7,
            E.persona("Gérard", luogo: ("Z133", "Svizzera", "EE")),
            evento: E.evento(1, .perditaCittadinanza, "ATTO_PERDITA_CITTADINANZA"))
        ], tribunale: "Aosta"
      ).first)
    #expect(documento.paragrafi[0] == "A Gérard Anna\nnata in Svizzera il 1º gennaio 1970\nVia Roma 3")
    #expect(
      documento.paragrafi[1].hasSuffix(
        "(sezione n. 1, numero sezionale 107 F, numero generale 1007 F) per perdita della cittadinanza italiana, ai sensi dell’art. 32, c. 1, n. 2, d.P.R. 223/1967, come risulta da: atto di perdita della cittadinanza del 02/09/2023, prot. 2023/001 del 03/09/2023."
      ))
    #expect(
      documento.paragrafi[2].contains("Commissione elettorale circondariale di Aosta entro dieci giorni"))
    let pagine = documento.pagine()
    #expect(pagine.count == 1)
    // Adopted on 28 September 2023: by 8 October (norme.md 2.6).
    #expect(pagine[0].contains("entro l’8 ottobre 2023") && pagine[0].contains("Relata di notifica"))
  }

  @Test("for a judicial measure the sheet names the article, not the document")
  func criminal() throws {
    let documento = try #require(
      try notifiche([
        E.voce(
          .cancellazione, .perditaDiritto, 8,
          E.persona("Bianchi", "Ugo", sesso: .maschile, nata: E.g(1980, 3, 8)),
          evento: E.evento(1, .perditaDiritto, "COMUNICAZIONE_CASELLARIO"))
      ]).first)
    #expect(documento.paragrafi[0].contains("nato ad Aosta (AO) l’8 marzo 1980"))
    #expect(documento.paragrafi[1].contains("art. 32, c. 1, n. 3"))
    #expect(!documento.pagine()[0].lowercased().contains("casellario"))
    #expect(!documento.pagine()[0].contains("02/09/2023"))
  }
}

@Suite("Deposit, art. 32 c. 6") struct DepositoTests {
  private typealias E = EsempiVerbale

  private func voci(_ cause: (Variazione.Operazione, Causa)...) -> [VoceVerbale] {
    cause.enumerated().map { E.voce($1.0, $1.1, 7 + $0, E.persona("Rossi\($0)")) }
  }

  private func testo(_ documento: Document?) -> String { documento?.pagine().joined() ?? "" }

  @Test(
    "the first five days of the month after the adoption, the poster up by the eve, a safe day for claims",
    arguments: [
      ((2023, 9, 28), "dal 1º al 5 ottobre 2023", "entro il 30 settembre 2023", "entro l’11 ottobre 2023"),
      ((2023, 10, 13), "dal 1º al 5 novembre 2023", "entro il 31 ottobre 2023", "entro l’11 novembre 2023"),
      ((2026, 1, 31), "dal 1º al 5 febbraio 2026", "entro il 31 gennaio 2026", "entro l’11 febbraio 2026"),
      ((2025, 12, 31), "dal 1º al 5 gennaio 2026", "entro il 31 dicembre 2025", "entro l’11 gennaio 2026"),
    ])
  func days(giorno: (Int, Int, Int), deposito: String, manifesto: String, ricorso: String) throws {
    let fonte = E.fonte(E.atto(.straordinaria2, il: E.g(giorno.0, giorno.1, giorno.2)))
    let conti = try E.conti(voci((.iscrizione, .immigrazione)))
    let avviso = try #require(ManifestoDeposito(fonte: fonte, conti: conti)?.documento())
    let pagina = avviso.paragrafi.joined(separator: " ")
    #expect(pagina.contains("che \(deposito) sono depositate nella segreteria comunale"))
    #expect(pagina.contains(ricorso))
    #expect(
      avviso.blocks.contains {
        if case .notes(let note) = $0 { note.contains { $0.plain.contains(manifesto) } } else { false }
      })
    #expect(avviso.pagine().count == 1)
  }

  @Test("the poster names the causes that the act has")
  func causes() throws {
    func relative(_ voci: [VoceVerbale]) throws -> String {
      try #require(ManifestoDeposito(fonte: E.fonte(), conti: E.conti(voci))).documento().paragrafi[3]
    }
    #expect(
      try relative(voci((.cancellazione, .emigrazione))).contains(
        "relative ai trasferimenti di residenza (art. 32, c. 1, n. 4)"))
    #expect(
      try relative(voci((.iscrizione, .ricomparsa))).contains(
        "relative agli acquisti e riacquisti del diritto elettorale (art. 32, c. 1, n. 5)"))
    #expect(
      try relative(voci((.iscrizione, .immigrazione), (.iscrizione, .acquistoCittadinanza))).contains(
        "(art. 32, c. 1, nn. 4 e 5)"))
  }

  @Test("an act of deaths and losses has nothing to deposit")
  func none() throws {
    let voci = voci((.cancellazione, .decesso), (.cancellazione, .perditaDiritto))
    let conti = try E.conti(voci)
    #expect(ManifestoDeposito(fonte: E.fonte(), conti: conti) == nil)
    #expect(ElencoDeposito(fonte: E.fonte(), conti: conti, voci: voci) == nil)
  }

  @Test("the elenco has who enters and who leaves for causes 4 and 5, by number of cause alone")
  func list() throws {
    let voci = voci(
      (.cancellazione, .decesso), (.iscrizione, .riacquistoDiritto), (.cancellazione, .emigrazione))
    let elenco = try #require(
      ElencoDeposito(fonte: E.fonte(), conti: E.conti(voci), voci: voci)
    ).documento()
    #expect(
      try elenco.righe("iscritti") == [
        ["1", "Rossi1 Anna", "Aosta (AO) 01/01/1970", "generale", "1", "n. 5"]
      ])
    #expect(
      try elenco.righe("cancellati") == [
        ["1", "Rossi2 Anna", "Aosta (AO) 01/01/1970", "generale", "1", "n. 4"]
      ])
    #expect(elenco.paragrafi.contains("In tutto n. 1 (uno) elettore iscritto."))
    #expect(!testo(elenco).contains("Rossi0"))
  }

  @Test("an elenco that lacks somebody is not made")
  func unbalanced() throws {
    let voci = voci((.iscrizione, .immigrazione), (.iscrizione, .immigrazione))
    let elenco = try #require(
      ElencoDeposito(fonte: E.fonte(), conti: E.conti(voci), voci: [voci[0]]))
    #expect(throws: Squilibrio.stampa(documento: "deposito, elenco", attesi: 2, stampati: 1)) {
      try elenco.documento()
    }
  }
}

@Suite("Letters to other Comuni") struct LettereAiComuniTests {
  private typealias E = EsempiVerbale

  @Test("one request for each Comune of origin, of those whose declaration is missing")
  func requests() throws {
    func fatto(_ numero: Int, _ comune: String, _ motivo: String = "DOCUMENTO_MANCANTE") -> FattoEsaminato {
      E.fatto(E.evento(numero, .immigrazione, "X", comuneAltro: comune), .rifiutato, motivo)
    }
    let richieste = RichiestaDichiarazione.tutte(
      E.fonte(), [fatto(1, "E391"), fatto(2, "A326"), fatto(3, "E391"), fatto(4, "A326", "DUPLICATO")])
    #expect(richieste.map(\.id) == ["richiesta-A326", "richiesta-E391"])
    let documento = richieste[1].documento()
    #expect(documento.paragrafi[0] == "Al Sindaco del Comune di\nJovençan (AO)\nUfficio elettorale")
    #expect(
      try documento.righe("persone").map { [$0[0], $0[5]] } == [
        ["1", "prot. 2023/001 del 03/09/2023"], ["2", "prot. 2023/003 del 03/09/2023"],
      ])
    #expect(documento.paragrafi.contains("Richiesta per n. 2 (due) persone."))
    #expect(documento.paragrafi.joined().contains("art. 32, c. 1, n. 4"))
    #expect(documento.paragrafi.joined().contains("art. 6, c. 1, D.L. 5/2012"))
  }

  @Test("a Comune that is not known leaves a line, and a name of its own to the file")
  func unknown() {
    let richieste = RichiestaDichiarazione.tutte(
      E.fonte(), [E.fatto(E.evento(1, .immigrazione, "X"), .rifiutato, "DOCUMENTO_MANCANTE")])
    #expect(richieste.map(\.id) == ["richiesta-da-individuare"])
    #expect(richieste[0].documento().paragrafi[0].contains("______"))
  }

  @Test("who emigrates has a sheet with the data of the Modello 3D, which says that it is not the file")
  func emigrants() throws {
    let emigrata = E.evento(
      2, .emigrazione, "CERTIFICATO_CANCELLAZIONE_ANAGRAFICA", comuneAltro: "E391")
    let schede = SchedaEmigrato.tutte(
      E.fonte(),
      [
        E.voce(.cancellazione, .emigrazione, 7, E.persona("Rossi"), evento: emigrata),
        E.voce(.cancellazione, .emigrazione, 8, E.persona("Kovačić"), lista: .aggiuntaUEComunale),
        E.voce(.cancellazione, .decesso, 9, E.persona("Neri")),
      ])
    #expect(schede.map(\.id) == ["emigrato-E391-fascicolo-7"])
    let documento = schede[0].documento()
    let dati = Dictionary(uniqueKeysWithValues: try documento.righe("dati").map { ($0[0], $0[1]) })
    #expect(dati["Cognome"] == "Rossi" && dati["Sesso"] == "F" && dati["Cittadinanza"] == "Italia")
    #expect(dati["Luogo e data di nascita"] == "Aosta (AO), 01/01/1970")
    #expect(dati["Atto di nascita"] == "1970, n. 12, p. I, s. A")
    #expect(dati["Comune di destinazione"] == "Jovençan (AO)")
    #expect(dati["Comune di provenienza"] == "Gaby (AO), ISTAT 007029")
    #expect(dati["Iscrizione cancellata"] == "sezione 1, n. lista generale 1007 F")
    #expect(
      dati["Verbale di cancellazione"]
        == "n. 2 del 26 settembre 2023 (prot. 2023/77), revisione dinamica straordinaria, prima tornata")
    let pagine = documento.pagine()
    #expect(pagine.count == 1 && pagine[0].contains("Questo foglio non è il file XML del Modello 3D"))
  }
}

@Suite("General statement of the electorate") struct ProspettoElettoratoTests {
  private typealias E = EsempiVerbale

  @Test("before, in, out, after for each section by sex, and the changes by cause")
  func parts() throws {
    let voci = [
      E.voce(.cancellazione, .decesso, 7, E.persona("Rossi"), parte: .maschile),
      E.voce(.cancellazione, .decesso, 8, E.persona("Neri")),
      E.voce(.cambioSezione, .cambioAbitazione, 9, E.persona("Verdi"), da: 1, a: 2),
    ]
    let documento = ProspettoElettorato(fonte: E.fonte(), conti: try E.conti(voci)).documento()
    #expect(
      try documento.righe("sezioni").dropFirst() == [
        ["Sezione 1", "100", "100", "200", "0", "0", "0", "1", "2", "3", "99", "98", "197"],
        ["Sezione 2", "100", "100", "200", "0", "1", "1", "0", "0", "0", "100", "101", "201"],
        ["Totale", "200", "200", "400", "0", "1", "1", "1", "2", "3", "199", "199", "398"],
      ])
    #expect(
      try documento.righe("cause") == [
        ["Morte", "art. 32, c. 1, n. 1, d.P.R. 223/1967", "cancellazione", "generale", "1", "1", "2"],
        ["Cambio di abitazione", "art. 41, d.P.R. 223/1967", "cambio di sezione", "generale", "0", "1", "1"],
      ])
    #expect(
      documento.paragrafi == [
        "Lista generale: iscritti prima dell’atto n. 400 (quattrocento), più nuovi iscritti n. 0 (zero), meno cancellati n. 2 (due); iscritti dopo l’atto n. 398 (trecentonovantotto)."
      ])
  }

  @Test("a single list has no sex; nothing changed is a row that says so")
  func single() throws {
    let documento = ProspettoElettorato(
      fonte: E.fonte(E.atto(regime: .listaUnica)), conti: try E.conti([], regime: .listaUnica)
    ).documento()
    #expect(
      try documento.righe("sezioni").dropFirst() == [
        ["Sezione 1", "100", "0", "0", "100"], ["Sezione 2", "100", "0", "0", "100"],
        ["Totale", "200", "0", "0", "200"],
      ])
    #expect(try documento.righe("cause").map { $0[0] } == ["Nessuna variazione"])
  }
}
