package import Elettorato

/// What the office answers: fields, tables and remarks in order, and the steps that are left.
///
/// A value with no form: the shell writes it once as a screen, as JSON, as a page. A field or a column without a key is for
/// people alone; without a title it is for programs alone.
package struct Risposta: Sendable, Equatable {
  package var titolo: String
  /// Whether what it tells was decided and not written.
  package var prova: Bool
  /// How it ended, where the answer itself is bad news: nothing failed, and a script must know.
  package var giudizio = Giudizio.fatto
  package var parti: [Parte]
  /// The steps left: menus, calendars and dashboards read them too.
  package var daFare: [Passo]

  package init(_ titolo: String = "", prova: Bool = false, _ parti: [Parte] = [], daFare: [Passo] = []) {
    self.titolo = titolo
    self.prova = prova
    self.parti = parti
    self.daFare = daFare
  }

  package enum Giudizio: Sendable {
    case fatto
    /// Something is not as the law wants it.
    case irregolare
    /// Something was due and is not done.
    case inRitardo
    /// Copies or texts do not agree.
    case discorde
    /// Somebody must confirm first.
    case daConfermare
  }

  package enum Parte: Sendable, Equatable {
    /// Fields, one under the other.
    case voci([Voce])
    case tabella(Tabella)
    /// A line of the answer, for people.
    case frase(String)
    /// Something to beware of, with what is asked of the office about it; programs are told too.
    case avviso(String, poi: Azione? = nil, norma: Norma? = nil)
    /// A remark beside the answer, for people.
    case nota(String)
  }

  package struct Voce: Sendable, Equatable {
    package let chiave: String?
    package let titolo: String?
    package let valore: Valore

    package init(_ chiave: String?, _ titolo: String?, _ valore: Valore) {
      self.chiave = chiave
      self.titolo = titolo
      self.valore = valore
    }

    /// For programs alone.
    package init(_ chiave: String, _ valore: Valore) { self.init(chiave, nil, valore) }
  }

  package struct Colonna: Sendable, Equatable {
    package let chiave: String?
    package let titolo: String?
    /// Where there is no room for all, the columns with the lowest go first; those of `essenziale` never.
    package let rilievo: Int
    /// Whether its numbers are worth a bar where there can be one.
    package let figura: Bool

    package static let essenziale = Int.max
    /// Goes before any text is folded.
    package static let accessoria = 1

    package init(_ chiave: String?, _ titolo: String? = nil, rilievo: Int = essenziale, figura: Bool = false)
    {
      self.chiave = chiave
      self.titolo = titolo
      self.rilievo = rilievo
      self.figura = figura
    }
  }

  package struct Tabella: Sendable, Equatable {
    package let chiave: String?
    package let colonne: [Colonna]
    package private(set) var righe: [[Valore]]

    package init(_ chiave: String?, _ colonne: [Colonna], _ righe: [[Valore]] = []) {
      precondition(righe.allSatisfy { $0.count == colonne.count }, "every row has a value for each column")
      self.chiave = chiave
      self.colonne = colonne
      self.righe = righe
    }

    package mutating func aggiungi(_ riga: [Valore]) {
      precondition(riga.count == colonne.count, "every row has a value for each column")
      righe.append(riga)
    }
  }

  /// A step left: its sentence, what can be asked of the office for it, the provision that wants it.
  package struct Passo: Sendable, Equatable {
    package let frase: String
    /// `nil` for what is done outside the program.
    package let azione: Azione?
    package let norma: Norma?

    package init(_ frase: String, _ azione: Azione? = nil, norma: Norma? = nil) {
      self.frase = frase
      self.azione = azione
      self.norma = norma
    }
  }
}

// MARK: - Putting one together

extension Risposta {
  package mutating func aggiungi(_ parte: Parte) { parti.append(parte) }

  /// A line of the answer, for people.
  package mutating func frase(_ testo: String) { parti.append(.frase(testo)) }

  package mutating func avviso(_ testo: String) { parti.append(.avviso(testo)) }

  package mutating func nota(_ testo: String) { parti.append(.nota(testo)) }

  package mutating func tabella(_ tabella: Tabella) { parti.append(.tabella(tabella)) }

  /// A field, beside those before it.
  package mutating func voce(_ chiave: String?, _ titolo: String?, _ valore: Valore) {
    let voce = Voce(chiave, titolo, valore)
    if case .voci(let prima)? = parti.last {
      parti[parti.count - 1] = .voci(prima + [voce])
    } else {
      parti.append(.voci([voce]))
    }
  }

  /// A field for programs alone.
  package mutating func dato(_ chiave: String, _ valore: Valore) { voce(chiave, nil, valore) }

  package mutating func passo(_ frase: String, _ azione: Azione? = nil, norma: Norma? = nil) {
    daFare.append(Passo(frase, azione, norma: norma))
  }
}
