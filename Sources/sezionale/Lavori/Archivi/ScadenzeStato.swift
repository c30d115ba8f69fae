import Archivio
import Elettorato
import Modulistica
import Ufficio

/// Where an archive stands on one day, in one screen.
struct RapportoStato {
  /// A list in figures: how many electors, how many of them without a section.
  struct Conto {
    let lista: Lista
    let elettori: Int
    let daAssegnare: Int
  }

  let comune: Comune
  let ufficio: ArchivioElettorale.Ufficio
  let oggi: Giorno
  let ultimo: (atto: Atto, sigillo: Sigillo)?
  let conti: [Conto]
  let ricezioni: [Ricezione]
  let consultazione: Consultazione?
  let scadenze: Scadenze
  /// What was received and is not decided.
  let sospesi: [Sospeso]
  /// Whether anybody has a role here; until then everyone may work.
  let haOperatori: Bool

  /// `lavoro` finds the reserved file; without it the requests of special votes are not counted.
  init(_ archivio: ArchivioElettorale, oggi: Giorno, lavoro: Ufficio? = nil) throws {
    comune = archivio.comune
    ufficio = archivio.ufficio
    self.oggi = oggi
    let numero = try archivio.ultimoAtto()
    ultimo = try archivio.atto(numero).flatMap { atto in try archivio.sigillo(numero).map { (atto, $0) } }
    let quadri = try archivio.quadri(numero)
    conti = Lista.allCases.compactMap { lista in
      let suoi = quadri.filter { $0.lista == lista }
      guard !suoi.isEmpty else { return nil }
      return Conto(
        lista: lista, elettori: suoi.reduce(0) { $0 + $1.dopo },
        daAssegnare: suoi.filter { $0.sezione == nil }.reduce(0) { $0 + $1.dopo })
    }
    ricezioni = try Ricezione.Tipo.allCases.compactMap { try archivio.ultimaRicezione($0) }
    consultazione = try Consultazioni.inCorso(archivio)
    haOperatori = try archivio.haOperatori()
    scadenze = try Scadenze(archivio, .ufficio(tutte: true), soloProgramma: true, oggi: oggi)
    sospesi = try Sospesi.inArchivio(archivio, il: oggi, lavoro)
  }

  /// What is due, then what comes: three things, no more. What is late stands apart and takes no place of theirs.
  var prossime: [Scadenza] { Array((scadenze.diOggi + scadenze.aVenire(3)).prefix(3)) }

  /// The first thing that an archive still without lists needs; `nil` once there are lists and a vote.
  var primoPasso: String? {
    func manca(_ tipo: Ricezione.Tipo) -> Bool { !ricezioni.contains { $0.tipo == tipo } }
    guard ultimo == nil else { return nil }
    if ufficio == .commissione { return "sezionale pacchetto ricevi FILE" }
    for tipo in [Ricezione.Tipo.sezioni, .viario, .anagrafe] where manca(tipo) {
      return "sezionale importa \(tipo.rawValue) FILE"
    }
    return "sezionale forma"
  }
}

// MARK: - On the screen

extension RapportoStato {
  /// Where the words begin, after the longest period.
  private static let rientro = 26

  func mostra(_ output: Output) {
    output.titolo(
      "Comune di \(comune.denominazione) (\(comune.provincia)) · archivio: \(ufficio.rawValue) · \(oggi.conGiorno)"
    )
    if let ultimo {
      output.riga(
        "ultimo atto     n. \(ultimo.atto.numero) \(ultimo.atto.giorno.esteso(.del)): \(ultimo.atto.tipo.titolo)\(Self.origine(ultimo.atto))"
      )
      output.riga("stato           \(CodiceFoglio.lista(ultimo.sigillo.stato))")
    } else {
      output.riga("ultimo atto     nessuno: le liste non sono ancora formate")
    }
    for conto in conti {
      let sospesi =
        conto.daAssegnare > 0 ? ", di cui \(conto.daAssegnare.conMigliaia) con sezione da assegnare" : ""
      output.riga("elettori        \(conto.lista.titolo): \(conto.elettori.conMigliaia)\(sospesi)")
    }
    output.riga("consultazione   \(consultazione.map(Self.inBreve) ?? "nessuna in corso")")
    for (indice, ricezione) in ricezioni.enumerated() {
      output.riga(
        "\(indice == 0 ? "ricevuti" : "        ")        \(ricezione.tipo.rawValue): \(ricezione.accettate.di("riga", "righe")) \(ricezione.giorno.breve(.il))"
      )
    }
    if !haOperatori {
      output.riga("operatori       nessuno registrato: chiunque apra l'archivio può lavorarci")
    }
    inSospeso(output)
    passi(output)
  }

  /// What waits, with the names that only this screen says.
  private func inSospeso(_ output: Output) {
    guard !sospesi.isEmpty else { return }
    output.riga()
    output.titolo("In sospeso")
    for sospeso in sospesi {
      for (indice, riga) in sospeso.conNomi(massimo: 10).foldedLines(86).enumerated() {
        let quando = indice == 0 ? sospeso.termine.map { "entro \($0.breve)" } ?? "" : ""
        output.riga("\(quando.padded(to: Self.rientro))\(riga)")
      }
      let comando = sospeso.seguito.azione?.comando ?? "non riguarda il programma"
      output.riga("\("".padded(to: Self.rientro))→ \(comando) · \(sospeso.norma)")
    }
  }

