/// All that waits, as one act meets it: what it must ask before nothing can be undone.
///
/// What a later round of the same vote can still decide in time is shown and never asks.
package struct Sospesi: Sendable {
  package let occasione: Occasione
  /// In order of rule.
  package let voci: [Sospeso]

  /// The rules, each the whole of what the program knows of one thing that waits.
  package static let regole: [RegolaDeiSospesi] = [
    .listeInParti, .domandeUE, .richieste, .bloccoTardivo, .bloccoAnticipato, .tornateNonAdottate,
    .tornataAnticipata,
    .eventiTagliatiFuori, .eventiInAttesa, .rifiutiSanabili, .eventiFuoriTermine, .senzaSezione,
    .uscitiDallAnagrafe, .allarmi,
  ]

  package init(
    _ giacenze: some Giacenze, per occasione: Occasione, regole: [RegolaDeiSospesi] = Self.regole
  ) throws {
    self.occasione = occasione
    voci = try regole.flatMap { try $0.trova(giacenze, occasione) }
  }

  package func con(_ esito: Sospeso.Esito) -> [Sospeso] { voci.filter { $0.esito == esito } }

  /// Throws what stops the act, or else what asks for a reason that nobody has given.
  package func pretendi(motivo: String) throws(ImpedimentoSospesi) {
    let (fermano, chiedono) = (con(.ferma), con(.chiede))
    guard fermano.isEmpty else { throw ImpedimentoSospesi(occasione: occasione, sospesi: fermano) }
    guard chiedono.isEmpty || !motivo.isEmpty else {
      throw ImpedimentoSospesi(occasione: occasione, sospesi: chiedono)
    }
  }

  /// What the act keeps of them beside the reason.
  package var parametri: [Atto.Parametro] { con(.chiede).map(\.parametro) }
}

/// Why an act waits: what stops it, or else what asks for a reason.
package struct ImpedimentoSospesi: Error, Equatable, Sendable {
  package let occasione: Occasione
  package let sospesi: [Sospeso]

  /// Whether no reason is accepted.
  package var ferma: Bool { sospesi.contains { $0.esito == .ferma } }
}

extension Sospeso {
  /// The name under which an act keeps what it was adopted in spite of.
  package static let parametro = "sospeso"
  /// The same for what makes a round unlike the others.
  package static let parametroAllarme = "allarme"
  /// How many are named in an act one by one.
  private static let neiParametri = 1000

  fileprivate var parametro: Atto.Parametro {
    if case .allarme(let allarme) = specie { return .init(Self.parametroAllarme, allarme.descrizione) }
    return .init(Self.parametro, descrizione(massimo: Self.neiParametri))
  }
}
