import Elettorato
import TestSupport
import Testing

@testable import Archivio

/// What is read of a city for one person gives the answers that the whole of it would give.
struct EsameDiUnaPersonaTests {
  @Test(
    "the rows of the street index read for an address answer as the whole index does, however streets are spelt"
  )
  func viario() throws {
    var comune = ComuneDiProva()
    let strade = [
      ("Località", "Pont-Trenta"), ("LOCALITA'", "PONT TRENTA"), ("Via", "Èze"), ("Via", "eze"),
      ("Via", "«Roma»"),
      ("Via", "Roma"), ("", "Roma"), ("Viale", "Roma"), ("Rue", "d'Aoste"), ("Via", "XX Settembre"),
      ("Via", "20 Settembre"),
    ]
    comune.viario = strade.enumerated().map { numero, strada in
      .init(
        toponimo: Toponimo(specie: strada.0, nome: strada.1), dal: numero, al: numero + 3, lato: .tutti,
        snc: numero % 2 == 0, sezione: numero % 2 + 1)
    }
    let archivio = try comune.prepara(Cartella())
    let intero = try archivio.viario()
    for (specie, nome) in strade + [("via", "ÈZE"), ("VIA", "ROMA"), ("Via", "Mai Vista")] {
      for civico in [Civico(numero: nil), Civico(numero: nil, esponente: "km 3")]
        + (0...15).map({ Civico(numero: $0) })
      {
        let indirizzo = Indirizzo(toponimo: Toponimo(specie: specie, nome: nome), civico: civico)
        #expect(
          try archivio.viario(per: [indirizzo]).sezione(indirizzo) == intero.sezione(indirizzo),
          "\(indirizzo)")
      }
    }
  }

  @Test("the events of one person are answered as they are among everybody's", arguments: StoriaCasuale.semi)
  func eventi(seme: UInt64) throws {
    let archivio = try StoriaCasuale(seme).archivio
    let (oggi, fine) = (giorno(2024, 12, 31), giorno(2024, 12, 31))
    let tutti = try archivio.esame(entro: oggi, tornata: nil, calendario: .ordinario, fineSemestre: fine)
    for codice in Set(tutti.esaminati.map(\.evento.codiceFiscale)) {
      let persona = try archivio.fascicoloPersonale(codiceFiscale: codice)
      let suo = try archivio.esame(di: persona, entro: oggi, calendario: .ordinario, fineSemestre: fine)
      #expect(
        suo.esaminati.map(\.decisione)
          == tutti.esaminati.filter { $0.evento.codiceFiscale == codice }.map(\.decisione))
    }
  }
}
