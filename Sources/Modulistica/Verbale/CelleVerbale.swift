import Elettorato
import Rendering

/// How people, places and documents fill the cells of the papers of an act.
extension Cells {
  mutating func cognomeENome(_ persona: SchedaPersona) { name(persona[.cognome], persona[.nome]) }

  /// `Aosta (AO)` over `25/04/1976`.
  mutating func nascita(_ persona: SchedaPersona) {
    lines(persona.luogoDiNascita, persona.nascita.breve)
  }

  /// Who an event is about; nothing where it comes from a judicial measure.
  mutating func persona(_ evento: Evento, _ nomi: Denominazioni) {
    if evento.tipo.riservato {
      text("dati nel fascicolo")
      empty()
    } else {
      name(evento.cognome, evento.nome)
      lines(nomi.comune(evento.luogoNascita, il: evento.nascita), evento.nascita.breve)
    }
  }

  /// A number of a list, with the letter of its part where parts are numbered apart: `18 M`.
  mutating func numero(_ numero: Int?, _ parte: Parte?) {
    guard let numero else { return text("da ass.") }
    text("\(numero)\(parte?.sigla ?? "")")
  }

  mutating func sezione(_ riga: RigaDiLista?) {
    text(riga?.sezione.map(String.init) ?? (riga == nil ? "" : "da ass."))
  }

  /// The document on which the change rests and its protocol. Where it is a judicial measure, the protocol alone.
  mutating func documento(_ evento: Evento?, _ nomi: Denominazioni) {
    guard let evento else { return text("d’ufficio") }
    let altrove = evento.altrove(nomi)
    lines(
      evento.documentoInParole, evento.protocolloInParole + (altrove.isEmpty ? "" : " · \(altrove)"))
  }

  /// The day of the fact; nothing where it is a judicial measure.
  mutating func giorno(_ evento: Evento?) {
    guard let evento, !evento.tipo.riservato else { return empty() }
    text(evento.giorno.breve)
  }
}

extension SchedaPersona {
  /// `Aosta (AO)`.
  var luogoDiNascita: String {
    self[.provinciaNascita].isEmpty
      ? self[.nomeLuogoNascita] : "\(self[.nomeLuogoNascita]) (\(self[.provinciaNascita]))"
  }

  /// Where a paper reaches the person: the address in the Comune, or the State.
  func recapito(_ nomi: Denominazioni) -> String {
    guard stato == .aire else { return indirizzo?.description ?? "" }
    let estero = self[.indirizzoEstero]
    return "residente all’estero: " + (estero.isEmpty ? "" : "\(estero), ") + nomi.stato(self[.statoEstero])
  }

  /// `Rossi Anna`.
  var cognomeENome: String { self[.nome].isEmpty ? self[.cognome] : "\(self[.cognome]) \(self[.nome])" }

  /// `nata ad Aosta (AO) il 25 aprile 1976`, `nato in Belgio il ...`.
  var natoA: String {
    let verbo = sesso.desinenza("nat")
    // A foreign State has a code that begins with Z, and no province, or the one that means abroad.
    let estero = self[.luogoNascita].hasPrefix("Z") || self[.provinciaNascita] == Self.provinciaEstera
    let luogo = estero ? self[.nomeLuogoNascita] : luogoDiNascita
    let preposizione = estero ? "in" : luogo.hasPrefix("A") ? "ad" : "a"
    return "\(verbo)\(luogo.isEmpty ? "" : " \(preposizione) \(luogo)") \(nascita.conArticolo)"
  }
}

extension SchedaPersona {
  /// What registers write for the province of a place abroad.
  private static var provinciaEstera: String { "EE" }
}

extension Sesso {
  /// An adjective or a participle that agrees: `iscritto`, `iscritta`; `iscritto/a` where the registry does not say.
  func desinenza(_ radice: String) -> String {
    switch self {
    case .maschile: radice + "o"
    case .femminile: radice + "a"
    case .nonIndicato: radice + "o/a"
    }
  }

  /// `l’elettore`, `l’elettrice`; the masculine stands for who has not said.
  var elettore: String { self == .femminile ? "l’elettrice" : "l’elettore" }
}

extension Evento {
  /// `certificato di cancellazione anagrafica del 05/09/2023`; of a judicial measure, that there is one.
  var documentoInParole: String {
    guard !tipo.riservato else { return "documento agli atti" }
    let parole = Self.documenti[documento] ?? Self.dalCodice(documento)
    return parole + (giornoDocumento.map { " \($0.breve(.del).tipografico)" } ?? "")
  }

  /// The other Comune, or the State, where there is one.
  func altrove(_ nomi: Denominazioni) -> String {
    comuneAltro.isEmpty
      ? statoAltro.isEmpty ? "" : nomi.stato(statoAltro) : nomi.comune(comuneAltro, il: giorno)
  }

  /// `prot. 2023/001017 del 01/09/2023`: the day of the protocol is the one that decides the terms.
  var protocolloInParole: String {
    (protocollo.isEmpty ? "ricevuto \(ricevuto.breve(.il))" : "prot. \(protocollo) \(ricevuto.breve(.del))")
      .tipografico
  }

  /// The kinds of document that offices name by a code, in words.
  private static let documenti = [
    "ATTO_DI_MORTE": "atto di morte", "ATTO_DI_NASCITA": "atto di nascita",
    "ATTO_PERDITA_CITTADINANZA": "atto di perdita della cittadinanza",
    "CERTIFICATO_CANCELLAZIONE_ANAGRAFICA": "certificato di cancellazione anagrafica",
    "DICHIARAZIONE_SINDACO_PROVENIENZA": "dichiarazione del sindaco di provenienza",
    "VERBALE_GIURAMENTO": "verbale di giuramento",
  ]

  /// `COMUNICAZIONE_CONSOLARE` as `comunicazione consolare`; what is not a code is left as it was written.
  private static func dalCodice(_ codice: String) -> String {
    guard codice.utf8.allSatisfy({ (65...90).contains($0) || (48...57).contains($0) || $0 == 95 }) else {
      return codice
    }
    return codice.replacing("_", with: " ").lowercased()
  }
}

extension Causa {
  /// `art. 32, c. 1, n. 4`: the article in a cell, with its act of law where it is not d.P.R. 223/1967.
  func articolo(_ fonte: FonteAtto, _ lista: Lista) -> String {
    let norma = norma(lista)
    return norma.atto == Legge.dpr223del1967.rawValue ? fonte.articolo(norma) : fonte.cita(norma)
  }

  /// The line over the people of a cause: `Causa n. 1, morte (art. 32, c. 1, n. 1, d.P.R. 223/1967)`.
  func intestazione(_ fonte: FonteAtto, _ lista: Lista) -> String {
    let norma = norma(lista)
    let numero = norma.luogo.split(separator: "n. ").last.map(String.init)
    let causa = norma.luogo.hasPrefix("art. 32, c. 1, n. ") ? numero.map { "Causa n. \($0), " } ?? "" : ""
    let titolo = titolo.tipografico
    return
      "\(causa.isEmpty ? titolo.maiuscolo : causa + titolo) (\(fonte.cita(norma)))"
  }
}

extension Lista {
  /// The list in a cell: `generale`, `aggiunta U.E.`.
  var breve: String {
    switch self {
    case .generale: "generale"
    case .aggiuntaUEComunale: "aggiunta U.E."
    case .aggiuntaUEParlamento: "aggiunta U.E. (Parl. europeo)"
    }
  }
}
