import Archivio
import Elettorato
import Ufficio

/// Several divisions side by side, and the one in force first: the figures by which an office chooses.
struct ConfrontoRipartizioni {
  /// One division in figures.
  struct Colonna {
    let nome: String
    /// The electors of each section of the general list.
    let sezioni: [Int: Int]
    let spostati: Int
    let senzaSezione: Int
    let irregolarita: Int
    /// The widest gap between the two blocks of a section.
    let sbilancio: Int

    var elettori: Int { sezioni.values.reduce(0, +) }
  }

  let colonne: [Colonna]

  init(_ rapporti: [(nome: String, rapporto: RapportoRipartizione)], inVigore: Colonna) {
    colonne =
      [inVigore]
      + rapporti.map { nome, rapporto in
        let sezioni = rapporto.sezioni.map(\.numero)
        let conti = sezioni.map { rapporto.simulazione.conto(.generale, $0) }
        return Colonna(
          nome: nome, sezioni: Dictionary(uniqueKeysWithValues: zip(sezioni, conti.map(\.dopo))),
          spostati: rapporto.simulazione.spostati,
          senzaSezione: rapporto.simulazione.motivi.values.reduce(0, +),
          irregolarita: rapporto.irregolarita.count, sbilancio: conti.map(Self.sbilancio).max() ?? 0)
      }
  }

  static func sbilancio(_ conto: SimulazioneRipartizione.Conto) -> Int {
    abs(conto.blocchi[.daAaL, default: 0] - conto.blocchi[.daMaZ, default: 0])
  }

  private static let misure: [(titolo: String, chiave: String, valore: @Sendable (Colonna) -> Int)] = [
    ("sezioni", "sezioni", { $0.sezioni.count }),
    ("media", "media", { $0.sezioni.isEmpty ? 0 : $0.elettori / $0.sezioni.count }),
    ("sezione più piccola", "minima", { $0.sezioni.values.min() ?? 0 }),
    ("sezione più grande", "massima", { $0.sezioni.values.max() ?? 0 }),
    ("differenza tra i blocchi, al più", "sbilancio", { $0.sbilancio }),
    ("elettori che cambiano sezione", "spostati", { $0.spostati }),
    ("elettori senza sezione", "senzaSezione", { $0.senzaSezione }),
    ("irregolarità", "irregolarita", { $0.irregolarita }),
  ]

  func mostra(_ output: Output) {
    var tabella = Table([.left("")] + colonne.map { .right($0.nome) })
    for misura in Self.misure {
      tabella.append([misura.titolo] + colonne.map { misura.valore($0).conMigliaia })
    }
    for sezione in Set(colonne.flatMap(\.sezioni.keys)).sorted() {
      tabella.append(
        ["sezione \(sezione)"] + colonne.map { $0.sezioni[sezione].map(\.conMigliaia) ?? "-" })
    }
    output.tabella(tabella)
    output.campo(
      "scenari",
      .array(
        colonne.map { colonna in
          .object(
            [.init("nome", .string(colonna.nome))]
              + Self.misure.map { .init($0.chiave, .integer($0.valore(colonna))) }
              + [
                .init(
                  "elettoriPerSezione",
                  .array(
                    colonna.sezioni.sorted { $0.key < $1.key }.map {
                      ["sezione": .integer($0.key), "elettori": .integer($0.value)]
                    }))
              ])
        }))
  }
}
