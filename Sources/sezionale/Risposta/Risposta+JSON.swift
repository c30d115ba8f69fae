import Elettorato
import Ufficio

/// An answer in JSON: every field and every table that has a key, in order; then the steps left.
extension Risposta {
  var membri: [JSONValue.Member] {
    var membri: [JSONValue.Member] = []
    for parte in parti {
      switch parte {
      case .voci(let voci): membri += voci.compactMap(\.membro)
      case .tabella(let tabella):
        if let chiave = tabella.chiave { membri.append(.init(chiave, tabella.json)) }
      case .frase, .avviso, .nota: break
      }
    }
    if !daFare.isEmpty { membri.append(.init("daFare", .array(daFare.map(\.json)))) }
    return membri
  }
}

extension Valore {
  var json: JSONValue {
    switch self {
    case .testo(let testo), .codice(let testo, _): .string(testo)
    case .numero(let numero): .integer(numero)
    case .vero(let vero): .bool(vero)
    case .giorno(let giorno): .string(giorno.iso)
    case .norma(let norma): .string(norma.description)
    case .impronta(let impronta): .string(impronta.esadecimale)
    case .elenco(let valori): .array(valori.map(\.json))
    case .voci(let voci): .object(voci.compactMap(\.membro))
    case .azione(let azione): .string(azione.comando)
    case .manca: .null
    }
  }
}

extension Risposta.Voce {
  fileprivate var membro: JSONValue.Member? { chiave.map { .init($0, valore.json) } }
}

extension Risposta.Tabella {
  fileprivate var json: JSONValue {
    .array(
      righe.map { riga in
        .object(
          zip(colonne, riga).compactMap { colonna, valore in colonna.chiave.map { .init($0, valore.json) } })
      })
  }
}

extension Risposta.Passo {
  fileprivate var json: JSONValue {
    [
      "frase": .string(frase), "comando": azione.map { .strings($0.parole) } ?? .null,
      "mancano": .strings(azione?.mancano ?? []), "norma": .optional(norma?.description),
    ]
  }
}
