import Archivio
import Elettorato
import TestSupport
import Testing

/// A semestral revision in an archive: elenchi that move nobody, then the lists amended with who still has the right.
struct SemestraleTests {
  private let ufficio = ComuneSemestrale()

  private func righe(_ archivio: ArchivioElettorale) throws -> [Elettore] {
    try [Parte.maschile, .femminile].flatMap {
      try archivio.righe(lista: .generale, parte: $0, numeri: 1...1000)
    }
  }

  private func cognomi(
    _ voci: [VoceSemestrale], _ elenco: VoceSemestrale.Elenco, _ esito: VoceSemestrale.Esito
  )
    -> [String]
  {
    voci.filter { $0.elenco == elenco && $0.esito == esito }.map { $0.persona[.cognome] }
  }

  @Test(
    "the elenchi have the cohort, the omitted and the untraceable, in alphabetical order, and move nobody")
  func elenchi() throws {
    let archivio = try ufficio.prepara()
    let (prima, stato) = (try righe(archivio).map(\.fascicolo), try archivio.sigillo(1)?.stato)
    let esito = try ufficio.delibera(archivio, .elenchi, il: giorno(2024, 4, 5))
    let voci = try archivio.elencoSemestrale(esito.atto.numero)
    #expect(
      cognomi(voci, .iscrizioni, .proposta) == [
        "Alfa", "Estero", "Ignoti", "Morente", "Omesso", "Partente", "Senza", "Zeta",
      ])
    #expect(cognomi(voci, .cancellazioni, .proposta) == ["Gialli", "Neri"])
    #expect(cognomi(voci, .iscrizioni, .esclusa) == ["Privo", "Tardo"])
    #expect(voci.filter { $0.elenco == .iscrizioni }.map(\.numero) == Array(1...10))
    #expect(voci.first { $0.persona[.cognome] == "Omesso" }?.segnalazione == .omesso)
    #expect(esito.proposta.contati[.nonCittadino] == 1)
    #expect(esito.proposta.voci.isEmpty)
    #expect(try righe(archivio).map(\.fascicolo) == prima)
    // The text of the state names its act: the sections under it are those of before.
    #expect(try archivio.digestSezioni(dopoAtto: 2) == archivio.digestSezioni(dopoAtto: 1))
    #expect(esito.sigillo.stato != stato)
    #expect(esito.quadri.allSatisfy { $0.iscritti == 0 && $0.cancellati == 0 })
    #expect(try ComuneSemestrale.guasti(archivio).isEmpty)
  }

  @Test("the amendment enrols at the end and cancels who is still to be, and says why not of the others")
  func rettifica() throws {
    let archivio = try ufficio.prepara()
    let ultimi = Dictionary(
      grouping: try righe(archivio), by: \.parte
    ).mapValues { $0.map(\.numeroGenerale).max() ?? 0 }
    try ufficio.delibera(archivio, .elenchi, il: giorno(2024, 4, 5))
    try ufficio.ricevi(archivio, .decesso, di: "13", il: giorno(2024, 4, 20))
    try ufficio.ricevi(archivio, .emigrazione, di: "14", il: giorno(2024, 5, 2))
    try ufficio.ricevi(archivio, .ricomparsa, di: "4", il: giorno(2024, 5, 3)) {
      $0.indirizzo = Indirizzo(toponimo: Toponimo(specie: "Via", nome: "Roma"), civico: Civico(numero: 1))
    }
    let esito = try ufficio.delibera(archivio, .rettifica, il: giorno(2024, 6, 20))
    let voci = try archivio.elencoSemestrale(esito.atto.numero)
    #expect(
      cognomi(voci, .iscrizioni, .iscritta) == ["Alfa", "Estero", "Ignoti", "Omesso", "Senza", "Zeta"])
    #expect(voci.first { $0.persona[.cognome] == "Morente" }?.esclusione == .deceduto)
    #expect(voci.first { $0.persona[.cognome] == "Partente" }?.esclusione == .emigrato)
    #expect(cognomi(voci, .cancellazioni, .cancellata) == ["Neri"])
    #expect(voci.first { $0.persona[.cognome] == "Gialli" }?.esclusione == .ricomparso)
    #expect(esito.proposta.daAssegnare == [.viario(.viaSconosciuta): 1])

    let nuove = try righe(archivio).filter { $0.dalAtto == esito.atto.numero }
    // Alfa is the only man; the women follow in alphabetical order.
    let uomini = try #require(ultimi[.maschile])
    let donne = try #require(ultimi[.femminile])
    #expect(
      nuove.map { "\($0.testi.stringa(.cognome)) \($0.parte.rawValue) \($0.numeroGenerale)" } == [
        "Alfa M \(uomini + 1)", "Estero F \(donne + 1)", "Ignoti F \(donne + 2)", "Omesso F \(donne + 3)",
        "Senza F \(donne + 4)", "Zeta F \(donne + 5)",
      ])
    #expect(nuove.map(\.sezione) == [2, 2, nil, 1, 1, 1])
    #expect(Set(nuove.map(\.fascicolo)) == Set(5...10))
    #expect(Set(voci.filter { $0.esito == .iscritta }.compactMap(\.fascicolo)) == Set(5...10))

    let variazioni = try archivio.variazioni(atto: esito.atto.numero)
    #expect(variazioni.count == 7)
    #expect(variazioni.count { $0.variazione.causa == .compimento18 } == 6)
    let cancellato = try #require(variazioni.first { $0.variazione.causa == .irreperibilita })
    #expect(cancellato.persona[.cognome] == "Neri" && cancellato.variazione.operazione == .cancellazione)
    let totale = esito.quadri.filter { $0.lista == .generale }
    #expect(totale.reduce(0) { $0 + $1.prima } == 4)
    #expect(totale.reduce(0) { $0 + $1.dopo } == 9)
    #expect(try ComuneSemestrale.guasti(archivio).isEmpty)
  }

  @Test("a register received again tells who has left it, moved abroad or become somebody else's")
  func anagrafeNuova() throws {
    let archivio = try ufficio.prepara()
    try ufficio.delibera(archivio, .elenchi, il: giorno(2024, 4, 5))
    var dopo = ufficio.comune
    dopo.giornoAtto = giorno(2024, 6, 12)
    dopo.abitanti = dopo.abitanti.filter { $0.id != "10" }.map { abitante in
      var dopo = abitante
      switch abitante.id {
      case "11": dopo.stato = .emigrato
      case "12": (dopo.via, dopo.civico) = ("Roma", 2)
      case "13": (dopo.stato, dopo.sezioneAssegnata) = (.aire, 1)
      case "17": dopo.cittadinanza = "DEU"
      case "3": dopo.stato = .irreperibile
      default: break
      }
      return dopo
    }
    try archivio.transazione { try dopo.scriviAnagrafe(archivio) }
    let esito = try ufficio.delibera(archivio, .rettifica, il: giorno(2024, 6, 15))
    let esclusioni = Dictionary(
      uniqueKeysWithValues: esito.proposta.lineeElenco.compactMap { voce in
        voce.esclusione.map { (voce.persona[.cognome], $0) }
      })
    #expect(
      esclusioni == [
        "Zeta": .nonInAnagrafe, "Alfa": .emigrato, "Estero": .nonCittadino, "Gialli": .ricomparso,
      ])
    let ignoti = try righe(archivio).first { $0.testi.stringa(.cognome) == "Ignoti" }
    #expect(ignoti?.sezione == 2)
    #expect(try righe(archivio).first { $0.testi.stringa(.cognome) == "Morente" }?.stato == .aire)
    #expect(try ComuneSemestrale.guasti(archivio).isEmpty)
  }

  @Test("who has entered meanwhile with a round is not entered twice, with or without a codice fiscale")
  func giaIscritti() throws {
    let archivio = try ufficio.prepara()
    try ufficio.delibera(archivio, .elenchi, il: giorno(2024, 4, 5))
    try ufficio.delibera(archivio, .rettifica, il: giorno(2024, 6, 15))
    // The same elenchi a second time, as if the archive had been told so: everybody is in.
    let voci = try archivio.elencoSemestrale(2).filter { $0.elenco == .iscrizioni && $0.esito == .proposta }
    let proposta = try archivio.istantanea {
      try archivio.proponi(ufficio.richiesta(.rettifica, il: giorno(2024, 6, 16)))
    }
    #expect(proposta.voci.isEmpty)
    #expect(proposta.lineeElenco.count { $0.esclusione == .giaIscritto } == voci.count)
  }

  @Test("decisions of the commissione exclude and add, and the cause says whose they are")
  func decisioni() throws {
    let archivio = try ufficio.prepara()
    func codice(_ id: String) throws -> DecisioneSemestrale.Chiave {
      .codiceFiscale(try #require(ufficio.comune.abitanti.first { $0.id == id }?.codiceFiscale))
    }
    try ufficio.delibera(
      archivio, .elenchi, il: giorno(2024, 4, 5),
      decisioni: [
        .init(
          chiave: try codice("10"), azione: .escludi, motivo: "casellario", documento: "cert. 5", riga: 2)
      ])
    #expect(
      try archivio.elencoSemestrale(2).first { $0.persona[.cognome] == "Zeta" }?.nota
        == "casellario (cert. 5)")
    let rossi = try #require(try righe(archivio).first { $0.testi.stringa(.cognome) == "Rossi" })
    let esito = try ufficio.delibera(
      archivio, .rettifica, il: giorno(2024, 6, 15),
      decisioni: [
        .init(chiave: try codice("11"), azione: .escludi, motivo: "ricorso", documento: "CEC 1", riga: 2),
        .init(chiave: .idAnagrafe("18"), azione: .escludi, motivo: "ricorso", documento: "CEC 2", riga: 3),
        .init(chiave: try codice("10"), azione: .iscrivi, motivo: "ricorso", documento: "CEC 3", riga: 4),
        .init(
          chiave: .fascicolo(rossi.fascicolo), azione: .cancella, motivo: "d'ufficio", documento: "CEC 4",
          riga: 5),
      ])
    let voci = try archivio.elencoSemestrale(esito.atto.numero)
    #expect(
      cognomi(voci, .iscrizioni, .iscritta) == [
        "Estero", "Ignoti", "Morente", "Omesso", "Partente", "Zeta",
      ])
    #expect(cognomi(voci, .iscrizioni, .esclusa) == ["Alfa", "Senza"])
    #expect(cognomi(voci, .cancellazioni, .cancellata) == ["Gialli", "Neri", "Rossi"])
    // Zeta was number 7 of the elenchi before being left out: she is new, and comes after the last.
    #expect(voci.last { $0.elenco == .iscrizioni }?.persona[.cognome] == "Zeta")
    let cause = try archivio.variazioni(atto: 3).reduce(into: [String: Causa]()) {
      $0[$1.persona[.cognome]] = $1.variazione.causa
    }
    #expect(cause["Zeta"] == .decisione && cause["Rossi"] == .decisione && cause["Estero"] == .compimento18)
    #expect(try ComuneSemestrale.guasti(archivio).isEmpty)
  }

  @Test("a decision about nobody stops everything, and nothing is written")
  func decisioneIgnota() throws {
    let archivio = try ufficio.prepara()
    let decisione = DecisioneSemestrale(
      chiave: .fascicolo(99), azione: .escludi, motivo: "m", documento: "d", riga: 8)
    #expect(throws: ImpedimentoDecisione.sconosciuta(riga: 8)) {
      try ufficio.delibera(archivio, .elenchi, il: giorno(2024, 4, 5), decisioni: [decisione])
    }
    #expect(try archivio.ultimoAtto() == 1)
  }

  @Test("a proposal is the same until the archive changes; then its code does not adopt")
  func proposta() throws {
    let archivio = try ufficio.prepara()
    let richiesta = ufficio.richiesta(.elenchi, il: giorno(2024, 4, 5))
    let prima = try archivio.proponi(richiesta)
    #expect(try archivio.proponi(richiesta).impronta == prima.impronta)
    let codice = CodiceCarta(prima.impronta, gruppi: CodiceCarta.gruppiDellaLista)
    try ufficio.ricevi(archivio, .decesso, di: "10", il: giorno(2024, 3, 1))
    do {
      try archivio.transazione { _ = try archivio.delibera(richiesta, esaminata: codice) }
      Issue.record("adopted")
    } catch is PropostaCambiata {}
    #expect(try archivio.ultimoAtto() == 1)
  }

  @Test("an act of elenchi dated before the last act, or an amendment without elenchi, is refused")
  func rifiuti() throws {
    let archivio = try ufficio.prepara()
    #expect(throws: ErroreArchivio.attoAnteriore(giorno: giorno(2023, 8, 30), ultimo: giorno(2023, 8, 31))) {
      try ufficio.delibera(archivio, .elenchi, il: giorno(2023, 8, 30))
    }
    #expect(throws: ImpedimentoSemestrale.elenchiMancanti(ComuneSemestrale.revisione)) {
      try ufficio.delibera(archivio, .rettifica, il: giorno(2024, 6, 15))
    }
  }

  @Test("the preparatory list is the cohort alone")
  func preparatorio() throws {
    let archivio = try ufficio.prepara()
    let (voci, contati) = try archivio.elencoPreparatorio(
      ComuneSemestrale.revisione, entro: giorno(2024, 2, 25))
    #expect(
      cognomi(voci, .iscrizioni, .proposta) == [
        "Alfa", "Estero", "Ignoti", "Morente", "Partente", "Senza", "Zeta",
      ])
    #expect(contati == [.nonCittadino: 1])
  }

  @Test("an immigrant, or a new citizen who waits for a round, is not taken for somebody omitted")
  func immigrati() throws {
    let archivio = try ufficio.prepara()
    var dopo = ufficio.comune
    dopo.giornoAtto = giorno(2024, 3, 20)
    // By the day of the register of her revision, so Attesa would look omitted; Nuova came after hers.
    dopo.abitanti += [
      ComuneSemestrale.abitante("30", "Nuova", nata: giorno(1990, 1, 1)) {
        $0.residenteDal = giorno(2023, 12, 1)
      },
      ComuneSemestrale.abitante("31", "Attesa", nata: giorno(2004, 5, 1)) {
        $0.residenteDal = giorno(2021, 8, 1)
      },
    ]
    try archivio.transazione { try dopo.scriviAnagrafe(archivio) }
    var conLei = ufficio
    conLei.comune = dopo
    func proposta() throws -> PropostaSemestrale {
      try archivio.proponi(ufficio.richiesta(.elenchi, il: giorno(2024, 4, 5)))
    }
    #expect(try proposta().inAttesa == ["30"])
    #expect(
      try proposta().lineeElenco.contains { $0.persona[.cognome] == "Attesa" && $0.segnalazione == .omesso })
    try conLei.ricevi(archivio, .acquistoCittadinanza, di: "31", il: giorno(2024, 3, 1))
    #expect(try proposta().inAttesa == ["30", "31"])
    #expect(try !proposta().lineeElenco.contains { $0.persona[.cognome] == "Attesa" })
  }
}

