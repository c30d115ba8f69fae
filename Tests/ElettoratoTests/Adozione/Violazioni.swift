@testable import Elettorato

/// A lawful act, and the one thing spoiled in it that a rule must see.
struct Violazione: Sendable {
  let regola: String
  let nome: String
  let lecito: AttoInProva
  let guasta: @Sendable (inout AttoInProva) -> Void

  init(
    _ regola: String, _ nome: String, _ lecito: AttoInProva,
    _ guasta: @escaping @Sendable (inout AttoInProva) -> Void
  ) {
    self.regola = regola
    self.nome = nome
    self.lecito = lecito
    self.guasta = guasta
  }

  var guastato: AttoInProva {
    var atto = lecito
    guasta(&atto)
    return atto
  }

  private typealias L = AttiLeciti
  private typealias P = AttoInProva
  private static func giorno(_ anno: Int, _ mese: Int, _ giorno: Int) -> Giorno {
    Persone.giorno(anno, mese, giorno)
  }

  private static func senza(_ tipo: Atto.Tipo) -> @Sendable (inout AttoInProva) -> Void {
    { atto in atto.catena.removeAll { $0.tipo == tipo } }
  }

  private static func dopo(_ tipo: Atto.Tipo, _ parametri: [Atto.Parametro] = [])
    -> @Sendable (inout AttoInProva) -> Void
  {
    { atto in
      atto.catena.append(
        P.atto(
          (atto.catena.last?.numero ?? 0) + 1, tipo, atto.catena.last?.giorno ?? atto.giorno,
          [P.delVoto] + parametri))
    }
  }

  private static func il(_ quando: Giorno) -> @Sendable (inout AttoInProva) -> Void { { $0.giorno = quando } }

  /// Every rule has at least one.
  static let tutte = comuni + righe + tornate + straordinarie + semestrali + rinumerazioni + voto + fogli

  // MARK: - Every act

  private static let comuni: [Violazione] = [
    .init("formazione-prima", "una seconda formazione", L.formazione) {
      $0.catena = [P.atto(1, .primaFormazione, giorno(2023, 8, 1))]
    },
    .init("formazione-prima", "una tornata senza liste", L.dinamica) { $0.catena = [] },
    .init("giorno-in-ordine", "prima dell'atto precedente", L.dinamica, il(giorno(2023, 8, 30))),
    .init(
      "giorno-in-ordine", "una rettifica prima dell'atto precedente", L.rettifica, il(giorno(2023, 8, 30))),
    .init("regime", "una lista unica prima della riforma", L.dinamica) { $0.regime = .listaUnica },
    .init("regime", "parti distinte dopo la riforma", L.ricompilazione) {
      $0.giorno = giorno(2025, 7, 1)
    },
    .init("liste-bloccate", "una rettifica sotto il blocco", L.rettifica, dopo(.blocco)),
    .init("righe-sotto-blocco", "un ricorso accolto sotto il blocco", L.ricorso, dopo(.blocco)),
    .init("ufficio", "una tornata della commissione", L.prima) {
      $0.imposta(OrigineDellAtto.parametro, OrigineDellAtto.commissione.rawValue)
    },
    .init("ufficio", "un depennamento del Comune", L.depennamento) {
      $0.imposta(OrigineDellAtto.parametro, nil)
    },
    .init("ufficio", "un ufficio che non esiste", L.depennamento) {
      $0.imposta(OrigineDellAtto.parametro, "prefetto")
    },
    .init("ufficio-del-foglio", "un'ammissione del Comune", L.supplemento) {
      $0.righe = [.supplemento(L.foglio(.ammissione), foglio: 1, elettore: false, iscritto: false)]
    },
    .init("registrata-per-chi-ha-una-copia", "il Comune decide per la commissione", L.depennamento) {
      $0.imposta(OrigineDellAtto.parametro, OrigineDellAtto.registrata.rawValue)
      $0.catena.append(
        P.atto(
          6, .decisioneRicorso, giorno(2023, 10, 8),
          [.init(OrigineDellAtto.parametro, OrigineDellAtto.commissione.rawValue)]))
    },
    .init("voto-noto", "una tornata di nessun voto", L.prima) { $0.imposta(Consultazione.parametro, nil) },
    .init("voto-noto", "un voto che nessuno ha indetto", L.prima) { $0.voti = [:] },
    .init("voto-noto", "termini che non si leggono", L.prima) { atto in
      atto.voti = atto.voti.mapValues { VotoIndetto($0.consultazione, atto: $0.atto, ordinamento: nil) }
    },
    .init("voto-estraneo", "una revisione ordinaria che dice di essere del voto", L.dinamica) {
      $0.parametri.append(P.delVoto)
    },
    .init("eta-alla-formazione", "chi compie 18 anni fra un anno", L.formazione) {
      $0.fatti.ultimoNato = giorno(2006, 7, 1)
    },
    .init("indizione-che-si-legge", "un giorno che non è del suo nome", L.indizione) {
      $0.imposta(Consultazione.parametro, "D839-2023-12-03")
      $0.voti["D839-2023-12-03"] = P.voto
    },
    .init("indizione-che-si-legge", "una riga in più", L.indizione) {
      $0.parametri.append(.init("consultazione-capriccio", "1"))
    },
    .init("indizione-secondo-legge", "un lunedì, senza dirlo", L.indizione) { atto in
      let voto = P.votoIndetto(giorno(2023, 11, 13), atto: 2)
      atto.voti = [voto.consultazione.identita: voto]
      atto.parametri = voto.consultazione.parametri(ordinamenti: [])
    },
    .init("ballottaggio-dopo-il-primo", "un ballottaggio senza primo turno", L.ballottaggio) { atto in
      atto.voti = atto.voti.filter { $0.value.consultazione.turno == .ballottaggio }
    },
  ]

