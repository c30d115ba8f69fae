import TestSupport
import Testing

@testable import Elettorato

/// Which round takes what, until when, and in what order people get their numbers.
struct TornateTests {
  typealias Calendario = CalendarioDelleTornate

  /// The vote of 12 November 2023: terms of `norme.md` 2.6.
  private static func calendario(
    letture: Set<Calendario.Lettura> = [], adottate: Set<Tornata> = [],
    oggi: Giorno = Persone.giorno(2023, 9, 26)
  ) -> Calendario {
    let giorni = [(9, 26), (9, 28), (10, 13), (10, 28)].map { Persone.giorno(2023, $0.0, $0.1) }
    return Calendario(
      tornate: zip(Tornata.straordinarie, giorni).map { ($0, $1) }, letture: letture, adottate: adottate,
      oggi: oggi)
  }

  @Test("every matter in every round, as art. 32 and the calendars say")
  func tavola() {
    // Rows: death, emigration, loss, immigration, change of section, cause 5, annotation. Columns: T1-T4.
    let attesa: [(Calendario.Materia, [Bool])] = [
      (.decesso, [true, false, false, true]), (.emigrazione, [true, false, false, false]),
      (.perdita, [true, true, false, false]), (.immigrazione, [false, true, false, false]),
      (.cambioSezione, [false, true, false, false]), (.acquisto, [false, false, true, false]),
      (.annotazione, [true, true, true, true]),
    ]
    let calendario = Self.calendario()
    for (materia, tornate) in attesa {
      #expect(Tornata.straordinarie.map { calendario.tratta($0, materia) } == tornate, "\(materia)")
    }
    let subito = Self.calendario(letture: [.mortiSubito])
    #expect(Tornata.straordinarie.allSatisfy { subito.tratta($0, .decesso) })
    let ordinario = Calendario.ordinario
    for materia in [Calendario.Materia.decesso, .emigrazione, .perdita] {
      #expect(ordinario.tratta(.dinamica(1), materia) && !ordinario.tratta(.dinamica(2), materia))
    }
    for materia in [Calendario.Materia.immigrazione, .cambioSezione, .acquisto] {
      #expect(!ordinario.tratta(.dinamica(1), materia) && ordinario.tratta(.dinamica(2), materia))
    }
  }

  @Test("the last day of a term is in time, the day after is not")
  func confini() {
    let calendario = Self.calendario()
    func tornata(_ materia: Calendario.Materia, _ mese: Int, _ giorno: Int) -> Tornata? {
      calendario.tornata(materia, ricevuto: Persone.giorno(2023, mese, giorno))
    }
    #expect(tornata(.decesso, 9, 26) == .straordinaria(1))
    #expect(tornata(.decesso, 9, 27) == .straordinaria(4))
    #expect(tornata(.decesso, 10, 28) == .straordinaria(4))
    #expect(tornata(.decesso, 10, 29) == nil)
    #expect(tornata(.emigrazione, 9, 26) == .straordinaria(1))
    #expect(tornata(.emigrazione, 9, 27) == nil)
    #expect(tornata(.immigrazione, 8, 1) == .straordinaria(2))
    #expect(tornata(.immigrazione, 9, 28) == .straordinaria(2))
    #expect(tornata(.immigrazione, 9, 29) == nil)
    #expect(tornata(.perdita, 9, 28) == .straordinaria(2))
    #expect(tornata(.perdita, 9, 29) == nil)
    #expect(tornata(.acquisto, 10, 13) == .straordinaria(3))
    #expect(tornata(.acquisto, 10, 14) == nil)
  }

