/// An elector of another Comune whose vote one of our sections collects, as the mayor of that Comune tells it.
///
/// Neither codice fiscale nor condition: what the sheet of the collecting section says, and no more.
/// Source: LR FVG 28/2007 arts 38 c. 4, 42 c. 6 and 43 c. 4; DL 1/2006 art. 1; L. 136/1976 art. 9 (B-09, B-27, B-42).
package struct Ospite: Equatable, Sendable {
  /// The number that the reserved file gives; 0 while it has none.
  package var numero = 0
  package var specie: SpecieDiRichiesta
  /// Where he is enrolled, by cadastral code.
  package var comune = ""
  package var denominazione = ""
  /// The section of enrolment, in that Comune.
  package var sezione = 0
  /// The number in that section list, with the part where there are two: `12 M`.
  package var numeroLista = ""
  package var cognome = ""
  package var nome = ""
  package var nascita = Giorno(numero: 0)
  /// In words: `Aosta (AO)`.
  package var luogoNascita = ""
  /// Our institute, or a dwelling in our Comune.
  package var luogo: LuogoDelVoto
  /// The number of the attestation of the other mayor.
  package var attestazione = ""
  package var accompagnatore = false
  /// The ballots due, in the order of `TipoDiConsultazione`.
  package var schede: [TipoDiConsultazione] = []

  package init(_ specie: SpecieDiRichiesta, luogo: LuogoDelVoto) {
    self.specie = specie
    self.luogo = luogo
  }

  /// The kinds for which somebody goes and collects: the only ones of which mayors tell each other.
  package static let specie: [SpecieDiRichiesta] = [.domicilio, .degenti, .detenuti]

  package var chiave: [UInt8] { ChiaveAlfabetica(cognome: cognome, nome: nome).bytes }

  /// An elector of ours, as we tell the mayor of the Comune that collects his vote; `nil` without a section, or where nobody collects.
  ///
  /// Our code of an institute means nothing elsewhere: the other Comune is told its name.
  package init?(_ ammesso: Ammesso, di comune: Comune) {
    guard Self.specie.contains(ammesso.specie), let sezione = ammesso.riga.sezione,
      let numero = ammesso.riga.numeroSezionale
    else { return nil }
    self.init(ammesso.specie, luogo: ammesso.istituto.map { .istituto($0.denominazione) } ?? ammesso.luogo)
    self.comune = comune.codice
    denominazione = comune.denominazione
    self.sezione = sezione
    let parte = ammesso.riga.parte
    numeroLista = parte == .unica ? String(numero) : "\(numero) \(parte.rawValue)"
    let persona = ammesso.persona
    cognome = persona[.cognome]
    nome = persona[.nome]
    nascita = persona.nascita
    let provincia = persona[.provinciaNascita]
    luogoNascita = persona[.nomeLuogoNascita] + (provincia.isEmpty ? "" : " (\(provincia))")
    attestazione = String(ammesso.richiesta)
    accompagnatore = ammesso.accompagnatore
    schede = ammesso.destinazione.schede
  }
}

// MARK: - Canonical text

extension Ospite {
  /// The fields in one order for ever, separated by TAB: what the reserved file keeps.
  package var testo: String { campi { $0 }.joined(separator: "\t") }

  /// The same, with names and streets as letters alone: two writings of one voter have one digest.
  package var impronta: Impronta {
    let campi = campi { testo in
      String(decoding: ChiaveAlfabetica(cognome: testo, nome: "").bytes, as: UTF8.self)
    }
    return Impronta.di(Array(campi.joined(separator: "\t").utf8))
  }

  private func campi(scrittura: (String) -> String) -> [String] {
    var (tipo, codice) = ("", "")
    var indirizzo: Indirizzo?
    switch luogo {
    case .dimora(let comune, let dove): (tipo, codice, indirizzo) = ("DIMORA", comune, dove)
    case .istituto(let istituto): (tipo, codice) = ("ISTITUTO", scrittura(istituto))
    case .imbarco, .estero: preconditionFailure("nobody collects there")
    }
    return [
      specie.rawValue, comune, scrittura(denominazione), String(sezione), numeroLista, scrittura(cognome),
      scrittura(nome), nascita.iso, scrittura(luogoNascita), tipo, codice,
      scrittura(indirizzo?.toponimo.specie ?? ""), scrittura(indirizzo?.toponimo.nome ?? ""),
      indirizzo?.civico.numero.map(String.init) ?? "", indirizzo?.civico.esponente ?? "", attestazione,
      accompagnatore ? "S" : "N", schede.map(\.rawValue).joined(separator: ";"),
    ]
  }

  /// Reads a canonical text; `nil` when it is not one.
  package init?(numero: Int, testo: String) {
    let campi = testo.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard campi.count == 18, let specie = SpecieDiRichiesta(rawValue: campi[0]), let sezione = Int(campi[3]),
      let nascita = Giorno(iso: campi[7].utf8)
    else { return nil }
    switch campi[9] {
    case "ISTITUTO": self.init(specie, luogo: .istituto(campi[10]))
    case "DIMORA":
      let indirizzo = Indirizzo(
        toponimo: Toponimo(specie: campi[11], nome: campi[12]),
        civico: Civico(numero: Int(campi[13]), esponente: campi[14]))
      self.init(specie, luogo: .dimora(comune: campi[10], campi[12].isEmpty ? nil : indirizzo))
    default: return nil
    }
    self.numero = numero
    comune = campi[1]
    denominazione = campi[2]
    self.sezione = sezione
    numeroLista = campi[4]
    cognome = campi[5]
    nome = campi[6]
    self.nascita = nascita
    luogoNascita = campi[8]
    attestazione = campi[15]
    accompagnatore = campi[16] == "S"
    schede = campi[17].split(separator: ";").compactMap { TipoDiConsultazione(rawValue: String($0)) }
  }
}
