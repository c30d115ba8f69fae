extension Atto.Tipo {
  package var descrittore: DescrittoreDellAtto {
    switch self {
    case .primaFormazione:
      .init(
        "prima formazione delle liste", .delComune(.d223("artt. 4 e 5")), .ancheDelVoto, cambiaLeListe: true,
        righe: [.iscrizione])
    case .indizione: .init("indizione della consultazione", .delComune(.d223("art. 32, c. 4")), .delVoto)
    case .straordinaria1, .straordinaria2, .straordinaria3, .straordinaria4, .dinamica1, .dinamica2:
      .tornata(self)
    case .semestraleElenchi:
      .init(
        "revisione semestrale, elenchi delle iscrizioni e delle cancellazioni",
        .delComune(.d223("artt. 7, 16 e 31")), norma: .d223("artt. 16 e 18"), .senzaVoto, haVerbale: true,
        righe: [.semestrale], termini: { CalendarioOrdinario.termini(semestrale: 3, il: $0.giorno) })
    case .semestraleRettifica:
      .init(
        "revisione semestrale, rettifica delle liste", .delComune(.d223("artt. 7, 16 e 31")),
        norma: .d223("art. 31"), .senzaVoto, cambiaLeListe: true, haVerbale: true,
        righe: DescrittoreDellAtto.variazioni.union([.semestrale]),
        termini: { CalendarioOrdinario.termini(semestrale: 7, il: $0.giorno) })
    case .rettifica:
      .init(
        "rettifica di errori materiali", .delComune(.d223("artt. 32 e 36")), norma: .d223("art. 32"),
        .senzaVoto, cambiaLeListe: true, haVerbale: true, righe: DescrittoreDellAtto.variazioni)
    case .ricompilazione:
      .init(
        "ricompilazione delle liste", .delComune(.d223("artt. 4 e 5")), norma: .d223("art. 5"), .senzaVoto,
        cambiaLeListe: true, haVerbale: true, righe: [.iscrizione, .chiusura])
    case .ripartizione:
      .init(
        "ripartizione del Comune in sezioni", .delComune(.d223("artt. 34 e 39")), norma: .d223("art. 39"),
        .senzaVoto, cambiaLeListe: true, haVerbale: true, righe: DescrittoreDellAtto.variazioni)
    case .blocco:
      .init(
        "blocco delle liste", .delComune(.d223("art. 32, c. 4")), .delVoto,
        termini: { _ in [TerminiDiLegge.blocco.codice] })
    case .fineBlocco: .init("fine del blocco delle liste", .delComune(.d223("art. 32, c. 4")), .delVoto)
    case .autenticazione: .init("autenticazione delle liste", .diEntrambi(.d223("art. 40")), .delVoto)
    case .supplemento:
      .init(
        "supplemento alle liste bloccate", .diEntrambi(.d223("artt. 32-bis e 40, c. 6")), .delVoto,
        righe: [.supplemento])
    case .listaAggiuntaUE:
      .init(
        "iscrizione nelle liste aggiunte dei cittadini dell'Unione europea",
        .delComune(Norma("D.Lgs. 197/1996", "art. 3")), .ancheDelVoto, cambiaLeListe: true, haVerbale: true,
        righe: [.iscrizione, .variazione, .domanda])
    case .elencoMinori:
      .init(
        "elenco degli iscritti che non avranno 18 anni il giorno del voto",
        .delComune(.d223("art. 33, c. 1")), .delVoto, righe: [.minore],
        termini: { _ in [TerminiDiLegge.elencoMinori.codice] })
    case .depennamentoMinori:
      .init(
        "depennamento di chi non avrà 18 anni il giorno del voto", .dellaCommissione(.d223("art. 33, c. 2")),
        .delVoto, righe: [.minore])
    case .decisioneRicorso:
      .init(
        "decisione della Commissione elettorale circondariale su un ricorso",
        // A claim that is refused changes nothing: where one is granted, its lines say so.
        .dellaCommissione(.d223("art. 32, c. 8")), .senzaVoto, haVerbale: true,
        righe: DescrittoreDellAtto.variazioni)
    case .elenchiVotoSpeciale:
      .init(
        "elenchi degli elettori che votano fuori della sezione",
        .delComune(Norma("d.P.R. 570/1960", "art. 42, c. 3")), .delVoto, righe: [.elenco])
    }
  }
}

extension DescrittoreDellAtto {
  /// The lines of an act that changes places one by one.
  fileprivate static let variazioni: Set<RigaDiAtto.Genere> = [.iscrizione, .chiusura, .variazione]

  fileprivate static func tornata(_ tipo: Atto.Tipo) -> DescrittoreDellAtto {
    guard let tornata = tipo.tornata else { preconditionFailure("a round has its number") }
    return .init(
      tornata.titolo, .delComune(.d223("art. 32")), norma: tornata.norma,
      tornata.termine == nil ? .senzaVoto : .delVoto, cambiaLeListe: true, haVerbale: true,
      righe: variazioni.union([.decisione]), pubblica: true,
      termini: { atto in
        tornata.termine.map { [$0] } ?? CalendarioOrdinario.termini(dinamica: tornata.numero, il: atto.giorno)
      })
  }
}
