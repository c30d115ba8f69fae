import Elettorato
import Testing

/// People of an invented register and what lists and events say of them, for the tests of revisions.
enum PersonaDiProva {
  static func scheda(
    _ cognome: String = "Rossi", _ nome: String = "Anna", codice: String = "RSSNNA06P41D839X",
    sesso: Sesso = .femminile, nata: Giorno = data(2006, 9, 1), stato: StatoAnagrafico = .residente,
    cittadinanza: String = "ITA", via: String? = "Roma", civico: Int? = 1
  ) -> SchedaPersona {
    let indirizzo = via.map { ["Via", $0, civico.map(String.init) ?? "", ""] } ?? ["", "", "", ""]
    let campi =
      [
        codice, cognome, nome, sesso.rawValue, nata.iso, "D839", "GABY", "AO", "\(nata.data.anno)", "7", "I",
        "A",
      ]
      + [cittadinanza] + indirizzo + [stato.rawValue, "", ""]
    guard let scheda = SchedaPersona(testo: campi.joined(separator: "\t")) else {
      preconditionFailure("not a person")
    }
    return scheda
  }

  /// Born on 1 September 2006, resident since birth: of the cohort of the first revision of 2024.
  static func persona(
    id: String = "1", _ scheda: SchedaPersona = scheda(), stato: StatoAnagrafico = .residente,
    residenteDal: Giorno? = data(2006, 9, 1), qualita: QualitaElettorale? = nil, sezione: Int? = nil
  ) -> PersonaInAnagrafe {
    PersonaInAnagrafe(
      idAnagrafe: id,
      registro: .init(stato: stato, residenteDal: residenteDal, qualita: qualita, sezioneAssegnata: sezione),
      scheda: scheda)
  }

  /// A person on the general list.
  static func elettrice(fascicolo: Int = 7, _ scheda: SchedaPersona = scheda(), lista: Lista = .generale)
    -> SituazionePersona
  {
    var situazione = SituazionePersona()
    situazione.fascicolo = fascicolo
    situazione.scheda = scheda
    situazione.righe[lista] = RigaDiLista(
      fascicolo: fascicolo, lista: lista, parte: .unica, sezione: 1, numeroGenerale: fascicolo,
      numeroSezionale: fascicolo)
    return situazione
  }

  /// A person whose last line an act has closed.
  static func uscita(_ causa: Causa, fascicolo: Int = 7) -> SituazionePersona {
    var situazione = SituazionePersona()
    situazione.fascicolo = fascicolo
    situazione.scheda = scheda()
    situazione.uscita = causa
    return situazione
  }

  static func candidato(
    _ persona: PersonaInAnagrafe?, liste: SituazionePersona = SituazionePersona(),
    inRevisioneDinamica: Bool = false, incerta: Bool = false
  ) -> ElenchiSemestrali.Candidato {
    guard
      let candidato = ElenchiSemestrali.Candidato(
        persona, .init(liste: liste, inRevisioneDinamica: inRevisioneDinamica, identitaIncerta: incerta))
    else { preconditionFailure("nobody") }
    return candidato
  }

  static func evento(
    _ tipo: TipoEvento, il giorno: Giorno, numero: Int = 1, di scheda: SchedaPersona = scheda(),
    _ modifica: (inout Evento) -> Void = { _ in }
  ) -> Evento {
    var evento = Evento()
    evento.numero = numero
    evento.tipo = tipo
    evento.codiceFiscale = scheda[.codiceFiscale]
    evento.cognome = scheda[.cognome]
    evento.nome = scheda[.nome]
    evento.nascita = scheda.nascita
    evento.giorno = giorno
    evento.ricevuto = giorno + 1
    modifica(&evento)
    return evento
  }

  static let viario = Viario([
    Viario.Voce(
      toponimo: Toponimo(specie: "Via", nome: "Roma"), dal: 1, al: 99, lato: .tutti, snc: false, sezione: 1)
  ])

  static let prima = RevisioneSemestrale(anno: 2024, semestre: .primo)
}
