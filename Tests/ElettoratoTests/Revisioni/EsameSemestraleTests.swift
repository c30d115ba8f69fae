import Elettorato
import Testing

/// Who is proposed for enrolment and for cancellation, and every reason for which somebody is not.
struct EsameSemestraleTests {
  private typealias P = PersonaDiProva

  private func esito(
    _ persona: PersonaInAnagrafe, liste: SituazionePersona = SituazionePersona(), dinamica: Bool = false,
    incerta: Bool = false
  ) -> EsameSemestrale.Esito {
    EsameSemestrale.iscrizione(
      persona, .init(liste: liste, inRevisioneDinamica: dinamica, identitaIncerta: incerta), P.prima)
  }

  @Test("a resident or an elector-to-be abroad who comes of age in the window is proposed")
  func coorte() {
    #expect(esito(P.persona()) == .proposta(nil))
    #expect(esito(P.persona(P.scheda(stato: .aire), stato: .aire)) == .proposta(nil))
    #expect(esito(P.persona(residenteDal: nil)) == .proposta(nil))
    // What the register says of the right means nothing of who was a minor.
    for qualita in [nil, QualitaElettorale.elettore, .nonElettore] {
      #expect(esito(P.persona(qualita: qualita)) == .proposta(nil))
    }
  }

  @Test("who arrived by 15 February is of the cohort, who arrived the day after is on another Comune's list")
  func quindiciFebbraio() {
    #expect(esito(P.persona(residenteDal: data(2024, 2, 15))) == .proposta(nil))
    #expect(esito(P.persona(residenteDal: data(2024, 2, 16))) == .esclusa(.immigratoDopo))
  }

  @Test("the window is closed at both ends")
  func finestra() {
    func nata(_ giorno: Giorno) -> EsameSemestrale.Esito {
      esito(P.persona(P.scheda(nata: giorno), residenteDal: giorno))
    }
    #expect(nata(data(2006, 7, 1)) == .proposta(nil))
    #expect(nata(data(2006, 12, 31)) == .proposta(nil))
    #expect(nata(data(2007, 1, 1)) == .esclusa(.fuoriCoorte))
    #expect(nata(data(2006, 6, 30)) == .proposta(.omesso))
  }

  @Test("every exclusion, in order of precedence: each person has all the defects that come after")
  func esclusioni() {
    func difettoso(_ stato: StatoAnagrafico, _ cittadinanza: String, _ nata: Giorno) -> PersonaInAnagrafe {
      P.persona(
        P.scheda(nata: nata, stato: stato, cittadinanza: cittadinanza), stato: stato,
        residenteDal: data(2024, 3, 1), qualita: .dirittoPerso)
    }
    let tardi = data(2010, 1, 1)
    let inTempo = data(2006, 9, 1)
    let fuori = P.uscita(.perditaDiritto)
    let casi: [(PersonaInAnagrafe, SituazionePersona, incerta: Bool, EsclusioneSemestrale)] = [
      (difettoso(.deceduto, "DEU", tardi), P.elettrice(), true, .giaIscritto),
      (difettoso(.deceduto, "DEU", tardi), fuori, true, .deceduto),
      (difettoso(.emigrato, "DEU", tardi), fuori, true, .emigrato),
      (difettoso(.irreperibile, "DEU", tardi), fuori, true, .irreperibile),
      (difettoso(.residente, "DEU", tardi), fuori, true, .nonCittadino),
      (difettoso(.residente, "ITA", tardi), fuori, true, .fuoriCoorte),
      (difettoso(.residente, "ITA", inTempo), fuori, true, .identitaIncerta),
      (difettoso(.residente, "ITA", inTempo), fuori, false, .dirittoPerso),
      (P.persona(residenteDal: data(2024, 3, 1)), P.uscita(.emigrazione), false, .revisioneDinamica),
      (P.persona(residenteDal: data(2024, 3, 1)), SituazionePersona(), false, .immigratoDopo),
    ]
    for (persona, liste, incerta, motivo) in casi {
      #expect(esito(persona, liste: liste, incerta: incerta) == .esclusa(motivo))
    }
  }

  @Test("an EU elector who has become Italian is on no general list, so he is proposed")
  func listaAggiunta() {
    #expect(esito(P.persona(), liste: P.elettrice(lista: .aggiuntaUEComunale)) == .proposta(nil))
  }

  @Test(
    "who came of age before is omitted only if he lived here on the day of the register of his own revision")
  func omessi() {
    // Eighteen on 1 May 2022: the second revision of 2021, register of 15 August 2021.
    func nato(residente: Giorno?, qualita: QualitaElettorale? = nil, dinamica: Bool = false)
      -> EsameSemestrale.Esito
    {
      esito(
        P.persona(P.scheda(nata: data(2004, 5, 1)), residenteDal: residente, qualita: qualita),
        dinamica: dinamica)
    }
    #expect(nato(residente: data(2021, 8, 15)) == .proposta(.omesso))
    #expect(nato(residente: nil) == .proposta(.omesso))
    #expect(nato(residente: data(2021, 8, 15), qualita: .nonElettore) == .proposta(.omessoNonQualificato))
    #expect(nato(residente: data(2021, 8, 16)) == .esclusa(.revisioneDinamica))
    #expect(nato(residente: data(2010, 1, 1), dinamica: true) == .esclusa(.revisioneDinamica))
  }

  @Test("who was struck before is brought back by a dynamic cause")
  func usciti() {
    for causa in [Causa.emigrazione, .irreperibilita, .perditaCittadinanza] {
      #expect(esito(P.persona(), liste: P.uscita(causa)) == .esclusa(.revisioneDinamica), "\(causa)")
    }
    #expect(esito(P.persona(), liste: P.uscita(.perditaDiritto)) == .esclusa(.dirittoPerso))
  }

