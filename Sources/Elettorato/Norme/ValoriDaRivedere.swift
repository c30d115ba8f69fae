/// Dated values of the data that nobody has compared with their source for too long, or never read there.
///
/// A value that has ended is history: nobody has to look at it again.
package struct ValoreDaRivedere: Hashable, Sendable {
  package enum Perche: Hashable, Sendable {
    /// Compared with the source too long ago.
    case verificatoIl(Giorno)
    case maiVerificato
    /// Taken from memory: whatever the day, somebody has to read it.
    case aMemoria
  }

  /// The file, as the data folder names it.
  package let file: String
  /// What it is about: a term, an article.
  package let valore: String
  package let norma: Norma
  package let perche: Perche
}

extension ValoreDaRivedere {
  /// How long a comparison with the source is good for.
  package static let giorniDiValidita = 365

  /// Of a rule set without the rows of those below it.
  package static func di(_ ordinamento: Ordinamento, oggi: Giorno, giorni: Int = giorniDiValidita)
    -> [ValoreDaRivedere]
  {
    ordinamento.voci.filter { $0.vigenteAl.map { $0 >= oggi } ?? true }.compactMap { voce in
      perche(voce.certezza, voce.verificatoAl, oggi: oggi, giorni: giorni).map {
        ValoreDaRivedere(
          file: "ordinamenti/\(ordinamento.nome)/scadenze.csv", valore: voce.termine.codice,
          norma: voce.termine.norma, perche: $0)
      }
    }
  }

  package static func di(_ catalogo: CatalogoDelleNorme, oggi: Giorno, giorni: Int = giorniDiValidita)
    -> [ValoreDaRivedere]
  {
    catalogo.voci.filter { $0.vigenteAl.map { $0 >= oggi } ?? true }.compactMap { voce in
      perche(voce.certezza, voce.verificatoAl, oggi: oggi, giorni: giorni).map {
        ValoreDaRivedere(file: "norme/catalogo.csv", valore: voce.oggetto, norma: voce.norma, perche: $0)
      }
    }
  }

  private static func perche(
    _ certezza: Ordinamento.Certezza, _ verificato: Giorno?, oggi: Giorno, giorni: Int
  ) -> Perche? {
    if certezza == .aMemoria { return .aMemoria }
    guard let verificato else { return .maiVerificato }
    return oggi - verificato > giorni ? .verificatoIl(verificato) : nil
  }
}
