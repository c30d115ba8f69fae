import Elettorato
import TestSupport
import Testing

@testable import Archivio

/// What holds of every history: acts alone make the lists, numbers are given once, balances close, and the past stays as it was.
struct StorieTests {
  /// The place of a line, as the text of an act writes it.
  private struct Posto: Hashable {
    let fascicolo: Int
    let lista: String
  }

  @Test(
    "the lines of the acts, read from the first, give the tables at every act", arguments: StoriaCasuale.semi)
  func replica(seme: UInt64) throws {
    let storia = try StoriaCasuale(seme)
    var aperte: [Posto: [String]] = [:]
    for (indice, liste) in storia.liste.enumerated() {
      let atto = try #require(try storia.archivio.atto(indice + 1))
      let sigillo = try #require(try storia.archivio.sigillo(indice + 1))
      var testo: [UInt8] = []
      _ = try storia.archivio.testoAtto(atto, precedente: sigillo.precedente) { testo += $0 }
      let righe = String(decoding: testo, as: UTF8.self).split(separator: "\n").map {
        $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      }
      // A line is closed before another of the same person is opened, whatever the order of the text.
      for riga in righe where riga[0] == "CHIUSA" {
        let posto = Posto(fascicolo: try #require(Int(riga[1])), lista: riga[2])
        #expect(aperte.removeValue(forKey: posto) == Array(riga[3...]), "\(posto)")
      }
      for riga in righe where riga[0] == "ISCR" {
        let posto = Posto(fascicolo: try #require(Int(riga[1])), lista: riga[2])
        #expect(aperte.updateValue(Array(riga[3...]), forKey: posto) == nil, "\(posto)")
      }
      let attesi = Dictionary(
        uniqueKeysWithValues: liste.map { riga in
          (
            Posto(fascicolo: riga.fascicolo, lista: riga.lista.rawValue),
            [
              riga.parte.rawValue, "\(riga.numeroGenerale)", riga.sezione.map(String.init) ?? "",
              riga.numeroSezionale.map(String.init) ?? "",
            ]
          )
        })
      #expect(aperte == attesi, "act \(indice + 1)")
    }
  }

  @Test(
    "a number belongs to one person for ever, and every balance starts where the last one ended",
    arguments: StoriaCasuale.semi)
  func numeriEQuadri(seme: UInt64) throws {
    let storia = try StoriaCasuale(seme)
    struct Numero: Hashable {
      let lista: Lista
      let parte: Parte
      let sezione: Int?
      let numero: Int
    }
    var titolari: [Numero: Int] = [:]
    for riga in storia.liste.flatMap(\.self) {
      var numeri = [Numero(lista: riga.lista, parte: riga.parte, sezione: nil, numero: riga.numeroGenerale)]
      if let sezione = riga.sezione, let numero = riga.numeroSezionale {
        numeri.append(Numero(lista: riga.lista, parte: riga.parte, sezione: sezione, numero: numero))
      }
      for numero in numeri {
        #expect(
          titolari.updateValue(riga.fascicolo, forKey: numero) ?? riga.fascicolo == riga.fascicolo,
          "\(numero)")
      }
    }
    struct Luogo: Hashable {
      let lista: Lista
      let sezione: Int?
      let parte: Parte
    }
    var prima: [Luogo: Int] = [:]
    for (indice, liste) in storia.liste.enumerated() {
      let quadri = try storia.archivio.quadri(indice + 1)
      for quadro in quadri {
        let luogo = Luogo(lista: quadro.lista, sezione: quadro.sezione, parte: quadro.parte)
        #expect(quadro.quadra && quadro.prima == prima[luogo] ?? 0, "act \(indice + 1), \(quadro)")
        prima[luogo] = quadro.dopo
        let contati = liste.count {
          $0.lista == quadro.lista && $0.sezione == quadro.sezione && $0.parte == quadro.parte
        }
        #expect(contati == quadro.dopo, "act \(indice + 1), \(quadro)")
      }
      #expect(quadri.reduce(0) { $0 + $1.dopo } == liste.count)
    }
  }

  @Test(
    "the lists as of an act are those that it left, line by line, whatever came after",
    arguments: StoriaCasuale.semi)
  func passato(seme: UInt64) throws {
    let storia = try StoriaCasuale(seme)
    for (indice, liste) in storia.liste.enumerated() {
      let atto = indice + 1
      var trovate: [String] = []
      try storia.archivio.eachElettore(dopoAtto: atto) { riga in trovate.append(riga.impronta) }
      // A line closed since was open then.
      #expect(trovate == liste.map(\.impronta), "act \(atto)")
      #expect(
        try storia.archivio.iscrittiPerLista(dopoAtto: atto)
          == Dictionary(grouping: liste, by: \.lista).mapValues(\.count))
      for lista in Lista.allCases {
        for parte in Parte.allCases {
          var generale: [String] = []
          try storia.archivio.eachRiga(lista: lista, parte: parte, numeri: 1...1000, dopoAtto: atto) { riga in
            if riga.alAtto == nil { generale.append(riga.impronta) }
          }
          let attese = liste.filter { $0.lista == lista && $0.parte == parte }
          #expect(Set(generale) == Set(attese.map(\.impronta)) && generale.count == attese.count)
        }
      }
    }
  }

