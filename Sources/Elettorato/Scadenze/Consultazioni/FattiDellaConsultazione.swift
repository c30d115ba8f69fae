/// The pairs of a consultation, from whoever gives them: a file, the command line, the archive.
extension Consultazione {
  package typealias Coppia = (chiave: String, valore: String, riga: Int)

  /// What the archive knows of its Comune is not asked of a file: the facts that it leaves out are added.
  ///
  /// What it does say is compared afterwards: see `ComuneAlVoto.contrasti`.
  package static func complete(_ coppie: [Coppia], con comune: Comune) -> [Coppia] {
    let noti = [
      ("comune", comune.denominazione), ("codice_istat", comune.codiceIstat),
      ("codice_catastale", comune.codice),
      ("provincia", comune.provincia), ("regione", comune.regione),
    ]
    return aggiungi(noti.filter { noto in !coppie.contains { $0.chiave == noto.0 } }, a: coppie)
  }

  /// The pairs given by options beside those of a file; `nil` with the key where the two disagree.
  package static func unisci(_ coppie: [Coppia], con opzioni: [(String, String)]) -> (
    coppie: [Coppia]?, contrasto: String?
  ) {
    for (chiave, valore) in opzioni {
      if let sua = coppie.first(where: { $0.chiave == chiave && !$0.valore.isEmpty }), sua.valore != valore {
        return (nil, chiave)
      }
    }
    let vuote = coppie.filter { coppia in
      !(coppia.valore.isEmpty && opzioni.contains { $0.0 == coppia.chiave })
    }
    return (aggiungi(opzioni.filter { nuova in !vuote.contains { $0.chiave == nuova.0 } }, a: vuote), nil)
  }

  private static func aggiungi(_ nuove: [(String, String)], a coppie: [Coppia]) -> [Coppia] {
    let ultima = coppie.map(\.riga).max() ?? 1
    return coppie + nuove.enumerated().map { ($1.0, $1.1, ultima + 1 + $0) }
  }
}