/// What holds of every semestral revision, tried on Comuni made by chance. A failure names its seed.
struct SemestraleProprietaTests {
  private static func ufficio(_ seme: UInt64) -> ComuneSemestrale {
    var caso = SplitMix64(state: seme)
    var ufficio = ComuneSemestrale()
    ufficio.comune.abitanti = (1...80).map { numero in
      let nata =
        Bool.random(using: &caso)
        ? giorno(2005, 6, 1) + Int.random(in: 0..<900, using: &caso) : giorno(1950, 1, 1) + numero * 200
      return ComuneSemestrale.abitante(
        "\(numero)", ["Rossi", "D'Angelo", "Wójcik", "Nicolò"].randomElement(using: &caso) ?? "",
        ["Anna", "Bruna", "Carla"].randomElement(using: &caso) ?? "", nata: nata + numero
      ) {
        $0.stato = StatoAnagrafico.allCases.randomElement(using: &caso) ?? .residente
        if Bool.random(using: &caso) { $0.stato = .residente }
        $0.cittadinanza = Int.random(in: 0..<8, using: &caso) == 0 ? "DEU" : "ITA"
        $0.via = ["Roma", "Monte Rosa", "Milano", nil].randomElement(using: &caso) ?? nil
        $0.civico = Int.random(in: 1...60, using: &caso)
        $0.sezioneAssegnata = Int.random(in: 0...3, using: &caso)
        $0.qualita = Int.random(in: 0..<6, using: &caso) == 0 ? .dirittoPerso : nil
        if Int.random(in: 0..<9, using: &caso) == 0 { $0.codiceFiscale = nil }
        if Int.random(in: 0..<5, using: &caso) == 0 { $0.residenteDal = giorno(2024, 1, 1) + numero }
      }
    }
    // Two people with one code cannot be in one register.
    var codici: Set<String> = []
    ufficio.comune.abitanti = ufficio.comune.abitanti.filter { abitante in
      abitante.codiceFiscale.map { codici.insert($0).inserted } ?? true
    }
    return ufficio
  }

