import Elettorato
import Rendering
import Testing

@testable import Modulistica

/// What stands on every sheet: marks, figures, codes.
@Suite("Sheets") struct FogliTests {
  private var cento: [Elettore] {
    (1...100).map {
      Esempi.elettore(
        $0, "Rossi\($0)", nato: Esempi.giorno($0 % 10 == 0 ? 2006 : 1970, 1, 1),
        alAtto: $0 % 25 == 1 ? 3 : nil)
    }
  }

  /// The codes of the pages, in order.
  private func codici(_ documento: Document) -> [String] {
    documento.pagine().compactMap { pagina in
      pagina.split(separator: "\n").first { $0.contains("|foglio ") && $0.contains("mono") }.map {
        String($0.drop { $0 != "|" })
      }
    }
  }

  @Test("before the lock every page of every copy says BOZZA, after it none does", arguments: Copia.allCases)
  func draft(copia: Copia) throws {
    for bozza in [true, false] {
      let pagine = try Esempi.lista(
        cento, copia, fonte: Esempi.fonte(.listaUnica, blocco: bozza ? nil : Impronta.di([]))
      ).pagine()
      #expect(pagine.count >= 6)
      #expect(pagine.count { $0.contains("watermark |BOZZA|") } == (bozza ? pagine.count : 0))
    }
  }

  @Test("running totals go on from sheet to sheet and end with the figure of the closing formula")
  func totals() throws {
    let documento = try Esempi.lista(cento)
    let layout = Layout(documento, fonts: Esempi.fonts)
    // 100 less 10 too young and 4 struck: 1, 26, 51 and 76.
    var portati = 0
    for indice in 0..<layout.pageCount {
      let contenuto = layout.page(indice).content
      #expect(contenuto.carried == portati)
      portati += contenuto.here
    }
    #expect(portati == 86)
    #expect(
      documento.paragrafi[0].hasPrefix("La presente lista comprende n. 86 (ottantasei) elettori: 96 iscritti")
    )
    #expect(documento.copertina?.totals.last?.value == "86")
    #expect(layout.page(1).dump.contains("|riporto 0 · in questo foglio "))
  }

  @Test("about 22 rows of 6.75 mm stand on a sheet")
  func rowsOnASheet() throws {
    let layout = Layout(
      try Esempi.lista((1...60).map { Esempi.elettore($0, "Rossi\($0)") }), fonts: Esempi.fonts)
    #expect((21...24).contains(layout.page(1).content.here))
  }

  @Test("each part says its name at the head and the foot of its sheets, because its numbers start again")
  func partNames() throws {
    let elettori = [Parte.maschile, .femminile].flatMap { parte in
      (1...30).map { Esempi.elettore($0, "Rossi\($0)", parte: parte) }
    }
    let pagine = try Esempi.lista(elettori, fonte: Esempi.fonte()).pagine()
    for (pagina, parte) in [
      (1, "parte maschile"), (2, "parte maschile"), (3, "parte femminile"), (4, "parte femminile"),
    ] {
      #expect(pagine[pagina].contains("|\(parte) · Sala polivalente"))
      #expect(pagine[pagina].contains("|Sezione 1 · \(parte) · "))
    }
  }

  @Test("the list code is that of the section digest, on every sheet")
  func listCode() throws {
    let codice = CodiceCarta(Esempi.digest, gruppi: 4).testo
    let pagine = try Esempi.lista(cento).pagine()
    #expect(pagine.allSatisfy { $0.contains("|lista  \(codice)|") })
  }

  @Test("one changed line changes the code of its sheet and of no other")
  func sheetCode() throws {
    let prima = codici(try Esempi.lista(cento))
    var altri = cento
    altri[1].civico = 3
    let dopo = codici(try Esempi.lista(altri))
    #expect(prima.count == dopo.count && prima.count >= 6)
    #expect(Set(prima).count == prima.count)
    #expect(prima.indices.filter { prima[$0] != dopo[$0] } == [1])
  }

  @Test("another digest changes every sheet code")
  func otherDigest() throws {
    let fonte = Esempi.fonte(.listaUnica)
    let altra = try ListaSezionale(
      fonte: fonte, lista: .generale, sezione: Esempi.sezione, copia: .votazione,
      digest: DigestSezione(lista: .generale, sezione: 1, elettori: 96, impronta: Impronta.di([1])),
      parti: [(parte: .unica, elettori: cento)], iscrittiUE: nil
    ).documento()
    let prima = codici(try Esempi.lista(cento))
    let dopo = codici(altra)
    #expect(zip(prima, dopo).allSatisfy { $0 != $1 })
  }

  @Test("the two copies cannot be taken one for the other: title, columns, box and every sheet differ")
  func copies() throws {
    let votazione = try Esempi.lista(
      cento, .votazione, fonte: Esempi.fonte(.listaUnica, blocco: Impronta.di([])))
    let ufficio = try Esempi.lista(cento, .ufficio, fonte: Esempi.fonte(.listaUnica, blocco: Impronta.di([])))
    #expect(votazione.header?.title == "LISTA DEGLI ELETTORI · SEZIONE N. 1")
    #expect(ufficio.header?.title == "LISTA SEZIONALE · COPIA D’UFFICIO · SEZIONE N. 1")
    #expect(votazione.id != ufficio.id)
    #expect(
      votazione.footer.box == "Presidente della Commissione o Sottocommissione circondariale (firma e bollo)")
    #expect(ufficio.footer.box == "Il responsabile dell’ufficio elettorale (firma e bollo)")
    for (indice, pagina) in ufficio.pagine().enumerated() {
      #expect(pagina.contains("COPIA D’UFFICIO"), "sheet \(indice + 1)")
      #expect(!pagina.contains("Firma dello scrutatore"))
    }
    for (indice, pagina) in votazione.pagine().enumerated() {
      #expect(pagina.contains("copia per la votazione"), "sheet \(indice + 1)")
      #expect(!pagina.contains("UFFICIO"))
    }
    #expect(
      ufficio.copertina?.remarks.contains { $0.plain.contains("Non è la lista per il seggio.") } == true)
  }

  @Test("voters entered in calce have a sheet of lettered lines, two where patients or prisoners vote")
  func blankLines() throws {
    func lettere(_ sezione: Sezione, _ copia: Copia = .votazione) throws -> [String] {
      try Esempi.lista(cento, copia, sezione: sezione).blocks.flatMap {
        if case .ruledLines(let righe) = $0 { righe.labels } else { [] as [String] }
      }
    }
    let conLetti = Sezione(
      numero: 1, sede: "Ospedale", indirizzo: "", accessibile: true, postiLetto: 80,
      istitutoDiDetenzione: false)
    let una = try lettere(Esempi.sezione)
    #expect(una.count == 21 && una.first == "a" && una.last == "z" && !una.contains("j"))
    let due = try lettere(conLetti)
    #expect(due.count == 42 && due[21] == "aa" && Set(due).count == 42)
    #expect(try lettere(Esempi.sezione, .ufficio).isEmpty)
  }

  @Test("a letter that the font lacks is reported by the file of the elector, not by his name")
  func missingGlyph() throws {
    let documento = try Esempi.lista([Esempi.elettore(1, "Rossi"), Esempi.elettore(2, "山田")])
    #expect(throws: MissingGlyph(character: "山", location: "fascicolo 9002")) {
      _ = try documento.pdf(fonts: Esempi.fonts)
    }
  }
}
