@testable import Elettorato

/// A lawful act of each kind: the control of every breach.
enum AttiLeciti {
  typealias Prova = AttoInProva
  private static func giorno(_ anno: Int, _ mese: Int, _ giorno: Int) -> Giorno {
    Persone.giorno(anno, mese, giorno)
  }

  static let formazione = {
    var atto = Prova(.primaFormazione, giorno(2023, 8, 31), [], dopo: [])
    atto.voti = [:]
    atto.fatti.aperte = 1
    atto.fatti.ultimoNato = giorno(2005, 12, 31)
    return atto
  }()

  static let indizione = {
    let voto = Prova.votoIndetto(giorno(2023, 11, 12), atto: 2)
    return Prova(
      .indizione, giorno(2023, 9, 5), voto.consultazione.parametri(ordinamenti: []),
      dopo: [Prova.atto(1, .primaFormazione, giorno(2023, 8, 31))])
  }()

  static let ballottaggio = {
    let domenica = giorno(2023, 11, 26)
    let turno = Prova.votoIndetto(
      domenica, turno: .ballottaggio, primoTurno: giorno(2023, 11, 12), atto: 3)
    var atto = Prova(
      .indizione, giorno(2023, 11, 14), turno.consultazione.parametri(ordinamenti: []), dopo: Prova.catena())
    atto.voti[turno.consultazione.identita] = turno
    return atto
  }()

  static let prima = Prova(
    .straordinaria1, giorno(2023, 9, 26), dopo: Prova.catena(),
    righe: Bozza(.decesso, .cancellazione, .decesso, .straordinaria(1)).righe
  ).contata()

  static let seconda = Prova(
    .straordinaria2, giorno(2023, 9, 28), dopo: Prova.catena([Prova.prima]),
    righe: Bozza(.immigrazione, .iscrizione, .immigrazione, .straordinaria(2)).righe
  ).contata()

  /// Somebody moves to section 2.
  static let cambio = Prova(
    .straordinaria2, giorno(2023, 9, 28), dopo: Prova.catena([Prova.prima]),
    righe: Bozza(.cambioAbitazione, .cambioSezione, .cambioAbitazione, .straordinaria(2)).righe
  ).contata()

  static let terza = Prova(
    .straordinaria3, giorno(2023, 10, 13), dopo: Prova.catena([Prova.prima, Prova.seconda]),
    righe: Bozza(.riacquistoDiritto, .iscrizione, .riacquistoDiritto, .straordinaria(3)).righe
  ).contata()

  static let quarta = Prova(
    .straordinaria4, giorno(2023, 10, 28), dopo: Prova.catena([Prova.prima, Prova.seconda, Prova.terza]),
    righe: Bozza(.decesso, .cancellazione, .decesso, .straordinaria(4)).righe
  ).contata()

  static let dinamica = {
    var atto = Prova(
      .dinamica1, giorno(2024, 1, 10), [], dopo: [Prova.atto(1, .primaFormazione, giorno(2023, 8, 31))],
      righe: Bozza(.perditaDiritto, .cancellazione, .perditaDiritto, .dinamica(1)).righe
    ).contata()
    atto.voti = [:]
    return atto
  }()

  // MARK: - The semestral revision

  private static let revisione = RevisioneSemestrale(anno: 2024, semestre: .primo)

  static func voce(
    _ esito: VoceSemestrale.Esito, _ elenco: VoceSemestrale.Elenco = .iscrizioni, fascicolo: Int? = 7,
    nata: Giorno = Persone.giorno(2006, 9, 9), motivo: String = "", nota: String = "",
    cittadinanza: String = "ITA"
  ) -> VoceSemestrale {
    let persona = Persone.scheda(Persone.evento(.compimento18, nascita: nata), cittadinanza: cittadinanza)
    return VoceSemestrale(
      elenco: elenco, numero: 1, idAnagrafe: "12", fascicolo: fascicolo, esito: esito, motivo: motivo,
      nota: nota, persona: persona)
  }

  private static let dellaRevisione = [
    Atto.Parametro(RevisioneSemestrale.parametro, "2024-1"),
    .init(RevisioneSemestrale.parametroSituazione, "2024-02-15"),
  ]

