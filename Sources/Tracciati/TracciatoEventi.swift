package import CSV
package import Elettorato

/// `eventi.csv`: the facts of registry, courts and other Comuni, in order of receipt.
///
/// A wrong codice fiscale, dates that contradict one another, an unknown person are not faults of the file: they are received, and the
/// revision answers for them. What is not read here is only what cannot be a fact at all.
package struct TracciatoEventi {
  package static let colonne = [
    Colonna("progressivo", "PROGRESSIVO"), Colonna("tipo", "TIPO"),
    Colonna("codice_fiscale", "CODICE FISCALE"),
    Colonna("cognome", "COGNOME"), Colonna("nome", "NOME"), Colonna("sesso", "SESSO"),
    Colonna("data_nascita", "DATA NASC."), Colonna("codice_luogo_nascita", "COD.CAT.NASC."),
    Colonna("cittadinanza", "CITTADINANZA"), Colonna("data_evento", "DATA EVENTO"),
    Colonna("documento", "DOCUMENTO"), Colonna("data_documento", "DATA DOCUMENTO"),
    Colonna("protocollo", "PROTOCOLLO"), Colonna("data_ricezione", "DATA RICEZIONE"),
    Colonna("comune_altro", "COMUNE ALTRO"), Colonna("stato_altro", "STATO ALTRO"),
    Colonna("specie_via", "SPECIE"), Colonna("nome_via", "NOME VIA"), Colonna("civico", "CIVICO"),
    Colonna("esponente", "ESP."),
    Colonna("data_cancellazione_provenienza", "DATA CANCELLAZIONE PROVENIENZA"),
    Colonna("definitivo", "DEFINITIVO"), Colonna("data_fine_perdita", "FINE PERDITA"),
  ]

  private let intestazione: Intestazione
  private let stati: NomiDegliStati
  private var visti: [String: Int] = [:]

  package init(_ intestazione: Intestazione, stati: [StatoEstero]) {
    self.intestazione = intestazione
    self.stati = NomiDegliStati(stati)
  }

  package mutating func leggi(_ record: borrowing Record) throws(Scarto) -> Evento {
    let campi = Campi(record, intestazione)
    var evento = Evento()
    evento.progressivo = try campi.codice(0)
    evento.tipo = try campi.codice(1, TipoEvento.self)
    evento.codiceFiscale = try campi.codice(2).uppercased()
    evento.cognome = try nome(campi, 3)
    evento.nome = try nome(campi, 4)
    if evento.cognome.isEmpty, evento.nome.isEmpty { throw campi.scarto(3, .senzaCognomeENome) }
    evento.sesso = try campi.codice(5, Sesso.self)
    evento.nascita = try campi.giorno(6)
    guard let luogo = CodiceLuogo(try campi.codice(7)) else { throw campi.scarto(7, .luogoSconosciuto) }
    evento.luogoNascita = luogo.testo
    guard let cittadinanza = try stato(campi, 8) else { throw campi.scarto(8, .mancante) }
    evento.cittadinanza = cittadinanza
    evento.giorno = try campi.giorno(9)
    evento.documento = try campi.obbligatorio(10)
    evento.giornoDocumento = try campi.giornoFacoltativo(11)
    evento.protocollo = try campi.obbligatorio(12)
    evento.ricevuto = try campi.giorno(13)
    evento.comuneAltro = campi.testo(14)
    if !evento.comuneAltro.isEmpty, CodiceLuogo(evento.comuneAltro) == nil {
      throw campi.scarto(14, .luogoSconosciuto)
    }
    evento.statoAltro = try stato(campi, 15) ?? ""
    evento.indirizzo = try indirizzo(campi)
    evento.cancellatoAltrove = try campi.giornoFacoltativo(20)
    evento.definitivo = campi.vuoto(21) ? nil : try campi.si(21)
    evento.finePerdita = try campi.giornoFacoltativo(22)
    if let prima = visti[evento.progressivo] { throw campi.scarto(0, .ripetuto(primaRiga: prima)) }
    visti[evento.progressivo] = record.line
    return evento
  }

  private func nome(_ campi: borrowing Campi, _ colonna: Int) throws(Scarto) -> String {
    let nome = campi.testo(colonna)
    guard CaratteriDeiNomi.ammessi(Array(nome.utf8).span) else { throw campi.scarto(colonna, .nome) }
    return nome
  }

  private func stato(_ campi: borrowing Campi, _ colonna: Int) throws(Scarto) -> String? {
    guard !campi.vuoto(colonna) else { return nil }
    guard let codice = stati.codice(campi.testo(colonna).utf8, intestazione.dialetto) else {
      throw campi.scarto(colonna, .statoSconosciuto)
    }
    return codice
  }

  /// The new address. What is no number (a kilometre) is kept as written: no section is guessed for it.
  private func indirizzo(_ campi: borrowing Campi) throws(Scarto) -> Indirizzo? {
    let nome = campi.testo(17)
    guard !nome.isEmpty else { return nil }
    let civico = campi.testo(18)
    let numero = Campi.intero(civico.utf8)
    let esponente = numero == nil && !civico.isEmpty && civico != "SNC" ? civico : campi.testo(19)
    return Indirizzo(
      toponimo: Toponimo(specie: campi.testo(16), nome: nome),
      civico: Civico(numero: numero, esponente: esponente))
  }
}
