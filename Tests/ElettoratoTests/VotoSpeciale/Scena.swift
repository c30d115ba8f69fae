@testable import Elettorato

/// An invented Comune of Friuli Venezia Giulia with two sections, some institutes, and one elector who asks for everything.
struct Scena {
  var consultazione: Consultazione
  var primoTurno: Consultazione?
  var ordinamento: Ordinamento
  var richiedente: Richiedente
  var istituti = [
    istituto("CASA", .casaDiCura, "E473", "Friuli-Venezia Giulia", 99, sezione: 1),
    istituto("MEDIO", .ospedale, "E473", "Friuli-Venezia Giulia", 100, sezione: 2),
    istituto("GRANDE", .ospedale, "L483", "FRIULI VENEZIA GIULIA", 200, sezione: nil),
    istituto("CARCERE", .istitutoDiDetenzione, "E473", "Friuli-Venezia Giulia", 0, sezione: 2),
    istituto("FUORI", .ospedale, "G914", "Veneto", 250, sezione: nil),
  ]

  static let comune = Comune(
    codice: "E473", denominazione: "Latisana", provincia: "UD", regione: "Friuli-Venezia Giulia",
    codiceIstat: "030046")

  static let luoghi = TabellaLuoghi(
    [
      ("E473", "Latisana", "UD"), ("L483", "Udine", "UD"), ("L424", "Trieste", "TS"),
      ("G914", "Portogruaro", "VE"),
      ("C817", "Codroipo", "UD"), ("Z129", "Romania", ""), ("Z112", "Germania", ""),
    ].compactMap {
      codice, nome, provincia in
      CodiceLuogo(codice).map {
        Luogo(codice: $0, denominazione: nome, provincia: provincia, dal: nil, al: nil)
      }
    })

  static let viario = Viario([
    Viario.Voce(
      toponimo: Toponimo(specie: "Via", nome: "Roma"), dal: 1, al: 99, lato: .tutti, snc: true, sezione: 1),
    Viario.Voce(
      toponimo: Toponimo(specie: "Via", nome: "Grado"), dal: 1, al: 99, lato: .tutti, snc: false, sezione: 2),
  ])

  init(
    _ tipi: Set<TipoDiConsultazione> = [.regionale, .comunale], voto: String = "2023-04-02",
    secondo: String? = nil,
    ordinamento nome: String = "friuli-venezia-giulia", decreto: String? = nil
  ) {
    consultazione = .prova(tipi, voto, secondo: secondo, ordinamento: nome, decreto: decreto)
    guard let ordinamento = Fixtures.ruleSets[nome] else { preconditionFailure(nome) }
    self.ordinamento = ordinamento
    richiedente = Richiedente()
    richiedente.scheda = Self.scheda()
    richiedente.stato = .residente
    richiedente.fascicolo = 7
    richiedente.riga = RigaDiLista(
      fascicolo: 7, lista: .generale, parte: .maschile, sezione: 1, numeroGenerale: 70, numeroSezionale: 12)
  }

  /// The day that is `giorni` before the reference Sunday.
  func prima(_ giorni: Int) -> Giorno { consultazione.giorni.riferimento - giorni }

  var termini: TerminiDelleRichieste {
    TerminiDelleRichieste(consultazione, primoTurno: primoTurno, ordinamento)
  }

  var contesto: EsameRichieste.Contesto {
    EsameRichieste.Contesto(
      consultazione: consultazione, termini: termini,
      territorio: TerritorioDelVoto(
        comune: Self.comune,
        citati: [
          Comune(
            codice: "L424", denominazione: "Trieste", provincia: "TS", regione: "Friuli-Venezia Giulia",
            codiceIstat: ""),
          Comune(
            codice: "G914", denominazione: "Portogruaro", provincia: "VE", regione: "Veneto", codiceIstat: ""),
        ], luoghi: Self.luoghi),
      luoghi: Self.luoghi, viario: Self.viario, sezioni: [1, 2], istituti: istituti)
  }

