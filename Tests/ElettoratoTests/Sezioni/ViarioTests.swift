import Elettorato
import TestSupport
import Testing

struct ViarioTests {
  private static func voce(
    _ nome: String, _ dal: Int, _ al: Int, _ lato: Viario.Lato, snc: Bool = false, _ sezione: Int
  ) -> Viario.Voce {
    Viario.Voce(
      toponimo: Toponimo(specie: "Via", nome: nome), dal: dal, al: al, lato: lato, snc: snc, sezione: sezione)
  }

  private static let viario = Viario([
    voce("Roma", 1, 19, .dispari, snc: true, 1), voce("Roma", 2, 40, .pari, 2),
    voce("Roma", 21, 99, .dispari, 3),
    voce("Po", 1, 10, .tutti, 4), voce("Adua", 1, 10, .tutti, 5), voce("Adua", 8, 20, .pari, 6),
    voce("Adua", 10, 30, .pari, 6), voce("Pace", 1, 9, .tutti, snc: true, 1),
    voce("Pace", 11, 19, .tutti, snc: true, 2),
  ])

  private func sezione(_ nome: String, _ numero: Int?, _ esponente: String = "") -> Viario.Esito {
    Self.viario.sezione(
      Indirizzo(
        toponimo: Toponimo(specie: "Via", nome: nome), civico: Civico(numero: numero, esponente: esponente)))
  }

  @Test(
    "the side and the range decide, ends included",
    arguments: [
      (1, Viario.Esito.sezione(1)), (19, .sezione(1)), (21, .sezione(3)), (99, .sezione(3)), (2, .sezione(2)),
      (40, .sezione(2)), (42, .civicoFuoriIndice), (101, .civicoFuoriIndice), (0, .civicoFuoriIndice),
    ])
  func lati(_ numero: Int, _ esito: Viario.Esito) { #expect(sezione("Roma", numero) == esito) }

  @Test("the letter is ignored")
  func esponente() {
    for esponente in ["A", "BIS", "Z9"] { #expect(sezione("Roma", 19, esponente) == .sezione(1)) }
  }

  @Test("an address without number goes where the index says, or nowhere")
  func senzaNumero() {
    #expect(sezione("Roma", nil) == .sezione(1))
    #expect(sezione("Po", nil) == .sncNonPrevisto)
    #expect(sezione("Pace", nil) == .ambiguo)
  }

  @Test("a kilometre is no number: no row takes it, not even the one for SNC")
  func nonNumerico() { #expect(sezione("Roma", nil, "km 3") == .civicoFuoriIndice) }

  @Test("an address of two sections gets none; two rows of one section are no doubt")
  func ambiguo() {
    #expect(sezione("Adua", 8) == .ambiguo)
    #expect(sezione("Adua", 9) == .sezione(5))
    #expect(sezione("Adua", 12) == .sezione(6))
    #expect(sezione("Adua", 20) == .sezione(6))
  }

  @Test("a street is known by its letters, whatever the spelling; another kind of street is another street")
  func grafie() {
    let viario = Viario([
      Viario.Voce(
        toponimo: Toponimo(specie: "Località", nome: "Pont-Trenta"), dal: 1, al: 9, lato: .tutti, snc: true,
        sezione: 7)
    ])
    for (specie, nome) in [
      ("LOCALITA'", "PONT TRENTA"), ("località", "PONTTRENTA"), ("Località", "Pont-Trenta"),
    ] {
      #expect(
        viario.sezione(Indirizzo(toponimo: Toponimo(specie: specie, nome: nome), civico: Civico(numero: 3)))
          == .sezione(7))
    }
    for (specie, nome) in [("Via", "Pont-Trenta"), ("Località", "Pont")] {
      #expect(
        viario.sezione(Indirizzo(toponimo: Toponimo(specie: specie, nome: nome), civico: Civico(numero: 3)))
          == .viaSconosciuta)
    }
  }

  @Test("every number of every side against the rows, one by one")
  func esaustivo() {
    let voci = Self.viario.vie[0]
    for numero in 0...120 {
      let sezioni = Set(
        voci.filter {
          numero >= $0.dal && numero <= $0.al
            && ($0.lato == .tutti || ($0.lato == .pari) == numero.isMultiple(of: 2))
        }.map(\.sezione))
      let atteso: Viario.Esito = sezioni.isEmpty ? .civicoFuoriIndice : .sezione(sezioni.first ?? 0)
      #expect(sezione("Roma", numero) == (sezioni.count > 1 ? .ambiguo : atteso))
    }
  }
}

struct DifettoViarioTests {
  private static let via = Toponimo(specie: "Via", nome: "Roma")

  private func voce(_ dal: Int, _ al: Int, _ lato: Viario.Lato, snc: Bool = false, _ sezione: Int)
    -> Viario.Voce
  {
    Viario.Voce(toponimo: Self.via, dal: dal, al: al, lato: lato, snc: snc, sezione: sezione)
  }

