/// The place of somebody on a list, without the person: what an act gives.
package struct RigaDiLista: Equatable, Sendable {
  package let fascicolo: Int
  package let lista: Lista
  package let parte: Parte
  /// `nil` while the section is still to be assigned.
  package let sezione: Int?
  package let numeroGenerale: Int
  package let numeroSezionale: Int?

  package init(
    fascicolo: Int, lista: Lista, parte: Parte, sezione: Int?, numeroGenerale: Int, numeroSezionale: Int?
  ) {
    self.fascicolo = fascicolo
    self.lista = lista
    self.parte = parte
    self.sezione = sezione
    self.numeroGenerale = numeroGenerale
    self.numeroSezionale = numeroSezionale
  }

  /// The sectional number as papers print it, with the part where the two are numbered apart: `201 F`; empty while there is none.
  package var numeroStampato: String {
    numeroSezionale.map { parte == .unica ? "\($0)" : "\($0) \(parte.rawValue)" } ?? ""
  }
}
