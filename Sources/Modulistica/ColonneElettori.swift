import Elettorato
import Rendering

/// The columns of the lists, and how an elector fills them.
///
/// Source: art. 5 d.P.R. 223/1967 for what an entry contains, LR FVG 28/2007 arts 34-35 and LR FVG 19/2013 arts 51-52 for the two
/// columns written at the poll; no official layout was found (`norme.md` 8.2, open point 3).
enum ColonneElettori {
  /// The poll copy of a section: people sign in it.
  static let votazione: [Column] = [
    Column("N. lista\nsezion.", weight: 44, alignment: .right, style: .strong),
    Column("N. lista\ngen.", weight: 44, alignment: .right, style: .faint),
    Column("COGNOME e nome", weight: 220, style: .name),
    Column("Luogo e data di nascita", weight: 135, style: .small),
    Column("Abitazione", weight: 140),
    Column("Identificazione: documento\no firma di chi attesta", weight: 132, style: .box),
    Column("Firma dello scrutatore\nche attesta il voto", weight: 110, style: .box),
    Column("Annotazioni", weight: 95, style: .notes),
  ]

  /// The office copy of a section.
  static let ufficioSezione: [Column] = [
    Column("N. lista\nsezion.", weight: 44, alignment: .right, style: .strong),
    Column("N. lista\ngen.", weight: 44, alignment: .right, style: .faint),
    Column("COGNOME e nome", weight: 220, style: .name),
    Column("Luogo e data di nascita", weight: 135, style: .small),
    Column("Atto di nascita", weight: 90, style: .small),
    Column("Abitazione", weight: 160),
    Column("Fascicolo", weight: 60, alignment: .right, style: .faint),
    Column("Annotazioni", weight: 170, style: .notes),
  ]

  /// The office copy of the general list.
  static let ufficioGenerale: [Column] = [
    Column("N. lista\ngen.", weight: 48, alignment: .right, style: .strong),
    Column("Sezione", weight: 44, alignment: .right, style: .faint),
    Column("N. lista\nsezion.", weight: 44, alignment: .right, style: .faint),
    Column("COGNOME e nome", weight: 216, style: .name),
    Column("Luogo e data di nascita", weight: 135, style: .small),
    Column("Atto di nascita", weight: 90, style: .small),
    Column("Abitazione", weight: 160),
    Column("Fascicolo", weight: 60, alignment: .right, style: .faint),
    Column("Annotazioni", weight: 160, style: .notes),
  ]
}

extension Cells {
  mutating func cognomeENome(_ elettore: borrowing Elettore) {
    let testi = elettore.testi
    name(utf8: testi.bytes[testi[.cognome]], testi.bytes[testi[.nome]])
  }

  /// `Aosta (AO)` over `25/04/1976`.
  mutating func nascita(_ elettore: borrowing Elettore) {
    let testi = elettore.testi
    let giorno = elettore.nascita.breve
    cell { pieces in
      pieces.utf8(testi.bytes[testi[.nomeLuogoNascita]])
      if !testi.vuoto(.provinciaNascita) {
        pieces.text(" (")
        pieces.utf8(testi.bytes[testi[.provinciaNascita]])
        pieces.text(")")
      }
      pieces.newLine()
      pieces.text(giorno)
    }
  }

  /// `anno 1976 n. 196` over `parte I serie A`; a birth act of the national archive has no part or series.
  mutating func attoDiNascita(_ elettore: borrowing Elettore) {
    let testi = elettore.testi
    let anno = elettore.attoAnno
    cell { pieces in
      guard anno != nil || !testi.vuoto(.attoNumero) else { return }
      if let anno {
        pieces.number(anno)
        pieces.text(" ")
      }
      pieces.text("n. ")
      pieces.utf8(testi.bytes[testi[.attoNumero]])
      if !testi.vuoto(.attoParte) || !testi.vuoto(.attoSerie) {
        pieces.newLine()
        pieces.text("p. ")
        pieces.utf8(testi.bytes[testi[.attoParte]])
        pieces.text(" s. ")
        pieces.utf8(testi.bytes[testi[.attoSerie]])
      }
    }
  }

  /// `Via Roma 12/A`; who dwells abroad has his State in the notes and, here, the last address in the Comune if any.
  mutating func abitazione(_ elettore: borrowing Elettore) {
    let testi = elettore.testi
    guard !testi.vuoto(.nomeVia) else { return text(elettore.residenteAllEstero ? "residente all’estero" : "") }
    let civico = elettore.civico
    cell { pieces in
      if !testi.vuoto(.specieVia) {
        pieces.utf8(testi.bytes[testi[.specieVia]])
        pieces.text(" ")
      }
      pieces.utf8(testi.bytes[testi[.nomeVia]])
      pieces.text(" ")
      if let civico {
        pieces.number(civico)
        if !testi.vuoto(.esponente) { pieces.text("/") }
      } else if testi.vuoto(.esponente) {
        pieces.text("SNC")
      }
      pieces.utf8(testi.bytes[testi[.esponente]])
    }
  }
}
