/// Where the electors of the lists would vote under another division, counted: what an office looks at before it decides.
package struct SimulazioneRipartizione: Sendable {
  /// A list in a section; `nil` for who has none.
  package struct Luogo: Hashable, Sendable {
    package let lista: Lista
    package let sezione: Int?

    package init(_ lista: Lista, _ sezione: Int?) {
      self.lista = lista
      self.sezione = sezione
    }
  }

  /// The electors of one place before and after.
  package struct Conto: Equatable, Sendable {
    package fileprivate(set) var prima = 0
    package fileprivate(set) var dopo = 0
    package fileprivate(set) var partono = 0
    package fileprivate(set) var arrivano = 0
    /// Those who would be there, by the block in which a single list may be bound.
    package fileprivate(set) var blocchi: [Blocco: Int] = [:]

    package init() {}
  }

  /// An address that the street index does not place.
  package struct Scoperto: Hashable, Sendable {
    package let indirizzo: String
    package let motivo: MotivoDaAssegnare
  }

  package private(set) var conti: [Luogo: Conto] = [:]
  /// Who would have no section, by reason.
  package private(set) var motivi: [MotivoDaAssegnare: Int] = [:]
  package private(set) var scoperti: [Scoperto: Int] = [:]
  /// Electors whose section would be another one, or none, or a first one.
  package private(set) var spostati = 0
  /// Of them, who has a section and would have none.
  package private(set) var perdonoLaSezione = 0
  package private(set) var elettori = 0

  package init() {}

  /// Counts an elector whose section would be `esito`; returns whether it is another than now.
  package mutating func conta(
    _ elettore: borrowing Elettore, _ esito: Result<Int, MotivoDaAssegnare>
  ) -> Bool {
    let (lista, prima) = (elettore.lista, elettore.sezione)
    let dopo = try? esito.get()
    elettori += 1
    conti[Luogo(lista, prima), default: Conto()].prima += 1
    let blocco = Blocco(elettore)
    conti[Luogo(lista, dopo), default: Conto()].dopo += 1
    conti[Luogo(lista, dopo), default: Conto()].blocchi[blocco, default: 0] += 1
    if case .failure(let motivo) = esito { segna(motivo, elettore) }
    guard prima != dopo else { return false }
    spostati += 1
    if dopo == nil { perdonoLaSezione += 1 }
    conti[Luogo(lista, prima), default: Conto()].partono += 1
    conti[Luogo(lista, dopo), default: Conto()].arrivano += 1
    return true
  }

  private mutating func segna(_ motivo: MotivoDaAssegnare, _ elettore: borrowing Elettore) {
    motivi[motivo, default: 0] += 1
    var indirizzo: [UInt8] = []
    elettore.scriviIndirizzo(in: &indirizzo)
    let scoperto = Scoperto(indirizzo: String(decoding: indirizzo, as: UTF8.self), motivo: motivo)
    scoperti[scoperto, default: 0] += 1
  }

  /// The figures of a list in a section, zeros where nobody is there.
  package func conto(_ lista: Lista, _ sezione: Int?) -> Conto { conti[Luogo(lista, sezione)] ?? Conto() }

  /// What law and decree have against the division into `sezioni`.
  package func irregolarita(_ sezioni: [Sezione], abitanti: Int) -> [DimensioniDelleSezioni.Irregolarita] {
    DimensioniDelleSezioni(abitanti: abitanti).irregolarita(
      sezioni.map { ($0, conto(.generale, $0.numero).dopo) })
      + (perdonoLaSezione > 0 ? [.senzaSezione(elettori: perdonoLaSezione)] : [])
  }

  /// The sections that would lose all their electors, in whatever list, in order.
  package var svuotate: [Int] {
    var conti: [Int: (prima: Int, dopo: Int)] = [:]
    for (luogo, conto) in self.conti {
      guard let sezione = luogo.sezione else { continue }
      conti[sezione, default: (0, 0)].prima += conto.prima
      conti[sezione, default: (0, 0)].dopo += conto.dopo
    }
    return conti.filter { $0.value.prima > 0 && $0.value.dopo == 0 }.keys.sorted()
  }
}
