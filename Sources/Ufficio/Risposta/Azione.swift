package import Archivio
package import Elettorato

/// Something that can be asked of the office next. Which words ask for it, whoever speaks to people knows.
package enum Azione: Sendable, Equatable {
  case proponiTornata(Tornata)
  case deliberaTornata(Tornata, il: Giorno?, proposta: String?)
  case proponiSemestrale
  case deliberaSemestrale(FaseSemestrale, il: Giorno, proposta: String)
  case rettifica
  case ricompila
  case blocca(il: Giorno)
  case decidiDomande
  case esaminaRichieste
  case mostraRevisioni
  case mostraAtto(Int)
  case esportaEventi
  case simulaRipartizione
  case importa(Ricezione.Tipo)
  case riceviPacchetto
  case decidiPresaInCarico(file: String)
  case stampaElenchiSemestrali
  case stampaConcordanza
  case stampaListe
}
