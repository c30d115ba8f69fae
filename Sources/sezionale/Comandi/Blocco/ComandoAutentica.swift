import Archivio
import Elettorato
import Sistema
import Ufficio

/// `sezionale autentica`: records a signature on the locked lists.
struct ComandoAutentica: Comando {
  static let nome = "autentica"
  static let aiuto = Aiuto(
    scopo: "registra una firma sulle liste bloccate: chi, con quale ruolo, quando e su quale documento",
    esempi: [
      .init(
        "sezionale -a gaby autentica --nome \"Anna Bionaz\" --ruolo responsabile",
        "una firma apposta su carta"),
      .init(
        "sezionale -a gaby autentica --nome \"Anna Bionaz\" --ruolo responsabile --documento blocco.txt.p7m --verifica \"verificata da A. B. con il servizio dell'AgID\"",
        "il testo del blocco firmato con un altro programma"),
    ],
    opzioni: [
      Opzione("--nome", "TESTO", "chi firma", obbligatoria: true),
      Opzione(
        "--ruolo", "RUOLO", "con quale ruolo", scelte: Autenticazione.Ruolo.allCases.map(\.rawValue),
        obbligatoria: true),
      Opzione("--data", "AAAA-MM-GG", "il giorno della firma", predefinito: "oggi"),
      Opzione(
        "--documento", "FILE", "il documento firmato elettronicamente (.p7m o PDF)",
        predefinito: "firma su carta"),
      Opzione("--verifica", "TESTO", "chi ha verificato la firma, e con quale strumento"),
    ],
    note: [
      "Le copie del Comune le firma il responsabile, quelle della commissione tutti i suoi componenti: in ogni archivio si registrano soltanto le firme del suo ufficio.",
      "Il programma non verifica i certificati: conserva nome e impronta del documento, e dice se il testo del blocco vi è contenuto.",
    ], norme: [.d223("artt. 5, c. 2, e 40")],
    esiti: [.regolaViolata, .archivioOccupato, .ruoloNonAmmesso, .letturaScrittura])

  private let firmatario: String
  private let ruolo: Autenticazione.Ruolo
  private let data: Giorno?
  private let documento: String?
  private let verifica: String

  init(_ arguments: inout Arguments) throws(UsageError) {
    firmatario = try arguments.required("--nome")
    ruolo = try Arguments.choice(
      try arguments.required("--ruolo"), what: "--ruolo", of: Autenticazione.Ruolo.self)
    data = try arguments.day("--data")
    documento = arguments.option("--documento")
    verifica = arguments.option("--verifica") ?? ""
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.scrittura)
    guard ruolo.delComune == (archivio.ufficio == .comune) else { throw Failure.firmaDiAltroUfficio(ruolo) }
    let operatore = environment.ufficio.operatore
    let (atto, firma) = try archivio.transazione(prova: environment.options.prova) {
      guard let blocco = try archivio.bloccoInVigore() else { throw Failure.listeNonBloccate }
      let firma = Autenticazione(
        firmatario: firmatario, ruolo: ruolo, documento: try documento.map { try letto($0, archivio, blocco) }
      )
      let atto = try archivio.autentica(
        firma, blocco: blocco, RichiestaAtto(giorno: data ?? environment.oggi, autore: operatore.nome))
      try archivio.annota(.autenticazione(atto: atto.numero, ruolo), environment.ufficio.firma)
      return (atto, firma)
    }
    output.riga(
      "Atto n. \(atto.numero) \(atto.giorno.esteso(.del)): firma del \(ruolo.titolo)\(environment.options.prova ? " — prova: nulla è stato scritto" : "")"
    )
    if let documento = firma.documento {
      output.riga(
        documento.contieneIlBlocco
          ? "il documento contiene il testo del blocco, byte per byte"
          : "il documento non mostra il testo del blocco: può contenerlo in altra forma, e va verificato a parte"
      )
      output.nota("Il certificato di firma non è stato verificato da questo programma.")
    }
    output.campo("atto", .integer(atto.numero))
    output.campo("ruolo", .string(ruolo.rawValue))
    output.campo("contieneIlBlocco", firma.documento.map { .bool($0.contieneIlBlocco) } ?? .null)
    return .fatto
  }

  private func letto(_ file: String, _ archivio: ArchivioElettorale, _ blocco: Atto) throws
    -> Autenticazione.Documento
  {
    let bytes = try FileSource.bytes(of: file)
    let testo = try archivio.blocco(blocco).testo(archivio.catena).bytes
    return Autenticazione.Documento(
      nome: file.splitAtLastSlash.name, impronta: .di(bytes), contieneIlBlocco: bytes.contains(testo),
      verifica: verifica)
  }
}

extension Failure {
  static func firmaDiAltroUfficio(_ ruolo: Autenticazione.Ruolo) -> Failure {
    Failure(
      .ruoloNonAmmesso, "firma-di-altro-ufficio",
      "la firma del \(ruolo.titolo) si registra nell'archivio \(ruolo.delComune ? "del Comune" : "della commissione").",
      norma: .d223("art. 40"),
      rimedio: "Registrarla là: l'atto arriva qui con il pacchetto.")
  }

  static let listeNonBloccate = Failure(
    .regolaViolata, "liste-non-bloccate", "le liste non sono bloccate.", norma: .d223("art. 32, c. 4"),
    rimedio: "Eseguire prima «sezionale blocca».")
}
