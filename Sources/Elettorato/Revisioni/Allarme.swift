/// A round that looks unlike the others: nothing forbids it, and somebody must say why it is right before it is adopted.
///
/// The shares are those of `affidabilita.md` 2.3; below the floors a share means nothing, because in a village two deaths in one house are
/// more than one elector in a hundred.
package enum Allarme: Hashable, Sendable {
  /// More cancellations than 1 % of the roll in one act.
  case moltiCancellati(quanti: Int, iscritti: Int)
  /// More than 5 % of some sections struck or moved: how many sections, and the one that loses the largest share.
  case sezioniSvuotate(sezioni: Int, peggiore: Int, quanti: Int, iscritti: Int)
  /// More deaths than in the whole half-year before.
  case piuMortiDelSemestre(quanti: Int, prima: Int)
  /// Electors leaving one address on one day.
  case stessoIndirizzo(quanti: Int)
  /// Every cancellation of the act is of one year of birth.
  case unSoloAnno(anno: Int, quanti: Int)
  /// Every cancellation of the act is of one section, and there are others.
  case unaSolaSezione(sezione: Int, quanti: Int)
  /// Who enters is over 110 years old.
  case oltre110Anni(quanti: Int)
  /// A round before this one has not been adopted: what only it could take is late for this vote.
  case tornataSaltata(Tornata)

  /// Whether it says nothing of a semestral revision, which strikes the untraceable of half a year at once.
  package var soltantoDinamico: Bool { if case .moltiCancellati = self { true } else { false } }

  package var descrizione: String {
    switch self {
    case .moltiCancellati(let quanti, let iscritti):
      "sono cancellati \(quanti) elettori su \(iscritti), più dell'1 per cento"
    case .sezioniSvuotate(let sezioni, let peggiore, let quanti, let iscritti):
      sezioni == 1
        ? "dalla sezione \(peggiore) escono \(quanti) elettori su \(iscritti), più del 5 per cento"
        : "da \(sezioni) sezioni esce più del 5 per cento degli elettori; dalla sezione \(peggiore) \(quanti) su \(iscritti)"
    case .piuMortiDelSemestre(let quanti, let prima):
      "le cancellazioni per morte sono \(quanti), più di quelle dei sei mesi precedenti (\(prima))"
    case .stessoIndirizzo(let quanti): "\(quanti) elettori lasciano lo stesso indirizzo nello stesso giorno"
    case .unSoloAnno(let anno, let quanti): "tutti i \(quanti) cancellati sono nati nel \(anno)"
    case .unaSolaSezione(let sezione, let quanti):
      "tutti i \(quanti) cancellati sono della sezione \(sezione)"
    case .oltre110Anni(let quanti): "tra gli iscritti ci sono persone di oltre 110 anni: \(quanti)"
    case .tornataSaltata(let tornata):
      "la \(tornata.codice) non è stata adottata: ciò che soltanto essa poteva trattare resta fuori da questa consultazione"
    }
  }

  /// Below these counts a share is not looked at.
  package enum Soglie {
    package static let cancellatiMinimi = 50
    package static let dellaSezioneMinimi = 20
    package static let mortiMinimi = 10
    package static let stessoIndirizzo = 3
    package static let cancellatiUguali = 10
  }

  /// The alarms of a round. `iscritti` counts the electors before it, by section; `mortiPrima` the deaths of the half-year before, `nil` when the archive
  /// does not go back so far.
  package static func di(
    _ voci: [VariazioniDellaTornata.Voce], esaminati: [EsameDegliEventi.Esaminato], iscritti: [Int: Int],
    mortiPrima: Int?, giorno: Giorno
  ) -> [Allarme] {
    let variazioni = voci.map(\.variazione)
    let cancellate = voci.filter { $0.variazione.operazione == .cancellazione }
    let totale = iscritti.values.reduce(0, +)
    var allarmi: [Allarme] = []
    if cancellate.count >= Soglie.cancellatiMinimi, cancellate.count * 100 > totale {
      allarmi.append(.moltiCancellati(quanti: cancellate.count, iscritti: totale))
    }
    if let svuotate = sezioniSvuotate(variazioni, iscritti) { allarmi.append(svuotate) }
    let morti = variazioni.count { $0.causa == .decesso }
    if let mortiPrima, morti >= Soglie.mortiMinimi, morti > mortiPrima {
      allarmi.append(.piuMortiDelSemestre(quanti: morti, prima: mortiPrima))
    }
    allarmi += indirizziLasciati(esaminati)
    if cancellate.count >= Soglie.cancellatiUguali {
      let anni = Set(cancellate.map { $0.persona.nascita.data.anno })
      if anni.count == 1, let anno = anni.first {
        allarmi.append(.unSoloAnno(anno: anno, quanti: cancellate.count))
      }
      let sezioni = Set(cancellate.map { $0.variazione.prima?.sezione })
      if sezioni.count == 1, iscritti.count > 1, let sezione = sezioni.first.flatMap(\.self) {
        allarmi.append(.unaSolaSezione(sezione: sezione, quanti: cancellate.count))
      }
    }
    let vecchi = voci.count {
      $0.variazione.operazione == .iscrizione && $0.persona.nascita.aggiungendo(anni: 110) < giorno
    }
    if vecchi > 0 { allarmi.append(.oltre110Anni(quanti: vecchi)) }
    return allarmi
  }

  private static func sezioniSvuotate(_ variazioni: [Variazione], _ iscritti: [Int: Int]) -> Allarme? {
    var uscite: [Int: Int] = [:]
    for variazione in variazioni
    where variazione.operazione == .cancellazione || variazione.operazione == .cambioSezione {
      if let sezione = variazione.prima?.sezione { uscite[sezione, default: 0] += 1 }
    }
    let oltre = uscite.filter { sezione, quanti in
      quanti >= Soglie.dellaSezioneMinimi && quanti * 20 > iscritti[sezione, default: 0]
    }.map { (sezione: $0.key, quanti: $0.value, iscritti: iscritti[$0.key, default: 0]) }
    let perQuota = oltre.max {
      ($0.quanti * $1.iscritti, $1.sezione) < ($1.quanti * $0.iscritti, $0.sezione)
    }
    guard let peggiore = perQuota else { return nil }
    return .sezioniSvuotate(
      sezioni: oltre.count, peggiore: peggiore.sezione, quanti: peggiore.quanti, iscritti: peggiore.iscritti)
  }

  private static func indirizziLasciati(_ esaminati: [EsameDegliEventi.Esaminato]) -> [Allarme] {
    struct Partenza: Hashable {
      let indirizzo: Indirizzo
      let giorno: Giorno
    }
    var partenze: [Partenza: Int] = [:]
    for esaminato in esaminati
    where esaminato.esito.codice == .applicato && esaminato.evento.tipo == .emigrazione {
      guard let indirizzo = esaminato.trovata.scheda?.indirizzo else { continue }
      partenze[Partenza(indirizzo: indirizzo, giorno: esaminato.evento.giorno), default: 0] += 1
    }
    return partenze.values.filter { $0 > Soglie.stessoIndirizzo }.sorted().map(Allarme.stessoIndirizzo)
  }
}
