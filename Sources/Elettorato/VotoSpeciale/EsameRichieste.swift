/// Every request of a consultation, judged in order of arrival on the lists of one moment.
///
/// Pure: the same requests and lists give the same answers, whatever the order in which they are given. Nothing is lost: each
/// request has its answer, with reason and article.
package struct EsameRichieste: Sendable {
  /// What the rules need beside request and person.
  package struct Contesto: Sendable {
    package let consultazione: Consultazione
    package let termini: TerminiDelleRichieste
    package let territorio: TerritorioDelVoto
    package let luoghi: TabellaLuoghi
    private let viario: Viario
    private let sezioni: Set<Int>
    private let istituti: [String: LuogoDiCura]

    package init(
      consultazione: Consultazione, termini: TerminiDelleRichieste, territorio: TerritorioDelVoto,
      luoghi: TabellaLuoghi, viario: Viario, sezioni: Set<Int>, istituti: [LuogoDiCura]
    ) {
      self.consultazione = consultazione
      self.termini = termini
      self.territorio = territorio
      self.luoghi = luoghi
      self.viario = viario
      self.sezioni = sezioni
      self.istituti = Dictionary(istituti.map { ($0.codice, $0) }) { prima, _ in prima }
    }

    package func istituto(_ codice: String) -> LuogoDiCura? { istituti[codice] }

    /// The one institute of a Comune that has this name, however it is written; `nil` when there is none, or more than one.
    package func istituto(denominato nome: String, in comune: String) -> LuogoDiCura? {
      let cercato = ChiaveAlfabetica(cognome: nome, nome: "")
      let trovati = istituti.values.filter {
        $0.comune == comune && ChiaveAlfabetica(cognome: $0.denominazione, nome: "") == cercato
      }
      return trovati.count == 1 ? trovati[0] : nil
    }

    /// The section of an address: one that exists, or none.
    package func sezione(_ indirizzo: Indirizzo?) -> Int? {
      guard let indirizzo, case .sezione(let numero) = viario.sezione(indirizzo), sezioni.contains(numero)
      else { return nil }
      return numero
    }
  }

  /// In order of arrival.
  package private(set) var esaminate: [RichiestaEsaminata] = []

  private struct Chi: Hashable {
    let codice: String
    let specie: SpecieDiRichiesta
  }

  /// `richiedente` finds what the archive knows of who asks.
  package init(
    _ richieste: [Richiesta], _ contesto: Contesto, interventi: [Int: [InterventoRichiesta]],
    richiedente: (Richiesta) throws -> Richiedente
  ) rethrows {
    var ammessi: Set<Chi> = []
    for richiesta in richieste.sorted(by: Richiesta.inOrdineDiArrivo) {
      let chi = Chi(codice: richiesta.codiceFiscale, specie: richiesta.specie)
      let esaminata = EsameRichiesta.esamina(
        richiesta, try richiedente(richiesta), giaAmmessa: ammessi.contains(chi), contesto,
        interventi[richiesta.numero] ?? [])
      if case .ammessa = esaminata.esito { ammessi.insert(chi) }
      esaminate.append(esaminata)
    }
    unaSola()
  }

  /// Of one person's requests of different kinds the last one holds: nobody is on the sheets of two places.
  private mutating func unaSola() {
    var ultime: [String: Int] = [:]
    for (posto, esaminata) in esaminate.enumerated() {
      guard case .ammessa = esaminata.esito, esaminata.richiesta.specie != .opzioneInItalia else { continue }
      let codice = esaminata.richiesta.codiceFiscale
      if let prima = ultime[codice] {
        let (una, altra) = (esaminate[prima].richiesta, esaminata.richiesta)
        esaminate[prima].esito = .rifiutata(.superata)
        esaminate[prima].segnalazioni.append(.altraSpecie(richiesta: altra.numero, altra.specie))
        esaminate[posto].segnalazioni.append(.altraSpecie(richiesta: una.numero, una.specie))
      }
      ultime[codice] = posto
    }
  }
}

extension EsameRichieste.Contesto {
  /// The ballots due in a place, or why none.
  func schede(
    _ specie: SpecieDiRichiesta, in luogo: Ubicazione
  ) -> Result<[TipoDiConsultazione], RifiutoRichiesta> {
    switch Ambito.schede(consultazione.tipi, in: luogo, di: territorio.comune, specie: specie) {
    case .schede(let schede): .success(schede)
    case .fuori: .failure(.luogoFuoriAmbito)
    case .ignoto: .failure(.luogoSconosciuto)
    }
  }

  /// Where who asks to vote in an institute votes.
  func istituto(
    _ richiesta: Richiesta, sezione assegnata: Int?, ammesso: (LuogoDiCura.Tipo) -> Bool
  ) -> Result<Destinazione, RifiutoRichiesta> {
    guard case .istituto(let codice) = richiesta.luogo, let istituto = istituto(codice),
      let luogo = territorio.ubicazione(
        istituto.comune, regione: istituto.regione, il: consultazione.giorni.primo)
    else { return .failure(.luogoSconosciuto) }
    guard ammesso(istituto.tipo) else { return .failure(.luogoDiAltraSpecie) }
    return schede(richiesta.specie, in: luogo).map { schede in
      let nostro = istituto.comune == territorio.comune.codice
      let nota = assegnata ?? istituto.sezione ?? sezione(istituto.indirizzo)
      return Destinazione(
        schede: schede,
        raccolta: RaccoltaDelVoto(
          modalita: RaccoltaDelVoto.modalita(istituto), comune: istituto.comune, sezione: nostro ? nota : nil)
      )
    }
  }
}

extension LuogoDiCura {
  /// The address, when there is one.
  package var indirizzo: Indirizzo? {
    guard !toponimo.nome.isEmpty else { return nil }
    let numero = Int(civico)
    return Indirizzo(
      toponimo: toponimo,
      civico: Civico(numero: numero, esponente: numero == nil && civico != "SNC" ? civico : ""))
  }
}
