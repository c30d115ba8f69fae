import CSV
import Elettorato
import Testing

@testable import Tracciati

@Suite("Record layouts, in both dialects")
struct TracciatiTests {
  private let luoghi: TabellaLuoghi

  init() throws { luoghi = try Lettura.riferimenti.get().luoghi }

  @Test(
    "a section",
    arguments: [
      "numero,sede,indirizzo,accessibile,posti_letto,istituto_detenzione\n007, Scuola ,Via Roma 1,S,20,N\n",
      "NUMERO;SEDE;INDIRIZZO;ACCESSIBILE;POSTI LETTO;ISTITUTO DETENZIONE\r\n7;Scuola;Via Roma 1;S;20;N\r\n",
    ])
  func sezione(_ testo: String) throws {
    let riga = try Lettura.riga(testo, TracciatoSezioni.colonne) { (intestazione, record) throws(Scarto) in
      var tracciato = TracciatoSezioni(intestazione)
      return try tracciato.leggi(record)
    }
    let sezione = try riga.get()
    #expect(sezione.numero == 7 && sezione.sede == "Scuola" && sezione.indirizzo == "Via Roma 1")
    #expect(sezione.accessibile && sezione.postiLetto == 20 && !sezione.istitutoDiDetenzione)
  }

  @Test("section 0 and section 10000 are none", arguments: ["0", "10000"])
  func sezioneFuoriLimite(_ numero: String) throws {
    let testo = "numero,sede,indirizzo,accessibile,posti_letto,istituto_detenzione\n\(numero),A,B,S,0,N\n"
    let riga = try Lettura.riga(testo, TracciatoSezioni.colonne) { (intestazione, record) throws(Scarto) in
      var tracciato = TracciatoSezioni(intestazione)
      return try tracciato.leggi(record).numero
    }
    #expect(riga == .failure(Scarto(riga: 2, colonna: "numero", motivo: .numeroDa(minimo: 1, massimo: 9999))))
  }

  @Test("a row of the street index")
  func viario() throws {
    let testo = """
      CODICE VIA;SPECIE;DENOMINAZIONE;CIVICO DAL;CIVICO AL;PARITA;SNC;SEZIONE
      V1;LOCALITA';PONT-TRENTA;1;99;DISPARI;S;2

      """
    let riga = try Lettura.riga(testo, TracciatoViario.colonne) { (intestazione, record) throws(Scarto) in
      try TracciatoViario(intestazione, sezioni: [2]).leggi(record).voce
    }
    let voce = try riga.get()
    #expect(voce.toponimo.chiave == Toponimo(specie: "Località", nome: "Pont Trenta").chiave)
    #expect(voce.dal == 1 && voce.al == 99 && voce.lato == .dispari && voce.snc && voce.sezione == 2)
  }

  @Test("a place of care, in the Comune or outside")
  func luogo() throws {
    let casi: [(String, Int?)] = [
      ("L1,OSPEDALE,Ospedale,A326,Valle d'Aosta,Via,Roma,1,400,2", 2),
      ("L2,OSPEDALE,Ospedale,A326,,,,,400,", nil),
    ]
    for (riga, sezione) in casi {
      let testo = TracciatoLuoghi.colonne.map(\.nome).joined(separator: ",") + "\n\(riga)\n"
      let letto = try Lettura.riga(testo, TracciatoLuoghi.colonne) { (intestazione, record) throws(Scarto) in
        var tracciato = TracciatoLuoghi(intestazione, sezioni: [2], luoghi: luoghi)
        return try tracciato.leggi(record)
      }
      let luogo = try letto.get()
      #expect(luogo.sezione == sezione && luogo.postiLetto == 400)
    }
  }

  @Test("a Comune named by other files must exist, and be named once")
  func comuneCitato() throws {
    let intestazione = TracciatoComuniCitati.colonne.map(\.nome).joined(separator: ",") + "\n"
    func leggi(_ righe: String) throws -> Result<String, Scarto> {
      var tracciato: TracciatoComuniCitati?
      return try Lettura.riga(intestazione + righe, TracciatoComuniCitati.colonne) {
        (intestazione, record) throws(Scarto) in
        if tracciato == nil { tracciato = TracciatoComuniCitati(intestazione, luoghi: luoghi) }
        return try tracciato?.leggi(record).codice ?? ""
      }
    }
    func rifiuto(_ riga: Int, _ motivo: Scarto.Motivo) -> Result<String, Scarto> {
      .failure(Scarto(riga: riga, colonna: "comune", motivo: motivo))
    }
    #expect(try leggi("A326,Aosta,AO,Valle d'Aosta\n") == .success("A326"))
    #expect(try leggi("A000,Nessuno,AO,\n") == rifiuto(2, .luogoSconosciuto))
    #expect(try leggi("A326,Aosta,AO,\nA326,Aosta,AO,\n") == rifiuto(3, .ripetuto(primaRiga: 2)))
    #expect(try leggi(" A326,Aosta,AO,\n") == rifiuto(2, .spazi))
  }

