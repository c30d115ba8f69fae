import Archivio
import Elettorato

/// The answer to «why is this person in, or out»: where the person stands at a moment, why, and what became of every event received.
struct Perche {
  let persona: FascicoloPersonale
  /// The day of the question; `nil` for now.
  let giorno: Giorno?
  let indagine: Indagine
  private let risposte: [RispostaEvento]
  /// The act in force at the moment; 0 before the first.
  private let atto: Int

  init(_ persona: FascicoloPersonale, al giorno: Giorno?, _ indagine: Indagine) throws {
    self.persona = persona
    self.giorno = giorno
    self.indagine = indagine
    let atto =
      try giorno.map { try indagine.archivio.ultimoAtto(il: $0) ?? 0 } ?? indagine.atti.keys.max() ?? 0
    self.atto = atto
    risposte = try indagine.risposte(persona).filter { risposta in
      giorno.map { risposta.evento.ricevuto <= $0 } ?? true
    }
  }

  private var righe: [Elettore] { persona.righe(dopoAtto: atto) }
  private var elettrice: Bool { righe.contains { $0.lista == .generale } }

  /// Where the person stands, in a sentence.
  var stato: Paragrafo {
    let quando = giorno.map { $0.al.capitalizzata } ?? "Oggi"
    let situazione = atto == 0 ? "non c'erano ancora liste" : "liste dopo l'\(indagine.dicitura(atto))"
    guard !righe.isEmpty else {
      return Paragrafo("\(quando) (\(situazione)) la persona non è in alcuna lista.")
    }
    let dove = righe.map { riga in
      "nella \(riga.lista.titolo), \(riga.sezione.map { "sezione \($0)" } ?? "sezione da assegnare"), n. generale \(riga.numeroGenerale)\(riga.numeroSezionale.map { ", n. sezionale \($0)" } ?? "")"
    }
    return Paragrafo("\(quando) (\(situazione)) la persona è iscritta \(dove.joined(separator: "; e ")).")
  }

  var ragioni: [Paragrafo] {
    let dentro = righe.flatMap { PercheIscritto(persona: persona, riga: $0, indagine: indagine).paragrafi }
    if righe.isEmpty {
      return PercheNonIscritto(persona: persona, atto: atto, giorno: giorno, indagine: indagine).paragrafi
    }
    return elettrice ? dentro : dentro + [soltantoAggiunta]
  }

  /// Who is on an additional list alone.
  private var soltantoAggiunta: Paragrafo {
    let riga = righe.first?.testi.stringa(.cittadinanza) ?? ""
    return Paragrafo(
      "Non è nella lista generale, dove sono iscritti i cittadini italiani: la cittadinanza è \(riga).",
      .d223("art. 1"))
  }

  /// What changed nothing, each with its reason; what was applied is among the reasons already.
  var senzaEffetto: [RispostaEvento] { risposte.filter { !$0.applicata } }

  func mostra(_ output: Output) {
    output.titolo(persona.intestazione)
    output.paragrafi([stato])
    output.riga()
    output.paragrafi(ragioni)
    if !senzaEffetto.isEmpty {
      output.riga()
      output.titolo("Eventi ricevuti che non hanno cambiato le liste")
      for risposta in senzaEffetto { output.paragrafi(risposta.paragrafi(persona, indagine), rientro: "  ") }
    }
    output.campo("fascicolo", persona.numero.map(JSONValue.integer) ?? .null)
    output.campo("codiceFiscale", .string(persona.codiceFiscale))
    output.campo("atto", .integer(atto))
    output.campo("iscritta", .bool(!righe.isEmpty))
    output.campo("righe", .array(righe.map(\.json)))
    output.campo("stato", .string(stato.testo))
    output.campo("ragioni", .array(ragioni.map(\.json)))
    output.campo("eventi", .array(senzaEffetto.map { $0.json(persona, indagine) }))
  }
}

extension RispostaEvento {
  func json(_ persona: FascicoloPersonale, _ indagine: Indagine) -> JSONValue {
    [
      "progressivo": .string(evento.progressivo), "tipo": .string(evento.tipo.rawValue),
      "ricevuto": .string(evento.ricevuto.iso), "esito": .string(esito.rawValue),
      "motivo": .string(decisione.motivo), "atto": atto.map { .integer($0.numero) } ?? .null,
      "norme": .strings(norme.map(\.description)),
      "spiegazione": .array(paragrafi(persona, indagine).map(\.json)),
    ]
  }
}

extension FascicoloPersonale {
  /// The person as last known: from the lists, from the register, or from an event.
  var generalita: (cognome: String, nome: String, nascita: Giorno)? {
    if let riga = righe.max(by: { $0.dalAtto < $1.dalAtto }) {
      return (riga.testi.stringa(.cognome), riga.testi.stringa(.nome), riga.nascita)
    }
    if let scheda = registro?.scheda { return (scheda[.cognome], scheda[.nome], scheda.nascita) }
    return eventi.last.map { ($0.cognome, $0.nome, $0.nascita) }
  }

  /// `Rossi Mario, 31/01/1970 — fascicolo n. 12`.
  var intestazione: String {
    let chi = generalita.map { "\($0.cognome) \($0.nome), \($0.nascita.breve)" } ?? codiceFiscale
    return "\(chi) — \(numero.map { "fascicolo n. \($0)" } ?? "nessun fascicolo")"
  }
}