  // MARK: - Lines

  private static let righe: [Violazione] = [
    .init("generi-di-riga", "un blocco con una risposta", L.blocco) {
      $0.righe = [.minore(fascicolo: 1, lista: .generale, nascita: nil)]
    },
    .init("righe-delle-liste", "un'indizione che cancella", L.indizione) { $0.fatti.chiuse = 1 },
    .init("righe-delle-liste", "un elenco che iscrive", L.minori) { $0.fatti.aperte = 1 },
    .init("operazione", "una cancellazione che apre", L.prima) {
      $0.mossa { $0.dopo = $0.prima }
      $0.fatti.aperte = 1
    },
    .init("operazione", "un cambio di sezione che resta", L.cambio) { $0.mossa { $0.dopo = $0.prima } },
    .init("variazioni-motivate", "una riga chiusa e taciuta", L.prima) { $0.fatti.chiuse = 2 },
    .init("variazioni-motivate", "una riga aperta e taciuta", L.seconda) { $0.fatti.aperte = 2 },
    .init("numero-che-resta", "un numero generale dato di nuovo", L.cambio) {
      $0.mossa { bozza in
        bozza.dopo = RigaDiLista(
          fascicolo: 7, lista: .generale, parte: .maschile, sezione: 2, numeroGenerale: 99, numeroSezionale: 1
        )
      }
    },
    .init("stessa-persona", "un cambio di abitazione che cambia nome", L.cambio) {
      $0.mossa { $0.personaDopo?[.cognome] = "Bianchi" }
    },
    .init("lista-dei-cittadini-dell-unione", "un italiano nella lista aggiunta", L.listaAggiunta) {
      $0.mossa { $0.personaDopo?[.cittadinanza] = "ITA" }
    },
    .init("sezione-esistente", "la sezione 9", L.seconda) {
      $0.fatti.quadri = [
        Quadro(lista: .generale, sezione: 9, parte: .maschile, prima: 0, iscritti: 1, cancellati: 0, dopo: 1)
      ]
    },
    .init("parte-del-regime", "la lista unica nelle parti distinte", L.seconda) {
      $0.fatti.quadri = [
        Quadro(lista: .generale, sezione: 1, parte: .unica, prima: 0, iscritti: 1, cancellati: 0, dopo: 1)
      ]
    },
  ]

  // MARK: - Rounds

