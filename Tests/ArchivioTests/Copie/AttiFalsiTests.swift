import Archivio
import Elettorato
import Testing

/// Acts forged by an office that makes every digest good again: each kind is refused on reception with its article, and the same act, lawful,
/// is accepted.
@Suite(.serialized) struct AttiFalsiTests {
  private static let annata = Result { try Annata() }

  private struct Falso: Sendable {
    let nome: String
    let regola: String
    let tipo: Atto.Tipo
    let cambia: @Sendable (inout AttoFalsato) throws -> Void

    init(
      _ tipo: Atto.Tipo, _ nome: String, _ regola: String,
      _ cambia: @escaping @Sendable (inout AttoFalsato) throws -> Void
    ) {
      (self.tipo, self.nome, self.regola, self.cambia) = (tipo, nome, regola, cambia)
    }
  }

  @Test(
    "the year as it was lived is accepted, act by act, and gives the same lists: it has an act of every kind")
  func controllo() throws {
    let annata = try Self.annata.get()
    #expect(try Annata.risposta(annata.pacchetto) == nil)
    #expect(Set(annata.atti.keys) == Set(Atto.Tipo.allCases))
    #expect(annata.guasti == [])
  }

  /// The fascicolo of the first change of an act.
  private static func fascicolo(_ atto: AttoFalsato) -> String {
    atto.righe.first { $0[0] == "VARIAZ" }?[1] ?? ""
  }

