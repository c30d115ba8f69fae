import Elettorato
import Rendering
import Testing

@testable import Modulistica

@Suite("Papers of late admissions: decided and proposed") struct Ammissioni32bisTests {
  private let fonte = FonteDelVoto(
    comune: Esempi.comune, consultazione: Esempi.consultazione(), atto: Esempi.fonte().atto,
    nomi: Denominazioni(luoghi: TabellaLuoghi([]), stati: [:]))

  private func ammesso(
    _ numero: Int, _ cognome: String, _ persona: SchedaPersona?, decisa: Bool
  ) -> AmmessoAlVoto {
    var domanda = Domanda32bis()
    (domanda.numero, domanda.cognome, domanda.nome) = (numero, cognome, "Anna")
    domanda.ricevuta = Esempi.giorno(2023, 10, 20)
    domanda.causa = "RIACQUISTO_DIRITTO"
    return AmmessoAlVoto(
      domanda: domanda, persona: persona, sezione: Esempi.sezione, iscritto: nil,
      decisione: decisa
        ? .init(
          tipo: .ammissione, documento: "decisione 7/2023", atto: 12, giorno: Esempi.giorno(2023, 11, 3))
        : nil)
  }

  private func persona(_ sesso: Sesso, _ nome: String, _ provincia: String) -> SchedaPersona {
    var evento = Evento()
    (evento.cognome, evento.nome, evento.sesso) = ("Rossi", "Anna", sesso)
    evento.nascita = Esempi.giorno(1970, 1, 3)
    return SchedaPersona(evento, nomeLuogo: nome, provincia: provincia)
  }

  private func testo(_ documento: Document?) throws -> String {
    try #require(documento).pagine().joined(separator: "\n")
  }

  @Test("the sheet of the section holds who is decided, with document and date; the others are a draft")
  func fogli() throws {
    let tutti = [
      ammesso(1, "Bal", persona(.femminile, "Aosta", "AO"), decisa: true),
      ammesso(2, "Nex", nil, decisa: false),
    ]
    let foglio = ElencoAmmessi32bis(fonte: fonte, sezione: Esempi.sezione, ammessi: tutti).documento()
    #expect(
      try foglio.righe("ammessi") == [
        ["1", "Bal Anna", "Aosta (AO) 03/01/1970", "decisione 7/2023 del 3 novembre 2023 (atto n. 12)"]
      ])
    #expect(foglio.watermark == nil)
    #expect(foglio.paragrafi[0].contains("Si iscrivono in calce alla lista della sezione"))
    #expect(!foglio.paragrafi[0].contains("numeri di questo foglio"))
    #expect(foglio.paragrafi[1].hasPrefix("Il presente elenco comprende n. 1 (una) persona ammessa"))

    let proposte = Proposte32bis(fonte: fonte, ammessi: tutti)
    let bozza = proposte.documento()
    #expect(proposte.proposti.map(\.domanda.numero) == [2])
    #expect(bozza.id == "proposte-32bis" && bozza.watermark == "BOZZA")
    #expect(try bozza.righe("proposte").map { $0[2] } == ["Nex Anna"])
    #expect(bozza.paragrafi[0].contains("non si consegna alle sezioni"))
    #expect(bozza.paragrafi[1] == "Il presente foglio comprende n. 1 (una) persona proposta.")
  }

  @Test("the attestation carries the decision and agrees with the sex; without a decision it is a draft")
  func attestazioni() throws {
    let serie = AttestazioneDiAmmissione.serie(
      fonte,
      [
        ammesso(1, "Bal", persona(.femminile, "Albania", "EE"), decisa: true),
        ammesso(2, "Nex", persona(.maschile, "Hône", "AO"), decisa: false),
      ])
    let documenti = serie.compactMap(\.unico)
    #expect(documenti.map(\.id) == ["ammissioni-32bis", "ammissioni-32bis-bozze"])
    #expect(documenti.map(\.watermark) == [nil, "BOZZA"])
    let decisa = documenti[0].paragrafi.joined(separator: "\n")
    #expect(
      decisa.contains(
        "vista la decisione della Commissione elettorale circondariale del 3 novembre 2023 (decisione 7/2023; atto n. 12), che ammette al voto"
      ))
    #expect(decisa.contains("nata in Albania il 3 gennaio 1970") && !decisa.contains("EE"))
    #expect(decisa.contains("è ammessa a votare") && decisa.contains("ammette l’elettrice al voto"))
    let proposta = documenti[1].paragrafi.joined(separator: "\n")
    #expect(proposta.contains("circondariale n. ________ del") && !proposta.contains("7/2023"))
    #expect(proposta.contains("nato a Hône (AO)") && proposta.contains("è ammesso a votare"))
    #expect(
      serie.flatMap(\.separati).map(\.id) == [
        "ammissione-32bis-domanda-1", "ammissione-32bis-domanda-2-bozza",
      ])
  }
}

@Suite("Papers read against the law") struct CarteDellaLeggeTests {
  @Test(
    "a number beside a feminine noun", arguments: [(1, "n. 1 (una)"), (2, "n. 2 (due)"), (0, "n. 0 (zero)")])
  func femminile(_ numero: Int, _ testo: String) {
    #expect(numero.certificatoFemminile == testo)
  }

