import Archivio
import Elettorato
import Ufficio

/// A count of electors on the screen and in JSON: the table, then each total with who is in it and who is not.
extension Conto {
  /// A total with its definition, so that two totals that differ can be reconciled (`norme.md` 5).
  struct Totale {
    let nome: String
    let valore: Int
    let comprende: String
    let nonComprende: String
    var norma: Norma?
  }

  var totali: [Totale] {
    let generale = totale(.generale)
    let eta = giornoEta.il
    var totali = [
      Totale(
        nome: "iscritti nella lista generale", valore: generale.iscritti,
        comprende: "residenti nel Comune, residenti all'estero (AIRE), chi compie 18 anni entro il semestre",
        nonComprende:
          "cittadini dell'Unione europea delle liste aggiunte, ammessi al voto ai sensi dell'art. 32-bis",
        norma: .d223("artt. 5, 7 e 11")),
      Totale(
        nome: "di cui minori di 18 anni \(eta)", valore: generale.minori,
        comprende: "iscritti che quel giorno non hanno compiuto 18 anni, anche se residenti all'estero",
        nonComprende: "chi li compie quel giorno", norma: EsclusioneArt33.norma),
      Totale(
        nome: "di cui residenti all'estero", valore: generale.allEstero,
        comprende: "iscritti annotati come residenti all'estero, anche se minori",
        nonComprende: "temporaneamente all'estero, che restano tra i residenti", norma: .d223("art. 11")),
      Totale(
        nome: "aventi diritto al voto della lista generale", valore: generale.maggiorenni,
        comprende:
          "iscritti meno i minori; residenti all'estero compresi, anche se votano per corrispondenza",
        nonComprende: "minori, liste aggiunte, ammessi ai sensi dell'art. 32-bis",
        norma: .d223("artt. 1 e 33")),
      Totale(
        nome: "aventi diritto al voto residenti in Italia", valore: generale.maggiorenniInItalia,
        comprende: "iscritti meno i minori e meno i residenti all'estero",
        nonComprende:
          "residenti all'estero, optanti per il voto in Italia compresi: l'archivio non li distingue",
        norma: .d223("artt. 1, 11 e 33")),
    ]
    for lista in [Lista.aggiuntaUEComunale, .aggiuntaUEParlamento] where totale(lista).iscritti > 0 {
      totali.append(
        Totale(
          nome: "iscritti nella \(lista.titolo)", valore: totale(lista).iscritti,
          comprende: "cittadini di altri Stati dell'Unione ammessi su domanda, numerati a parte",
          nonComprende: "elettori della lista generale", norma: lista.norma))
    }
    if let consultazione {
      let liste = Lista.allCases.filter(vota)
      totali.append(
        Totale(
          nome: "aventi diritto per la consultazione \(consultazione.giorni.riferimento.del)",
          valore: liste.reduce(0) { $0 + totale($1).maggiorenni },
          comprende: "aventi diritto di: \(liste.map(\.titolo).joined(separator: "; "))",
          nonComprende: "minori, liste aggiunte che non votano, ammessi ai sensi dell'art. 32-bis",
          norma: .d223("artt. 33 e 35")))
    }
    return totali
  }

  func mostra(_ output: Output) {
    output.titolo("Elettori dopo l'atto n. \(atto.numero) \(atto.giorno.del): \(atto.tipo.titolo)")
    output.tabella(tabella)
    if !cittadinanze.isEmpty {
      output.riga()
      output.titolo("Liste aggiunte, per cittadinanza")
      output.tabella(tabellaCittadinanze)
    }
    output.riga()
    output.titolo("I totali")
    for totale in totali {
      output.riga("\(totale.nome): \(totale.valore.conMigliaia)\(totale.norma.map { " (\($0))" } ?? "")")
      output.riga("    comprende: \(totale.comprende)")
      output.riga("    non comprende: \(totale.nonComprende)")
    }
    json(output)
  }

  private var tabella: Table {
    var table = Table([
      .left("lista"), .left("sezione"), .right("uomini"), .right("donne"), .right("iscritti"),
      .right("minori"),
      .right("estero"), .right("aventi diritto"), .right("in Italia"),
    ])
    func riga(_ lista: Lista, _ nome: String, _ tutti: ContoElettori, donne: ContoElettori) {
      table.append(
        [lista.rawValue.lowercased(), nome]
          + [
            tutti.iscritti - donne.iscritti, donne.iscritti, tutti.iscritti, tutti.minori, tutti.allEstero,
            tutti.maggiorenni, tutti.maggiorenniInItalia,
          ].map(\.conMigliaia))
    }
    for lista in Lista.allCases {
      let sezioni = sezioni(lista)
      for sezione in sezioni {
        riga(
          lista, sezione.map(String.init) ?? "da assegnare", totale(lista, sezione: sezione),
          donne: totale(lista, sezione: sezione, sesso: .femminile))
      }
      if sezioni.count > 1 { riga(lista, "totale", totale(lista), donne: totale(lista, sesso: .femminile)) }
    }
    return table
  }

  private var tabellaCittadinanze: Table {
    var table = Table([
      .left("lista"), .left("cittadinanza"), .right("uomini"), .right("donne"), .right("iscritti"),
    ])
    let stati = Set(cittadinanze.keys.map { [$0.lista.rawValue, $0.stato] }).sorted {
      $0.lexicographicallyPrecedes($1)
    }
    for stato in stati {
      let suoi = cittadinanze.filter { [$0.key.lista.rawValue, $0.key.stato] == stato }
      let donne = suoi.filter { $0.key.sesso == .femminile }.values.reduce(0, +)
      let tutti = suoi.values.reduce(0, +)
      table.append([stato[0].lowercased(), stato[1]] + [tutti - donne, donne, tutti].map(\.conMigliaia))
    }
    return table
  }

  private func json(_ output: Output) {
    output.campo("atto", .integer(atto.numero))
    output.campo("giornoEta", .string(giornoEta.iso))
    output.campo(
      "conti",
      .array(
        Lista.allCases.flatMap { lista in
          sezioni(lista).flatMap { sezione in
            Sesso.allCases.compactMap { sesso -> JSONValue? in
              guard let conto = conti[Luogo(lista: lista, sezione: sezione, sesso: sesso)] else { return nil }
              return [
                "lista": .string(lista.rawValue), "sezione": sezione.map(JSONValue.integer) ?? .null,
                "sesso": .string(sesso.rawValue), "iscritti": .integer(conto.iscritti),
                "minori": .integer(conto.minori), "allEstero": .integer(conto.allEstero),
                "minoriAllEstero": .integer(conto.minoriAllEstero),
                "aventiDiritto": .integer(conto.maggiorenni),
                "aventiDirittoInItalia": .integer(conto.maggiorenniInItalia),
              ]
            }
          }
        }))
    output.campo(
      "totali",
      .array(
        totali.map {
          [
            "nome": .string($0.nome), "valore": .integer($0.valore), "comprende": .string($0.comprende),
            "nonComprende": .string($0.nonComprende), "norma": .optional($0.norma?.description),
          ]
        }))
  }
}
