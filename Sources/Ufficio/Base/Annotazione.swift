package import Archivio
package import Elettorato

/// A line of the local register: what was done, as a case. Its words are written here alone, and never change: the register is hashed.
package enum Annotazione: Sendable {
  // Acts
  case atto(Atto, Misura, Impronta)
  case autenticazione(atto: Int, Autenticazione.Ruolo)
  case blocco(atto: Int, Impronta)
  case supplemento(atto: Int, Supplemento.Tipo, sezione: Int, foglio: Int)
  case indetta(consultazione: String, atto: (numero: Int, impronta: Impronta)?)
  case chiusa(consultazione: Int)

  // What comes in
  case importato(Ricezione)
  case importatoRiservato(Ricezione, registrandola: Bool, ContoRiservato)

  // Special voters: who reads them leaves a trace
  case richiesteEsaminate(Int, risposte: Int)
  case richiestaLetta(Int)
  case richiesteLette(Int)
  case intervento(InterventoRichiesta)
  case richiesteEsportate(righe: Int)
  case elenchiAltriComuni(Uscita, elenchi: Int, elettori: Int)
  case elenchiStampati(documenti: Int, ammessi: Int)
  case attestazioniStampate(lette: Int, rilasciate: Int)
  case attestazioneVerificata(richiesta: Int)
  case cartolineStampate(opzioni: Int)
  case giroStampato(ammessi: Int)
  case plichiVerificati(sezioni: Int, difetti: Int)
  case eliminato(ContoRiservato)

  // Copies
  case pacchettoCreato(primo: Int, ultimo: Int, Impronta)
  case ricevutaRilasciata(atto: Int, Impronta)
  case ricevutaDiscordante(Ricevuta)
  case salvata(riservato: Bool, atto: Int, testa: Impronta?)
  case ripristinato(atto: Int, testa: Impronta?, mancano: (atti: ClosedRange<Int>, secondo: String)?)
  case biforcazione(da: Int, a: Int, testa: Impronta, motivo: String)
  case rubricaRicostruita(fascicoli: Int)

  /// What an act counts.
  package enum Misura: Sendable {
    case iscritti(Int)
    case variazioni(Int)
    case ricorso(DecisioneRicorso.Dispositivo, variazioni: Int)
    case rinumerati(Ricompilazione.Ambito, elettori: Int)
    case spostati(Int)
    case nomi(Int)
    case domande(Int, iscritti: Int)
    case elenchi(Int)
  }

  /// Where the elenchi of other Comuni go.
  package enum Uscita: String, Sendable {
    case file = "esporta elenchi-altri-comuni"
    case carta = "stampa elenchi-altri-comuni"
  }

  /// What a reserved file holds: by this one that is lost, or cut short, is noticed.
  package struct ContoRiservato: Sendable {
    package let consultazione: String
    package let richieste: Int
    package let ospiti: Int

    package init(_ consultazione: String, richieste: Int, ospiti: Int) {
      self.consultazione = consultazione
      self.richieste = richieste
      self.ospiti = ospiti
    }
  }
}

extension ArchivioElettorale {
  /// Adds a line to the local register; call it in the transaction of what it describes.
  package func annota(_ che: Annotazione, _ firma: FirmaRegistro) throws { try annota(che.testo, firma) }
}

extension Ufficio {
  /// What the lines of the local register are signed with.
  package var firma: FirmaRegistro { operatore.firma(oggi) }
}

// MARK: - Words

extension Annotazione {
  var testo: String {
    switch self {
    case .atto(let atto, let misura, let impronta):
      "atto \(atto.numero), \(atto.tipo.rawValue)\(misura.testo), impronta \(impronta.esadecimale)"
    case .autenticazione(let atto, let ruolo): "atto \(atto), autenticazione come \(ruolo.rawValue)"
    case .blocco(let atto, let impronta): "atto \(atto), blocco delle liste: \(impronta.esadecimale)"
    case .supplemento(let atto, let tipo, let sezione, let foglio):
      "atto \(atto), supplemento \(tipo.rawValue): sezione \(sezione), foglio \(foglio)"
    case .indetta(let consultazione, let atto):
      "indetta la consultazione \(consultazione)\(atto.map { ", atto \($0.numero), impronta \($0.impronta.esadecimale)" } ?? "")"
    case .chiusa(let consultazione): "chiusa la consultazione n. \(consultazione)"
    case .importato(let ricezione): "importa \(ricezione.testo)"
    case .importatoRiservato(let ricezione, let registrandola, let conto):
      "\(registrandola ? "richieste registra" : "importa") \(ricezione.testo); \(conto.testo)"
    default: testoDelVoto ?? testoDelleCopie
    }
  }

