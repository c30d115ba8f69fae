import Foundation
import TestSupport
import Testing

/// `perche` answers for every event that changed nothing in both examples, and for everybody of the registers.
@Suite("perche", .serialized) struct PercheTests {
  /// For each reason of the examples, words that its explanation must have: what the reason means, not how the program calls it.
  private static let parole: [String: String] = [
    "CF_NON_VALIDO": "il codice fiscale non è valido", "DUPLICATO": "già stato comunicato con l'evento",
    "DATE_INCOERENTI": "le date non sono coerenti",
    "PERSONA_SCONOSCIUTA": "non risulta in anagrafe né nelle liste",
    "DATI_DISCORDANTI": "il documento nomina", "GIA_CANCELLATO": "È stata cancellata con l'atto n.",
    "NON_RESIDENTE": "non è più iscritta in anagrafe", "GIA_PRESENTE": "è già iscritta in anagrafe",
    "GIA_CITTADINO": "è già cittadina italiana",
    "NON_RISULTA_PERDITA": "non risulta che la persona abbia perso il diritto",
    "DOCUMENTO_MANCANTE": "manca la cancellazione dal Comune di provenienza",
    "PROVVEDIMENTO_NON_DEFINITIVO": "il provvedimento non è definitivo",
    "VIA_SCONOSCIUTA": "l'indirizzo non è compreso nel viario",
    "NON_ELETTORE": "la persona non è in alcuna lista",
    "MINORE": "Compie 18 anni il", "STRANIERO": "La cittadinanza è",
    "GIA_ISCRITTO_CON_SEMESTRALE": "già iscritta con la revisione semestrale",
    "OLTRE_LA_TORNATA": "riguarda gli eventi ricevuti entro",
  ]

  /// `art. 32 c.1 n.4 e c.4 DPR 223/1967` is two places of one act; only the first says the cause.
  private static func articolo(_ riferimento: String) -> [String] {
    let primo = riferimento.replacingOccurrences(of: " e c.4", with: "").replacingOccurrences(
      of: " DPR 223/1967", with: "")
    return primo.components(separatedBy: " e ").map { luogo in
      luogo.replacingOccurrences(of: "art. ", with: "").replacingOccurrences(of: " c.", with: ", c. ")
        .replacingOccurrences(of: " n.", with: ", n. ")
    }
  }

  private func paragrafi(_ evento: [String: Any]) -> [String] {
    (evento["spiegazione"] as? [[String: Any]] ?? []).compactMap { $0["testo"] as? String }
  }

  @Test(
    "every event refused, late or without effect is explained with its reason and its article",
    arguments: ["gaby", "latisana"])
  func eventi(nome: String) throws {
    let esempio = try EsempioConTornate.esempio(nome)
    var provati = 0
    for atteso in try esempio.righe("atteso/eventi_attesi.csv") {
      guard let progressivo = atteso["progressivo"], let esito = atteso["esito"],
        let motivo = atteso["motivo"],
        ["RIFIUTATO", "FUORI_TERMINE", "ININFLUENTE"].contains(esito)
      else { continue }
      let run = try esempio.riesce("perche", "--evento", progressivo, "--json")
      let eventi = try #require(try run.json["eventi"] as? [[String: Any]])
      #expect(eventi.count == 1, "\(progressivo)")
      let testo = paragrafi(eventi[0]).joined(separator: "\n")
      let norme = (eventi[0]["norme"] as? [String] ?? []).joined(separator: "; ")
      if eventi[0]["esito"] as? String != esito { Issue.record("\(progressivo): \(testo)") }
      if !testo.contains(try #require(Self.parole[motivo])) {
        Issue.record("\(progressivo), \(motivo): \(testo)")
      }
      for articolo in Self.articolo(atteso["riferimento"] ?? "?") where !norme.contains(articolo) {
        Issue.record("\(progressivo), \(articolo): \(norme)")
      }
      if esito == "FUORI_TERMINE", !norme.contains("art. 32, c. 4") {
        Issue.record("\(progressivo): \(norme)")
      }
      if !norme.contains("d.P.R. 223/1967") { Issue.record("\(progressivo): \(norme)") }
      provati += 1
    }
    // README of the examples: refused, late and without effect.
    #expect(provati == (nome == "gaby" ? 18 + 9 + 7 : 125))
  }

