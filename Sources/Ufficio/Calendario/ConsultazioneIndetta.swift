package import Elettorato
import Modulistica

/// A vote that has been called, and the act that says so.
package struct ConsultazioneIndetta: Sendable {
  package let consultazione: Consultazione
  /// The terms of the rule set that are not known for this vote.
  package let ignoti: Calendario
  /// `nil` while there are no lists, when act 1 will say it.
  package let atto: Atto?
  /// What is unusual in it, and the law allows.
  package let anomalie: [Anomalia]
  /// The file from which it was called.
  package let file: String?

  init(
    _ consultazione: Consultazione, _ ordinamento: Ordinamento?, atto: Atto?, anomalie: [Anomalia] = [],
    file: String? = nil
  ) {
    self.consultazione = consultazione
    self.atto = atto
    self.anomalie = anomalie
    self.file = file
    ignoti = Calendario(
      identita: consultazione.identita, titolo: "", scadenze: [],
      ignoti: ordinamento.map {
        Scadenzario(consultazione, $0, oggi: consultazione.giorni.riferimento).ignoti
      } ?? [])
  }
}

// MARK: - Answer

extension ConsultazioneIndetta {
  package func risposta(prova: Bool = false) -> Risposta {
    var risposta = Risposta(
      DicituraConsultazione.oggetti(consultazione).joined(separator: "; "), prova: prova)
    for anomalia in anomalie {
      risposta.avviso(file.map { "\($0): \(anomalia.description)" } ?? anomalia.description)
    }
    risposta.frase("votazione: \(DicituraConsultazione.giorni(consultazione))")
    if consultazione.giorni.riferimento != consultazione.giorni.primo {
      risposta.frase("i termini decorrono da \(consultazione.giorni.riferimento.conGiorno)")
    }
    if let decreto = consultazione.decreto { risposta.frase("decreto: \(decreto.esteso)") }
    risposta.frase("manifesto: \(consultazione.manifesto.esteso)")
    risposta.frase("ordinamento: \(consultazione.ordinamento)")
    for gruppo in ignoti.ignotiPerMotivo {
      risposta.frase(gruppo.introduzione)
      for termine in gruppo.termini { risposta.frase("  \(termine.codice)  \(termine.adempimento)") }
    }
    for termine in consultazione.stabiliti {
      risposta.frase(
        "termine \(termine.codice): \(termine.giorni.di("giorno", "giorni")) (\(termine.motivo))")
    }
    for deroga in consultazione.deroghe {
      risposta.frase("deroga «\(deroga.anomalia)»\(deroga.norma.map { ", \($0)" } ?? ""): \(deroga.motivo)")
    }
    risposta.frase(
      atto.map { "atto n. \($0.numero) \($0.giorno.esteso(.del)): \($0.tipo.titolo)" }
        ?? "sarà scritta nell'atto n. 1, con cui si formano le liste")
    dati(&risposta)
    return risposta
  }

  private func dati(_ risposta: inout Risposta) {
    risposta.dato("identita", .testo(consultazione.identita))
    risposta.dato("consultazioni", .testi(consultazione.tipi.map(\.rawValue)))
    risposta.dato("turno", .testo(consultazione.turno.rawValue))
    risposta.dato("primoGiorno", .giorno(consultazione.giorni.primo))
    risposta.dato("secondoGiorno", .giorno(consultazione.giorni.secondo))
    risposta.dato("giornoDiRiferimento", .giorno(consultazione.giorni.riferimento))
    risposta.dato("giornoDellEta", .giorno(consultazione.giorni.eta))
    risposta.dato("decreto", .giorno(consultazione.decreto))
    risposta.dato("manifesto", .giorno(consultazione.manifesto))
    risposta.dato("ordinamento", .testo(consultazione.ordinamento))
    risposta.tabella(
      .init(
        "termini", ["codice", "giorni", "motivo"].map { .init($0) },
        consultazione.stabiliti.map { [.testo($0.codice), .numero($0.giorni), .testo($0.motivo)] }))
    risposta.dato("nonNoti", .elenco(ignoti.ignoti.map { $0.valore(consultazione.identita) }))
    risposta.tabella(
      .init(
        "deroghe", ["anomalia", "norma", "motivo"].map { .init($0) },
        consultazione.deroghe.map { [.testo($0.anomalia), .norma($0.norma), .testo($0.motivo)] }))
    risposta.dato("atto", .numero(atto?.numero))
  }
}

extension TermineIgnoto {
  /// For programs.
  package func valore(_ calendario: String) -> Valore {
    .voci([
      .init("calendario", .testo(calendario)), .init("termine", .testo(codice)),
      .init("consultazione", .testo(tipo.rawValue)), .init("adempimento", .testo(adempimento)),
      .init("motivo", .testo(motivo)), .init("norma", .norma(norma)), .init("chiedereA", .testo(aChi)),
    ])
  }
}
