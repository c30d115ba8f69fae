import Archivio
import Elettorato
import Modulistica
import Rendering
import Ufficio

/// The papers of who is admitted under art. 32-bis: attestations, notices to the presidents, entries to post after the vote.
struct Ammissioni {
  let fonte: FonteDelVoto
  /// Those whose request holds, decided or still proposed; in order of section and name.
  let ammissibili: [AmmessoAlVoto]
  /// Sheets that admit somebody who has no request that holds: they are on the supplement of the section alone.
  let senzaDomanda: Int
  let rifiutate: Int
  let entro: Giorno?
  /// What somebody should know of a request before its paper goes out, by number.
  let segnalazioni: [(domanda: Int, segnalazione: Segnalazione)]

  init(_ archivio: ArchivioElettorale, oggi: Giorno) throws {
    let aperta = try Consultazioni.necessaria(archivio)
    let esaminate = try Domande(archivio, aperta, entro: oggi).ammissioni
    let sezioni = Dictionary(
      try archivio.sezioni().map { ($0.numero, $0) }, uniquingKeysWith: { prima, _ in prima })
    let ultimo = try archivio.ultimoAtto()
    fonte = try FonteDelVoto(
      archivio, aperta, atto: try archivio.attoDiRiferimento(entro: aperta.consultazione.giorni.ultimo))
    entro =
      Scadenzario(aperta.consultazione, aperta.ordinamento, oggi: oggi)["ART32BIS_ENTRIES"]?.ultimoGiorno
    let decisioni = try Self.decisioni(archivio, aperta)
    ammissibili = try esaminate.filter { $0.rifiuto == nil }.map { esaminata in
      let adesso = try archivio.richiedente(
        codiceFiscale: esaminata.domanda.codiceFiscale, dopoAtto: ultimo, entro: oggi)
      let decisa = decisioni[esaminata.domanda.codiceFiscale]
      return AmmessoAlVoto(
        domanda: esaminata.domanda, persona: esaminata.richiedente.scheda ?? adesso.scheda,
        sezione: (decisa?.sezione ?? esaminata.sezione).flatMap { sezioni[$0] },
        iscritto: adesso.riga.map { "eseguita, n. gen. \($0.numeroGenerale)" },
        decisione: decisa?.decisione)
    }.sorted(by: AmmessoAlVoto.inOrdine)
    rifiutate = esaminate.count - ammissibili.count
    let domande = Set(ammissibili.map(\.domanda.codiceFiscale))
    senzaDomanda = decisioni.keys.count { !domande.contains($0) }
    segnalazioni = esaminate.flatMap { esaminata in
      esaminata.segnalazioni.map { (esaminata.domanda.numero, $0) }
    }
  }

  /// Who has been admitted since the lists of this vote were locked, by codice fiscale.
  private static func decisioni(_ archivio: ArchivioElettorale, _ aperta: Consultazioni.Aperta) throws
    -> [String: (sezione: Int, decisione: AmmessoAlVoto.Decisione)]
  {
    let identita = [aperta.consultazione.identita, aperta.primoTurno?.identita]
    let atti = try archivio.atti()
    guard let blocco = atti.first(where: { $0.tipo == .blocco && identita.contains($0.consultazione) })
    else { return [:] }
    var decisioni: [String: (sezione: Int, decisione: AmmessoAlVoto.Decisione)] = [:]
    for (numero, supplemento) in try archivio.supplementi(dopo: blocco) where supplemento.tipo.ammette {
      try archivio.pretendiIntero(atto: numero)
      guard let atto = atti.first(where: { $0.numero == numero }) else {
        throw ErroreArchivio.danneggiato("manca l'atto n. \(numero)")
      }
      // A sheet added to the lists of a vote that came later is of that vote.
      guard identita.contains(atto.consultazione) else { continue }
      let decisa = atto.parametri.first { $0.nome == Supplemento.parametroDecisione }
      decisioni[supplemento.persona[.codiceFiscale]] = (
        supplemento.sezione,
        .init(
          tipo: supplemento.tipo, documento: supplemento.documento, atto: numero,
          giorno: decisa.flatMap { Giorno(iso: $0.valore.utf8) } ?? atto.giorno)
      )
    }
    return decisioni
  }

  var decisi: [AmmessoAlVoto] { ammissibili.filter { $0.decisione != nil } }

  /// What the commission is asked to decide; `nil` where nothing is left.
  var proposte: Proposte32bis? {
    let proposte = Proposte32bis(fonte: fonte, ammessi: ammissibili)
    return proposte.proposti.isEmpty ? nil : proposte
  }

  /// One notice for each section that has somebody admitted, then the one of who has none.
  var elenchi: [ElencoAmmessi32bis] {
    var elenchi: [ElencoAmmessi32bis] = []
    for ammesso in decisi {
      let insieme = elenchi.last?.sezione?.numero == ammesso.sezione?.numero && !elenchi.isEmpty
      let altri = insieme ? elenchi.removeLast().ammessi : []
      elenchi.append(
        ElencoAmmessi32bis(fonte: fonte, sezione: ammesso.sezione, ammessi: altri + [ammesso]))
    }
    return elenchi
  }

  var iscrizioni: IscrizioniDopoIlVoto {
    IscrizioniDopoIlVoto(fonte: fonte, entro: entro, ammessi: ammissibili)
  }
}
