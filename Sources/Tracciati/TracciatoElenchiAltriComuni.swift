package import CSV
package import Elettorato

/// `elenchi_altri_comuni.csv`: the electors of one Comune whose votes another collects, as mayors exchange them.
///
/// One layout for both sides: what `campi` writes for the other Comune is what `leggi` understands there. No official one was found
/// (norme.md 4.8).
package struct TracciatoElenchiAltriComuni {
  package static let colonne = [
    Colonna("specie", "SPECIE VOTO"), Colonna("comune_iscrizione", "COMUNE ISCRIZIONE"),
    Colonna("denominazione_comune", "DENOMINAZIONE COMUNE"),
    Colonna("sezione_iscrizione", "SEZIONE ISCRIZIONE"), Colonna("numero_lista", "NUMERO LISTA"),
    Colonna("cognome", "COGNOME"), Colonna("nome", "NOME"), Colonna("data_nascita", "DATA NASC."),
    Colonna("luogo_nascita", "LUOGO NASC."), Colonna("comune_voto", "COMUNE VOTO"),
    Colonna("istituto", "ISTITUTO"), Colonna("specie_via", "SPECIE"), Colonna("nome_via", "NOME VIA"),
    Colonna("civico", "CIVICO"), Colonna("esponente", "ESP."), Colonna("attestazione", "ATTESTAZIONE"),
    Colonna("accompagnatore", "ACCOMPAGNATORE"), Colonna("schede", "SCHEDE"),
  ]

  private struct Attestazione: Hashable {
    let comune: String
    let specie: SpecieDiRichiesta
    let numero: String
  }

  private let intestazione: Intestazione
  /// The Comune that receives: who is enrolled there is no guest, and who votes elsewhere is not its business.
  private let comune: String
  private let luoghi: TabellaLuoghi
  private var visti: [Attestazione: Int] = [:]

  package init(_ intestazione: Intestazione, comune: String, luoghi: TabellaLuoghi) {
    self.intestazione = intestazione
    self.comune = comune
    self.luoghi = luoghi
  }

  package mutating func leggi(_ record: borrowing Record) throws(Scarto) -> Ospite {
    let campi = Campi(record, intestazione)
    let codice = try campi.codice(0)
    guard let specie = Ospite.specie.first(where: { $0.rawValue == codice }) else {
      throw campi.scarto(0, .valore(ammessi: Ospite.specie.map(\.rawValue).joined(separator: ", ")))
    }
    let iscrizione = try campi.codice(1)
    guard let luogo = CodiceLuogo(iscrizione), luoghi.esiste(luogo) else {
      throw campi.scarto(1, .luogoSconosciuto)
    }
    if iscrizione == comune { throw campi.scarto(1, .comuneProprio) }
    let denominazione = try campi.obbligatorio(2)
    let sezione = try campi.intero(3)
    if sezione == 0 { throw campi.scarto(3, .numero) }
    let numero = try campi.obbligatorio(4)
    let (cognome, nome) = try campi.cognomeENome(5)
    let nascita = try campi.giorno(7)
    if try campi.codice(9) != comune { throw campi.scarto(9, .comuneDiverso(atteso: comune)) }
    var ospite = Ospite(specie, luogo: try dove(campi, specie))
    (ospite.comune, ospite.denominazione) = (iscrizione, denominazione)
    (ospite.sezione, ospite.numeroLista) = (sezione, numero)
    (ospite.cognome, ospite.nome, ospite.nascita) = (cognome, nome, nascita)
    ospite.luogoNascita = campi.testo(8)
    ospite.attestazione = try campi.obbligatorio(15)
    let attestazione = Attestazione(comune: iscrizione, specie: specie, numero: ospite.attestazione)
    if let prima = visti[attestazione] { throw campi.scarto(15, .ripetuto(primaRiga: prima)) }
    ospite.accompagnatore = try campi.siFacoltativo(16)
    ospite.schede = try schede(campi)
    visti[attestazione] = record.line
    return ospite
  }

  /// A dwelling has an address, a place of care or a prison its name, or the code that it has here.
  private func dove(_ campi: borrowing Campi, _ specie: SpecieDiRichiesta) throws(Scarto) -> LuogoDelVoto {
    guard specie == .domicilio else { return .istituto(try campi.obbligatorio(10)) }
    guard let indirizzo = campi.indirizzo(11) else { throw campi.scarto(12, .mancante) }
    return .dimora(comune: comune, indirizzo)
  }

  /// `regionale+politica`: in any order, each once.
  private func schede(_ campi: borrowing Campi) throws(Scarto) -> [TipoDiConsultazione] {
    let parti = try campi.codice(17).split(separator: "+", omittingEmptySubsequences: false)
    var schede: Set<TipoDiConsultazione> = []
    for parte in parti {
      guard let tipo = TipoDiConsultazione(rawValue: String(parte)), schede.insert(tipo).inserted else {
        let ammesse = TipoDiConsultazione.allCases.map(\.rawValue).joined(separator: ", ")
        throw campi.scarto(17, .valore(ammessi: "\(ammesse), ciascuna una volta, unite da +"))
      }
    }
    return TipoDiConsultazione.allCases.filter(schede.contains)
  }

  /// The fields of an elector, in the order of `colonne`, for the Comune that collects his vote.
  package static func campi(_ ospite: Ospite, per comuneDelVoto: String) -> [String] {
    var istituto = ""
    var indirizzo: Indirizzo?
    switch ospite.luogo {
    case .istituto(let nome): istituto = nome
    case .dimora(_, let dove): indirizzo = dove
    case .imbarco, .estero: break
    }
    let civico = indirizzo?.civico
    return [
      ospite.specie.rawValue, ospite.comune, ospite.denominazione, String(ospite.sezione),
      ospite.numeroLista, ospite.cognome, ospite.nome, ospite.nascita.iso, ospite.luogoNascita,
      comuneDelVoto, istituto, indirizzo?.toponimo.specie ?? "", indirizzo?.toponimo.nome ?? "",
      civico.map { $0.numero.map(String.init) ?? ($0.esponente.isEmpty ? "SNC" : $0.esponente) } ?? "",
      civico.flatMap { $0.numero == nil ? nil : $0.esponente } ?? "", ospite.attestazione,
      ospite.accompagnatore ? "S" : "N", ospite.schede.map(\.rawValue).joined(separator: "+"),
    ]
  }
}
