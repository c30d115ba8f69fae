import Testing

@testable import Elettorato

/// Invented people and events for the rules of the revisions: everything right, so that a test spoils one thing.
enum Persone {
  static func giorno(_ anno: Int, _ mese: Int, _ giorno: Int) -> Giorno {
    guard let giorno = Giorno(anno: anno, mese: mese, giorno: giorno) else { fatalError("no such day") }
    return giorno
  }

  static let luogo: CodiceLuogo = {
    guard let luogo = CodiceLuogo("D839") else { fatalError("no such place") }
    return luogo
  }()

  static func codiceFiscale(_ cognome: String, _ nome: String, _ nascita: Giorno, _ sesso: Sesso = .maschile)
    -> String
  {
    guard
      let codice = CodiceFiscale.calcola(
        cognome: cognome, nome: nome, sesso: sesso, nascita: nascita, luogo: luogo)
    else { fatalError("the code of an invented person can be computed") }
    return codice.testo
  }

  /// Via Roma: odd numbers in section 1, even ones in section 2.
  static let viario = Viario([
    .init(
      toponimo: Toponimo(specie: "Via", nome: "Roma"), dal: 1, al: 99, lato: .dispari, snc: true, sezione: 1),
    .init(
      toponimo: Toponimo(specie: "Via", nome: "Roma"), dal: 2, al: 98, lato: .pari, snc: false, sezione: 2),
  ])

  static let contesto = EsameEvento.Contesto(
    fineSemestre: giorno(2023, 12, 31), viario: viario, sezioni: [1, 2],
    luoghi: TabellaLuoghi([
      Luogo(codice: luogo, denominazione: "Gaby", provincia: "AO", dal: giorno(1952, 3, 12), al: nil)
    ]))

  static func indirizzo(_ civico: Int?, via: String = "Roma") -> Indirizzo {
    Indirizzo(toponimo: Toponimo(specie: "Via", nome: via), civico: Civico(numero: civico))
  }

  static func evento(
    _ tipo: TipoEvento, _ cognome: String = "Rossi", _ nome: String = "Mario",
    nascita: Giorno = giorno(1970, 1, 1), accaduto: Giorno = giorno(2023, 9, 10),
    ricevuto: Giorno = giorno(2023, 9, 12), civico: Int? = 2, numero: Int = 1
  ) -> Evento {
    var evento = Evento()
    evento.numero = numero
    evento.progressivo = "E\(numero)"
    evento.tipo = tipo
    (evento.cognome, evento.nome, evento.nascita) = (cognome, nome, nascita)
    evento.sesso = .maschile
    evento.codiceFiscale = codiceFiscale(cognome, nome, nascita)
    evento.luogoNascita = luogo.testo
    evento.cittadinanza = tipo == .acquistoCittadinanza ? "ALB" : "ITA"
    (evento.giorno, evento.giornoDocumento, evento.ricevuto) = (accaduto, accaduto, ricevuto)
    (evento.documento, evento.protocollo) = ("DOCUMENTO", "2023/\(1000 + numero)")
    if tipo == .immigrazione || tipo == .cambioAbitazione || tipo == .ricomparsa {
      evento.indirizzo = indirizzo(civico)
    }
    if tipo == .immigrazione { evento.cancellatoAltrove = accaduto }
    if tipo == .perditaDiritto { evento.definitivo = true }
    if tipo == .emigrazioneEstero { evento.statoAltro = "DEU" }
    return evento
  }

  static func scheda(_ evento: Evento, cittadinanza: String = "ITA", civico: Int? = 1) -> SchedaPersona {
    var scheda = SchedaPersona(evento, nomeLuogo: "Gaby", provincia: "AO").cittadina(cittadinanza)
    scheda.indirizzo = indirizzo(civico)
    return scheda
  }

  static func riga(_ lista: Lista = .generale, sezione: Int? = 1, fascicolo: Int = 7) -> RigaDiLista {
    RigaDiLista(
      fascicolo: fascicolo, lista: lista, parte: .maschile, sezione: sezione, numeroGenerale: 3,
      numeroSezionale: 2)
  }

  /// Somebody registered and on the general list, in section 1.
  static func elettore(_ evento: Evento) -> SituazionePersona {
    var persona = registrato(evento)
    persona.fascicolo = 7
    persona.righe = [.generale: riga()]
    return persona
  }

  /// Somebody registered, on no list.
  static func registrato(
    _ evento: Evento, cittadinanza: String = "ITA", stato: StatoAnagrafico = .residente
  ) -> SituazionePersona {
    var persona = SituazionePersona()
    persona.scheda = scheda(evento, cittadinanza: cittadinanza)
    persona.registro = .init(
      stato: stato, residenteDal: giorno(1990, 1, 1), qualita: nil, sezioneAssegnata: nil)
    return persona
  }
}