  @Test("an index that takes every number once has no defect")
  func nessuno() {
    #expect(
      Viario([voce(1, 99, .dispari, snc: true, 1), voce(2, 98, .pari, 2), voce(100, 200, .tutti, 3)]).difetti
        .isEmpty)
  }

  @Test("two sections for one number are serious, twice the same section is not")
  func sovrapposizione() {
    let (a, b, c) = (voce(1, 19, .dispari, snc: true, 1), voce(15, 30, .tutti, 2), voce(17, 21, .dispari, 1))
    #expect(
      Viario([a, b, c]).difetti == [
        .sovrapposizione(Self.via, a, b), .ripetizione(Self.via, a, c), .sovrapposizione(Self.via, b, c),
      ])
    #expect(Viario([a, b, c]).difetti.map(\.grave) == [true, false, true])
  }

  @Test("ranges that share only numbers of the other side do not overlap")
  func latiOpposti() {
    let difetti = Viario([voce(1, 20, .dispari, snc: true, 1), voce(2, 20, .pari, 2)]).difetti
    #expect(difetti.isEmpty)
    // 10-10 even and 1-19 odd meet in no number.
    #expect(Viario([voce(1, 19, .dispari, snc: true, 1), voce(10, 10, .pari, 2)]).difetti.isEmpty)
    // 10-10 for odd numbers takes nothing, so it cannot overlap with 10-12 for all.
    #expect(
      Viario([voce(10, 10, .dispari, snc: true, 1), voce(10, 12, .tutti, 2)]).difetti.filter(\.grave).isEmpty)
  }

  @Test("a gap is told for each side, with its first and last number")
  func lacune() {
    #expect(
      Viario([voce(1, 9, .dispari, snc: true, 1), voce(15, 19, .dispari, 1)]).difetti
        == [.lacuna(Self.via, .dispari, dal: 11, al: 13)])
    #expect(
      Viario([voce(2, 10, .pari, snc: true, 1), voce(14, 20, .pari, 1)]).difetti
        == [.lacuna(Self.via, .pari, dal: 12, al: 12)])
    // Numbers 11 and 12 are missing for both sides; 10-13 has only the odd 11 and the even 12 between.
    #expect(
      Viario([voce(1, 10, .tutti, snc: true, 1), voce(13, 20, .tutti, 1)]).difetti == [
        .lacuna(Self.via, .dispari, dal: 11, al: 11), .lacuna(Self.via, .pari, dal: 12, al: 12),
      ])
    // Next odd number after 9 is 11: no gap, although 10 is in between.
    #expect(Viario([voce(1, 9, .dispari, snc: true, 1), voce(11, 19, .dispari, 1)]).difetti.isEmpty)
    // A row inside another does not open a gap behind it.
    #expect(
      Viario([voce(1, 99, .dispari, snc: true, 1), voce(3, 5, .dispari, 1), voce(101, 103, .dispari, 1)])
        .difetti.filter { if case .lacuna = $0 { true } else { false } }.isEmpty)
  }

  @Test("addresses without number: nobody takes them, or more than one section does")
  func snc() {
    #expect(Viario([voce(1, 99, .tutti, 1)]).difetti == [.sncAssente(Self.via)])
    let due = Viario([voce(1, 9, .tutti, snc: true, 1), voce(10, 99, .tutti, snc: true, 2)]).difetti
    #expect(due == [.sncRipetuto(Self.via)])
    #expect(due.map(\.grave) == [true])
    #expect(Viario([voce(1, 9, .tutti, snc: true, 1), voce(10, 99, .tutti, snc: true, 1)]).difetti.isEmpty)
  }

  /// The rows by chance, against every number looked up one by one.
  @Test("a serious overlap is reported exactly where some number is ambiguous, whatever the rows")
  func aCaso() {
    let seme: UInt64 = 20_260_301
    var caso = SplitMix64(state: seme)
    for giro in 0..<2000 {
      let voci = (0..<Int.random(in: 1...4, using: &caso)).map { _ in
        let dal = Int.random(in: 1...12, using: &caso)
        return voce(
          dal, dal + Int.random(in: 0...6, using: &caso),
          Viario.Lato.allCases.randomElement(using: &caso) ?? .tutti,
          snc: true, Int.random(in: 1...2, using: &caso))
      }
      let viario = Viario(voci)
      let ambiguo = (0...20).contains { viario.sezione(via: 0, numero: .civico($0)) == .ambiguo }
      let segnalato = viario.difetti.contains { if case .sovrapposizione = $0 { true } else { false } }
      if ambiguo != segnalato { Issue.record("seed \(seme), round \(giro): \(voci)") }
      for difetto in viario.difetti {
        guard case .lacuna(_, let lato, let dal, let al) = difetto else { continue }
        for numero in stride(from: dal, through: al, by: 2) where lato.comprende(numero) {
          if viario.sezione(via: 0, numero: .civico(numero)) != .civicoFuoriIndice {
            Issue.record("seed \(seme), round \(giro): \(numero) is no gap")
          }
        }
      }
    }
  }
}
