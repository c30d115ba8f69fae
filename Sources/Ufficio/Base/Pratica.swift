import Archivio
import Elettorato

/// Something that the office may be asked to adopt: how it becomes an act, and what the local register says of it.
///
/// In which order, and between which checks, only `Pratica` says.
protocol Provvedimento {
  associatedtype Adottato

  /// Proposes, writes the act and seals it. Nothing is written when it throws.
  func adotta(_ archivio: ArchivioElettorale) throws -> Adottato
  func annotazione(_ adottato: Adottato) -> Annotazione
}

extension Ufficio {
  /// The one way by which an act is adopted, whatever the act: verify what will be read, adopt, sign the local register.
  ///
  /// One transaction around it all, which a trial takes back at its end.
  func pratica<P: Provvedimento>(_ provvedimento: P) throws -> P.Adottato {
    let archivio = try apri(.scrittura)
    return try archivio.transazione(prova: prova) {
      try archivio.pretendiIntere(dopoAtto: try archivio.ultimoAtto())
      let adottato = try provvedimento.adotta(archivio)
      try archivio.annota(provvedimento.annotazione(adottato), firma)
      return adottato
    }
  }
}
