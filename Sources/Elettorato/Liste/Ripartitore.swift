/// Gives every elector a section under a new division of the Comune; nobody is placed by guess.
///
/// Who has an address here votes where it lies; who resides abroad follows the last address that the list has, or keeps the section if
/// it is still there, or goes where the register says. Source: art. 36 d.P.R. 223/1967; how electors abroad are spread is a municipal
/// choice (`norme.md` 1.6.5).
package struct Ripartitore {
  /// The section that the register gives to an elector abroad; asked only where nothing else says it.
  private let dalRegistro: (borrowing Elettore) throws -> Int?
  private let viario: Viario
  private let sezioni: Set<Int>
  /// The place of each street in the index, by kind and name as the lists write them; `nil` where the index has none.
  private var vie: [[UInt8]: Int?] = [:]
  private var chiave: [UInt8] = []

  package init(
    viario: Viario, sezioni: some Sequence<Int>,
    dalRegistro: @escaping (borrowing Elettore) throws -> Int? = { _ in nil }
  ) {
    self.viario = viario
    self.dalRegistro = dalRegistro
    self.sezioni = Set(sezioni)
  }

  package mutating func sezione(_ elettore: borrowing Elettore) throws -> Result<Int, MotivoDaAssegnare> {
    let esito = dallIndirizzo(elettore)
    if case .success = esito { return esito }
    guard elettore.residenteAllEstero else { return esito }
    if let attuale = elettore.sezione, sezioni.contains(attuale) { return .success(attuale) }
    if let assegnata = try dalRegistro(elettore), sezioni.contains(assegnata) { return .success(assegnata) }
    return esito
  }

  private mutating func dallIndirizzo(_ elettore: borrowing Elettore) -> Result<Int, MotivoDaAssegnare> {
    guard !elettore.testi.vuoto(.nomeVia) else {
      return .failure(elettore.residenteAllEstero ? .esteroSenzaSezione : .senzaIndirizzo)
    }
    guard let via = via(elettore.testi) else { return .failure(.viario(.viaSconosciuta)) }
    let civico = elettore.civico.map(Viario.Numero.civico)
    let esito = viario.sezione(
      via: via, numero: civico ?? (elettore.testi.vuoto(.esponente) ? .snc : .nonNumerico))
    guard case .sezione(let sezione) = esito else { return .failure(.viario(esito)) }
    return sezioni.contains(sezione) ? .success(sezione) : .failure(.sezioneInesistente(sezione))
  }

  private mutating func via(_ testi: TestiPersona) -> Int? {
    chiave.removeAll(keepingCapacity: true)
    chiave.append(contentsOf: testi.bytes[testi[.specieVia]])
    chiave.append(0)
    chiave.append(contentsOf: testi.bytes[testi[.nomeVia]])
    if let nota = vie[chiave] { return nota }
    let trovata = viario.posizione(
      Toponimo(specie: testi.stringa(.specieVia), nome: testi.stringa(.nomeVia)))
    vie[chiave] = .some(trovata)
    return trovata
  }
}