  @Test(
    "nobody is entered twice, numbers go on from the last, the account closes, and every line of the elenchi has an answer",
    arguments: (0..<10).map { UInt64(20_261_000 + $0) })
  func sempre(seme: UInt64) throws {
    let ufficio = Self.ufficio(seme)
    let archivio = try ufficio.comune.forma(ufficio.cartella).archivio
    let prima = try archivio.iscrittiPerLista()[.generale] ?? 0
    try ufficio.delibera(archivio, .elenchi, il: giorno(2024, 4, 1))
    // In between somebody leaves, by the register and by events.
    var dopo = ufficio.comune
    dopo.abitanti = dopo.abitanti.enumerated().map { posto, abitante in
      var dopo = abitante
      if posto % 7 == 0 { dopo.stato = .emigrato }
      if posto % 11 == 0 { dopo.stato = .irreperibile }
      return dopo
    }
    try archivio.transazione { try dopo.scriviAnagrafe(archivio) }
    let esito = try ufficio.delibera(archivio, .rettifica, il: giorno(2024, 6, 1))
    let (proposte, risposte) = (
      try archivio.elencoSemestrale(2).filter { $0.esito == .proposta }, try archivio.elencoSemestrale(3)
    )
    #expect(
      risposte.map { "\($0.elenco)\($0.numero)" } == proposte.map { "\($0.elenco)\($0.numero)" },
      "seed \(seme)")
    let entrati = risposte.count { $0.esito == .iscritta }
    let usciti = risposte.count { $0.esito == .cancellata }
    #expect(try archivio.iscrittiPerLista()[.generale] ?? 0 == prima + entrati - usciti, "seed \(seme)")
    #expect(esito.proposta.voci.count { $0.variazione.operazione == .iscrizione } == entrati, "seed \(seme)")
    for parte in [Parte.maschile, .femminile] {
      let righe = try archivio.righe(lista: .generale, parte: parte, numeri: 1...1000)
      #expect(righe.map(\.numeroGenerale) == Array(1..<righe.count + 1), "seed \(seme)")
      let aperte = righe.filter { $0.alAtto == nil }
      #expect(Set(aperte.map(\.fascicolo)).count == aperte.count, "seed \(seme)")
      let codici = aperte.map { $0.testi.stringa(.codiceFiscale) }.filter { !$0.isEmpty }
      #expect(Set(codici).count == codici.count, "seed \(seme)")
      for nuova in righe where nuova.dalAtto == 3 {
        #expect(
          ComuneSemestrale.revisione.finestra.upperBound
            >= EtaElettorale.maggiorenneDal(nascita: nuova.nascita),
          "seed \(seme)")
      }
    }
    // The lists as of the elenchi are those of act 1.
    #expect(try archivio.digestSezioni(dopoAtto: 2) == archivio.digestSezioni(dopoAtto: 1), "seed \(seme)")
    #expect(try ComuneSemestrale.guasti(archivio).isEmpty, "seed \(seme)")
  }
}
