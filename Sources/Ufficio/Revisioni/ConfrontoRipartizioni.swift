import Archivio
import Elettorato

/// Several divisions side by side, and the one in force first: the figures by which an office chooses.
package struct ConfrontoRipartizioni {
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

  init(_ rapporti: [(nome: String, rapporto: CifreRipartizione)], inVigore: Colonna) {
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

  fileprivate static let misure: [(titolo: String, chiave: String, valore: @Sendable (Colonna) -> Int)] = [
    ("sezioni", "sezioni", { $0.sezioni.count }),
    ("media", "media", { $0.sezioni.isEmpty ? 0 : $0.elettori / $0.sezioni.count }),
    ("sezione più piccola", "minima", { $0.sezioni.values.min() ?? 0 }),
    ("sezione più grande", "massima", { $0.sezioni.values.max() ?? 0 }),
    ("differenza tra i blocchi, al più", "sbilancio", { $0.sbilancio }),
    ("elettori che cambiano sezione", "spostati", { $0.spostati }),
    ("elettori senza sezione", "senzaSezione", { $0.senzaSezione }),
    ("irregolarità", "irregolarita", { $0.irregolarita }),
  ]

  package var risposta: Risposta {
    var risposta = Risposta("Ripartizioni a confronto")
    var tabella = Risposta.Tabella(nil, [.init(nil, "")] + colonne.map { .init(nil, $0.nome) })
    for misura in Self.misure {
      tabella.aggiungi([.testo(misura.titolo)] + colonne.map { .numero(misura.valore($0)) })
    }
    for sezione in Set(colonne.flatMap(\.sezioni.keys)).sorted() {
      tabella.aggiungi(["sezione \(sezione)"] + colonne.map { .numero($0.sezioni[sezione]) })
    }
    risposta.tabella(tabella)
    risposta.dato("scenari", .elenco(colonne.map(\.voci)))
    return risposta
  }
}

extension ConfrontoRipartizioni.Colonna {
  fileprivate var voci: Valore {
    .voci(
      [.init("nome", .testo(nome))]
        + ConfrontoRipartizioni.misure.map { .init($0.chiave, .numero($0.valore(self))) }
        + [
          .init(
            "elettoriPerSezione",
            .elenco(
              sezioni.sorted { $0.key < $1.key }.map {
                .voci([.init("sezione", .numero($0.key)), .init("elettori", .numero($0.value))])
              }))
        ])
  }
}
