import Elettorato
import Foundation
import TestSupport
import Testing

/// The canonical texts, against texts written by hand from the description of their format.
struct TestoCanonicoTests {
  private static let identita = "0123456789abcdef0123456789abcdef"
  private static let zeri = String(repeating: "0", count: 64)

  private func catena() throws -> IdentitaCatena {
    try #require(IdentitaCatena(comune: "D839", codice: Self.identita))
  }

  private static let atto = Atto(
    numero: 1, tipo: .primaFormazione, giorno: data(2023, 8, 31), protocollo: "12/2023", autore: "prova",
    regime: .partiDistinte, parametri: [.init("fine-semestre", "2023-12-31")])

  private static var rossi: RigaAnagrafe {
    var rossi = RigaAnagrafe()
    rossi.nascita = data(1970, 1, 1)
    rossi.attoAnno = 1970
    rossi.civico = 12
    let testi: [(TestiPersona.Campo, String)] = [
      (.codiceFiscale, "RSSMRA70A01D839A"), (.cognome, "ROSSI"), (.nome, "NICOLÒ"), (.luogoNascita, "D839"),
      (.nomeLuogoNascita, "GABY"), (.provinciaNascita, "AO"), (.attoNumero, "7"), (.attoParte, "I"),
      (.attoSerie, "A"),
      (.cittadinanza, "ITA"), (.specieVia, "Via"), (.nomeVia, "Roma"), (.esponente, "bis"),
    ]
    for (campo, testo) in testi { rossi.testi.imposta(campo, testo) }
    return rossi
  }

  private static let persona =
    "RSSMRA70A01D839A\tROSSI\tNICOLÒ\tM\t1970-01-01\tD839\tGABY\tAO\t1970\t7\tI\tA\tITA\tVia\tRoma\t12\tbis\tRESIDENTE\t\t"

  private static func scritta(_ persona: RigaAnagrafe) -> [UInt8] {
    var testo = TestoCanonico()
    testo.persona(persona)
    return testo.bytes
  }

  private func testo(_ canonico: TestoCanonico) -> String { String(decoding: canonico.bytes, as: UTF8.self) }

  @Test("the text of a small act is the one written by hand, and sha256sum gives its digest")
  func attoPiccolo() throws {
    var canonico = TestoCanonico()
    canonico.testata(Self.atto, catena: try catena(), precedente: nil)
    canonico.iscrizione(
      RigaDiLista(
        fascicolo: 1, lista: .generale, parte: .maschile, sezione: 1, numeroGenerale: 12, numeroSezionale: 3))
    canonico.quadro(
      Quadro(lista: .generale, sezione: 1, parte: .maschile, prima: 0, iscritti: 1, cancellati: 0, dopo: 1))
    canonico.quadro(
      Quadro(
        lista: .generale, sezione: nil, parte: .femminile, prima: 10, iscritti: 0, cancellati: 4, dopo: 6))
    let stato = Impronta.di([])
    canonico.chiusura(stato: stato)
    // The digest of no bytes is in every description of SHA-256.
    let atteso = """
      VERBALE\tv1\tD839\t\(Self.identita)\t000001\tprec\t\(Self.zeri)
      ATTO\tprima-formazione\tdata\t2023-08-31\tprotocollo\t12/2023\tautore\tprova\tregime\tparti-distinte
      PARAM\tfine-semestre\t2023-12-31
      ISCR\t00000001\tGENERALE\tM\t12\t1\t3
      QUADRO\tGENERALE\t1\tM\tprima\t0\tiscritti\t1\tcancellati\t0\tdopo\t1
      QUADRO\tGENERALE\t\tF\tprima\t10\tiscritti\t0\tcancellati\t4\tdopo\t6
      STATO\te3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855

      """
    #expect(testo(canonico) == atteso)
    #expect(try sha256sum(atteso) == Impronta.di(canonico.bytes).esadecimale)
  }

