/// The canonical text of a person: the fields that a list holds, in one order for ever, separated by TAB.
///
/// It is what the archive keeps of a person on a list, what a digest covers and what another office receives: one form, so
/// that the three cannot differ. Fields: codice fiscale, surname, name, sex, birth date, birth place (code, name, province), birth
/// act (year, number, part, series), citizenship, street (kind, name), number, letter, standing in the register, State abroad,
/// address abroad. Source: art. 5 d.P.R. 223/1967.
extension TestoCanonico {
  /// How many fields a person has.
  package static let campiPersona = 20

  package mutating func persona(_ riga: borrowing RigaAnagrafe) {
    let testi = riga.testi
    primo(testi, .codiceFiscale)
    campo(testi, .cognome)
    campo(testi, .nome)
    campo(riga.sesso.rawValue)
    campo(riga.nascita)
    campo(testi, .luogoNascita)
    campo(testi, .nomeLuogoNascita)
    campo(testi, .provinciaNascita)
    campo(riga.attoAnno)
    campo(testi, .attoNumero)
    campo(testi, .attoParte)
    campo(testi, .attoSerie)
    campo(testi, .cittadinanza)
    campo(testi, .specieVia)
    campo(testi, .nomeVia)
    campo(riga.civico)
    campo(testi, .esponente)
    campo(riga.stato.rawValue)
    campo(testi, .statoEstero)
    campo(testi, .indirizzoEstero)
  }
}

extension Elettore {
  /// Reads the canonical text in `testi.bytes`, which stays where it is: texts are ranges of it.
  ///
  /// Returns false when it is not the text of a person, and then the elector is not to be used.
  package mutating func leggiTesto() -> Bool {
    let bytes = testi.bytes
    var inizio = 0
    for posizione in 0..<TestoCanonico.campiPersona {
      let ultimo = posizione == TestoCanonico.campiPersona - 1
      var fine = inizio
      while fine < bytes.count, bytes[fine] != UInt8(ascii: "\t") { fine += 1 }
      guard ultimo == (fine == bytes.count) else { return false }
      guard leggi(inizio..<fine, posizione) else { return false }
      inizio = fine + 1
    }
    return true
  }

  private mutating func leggi(_ tratto: Range<Int>, _ posizione: Int) -> Bool {
    switch posizione {
    case 0: testi[.codiceFiscale] = tratto
    case 1: testi[.cognome] = tratto
    case 2: testi[.nome] = tratto
    case 3: return leggiSesso(tratto)
    case 4:
      guard let giorno = Giorno(iso: testi.bytes.span.extracting(tratto)) else { return false }
      nascita = giorno
    case 5: testi[.luogoNascita] = tratto
    case 6: testi[.nomeLuogoNascita] = tratto
    case 7: testi[.provinciaNascita] = tratto
    case 8:
      let letto = numero(tratto)
      attoAnno = letto.valore
      return letto.valido
    case 9: testi[.attoNumero] = tratto
    case 10: testi[.attoParte] = tratto
    case 11: testi[.attoSerie] = tratto
    case 12: testi[.cittadinanza] = tratto
    case 13: testi[.specieVia] = tratto
    case 14: testi[.nomeVia] = tratto
    case 15:
      let letto = numero(tratto)
      civico = letto.valore
      return letto.valido
    case 16: testi[.esponente] = tratto
    case 17:
      guard let letto = StatoAnagrafico(rawValue: String(decoding: testi.bytes[tratto], as: UTF8.self)) else {
        return false
      }
      stato = letto
    case 18: testi[.statoEstero] = tratto
    default: testi[.indirizzoEstero] = tratto
    }
    return true
  }

  private mutating func leggiSesso(_ tratto: Range<Int>) -> Bool {
    guard tratto.count == 1 else { return false }
    switch testi.bytes[tratto.lowerBound] {
    case UInt8(ascii: "M"): sesso = .maschile
    case UInt8(ascii: "F"): sesso = .femminile
    case UInt8(ascii: "N"): sesso = .nonIndicato
    default: return false
    }
    return true
  }

  /// A number without sign; nothing where the field is empty.
  private func numero(_ tratto: Range<Int>) -> (valido: Bool, valore: Int?) {
    guard !tratto.isEmpty else { return (true, nil) }
    var numero = 0
    for indice in tratto {
      let cifra = testi.bytes[indice] &- UInt8(ascii: "0")
      guard cifra < 10, numero < 1_000_000_000_000 else { return (false, nil) }
      numero = numero * 10 + Int(cifra)
    }
    return (true, numero)
  }
}
