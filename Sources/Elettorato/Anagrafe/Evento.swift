/// A fact as it reached the office: who, what, when it happened, on which paper, and when it was received.
///
/// It is kept as received, wrong codes included: a refusal is an answer that somebody must be able to read.
package struct Evento: Equatable, Sendable {
  /// The number that the archive gives, in order of arrival; 0 while it has none.
  package var numero = 0
  /// The number that the file gives.
  package var progressivo = ""
  package var tipo: TipoEvento = .decesso
  package var codiceFiscale = ""
  package var cognome = ""
  package var nome = ""
  package var sesso: Sesso = .nonIndicato
  package var nascita = Giorno(numero: 0)
  /// Cadastral code of the place of birth.
  package var luogoNascita = ""
  /// ISO code of the citizenship before the event.
  package var cittadinanza = ""
  package var giorno = Giorno(numero: 0)
  package var documento = ""
  package var giornoDocumento: Giorno?
  package var protocollo = ""
  /// The day of the protocol at the electoral office: it decides the terms, never the day of the event.
  package var ricevuto = Giorno(numero: 0)
  /// The Comune of origin or of destination, by cadastral code.
  package var comuneAltro = ""
  package var statoAltro = ""
  /// The new address; `nil` when the event has none.
  package var indirizzo: Indirizzo?
  /// When the Comune of origin cancelled the person (art. 32, c. 1, n. 4: nobody is enrolled before).
  package var cancellatoAltrove: Giorno?
  /// Whether a judicial measure is final; `nil` when the event is of another kind.
  package var definitivo: Bool?
  package var finePerdita: Giorno?

  package init() {}

  /// The alphabetical key of the person, by which writings of one name are compared.
  package var chiave: [UInt8] { ChiaveAlfabetica(cognome: cognome, nome: nome).bytes }

  /// The order in which events are judged: as they were received, whatever the order of the file.
  package static func inOrdineDiArrivo(_ a: Evento, _ b: Evento) -> Bool {
    let (arrivoA, arrivoB) = (
      (a.ricevuto, a.protocollo, a.progressivo), (b.ricevuto, b.protocollo, b.progressivo)
    )
    return arrivoA == arrivoB ? a.testo < b.testo : arrivoA < arrivoB
  }
}

// MARK: - Canonical text

extension Evento {
  /// The fields in one order for ever, separated by TAB: what the archive keeps, and what its digest covers.
  package var testo: String {
    let civico = indirizzo?.civico
    return [
      progressivo, tipo.rawValue, codiceFiscale, cognome, nome, sesso.rawValue, nascita.iso, luogoNascita,
      cittadinanza, giorno.iso, documento, giornoDocumento?.iso ?? "", protocollo, ricevuto.iso, comuneAltro,
      statoAltro, indirizzo?.toponimo.specie ?? "", indirizzo?.toponimo.nome ?? "",
      civico?.numero.map(String.init) ?? "", civico?.esponente ?? "", cancellatoAltrove?.iso ?? "",
      definitivo.map { $0 ? "S" : "N" } ?? "", finePerdita?.iso ?? "",
    ].joined(separator: "\t")
  }

  /// Reads a canonical text; `nil` when it is not one.
  package init?(numero: Int, testo: String) {
    let campi = testo.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
    guard campi.count == 23, let tipo = TipoEvento(rawValue: campi[1]), let sesso = Sesso(rawValue: campi[5]),
      let nascita = Giorno(iso: campi[6].utf8), let giorno = Giorno(iso: campi[9].utf8),
      let ricevuto = Giorno(iso: campi[13].utf8)
    else { return nil }
    self.init()
    self.numero = numero
    progressivo = campi[0]
    self.tipo = tipo
    codiceFiscale = campi[2]
    cognome = campi[3]
    nome = campi[4]
    self.sesso = sesso
    self.nascita = nascita
    luogoNascita = campi[7]
    cittadinanza = campi[8]
    self.giorno = giorno
    documento = campi[10]
    giornoDocumento = Giorno(iso: campi[11].utf8)
    protocollo = campi[12]
    self.ricevuto = ricevuto
    comuneAltro = campi[14]
    statoAltro = campi[15]
    if !campi[17].isEmpty {
      indirizzo = Indirizzo(
        toponimo: Toponimo(specie: campi[16], nome: campi[17]),
        civico: Civico(numero: Int(campi[18]), esponente: campi[19]))
    }
    cancellatoAltrove = Giorno(iso: campi[20].utf8)
    definitivo = campi[21].isEmpty ? nil : campi[21] == "S"
    finePerdita = Giorno(iso: campi[22].utf8)
  }
}
