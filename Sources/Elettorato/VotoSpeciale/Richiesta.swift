/// A request to vote elsewhere, with what the rule needs and no more: category, dates and place.
///
/// Neither diagnosis nor prognosis nor doctor: of the certificate only its day and the verdict are kept (`CertificatoMedico`).
package struct Richiesta: Equatable, Sendable {
  /// The number that the reserved file gives, in order of reception there; 0 while it has none.
  package var numero = 0
  /// The number that the file gives.
  package var progressivo = ""
  package var specie: SpecieDiRichiesta
  package var codiceFiscale = ""
  package var cognome = ""
  package var nome = ""
  /// The day of the protocol, which decides the term.
  package var ricevuta = Giorno(numero: 0)
  /// Home: the declaration of the will to vote there.
  package var dichiarazione = true
  /// The papers of the other kinds: the director's attestation, the two certificates of a seaman.
  package var documenti = true
  package var luogo: LuogoDelVoto
  /// Whether the voter needs a companion.
  package var accompagnatore = false
  package var certificatoDel: Giorno?
  /// `nil` for the kinds that have no certificate.
  package var certificato: CertificatoMedico?
  /// The section that the voter says to be his.
  package var sezioneIndicata: Int?

  package init(_ specie: SpecieDiRichiesta, luogo: LuogoDelVoto) {
    self.specie = specie
    self.luogo = luogo
  }

  package var chiave: [UInt8] { ChiaveAlfabetica(cognome: cognome, nome: nome).bytes }

  /// The order in which requests are judged: as they were received, whatever the order of the files.
  package static func inOrdineDiArrivo(_ a: Richiesta, _ b: Richiesta) -> Bool {
    (a.ricevuta, a.numero) < (b.ricevuta, b.numero)
  }
}

// MARK: - Canonical text

extension Richiesta {
  /// The fields in one order for ever, separated by TAB: what the reserved file keeps.
  package var testo: String {
    campi(scrittura: { $0 }, via: { ($0.specie, $0.nome) }).joined(separator: "\t")
  }

  /// The same, with names and streets as letters alone: two writings of one request have one digest.
  package var impronta: Impronta {
    func lettere(_ testo: String) -> String {
      String(decoding: ChiaveAlfabetica(cognome: testo, nome: "").bytes, as: UTF8.self)
    }
    let campi = campi(scrittura: lettere) { ("", lettere("\($0.specie) \($0.nome)")) }
    return Impronta.di(Array(campi.joined(separator: "\t").utf8))
  }

  private func campi(
    scrittura: (String) -> String, via: (Toponimo) -> (specie: String, nome: String)
  ) -> [String] {
    var (tipo, codice) = ("", "")
    var indirizzo: Indirizzo?
    switch luogo {
    case .dimora(let comune, let dove): (tipo, codice, indirizzo) = ("DIMORA", comune, dove)
    case .istituto(let istituto): (tipo, codice) = ("ISTITUTO", istituto)
    case .imbarco(let comune): (tipo, codice) = ("IMBARCO", comune)
    case .estero(let stato): (tipo, codice) = ("ESTERO", stato)
    }
    let strada = indirizzo.map { via($0.toponimo) }
    return [
      progressivo, specie.rawValue, codiceFiscale, scrittura(cognome), scrittura(nome), ricevuta.iso,
      dichiarazione ? "S" : "N", documenti ? "S" : "N", tipo, codice, strada?.specie ?? "",
      strada?.nome ?? "",
      indirizzo?.civico.numero.map(String.init) ?? "", indirizzo?.civico.esponente ?? "",
      accompagnatore ? "S" : "N", certificatoDel?.iso ?? "", certificato?.rawValue ?? "",
      sezioneIndicata.map(String.init) ?? "",
    ]
  }

  /// Reads a canonical text; `nil` when it is not one.
  package init?(numero: Int, testo: String) {
    let campi = testo.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard campi.count == 18, let specie = SpecieDiRichiesta(rawValue: campi[1]),
      let ricevuta = Giorno(iso: campi[5].utf8), let luogo = Self.luogo(campi[8..<14])
    else { return nil }
    self.init(specie, luogo: luogo)
    self.numero = numero
    progressivo = campi[0]
    codiceFiscale = campi[2]
    cognome = campi[3]
    nome = campi[4]
    self.ricevuta = ricevuta
    dichiarazione = campi[6] == "S"
    documenti = campi[7] == "S"
    accompagnatore = campi[14] == "S"
    certificatoDel = Giorno(iso: campi[15].utf8)
    certificato = CertificatoMedico(rawValue: campi[16])
    sezioneIndicata = Int(campi[17])
  }

  private static func luogo(_ campi: ArraySlice<String>) -> LuogoDelVoto? {
    let campi = Array(campi)
    switch campi[0] {
    case "DIMORA":
      let indirizzo =
        campi[3].isEmpty
        ? nil
        : Indirizzo(
          toponimo: Toponimo(specie: campi[2], nome: campi[3]),
          civico: Civico(numero: Int(campi[4]), esponente: campi[5]))
      return .dimora(comune: campi[1], indirizzo)
    case "ISTITUTO": return .istituto(campi[1])
    case "IMBARCO": return .imbarco(comune: campi[1])
    case "ESTERO": return .estero(campi[1])
    default: return nil
    }
  }
}
