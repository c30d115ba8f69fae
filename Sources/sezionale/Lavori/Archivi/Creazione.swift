import Archivio
import Elettorato
import Sistema
import Ufficio

/// Making an archive in a folder.
struct Creazione {
  let cartella: String
  let codice: String
  let ufficio: ArchivioElettorale.Ufficio
  /// `nil` for an identity chosen by chance; the commission's copy receives that of the Comune with its first packet.
  let identita: String?

  /// Makes the archive; returns its Comune. With `prova` nothing is written.
  func esegui(_ dati: DatiDiRiferimento, prova: Bool) throws -> Comune {
    guard let comune = dati.comune(codice) else {
      throw Failure(
        .datiRifiutati, "comune-sconosciuto",
        "nessun comune in vigore ha il codice catastale \(codice.prefix(8)).",
        rimedio: "Il codice ha una lettera e tre cifre, come D839: è nel file Data/comuni.csv.")
    }
    let codice = identita ?? (ufficio == .commissione ? IdentitaCatena.codiceDaRicevere : Self.aCaso())
    guard let catena = IdentitaCatena(comune: comune.codice, codice: codice),
      !catena.daRicevere || (ufficio == .commissione && identita == nil)
    else {
      throw Failure(
        .comandoErrato, "identita", "l'identità della catena ha 32 cifre esadecimali minuscole.",
        rimedio: "Togliere --identita: ne sarà scelta una a caso, o la darà il primo pacchetto.")
    }
    if (try? SystemCalls.status(ArchivioElettorale.file(in: cartella), following: false)) != nil {
      throw Failure(
        .letturaScrittura, "archivio-esistente", "nella cartella \(cartella) c'è già un archivio.",
        rimedio: "Indicare un'altra cartella con -a: un archivio non si sovrascrive mai.")
    }
    guard !prova else { return comune }
    try Percorsi.preparaCartella(cartella)
    try ArchivioElettorale.crea(
      cartella: cartella, comune: comune, ufficio: ufficio, catena: catena, riferimenti: dati.riferimenti)
    return comune
  }

  private static func aCaso() -> String {
    var generatore = SystemRandomNumberGenerator()
    return (0..<32).map { _ in String(Int.random(in: 0..<16, using: &generatore), radix: 16) }.joined()
  }
}
