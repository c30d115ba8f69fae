package import Archivio
import CSV
import Elettorato
package import Tracciati

/// How a reception went.
package struct EsitoImportazione {
  package let tipo: Ricezione.Tipo
  package let file: String
  package let giaImportato: Bool
  let prova: Bool
  let riconosciuto: String
  package let ricezione: Ricezione
  package let avvisi: Avvisi
  /// What was put right on the way; `nil` when nothing was read.
  let correzioni: Warnings?
  /// Defects of a street index and the like.
  let notizie: [String]
  /// What the register received shows, and the lists do not know.
  let sospesi: [Sospeso]
  package let scarti: String?

  init(giaImportato richiesta: RichiestaDiImportazione, il ultima: Ricezione) {
    tipo = richiesta.tipo
    file = richiesta.file
    giaImportato = true
    prova = false
    riconosciuto = ""
    ricezione = ultima
    avvisi = Avvisi()
    correzioni = nil
    notizie = []
    sospesi = []
    scarti = nil
  }

  init(
    _ richiesta: RichiestaDiImportazione, prova: Bool, riconosciuto: String, ricezione: Ricezione,
    avvisi: Avvisi,
    correzioni: Warnings, notizie: [String], sospesi: [Sospeso] = []
  ) {
    tipo = richiesta.tipo
    file = richiesta.file
    giaImportato = false
    self.prova = prova
    self.riconosciuto = riconosciuto
    self.ricezione = ricezione
    self.avvisi = avvisi
    self.correzioni = correzioni
    self.notizie = notizie
    self.sospesi = sospesi
    // A dry run writes no file of rejects either.
    scarti = ricezione.scartate > 0 && !prova ? richiesta.scarti : nil
  }

}

// MARK: - Answer

extension EsitoImportazione {
  /// For people; programs are told of every file at once, by `voci`.
  package var risposta: Risposta {
    var risposta = Risposta()
    if giaImportato {
      risposta.frase("\(tipo.rawValue): già importato \(ricezione.giorno.esteso(.il)), nulla è cambiato.")
    } else {
      let scartate = ricezione.scartate > 0 ? ", scartate \(ricezione.scartate.conMigliaia)" : ""
      risposta.frase(
        "\(tipo.rawValue): lette \(ricezione.lette.conMigliaia), accettate \(ricezione.accettate.conMigliaia)\(scartate) (\(riconosciuto))\(prova ? " — prova: nulla è stato scritto" : "")"
      )
    }
    if let scarti { risposta.avviso("righe scartate scritte in \(scarti)") }
    for avviso in Avviso.allCases {
      guard let quanti = avvisi.quanti[avviso] else { continue }
      let righe = avvisi.primeRighe[avviso, default: []].map(String.init).joined(separator: ", ")
      risposta.avviso(
        "\(avviso.descrizione): \(quanti.conMigliaia) (righe \(righe)\(quanti > Avvisi.mostrate ? ", ..." : ""))"
      )
    }
    for (correzione, conto) in corrette {
      risposta.avviso("\(correzione): \(conto.count.conMigliaia) (dalla riga \(conto.firstLine ?? 0))")
    }
    for notizia in notizie.prefix(Self.notizieMostrate) { risposta.avviso(notizia) }
    if notizie.count > Self.notizieMostrate {
      risposta.avviso(
        "... e altre \((notizie.count - Self.notizieMostrate).conMigliaia) segnalazioni")
    }
    for sospeso in sospesi { sospeso.avvisa(&risposta) }
    return risposta
  }

  private static let notizieMostrate = 20

  /// For programs.
  package var voci: Valore {
    .voci([
      .init("tipo", .testo(tipo.rawValue)), .init("file", .testo(file)),
      .init("giaImportato", .vero(giaImportato)), .init("lette", .numero(ricezione.lette)),
      .init("accettate", .numero(ricezione.accettate)), .init("scartate", .numero(ricezione.scartate)),
      .init("impronta", .impronta(ricezione.impronta)),
      .init(
        "avvisi",
        .elenco(
          Avviso.allCases.compactMap { avviso in
            avvisi.quanti[avviso].map {
              .voci([
                .init("avviso", .testo(avviso.descrizione)), .init("quanti", .numero($0)),
                .init("primeRighe", .numeri(avvisi.primeRighe[avviso, default: []])),
              ])
            }
          })),
      .init(
        "correzioni",
        .elenco(
          corrette.map {
            .voci([
              .init("correzione", .testo($0.correzione)), .init("quante", .numero($0.conto.count)),
              .init("primaRiga", .numero($0.conto.firstLine ?? 0)),
            ])
          })),
      .init("segnalazioni", .testi(notizie + sospesi.map { $0.descrizione(massimo: Sospesi.mostrati) })),
      .init("riconosciuto", .testo(riconosciuto)),
      .init("fileScarti", .testo(scarti)),
    ])
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
}