  /// Whose the act is, where it is not the Comune's.
  private static func origine(_ atto: Atto) -> String {
    atto.origine == .comune ? "" : " · \((atto.origine ?? .comune).titolo)"
  }

  private func passi(_ output: Output) {
    let inRitardo = scadenze.inRitardo.inOrdine()
    if !inRitardo.isEmpty {
      output.riga()
      output.titolo("In ritardo: \(inRitardo.count.di("adempimento", "adempimenti"))")
      for scadenza in inRitardo.prefix(3) { riga(scadenza, output) }
      if inRitardo.count > 3 { output.riga("e gli altri: «sezionale scadenze --tutte»") }
    }
    output.riga()
    output.titolo("Che cosa viene dopo")
    if let primoPasso { output.riga("\("subito".padded(to: Self.rientro))→ \(primoPasso)") }
    for scadenza in prossime { riga(scadenza, output) }
  }

  private func riga(_ scadenza: Scadenza, _ output: Output) {
    for (indice, riga) in scadenza.adempimentoDiQualeAtto.foldedLines(86).enumerated() {
      output.riga("\((indice == 0 ? scadenza.quando : "").padded(to: Self.rientro))\(riga)")
    }
    output.riga(
      "\("".padded(to: Self.rientro))→ \(scadenza.comando ?? "non riguarda il programma") · \(scadenza.norma)"
    )
  }

  private static func inBreve(_ consultazione: Consultazione) -> String {
    "\(DicituraConsultazione.oggetti(consultazione).joined(separator: "; ")), \(DicituraConsultazione.giorni(consultazione))"
  }
}

// MARK: - In one line, among others

extension RapportoStato {
  var inUnaRiga: Circondario.Risposta {
    let elettori = conti.reduce(0) { $0 + $1.elettori }
    let ritardi = scadenze.inRitardo.count
    let detto =
      ultimo.map {
        "atto n. \($0.atto.numero) \($0.atto.giorno.breve(.del)), \($0.atto.tipo.titolo)\(Self.origine($0.atto)); \(elettori.di("elettore", "elettori"))"
      } ?? "le liste non sono ancora formate"
    return .init(
      esito: .fatto,
      riga: detto + (consultazione.map { "; si vota \($0.giorni.riferimento.breve(.il))" } ?? "")
        + (ritardi > 0 ? "; in ritardo: \(ritardi.di("adempimento", "adempimenti"))" : "")
        + (sospesi.isEmpty ? "" : "; in sospeso: \(sospesi.map(\.titolo).joined(separator: ", "))"),
      json: [
        .init("ufficio", .string(ufficio.rawValue)), .init("ultimoAtto", ultimo.map(Self.json) ?? .null),
        .init("elettori", .integer(elettori)), .init("consultazione", .optional(consultazione?.identita)),
        .init("inRitardo", .integer(ritardi)),
        .init("sospesi", .array(sospesi.map { $0.valore(conNomi: false).json })),
      ])
  }
}

// MARK: - For other programs

extension RapportoStato {
  func json(_ output: Output) {
    output.campo("comune", .string(comune.codice))
    output.campo("denominazione", .string(comune.denominazione))
    output.campo("ufficio", .string(ufficio.rawValue))
    output.campo("oggi", .string(oggi.iso))
    output.campo("ultimoAtto", ultimo.map(Self.json) ?? .null)
    output.campo(
      "liste",
      .array(
        conti.map {
          [
            "lista": .string($0.lista.rawValue), "elettori": .integer($0.elettori),
            "daAssegnare": .integer($0.daAssegnare),
          ]
        }))
    output.campo("consultazione", .optional(consultazione?.identita))
    output.campo(
      "ricevuti",
      .array(
        ricezioni.map {
          [
            "tipo": .string($0.tipo.rawValue), "giorno": .string($0.giorno.iso),
            "accettate": .integer($0.accettate),
            "scartate": .integer($0.scartate), "impronta": .string($0.impronta.esadecimale),
          ]
        }))
    output.campo("primoPasso", .optional(primoPasso))
    output.campo("inRitardo", .integer(scadenze.inRitardo.count))
    output.campo("sospesi", .array(sospesi.map { $0.valore(conNomi: true).json }))
    output.campo("prossime", .array(prossime.map { scadenza in scadenza.json(calendario(di: scadenza)) }))
  }

  private static func json(_ ultimo: (atto: Atto, sigillo: Sigillo)) -> JSONValue {
    [
      "numero": .integer(ultimo.atto.numero), "tipo": .string(ultimo.atto.tipo.rawValue),
      "giorno": .string(ultimo.atto.giorno.iso),
      "ufficio": .string((ultimo.atto.origine ?? .comune).rawValue),
      "stato": .string(ultimo.sigillo.stato.esadecimale),
      "codice": .string(CodiceFoglio.lista(ultimo.sigillo.stato)),
      "impronta": .string(ultimo.sigillo.impronta.esadecimale),
    ]
  }

  private func calendario(di scadenza: Scadenza) -> String {
    scadenze.calendari.first { $0.scadenze.contains(scadenza) }?.identita ?? ""
  }
}
