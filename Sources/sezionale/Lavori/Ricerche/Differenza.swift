import Archivio
import CSV
import Elettorato

/// What has changed on the lists between two moments: who entered, left and moved, by cause, with balances that close.
struct Differenza {
  static let colonne = [
    "movimento", "causa", "norma", "lista", "fascicolo", "codice_fiscale", "cognome", "nome", "data_nascita",
    "parte",
    "sezione_da", "sezione_a", "numero_generale_da", "numero_generale_a", "numero_sezionale_da",
    "numero_sezionale_a",
    "atto", "data_atto",
  ]

  let archivio: ArchivioElettorale
  /// The act of the first moment; 0 when there were no lists yet.
  let da: Int
  let a: Int

  /// A count of the differences of one kind.
  struct Voce: Hashable {
    let lista: Lista
    let movimento: CambioDiRiga.Movimento
    let causa: Causa?
  }

  /// A list, or a section of it, before and after.
  struct Saldo {
    let lista: Lista
    let sezione: Int?
    var prima = 0
    var entrati = 0
    var usciti = 0
    var dopo = 0
  }

  /// What was counted, line by line.
  struct Esito {
    var voci: [Voce: Int] = [:]
    /// Every section of every list that one of the two moments has, in order.
    var saldi: [Saldo] = []
    /// Text of the table, when one was wanted.
    var righe = 0

    func saldo(_ lista: Lista) -> (prima: Int, iscritti: Int, cancellati: Int, dopo: Int) {
      let suoi = saldi.filter { $0.lista == lista }
      func quanti(_ movimento: CambioDiRiga.Movimento) -> Int {
        voci.filter { $0.key.lista == lista && $0.key.movimento == movimento }.reduce(0) { $0 + $1.value }
      }
      return (
        suoi.reduce(0) { $0 + $1.prima }, quanti(.iscritto), quanti(.cancellato),
        suoi.reduce(0) { $0 + $1.dopo }
      )
    }
  }

  /// Counts, and hands out the table row by row. Throws `Squilibrio` when a balance does not close.
  func esegui(_ consegna: ([UInt8]) throws -> Void) throws -> Esito {
    var esito = Esito()
    var saldi = try saldiDeiQuadri()
    var writer = Writer(dialect: .standard)
    try writer.row(Self.colonne)
    let giorni = Dictionary(uniqueKeysWithValues: try archivio.atti().map { ($0.numero, $0.giorno) })
    try archivio.eachCambio(da: da, a: a) { cambio in
      esito.voci[Voce(lista: cambio.lista, movimento: cambio.movimento, causa: cambio.causa), default: 0] += 1
      if cambio.prima?.sezione != cambio.dopo?.sezione || cambio.prima == nil || cambio.dopo == nil {
        if let prima = cambio.prima {
          saldi[Luogo(prima), default: .init(lista: cambio.lista, sezione: prima.sezione)].usciti += 1
        }
        if let dopo = cambio.dopo {
          saldi[Luogo(dopo), default: .init(lista: cambio.lista, sezione: dopo.sezione)].entrati += 1
        }
      }
      try writer.row(Self.riga(cambio, giorni))
      esito.righe += 1
      if writer.bytes.count > 1 << 18 { try consegna(writer.take()) }
    }
    try consegna(writer.take())
    esito.saldi = saldi.values.sorted {
      ($0.lista.posto, $0.sezione ?? .max) < ($1.lista.posto, $1.sezione ?? .max)
    }
    try verifica(esito)
    return esito
  }

  private struct Luogo: Hashable {
    let lista: Lista
    let sezione: Int?

    init(_ riga: RigaDiLista) { (lista, sezione) = (riga.lista, riga.sezione) }
    init(_ quadro: Quadro) { (lista, sezione) = (quadro.lista, quadro.sezione) }
  }

  /// Before and after as the acts wrote them, whatever the lines say.
  private func saldiDeiQuadri() throws -> [Luogo: Saldo] {
    var saldi: [Luogo: Saldo] = [:]
    for quadro in try archivio.quadri(da) {
      saldi[Luogo(quadro), default: Saldo(lista: quadro.lista, sezione: quadro.sezione)].prima += quadro.dopo
    }
    for quadro in try archivio.quadri(a) {
      saldi[Luogo(quadro), default: Saldo(lista: quadro.lista, sezione: quadro.sezione)].dopo += quadro.dopo
    }
    return saldi
  }

  /// Before + in - out = after, section by section and list by list.
  private func verifica(_ esito: Esito) throws {
    let quadri = esito.saldi.map {
      Quadro(
        lista: $0.lista, sezione: $0.sezione, parte: .unica, prima: $0.prima, iscritti: $0.entrati,
        cancellati: $0.usciti,
        dopo: $0.dopo)
    }
    var iscritti: [Lista: Int] = [:]
    for lista in Lista.allCases {
      let saldo = esito.saldo(lista)
      iscritti[lista] = saldo.prima + saldo.iscritti - saldo.cancellati
    }
    try Quadratura.verifica(quadri, iscrittiNellaLista: iscritti)
  }

  private static func riga(_ cambio: CambioDiRiga, _ giorni: [Int: Giorno]) -> [String] {
    func testo(_ numero: Int?) -> String { numero.map(String.init) ?? "" }
    let (prima, dopo, persona) = (cambio.prima, cambio.dopo, cambio.persona)
    return [
      cambio.movimento.rawValue, cambio.causa?.rawValue ?? "", cambio.causa?.norma.description ?? "",
      cambio.lista.rawValue, String(cambio.fascicolo), persona[.codiceFiscale], persona[.cognome],
      persona[.nome],
      persona.nascita.iso, (dopo ?? prima)?.parte.rawValue ?? "", testo(prima?.sezione), testo(dopo?.sezione),
      testo(prima?.numeroGenerale), testo(dopo?.numeroGenerale), testo(prima?.numeroSezionale),
      testo(dopo?.numeroSezionale), String(cambio.atto), giorni[cambio.atto]?.iso ?? "",
    ]
  }
}

extension Lista {
  /// The place of the list among the others.
  var posto: Int { Lista.allCases.firstIndex(of: self) ?? 0 }
}
