import Testing

@testable import Elettorato

/// Votes of one and of two days, on a Saturday too, across winters: terms are counted from the Sunday.
private let voti: [(String, String?)] = [
  ("2023-11-12", nil), ("2023-04-02", "2023-04-03"), ("2024-06-08", "2024-06-09"), ("2019-02-10", nil),
  ("2028-03-05", nil),
]

@Suite("The terms of the requests, on both sides of every boundary day")
struct TerminiDelleRichiesteTests {
  private func scena(_ voto: (String, String?)) -> Scena {
    Scena([.comunale], voto: voto.0, secondo: voto.1, ordinamento: "statale")
  }

  @Test("home: from the 40th to the 20th day before the vote, both included", arguments: voti)
  func domicilio(_ voto: (String, String?)) {
    let scena = scena(voto)
    for (giorni, dentro) in [(41, false), (40, true), (20, true), (19, false)] {
      var richiesta = scena.domicilio(ricevuta: scena.prima(giorni))
      richiesta.certificatoDel = scena.prima(45)
      #expect(scena.esito(richiesta).ammesso == dentro, "d-\(giorni)")
      #expect(scena.esito(richiesta).rifiuto == (dentro ? nil : .fuoriTermine))
    }
  }

  @Test("home: the certificate is dated from the 45th day on, and not after the request", arguments: voti)
  func certificato(_ voto: (String, String?)) {
    let scena = scena(voto)
    for (giorni, rifiuto) in [
      (46, RifiutoRichiesta.certificatoTroppoVecchio), (45, nil), (30, nil), (29, .dateIncoerenti),
    ] {
      var richiesta = scena.domicilio(ricevuta: scena.prima(30))
      richiesta.certificatoDel = scena.prima(giorni)
      #expect(scena.esito(richiesta).rifiuto == rifiuto, "d-\(giorni)")
    }
  }

  @Test("places of care and prisons: by the 3rd day before the vote", arguments: voti)
  func istituti(_ voto: (String, String?)) {
    let scena = scena(voto)
    for (giorni, rifiuto) in [(3, RifiutoRichiesta?.none), (2, .fuoriTermine)] {
      #expect(scena.esito(scena.degente(ricevuta: scena.prima(giorni))).rifiuto == rifiuto)
      #expect(scena.esito(scena.detenuto(ricevuta: scena.prima(giorni))).rifiuto == rifiuto)
    }
  }

  @Test(
    "seamen: by the day before the vote", arguments: ["2023-04-02", "2023-11-12", "2019-02-10", "2028-03-05"])
  func naviganti(_ voto: String) {
    let scena = Scena(voto: voto)
    #expect(scena.esito(scena.navigante(ricevuta: scena.prima(1))).ammesso)
    #expect(scena.esito(scena.navigante(ricevuta: scena.prima(0))).rifiuto == .fuoriTermine)
  }

  @Test("abroad: by mail until the 32nd day before a national vote, in Italy until the 10th after the decree")
  func estero() {
    var scena = Scena([.referendum], voto: "2025-06-08", ordinamento: "statale", decreto: "2025-03-31")
    let temporanea = scena.di(.temporaneamenteAllEstero, .estero("DEU"), 1, scena.prima(32))
    var tardiva = temporanea
    tardiva.ricevuta = scena.prima(31)
    #expect(scena.esito(temporanea).ammesso)
    #expect(scena.esito(tardiva).rifiuto == .fuoriTermine)
    scena.richiedente.scheda = Scena.scheda(stato: .aire)
    let opzione = scena.di(.opzioneInItalia, .estero("DEU"), 1, g("2025-04-10"))
    var fuori = opzione
    fuori.ricevuta = g("2025-04-11")
    #expect(scena.esito(opzione).ammesso)
    #expect(scena.esito(fuori).rifiuto == .fuoriTermine)
  }

  @Test("the windows are those of the calendar, with the article of the rule set")
  func norme() throws {
    let termini = Scena().termini
    let domicilio = try #require(termini.richieste[.domicilio])
    #expect(domicilio.dal == g("2023-02-21") && domicilio.al == g("2023-03-13"))
    #expect(domicilio.norma.atto.contains("28/2007"))
    #expect(termini.certificatoDal == g("2023-02-16"))
    #expect(termini.domandeUE[.aggiuntaUEComunale]?.al == g("2023-02-21"))
    #expect(termini.domandeUE[.aggiuntaUEParlamento] == nil)
    #expect(
      Scena([.europea], voto: "2024-06-09", ordinamento: "statale").termini
        .domandeUE[.aggiuntaUEParlamento]?.al == g("2024-03-11"))
    let bis = try #require(termini.ammissioni32bis)
    #expect(bis.dal == g("2023-03-04") && bis.al == g("2023-04-02"))
  }

  @Test("in a run-off homes keep the first round's term, places of care have a new one")
  func ballottaggio() throws {
    var scena = Scena()
    let primo = scena.consultazione
    scena.primoTurno = primo
    scena.consultazione = try #require(primo.ballottaggio().consultazione)
    let termini = scena.termini
    #expect(termini.richieste[.domicilio]?.al == g("2023-03-13"))
    #expect(termini.richieste[.degenti]?.al == g("2023-04-13"))
    var valida = scena.domicilio(ricevuta: g("2023-03-01"))
    valida.certificatoDel = g("2023-02-20")
    #expect(scena.esito(valida).ammesso)
    valida.certificatoDel = g("2023-02-15")
    #expect(scena.esito(valida).rifiuto == .certificatoTroppoVecchio)
  }

  @Test("home and hospital terms are not peremptory, the others are; a rule set can say otherwise")
  func natura() throws {
    let termini = Scena().termini
    let nature = SpecieDiRichiesta.allCases.compactMap { specie in
      termini.richieste[specie].map { (specie, $0.natura) }
    }
    #expect(nature.filter { $0.1 == .ordinatorio }.map(\.0) == [.domicilio, .degenti])
    #expect(termini.domandeUE.values.allSatisfy { $0.natura == .perentorio })

    let riga = ["HOSPITAL_REQUEST", "", "", "", "", "", "", "", "", "L.R. 1/2000", "", "", "", "", "", ""]
    let (ordinamento, difetti) = Ordinamento.leggi(
      nome: "prova",
      righe: [(1, Ordinamento.colonne + ["natura"]), (2, riga + ["perentorio"])])
    #expect(difetti.isEmpty)
    var scena = Scena([.comunale])
    scena.ordinamento = try #require(ordinamento)
    #expect(scena.termini.richieste[.degenti]?.natura == .perentorio)
    #expect(scena.termini.richieste[.domicilio]?.natura == .ordinatorio)
    let (_, malScritta) = Ordinamento.leggi(
      nome: "prova", righe: [(1, Ordinamento.colonne + ["natura"]), (2, riga + ["forse"])])
    #expect(malScritta == [DifettoOrdinamento(riga: 2, .campo(colonna: "natura", valore: "forse"))])
  }
}
