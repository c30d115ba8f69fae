import Archivio
import Elettorato
import Modulistica
import Ufficio

/// The calendars of an archive as they stand on one day: the vote, the acts, the ordinary revisions.
struct Scadenze {
  /// Which calendars are wanted.
  enum Ambito: Equatable {
    /// The vote in progress and the acts; the ordinary revisions of this year when there is no vote, or with `tutte`.
    case ufficio(tutte: Bool)
    /// The ordinary revisions of a year, without any vote.
    case anno(Int)
  }

  let comune: Comune
  let calendari: [Calendario]
  let oggi: Giorno
  /// What was received and is not decided; none where only a calendar is wanted.
  var sospesi: [Sospeso] = []

  /// Reads one moment of the archive. With `soloProgramma` what others must do is left out.
  init(_ archivio: ArchivioElettorale, _ ambito: Ambito, soloProgramma: Bool = false, oggi: Giorno) throws {
    let fonte = try archivio.istantanea { try Fonte(archivio, oggi: oggi) }
    let calendari =
      switch ambito {
      case .anno(let anno): [fonte.ordinario(anno)]
      case .ufficio(let tutte): fonte.ufficio(tutte: tutte)
      }
    comune = archivio.comune
    self.oggi = oggi
    self.calendari =
      soloProgramma
      ? calendari.map { $0.solo({ $0.esecuzione != .fuoriProgramma }, senzaData: false) } : calendari
  }

  /// Every deadline, calendar after calendar.
  var elenco: [Scadenza] { calendari.flatMap(\.scadenze) }

  /// What the office must answer for: exit status 11.
  var inRitardo: [Scadenza] { elenco.inRitardo }

  /// What falls today, or may be done today.
  var diOggi: [Scadenza] { elenco.filter { $0.stato == .oggi }.inOrdine() }

  /// What is still to come, the nearest first.
  func aVenire(_ numero: Int) -> [Scadenza] {
    Array(elenco.filter { $0.stato == .daFare }.inOrdine().prefix(numero))
  }

  /// What the law wanted by a day that has passed: late, though no calendar of this vote or year has it.
  private var dovuti: [Sospeso] {
    sospesi.filter { $0.specie == .listeInParti && $0.termine.map { oggi > $0 } ?? false }
  }

  var esito: Esito { inRitardo.isEmpty && dovuti.isEmpty ? .fatto : .scadenzaSuperata }
}

extension Scadenze {
  /// What the calendars are made of, read once.
  private struct Fonte {
    let comune: Comune
    let aperta: Consultazioni.Aperta?
    let adempimenti: AdempimentiCompiuti
    let oggi: Giorno

    init(_ archivio: ArchivioElettorale, oggi: Giorno) throws {
      comune = archivio.comune
      aperta = try Consultazioni.aperta(archivio)
      adempimenti = AdempimentiCompiuti(try archivio.atti())
      self.oggi = oggi
    }

    func ufficio(tutte: Bool) -> [Calendario] {
      let delVoto = voto()
      let degliAtti = adempimenti.daAdozione(oggi: oggi).map { atto, scadenze in
        Calendario(
          identita: "\(comune.codice)-atto-\(atto.numero)",
          titolo: "Atto n. \(atto.numero) \(atto.giorno.esteso(.del)): \(atto.tipo.titolo)",
          scadenze: scadenze)
      }.filter { $0.scadenze.contains { $0.stato != .fatto && $0.stato != .trascorsa } }
      guard tutte || delVoto.isEmpty else { return delVoto + degliAtti }
      let giorni = delVoto.flatMap(\.scadenze).map(\.data)
      let primo = min(giorni.min() ?? oggi, oggi).data.anno
      let ultimo = max(giorni.max() ?? oggi, oggi).data.anno
      // A vote of the past, reopened today, does not bring with it every year in between.
      let anni = ultimo - primo <= 2 ? Array(primo...ultimo) : [primo, ultimo]
      return delVoto + degliAtti + anni.map(ordinario)
    }

    /// The vote in progress; a run-off after what the first round still asks.
    private func voto() -> [Calendario] {
      guard let aperta else { return [] }
      return ([aperta.primoTurno].compactMap { $0 } + [aperta.consultazione]).map { consultazione in
        let scadenzario = Scadenzario(
          consultazione, aperta.ordinamento, compiuti: adempimenti.compiuti(consultazione), oggi: oggi)
        let titolo =
          DicituraConsultazione.oggetti(consultazione) + [DicituraConsultazione.giorni(consultazione)]
        return Calendario(
          identita: consultazione.identita, titolo: titolo.joined(separator: Calendario.separatore),
          scadenze: adempimenti.inizio.map { inizio in scadenzario.scadenze.map { $0.giudicata(dal: inizio) }
          }
            ?? scadenzario.scadenze,
          senzaData: scadenzario.senzaData, ignoti: scadenzario.ignoti)
      }
    }

    func ordinario(_ anno: Int) -> Calendario {
      let scadenze = CalendarioOrdinario.anno(anno, compiuti: adempimenti.compiuti(anno: anno), oggi: oggi)
      return Calendario(
        identita: "\(comune.codice)-\(anno)", titolo: "Revisioni ordinarie del \(anno)",
        scadenze: scadenze.map { $0.giudicata(dal: adempimenti.inizio) })
    }
  }
}
