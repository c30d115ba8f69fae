import Archivio
import Elettorato

/// An event with what the office answers to it: the answer of an act, or the one that it would have today.
struct RispostaEvento {
  let evento: Evento
  let decisione: DecisioneEvento
  /// The act that answered; `nil` when none has yet.
  let atto: Atto?
  /// The round that can take it, while it waits for one.
  let attesa: Tornata?
  /// What it asks of the lists; `nil` once it is settled.
  let materia: CalendarioDelleTornate.Materia?

  var esito: EsitoEvento.Codice { decisione.esito }

  /// Whether it has moved somebody, or mended a line.
  var applicata: Bool { esito == .applicato || esito == .annotato }

  /// The provisions of the answer: that of the event and, where it is another, that of the reason.
  var norme: [Norma] {
    let delMotivo = Rifiuto(rawValue: decisione.motivo)?.norma
    let terzo = esito == .fuoriTermine || esito == .inAttesa ? (attesa?.norma ?? .d223("art. 32, c. 4")) : nil
    return [evento.tipo.norma] + [delMotivo, terzo].compactMap(\.self).filter { $0 != evento.tipo.norma }
  }

  /// `decesso del 30 agosto 2023, da atto di morte del 3 settembre 2023, protocollo 2023/001067, ricevuto il 4 settembre 2023`.
  var fatto: String { evento.fatto }

  /// The answer in full: what was decided, why, on which facts, and what the office can do.
  func paragrafi(_ persona: FascicoloPersonale, _ indagine: Indagine) -> [Paragrafo] {
    [Paragrafo("Evento \(evento.progressivo): \(fatto).")] + risposta(persona, indagine)
  }

  private func risposta(_ persona: FascicoloPersonale, _ indagine: Indagine) -> [Paragrafo] {
    let con = atto.map { "con l'\(indagine.dicituraEstesa($0.numero))" }
    let dove = con ?? "nessun atto l'ha ancora deciso: è la risposta che avrebbe oggi"
    switch esito {
    case .applicato: return [Paragrafo("Applicato \(con ?? "").", norme: norme)] + movimenti(persona)
    case .annotato: return [Paragrafo("Annotato \(con ?? ""): \(decisione.spiegazione).", norme: norme)]
    case .inAttesa: return [inAttesa(indagine)]
    case .fuoriTermine: return fuoriTermine(indagine)
    case .rifiutato, .ininfluente:
      let verbo = esito == .rifiutato ? "Rifiutato" : "Senza effetto sulle liste"
      let rimedio = Rifiuto(rawValue: decisione.motivo)?.rimedio
      return [Paragrafo("\(verbo): \(decisione.spiegazione) — \(dove).", norme: norme)]
        + dettagli(persona, indagine).map { Paragrafo($0) }
        + [rimedio.map { Paragrafo("Che cosa fare: \($0)") }].compactMap(\.self)
    }
  }

  /// What the act that applied it did to the lines of the person.
  private func movimenti(_ persona: FascicoloPersonale) -> [Paragrafo] {
    persona.motivazioni.filter { $0.atto == atto?.numero }.map { atto, motivazione in
      let (prima, dopo) = (
        persona.righe.first { $0.lista == motivazione.lista && $0.alAtto == atto }?.sezione,
        persona.righe.first { $0.lista == motivazione.lista && $0.dalAtto == atto }?.sezione
      )
      let dove =
        switch (prima, dopo) {
        case (let prima?, let dopo?) where prima != dopo: ", dalla sezione \(prima) alla sezione \(dopo)"
        case (_, let dopo?): ", sezione \(dopo)"
        case (let prima?, nil): ", sezione \(prima)"
        case (nil, nil): ""
        }
      return Paragrafo(
        "\(motivazione.operazione.titolo.capitalizzata), \(motivazione.lista.titolo)\(dove), per \(motivazione.causa.titolo).",
        motivazione.causa.norma)
    }
  }

  private func inAttesa(_ indagine: Indagine) -> Paragrafo {
    guard let attesa else { return Paragrafo("In attesa della prossima revisione.", norme: norme) }
    let termine = attesa.termine == nil ? nil : indagine.calendario.termine(attesa)
    return Paragrafo(
      "In attesa: è materia della \(attesa.titolo) (\(attesa.codice))\(termine.map { ", da adottare entro \($0.il)" } ?? "").",
      norme: norme)
  }

  /// Which round could have taken it, until when, and what the law offers now.
  private func fuoriTermine(_ indagine: Indagine) -> [Paragrafo] {
    let utili = materia.map { materia in
      indagine.calendario.tornate.filter { indagine.calendario.tratta($0.tornata, materia) }
    }
    var testo = "Fuori termine: è stato ricevuto \(evento.ricevuto.il)"
    if let (tornata, termine) = utili?.last, tornata.termine != nil {
      testo +=
        evento.ricevuto > termine
        ? ", e l'ultima tornata che tratta questa causa (\(tornata.titolo), \(tornata.codice)) riguarda gli eventi ricevuti entro \(termine.il)"
        : ", quando le tornate che trattano questa causa erano già adottate (l'ultima, \(tornata.codice), aveva termine \(termine.il))"
    } else {
      testo += ", dopo l'ultimo giorno utile per il voto"
    }
    let voto = indagine.consultazione.map { " \($0.giorni.riferimento.del)" } ?? ""
    return [
      Paragrafo("\(testo)\(atto.map { " — \(indagine.dicitura($0.numero))" } ?? "").", norme: norme),
      Paragrafo(
        "Per il voto\(voto) le liste restano come sono; il fatto è vero, ed è proposto alla prima revisione che lo ammette.\(offerta)"
      ),
    ]
  }

  /// What the law still offers to who is late.
  private var offerta: String {
    switch evento.tipo {
    case .acquistoCittadinanza, .riacquistoDiritto, .ricomparsa:
      " Chi ha acquistato o riacquistato il diritto può chiedere l'ammissione al voto ai sensi dell'art. 32-bis."
    case .decesso: " Il decesso è segnalato al presidente del seggio."
    case .cambioAbitazione, .immigrazione, .emigrazione, .emigrazioneEstero:
      " La persona vota, se ne ha titolo, dove è iscritta."
    case .perditaCittadinanza, .perditaDiritto, .compimento18: ""
    }
  }
}

extension Evento {
  /// What happened, on which paper, when it arrived.
  var fatto: String {
    var testo = "\(tipo.titolo) \(giorno.del)"
    if !documento.isEmpty {
      testo += ", da \(documento.inParole)\(giornoDocumento.map { " \($0.del)" } ?? "")"
    }
    if !protocollo.isEmpty { testo += ", protocollo \(protocollo)" }
    return testo + ", ricevuto \(ricevuto.il)"
  }
}

extension String {
  /// The codes of documents, as words: `ATTO_DI_MORTE` is `atto di morte`.
  var inParole: String {
    utf8.allSatisfy { (65...90).contains($0) || $0 == UInt8(ascii: "_") || (48...57).contains($0) }
      ? lowercased().replacing("_", with: " ") : self
  }

  /// With a capital at the beginning.
  var capitalizzata: String { prefix(1).uppercased() + dropFirst() }
}