  func esamina(
    _ richieste: [Richiesta], interventi: [Int: [InterventoRichiesta]] = [:]
  ) -> [RichiestaEsaminata] {
    EsameRichieste(richieste, contesto, interventi: interventi) { _ in richiedente }.esaminate
  }

  func esito(_ richiesta: Richiesta, _ interventi: InterventoRichiesta...) -> EsitoRichiesta {
    esamina([richiesta], interventi: [richiesta.numero: interventi])[0].esito
  }

  // MARK: - Requests that nothing is wrong with

  func domicilio(numero: Int = 1, ricevuta: Giorno? = nil) -> Richiesta {
    var richiesta = di(.domicilio, .dimora(comune: "E473", Self.viaGrado), numero, ricevuta ?? prima(30))
    richiesta.certificatoDel = prima(45)
    richiesta.certificato = .idoneo
    return richiesta
  }

  func degente(_ luogo: String = "CASA", numero: Int = 1, ricevuta: Giorno? = nil) -> Richiesta {
    di(.degenti, .istituto(luogo), numero, ricevuta ?? prima(10))
  }

  func detenuto(numero: Int = 1, ricevuta: Giorno? = nil) -> Richiesta {
    di(.detenuti, .istituto("CARCERE"), numero, ricevuta ?? prima(10))
  }

  func navigante(_ comune: String = "L424", numero: Int = 1, ricevuta: Giorno? = nil) -> Richiesta {
    di(.naviganti, .imbarco(comune: comune), numero, ricevuta ?? prima(10))
  }

  func di(
    _ specie: SpecieDiRichiesta, _ luogo: LuogoDelVoto, _ numero: Int, _ ricevuta: Giorno
  ) -> Richiesta {
    var richiesta = Richiesta(specie, luogo: luogo)
    richiesta.numero = numero
    richiesta.progressivo = "R\(numero)"
    richiesta.codiceFiscale = Self.codice
    (richiesta.cognome, richiesta.nome) = ("ROSSI", "MARIO")
    richiesta.ricevuta = ricevuta
    return richiesta
  }

  static let viaGrado = Indirizzo(
    toponimo: Toponimo(specie: "Via", nome: "Grado"), civico: Civico(numero: 4, esponente: "B"))

  /// The code of Mario Rossi, born at Latisana on 1 January 1970.
  static let codice = codice("ROSSI", "MARIO", "1970-01-01", "E473")

  static func codice(_ cognome: String, _ nome: String, _ nascita: String, _ luogo: String) -> String {
    guard let luogo = CodiceLuogo(luogo),
      let codice = CodiceFiscale.calcola(
        cognome: cognome, nome: nome, sesso: .maschile, nascita: g(nascita), luogo: luogo)
    else { preconditionFailure("no code") }
    return codice.description
  }

  static func scheda(
    nascita: String = "1970-01-01", stato: StatoAnagrafico = .residente, cittadinanza: String = "ITA"
  ) -> SchedaPersona {
    var evento = Evento()
    evento.codiceFiscale = codice
    (evento.cognome, evento.nome) = ("Rossi", "Mario")
    evento.sesso = .maschile
    evento.nascita = g(nascita)
    evento.luogoNascita = "E473"
    evento.cittadinanza = cittadinanza
    evento.indirizzo = Indirizzo(
      toponimo: Toponimo(specie: "Via", nome: "Roma"), civico: Civico(numero: 3))
    var scheda = SchedaPersona(evento, nomeLuogo: "LATISANA", provincia: "UD")
    scheda[.stato] = stato.rawValue
    return scheda
  }

  private static func istituto(
    _ codice: String, _ tipo: LuogoDiCura.Tipo, _ comune: String, _ regione: String, _ posti: Int,
    sezione: Int?
  ) -> LuogoDiCura {
    LuogoDiCura(
      codice: codice, tipo: tipo, denominazione: codice, comune: comune, regione: regione,
      toponimo: Toponimo(specie: "", nome: ""), civico: "", postiLetto: posti, sezione: sezione)
  }
}

extension EsitoRichiesta {
  var ammesso: Bool { codice == .ammesso }
}
