package import Archivio
package import Elettorato

/// The requests of the special voters of the consultation in progress, judged on the lists of its last act.
package struct Richieste {
  package let archivio: ArchivioElettorale
  package let aperta: Consultazioni.Aperta
  /// The act whose lists are looked at: the last one, and after the vote the last one before it.
  package let atto: Int
  package let contesto: EsameRichieste.Contesto
  package let riservate: RichiesteRiservate
  package let esaminate: [RichiestaEsaminata]
  /// The electors of other Comuni who are to vote here, in order of number: read = accepted + refused.
  package let ospiti: [OspiteEsaminato]

  /// `riservato` is `nil` while nobody has asked.
  package init(
    _ archivio: ArchivioElettorale, _ aperta: Consultazioni.Aperta, _ riservato: ArchivioRiservato?,
    oggi: Giorno
  ) throws {
    let atto = try archivio.attoDiRiferimento(entro: aperta.consultazione.giorni.ultimo)
    let riferimenti = TabellaLuoghi(try archivio.riferimenti().luoghi)
    let riservate = try riservato?.leggi() ?? RichiesteRiservate()
    try FileRiservato.pretendiCompleto(archivio, aperta, riservate)
    let contesto = EsameRichieste.Contesto(
      consultazione: aperta.consultazione,
      termini: TerminiDelleRichieste(
        aperta.consultazione, primoTurno: aperta.primoTurno, aperta.ordinamento),
      territorio: TerritorioDelVoto(
        comune: archivio.comune, citati: try archivio.comuniCitati(), luoghi: riferimenti),
      luoghi: riferimenti, viario: try archivio.viario(), sezioni: Set(try archivio.sezioni().map(\.numero)),
      istituti: try archivio.luoghiDiCura())
    esaminate = try EsameRichieste(riservate.richieste, contesto, interventi: riservate.interventi) {
      try archivio.richiedente(codiceFiscale: $0.codiceFiscale, dopoAtto: atto, entro: oggi)
    }.esaminate.sorted { $0.richiesta.numero < $1.richiesta.numero }
    ospiti = try EsameOspiti.esamina(riservate.ospiti, contesto) {
      try archivio.iscritto(cognome: $0.cognome, nome: $0.nome, nascita: $0.nascita)
    }
    self.archivio = archivio
    self.aperta = aperta
    self.atto = atto
    self.riservate = riservate
    self.contesto = contesto
  }

  package func esaminata(_ numero: Int) throws -> RichiestaEsaminata {
    guard let trovata = esaminate.first(where: { $0.richiesta.numero == numero }) else {
      throw DiniegoDelVoto.richiestaAssente(numero)
    }
    return trovata
  }

  /// The voters admitted, for the sheets.
  package var ammessi: [Ammesso] { esaminate.compactMap { Ammesso($0, contesto) } }

  package var elenchi: [ElencoVotoSpeciale] {
    ElencoVotoSpeciale.tutti(ammessi, ospiti: ospiti, di: archivio.comune)
  }

  /// The requests whose answer is not the one recorded, with what was recorded: never decided, or decided on other lists.
  package var daRegistrare: [(esaminata: RichiestaEsaminata, prima: DecisioneRichiesta?)] {
    esaminate.compactMap { esaminata in
      let prima = riservate.decisioni[esaminata.richiesta.numero]
      let ora = esaminata.decisione(atto: atto)
      return prima?.dice(quantoDice: ora) == true ? nil : (esaminata, prima)
    }
  }
}
