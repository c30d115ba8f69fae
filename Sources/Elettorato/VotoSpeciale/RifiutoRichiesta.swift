/// Why a request or an application is refused: the answer that the office gives, with its article and what to do.
///
/// In the order in which they are examined: what is malformed, who is unknown, what does not agree, what the law forbids, what
/// comes late. The raw value is the code that exports write.
package enum RifiutoRichiesta: String, Error, CaseIterable, Sendable {
  case codiceFiscaleNonValido = "CF_NON_VALIDO"
  case duplicato = "DUPLICATO"
  case dateIncoerenti = "DATE_INCOERENTI"
  case nonIscritto = "NON_ISCRITTO"
  case datiDiscordanti = "DATI_DISCORDANTI"
  case cittadinoItaliano = "CITTADINO_ITALIANO"
  case nonUE = "NON_UE"
  case giaIscritto = "GIA_ISCRITTO"
  case nonResidente = "NON_RESIDENTE"
  case minorenneAlVoto = "MINORENNE_AL_VOTO"
  case dirittoPerso = "DIRITTO_PERSO"
  /// Resident abroad where the choice is of who is away for a time, or the other way round.
  case residenzaDiversa = "RESIDENZA_DIVERSA"
  /// The law gives no such vote on this occasion.
  case nonPrevista = "NON_PREVISTA"
  case dichiarazioneIncompleta = "DICHIARAZIONE_INCOMPLETA"
  case domandaIncompleta = "DOMANDA_INCOMPLETA"
  case certificatoMancante = "CERTIFICATO_MANCANTE"
  case certificatoNonASL = "CERTIFICATO_NON_ASL"
  case prognosiInsufficiente = "PROGNOSI_INSUFFICIENTE"
  case certificatoTroppoVecchio = "CERTIFICATO_TROPPO_VECCHIO"
  case attestazioneMancante = "ATTESTAZIONE_MANCANTE"
  case documentoMancante = "DOCUMENTO_MANCANTE"
  case causaNonAmmessa = "CAUSA_NON_AMMESSA"
  case requisitoMancante = "REQUISITO_MANCANTE"
  /// Art. 32-bis is for who comes after the third round: this one is still to be taken by it.
  case inAttesaDellaTornata = "IN_ATTESA_DELLA_TORNATA"
  case luogoSconosciuto = "LUOGO_SCONOSCIUTO"
  /// A prison for a patient, a place of care for a prisoner.
  case luogoDiAltraSpecie = "LUOGO_DI_ALTRA_SPECIE"
  case viaSconosciuta = "VIA_SCONOSCIUTA"
  case luogoFuoriAmbito = "LUOGO_FUORI_AMBITO"
  /// Ballots that are not of this vote, or not due to an elector of that Comune.
  case schedeNonDovute = "SCHEDE_NON_DOVUTE"
  case fuoriTermine = "FUORI_TERMINE"
  /// A later request of the same person, of another kind, has been admitted: nobody is on two sheets.
  case superata = "SUPERATA"

  package var motivo: String {
    switch self {
    case .codiceFiscaleNonValido: "il codice fiscale non è valido"
    case .duplicato: "la stessa persona ha già una richiesta di questa specie"
    case .dateIncoerenti:
      "le date non sono coerenti: il documento è successivo alla ricezione, o precede la nascita"
    case .nonIscritto: "la persona non è iscritta nella lista generale"
    case .datiDiscordanti: "i dati dichiarati non sono quelli che risultano all'ufficio"
    case .cittadinoItaliano: "la persona è cittadina italiana"
    case .nonUE: "lo Stato di cittadinanza non è membro dell'Unione europea"
    case .giaIscritto: "la persona è già iscritta nella lista"
    case .nonResidente: "la persona non è più residente nel Comune"
    case .minorenneAlVoto: "la persona non avrà 18 anni il giorno del voto"
    case .dirittoPerso: "risulta una perdita del diritto elettorale"
    case .residenzaDiversa: "l'opzione non è quella prevista per chi risiede dove risiede la persona"
    case .nonPrevista: "per questa consultazione la legge non prevede questo modo di votare"
    case .dichiarazioneIncompleta:
      "manca la dichiarazione di voler votare nella dimora, o il suo indirizzo completo"
    case .domandaIncompleta: "nella domanda manca una delle dichiarazioni prescritte"
    case .certificatoMancante: "manca il certificato medico, o la sua data"
    case .certificatoNonASL: "il certificato non è del medico designato dall'azienda sanitaria locale"
    case .prognosiInsufficiente: "la prognosi del certificato è di meno di 60 giorni"
    case .certificatoTroppoVecchio: "il certificato è anteriore al 45º giorno prima del voto"
    case .attestazioneMancante: "manca l'attestazione del direttore"
    case .documentoMancante: "manca il certificato del comandante o quello del sindaco"
    case .causaNonAmmessa: "la causa non è tra quelle dell'art. 32, c. 1, n. 5"
    case .requisitoMancante: "non risulta il fatto da cui nasce il diritto"
    case .inAttesaDellaTornata: "la persona è iscritta d'ufficio con la terza tornata"
    case .luogoSconosciuto: "il luogo non risulta, o non se ne conosce la Regione"
    case .luogoDiAltraSpecie: "il luogo indicato non è di questa specie"
    case .viaSconosciuta: "l'indirizzo non è compreso nel viario"
    case .luogoFuoriAmbito: "il luogo è fuori dell'ambito della consultazione"
    case .schedeNonDovute:
      "le schede indicate non sono della consultazione, o non spettano a un elettore di quel Comune"
    case .fuoriTermine: "è pervenuta fuori del termine"
    case .superata: "una richiesta successiva della stessa persona, di altra specie, ne prende il posto"
    }
  }

  /// What the office, or the voter, can do about it.
  package var rimedio: String {
    switch self {
    case .codiceFiscaleNonValido: "Verificare il codice con la tessera sanitaria e ripresentare la richiesta."
    case .duplicato: "Vale la prima: unire questa al fascicolo."
    case .dateIncoerenti: "Verificare la protocollazione o chiedere un documento corretto."
    case .nonIscritto:
      "Verificare l'iscrizione; se è elettore di un altro Comune, trasmettere la richiesta al suo sindaco."
    case .datiDiscordanti: "Verificare l'identità e la cittadinanza con l'anagrafe."
    case .cittadinoItaliano: "Vota con la lista generale: nessuna domanda è necessaria."
    case .nonUE: "Comunicare il rifiuto all'interessato."
    case .giaIscritto: "Nessuna domanda è necessaria."
    case .nonResidente: "Indicare all'interessato il Comune di residenza."
    case .minorenneAlVoto: "Comunicare il rifiuto all'interessato."
    case .dirittoPerso: "Verificare il casellario e il fascicolo."
    case .residenzaDiversa: "Verificare la residenza con l'anagrafe o con l'AIRE."
    case .nonPrevista: "L'elettore vota nella sezione di iscrizione."
    case .dichiarazioneIncompleta: "Chiedere la dichiarazione con l'indirizzo completo della dimora."
    case .domandaIncompleta: "Chiedere subito le dichiarazioni che mancano: il termine non cambia."
    case .certificatoMancante, .certificatoNonASL, .prognosiInsufficiente, .certificatoTroppoVecchio:
      "Chiedere un nuovo certificato del medico designato dall'azienda sanitaria locale."
    case .attestazioneMancante: "Chiedere l'attestazione alla direzione dell'istituto."
    case .documentoMancante: "Chiedere il certificato che manca al comando del porto o al sindaco del luogo."
    case .causaNonAmmessa: "La variazione va alla prima revisione ordinaria dopo il voto."
    case .requisitoMancante: "Acquisire il documento che prova il fatto e importarlo tra gli eventi."
    case .inAttesaDellaTornata: "Adottare la terza tornata entro il suo termine."
    case .luogoSconosciuto: "Verificare il luogo; importare «luoghi» o «comuni-citati» e riesaminare."
    case .luogoDiAltraSpecie: "Verificare il luogo con l'istituto."
    case .viaSconosciuta:
      "Correggere l'indirizzo o aggiornare il viario e riesaminare; o indicare la sezione con «richieste accogli»."
    case .luogoFuoriAmbito: "L'elettore può votare soltanto nella propria sezione."
    case .schedeNonDovute: "Chiedere al sindaco del Comune di iscrizione quali schede spettano."
    case .fuoriTermine:
      "Comunicare il rifiuto; se il termine è ordinatorio, «richieste accogli» con il motivo."
    case .superata: "Se vale la precedente, revocare la successiva con «richieste revoca»."
    }
  }

  /// The provision on which the refusal rests; `nil` where it is the one of the request.
  package var norma: Norma? {
    switch self {
    case .nonIscritto: .d223("art. 1")
    case .minorenneAlVoto: .d223("artt. 1 e 33")
    case .dirittoPerso: .d223("art. 2")
    case .dichiarazioneIncompleta, .certificatoMancante, .certificatoNonASL, .prognosiInsufficiente,
      .certificatoTroppoVecchio:
      CertificatoMedico.norma
    case .causaNonAmmessa, .requisitoMancante, .inAttesaDellaTornata: .d223("art. 32-bis, c. 1")
    case .viaSconosciuta: .d223("art. 36")
    default: nil
    }
  }
}
