extension Anomalia: CustomStringConvertible {
  /// The sentence for the office: what is wrong, and what the law expects.
  package var description: String {
    let dove = riga.map { "riga \($0): " } ?? ""
    let norma = caso.norma.map { " (\($0))" } ?? ""
    let deroga = motivo.map { "; in deroga: \($0)" } ?? ""
    return "\(dove)\(caso.frase)\(norma)\(deroga)"
  }
}

extension Anomalia.Caso {
  package var frase: String {
    switch self {
    case .chiaveSconosciuta(let chiave): "la chiave «\(chiave)» non è prevista ed è stata ignorata"
    case .chiaveRipetuta(let chiave): "la chiave «\(chiave)» compare più volte"
    case .chiaveMancante(let chiave): "manca il valore di «\(chiave)»"
    case .valoreMalformato(let chiave, let valore): "il valore «\(valore)» di «\(chiave)» non è ammesso"
    case .tipoSconosciuto(let tipo):
      "la consultazione «\(tipo)» non è prevista; sono ammesse: "
        + TipoDiConsultazione.allCases.map(\.rawValue).joined(separator: ", ")
    case .regioneSconosciuta(let regione): "la regione «\(regione)» non esiste"
    case .ordinamentoSconosciuto(let nome): "l'ordinamento «\(nome)» non è tra quelli disponibili"
    case .termineSconosciuto(let codice): "l'ordinamento non conosce il termine «\(codice)»"
    case .secondoGiornoNonConsecutivo(let primo, let secondo):
      "il secondo giorno di votazione (\(secondo.conGiorno)) non segue il primo (\(primo.conGiorno))"
    case .votoNonDiDomenica(let giorno): "nessun giorno di votazione cade di domenica: \(giorno.conGiorno)"
    case .riferimentoEstraneo(let giorno):
      "il giorno dal quale decorrono i termini (\(giorno.conGiorno)) non è la domenica della votazione"
    case .riferimentoDiversoDalPrimoGiorno(let giorno, let primo):
      "si vota da \(primo.conGiorno), ma i termini decorrono da \(giorno.conGiorno)"
    case .giornoDellEtaEstraneo(let giorno):
      "il giorno in cui si accerta la maggiore età (\(giorno.conGiorno)) non è un giorno di votazione"
    case .manifestoTardivo(let giorno, let limite):
      "il manifesto di convocazione è \(giorno.breve(.del)), oltre il 45º giorno antecedente il voto (\(limite.breve))"
    case .manifestoAnticipato(let giorno, let limite):
      "il manifesto di convocazione è \(giorno.breve(.del)), prima del 45º giorno antecedente il voto (\(limite.breve)): "
        + "i termini che decorrono dal manifesto sono anticipati"
    case .decretoDopoIlManifesto(let giorno, let manifesto):
      "il decreto di convocazione (\(giorno.breve)) è successivo al manifesto (\(manifesto.breve))"
    case .primaTornataDopoIlManifesto(let giorno, let manifesto):
      "la prima tornata (\(giorno.breve)) è fissata dopo la pubblicazione del manifesto (\(manifesto.breve))"
    case .semestreNonValido(let giorno):
      "la revisione semestrale si chiude il 30 giugno o il 31 dicembre, non \(giorno.esteso(.il))"
    case .semestreNonCopreLaSituazione(let fine, let situazione):
      "il semestre che si chiude \(fine.breve(.il)) non comprende la data della situazione anagrafica (\(situazione.breve))"
    case .situazioneDopoIlVoto(let giorno, let voto):
      "la situazione anagrafica (\(giorno.breve)) è successiva al voto (\(voto.breve))"
    case .ballottaggioNonSuccessivo(let giorno, let primoTurno):
      "il ballottaggio (\(giorno.breve)) non è successivo al primo turno (\(primoTurno.breve))"
    case .ballottaggioNonSecondaDomenica(let giorno, let attesa):
      "il ballottaggio è fissato per \(giorno.conGiorno), non per la seconda domenica successiva (\(attesa.breve))"
    case .terminiRegionaliIgnoti(let regione, let tipi, let quanti, let aChi):
      "per le elezioni \(tipi.map(\.plurale).joined(separator: " e ")) \(quanti == 1 ? "un termine spetta" : "\(quanti) termini spettano") "
        + "alla legge della Regione \(regione) e il programma non \(quanti == 1 ? "lo" : "li") conosce: quelli statali non "
        + "valgono, e nello scadenzario non ci sono. Da chiedere a: \(aChi). La risposta si scrive con le chiavi "
        + "termine.<codice> e motivo.<codice>"
    case .ordinamentoDiAltraRegione(let nome, let regione):
      "l'ordinamento «\(nome)» non è della Regione del Comune (\(regione))"
    case .giorniDiVotoDiversi(let tipo, let previsto, _):
      "per \(tipo == .referendum ? "i referendum" : "le elezioni \(tipo.plurale)") di quest'anno la norma vuole la votazione \(previsto.parole)"
    case .termineDiLeggeNonDerogabile(let codice):
      "\(codice) è un termine di legge e non può essere spostato per una singola consultazione"
    case .motivoMancante(let codice): "il termine \(codice) è stato spostato senza indicarne il motivo"
    case .statiSenzaInteseIgnoti:
      "manca stati_senza_intese: senza l'elenco degli Stati in cui non si vota per corrispondenza non si stampano le liste con le annotazioni e i plichi; scriverlo, o «nessuno»"
    case .motivoSenzaOggetto(let codice):
      "il motivo indicato per «\(codice)» non riguarda alcuna irregolarità"
    }
  }
}

extension GiorniDiVoto.Modo {
  /// `nella sola domenica`, `di domenica e lunedì`.
  package var parole: String {
    switch self {
    case .domenica: "nella sola domenica"
    case .domenicaELunedi: "di domenica e lunedì"
    case .sabatoEDomenica: "di sabato e domenica"
    }
  }
}

extension Giorno {
  /// `domenica 12 novembre 2023`.
  package var conGiorno: String { "\(giornoDellaSettimana.rawValue) \(esteso)" }
}
