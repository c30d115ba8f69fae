import Archivio
import Elettorato
import TestSupport
import Testing

/// The commission's copy writes the lists again and moves electors as the Comune did, from the text of the acts alone.
struct CopiaDellaCommissioneTests {
  @Test(
    "act by act, or all at the end: same seals, same lists, same office copies",
    arguments: ComuneACaso.semi.prefix(4))
  func replica(seme: UInt64) throws {
    let comune = try ComuneACaso(seme: seme)
    let (passoPasso, allaFine) = (Cartella(), Cartella())
    let una = try DueUffici.copiaVuota(passoPasso)
    try DueUffici.ricevi(DueUffici.pacchetto(comune.archivio), in: una)
    try comune.percorri {
      let ultimo = try comune.archivio.ultimoAtto()
      try DueUffici.ricevi(DueUffici.pacchetto(comune.archivio, dalAtto: ultimo), in: una)
    }
    let altra = try DueUffici.copiaVuota(allaFine)
    try DueUffici.ricevi(DueUffici.pacchetto(comune.archivio), in: altra)
    let ultimo = try comune.archivio.ultimoAtto()
    #expect(ultimo == 15)
    for copia in [una, altra] {
      #expect(try copia.sigillo(ultimo) == comune.archivio.sigillo(ultimo))
      #expect(try copia.sezioni() == comune.archivio.sezioni())
      let guasti = try copia.controlla(completo: true)
      #expect(guasti.isEmpty, "\(guasti.map(\.descrizione))")
      for lista in Lista.allCases {
        for sezione in [1, 2, 3, 7, nil] {
          let sue = try copia.righe(lista: lista, sezione: sezione, parte: .unica).map(Posto.init)
          #expect(
            try comune.archivio.righe(lista: lista, sezione: sezione, parte: .unica).map(Posto.init) == sue)
        }
        #expect(
          try copia.ultimoNumeroGenerale(lista, .unica) == comune.archivio.ultimoNumeroGenerale(lista, .unica)
        )
      }
      #expect(try DueUffici.confronta(comune.archivio, con: copia) == .allineati(atto: ultimo))
    }
  }
}
