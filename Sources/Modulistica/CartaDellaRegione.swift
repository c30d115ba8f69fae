import Elettorato

/// What a Region changes on papers: its name at their head, who has the functions of the Prefetto, the laws of its own votes.
///
/// One table, so that nothing about a Region stands anywhere else among the papers. Source: art. 116 Cost.; statuto of Valle d'Aosta
/// (L. cost. 4/1948) art. 38; D.Lgs.Lgt. 545/1945 art. 4; d.P.R. 670/1972 art. 87; LR FVG 28/2007 and 19/2013; LR VdA 4/1995.
struct CartaDellaRegione {
  /// The papers whose provision a regional law may give.
  enum Carta: Hashable {
    case consegna
    case elenco(SpecieDiRichiesta)
    /// The letter by which one mayor tells the other (B-09, B-27, B-42).
    case lettera(SpecieDiRichiesta)
  }

  /// The lines at the head of every paper, in the languages of the Region.
  var intestazione: [String] = []
  /// To whom the minutes go in the place of the Prefetto; empty where it is the Prefetto.
  var prefetto: [String] = []
  /// The same in a sentence: `al Presidente della Regione, per le attribuzioni prefettizie`.
  var alPrefetto = "al Prefetto"
  /// What the vote for the Comune elects.
  var elezioneComunale = ["Elezione diretta del sindaco", "e del consiglio comunale"]
  private var norme: [Carta: [TipoDiConsultazione: Norma]] = [:]

  /// The provision of a paper for a vote; `nil` where the law of the State governs it.
  func norma(_ carta: Carta, _ tipo: TipoDiConsultazione) -> Norma? { norme[carta]?[tipo] }

  static func di(_ regione: String, provincia: String = "") -> CartaDellaRegione {
    guard let trovata = Regione(regione, provincia: provincia) else { return CartaDellaRegione() }
    return switch trovata.nome {
    case "valle-d-aosta": valleDAosta
    case "friuli-venezia-giulia": friuliVeneziaGiulia
    case "trentino-alto-adige": trentinoAltoAdige(provincia)
    case "sardegna": CartaDellaRegione(intestazione: ["REGIONE AUTONOMA DELLA SARDEGNA"])
    case "sicilia": CartaDellaRegione(intestazione: ["REGIONE SICILIANA"])
    default: CartaDellaRegione()
    }
  }

  static func di(_ comune: Comune) -> CartaDellaRegione { di(comune.regione, provincia: comune.provincia) }

  private static let valleDAosta = CartaDellaRegione(
    intestazione: ["RÉGION AUTONOME VALLÉE D’AOSTE", "REGIONE AUTONOMA VALLE D’AOSTA"],
    prefetto: ["Al Presidente della Regione", "nell’esercizio delle attribuzioni prefettizie", "Aosta"],
    alPrefetto: "al Presidente della Regione, nell’esercizio delle attribuzioni prefettizie",
    elezioneComunale: ["Elezione diretta del sindaco,", "del vicesindaco e del consiglio comunale"],
    norme: [.consegna: [.comunale: Norma(.lrValleDAosta4del1995, "art. 29")]])

  private static let friuliVeneziaGiulia = CartaDellaRegione(
    intestazione: ["REGIONE AUTONOMA FRIULI VENEZIA GIULIA"],
    norme: [
      .consegna: [.regionale: regionali("art. 24"), .comunale: comunali("art. 42")],
      .elenco(.domicilio): [.regionale: regionali("art. 42"), .comunale: comunali("art. 60")],
      .elenco(.degenti): [.regionale: regionali("artt. 38-41"), .comunale: comunali("artt. 56-59")],
      .elenco(.detenuti): [.regionale: regionali("art. 43"), .comunale: comunali("art. 61")],
      .elenco(.naviganti): [.regionale: regionali("art. 31")],
      .lettera(.domicilio): [.regionale: regionali("art. 42, c. 6")],
      .lettera(.degenti): [.regionale: regionali("art. 38, c. 4")],
      .lettera(.detenuti): [.regionale: regionali("art. 43, c. 4")],
    ])

  private static func trentinoAltoAdige(_ provincia: String) -> CartaDellaRegione {
    let nome = provincia == "BZ" ? "Bolzano" : "Trento"
    return CartaDellaRegione(
      intestazione: ["REGIONE AUTONOMA TRENTINO-ALTO ADIGE/SÜDTIROL"],
      prefetto: ["Al Commissario del Governo", "per la provincia di \(nome)"],
      alPrefetto: "al Commissario del Governo per la provincia di \(nome)")
  }

  private static func regionali(_ luogo: String) -> Norma { Norma(.lrFriuliVeneziaGiulia28del2007, luogo) }
  private static func comunali(_ luogo: String) -> Norma { Norma(.lrFriuliVeneziaGiulia19del2013, luogo) }
}
