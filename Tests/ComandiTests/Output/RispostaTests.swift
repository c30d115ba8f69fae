import Archivio
import Elettorato
import Foundation
import Rendering
import Testing
import Ufficio

@testable import sezionale

@Suite("One answer: screen, JSON and page")
struct RispostaTests {
  private let tabella = Risposta.Tabella(
    "righe",
    [
      .init("causa", "causa"), .init(nil, "norma", rilievo: Risposta.Colonna.accessoria),
      .init("lista", "lista", rilievo: 2), .init("quanti", "quanti"), .init("codice"),
    ],
    [
      [
        .codice("MORTE", "cancellazione per morte avvenuta in un altro Comune"), .norma(.d223("art. 32")),
        .codice("GENERALE", "generale"), 1234, "X",
      ],
      ["cambio", .norma(.d223("art. 41")), "aggiunta", 7, .manca],
    ])

  private func lines(_ width: Int) throws -> (lines: [String], dropped: [String]) {
    let (table, dropped) = try #require(Table.fitting(tabella, width: width))
    return (table.lines, dropped)
  }

  @Test("a table takes the width there is: remarks go first, then texts are folded, then columns go")
  func larghezza() throws {
    let ampia = try lines(200)
    #expect(ampia.dropped.isEmpty)
    #expect(ampia.lines.count == 3)
    #expect(ampia.lines[0].hasPrefix("causa") && ampia.lines[0].hasSuffix("quanti"))
    #expect(ampia.lines[1].hasSuffix("1.234"), "figures are on the right, with their dots")

    let stretta = try lines(75)
    #expect(stretta.dropped == ["norma"])
    #expect(stretta.lines.allSatisfy { $0.count <= 75 } && stretta.lines.count == 3)

    let piegata = try lines(60)
    #expect(piegata.dropped == ["norma"])
    #expect(piegata.lines.allSatisfy { $0.count <= 60 } && piegata.lines.count == 4)
    #expect(piegata.lines[1].contains("1.234"), "the figures stand on the first line of their row")

    let minima = try lines(36)
    #expect(minima.dropped == ["norma", "lista"])
    #expect(minima.lines.allSatisfy { $0.count <= 36 })
  }

  @Test("JSON has what has a key, in order, whatever the screen shows")
  func json() {
    var risposta = Risposta("titolo", prova: true)
    risposta.dato("atto", 3)
    risposta.voce("giorno", "il giorno", .giorno(Giorno(anno: 2023, mese: 9, giorno: 26)))
    risposta.voce(nil, "soltanto a schermo", "sì")
    risposta.tabella(tabella)
    risposta.frase("una frase")
    risposta.dato("semestrale", .voci([.init("fase", .manca), .init("aperta", .vero(true))]))
    risposta.passo("Poi", .stampaListe, norma: .d223("art. 31"))
    #expect(
      JSONValue.object(risposta.membri).text == """
        {"atto":3,"giorno":"2023-09-26","righe":[\
        {"causa":"MORTE","lista":"GENERALE","quanti":1234,"codice":"X"},\
        {"causa":"cambio","lista":"aggiunta","quanti":7,"codice":null}],\
        "semestrale":{"fase":null,"aperta":true},\
        "daFare":[{"frase":"Poi","comando":["stampa","liste","--in","CARTELLA"],"mancano":["CARTELLA"],\
        "norma":"art. 31, d.P.R. 223/1967"}]}
        """)
  }

  @Test("a page has the same figures and needs nothing else")
  func pagina() {
    var risposta = Risposta("Le cifre <di oggi>")
    risposta.tabella(tabella)
    risposta.passo("Poi", .stampaListe)
    let pagina = String(decoding: risposta.documento(id: "prova").html(), as: UTF8.self)
    #expect(pagina.contains("<h1>Le cifre &lt;di oggi&gt;</h1>"))
    for testo in ["1.234", "causa", "«sezionale stampa liste --in CARTELLA»", "art. 41"] {
      #expect(pagina.contains(testo), "\(testo)")
    }
    #expect(!pagina.contains("<script") && !pagina.contains("http"))
  }

  @Test("every step that can be asked of the office is a command that exists, with its options")
  func azioni() throws {
    let giorno = try #require(Giorno(anno: 2023, mese: 9, giorno: 26))
    let azioni: [Azione] = [
      .deliberaTornata(.straordinaria(1), il: giorno, proposta: "7QEV-4G3V-A3H7-14NF"),
      .deliberaTornata(.dinamica(2), il: giorno, proposta: "7QEV-4G3V-A3H7-14NF"),
      .deliberaSemestrale(.rettifica, il: giorno, proposta: "7QEV-4G3V-A3H7-14NF"), .mostraRevisioni,
      .proponiTornata(.straordinaria(2)), .deliberaTornata(.straordinaria(2), il: nil, proposta: nil),
      .proponiSemestrale, .rettifica, .ricompila, .blocca(il: giorno), .decidiDomande, .esaminaRichieste,
      .mostraAtto(3), .esportaEventi, .simulaRipartizione, .importa(.sezioni), .riceviPacchetto,
      .decidiPresaInCarico(file: "casi.csv"), .stampaElenchiSemestrali, .stampaConcordanza, .stampaListe,
    ]
    for azione in azioni {
      // Understood as it stands: what is missing is a word in capitals, which any file or folder may be.
      let parole = ["-a", "gaby"] + azione.parole
      #expect(throws: Never.self, "\(azione.parole)") { _ = try Invocation(parole.map { Array($0.utf8) }) }
    }
  }
}
