/// A clerical error in what a list says of an elector, and how it is mended: the name as the birth act has it, a section that was wrong.
///
/// It enters and strikes nobody: the line is written again with the same numbers, or, for a section, out of one and into the other. What
/// changes in life (an address, a citizenship) is an event, and the codice fiscale is the tax office's to change. Source: changes of identity
/// data with the dynamic revision (circ. 2600/L, `norme.md` 2.2), clerical errors of section lists (art. 40, c. 6, d.P.R. 223/1967; A-58),
/// the section of the dwelling (art. 36).
package struct RettificaDati: Equatable, Sendable {
  /// What may be mended.
  package enum Campo: String, CaseIterable, Sendable {
    case cognome = "COGNOME"
    case nome = "NOME"
    case dataNascita = "DATA_NASCITA"
    /// The cadastral code of the place of birth; name and province follow from it.
    case luogoNascita = "LUOGO_NASCITA"
    case attoAnno = "ATTO_ANNO"
    case attoNumero = "ATTO_NUMERO"
    case attoParte = "ATTO_PARTE"
    case attoSerie = "ATTO_SERIE"
    case sezione = "SEZIONE"
  }

  package let fascicolo: Int
  package let campo: Campo
  package let valore: String
  package let motivo: String
  package let documento: String
  /// The line of the file, for messages.
  package let riga: Int

  package init(fascicolo: Int, campo: Campo, valore: String, motivo: String, documento: String, riga: Int) {
    self.fascicolo = fascicolo
    self.campo = campo
    self.valore = valore
    self.motivo = motivo
    self.documento = documento
    self.riga = riga
  }

  /// The name under which an act lists what it mends.
  package static let parametro = "rettifica"

  /// As an act writes it: which file, which field and why; the value is in the line.
  package var dicitura: String {
    let cifre = String(fascicolo)
    let zeri = String(repeating: "0", count: max(0, 8 - cifre.utf8.count))
    return "\(zeri)\(cifre) \(campo.rawValue): \(motivo) (\(documento))"
  }
}

/// Why a correction cannot be made: nothing is adopted.
package enum ImpedimentoRettifica: Error, Hashable, Sendable {
  /// The file is of nobody who is on a list.
  case nonIscritto(riga: Int)
  case valoreNonValido(riga: Int, RettificaDati.Campo)
  case sezioneInesistente(riga: Int, Int)
  /// The list says so already.
  case gia(riga: Int)
  case ripetuta(riga: Int, prima: Int)
  /// With that day of birth the person would have no right to be on the list.
  case troppoGiovane(riga: Int)

  package var riga: Int {
    switch self {
    case .nonIscritto(let riga), .valoreNonValido(let riga, _), .sezioneInesistente(let riga, _),
      .gia(let riga), .ripetuta(let riga, _), .troppoGiovane(let riga):
      riga
    }
  }
}

