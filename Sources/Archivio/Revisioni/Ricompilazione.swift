package import Elettorato
import SQLite

/// What is asked of a recompilation.
package struct RichiestaRicompilazione: Sendable {
  package var giorno: Giorno
  package var ambito: Ricompilazione.Ambito
  package var protocollo: String
  package var autore: String
  /// The revisions that are open on that day: with any, somebody must say why the lists are written again all the same.
  package var revisioniAperte: [RevisioneAperta]
  package var motivo: String

  package init(
    giorno: Giorno, ambito: Ricompilazione.Ambito = .tutteLeListe, protocollo: String = "", autore: String,
    revisioniAperte: [RevisioneAperta] = [], motivo: String = ""
  ) {
    self.giorno = giorno
    self.ambito = ambito
    self.protocollo = protocollo
    self.autore = autore
    self.revisioniAperte = revisioniAperte
    self.motivo = motivo
  }
}

/// The lists written again.
package struct EsitoRicompilazione: Sendable {
  /// What became of the numbers of one list.
  package struct Conto: Equatable, Sendable {
    package let lista: Lista
    package let elettori: Int
    /// Electors who have another general number, or the same in another part.
    package let generaliCambiati: Int
    package let sezionaliCambiati: Int
    /// Numbers of struck lines, or never given, which the new lists do not have.
    package let generaliLiberati: Int
    package let sezionaliLiberati: Int

    /// Whether the new list would be the old one, line by line.
    var invariato: Bool {
      generaliCambiati + sezionaliCambiati + generaliLiberati + sezionaliLiberati == 0
    }
  }

  package let atto: Atto
  package let sigillo: Sigillo
  package let quadri: [Quadro]
  package let conti: [Conto]
  /// The regime that the act has brought to an end; `nil` when it is the same.
  package let regimePrecedente: RegimeDelleListe?
}

/// Why the lists cannot be written again.
package enum ImpedimentoRicompilazione: Error, Equatable, Sendable {
  /// Revisions are open and nobody has said why that does not matter.
  case revisioniAperte([RevisioneAperta])
  /// The law has changed how lists are divided: section lists alone cannot follow it.
  case cambioDiRegime(RegimeDelleListe)
  /// Every number would stay as it is.
  case senzaEffetto
}

extension ArchivioElettorale {
  /// Writes the lists again, under the regime of the day; call it inside `transazione`. Nothing is written when it throws.
  package func ricompila(_ richiesta: RichiestaRicompilazione) throws -> EsitoRicompilazione {
    let ultimo = try ultimoAttoPrima(di: richiesta.giorno)
    try verificaListeAperte()
    let regime = RegimeDelleListe.vigente.il(richiesta.giorno).valore
    let cambia = regime != ultimo.regime
    if cambia, richiesta.ambito == .listeSezionali { throw ImpedimentoRicompilazione.cambioDiRegime(regime) }
    if !richiesta.revisioniAperte.isEmpty, richiesta.motivo.isEmpty {
      throw ImpedimentoRicompilazione.revisioniAperte(richiesta.revisioniAperte)
    }

    let sezioni = try digestSezioni(dopoAtto: ultimo.numero).map { (lista: $0.lista, sezione: $0.sezione) }
    let usati = try numeriUsati(sezioni, ultimo.regime)
    try mettiInOrdine(regime, ambito: richiesta.ambito)
    let conti = try contiDellaRinumerazione(usati, ambito: richiesta.ambito)
    if !cambia, conti.allSatisfy(\.invariato) { throw ImpedimentoRicompilazione.senzaEffetto }

    let atto = Atto(
      numero: ultimo.numero + 1, tipo: .ricompilazione, giorno: richiesta.giorno,
      protocollo: richiesta.protocollo,
      autore: richiesta.autore, regime: regime,
      parametri: Self.parametri(richiesta, daRegime: cambia ? ultimo.regime : nil))
    try scrivi(atto)
    try Indexes.dropListe(connection)
    try riscrivi(atto: atto.numero)
    try Indexes.makeListe(connection)
    try sgomberaRinumerazione()

    let sigillo = try sigilla(atto, sezioni: sezioni)
    return EsitoRicompilazione(
      atto: atto, sigillo: sigillo, quadri: try quadri(atto.numero), conti: conti,
      regimePrecedente: cambia ? ultimo.regime : nil)
  }

  private static func parametri(_ richiesta: RichiestaRicompilazione, daRegime: RegimeDelleListe?)
    -> [Atto.Parametro]
  {
    var parametri = [
      Atto.Parametro(Ricompilazione.parametro, richiesta.ambito.rawValue),
      .init(Causa.parametro, Causa.ricompilazione.rawValue),
    ]
    if let daRegime { parametri.append(.init("regime-precedente", daRegime.rawValue)) }
    parametri += richiesta.revisioniAperte.map { .init("revisione-aperta", $0.descrizione) }
    if !richiesta.motivo.isEmpty { parametri.append(.init("motivo", richiesta.motivo)) }
    return parametri
  }

  /// How many numbers each list has used so far, general and sectional.
  private func numeriUsati(_ sezioni: [(lista: Lista, sezione: Int?)], _ regime: RegimeDelleListe) throws
    -> [Lista: (generali: Int, sezionali: Int)]
  {
    var usati: [Lista: (generali: Int, sezionali: Int)] = [:]
    for parte in regime.parti {
      for lista in Lista.allCases {
        usati[lista, default: (0, 0)].generali += try ultimoNumeroGenerale(lista, parte)
      }
      for (lista, sezione) in sezioni {
        guard let sezione else { continue }
        usati[lista, default: (0, 0)].sezionali += try ultimoNumero(.sezionale(lista, sezione, parte))
      }
    }
    return usati
  }

  /// What changes, list by list, once everybody has a place in order.
  private func contiDellaRinumerazione(
    _ usati: [Lista: (generali: Int, sezionali: Int)], ambito: Ricompilazione.Ambito
  ) throws -> [EsitoRicompilazione.Conto] {
    try connection.with(
      """
      SELECT r.lista, count(*),
        sum(r.parte <> r.parte_prima OR r.generale <> r.generale_prima),
        sum(r.parte <> r.parte_prima OR r.sezione > 0 AND r.posto - b.base <> r.sezionale_prima),
        sum(r.sezione > 0)
      FROM temp.rinumerata r
      JOIN temp.base_sezionale b ON b.lista = r.lista AND b.sezione = r.sezione AND b.parte = r.parte
      GROUP BY r.lista ORDER BY r.lista
      """
    ) { statement in
      var conti: [EsitoRicompilazione.Conto] = []
      try statement.eachRow { row in
        let lista = try Codes.lista(row.text(0))
        let suoi = usati[lista, default: (0, 0)]
        conti.append(
          EsitoRicompilazione.Conto(
            lista: lista, elettori: row.int(1), generaliCambiati: row.int(2), sezionaliCambiati: row.int(3),
            generaliLiberati: ambito == .tutteLeListe ? suoi.generali - row.int(1) : 0,
            sezionaliLiberati: suoi.sezionali - row.int(4)))
      }
      return conti
    }
  }
}
