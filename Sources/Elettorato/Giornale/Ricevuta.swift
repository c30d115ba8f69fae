/// What an office declares to have: the last act, its digest, the lists after it. The other office keeps it as a witness.
///
/// ```
/// RICEVUTA   v1  D839  <identità>  commissione  000005
/// TESTA      <digest of act 5>
/// STATO      <state digest after act 5, of the rows as they are>
/// CORREDO    <digest of seats, street index, consultations>
/// ORIGINE    000004  000005        the last act decided by the Comune, and the last by the commissione
/// DATA       2023-10-30
/// OPERATORE  rossi
/// IMPRONTA   <SHA-256 of the lines above>
/// ```
package struct Ricevuta: Equatable, Sendable {
  package let catena: IdentitaCatena
  /// Whose archive it speaks of, as `ArchivioElettorale.Ufficio` writes it.
  package let ufficio: String
  package let atto: Int
  package let testa: Impronta
  package let stato: Impronta
  package let corredo: Impronta
  package let ultimi: UltimiAtti
  package let giorno: Giorno
  package let operatore: String

  /// Where who has decided the acts is not known, the last is the Comune's.
  package init(
    catena: IdentitaCatena, ufficio: String, atto: Int, testa: Impronta, stato: Impronta, corredo: Impronta,
    ultimi: UltimiAtti? = nil, giorno: Giorno, operatore: String
  ) {
    self.catena = catena
    self.ufficio = ufficio
    self.atto = atto
    self.testa = testa
    self.stato = stato
    self.corredo = corredo
    self.ultimi = ultimi ?? UltimiAtti(delComune: atto)
    self.giorno = giorno
    self.operatore = operatore
  }

  /// The digest that closes the text, and identifies the receipt.
  package var impronta: Impronta { .di(corpo.bytes) }

  /// The code that is read on the telephone.
  package var codice: CodiceCarta { CodiceCarta(impronta, gruppi: CodiceCarta.gruppiDellaLista) }
}

// MARK: - Canonical text

extension Ricevuta {
  package var testo: [UInt8] {
    var testo = corpo
    testo.impronta("IMPRONTA", impronta)
    return testo.bytes
  }

  private var corpo: TestoCanonico {
    var testo = TestoCanonico()
    testo.apertura("RICEVUTA", catena)
    testo.campo(ufficio)
    testo.chiave(atto, larghezza: TestoCanonico.cifreAtto)
    testo.fineRiga()
    testo.impronta("TESTA", testa)
    testo.impronta("STATO", stato)
    testo.impronta("CORREDO", corredo)
    testo.riga("ORIGINE")
    testo.chiave(ultimi.delComune, larghezza: TestoCanonico.cifreAtto)
    testo.chiave(ultimi.dellaCommissione, larghezza: TestoCanonico.cifreAtto)
    testo.fineRiga()
    testo.riga("DATA")
    testo.campo(giorno)
    testo.fineRiga()
    testo.riga("OPERATORE")
    testo.campo(operatore)
    testo.fineRiga()
    return testo
  }

  /// Reads a receipt. Throws `ErrorePacchetto.estraneo` for another kind of text, `.alterato` when a byte has changed.
  package init(testo: [UInt8]) throws {
    var lettore = LettoreDiRighe(testo)
    var righe: [RigaCanonica] = []
    var riga = RigaCanonica()
    while righe.count < 9, try lettore.prossima(in: &riga) { righe.append(riga) }
    guard let prima = righe.first, prima.e(0, "RICEVUTA") else { throw ErrorePacchetto.estraneo }
    guard prima.campi > 1, prima.e(1, "v1") else {
      throw ErrorePacchetto.versione(prima.campi > 1 ? String(prima.testo(1).prefix(8)) : "")
    }
    guard righe.count == 8, prima.campi == 6,
      zip(righe.dropFirst(), Self.generi).allSatisfy({ $0.campi == $1.campi && $0.e(0, $1.genere) }),
      let catena = IdentitaCatena(comune: prima.testo(2), codice: prima.testo(3)), let atto = prima.numero(5),
      let testa = righe[1].impronta(1), let stato = righe[2].impronta(1), let corredo = righe[3].impronta(1),
      let delComune = righe[4].numero(1), let dellaCommissione = righe[4].numero(2),
      let giorno = righe[5].giorno(1)
    else { throw ErrorePacchetto.alterato }
    self.init(
      catena: catena, ufficio: prima.testo(4), atto: atto, testa: testa, stato: stato, corredo: corredo,
      ultimi: UltimiAtti(delComune: delComune, dellaCommissione: dellaCommissione), giorno: giorno,
      operatore: righe[6].testo(1))
    // The text made again is the text received, to the last byte.
    guard self.testo == testo else { throw ErrorePacchetto.alterato }
  }

  private static let generi: [(genere: StaticString, campi: Int)] = [
    ("TESTA", 2), ("STATO", 2), ("CORREDO", 2), ("ORIGINE", 3), ("DATA", 2), ("OPERATORE", 2),
    ("IMPRONTA", 2),
  ]
}
