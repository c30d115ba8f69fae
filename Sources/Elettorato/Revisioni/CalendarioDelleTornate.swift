/// Which rounds are open to an event, and until when: the occasions of one consultation, or the ordinary ones.
///
/// One event, one round: the first round that handles its kind, whose term had not passed when the event was received, and
/// that can still be adopted: a round stays open until its term, for acts that add to it, unless a later one has been adopted. Statutory terms: the poster for causes 2, 3 and 4, the 30th day for cause 5, the 15th
/// for deaths (art. 32, c. 4, d.P.R. 223/1967; A-23).
package struct CalendarioDelleTornate: Sendable {
  /// How offices read the law where it leaves a choice.
  package enum Lettura: String, CaseIterable, Sendable {
    /// The dead are struck in every round, not in the first and in the last alone.
    case mortiSubito = "morti-subito"
    /// Emigrations are taken until the poster, as the statute says, not until the first round alone.
    case emigrazioniAlManifesto = "emigrazioni-al-manifesto"

    /// The name under which an act says how it reads the law.
    package static let parametro = "lettura"

    package var titolo: String {
      switch self {
      case .mortiSubito: "i morti sono cancellati in ogni tornata"
      case .emigrazioniAlManifesto: "gli emigrati sono cancellati fino al giorno del manifesto"
      }
    }
  }

  /// The rounds, in order, each with the last day on which an event for it can be received.
  package let tornate: [(tornata: Tornata, termine: Giorno)]
  package let letture: Set<Lettura>
  /// The rounds already adopted.
  package let adottate: Set<Tornata>

  /// The day on which the rounds are looked at: of a round that it has left behind, not adopted, the next ones take what
  /// the statute still allows.
  private let oggi: Giorno

  package init(
    tornate: [(tornata: Tornata, termine: Giorno)], letture: Set<Lettura>, adottate: Set<Tornata>,
    oggi: Giorno
  ) {
    self.tornate = tornate
    self.letture = letture
    self.adottate = adottate
    self.oggi = oggi
  }

  /// The ordinary occasion: no term, because whoever comes late goes into the next one.
  package static let ordinario = CalendarioDelleTornate(
    tornate: Tornata.ordinarie.map { ($0, Giorno(numero: .max)) }, letture: [], adottate: [],
    oggi: Giorno(numero: .min))

  package func termine(_ tornata: Tornata) -> Giorno? {
    tornate.first { $0.tornata == tornata }?.termine
  }

  /// The round of an event of this kind, received on that day; `nil` when it is too late for all of them.
  package func tornata(_ materia: Materia, ricevuto: Giorno) -> Tornata? {
    tornate.first { tornata, termine in
      ricevuto <= termine && oggi <= termine && !superata(tornata) && tratta(tornata, materia)
    }?.tornata
  }

  /// Whether a later round has been adopted: nothing can be added to this one any more.
  package func superata(_ tornata: Tornata) -> Bool {
    adottate.contains { $0.numero > tornata.numero }
  }

  /// Whether a round handles a matter, in the reading chosen.
  package func tratta(_ tornata: Tornata, _ materia: Materia) -> Bool {
    switch (tornata, materia) {
    // The lists are amended of their annotations whenever they are opened.
    case (_, .annotazione): true
    case (.dinamica(1), .decesso), (.dinamica(1), .emigrazione), (.dinamica(1), .perdita): true
    case (.dinamica(2), .immigrazione), (.dinamica(2), .cambioSezione), (.dinamica(2), .acquisto): true
    case (.straordinaria(1), .decesso), (.straordinaria(4), .decesso): true
    case (.straordinaria, .decesso): letture.contains(.mortiSubito)
    case (.straordinaria(1), .emigrazione): true
    // A first round that was never held does not take away the days that the statute gives.
    case (.straordinaria(2), .emigrazione):
      letture.contains(.emigrazioniAlManifesto)
        || primaTornataSaltata
    case (.straordinaria(1), .perdita), (.straordinaria(2), .perdita): true
    case (.straordinaria(2), .immigrazione), (.straordinaria(2), .cambioSezione): true
    case (.straordinaria(3), .acquisto): true
    default: false
    }
  }

  private var primaTornataSaltata: Bool {
    guard !adottate.contains(.straordinaria(1)), let termine = termine(.straordinaria(1)) else {
      return false
    }
    return termine < oggi
  }

  /// What an event asks of the lists, as far as the rounds are concerned.
  package enum Materia: Hashable, Sendable {
    case decesso
    case emigrazione
    /// Loss of citizenship or of the right.
    case perdita
    case immigrazione
    case cambioSezione
    /// Cause 5: the right acquired otherwise than by age, or regained.
    case acquisto
    case annotazione
  }
}
