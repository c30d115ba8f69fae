import Elettorato
import Rendering
import Testing

@testable import Modulistica

@Suite("General list") struct ListaGeneraleTests {
  private func registro(_ numeri: ClosedRange<Int>, volume: Int, di volumi: Int, iscritti: Int) throws
    -> Document
  {
    try ListaGenerale(
      fonte: Esempi.fonte(.listaUnica), lista: .generale, parte: .unica, volume: volume, volumi: volumi,
      elettori: numeri.map { Esempi.elettore($0, "Rossi\($0)", alAtto: $0 == 2 ? 3 : nil) },
      iscrittiParte: iscritti,
      stato: Esempi.digest
    ).documento()
  }

  @Test("the only volume holds the whole list or is not made")
  func oneVolume() throws {
    let documento = try registro(1...5, volume: 1, di: 1, iscritti: 4)
    #expect(documento.id == "lista-generale")
    #expect(
      documento.paragrafi == [
        "La presente lista comprende n. 4 (quattro) elettori iscritti dopo l’atto n. 7 del 31 agosto 2023. Vi è inoltre 1 riga barrata di elettore cancellato, non compresa nel numero."
      ])
    #expect(throws: Squilibrio.stampa(documento: "lista-generale", attesi: 5, stampati: 4)) {
      try registro(1...5, volume: 1, di: 1, iscritti: 5)
    }
  }

  @Test("the last of more volumes gives the total of the list, the others their own")
  func volumes() throws {
    let primo = try registro(1...5, volume: 1, di: 2, iscritti: 7)
    let ultimo = try registro(6...8, volume: 2, di: 2, iscritti: 7)
    #expect(primo.id == "lista-generale-1" && ultimo.id == "lista-generale-2")
    #expect(primo.paragrafi[0].hasPrefix("Il presente registro comprende n. 4 (quattro) elettori iscritti"))
    #expect(!primo.paragrafi[0].contains("Totale"))
    #expect(ultimo.paragrafi[0].hasSuffix("\nTotale della lista, in 2 registri: elettori n. 7 (sette)."))
  }
}

@Suite("Electors struck, art. 33") struct ElencoDepennatiTests {
  @Test("each with list, section, number, part and the day on which he turns eighteen")
  func rows() throws {
    var aggiunto = Esempi.elettore(4, "Kovačić", parte: .femminile, nato: Esempi.giorno(2005, 12, 31))
    aggiunto.lista = .aggiuntaUEComunale
    let documento = ElencoDepennati(
      fonte: Esempi.fonte(), consultazione: Esempi.consultazione(),
      elettori: [
        Esempi.elettore(18, "Bionaz", parte: .maschile, nato: Esempi.giorno(2005, 11, 13)), aggiunto,
      ]
    ).documento()
    let righe = try documento.righe("depennati")
    #expect(
      righe[0] == [
        "1", "1", "18 M", "118 M", "generale", "Bionaz Anna", "Aosta (AO) 13/11/2005", "Via Roma 18",
        "13/11/2023",
      ])
    #expect(righe[1][2...4] == ["4 F", "104 F", "aggiunta U.E."])
    #expect(
      documento.paragrafi.last
        == "Il presente elenco comprende n. 2 (due) elettori, di cui 1 nella lista aggiunta dei cittadini dell’Unione europea."
    )
  }

  @Test("with nobody to strike the paper is made and says so")
  func nobody() {
    let documento = ElencoDepennati(
      fonte: Esempi.fonte(), consultazione: Esempi.consultazione(), elettori: []
    ).documento()
    #expect(documento.paragrafi.last?.hasPrefix("Nessun elettore") == true)
  }
}

@Suite("Electors without a section") struct ElencoDaAssegnareTests {
  @Test("each with the reason, and the certified number")
  func rows() throws {
    var elettore = Esempi.elettore(3, "Wójcik")
    elettore.sezione = nil
    elettore.numeroSezionale = nil
    let documento = ElencoDaAssegnare(
      fonte: Esempi.fonte(.listaUnica), voci: [.init(elettore, motivo: "via non compresa nel viario")]
    ).documento()
    #expect(
      try documento.righe("da-assegnare") == [
        [
          "1", "103", "generale", "Wójcik Anna", "Aosta (AO) 01/01/1970", "Via Roma 3", "9003",
          "via non compresa nel viario",
        ]
      ])
    #expect(documento.paragrafi.last == "Il presente elenco comprende n. 1 (uno) elettore.")
    #expect(documento.pagine().allSatisfy { $0.contains("watermark |BOZZA|") })
  }
}