  private static let tornate: [Violazione] = [
    .init("causa-della-tornata", "un'immigrazione nella prima", L.prima) {
      $0.righe = Bozza(.immigrazione, .iscrizione, .immigrazione, .straordinaria(1)).righe
    },
    .init("causa-della-tornata", "una perdita del diritto nella quarta", L.quarta) {
      $0.righe = Bozza(.perditaDiritto, .cancellazione, .perditaDiritto, .straordinaria(4)).righe
    },
    .init("causa-della-tornata", "i morti nella terza, senza dirlo", L.terza) {
      $0.righe = Bozza(.decesso, .cancellazione, .decesso, .straordinaria(3)).righe
    },
    .init("causa-della-tornata", "un diciottenne nella seconda dinamica", L.dinamica) { atto in
      atto.tipo = .dinamica2
      atto.righe = Bozza(.compimento18, .iscrizione, .compimento18, .dinamica(2)).righe
    },
    .init("fatto-della-variazione", "nessun fatto", L.quarta) {
      $0.mossa {
        $0.evento = nil
        $0.risposta = nil
      }
    },
    .init("fatto-della-variazione", "un fatto rifiutato", L.quarta) {
      $0.mossa { bozza in
        bozza.risposta = DecisioneEvento(
          evento: 1, esito: .rifiutato, motivo: Rifiuto.duplicato.rawValue, tornata: nil, lista: nil,
          sezioneDa: nil, sezioneA: nil, definitiva: true, intervento: "")
      }
    },
    .init("fatto-della-causa", "un'emigrazione che cancella per morte", L.prima) {
      $0.righe = Bozza(.decesso, .cancellazione, .emigrazione, .straordinaria(1)).righe
    },
    .init("fatto-della-persona", "la morte di un altro", L.quarta) {
      $0.mossa { $0.evento = Persone.evento(.decesso, "Verdi", "Luca", nascita: giorno(1950, 1, 1)) }
    },
    .init("documento-del-fatto", "un provvedimento non definitivo", L.dinamica) {
      $0.mossa { $0.evento?.definitivo = false }
    },
    .init("documento-del-fatto", "un immigrato non cancellato altrove", L.seconda) {
      $0.mossa { $0.evento?.cancellatoAltrove = nil }
    },
    .init("eta-di-chi-entra", "un immigrato di sedici anni", L.seconda) {
      let evento = Persone.evento(.immigrazione, nascita: giorno(2007, 1, 1))
      $0.mossa { bozza in
        bozza.evento = evento
        bozza.personaDopo = Persone.scheda(evento)
      }
      $0.righe[1] = .decisione(Bozza.applicato(evento, .straordinaria(2)), evento, giaDeciso: false)
    },
    .init("fatto-ricevuto-prima", "un fatto che deve ancora venire", L.prima) {
      $0.righe[1] = .decisione(
        Bozza.applicato(Persone.evento(.decesso), .straordinaria(1)),
        Persone.evento(.decesso, ricevuto: giorno(2023, 9, 27)), giaDeciso: false)
      $0.catena = P.catena()
      $0.imposta(Atto.parametroMotivo, "x")
    },
    .init("fatto-gia-deciso", "una risposta data due volte", L.quarta) {
      let evento = Persone.evento(.decesso)
      $0.righe[1] = .decisione(Bozza.applicato(evento, .straordinaria(4)), evento, giaDeciso: true)
    },
    .init("risposta-al-fatto", "applicato da un'altra tornata", L.quarta) {
      let evento = Persone.evento(.decesso)
      $0.righe[1] = .decisione(Bozza.applicato(evento, .straordinaria(1)), evento, giaDeciso: false)
    },
    .init("risposta-al-fatto", "un motivo che non esiste", L.quarta) { atto in
      let evento = Persone.evento(.decesso, "Verdi", numero: 2)
      atto.righe.append(
        .decisione(
          DecisioneEvento(
            evento: 2, esito: .rifiutato, motivo: "CAPRICCIO", tornata: nil, lista: nil, sezioneDa: nil,
            sezioneA: nil, definitiva: true, intervento: ""), evento, giaDeciso: false))
    },
    .init("fatto-applicato-con-effetto", "detto applicato, e nulla varia", L.quarta) { atto in
      let evento = Persone.evento(.decesso, "Verdi", nascita: giorno(1950, 1, 1), numero: 2)
      atto.righe.append(.decisione(Bozza.applicato(evento, .straordinaria(4)), evento, giaDeciso: false))
    },
    .init("ordinaria-assorbita", "fra la prima tornata e il voto", L.dinamica) {
      $0.giorno = giorno(2023, 10, 1)
      $0.catena = P.catena([P.prima])
      $0.voti = L.prima.voti
    },
  ]

