@testable import Elettorato

/// An act to be judged, with its chain and its lines: everything right, so that a test spoils one thing.
struct AttoInProva: Sendable {
  var tipo: Atto.Tipo
  var giorno: Giorno
  var parametri: [Atto.Parametro] = []
  var regime = RegimeDelleListe.partiDistinte
  var catena: [Atto]
  var voti: [String: VotoIndetto]
  var righe: [RigaGiudicata] = []
  var fatti = ContiDiAdozione.Fatti()
  var sezioni: Set<Int> = [1, 2]
  var improntaDelBlocco: Impronta?

  static let comune = Comune(
    codice: "D839", denominazione: "Gaby", provincia: "AO", regione: "Valle d'Aosta", codiceIstat: "007030")

  /// Sunday 12 November 2023: T1 by 26 September, T2 by 28, T3 by 13 October, T4 by 28; the list of art. 33 by 8 October.
  static let voto = votoIndetto(Persone.giorno(2023, 11, 12), atto: 2)
  static let delVoto = Atto.Parametro(Consultazione.parametro, voto.consultazione.identita)

  static func votoIndetto(
    _ domenica: Giorno, turno: Turno = .primo, primoTurno: Giorno? = nil, atto: Int
  ) -> VotoIndetto {
    let prima = Termine(
      "DS_T1", .entro, 47, .primaDelVoto, norma: .d223("art. 32, c. 4"), regola: "A-40", chi: "", "T1")
    return VotoIndetto(
      Consultazione(
        comune: ComuneAlVoto(
          nome: comune.denominazione, codiceIstat: comune.codiceIstat, codiceCatastale: comune.codice,
          provincia: comune.provincia, regione: comune.regione),
        tipi: [.comunale], turno: turno, giorni: GiorniDiVoto(primo: domenica), primoTurno: primoTurno,
        ordinamento: "statale"), atto: atto,
      ordinamento: Ordinamento(nome: "statale", voci: [.init(prima)]))
  }

  static func atto(
    _ numero: Int, _ tipo: Atto.Tipo, _ giorno: Giorno, _ parametri: [Atto.Parametro] = [],
    regime: RegimeDelleListe = .partiDistinte
  ) -> Atto {
    Atto(
      numero: numero, tipo: tipo, giorno: giorno, protocollo: "", autore: "prova", regime: regime,
      parametri: parametri)
  }

  /// The chain in which the vote has been called, and these acts of it adopted.
  static func catena(_ altri: [(Atto.Tipo, Giorno, [Atto.Parametro])] = []) -> [Atto] {
    let prima = [
      atto(1, .primaFormazione, Persone.giorno(2023, 8, 31)),
      atto(2, .indizione, Persone.giorno(2023, 9, 5), voto.consultazione.parametri(ordinamenti: [])),
    ]
    return prima
      + altri.enumerated().map { posto, altro in
        atto(posto + 3, altro.0, altro.1, [delVoto] + altro.2)
      }
  }

  static let prima = (Atto.Tipo.straordinaria1, Persone.giorno(2023, 9, 26), [Atto.Parametro]())
  static let seconda = (Atto.Tipo.straordinaria2, Persone.giorno(2023, 9, 28), [Atto.Parametro]())
  static let terza = (Atto.Tipo.straordinaria3, Persone.giorno(2023, 10, 13), [Atto.Parametro]())
  static let quarta = (Atto.Tipo.straordinaria4, Persone.giorno(2023, 10, 28), [Atto.Parametro]())
  static let bloccate = (
    Atto.Tipo.blocco, Persone.giorno(2023, 10, 28), [Atto.Parametro(BloccoDelleListe.parametro, "aa")]
  )

  init(
    _ tipo: Atto.Tipo, _ giorno: Giorno, _ parametri: [Atto.Parametro] = [AttoInProva.delVoto],
    dopo catena: [Atto], righe: [RigaGiudicata] = []
  ) {
    self.tipo = tipo
    self.giorno = giorno
    self.parametri = parametri
    self.catena = catena
    voti = [Self.voto.consultazione.identita: Self.voto]
    self.righe = righe
  }

  var atto: Atto { Self.atto((catena.last?.numero ?? 0) + 1, tipo, giorno, parametri, regime: regime) }

