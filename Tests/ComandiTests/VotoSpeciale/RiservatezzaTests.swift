import Foundation
import SQLite
import TestSupport
import Testing

@Suite("What is left after the requests are deleted", .serialized)
struct RiservatezzaTests {
  /// Requests received, judged, taken by hand and withdrawn; sheets closed and committed.
  private func chiuso() throws -> VotoDiEsempio {
    let voto = try VotoDiEsempio(.gaby, .conRichieste)
    try ospiti(voto)
    try voto.finoAlBlocco()
    try voto.fai("richieste", "esamina", "--oggi", voto.voto)
    try voto.fai(
      "richieste", "accogli", "21", "--motivo", "ricoverata il giorno prima", "--documento", "nota 77/2023",
      "--oggi", voto.voto)
    try voto.fai("richieste", "revoca", "2", "--motivo", "dimessa", "--oggi", voto.voto)
    try voto.fai("elenchi", "delibera", "--data", "2023-11-10", "--oggi", "2023-11-10")
    return voto
  }

  /// Electors of other Comuni, received in the same file.
  private func ospiti(_ voto: VotoDiEsempio) throws {
    try voto.folder.write(
      "ospiti.csv",
      """
      specie,comune_iscrizione,denominazione_comune,sezione_iscrizione,numero_lista,cognome,nome,data_nascita,luogo_nascita,comune_voto,istituto,specie_via,nome_via,civico,esponente,attestazione,accompagnatore,schede
      DEGENTI,A326,Aosta,17,233,Quendoz,Ermenegilda,1931-05-06,Aosta (AO),D839,Residenza sanitaria Valle del Lys,,,,,901,N,regionale
      DOMICILIO,A326,Aosta,18,234,Squinabol,Teofilo,1932-06-07,Aosta (AO),D839,,Via,delle Scuole,11,,902,S,regionale

      """)
    try voto.fai("importa", "elenchi-altri-comuni", "ospiti.csv", "--oggi", voto.voto)
  }

  private func bytes(_ voto: VotoDiEsempio) throws -> [(String, [UInt8])] {
    let radice = voto.folder.url("archivio")
    return try Repository.files(below: radice).map {
      ($0, Array(try Data(contentsOf: radice.appendingPathComponent($0))))
    }
  }

  private static func contiene(_ bytes: [UInt8], _ cercato: [UInt8]) -> Bool {
    Data(bytes).range(of: Data(cercato)) != nil
  }

  /// Before the file goes: the canonical text of every entry, and the digests that somebody could try.
  private func tracce(_ voto: VotoDiEsempio) throws -> [[UInt8]] {
    let connection = try Connection(
      path: voto.folder.path("archivio/consultazioni/2023-11-12.sqlite"), .read)
    var tracce: [[UInt8]] = []
    try connection.with("SELECT tipo, testo, impronta FROM voce") { statement in
      try statement.eachRow { row in
        tracce.append(Array(row.text(2).utf8))
        guard row.text(0) != "RICEZIONE" else { return }
        tracce.append(Array(row.text(1).utf8))
        if row.text(0) == "OSPITE" {
          let campi = row.text(1).split(separator: "\t", omittingEmptySubsequences: false)
          tracce += [Array(campi[5].utf8), Array(campi[5...7].joined(separator: "\t").utf8)]
        }
        // A request without its number in the file, and the middle of its text: whoever it is, where he votes.
        if row.text(0) == "RICHIESTA" {
          let campi = row.text(1).split(separator: "\t", omittingEmptySubsequences: false)
          tracce.append(Array(campi[1...5].joined(separator: "\t").utf8))
          tracce.append(Array("\(campi[2])\t\(campi[9])".utf8))
        }
      }
    }
    return tracce + ["ricoverata il giorno prima", "nota 77/2023", "dimessa"].map { Array($0.utf8) }
  }

