/// The terms that one consultation sets apart, and the reasons that the office gives.
extension LetturaConsultazione {
  mutating func stabiliti(_ termini: [Termine]) -> [TermineStabilito] {
    var stabiliti: [TermineStabilito] = []
    for (chiave, valore) in valori.sorted(by: { $0.value.riga < $1.value.riga }) {
      guard chiave.hasPrefix(Self.prefissoTermine) else { continue }
      let codice = String(chiave.dropFirst(Self.prefissoTermine.count))
      if TerminiDiLegge.delVoto.contains(where: { $0.codice == codice }) {
        segnala(.termineDiLeggeNonDerogabile(codice), chiave)
      } else if !termini.contains(where: { $0.codice == codice }) {
        segnala(.termineSconosciuto(codice), chiave)
      } else if let giorni = Int(valore.testo), (0...400).contains(giorni) {
        guard let motivo = motivi[codice] else {
          segnala(.motivoMancante(termine: codice), chiave)
          continue
        }
        stabiliti.append(TermineStabilito(codice: codice, giorni: giorni, motivo: motivo))
      } else {
        segnala(.valoreMalformato(chiave: chiave, valore: valore.testo), chiave)
      }
    }
    return stabiliti
  }

  /// The first round is an administrative term set for each consultation, so its own key is a reason in itself.
  func primaTornata(_ giorno: Giorno?, _ giorni: GiorniDiVoto, _ termini: [Termine])
    -> [TermineStabilito]
  {
    let codice = Consultazione.primaTornata
    guard let giorno, valori[Self.prefissoTermine + codice] == nil,
      let previsto = termini.first(where: { $0.codice == codice }),
      previsto.giorni != giorni.riferimento - giorno
    else { return [] }
    return [
      TermineStabilito(
        codice: codice, giorni: giorni.riferimento - giorno,
        motivo: motivi[codice] ?? "data fissata per la consultazione")
    ]
  }

  /// The line that an irregularity of the days is about.
  func riga(di caso: Anomalia.Caso) -> Int? {
    let chiave =
      switch caso {
      case .secondoGiornoNonConsecutivo, .giorniDiVotoDiversi: "data_voto_secondo_giorno"
      case .riferimentoEstraneo: "data_riferimento"
      case .giornoDellEtaEstraneo: "data_eta"
      case .manifestoTardivo, .manifestoAnticipato: "data_manifesto"
      case .decretoDopoIlManifesto: "data_decreto"
      case .primaTornataDopoIlManifesto: "data_prima_tornata"
      case .semestreNonValido, .semestreNonCopreLaSituazione: "fine_semestre_18"
      case .statiSenzaInteseIgnoti: "stati_senza_intese"
      case .situazioneDopoIlVoto: "situazione_al"
      default: "data_voto"
      }
    return valori[chiave]?.riga
  }

  /// A reason that nothing needs is flagged: probably its code is misspelt.
  mutating func controllaMotivi(_ casi: [Anomalia.Caso]) {
    let termini = valori.keys.filter { $0.hasPrefix(Self.prefissoTermine) }
    let usati = Set(casi.filter(\.derogabile).map(\.codice) + [Consultazione.primaTornata])
      .union(termini.map { String($0.dropFirst(Self.prefissoTermine.count)) })
    for codice in motivi.keys.sorted() where !usati.contains(codice) {
      segnala(.motivoSenzaOggetto(codice), Self.prefissoMotivo + codice)
    }
  }
}
