/// What the lines of an act add up to: figures for the rules that look at the whole.
package struct ContiDiAdozione: Sendable {
  /// Figures that no judged line gives: of a city they are counted by the archive, not streamed.
  package struct Fatti: Sendable {
    /// Places opened and closed.
    package var aperte = 0
    package var chiuse = 0
    /// Of the places opened, those of who had one in the same list that the act closes, with the same card.
    package var confermate = 0
    /// Of those, how many are in another section, and how many have another general number.
    package var spostate = 0
    package var conAltroNumero = 0
    package var quadri: [Quadro] = []
    /// The youngest person on the lists, where the act forms them.
    package var ultimoNato: Giorno?
    /// The electors, by list and file, who will not be of age: where the act is about them.
    package var minori: Set<Minore> = []

    package init() {}
  }

  /// Somebody of the list of art. 33.
  package struct Minore: Hashable, Sendable {
    package let fascicolo: Int
    package let lista: Lista

    package init(fascicolo: Int, lista: Lista) {
      self.fascicolo = fascicolo
      self.lista = lista
    }
  }

  package internal(set) var fatti = Fatti()
  private(set) var mosse: [Mossa.Sunto] = []
  /// How many changes open a place, and how many close one.
  private(set) var aprono = 0
  private(set) var chiudono = 0
  private(set) var fogli = 0
  private(set) var minori: Set<Minore> = []
  private(set) var elenchi: [ImpegnoElenco] = []
  /// The files that the elenchi of the semestral revision say entered, and struck.
  private(set) var voci: [VoceSemestrale.Esito: Set<Int>] = [:]
  private(set) var domandeAmmesse = 0
  /// By what the people of the facts applied are known, and those of the changes.
  private(set) var applicati: [(evento: Int, chiavi: Set<String>)] = []
  private var mossi: Set<String> = []

  /// The event applied that moves nobody; `nil` where each has its change.
  var applicatoSenzaEffetto: Int? { applicati.first { $0.chiavi.isDisjoint(with: mossi) }?.evento }

  mutating func aggiungi(_ riga: RigaGiudicata) {
    switch riga {
    case .mossa(let mossa):
      if mossa.prima != nil { chiudono += 1 }
      if mossa.dopo != nil { aprono += 1 }
      // A new division moves a city: its changes are all alike, and nobody asks for them one by one.
      if mossa.causa != .ripartizione { mosse.append(mossa.sunto) }
      mossi.formUnion(mossa.persona?.chiaviDiAdozione ?? [])
    case .decisione(let decisione, let evento, _):
      if decisione.esito == .applicato {
        applicati.append((decisione.evento, evento.chiaviDiAdozione))
      }
    case .supplemento: fogli += 1
    case .semestrale(let voce, _):
      if let fascicolo = voce.fascicolo { voci[voce.esito, default: []].insert(fascicolo) }
    case .domanda(let decisione, _): if decisione.esito == .ammesso { domandeAmmesse += 1 }
    case .minore(let fascicolo, let lista, _): minori.insert(.init(fascicolo: fascicolo, lista: lista))
    case .elenco(let impegno): elenchi.append(impegno)
    }
  }
}

extension Mossa {
  /// What is kept of a change once it has been judged.
  struct Sunto: Sendable {
    let fascicolo: Int
    let lista: Lista
    let operazione: Variazione.Operazione
    let causa: Causa
  }

  var sunto: Sunto { Sunto(fascicolo: fascicolo, lista: lista, operazione: operazione, causa: causa) }
}

extension SchedaPersona {
  /// By what the person is told to be that of a fact: the code, or name and day of birth.
  var chiaviDiAdozione: Set<String> { Evento.chiavi(self[.codiceFiscale], chiave, nascita) }
}

extension Evento {
  var chiaviDiAdozione: Set<String> { Self.chiavi(codiceFiscale, chiave, nascita) }

  fileprivate static func chiavi(_ codice: String, _ chiave: [UInt8], _ nascita: Giorno) -> Set<String> {
    let nome = "\(String(decoding: chiave, as: UTF8.self)) \(nascita.iso)"
    return codice.isEmpty ? [nome] : [nome, codice]
  }
}
