import Archivio
import Elettorato
import TestSupport
import Testing

/// Whose each act is: the table, obeyed by both archives whatever the command, and by whatever is received.
struct CompetenzeTests {
  private let uffici: DueUffici
  private let oggi = giorno(2023, 10, 1)

  init() throws {
    uffici = try DueUffici()
    try DueUffici.ricevi(DueUffici.pacchetto(uffici.comune), in: uffici.cec)
  }

  private func respingi(_ archivio: ArchivioElettorale) throws -> Atto {
    try archivio.transazione {
      try archivio.decidi(
        DecisioneRicorso(dispositivo: .respinge, ricorrente: .fascicolo(1), sezione: nil, documento: "d"),
        RichiestaAtto(giorno: oggi, autore: "prova", motivo: "m")
      ).atto
    }
  }

  @Test("every kind of act is of somebody, with an article; signatures and sheets by what they are")
  func tavola() {
    for tipo in Atto.Tipo.allCases {
      let competenza = CompetenzaDellAtto.di(tipo)
      #expect(!competenza.uffici.isEmpty && !competenza.norma.luogo.isEmpty, "\(tipo)")
    }
    let dellaCommissione = Atto.Tipo.allCases.filter { CompetenzaDellAtto.di($0).uffici == [.commissione] }
    #expect(dellaCommissione == [.depennamentoMinori, .decisioneRicorso])
    #expect(CompetenzaDellAtto.di(Supplemento.Tipo.erroreMateriale).uffici == [.commissione])
    #expect(CompetenzaDellAtto.di(Supplemento.Tipo.ammissione).uffici == [.commissione])
    #expect(CompetenzaDellAtto.di(Supplemento.Tipo.decesso).uffici == [.comune])
    #expect(CompetenzaDellAtto.di(Supplemento.Tipo.sentenza).uffici == [.comune, .commissione])
    for ruolo in Autenticazione.Ruolo.allCases {
      #expect(CompetenzaDellAtto.di(ruolo).uffici == [ruolo.delComune ? .comune : .commissione])
    }
  }

  @Test("the commission's act is adopted in its copy, and the Comune's copy reaches the same digests")
  func andataERitorno() throws {
    let atto = try respingi(uffici.cec)
    #expect(atto.origine == .commissione && atto.numero == 2)
    #expect(try uffici.cec.ultimiAtti() == UltimiAtti(delComune: 1, dellaCommissione: 2))
    #expect(try DueUffici.confronta(uffici.comune, con: uffici.cec) == .indietro(mio: 1, loro: 2))
    #expect(try DueUffici.confronta(uffici.cec, con: uffici.comune) == .avanti(mio: 2, loro: 1))
    #expect(try !uffici.comune.secondaCopiaNota())
    try DueUffici.ricevi(DueUffici.pacchetto(uffici.cec, dalAtto: 2), in: uffici.comune)
    #expect(try uffici.comune.secondaCopiaNota())
    #expect(try DueUffici.confronta(uffici.comune, con: uffici.cec) == .allineati(atto: 2))
    #expect(try DueUffici.testi(uffici.comune) == DueUffici.testi(uffici.cec))
    #expect(throws: ErroreArchivio.attoDellaCommissione(.d223("art. 32, c. 8"))) {
      try respingi(uffici.comune)
    }
    for archivio in [uffici.comune, uffici.cec] { #expect(try archivio.controllaTutto().isEmpty) }
  }

  @Test("where no second copy is known the Comune writes the decision down, and the act says so")
  func unaCopiaSola() throws {
    #expect(try respingi(uffici.comune).origine == .registrata)
    #expect(try uffici.comune.ultimiAtti() == UltimiAtti(delComune: 2, dellaCommissione: 0))
    try DueUffici.ricevi(DueUffici.pacchetto(uffici.comune, dalAtto: 2), in: uffici.cec)
    #expect(try DueUffici.confronta(uffici.comune, con: uffici.cec) == .allineati(atto: 2))
  }

  @Test("an act received is of the office that says to have adopted it, or the packet is refused")
  func falsi() throws {
    try uffici.adottaTre()
    _ = try respingi(uffici.cec)
    /// A packet in which acts say another origin, with every digest made good again.
    func falso(_ pacchetto: [UInt8], _ cambia: (inout Falsario) throws -> Void) throws -> [UInt8] {
      var falsario = Falsario(pacchetto)
      try cambia(&falsario)
      return falsario.pacchetto
    }
    func rifiuto(_ bytes: [UInt8], in archivio: ArchivioElettorale) throws -> ErrorePacchetto? {
      do { try DueUffici.ricevi(bytes, in: archivio) } catch { return error as? ErrorePacchetto }
      return nil
    }
    // A revision that says to be the commission's.
    let revisione = try falso(DueUffici.pacchetto(uffici.comune)) { falso in
      let posto = try #require(falso.posto("PARAM\tfine-semestre\t2023-12-31"))
      falso.righe.insert("PARAM\tufficio\tcommissione", at: posto)
    }
    let cartella = Cartella()
    let vuota = try DueUffici.copiaVuota(cartella)
    #expect(try rifiuto(revisione, in: vuota) != nil)
    // A claim decided that says nothing, or says another office.
    let suo = try DueUffici.pacchetto(uffici.cec, dalAtto: 2)
    let comuneFermo = try DueUffici()
    for origine in ["", "PARAM\tufficio\tcomune", "PARAM\tufficio\tprefetto"] {
      let bytes = try falso(suo) { falso in
        let posto = try #require(falso.posto("PARAM\tufficio"))
        falso.righe.remove(at: posto)
        if !origine.isEmpty { falso.righe.insert(origine, at: posto) }
      }
      guard case .controLaLegge(let violazione, _)? = try rifiuto(bytes, in: comuneFermo.comune) else {
        Issue.record("\(origine): believed")
        continue
      }
      #expect(violazione.regola == "ufficio" && violazione.atto == 2, "\(origine)")
    }
    // The same packet as it is enters: the refusals are for what was changed.
    #expect(try rifiuto(suo, in: comuneFermo.comune) == nil)
  }
}
