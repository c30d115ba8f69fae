import Archivio
import Elettorato
import TestSupport
import Testing

/// What holds of every Comune, tried on Comuni made by chance. A failure names its seed.
struct ProprietaTests {
  private static let cognomi = [
    "ROSSI", "D'ANGELO", "DE ROSSI", "Wójcik", "Çelik", "ROSSINI", "NICOLÒ", "ØRSTED",
  ]
  private static let nomi = ["ANNA", "ANNA MARIA", "Łukasz", "BRUNO", "José"]

  static func comune(_ seme: UInt64) -> ComuneDiProva {
    var caso = SplitMix64(state: seme)
    let abitanti = (1...60).map { numero in
      Abitante(
        id: "\(numero)",
        codiceFiscale: Int.random(in: 0..<8, using: &caso) == 0
          ? nil : "X\(String(100_000_000_000_000 + numero))",
        cognome: cognomi.randomElement(using: &caso) ?? "", nome: nomi.randomElement(using: &caso) ?? "",
        sesso: Sesso.allCases.randomElement(using: &caso) ?? .maschile,
        // Days are all different, so that no two people are tied: see `ordineDelleRighe`.
        nascita: giorno(1940, 1, 1) + numero * 500 + Int.random(in: 0..<500, using: &caso),
        cittadinanza: Int.random(in: 0..<6, using: &caso) == 0 ? "DEU" : "ITA",
        via: ["Roma", "Monte Rosa", "Milano", nil].randomElement(using: &caso) ?? nil,
        civico: Bool.random(using: &caso) ? Int.random(in: 1...60, using: &caso) : nil,
        stato: StatoAnagrafico.allCases.randomElement(using: &caso) ?? .residente,
        sezioneAssegnata: Int.random(in: 0...3, using: &caso))
    }
    var comune = ComuneDiProva(
      abitanti.map {
        var abitante = $0
        abitante.inListaUE =
          $0.cittadinanza == "DEU" && $0.stato == .residente && $0.nascita < giorno(2005, 1, 1)
          && Bool.random(using: &caso)
        return abitante
      })
    comune.giornoAtto = Bool.random(using: &caso) ? giorno(2023, 8, 31) : giorno(2025, 9, 1)
    return comune
  }

  static let semi: [UInt64] = (0..<12).map { 20_260_000 + $0 }

  /// Every line of every list, in order of list, part and general number.
  private func lista(_ archivio: ArchivioElettorale) throws -> [Elettore] {
    try Lista.allCases.flatMap { lista in
      try Parte.allCases.flatMap { try archivio.righe(lista: lista, parte: $0, numeri: 1...1000) }
    }
  }

  @Test(
    "numbers go from 1 without holes, in alphabetical order, and the sections make the list", arguments: semi)
  func numeriEOrdine(seme: UInt64) throws {
    let comune = Self.comune(seme)
    let (archivio, esito) = try comune.forma(Cartella())
    let tutti = try lista(archivio)
    #expect(tutti.count == esito.iscritti)
    #expect(esito.iscritti + esito.esclusi.values.reduce(0, +) == comune.abitanti.count)
    #expect(Set(tutti.map(\.fascicolo)) == Set(1...max(1, tutti.count)))
    for lista in Lista.allCases {
      for parte in Parte.allCases {
        let righe = tutti.filter { $0.lista == lista && $0.parte == parte }
        #expect(righe.map(\.numeroGenerale) == Array(1..<righe.count + 1))
        let chiavi = righe.map {
          ChiaveAlfabetica(
            cognome: $0.testi.stringa(.cognome), nome: $0.testi.stringa(.nome), nascita: $0.nascita,
            fascicolo: 0)
        }
        #expect(zip(chiavi, chiavi.dropFirst()).allSatisfy { $0 < $1 })
        var insieme = 0
        for sezione in comune.sezioni + [0] {
          let sezionale = try archivio.righe(
            lista: lista, sezione: sezione == 0 ? nil : sezione, parte: parte)
          insieme += sezionale.count
          if sezione == 0 {
            #expect(sezionale.allSatisfy { $0.numeroSezionale == nil })
          } else {
            #expect(sezionale.map(\.numeroSezionale) == (1..<sezionale.count + 1).map(Optional.some))
          }
          #expect(zip(sezionale, sezionale.dropFirst()).allSatisfy { $0.numeroGenerale < $1.numeroGenerale })
        }
        #expect(insieme == righe.count)
      }
    }
  }

  @Test("the texts rebuilt from the rows have the digests that were sealed", arguments: semi)
  func ricostruzione(seme: UInt64) throws {
    let cartella = Cartella()
    let (archivio, esito) = try Self.comune(seme).forma(cartella)
    let riaperto = try ArchivioElettorale(cartella: cartella.percorso, .lettura)
    var testo: [UInt8] = []
    let impronta = try riaperto.testoAtto(esito.atto, precedente: nil) { testo += $0 }
    #expect(impronta == esito.sigillo.impronta)
    #expect(Impronta.di(testo) == impronta)
    #expect(try riaperto.verificaAtto(1).isEmpty)
    #expect(try riaperto.verificaSezioni(riaperto.digestSezioniAttuali()).isEmpty)
    #expect(try riaperto.controlla(completo: true).isEmpty)
    #expect(try archivio.sigillo(1) == esito.sigillo)
  }

  private func testoAtto(_ comune: ComuneDiProva) throws -> [UInt8] {
    let (archivio, esito) = try comune.forma(Cartella())
    var testo: [UInt8] = []
    _ = try archivio.testoAtto(esito.atto, precedente: nil) { testo += $0 }
    return testo
  }

  /// Register numbers and row numbers are in no text: where nobody is tied (same list, part, key and birth), the act does
  /// not depend on the order of the rows. Ties are broken by the order of the file, which the act's numbers then record.
  @Test("the same people in another order of rows make the same act, byte for byte", arguments: semi)
  func ordineDelleRighe(seme: UInt64) throws {
    let comune = Self.comune(seme)
    var mescolato = comune
    var caso = SplitMix64(state: seme &+ 1)
    mescolato.abitanti.shuffle(using: &caso)
    #expect(try testoAtto(comune) == testoAtto(comune))
    #expect(try testoAtto(comune) == testoAtto(mescolato))
  }

  @Test("of two people with one name born on one day, the first in the file has the lower number")
  func pari() throws {
    let uno = Abitante(id: "1", codiceFiscale: "AAAAAAAAAAAAAAA1", cognome: "ROSSI", nome: "MARIO")
    let due = Abitante(id: "2", codiceFiscale: "AAAAAAAAAAAAAAA2", cognome: "ROSSI", nome: "MARIO")
    for ordine in [[uno, due], [due, uno]] {
      let (archivio, _) = try ComuneDiProva(ordine).forma(Cartella())
      let codici = try archivio.righe(lista: .generale, parte: .maschile, numeri: 1...2).map {
        $0.testi.stringa(.codiceFiscale)
      }
      #expect(codici == ordine.map(\.codiceFiscale))
    }
  }
}
