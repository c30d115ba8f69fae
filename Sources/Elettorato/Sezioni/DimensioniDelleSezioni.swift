/// How large the sections of a Comune may be, by law and by decree.
///
/// Source: art. 34, c. 2, d.P.R. 223/1967 (500 to 1,200 electors); D.M. 2 April 1998 n. 117 for the averages and for small Comuni
/// (`norme.md` 1.6.1, 1.6.2). The decree was made to reduce the sections, so its one section and its two are taken as the most that a
/// small Comune may have. Inhabitants are the residents of the register received; a section of 200 beds or more has no electors of its
/// own (art. 43 TU 570/1960) and is left out of every figure.
package struct DimensioniDelleSezioni: Sendable {
  package static let minimo = 500
  package static let massimo = 1_200
  /// Beds that make a hospital section.
  package static let lettiDellaSezioneOspedaliera = 200

  package static let limiti = Norma.d223("art. 34, c. 2")
  package static let decreto = Norma(.dm117del1998)

  package let abitanti: Int

  package init(abitanti: Int) { self.abitanti = abitanti }

  /// The most sections that a small Comune may have; `nil` where the averages rule.
  package var sezioniAmmesse: Int? {
    switch abitanti {
    case ...1_200: 1
    case ...2_000: 2
    default: nil
    }
  }

  /// The average that the sections must reach; `nil` for small Comuni.
  package var mediaMinima: Int? {
    switch abitanti {
    case ...2_000: nil
    case ...40_000: 750
    case ...500_000: 825
    default: 900
    }
  }

  /// A division that is not as law and decree want it: it may be right all the same, and then the act says why.
  package enum Irregolarita: Hashable, Sendable {
    case sottoIlMinimo(sezione: Int, elettori: Int)
    case oltreIlMassimo(sezione: Int, elettori: Int)
    case senzaElettori(sezione: Int)
    case troppeSezioni(sezioni: Int, ammesse: Int, abitanti: Int)
    case mediaInsufficiente(elettori: Int, sezioni: Int, minima: Int, abitanti: Int)
    /// Electors who have a section, and would have none.
    case senzaSezione(elettori: Int)

    package var norma: Norma {
      switch self {
      case .sottoIlMinimo, .oltreIlMassimo, .senzaElettori: DimensioniDelleSezioni.limiti
      case .troppeSezioni, .mediaInsufficiente: DimensioniDelleSezioni.decreto
      case .senzaSezione: .d223("art. 36")
      }
    }

    package var descrizione: String {
      switch self {
      case .sottoIlMinimo(let sezione, let elettori):
        "la sezione \(sezione) ha \(elettori) elettori, meno di \(DimensioniDelleSezioni.minimo): sono ammessi soltanto per distanza o viabilità eccezionali"
      case .oltreIlMassimo(let sezione, let elettori):
        "la sezione \(sezione) ha \(elettori) elettori, più di \(DimensioniDelleSezioni.massimo)"
      case .senzaElettori(let sezione): "la sezione \(sezione) non ha elettori"
      case .troppeSezioni(let sezioni, let ammesse, let abitanti):
        "le sezioni sono \(sezioni): con \(abitanti) abitanti \(ammesse == 1 ? "è ammessa una sola" : "ne sono ammesse \(ammesse)")"
      case .mediaInsufficiente(let elettori, let sezioni, let minima, let abitanti):
        "la media è di \(elettori / sezioni) elettori per sezione: con \(abitanti) abitanti non può essere inferiore a \(minima)"
      case .senzaSezione(let elettori):
        elettori == 1
          ? "un elettore che ha una sezione resterebbe senza: il viario non comprende il suo indirizzo"
          : "\(elettori) elettori che hanno una sezione resterebbero senza: il viario non comprende il loro indirizzo"
      }
    }

    package var codice: String {
      switch self {
      case .sottoIlMinimo: "sotto-il-minimo"
      case .oltreIlMassimo: "oltre-il-massimo"
      case .senzaElettori: "senza-elettori"
      case .troppeSezioni: "troppe-sezioni"
      case .mediaInsufficiente: "media-insufficiente"
      case .senzaSezione: "senza-sezione"
      }
    }
  }

  /// What is out of order in a division: the sections with the electors of the general list, in order of number.
  package func irregolarita(_ sezioni: [(sezione: Sezione, elettori: Int)]) -> [Irregolarita] {
    let ordinarie = sezioni.filter { $0.sezione.postiLetto < Self.lettiDellaSezioneOspedaliera }
    let elettori = ordinarie.reduce(0) { $0 + $1.elettori }
    var trovate: [Irregolarita] = []
    for (sezione, quanti) in ordinarie {
      if quanti == 0 {
        trovate.append(.senzaElettori(sezione: sezione.numero))
      } else if quanti < Self.minimo, !inevitabile(elettori, in: ordinarie.count) {
        trovate.append(.sottoIlMinimo(sezione: sezione.numero, elettori: quanti))
      } else if quanti > Self.massimo {
        trovate.append(.oltreIlMassimo(sezione: sezione.numero, elettori: quanti))
      }
    }
    if let ammesse = sezioniAmmesse, ordinarie.count > ammesse {
      trovate.append(.troppeSezioni(sezioni: ordinarie.count, ammesse: ammesse, abitanti: abitanti))
    }
    if let media = mediaMinima, !ordinarie.isEmpty, elettori < media * ordinarie.count {
      trovate.append(
        .mediaInsufficiente(
          elettori: elettori, sezioni: ordinarie.count, minima: media, abitanti: abitanti))
    }
    return trovate
  }

  /// Whether no division into that many sections, all lawful, could reach the minimum: a village has one section, however small.
  private func inevitabile(_ elettori: Int, in sezioni: Int) -> Bool {
    sezioni <= max(1, sezioniAmmesse ?? 1) && elettori < Self.minimo * sezioni
  }
}
