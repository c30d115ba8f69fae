extension Anomalia.Caso {
  /// The key of the file under which a reason is given (`motivo.manifesto-tardivo`), and the key of JSON output.
  package var codice: String {
    switch self {
    case .chiaveSconosciuta: "chiave-sconosciuta"
    case .chiaveRipetuta: "chiave-ripetuta"
    case .chiaveMancante: "chiave-mancante"
    case .valoreMalformato: "valore-malformato"
    case .tipoSconosciuto: "tipo-sconosciuto"
    case .regioneSconosciuta: "regione-sconosciuta"
    case .ordinamentoSconosciuto: "ordinamento-sconosciuto"
    case .termineSconosciuto: "termine-sconosciuto"
    case .secondoGiornoNonConsecutivo: "secondo-giorno-non-consecutivo"
    case .votoNonDiDomenica: "voto-non-di-domenica"
    case .riferimentoEstraneo: "riferimento-estraneo"
    case .riferimentoDiversoDalPrimoGiorno: "riferimento-diverso-dal-primo-giorno"
    case .giornoDellEtaEstraneo: "giorno-dell-eta-estraneo"
    case .manifestoTardivo: "manifesto-tardivo"
    case .manifestoAnticipato: "manifesto-anticipato"
    case .decretoDopoIlManifesto: "decreto-dopo-il-manifesto"
    case .primaTornataDopoIlManifesto: "prima-tornata-dopo-il-manifesto"
    case .semestreNonValido: "semestre-non-valido"
    case .semestreNonCopreLaSituazione: "semestre-non-copre-la-situazione"
    case .situazioneDopoIlVoto: "situazione-dopo-il-voto"
    case .ballottaggioNonSuccessivo: "ballottaggio-non-successivo"
    case .ballottaggioNonSecondaDomenica: "ballottaggio-non-seconda-domenica"
    case .giorniDiVotoDiversi: "giorni-di-voto-diversi"
    case .terminiRegionaliIgnoti: "termini-regionali-ignoti"
    case .ordinamentoDiAltraRegione: "ordinamento-di-altra-regione"
    case .termineDiLeggeNonDerogabile: "termine-di-legge-non-derogabile"
    case .motivoMancante: "motivo-mancante"
    case .motivoSenzaOggetto: "motivo-senza-oggetto"
    case .statiSenzaInteseIgnoti: "stati-senza-intese-ignoti"
    }
  }

  /// The provision that expects otherwise; `nil` when the file is simply not understood.
  package var norma: Norma? {
    switch self {
    case .chiaveSconosciuta, .chiaveRipetuta, .chiaveMancante, .valoreMalformato, .tipoSconosciuto,
      .regioneSconosciuta, .ordinamentoSconosciuto, .termineSconosciuto, .terminiRegionaliIgnoti,
      .ordinamentoDiAltraRegione, .motivoMancante, .motivoSenzaOggetto:
      nil
    case .giorniDiVotoDiversi(_, _, let norma): norma
    case .secondoGiornoNonConsecutivo, .votoNonDiDomenica: Norma("L. 147/2013", "art. 1, c. 399")
    case .riferimentoEstraneo, .riferimentoDiversoDalPrimoGiorno:
      Norma("d.l. 7/2024", "art. 1, c. 3, lett. b")
    case .giornoDellEtaEstraneo: .d223("art. 33, c. 1")
    case .manifestoTardivo, .manifestoAnticipato, .decretoDopoIlManifesto: TerminiDiLegge.manifesto.norma
    case .primaTornataDopoIlManifesto, .termineDiLeggeNonDerogabile: .d223("art. 32, c. 4")
    case .semestreNonValido, .semestreNonCopreLaSituazione: .d223("art. 7")
    case .situazioneDopoIlVoto: .d223("art. 32")
    case .statiSenzaInteseIgnoti: Norma("L. 459/2001", "art. 20")
    case .ballottaggioNonSuccessivo, .ballottaggioNonSecondaDomenica: Consultazione.normaBallottaggio
    }
  }

  package var gravita: Anomalia.Gravita {
    switch self {
    case .chiaveSconosciuta, .riferimentoDiversoDalPrimoGiorno, .manifestoAnticipato,
      .terminiRegionaliIgnoti,
      .ballottaggioNonSecondaDomenica, .motivoSenzaOggetto, .statiSenzaInteseIgnoti:
      .avviso
    case .giorniDiVotoDiversi: .domanda
    case .votoNonDiDomenica, .riferimentoEstraneo, .giornoDellEtaEstraneo, .manifestoTardivo,
      .decretoDopoIlManifesto, .primaTornataDopoIlManifesto, .semestreNonCopreLaSituazione:
      .rifiuto(derogabile: true)
    case .chiaveRipetuta, .chiaveMancante, .valoreMalformato, .tipoSconosciuto, .regioneSconosciuta,
      .ordinamentoSconosciuto, .ordinamentoDiAltraRegione, .termineSconosciuto, .secondoGiornoNonConsecutivo,
      .semestreNonValido,
      .situazioneDopoIlVoto, .ballottaggioNonSuccessivo, .termineDiLeggeNonDerogabile, .motivoMancante:
      .rifiuto(derogabile: false)
    }
  }
}
