import Archivio
import Elettorato
import Ufficio

/// The acts with their totals, on the screen and in JSON.
struct RapportoStoria {
  private let atti: [Atto]
  private let operazioni: [Int: [Lista: [Variazione.Operazione: Int]]]
  private let elettori: [Int: [Lista: Int]]

  init(_ archivio: ArchivioElettorale) throws {
    atti = try archivio.atti()
    operazioni = try archivio.operazioniPerAtto()
    elettori = try archivio.elettoriPerAtto()
  }

  func mostra(_ output: Output) {
    let liste = Lista.allCases.filter { lista in elettori.values.contains { ($0[lista] ?? 0) > 0 } }
    var table = Table(
      [
        .right("atto"), .left("data"), .left("tipo"), .left("ufficio"), .left("protocollo"),
        .right("iscritti"),
        .right("cancellati"),
        .right("cambi di sezione"), .right("annotazioni"),
      ] + liste.map { .right($0.rawValue.lowercased()) })
    for atto in atti {
      let conti = Variazione.Operazione.allCases.reduce(into: [Variazione.Operazione: Int]()) {
        somma, operazione in
        somma[operazione] = operazioni[atto.numero]?.values.reduce(0) { $0 + ($1[operazione] ?? 0) } ?? 0
      }
      table.append(
        [
          String(atto.numero), atto.giorno.breve, atto.tipo.titolo, (atto.origine ?? .comune).titolo,
          atto.protocollo,
        ]
          + [.iscrizione, .cancellazione, .cambioSezione, .annotazione].map { (conti[$0] ?? 0).conMigliaia }
          + liste.map { (elettori[atto.numero]?[$0] ?? 0).conMigliaia })
    }
    output.tabella(table)
    output.nota("Le ultime colonne sono gli elettori di ogni lista dopo l'atto.")
    output.campo("atti", .array(atti.map(json)))
  }

  private func json(_ atto: Atto) -> JSONValue {
    let liste = Lista.allCases.filter { elettori[atto.numero]?[$0] != nil }
    return [
      "numero": .integer(atto.numero), "giorno": .string(atto.giorno.iso),
      "tipo": .string(atto.tipo.rawValue), "ufficio": .string((atto.origine ?? .comune).rawValue),
      "protocollo": .string(atto.protocollo),
      "liste": .array(
        liste.map { lista in
          let conti = operazioni[atto.numero]?[lista] ?? [:]
          return [
            "lista": .string(lista.rawValue), "iscritti": .integer(conti[.iscrizione] ?? 0),
            "cancellati": .integer(conti[.cancellazione] ?? 0),
            "cambiDiSezione": .integer(conti[.cambioSezione] ?? 0),
            "annotazioni": .integer(conti[.annotazione] ?? 0),
            "elettori": .integer(elettori[atto.numero]?[lista] ?? 0),
          ]
        }),
    ]
  }
}

extension Differenza.Esito {
  /// By list and cause, then the balance of each list and of the sections that have changed.
  func mostra(_ output: Output) {
    var cause = Table([
      .left("lista"), .left("movimento"), .left("causa"), .left("norma"), .right("elettori"),
    ])
    for (voce, quanti) in ordinate {
      cause.append([
        voce.lista.rawValue.lowercased(), voce.movimento.titolo, voce.causa?.titolo ?? "",
        voce.causa?.norma.description ?? "",
        quanti.conMigliaia,
      ])
    }
    if voci.isEmpty { output.riga("nessuna differenza") } else { output.tabella(cause) }
    output.riga()
    var conto = Table([
      .left("lista"), .left("sezione"), .right("prima"), .right("entrati"), .right("usciti"), .right("dopo"),
    ])
    for lista in Lista.allCases where saldi.contains(where: { $0.lista == lista }) {
      let saldo = saldo(lista)
      for saldo in saldi where saldo.lista == lista && saldo.entrati + saldo.usciti > 0 {
        conto.append(
          [lista.rawValue.lowercased(), saldo.sezione.map(String.init) ?? "da assegnare"]
            + [saldo.prima, saldo.entrati, saldo.usciti, saldo.dopo].map(\.conMigliaia))
      }
      conto.append(
        [lista.rawValue.lowercased(), "totale"]
          + [saldo.prima, saldo.iscritti, saldo.cancellati, saldo.dopo].map(\.conMigliaia))
    }
    output.tabella(conto)
    output.nota(
      "Chi cambia sezione esce da una ed entra in un'altra: nel totale della lista non è contato. Chi è entrato e uscito tra i due momenti non compare."
    )
    json(output)
  }

  private var ordinate: [(Differenza.Voce, Int)] {
    func posto(_ voce: Differenza.Voce) -> (Int, Int, String) {
      (
        voce.lista.posto, CambioDiRiga.Movimento.allCases.firstIndex(of: voce.movimento) ?? 0,
        voce.causa?.rawValue ?? ""
      )
    }
    return voci.sorted { posto($0.key) < posto($1.key) }.map { ($0.key, $0.value) }
  }

  private func json(_ output: Output) {
    output.campo(
      "movimenti",
      .array(
        ordinate.map { voce, quanti in
          [
            "lista": .string(voce.lista.rawValue), "movimento": .string(voce.movimento.rawValue),
            "causa": .optional(voce.causa?.rawValue), "elettori": .integer(quanti),
          ]
        }))
    output.campo(
      "saldi",
      .array(
        saldi.map { saldo in
          [
            "lista": .string(saldo.lista.rawValue), "sezione": saldo.sezione.map(JSONValue.integer) ?? .null,
            "prima": .integer(saldo.prima), "entrati": .integer(saldo.entrati),
            "usciti": .integer(saldo.usciti),
            "dopo": .integer(saldo.dopo),
          ]
        }))
  }
}
