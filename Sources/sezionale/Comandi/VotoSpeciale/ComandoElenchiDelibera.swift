import Archivio
import Elettorato
import Ufficio

/// `sezionale elenchi delibera`: closes the sheets of the special voters, and commits the chain to them.
struct ComandoElenchiDelibera: Comando {
  static let nome = "elenchi delibera"
  static let aiuto = Aiuto(
    scopo:
      "chiude gli elenchi di chi vota fuori della sezione: nella catena restano specie, sezione, numero e impegno",
    esempi: [
      .init("sezionale -a gaby elenchi delibera --prova", "gli elenchi come sarebbero, senza scrivere"),
      .init("sezionale -a gaby elenchi delibera --data 2023-11-10", "l'atto con quella data"),
    ],
    opzioni: [
      Opzione("--data", "AAAA-MM-GG", "la data dell'atto", predefinito: "oggi"),
      Opzione("--protocollo", "TESTO", "il protocollo dell'atto"),
    ],
    note: [
      "L'impegno è lo SHA-256 di 32 byte scelti a caso e del testo dell'elenco: caso e testo restano nel file riservato. Finché c'è, dimostra che l'elenco consegnato è quello; quando è eliminato, non dice più nulla.",
      "Gli elenchi possono cambiare fino al terzo giorno prima del voto: un atto successivo ne prende il posto.",
    ],
    norme: [Norma("d.P.R. 570/1960", "art. 42, c. 3"), Norma("d.l. 1/2006", "art. 1, c. 5")],
    esiti: [.regolaViolata, .archivioOccupato, .archivioDanneggiato, .letturaScrittura, .scadenzaSuperata])

  private let data: Giorno?
  private let protocollo: String

  init(_ arguments: inout Arguments) throws(UsageError) {
    data = try arguments.day("--data")
    protocollo = arguments.option("--protocollo") ?? ""
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.scrittura)
    let aperta = try Consultazioni.necessaria(archivio)
    let (operatore, prova, giorno) = (
      environment.ufficio.operatore, environment.options.prova, data ?? environment.oggi
    )
    guard let riservato = try FileRiservato(archivio, aperta, environment.ufficio).apri(.scrittura) else {
      throw Failure.nessunaRichiestaRicevuta
    }
    let (atto, sigillo, impegni) = try archivio.transazione(prova: prova) {
      let richieste = try Richieste(archivio, aperta, riservato, oggi: environment.oggi)
      try richieste.pretendiEsaminate()
      let ultimoGiorno = aperta.consultazione.giorni.ultimo
      guard giorno <= ultimoGiorno else { throw Failure.elenchiDopoIlVoto(ultimoGiorno) }
      let chiusura = try ChiusuraElenchi(archivio, richieste)
      if let chiusi = chiusura.atto, !richieste.elenchi.isEmpty {
        throw Failure.elenchiGiaChiusi(atto: chiusi)
      }
      let impegnati = richieste.elenchi.enumerated().compactMap {
        posto, elenco -> (ImpegnoElenco, [UInt8], TestoCanonico)? in
        let sale = environment.ufficio.caso.bytes(ImpegnoElenco.byteDelSale, per: "elenco \(posto)")
        let testo = TestoCanonico.elenco(
          elenco, archivio.catena, consultazione: aperta.consultazione.identita)
        return ImpegnoElenco(elenco, testo: testo, sale: sale).map { ($0, sale, testo) }
      }
      // Nobody any more: an act without sheets takes the place of the one that had them.
      guard !impegnati.isEmpty || chiusura.ultimo != nil else { throw Failure.nessunAmmesso }
      let (atto, sigillo) = try archivio.adottaElenchi(
        impegnati.map(\.0),
        FirmaAtto(
          giorno: giorno, protocollo: protocollo, autore: operatore.nome,
          consultazione: [.init(Consultazione.parametro, aperta.consultazione.identita)]))
      try archivio.annota(.atto(atto, .elenchi(impegnati.count), sigillo.impronta), environment.ufficio.firma)
      // The salts are on the disk before the act that needs them.
      try riservato.transazione(prova: prova) {
        for (_, sale, testo) in impegnati {
          try riservato.registra(
            ElencoImpegnato(atto: atto.numero, sale: sale, testo: testo.bytes),
            ArchivioRiservato.Firma(environment.ufficio))
        }
      }
      return (atto, sigillo, impegnati.map(\.0))
    }
    output.titolo(
      "Atto n. \(atto.numero) \(giorno.esteso(.del)): \(atto.tipo.titolo)\(prova ? " — prova: nulla è stato scritto" : "")"
    )
    var table = Table([.left("specie"), .left("elenco"), .right("sezione"), .right("elettori")])
    for impegno in impegni {
      table.append([
        impegno.specie.titolo, impegno.destinatario.lowercased(), String(impegno.sezione),
        impegno.elettori.conMigliaia,
      ])
    }
    output.tabella(table)
    output.riga("impronta dell'atto  \(sigillo.impronta)")
    output.campo("atto", .integer(atto.numero))
    output.campo("impronta", .string(sigillo.impronta.esadecimale))
    output.campo(
      "elenchi",
      .array(
        impegni.map {
          [
            "specie": .string($0.specie.rawValue), "destinatario": .string($0.destinatario),
            "sezione": .integer($0.sezione), "elettori": .integer($0.elettori),
            "impegno": .string($0.impegno.esadecimale),
          ]
        }))
    return .fatto
  }
}

extension Failure {
  static let nessunaRichiestaRicevuta = Failure(
    .regolaViolata, "nessuna-richiesta",
    "per questa consultazione non è stata ricevuta nessuna richiesta di voto fuori della sezione.",
    rimedio: "Importarle con «sezionale importa richieste-domicilio FILE» e simili.")

  static func elenchiGiaChiusi(atto: Int) -> Failure {
    Failure(
      .regolaViolata, "elenchi-gia-chiusi",
      "gli elenchi sono già chiusi con l'atto n. \(atto), e da allora non è cambiato nulla.",
      rimedio: "Stampare quelli: un altro atto renderebbe superate le carte già stampate.")
  }

  static func elenchiDopoIlVoto(_ ultimo: Giorno) -> Failure {
    Failure(
      .scadenzaSuperata, "elenchi-dopo-il-voto",
      "gli elenchi si chiudono prima che finisca la votazione, \(ultimo.esteso).",
      norma: Norma("d.P.R. 570/1960", "art. 42, c. 3"), rimedio: "La consultazione è finita.")
  }

  static let nessunAmmesso = Failure(
    .regolaViolata, "nessun-ammesso", "nessuna richiesta è ammessa: non c'è nessun elenco da chiudere.",
    rimedio: "Vedere le risposte con «sezionale richieste mostra».")
}