  private static let straordinarie: [Violazione] = [
    .init("tornata-prevista", "una tornata del ballottaggio", L.ballottaggio) { atto in
      atto.catena.append(atto.atto)
      atto.tipo = .straordinaria4
    },
    .init("termine-perentorio", "la prima dopo il manifesto", L.prima) {
      $0.giorno = giorno(2023, 9, 29)
      $0.imposta(Atto.parametroMotivo, "ritardo")
    },
    .init("termine-perentorio", "la seconda", L.seconda, il(giorno(2023, 9, 29))),
    .init("termine-perentorio", "la terza", L.terza, il(giorno(2023, 10, 14))),
    .init("termine-perentorio", "la quarta", L.quarta, il(giorno(2023, 10, 29))),
    .init(
      "termine-della-circolare", "la prima di un giorno dopo, senza dirlo", L.prima, il(giorno(2023, 9, 27))),
    .init("tornata-precedente", "la quarta nel giorno della seconda", L.quarta) {
      $0.giorno = giorno(2023, 9, 28)
      $0.catena = P.catena([P.prima, P.seconda])
    },
    .init("tornata-superata", "la seconda dopo la terza", L.seconda) {
      $0.catena = P.catena([P.prima, (.straordinaria3, giorno(2023, 9, 28), [])])
    },
  ]

  // MARK: - Semestral revisions

  private static let semestrali: [Violazione] = [
    .init("revisione-semestrale", "di nessuna revisione", L.elenchi) {
      $0.imposta(RevisioneSemestrale.parametro, nil)
    },
    .init("revisione-semestrale", "un'anagrafe di un altro giorno", L.elenchi) {
      $0.imposta(RevisioneSemestrale.parametroSituazione, "2024-03-15")
    },
    .init("tempi-della-semestrale", "elenchi prima del giorno", L.elenchi, il(giorno(2024, 2, 14))),
    .init("tempi-della-semestrale", "elenchi dopo il termine", L.elenchi, il(giorno(2024, 4, 11))),
    .init(
      "tempi-della-semestrale", "rettifica durante il deposito", L.rettificaSemestrale,
      il(giorno(2024, 4, 15))),
    .init("tempi-della-semestrale", "rettifica due volte", L.rettificaSemestrale) { atto in
      atto.catena.append(P.atto(3, .semestraleRettifica, giorno(2024, 6, 5), atto.parametri))
    },
    .init("elenchi-della-rettifica", "elenchi di un altro atto", L.rettificaSemestrale) {
      $0.imposta(RevisioneSemestrale.parametroElenchi, "1")
    },
    .init("rettifica-a-liste-aperte", "otto giorni prima di un voto", L.rettificaSemestrale) { atto in
      let voto = P.votoIndetto(giorno(2024, 6, 16), atto: 3)
      atto.voti = [voto.consultazione.identita: voto]
    },
    .init("voce-della-fase", "iscritto dagli elenchi", L.elenchi) {
      $0.righe = [.semestrale(L.voce(.iscritta), proposta: nil)]
    },
    .init("voce-della-fase", "un'esclusione senza ragione", L.elenchi) {
      $0.righe = [.semestrale(L.voce(.esclusa, motivo: "CAPRICCIO"), proposta: nil)]
    },
    .init("eta-semestrale", "chi compie 18 anni nel semestre dopo", L.elenchi) {
      $0.righe = [.semestrale(L.voce(.proposta, fascicolo: nil, nata: giorno(2007, 1, 1)), proposta: nil)]
    },
    .init("cittadinanza-semestrale", "uno straniero", L.elenchi) {
      $0.righe = [.semestrale(L.voce(.proposta, fascicolo: nil, cittadinanza: "DEU"), proposta: nil)]
    },
    .init("voce-proposta", "chi non era negli elenchi", L.rettificaSemestrale) {
      $0.righe[1] = .semestrale(L.voce(.iscritta), proposta: nil)
    },
    .init("voce-proposta", "un altro al posto suo", L.rettificaSemestrale) {
      $0.righe[1] = .semestrale(
        L.voce(.iscritta), proposta: L.voce(.proposta, fascicolo: nil, nata: giorno(2006, 10, 10)))
    },
    .init("variazione-semestrale", "una morte", L.rettificaSemestrale) { $0.mossa { $0.causa = .decesso } },
    .init("variazione-semestrale", "chi non è negli elenchi", L.rettificaSemestrale) {
      $0.mossa { $0.voce = nil }
    },
    .init("voce-con-effetto", "detto iscritto, e non entra", L.rettificaSemestrale) {
      $0.righe.append(.semestrale(L.voce(.iscritta, fascicolo: 8), proposta: L.voce(.proposta, fascicolo: 8)))
    },
  ]

