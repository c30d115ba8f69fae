/// A reading of the law that an office may choose where the articles leave a choice; without it, the one of `altrimenti` holds.
///
/// The archive keeps the readings chosen, and each act writes those that it used. Death is final, an exit known before an entry is examined
/// bars it, an EU citizen who becomes Italian leaves for the general list in the third round: those are no open points.
package enum LetturaAperta: String, CaseIterable, Sendable {
  case aireSenzaResidenza = "aire-senza-residenza"
  case stranieroPartito = "straniero-partito-iscritto"
  case cittadinanzaDelDocumento = "cittadinanza-del-documento"
  case cittadinanzaNota = "cittadinanza-nota"
  case immigrazioneCambiaAbitazione = "immigrazione-cambia-abitazione"
  case abitazioneDopoEmigrazione = "abitazione-dopo-emigrazione"
  case ricomparsaDopoEmigrazione = "ricomparsa-dopo-emigrazione"
  case mortiSubito = "morti-subito"
  case emigrazioniAlManifesto = "emigrazioni-al-manifesto"
  case uscitaPoiRientro = "uscita-poi-rientro"
  case abitazioneTardiva = "abitazione-tardiva"
  case immigrazioneTardivaConCausa5 = "immigrazione-tardiva-con-causa-5"
  case causa5AllaTerza = "causa-5-alla-terza"
  case europeoTornato = "europeo-tornato-resta"
  case europeoItalianoResta = "europeo-italiano-resta"
  case cittadinanzaDellEuropeo = "cittadinanza-europea-persa"

  /// The name under which an act says how it reads the law.
  package static let parametro = "lettura"

  /// What the archive writes of a reading that is followed, and of one that is not.
  package static let scelta = "si"
  package static let nonScelta = "no"

  package var titolo: String {
    switch self {
    case .aireSenzaResidenza: "chi emigra all'estero senza risultare residente è dell'AIRE di questo Comune"
    case .stranieroPartito:
      "lo straniero partito per l'estero e poi italiano è dell'AIRE dell'ultima residenza"
    case .cittadinanzaDelDocumento: "vale la cittadinanza scritta nel documento di immigrazione"
    case .cittadinanzaNota: "vale la cittadinanza già nota, non quella del documento di immigrazione"
    case .immigrazioneCambiaAbitazione: "l'immigrazione di chi è già residente ne cambia l'abitazione"
    case .abitazioneDopoEmigrazione: "chi cambia abitazione dopo un'emigrazione è qui"
    case .ricomparsaDopoEmigrazione: "chi ricompare dopo un'emigrazione comunicata è qui"
    case .mortiSubito: "i morti sono cancellati in ogni tornata"
    case .emigrazioniAlManifesto: "gli emigrati sono cancellati fino al giorno del manifesto"
    case .uscitaPoiRientro: "chi è uscito e rientrato prima della tornata è cancellato e iscritto di nuovo"
    case .abitazioneTardiva:
      "chi è iscritto alla terza tornata va nella sezione dell'ultima abitazione, anche tardiva"
    case .immigrazioneTardivaConCausa5:
      "l'immigrato tardivo che riacquista il diritto o ricompare in termine è iscritto alla terza tornata"
    case .causa5AllaTerza:
      "chi immigra e ha una causa del n. 5, note entro il manifesto, è iscritto alla terza tornata"
    case .europeoTornato: "il cittadino europeo uscito e tornato resta nella lista aggiunta"
    case .europeoItalianoResta:
      "il cittadino europeo divenuto italiano che non può essere iscritto resta nella lista aggiunta"
    case .cittadinanzaDellEuropeo: "la perdita della cittadinanza di un cittadino europeo è quella della sua"
    }
  }

  /// The reading that holds when this one is not chosen.
  package var altrimenti: String {
    switch self {
    case .aireSenzaResidenza, .stranieroPartito: "non è elettore di questo Comune"
    case .cittadinanzaDelDocumento, .cittadinanzaNota: "si chiede: l'iscrizione attende"
    case .immigrazioneCambiaAbitazione: "resta l'abitazione nota; di due immigrazioni vale la successiva"
    case .abitazioneDopoEmigrazione, .ricomparsaDopoEmigrazione: "si chiede: intanto è emigrato"
    case .mortiSubito: "alla prima e alla quarta tornata"
    case .emigrazioniAlManifesto: "fino alla prima tornata"
    case .uscitaPoiRientro: "resta iscritto"
    case .abitazioneTardiva: "va nella sezione dell'abitazione nota in termine"
    case .immigrazioneTardivaConCausa5: "è iscritto con la prima revisione ordinaria"
    case .causa5AllaTerza: "è iscritto alla seconda"
    case .europeoTornato: "è cancellato, fino a una nuova domanda"
    case .europeoItalianoResta: "lascia la lista aggiunta"
    case .cittadinanzaDellEuropeo: "è quella italiana, che non ha: nulla cambia"
    }
  }

  package var norma: Norma {
    switch self {
    case .aireSenzaResidenza: Norma(.l470del1988, "art. 2")
    case .stranieroPartito: .d223("art. 11")
    case .cittadinanzaDelDocumento, .cittadinanzaNota, .immigrazioneTardivaConCausa5, .causa5AllaTerza:
      .d223("art. 32, c. 1, nn. 4 e 5")
    case .immigrazioneCambiaAbitazione: .d223("artt. 32, 36 e 41")
    case .abitazioneDopoEmigrazione: .d223("artt. 32, c. 1, n. 4, e 41")
    case .ricomparsaDopoEmigrazione: .d223("art. 32, c. 1, n. 5")
    case .mortiSubito, .emigrazioniAlManifesto: .d223("art. 32, c. 4")
    case .uscitaPoiRientro: .d223("art. 32, c. 1")
    case .abitazioneTardiva: .d223("artt. 36 e 41")
    case .europeoTornato: Norma(.dlgs197del1996, "artt. 1-3")
    case .europeoItalianoResta, .cittadinanzaDellEuropeo: Norma(.dlgs197del1996, "art. 1")
    }
  }

  /// The reading that cannot hold together with this one.
  package var contraria: LetturaAperta? {
    switch self {
    case .cittadinanzaDelDocumento: .cittadinanzaNota
    case .cittadinanzaNota: .cittadinanzaDelDocumento
    default: nil
    }
  }
}
