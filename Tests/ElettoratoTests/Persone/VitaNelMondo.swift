import Elettorato

/// The program's own account of a person of the small world: each round judged as the archive would have it judged.
struct VitaNelMondo {
  /// What a round answered to an event.
  struct Risposta {
    let giro: Int
    let evento: Evento
    let esito: EsitoEvento
    /// Whether the round changed a line or what it says.
    let cambiato: Bool
  }

  private(set) var posti: [Valutatore.Posto] = []
  private(set) var risposte: [Risposta] = []

  private var trovata: SituazionePersona
  private var decisioni: [Int: DecisioneEvento] = [:]

  init(
    _ categoria: Mondo.Categoria, _ fatti: [Mondo.Fatto], letture: Set<LetturaAperta> = [],
    registro aggiornato: Bool = false
  ) throws {
    trovata = Self.situazione(categoria)
    let eventi = fatti.map { Self.evento($0, categoria, fatti) }
    var adottate: Set<Tornata> = []
    for giro in Mondo.tornate {
      if aggiornato { aggiornaRegistro(categoria, fatti, giro.giorno) }
      let straordinaria = giro.numero <= 4
      let calendario =
        straordinaria
        ? CalendarioDelleTornate(
          tornate: zip(Tornata.straordinarie, [Mondo.t1, Mondo.t2, Mondo.t3, Mondo.t4]).map { ($0, $1) },
          letture: letture, adottate: adottate, oggi: giro.giorno)
        : .ordinario(letture)
      let occasione = OccasioneDelGiudizio(
        tornata: giro.tornata, calendario: calendario, giorno: giro.giorno, contesto: Self.contesto)
      try svolgi(giro, eventi.filter { $0.ricevuto <= giro.giorno }, occasione)
      adottate.insert(giro.tornata)
      posti.append(posto)
    }
  }

  private var posto: Valutatore.Posto {
    if let riga = trovata.righe[.generale] { return .generale(riga.sezione ?? 0) }
    return trovata.righe[.aggiuntaUEComunale].map { .europea($0.sezione ?? 0) } ?? .nessuno
  }

  private mutating func svolgi(_ giro: Mondo.Giro, _ eventi: [Evento], _ occasione: OccasioneDelGiudizio)
    throws
  {
    // The archive looks at a person only when something about him is not decided.
    guard eventi.contains(where: { decisioni[$0.numero]?.definitiva != true }) else { return }
    let noti = eventi.map { EventoNoto($0, decisione: decisioni[$0.numero]) }
    let esame = EsameDegliEventi([(eventi: noti, trovata: trovata)], occasione)
    var numeratore = Numeratore { _ in 10 }
    let variazioni = try VariazioniDellaTornata(esame.modifiche, regime: .listaUnica, numeratore: &numeratore)
    for esaminato in esame.esaminati {
      risposte.append(
        Risposta(
          giro: giro.numero, evento: esaminato.evento, esito: esaminato.esito,
          cambiato: !variazioni.voci.isEmpty))
      let riaperto = decisioni[esaminato.evento.numero]?.definitiva == true
      if esaminato.esito.codice != .inAttesa || riaperto {
        decisioni[esaminato.evento.numero] = esaminato.decisione
      }
    }
    for voce in variazioni.voci {
      let variazione = voce.variazione
      if variazione.prima == nil { trovata.schedaIniziale = voce.scheda }
      trovata.fascicolo = variazione.fascicolo
      trovata.righe[variazione.lista] = variazione.dopo
      if let scheda = voce.scheda { trovata.scheda = scheda }
      trovata.righeDal = giro.giorno
      if variazione.dopo == nil, variazione.causa != .passaggioAListaGenerale {
        trovata.uscita = variazione.causa
      }
    }
    if trovata.iscritta { trovata.uscita = nil } else { trovata.schedaIniziale = nil }
    if trovata.uscita == .perditaDiritto { trovata.dirittoPerso = true }
    if trovata.elettrice { trovata.dirittoPerso = false }
  }
}

