/// What one office sends to the other: acts of the chain as canonical text, with all that is needed to adopt them again.
///
/// ```
/// PACCHETTO    v1  D839  <identità>  000001  000005  prec <digest of the act before>  testa <digest of the last act>
/// RIFERIMENTI  <digest of the sender's reference data>
/// CORREDO      <digest of the rows that follow>
/// RIGA         sezione  1  Scuola  ...                 seats, street index, places of care, Comuni cited, consultations
/// ALLEGATO     <digest>  <text>                        a text that the act names by its digest alone: an event
/// VERBALE ...                                          the text of the act, line by line; on the lines it opens, the person:
/// ISCR         00000001  GENERALE  M  1  1  1  <person>
/// STATO        <state digest after the act>
/// SEZIONE      GENERALE  1  362  <digest of the section as the act leaves it>
/// FINE         000001  <digest of the text of the act>
/// IMPRONTA     <SHA-256 of every line above>
/// ```
///
/// The text of an act is that of its lines, `ISCR` cut after the seventh field. A person is `=` where the act closes a line of the same file
/// and opens another with the same person: a recompilation moves numbers, not people.
package struct Pacchetto: Equatable, Sendable {
  package let catena: IdentitaCatena
  /// The digest of the act before the first; `nil` when the first is act 1.
  package let precedente: Impronta?
  package let riferimenti: Impronta
  package let corredo: Impronta
  /// In order, without holes, at least one.
  package let atti: [AttoDelPacchetto]
  /// The digest that closes the packet.
  package let impronta: Impronta

  package init(
    catena: IdentitaCatena, precedente: Impronta?, riferimenti: Impronta, corredo: Impronta,
    atti: [AttoDelPacchetto], impronta: Impronta
  ) {
    self.catena = catena
    self.precedente = precedente
    self.riferimenti = riferimenti
    self.corredo = corredo
    self.atti = atti
    self.impronta = impronta
  }

  package var primo: Int { atti.first?.numero ?? 0 }
  package var ultimo: Int { atti.last?.numero ?? 0 }

  /// What stands for a person who does not change.
  package static let stessaPersona = UInt8(ascii: "=")
}

/// An act of a packet, without its lines.
package struct AttoDelPacchetto: Equatable, Sendable {
  package let numero: Int
  package let tipo: Atto.Tipo
  package let giorno: Giorno
  package let stato: Impronta
  /// The digest of the text of the act.
  package let impronta: Impronta
  /// How many lines it opens and closes.
  package let righe: Int
  /// In whose copy it was adopted.
  package let adottante: UfficioElettorale

  package init(
    numero: Int, tipo: Atto.Tipo, giorno: Giorno, stato: Impronta, impronta: Impronta, righe: Int,
    adottante: UfficioElettorale
  ) {
    self.numero = numero
    self.tipo = tipo
    self.giorno = giorno
    self.stato = stato
    self.impronta = impronta
    self.righe = righe
    self.adottante = adottante
  }
}

/// The tables that go along with the acts: what prints and checks need, and no act contains.
package enum TabellaDiCorredo: String, CaseIterable, Sendable {
  case sezione
  case viario
  case luogo
  case comune
  case consultazione
  case valore
  case ordinamento

  /// How many columns a row has.
  package var colonne: Int {
    switch self {
    case .sezione: 6
    case .viario: 9
    case .luogo: 10
    case .comune: 4
    case .consultazione: 2
    case .valore: 4
    case .ordinamento: 3
    }
  }
}

/// Where an elector can stand: a section of a list, or among those still to be assigned.
package struct SezioneDiLista: Hashable, Sendable {
  package let lista: Lista
  package let sezione: Int?

  package init(_ lista: Lista, _ sezione: Int?) {
    self.lista = lista
    self.sezione = sezione
  }

  package var descrizione: String { "\(lista.titolo), \(sezione.map { "sezione \($0)" } ?? "da assegnare")" }
}

// MARK: - Canonical text

extension TestoCanonico {
  package mutating func pacchetto(
    _ catena: IdentitaCatena, atti: ClosedRange<Int>, precedente: Impronta?, testa: Impronta
  ) {
    apertura("PACCHETTO", catena)
    chiave(atti.lowerBound, larghezza: Self.cifreAtto)
    chiave(atti.upperBound, larghezza: Self.cifreAtto)
    campo("prec")
    campo(precedente?.esadecimale ?? String(repeating: "0", count: 64))
    campo("testa")
    campo(testa.esadecimale)
    fineRiga()
  }

  /// A line that holds a digest alone: what the reference data are, what goes along, how the packet ends.
  package mutating func impronta(_ tipo: StaticString, _ impronta: Impronta) {
    riga(tipo)
    campo(impronta.esadecimale)
    fineRiga()
  }

  /// A text that an act names by its digest alone: its fields follow.
  package mutating func allegato(_ testo: String) {
    riga("ALLEGATO")
    campo(Impronta.di(Array(testo.utf8)).esadecimale)
    campo(testo)
    fineRiga()
  }

  package mutating func sezione(_ digest: DigestSezione) {
    riga("SEZIONE")
    campo(digest.lista.rawValue)
    campo(digest.sezione)
    campo(digest.elettori)
    campo(digest.impronta.esadecimale)
    fineRiga()
  }

  package mutating func fineAtto(_ numero: Int, impronta: Impronta) {
    riga("FINE")
    chiave(numero, larghezza: Self.cifreAtto)
    campo(impronta.esadecimale)
    fineRiga()
  }
}