@Suite("Summary") struct RiepilogoTests {
  private let righe = [
    Riepilogo.Riga(sezione: 1, uomini: 400, donne: 410, depennati: 3, iscrittiUE: 5, depennatiUE: 1),
    Riepilogo.Riga(sezione: 2, uomini: 300, donne: 320, depennati: 2, iscrittiUE: 0, depennatiUE: 0),
    Riepilogo.Riga(sezione: nil, uomini: 1, donne: 2, depennati: 1, iscrittiUE: 1, depennatiUE: 0),
  ]

  private func documento(_ consultazione: Consultazione?, generale: Int = 1433) throws -> Document {
    try Riepilogo(
      fonte: Esempi.fonte(consultazione: consultazione), righe: righe, iscrittiListaGenerale: generale,
      stato: Esempi.digest
    ).documento()
  }

  @Test("every figure of a section, and sums; who has no section is entered but does not vote")
  func figures() throws {
    #expect(
      try documento(Esempi.consultazione()).righe("riepilogo") == [
        ["Sezione 1", "400", "410", "810", "3", "807", "5", "1", "811"],
        ["Sezione 2", "300", "320", "620", "2", "618", "0", "0", "618"],
        ["Da assegnare", "1", "2", "3", "1", "0", "1", "0", "0"],
        ["Totale", "701", "732", "1433", "6", "1425", "6", "1", "1429"],
      ])
    // On paper thousands have their dot, in the table and in the sentence; a spreadsheet reads bare figures.
    let pagina = String(decoding: try documento(Esempi.consultazione()).html(), as: UTF8.self)
    #expect(pagina.contains(">1.433<") && pagina.contains("n. 1.433 (millequattrocentotrentatré)"))
    #expect(!pagina.contains("1433"))
  }

  @Test(
    "where the Comune does not vote, the EU list is counted and not added; without a vote nobody is struck")
  func otherVotes() throws {
    #expect(
      try documento(Esempi.consultazione([.regionale])).righe("riepilogo")[0] == [
        "Sezione 1", "400", "410", "810", "3", "807", "5",
      ])
    #expect(try documento(nil).righe("riepilogo")[0] == ["Sezione 1", "400", "410", "810", "5"])
  }

  @Test("every column of figures is defined, and electors abroad are named where they vote by mail")
  func definitions() throws {
    func note(_ tipi: Set<TipoDiConsultazione>) throws -> String {
      try documento(Esempi.consultazione(tipi)).blocks.compactMap {
        if case .notes(let note) = $0 { note.map(\.plain).joined(separator: "\n") } else { nil }
      }.joined()
    }
    for parola in ["iscritti", "Depennati", "Al voto", "U.E.", "Al voto in tutto", "Da assegnare"] {
      #expect(try note([.comunale]).contains(parola))
    }
    #expect(try note([.referendum]).contains("L. 459/2001"))
    #expect(try note([.europea]).contains("D.L. 408/1994"))
    #expect(try !note([.comunale]).contains("459/2001"))
  }

  @Test("sections that do not make the general list stop the document")
  func unbalanced() {
    #expect(throws: Squilibrio.somma(lista: .generale, sezioni: 1433, generale: 1434)) {
      try documento(Esempi.consultazione(), generale: 1434)
    }
  }
}

@Suite("Words of the consultation") struct DicituraConsultazioneTests {
  @Test("a vote of one kind is named in full on two short lines, coinciding votes by one line")
  func lines() {
    #expect(
      DicituraConsultazione.righe(Esempi.consultazione()).map(\.plain) == [
        "Elezione diretta del sindaco,", "del vicesindaco e del consiglio comunale",
        "domenica 12 novembre 2023",
      ])
    #expect(
      DicituraConsultazione.righe(Esempi.consultazione([.regionale, .comunale])).map(\.plain) == [
        "Elezioni comunali e regionali", "domenica 12 novembre 2023",
      ])
    #expect(
      DicituraConsultazione.oggetti(Esempi.consultazione()) == [
        "Elezione diretta del sindaco, del vicesindaco e del consiglio comunale"
      ])
  }
}
