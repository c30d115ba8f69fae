import Elettorato
import Testing

/// Clerical errors mended: what may be, what is refused, and what it does to a line.
struct RettificaDatiTests {
  private typealias P = PersonaDiProva

  private static let contesto = Rettifiche.Contesto(
    sezioni: [1, 2],
    luoghi: TabellaLuoghi(
      [("D839", "Gaby", "AO"), ("L219", "Torino", "TO")].compactMap { codice, nome, provincia in
        CodiceLuogo(codice).map {
          Luogo(codice: $0, denominazione: nome, provincia: provincia, dal: data(1952, 3, 12), al: nil)
        }
      }), giorno: data(2024, 1, 31))

  private static func rettifica(
    _ campo: RettificaDati.Campo, _ valore: String, fascicolo: Int = 7, riga: Int = 2
  ) -> RettificaDati {
    RettificaDati(
      fascicolo: fascicolo, campo: campo, valore: valore, motivo: "errore", documento: "doc", riga: riga)
  }

  private static let elettrice = P.elettrice(P.scheda("Rosi", nata: data(1980, 5, 5)))

  private func impedimento(_ rettifiche: RettificaDati..., di elettrice: SituazionePersona = elettrice)
    -> ImpedimentoRettifica?
  {
    var lavoro = Rettifiche(Self.contesto)
    do throws(ImpedimentoRettifica) {
      for rettifica in rettifiche { try lavoro.aggiungi(rettifica, elettrice) }
      return nil
    } catch {
      return error
    }
  }

  private func modifiche(_ rettifiche: RettificaDati...) throws -> [VariazioniDellaTornata.Modifica] {
    var lavoro = Rettifiche(Self.contesto)
    for rettifica in rettifiche { try lavoro.aggiungi(rettifica, Self.elettrice) }
    return lavoro.modifiche
  }

  @Test("every field that may be mended is written in its place, the corrections of one elector together")
  func campi() throws {
    let tutte: [(RettificaDati.Campo, String)] = [
      (.cognome, "ROSSI"), (.nome, "Maria"), (.dataNascita, "1981-05-05"), (.luogoNascita, "L219"),
      (.attoAnno, "1981"), (.attoNumero, "12"), (.attoParte, ""), (.attoSerie, "B"),
    ]
    var lavoro = Rettifiche(Self.contesto)
    for (campo, valore) in tutte { try lavoro.aggiungi(Self.rettifica(campo, valore), Self.elettrice) }
    let modifica = try #require(lavoro.modifiche.first)
    #expect(lavoro.modifiche.count == 1)
    guard case .annota(.rettifica, let scheda) = modifica.effetto else {
      Issue.record("not an annotation")
      return
    }
    let campi: [SchedaPersona.Campo] = [
      .cognome, .nome, .nascita, .luogoNascita, .nomeLuogoNascita, .provinciaNascita, .attoAnno, .attoNumero,
      .attoParte, .attoSerie,
    ]
    #expect(
      campi.map { scheda[$0] } == [
        "ROSSI", "Maria", "1981-05-05", "L219", "Torino", "TO", "1981", "12", "", "B",
      ])
    // What nobody has corrected is as it was.
    #expect(scheda[.codiceFiscale] == P.scheda()[.codiceFiscale])
    #expect(scheda.indirizzo == P.scheda().indirizzo)
  }

  @Test("a wrong section is mended by moving the line, for a clerical error and not for a change of dwelling")
  func sezione() throws {
    let modifica = try #require(
      try modifiche(Self.rettifica(.sezione, "2"), Self.rettifica(.nome, "Eva")).first)
    guard case .cambiaSezione(let scheda, a: 2) = modifica.effetto else {
      Issue.record("not a move")
      return
    }
    #expect(scheda[.nome] == "Eva")
    var numeratore = Numeratore { _ in 40 }
    let voce = try #require(
      try VariazioniDellaTornata([modifica], regime: .listaUnica, numeratore: &numeratore).voci.first)
    #expect(voce.variazione.causa == .rettifica)
    #expect(voce.variazione.operazione == .cambioSezione)
    #expect(voce.variazione.dopo?.numeroGenerale == 7)
    #expect(voce.variazione.dopo?.numeroSezionale == 41)
  }

  @Test("every refusal, with its line")
  func rifiuti() {
    let casi: [(RettificaDati, ImpedimentoRettifica)] = [
      (Self.rettifica(.cognome, "Rosi"), .gia(riga: 2)), (Self.rettifica(.sezione, "1"), .gia(riga: 2)),
      (Self.rettifica(.sezione, "3"), .sezioneInesistente(riga: 2, 3)),
      (Self.rettifica(.sezione, "02"), .valoreNonValido(riga: 2, .sezione)),
      (Self.rettifica(.sezione, "x"), .valoreNonValido(riga: 2, .sezione)),
      (Self.rettifica(.attoAnno, "81"), .valoreNonValido(riga: 2, .attoAnno)),
      (Self.rettifica(.dataNascita, "1981-02-30"), .valoreNonValido(riga: 2, .dataNascita)),
      (Self.rettifica(.luogoNascita, "Z999"), .valoreNonValido(riga: 2, .luogoNascita)),
      (Self.rettifica(.luogoNascita, "Torino"), .valoreNonValido(riga: 2, .luogoNascita)),
    ]
    for (rettifica, atteso) in casi { #expect(impedimento(rettifica) == atteso) }
    #expect(
      impedimento(Self.rettifica(.nome, "Eva"), Self.rettifica(.nome, "Ada", riga: 3))
        == .ripetuta(riga: 3, prima: 2))
    #expect(impedimento(Self.rettifica(.nome, "Eva"), di: SituazionePersona()) == .nonIscritto(riga: 2))
    #expect(impedimento(Self.rettifica(.nome, "Eva"), di: P.uscita(.decesso)) == .nonIscritto(riga: 2))
    #expect(
      impedimento(Self.rettifica(.cognome, ""), Self.rettifica(.nome, "", riga: 3))
        == .valoreNonValido(riga: 3, .nome))
  }

  @Test("a day of birth that takes away the right to be on the list is not a clerical error")
  func eta() {
    // On 31 January 2024 who comes of age by 31 December may be on the list, by the revision that ends on 30 June.
    #expect(impedimento(Self.rettifica(.dataNascita, "2006-12-31")) == nil)
    #expect(impedimento(Self.rettifica(.dataNascita, "2007-01-01")) == .troppoGiovane(riga: 2))
  }

  @Test("the act says the file, the field and the reason, never the value")
  func dicitura() {
    #expect(Self.rettifica(.cognome, "ROSSI").dicitura == "00000007 COGNOME: errore (doc)")
  }
}
