import Elettorato
package import Rendering

/// What the Comune of destination must know of an elector who has moved there: the data of the Modello 3D, as a letter.
///
/// It is not the XML of the ministry, whose layout was not found (`norme.md` 7.2.5, open point 2): the sheet says so.
/// Source: art. 32, c. 1, n. 4, d.P.R. 223/1967; art. 6, c. 1, D.L. 5/2012; D.M. 12 February 2014.
package struct SchedaEmigrato: Sendable {
  package let fonte: FonteAtto
  package let voce: VoceVerbale

  private init(_ fonte: FonteAtto, _ voce: VoceVerbale) {
    self.fonte = fonte
    self.voce = voce
  }

  /// One for each elector of the general list whom the act strikes because he has moved to another Comune.
  package static func tutte(_ fonte: FonteAtto, _ voci: [VoceVerbale]) -> [SchedaEmigrato] {
    voci.filter {
      $0.variazione.operazione == .cancellazione && $0.variazione.causa == .emigrazione
        && $0.variazione.lista == .generale
    }.map { SchedaEmigrato(fonte, $0) }
  }

  private var comune: String { voce.evento?.comuneAltro ?? "" }

  /// Stem of the file: `emigrato-A326-fascicolo-12`.
  package var id: String {
    "emigrato-\(comune.isEmpty ? "da-individuare" : comune)-fascicolo-\(voce.variazione.fascicolo)"
  }

  private static let colonne = [Column("Dato", weight: 150), Column("Valore", weight: 290, style: .name)]

  package func documento() -> Document {
    let dati = dati
    var righe = Rows(columns: Self.colonne.count)
    for (dato, valore) in dati {
      righe.append { celle in
        celle.text(dato)
        celle.text(valore)
      }
    }
    return Lettera(
      fonte, id: id, titolo: "Comunicazione di cancellazione per emigrazione",
      a: [
        "Al Sindaco del Comune di",
        comune.isEmpty ? "______________________" : fonte.nomi.comune(comune, il: fonte.atto.giorno),
        "Ufficio elettorale",
      ], firma: "Il Sindaco (o il delegato)",
      corpo: [
        Lettera.paragrafo(
          "\(bold: "Oggetto:") dati del Modello 3D. Elettore cancellato dalle liste di questo Comune per trasferimento della residenza in codesto Comune (\(fonte.cita(.d223("art. 32, c. 1, n. 4"))))."
        ),
        .table(
          Table(
            id: "dati", caption: "Dati dell’elettore", columns: Self.colonne, rows: righe, look: .open,
            minimumRowHeight: .mm(5.8), heavyRuleEvery: nil)),
        Lettera.paragrafo(
          "La presente vale come dichiarazione dell’avvenuta cancellazione, ai fini dell’iscrizione nelle liste di codesto Comune."
        ),
        .notes([
          "\(bold: "Questo foglio non è il file XML del Modello 3D") (\(fonte.cita(Norma(.dm12febbraio2014))); \(fonte.cita(Norma(.circ43del2014)))): ne riporta i dati. Il file si trasmette per posta elettronica certificata con il sistema dell’ufficio."
        ]),
      ]
    ).documento
  }

  private var dati: [(String, String)] {
    let (persona, riga) = (voce.persona, voce.variazione.prima)
    return [
      ("Cognome", persona[.cognome]), ("Nome", persona[.nome]),
      ("Sesso", persona.sesso == .nonIndicato ? "non indicato" : persona.sesso.rawValue),
      ("Luogo e data di nascita", "\(persona.luogoDiNascita), \(persona.nascita.breve)"),
      ("Codice fiscale", persona[.codiceFiscale]), ("Atto di nascita", persona.attoDiNascita),
      ("Cittadinanza", fonte.nomi.stato(persona[.cittadinanza])),
      ("Ultima abitazione in questo Comune", persona.indirizzo?.description ?? ""),
      (
        "Comune di provenienza",
        "\(fonte.comune.denominazione) (\(fonte.comune.provincia)), ISTAT \(fonte.comune.codiceIstat)"
      ),
      ("Comune di destinazione", comune.isEmpty ? "" : fonte.nomi.comune(comune, il: fonte.atto.giorno)),
      ("Documento", voce.evento.map { "\($0.documentoInParole), \($0.protocolloInParole)" } ?? ""),
      (
        "Iscrizione cancellata",
        riga.map {
          "sezione \($0.sezione.map(String.init) ?? "da assegnare"), n. lista generale \($0.numeroGenerale)\($0.parte.sigla)"
        } ?? ""
      ), ("Fascicolo personale", String(voce.variazione.fascicolo)),
      ("Verbale di cancellazione", "\(fonte.estremi), \(fonte.oggetto)"),
      (
        "Capacità elettorale",
        "iscritto nelle liste fino alla cancellazione; esito del casellario a cura dell’ufficio"
      ),
    ]
  }
}

extension SchedaPersona {
  /// `1976, n. 196, p. I, s. A`; empty where it is not known.
  var attoDiNascita: String {
    [
      self[.attoAnno], self[.attoNumero].isEmpty ? "" : "n. \(self[.attoNumero])",
      self[.attoParte].isEmpty ? "" : "p. \(self[.attoParte])",
      self[.attoSerie].isEmpty ? "" : "s. \(self[.attoSerie])",
    ].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
