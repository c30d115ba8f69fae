import Archivio
import Elettorato
import Modulistica
import Ufficio

/// A phase of a semestral revision, proposed or adopted, on the screen and in JSON. People are told by their number in the register.
struct RapportoSemestrale {
  let proposta: PropostaSemestrale
  /// `nil` while it is only a proposal.
  let adottata: (atto: Atto, sigillo: Sigillo)?
  let avvisi: [String]

  init(_ proposta: PropostaSemestrale, avvisi: [String]) {
    self.proposta = proposta
    adottata = nil
    self.avvisi = avvisi
  }

  init(_ esito: EsitoSemestrale, avvisi: [String]) {
    proposta = esito.proposta
    adottata = (esito.atto, esito.sigillo)
    self.avvisi = avvisi
  }

  private var codice: String { CodiceFoglio.lista(proposta.impronta) }

  /// How many people are told one by one.
  static let mostrati = 40

  func mostra(_ output: Output, prova: Bool) {
    let (revisione, fase) = (proposta.revisione, proposta.fase)
    if let adottata {
      output.titolo(
        "Atto n. \(adottata.atto.numero) \(proposta.giorno.esteso(.del)): \(revisione.titolo), \(fase.titolo)\(prova ? " — prova: nulla è stato scritto" : "")"
      )
    } else {
      output.titolo("Proposta per la \(revisione.titolo), \(fase.titolo), \(proposta.giorno.esteso(.al))")
    }
    output.riga(
      "coorte: chi compie 18 anni \(revisione.finestra.lowerBound.esteso(.dal)) \(revisione.finestra.upperBound.esteso(.al)), in anagrafe \(revisione.situazioneAl.esteso(.al))"
    )
    let elenchi = FigureElenchi(voci: proposta.lineeElenco)
    output.tabella(elenchi.tabella)
    elenchi.mostraEscluse(output)
    esclusi(output)
    if fase == .rettifica {
      output.tabella(RiepilogoVariazioni(variazioni: proposta.voci.map(\.variazione)).tabella)
      for (motivo, quanti) in daAssegnare {
        output.avviso("sezione da assegnare, \(motivo.motivo): \(quanti.di("elettore", "elettori"))")
      }
    }
    for allarme in proposta.allarmi { output.avviso(allarme.descrizione) }
    for avviso in avvisi { output.avviso(avviso) }
    if let adottata {
      output.riga("impronta dell'atto  \(adottata.sigillo.impronta)")
      output.riga("stato delle liste   \(adottata.sigillo.stato)")
      output.nota(seguito)
    } else {
      output.riga("codice della proposta  \(codice)")
      output.nota(
        "Le liste non sono cambiate: sono quelle dell'atto n. \(proposta.dopoAtto). Per adottarla: «sezionale revisione delibera \(fase.opzione) --data \(proposta.giorno.iso) --proposta \(codice)»."
      )
    }
    json(output, elenchi)
  }

  /// What the law wants next.
  private var seguito: String {
    let revisione = proposta.revisione
    switch proposta.fase {
    case .elenchi:
      return
        "Le liste non sono cambiate. Poi: «sezionale stampa elenchi-semestrali --in CARTELLA»; avviso pubblico, deposito e notifiche \(revisione.deposito.lowerBound.esteso(.dal)) \(revisione.deposito.upperBound.esteso(.al)) (artt. 18-20); trasmissione alla Commissione elettorale circondariale (art. 22)."
    case .rettifica:
      return
        "Poi: verbale al Prefetto, al Procuratore della Repubblica e alla Commissione elettorale circondariale, avvisi ai cancellati e ai non iscritti, deposito delle liste rettificate fino \(revisione.fine.esteso(.al)) (art. 31); decorrenza \(revisione.decorrenza.esteso(.dal))."
    }
  }

  private func esclusi(_ output: Output) {
    if !proposta.contati.isEmpty { output.riga("non compresi:") }
    for (motivo, quanti) in contati {
      output.riga("  \(motivo.motivo): \(quanti.conMigliaia) (\(motivo.norma))")
    }
    if !proposta.inAttesa.isEmpty {
      let primi = proposta.inAttesa.prefix(Self.mostrati)
      output.riga(
        "  numeri d'anagrafe di chi attende la revisione dinamica: \(primi.joined(separator: ", "))\(proposta.inAttesa.count > primi.count ? ", ..." : "")"
      )
    }
  }

  private var contati: [(EsclusioneSemestrale, Int)] {
    EsclusioneSemestrale.allCases.compactMap { motivo in proposta.contati[motivo].map { (motivo, $0) } }
  }

  private var daAssegnare: [(MotivoDaAssegnare, Int)] {
    proposta.daAssegnare.sorted { $0.key.motivo < $1.key.motivo }.map { ($0.key, $0.value) }
  }

  private func json(_ output: Output, _ elenchi: FigureElenchi) {
    output.campo("revisione", .string(proposta.revisione.codice))
    output.campo("fase", .string(proposta.fase.rawValue))
    output.campo("giorno", .string(proposta.giorno.iso))
    output.campo("dopoAtto", .integer(proposta.dopoAtto))
    if let adottata {
      output.campo("atto", .integer(adottata.atto.numero))
      output.campo("impronta", .string(adottata.sigillo.impronta.esadecimale))
      output.campo("stato", .string(adottata.sigillo.stato.esadecimale))
    } else {
      output.campo("proposta", .string(codice))
    }
    output.campo("elenchi", elenchi.json)
    output.campo(
      "nonCompresi",
      .array(
        contati.map { motivo, quanti in
          [
            "motivo": .string(motivo.rawValue), "norma": .string(motivo.norma.description),
            "persone": .integer(quanti),
          ]
        }))
    output.campo("inRevisioneDinamica", .strings(proposta.inAttesa))
    output.campo("variazioni", RiepilogoVariazioni(variazioni: proposta.voci.map(\.variazione)).json)
    output.campo(
      "daAssegnare",
      .array(
        daAssegnare.map { motivo, quanti in
          ["motivo": .string(motivo.motivo), "elettori": .integer(quanti)]
        }))
    output.campo("allarmi", .strings(proposta.allarmi.map(\.descrizione)))
  }
}
