package import Elettorato
import SQLite

/// Who signs an act, when, and for which vote.
package struct FirmaAtto: Sendable {
  package let giorno: Giorno
  package let protocollo: String
  package let autore: String
  /// What the act writes of the consultation to which it belongs; empty for the acts of no vote.
  package let consultazione: [Atto.Parametro]

  package init(giorno: Giorno, protocollo: String, autore: String, consultazione: [Atto.Parametro]) {
    self.giorno = giorno
    self.protocollo = protocollo
    self.autore = autore
    self.consultazione = consultazione
  }

  var richiesta: RichiestaAtto { richiesta(motivo: "") }

  func richiesta(motivo: String) -> RichiestaAtto {
    RichiestaAtto(giorno: giorno, protocollo: protocollo, autore: autore, motivo: motivo)
  }
}

/// The acts of a vote beside the rounds: additional lists, under-18 list, sheets of special voters. Call them inside `transazione`.
extension ArchivioElettorale {
  /// Decides these applications, and enters those admitted at the end of their list.
  package func adottaListaAggiunta(
    _ esaminate: [EsameDomandeUE.Esaminata], _ firma: FirmaAtto
  ) throws -> (atto: Atto, sigillo: Sigillo, voci: [VariazioniDellaTornata.Voce]) {
    let ultimo = try ultimoAttoPrima(di: firma.giorno)
    var numeratore = Numeratore(ultimoNumero)
    let voci = try IscrizioniUE.voci(esaminate, regime: ultimo.regime, numeratore: &numeratore)
    let cause = voci.isEmpty ? [] : [Atto.Parametro(Causa.parametro, Causa.domandaUE.rawValue)]
    let (atto, sigillo) = try adotta(
      .listaAggiuntaUE, firma.richiesta, parametri: firma.consultazione + cause,
      ContenutoDellAtto(voci: voci, domande: esaminate.map(\.decisione)))
    return (atto, sigillo, voci)
  }

  /// Compiles the list of who is on these lists and will not be eighteen on the day (art. 33): nobody is moved.
  package func adottaElencoMinori(
    giornoEta: Giorno, liste: Set<Lista>, _ firma: FirmaAtto, motivo: String
  ) throws -> (atto: Atto, sigillo: Sigillo, minori: [Elettore]) {
    try adottaMinori(.elencoMinori, giornoEta: giornoEta, liste: liste, firma, motivo: motivo)
  }

  /// Strikes them from the lists of the vote (art. 33, c. 2), who came after the list included: nobody is moved, the general list stays.
  package func depennaMinori(
    giornoEta: Giorno, liste: Set<Lista>, _ firma: FirmaAtto, motivo: String
  ) throws -> (atto: Atto, sigillo: Sigillo, minori: [Elettore]) {
    try adottaMinori(.depennamentoMinori, giornoEta: giornoEta, liste: liste, firma, motivo: motivo)
  }

  private func adottaMinori(
    _ tipo: Atto.Tipo, giornoEta: Giorno, liste: Set<Lista>, _ firma: FirmaAtto, motivo: String
  ) throws -> (atto: Atto, sigillo: Sigillo, minori: [Elettore]) {
    let origine = try origine(CompetenzaDellAtto.di(tipo))
    let minori = try iscritti(natiDopo: EsclusioneArt33.ultimoNatoCheVota(giornoEta: giornoEta)).filter {
      liste.contains($0.lista) && EsclusioneArt33.depenna(nascita: $0.nascita, giornoEta: giornoEta)
    }
    let richiesta = firma.richiesta(motivo: motivo)
    let (atto, sigillo) = try adotta(
      tipo, richiesta,
      parametri: firma.consultazione + [.init(EsclusioneArt33.parametro, giornoEta.iso)]
        + richiesta.motivazione + origine.parametri,
      ContenutoDellAtto(minori: minori.map { ($0.fascicolo, $0.lista) }))
    return (atto, sigillo, minori)
  }

  /// Commits the chain to the sheets of special voters: nobody is moved, nobody is named.
  package func adottaElenchi(
    _ impegni: [ImpegnoElenco], _ firma: FirmaAtto
  ) throws -> (atto: Atto, sigillo: Sigillo) {
    try adotta(
      .elenchiVotoSpeciale, firma.richiesta, parametri: firma.consultazione,
      ContenutoDellAtto(impegni: impegni))
  }

  func scrivi(minore fascicolo: Int, _ lista: Lista, atto: Int) throws {
    try connection.with("INSERT INTO minore VALUES (?1, ?2, ?3)") { statement in
      statement.bind(atto, at: 1)
      statement.bind(fascicolo, at: 2)
      statement.bind(lista.rawValue, at: 3)
      try statement.run()
    }
  }

  func scrivi(_ impegno: ImpegnoElenco, posizione: Int, atto: Int) throws {
    try connection.with("INSERT INTO impegno_elenco VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)") { statement in
      statement.bind(atto, at: 1)
      statement.bind(posizione, at: 2)
      statement.bind(impegno.specie.rawValue, at: 3)
      statement.bind(impegno.destinatario, at: 4)
      statement.bind(impegno.sezione, at: 5)
      statement.bind(impegno.elettori, at: 6)
      statement.bind(impegno.impegno.esadecimale, at: 7)
      try statement.run()
    }
  }
}

// MARK: - What acts say

extension ArchivioElettorale {
  /// Who is on the under-18 list of an act, in order of file.
  func eachMinore(atto: Int, _ body: (_ fascicolo: Int, _ lista: Lista) throws -> Void) throws {
    try connection.with("SELECT fascicolo, lista FROM minore WHERE atto = ?1 ORDER BY fascicolo, lista") {
      statement in
      statement.bind(atto, at: 1)
      try statement.eachRow { row in try body(try Codes.numero(row.int(0)), try Codes.lista(row.text(1))) }
    }
  }

  /// The personal files on the under-18 list of an act.
  package func minori(atto: Int) throws -> [(fascicolo: Int, lista: Lista)] {
    var minori: [(fascicolo: Int, lista: Lista)] = []
    try eachMinore(atto: atto) { minori.append(($0, $1)) }
    return minori
  }

  /// The commitments of an act, in order.
  package func impegni(atto: Int) throws -> [ImpegnoElenco] {
    try connection.with(
      """
      SELECT specie, destinatario, sezione, elettori, impegno FROM impegno_elenco WHERE atto = ?1
      ORDER BY posizione
      """
    ) { statement in
      var impegni: [ImpegnoElenco] = []
      statement.bind(atto, at: 1)
      try statement.eachRow { row in
        impegni.append(
          ImpegnoElenco(
            specie: try Codes.specieDiRichiesta(row.text(0)), destinatario: row.text(1),
            sezione: try Codes.numero(row.int(2)), elettori: try Codes.numero(row.int(3)),
            impegno: try Codes.impronta(row.text(4))))
      }
      return impegni
    }
  }
}