  private var testoDelVoto: String? {
    switch self {
    case .richiesteEsaminate(let quante, let risposte):
      "richieste esamina: \(quante) richieste, \(risposte) risposte registrate"
    case .richiestaLetta(let numero): "richieste mostra: letta la richiesta n. \(numero)"
    case .richiesteLette(let quante): "richieste mostra: lette \(quante) richieste"
    case .intervento(let intervento):
      "richieste: \(intervento.azione.codice) sulla richiesta n. \(intervento.richiesta)"
    case .richiesteEsportate(let righe): "esporta richieste: \(righe) righe"
    case .elenchiAltriComuni(let uscita, let elenchi, let elettori):
      "\(uscita.rawValue): \(elenchi) elenchi, \(elettori) elettori"
    case .elenchiStampati(let documenti, let ammessi):
      "stampa elenchi: \(documenti) documenti, \(ammessi) ammessi"
    case .attestazioniStampate(let lette, let rilasciate):
      "stampa attestazioni: lette \(lette) richieste ammesse, rilasciate \(rilasciate)"
    case .attestazioneVerificata(let richiesta): "verifica attestazione: letta la richiesta n. \(richiesta)"
    case .cartolineStampate(let opzioni):
      "stampa cartoline: lette \(opzioni) opzioni per il voto in Italia"
    case .giroStampato(let ammessi):
      "stampa giro-domicilio: letti \(ammessi) ammessi al voto domiciliare"
    case .plichiVerificati(let sezioni, let difetti):
      "verifica dei plichi: sezioni \(sezioni), difetti \(difetti)"
    case .eliminato(let conto):
      "elimina: file riservato della consultazione \(conto.consultazione), \(conto.richieste) richieste, \(conto.ospiti) elettori di altri Comuni"
    default: nil
    }
  }

  private var testoDelleCopie: String {
    switch self {
    case .pacchettoCreato(let primo, let ultimo, let impronta):
      "creato il pacchetto degli atti \(primo)-\(ultimo), impronta \(impronta.esadecimale)"
    case .ricevutaRilasciata(let atto, let impronta):
      "rilasciata ricevuta al n. \(atto), impronta \(impronta.esadecimale)"
    case .ricevutaDiscordante(let ricevuta):
      "ALLARME: ricevuta discordante dell'ufficio «\(ricevuta.ufficio)» al n. \(ricevuta.atto), identità \(ricevuta.catena.codice), testa \(ricevuta.testa.esadecimale)"
    case .salvata(let riservato, let atto, let testa):
      "salvata una copia\(riservato ? " con il file riservato" : "") all'atto n. \(atto), testa \(testa?.esadecimale ?? "nessuna")"
    case .ripristinato(let atto, let testa, let mancano):
      "ripristinato da una copia all'atto n. \(atto), testa \(testa?.esadecimale ?? "nessuna")\(mancano.map { ", mancano gli atti \($0.atti.lowerBound)-\($0.atti.upperBound) secondo \($0.secondo)" } ?? "")"
    case .biforcazione(let da, let a, let testa, let motivo):
      "ALLARME: biforcazione all'atto n. \(da): accantonati gli atti della commissione fino al n. \(a), testa \(testa.esadecimale): \(motivo)"
    case .rubricaRicostruita(let fascicoli): "rubrica ricostruita: \(fascicoli) fascicoli"
    default: preconditionFailure("every case has its words")
    }
  }
}

extension Annotazione.Misura {
  fileprivate var testo: String {
    switch self {
    case .iscritti(let quanti): ": \(quanti) iscritti"
    case .variazioni(let quante): ": \(quante) variazioni"
    case .ricorso(let dispositivo, let variazioni): ": \(dispositivo.rawValue), \(variazioni) variazioni"
    case .rinumerati(let ambito, let elettori): ", \(ambito.rawValue): \(elettori) elettori"
    case .spostati(let quanti): ": \(quanti) elettori spostati"
    case .nomi(let quanti): ": \(quanti) nomi"
    case .domande(let quante, let iscritti): ": \(quante) domande, \(iscritti) iscritti"
    case .elenchi(let quanti): ": \(quanti) elenchi"
    }
  }
}

extension Annotazione.ContoRiservato {
  var testo: String {
    "file riservato \(consultazione): \(richieste) richieste, \(ospiti) elettori di altri Comuni"
  }
}

extension Ricezione {
  fileprivate var testo: String {
    "\(tipo.rawValue): lette \(lette), accettate \(accettate), scartate \(scartate)"
  }
}
