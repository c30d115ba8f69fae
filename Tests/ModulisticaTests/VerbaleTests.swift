import Elettorato
import Rendering
import Testing

@testable import Modulistica

@Suite("Minutes of a revision") struct VerbaleTests {
  private typealias E = EsempiVerbale

  private func verbale(
    _ voci: [VoceVerbale], _ fatti: [FattoEsaminato] = [], fonte: FonteAtto = E.fonte(),
    regime: RegimeDelleListe = .partiDistinte, liste: [Lista] = [.generale]
  ) throws -> Document {
    try Verbale(
      fonte: fonte, conti: try E.conti(voci, regime: regime, liste: liste), voci: voci, fatti: fatti
    ).documento()
  }

  private func note(_ documento: Document) -> String {
    documento.blocks.compactMap {
      if case .notes(let note) = $0 { note.map(\.plain).joined(separator: "\n") } else { nil }
    }.joined(separator: "\n")
  }

  @Test("the opening says where, when, who, which act, for which vote and under which law")
  func opening() throws {
    let documento = try verbale([E.voce(.cancellazione, .decesso, 7, E.persona("Rossi"))])
    #expect(
      documento.paragrafi[0]
        == "L’anno duemilaventitré, il giorno ventisei del mese di settembre, nell’ufficio elettorale del Comune di Gaby (AO), il sottoscritto responsabile dell’ufficio elettorale comunale, nelle funzioni di ufficiale elettorale (art. 4-bis, d.P.R. 223/1967; art. 2, c. 30, L. 244/2007), adotta l’atto n. 2 del 26 settembre 2023 (prot. 2023/77): revisione dinamica straordinaria, prima tornata, ai sensi dell’art. 32, c. 4, d.P.R. 223/1967, in vista della votazione di domenica 12 novembre 2023, e apporta alle liste elettorali generali e sezionali le variazioni che seguono."
    )
    #expect(documento.header?.title == "VERBALE N. 2")
  }

  @Test(
    "minutes of before a renumbered text unico cite the old one, minutes of after the new: the table alone")
  func renumbered() throws {
    let sostituzioni = Sostituzioni([
      .init(.d223("art. 32"), Norma(letta: "D.Lgs. 1/2027", "art. 41"), dal: E.g(2027, 3, 1))
    ])
    func testo(_ giorno: Giorno) throws -> String {
      let fonte = E.fonte(
        E.atto(.dinamica2, il: giorno, protocollo: ""), consultazione: nil, sostituzioni: sostituzioni)
      let documento = try verbale([], fonte: fonte)
      return documento.paragrafi[0] + note(documento)
    }
    let prima = try testo(E.g(2027, 2, 28))
    #expect(prima.contains("ai sensi dell’art. 32, d.P.R. 223/1967") && prima.contains("(art. 32, c. 2)"))
    #expect(!prima.contains("1/2027"))
    let dopo = try testo(E.g(2027, 3, 1))
    #expect(dopo.contains("ai sensi dell’art. 41, D.Lgs. 1/2027"))
    #expect(dopo.contains("(art. 41, c. 2, D.Lgs. 1/2027)") && !dopo.contains("art. 32"))
  }

  @Test("in Valle d'Aosta the copy of the Prefetto is for the President of the Region, in the minutes too")
  func valleDAosta() throws {
    let documento = try verbale([E.voce(.cancellazione, .decesso, 7, E.persona("Rossi"))])
    #expect(
      note(documento).contains(
        "copia al Presidente della Regione, nell’esercizio delle attribuzioni prefettizie"))
    #expect(!note(documento).contains("al Prefetto"))
  }

  @Test("an ordinary round has no vote, the first of the month is a word, and other acts quote their own law")
  func otherActs() throws {
    let ordinaria = E.fonte(
      E.atto(.dinamica2, il: E.g(2026, 1, 1), protocollo: ""), consultazione: nil)
    let testo = try verbale([], fonte: ordinaria).paragrafi[0]
    #expect(testo.contains("il giorno primo del mese di gennaio"))
    #expect(
      testo.hasSuffix(
        "atto n. 2 del 1º gennaio 2026: revisione dinamica ordinaria, seconda tornata, ai sensi dell’art. 32, d.P.R. 223/1967."
      ))
    let elenchi = try verbale([], fonte: E.fonte(E.atto(.semestraleElenchi), consultazione: nil))
    #expect(elenchi.paragrafi[0].contains("ai sensi degli artt. 16 e 18, d.P.R. 223/1967"))
    let nuova = try verbale([], fonte: E.fonte(E.atto(.ricompilazione), consultazione: nil))
    #expect(nuova.paragrafi[1].contains("nella concordanza"))
  }

  @Test("copies of the documents are joined to the minutes, where there is any (A-20)")
  func copies() throws {
    let conDocumento = try verbale([
      E.voce(.cancellazione, .decesso, 7, E.persona("Rossi"), evento: E.evento(1, .decesso, "ATTO_DI_MORTE"))
    ])
    #expect(note(conDocumento).contains("Al verbale sono unite le copie dei documenti"))
    #expect(!note(try verbale([])).contains("unite le copie"))
  }

  @Test("who leaves has the section and the numbers he had, the fact, the document and its protocol")
  func cancellations() throws {
    let documento = try verbale([
      E.voce(
        .cancellazione, .decesso, 7, E.persona("Rossi"), evento: E.evento(1, .decesso, "ATTO_DI_MORTE")),
      E.voce(
        .cancellazione, .emigrazione, 8, E.persona("Bianchi"),
        evento: E.evento(
          2, .emigrazione, "CERTIFICATO_CANCELLAZIONE_ANAGRAFICA", comuneAltro: "E391")),
    ])
    #expect(
      try documento.righe("cancellazioni") == [
        [
          "Causa n. 1, morte (art. 32, c. 1, n. 1, d.P.R. 223/1967) · lista generale · n. 1 (uno)", "", "",
          "", "", "", "", "", "",
        ],
        [
          "1", "art. 32, c. 1, n. 1", "1007 F", "1", "107 F", "Rossi Anna", "Aosta (AO) 01/01/1970",
          "01/09/2023", "atto di morte del 02/09/2023 prot. 2023/001 del 03/09/2023",
        ],
        [
          "Causa n. 4, trasferimento della residenza in altro Comune (art. 32, c. 1, n. 4, d.P.R. 223/1967) · lista generale · n. 1 (uno)",
          "", "", "", "", "", "", "", "",
        ],
        [
          "2", "art. 32, c. 1, n. 4", "1008 F", "1", "108 F", "Bianchi Anna", "Aosta (AO) 01/01/1970",
          "01/09/2023",
          "certificato di cancellazione anagrafica del 02/09/2023 prot. 2023/002 del 03/09/2023 · Jovençan (AO)",
        ],
      ])
    #expect(documento.paragrafi.contains("Cancellazioni n. 2 (due), lista generale."))
  }

  @Test("a loss of the right names article and protocol, neither document nor day")
  func criminal() throws {
    let documento = try verbale([
      E.voce(
        .cancellazione, .perditaDiritto, 7, E.persona("Rossi"),
        evento: E.evento(1, .perditaDiritto, "COMUNICAZIONE_CASELLARIO"))
    ])
    #expect(
      try documento.righe("cancellazioni")[1].suffix(2) == [
        "", "documento agli atti prot. 2023/001 del 03/09/2023",
      ])
    #expect(!documento.pagine().joined().lowercased().contains("casellario"))
    #expect(note(documento).contains("art. 10, Reg. (UE) 2016/679"))
    #expect(!note(documento).contains("unite le copie"), "what is judicial stays in the file")
    // Notified within ten days of 26 September (art. 32, c. 5).
    #expect(
      note(documento).contains("notificazione agli interessati entro il 6 ottobre 2023 (art. 32, c. 5)"))
    #expect(!note(documento).contains("deposito"))
  }

  @Test("who enters has the numbers given and the address; two lists are two sums")
  func enrolments() throws {
    let documento = try verbale(
      [
        E.voce(
          .iscrizione, .acquistoCittadinanza, 7, E.persona("Rossi"), a: 2,
          evento: E.evento(1, .acquistoCittadinanza, "VERBALE_GIURAMENTO")),
        E.voce(.iscrizione, .domandaUE, 8, E.persona("Kovačić"), lista: .aggiuntaUEComunale),
      ], liste: [.generale, .aggiuntaUEComunale])
    #expect(
      try documento.righe("iscrizioni")[1] == [
        "1", "art. 32, c. 1, n. 5", "1007 F", "2", "207 F", "Rossi Anna", "Aosta (AO) 01/01/1970",
        "Via Roma 3", "01/09/2023", "verbale di giuramento del 02/09/2023 prot. 2023/001 del 03/09/2023",
      ])
    #expect(
      try documento.righe("iscrizioni")[3] == [
        "2", "artt. 1-3, D.Lgs. 197/1996", "1008 F", "1", "208 F", "Kovačić Anna", "Aosta (AO) 01/01/1970",
        "Via Roma 3", "", "d’ufficio",
      ])
    #expect(
      documento.paragrafi.contains(
        "Iscrizioni n. 2 (due): lista generale n. 1 (una); lista aggiunta dei cittadini dell’Unione europea (elezioni comunali) n. 1 (una)."
      ))
    #expect(note(documento).contains("deposito nella segreteria comunale dal 1º al 5 ottobre 2023"))
  }

  @Test(
    "who changes section is out of one and into the other, with both numbers; the balance counts it twice and the list never"
  )
  func moves() throws {
    let documento = try verbale([
      E.voce(.cambioSezione, .cambioAbitazione, 7, E.persona("Rossi"), da: 1, a: 2)
    ])
    #expect(
      try documento.righe("cambi-di-sezione")[1].prefix(8) == [
        "1", "art. 41", "1007 F", "1", "107 F", "2", "207 F", "Rossi Anna",
      ])
    #expect(
      try documento.righe("quadro") == [
        ["Lista generale", "", "", "", "", "", "", ""],
        ["Sezione 1", "uomini", "100", "0", "0", "0", "0", "100"],
        ["Sezione 1", "donne", "100", "0", "0", "1", "1", "99"],
        ["Sezione 2", "uomini", "100", "0", "0", "0", "0", "100"],
        ["Sezione 2", "donne", "100", "1", "1", "0", "0", "101"],
        ["Totale", "uomini", "200", "0", "0", "0", "0", "200"],
        ["Totale", "donne", "200", "1", "1", "1", "1", "200"],
        ["Totale della lista", "", "400", "1", "1", "1", "1", "400"],
      ])
    #expect(
      documento.paragrafi.contains(
        "Lista generale: iscritti prima dell’atto n. 400 (quattrocento), più nuovi iscritti n. 0 (zero), meno cancellati n. 0 (zero); iscritti dopo l’atto n. 400 (quattrocento)."
      ))
  }

  @Test("who stays is annotated: abroad with the State, in the same section with the new address")
  func annotations() throws {
    let documento = try verbale([
      E.voce(.annotazione, .cambioAbitazione, 7, E.persona("Rossi")),
      E.voce(.annotazione, .iscrizioneAIRE, 8, E.persona("Bianchi", stato: .aire)),
    ])
    let righe = try documento.righe("annotazioni")
    #expect(righe[1][7] == "stessa sezione: Via Roma 3" && righe[3][7] == "residente all’estero (Belgio)")
    #expect(
      documento.paragrafi.contains(
        "Annotazioni n. 2 (due), lista generale. Le annotazioni non mutano il numero degli iscritti."))
    #expect(
      try documento.righe("quadro")[1] == [
        "2 sezioni senza variazioni", "", "400", "0", "0", "0", "0", "400",
      ])
  }

  @Test("in a single list numbers have no letter and there is one total")
  func singleList() throws {
    let documento = try verbale(
      [E.voce(.cancellazione, .decesso, 7, E.persona("Rossi"), parte: .unica)],
      fonte: E.fonte(E.atto(.dinamica1, il: E.g(2026, 1, 10), regime: .listaUnica), consultazione: nil),
      regime: .listaUnica)
    #expect(try documento.righe("cancellazioni")[1][2...4] == ["1007", "1", "107"])
    #expect(
      try documento.righe("quadro").map { $0[0] } == [
        "Lista generale", "Sezione 1", "1 altra sezione senza variazioni", "Totale della lista",
      ])
  }

  @Test("one change is feminine where its word is; the day of the act takes the elided article")
  func words() throws {
    let documento = try verbale(
      [E.voce(.cancellazione, .decesso, 7, E.persona("Rossi"), parte: .unica)],
      fonte: E.fonte(E.atto(.dinamica1, il: E.g(2023, 11, 11), regime: .listaUnica), consultazione: nil),
      regime: .listaUnica)
    #expect(documento.paragrafi.contains { $0.hasPrefix("Cancellazioni n. 1 (una), lista generale") })
    #expect(documento.paragrafi[0].contains("atto n. 2 dell’11 novembre 2023 (prot. 2023/77)"))
    #expect(2.certificatoFemminile == "n. 2 (due)" && 1.certificato == "n. 1 (uno)")
    #expect(Variazione.Operazione.allCases.filter { !$0.femminile } == [.cambioSezione])
  }

  @Test("a round that changes nothing has minutes that say so, and the balance")
  func nothing() throws {
    let documento = try verbale([])
    #expect(documento.paragrafi[1].hasPrefix("Nulla da variare:"))
    #expect(documento.tables.map(\.id) == ["quadro"])
    #expect(!note(documento).contains("notificazione") && !note(documento).contains("deposito"))
  }

  @Test("the facts are counted by answer; what the officer decided by hand has reason and document")
  func facts() throws {
    let fatti = [
      E.fatto(E.evento(1, .decesso, "ATTO_DI_MORTE"), .applicato),
      E.fatto(
        E.evento(2, .cambioAbitazione, "DICHIARAZIONE_ANAGRAFICA"), .applicato,
        intervento: "SEZIONE 2: via nuova (det. 4/2023)"),
      E.fatto(E.evento(3, .decesso, "ATTO_DI_MORTE"), .rifiutato, "DUPLICATO"),
      E.fatto(
        E.evento(4, .perditaDiritto, "COMUNICAZIONE_CASELLARIO"), .rifiutato, "ESCLUSO_DALL_UFFICIO",
        intervento: "ESCLUDI: pende ricorso (ord. 9)"),
    ]
    let documento = try verbale([], fatti)
    #expect(
      documento.paragrafi.contains {
        $0.hasPrefix(
          "L’atto risponde a n. 4 (quattro) fatti comunicati all’ufficio: applicati 2, rifiutati 2. I 2 fatti"
        )
      })
    #expect(
      try documento.righe("interventi").map { Array($0[3...5]) } == [
        ["assegnata la sezione 2", "via nuova (det. 4/2023)", "applicato"],
        ["escluso da questa revisione e dalle successive", "agli atti, nel fascicolo", "rifiutato"],
      ])
  }

  @Test(
    "alarms stand with the reason for which the round was adopted, and the reading of the law with its title")
  func alarms() throws {
    let atto = E.atto(
      .straordinaria1,
      [
        .init("lettura", "morti-subito"), .init("allarme", "sono cancellati 60 elettori su 1000"),
        .init("motivo", "verifica anagrafica"),
      ])
    let documento = try verbale([], fonte: E.fonte(atto))
    #expect(
      documento.paragrafi.contains(
        "Sono cancellati 60 elettori su 1000.\nMotivo per cui la revisione è adottata: verifica anagrafica"))
    #expect(note(documento).contains("i morti sono cancellati in ogni tornata"))
  }

  @Test("people who are not those that the archive counted stop the minutes")
  func unbalanced() throws {
    let voci = [
      E.voce(.cancellazione, .decesso, 7, E.persona("Rossi")),
      E.voce(.cancellazione, .decesso, 8, E.persona("Bianchi")),
    ]
    let conti = try E.conti(voci)
    #expect(
      throws: Squilibrio.stampa(
        documento: "verbale, cancellazione per morte", attesi: 2, stampati: 1)
    ) {
      try Verbale(fonte: E.fonte(), conti: conti, voci: [voci[0]], fatti: []).documento()
    }
  }

  @Test("every sheet carries the code of the act, and none the word of a draft")
  func codes() throws {
    let documento = try verbale([E.voce(.cancellazione, .decesso, 7, E.persona("Rossi"))])
    let codice = CodiceFoglio.lista(Esempi.digest)
    #expect(documento.pagine().allSatisfy { $0.contains(codice) && !$0.contains("BOZZA") })
    #expect(note(documento).contains(Esempi.digest.esadecimale))
  }
}

