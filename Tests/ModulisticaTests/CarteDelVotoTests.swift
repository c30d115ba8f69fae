import Elettorato
import Rendering
import Testing

@testable import Modulistica

@Suite("Papers around the special vote") struct CarteDelVotoTests {
  private func sezione(_ numero: Int, _ accessibile: Bool, sede: String = "Scuola") -> Sezione {
    Sezione(
      numero: numero, sede: sede, indirizzo: "Aula \(numero)", accessibile: accessibile, postiLetto: 0,
      istitutoDiDetenzione: false)
  }

  @Test("the copy for the notice board has the same people and no more data than it needs")
  func esemplari() throws {
    let elettori = (1...3).map {
      Esempi.elettore($0, "Rossi\($0)", parte: .maschile, nato: Esempi.giorno(2005, 12, $0))
    }
    func documento(_ esemplare: EsemplareArt33?, compilato: Bool = true) -> Document {
      ElencoDepennati(
        fonte: Esempi.fonte(), consultazione: Esempi.consultazione(), elettori: elettori,
        esemplare: esemplare, compilato: compilato
      ).documento()
    }
    let documenti = EsemplareArt33.allCases.map { documento($0) }
    #expect(
      documenti.map(\.id) == [
        "depennati-art33-commissione", "depennati-art33-albo", "depennati-art33-segreteria",
      ])
    for (esemplare, documento) in zip(EsemplareArt33.allCases, documenti) {
      #expect(try documento.righe("depennati").count == 3)
      #expect(documento.paragrafi[0].hasPrefix(esemplare.destinatario))
      #expect(
        documento.paragrafi.last == "Il presente elenco comprende n. 3 (tre) elettori.", "\(esemplare)")
      #expect(documento.watermark == nil)
      let testo = documento.pagine().joined()
      #expect(testo.contains("Rossi2"))
      #expect(documento.paragrafi[1].contains("non avranno compiuto il diciottesimo anno"))
      // The dwelling, the place of birth and the general number: on two copies, never on the board.
      // Nor the day on which a minor turns eighteen, which is his birth date.
      for dato in ["Via Roma", "Aosta (AO)", "102 M", "02/12/2023"] {
        #expect(testo.contains(dato) == (esemplare != .albo), "\(esemplare): \(dato)")
      }
    }
    #expect(documento(.albo, compilato: false).watermark == "BOZZA")
    #expect(documento(nil).id == "depennati-art33")
  }

  @Test("the accessible sections are told by seat and number, and with none the paper warns")
  func accessibili() throws {
    let sezioni = [sezione(1, true), sezione(2, true), sezione(3, true), sezione(4, false), sezione(5, true)]
    let documento = SezioniAccessibili(fonte: Esempi.fonte(), sezioni: sezioni).documento()
    #expect(
      try documento.righe("non-accessibili") == [["4", "Scuola", "Aula 4", "1-3, 5", "1-3, 5"]])
    #expect(try documento.righe("accessibili").map { $0[0] } == ["1", "2", "3", "5"])
    #expect(!documento.paragrafi[0].contains("Attenzione"))

    let nessuna = SezioniAccessibili(fonte: Esempi.fonte(), sezioni: [sezione(1, false), sezione(2, false)])
      .documento()
    #expect(nessuna.paragrafi[0].hasPrefix("Attenzione: nessuna sezione del Comune è accessibile"))
    #expect(try nessuna.righe("non-accessibili").map { $0[4] } == ["NESSUNA", "NESSUNA"])
    let tutte = SezioniAccessibili(fonte: Esempi.fonte(), sezioni: [sezione(1, true)]).documento()
    #expect(tutte.paragrafi[0].hasPrefix("Tutte le sezioni del Comune sono accessibili"))
    #expect(tutte.tables.map(\.id) == ["accessibili"] && nessuna.tables.map(\.id) == ["non-accessibili"])
    #expect(documento.tables.map(\.id) == ["non-accessibili", "accessibili"])
  }

  @Test("numbers in short", arguments: [([], ""), ([3], "3"), ([1, 2], "1, 2"), ([1, 2, 3], "1-3")])
  func inBreve(_ numeri: [Int], _ testo: String) {
    #expect(SezioniAccessibili.inBreve(numeri) == testo)
  }

  @Test("a postcard needs address and State: without either the elector stays, with what is missing")
  func cartoline() throws {
    func elettore(_ numero: Int, _ indirizzo: String, _ stato: String) -> Elettore {
      var elettore = Esempi.elettore(numero, "Rossi\(numero)")
      elettore.stato = .aire
      if !indirizzo.isEmpty { elettore.testi.imposta(.indirizzoEstero, indirizzo) }
      if !stato.isEmpty { elettore.testi.imposta(.statoEstero, stato) }
      return elettore
    }
    let voci = [
      elettore(1, "Rue 1", "BEL"), elettore(2, "", "BEL"), elettore(3, "Rue 3", ""), elettore(4, "", ""),
      elettore(5, "Rue 5", "XXX"),
    ].map { ElencoCartoline.Voce($0, voti: [.comunale]) }
    let elenco = ElencoCartoline(
      fonte: Esempi.fonte(), consultazione: Esempi.consultazione(), entro: Esempi.giorno(2023, 10, 18),
      voci: voci, perCorrispondenza: 0, definitivo: true)
    let documento = elenco.documento()
    #expect(
      try documento.righe("da-spedire") == [
        ["1", "1", "1", "Rossi1", "Anna", "Rue 1", "Belgio"],
        ["2", "1", "5", "Rossi5", "Anna", "Rue 5", "XXX"],
      ])
    #expect(
      try documento.righe("senza-indirizzo").map { $0[5] } == [
        "l’indirizzo all’estero", "lo Stato", "l’indirizzo all’estero e lo Stato",
      ])
    let cartoline = try #require(CartolineAvviso(elenco).documento()?.pagine())
    #expect(cartoline.count == 2)
    #expect(cartoline[0].contains("ROSSI1") && cartoline[0].contains("BELGIO"))
    #expect(cartoline[1].contains("ROSSI5") && !cartoline[1].contains("ROSSI1"))
  }

  @Test("a postcard names only the votes held in Italy")
  func votiInItalia() throws {
    var elettore = Esempi.elettore(1, "Rossi")
    elettore.stato = .aire
    elettore.testi.imposta(.indirizzoEstero, "Rue 1")
    elettore.testi.imposta(.statoEstero, "BEL")
    let consultazione = Esempi.consultazione([.comunale, .politica])
    let elenco = ElencoCartoline(
      fonte: Esempi.fonte(consultazione: consultazione), consultazione: consultazione, entro: nil,
      voci: [.init(elettore, voti: [.comunale])], perCorrispondenza: 3, definitivo: false)
    let pagina = try #require(CartolineAvviso(elenco).documento()?.pagine().first)
    #expect(pagina.contains("sindaco") && !pagina.contains("Camera"))
    #expect(elenco.documento().watermark == "BOZZA")
  }
}
