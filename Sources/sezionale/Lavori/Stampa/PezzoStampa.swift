import Archivio
import Elettorato
import Modulistica
import Rendering
import Ufficio

/// One document to make, which a worker reads, composes and writes on its own.
enum PezzoStampa: Sendable {
  case sezione(Lista, Sezione, Copia, Blocco?)
  case generale(Lista, Parte, volume: Int, volumi: Int)

  /// Its files, known before it is made.
  func annuncio(_ momento: Momento) -> ScritturaDocumenti.Annuncio {
    switch self {
    case .sezione(let lista, let sezione, let copia, let blocco):
      .init(
        cartella: copia.rawValue, id: ListaSezionale.id(lista, sezione: sezione.numero, copia, blocco),
        tabelle: momento.atto.regime.parti.map(\.idTabella))
    case .generale(let lista, let parte, let volume, let volumi):
      .init(
        cartella: Copia.ufficio.rawValue, id: ListaGenerale.id(lista, parte, volume: volume, volumi: volumi),
        tabelle: [parte.idTabella])
    }
  }

  /// The document, from the lists as they stand.
  ///
  /// With `voto` the poll copy is the one of the eve, which carries the marks.
  func documento(_ archivio: ArchivioElettorale, _ momento: Momento, voto: VotoAltrove? = nil) throws
    -> Document
  {
    switch self {
    case .sezione(let lista, let sezione, let copia, let blocco):
      let parti = try momento.atto.regime.parti.map { parte in
        (
          parte: parte,
          elettori: try momento.righe(archivio, lista: lista, sezione: sezione.numero, parte: parte)
        )
      }
      guard let digest = momento.digest(lista, sezione.numero) else {
        throw ErroreArchivio.danneggiato("manca l'impronta della sezione \(sezione.numero)")
      }
      return try ListaSezionale(
        fonte: momento.fonte, lista: lista, sezione: sezione, copia: copia, digest: digest, parti: parti,
        iscrittiUE: lista == .generale ? try iscrittiUE(sezione, copia, archivio, momento) : nil,
        blocco: blocco, voto: voto,
        andamento: try archivio.andamento(lista, sezione: sezione.numero, dopoAtto: momento.atto.numero)
      ).documento()
    case .generale(let lista, let parte, let volume, let volumi):
      let primo = (volume - 1) * ListaGenerale.numeriPerVolume + 1
      let elettori = try momento.righe(
        archivio, lista: lista, parte: parte, numeri: primo...primo + ListaGenerale.numeriPerVolume - 1)
      return try ListaGenerale(
        fonte: momento.fonte, lista: lista, parte: parte, volume: volume, volumi: volumi, elettori: elettori,
        iscrittiParte: momento.iscritti(lista, parte), stato: momento.sigillo.stato
      ).documento()
    }
  }

  /// The electors of the EU list that votes in the section, those too young left out of the poll copy; `nil` where none votes.
  private func iscrittiUE(
    _ sezione: Sezione, _ copia: Copia, _ archivio: ArchivioElettorale, _ momento: Momento
  ) throws -> Int? {
    let liste = Lista.allCases.filter { $0 != .generale && momento.fonte.vota($0) }
    guard !liste.isEmpty else { return nil }
    let iscritti = liste.reduce(0) { $0 + (momento.digest($1, sezione.numero)?.elettori ?? 0) }
    guard copia == .votazione, iscritti > 0, let giorno = momento.fonte.giornoEta else { return iscritti }
    var depennati = 0
    for lista in liste {
      for parte in momento.atto.regime.parti {
        try archivio.eachRiga(lista: lista, sezione: sezione.numero, parte: parte) { elettore in
          if elettore.alAtto == nil, EsclusioneArt33.depenna(nascita: elettore.nascita, giornoEta: giorno) {
            depennati += 1
          }
        }
      }
    }
    return iscritti - depennati
  }
}
