import Elettorato
import Modulistica
import Ufficio

/// What a printed sheet says of each voter, in the words of the office: names of places, addresses, who collects.
struct VociDegliElenchi {
  private let comune: Comune
  private let territorio: TerritorioDelVoto
  private let giorno: Giorno
  private let istituto: (String) -> LuogoDiCura?

  init(_ richieste: Richieste) {
    comune = richieste.contesto.territorio.comune
    territorio = richieste.contesto.territorio
    giorno = richieste.aperta.consultazione.giorni.riferimento
    let contesto = richieste.contesto
    istituto = { contesto.istituto($0) }
  }

  /// The outgoing sheet follows the list; the incoming one goes from place to place.
  func voci(_ elenco: ElencoVotoSpeciale) -> [ElencoPresidente.Voce] {
    let voci = elenco.ammessi.map(voce) + elenco.ospiti.map(voce)
    guard elenco.verso == .entranti else { return voci }
    // From place to place as one walks: streets by name, then numbers as numbers.
    let luoghi = elenco.ammessi.map(\.luogo) + elenco.ospiti.map(\.ospite.luogo)
    let ordine = luoghi.map(Self.ordine)
    return voci.indices.sorted { (ordine[$0], $0) < (ordine[$1], $1) }.map { voci[$0] }
  }

  private struct Ordine: Comparable {
    let nome: [UInt8]
    let civico: Int
    let esponente: String

    static func < (a: Ordine, b: Ordine) -> Bool {
      if a.nome != b.nome { return a.nome.lexicographicallyPrecedes(b.nome) }
      return (a.civico, a.esponente) < (b.civico, b.esponente)
    }
  }

  private static func ordine(_ luogo: LuogoDelVoto) -> Ordine {
    switch luogo {
    case .dimora(_, let indirizzo):
      Ordine(
        nome: ChiaveAlfabetica(
          cognome: indirizzo?.toponimo.nome ?? "", nome: indirizzo?.toponimo.specie ?? ""
        )
        .bytes,
        civico: indirizzo?.civico.numero ?? 0, esponente: indirizzo?.civico.esponente ?? "")
    case .istituto(let codice): Ordine(nome: Array(codice.utf8), civico: 0, esponente: "")
    case .imbarco(let comune): Ordine(nome: Array(comune.utf8), civico: 0, esponente: "")
    case .estero(let stato): Ordine(nome: Array(stato.utf8), civico: 0, esponente: "")
    }
  }

  /// An elector of another Comune, as its mayor tells him.
  private func voce(_ esaminato: OspiteEsaminato) -> ElencoPresidente.Voce {
    let ospite = esaminato.ospite
    return ElencoPresidente.Voce(
      sigla: "elettore di altro Comune \(ospite.numero)", comune: ospite.denominazione,
      sezione: ospite.sezione, numero: ospite.numeroLista, cognome: ospite.cognome, nome: ospite.nome,
      luogoNascita: ospite.luogoNascita, nascita: ospite.nascita, luogo: luogo(ospite.luogo),
      raccoglie: esaminato.esito.raccolta.map(raccoglie) ?? "", schede: ospite.schede,
      accompagnatore: ospite.accompagnatore, attestazione: "n. \(ospite.attestazione)", note: [])
  }

  private func voce(_ ammesso: Ammesso) -> ElencoPresidente.Voce {
    let persona = ammesso.persona
    let provincia = persona[.provinciaNascita]
    return ElencoPresidente.Voce(
      sigla: "richiesta \(ammesso.richiesta)", comune: "", sezione: ammesso.riga.sezione ?? 0,
      numero: ammesso.riga.numeroStampato, cognome: persona[.cognome], nome: persona[.nome],
      luogoNascita: persona[.nomeLuogoNascita] + (provincia.isEmpty ? "" : " (\(provincia))"),
      nascita: persona.nascita, luogo: luogo(ammesso.luogo),
      raccoglie: raccoglie(ammesso.destinazione.raccolta),
      schede: ammesso.destinazione.schede, accompagnatore: ammesso.accompagnatore,
      attestazione: ammesso.destinazione.raccolta.modalita == nil
        ? ammesso.ricevuta.breve : "n. \(ammesso.richiesta)\n\(ammesso.ricevuta.breve)",
      note: ammesso.interventi.map(\.dicitura))
  }

  /// The institute, or the whole address; the Comune where it is another one.
  private func luogo(_ luogo: LuogoDelVoto) -> String {
    switch luogo {
    case .dimora(let altro, let indirizzo):
      return conComune(indirizzo?.description ?? "", altro)
    case .istituto(let codice):
      guard let istituto = istituto(codice) else { return codice }
      let via = [istituto.toponimo.specie, istituto.toponimo.nome, istituto.civico].filter { !$0.isEmpty }
      return conComune(
        ([istituto.denominazione] + (via.isEmpty ? [] : [via.joined(separator: " ")])).joined(
          separator: ", "), istituto.comune)
    case .imbarco(let altro): return conComune("imbarco", altro)
    case .estero(let stato): return stato.isEmpty ? "estero" : "estero (\(stato))"
    }
  }

  private func conComune(_ luogo: String, _ codice: String) -> String {
    codice == comune.codice ? luogo : "\(luogo), \(territorio.nome(codice, il: giorno))"
  }

  private func raccoglie(_ raccolta: RaccoltaDelVoto) -> String {
    guard let modalita = raccolta.modalita else { return "" }
    guard raccolta.comune == comune.codice, let sezione = raccolta.sezione else {
      return "\(modalita.titolo), Comune di \(territorio.nome(raccolta.comune, il: giorno))"
    }
    return modalita.titolo(sezione: sezione)
  }
}
