/// The lines of a canonical text, one by one, from a source that gives its bytes piece by piece: a text of any length in little memory.
package struct LettoreDiRighe {
  /// Appends the next bytes and says how many they are: zero at the end.
  package typealias Sorgente = (inout [UInt8]) throws -> Int

  /// No line of ours is longer: a rule set as hexadecimal digits takes some tens of thousands.
  package static let rigaPiuLunga = 1 << 20

  private let sorgente: Sorgente
  private var tampone: [UInt8] = []
  private var inizio = 0
  /// The number of the line read last, from 1.
  package private(set) var numero = 0
  /// The SHA-256 of the lines accepted so far.
  private var sha = Sha256()

  package init(_ sorgente: @escaping Sorgente) { self.sorgente = sorgente }

  /// A text that is in memory already.
  package init(_ bytes: [UInt8]) {
    var resto = bytes
    self.init { tampone in
      defer { resto = [] }
      tampone.append(contentsOf: resto)
      return resto.count
    }
  }

  /// Reads the next line; `false` at the end. Throws `DifettoDiTesto` for a line that no canonical text has.
  package mutating func prossima(in riga: inout RigaCanonica) throws -> Bool {
    guard let fine = try fineDiRiga() else { return false }
    numero += 1
    let letta = riga.leggi(tampone.span.extracting(inizio..<fine))
    inizio = fine + 1
    riga.numero = numero
    guard letta else { throw DifettoDiTesto(numero, .caratteri) }
    return true
  }

  /// Adds a line to the digest of the text.
  package mutating func accetta(_ riga: RigaCanonica) {
    sha.aggiungi(riga.bytes)
    sha.aggiungi(UInt8(ascii: "\n"))
  }

  /// The digest of the lines accepted.
  package var impronta: Impronta { sha.concludi() }

  /// Where the next line ends, after reading as much as it takes; `nil` when there is no more text.
  private mutating func fineDiRiga() throws -> Int? {
    var cercato = inizio
    while true {
      while cercato < tampone.count {
        if tampone[cercato] == UInt8(ascii: "\n") { return cercato }
        cercato += 1
      }
      guard tampone.count - inizio <= Self.rigaPiuLunga else {
        throw DifettoDiTesto(numero + 1, .troppoLunga)
      }
      if inizio > 0 {
        tampone.removeSubrange(..<inizio)
        cercato -= inizio
        inizio = 0
      }
      guard try sorgente(&tampone) > 0 else {
        if tampone.isEmpty { return nil }
        throw DifettoDiTesto(numero + 1, .senzaFine)
      }
    }
  }
}

extension LettoreDiRighe {
  /// Whether the last line of a text says the digest of all those before it: where it does not, bytes have changed, and what a line seems to
  /// say does not matter.
  package static func integro(_ sorgente: @escaping Sorgente) throws -> Bool {
    var lettore = LettoreDiRighe(sorgente)
    var (riga, precedente): (RigaCanonica, RigaCanonica?) = (RigaCanonica(), nil)
    do {
      while try lettore.prossima(in: &riga) {
        if let precedente { lettore.accetta(precedente) }
        precedente = riga
      }
    } catch is DifettoDiTesto {
      return false
    }
    guard let ultima = precedente, ultima.campi == 2, ultima.e(0, "IMPRONTA") else { return false }
    return ultima.impronta(1) == lettore.impronta
  }
}

/// What is wrong with a line of a text received: its number, and why.
package struct DifettoDiTesto: Error, Equatable, Sendable {
  package enum Motivo: Equatable, Sendable {
    /// Not UTF-8, or a control character.
    case caratteri
    case troppoLunga
    /// The text ends in the middle of a line.
    case senzaFine
    /// A kind of line that this program does not know.
    case genereSconosciuto(String)
    /// A kind of line that has no place here.
    case fuoriPosto(String)
    case campi(attesi: Int, trovati: Int)
    /// The field, from 1, after the kind of the line.
    case valore(campo: Int)
  }

  package let riga: Int
  package let motivo: Motivo

  package init(_ riga: Int, _ motivo: Motivo) {
    self.riga = riga
    self.motivo = motivo
  }
}
