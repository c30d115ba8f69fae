import Elettorato
import Rendering

/// What the minutes say in words.
extension Verbale {
  /// Who, where, when, under which law. Source: art. 4-bis d.P.R. 223/1967 and art. 2, c. 30, L. 244/2007 (A-04).
  var apertura: RichText {
    let (anno, mese, giorno) = fonte.atto.giorno.data
    let data =
      "L’anno \(anno.inLettere), il giorno \(giorno == 1 ? "primo" : giorno.inLettere) del mese di \(Giorno.nomiDeiMesi[mese - 1]), nell’ufficio elettorale del Comune di \(fonte.comune.denominazione) (\(fonte.comune.provincia))"
    let chi =
      "il sottoscritto responsabile dell’ufficio elettorale comunale, nelle funzioni di ufficiale elettorale (\(fonte.cita(.d223("art. 4-bis"))); \(fonte.cita(Norma(.l244del2007, "art. 2, c. 30"))))"
    let voto =
      fonte.consultazione.map { ", in vista della votazione di \(DicituraConsultazione.giorni($0))" } ?? ""
    let documenti =
      fatti.isEmpty
      ? "" : ", esaminati i documenti ricevuti fino \(fonte.atto.giorno.esteso(.al).tipografico)"
    // A decision of the commissione is not adopted here: it is carried out.
    let decisione = fonte.atto.valori("documento").first.map { " (\($0.tipografico))" } ?? ""
    let verbo =
      fonte.atto.tipo == .decisioneRicorso
      ? "dà esecuzione alla decisione\(decisione) che è l’" : "adotta l’"
    return
      "\(data), \(chi)\(documenti), \(verbo)\(bold: "atto \(fonte.estremi)"): \(bold: fonte.oggetto), ai sensi \(fonte.cita(fonte.atto.tipo.norma(conti.liste)).conPreposizione)\(voto)\(fine)"
  }

  private var fine: String {
    voci.isEmpty
      ? "." : ", e apporta alle liste elettorali generali e sezionali le variazioni che seguono."
  }

  var nullaDaVariare: RichText {
    "\(bold: "Nulla da variare:") nessun fatto ricevuto comporta variazioni delle liste in questa revisione; gli iscritti restano quelli del quadro che segue."
  }

  var ricompilazione: RichText {
    "Le liste sono scritte di nuovo in ordine alfabetico e numerate da capo: nessun elettore è iscritto o cancellato. Il numero di prima e quello di ora di ciascuno sono nella concordanza."
  }

  /// `Cancellazioni n. 15 (quindici): lista generale n. 14 (quattordici); lista aggiunta ... n. 1 (uno).`
  func somma(_ operazione: Variazione.Operazione) -> RichText {
    let liste = Lista.allCases.filter { conti.quante(operazione, nil, $0) > 0 }
    func certificate(_ quante: Int) -> String {
      operazione.femminile ? quante.certificatoFemminile : quante.certificato
    }
    let addendi = liste.map { lista in
      liste.count == 1
        ? lista.titolo.tipografico
        : "\(lista.titolo.tipografico) \(certificate(conti.quante(operazione, nil, lista)))"
    }
    let precisazione =
      switch operazione {
      case .cancellazione, .iscrizione: ""
      case .cambioSezione:
        " Ciascuno è cancellato dalla lista della prima sezione e insieme iscritto in quella della nuova; il numero della lista generale non cambia."
      case .annotazione: " Le annotazioni non mutano il numero degli iscritti."
      }
    return
      "\(operazione.sezioneDelVerbale) \(bold: certificate(conti.quante(operazione)))\(liste.count == 1 ? ", " : ": ")\(addendi.joined(separator: "; ")).\(precisazione)"
  }

  /// How many facts the act answers to, and how.
  var esito: RichText {
    let conteggi = EsitoEvento.Codice.allCases.compactMap { codice -> String? in
      let quanti = fatti.count { $0.decisione.esito == codice }
      return quanti == 0 ? nil : "\(codice.plurale(quanti)) \(quanti.grouped)"
    }
    let senza = fatti.count { FattiSenzaVariazione.comprende($0.decisione) }
    var testo: RichText =
      "L’atto risponde a \(bold: fatti.count.certificato) \(fatti.count.concorda("fatto comunicato", "fatti comunicati")) all’ufficio: \(conteggi.joined(separator: ", "))."
    if senza > 0 {
      testo.append(
        " \(senza.concorda("Il fatto che non produce variazioni è", "I \(senza.grouped) fatti che non producono variazioni sono")) nell’allegato «fatti esaminati senza variazione», con il motivo, l’articolo e il seguito; l’allegato resta agli atti dell’ufficio."
      )
    }
    return testo
  }

  /// What follows by law, and the codes that tie the paper to the archive.
  var note: [RichText] {
    let termini = fonte.termini(conti)
    var note: [RichText] = [
      "\(bold: "Adempimenti:") copia \(CartaDellaRegione.di(fonte.comune).alPrefetto), al Procuratore della Repubblica e al presidente della Commissione elettorale circondariale (\(fonte.articolo(.d223("art. 32, c. 2"))))\(termini.notifica.map { "; notificazione agli interessati entro \($0.conArticolo) (\(fonte.articolo(.d223("art. 32, c. 5"))))" } ?? "")\(termini.deposito.map { "; deposito nella segreteria comunale \($0.esteso), con preventivo manifesto (\(fonte.articolo(.d223("art. 32, c. 6"))))" } ?? "")."
    ]
    if voci.contains(where: { $0.evento != nil && !$0.variazione.causa.riservata }) {
      note.append(
        "Al verbale sono unite le copie dei documenti indicati accanto a ciascuna variazione (\(fonte.articolo(.d223("art. 32, c. 2"))))."
      )
    }
    let letture = fonte.atto.valori("lettura").compactMap(LetturaAperta.init(rawValue:))
    if !letture.isEmpty {
      note.append(
        "\(bold: "Lettura della legge seguita dall’ufficio:") \(letture.map(\.titolo.tipografico).joined(separator: "; "))."
      )
    }
    if voci.contains(where: { $0.variazione.causa.riservata }) {
      note.append(
        "Per le cause che dipendono da un provvedimento giudiziario è indicato il solo protocollo: il documento è nel fascicolo personale, a disposizione della Commissione (\(fonte.cita(.d223("art. 32, c. 3"))); \(fonte.cita(Norma(.reg679del2016, "art. 10"))))."
      )
    }
    note.append(
      "Registrato nell’archivio da «\(fonte.atto.autore)». Impronta dell’atto (SHA-256): \(fonte.impronta.esadecimale). Stato delle liste dopo l’atto: \(fonte.stato.esadecimale)."
    )
    return note
  }
}

extension EsitoEvento.Codice {
  /// The outcome, agreed with how many facts had it.
  func plurale(_ quanti: Int) -> String {
    switch self {
    case .applicato: quanti == 1 ? "applicato" : "applicati"
    case .annotato: quanti == 1 ? "annotato" : "annotati"
    case .inAttesa: "in attesa"
    case .ininfluente: "senza effetto"
    case .rifiutato: quanti == 1 ? "rifiutato" : "rifiutati"
    case .fuoriTermine: "fuori termine"
    }
  }
}

extension String {
  /// Of a citation: `dell’art. 39, d.P.R. 223/1967`, `degli artt. 16 e 18, d.P.R. 223/1967`.
  var conPreposizione: String { "\(hasPrefix("artt.") ? "degli " : "dell’")\(self)" }
}
