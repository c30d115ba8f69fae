import Archivio
import Elettorato
import Modulistica
import Ufficio

/// The people of the under-18 list of the vote in progress: those of the act that compiled it, or, before it, those who would be there today.
struct Depennati {
  let fonte: FonteLista
  let consultazione: Consultazione
  /// In order of list, section, part and sectional number.
  let elettori: [Elettore]
  /// The act that compiled the list; `nil` while there is none.
  let atto: Atto?
  /// How many would be there on the lists of today: other ones may have entered or left since.
  let oggi: Int

  init(_ archivio: ArchivioElettorale) throws {
    let aperta = try Consultazioni.necessaria(archivio)
    let momento = try Momento(archivio)
    try momento.verificaTesti(archivio)
    let adesso = try momento.depennati(archivio)
    consultazione = aperta.consultazione
    oggi = adesso.count
    let identita = [aperta.consultazione.identita, aperta.primoTurno?.identita]
    let atto = try archivio.atti().last {
      $0.tipo == .elencoMinori && identita.contains($0.consultazione)
    }
    self.atto = atto
    guard let atto else {
      (fonte, elettori) = (momento.fonte, adesso)
      return
    }
    try archivio.pretendiIntero(atto: atto.numero)
    fonte = FonteLista(
      comune: archivio.comune, atto: atto, numeroSezioni: momento.sezioni.count,
      consultazione: aperta.consultazione, blocco: nil, stati: momento.fonte.stati)
    elettori = try Self.elettori(archivio, atto)
  }

  /// Who the act names, with the numbers that the lists gave then.
  private static func elettori(_ archivio: ArchivioElettorale, _ atto: Atto) throws -> [Elettore] {
    struct Iscrizione: Hashable {
      let fascicolo: Int
      let lista: Lista
    }
    let nominati = Set(
      try archivio.minori(atto: atto.numero).map { Iscrizione(fascicolo: $0.fascicolo, lista: $0.lista) })
    var elettori: [Elettore] = []
    if !nominati.isEmpty {
      try archivio.eachElettore(dopoAtto: atto.numero) { elettore in
        if nominati.contains(Iscrizione(fascicolo: elettore.fascicolo, lista: elettore.lista)) {
          elettori.append(copy elettore)
        }
      }
    }
    guard elettori.count == nominati.count else {
      throw ErroreArchivio.danneggiato(
        "l'elenco dell'atto n. \(atto.numero) ha persone che le liste non hanno")
    }
    return elettori.sorted { ordine($0) < ordine($1) }
  }

  private static func ordine(_ elettore: Elettore) -> (Int, Int, Int, Int, Int) {
    (
      Lista.allCases.firstIndex(of: elettore.lista) ?? 0, elettore.sezione ?? .max,
      Parte.allCases.firstIndex(of: elettore.parte) ?? 0, elettore.numeroSezionale ?? .max,
      elettore.numeroGenerale
    )
  }
}