  @Test(
    "the last day of a late event is the term of the round that handles its kind",
    arguments: ["gaby", "latisana"])
  func termini(nome: String) throws {
    let esempio = try EsempioConTornate.esempio(nome)
    // RULES.md, section 2: deaths at T4, acquired and regained rights at T3, emigrations at T1, the others at T2.
    let giorni =
      nome == "gaby"
      ? ["26 settembre 2023", "28 settembre 2023", "13 ottobre 2023", "28 ottobre 2023"]
      : ["14 febbraio 2023", "16 febbraio 2023", "3 marzo 2023", "18 marzo 2023"]
    let tornata = [
      "DECESSO": 4, "ACQUISTO_CITTADINANZA": 3, "RIACQUISTO_DIRITTO": 3, "RICOMPARSA": 3, "EMIGRAZIONE": 1,
      "IMMIGRAZIONE": 2, "CAMBIO_ABITAZIONE": 2, "PERDITA_DIRITTO": 2, "PERDITA_CITTADINANZA": 2,
    ]
    for atteso in try esempio.righe("atteso/eventi_attesi.csv") where atteso["esito"] == "FUORI_TERMINE" {
      let testo = try esempio.riesce("perche", "--evento", atteso["progressivo"] ?? "", "--json").text
      let numero = try #require(tornata[atteso["tipo"] ?? ""])
      #expect(
        testo.contains("T\(numero)) riguarda gli eventi ricevuti entro il \(giorni[numero - 1])"), "\(atteso)"
      )
    }
  }

  @Test(
    "everybody of the register is on a list or has a reason with its article why not",
    arguments: ["gaby", "latisana"])
  func registro(nome: String) throws {
    let esempio = try EsempioConTornate.esempio(nome)
    let iscritti = Set(
      EsempioConTornate.tabella(try #require(esempio.esportate.last)).compactMap { $0["codice_fiscale"] })
    // All of Gaby; one in fifty of Latisana, and everybody there who is not simply a resident elector.
    let persone = try esempio.righe("anagrafe.csv").enumerated().filter { indice, riga in
      nome == "gaby" || indice % 50 == 0 || riga["stato"] == "IRREPERIBILE" || riga["elettore"] == "P"
    }.map(\.element)
    for persona in persone {
      let codice = try #require(persona["codice_fiscale"])
      let json = try esempio.riesce("perche", codice, "--json").json
      let dentro = iscritti.contains(codice)
      if json["iscritta"] as? Bool != dentro { Issue.record("\(persona["id_anagrafe"] ?? "")") }
      let ragioni = try #require(json["ragioni"] as? [[String: Any]])
      let norme = ragioni.flatMap { $0["norme"] as? [String] ?? [] }
      if norme.isEmpty { Issue.record("\(persona["id_anagrafe"] ?? ""): \(ragioni)") }
      // By the rules of the example, section 1.
      let articolo: String? =
        json["fascicolo"] is NSNull
        ? ["EMIGRATO", "DECEDUTO", "IRREPERIBILE"].contains(persona["stato"])
          ? "artt. 4 e 11"
          : persona["cittadinanza"] != "ITA"
            ? "art. 1" : persona["elettore"] == "P" ? "art. 2" : "artt. 7 e 8" : nil
      if let articolo, !norme.contains("\(articolo), d.P.R. 223/1967") {
        Issue.record("\(persona["id_anagrafe"] ?? ""), \(articolo): \(norme)")
      }
    }
  }

  @Test(
    "who enters with a later act is told so, with what was missing on the day; on the day itself he is in")
  func giorno() throws {
    let esempio = try EsempioConTornate.esempio("gaby")
    // E0060: right regained, received and adopted on 13 October 2023.
    let eventi = try esempio.righe("eventi.csv")
    let codice = try #require(eventi.first { $0["progressivo"] == "E0060" }?["codice_fiscale"])
    let prima = try esempio.riesce("perche", codice, "--al", "2023-10-12").text
    #expect(prima.contains("non è in alcuna lista") && prima.contains("con l'atto n. 4 del 13 ottobre 2023"))
    #expect(prima.contains("Il 12 ottobre 2023 il documento non era ancora arrivato."))
    #expect(prima.contains("priva del diritto elettorale (art. 2, d.P.R. 223/1967)"))
    let dopo = try esempio.riesce("perche", codice, "--al", "2023-10-13", "--json").json
    #expect(dopo["iscritta"] as? Bool == true && dopo["atto"] as? Int == 4)
    #expect(
      try esempio.riesce("perche", codice, "--al", "2023-08-30").text.contains(
        "Le liste non erano ancora formate"))
    // E0012: the paper was there, the round was not.
    let altro = try #require(eventi.first { $0["progressivo"] == "E0012" }?["codice_fiscale"])
    #expect(
      try esempio.riesce("perche", altro, "--al", "2023-09-30").text
        .contains("Il 30 settembre 2023 il documento era arrivato, ma l'atto non era ancora adottato"))
  }

  @Test(
    "nobody, no event, two questions at once: each is refused in its own way, and no code is repeated aloud")
  func rifiuti() throws {
    let esempio = try EsempioConTornate.esempio("gaby")
    for (argomenti, stato, chiave) in [
      (["perche", "RSSMRA70A01D839A"], 3, "persona-sconosciuta"),
      (["perche", "99999"], 3, "fascicolo-inesistente"),
      (["perche", "--evento", "E9999"], 3, "evento-inesistente"), (["perche"], 2, "parola-mancante"),
      (["perche", "1", "--evento", "E0001"], 2, "opzioni-incompatibili"),
      (["perche", "--evento", "E0069", "--oggi", "2023-10-01"], 3, "evento-non-ancora-ricevuto"),
      (["elettore", "RSSMRA70A01D839A"], 3, "persona-sconosciuta"),
    ] {
      let run = try esempio.programma.run(argomenti + ["--json"])
      #expect(run.status == stato && run.text.contains("\"\(chiave)\""), "\(argomenti): \(run.text)")
      #expect(!run.text.contains("RSSMRA70A01D839A"))
    }
  }
}
