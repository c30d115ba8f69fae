import Foundation
import TestSupport
import Testing

@testable import sezionale

@Suite("Help")
struct HelpTests {
  let program = Program()

  @Test("every command has a purpose, an example that calls it and its exit statuses")
  func complete() {
    for comando in Comandi.tutti {
      let aiuto = comando.aiuto
      #expect(!aiuto.scopo.isEmpty && aiuto.scopo.last != ".", "\(comando.nome)")
      #expect(!aiuto.esempi.isEmpty, "\(comando.nome)")
      for esempio in aiuto.esempi {
        #expect(esempio.riga.contains("sezionale"), "\(comando.nome)")
        #expect(esempio.riga.contains(comando.nome), "\(comando.nome)")
      }
      let headings = HelpPage.sections(comando).map(\.heading)
      #expect(headings.first == "Esempi" && headings.contains("Esiti"), "\(comando.nome)")
      #expect(
        aiuto.tuttiGliEsiti.starts(with: [.fatto, .erroreImprevisto, .comandoErrato]), "\(comando.nome)")
    }
  }

  @Test("every option is spelt as options are, says what it is for, and appears once")
  func options() {
    for comando in Comandi.tutti {
      let names = (comando.aiuto.opzioni + GlobalOptions.opzioni).map(\.nome)
      #expect(Set(names).count == names.count, "\(comando.nome)")
      for opzione in comando.aiuto.opzioni {
        #expect(opzione.nome.wholeMatch(of: /--[a-z][a-z0-9-]+/) != nil, "\(opzione.nome)")
        #expect(!opzione.scopo.isEmpty)
      }
    }
  }

  @Test("names of commands are lower-case words, at most two, each once, and no group is also a command")
  func names() {
    let names = Comandi.tutti.map { $0.nome }
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.wholeMatch(of: /[a-z][a-z0-9-]*( [a-z][a-z0-9-]*)?/) != nil, "\(name)")
      #expect(Comandi.gruppo(name).isEmpty, "\(name)")
    }
  }

  @Test("every command accepts the options that it documents: reading another would stop the program")
  func documented() {
    for comando in Comandi.tutti {
      let tokens = comando.aiuto.opzioni.map {
        $0.valore == nil ? $0.nome : "\($0.nome)=\($0.scelte.first ?? "1")"
      }
      let words = comando.aiuto.parole.map { $0.scelte.first ?? "1" }
      do {
        var arguments = try Arguments(tokens + words, options: comando.aiuto.opzioni + GlobalOptions.opzioni)
        _ = try comando.init(&arguments)
      } catch .unknownOption(let name, _) {
        Issue.record("\(comando.nome) refuses its own \(name)")
      } catch {}
    }
  }

  @Test("every way of asking for the index gives the index")
  func index() throws {
    let index = try program("aiuto")
    #expect(index.status == 0)
    for comando in Comandi.tutti { #expect(index.text.contains("  \(comando.nome)  ")) }
    for way in ["-h", "--aiuto", "--help"] { #expect(try program(way).text == index.text) }
    #expect(try program().text == index.text)
  }

  @Test("every way of asking for the page of a command gives the page")
  func page() throws {
    let page = try program("aiuto", "completamento")
    #expect(page.status == 0)
    #expect(
      page.text.hasPrefix(
        "sezionale completamento: scrive il completamento automatico per bash, zsh o fish.\n\nEsempi\n"))
    for line in [
      ["completamento", "--aiuto"], ["completamento", "-h"], ["-h", "completamento"],
      ["completamento", "--help", "fish"],
    ] {
      #expect(try program.run(line).text == page.text)
    }
  }

  @Test(
    "help wins over every error on the line",
    arguments: [
      "completamento csh -h", "completamento --nulla -h", "completamento -h di troppo",
      "-h completamento --oggi ieri",
      "completamento --oggi -h", "-a -h completamento", "--json=x completamento -h",
      "completamento \"$(printf '\\377')\" -h",
      "completamento --prova --prova -h", "completamento '' -h",
    ])
  func wins(line: String) throws {
    let page = try program("aiuto", "completamento")
    let run = try program.shell("\"$B\" " + line)
    #expect(run.status == 0)
    #expect(run.text == page.text)
    #expect(run.error == "")
  }

  @Test("help about an unknown command is the index; after a double hyphen it is a word")
  func edges() throws {
    let index = try program()
    #expect(try program("nulla", "-h").text == index.text)
    #expect(try program("--nulla", "-h").text == index.text)
    #expect(try program("versione", "--", "-h").status == 2)
  }

  @Test("the exit statuses are those of the design")
  func statuses() throws {
    let run = try program("aiuto", "codici")
    #expect(
      run.text == """
        Stati di uscita del programma.

        Stati
           0  fatto
           1  errore imprevisto
           2  comando scritto male
           3  dati in ingresso rifiutati (nulla è stato scritto)
           4  regola di legge o quadratura violata
           5  archivio occupato
           6  archivio danneggiato, catena o copia discordante
           7  ruolo non ammesso
           8  liste bloccate
           9  errore di lettura o scrittura (esito dichiarato)
          10  serve una conferma
          11  scadenza superata o adempimento mancante

        """)
  }

  @Test("the version is told in three ways")
  func version() throws {
    for word in ["versione", "--versione", "--version"] {
      #expect(try program(word).text == "sezionale \(Sezionale.versione)\n")
    }
  }

  @Test("the manual page is roff that names every command, and man finds nothing to say against it")
  func manual() throws {
    let page = try program("aiuto", "--man")
    #expect(page.text.hasPrefix(".TH SEZIONALE 1 "))
    for comando in Comandi.tutti {
      let nome = comando.nome.replacingOccurrences(of: "-", with: "\\-")
      #expect(page.text.contains(".SS \(nome)\n"))
    }
    guard try program.shell("command -v groff").status == 0 else { return }
    let checked = try program.shell(#""$B" aiuto --man | groff -man -Tutf8 -Kutf8 -ww > /dev/null"#)
    #expect(checked.error == "")
  }
}
