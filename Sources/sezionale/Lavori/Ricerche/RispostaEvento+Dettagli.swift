import Archivio
import Elettorato

/// The facts behind an answer: which other event, which act, which dates, which address.
extension RispostaEvento {
  func dettagli(_ persona: FascicoloPersonale, _ indagine: Indagine) -> [String] {
    if let rifiuto = Rifiuto(rawValue: decisione.motivo) {
      return dettaglio(rifiuto, persona, indagine).map { [$0] } ?? []
    }
    if let ininfluenza = Ininfluenza(rawValue: decisione.motivo) {
      return dettaglio(ininfluenza, persona, indagine).map { [$0] } ?? []
    }
    return []
  }

  private func dettaglio(_ rifiuto: Rifiuto, _ persona: FascicoloPersonale, _ indagine: Indagine) -> String? {
    switch rifiuto {
    case .codiceFiscaleNonValido: return difettoDelCodice
    case .duplicato:
      return persona.eventi.first {
        $0.numero != evento.numero && $0.tipo == evento.tipo && $0.giorno == evento.giorno
      }.map { "È già stato comunicato con l'evento \($0.progressivo): \($0.fatto)." }
    case .dateIncoerenti:
      return
        "Nascita \(evento.nascita.breve), fatto \(evento.giorno.breve), documento \((evento.giornoDocumento ?? evento.giorno).breve), ricezione \(evento.ricevuto.breve)."
    case .datiDiscordanti:
      let nota = persona.registro?.scheda
      if let nota, nota.chiave == evento.chiave {
        return
          "Era nota la cittadinanza \(nota[.cittadinanza]); il documento dice \(evento.cittadinanza)."
      }
      let nome = nota.map { "\($0[.cognome]) \($0[.nome])" } ?? persona.righe.last?.cognomeENome
      return nome.map {
        "Il codice fiscale è di \($0); il documento nomina \(evento.cognome) \(evento.nome)."
      }
    case .giaCancellato: return uscita(persona, indagine)
    case .nonResidente: return persona.registro.map(Self.posizione)
    case .giaPresente: return residenza(persona, indagine)
    case .giaCittadino:
      return persona.righe.contains { $0.lista == .generale && $0.alAtto == nil }
        ? "È già iscritta nella lista generale." : "L'anagrafe la dà già come cittadina italiana."
    case .nonRisultaPerdita, .nonRisultaIrreperibile:
      return persona.righe.contains { $0.lista == .generale && $0.alAtto == nil }
        ? "È iscritta nella lista generale." : persona.registro.map(Self.posizione)
    case .viaSconosciuta: return evento.indirizzo.map { "L'indirizzo comunicato è \($0)." }
    case .provvedimentoNonDefinitivo:
      return evento.documento.isEmpty ? nil : "Il documento ricevuto è \(evento.documento.inParole)."
    case .soloSemestrale:
      return "Compie 18 anni \(EtaElettorale.maggiorenneDal(nascita: evento.nascita).il)."
    case .esclusoDallUfficio: return decisione.intervento.isEmpty ? nil : "\(decisione.intervento)."
    case .documentoMancante, .personaSconosciuta, .superato: return nil
    }
  }

  private func dettaglio(_ ininfluenza: Ininfluenza, _ persona: FascicoloPersonale, _ indagine: Indagine)
    -> String?
  {
    switch ininfluenza {
    case .minore:
      return
        "Compie 18 anni \(EtaElettorale.maggiorenneDal(nascita: evento.nascita).il), dopo \(indagine.fineSemestre.il): sarà iscritta con la revisione semestrale."
    case .straniero:
      let stato = persona.registro?.scheda[.cittadinanza] ?? evento.cittadinanza
      return "La cittadinanza è \(stato): nella lista generale sono iscritti i cittadini italiani."
    case .nonElettore:
      return uscita(persona, indagine) ?? RagioneDellAssenza(persona, dopoAtto: atto?.numero, indagine).breve
    case .restaIscritto: return residenza(persona, indagine)
    case .giaIscrittoConSemestrale:
      guard let riga = persona.righe.first(where: { $0.lista == .generale }) else { return nil }
      return
        "Compie 18 anni \(EtaElettorale.maggiorenneDal(nascita: riga.nascita).il) ed è nella lista generale dall'\(indagine.dicitura(riga.dalAtto))."
    }
  }

  /// The act that took the person off the lists before this answer.
  private func uscita(_ persona: FascicoloPersonale, _ indagine: Indagine) -> String? {
    let chiuse = persona.righe.compactMap(\.alAtto).filter { chiusura in
      persona.righe(dopoAtto: chiusura).isEmpty && (atto.map { chiusura <= $0.numero } ?? true)
    }
    guard let numero = chiuse.max() else { return nil }
    let causa = persona.motivazioni.first { $0.atto == numero }?.motivazione.causa
    return "È stata cancellata con l'\(indagine.dicitura(numero))\(causa.map { " per \($0.titolo)" } ?? "")."
  }

  private func residenza(_ persona: FascicoloPersonale, _ indagine: Indagine) -> String? {
    if let riga = persona.righe.first(where: { $0.alAtto == nil }) {
      return "È iscritta nella \(riga.lista.titolo) dall'\(indagine.dicitura(riga.dalAtto))."
    }
    return persona.registro?.residenteDal.map { "In anagrafe risulta residente \($0.dal)." }
  }

  /// Where the register has the person: `In anagrafe risulta emigrata dal 3 maggio 2020.`
  static func posizione(_ registro: FascicoloPersonale.RigaDiRegistro) -> String {
    "In anagrafe risulta \(registro.requisiti.stato.inParole)\(registro.statoDal.map { " \($0.dal)" } ?? "")."
  }

  private var difettoDelCodice: String? {
    guard
      case .failure(let difetto) = CodiceFiscale.verifica(evento.codiceFiscale, luogoEsiste: { _ in true })
    else {
      return "Il luogo di nascita del codice non esiste."
    }
    let motivo =
      switch difetto {
      case .lunghezza: "non ha sedici caratteri"
      case .caratteri, .omocodiaNonAmmessa: "contiene caratteri non ammessi"
      case .mese, .giorno, .dataInesistente: "la data di nascita che contiene non esiste"
      case .luogoSconosciuto: "il luogo di nascita che contiene non esiste"
      case .carattereDiControllo: "il carattere di controllo non è quello che gli altri danno"
      }
    return "Del codice fiscale comunicato, \(motivo)."
  }
}

extension StatoAnagrafico {
  /// As a sentence says it of a person.
  var inParole: String {
    switch self {
    case .residente: "residente"
    case .aire: "residente all'estero (AIRE)"
    case .emigrato: "emigrata in altro Comune"
    case .deceduto: "deceduta"
    case .irreperibile: "cancellata per irreperibilità"
    }
  }
}
