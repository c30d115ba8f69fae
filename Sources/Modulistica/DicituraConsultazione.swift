package import Elettorato
package import Rendering

/// A consultation in the words of a cover: what is voted and on which days.
package enum DicituraConsultazione {
  /// One line for each kind of vote held together.
  package static func oggetti(_ consultazione: Consultazione) -> [String] {
    oggetti(consultazione, solo: consultazione.tipi)
  }

  /// The same, of some of its votes.
  static func oggetti(_ consultazione: Consultazione, solo tipi: [TipoDiConsultazione]) -> [String] {
    tipi.map { perEsteso($0, consultazione.comune.regione).joined(separator: " ") } + turno(consultazione)
  }

  /// `domenica 12 novembre 2023`, `domenica 2 e lunedì 3 aprile 2023`.
  package static func giorni(_ consultazione: Consultazione) -> String {
    let primo = consultazione.giorni.primo
    guard let secondo = consultazione.giorni.secondo else { return conGiorno(primo) }
    let stessoMese = primo.data.mese == secondo.data.mese && primo.data.anno == secondo.data.anno
    let inizio = stessoMese ? "\(primo.giornoDellaSettimana.rawValue) \(primo.data.giorno)" : conGiorno(primo)
    return "\(inizio) e \(conGiorno(secondo))"
  }

  /// The lines at the top right of every sheet, short enough to leave the middle to the title.
  package static func righe(_ consultazione: Consultazione) -> [RichText] {
    let tipi = consultazione.tipi
    let oggetto =
      tipi.count == 1
      ? perEsteso(tipi[0], consultazione.comune.regione)
      : [
        "\(tipi[0] == .referendum ? "Consultazioni" : "Elezioni") \(tipi.dropLast().map(inBreve).joined(separator: ", ")) e \(inBreve(tipi[tipi.count - 1]))"
      ]
    return (oggetto + turno(consultazione)).map { RichText($0) } + ["\(bold: giorni(consultazione))"]
  }

  private static func perEsteso(_ tipo: TipoDiConsultazione, _ regione: String) -> [String] {
    switch tipo {
    case .comunale: CartaDellaRegione.di(regione).elezioneComunale
    case .provinciale: ["Elezione provinciale"]
    case .regionale: ["Elezione del presidente della Regione", "e del consiglio regionale"]
    case .politica: ["Elezione della Camera dei deputati", "e del Senato della Repubblica"]
    case .europea: ["Elezione dei membri del Parlamento europeo", "spettanti all’Italia"]
    case .referendum: ["Referendum"]
    }
  }

  static func inBreve(_ tipo: TipoDiConsultazione) -> String {
    switch tipo {
    case .comunale: "comunali"
    case .provinciale: "provinciali"
    case .regionale: "regionali"
    case .politica: "politiche"
    case .europea: "europee"
    case .referendum: "referendum"
    }
  }

  private static func turno(_ consultazione: Consultazione) -> [String] {
    consultazione.turno == .ballottaggio ? ["Turno di ballottaggio"] : []
  }

  private static func conGiorno(_ giorno: Giorno) -> String {
    "\(giorno.giornoDellaSettimana.rawValue) \(giorno.esteso)"
  }
}
