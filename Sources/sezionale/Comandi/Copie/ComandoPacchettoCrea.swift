import Archivio
import Elettorato
import Ufficio

/// `sezionale pacchetto crea`: what goes to the other office.
struct ComandoPacchettoCrea: Comando {
  static let nome = "pacchetto crea"
  static let aiuto = Aiuto(
    scopo: "scrive gli atti in un pacchetto di testo per l'altro ufficio, che li riapplica e li verifica",
    esempi: [
      .init(
        "sezionale -a gaby pacchetto crea --in gaby-cec.txt",
        "gli atti che la commissione non ha ancora, secondo la sua ultima ricevuta"),
      .init("sezionale -a gaby pacchetto crea --in gaby-cec.txt --da-atto 1", "tutti gli atti, dal primo"),
    ],
    opzioni: [
      Opzione("--in", "FILE", "il file da scrivere", obbligatoria: true),
      Opzione(
        "--da-atto", "N", "il primo atto da trasmettere",
        predefinito: "quello dopo l'ultima ricevuta o l'ultimo atto dell'altro ufficio, altrimenti il primo"),
      Opzione("--sovrascrivi", "sostituisce il file se c'è già"),
    ],
    note: [
      "È testo canonico: gli atti come «esporta atti», con accanto a ogni riga che aprono la persona; le sedi, il viario e la consultazione; i testi degli eventi decisi. Finisce con lo SHA-256 di tutto ciò che precede.",
      "Contiene dati personali: si trasmette per PEC o su un supporto cifrato.",
    ],
    norme: [.d223("artt. 5 e 32")],
    esiti: [.regolaViolata, .archivioOccupato, .archivioDanneggiato, .letturaScrittura])

  private let file: String
  private let primo: Int?
  private let sovrascrivi: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    file = try arguments.required("--in")
    primo = try arguments.integer("--da-atto", in: 1...999_999)
    sovrascrivi = arguments.flag("--sovrascrivi")
  }

  /// After what the other office has declared to have; where this one has adopted acts since, after the last that came from there: what
  /// precedes its own act it has. Who has none of its own to send is asked for all: the other may have lost them.
  private func primoCheManca(_ archivio: ArchivioElettorale) throws -> Int {
    let (ultimi, altro) = (try archivio.ultimiAtti(), archivio.ufficio.altro)
    let suo = ultimi[archivio.ufficio] > ultimi[altro] ? ultimi[altro] : 0
    return max(try archivio.attoTestimoniato(), suo) + 1
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.scrittura)
    let pacchetto = try Scambio(environment).spedisci(
      archivio, dalAtto: primo ?? primoCheManca(archivio), in: file, sovrascrivi: sovrascrivi)
    output.riga(
      "\(pacchetto.atti.count.di("atto", "atti")), dal n. \(pacchetto.primo) al n. \(pacchetto.ultimo), in \(file)\(environment.options.prova ? " — prova: nulla è stato scritto" : "")"
    )
    output.riga("impronta \(pacchetto.impronta.esadecimale)")
    output.nota("L'altro ufficio: «sezionale pacchetto ricevi \(file)», poi «sezionale ricevuta crea».")
    output.campo("file", .string(file))
    output.campo("primo", .integer(pacchetto.primo))
    output.campo("ultimo", .integer(pacchetto.ultimo))
    output.campo("testa", .optional(pacchetto.atti.last?.impronta.esadecimale))
    output.campo("impronta", .string(pacchetto.impronta.esadecimale))
    return .fatto
  }
}
