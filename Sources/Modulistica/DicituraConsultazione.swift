package import Elettorato
package import Rendering

/// A consultation in the words of a cover: what is voted and on which days.
package enum DicituraConsultazione {
  /// One line for each kind of vote held together.
  package static func oggetti(_ consultazione: Consultazione) -> [String] {
    consultazione.tipi.map { tipo in
      switch tipo {
      case .comunale:
        consultazione.comune.regione == "Valle d'Aosta"
          ? "Elezione diretta del sindaco, del vicesindaco e del consiglio comunale"
          : "Elezione diretta del sindaco e del consiglio comunale"
      case .provinciale: "Elezione provinciale"
      case .regionale: "Elezione del presidente della Regione e del consiglio regionale"
      case .politica: "Elezione della Camera dei deputati e del Senato della Repubblica"
      case .europea: "Elezione dei membri del Parlamento europeo spettanti all’Italia"
      case .referendum: "Referendum"
      }
    } + (consultazione.turno == .ballottaggio ? ["Turno di ballottaggio"] : [])
  }

  /// `domenica 12 novembre 2023`, `domenica 2 e lunedì 3 aprile 2023`.
  package static func giorni(_ consultazione: Consultazione) -> String {
    let primo = consultazione.giorni.primo
    guard let secondo = consultazione.giorni.secondo else { return conGiorno(primo) }
    let stessoMese = primo.data.mese == secondo.data.mese && primo.data.anno == secondo.data.anno
    let inizio = stessoMese ? "\(primo.giornoDellaSettimana.rawValue) \(primo.data.giorno)" : conGiorno(primo)
    return "\(inizio) e \(conGiorno(secondo))"
  }

  /// The lines at the top right of every sheet.
  package static func righe(_ consultazione: Consultazione) -> [RichText] {
    oggetti(consultazione).map { RichText($0) } + ["\(bold: giorni(consultazione))"]
  }

  private static func conGiorno(_ giorno: Giorno) -> String {
    "\(giorno.giornoDellaSettimana.rawValue) \(giorno.esteso)"
  }
}