  static let elenchi = {
    var atto = Prova(
      .semestraleElenchi, giorno(2024, 4, 5), dellaRevisione,
      dopo: [Prova.atto(1, .primaFormazione, giorno(2023, 8, 31))],
      righe: [.semestrale(voce(.proposta, fascicolo: nil), proposta: nil)])
    atto.voti = [:]
    return atto
  }()

  static let rettificaSemestrale = {
    var iscritto = Bozza(.compimento18, .iscrizione)
    iscritto.voce = voce(.iscritta)
    var atto = Prova(
      .semestraleRettifica, giorno(2024, 6, 12),
      dellaRevisione + [.init(RevisioneSemestrale.parametroElenchi, "2")],
      dopo: [
        Prova.atto(1, .primaFormazione, giorno(2023, 8, 31)),
        Prova.atto(2, .semestraleElenchi, giorno(2024, 4, 5), dellaRevisione),
      ],
      righe: [
        .mossa(iscritto.mossa), .semestrale(voce(.iscritta), proposta: voce(.proposta, fascicolo: nil)),
      ]
    ).contata()
    atto.voti = [:]
    return atto
  }()

  // MARK: - What mends, renumbers, divides

  static let rettifica = {
    var mossa = Bozza(.rettifica, .annotazione)
    mossa.personaDopo?[.cognome] = "Rosi"
    var atto = Prova(
      .rettifica, giorno(2024, 3, 1), [.init(RettificaDati.parametro, "00000007 COGNOME: errore (doc)")],
      dopo: [Prova.atto(1, .primaFormazione, giorno(2023, 8, 31))], righe: mossa.righe
    ).contata()
    atto.voti = [:]
    return atto
  }()

  static let ricompilazione = {
    var atto = Prova(
      .ricompilazione, giorno(2024, 3, 1),
      [.init(Ricompilazione.parametro, Ricompilazione.Ambito.listeSezionali.rawValue)],
      dopo: [Prova.atto(1, .primaFormazione, giorno(2023, 8, 31))])
    atto.voti = [:]
    (atto.fatti.aperte, atto.fatti.chiuse, atto.fatti.confermate) = (5, 5, 5)
    return atto
  }()

  static let ripartizione = {
    var atto = Prova(
      .ripartizione, giorno(2023, 12, 15), [],
      dopo: [Prova.atto(1, .primaFormazione, giorno(2023, 8, 31))],
      righe: Bozza(.ripartizione, .cambioSezione).righe
    ).contata()
    atto.voti = [:]
    (atto.fatti.confermate, atto.fatti.spostate) = (1, 1)
    return atto
  }()

  // MARK: - The vote

  static let blocco = {
    var atto = Prova(
      .blocco, giorno(2023, 10, 28),
      [
        Prova.delVoto, .init(BloccoDelleListe.parametro, Impronta.di([1]).esadecimale),
        .init("seconda-copia", "bb"),
      ],
      dopo: Prova.catena([Prova.prima, Prova.seconda, Prova.terza, Prova.quarta]))
    atto.improntaDelBlocco = .di([1])
    return atto
  }()

  private static let bloccata = Prova.catena([
    Prova.prima, Prova.seconda, Prova.terza, Prova.quarta, Prova.bloccate,
  ])

  static let fineBlocco = Prova(.fineBlocco, giorno(2023, 11, 13), dopo: bloccata)

  static let firma = Prova(
    .autenticazione, giorno(2023, 10, 28),
    [
      Prova.delVoto, .init(BloccoDelleListe.parametro, "aa"),
      .init(Autenticazione.parametroFirmatario, "Anna"),
      .init(Autenticazione.parametroRuolo, Autenticazione.Ruolo.responsabile.rawValue),
    ], dopo: bloccata)

  static func foglio(
    _ tipo: Supplemento.Tipo = .sentenza, sezione: Int = 1, foglio: Int = 1, fascicolo: Int? = nil,
    nata: Giorno = Persone.giorno(1970, 1, 1)
  ) -> Supplemento {
    Supplemento(
      tipo: tipo, sezione: sezione, foglio: foglio, fascicolo: fascicolo,
      persona: Persone.scheda(Persone.evento(.riacquistoDiritto, nascita: nata)), motivo: "m", documento: "d")
  }

  static let supplemento = Prova(
    .supplemento, giorno(2023, 11, 10), dopo: bloccata,
    righe: [.supplemento(foglio(), foglio: 1, elettore: false, iscritto: false)])