// MARK: - The archive's side of the world

extension VitaNelMondo {
  static let viario = Viario(
    (1...6).map { numero in
      Viario.Voce(
        toponimo: Toponimo(specie: "Via", nome: via(numero)), dal: 1, al: 99, lato: .tutti, snc: false,
        sezione: numero)
    })
  static let contesto = EsameEvento.Contesto(
    fineSemestre: data(2026, 6, 30), viario: viario, sezioni: Set(1...6), luoghi: luoghi)
  private static let luoghi: TabellaLuoghi = {
    guard let luogo = CodiceLuogo("E473") else { preconditionFailure("no such place") }
    return TabellaLuoghi([
      Luogo(codice: luogo, denominazione: "Latisana", provincia: "UD", dal: data(1900, 1, 1), al: nil)
    ])
  }()

  private static func via(_ sezione: Int) -> String {
    "Sezione \(["Zero", "Uno", "Due", "Tre", "Quattro", "Cinque", "Sei"][sezione])"
  }
  private static func indirizzo(_ sezione: Int) -> Indirizzo {
    Indirizzo(toponimo: Toponimo(specie: "Via", nome: via(sezione)), civico: Civico(numero: 7))
  }

  private static func nascita(_ categoria: Mondo.Categoria) -> Giorno {
    categoria == .minore ? data(2012, 1, 1) : data(1980, 1, 1)
  }

  private static let codici: [Giorno: String] = Dictionary(
    uniqueKeysWithValues: [data(2012, 1, 1), data(1980, 1, 1)].map { nascita in
      guard let luogo = CodiceLuogo("E473"),
        let codice = CodiceFiscale.calcola(
          cognome: "Prova", nome: "Ugo", sesso: .maschile, nascita: nascita, luogo: luogo)
      else { preconditionFailure("the code of an invented person can be computed") }
      return (nascita, codice.testo)
    })

  private static func scheda(_ categoria: Mondo.Categoria) -> SchedaPersona {
    let nascita = nascita(categoria)
    let stato: StatoAnagrafico = categoria.dove == .estero ? .aire : .residente
    let campi = [
      codici[nascita] ?? "", "Prova", "Ugo", "M", nascita.iso, "E473", "Latisana", "UD", "1980", "7", "I",
      "A",
      categoria.italiana ? "ITA" : categoria == .europeo ? "ROU" : "ALB", "Via", via(1), "7", "",
      stato.rawValue, "", "",
    ]
    guard let scheda = SchedaPersona(testo: campi.joined(separator: "\t")) else {
      preconditionFailure("not a person")
    }
    return scheda
  }

  static func situazione(_ categoria: Mondo.Categoria) -> SituazionePersona {
    var persona = SituazionePersona()
    guard !categoria.ignota else { return persona }
    persona.scheda = scheda(categoria)
    let stato: StatoAnagrafico =
      switch categoria {
      case .aire, .privatoAllEstero: .aire
      case .irreperibile: .irreperibile
      case .emigrato: .emigrato
      case .deceduto: .deceduto
      default: .residente
      }
    persona.registro = .init(
      stato: stato, residenteDal: data(2010, 1, 1), statoDal: stato == .residente ? nil : data(2020, 1, 1),
      qualita: categoria.privata ? .dirittoPerso : nil, sezioneAssegnata: nil)
    persona.dirittoPerso = categoria.privata
    if case .nessuno = categoria.posto { return persona }
    let lista: Lista = categoria == .europeo ? .aggiuntaUEComunale : .generale
    persona.fascicolo = 7
    persona.schedaIniziale = persona.scheda
    persona.righeDal = data(2026, 1, 31)
    persona.righe[lista] = RigaDiLista(
      fascicolo: 7, lista: lista, parte: .unica, sezione: 1, numeroGenerale: 1, numeroSezionale: 1)
    return persona
  }

