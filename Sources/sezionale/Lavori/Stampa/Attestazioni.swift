import Archivio
import Elettorato
import Modulistica
import Ufficio

/// The attestations of the voters admitted: issued once, printed again as they were, compared with what they would say today.
///
/// What is issued stays in the reserved file, so that the same voter has the same paper until a decision changes it.
struct Attestazioni {
  let richieste: Richieste

  /// The admitted voters who have one, in order of number.
  var dovute: [Ammesso] {
    richieste.ammessi.filter(\.specie.haAttestazione).sorted { $0.richiesta < $1.richiesta }
  }

  /// The admitted voters who have none, by kind.
  var senza: [(specie: SpecieDiRichiesta, quanti: Int)] {
    SpecieDiRichiesta.allCases.compactMap { specie in
      let quanti = specie.haAttestazione ? 0 : richieste.ammessi.count { $0.specie == specie }
      return quanti > 0 ? (specie, quanti) : nil
    }
  }

  /// Those asked for by number, or all of them. Throws where a number has no attestation.
  func scelte(_ numeri: [Int]) throws -> [Ammesso] {
    guard !numeri.isEmpty else { return dovute }
    return try Set(numeri).sorted().map { numero in
      let esaminata = try richieste.esaminata(numero)
      if let ammesso = dovute.first(where: { $0.richiesta == numero }) { return ammesso }
      throw Failure.senzaAttestazione(esaminata)
    }
  }

  /// The attestation of a voter: the last one issued, where it still says what is true, or a new one of today.
  func rilascio(_ ammesso: Ammesso, oggi: Giorno) -> (
    attestazione: Attestazione, rilasciata: AttestazioneRilasciata, nuova: Bool
  )? {
    let consultazione = richieste.aperta.consultazione
    if let ultima = richieste.riservate.attestazioni[ammesso.richiesta]?.last,
      let stessa = Attestazione(ammesso, consultazione: consultazione, giorno: ultima.giorno),
      ultima.dice(quantoDice: stessa)
    {
      return (stessa, ultima, false)
    }
    guard let nuova = Attestazione(ammesso, consultazione: consultazione, giorno: oggi) else { return nil }
    return (nuova, AttestazioneRilasciata(nuova, sale: Self.aCaso()), true)
  }

  private static func aCaso() -> [UInt8] {
    var generatore = SystemRandomNumberGenerator()
    return (0..<ImpegnoElenco.byteDelSale).map { _ in UInt8.random(in: .min ... .max, using: &generatore) }
  }

  // MARK: Checking

  /// What a code read on a paper is worth.
  enum Verdetto {
    /// The paper says what the archive says.
    case valida(Attestazione)
    /// No paper with this number ever had that code.
    case alterata
    /// It was issued, and the request has been withdrawn.
    case revocata(AttestazioneRilasciata)
    /// It was issued, and a later decision says something else: refused now, or admitted with other data.
    case superata(AttestazioneRilasciata, RifiutoRichiesta?)
  }

  func verdetto(_ numero: Int, _ codice: CodiceCarta) throws -> Verdetto {
    let esaminata = try richieste.esaminata(numero)
    let rilasciate = richieste.riservate.attestazioni[numero] ?? []
    guard let sua = rilasciate.last(where: { $0.codice == codice }) else { return .alterata }
    switch esaminata.esito {
    case .revocata: return .revocata(sua)
    case .rifiutata(let motivo): return .superata(sua, motivo)
    case .ammessa:
      guard let ammesso = dovute.first(where: { $0.richiesta == numero }),
        let adesso = Attestazione(
          ammesso, consultazione: richieste.aperta.consultazione, giorno: sua.giorno),
        sua.dice(quantoDice: adesso)
      else { return .superata(sua, nil) }
      return .valida(adesso)
    }
  }
}

extension Failure {
  /// Not admitted, or of a kind that has no attestation.
  static func senzaAttestazione(_ esaminata: RichiestaEsaminata) -> Failure {
    let numero = esaminata.richiesta.numero
    guard case .ammessa = esaminata.esito else {
      return Failure(
        .regolaViolata, "richiesta-non-ammessa",
        "la richiesta n. \(numero) non è ammessa: non ha attestazione.",
        rimedio: "Vedere la risposta con «sezionale richieste mostra \(numero)».")
    }
    return Failure(
      .regolaViolata, "specie-senza-attestazione",
      "la richiesta n. \(numero) è di una specie che non ha attestazione: \(esaminata.richiesta.specie.titolo).",
      norma: esaminata.richiesta.specie.norma,
      rimedio:
        "I naviganti votano con i certificati del luogo di imbarco; chi vota per posta non ne ha bisogno.")
  }
}
