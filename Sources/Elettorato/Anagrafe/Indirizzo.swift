/// A street as the register writes it: the kind (`Via`, `Località`) and the name.
package struct Toponimo: Hashable, Sendable, CustomStringConvertible {
  package let specie: String
  package let nome: String

  package init(specie: String, nome: String) {
    self.specie = specie
    self.nome = nome
  }

  package var description: String { specie.isEmpty ? nome : "\(specie) \(nome)" }

  /// What two writings of one street have in common: letters only, so `LOCALITA' PONT-TRENTA` is `Località Pont-Trenta`.
  package var chiave: [UInt8] { ChiaveAlfabetica(cognome: specie, nome: nome).bytes }
}

/// A house number: the number decides the section, the letter does not.
///
/// Source: rules of the examples, section 1; the street index follows art. 36 d.P.R. 223/1967.
package struct Civico: Hashable, Sendable, CustomStringConvertible {
  /// `nil` where there is no number: SNC, or what `esponente` says (a kilometre).
  package let numero: Int?
  package let esponente: String

  package init(numero: Int?, esponente: String = "") {
    self.numero = numero
    self.esponente = esponente
  }

  package var perIlViario: Viario.Numero {
    numero.map(Viario.Numero.civico) ?? (esponente.isEmpty ? .snc : .nonNumerico)
  }

  package var description: String {
    guard let numero else { return esponente.isEmpty ? "SNC" : esponente }
    return esponente.isEmpty ? String(numero) : "\(numero)/\(esponente)"
  }
}

/// Where an elector dwells, as printed on the lists: `Via Roma 12/A`, `Località Niel SNC`.
package struct Indirizzo: Hashable, Sendable, CustomStringConvertible {
  package let toponimo: Toponimo
  package let civico: Civico

  package init(toponimo: Toponimo, civico: Civico) {
    self.toponimo = toponimo
    self.civico = civico
  }

  package var description: String { "\(toponimo) \(civico)" }
}
