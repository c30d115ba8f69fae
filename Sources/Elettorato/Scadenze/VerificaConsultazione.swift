/// The days of a consultation against the law and against each other.
///
/// The order of the cases is the order of the refusals: the vote first, then what hangs on it.
extension Consultazione {
  func anomalieDeiGiorni() -> [Anomalia.Caso] {
    var casi: [Anomalia.Caso] = []
    if let secondo = giorni.secondo, secondo != giorni.primo + 1 {
      casi.append(.secondoGiornoNonConsecutivo(primo: giorni.primo, secondo: secondo))
    }
    let domenica = [giorni.primo, giorni.ultimo].first { $0.giornoDellaSettimana == .domenica }
    if let domenica {
      if giorni.riferimento != domenica {
        casi.append(.riferimentoEstraneo(giorni.riferimento))
      } else if giorni.riferimento != giorni.primo {
        casi.append(.riferimentoDiversoDalPrimoGiorno(giorni.riferimento, primo: giorni.primo))
      }
    } else {
      casi.append(.votoNonDiDomenica(giorni.primo))
      if !giorni.comprende(giorni.riferimento) { casi.append(.riferimentoEstraneo(giorni.riferimento)) }
    }
    if turno == .primo, !giorni.comprende(giorni.eta) { casi.append(.giornoDellEtaEstraneo(giorni.eta)) }
    return casi
  }

  /// The days against the norm of the year, kind by kind; a vote on days that no rule knows is told by the other checks.
  func anomalieDelModo(_ ordinamento: Ordinamento) -> [Anomalia.Caso] {
    guard let modo = giorni.modo else { return [] }
    let voci = ordinamento.scelta(self).voto
    for tipo in tipi {
      guard let voce = voci[tipo], let previsto = voce.giorniDiVoto, previsto != modo else { continue }
      return [.giorniDiVotoDiversi(tipo, previsto: previsto, norma: voce.termine.norma)]
    }
    return []
  }

  func anomalieDelleDate() -> [Anomalia.Caso] {
    var casi: [Anomalia.Caso] = []
    let limite = Self.manifestoDiLegge(giorni)
    if manifesto > limite { casi.append(.manifestoTardivo(manifesto, limite: limite)) }
    if manifesto < limite { casi.append(.manifestoAnticipato(manifesto, limite: limite)) }
    if statiSenzaIntese == nil, tipi.contains(where: VotoAllEstero.perCorrispondenza.contains) {
      casi.append(.statiSenzaInteseIgnoti)
    }
    if let decreto, decreto > manifesto {
      casi.append(.decretoDopoIlManifesto(decreto, manifesto: manifesto))
    }
    if let prima = stabilito(Self.primaTornata), giorni.riferimento - prima.giorni > manifesto {
      casi.append(.primaTornataDopoIlManifesto(giorni.riferimento - prima.giorni, manifesto: manifesto))
    }
    return casi
  }

  func anomalieDelSemestre() -> [Anomalia.Caso] {
    var casi: [Anomalia.Caso] = []
    if let fineSemestre18, !fineSemestre18.chiudeUnSemestre {
      casi.append(.semestreNonValido(fineSemestre18))
    } else if let fineSemestre18, let situazioneAl, situazioneAl.fineDelSemestre != fineSemestre18 {
      casi.append(.semestreNonCopreLaSituazione(fine: fineSemestre18, situazione: situazioneAl))
    }
    if let situazioneAl, situazioneAl > giorni.ultimo {
      casi.append(.situazioneDopoIlVoto(situazioneAl, voto: giorni.ultimo))
    }
    return casi
  }

  /// The code of the first round of the extraordinary revision, whose day is set for each consultation.
  package static let primaTornata = "DS_T1"

  /// The irregularity that refuses the vote, and that no derogation of its own answers.
  var anomaliaSenzaDeroga: Anomalia? {
    let controlli =
      turno == .primo
      ? anomalieDeiGiorni() + anomalieDelleDate() + anomalieDelSemestre() : anomalieDelBallottaggio()
    let motivi = Dictionary(deroghe.map { ($0.anomalia, $0.motivo) }, uniquingKeysWith: { prima, _ in prima })
    return ammessa(controlli: controlli, motivi: motivi).anomalie.first(where: \.rifiuta)
  }

  /// Weighs the irregularities against the reasons given: the consultation with its derogations, unless one stands.
  func ammessa(
    controlli: [Anomalia.Caso], righe: (Anomalia.Caso) -> Int? = { _ in nil }, motivi: [String: String]
  ) -> (consultazione: Consultazione?, anomalie: [Anomalia]) {
    let anomalie = controlli.map { caso in
      Anomalia(caso, riga: righe(caso), motivo: caso.derogabile ? motivi[caso.codice] : nil)
    }
    let deroghe = anomalie.compactMap { anomalia in
      anomalia.motivo.map { Deroga(anomalia: anomalia.caso.codice, norma: anomalia.caso.norma, motivo: $0) }
    }
    let ammessa = Consultazione(
      comune: comune, tipi: Set(tipi), turno: turno, giorni: giorni, primoTurno: primoTurno,
      ordinamento: ordinamento,
      decreto: decreto, manifesto: manifesto, situazioneAl: situazioneAl, fineSemestre18: fineSemestre18,
      stabiliti: stabiliti, deroghe: deroghe, statiSenzaIntese: statiSenzaIntese)
    return (anomalie.contains(where: \.rifiuta) ? nil : ammessa, anomalie)
  }
}

extension Anomalia.Caso {
  package var derogabile: Bool {
    switch gravita {
    case .rifiuto(let derogabile): derogabile
    case .domanda: true
    case .avviso: false
    }
  }
}