  static func evento(_ fatto: Mondo.Fatto, _ categoria: Mondo.Categoria, _ fatti: [Mondo.Fatto]) -> Evento {
    var evento = Evento()
    evento.numero = fatto.numero
    evento.progressivo = "E\(fatto.numero)"
    evento.tipo = fatto.specie.tipo
    (evento.cognome, evento.nome, evento.sesso) = ("Prova", "Ugo", .maschile)
    evento.nascita = nascita(categoria)
    evento.codiceFiscale = codici[evento.nascita] ?? ""
    evento.luogoNascita = "E473"
    evento.cittadinanza = cittadinanza(prima: fatto, categoria, fatti)
    (evento.giorno, evento.giornoDocumento, evento.ricevuto) = (fatto.giorno, fatto.giorno, fatto.ricevuto)
    evento.protocollo = "2026/\(1000 + fatto.numero)"
    switch fatto.specie {
    case .immigrazione, .immigrazioneSenzaDocumento, .immigrazioneAttesa, .cambio, .ricomparsa:
      evento.indirizzo = indirizzo(fatto.sezione)
    case .cambioIgnoto:
      evento.indirizzo = Indirizzo(
        toponimo: Toponimo(specie: "Via", nome: "Che Non C'È"), civico: Civico(numero: 1))
    default: break
    }
    switch fatto.specie {
    case .immigrazione: evento.cancellatoAltrove = fatto.giorno
    case .immigrazioneAttesa: evento.cancellatoAltrove = data(2027, 1, 1)
    case .perditaDiritto: evento.definitivo = true
    case .perditaNonDefinitiva: evento.definitivo = false
    case .estero: evento.statoAltro = "ARG"
    default: break
    }
    return evento
  }

  /// The citizenship that a paper of that day shows: as the facts before have made it.
  private static func cittadinanza(
    prima fatto: Mondo.Fatto, _ categoria: Mondo.Categoria, _ fatti: [Mondo.Fatto]
  ) -> String {
    let ultimo = fatti.last {
      $0.giorno < fatto.giorno && ($0.specie == .acquisto || $0.specie == .perditaCittadinanza)
    }
    let straniera = categoria == .europeo ? "ROU" : "ALB"
    // A paper of naturalisation tells the citizenship that is left, whoever has been told before.
    if fatto.specie == .acquisto, !categoria.italiana { return straniera }
    guard let ultimo else { return categoria.italiana ? "ITA" : straniera }
    return ultimo.specie == .acquisto ? "ITA" : straniera
  }

  /// The register received again: it shows what the facts received by that day have done.
  private mutating func aggiornaRegistro(
    _ categoria: Mondo.Categoria, _ fatti: [Mondo.Fatto], _ giorno: Giorno
  ) {
    let noti = fatti.filter { $0.ricevuto <= giorno }
    guard !noti.isEmpty else { return }
    let foto = Valutatore.foto(categoria, noti, veri: fatti)
    guard let stato = foto.stato else { return }
    var scheda = trovata.iscritta ? trovata.scheda : nil
    if scheda == nil {
      var nuova = trovata.scheda ?? Self.scheda(categoria)
      nuova = nuova.cittadina(foto.italiana ? "ITA" : categoria == .europeo ? "ROU" : "ALB")
      if trovata.uscita == nil {
        if let sezione = foto.sezione { nuova.indirizzo = Self.indirizzo(sezione) }
        scheda = nuova
      }
    }
    if let scheda { trovata.scheda = scheda }
    trovata.registro = .init(
      stato: stato, residenteDal: foto.dal ?? data(2010, 1, 1),
      statoDal: stato == .residente ? nil : foto.statoDal,
      qualita: foto.privata ? .dirittoPerso : .elettore, sezioneAssegnata: nil)
    trovata.dirittoPerso = foto.privata || trovata.uscita == .perditaDiritto
    if trovata.elettrice { trovata.dirittoPerso = false }
  }
}
