import Elettorato
import Rendering
import Testing

@testable import Modulistica

@Suite("The elenco for another Comune, and its letter") struct ElencoAltroComuneTests {
  private func voce(_ specie: SpecieDiRichiesta, _ cognome: String, attestazione: Int, norma: Norma)
    -> ElencoAltroComune.Voce
  {
    let indirizzo = Indirizzo(toponimo: Toponimo(specie: "Via", nome: "Roma"), civico: Civico(numero: 3))
    let istituto = LuogoDiCura(
      codice: "L2", tipo: .ospedale, denominazione: "Ospedale regionale", comune: "A326",
      regione: "Valle d'Aosta", toponimo: Toponimo(specie: "Viale", nome: "Ginevra"), civico: "3",
      postiLetto: 400, sezione: nil)
    var ospite = Ospite(
      specie,
      luogo: specie == .domicilio ? .dimora(comune: "A326", indirizzo) : .istituto("Ospedale regionale"))
    (ospite.sezione, ospite.numeroLista, ospite.cognome, ospite.nome) = (1, "12 F", cognome, "Anna")
    (ospite.luogoNascita, ospite.nascita) = ("Aosta (AO)", Esempi.giorno(1940, 2, 3))
    ospite.attestazione = String(attestazione)
    ospite.accompagnatore = specie == .domicilio
    ospite.schede = [.regionale, .referendum]
    return ElencoAltroComune.Voce(
      ospite: ospite, istituto: specie == .domicilio ? nil : istituto, norma: norma)
  }

  private func carta(blocco: Impronta? = Esempi.digest) -> ElencoAltroComune {
    let (casa, cura) = (Norma(letta: "L. prova", "art. 1"), Norma(letta: "L. prova", "art. 2"))
    return ElencoAltroComune(
      fonte: Esempi.fonte(blocco: blocco), consultazione: Esempi.consultazione([.regionale, .referendum]),
      elenco: .init(
        codice: "A326", denominazione: "Aosta", provincia: "AO",
        voci: [
          voce(.domicilio, "Bal", attestazione: 4, norma: casa),
          voce(.degenti, "Cerise", attestazione: 9, norma: cura),
          voce(.degenti, "Dunoyer", attestazione: 7, norma: cura),
        ]))
  }

  @Test("a line for each elector under the title of his kind, a total in figures and letters")
  func foglio() throws {
    let documento = carta().documento()
    #expect(documento.id == "elenco-A326" && documento.watermark == nil)
    let righe = try #require(documento.table("elettori")).rows
    let testi = (0..<righe.count).map { riga in (0..<9).map { righe.plain(riga, $0) } }
    #expect(
      testi[0][0] == "voto domiciliare: 1 elettore" && testi[2][0] == "voto nel luogo di cura: 2 elettori")
    #expect(
      testi[1] == [
        "1", "1", "12 F", "Bal Anna", "Aosta (AO) 03/02/1940", "Via Roma 3", "4", "sì",
        "regionale, referendum",
      ])
    #expect(testi[3][5] == "Ospedale regionale Viale Ginevra 3" && testi[3][7] == "no")
    #expect(testi.count == 5 && testi[4][0] == "3")
    #expect(
      documento.paragrafi == [
        "Il presente elenco comprende n. 3 (tre) elettori: voto domiciliare 1, voto nel luogo di cura 2."
      ])
    #expect(carta(blocco: nil).documento().watermark == "BOZZA")
  }

  @Test("the letter says to whom, by which provisions, how many, and asks for the receipt; it names nobody")
  func lettera() throws {
    let documento = carta().lettera()
    let testo = documento.paragrafi.joined(separator: "\n")
    #expect(testo.contains("Al Sindaco del Comune di\nAosta (AO)"))
    #expect(testo.contains("art. 1, L. prova; art. 2, L. prova, si trasmette"))
    #expect(
      testo.contains("L’elenco comprende n. 3 (tre) elettori: voto domiciliare 1, voto nel luogo di cura 2."))
    #expect(testo.contains("restituire copia della presente con la ricevuta in calce"))
    #expect(
      testo.contains("Il Comune di Aosta (AO) dichiara di avere ricevuto l’elenco di n. 3 (tre) elettori"))
    for nome in ["Bal", "Cerise", "Dunoyer"] { #expect(!testo.contains(nome)) }
    #expect(try documento.pdf(fonts: Esempi.fonts).count > 1_000)
    #expect(try carta().documento().pdf(fonts: Esempi.fonts).count > 1_000)
  }
}
