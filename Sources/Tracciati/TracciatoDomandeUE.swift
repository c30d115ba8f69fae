package import CSV
package import Elettorato

/// `domande_ue.csv`: applications of citizens of the Union for an additional list.
///
/// The last four columns are for the European Parliament, and may not be there.
package struct TracciatoDomandeUE {
  package static let colonne = [
    Colonna("progressivo", "PROGRESSIVO"), Colonna("codice_fiscale", "CODICE FISCALE"),
    Colonna("cognome", "COGNOME"), Colonna("nome", "NOME"), Colonna("sesso", "SESSO"),
    Colonna("data_nascita", "DATA NASC."), Colonna("cittadinanza", "CITTADINANZA"),
    Colonna("data_ricezione", "DATA RICEZIONE"), Colonna("dichiara_cittadinanza", "DICHIARA CITTADINANZA"),
    Colonna("dichiara_residenza", "DICHIARA RESIDENZA"),
    Colonna("indirizzo_stato_origine", "INDIRIZZO STATO ORIGINE"),
    Colonna("richiesta_anagrafe", "RICHIESTA ANAGRAFE"),
    Colonna("richiesta_lista_aggiunta", "RICHIESTA LISTA AGGIUNTA"),
    Colonna("specie_via", "SPECIE"), Colonna("nome_via", "NOME VIA"), Colonna("civico", "CIVICO"),
    Colonna("esponente", "ESP."), Colonna("lista", "LISTA", obbligatoria: false),
    Colonna("dichiara_voto_solo_in_italia", "DICHIARA VOTO SOLO IN ITALIA", obbligatoria: false),
    Colonna("dichiara_capacita", "DICHIARA CAPACITA", obbligatoria: false),
    Colonna("dichiara_assenza_provvedimenti", "DICHIARA ASSENZA PROVVEDIMENTI", obbligatoria: false),
  ]

  private let intestazione: Intestazione
  private let stati: NomiDegliStati
  private var visti: [String: Int] = [:]

  package init(_ intestazione: Intestazione, stati: [StatoEstero]) {
    self.intestazione = intestazione
    self.stati = NomiDegliStati(stati)
  }

  package mutating func leggi(_ record: borrowing Record) throws(Scarto) -> DomandaUE {
    let campi = Campi(record, intestazione)
    var domanda = DomandaUE()
    domanda.progressivo = try campi.progressivo(0, &visti)
    domanda.codiceFiscale = try campi.codiceFiscale(1)
    (domanda.cognome, domanda.nome) = try campi.cognomeENome(2)
    domanda.sesso = try campi.codice(4, Sesso.self)
    domanda.nascita = try campi.giorno(5)
    guard let stato = stati.codice(try campi.obbligatorio(6).utf8, intestazione.dialetto) else {
      throw campi.scarto(6, .statoSconosciuto)
    }
    domanda.cittadinanza = stato
    domanda.ricevuta = try campi.giorno(7)
    domanda.dichiaraCittadinanza = try campi.siFacoltativo(8)
    domanda.dichiaraResidenza = try campi.siFacoltativo(9)
    domanda.indirizzoStatoOrigine = campi.testo(10)
    domanda.chiedeAnagrafe = try campi.siFacoltativo(11)
    domanda.chiedeLista = try campi.siFacoltativo(12)
    domanda.indirizzo = campi.indirizzo(13)
    if !campi.vuoto(17) {
      let ammesse = [Lista.aggiuntaUEComunale, .aggiuntaUEParlamento]
      guard let lista = Lista(rawValue: try campi.codice(17)), ammesse.contains(lista) else {
        throw campi.scarto(17, .valore(ammessi: ammesse.map(\.rawValue).joined(separator: ", ")))
      }
      domanda.lista = lista
    }
    domanda.dichiaraVotoSoloInItalia = try campi.siFacoltativo(18)
    domanda.dichiaraCapacita = try campi.siFacoltativo(19)
    domanda.dichiaraAssenzaDiProvvedimenti = try campi.siFacoltativo(20)
    return domanda
  }
}
