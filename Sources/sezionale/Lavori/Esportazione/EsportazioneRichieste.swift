import Archivio
import CSV
import Elettorato
import Ufficio

/// Every request and application with its answer: none is lost, and each has its reason, its article and what to do.
struct EsportazioneRichieste {
  static let colonne = [
    "archivio", "progressivo", "codice_fiscale", "esito", "motivo", "regionale", "comunale", "sezione",
    "modalita",
    "sezione_raccolta", "numero", "ricevuta", "schede", "comune_raccolta", "spiegazione", "norma", "rimedio",
    "segnalazioni", "intervento",
  ]

  /// One answer, as every output tells it.
  struct Voce {
    var archivio = ""
    var numero = 0
    var progressivo = ""
    var codiceFiscale = ""
    var ricevuta = Giorno(numero: 0)
    var esito = EsitoRichiesta.Codice.rifiutato
    var rifiuto: RifiutoRichiesta?
    /// The ballots due; `nil` where ballots are no matter.
    var schede: [TipoDiConsultazione]?
    /// The votes whose ballots the answer is about.
    var tipi: [TipoDiConsultazione] = []
    var sezione: Int?
    var raccolta: RaccoltaDelVoto?
    var norma = Norma("")
    var segnalazioni: [Segnalazione] = []
    var interventi: [InterventoRichiesta] = []

    /// How a screen calls it: nobody is named.
    var nome: String { "\(progressivo) (n. \(numero), \(archivio))" }

    /// S or N for a vote that is held, nothing for one that is not.
    func scheda(_ tipo: TipoDiConsultazione) -> String {
      guard let schede, tipi.contains(tipo) else { return "" }
      return schede.contains(tipo) ? "S" : "N"
    }

    var campi: [String] {
      [
        archivio, progressivo, codiceFiscale, esito.rawValue, rifiuto?.rawValue ?? "", scheda(.regionale),
        scheda(.comunale), sezione.map(String.init) ?? "", raccolta?.modalita?.rawValue ?? "",
        raccolta?.sezione.map(String.init) ?? "", String(numero), ricevuta.iso,
        (schede ?? []).map(\.rawValue).joined(separator: ";"), raccolta?.comune ?? "", rifiuto?.motivo ?? "",
        norma.description, rifiuto?.rimedio ?? "", segnalazioni.map(\.descrizione).joined(separator: "; "),
        interventi.map(\.dicitura).joined(separator: "; "),
      ]
    }
  }

  let richieste: Richieste?
  let domande: Domande

  /// By kind, then by number.
  var voci: [Voce] {
    var voci: [Voce] = []
    for specie in SpecieDiRichiesta.allCases {
      voci += (richieste?.esaminate ?? []).filter { $0.richiesta.specie == specie }.map { esaminata in
        Voce(esaminata, tipi: richieste?.aperta.consultazione.tipi ?? [])
      }
    }
    return voci + domande.ue.map(Voce.init) + domande.ammissioni.map(Voce.init)
  }

  func testo() throws -> (bytes: [UInt8], voci: Int) {
    var writer = Writer(dialect: .standard)
    try writer.row(Self.colonne)
    let voci = voci
    for voce in voci { try writer.row(voce.campi) }
    return (writer.bytes, voci.count)
  }
}

extension EsportazioneRichieste.Voce {
  init(_ esaminata: RichiestaEsaminata, tipi: [TipoDiConsultazione]) {
    let (richiesta, destinazione) = (esaminata.richiesta, esaminata.esito.destinazione)
    archivio = richiesta.specie.archivio
    numero = richiesta.numero
    progressivo = richiesta.progressivo
    codiceFiscale = richiesta.codiceFiscale
    ricevuta = richiesta.ricevuta
    esito = esaminata.esito.codice
    rifiuto = esaminata.esito.rifiuto
    schede = destinazione?.schede ?? []
    self.tipi = tipi
    sezione = destinazione == nil ? nil : esaminata.richiedente.riga?.sezione
    raccolta = destinazione?.raccolta
    norma = esaminata.normaDellEsito
    segnalazioni = esaminata.segnalazioni
    interventi = esaminata.interventi
  }

  init(_ ue: Domande.UE) {
    archivio = SpecieDiDomanda.ue.archivio
    numero = ue.domanda.numero
    progressivo = ue.domanda.progressivo
    codiceFiscale = ue.domanda.codiceFiscale
    ricevuta = ue.domanda.ricevuta
    esito = ue.decisione.esito
    rifiuto = RifiutoRichiesta(rawValue: ue.decisione.motivo)
    tipi = [ue.lista == .aggiuntaUEParlamento ? .europea : .comunale]
    schede = rifiuto == nil ? tipi : []
    sezione = ue.decisione.sezione
    norma = ue.norma
  }

  init(_ ammissione: Ammissione32bis.Esaminata) {
    archivio = SpecieDiDomanda.ammissione32bis.archivio
    numero = ammissione.domanda.numero
    progressivo = ammissione.domanda.progressivo
    codiceFiscale = ammissione.domanda.codiceFiscale
    ricevuta = ammissione.domanda.ricevuta
    esito = ammissione.rifiuto == nil ? .ammesso : .rifiutato
    rifiuto = ammissione.rifiuto
    sezione = ammissione.sezione
    norma = ammissione.norma
    segnalazioni = ammissione.segnalazioni
  }
}
