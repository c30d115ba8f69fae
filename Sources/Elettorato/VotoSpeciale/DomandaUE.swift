/// The application of a citizen of the Union for an additional list, with the declarations that the law wants.
///
/// Source: D.Lgs. 197/1996 arts 1-3 for the Comune; DL 408/1994 art. 2 for the European Parliament (norme.md 3.2).
package struct DomandaUE: Equatable, Sendable {
  /// The number that the archive gives; 0 while it has none.
  package var numero = 0
  package var progressivo = ""
  package var codiceFiscale = ""
  package var cognome = ""
  package var nome = ""
  package var sesso: Sesso = .nonIndicato
  package var nascita = Giorno(numero: 0)
  /// The citizenship declared, by ISO code.
  package var cittadinanza = ""
  package var ricevuta = Giorno(numero: 0)
  /// The list asked for; `nil` when the application does not say, and the vote does.
  package var lista: Lista?
  package var dichiaraCittadinanza = false
  package var dichiaraResidenza = false
  /// The address in the State of origin, as written.
  package var indirizzoStatoOrigine = ""
  package var chiedeAnagrafe = false
  package var chiedeLista = false
  /// European Parliament: the will to vote only in Italy, the electoral capacity there, no measure that takes it away.
  package var dichiaraVotoSoloInItalia = false
  package var dichiaraCapacita = false
  package var dichiaraAssenzaDiProvvedimenti = false
  /// The address in the Comune.
  package var indirizzo: Indirizzo?

  package init() {}

  package var chiave: [UInt8] { ChiaveAlfabetica(cognome: cognome, nome: nome).bytes }

  package static func inOrdineDiArrivo(_ a: DomandaUE, _ b: DomandaUE) -> Bool {
    (a.ricevuta, a.numero) < (b.ricevuta, b.numero)
  }

  /// Whether every declaration of its list is there.
  func completa(per lista: Lista, residente: Bool) -> Bool {
    let comuni = dichiaraCittadinanza && dichiaraResidenza && !indirizzoStatoOrigine.isEmpty
    return switch lista {
    case .generale: false
    case .aggiuntaUEComunale: comuni && chiedeLista && (residente || chiedeAnagrafe)
    case .aggiuntaUEParlamento:
      comuni && chiedeLista && (residente || chiedeAnagrafe) && dichiaraVotoSoloInItalia && dichiaraCapacita
        && dichiaraAssenzaDiProvvedimenti
    }
  }
}

// MARK: - Canonical text

extension DomandaUE {
  /// The fields in one order for ever, separated by TAB.
  package var testo: String {
    campi(scrittura: { $0 }, via: { ($0.specie, $0.nome) }).joined(separator: "\t")
  }

  /// The same with names and streets as letters alone: two writings of one application have one digest.
  package var impronta: Impronta {
    func lettere(_ testo: String) -> String {
      String(decoding: ChiaveAlfabetica(cognome: testo, nome: "").bytes, as: UTF8.self)
    }
    let campi = campi(scrittura: lettere) { ("", lettere("\($0.specie) \($0.nome)")) }
    return Impronta.di(Array((["UE"] + campi).joined(separator: "\t").utf8))
  }

  private func campi(
    scrittura: (String) -> String, via: (Toponimo) -> (specie: String, nome: String)
  ) -> [String] {
    func si(_ valore: Bool) -> String { valore ? "S" : "N" }
    let strada = indirizzo.map { via($0.toponimo) }
    return [
      progressivo, codiceFiscale, scrittura(cognome), scrittura(nome), sesso.rawValue, nascita.iso,
      cittadinanza,
      ricevuta.iso, lista?.rawValue ?? "", si(dichiaraCittadinanza), si(dichiaraResidenza),
      scrittura(indirizzoStatoOrigine), si(chiedeAnagrafe), si(chiedeLista), si(dichiaraVotoSoloInItalia),
      si(dichiaraCapacita), si(dichiaraAssenzaDiProvvedimenti), strada?.specie ?? "", strada?.nome ?? "",
      indirizzo?.civico.numero.map(String.init) ?? "", indirizzo?.civico.esponente ?? "",
    ]
  }

  /// Reads a canonical text; `nil` when it is not one.
  package init?(numero: Int, testo: String) {
    let campi = testo.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard campi.count == 21, let sesso = Sesso(rawValue: campi[4]), let nascita = Giorno(iso: campi[5].utf8),
      let ricevuta = Giorno(iso: campi[7].utf8)
    else { return nil }
    self.init()
    self.numero = numero
    progressivo = campi[0]
    codiceFiscale = campi[1]
    cognome = campi[2]
    nome = campi[3]
    self.sesso = sesso
    self.nascita = nascita
    cittadinanza = campi[6]
    self.ricevuta = ricevuta
    lista = Lista(rawValue: campi[8])
    dichiaraCittadinanza = campi[9] == "S"
    dichiaraResidenza = campi[10] == "S"
    indirizzoStatoOrigine = campi[11]
    chiedeAnagrafe = campi[12] == "S"
    chiedeLista = campi[13] == "S"
    dichiaraVotoSoloInItalia = campi[14] == "S"
    dichiaraCapacita = campi[15] == "S"
    dichiaraAssenzaDiProvvedimenti = campi[16] == "S"
    if !campi[18].isEmpty {
      indirizzo = Indirizzo(
        toponimo: Toponimo(specie: campi[17], nome: campi[18]),
        civico: Civico(numero: Int(campi[19]), esponente: campi[20]))
    }
  }
}