  private static let falsi: [Falso] = [
    // A fourth round, of the dead alone, dated the day of the second: it strikes a living elector for a loss of the right, with no event.
    Falso(.straordinaria1, "una quarta tornata che cancella un vivo", "tornata-precedente") { atto in
      atto.tipo(.straordinaria4)
      atto.giorno("2023-09-26")
      atto.ogni("VARIAZ") { ($0[4], $0[5]) = ("PERDITA_DIRITTO", "") }
    },
    Falso(.straordinaria4, "la perdita del diritto nella quarta", "causa-della-tornata") { atto in
      atto.ogni("VARIAZ") { $0[4] = "PERDITA_DIRITTO" }
    },
    Falso(.straordinaria4, "un morto senza evento", "fatto-della-variazione") { atto in
      atto.ogni("VARIAZ") { $0[5] = "" }
    },
    Falso(.straordinaria1, "un'immigrazione che cancella", "causa-della-tornata") { atto in
      atto.ogni("VARIAZ") { $0[4] = "IMMIGRAZIONE" }
    },
    Falso(.straordinaria2, "dopo il manifesto", "termine-perentorio") { $0.giorno("2023-09-29") },
    Falso(.straordinaria3, "dopo il trentesimo giorno", "termine-perentorio") { $0.giorno("2023-10-14") },
    Falso(.straordinaria3, "un'emigrazione nella terza", "causa-della-tornata") { atto in
      atto.ogni("VARIAZ") { if $0[3] == "ISCR" { $0[4] = "EMIGRAZIONE" } }
    },
    Falso(.straordinaria2, "della commissione", "ufficio") { $0.parametro("ufficio", "commissione") },
    // A striking by the commission without the list of the Comune, of a man born in 1976.
    Falso(.elencoMinori, "un depennamento senza l'elenco dell'art. 33", "depennamento-dopo-l-elenco") {
      atto in
      atto.tipo(.depennamentoMinori)
      atto.parametro("ufficio", "commissione")
    },
    Falso(.depennamentoMinori, "una donna del 1976 fra i minori", "minore-davvero") { atto in
      atto.aggiungi(["MINORE", "00000010", "GENERALE"])
    },
    Falso(.depennamentoMinori, "un minore taciuto", "minori-tutti") { $0.togli("MINORE") },
    Falso(.elencoMinori, "dopo il termine, senza dirlo", "elenco-in-termine") { $0.giorno("2023-10-09") },
    Falso(.depennamentoMinori, "del Comune", "ufficio") { $0.parametro("ufficio", nil) },
    Falso(.elencoMinori, "un minore del 1976", "minore-davvero") { atto in
      atto.aggiungi(["MINORE", "00000010", "GENERALE"])
    },
    Falso(.listaAggiuntaUE, "per morte", "sole-liste-aggiunte") { atto in
      atto.ogni("VARIAZ") { $0[4] = "DECISIONE" }
    },
    Falso(.listaAggiuntaUE, "su una domanda rifiutata", "domanda-ammessa") { atto in
      atto.ogni("DOMANDA") { ($0[4], $0[5], $0[6], $0[7]) = ("RIFIUTATO", "NON_UE", "", "") }
    },
    Falso(.listaAggiuntaUE, "di nessun voto indetto", "voto-noto") { atto in
      atto.parametro("consultazione", "D839-2023-12-03")
    },
    Falso(.indizione, "un voto di un altro giorno", "indizione-secondo-legge") { atto in
      atto.parametro("consultazione-primo-giorno", "2023-11-19")
    },
    Falso(.blocco, "altre liste", "impronta-del-blocco") { atto in
      atto.parametro("blocco", String(repeating: "a", count: 64))
    },
    Falso(.blocco, "tardi, senza dirlo", "blocco-in-termine") { $0.giorno("2023-10-29") },
    Falso(.blocco, "senza dire della copia", "copia-dell-altro-ufficio") {
      $0.parametro("seconda-copia", nil)
    },
    Falso(.straordinaria4, "un blocco al posto della quarta", "blocco-dopo-la-quarta") { atto in
      atto.tipo(.blocco)
    },
    Falso(.autenticazione, "altre liste", "firma-su-liste-bloccate") { atto in
      atto.parametro("blocco", String(repeating: "a", count: 64))
    },
    Falso(.autenticazione, "di nessuno", "firmatario") { $0.parametro("firmatario", nil) },
    Falso(.autenticazione, "della commissione", "ufficio") {
      $0.parametro("ruolo", "presidente-commissione")
    },
    Falso(.supplemento, "dopo il voto", "supplemento-in-termine") { $0.giorno("2023-11-13") },
    Falso(.supplemento, "del Comune", "ufficio-del-foglio") { $0.parametro("ufficio", nil) },
    Falso(.supplemento, "un numero saltato", "foglio-successivo") { atto in
      atto.ogni("SUPPL") { $0[2] = "2" }
    },
    Falso(.elenchiVotoSpeciale, "una sezione che non c'è", "elenco-di-una-sezione") { atto in
      atto.ogni("ELENCO") { $0[3] = "9" }
    },
    Falso(.fineBlocco, "il giorno del voto", "fine-dopo-il-voto") { $0.giorno("2023-11-12") },
    Falso(.decisioneRicorso, "del Comune", "ufficio") { $0.parametro("ufficio", nil) },
    Falso(.decisioneRicorso, "respinge, e iscrive", "causa-del-ricorso") { atto in
      atto.parametro("dispositivo", "RESPINGE")
    },
    Falso(.rettifica, "un dato che non dichiara", "rettifica-dichiarata") { atto in
      let detto = atto.righe.first { $0[0] == "PARAM" && $0[1] == "rettifica" }?[2] ?? ""
      atto.parametro("rettifica", detto.replacing("COGNOME", with: "NOME"))
    },
    Falso(.rettifica, "per cambio di abitazione", "sola-rettifica") { atto in
      atto.ogni("VARIAZ") { $0[4] = "CAMBIO_ABITAZIONE" }
    },
    Falso(.dinamica1, "di un voto", "voto-estraneo") { $0.parametro("consultazione", "D839-2023-11-12") },
    Falso(.dinamica1, "per irreperibilità", "causa-della-tornata") { atto in
      atto.ogni("VARIAZ") { $0[4] = "IRREPERIBILITA" }
    },
    Falso(.dinamica2, "della commissione", "ufficio") { $0.parametro("ufficio", "commissione") },
    Falso(.ricompilazione, "della commissione", "ufficio") { $0.parametro("ufficio", "commissione") },
    Falso(.ricompilazione, "al regime che deve venire", "regime") { $0.righe[1][9] = "lista-unica" },
    Falso(.semestraleElenchi, "dopo il termine", "tempi-della-semestrale") { $0.giorno("2024-04-11") },
    Falso(.semestraleElenchi, "prima del giorno", "tempi-della-semestrale") { $0.giorno("2024-02-14") },
    Falso(.semestraleRettifica, "durante il deposito", "tempi-della-semestrale") { $0.giorno("2024-04-15") },
    Falso(.semestraleRettifica, "per morte", "variazione-semestrale") { atto in
      atto.ogni("VARIAZ") { $0[4] = "IMMIGRAZIONE" }
    },
    Falso(.ripartizione, "fuori dai suoi giorni", "tempi-della-ripartizione") { $0.giorno("2024-07-01") },
    Falso(.ripartizione, "per cambio di abitazione", "sola-sezione") { atto in
      atto.ogni("VARIAZ") { $0[4] = "CAMBIO_ABITAZIONE" }
    },
    Falso(.primaFormazione, "al regime che deve venire", "regime") { $0.righe[1][9] = "lista-unica" },
    Falso(.primaFormazione, "della commissione", "ufficio") { $0.parametro("ufficio", "commissione") },
  ]

  @Test("each forged act is refused for its rule, at its number, with an article; nothing is written")
  func falsi() throws {
    let annata = try Self.annata.get()
    for falso in Self.falsi {
      let errore = try Annata.risposta(annata.falso(falso.tipo, falso.cambia))
      guard case .controLaLegge(let violazione, _)? = errore else {
        Issue.record("\(falso.tipo.rawValue), \(falso.nome): \(errore.map { "\($0)" } ?? "accepted")")
        continue
      }
      #expect(violazione.regola == falso.regola, "\(falso.tipo.rawValue), \(falso.nome)")
      #expect(violazione.atto == annata.atti[falso.tipo] && !violazione.norma.luogo.isEmpty)
    }
    #expect(Set(Self.falsi.map(\.tipo)) == Set(Atto.Tipo.allCases), "a kind of act that nobody forges")
  }

  @Test("the line told is the line of the packet")
  func riga() throws {
    let annata = try Self.annata.get()
    let bytes = try annata.falso(.straordinaria4) { atto in atto.ogni("VARIAZ") { $0[4] = "PERDITA_DIRITTO" }
    }
    guard case .controLaLegge(_, let riga?)? = try Annata.risposta(bytes) else {
      Issue.record("no line")
      return
    }
    let righe = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(righe[riga - 1].contains("PERDITA_DIRITTO"))
  }
}
