import Archivio
import Elettorato
import Ufficio

/// `sezionale depenna`: the commissione strikes who will not be eighteen from the lists of the vote.
struct ComandoDepenna: Comando {
  static let nome = "depenna"
  static let aiuto = Aiuto(
    scopo:
      "depenna dalle liste per la votazione chi non avrà 18 anni il giorno del voto: è un atto della commissione",
    esempi: [
      .init("sezionale -a gaby-cec depenna --data 2023-10-10", "nella copia della commissione"),
      .init("sezionale -a gaby-cec depenna --prova", "quanti sono, senza adottare l'atto"),
    ],
    opzioni: [
      Opzione("--data", "AAAA-MM-GG", "la data dell'atto", predefinito: "oggi"),
      Opzione("--protocollo", "TESTO", "il protocollo dell'atto"),
    ],
    note: [
      "Segue l'elenco dell'art. 33 compilato dal Comune («sezionale minori»), e comprende chi è stato iscritto dopo. Non cancella nessuno: chi è depennato resta nelle liste e non vota questa volta.",
      "Dove la commissione non tiene una sua copia lo registra il Comune, e l'atto lo dice.",
    ],
    norme: [.d223("art. 33, c. 2")],
    esiti: [.regolaViolata, .archivioOccupato, .ruoloNonAmmesso, .letturaScrittura])

  private let data: Giorno?
  private let protocollo: String

  init(_ arguments: inout Arguments) throws(UsageError) {
    data = try arguments.day("--data")
    protocollo = arguments.option("--protocollo") ?? ""
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.scrittura)
    let (operatore, prova, giorno) = (
      environment.ufficio.operatore, environment.options.prova, data ?? environment.oggi
    )
    let (atto, sigillo, minori, elencati) = try archivio.transazione(prova: prova) {
      let aperta = try Consultazioni.necessaria(archivio)
      let consultazione = aperta.consultazione
      let suoi = try archivio.atti().filter { $0.consultazione == consultazione.identita }
      guard let elenco = suoi.last(where: { $0.tipo == .elencoMinori }) else {
        throw Failure.elencoMinoriAssente
      }
      if let fatto = suoi.last(where: { $0.tipo == .depennamentoMinori }) {
        throw ErroreArchivio.attoGiaAdottato(fatto.tipo, numero: fatto.numero, giorno: fatto.giorno)
      }
      let (atto, sigillo, minori) = try archivio.depennaMinori(
        giornoEta: consultazione.giorni.eta, liste: consultazione.liste,
        FirmaAtto(
          giorno: giorno, protocollo: protocollo, autore: operatore.nome,
          consultazione: [.init(Consultazione.parametro, consultazione.identita)]), motivo: "")
      try archivio.annota(.atto(atto, .nomi(minori.count), sigillo.impronta), environment.ufficio.firma)
      return (atto, sigillo, minori, try archivio.minori(atto: elenco.numero).map(\.fascicolo))
    }
    output.titolo(
      "Atto n. \(atto.numero) \(giorno.esteso(.del)): \(atto.tipo.titolo)\(prova ? " — prova: nulla è stato scritto" : "")"
    )
    let depennati = Set(minori.map(\.fascicolo))
    output.riga(
      "\(minori.count.di("depennato", "depennati")): \(depennati.intersection(elencati).count) dell'elenco del Comune, \(depennati.subtracting(elencati).count) iscritti dopo; non più nelle liste: \(Set(elencati).subtracting(depennati).count)"
    )
    if atto.origine == .registrata { output.nota(OrigineDellAtto.notaRegistrata) }
    output.riga("impronta dell'atto  \(sigillo.impronta)")
    output.campo("atto", .integer(atto.numero))
    output.campo("origine", .string((atto.origine ?? .comune).rawValue))
    output.campo("impronta", .string(sigillo.impronta.esadecimale))
    output.campo("fascicoli", .array(minori.map { .integer($0.fascicolo) }))
    return .fatto
  }
}

extension Failure {
  static let elencoMinoriAssente = Failure(
    .regolaViolata, "elenco-minori-assente",
    "manca l'elenco di chi non avrà 18 anni il giorno del voto, che compila il Comune.",
    norma: .d223("art. 33, c. 1"),
    rimedio: "Il Comune lo compila con «sezionale minori», e lo trasmette.")
}
