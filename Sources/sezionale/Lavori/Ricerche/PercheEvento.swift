import Archivio
import Elettorato

/// The answer to «what became of this event»: one for each event that a file numbered so.
struct PercheEvento {
  private let indagine: Indagine
  private let casi: [(persona: FascicoloPersonale, risposta: RispostaEvento)]

  init(progressivo: String, _ indagine: Indagine) throws {
    self.indagine = indagine
    let eventi = try indagine.archivio.eventi(progressivo: progressivo)
    guard !eventi.isEmpty else {
      throw Failure(
        .datiRifiutati, "evento-inesistente", "non è stato ricevuto alcun evento con questo progressivo.",
        rimedio: "«sezionale esporta eventi FILE» li elenca tutti.")
    }
    casi = try eventi.compactMap { evento in
      let persona = try indagine.archivio.fascicoloPersonale(codiceFiscale: evento.codiceFiscale)
      let risposta = try indagine.risposte(persona).first { $0.evento.numero == evento.numero }
      return risposta.map { (persona, $0) }
    }
    guard !casi.isEmpty else {
      throw Failure(
        .datiRifiutati, "evento-non-ancora-ricevuto",
        "l'evento porta una data di ricezione successiva \(indagine.oggi.al): non è ancora esaminato.",
        rimedio: "Indicare con --oggi il giorno per cui si chiede.")
    }
  }

  func mostra(_ output: Output) {
    for (indice, (persona, risposta)) in casi.enumerated() {
      if indice > 0 { output.riga() }
      output.titolo(persona.intestazione)
      output.paragrafi(risposta.paragrafi(persona, indagine))
    }
    output.campo("eventi", .array(casi.map { $0.risposta.json($0.persona, indagine) }))
  }
}