  @Test("a first round that was not held leaves to the second what the statute still allows")
  func primaSaltata() {
    let dopo = Self.calendario(oggi: Persone.giorno(2023, 9, 28))
    #expect(dopo.tornata(.emigrazione, ricevuto: Persone.giorno(2023, 9, 28)) == .straordinaria(2))
    let tenuta = Self.calendario(adottate: [.straordinaria(1)], oggi: Persone.giorno(2023, 9, 28))
    #expect(tenuta.tornata(.emigrazione, ricevuto: Persone.giorno(2023, 9, 27)) == nil)
    let statuto = Self.calendario(letture: [.emigrazioniAlManifesto], adottate: [.straordinaria(1)])
    #expect(statuto.tornata(.emigrazione, ricevuto: Persone.giorno(2023, 9, 27)) == .straordinaria(2))
  }

  // MARK: - Events of one person, and of many

  private func esame(
    _ eventi: [Evento], per tornata: Tornata?, _ persone: [String: SituazionePersona] = [:],
    _ calendario: Calendario = TornateTests.calendario()
  ) -> EsameDegliEventi {
    EsameDegliEventi(
      eventi, tornata: tornata, calendario: calendario, contesto: Persone.contesto, interventi: [:],
      persona: { persone[$0.codiceFiscale] ?? SituazionePersona() }, giaVisto: { _ in false })
  }

  @Test("an immigrant who dies before being entered is not entered, and both articles are shown")
  func mortoPrimaDiEntrare() {
    let arrivo = Persone.evento(.immigrazione, ricevuto: Persone.giorno(2023, 9, 12), numero: 1)
    let morte = Persone.evento(
      .decesso, accaduto: Persone.giorno(2023, 9, 20), ricevuto: Persone.giorno(2023, 9, 21), numero: 2)
    let esame = esame([morte, arrivo], per: .straordinaria(1))
    #expect(esame.esaminati.map(\.esito.motivo) == ["SUPERATO", "NON_ELETTORE"])
    #expect(esame.conflitti.count == 1)
    let entrato = self.esame(
      [arrivo, Persone.evento(.decesso, ricevuto: Persone.giorno(2023, 10, 5), numero: 2)],
      per: .straordinaria(2))
    #expect(entrato.esaminati.map(\.esito.codice) == [.applicato, .inAttesa], "in at T2, out at T4")
  }

