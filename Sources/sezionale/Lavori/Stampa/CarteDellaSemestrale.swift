import Archivio
import Elettorato
import Modulistica
import Rendering

/// The papers of a semestral revision: the preparatory list from the register, the elenchi from their act.
struct CarteDellaSemestrale {
  let archivio: ArchivioElettorale
  let oggi: Giorno

  /// The preparatory list of the revision of a day.
  func preparatorio(_ giorno: Giorno) throws -> (
    documento: ElencoPreparatorio, esclusi: [VoceSemestrale], contati: [EsclusioneSemestrale: Int]
  ) {
    guard let atto = try archivio.atto(archivio.ultimoAtto()),
      let anagrafe = try archivio.ultimaRicezione(.anagrafe)
    else { throw ErroreArchivio.attoMancante(.primaFormazione) }
    let revisione = RevisioneSemestrale(il: giorno)
    let (voci, contati) = try archivio.elencoPreparatorio(revisione, entro: giorno)
    let fonte = FonteSemestrale(
      revisione: revisione, comune: archivio.comune, atto: atto, giorno: giorno,
      stati: try Momento.stati(archivio))
    return (
      ElencoPreparatorio(
        fonte: fonte, voci: voci.filter { $0.esito == .proposta }, anagrafe: anagrafe.giorno),
      voci.filter { $0.esito == .esclusa }, contati
    )
  }

  /// The documents of an act of elenchi; of the last one when no number is given.
  func elenchi(atto numero: Int?) throws -> (
    atto: Atto, iscrizioni: ElencoIscrizioni, cancellazioni: ElencoCancellazioni,
    nonCompresi: ElencoNonCompresi
  ) {
    let (atto, revisione) = try trova(numero)
    let voci = try archivio.elencoSemestrale(atto.numero)
    let fonte = FonteSemestrale(
      revisione: revisione, comune: archivio.comune, atto: atto, giorno: atto.giorno,
      stati: try Momento.stati(archivio))
    func proposte(_ elenco: VoceSemestrale.Elenco) -> [VoceSemestrale] {
      voci.filter { $0.elenco == elenco && $0.esito == .proposta }
    }
    return (
      atto, ElencoIscrizioni(fonte: fonte, voci: proposte(.iscrizioni)),
      ElencoCancellazioni(
        fonte: fonte,
        voci: try proposte(.cancellazioni).map { voce in
          let righe =
            try voce.fascicolo.map { try archivio.righe(fascicolo: $0, dopoAtto: atto.numero) } ?? [:]
          return .init(voce, riga: righe[.generale] ?? righe.values.first)
        }),
      ElencoNonCompresi(fonte: fonte, voci: voci.filter { $0.esito == .esclusa })
    )
  }

  private func trova(_ numero: Int?) throws -> (Atto, RevisioneSemestrale) {
    let elenchi = try archivio.attiSemestrali().filter { $0.adozione.fase == .elenchi }
    guard let numero else {
      guard let ultimo = elenchi.last else {
        throw Failure(
          .regolaViolata, "elenchi-mancanti",
          "nessun atto ha adottato gli elenchi di una revisione semestrale.",
          norma: FaseSemestrale.elenchi.norma,
          rimedio: "Adottarli con «sezionale revisione delibera --semestrale --fase elenchi».")
      }
      return (ultimo.atto, ultimo.adozione.revisione)
    }
    guard let suo = elenchi.first(where: { $0.atto.numero == numero }) else {
      throw Failure(
        .comandoErrato, "atto-senza-elenchi",
        "l'atto n. \(numero) non ha adottato gli elenchi di una revisione semestrale.",
        rimedio:
          elenchi.isEmpty
          ? nil
          : "Gli atti degli elenchi sono: \(elenchi.map { String($0.atto.numero) }.joined(separator: ", ")).")
    }
    return (suo.atto, suo.adozione.revisione)
  }
}