  private func foglio(_ tipi: [Supplemento.Tipo]) -> Document {
    FogliSupplemento(
      fonte: Esempi.fonte(blocco: Esempi.digest), sezione: Esempi.sezione,
      fogli: tipi.enumerated().map { indice, tipo in
        var evento = Evento()
        (evento.cognome, evento.nome, evento.nascita) = ("Bal", "Ida", Esempi.giorno(1970, 1, 3))
        let supplemento = Supplemento(
          tipo: tipo, sezione: 1, foglio: indice + 1, fascicolo: nil,
          persona: SchedaPersona(evento, nomeLuogo: "Aosta", provincia: "AO"), motivo: "fine della pena",
          documento: "atto 7")
        return (atto: Esempi.fonte().atto, supplemento: supplemento, numero: "")
      }
    ).documento()
  }

  @Test(
    "the reason of an admission stays in the office, that of a clerical error is told; the sheet counts changes"
  )
  func supplemento() throws {
    let documento = foglio([.ammissione, .sentenza, .erroreMateriale])
    #expect(
      try documento.righe("supplementi").map { $0[5] } == ["atto 7", "atto 7", "fine della pena atto 7"])
    #expect(documento.paragrafi[0].hasPrefix("Il presente supplemento comprende n. 3 (tre) variazioni."))
    #expect(!documento.pagine().joined().contains("segnalati dal Comune"))
    let decesso = foglio([.decesso])
    #expect(decesso.paragrafi[0].hasPrefix("Il presente supplemento comprende n. 1 (una) variazione."))
    #expect(decesso.pagine().joined().contains("segnalati dal Comune"))
  }

  @Test("in Friuli Venezia Giulia the letter names its own paragraphs, and only the votes due")
  func lettera() {
    func lettera(_ regione: String, _ specie: SpecieDiRichiesta, _ schede: [TipoDiConsultazione]) -> String {
      var ospite = Ospite(specie, luogo: .istituto("Ospedale"))
      ospite.nascita = Esempi.giorno(1940, 2, 3)
      ospite.schede = schede
      let consultazione = Esempi.consultazione([.regionale, .comunale])
      let fonte = FonteLista(
        comune: Comune(
          codice: "E473", denominazione: "Latisana", provincia: "UD", regione: regione, codiceIstat: "030046"),
        atto: Esempi.fonte().atto, numeroSezioni: 1, consultazione: consultazione, blocco: nil, stati: [:])
      return ElencoAltroComune(
        fonte: fonte, consultazione: consultazione,
        elenco: .init(
          codice: "L483", denominazione: "Udine", provincia: "UD",
          voci: [.init(ospite: ospite, istituto: nil, norma: Norma(letta: "L. prova", "art. 1"))])
      ).lettera().paragrafi.joined(separator: "\n")
    }
    let articoli: [(SpecieDiRichiesta, String)] = [
      (.domicilio, "art. 42, c. 6"), (.degenti, "art. 38, c. 4"), (.detenuti, "art. 43, c. 4"),
    ]
    for (specie, articolo) in articoli {
      let testo = lettera("Friuli-Venezia Giulia", specie, [.regionale])
      #expect(
        testo.contains(
          "\(articolo), L.R. Friuli-Venezia Giulia 28/2007, si trasmette per via telematica (art. 6, c. 1, D.L. 5/2012)"
        ), "A-07")
      #expect(testo.contains("consiglio regionale") && !testo.contains("consiglio comunale"))
    }
    // The control: elsewhere, and for a vote of the State, the provision is that of the request.
    #expect(lettera("Veneto", .degenti, [.regionale]).contains("art. 1, L. prova, si trasmette"))
    #expect(
      lettera("Friuli-Venezia Giulia", .degenti, [.politica]).contains("art. 1, L. prova, si trasmette"))
  }

  @Test("the list of who may choose an accessible section tells number and name, and nothing else")
  func nonAccessibile() throws {
    var aggiunto = Esempi.elettore(4, "Kovačić")
    aggiunto.lista = .aggiuntaUEComunale
    let documento = ElettoriNonAccessibile(
      fonte: Esempi.fonte(.listaUnica), sezione: Esempi.sezione, accessibili: [Esempi.sezione],
      gruppi: [
        .init(lista: .generale, parte: .unica, elettori: [Esempi.elettore(3, "Bal")]),
        .init(lista: .aggiuntaUEComunale, parte: .unica, elettori: [aggiunto]),
      ], depennati: 0
    ).documento()
    #expect(try documento.righe() == [["3", "Bal Anna"], ["4 U.E.", "Kovačić Anna"]])
    let testo = documento.pagine().joined()
    #expect(!testo.contains("Via Roma") && !testo.contains("1970") && !testo.contains("Aosta (AO)"))
  }

  @Test("who is born in a foreign State is born in it, whatever province the register writes")
  func nascita() {
    func nato(_ sesso: Sesso, _ luogo: String, _ provincia: String, codice: String = "") -> String {
      var evento = Evento()
      (evento.sesso, evento.nascita, evento.luogoNascita) = (sesso, Esempi.giorno(1970, 1, 3), codice)
      return SchedaPersona(evento, nomeLuogo: luogo, provincia: provincia).natoA
    }
    #expect(nato(.maschile, "Albania", "EE") == "nato in Albania il 3 gennaio 1970")
    #expect(nato(.femminile, "Belgio", "", codice: "Z103") == "nata in Belgio il 3 gennaio 1970")
    #expect(nato(.nonIndicato, "Aosta", "AO") == "nato/a ad Aosta (AO) il 3 gennaio 1970")
  }
}
