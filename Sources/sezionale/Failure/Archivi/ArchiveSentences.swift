import Archivio
import Elettorato
import SQLite
import Ufficio

extension DiniegoDiApertura: Explained {
  var failure: Failure {
    switch self {
    case .archivioAssente(let cartella):
      Failure(
        .letturaScrittura, "archivio-assente", "nella cartella \(cartella) non c'è un archivio.",
        rimedio:
          "Verificare -a o SEZIONALE_ARCHIVIO; per un archivio nuovo: «sezionale crea --comune CODICE».")
    }
  }
}

/// Sentences about the archive: the disk, another program, damage, acts out of place.
extension Failure {
  init(_ error: SQLiteError) {
    if error.commitUncertain {
      self.init(
        .letturaScrittura, "esito-incerto",
        "il disco ha segnalato un errore mentre la scrittura si concludeva: può essere avvenuta o no.",
        rimedio:
          "Eseguire «sezionale controlla» e «sezionale stato», che dicono se l'operazione risulta registrata."
      )
    } else if error.busy {
      self.init(
        .archivioOccupato, "archivio-occupato", "l'archivio è usato da un altro programma.",
        rimedio: "Nulla è stato scritto. Attendere che l'altra operazione finisca e ripetere il comando.")
    } else if error.full {
      self.init(
        .letturaScrittura, "disco-pieno", "il disco è pieno: nulla è stato scritto.",
        rimedio: "Liberare spazio e ripetere il comando.")
    } else if error.readOnly {
      self.init(
        .letturaScrittura, "archivio-in-sola-lettura",
        "l'archivio non si può scrivere, o una revisione interrotta attende di essere riaperta da chi può scrivere.",
        rimedio: "Verificare i permessi della cartella; poi eseguire «sezionale controlla».")
    } else if error.cannotOpen {
      self.init(
        .letturaScrittura, "archivio-assente",
        "l'archivio non si apre: il file manca o non è un file ordinario.",
        rimedio: "Verificare la cartella indicata con -a; per un archivio nuovo: «sezionale crea».")
    } else if error.notADatabase || error.corrupt {
      self.init(
        .archivioDanneggiato, "archivio-danneggiato", "l'archivio è danneggiato o non è di questo programma.",
        rimedio:
          "Non stampare nulla. Eseguire «sezionale controlla --completo» e recuperare l'ultima copia salvata."
      )
    } else {
      self.init(
        .letturaScrittura, "archivio-errore",
        "l'archivio ha risposto con un errore (SQLite \(error.code): \(error.message)): nulla è stato scritto.",
        rimedio: "Eseguire «sezionale controlla».")
    }
  }

  init(_ error: Migrator.Refusal) {
    switch error {
    case .foreign:
      self.init(
        .archivioDanneggiato, "archivio-estraneo", "il file non è un archivio di sezionale.",
        rimedio: "Verificare la cartella indicata con -a.")
    case .newer(let version, let known):
      self.init(
        .archivioDanneggiato, "archivio-piu-recente",
        "l'archivio è della versione \(version), questo programma conosce fino alla \(known).",
        rimedio: "Usare una versione più recente del programma.")
    case .older, .danglingReference:
      self.init(
        .archivioDanneggiato, "archivio-da-aggiornare",
        "l'archivio è di una versione precedente del programma, che questa non apre.",
        rimedio:
          "Con la versione che l'ha creato eseguire «sezionale esporta liste», poi riprenderle in un archivio nuovo con «sezionale importa liste»."
      )
    }
  }

