/// A person as a list holds him, field by field: how a revision writes a new entry, or mends one.
///
/// The fields are those of the canonical text, in its order (`TestoPersona`). For the few people of a revision: a whole roll is
/// read through `Elettore`, which makes no strings.
package struct SchedaPersona: Equatable, Sendable {
  /// The fields of the canonical text.
  package enum Campo: Int, CaseIterable, Sendable {
    case codiceFiscale, cognome, nome, sesso, nascita, luogoNascita, nomeLuogoNascita, provinciaNascita
    case attoAnno, attoNumero, attoParte, attoSerie, cittadinanza, specieVia, nomeVia, civico, esponente
    case stato, statoEstero, indirizzoEstero
  }

  private var campi: [String]

  /// Reads a canonical text; `nil` when it is not the text of a person.
  package init?(testo: String) {
    let campi = testo.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
    guard campi.count == Campo.allCases.count, Sesso(rawValue: campi[Campo.sesso.rawValue]) != nil,
      Giorno(iso: campi[Campo.nascita.rawValue].utf8) != nil,
      StatoAnagrafico(rawValue: campi[Campo.stato.rawValue]) != nil
    else { return nil }
    self.campi = campi
  }

  /// A person of whom only an event speaks: nothing is known of the birth act, and nothing is invented.
  package init(_ evento: Evento, nomeLuogo: String, provincia: String) {
    campi = Array(repeating: "", count: Campo.allCases.count)
    self[.codiceFiscale] = evento.codiceFiscale
    self[.cognome] = evento.cognome
    self[.nome] = evento.nome
    self[.sesso] = evento.sesso.rawValue
    self[.nascita] = evento.nascita.iso
    self[.luogoNascita] = evento.luogoNascita
    self[.nomeLuogoNascita] = nomeLuogo
    self[.provinciaNascita] = provincia
    self[.cittadinanza] = evento.cittadinanza
    self[.stato] = StatoAnagrafico.residente.rawValue
    indirizzo = evento.indirizzo
  }

  package subscript(campo: Campo) -> String {
    get { campi[campo.rawValue] }
    set { campi[campo.rawValue] = newValue }
  }

  package var testo: String { campi.joined(separator: "\t") }
  package var chiave: [UInt8] { ChiaveAlfabetica(cognome: self[.cognome], nome: self[.nome]).bytes }

  package var sesso: Sesso { Sesso(rawValue: self[.sesso]) ?? .nonIndicato }
  package var nascita: Giorno {
    guard let giorno = Giorno(iso: self[.nascita].utf8) else {
      preconditionFailure("a person has a day of birth")
    }
    return giorno
  }

  package var stato: StatoAnagrafico { StatoAnagrafico(rawValue: self[.stato]) ?? .residente }

  /// The address in the Comune; `nil` for who has none.
  package var indirizzo: Indirizzo? {
    get {
      guard !self[.nomeVia].isEmpty else { return nil }
      return Indirizzo(
        toponimo: Toponimo(specie: self[.specieVia], nome: self[.nomeVia]),
        civico: Civico(numero: Int(self[.civico]), esponente: self[.esponente]))
    }
    set {
      self[.specieVia] = newValue?.toponimo.specie ?? ""
      self[.nomeVia] = newValue?.toponimo.nome ?? ""
      self[.civico] = newValue?.civico.numero.map(String.init) ?? ""
      self[.esponente] = newValue?.civico.esponente ?? ""
    }
  }

  /// The person, resident in the Comune with a new address.
  package func residente(in indirizzo: Indirizzo?) -> SchedaPersona {
    var nuova = self
    if let indirizzo { nuova.indirizzo = indirizzo }
    nuova[.stato] = StatoAnagrafico.residente.rawValue
    nuova[.statoEstero] = ""
    nuova[.indirizzoEstero] = ""
    return nuova
  }

  /// The person, resident abroad: the last address in the Comune stays, because it says the section (art. 36 d.P.R. 223/1967).
  package func allEstero(_ stato: String) -> SchedaPersona {
    var nuova = self
    nuova[.stato] = StatoAnagrafico.aire.rawValue
    nuova[.statoEstero] = stato
    nuova[.indirizzoEstero] = ""
    return nuova
  }

  package func cittadina(_ stato: String) -> SchedaPersona {
    var nuova = self
    nuova[.cittadinanza] = stato
    return nuova
  }
}