  // MARK: - What mends and renumbers

  private static let rinumerazioni: [Violazione] = [
    .init("sola-rettifica", "una rettifica che cancella", L.rettifica) {
      $0.righe = Bozza(.rettifica, .cancellazione).righe
      ($0.fatti.aperte, $0.fatti.chiuse) = (0, 1)
    },
    .init("sola-rettifica", "per cambio di abitazione", L.rettifica) {
      $0.mossa { $0.causa = .cambioAbitazione }
    },
    .init("rettifica-dichiarata", "un campo che non dichiara", L.rettifica) {
      $0.mossa { $0.personaDopo?[.nome] = "Maria" }
    },
    .init("rettifica-dichiarata", "un fascicolo che non dichiara", L.rettifica) {
      $0.imposta(RettificaDati.parametro, "00000008 COGNOME: errore (doc)")
    },
    .init("eta-rettificata", "una nascita che non è di un elettore", L.rettifica) {
      $0.imposta(RettificaDati.parametro, "00000007 DATA_NASCITA: errore (doc)")
      $0.mossa { bozza in
        bozza.personaDopo = bozza.personaPrima
        bozza.personaDopo?[.nascita] = "2010-01-01"
      }
    },
    .init("stesse-persone", "uno in meno", L.ricompilazione) { $0.fatti.aperte = 4 },
    .init("stesse-persone", "uno al posto di un altro", L.ricompilazione) { $0.fatti.confermate = 4 },
    .init("tornate-in-corso", "fra la prima tornata e il voto", L.ricompilazione) {
      $0.giorno = giorno(2023, 10, 1)
      $0.catena = P.catena([P.prima])
      $0.voti = L.prima.voti
    },
    .init("ambito-della-ricompilazione", "non dice che cosa", L.ricompilazione) {
      $0.imposta(Ricompilazione.parametro, nil)
    },
    .init("ambito-della-ricompilazione", "sole sezionali al nuovo regime", L.ricompilazione) {
      ($0.giorno, $0.regime) = (giorno(2025, 7, 1), .listaUnica)
    },
    .init("revisioni-chiuse", "con gli elenchi fuori", L.ricompilazione) {
      $0.catena.append(P.atto(2, .dinamica1, giorno(2024, 1, 10)))
    },
    .init("solo-numeri", "uno cambia sezione", L.ricompilazione) { $0.fatti.spostate = 1 },
    .init("solo-numeri", "numeri generali nuovi", L.ricompilazione) { $0.fatti.conAltroNumero = 1 },
    .init("tempi-della-ripartizione", "fuori dalla semestrale", L.ripartizione, il(giorno(2024, 2, 1))),
    .init("sola-sezione", "una cancellazione", L.ripartizione) {
      $0.mossa { $0.causa = .cambioAbitazione }
    },
  ]

  // MARK: - The lock

