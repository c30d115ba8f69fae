/// Why a packet is refused: nothing of it is written.
package enum ErrorePacchetto: Error, Equatable, Sendable {
  // What was received is not a whole packet of ours.

  case estraneo
  case versione(String)
  /// It has no closing line: it was cut short.
  case interrotto
  /// Something stands after the closing line.
  case oltreLaFine(riga: Int)
  /// The closing digest is another: some byte has changed.
  case alterato
  /// What the packet says of an act is not what its lines say.
  case attoAlterato(Int)
  /// Rows that go along with the acts are not those of their digest, or their tables refuse them.
  case corredoAlterato

  // It is not for this archive, or not now.

  case altroComune(String)
  /// The same Comune, another chain: somebody has begun again from nothing, or has replaced the archive.
  case altraIdentita(String)
  /// Acts between the last one here and the first of the packet are missing.
  case lacuna(ultimo: Int, primo: Int)
  /// The other office has another act with this number.
  case biforcazione(atto: Int)
  case numeroFuoriPosto(atto: Int)

  /// An act breaks a rule of adoption; `riga` is the line of the packet, where the breach is of one.
  case controLaLegge(ViolazioneDiAdozione, riga: Int?)

  // It cannot be adopted again.

  /// The act closes a line that is not open, or not as it says.
  case rigaNonAperta(atto: Int, fascicolo: Int)
  /// The act opens a line for somebody who has one already in that list.
  case rigaGiaAperta(atto: Int)
  /// A number that belonged to somebody else.
  case numeroRiusato(atto: Int, fascicolo: Int?)
  /// A personal file that is another person's.
  case fascicoloDiAltri(atto: Int, fascicolo: Int)
  case personaIllegibile(atto: Int, fascicolo: Int)
  /// The event is not the one that this archive has with the same number, or has another number here.
  case eventoDiverso(atto: Int, evento: Int)
  /// A change has its reason in an event, or is about a file, that is neither here nor in the packet.
  case riferimentoMancante(atto: Int)
  /// The act names a text that does not come with it.
  case allegatoMancante(atto: Int)
  /// A text came that no act names.
  case allegatoEstraneo(atto: Int)

  // It has been adopted again, and the result is another.

  /// Lines changed in a section of which the packet does not say the digest.
  case sezioneTaciuta(atto: Int, SezioneDiLista)
  case statoDiverso(atto: Int, [SezioneDiLista])
  /// The text rebuilt from the rows is not the one received.
  case testoDiverso(atto: Int)
}
