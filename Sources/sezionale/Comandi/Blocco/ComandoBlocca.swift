import Archivio
import Elettorato
import Modulistica
import Sistema
import Ufficio

/// `sezionale blocca`: the lists stop.
struct ComandoBlocca: Comando {
  static let nome = "blocca"
  static let aiuto = Aiuto(
    scopo: "blocca le liste per il voto: da qui non cambiano più, e si possono stampare quelle per i seggi",
    esempi: [
      .init("sezionale -a gaby blocca --prova", "verifica tutto e dice con quali totali si bloccherebbe"),
      .init(
        "sezionale -a gaby blocca --iscritti 351 --scrivi blocco.txt",
        "blocca le liste con 351 iscritti nella lista generale, e scrive il testo da firmare"),
    ],
    opzioni: [
      Opzione("--iscritti", "N", "il totale della lista generale, che chi blocca dichiara di conoscere"),
      Opzione("--data", "AAAA-MM-GG", "il giorno dell'atto", predefinito: "oggi"),
      Opzione("--protocollo", "TESTO", "il protocollo dell'atto"),
      Opzione(
        "--motivo", "TESTO",
        "perché si blocca lo stesso, quando c'è ciò che attende: resta nell'atto con l'elenco"),
      Opzione(
        "--senza-seconda-copia", "TESTO",
        "perché la commissione non tiene una sua copia con questo programma: resta nell'atto"),
      Opzione("--scrivi", "FILE", "scrive il testo del blocco, che responsabile e commissione firmano"),
    ],
    note: [
      "Le liste si bloccano quando le due copie sono uguali: serve la ricevuta della commissione all'ultimo atto, con le stesse liste e le stesse sedi («ricevuta registra»); la sua impronta resta nell'atto. Dove nessuna ricevuta è mai arrivata, --senza-seconda-copia ne dice il perché.",
      "Chiedono il motivo, con l'elenco (esito 10), gli elettori senza sezione, i fatti ricevuti in tempo e non decisi, i rifiuti che si possono ancora sanare, chi per l'anagrafe è uscito ed è ancora iscritto, le tornate non adottate; --si non risponde. Fermano il blocco le domande ricevute in tempo e non decise, e le liste ancora in due parti.",
      "Prima del blocco l'archivio è controllato per intero. Il testo del blocco ha il totale e l'impronta di ogni sezione; la sua impronta è nell'atto, e da essa vengono i codici di ogni foglio delle liste del voto.",
      "Dopo il blocco ogni comando che cambia le liste rifiuta (esito 8). Restano i supplementi: errori materiali, ammissioni dell'art. 32-bis, sentenze, decessi segnalati.",
    ], norme: [.d223("artt. 32, c. 4, e 40")],
    esiti: [
      .regolaViolata, .archivioOccupato, .archivioDanneggiato, .letturaScrittura, .confermaNecessaria,
      .scadenzaSuperata,
    ])

  private let iscritti: String?
  private let data: Giorno?
  private let protocollo: String
  private let motivo: String
  private let senzaSecondaCopia: String
  private let file: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    iscritti = try arguments.integer("--iscritti", in: 0...99_999_999).map(String.init)
    data = try arguments.day("--data")
    protocollo = arguments.option("--protocollo") ?? ""
    motivo = arguments.option("--motivo") ?? ""
    senzaSecondaCopia = arguments.option("--senza-seconda-copia") ?? ""
    file = arguments.option("--scrivi")
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.scrittura)
    let bloccatura = Bloccatura(
      archivio: archivio, environment: environment, giorno: data ?? environment.oggi, protocollo: protocollo,
      motivo: motivo, senzaSecondaCopia: senzaSecondaCopia)
    let (consultazione, totale) = try bloccatura.verifica()
    try output.conferma(
      "Le liste del voto \(consultazione.giorni.riferimento.esteso(.del)) non cambieranno più: quanti sono gli iscritti nella lista generale?",
      parola: String(totale), opzione: "--iscritti", data: iscritti, environment)
    let esito = try bloccatura.esegui()
    let prova = environment.options.prova
    if let file, !prova { try DurableFile.write(esito.blocco.testo(archivio.catena).bytes, to: file) }
    mostra(esito, totale, output, prova: prova)
    output.mostra(esito.sospesi)
    return .fatto
  }

  private func mostra(_ esito: Bloccatura.Esito, _ totale: Int, _ output: Output, prova: Bool) {
    output.titolo(
      "Atto n. \(esito.atto.numero) \(esito.atto.giorno.esteso(.del)): \(esito.atto.tipo.titolo)\(prova ? " — prova: nulla è stato scritto" : "")"
    )
    var table = Table([.left("lista"), .left("sezione"), .right("iscritti"), .left("codice della lista")])
    for sezione in esito.blocco.sezioni {
      table.append([
        sezione.lista.rawValue.lowercased(), sezione.sezione.map(String.init) ?? "da assegnare",
        sezione.elettori.conMigliaia,
        CodiceFoglio.lista(BloccoDelleListe.impronta(esito.impronta, sezione.impronta)),
      ])
    }
    output.tabella(table)
    output.riga("iscritti nella lista generale: \(totale.conMigliaia) (\(totale.inLettere))")
    output.riga("impronta del blocco  \(esito.impronta)")
    if let file, !prova { output.riga("testo da firmare in \(file)") }
    output.nota("Poi: «sezionale autentica», e «sezionale stampa liste --copia votazione».")
    output.campo("atto", .integer(esito.atto.numero))
    output.campo("iscritti", .integer(totale))
    output.campo("blocco", .string(esito.impronta.esadecimale))
    output.campo("stato", .string(esito.sigillo.stato.esadecimale))
    output.campo(
      "sezioni",
      .array(
        esito.blocco.sezioni.map {
          [
            "lista": .string($0.lista.rawValue), "sezione": $0.sezione.map(JSONValue.integer) ?? .null,
            "iscritti": .integer($0.elettori),
            "codice": .string(CodiceFoglio.lista(BloccoDelleListe.impronta(esito.impronta, $0.impronta))),
          ]
        }))
  }
}