  init(_ error: ErroreArchivio) {
    switch error {
    case .danneggiato(let dettaglio):
      self.init(
        .archivioDanneggiato, "archivio-danneggiato", "l'archivio è danneggiato: \(dettaglio).",
        rimedio: "Non stampare nulla. Eseguire «sezionale controlla --completo».")
    case .attoMancante(let tipo):
      self.init(
        .regolaViolata, "atto-mancante", "manca l'atto che deve precedere: \(tipo.titolo).",
        rimedio: "Eseguire prima «sezionale forma».")
    case .attoGiaAdottato(let tipo, let numero, let giorno):
      self.init(
        .regolaViolata, "atto-gia-adottato",
        "\(tipo.titolo): atto già adottato (n. \(numero) \(giorno.esteso(.del))). Le liste non sono cambiate.",
        rimedio: "Da qui le liste cambiano soltanto con le revisioni.")
    case .testoNonAmmesso:
      self.init(
        .datiRifiutati, "carattere-di-controllo",
        "il protocollo o un altro testo dell'atto contiene un carattere di controllo (tabulazione, a capo).",
        rimedio: "Nulla è stato scritto. Scriverlo senza e ripetere il comando.")
    case .listeBloccate(let atto, let giorno):
      self.init(
        .listeBloccate, "liste-bloccate",
        "le liste sono bloccate (atto n. \(atto) \(giorno.esteso(.del))): fino al voto non cambiano.",
        norma: .d223("art. 32, c. 4"),
        rimedio: Self.apertoSottoBlocco)
    case .attoAnteriore(let giorno, let ultimo):
      self.init(
        .regolaViolata, "atto-anteriore",
        "l'atto è datato \(giorno.esteso), prima dell'ultimo atto della catena (\(ultimo.esteso)).",
        rimedio: "Indicare la data effettiva dell'atto con --data.")
    case .attoNellaCopia:
      self.init(
        .ruoloNonAmmesso, "atto-nella-copia",
        "l'atto è del Comune, e si adotta nel suo archivio: nella copia della commissione arriva soltanto con un pacchetto.",
        norma: .d223("artt. 5 e 32"), rimedio: "Nulla è stato scritto.")
    case .attoDellaCommissione(let norma):
      self.init(
        .ruoloNonAmmesso, "atto-della-commissione",
        "l'atto è della Commissione elettorale circondariale, che tiene una sua copia: si adotta là.",
        norma: norma,
        rimedio:
          "Nulla è stato scritto. La commissione lo adotta nella sua copia e lo trasmette: qui si riceve con «sezionale pacchetto ricevi»."
      )
    case .attiDaRecuperare(let ultimo, let testimoniato):
      self.init(
        .archivioDanneggiato, "atti-da-recuperare",
        "questo archivio arriva all'atto n. \(ultimo), ma risultano già adottati atti fino al n. \(testimoniato): non sono le liste di oggi, e un atto nuovo avrebbe il numero di uno di quelli.",
        rimedio:
          "Nulla è stato scritto. Recuperare gli atti mancanti: «sezionale pacchetto crea --da-atto \(ultimo + 1)» nell'altra copia, poi qui «sezionale pacchetto ricevi FILE». Se nessuna copia li ha più: «sezionale ricevuta rinuncia»."
      )
    }
  }

  /// What can still be done while the lists are locked.
  static let apertoSottoBlocco =
    "Restano aperti gli errori materiali corretti dalla Commissione elettorale circondariale (art. 40, c. 6), le ammissioni al voto (art. 32-bis) e le sentenze: «sezionale supplemento aggiungi». Il resto è proposto alla prima revisione dopo il voto."

  init(_ error: Squilibrio) {
    let dettaglio =
      switch error {
      case .quadro(let quadro):
        "\(quadro.lista.titolo), \(quadro.sezione.map { "sezione \($0)" } ?? "da assegnare"): \(quadro.prima) + \(quadro.iscritti) - \(quadro.cancellati) non dà \(quadro.dopo)"
      case .somma(let lista, let sezioni, let generale):
        "\(lista.titolo): la somma delle sezioni è \(sezioni), gli iscritti sono \(generale)"
      case .anagrafe(let lette, let iscritte, let escluse):
        "anagrafe: \(lette) persone lette, \(iscritte) iscritte e \(escluse) escluse"
      case .stampa(let documento, let attesi, let stampati):
        "\(documento): attesi \(attesi) elettori, pronti per la stampa \(stampati)"
      case .variazioni(let quadro, let contate):
        "\(quadro.lista.titolo), \(quadro.sezione.map { "sezione \($0)" } ?? "da assegnare"): le variazioni dell'atto danno \(contate), il quadro \(quadro.iscritti) - \(quadro.cancellati)"
      }
    self.init(
      .regolaViolata, "quadratura", "i conti non quadrano (\(dettaglio)): nulla è stato scritto.",
      rimedio: "Eseguire «sezionale controlla --completo» e segnalare l'esito.")
  }

