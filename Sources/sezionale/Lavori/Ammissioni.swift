import Archivio
import Elettorato
import Modulistica
import Rendering

/// The papers of who is admitted under art. 32-bis: attestations, notices to the presidents, entries to post after the vote.
struct Ammissioni {
  let fonte: FonteDelVoto
  /// In order of section and name.
  let ammessi: [AmmessoAlVoto]
  let rifiutate: Int
  let entro: Giorno?
  /// What somebody should know of a request before its paper goes out, by number.
  let segnalazioni: [(domanda: Int, segnalazione: Segnalazione)]

  init(_ archivio: ArchivioElettorale, oggi: Giorno) throws {
    guard let aperta = try Consultazioni.aperta(archivio) else { throw Failure.nessunaConsultazione }
    let esaminate = try Domande(archivio, aperta, entro: oggi).ammissioni
    let sezioni = Dictionary(
      try archivio.sezioni().map { ($0.numero, $0) }, uniquingKeysWith: { prima, _ in prima })
    let ultimo = try archivio.ultimoAtto()
    fonte = try FonteDelVoto(
      archivio, aperta, atto: try archivio.attoDiRiferimento(entro: aperta.consultazione.giorni.ultimo))
    entro =
      Scadenzario(aperta.consultazione, aperta.ordinamento, oggi: oggi)["ART32BIS_ENTRIES"]?.ultimoGiorno
    ammessi = try esaminate.filter { $0.rifiuto == nil }.map { esaminata in
      let adesso = try archivio.richiedente(
        codiceFiscale: esaminata.domanda.codiceFiscale, dopoAtto: ultimo, entro: oggi)
      return AmmessoAlVoto(
        domanda: esaminata.domanda, persona: esaminata.richiedente.scheda ?? adesso.scheda,
        sezione: esaminata.sezione.flatMap { sezioni[$0] },
        iscritto: adesso.riga.map { "eseguita, n. gen. \($0.numeroGenerale)" })
    }.sorted(by: AmmessoAlVoto.inOrdine)
    rifiutate = esaminate.count - ammessi.count
    segnalazioni = esaminate.flatMap { esaminata in
      esaminata.segnalazioni.map { (esaminata.domanda.numero, $0) }
    }
  }

  /// One notice for each section that has somebody, then the one of who has none.
  var elenchi: [ElencoAmmessi32bis] {
    var elenchi: [ElencoAmmessi32bis] = []
    for ammesso in ammessi {
      let insieme = elenchi.last?.sezione?.numero == ammesso.sezione?.numero && !elenchi.isEmpty
      let altri = insieme ? elenchi.removeLast().ammessi : []
      elenchi.append(
        ElencoAmmessi32bis(fonte: fonte, sezione: ammesso.sezione, ammessi: altri + [ammesso]))
    }
    return elenchi
  }

  var iscrizioni: IscrizioniDopoIlVoto { IscrizioniDopoIlVoto(fonte: fonte, entro: entro, ammessi: ammessi) }
}