  @Test(
    "a day of a consultation is ISO whatever the dialect",
    arguments: ["chiave,valore\nvoto,2023-11-12\n", "CHIAVE;VALORE\nvoto;12/11/2023\n"])
  func elezione(_ testo: String) throws {
    let riga = try Lettura.riga(testo, TracciatoElezione.colonne) { (intestazione, record) throws(Scarto) in
      var tracciato = TracciatoElezione(intestazione)
      return try tracciato.leggi(record).valore
    }
    #expect(riga == .success("2023-11-12"))
  }

  @Test("a line of the lists of an old program, in both dialects, with and without codice fiscale")
  func liste() throws {
    let con = PresaInCarico.Riga(
      identita: .codiceFiscale("MTANTN76D25A326R"), lista: .generale, sezione: 1, numeroGenerale: 12,
      numeroSezionale: 9, fascicolo: nil)
    let senza = PresaInCarico.Riga(
      identita: .dati(
        chiave: ChiaveAlfabetica(cognome: "D'Amato", nome: "Nicolò").bytes,
        nascita: try #require(Giorno(anno: 1976, mese: 4, giorno: 25))),
      lista: .generale, sezione: nil, numeroGenerale: 12, numeroSezionale: nil, fascicolo: 3)
    let pulita =
      "codice_fiscale,lista,sezione,numero_generale,numero_sezionale,fascicolo,cognome,nome,data_nascita\n"
    let gestionale =
      "CODICE FISCALE;LISTA;SEZIONE;N. GENERALE;N. SEZIONALE;FASCICOLO;COGNOME;NOME;DATA NASC.\n"
    for (testo, attesa) in [
      (pulita + "mtantn76d25a326r,GENERALE,1,12,9,,,,\n", con),
      (gestionale + "MTANTN76D25A326R;GENERALE;001;12;09;;;;\n", con),
      (pulita + ",GENERALE,,12,,3,D’Amato,Nicolò,1976-04-25\n", senza),
      (gestionale + ";GENERALE;;12;;3;D'AMATO;NICOLO';25/04/1976\n", senza),
    ] {
      let riga = try Lettura.riga(testo, TracciatoListe.colonne) { (intestazione, record) throws(Scarto) in
        try TracciatoListe(intestazione, sezioni: [1], luoghi: luoghi).leggi(record)
      }
      #expect(riga == .success(attesa))
    }
  }

  @Test("of each difference only its own decisions are understood", arguments: PresaInCarico.Divario.allCases)
  func decisioni(_ divario: PresaInCarico.Divario) throws {
    for decisione in PresaInCarico.Decisione.allCases {
      let testo = "elettore;divario;decisione\nriga:4;\(divario.rawValue);\(decisione.rawValue)\n"
      let riga = try Lettura.riga(testo, TracciatoDecisioni.colonne) {
        (intestazione, record) throws(Scarto) in
        var tracciato = TracciatoDecisioni(intestazione)
        return try tracciato.leggi(record).quesito
      }
      let ammessa = divario.decisioni.contains(decisione)
      #expect((try? riga.get()) == (ammessa ? PresaInCarico.Quesito("riga:4", divario) : nil))
    }
  }

  @Test("a heading is of a dialect by its names, in any order; the nearest missing column is proposed")
  func intestazione() throws {
    let colonne = [
      Colonna("data_nascita", "DATA NASC."), Colonna("sesso", "SESSO"),
      Colonna("parte", "P.", obbligatoria: false),
    ]
    let pulita = try Intestazione(["sesso", "data_nascita"], colonne: colonne)
    #expect(pulita.dialetto == .pulito && pulita[0] == 1 && pulita[1] == 0 && pulita[2] == nil)
    let gestionale = try Intestazione(["DATA NASC.", "SESSO", "P."], colonne: colonne)
    #expect(gestionale.dialetto == .gestionale && gestionale.nome(0) == "DATA NASC.")
    #expect(throws: ErroreIntestazione.mancante("sesso")) {
      try Intestazione(["data_nascita"], colonne: colonne)
    }
    for scritta in ["Data_Nascita", "data nascita", "data_nascita ", "data"] {
      #expect(
        throws: ErroreIntestazione.sconosciuta(
          scritta, posizione: 2, vicina: "data_nascita", mancanti: ["data_nascita", "parte"])
      ) { try Intestazione(["sesso", scritta], colonne: colonne) }
    }
  }
}
