import Archivio
import Elettorato

/// A comparison for other programs.
extension Riscontro {
  /// The stable name of the case.
  var chiave: String {
    switch confronto {
    case .allineati: "allineati"
    case .proseguita: "proseguita"
    case .indietro: "indietro"
    case .avanti: "avanti"
    case .biforcazione: "biforcazione"
    case .risultatoDiverso: "risultato-diverso"
    case .corredoDiverso: "corredo-diverso"
    case .arretramento(.qui, _, _): "arretramento-qui"
    case .arretramento(.altrove, _, _): "arretramento-altrove"
    case .identitaSostituita: "identita-sostituita"
    case .altroComune: "altro-comune"
    }
  }

  func json(_ archivio: ArchivioElettorale) -> JSONValue {
    var campi: [JSONValue.Member] = [
      .init("nome", .string(nome)), .init("caso", .string(chiave)), .init("frase", .string(frase)),
      .init("mioUltimo", .integer((try? archivio.ultimoAtto()) ?? 0)),
      .init("loroUltimo", .integer(altra.ultimo)),
    ]
    if case .biforcazione(let atto, let esatto) = confronto {
      campi += [.init("atto", .integer(atto)), .init("esatto", .bool(esatto))]
    }
    if case .risultatoDiverso(let sezioni) = confronto {
      campi.append(
        .init(
          "sezioni",
          .array(
            sezioni.map { sezione in
              [
                "lista": .string(sezione.sezione.lista.rawValue),
                "sezione": sezione.sezione.sezione.map { .integer($0) } ?? .null,
                "diversi": .integer(sezione.quante),
                "persone": .array(
                  sezione.persone.map {
                    ["fascicolo": .integer($0.fascicolo), "differenza": .string($0.descrizione)]
                  }),
              ]
            })))
    }
    return .object(campi)
  }
}