  /// What the rules say; the places opened and closed are those of the reasons, unless a test says otherwise.
  func giudica(_ regole: [Regola] = Adozione.regole) -> ViolazioneDiAdozione? {
    do throws(ViolazioneDiAdozione) {
      let caso = CasoDiAdozione(
        atto: atto, catena: catena, voti: voti, sezioni: sezioni, improntaDelBlocco: improntaDelBlocco)
      var giudizio = try Giudizio(caso, regole: regole)
      for (posto, riga) in righe.enumerated() { try giudizio.esamina(riga, posto: posto + 1) }
      try giudizio.concludi(fatti)
      return nil
    } catch { return error }
  }

  mutating func imposta(_ nome: String, _ valore: String?) {
    parametri.removeAll { $0.nome == nome }
    if let valore { parametri.append(.init(nome, valore)) }
  }

  /// Changes the reason, the places or the people of a change.
  mutating func mossa(_ posto: Int = 0, _ cambio: (inout Bozza) -> Void) {
    guard case .mossa(let mossa) = righe[posto] else { fatalError("not a change") }
    var bozza = Bozza(mossa)
    cambio(&bozza)
    righe[posto] = .mossa(bozza.mossa)
  }

  /// Counts the places as the reasons give them.
  func contata() -> AttoInProva {
    var contata = self
    for case .mossa(let mossa) in righe {
      if mossa.dopo != nil { contata.fatti.aperte += 1 }
      if mossa.prima != nil { contata.fatti.chiuse += 1 }
    }
    return contata
  }
}

/// A change whose pieces can be spoiled one by one.
struct Bozza {
  var fascicolo = 7
  var lista = Lista.generale
  var operazione = Variazione.Operazione.cancellazione
  var causa = Causa.decesso
  var prima: RigaDiLista?
  var dopo: RigaDiLista?
  var personaPrima: SchedaPersona?
  var personaDopo: SchedaPersona?
  var evento: Evento?
  var risposta: DecisioneEvento?
  var voce: VoceSemestrale?
  var domanda: DecisioneDomanda?
  var conEvento = true

  init(_ causa: Causa, _ operazione: Variazione.Operazione, lista: Lista = .generale) {
    (self.causa, self.operazione, self.lista) = (causa, operazione, lista)
    let persona = Persone.scheda(Persone.evento(.decesso))
    if operazione != .iscrizione { (prima, personaPrima) = (Persone.riga(lista), persona) }
    if operazione != .cancellazione {
      dopo = Persone.riga(lista, sezione: operazione == .cambioSezione ? 2 : 1)
      personaDopo = persona
    }
  }

  /// Because of a fact, applied by a round.
  init(
    _ causa: Causa, _ operazione: Variazione.Operazione, _ fatto: TipoEvento, _ tornata: Tornata,
    ricevuto: Giorno = Persone.giorno(2023, 9, 12)
  ) {
    self.init(causa, operazione)
    let evento = Persone.evento(fatto, ricevuto: ricevuto)
    self.evento = evento
    risposta = Self.applicato(evento, tornata)
  }

  static func applicato(_ evento: Evento, _ tornata: Tornata) -> DecisioneEvento {
    DecisioneEvento(
      evento: evento.numero, esito: .applicato, motivo: "", tornata: tornata, lista: .generale,
      sezioneDa: nil,
      sezioneA: nil, definitiva: true, intervento: "")
  }

  init(_ mossa: Mossa) {
    fascicolo = mossa.fascicolo
    (lista, operazione, causa) = (mossa.lista, mossa.operazione, mossa.causa)
    (prima, dopo) = (mossa.prima, mossa.dopo)
    (personaPrima, personaDopo) = (mossa.personaPrima, mossa.personaDopo)
    (evento, risposta, voce, domanda) = (mossa.evento, mossa.risposta, mossa.voce, mossa.domanda)
    conEvento = mossa.motivazione.evento != nil
  }

  var mossa: Mossa {
    Mossa(
      Motivazione(
        fascicolo: fascicolo, lista: lista, operazione: operazione, causa: causa,
        evento: conEvento ? evento?.numero : nil),
      prima: prima, dopo: dopo, personaPrima: personaPrima, personaDopo: personaDopo, evento: evento,
      risposta: risposta, voce: voce, domanda: domanda)
  }

  /// The change and the answer to its fact, as an act writes them.
  var righe: [RigaGiudicata] {
    [.mossa(mossa)]
      + (evento.flatMap { evento in risposta.map { [.decisione($0, evento, giaDeciso: false)] } } ?? [])
  }
}
