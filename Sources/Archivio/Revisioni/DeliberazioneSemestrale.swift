package import Elettorato
import SQLite

/// A phase of a semestral revision adopted.
package struct EsitoSemestrale: Sendable {
  package let atto: Atto
  package let sigillo: Sigillo
  package let quadri: [Quadro]
  package let proposta: PropostaSemestrale
}

extension ArchivioElettorale {
  /// Adopts a phase; call it inside `transazione`. Nothing is written when it throws.
  ///
  /// `esaminata` is the code of the proposal that somebody has looked at: with another one the act is refused, never merged. `sospesi` looks at
  /// what the proposal would leave behind: it throws, or gives what the act keeps of it.
  package func delibera(
    _ richiesta: RichiestaSemestrale, esaminata: CodiceCarta?,
    sospesi: (PropostaSemestrale) throws -> [Atto.Parametro] = { _ in [] }
  ) throws -> EsitoSemestrale {
    _ = try ultimoAttoPrima(di: richiesta.giorno)
    let proposta = try proponi(richiesta)
    if let esaminata, !esaminata.corrisponde(a: proposta.impronta) {
      throw PropostaCambiata()
    }
    let (atto, sigillo) = try adotta(
      richiesta.fase.tipoDiAtto,
      RichiestaAtto(
        giorno: richiesta.giorno, protocollo: richiesta.protocollo, autore: richiesta.autore),
      parametri: try parametri(richiesta, proposta, sospesi: sospesi(proposta)),
      ContenutoDellAtto(voci: proposta.voci, elenco: proposta.lineeElenco))
    return EsitoSemestrale(atto: atto, sigillo: sigillo, quadri: try quadri(atto.numero), proposta: proposta)
  }

  private func parametri(
    _ richiesta: RichiestaSemestrale, _ proposta: PropostaSemestrale, sospesi: [Atto.Parametro]
  ) throws -> [Atto.Parametro] {
    let revisione = richiesta.revisione
    var parametri: [Atto.Parametro] = [
      .init(RevisioneSemestrale.parametro, revisione.codice),
      .init(RevisioneSemestrale.parametroSituazione, revisione.situazioneAl.iso),
    ]
    if let anagrafe = try ultimaRicezione(.anagrafe) {
      parametri.append(.init("anagrafe", anagrafe.impronta.esadecimale))
      parametri.append(.init("anagrafe-ricevuta", anagrafe.giorno.iso))
    }
    if let elenchi = proposta.attoElenchi {
      parametri.append(.init(RevisioneSemestrale.parametroElenchi, "\(elenchi)"))
      parametri.append(.init("fine-semestre", revisione.finestra.upperBound.iso))
    }
    if let restituiti = richiesta.restituiti {
      parametri.append(.init(RevisioneSemestrale.parametroRestituiti, restituiti.iso))
    }
    parametri += Set(proposta.voci.map(\.variazione.causa)).map(\.rawValue).sorted().map {
      .init(Causa.parametro, $0)
    }
    parametri += sospesi
    if !richiesta.motivo.isEmpty { parametri.append(.init(Atto.parametroMotivo, richiesta.motivo)) }
    return parametri
  }
}
