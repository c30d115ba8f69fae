package import Elettorato
import SQLite

/// What is different in one section of two copies with the same acts.
package struct DifferenzaSezione: Equatable, Sendable {
  package let sezione: SezioneDiLista
  /// The first people who are not the same, in order of file; empty where the other copy could not be read.
  package let persone: [DifferenzaPersona]
  /// How many they are in all.
  package let quante: Int

  /// How many people a section names.
  package static let mostrate = 50
}

/// Somebody who is not the same in two copies, by personal file: never a name.
package struct DifferenzaPersona: Equatable, Sendable {
  package enum Caso: Equatable, Sendable {
    case soloQui
    case soloAltrove
    /// The names of the fields that differ.
    case diverso([String])
  }

  package let fascicolo: Int
  package let caso: Caso

  package init(fascicolo: Int, caso: Caso) {
    self.fascicolo = fascicolo
    self.caso = caso
  }
}

extension ArchivioElettorale {
  /// The sections whose lists, read again from the rows, are not the same; without another archive, not those that were sealed.
  func differenze(_ altro: ArchivioElettorale?) throws -> [DifferenzaSezione] {
    let ultimo = try ultimoAtto()
    var differenze: [DifferenzaSezione] = []
    for sigillata in try digestSezioni(dopoAtto: ultimo) {
      let luogo = SezioneDiLista(sigillata.lista, sigillata.sezione)
      let mia = try testoSezione(lista: luogo.lista, sezione: luogo.sezione, dopoAtto: ultimo).digest
      let sua =
        try altro?.testoSezione(lista: luogo.lista, sezione: luogo.sezione, dopoAtto: ultimo).digest
        ?? sigillata
      guard mia != sua else { continue }
      let (persone, quante) =
        try altro.map { try self.persone(luogo, dopoAtto: ultimo, diverseDa: $0) } ?? ([], 0)
      differenze.append(DifferenzaSezione(sezione: luogo, persone: persone, quante: quante))
    }
    return differenze
  }

  /// Walks the lines of a section in both copies, side by side.
  private func persone(_ luogo: SezioneDiLista, dopoAtto atto: Int, diverseDa altro: ArchivioElettorale)
    throws
    -> (prime: [DifferenzaPersona], quante: Int)
  {
    var trovate: [DifferenzaPersona] = []
    var quante = 0
    func aggiungi(_ fascicolo: Int, _ caso: DifferenzaPersona.Caso) {
      quante += 1
      if trovate.count < DifferenzaSezione.mostrate {
        trovate.append(.init(fascicolo: fascicolo, caso: caso))
      }
    }
    try connection.with(Self.righeDiSezione) { mie in
      try altro.connection.with(Self.righeDiSezione) { sue in
        for (lista, sezione, fino) in [(luogo.lista.rawValue, Codes.stored(luogo.sezione), atto)] {
          mie.bind(lista, at: 1)
          mie.bind(sezione, at: 2)
          mie.bind(fino, at: 3)
          sue.bind(lista, at: 1)
          sue.bind(sezione, at: 2)
          sue.bind(fino, at: 3)
        }
        var mia = try mie.nextRow(RigaGrezza.init)
        var sua = try sue.nextRow(RigaGrezza.init)
        while mia != nil || sua != nil {
          let (qui, altrove) = (mia?.fascicolo ?? .max, sua?.fascicolo ?? .max)
          if qui < altrove {
            aggiungi(qui, .soloQui)
          } else if altrove < qui {
            aggiungi(altrove, .soloAltrove)
          } else if let una = mia, let altra = sua, una != altra {
            aggiungi(qui, .diverso(una.campiDiversi(da: altra)))
          }
          if qui <= altrove { mia = try mie.nextRow(RigaGrezza.init) }
          if altrove <= qui { sua = try sue.nextRow(RigaGrezza.init) }
        }
      }
    }
    return (trovate, quante)
  }

  private static let righeDiSezione: StaticString = """
    SELECT p.fascicolo, p.parte, p.numero_generale, p.numero_sezionale, s.testo
    FROM posizione p JOIN scheda s ON s.numero = p.scheda
    WHERE p.lista = ?1 AND p.sezione = ?2 AND p.dal_atto <= ?3 AND (p.al_atto IS NULL OR p.al_atto > ?3)
    ORDER BY p.fascicolo
    """
}

/// A line as it is stored: what two copies must have the same.
private struct RigaGrezza: Equatable {
  let fascicolo: Int
  let posto: [String]
  let persona: [[UInt8]]

  init(_ row: borrowing Row) {
    fascicolo = row.int(0)
    posto = [row.text(1), String(row.int(2)), String(row.int(3))]
    persona = row.bytes(4).split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map(
      Array.init)
  }

  /// The names of the fields, as a person reads them.
  private static let campiPosto = ["parte", "numero generale", "numero sezionale"]
  private static let campiPersona = [
    "codice fiscale", "cognome", "nome", "sesso", "data di nascita", "codice del luogo di nascita",
    "luogo di nascita", "provincia di nascita", "anno dell'atto di nascita", "numero dell'atto di nascita",
    "parte dell'atto di nascita", "serie dell'atto di nascita", "cittadinanza", "specie della via", "via",
    "civico", "esponente", "posizione anagrafica", "Stato estero", "indirizzo all'estero",
  ]

  func campiDiversi(da altra: RigaGrezza) -> [String] {
    func diversi(_ nomi: [String], _ uguale: (Int) -> Bool) -> [String] {
      nomi.indices.filter { !uguale($0) }.map { nomi[$0] }
    }
    let posto = diversi(Self.campiPosto) { self.posto[$0] == altra.posto[$0] }
    guard persona.count == altra.persona.count, persona.count == Self.campiPersona.count else {
      return posto + ["scheda"]
    }
    return posto + diversi(Self.campiPersona) { persona[$0] == altra.persona[$0] }
  }
}
