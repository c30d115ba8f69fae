import Testing

@testable import Elettorato

/// The law of adoption: each rule sees its breach and lets the lawful twin pass, and none could be taken away unnoticed.
struct RegoleDiAdozioneTests {
  @Test("every kind of act has a lawful example, and no rule stands in its way")
  func leciti() {
    for (nome, atto) in AttiLeciti.tutti {
      #expect(atto.giudica() == nil, "\(nome)")
    }
    let provati = Set(AttiLeciti.tutti.map(\.atto.tipo))
    let gemelle: Set<Atto.Tipo> = [.dinamica2]
    #expect(Set(Atto.Tipo.allCases).subtracting(provati) == gemelle)
  }

  @Test("rules have different names, and each cites an article")
  func nomi() {
    let nomi = Adozione.regole.map(\.id)
    #expect(Set(nomi).count == nomi.count)
    for regola in Adozione.regole {
      #expect(!regola.norma.luogo.isEmpty && !regola.tipi.isEmpty, "\(regola.id)")
    }
  }

  @Test(
    "taken out of the list, each rule is missed: some act that it alone refuses is accepted",
    arguments: Adozione.regole.map(\.id))
  func mancanza(id: String) {
    let sue = Violazione.tutte.filter { $0.regola == id }
    let senza = Adozione.regole.filter { $0.id != id }
    for violazione in sue {
      #expect(violazione.lecito.giudica() == nil, "\(violazione.nome): the lawful twin")
      #expect(violazione.guastato.giudica()?.regola == id, "\(violazione.nome)")
    }
    #expect(sue.contains { $0.guastato.giudica(senza) == nil }, "nothing is accepted that was refused")
  }

  @Test("every breach is of a rule that exists")
  func note() {
    let nomi = Set(Adozione.regole.map(\.id))
    for violazione in Violazione.tutte { #expect(nomi.contains(violazione.regola), "\(violazione.regola)") }
  }

  @Test(
    "a breach says the act, the article and the line; a reason in the act answers where the term is not peremptory"
  )
  func motivo() throws {
    var tardivo = AttiLeciti.minori
    tardivo.giorno = Persone.giorno(2023, 10, 9)
    let violazione = try #require(tardivo.giudica())
    #expect(violazione.superabile && violazione.riga == nil && violazione.atto == 5)
    #expect(violazione.norma == .d223("art. 33, c. 1") && violazione.motivo.contains("8 ottobre 2023"))
    tardivo.imposta(Atto.parametroMotivo, "sciopero")
    #expect(tardivo.giudica() == nil)

    var terza = AttiLeciti.terza
    terza.giorno = Persone.giorno(2023, 10, 14)
    terza.imposta(Atto.parametroMotivo, "sciopero")
    #expect(terza.giudica()?.regola == "termine-perentorio", "no reason answers a peremptory term")

    var depennamento = AttiLeciti.depennamento
    depennamento.righe.append(
      .minore(fascicolo: 8, lista: .generale, nascita: Persone.giorno(1976, 5, 5)))
    #expect(depennamento.giudica()?.riga == 2)
  }

  @Test("a round takes supplementary acts until its term, and none once a later round is adopted")
  func supplementari() {
    var seconda = AttiLeciti.prima
    seconda.catena = AttoInProva.catena([(.straordinaria1, Persone.giorno(2023, 9, 20), [])])
    #expect(seconda.giudica() == nil)
    seconda.catena = AttoInProva.catena([
      (.straordinaria1, Persone.giorno(2023, 9, 20), []), (.straordinaria2, Persone.giorno(2023, 9, 26), []),
    ])
    #expect(seconda.giudica()?.regola == "tornata-superata")
  }

  @Test("the reading that an act declares decides which causes its round takes")
  func letture() {
    var terza = AttiLeciti.terza
    terza.righe = Bozza(.decesso, .cancellazione, .decesso, .straordinaria(3)).righe
    (terza.fatti.aperte, terza.fatti.chiuse) = (0, 1)
    #expect(terza.giudica()?.regola == "causa-della-tornata")
    terza.imposta(
      LetturaAperta.parametro, LetturaAperta.mortiSubito.rawValue)
    #expect(terza.giudica() == nil)
  }

  @Test("the change to the single list may come between the rounds of a vote; no other recompilation may")
  func listaUnica() {
    var atto = AttiLeciti.ricompilazione
    let voto = AttoInProva.votoIndetto(Persone.giorno(2025, 11, 23), atto: 1)
    atto.voti = [voto.consultazione.identita: voto]
    atto.imposta(Ricompilazione.parametro, Ricompilazione.Ambito.tutteLeListe.rawValue)
    (atto.giorno, atto.regime) = (Persone.giorno(2025, 10, 20), .listaUnica)
    #expect(atto.giudica() == nil)
    atto.catena = [AttoInProva.atto(1, .primaFormazione, Persone.giorno(2025, 8, 31), regime: .listaUnica)]
    #expect(atto.giudica()?.regola == "tornate-in-corso")
  }

  @Test("a vote read back from its act is the vote that was called")
  func indizione() throws {
    let voto = AttoInProva.voto.consultazione
    let atto = AttoInProva.atto(
      2, .indizione, Persone.giorno(2023, 9, 5), voto.parametri(ordinamenti: [("statale", "testo")]))
    let letto = try #require(Consultazione(indettaDa: atto, comune: AttoInProva.comune))
    #expect(letto == voto && letto.indetta(da: atto))
    #expect(Consultazione.ordinamenti(indettiDa: atto).map(\.nome) == ["statale"])
  }
}