  init(_ error: ImpedimentoFormazione) {
    switch error {
    case .anagrafeMancante:
      self.init(
        .regolaViolata, "anagrafe-mancante", "manca l'anagrafe: non c'è nessuno da iscrivere.",
        rimedio: "Eseguire «sezionale importa anagrafe FILE».")
    case .sezioniMancanti:
      self.init(
        .regolaViolata, "sezioni-mancanti", "mancano le sezioni elettorali.",
        rimedio: "Eseguire «sezionale importa sezioni FILE».")
    case .viarioMancante:
      self.init(
        .regolaViolata, "viario-mancante", "manca il viario: nessun indirizzo avrebbe una sezione.",
        rimedio: "Eseguire «sezionale importa viario FILE».")
    case .numeriDoppi(let doppi):
      let elenco = doppi.prefix(20).map {
        "\($0.quale) \($0.numero) alle righe \($0.righe.map(String.init).joined(separator: ", "))"
      }.joined(separator: "; ")
      self.init(
        .regolaViolata, "numeri-doppi",
        "nelle liste ricevute \(doppi.count.di("numero è attribuito", "numeri sono attribuiti")) a più elettori della stessa lista, parte o sezione (\(elenco)\(doppi.count > 20 ? "; ..." : "")).",
        rimedio:
          "Correggere il file delle liste e importarlo di nuovo: nessun numero viene cambiato dal programma.")
    case .discordanze(let quante, let primi):
      let elenco = quante.sorted { $0.key.rawValue < $1.key.rawValue }
        .map { "\($0.key.motivo): \($0.value)" }.joined(separator: "; ")
      self.init(
        .confermaNecessaria, "discordanze",
        "legge e anagrafe non concordano sul diritto di voto (\(elenco)). Numeri d'anagrafe: \(primi.joined(separator: ", ")).",
        norma: .d223("artt. 1, 2 e 4"),
        rimedio:
          "Correggere l'anagrafe, oppure ripetere con --prevale legge o --prevale anagrafe: la scelta resta nell'atto."
      )
    case .decisioniEstranee(let quesiti):
      let elenco = quesiti.prefix(5).map { "\($0.elettore) \($0.divario.rawValue)" }.joined(separator: ", ")
      self.init(
        .datiRifiutati, "decisioni-estranee",
        "\(quesiti.count.di("decisione riguarda", "decisioni riguardano")) casi che non ci sono (\(elenco)\(quesiti.count > 5 ? ", ..." : "")).",
        rimedio: "Scrivere di nuovo i casi con «sezionale forma --scrivi-decisioni FILE».")
    case .divari(let quanti, _):
      let elenco = quanti.sorted { $0.key.rawValue < $1.key.rawValue }
        .map { "\($0.key.descrizione): \($0.value)" }.joined(separator: "; ")
      self.init(
        .confermaNecessaria, "divari", "le liste ricevute e l'anagrafe non concordano (\(elenco)).",
        rimedio:
          "Scrivere i casi con «sezionale forma --scrivi-decisioni FILE», riempire la colonna decisione e ripetere con --decisioni FILE.",
        dettagli: [
          .init(
            "divari",
            .array(
              quanti.sorted { $0.key.rawValue < $1.key.rawValue }.map {
                .object([.init("divario", .string($0.key.rawValue)), .init("casi", .integer($0.value))])
              }))
        ])
    }
  }
}
