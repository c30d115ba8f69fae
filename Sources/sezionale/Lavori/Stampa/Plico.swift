import Archivio
import Elettorato
import Modulistica
import Rendering
import Ufficio

/// The envelope of a section: every paper that its president receives, made from the locked lists, never from a part of them.
struct Plico {
  let archivio: ArchivioElettorale
  let momento: Momento
  let fonts: FontSet
  private let supplementi: [Supplemento]
  /// The sheets of special voters, the same for every worker.
  private let presidenti: ElenchiPresidenti
  /// The marks of the lists; `nil` for lists without.
  private let voto: VotoAltrove?
  /// The struck, found once: looking for them means looking at everybody.
  private let depennati: [Elettore]

  /// A file of the envelope.
  struct File: Sendable {
    let nome: String
    let bytes: [UInt8]
  }

  /// The envelope made: its files, and the line of the mayor's sheet.
  struct Busta: Sendable {
    let files: [File]
    let riga: RiepilogoPlichi.Plico
  }

  /// Throws unless the lists are locked.
  init(_ archivio: ArchivioElettorale, fonts: FontSet, _ presidenti: ElenchiPresidenti, annotazioni: Bool)
    throws
  {
    guard let blocco = try archivio.bloccoInVigore() else { throw Failure.listeNonBloccate }
    self.presidenti = presidenti
    voto = annotazioni ? presidenti.voto : nil
    self.archivio = archivio
    momento = try Momento(archivio)
    self.fonts = fonts
    supplementi = try archivio.supplementi(dopo: blocco).map(\.supplemento)
    depennati = try momento.depennati(archivio)
  }

  /// The folder of a section inside the destination.
  static func cartella(_ sezione: Int) -> String {
    let numero = String(sezione)
    return "sezione-" + String(repeating: "0", count: max(0, 3 - numero.utf8.count)) + numero
  }

  func busta(_ sezione: Sezione) throws -> Busta {
    guard let consultazione = momento.fonte.consultazione else {
      throw DiniegoCalendario.nessunaConsultazione
    }
    var voci: [VoceDiPlico] = []
    var files: [File] = []
    var elettori: [Lista: Int] = [:]
    for contenuto in try contenuti(sezione) {
      let (documento, bytes) = (contenuto.documento, try pdf(contenuto.documento))
      files.append(File(nome: "\(documento.id).pdf", bytes: bytes))
      if let lista = contenuto.lista { elettori[lista] = contenuto.attesi ?? 0 }
      voci.append(contenuto.voce(fogli: documento.pageCount(fonts: fonts), impronta: .di(bytes)))
    }
    let distinta = DistintaPlico(fonte: momento.fonte, sezione: sezione, voci: voci)
    let elenchi = presidenti.elenchi(sezione: sezione.numero)
    let consegna = VerbaleDiConsegna(
      fonte: momento.fonte, sezione: sezione, voci: voci, nonDovute: nonDovute(sezione, consultazione),
      norme: VerbaleDiConsegna.norme(consultazione))
    for documento in [try distinta.documento(), consegna.documento()] {
      files.append(File(nome: "\(documento.id).pdf", bytes: try pdf(documento)))
    }
    return Busta(
      files: files,
      riga: RiepilogoPlichi.Plico(
        sezione: sezione.numero, elettori: elettori[.generale] ?? 0,
        aggiunti: elettori.filter { $0.key != .generale }.values.reduce(0, +), documenti: voci.count,
        fogli: voci.reduce(0) { $0 + $1.fogli },
        altrove: elenchi.filter { $0.verso == .uscenti }.reduce(0) { $0 + $1.voci.count },
        raccolti: elenchi.filter { $0.verso == .entranti }.reduce(0) { $0 + $1.voci.count },
        perCorrispondenza: try perCorrispondenza(sezione), codice: distinta.impronta))
  }

  /// What the law lists (C-03 to C-07) and in this section would name nobody.
  private func nonDovute(_ sezione: Sezione, _ consultazione: Consultazione) -> [String] {
    let elenchi = presidenti.elenchi(sezione: sezione.numero)
    // In municipal votes alone seamen have no rule (B-56).
    let naviganti = consultazione.tipi.contains { $0 != .comunale && $0 != .provinciale }
    let previste: [SpecieDiRichiesta] = [.degenti, .domicilio, .detenuti] + (naviganti ? [.naviganti] : [])
    let assenti = previste.filter { specie in
      !elenchi.contains { $0.specie == specie && $0.verso == .uscenti }
    }
    let ammessi = supplementi.contains { $0.sezione == sezione.numero && $0.tipo == .ammissione }
    return assenti.map { $0.titolo(.uscenti) } + (ammessi ? [] : ["Ammessi al voto, art. 32-bis"])
  }