/// The corrections of one act, laid one by one over the electors that they are about.
package struct Rettifiche: Sendable {
  /// What the rule needs beside the elector.
  package struct Contesto: Sendable {
    let sezioni: Set<Int>
    let luoghi: TabellaLuoghi
    /// Who turns eighteen after this day is on no list.
    let ultimaMaggioreEta: Giorno

    package init(sezioni: Set<Int>, luoghi: TabellaLuoghi, giorno: Giorno) {
      self.sezioni = sezioni
      self.luoghi = luoghi
      // In a semester who comes of age in the next one may be on the lists already, by the amendment of the revision.
      ultimaMaggioreEta = (giorno.fineDelSemestre + 1).fineDelSemestre
    }
  }

  private struct Elettore {
    let trovato: SituazionePersona
    var scheda: SchedaPersona
    var sezione: Int?
    let ordine: Int
  }

  private struct Posto: Hashable {
    let fascicolo: Int
    let campo: RettificaDati.Campo
  }

  private let contesto: Contesto
  private var elettori: [Int: Elettore] = [:]
  private var viste: [Posto: Int] = [:]

  package init(_ contesto: Contesto) { self.contesto = contesto }

  /// Lays a correction over an elector as the archive has him.
  package mutating func aggiungi(_ rettifica: RettificaDati, _ trovato: SituazionePersona)
    throws(ImpedimentoRettifica)
  {
    let posto = Posto(fascicolo: rettifica.fascicolo, campo: rettifica.campo)
    if let prima = viste[posto] { throw .ripetuta(riga: rettifica.riga, prima: prima) }
    viste[posto] = rettifica.riga
    guard trovato.iscritta, let scheda = trovato.scheda else { throw .nonIscritto(riga: rettifica.riga) }
    var elettore =
      elettori[rettifica.fascicolo]
      ?? Elettore(
        trovato: trovato, scheda: scheda,
        sezione: (trovato.righe[.generale] ?? trovato.righe.values.first)?.sezione, ordine: elettori.count)
    let prima = (elettore.scheda, elettore.sezione)
    try applica(rettifica, &elettore)
    guard prima != (elettore.scheda, elettore.sezione) else { throw .gia(riga: rettifica.riga) }
    elettori[rettifica.fascicolo] = elettore
  }

  private func applica(_ rettifica: RettificaDati, _ elettore: inout Elettore) throws(ImpedimentoRettifica) {
    let (riga, campo, valore) = (rettifica.riga, rettifica.campo, rettifica.valore)
    func imposta(_ dove: SchedaPersona.Campo) { elettore.scheda[dove] = valore }
    switch campo {
    case .cognome: imposta(.cognome)
    case .nome: imposta(.nome)
    case .attoNumero: imposta(.attoNumero)
    case .attoParte: imposta(.attoParte)
    case .attoSerie: imposta(.attoSerie)
    case .attoAnno:
      guard let anno = Int(valore), (1800...9999).contains(anno), String(anno) == valore else {
        throw .valoreNonValido(riga: riga, campo)
      }
      imposta(.attoAnno)
    case .dataNascita:
      guard let giorno = Giorno(iso: valore.utf8) else { throw .valoreNonValido(riga: riga, campo) }
      guard EtaElettorale.maggiorenne(nascita: giorno, il: contesto.ultimaMaggioreEta) else {
        throw .troppoGiovane(riga: riga)
      }
      imposta(.nascita)
    case .luogoNascita:
      guard let codice = CodiceLuogo(valore),
        let luogo = contesto.luoghi.luogo(codice, il: elettore.scheda.nascita)
      else { throw .valoreNonValido(riga: riga, campo) }
      elettore.scheda[.luogoNascita] = codice.testo
      elettore.scheda[.nomeLuogoNascita] = luogo.denominazione
      elettore.scheda[.provinciaNascita] = luogo.provincia
    case .sezione:
      guard let numero = Int(valore), String(numero) == valore else {
        throw .valoreNonValido(riga: riga, campo)
      }
      guard contesto.sezioni.contains(numero) else { throw .sezioneInesistente(riga: riga, numero) }
      elettore.sezione = numero
    }
    if elettore.scheda[.cognome].isEmpty, elettore.scheda[.nome].isEmpty {
      throw .valoreNonValido(riga: riga, campo)
    }
  }

  /// What the act does to the lists, in the order in which electors were met.
  package var modifiche: [VariazioniDellaTornata.Modifica] {
    elettori.sorted { $0.value.ordine < $1.value.ordine }.map { fascicolo, elettore in
      let prima = (elettore.trovato.righe[.generale] ?? elettore.trovato.righe.values.first)?.sezione
      let effetto: EsameEvento.Effetto
      if let sezione = elettore.sezione, sezione != prima {
        effetto = .cambiaSezione(elettore.scheda, a: sezione)
      } else {
        effetto = .annota(.rettifica, elettore.scheda)
      }
      return .init(
        chiave: "fascicolo:\(fascicolo)", trovata: elettore.trovato, effetto: effetto, evento: nil,
        causa: .rettifica)
    }
  }

  /// The files of electors whose codice fiscale does not say what the corrected data say: the tax office is to be asked.
  package var codiciDiscordi: [Int] {
    elettori.filter { _, elettore in
      let scheda = elettore.scheda
      guard
        case .success(let codice) = CodiceFiscale.verifica(
          scheda[.codiceFiscale], luogoEsiste: contesto.luoghi.esiste)
      else { return false }
      return !codice.confronta(
        cognome: scheda[.cognome], nome: scheda[.nome], sesso: scheda.sesso, nascita: scheda.nascita,
        luogo: CodiceLuogo(scheda[.luogoNascita])
      ).isEmpty
    }.keys.sorted()
  }
}
