import Elettorato
import Rendering
import Testing

@testable import Modulistica

/// The papers of a semestral revision: who is in them, in which order, and what must not be read on a paper that is deposited.
struct CarteSemestraliTests {
  private static func voce(
    _ numero: Int, _ cognome: String, _ sesso: Sesso = .femminile, nata: Giorno = Esempi.giorno(2006, 9, 1),
    elenco: VoceSemestrale.Elenco = .iscrizioni, esito: VoceSemestrale.Esito = .proposta, motivo: String = "",
    nota: String = "", stato: StatoAnagrafico = .residente, estero: String = ""
  ) throws -> VoceSemestrale {
    let campi =
      [
        "CODICE\(numero)", cognome, "Anna", sesso.rawValue, nata.iso, "A326", "Aosta", "AO", "2006", "7", "I",
        "A",
      ]
      + ["ITA", "Via", "Roma", "\(numero)", "", stato.rawValue, estero, ""]
    return VoceSemestrale(
      elenco: elenco, numero: numero, idAnagrafe: "A\(numero)",
      fascicolo: elenco == .cancellazioni ? numero : nil,
      esito: esito, motivo: motivo, nota: nota,
      persona: try #require(SchedaPersona(testo: campi.joined(separator: "\t"))))
  }

  private static func fonte(_ giorno: Giorno) -> FonteSemestrale {
    FonteSemestrale(
      revisione: RevisioneSemestrale(il: giorno), comune: Esempi.comune,
      atto: Atto(
        numero: 6, tipo: .semestraleElenchi, giorno: giorno, protocollo: "", autore: "prova",
        regime: .partiDistinte, parametri: []), giorno: giorno, stati: ["BEL": "Belgio"])
  }

  private static let prima = Esempi.giorno(2024, 4, 5)
  private static let dopo = Esempi.giorno(2025, 10, 5)

  @Test("men and women are apart until the reform and together after it, numbered from 1 in each part")
  func parti() throws {
    let voci = [
      try Self.voce(1, "Alfa", .maschile), try Self.voce(2, "Beta"), try Self.voce(3, "Gamma", .maschile),
    ]
    let distinte = ElencoIscrizioni(fonte: Self.fonte(Self.prima), voci: voci).documento()
    #expect(distinte.tables.map(\.id) == ["iscrizioni-m", "iscrizioni-f"])
    #expect(
      try distinte.righe("iscrizioni-m").map { Array($0[0...2]) } == [
        ["1", "1", "Alfa Anna"], ["2", "3", "Gamma Anna"],
      ])
    #expect(try distinte.righe("iscrizioni-f").map { Array($0[0...2]) } == [["1", "2", "Beta Anna"]])
    let unica = ElencoIscrizioni(fonte: Self.fonte(Self.dopo), voci: voci).documento()
    #expect(unica.tables.map(\.id) == ["iscrizioni"])
    #expect(try unica.righe("iscrizioni").map { $0[0] } == ["1", "2", "3"])
    #expect(unica.paragrafi.contains { $0.contains("n. 3 (tre) iscrizioni proposte") })
  }

  @Test("the deposited elenco says that a line is a decision or was omitted, and never why")
  func riservato() throws {
    let voci = [
      try Self.voce(1, "Alfa", motivo: "PER_DECISIONE", nota: "riabilitazione (sentenza 5)"),
      try Self.voce(2, "Beta", motivo: "OMESSO_NON_QUALIFICATO"),
      try Self.voce(3, "Gamma", stato: .aire, estero: "BEL"),
      try Self.voce(4, "Delta", nata: Esempi.giorno(2008, 2, 29)),
    ]
    let documento = ElencoIscrizioni(fonte: Self.fonte(Self.dopo), voci: voci).documento()
    let righe = try documento.righe("iscrizioni")
    #expect(
      righe.map { $0.last } == [
        "per decisione", "omesso da una revisione precedente", "residente all’estero (Belgio)",
        "nato il 29 febbraio (art. 2963 c.c.)",
      ])
    #expect(righe[3].contains("28/02/2026"))
    #expect(!documento.pagine().joined().contains("sentenza"))
    let riservato = ElencoNonCompresi(
      fonte: Self.fonte(Self.dopo),
      voci: [
        try Self.voce(
          5, "Zeta", esito: .esclusa, motivo: "ESCLUSO_PER_DECISIONE", nota: "casellario (cert. 5)")
      ]
    ).documento()
    #expect(riservato.pagine().joined().contains("casellario (cert. 5)"))
    #expect(riservato.pagine().joined().contains("non si deposita"))
  }

  @Test("cancellations have the numbers of the lists, and an empty elenco says that it is empty")
  func cancellazioni() throws {
    let riga = RigaDiLista(
      fascicolo: 44, lista: .generale, parte: .unica, sezione: 2, numeroGenerale: 310, numeroSezionale: 12)
    let senza = RigaDiLista(
      fascicolo: 45, lista: .aggiuntaUEComunale, parte: .unica, sezione: nil, numeroGenerale: 3,
      numeroSezionale: nil)
    let documento = ElencoCancellazioni(
      fonte: Self.fonte(Self.dopo),
      voci: [
        .init(try Self.voce(1, "Alfa", elenco: .cancellazioni), riga: riga),
        .init(try Self.voce(2, "Beta", elenco: .cancellazioni), riga: senza),
      ]
    ).documento()
    let righe = try documento.righe("cancellazioni")
    #expect(Array(righe[0][2...4]) == ["310", "2", "12"])
    #expect(Array(righe[1][2...4]) == ["3", "da ass.", ""])
    #expect(righe[1].contains("lista aggiunta U.E."))
    #expect(documento.paragrafi.contains { $0.contains("n. 2 (due) cancellazioni proposte") })
    let vuoto = ElencoCancellazioni(fonte: Self.fonte(Self.dopo), voci: []).documento()
    #expect(vuoto.paragrafi.contains { $0.contains("Nessuna cancellazione proposta") })
  }

  @Test("the preparatory list is provisional while the register is older than the day at which the law looks")
  func preparatorio() throws {
    let voci = [try Self.voce(1, "Alfa")]
    func elenco(_ anagrafe: Giorno) -> Document {
      ElencoPreparatorio(fonte: Self.fonte(Self.prima), voci: voci, anagrafe: anagrafe).documento()
    }
    #expect(elenco(Esempi.giorno(2024, 2, 14)).watermark == "PROVVISORIO")
    #expect(elenco(Esempi.giorno(2024, 2, 15)).watermark == nil)
    #expect(elenco(Esempi.giorno(2024, 2, 15)).paragrafi.contains { $0.contains("n. 1 (uno) cittadino") })
    #expect(elenco(Esempi.giorno(2024, 2, 15)).paragrafi.contains { $0.contains("al 15 febbraio 2024") })
  }
}