  @Test(
    "the chain verifies, the file is gone, and no byte of the archive tells who asked, of which kind or where"
  )
  func elimina() throws {
    let voto = try chiuso()
    let tracce = try tracce(voto)
    #expect(tracce.count > 120)
    #expect(tracce.contains(Array("Quendoz".utf8)) && tracce.contains(Array("Squinabol".utf8)))
    // The control: while the file is there, the traces are found.
    let prima = try bytes(voto)
    #expect(prima.contains { nome, _ in nome.hasPrefix("consultazioni/") })
    let trovate = tracce.count { traccia in prima.contains { Self.contiene($0.1, traccia) } }
    #expect(trovate > tracce.count * 8 / 10)

    let presto = try voto.program("elimina", "--conferma", "2023-11-12", "--oggi", "2024-01-10", "--json")
    #expect(presto.status == 4)
    #expect(try presto.errore["chiave"] as? String == "conservazione")
    let senza = try voto.program("elimina", "--oggi", "2024-01-11", "--json")
    #expect(senza.status == 10)
    let altra = try voto.program("elimina", "--conferma", "2023-11-13", "--oggi", "2024-01-11", "--json")
    #expect(try altra.errore["chiave"] as? String == "conferma-diversa")
    try voto.fai("elimina", "--prova", "--oggi", "2024-01-11")
    #expect(try bytes(voto).count == prima.count)
    let elimina = try voto.fai("elimina", "--conferma", "2023-11-12", "--oggi", "2024-01-11", "--json")
    #expect(try elimina.json["ospiti"] as? Int == 2)

    let dopo = try bytes(voto)
    #expect(dopo.map(\.0) == ["liste.sqlite"])
    for traccia in tracce where dopo.contains(where: { Self.contiene($0.1, traccia) }) {
      Issue.record("left: \(String(decoding: traccia.prefix(40), as: UTF8.self))")
    }
    let controlla = try voto.program("controlla", "--completo")
    #expect(controlla.status == 0, "\(controlla.text)")
    #expect(
      try voto.program("elimina", "--oggi", "2024-01-11", "--json").errore["chiave"] as? String
        == "nessuna-richiesta")
  }

  @Test("two archives in which different people asked differ in the salted commitments alone")
  func stessoArchivio() throws {
    func archivio(_ richieste: String) throws -> [String] {
      let voto = try VotoDiEsempio(.gaby)
      try voto.folder.write("d.csv", richieste)
      try voto.fai("importa", "richieste-degenti", "d.csv", "--oggi", "2023-11-01")
      try voto.fai("richieste", "esamina", "--oggi", "2023-11-01")
      try voto.fai("elenchi", "delibera", "--data", "2023-11-10", "--oggi", "2023-11-10")
      try voto.fai("elimina", "--conferma", "2023-11-12", "--oggi", "2024-02-01")
      let ufficio = Ufficio(folder: voto.folder, program: voto.program)
      return try ufficio.righe(
        """
        SELECT specie || destinatario || sezione || ' ' || elettori || ' ' || length(impegno) FROM impegno_elenco
        UNION ALL SELECT tipo || giorno FROM atto
        UNION ALL SELECT tipo || accettate FROM ricezione
        UNION ALL SELECT count(*) || ' voci di registro' FROM registro
        """)
    }
    let colonne =
      "progressivo,codice_fiscale,cognome,nome,data_ricezione,luogo,attestazione_direttore,sezione_indicata\n"
    let uno = try archivio(colonne + "H1,RSSRST50C52A326I,Russo,Ernesta,2023-10-30,L1,S,1\n")
    let altro = try archivio(colonne + "H1,FVRSFN74L29A326C,Favre,Stefano,2023-10-31,L1,S,1\n")
    #expect(uno == altro && uno.contains("DEGENTIUSCENTE1 1 64"))
    #expect(!uno.contains { $0.hasPrefix("richieste") }, "the main archive keeps no reception of requests")
  }

  @Test("while the file is there, salts and texts show that the commitments of the act are of these sheets")
  func impegni() throws {
    let voto = try chiuso()
    let ufficio = Ufficio(folder: voto.folder, program: voto.program)
    let impegni = try ufficio.righe("SELECT impegno FROM impegno_elenco ORDER BY posizione")
    #expect(impegni.count == Set(impegni).count && impegni.count == 4)
    let connection = try Connection(
      path: voto.folder.path("archivio/consultazioni/2023-11-12.sqlite"), .read)
    var provati: [String] = []
    try connection.with("SELECT testo FROM voce WHERE tipo = 'ELENCO' ORDER BY numero") { statement in
      try statement.eachRow { row in
        let campi = row.text(0).split(separator: "\t", maxSplits: 2).map(String.init)
        let sale = stride(from: 0, to: 64, by: 2).compactMap { indice -> UInt8? in
          UInt8(campi[1].dropFirst(indice).prefix(2), radix: 16)
        }
        try voto.folder.write("impegno.bin", sale + Array(campi[2].utf8))
        provati.append(String(try voto.program.shell("sha256sum < impegno.bin").text.prefix(64)))
      }
    }
    #expect(provati == impegni)
  }
}