  private static let voto: [Violazione] = [
    .init("blocco-unico", "liste già bloccate", L.blocco, dopo(.blocco)),
    .init("blocco-del-primo-turno", "un blocco del ballottaggio", L.ballottaggio) { atto in
      atto.catena.append(atto.atto)
      atto.tipo = .blocco
      atto.imposta("senza-seconda-copia", "x")
      atto.imposta(Atto.parametroMotivo, "x")
    },
    .init("blocco-dopo-la-quarta", "prima della quarta", L.blocco) { atto in
      atto.catena.removeAll { $0.tipo == .straordinaria4 }
      atto.imposta(Atto.parametroMotivo, "fretta")
    },
    .init("blocco-prima-del-voto", "dopo il voto", L.blocco) {
      $0.giorno = giorno(2023, 11, 13)
      $0.imposta(Atto.parametroMotivo, "dimenticato")
    },
    .init("lista-unica", "liste in due parti per un voto dell'autunno 2025", L.blocco) {
      $0.voti[P.voto.consultazione.identita] = P.votoIndetto(giorno(2025, 11, 23), atto: 2)
      $0.imposta(Atto.parametroMotivo, "nessun motivo basta")
    },
    .init("blocco-in-termine", "tardi, senza dirlo", L.blocco, il(giorno(2023, 10, 30))),
    .init("tornate-adottate", "senza la terza, senza dirlo", L.blocco, senza(.straordinaria3)),
    .init("impronta-del-blocco", "altre liste", L.blocco) { $0.improntaDelBlocco = .di([2]) },
    .init("copia-dell-altro-ufficio", "non ne dice nulla", L.blocco) { $0.imposta("seconda-copia", nil) },
    .init("elettori-senza-sezione", "uno senza sezione", L.blocco) {
      $0.fatti.quadri = [
        Quadro(
          lista: .generale, sezione: nil, parte: .maschile, prima: 1, iscritti: 0, cancellati: 0, dopo: 1)
      ]
    },
    .init("fine-di-un-blocco", "liste non bloccate", L.fineBlocco, senza(.blocco)),
    .init("fine-dopo-il-voto", "prima del voto", L.fineBlocco, il(giorno(2023, 11, 12))),
    .init("firma-su-liste-bloccate", "liste non bloccate", L.firma, senza(.blocco)),
    .init("firma-su-liste-bloccate", "altre liste", L.firma) { $0.imposta(BloccoDelleListe.parametro, "cc") },
    .init("firmatario", "nessuno", L.firma) { $0.imposta(Autenticazione.parametroFirmatario, nil) },
  ]

