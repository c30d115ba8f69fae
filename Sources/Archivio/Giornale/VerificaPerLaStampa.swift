import Elettorato

extension ArchivioElettorale {
  /// Whether the lists after an act are those that it sealed: what must hold before a line of them is printed.
  ///
  /// The chain of seals, the text of the act and its state, then the text of these sections rebuilt from the rows; `nil` for all of them. A code
  /// printed from an altered row would vouch for it.
  package func verificaListe(dopoAtto numero: Int, sezioni: Set<Int>? = nil) throws -> [Guasto] {
    guard let atto = try atto(numero), let sigillo = try sigillo(numero) else {
      return [.attoSenzaSigillo(numero)]
    }
    var guasti = try controllaCatena() + controllaRicevuti()
    if try improntaStato(dopoAtto: numero) != sigillo.stato { guasti.append(.stato(atto: numero)) }
    if try testoAtto(atto, precedente: sigillo.precedente) != sigillo.impronta {
      guasti.append(.atto(numero))
    }
    for atteso in try digestSezioni(dopoAtto: numero) {
      if let sezioni, !sezioni.contains(atteso.sezione ?? 0) { continue }
      let trovato = try testoSezione(lista: atteso.lista, sezione: atteso.sezione, dopoAtto: numero).digest
      if trovato != atteso { guasti.append(.sezione(atteso.lista, atteso.sezione)) }
    }
    return guasti
  }
}