  static func domanda(
    ricevuta: Giorno = Persone.giorno(2023, 10, 1), nata: Giorno = Persone.giorno(1970, 1, 1)
  )
    -> DomandaUE
  {
    var domanda = DomandaUE()
    (domanda.numero, domanda.ricevuta, domanda.nascita) = (1, ricevuta, nata)
    return domanda
  }

  static func decisa(
    _ esito: EsitoRichiesta.Codice = .ammesso, motivo: String = "", lista: Lista? = .aggiuntaUEComunale
  ) -> DecisioneDomanda {
    DecisioneDomanda(
      domanda: 1, specie: .ue, esito: esito, motivo: motivo, lista: lista, sezione: 1, definitiva: true)
  }

  static let listaAggiunta = {
    var mossa = Bozza(.domandaUE, .iscrizione, lista: .aggiuntaUEComunale)
    mossa.personaDopo?[.cittadinanza] = "DEU"
    mossa.domanda = decisa()
    return Prova(
      .listaAggiuntaUE, giorno(2023, 10, 5), dopo: Prova.catena([Prova.prima, Prova.seconda]),
      righe: [.mossa(mossa.mossa), .domanda(decisa(), domanda())]
    ).contata()
  }()

  private static let eta = Atto.Parametro(EsclusioneArt33.parametro, "2023-11-12")

  static let minori = {
    var atto = Prova(
      .elencoMinori, giorno(2023, 10, 8), [Prova.delVoto, eta],
      dopo: Prova.catena([Prova.prima, Prova.seconda]),
      righe: [.minore(fascicolo: 7, lista: .generale, nascita: giorno(2005, 12, 31))])
    atto.fatti.minori = [.init(fascicolo: 7, lista: .generale)]
    return atto
  }()

  static let depennamento = {
    var atto = minori
    atto.tipo = .depennamentoMinori
    atto.giorno = giorno(2023, 10, 10)
    atto.catena = Prova.catena([
      Prova.prima, Prova.seconda, (.elencoMinori, giorno(2023, 10, 8), [eta]),
    ])
    atto.imposta(OrigineDellAtto.parametro, OrigineDellAtto.commissione.rawValue)
    return atto
  }()

  static let ricorso = {
    var atto = Prova(
      .decisioneRicorso, giorno(2024, 2, 1),
      [
        .init(OrigineDellAtto.parametro, OrigineDellAtto.commissione.rawValue),
        .init(DecisioneRicorso.parametro, DecisioneRicorso.Dispositivo.iscrive.rawValue),
        .init(DecisioneRicorso.parametroDocumento, "decisione 1"), .init(Atto.parametroMotivo, "mai partito"),
      ],
      dopo: [Prova.atto(1, .primaFormazione, giorno(2023, 8, 31))],
      righe: Bozza(.decisione, .iscrizione).righe
    ).contata()
    atto.voti = [:]
    return atto
  }()

  static let elenchiDelVoto = Prova(
    .elenchiVotoSpeciale, giorno(2023, 11, 10), dopo: bloccata,
    righe: [.elenco(impegno())])

  static func impegno(_ destinatario: String = "USCENTE", sezione: Int = 1) -> ImpegnoElenco {
    ImpegnoElenco(
      specie: .domicilio, destinatario: destinatario, sezione: sezione, elettori: 2, impegno: .di([1]))
  }

  /// All of them, by what they are.
  static let tutti: [(nome: String, atto: AttoInProva)] = [
    ("formazione", formazione), ("indizione", indizione), ("ballottaggio", ballottaggio), ("T1", prima),
    ("T2", seconda), ("T2, cambio", cambio), ("T3", terza), ("T4", quarta), ("dinamica", dinamica),
    ("elenchi semestrali", elenchi), ("rettifica semestrale", rettificaSemestrale), ("rettifica", rettifica),
    ("ricompilazione", ricompilazione), ("ripartizione", ripartizione), ("blocco", blocco),
    ("fine del blocco", fineBlocco), ("firma", firma), ("supplemento", supplemento),
    ("lista aggiunta", listaAggiunta), ("elenco dei minori", minori), ("depennamento", depennamento),
    ("ricorso", ricorso), ("elenchi del voto", elenchiDelVoto),
  ]
}
