import Elettorato
import Rendering

/// The columns of the lists, and how an elector fills them.
///
/// Source: art. 5 d.P.R. 223/1967 for what an entry contains, LR FVG 28/2007 arts 34-35 and LR FVG 19/2013 arts 51-52 for the two
/// columns written at the poll; no official layout was found (`norme.md` 8.2, open point 3).
enum ColonneElettori {
  /// The two numbers by which an elector of a section is called.
  private static let numeri = [
    Column(
      "N. lista\nsezion.", weight: 44, alignment: .right, style: .strong,
      fullTitle: "Numero nella lista sezionale"),
    Column(
      "N. lista\ngen.", weight: 44, alignment: .right, style: .faint, fullTitle: "Numero nella lista generale"
    ),
  ]

  /// The poll copy of a section: people sign in it.
  static let votazione =
    numeri + [
      Column("COGNOME e nome", weight: 212, style: .name),
      Column("Luogo e data di nascita", weight: 131, style: .small),
      Column("Abitazione", weight: 136),
      Column("Identificazione: documento\no firma di chi attesta", weight: 134, style: .box),
      Column("Firma dello scrutatore\nche attesta il voto", weight: 112, style: .box),
      Column("Annotazioni", weight: 108, style: .notes),
    ]

  /// The office copy of a section.
  static let ufficioSezione =
    numeri + [
      Column("COGNOME e nome", weight: 220, style: .name),
      Column("Luogo e data di nascita", weight: 135, style: .small),
      Column("Atto di nascita", weight: 90, style: .small),
      Column("Abitazione", weight: 160),
      Column("Fascicolo", weight: 60, alignment: .right, style: .faint),
      Column("Annotazioni", weight: 170, style: .notes),
    ]

  /// The office copy of the general list.
  static let ufficioGenerale: [Column] = [
    Column(
      "N. lista\ngen.", weight: 48, alignment: .right, style: .strong,
      fullTitle: "Numero nella lista generale"),
    Column("Sez.", weight: 36, alignment: .right, style: .faint, fullTitle: "Sezione"),
    Column(
      "N. lista\nsezion.", weight: 44, alignment: .right, style: .faint,
      fullTitle: "Numero nella lista sezionale"),
    Column("COGNOME e nome", weight: 216, style: .name),
    Column("Luogo e data di nascita", weight: 135, style: .small),
    Column("Atto di nascita", weight: 90, style: .small),
    Column("Abitazione", weight: 160),
    Column("Fascicolo", weight: 60, alignment: .right, style: .faint),
    Column("Annotazioni", weight: 168, style: .notes),
  ]
}

extension Cells {
  /// The next row is the one of this file: a letter that the font lacks is reported by it, never by name.
  mutating func fascicolo(_ elettore: borrowing Elettore) { label("fascicolo ", elettore.fascicolo) }

  /// What there is to note, mostly nothing.
  mutating func annotazioni(
    _ elettore: borrowing Elettore, omonimi: [Int], _ fonte: FonteLista, voto: VotoAltrove? = nil
  ) {
    if voto == nil, elettore.alAtto == nil, omonimi.isEmpty, !elettore.residenteAllEstero { return empty() }
    text(Annotazioni.testo(elettore, omonimi: omonimi, fonte: fonte, voto: voto))
  }

  mutating func cognomeENome(_ elettore: borrowing Elettore) {
    name(
      utf8: elettore.testi.bytes[elettore.testi[.cognome]], elettore.testi.bytes[elettore.testi[.nome]])
  }

  /// `Aosta (AO)` over `25/04/1976`; the province goes down beside the date where the name of the place is long.
  mutating func nascita(_ elettore: borrowing Elettore) {
    let lungo = elettore.testi[.nomeLuogoNascita].count > Self.luogoLungo
    cell { pieces in
      pieces.utf8(elettore.testi.bytes[elettore.testi[.nomeLuogoNascita]])
      if lungo { pieces.newLine() }
      if !elettore.testi.vuoto(.provinciaNascita) {
        pieces.text(lungo ? "(" : " (")
        pieces.utf8(elettore.testi.bytes[elettore.testi[.provinciaNascita]])
        pieces.text(lungo ? ") " : ")")
      }
      if !lungo { pieces.newLine() }
      pieces.breve(elettore.nascita)
    }
  }

  /// The longest name, in bytes, that stands on one line with its province.
  private static var luogoLungo: Int { 21 }

  /// `1976 n. 196` over `p. I s. A`; a birth act of the national archive has no part or series.
  mutating func attoDiNascita(_ elettore: borrowing Elettore) {
    cell { pieces in
      guard elettore.attoAnno != nil || !elettore.testi.vuoto(.attoNumero) else { return }
      if let anno = elettore.attoAnno {
        pieces.number(anno)
        pieces.text(" ")
      }
      pieces.text("n. ")
      pieces.utf8(elettore.testi.bytes[elettore.testi[.attoNumero]])
      if !elettore.testi.vuoto(.attoParte) || !elettore.testi.vuoto(.attoSerie) {
        pieces.newLine()
        pieces.text("p. ")
        pieces.utf8(elettore.testi.bytes[elettore.testi[.attoParte]])
        pieces.text(" s. ")
        pieces.utf8(elettore.testi.bytes[elettore.testi[.attoSerie]])
      }
    }
  }

  /// `Via Roma 12/A`; who dwells abroad and has no address here has his State in its place.
  mutating func abitazione(_ elettore: borrowing Elettore, _ fonte: FonteLista) {
    guard !elettore.testi.vuoto(.nomeVia) else {
      return text(elettore.residenteAllEstero ? Annotazioni.residenza(elettore, fonte) : "")
    }
    cell { pieces in
      if !elettore.testi.vuoto(.specieVia) {
        pieces.utf8(elettore.testi.bytes[elettore.testi[.specieVia]])
        pieces.text(" ")
      }
      pieces.utf8(elettore.testi.bytes[elettore.testi[.nomeVia]])
      pieces.text(" ")
      if let civico = elettore.civico {
        pieces.number(civico)
        if !elettore.testi.vuoto(.esponente) { pieces.text("/") }
      } else if elettore.testi.vuoto(.esponente) {
        pieces.text("SNC")
      }
      pieces.utf8(elettore.testi.bytes[elettore.testi[.esponente]])
    }
  }
}

extension Cells.Pieces {
  /// `25/04/1976`.
  fileprivate mutating func breve(_ giorno: Giorno) {
    let (anno, mese, giorno) = giorno.data
    number(giorno, digits: 2)
    text("/")
    number(mese, digits: 2)
    text("/")
    number(anno, digits: 4)
  }
}
