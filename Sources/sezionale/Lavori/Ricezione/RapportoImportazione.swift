import Archivio
import CSV
import Elettorato
import Tracciati
import Ufficio

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
    // A dry run writes no file of rejects either.
    scarti = ricezione.scartate > 0 && !richiesta.prova ? richiesta.scarti : nil
  }

  func mostra(_ output: Output, prova: Bool) {
    if giaImportato {
      output.riga("\(tipo.rawValue): già importato \(ricezione.giorno.esteso(.il)), nulla è cambiato.")
    } else {
      let scartate = ricezione.scartate > 0 ? ", scartate \(ricezione.scartate.conMigliaia)" : ""
      output.riga(
        "\(tipo.rawValue): lette \(ricezione.lette.conMigliaia), accettate \(ricezione.accettate.conMigliaia)\(scartate) (\(riconosciuto))\(prova ? " — prova: nulla è stato scritto" : "")"
      )
    }
    if let scarti { output.avviso("righe scartate scritte in \(scarti)") }
    for avviso in Avviso.allCases {
      guard let quanti = avvisi.quanti[avviso] else { continue }
      let righe = avvisi.primeRighe[avviso, default: []].map(String.init).joined(separator: ", ")
      output.avviso(
        "\(avviso.descrizione): \(quanti.conMigliaia) (righe \(righe)\(quanti > Avvisi.mostrate ? ", ..." : ""))"
      )
    }
    for (correzione, conto) in corrette {
      output.avviso("\(correzione): \(conto.count.conMigliaia) (dalla riga \(conto.firstLine ?? 0))")
    }
    for notizia in notizie.prefix(20) { output.avviso(notizia) }
    if notizie.count > 20 {
      output.avviso("... e altre \((notizie.count - 20).conMigliaia) segnalazioni")
    }
  }

  /// What the reader put right or found suspicious, where it did.
  private var corrette: [(correzione: String, conto: Warnings.Tally)] {
    guard let correzioni else { return [] }
    return [
      ("spazi insoliti resi ordinari", correzioni.normalisedSpaces),
      ("accenti scomposti ricomposti", correzioni.composedAccents),
      ("sequenze da doppia codifica, accettate", correzioni.doubleEncodings),
    ].filter { $0.1.count > 0 }
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
              .object([
                .init("avviso", .string(avviso.descrizione)), .init("quanti", .integer($0)),
                .init("primeRighe", .array(avvisi.primeRighe[avviso, default: []].map(JSONValue.integer))),
              ])
            }
          })),
      .init(
        "correzioni",
        .array(
          corrette.map {
            .object([
              .init("correzione", .string($0.correzione)), .init("quante", .integer($0.conto.count)),
              .init("primaRiga", .integer($0.conto.firstLine ?? 0)),
            ])
          })),
      .init("segnalazioni", .strings(notizie)), .init("riconosciuto", .string(riconosciuto)),
      .init("fileScarti", .optional(scarti)),
    ])
  }
}
