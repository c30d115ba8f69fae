package import Archivio
package import Elettorato

/// Something that can be asked of the office next. Which words ask for it, whoever speaks to people knows.
package enum Azione: Sendable, Equatable {
  case deliberaTornata(Tornata, il: Giorno, proposta: String)
  case deliberaSemestrale(FaseSemestrale, il: Giorno, proposta: String)
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