  @Test("the second document of one fact is a duplicate, unless the first was refused")
  func duplicati() {
    let primo = Persone.evento(.decesso, numero: 1)
    let secondo = Persone.evento(.decesso, ricevuto: Persone.giorno(2023, 9, 13), numero: 2)
    let persone = [primo.codiceFiscale: Persone.elettore(primo)]
    #expect(
      esame([primo, secondo], per: .straordinaria(1), persone).esaminati.map(\.esito.motivo)
        == ["", "DUPLICATO"])
    var senza = Persone.evento(.immigrazione, numero: 1)
    senza.cancellatoAltrove = nil
    let con = Persone.evento(.immigrazione, ricevuto: Persone.giorno(2023, 9, 20), numero: 2)
    #expect(
      esame([senza, con], per: .straordinaria(2)).esaminati.map(\.esito.motivo) == ["DOCUMENTO_MANCANTE", ""])
  }

  @Test("a late event changes nothing for the events after it")
  func tardivo() {
    let partenza = Persone.evento(.emigrazione, ricevuto: Persone.giorno(2023, 9, 29), numero: 1)
    let morte = Persone.evento(
      .decesso, accaduto: Persone.giorno(2023, 10, 1), ricevuto: Persone.giorno(2023, 10, 3), numero: 2)
    let esame = esame(
      [partenza, morte], per: .straordinaria(4), [partenza.codiceFiscale: Persone.elettore(partenza)])
    #expect(esame.esaminati.map(\.esito.codice) == [.fuoriTermine, .applicato])
  }

  @Test("who enters and moves in one round has one line, in the last section")
  func entraECambia() throws {
    let arrivo = Persone.evento(.immigrazione, civico: 1, numero: 1)
    let cambio = Persone.evento(
      .cambioAbitazione, accaduto: Persone.giorno(2023, 9, 20), ricevuto: Persone.giorno(2023, 9, 21),
      civico: 2, numero: 2)
    var numeratore = Numeratore { _ in 0 }
    let variazioni = try VariazioniDellaTornata(
      esame([arrivo, cambio], per: .straordinaria(2)).esaminati, regime: .partiDistinte,
      numeratore: &numeratore)
    let voce = try #require(variazioni.voci.first)
    #expect(variazioni.voci.count == 1)
    #expect(voce.variazione.operazione == .iscrizione && voce.variazione.causa == .immigrazione)
    #expect(voce.variazione.dopo?.sezione == 2)
    #expect(voce.scheda?.indirizzo == Persone.indirizzo(2))
  }

  @Test("an EU citizen who becomes Italian leaves one list and enters the other in one act")
  func passaggio() throws {
    let evento = Persone.evento(.acquistoCittadinanza)
    var persona = Persone.registrato(evento, cittadinanza: "DEU")
    persona.fascicolo = 7
    persona.righe = [.aggiuntaUEComunale: Persone.riga(.aggiuntaUEComunale)]
    var numeratore = Numeratore { _ in 10 }
    let variazioni = try VariazioniDellaTornata(
      esame([evento], per: .straordinaria(3), [evento.codiceFiscale: persona]).esaminati,
      regime: .partiDistinte, numeratore: &numeratore)
    let fatte = variazioni.voci.map(\.variazione)
    #expect(fatte.map(\.causa) == [.acquistoCittadinanza, .passaggioAListaGenerale])
    #expect(fatte.map(\.operazione) == [.iscrizione, .cancellazione])
    #expect(fatte.allSatisfy { $0.fascicolo == 7 })
    #expect(fatte[0].dopo?.numeroGenerale == 11)
  }

  @Test("numbers and answers do not depend on the order of the file", arguments: 0..<40)
  func ordine(seme: Int) throws {
    var dado = SplitMix64(state: UInt64(seme))
    let tipi: [TipoEvento] = [.immigrazione, .decesso, .cambioAbitazione, .emigrazione, .perditaDiritto]
    var eventi: [Evento] = []
    var persone: [String: SituazionePersona] = [:]
    for numero in 1...60 {
      let cognome = ["Rossi", "Bianchi", "Verdi", "De Luca"][Int.random(in: 0..<4, using: &dado)]
      let nascita = Persone.giorno(
        1950 + Int.random(in: 0..<40, using: &dado), 1 + Int.random(in: 0..<12, using: &dado),
        1 + Int.random(in: 0..<28, using: &dado))
      let ricevuto = Persone.giorno(2023, 9, 12) + Int.random(in: 0..<20, using: &dado)
      let evento = Persone.evento(
        tipi.randomElement(using: &dado) ?? .decesso, cognome, "Mario", nascita: nascita, ricevuto: ricevuto,
        civico: 1 + Int.random(in: 0..<9, using: &dado), numero: numero)
      eventi.append(evento)
      if evento.tipo != .immigrazione { persone[evento.codiceFiscale] = Persone.elettore(evento) }
    }
    func prova(_ eventi: [Evento]) throws -> ([String], [Variazione]) {
      let esame = esame(eventi, per: .straordinaria(2), persone)
      var numeratore = Numeratore { _ in 100 }
      let variazioni = try VariazioniDellaTornata(
        esame.esaminati, regime: .partiDistinte, numeratore: &numeratore)
      return (
        esame.esaminati.map { "\($0.evento.numero) \($0.esito.codice) \($0.esito.motivo)" },
        variazioni.voci.map(\.variazione)
      )
    }
    let diritto = try prova(eventi)
    let misto = try prova(eventi.shuffled(using: &dado))
    #expect(diritto.0 == misto.0, "seed \(seme)")
    #expect(diritto.1 == misto.1, "seed \(seme)")
    let numeri = diritto.1.compactMap(\.dopo?.numeroGenerale).filter { $0 > 100 }
    #expect(Set(numeri).count == numeri.count, "no number is given twice")
  }
}