  private static let fogli: [Violazione] = [
    .init("supplemento-a-liste-bloccate", "liste non bloccate", L.supplemento, senza(.blocco)),
    .init("deciso-prima", "deciso dopo l'atto", L.supplemento) {
      $0.imposta(Supplemento.parametroDecisione, "2023-11-11")
    },
    .init("un-foglio", "nessun foglio", L.supplemento) { $0.righe = [] },
    .init("supplemento-in-termine", "dopo il voto", L.supplemento, il(giorno(2023, 11, 13))),
    .init("foglio-successivo", "un numero saltato", L.supplemento) {
      $0.righe = [.supplemento(L.foglio(foglio: 2), foglio: 1, elettore: false, iscritto: false)]
    },
    .init("chi-e-nel-foglio", "ammesso chi è nelle liste", L.supplemento) {
      $0.righe = [.supplemento(L.foglio(), foglio: 1, elettore: true, iscritto: true)]
    },
    .init("chi-e-nel-foglio", "la morte di chi non c'è", L.supplemento) {
      $0.righe = [.supplemento(L.foglio(.decesso, fascicolo: 9), foglio: 1, elettore: false, iscritto: false)]
    },
    .init("eta-di-chi-e-ammesso", "un minorenne", L.supplemento) {
      $0.righe = [
        .supplemento(L.foglio(nata: giorno(2005, 11, 13)), foglio: 1, elettore: false, iscritto: false)
      ]
    },
    .init("sezione-del-foglio", "la sezione 9", L.supplemento) {
      $0.righe = [.supplemento(L.foglio(sezione: 9), foglio: 1, elettore: false, iscritto: false)]
    },
    .init("sole-liste-aggiunte", "un'iscrizione nella generale", L.listaAggiunta) {
      $0.mossa { $0.lista = .generale }
    },
    .init("domanda-ammessa", "senza domanda", L.listaAggiunta) { $0.mossa { $0.domanda = nil } },
    .init("risposta-alla-domanda", "un motivo che non esiste", L.listaAggiunta) {
      $0.righe.append(.domanda(L.decisa(.rifiutato, motivo: "CAPRICCIO", lista: nil), L.domanda()))
    },
    .init("domanda-in-termine", "il sesto giorno dopo il manifesto", L.listaAggiunta) {
      $0.righe[1] = .domanda(L.decisa(), L.domanda(ricevuta: giorno(2023, 10, 4)))
    },
    .init("domanda-in-termine", "una domanda che deve venire", L.listaAggiunta) {
      $0.righe[1] = .domanda(L.decisa(), L.domanda(ricevuta: giorno(2023, 10, 6)))
    },
    .init("eta-di-chi-chiede", "un minorenne al voto", L.listaAggiunta) {
      $0.righe[1] = .domanda(L.decisa(), L.domanda(nata: giorno(2005, 11, 13)))
    },
    .init("domanda-con-effetto", "ammessa, e non iscritto", L.listaAggiunta) {
      $0.righe.append(.domanda(L.decisa(), L.domanda()))
    },
    .init("elenco-previsto", "un elenco del ballottaggio", L.ballottaggio) { atto in
      atto.catena.append(atto.atto)
      atto.tipo = .elencoMinori
      atto.imposta(EsclusioneArt33.parametro, "2023-11-26")
    },
    .init("elenco-unico", "due volte", L.minori, dopo(.elencoMinori)),
    .init("elenco-prima-del-depennamento", "dopo il depennamento", L.minori, dopo(.depennamentoMinori)),
    .init("elenco-dopo-la-seconda", "prima della seconda tornata", L.minori) {
      $0.giorno = giorno(2023, 9, 28)
      $0.catena = P.catena([P.prima])
    },
    .init("elenco-in-termine", "tardi, senza dirlo", L.minori, il(giorno(2023, 10, 9))),
    .init("giorno-dell-eta", "l'età di un altro giorno", L.minori) {
      $0.imposta(EsclusioneArt33.parametro, "2023-12-31")
    },
    .init("minore-davvero", "un uomo del 1976", L.depennamento) {
      $0.righe.append(.minore(fascicolo: 8, lista: .generale, nascita: giorno(1976, 5, 5)))
    },
    .init("minore-davvero", "chi non è in quella lista", L.minori) {
      $0.righe.append(.minore(fascicolo: 9, lista: .generale, nascita: nil))
    },
    .init("minori-tutti", "uno taciuto", L.depennamento) {
      $0.fatti.minori.insert(.init(fascicolo: 8, lista: .generale))
    },
    .init("depennamento-dopo-l-elenco", "senza elenco", L.depennamento, senza(.elencoMinori)),
    .init("depennamento-unico", "due volte", L.depennamento, dopo(.depennamentoMinori)),
    .init("depennamento-prima-del-voto", "dopo il voto", L.depennamento, il(giorno(2023, 11, 13))),
    .init("dispositivo-del-ricorso", "non dispone nulla", L.ricorso) {
      $0.imposta(DecisioneRicorso.parametro, nil)
    },
    .init("dispositivo-del-ricorso", "senza documento", L.ricorso) {
      $0.imposta(DecisioneRicorso.parametroDocumento, nil)
    },
    .init("causa-del-ricorso", "iscrive, e cancella", L.ricorso) {
      $0.righe = Bozza(.decisione, .cancellazione).righe
      ($0.fatti.aperte, $0.fatti.chiuse) = (0, 1)
    },
    .init("ricorso-di-uno", "due persone", L.ricorso) { atto in
      var altra = Bozza(.decisione, .iscrizione)
      altra.fascicolo = 8
      atto.righe += altra.righe
      atto.fatti.aperte = 2
    },
    .init("eta-del-ricorso", "un ragazzo", L.ricorso) {
      $0.mossa { $0.personaDopo?[.nascita] = "2010-01-01" }
    },
    .init("elenchi-prima-della-fine", "dopo il voto", L.elenchiDelVoto, il(giorno(2023, 11, 13))),
    .init("elenco-di-una-sezione", "né entrante né uscente", L.elenchiDelVoto) {
      $0.righe = [.elenco(L.impegno("ALTRO"))]
    },
    .init("elenco-di-una-sezione", "la sezione 9", L.elenchiDelVoto) {
      $0.righe = [.elenco(L.impegno(sezione: 9))]
    },
    .init("elenco-una-volta", "due volte", L.elenchiDelVoto) { $0.righe += $0.righe },
  ]
}
