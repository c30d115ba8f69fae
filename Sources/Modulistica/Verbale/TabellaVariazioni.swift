import Elettorato
import Rendering

/// The people of the changes of one kind, cause by cause: an elenco of the minutes.
///
/// The two numbers are those before for who leaves, those after for who enters, both for who moves.
struct TabellaVariazioni {
  private let operazione: Variazione.Operazione
  private let fonte: FonteAtto

  init(_ operazione: Variazione.Operazione, fonte: FonteAtto) {
    self.operazione = operazione
    self.fonte = fonte
  }

  func tabella(_ gruppi: [(causa: Causa, lista: Lista, voci: [VoceVerbale])]) -> Table {
    let colonne = colonne
    var righe = Rows(columns: colonne.count)
    var numero = 0
    for (causa, lista, voci) in gruppi {
      righe.appendGroup(
        RichText(
          "\(causa.intestazione(fonte, lista)) · lista \(lista.breve) · \(voci.count.certificato)"))
      for voce in voci {
        numero += 1
        righe.append { celle in scrivi(voce, numero, in: &celle) }
      }
    }
    return Table(
      id: operazione.idTabella, caption: "\(operazione.sezioneDelVerbale), causa per causa", columns: colonne,
      rows: righe,
      heavyRuleEvery: nil, numberColumn: 0)
  }

  private var colonne: [Column] {
    let inizio = [
      Column("N.", weight: 30, alignment: .right, style: .strong),
      Column("Articolo", weight: operazione == .cambioSezione ? 52 : 88, style: .small),
      Column("N. lista\ngen.", weight: 52, alignment: .right, fullTitle: "Numero nella lista generale"),
    ]
    let persona = [
      Column("COGNOME e nome", weight: 146, style: .name),
      Column("Luogo e data di nascita", weight: 114, style: .small),
    ]
    let fine = [
      Column("Fatto del", weight: 62, style: .small),
      Column("Documento e protocollo", weight: operazione == .iscrizione ? 270 : 224, style: .small),
    ]
    return inizio + posti + persona + specifica + fine
  }

  /// Section and sectional number: before, after, or both.
  private var posti: [Column] {
    func colonne(_ sezione: String, _ quando: String) -> [Column] {
      [
        Column(sezione, weight: 34, alignment: .right, fullTitle: "Sezione\(quando)"),
        Column(
          "N. lista\nsezion.", weight: 46, alignment: .right,
          fullTitle: "Numero nella lista sezionale\(quando)"),
      ]
    }
    return operazione == .cambioSezione
      ? colonne("Dalla\nsez.", " di prima") + colonne("Alla\nsez.", " nuova") : colonne("Sez.", "")
  }

  /// Where who enters or moves dwells, and what is noted beside who stays.
  private var specifica: [Column] {
    switch operazione {
    case .cancellazione: []
    case .iscrizione: [Column("Abitazione", weight: 112, style: .small)]
    case .cambioSezione: [Column("Nuova abitazione", weight: 112, style: .small)]
    case .annotazione: [Column("Annotazione", weight: 130, style: .small)]
    }
  }

  private func scrivi(_ voce: VoceVerbale, _ numero: Int, in celle: inout Cells) {
    let variazione = voce.variazione
    celle.label("fascicolo ", variazione.fascicolo)
    celle.number(numero)
    celle.text(variazione.causa.articolo(fonte, variazione.lista))
    celle.numero(voce.riga?.numeroGenerale, voce.riga?.parte)
    if operazione == .cambioSezione {
      for riga in [variazione.prima, variazione.dopo] {
        celle.sezione(riga)
        celle.numero(riga?.numeroSezionale, riga?.parte)
      }
    } else {
      celle.sezione(voce.riga)
      celle.numero(voce.riga?.numeroSezionale, voce.riga?.parte)
    }
    celle.cognomeENome(voce.persona)
    celle.nascita(voce.persona)
    switch operazione {
    case .cancellazione: break
    case .iscrizione, .cambioSezione: celle.text(voce.persona.recapito(fonte.nomi))
    case .annotazione: celle.text(annotazione(voce))
    }
    celle.giorno(voce.evento)
    celle.documento(voce.evento, fonte.nomi)
  }

  private func annotazione(_ voce: VoceVerbale) -> String {
    switch voce.variazione.causa {
    case .iscrizioneAIRE:
      let stato = voce.persona[.statoEstero]
      return "residente all’estero" + (stato.isEmpty ? "" : " (\(fonte.nomi.stato(stato)))")
    case .cambioAbitazione: return "stessa sezione: \(voce.persona.recapito(fonte.nomi))"
    default: return voce.variazione.causa.titolo.tipografico
    }
  }
}

extension Variazione.Operazione {
  /// What the table is called, in file names too.
  package var idTabella: String {
    switch self {
    case .cancellazione: "cancellazioni"
    case .iscrizione: "iscrizioni"
    case .cambioSezione: "cambi-di-sezione"
    case .annotazione: "annotazioni"
    }
  }
}
