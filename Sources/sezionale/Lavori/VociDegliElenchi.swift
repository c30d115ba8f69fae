import Elettorato
import Modulistica

/// What a printed sheet says of each voter, in the words of the office: names of places, addresses, who collects.
struct VociDegliElenchi {
  private let comune: Comune
  private let territorio: TerritorioDelVoto
  private let giorno: Giorno

  init(_ richieste: Richieste) {
    comune = richieste.contesto.territorio.comune
    territorio = richieste.contesto.territorio
    giorno = richieste.aperta.consultazione.giorni.riferimento
  }

  /// The outgoing sheet follows the list; the incoming one goes from place to place.
  func voci(_ elenco: ElencoVotoSpeciale) -> [ElencoPresidente.Voce] {
    let ammessi = elenco.ammessi
    guard elenco.verso == .entranti else { return ammessi.map(voce) }
    let luoghi = ammessi.map { luogo($0) }
    return ammessi.indices.sorted { (luoghi[$0], $0) < (luoghi[$1], $1) }.map { voce(ammessi[$0]) }
  }

  private func voce(_ ammesso: Ammesso) -> ElencoPresidente.Voce {
    let persona = ammesso.persona
    let provincia = persona[.provinciaNascita]
    return ElencoPresidente.Voce(
      sigla: "richiesta \(ammesso.richiesta)", comune: "", sezione: ammesso.riga.sezione ?? 0,
      numero: ammesso.riga.numeroStampato, cognome: persona[.cognome], nome: persona[.nome],
      luogoNascita: persona[.nomeLuogoNascita] + (provincia.isEmpty ? "" : " (\(provincia))"),
      nascita: persona.nascita, luogo: luogo(ammesso), raccoglie: raccoglie(ammesso),
      schede: ammesso.destinazione.schede, accompagnatore: ammesso.accompagnatore,
      attestazione: "n. \(ammesso.richiesta)\n\(ammesso.ricevuta.breve)",
      note: ammesso.interventi.map(\.dicitura))
  }

  /// The institute, or the whole address; the Comune where it is another one.
  func luogo(_ ammesso: Ammesso) -> String {
    switch ammesso.luogo {
    case .dimora(let altro, let indirizzo):
      return conComune(indirizzo?.description ?? "", altro)
    case .istituto(let codice):
      guard let istituto = ammesso.istituto else { return codice }
      let civico = istituto.civico.isEmpty ? "" : " \(istituto.civico)"
      return conComune(
        "\(istituto.denominazione), \(istituto.toponimo.specie) \(istituto.toponimo.nome)\(civico)",
        istituto.comune)
    case .imbarco(let altro): return conComune("imbarco", altro)
    case .estero(let stato): return stato.isEmpty ? "estero" : "estero (\(stato))"
    }
  }

  private func conComune(_ luogo: String, _ codice: String) -> String {
    codice == comune.codice ? luogo : "\(luogo), \(territorio.nome(codice, il: giorno))"
  }

  private func raccoglie(_ ammesso: Ammesso) -> String {
    let raccolta = ammesso.destinazione.raccolta
    guard let modalita = raccolta.modalita else { return "" }
    guard raccolta.comune == comune.codice, let sezione = raccolta.sezione else {
      return "\(modalita.titolo), Comune di \(territorio.nome(raccolta.comune, il: giorno))"
    }
    return "\(modalita.titolo) \(sezione)"
  }
}
