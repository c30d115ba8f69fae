package import Elettorato
import SQLite

/// A round adopted.
package struct EsitoTornata: Sendable {
  package let atto: Atto
  package let sigillo: Sigillo
  package let quadri: [Quadro]
  package let proposta: Proposta
}

/// What was proposed is not what would be adopted now: the archive has changed in between.
package struct PropostaCambiata: Error, Sendable {}

extension ArchivioElettorale {
  /// Adopts a round; call it inside `transazione`. Nothing is written when it throws.
  ///
  /// `esaminata` is the code of the proposal that somebody has looked at: with another one the act is refused, never merged. `sospesi` looks at
  /// what the proposal would leave behind: it throws, or gives what the act keeps of it.
  package func delibera(
    _ richiesta: RichiestaTornata, esaminata: CodiceCarta?,
    sospesi: (Proposta) throws -> [Atto.Parametro] = { _ in [] }
  ) throws -> EsitoTornata {
    _ = try ultimoAttoPrima(di: richiesta.giorno)
    let proposta = try proponi(richiesta)
    if let esaminata, !esaminata.corrisponde(a: proposta.impronta) {
      throw PropostaCambiata()
    }
    let decisioni = proposta.esaminati.filter(\.daScrivere).map(\.decisione)
    if proposta.voci.isEmpty, decisioni.isEmpty, let adottata = try adottata(richiesta) {
      throw ErroreArchivio.attoGiaAdottato(adottata.tipo, numero: adottata.numero, giorno: adottata.giorno)
    }
    let (atto, sigillo) = try adotta(
      richiesta.tornata.tipoDiAtto,
      RichiestaAtto(
        giorno: richiesta.giorno, protocollo: richiesta.protocollo, autore: richiesta.autore),
      parametri: Self.parametri(richiesta, proposta, sospesi: try sospesi(proposta)),
      ContenutoDellAtto(voci: proposta.voci, decisioni: decisioni))
    return EsitoTornata(atto: atto, sigillo: sigillo, quadri: try quadri(atto.numero), proposta: proposta)
  }

  /// The act that has adopted the same round of the same vote: another may add to it, if it has something to add.
  private func adottata(_ richiesta: RichiestaTornata) throws -> Atto? {
    guard let consultazione = richiesta.consultazione.first?.valore else { return nil }
    return try atti().last { $0.tipo.tornata == richiesta.tornata && $0.consultazione == consultazione }
  }

  private static func parametri(
    _ richiesta: RichiestaTornata, _ proposta: Proposta, sospesi: [Atto.Parametro]
  ) -> [Atto.Parametro] {
    var parametri = richiesta.consultazione
    parametri.append(.init("fine-semestre", richiesta.fineSemestre.iso))
    parametri += richiesta.calendario.letture.map(\.rawValue).sorted().map {
      .init(LetturaAperta.parametro, $0)
    }
    parametri += Set(proposta.voci.map(\.variazione.causa)).map(\.rawValue).sorted().map {
      .init(Causa.parametro, $0)
    }
    parametri += sospesi
    if !richiesta.motivo.isEmpty { parametri.append(.init(Atto.parametroMotivo, richiesta.motivo)) }
    return parametri
  }

}
