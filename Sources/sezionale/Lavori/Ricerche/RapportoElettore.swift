import Archivio
import Elettorato

/// The record of a person: data, lines on each list, every act that touched him with its reason, every event received with its answer.
struct RapportoElettore {
  let persona: FascicoloPersonale
  let indagine: Indagine
  private let risposte: [RispostaEvento]

  init(_ persona: FascicoloPersonale, _ indagine: Indagine) throws {
    self.persona = persona
    self.indagine = indagine
    risposte = try indagine.risposte(persona)
  }

  func mostra(_ output: Output) {
    output.titolo(persona.intestazione)
    for (nome, valore) in dati where !valore.isEmpty { output.riga("\(nome.padded(to: 18))\(valore)") }
    sezione("Liste", righe, output)
    sezione("Atti", atti, output)
    sezione("Eventi ricevuti", eventi, output)
    if persona.numero == nil {
      output.riga()
      output.nota("Non è mai stata in alcuna lista: «sezionale perche» dice perché.")
    }
    json(output)
  }

  /// The acts alone.
  func mostraAtti(_ output: Output) {
    output.titolo(persona.intestazione)
    if atti.rows.isEmpty { output.riga("nessun atto l'ha riguardata") } else { output.tabella(atti) }
    json(output)
  }

  private func sezione(_ titolo: String, _ table: Table, _ output: Output) {
    guard !table.rows.isEmpty else { return }
    output.riga()
    output.titolo(titolo)
    output.tabella(table)
  }

  /// The data of the last card, or of the register for who is on no list.
  private var dati: [(String, String)] {
    let ultima = persona.righe.max {
      ($0.alAtto == nil ? 1 : 0, $0.dalAtto) < ($1.alAtto == nil ? 1 : 0, $1.dalAtto)
    }
    let scheda =
      ultima.flatMap { SchedaPersona(testo: String(decoding: $0.testi.bytes, as: UTF8.self)) }
      ?? persona.registro?.scheda
    guard let scheda else { return [("codice fiscale", persona.codiceFiscale)] }
    let nascita = [scheda[.attoAnno], scheda[.attoNumero], scheda[.attoParte], scheda[.attoSerie]]
    let estero = [scheda[.statoEstero], scheda[.indirizzoEstero]].filter { !$0.isEmpty }.joined(
      separator: ", ")
    let luogo =
      scheda[.nomeLuogoNascita] + (scheda[.provinciaNascita].isEmpty ? "" : " (\(scheda[.provinciaNascita]))")
    return [
      ("codice fiscale", persona.codiceFiscale), ("sesso", scheda[.sesso]),
      ("nascita", "\(scheda.nascita.breve)\(luogo.isEmpty ? "" : ", \(luogo)")"),
      (
        "atto di nascita",
        zip(["anno", "n.", "p.", "s."], nascita).filter { !$1.isEmpty }.map { "\($0) \($1)" }.joined(
          separator: " ")
      ),
      ("cittadinanza", scheda[.cittadinanza]), ("indirizzo", scheda.indirizzo?.description ?? ""),
      ("in anagrafe", persona.registro.map { $0.requisiti.stato.inParole } ?? "non risulta"),
      ("all'estero", estero),
    ]
  }

  private var righe: Table {
    var table = Table([
      .left("lista"), .left("parte"), .right("sezione"), .right("n. gen."), .right("n. sez."),
      .left("dall'atto"),
      .left("all'atto"), .left("indirizzo"),
    ])
    for riga in persona.righe {
      table.append([
        riga.lista.rawValue.lowercased(), riga.parte.rawValue, riga.sezione.map(String.init) ?? "-",
        String(riga.numeroGenerale), riga.numeroSezionale.map(String.init) ?? "-",
        giornoDellAtto(riga.dalAtto),
        riga.alAtto.map(giornoDellAtto) ?? "", riga.indirizzo,
      ])
    }
    return table
  }

  private func giornoDellAtto(_ numero: Int) -> String {
    "n. \(numero)\(indagine.atti[numero].map { " \($0.giorno.breve(.del))" } ?? "")"
  }

  /// Act 1 gives no reasons line by line, it entered everybody who had the right; nor do lists written again, which gave everybody a number.
  private var atti: Table {
    var righe: [(atto: Int, celle: [String])] = []
    for riga in persona.righe where persona.motivazione(atto: riga.dalAtto, lista: riga.lista) == nil {
      let tipo = indagine.atti[riga.dalAtto]?.tipo
      let causa = tipo?.causaDiOgniRiga
      righe.append(
        (
          riga.dalAtto,
          [
            riga.lista.rawValue.lowercased(), causa == nil ? "iscrizione" : "nuovi numeri",
            tipo?.titolo ?? "",
            causa?.norma.description ?? "", "", "",
          ]
        ))
    }
    for (atto, motivazione) in persona.motivazioni {
      let evento = motivazione.evento.flatMap { numero in persona.eventi.first { $0.numero == numero } }
      righe.append(
        (
          atto,
          [
            motivazione.lista.rawValue.lowercased(), motivazione.operazione.titolo, motivazione.causa.titolo,
            motivazione.causa.norma.description,
            evento.map { "\($0.documento.inParole)\($0.giornoDocumento.map { " \($0.breve(.del))" } ?? "")" }
              ?? "",
            evento.map { "\($0.protocollo) (\($0.ricevuto.breve))" } ?? "",
          ]
        ))
    }
    var table = Table([
      .left("atto"), .left("lista"), .left("operazione"), .left("causa"), .left("norma"), .left("documento"),
      .left("protocollo"),
    ])
    for (_, riga) in righe.enumerated().sorted(by: {
      ($0.element.atto, $0.offset) < ($1.element.atto, $1.offset)
    }) {
      table.append([giornoDellAtto(riga.atto)] + riga.celle)
    }
    return table
  }

  private var eventi: Table {
    var table = Table([
      .left("evento"), .left("tipo"), .left("fatto"), .left("ricevuto"), .left("esito"), .left("motivo"),
      .left("atto"),
      .left("norma"),
    ])
    for risposta in risposte {
      table.append([
        risposta.evento.progressivo, risposta.evento.tipo.titolo, risposta.evento.giorno.breve,
        risposta.evento.ricevuto.breve, risposta.esito.titolo, risposta.decisione.spiegazione,
        risposta.atto.map { giornoDellAtto($0.numero) } ?? "nessuno", risposta.norme.first?.description ?? "",
      ])
    }
    return table
  }

  private func json(_ output: Output) {
    output.campo("fascicolo", persona.numero.map(JSONValue.integer) ?? .null)
    output.campo("dati", .object(dati.map { .init($0.0, .string($0.1)) }))
    output.campo("righe", .array(persona.righe.map(\.json)))
    output.campo(
      "variazioni",
      .array(
        persona.motivazioni.map { atto, motivazione in
          [
            "atto": .integer(atto), "lista": .string(motivazione.lista.rawValue),
            "operazione": .string(motivazione.operazione.rawValue),
            "causa": .string(motivazione.causa.rawValue),
            "norma": .string(motivazione.causa.norma.description),
            "evento": .optional(
              motivazione.evento.flatMap { numero in persona.eventi.first { $0.numero == numero } }?
                .progressivo),
          ]
        }))
    output.campo("eventi", .array(risposte.map { $0.json(persona, indagine) }))
  }
}
