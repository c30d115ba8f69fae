import Archivio
import CSV
import Elettorato
import Tracciati

/// How an import went, told the same way on the screen and in JSON.
struct RapportoImportazione {
  let tipo: Ricezione.Tipo
  let file: String
  let giaImportato: Bool
  let riconosciuto: String
  let ricezione: Ricezione
  let avvisi: Avvisi
  /// What was put right on the way; `nil` when nothing was read.
  let correzioni: Warnings?
  /// Defects of a street index and the like.
  let notizie: [String]
  let scarti: String?

  init(giaImportato richiesta: Importazione.Richiesta, il ultima: Ricezione) {
    tipo = richiesta.tipo
    file = richiesta.file
    giaImportato = true
    riconosciuto = ""
    ricezione = ultima
    avvisi = Avvisi()
    correzioni = nil
    notizie = []
    scarti = nil
  }

  init(
    richiesta: Importazione.Richiesta, riconosciuto: String, ricezione: Ricezione, avvisi: Avvisi,
    correzioni: Warnings, notizie: [String]
  ) {
    tipo = richiesta.tipo
    file = richiesta.file
    giaImportato = false
    self.riconosciuto = riconosciuto
    self.ricezione = ricezione
    self.avvisi = avvisi
    self.correzioni = correzioni
    self.notizie = notizie
    scarti = richiesta.scarti
  }

  func mostra(_ output: Output, prova: Bool) {
    if giaImportato {
      output.riga("\(tipo.rawValue): già importato il \(ricezione.giorno.esteso), nulla è cambiato.")
    } else {
      let scartate = ricezione.scartate > 0 ? ", scartate \(ricezione.scartate.conMigliaia)" : ""
      output.riga(
        "\(tipo.rawValue): lette \(ricezione.lette.conMigliaia), accettate \(ricezione.accettate.conMigliaia)\(scartate) (\(riconosciuto))\(prova ? " — prova: nulla è stato scritto" : "")"
      )
    }
    if ricezione.scartate > 0, let scarti, !giaImportato {
      output.avviso("righe scartate scritte in \(scarti)")
    }
    for avviso in Avviso.allCases {
      guard let quanti = avvisi.quanti[avviso] else { continue }
      let righe = avvisi.primeRighe[avviso, default: []].map(String.init).joined(separator: ", ")
      output.avviso(
        "\(avviso.descrizione): \(quanti.conMigliaia) (righe \(righe)\(quanti > 5 ? ", ..." : ""))")
    }
    if let spazi = correzioni?.normalisedSpaces.count, spazi > 0 {
      output.avviso("spazi insoliti resi ordinari: \(spazi.conMigliaia)")
    }
    if let accenti = correzioni?.composedAccents.count, accenti > 0 {
      output.avviso("accenti scomposti ricomposti: \(accenti.conMigliaia)")
    }
    for notizia in notizie.prefix(20) { output.avviso(notizia) }
    if notizie.count > 20 {
      output.avviso("... e altre \((notizie.count - 20).conMigliaia) segnalazioni sul viario")
    }
  }

  var json: JSONValue {
    .object([
      .init("tipo", .string(tipo.rawValue)), .init("file", .string(file)),
      .init("giaImportato", .bool(giaImportato)),
      .init("lette", .integer(ricezione.lette)), .init("accettate", .integer(ricezione.accettate)),
      .init("scartate", .integer(ricezione.scartate)),
      .init("impronta", .string(ricezione.impronta.esadecimale)),
      .init(
        "avvisi",
        .array(
          Avviso.allCases.compactMap { avviso in
            avvisi.quanti[avviso].map {
              .object([.init("avviso", .string(avviso.descrizione)), .init("quanti", .integer($0))])
            }
          })),
      .init("segnalazioni", .strings(notizie)),
    ])
  }
}