  @Test(
    "of the last act, the readers of the past and those of the present give the same lines",
    arguments: StoriaCasuale.semi)
  func presente(seme: UInt64) throws {
    let archivio = try StoriaCasuale(seme).archivio
    let ultimo = try archivio.ultimoAtto()
    for lista in Lista.allCases {
      for parte in Parte.allCases {
        #expect(
          try archivio.ultimoNumeroGenerale(lista, parte, dopoAtto: ultimo)
            == archivio.ultimoNumeroGenerale(lista, parte))
        for sezione in [1, 2, nil] {
          var passate: [String] = []
          try archivio.eachRiga(lista: lista, sezione: sezione, parte: parte, dopoAtto: ultimo) {
            passate.append($0.impronta)
          }
          #expect(try archivio.righe(lista: lista, sezione: sezione, parte: parte).map(\.impronta) == passate)
        }
        var passate: [String] = []
        try archivio.eachRiga(lista: lista, parte: parte, numeri: 1...1000, dopoAtto: ultimo) {
          passate.append($0.impronta)
        }
        #expect(try archivio.righe(lista: lista, parte: parte, numeri: 1...1000).map(\.impronta) == passate)
      }
    }
    #expect(try archivio.iscrittiPerSezioneESesso(dopoAtto: ultimo) == archivio.iscrittiPerSezioneESesso())
  }

  @Test(
    "the differences between two acts, applied to the first lists, give the second",
    arguments: StoriaCasuale.semi)
  func differenze(seme: UInt64) throws {
    let storia = try StoriaCasuale(seme)
    for da in 0..<storia.liste.count {
      for a in da..<storia.liste.count + 1 where a > 0 {
        var righe: [Posto: String] = [:]
        for riga in da == 0 ? [] : storia.liste[da - 1] {
          righe[Posto(fascicolo: riga.fascicolo, lista: riga.lista.rawValue)] = Self.posto(riga)
        }
        try storia.archivio.eachCambio(da: da, a: a) { cambio in
          let posto = Posto(fascicolo: cambio.fascicolo, lista: cambio.lista.rawValue)
          #expect(righe[posto] == cambio.prima.map(Self.posto))
          righe[posto] = cambio.dopo.map(Self.posto)
          #expect(cambio.atto > da && cambio.atto <= a)
          #expect(cambio.causa != nil || cambio.atto == 1)
        }
        var attese: [Posto: String] = [:]
        for riga in storia.liste[a - 1] {
          attese[Posto(fascicolo: riga.fascicolo, lista: riga.lista.rawValue)] = Self.posto(riga)
        }
        #expect(righe == attese, "from \(da) to \(a)")
      }
    }
  }

  private static func posto(_ riga: Elettore) -> String {
    "\(riga.parte) \(riga.sezione ?? 0) \(riga.numeroGenerale) \(riga.numeroSezionale ?? 0)"
  }

  private static func posto(_ riga: RigaDiLista) -> String {
    "\(riga.parte) \(riga.sezione ?? 0) \(riga.numeroGenerale) \(riga.numeroSezionale ?? 0)"
  }

  @Test(
    "after every history the archive is whole, the index of people included", arguments: StoriaCasuale.semi)
  func integro(seme: UInt64) throws {
    let storia = try StoriaCasuale(seme)
    #expect(storia.liste.count == 9)
    #expect(try storia.archivio.controlla(completo: true).isEmpty)
    for atto in 1...storia.liste.count { #expect(try storia.archivio.verificaAtto(atto).isEmpty) }
    // A history that moves nobody would prove nothing.
    #expect(storia.liste.map(\.count).min() != storia.liste.map(\.count).max())
  }

  @Test(
    "among the histories there is every kind of movement, and somebody who came back: they prove something")
  func varieta() throws {
    var movimenti: Set<CambioDiRiga.Movimento> = []
    var (cause, ritorni): (Set<Causa>, Int) = ([], 0)
    for seme in StoriaCasuale.semi {
      let storia = try StoriaCasuale(seme)
      for atto in 1..<storia.liste.count {
        try storia.archivio.eachCambio(da: atto, a: atto + 1) { cambio in
          movimenti.insert(cambio.movimento)
          if let causa = cambio.causa { cause.insert(causa) }
          let prima = storia.liste[..<(atto - 1)].contains { liste in
            liste.contains { $0.fascicolo == cambio.fascicolo && $0.lista == cambio.lista }
          }
          if cambio.movimento == .iscritto, prima { ritorni += 1 }
        }
      }
    }
    #expect(movimenti == Set(CambioDiRiga.Movimento.allCases).subtracting([.rinumerato]))
    #expect(cause.count >= 8, "\(cause)")
    #expect(ritorni > 0)
  }
}