@Suite("Facts examined without change") struct FattiSenzaVariazioneTests {
  private typealias E = EsempiVerbale

  @Test(
    "refused, late and without effect, each with reason, article and what follows; what was applied is not there"
  )
  func rows() throws {
    let documento = FattiSenzaVariazione(
      fonte: E.fonte(),
      fatti: [
        E.fatto(E.evento(1, .decesso, "ATTO_DI_MORTE"), .applicato),
        E.fatto(E.evento(2, .immigrazione, "X"), .ininfluente, "MINORE"),
        E.fatto(E.evento(3, .cambioAbitazione, "X"), .rifiutato, "VIA_SCONOSCIUTA"),
        E.fatto(E.evento(4, .ricomparsa, "X"), .fuoriTermine, "OLTRE_LA_TORNATA"),
        E.fatto(E.evento(5, .cambioAbitazione, "X"), .annotato, "STESSA_SEZIONE"),
      ]
    ).documento()
    let righe = try documento.righe("fatti").filter { $0[1] != "" }
    #expect(righe.map { $0[1] } == ["E3", "E4", "E2"])
    #expect(
      righe[0] == [
        "1", "E3", "rifiutato", "cambio di abitazione del 01/09/2023", "n. 2023/003 del 03/09/2023",
        "Rossi Anna", "Aosta (AO) 01/01/1970", "l’indirizzo non è compreso nel viario",
        "art. 36, d.P.R. 223/1967", "Correggere l’indirizzo o aggiornare il viario, e riesaminare.",
      ])
    #expect(righe[1].joined().contains("art. 32-bis"))
    #expect(documento.paragrafi.last == "Il presente allegato comprende n. 3 (tre) fatti.")
  }

  @Test("who a judicial measure is about is not named")
  func criminal() throws {
    let documento = FattiSenzaVariazione(
      fonte: E.fonte(),
      fatti: [
        E.fatto(
          E.evento(1, .perditaDiritto, "COMUNICAZIONE_CASELLARIO", cognome: "Verdi"), .rifiutato,
          "PROVVEDIMENTO_NON_DEFINITIVO")
      ]
    ).documento()
    let testo = documento.pagine().joined()
    #expect(!testo.contains("Verdi") && !testo.lowercased().contains("casellario"))
    #expect(testo.contains("2023/001") && testo.contains("dati nel fascicolo"))
    #expect(!testo.contains("01/09/2023"), "the day of the measure")
  }
}
