import Elettorato
import Testing

/// Where an elector votes under another division: nobody is placed by guess (art. 36 d.P.R. 223/1967).
struct RipartitoreTests {
  private static let viario = Viario([
    .init(
      toponimo: Toponimo(specie: "Via", nome: "Roma"), dal: 1, al: 99, lato: .dispari, snc: true, sezione: 1),
    .init(
      toponimo: Toponimo(specie: "Via", nome: "Roma"), dal: 2, al: 98, lato: .pari, snc: false, sezione: 8),
    .init(toponimo: Toponimo(specie: "Via", nome: "Po"), dal: 1, al: 9, lato: .tutti, snc: false, sezione: 2),
  ])

  private func elettore(
    _ via: String?, _ civico: Int?, esponente: String = "", estero: Bool = false, sezione: Int? = nil
  ) -> Elettore {
    var elettore = Elettore()
    elettore.sezione = sezione
    elettore.stato = estero ? .aire : .residente
    if let via {
      elettore.testi.imposta(.specieVia, "VIA")
      elettore.testi.imposta(.nomeVia, via)
    }
    elettore.civico = civico
    elettore.testi.imposta(.esponente, esponente)
    return elettore
  }

  private func esito(_ elettore: Elettore, registro: Int? = nil) throws -> Result<Int, MotivoDaAssegnare> {
    var ripartitore = Ripartitore(viario: Self.viario, sezioni: [1, 2]) { _ in registro }
    return try ripartitore.sezione(elettore)
  }

  @Test("a resident votes where the index has his address, whatever the section of before")
  func residente() throws {
    #expect(try esito(elettore("ROMA", 7, sezione: 2)) == .success(1))
    #expect(try esito(elettore("ROMA", nil)) == .success(1))
    #expect(try esito(elettore("PO", 4)) == .success(2))
  }

  @Test("where the index says nothing a resident is to be assigned, and the register is not asked")
  func scoperto() throws {
    let casi: [(Elettore, MotivoDaAssegnare)] = [
      (elettore("ADUA", 1, sezione: 1), .viario(.viaSconosciuta)),
      (elettore("PO", 12, sezione: 1), .viario(.civicoFuoriIndice)),
      (elettore("PO", nil, sezione: 1), .viario(.sncNonPrevisto)),
      (elettore("ROMA", nil, esponente: "km 3", sezione: 1), .viario(.civicoFuoriIndice)),
      (elettore("ROMA", 2, sezione: 1), .sezioneInesistente(8)),
      (elettore(nil, nil, sezione: 1), .senzaIndirizzo),
    ]
    for (elettore, motivo) in casi { #expect(try esito(elettore, registro: 2) == .failure(motivo)) }
  }

  @Test("who is abroad follows the last address, then keeps a section that is there, then asks the register")
  func estero() throws {
    #expect(try esito(elettore("ROMA", 7, estero: true, sezione: 2), registro: 2) == .success(1))
    #expect(try esito(elettore("ADUA", 7, estero: true, sezione: 2), registro: 1) == .success(2))
    #expect(try esito(elettore(nil, nil, estero: true, sezione: 2), registro: 1) == .success(2))
    #expect(try esito(elettore(nil, nil, estero: true, sezione: 8), registro: 1) == .success(1))
    #expect(
      try esito(elettore(nil, nil, estero: true, sezione: 8), registro: 8) == .failure(.esteroSenzaSezione))
    #expect(try esito(elettore("ADUA", 1, estero: true)) == .failure(.viario(.viaSconosciuta)))
  }

  @Test("a street once found is found again, and one that is not stays unknown")
  func memoria() throws {
    var ripartitore = Ripartitore(viario: Self.viario, sezioni: [1, 2])
    for _ in 0..<3 {
      #expect(try ripartitore.sezione(elettore("ROMA", 7)) == .success(1))
      #expect(try ripartitore.sezione(elettore("ADUA", 7)) == .failure(.viario(.viaSconosciuta)))
    }
  }
}