  @Test("an act after the first names the digest of the one before")
  func attoSuccessivo() throws {
    var canonico = TestoCanonico()
    let secondo = Atto(
      numero: 12, tipo: .primaFormazione, giorno: data(2024, 2, 29), protocollo: "", autore: "",
      regime: .listaUnica,
      parametri: [])
    canonico.testata(secondo, catena: try catena(), precedente: Impronta.di([]))
    #expect(
      testo(canonico) == """
        VERBALE\tv1\tD839\t\(Self.identita)\t000012\tprec\te3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
        ATTO\tprima-formazione\tdata\t2024-02-29\tprotocollo\t\tautore\t\tregime\tlista-unica

        """)
  }

  @Test("the text of a small section and of the state are those written by hand")
  func sezioneEStato() throws {
    var canonico = TestoCanonico()
    canonico.aperturaSezione(try catena(), lista: .generale, sezione: 1)
    canonico.elettore(
      fascicolo: 1, parte: .maschile, sezionale: 3, generale: 12, persona: Self.scritta(Self.rossi).span)
    var senza = Self.rossi
    (senza.attoAnno, senza.civico, senza.stato) = (nil, nil, .aire)
    senza.testi.imposta(.statoEstero, "Germania")
    senza.testi.imposta(.indirizzoEstero, "Hauptstrasse 1, Bonn")
    canonico.elettore(
      fascicolo: 12_345_678, parte: .maschile, sezionale: nil, generale: 12, persona: Self.scritta(senza).span
    )
    canonico.fineSezione(elettori: 2)
    let atteso = """
      SEZIONE\tv1\tD839\t\(Self.identita)\tGENERALE\t1
      ELETT\t00000001\tM\t3\t12\t\(Self.persona)
      ELETT\t12345678\tM\t\t12\tRSSMRA70A01D839A\tROSSI\tNICOLÒ\tM\t1970-01-01\tD839\tGABY\tAO\t\t7\tI\tA\tITA\tVia\tRoma\t\tbis\tAIRE\tGermania\tHauptstrasse 1, Bonn
      FINE\t2

      """
    #expect(testo(canonico) == atteso)
    #expect(try sha256sum(atteso) == Impronta.di(canonico.bytes).esadecimale)

    let digesti = [
      DigestSezione(lista: .generale, sezione: 1, elettori: 362, impronta: .di([])),
      DigestSezione(lista: .aggiuntaUEComunale, sezione: nil, elettori: 3, impronta: .di([])),
    ]
    #expect(
      testo(TestoCanonico.stato(try catena(), atto: 1, sezioni: digesti)) == """
        STATO\tv1\tD839\t\(Self.identita)\t000001
        SEZIONE\tGENERALE\t1\t362\te3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
        SEZIONE\tUE-COMUNALE\t\t3\te3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
        TOTALE\t365

        """)
  }

  /// Texts without control characters, as they come in; empty ones and letters of more than one byte too.
  private static func parola(_ caso: inout SplitMix64) -> String {
    let lettere = Array("aZ0 'À/-,;\"łşč日🙂")
    return String(
      (0..<Int.random(in: 0...6, using: &caso)).compactMap { _ in lettere.randomElement(using: &caso) })
  }

  @Test("cut at tabs and line ends, a text gives back every value: so no two contents give one text")
  func rilettura() throws {
    let seme: UInt64 = 20_260_405
    var caso = SplitMix64(state: seme)
    for giro in 0..<300 {
      var canonico = TestoCanonico()
      let parametri = (0..<Int.random(in: 0...3, using: &caso)).map { _ in
        Atto.Parametro(Self.parola(&caso), Self.parola(&caso))
      }
      let atto = Atto(
        numero: Int.random(in: 1...999_999, using: &caso), tipo: .primaFormazione,
        giorno: Giorno(numero: Int.random(in: -40_000...40_000, using: &caso)),
        protocollo: Self.parola(&caso),
        autore: Self.parola(&caso), regime: .listaUnica, parametri: parametri)
      canonico.testata(atto, catena: try catena(), precedente: nil)
      var attese: [[String]] = [
        ["VERBALE", "v1", "D839", Self.identita, String(format: "%06d", atto.numero), "prec", Self.zeri],
        [
          "ATTO", "prima-formazione", "data", atto.giorno.iso, "protocollo", atto.protocollo, "autore",
          atto.autore,
          "regime", "lista-unica",
        ],
      ]
      attese += parametri.map { ["PARAM", $0.nome, $0.valore] }
      for _ in 0..<Int.random(in: 0...3, using: &caso) {
        let (riga, campi) = Self.iscrizione(&caso)
        canonico.iscrizione(riga)
        attese.append(campi)
        let (persona, testi) = Self.persona(&caso)
        canonico.elettore(
          fascicolo: riga.fascicolo, parte: riga.parte, sezionale: riga.numeroSezionale,
          generale: riga.numeroGenerale, persona: Self.scritta(persona).span)
        attese.append(["ELETT", campi[1], campi[3], campi[6], campi[4]] + testi)
      }
      let righe = testo(canonico).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(righe.last?.isEmpty == true)
      let lette = righe.dropLast().map {
        $0.split(separator: "\t", omittingEmptySubsequences: false).map {
          String(String.UnicodeScalarView($0))
        }
      }
      if lette != attese { Issue.record("seed \(seme), round \(giro)") }
      for riga in lette
      where riga.count != ["VERBALE": 7, "ATTO": 10, "PARAM": 3, "ISCR": 7, "ELETT": 25][riga[0]] {
        Issue.record("seed \(seme), round \(giro): \(riga.count) fields in \(riga[0])")
      }
    }
  }

  private static func numero(_ numero: Int?) -> String { numero.map(String.init) ?? "" }

  /// A place on a list by chance, and the fields of its line.
  private static func iscrizione(_ caso: inout SplitMix64) -> (RigaDiLista, [String]) {
    let sezione = Bool.random(using: &caso) ? Int.random(in: 1...2600, using: &caso) : nil
    let riga = RigaDiLista(
      fascicolo: Int.random(in: 1...99_999_999, using: &caso),
      lista: Lista.allCases.randomElement(using: &caso) ?? .generale,
      parte: Parte.allCases.randomElement(using: &caso) ?? .unica, sezione: sezione,
      numeroGenerale: Int.random(in: 1...3_000_000, using: &caso),
      numeroSezionale: sezione == nil ? nil : Int.random(in: 1...1500, using: &caso))
    return (
      riga,
      [
        "ISCR", String(format: "%08d", riga.fascicolo), riga.lista.rawValue, riga.parte.rawValue,
        numero(riga.numeroGenerale), numero(riga.sezione), numero(riga.numeroSezionale),
      ]
    )
  }

  /// A person by chance, and the fields of his text.
  private static func persona(_ caso: inout SplitMix64) -> (RigaAnagrafe, [String]) {
    var riga = RigaAnagrafe()
    riga.sesso = Sesso.allCases.randomElement(using: &caso) ?? .maschile
    riga.stato = StatoAnagrafico.allCases.randomElement(using: &caso) ?? .residente
    riga.nascita = Giorno(numero: Int.random(in: -40_000...20_000, using: &caso))
    riga.attoAnno = Bool.random(using: &caso) ? 1970 : nil
    riga.civico = Bool.random(using: &caso) ? Int.random(in: 0...9999, using: &caso) : nil
    var testi: [TestiPersona.Campo: String] = [:]
    for campo in TestiPersona.Campo.allCases.shuffled(using: &caso) {
      testi[campo] = parola(&caso)
      riga.testi.imposta(campo, testi[campo] ?? "")
    }
    func testo(_ campo: TestiPersona.Campo) -> String { testi[campo] ?? "" }
    return (
      riga,
      [
        testo(.codiceFiscale), testo(.cognome), testo(.nome), riga.sesso.rawValue, riga.nascita.iso,
        testo(.luogoNascita), testo(.nomeLuogoNascita), testo(.provinciaNascita), numero(riga.attoAnno),
        testo(.attoNumero), testo(.attoParte), testo(.attoSerie), testo(.cittadinanza), testo(.specieVia),
        testo(.nomeVia), numero(riga.civico), testo(.esponente), riga.stato.rawValue, testo(.statoEstero),
        testo(.indirizzoEstero),
      ]
    )
  }

  @Test("an elector read from the text of a person says what was written, and any other text is refused")
  func letturaDellaPersona() {
    let seme: UInt64 = 20_260_406
    var caso = SplitMix64(state: seme)
    for giro in 0..<300 {
      let (persona, campi) = Self.persona(&caso)
      var elettore = Elettore()
      elettore.testi.bytes = Self.scritta(persona)
      let letto = elettore.leggiTesto()
      let numeri =
        elettore.sesso == persona.sesso && elettore.nascita == persona.nascita
        && elettore.stato == persona.stato
        && elettore.attoAnno == persona.attoAnno && elettore.civico == persona.civico
      let testi: [(Int, TestiPersona.Campo)] = [
        (0, .codiceFiscale), (1, .cognome), (2, .nome), (12, .cittadinanza), (16, .esponente),
        (19, .indirizzoEstero),
      ]
      let uguali = testi.allSatisfy { elettore.testi.stringa($0.1) == campi[$0.0] }
      if !letto || !numeri || !uguali { Issue.record("seed \(seme), round \(giro): \(campi)") }
    }
    for (da, a) in [
      ("1970-01-01", "1970-02-30"), ("\tM\t", "\tX\t"), ("\tM\t", "\tMM\t"), ("\t1970\t", "\t-1\t"),
      ("\t12\t", "\t1A\t"), ("\t12\t", "\t99999999999999999999\t"), ("RESIDENTE", "residente"),
      ("ROSSI\t", ""),
      ("ROSSI", "RO\tSSI"),
    ] {
      var elettore = Elettore()
      elettore.testi.bytes = Array(Self.persona.replacingOccurrences(of: da, with: a).utf8)
      let letto = elettore.leggiTesto()
      #expect(!letto, "\(a)")
    }
  }

  @Test("a field takes every text without controls and separators of lines")
  func caratteriAmmessi() {
    for testo in ["", " ", "NICOLÒ 日 🙂", "~", "\u{A0}", "\u{2027}"] { #expect(TestoCanonico.ammette(testo)) }
    for testo in [
      "\t", "\n", "a\r\nb", "\u{0}", "\u{1F}", "\u{7F}", "\u{85}", "\u{9F}", "\u{2028}", "\u{2029}",
    ] {
      #expect(!TestoCanonico.ammette(testo))
    }
  }

  @Test("an identity of a chain is 32 lower-case hexadecimal digits, and nothing else")
  func identita() {
    #expect(IdentitaCatena(comune: "D839", codice: Self.identita) != nil)
    for codice in ["", String(Self.identita.dropLast()), Self.identita + "0", Self.identita.uppercased()] {
      #expect(IdentitaCatena(comune: "D839", codice: codice) == nil)
    }
    #expect(IdentitaCatena(comune: "D839", codice: "g" + Self.identita.dropFirst()) == nil)
  }

  /// The digest that the ordinary tool of every Linux gives.
  private func sha256sum(_ testo: String) throws -> String {
    String(try SystemTool.run("sha256sum", [], input: Array(testo.utf8)).text.prefix(64))
  }

  @Test("a line of an elenco holds the digest of the person, never the name")
  func elenco() throws {
    let persona = try #require(SchedaPersona(testo: Self.persona))
    var canonico = TestoCanonico()
    canonico.voce(
      VoceSemestrale(
        elenco: .iscrizioni, numero: 3, idAnagrafe: "A1", fascicolo: nil, esito: .proposta, motivo: "OMESSO",
        nota: "", persona: persona))
    canonico.voce(
      VoceSemestrale(
        elenco: .cancellazioni, numero: 12, idAnagrafe: "", fascicolo: 44, esito: .esclusa,
        motivo: "RICOMPARSO",
        nota: "ricorso (CEC 12)", persona: persona))
    let prima = Impronta.di(Array("A1\t\(Self.persona)".utf8)).esadecimale
    let seconda = Impronta.di(Array("\t\(Self.persona)".utf8)).esadecimale
    #expect(
      testo(canonico)
        == "SEMESTR\tISCRIZIONI\t000003\t\(prima)\t\tPROPOSTA\tOMESSO\t\n"
        + "SEMESTR\tCANCELLAZIONI\t000012\t\(seconda)\t00000044\tESCLUSA\tRICOMPARSO\tricorso (CEC 12)\n")
  }
}
