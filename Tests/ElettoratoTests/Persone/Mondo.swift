import Elettorato
import Testing

/// A world of one person: where he starts, what happens to him, when the office is told; every round from the first to the July revision.
enum Mondo {
  /// Where somebody stands before anything happens.
  enum Categoria: String, CaseIterable {
    case residente, aire, straniero, europeo, minore, ignoto, ignotoStraniero, irreperibile, emigrato
    case deceduto, privato, privatoAllEstero

    var italiana: Bool { self != .straniero && self != .europeo && self != .ignotoStraniero }
    var privata: Bool { self == .privato || self == .privatoAllEstero }
    var minorenne: Bool { self == .minore }
    var ignota: Bool { self == .ignoto || self == .ignotoStraniero }
    var sezione: Int { 1 }

    var dove: Valutatore.Dove {
      switch self {
      case .residente, .straniero, .europeo, .minore, .privato: .qui
      case .aire, .privatoAllEstero: .estero
      case .ignoto, .ignotoStraniero: .ignoto
      case .irreperibile: .irreperibile
      case .emigrato: .altrove
      case .deceduto: .qui
      }
    }

    var posto: Valutatore.Posto {
      switch self {
      case .residente, .aire: .generale(1)
      case .europeo: .europea(1)
      default: .nessuno
      }
    }
  }

  enum Specie: String, CaseIterable {
    case decesso, emigrazione, estero, immigrazione, immigrazioneSenzaDocumento, immigrazioneAttesa, cambio
    case cambioIgnoto
    case perditaCittadinanza, perditaDiritto, perditaNonDefinitiva, acquisto, riacquisto, ricomparsa,
      maggiorenne

    var tipo: TipoEvento {
      switch self {
      case .decesso: .decesso
      case .emigrazione: .emigrazione
      case .estero: .emigrazioneEstero
      case .immigrazione, .immigrazioneSenzaDocumento, .immigrazioneAttesa: .immigrazione
      case .cambio, .cambioIgnoto: .cambioAbitazione
      case .perditaCittadinanza: .perditaCittadinanza
      case .perditaDiritto, .perditaNonDefinitiva: .perditaDiritto
      case .acquisto: .acquistoCittadinanza
      case .riacquisto: .riacquistoDiritto
      case .ricomparsa: .ricomparsa
      case .maggiorenne: .compimento18
      }
    }
  }

  struct Fatto: Equatable {
    let numero: Int
    let specie: Specie
    let giorno: Giorno
    let ricevuto: Giorno
    /// The section of its address.
    let sezione: Int

    /// A second paper of a fact already told.
    func doppione(in fatti: [Fatto]) -> Bool { false }
  }

  struct Giro {
    let numero: Int
    let tornata: Tornata
    let giorno: Giorno
  }

  static let voto = data(2026, 4, 12)
  static let (t1, t2, t3, t4) = (voto - 47, voto - 45, voto - 30, voto - 15)
  static let tornate = [
    Giro(numero: 1, tornata: .straordinaria(1), giorno: t1),
    Giro(numero: 2, tornata: .straordinaria(2), giorno: t2),
    Giro(numero: 3, tornata: .straordinaria(3), giorno: t3),
    Giro(numero: 4, tornata: .straordinaria(4), giorno: t4),
    Giro(numero: 5, tornata: .dinamica(1), giorno: data(2026, 7, 10)),
    Giro(numero: 6, tornata: .dinamica(2), giorno: data(2026, 7, 31)),
  ]
  /// The first and the last day of each term, and the day after.
  static let arrivi = [voto - 60, t1, voto - 46, t2, voto - 44, t3, voto - 29, t4, voto - 14]

  /// What happens, in this order, told on these days.
  static func fatti(_ specie: [Specie], _ arrivi: [Giorno]) -> [Fatto] {
    zip(specie, arrivi).enumerated().map { posto, fatto in
      Fatto(
        numero: posto + 1, specie: fatto.0, giorno: voto - 75 + 3 * posto, ricevuto: fatto.1,
        sezione: posto + 2)
    }
  }
}
