/// The attestation that a voter is in the elenco: everything that is printed on it, in one text.
///
/// The check code is the beginning of the SHA-256 of 32 bytes chosen by chance and of this text: without them, which stay in the
/// reserved file, nobody can try names and places against a code; with them, a word changed on paper gives another code.
/// Source: art. 42, c. 3, d.P.R. 570/1960; art. 1, c. 5, DL 1/2006; art. 8 L. 136/1976 (B-07, B-24, B-41; norme.md 4.3.2, 4.3.4).
package struct Attestazione: Sendable {
  package let ammesso: Ammesso
  /// The identity of the vote.
  package let consultazione: String
  /// The day of issue.
  package let giorno: Giorno

  /// `nil` for who has none to show: seamen vote with other certificates, who votes by mail shows nothing.
  package init?(_ ammesso: Ammesso, consultazione: Consultazione, giorno: Giorno) {
    guard ammesso.specie.haAttestazione else { return nil }
    self.ammesso = ammesso
    self.consultazione = consultazione.identita
    self.giorno = giorno
  }

  /// The number of the request.
  package var numero: Int { ammesso.richiesta }

  /// What is printed, field by field: none may be on the paper and not here.
  package var campi: [String] {
    let (persona, riga, raccolta) = (ammesso.persona, ammesso.riga, ammesso.destinazione.raccolta)
    return [
      consultazione, String(numero), giorno.iso, ammesso.specie.rawValue, ammesso.ricevuta.iso,
      persona[.cognome], persona[.nome], persona[.sesso], persona[.nomeLuogoNascita],
      persona[.provinciaNascita],
      persona.nascita.iso, riga.sezione.map(String.init) ?? "", riga.parte.rawValue,
      riga.numeroSezionale.map(String.init) ?? "", String(riga.numeroGenerale),
      ammesso.destinazione.schede.map(\.rawValue).joined(separator: ";"), luogo,
      raccolta.modalita?.rawValue ?? "", raccolta.comune, raccolta.sezione.map(String.init) ?? "",
      ammesso.accompagnatore ? "S" : "N",
    ]
  }

  /// Where the vote is collected: the dwelling, or the institute with its address.
  package var luogo: String {
    switch ammesso.luogo {
    case .dimora(_, let indirizzo): indirizzo?.description ?? ""
    case .istituto(let codice):
      [ammesso.istituto?.denominazione ?? codice, ammesso.istituto?.indirizzo?.description ?? ""].filter {
        !$0.isEmpty
      }.joined(separator: ", ")
    case .imbarco, .estero: ""
    }
  }

  package var testo: [UInt8] { Array((["ATTESTAZIONE", "v2"] + campi).joined(separator: "\t").utf8) }

  package func impronta(sale: [UInt8]) -> Impronta { Impronta.di(sale + testo) }

  /// The groups of a check code: 60 bits.
  package static let gruppi = CodiceCarta.gruppiDellaPagina

  package static func codice(_ impronta: Impronta) -> CodiceCarta { CodiceCarta(impronta, gruppi: gruppi) }
}

/// An attestation issued, as the reserved file keeps it: its day, what chance gave, the digest.
package struct AttestazioneRilasciata: Equatable, Sendable {
  package let richiesta: Int
  package let giorno: Giorno
  package let sale: [UInt8]
  package let impronta: Impronta

  package init(richiesta: Int, giorno: Giorno, sale: [UInt8], impronta: Impronta) {
    self.richiesta = richiesta
    self.giorno = giorno
    self.sale = sale
    self.impronta = impronta
  }

  package init(_ attestazione: Attestazione, sale: [UInt8]) {
    self.init(
      richiesta: attestazione.numero, giorno: attestazione.giorno, sale: sale,
      impronta: attestazione.impronta(sale: sale))
  }

  package var codice: CodiceCarta { Attestazione.codice(impronta) }

  /// Whether this one says what an attestation would say now.
  package func dice(quantoDice attestazione: Attestazione) -> Bool {
    attestazione.giorno == giorno && attestazione.impronta(sale: sale) == impronta
  }

  /// The fields, separated by TAB.
  package var testo: String {
    let caso = Impronta(bytes: sale)?.esadecimale ?? ""
    return [giorno.iso, caso, impronta.esadecimale].joined(separator: "\t")
  }

  /// Reads what `testo` wrote; `nil` when it is not one.
  package init?(richiesta: Int, testo: String) {
    let campi = testo.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard campi.count == 3, let giorno = Giorno(iso: campi[0].utf8),
      let sale = Impronta(esadecimale: campi[1]),
      let impronta = Impronta(esadecimale: campi[2])
    else { return nil }
    self.init(richiesta: richiesta, giorno: giorno, sale: sale.bytes, impronta: impronta)
  }
}

extension SpecieDiRichiesta {
  /// Whether the mayor issues an attestation of inclusion in the elenco.
  package var haAttestazione: Bool {
    switch self {
    case .domicilio, .degenti, .detenuti: true
    case .naviganti, .temporaneamenteAllEstero, .opzioneInItalia: false
    }
  }
}