  @Test("who the register has struck as untraceable is cancelled, until it has him again")
  func cancellazioni() {
    func esito(_ persona: PersonaInAnagrafe?, _ liste: SituazionePersona) -> EsameSemestrale.Esito {
      EsameSemestrale.cancellazione(persona, liste)
    }
    let irreperibile = P.persona(P.scheda(stato: .irreperibile), stato: .irreperibile)
    #expect(esito(irreperibile, P.elettrice()) == .proposta(nil))
    #expect(esito(irreperibile, P.elettrice(lista: .aggiuntaUEComunale)) == .proposta(nil))
    #expect(esito(irreperibile, SituazionePersona()) == .esclusa(.giaCancellato))
    #expect(esito(P.persona(), P.elettrice()) == .esclusa(.ricomparso))
    #expect(esito(P.persona(stato: .aire), P.elettrice()) == .esclusa(.ricomparso))
    #expect(esito(nil, P.elettrice()) == .proposta(nil))
  }

  @Test("every exclusion has a reason, an article and a code of its own")
  func parole() {
    let tutte = EsclusioneSemestrale.allCases
    #expect(Set(tutte.map(\.motivo)).count == tutte.count)
    #expect(tutte.allSatisfy { $0.norma.luogo.hasPrefix("art") && !$0.motivo.isEmpty })
  }
}

/// The register with what has been communicated since.
struct PersonaInAnagrafeTests {
  private typealias P = PersonaDiProva

  private func dopo(_ eventi: Evento..., da persona: PersonaInAnagrafe = P.persona()) -> PersonaInAnagrafe {
    persona.dopo(eventi.map { EventoNoto($0) }, il: data(2024, 12, 31))
  }

  @Test("each communication changes what it is about")
  func eventi() {
    let marzo = data(2024, 3, 1)
    #expect(dopo(P.evento(.decesso, il: marzo)).registro.stato == .deceduto)
    #expect(dopo(P.evento(.emigrazione, il: marzo)).registro.stato == .emigrato)
    let estero = dopo(P.evento(.emigrazioneEstero, il: marzo) { $0.statoAltro = "BEL" })
    #expect(estero.registro.stato == .aire)
    #expect(estero.scheda[.statoEstero] == "BEL")
    #expect(!dopo(P.evento(.perditaCittadinanza, il: marzo)).italiana)
    let straniera = P.persona(P.scheda(cittadinanza: "DEU"))
    #expect(dopo(P.evento(.acquistoCittadinanza, il: marzo), da: straniera).italiana)
    #expect(dopo(P.evento(.perditaDiritto, il: marzo)).registro.qualita == .dirittoPerso)
    #expect(dopo(P.evento(.perditaDiritto, il: marzo) { $0.definitivo = false }).registro.qualita == nil)
    #expect(
      dopo(P.evento(.riacquistoDiritto, il: marzo), da: P.persona(qualita: .dirittoPerso)).registro.qualita
        == .elettore)
    let casa = Indirizzo(toponimo: Toponimo(specie: "Via", nome: "Nuova"), civico: Civico(numero: 4))
    #expect(dopo(P.evento(.cambioAbitazione, il: marzo) { $0.indirizzo = casa }).scheda.indirizzo == casa)
    #expect(dopo(P.evento(.compimento18, il: marzo)).registro.stato == .residente)
  }

  @Test(
    "who left and came back lives here since the return, and who came back before the event still lives here")
  func ritorni() {
    let tornata = dopo(
      P.evento(.immigrazione, il: data(2024, 5, 1), numero: 2) { $0.cancellatoAltrove = data(2024, 5, 1) },
      P.evento(.emigrazione, il: data(2024, 3, 1)))
    #expect(tornata.registro.stato == .residente)
    #expect(tornata.registro.residenteDal == data(2024, 5, 1))
    let rientrata = P.persona(residenteDal: data(2024, 4, 1))
    #expect(dopo(P.evento(.emigrazione, il: data(2024, 3, 1)), da: rientrata).registro.stato == .residente)
  }

  @Test("who is found again is a resident, and nothing brings back the dead")
  func ricomparsa() {
    let irreperibile = P.persona(P.scheda(stato: .irreperibile), stato: .irreperibile)
    let trovata = dopo(P.evento(.ricomparsa, il: data(2024, 3, 1)), da: irreperibile)
    #expect(trovata.registro.stato == .residente)
    #expect(trovata.ricomparsa)
    let morta = dopo(
      P.evento(.decesso, il: data(2024, 3, 1)), P.evento(.immigrazione, il: data(2024, 4, 1), numero: 2))
    #expect(morta.registro.stato == .deceduto)
  }

  @Test("an event of somebody else's name changes nothing, unless the office has verified the identity")
  func altroNome() {
    let evento = P.evento(.decesso, il: data(2024, 3, 1), numero: 9) { $0.cognome = "Verdi" }
    #expect(dopo(evento).registro.stato == .residente)
    func con(_ azione: Intervento.Azione, _ evento: Evento) -> StatoAnagrafico {
      P.persona().dopo(
        [
          EventoNoto(
            evento, intervento: Intervento(evento: 9, azione: azione, motivo: "m", documento: "d"))
        ], il: data(2024, 12, 31)
      ).registro.stato
    }
    #expect(con(.identitaVerificata, evento) == .deceduto)
    #expect(con(.escludi, P.evento(.decesso, il: data(2024, 3, 1), numero: 9)) == .residente)
  }
}
