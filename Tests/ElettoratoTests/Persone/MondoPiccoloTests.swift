import Elettorato
import Foundation
import Testing

/// The small world: every sequence of two facts about one person, from every start, told before and after each term. Program and articles agree.
struct MondoPiccoloTests {
  /// How much of it is run: `SEZIONALE_MONDO=2` all pairs on all days, `3` all triples, `4` a hundred thousand quadruples; otherwise a part of the pairs.
  private static let ampiezza = ProcessInfo.processInfo.environment["SEZIONALE_MONDO"] ?? ""

  struct Divario: CustomStringConvertible {
    let categoria: Mondo.Categoria
    let fatti: [Mondo.Fatto]
    let programma: [Valutatore.Posto]
    let legge: [Valutatore.Posto]

    var description: String {
      let storia = fatti.map { "\($0.specie.rawValue) ric. d-\(Mondo.voto - $0.ricevuto) sez. \($0.sezione)" }
      return
        "\(categoria.rawValue) | \(storia.joined(separator: "; ")): programma \(programma), legge \(legge)"
    }
  }

  static func prova(
    _ categoria: Mondo.Categoria, _ specie: [Mondo.Specie], _ arrivi: [Giorno], registro: Bool = false
  ) throws -> (Divario?, VitaNelMondo) {
    let fatti = Mondo.fatti(specie, arrivi)
    let vita = try VitaNelMondo(categoria, fatti, registro: registro)
    let legge = Valutatore(categoria: categoria, fatti: fatti).liste()
    if vita.posti == legge { return (nil, vita) }
    // A register brought up to date may settle an open point the other way: either reading is accepted.
    let altre = [(true, false), (false, true), (true, true)]
    if registro,
      altre.contains(where: {
        vita.posti == Valutatore(categoria: categoria, fatti: fatti, registro: $0).liste()
      })
    {
      return (nil, vita)
    }
    return (Divario(categoria: categoria, fatti: fatti, programma: vita.posti, legge: legge), vita)
  }

  @Test("one fact, from every start, on every day", arguments: Mondo.Categoria.allCases)
  func unFatto(_ categoria: Mondo.Categoria) throws {
    var divari: [Divario] = []
    for specie in Mondo.Specie.allCases {
      for arrivo in Mondo.arrivi {
        for registro in [false, true] {
          if let divario = try Self.prova(categoria, [specie], [arrivo], registro: registro).0 {
            divari.append(divario)
          }
        }
      }
    }
    #expect(divari.isEmpty, "\(divari.count): \(divari.prefix(5))")
  }

  @Test("two facts, from every start", arguments: Mondo.Categoria.allCases)
  func dueFatti(_ categoria: Mondo.Categoria) throws {
    var divari: [Divario] = []
    var casi = 0
    let tutto = Self.ampiezza == "2"
    for prima in Mondo.Specie.allCases {
      for dopo in Mondo.Specie.allCases {
        for (posto, a) in Mondo.arrivi.enumerated() {
          for (altro, b) in Mondo.arrivi.enumerated() where tutto || (posto * 5 + altro * 3 + casi) % 27 == 0
          {
            casi += 1
            let registro = (posto + altro) % 2 == 1
            if let divario = try Self.prova(categoria, [prima, dopo], [a, b], registro: registro).0 {
              divari.append(divario)
            }
          }
        }
      }
    }
    if tutto { print("due fatti, \(categoria.rawValue): \(casi) casi, \(divari.count) divari") }
    #expect(divari.isEmpty, "\(divari.count) di \(casi): \(divari.prefix(12))")
  }
}