  /// Electors of the section who vote by mail for everything that is voted, and are not on its poll list: counted apart from the print.
  private func perCorrispondenza(_ sezione: Sezione) throws -> Int {
    guard let voto, voto.tipi.allSatisfy(VotoAllEstero.perCorrispondenza.contains) else { return 0 }
    var quanti = 0
    for parte in momento.atto.regime.parti {
      try archivio.eachRiga(lista: .generale, sezione: sezione.numero, parte: parte) { elettore in
        guard elettore.alAtto == nil, voto.votaPerCorrispondenza(elettore) else { return }
        if let giorno = momento.fonte.giornoEta,
          EsclusioneArt33.depenna(nascita: elettore.nascita, giornoEta: giorno)
        {
          return
        }
        quanti += 1
      }
    }
    return quanti
  }

  /// The mayor's sheet of these envelopes, which must be those of every section.
  func riepilogo(_ righe: [RiepilogoPlichi.Plico]) throws -> File {
    let depennati = depennati.count { $0.lista == .generale }
    let iscritti = momento.atto.regime.parti.reduce(0) { $0 + momento.iscritti(.generale, $1) }
    let documento = try RiepilogoPlichi(
      fonte: momento.fonte, plichi: righe, iscritti: iscritti, depennati: depennati,
      altriComuni: presidenti.altroComune,
      nonRaccolti: presidenti.altrove - presidenti.altroComune
    ).documento()
    return File(nome: "\(documento.id).pdf", bytes: try pdf(documento))
  }

  /// A paper before it is a file.
  private struct Contenuto {
    let documento: Document
    let titolo: String
    let attesi: Int?
    let lista: Lista?

    func voce(fogli: Int, impronta: Impronta) -> VoceDiPlico {
      let tabelle = documento.tables.filter { $0.id != "calce" }
      // Struck lines are on the paper and count nobody.
      let righe = tabelle.map { tabella in
        (tabella, tabella.rows.indices.filter { tabella.rows.state($0) == .plain })
      }
      let nomi = righe.filter { !$0.1.isEmpty }
      return VoceDiPlico(
        id: documento.id, titolo: titolo, attesi: attesi, stampati: righe.reduce(0) { $0 + $1.1.count },
        fogli: fogli, primo: nomi.first.map { Self.nome($0.0, $0.1[0]) } ?? "",
        ultimo: nomi.last.map { Self.nome($0.0, $0.1[$0.1.count - 1]) } ?? "",
        codice: documento.footer.codes.first ?? "", impronta: impronta)
    }

    /// The name in a row, as printed: in the column of names, where there is one.
    private static func nome(_ tabella: Rendering.Table, _ riga: Int) -> String {
      guard let colonna = tabella.columns.firstIndex(where: { $0.style == .name }) else { return "" }
      return tabella.rows.plain(riga, colonna)
    }
  }

  private func contenuti(_ sezione: Sezione) throws -> [Contenuto] {
    var contenuti: [Contenuto] = []
    for lista in Lista.allCases where momento.fonte.vota(lista) {
      guard let digest = momento.digest(lista, sezione.numero), lista == .generale || digest.elettori > 0
      else {
        continue
      }
      let documento = try PezzoStampa.sezione(lista, sezione, .votazione, nil).documento(
        archivio, momento, voto: voto)
      contenuti.append(
        Contenuto(
          documento: documento, titolo: "Lista degli elettori: \(lista.titolo)",
          attesi: digest.elettori
            - depennati.count { $0.lista == lista && $0.sezione == sezione.numero }
            - (lista == .generale ? try perCorrispondenza(sezione) : 0), lista: lista))
    }
    let fogli = try ComandoStampaSupplementi.documenti(archivio).filter {
      $0.id == FogliSupplemento.id(sezione.numero)
    }
    contenuti += fogli.map {
      Contenuto(
        documento: $0, titolo: "Supplemento alla lista, dopo il blocco",
        attesi: supplementi.count { $0.sezione == sezione.numero }, lista: nil)
    }
    for elenco in presidenti.elenchi(sezione: sezione.numero) {
      contenuti.append(
        Contenuto(
          documento: try elenco.documento(), titolo: elenco.titolo, attesi: elenco.impegno?.elettori,
          lista: nil))
    }
    return contenuti
  }

  private func pdf(_ documento: Document) throws -> [UInt8] {
    do {
      return try documento.pdf(fonts: fonts)
    } catch let mancante as MissingGlyph {
      throw DiniegoDiStampa.carattereMancante(mancante, documento: documento.id)
    }
  }
}
