import Archivio
import Elettorato
import Modulistica
import Rendering
import Sistema
import Ufficio

/// The whole job on an invented Comune, with the commands that a clerk would type: from the register to the envelopes.
///
/// Days come from the calendar of the consultation, as in an office. Chance is always the same, so that two demonstrations give the same bytes.
struct Dimostrazione {
  enum Esempio: String, CaseIterable, Sendable {
    case gaby
    case latisana

    var codice: String { self == .gaby ? "D839" : "E473" }
  }

  let esempio: Esempio
  /// Where everything goes, from the root.
  let cartella: String
  let dati: String
  let lavoratori: Int
  let environment: Environment
  let output: Output

  private var comune: String { "\(cartella)/archivio" }
  private var commissione: String { "\(cartella)/commissione" }
  private var ingresso: String { "\(dati)/esempi/\(esempio.rawValue)" }
  private var seme: String { "sezionale dimostrazione \(esempio.codice)" }

  /// What the demonstration left, for the last words.
  struct Esito {
    let elettori: Int
    let atti: Int
    let documenti: Int
    let impronta: Impronta
  }

  func esegui() throws -> Esito {
    try ricomincia()
    try forma()
    let giorni = try Giorni(archivio())
    try ricevi(giorni)
    try rivedi(giorni)
    try blocca(giorni)
    try stampa(giorni)
    try Percorsi.preparaCartella("\(cartella)/esportazione")
    try fai(
      comune, "esporta", "liste", "\(cartella)/esportazione/liste.csv", "--sovrascrivi",
      passo: "liste esportate, da riprendere con un altro programma")
    try fai(
      comune, "esporta", "atti", "--in", "\(cartella)/esportazione/atti", "--sovrascrivi",
      passo: "atti esportati, da verificare con sha256sum")
    let archivio = try archivio()
    let ultimo = try archivio.ultimoAtto()
    guard let sigillo = try archivio.sigillo(ultimo) else {
      throw ErroreArchivio.danneggiato("manca il sigillo dell'ultimo atto")
    }
    return Esito(
      elettori: try archivio.iscrittiPerLista()[.generale] ?? 0, atti: ultimo,
      documenti: try Folder.files(below: "\(cartella)/documenti"), impronta: sigillo.impronta)
  }

  // MARK: The work, as an office divides it

  private func forma() throws {
    try fai(
      comune, "crea", "--comune", esempio.codice, "--identita",
      String(Impronta.di(Array(seme.utf8)).esadecimale.prefix(32)),
      passo: "archivio del Comune creato")
    for tipo in ["sezioni", "viario", "luoghi", "comuni-citati", "anagrafe"] { try importa(tipo) }
    try fai(
      comune, "consultazione", "indici", "\(ingresso)/elezione.csv", passo: "consultazione indetta")
    try fai(comune, "forma", passo: "liste formate")
  }

  /// What citizens and other offices sent in, all at once: each line has the day on which it came.
  private func ricevi(_ giorni: Giorni) throws {
    let tipi = ["eventi", "domande-ue", "richieste-domicilio", "richieste-degenti", "richieste-detenuti"]
    for tipo in tipi + ["naviganti", "domande-32bis"] { try importa(tipo, oggi: giorni.voto) }
  }

  private func rivedi(_ giorni: Giorni) throws {
    for tornata in 1...4 {
      if tornata == 3 {
        try fai(
          comune, "minori", "--data", giorni.minori.iso, oggi: giorni.minori,
          passo: "compilato l'elenco di chi non avrà 18 anni")
      }
      let giorno = giorni.tornate[tornata - 1]
      try fai(
        comune, "revisione", "delibera", "--tornata", String(tornata), "--data", giorno.iso, oggi: giorno,
        passo: "adottata la tornata \(tornata)")
    }
    if try !Domande(archivio(), nil, entro: giorni.blocco).nuove.isEmpty {
      try fai(
        comune, "domande", "delibera", "--data", giorni.blocco.iso, oggi: giorni.blocco,
        passo: "decise le domande dei cittadini dell'Unione europea")
    }
  }

  /// The commission receives every act, finds the same lists, decides what is its own; then the lists stop, in both copies, and are signed.
  private func blocca(_ giorni: Giorni) throws {
    try fai(
      commissione, "crea", "--comune", esempio.codice, "--ufficio", "commissione",
      passo: "archivio della commissione creato")
    try allinea(giorni.blocco, "la commissione ha le stesse liste")
    try fai(
      commissione, "depenna", "--data", giorni.blocco.iso, oggi: giorni.blocco,
      passo: "la commissione depenna chi non ha 18 anni")
    try restituisci(giorni.blocco, "il Comune ha ricevuto l'atto della commissione")
    try allinea(giorni.blocco, "le due copie sono uguali")
    let iscritti = try archivio().iscrittiPerLista()[.generale] ?? 0
    try fai(
      comune, "blocca", "--data", giorni.blocco.iso, "--iscritti", String(iscritti), oggi: giorni.blocco,
      passo: "liste bloccate")
    try firma(comune, "Responsabile d'esempio", "responsabile", giorni.blocco)
    try allinea(giorni.blocco, "la commissione ha lo stesso blocco")
    try firma(commissione, "Presidente d'esempio", "presidente-commissione", giorni.blocco)
    for nome in ["Prima componente", "Secondo componente"] {
      try firma(commissione, "\(nome) d'esempio", "componente-commissione", giorni.blocco)
    }
    try restituisci(giorni.blocco, "liste autenticate dalla commissione")
  }

  private func firma(_ archivio: String, _ nome: String, _ ruolo: String, _ giorno: Giorno) throws {
    try fai(
      archivio, "autentica", "--nome", nome, "--ruolo", ruolo, "--data", giorno.iso, oggi: giorno,
      passo: "firma registrata")
  }

  /// The Comune's acts go to the commission, whose receipt comes back.
  private func allinea(_ oggi: Giorno, _ passo: String) throws {
    let (pacchetto, ricevuta) = ("\(cartella)/pacchetto.txt", "\(cartella)/ricevuta.txt")
    try fai(comune, "pacchetto", "crea", "--in", pacchetto, "--sovrascrivi", oggi: oggi)
    try fai(commissione, "pacchetto", "ricevi", pacchetto, oggi: oggi)
    try fai(commissione, "ricevuta", "crea", "--in", ricevuta, "--sovrascrivi", oggi: oggi)
    try fai(comune, "ricevuta", "registra", ricevuta, oggi: oggi, passo: passo)
  }

  /// The commission's acts enter the Comune's chain.
  private func restituisci(_ oggi: Giorno, _ passo: String) throws {
    let pacchetto = "\(cartella)/pacchetto-commissione.txt"
    try fai(commissione, "pacchetto", "crea", "--in", pacchetto, "--sovrascrivi", oggi: oggi)
    try fai(comune, "pacchetto", "ricevi", pacchetto, oggi: oggi, passo: passo)
  }

  private func stampa(_ giorni: Giorni) throws {
    // The sheets are closed in time for the attestations; the commission has its copy of every act before the eve.
    let (chiusura, vigilia) = (giorni.attestazioni, giorni.voto - 1)
    try fai(
      comune, "richieste", "esamina", oggi: chiusura, passo: "decise le richieste di voto fuori della sezione"
    )
    try ammetti(chiusura)
    try fai(
      comune, "elenchi", "delibera", "--data", chiusura.iso, oggi: chiusura,
      passo: "chiusi gli elenchi di chi vota fuori della sezione")
    try allinea(chiusura, "la commissione ha tutti gli atti")
    let formati = ["--formato", "pdf,html,csv", "--sovrascrivi"]
    try fai(
      comune, ["stampa", "liste", "--in", "\(cartella)/documenti", "--lavori", String(lavoratori)] + formati,
      oggi: vigilia, passo: "liste stampate in PDF, HTML e CSV")
    let tornate = try archivio().atti().filter { $0.tipo.tornata != nil }
    for atto in tornate {
      try fai(
        comune,
        [
          "stampa", "verbale", "--atto", String(atto.numero), "--in", "\(cartella)/documenti/verbali",
          "--sovrascrivi",
        ],
        oggi: vigilia, passo: "stampate le carte dell'atto n. \(atto.numero)")
    }
    try fai(
      comune, "stampa", "plico", "--in", "\(cartella)/documenti/plichi", "--lavori", String(lavoratori),
      "--sovrascrivi",
      oggi: vigilia, passo: "plichi pronti, uno per sezione")
    try fai(
      comune, "verifica", "plico", "--in", "\(cartella)/documenti/plichi", oggi: vigilia,
      passo: "plichi verificati, byte per byte")
    try fai(comune, "controlla", "--completo", oggi: vigilia, passo: "archivio controllato per intero")
  }

  /// The commission admits to vote those who have acquired the right after the third round (art. 32-bis): a sheet for each president.
  private func ammetti(_ oggi: Giorno) throws {
    let archivio = try archivio()
    let ammessi = try Domande(archivio, Consultazioni.aperta(archivio), entro: oggi).ammissioni.filter {
      $0.rifiuto == nil
    }
    let (intestazione, righe) = try anagrafe()
    for ammesso in ammessi {
      guard let sezione = ammesso.sezione, let riga = righe[ammesso.domanda.codiceFiscale] else { continue }
      let persona = "\(cartella)/persona.csv"
      try DurableFile.write(Array((intestazione + "\n" + riga + "\n").utf8), to: persona, replacing: true)
      defer { try? SystemCalls.remove(persona) }
      try fai(
        commissione,
        [
          "supplemento", "aggiungi", "--tipo", "ammissione-32bis", "--sezione", String(sezione), "--motivo",
          "ammissione al voto", "--documento", "decisione sulla domanda \(ammesso.domanda.progressivo)",
          "--data", oggi.iso, "--persona", persona,
        ], oggi: oggi, passo: "ammesso al voto un elettore, con un foglio di supplemento")
    }
    if !ammessi.isEmpty { try restituisci(oggi, "il Comune ha ricevuto i supplementi") }
  }

  /// The register of the example, by codice fiscale.
  private func anagrafe() throws -> (intestazione: String, righe: [String: String]) {
    let testo = String(decoding: try FileSource.bytes(of: "\(ingresso)/anagrafe.csv"), as: UTF8.self)
    let righe = testo.split(whereSeparator: \.isNewline).map(String.init)
    guard let intestazione = righe.first else { return ("", [:]) }
    let perCodice = righe.dropFirst().map { riga in
      (
        riga.split(separator: ",", omittingEmptySubsequences: false).dropFirst().first.map(String.init) ?? "",
        riga
      )
    }
    return (intestazione, Dictionary(perCodice) { prima, _ in prima })
  }

  // MARK: One command

  private func importa(_ tipo: String, oggi: Giorno? = nil) throws {
    let file = "\(ingresso)/\(tipo.replacing("-", with: "_")).csv"
    guard (try? SystemCalls.status(file, following: true)) != nil else { return }
    try fai(comune, "importa", tipo, file, oggi: oggi, passo: "ricevuto il file: \(tipo)")
  }

  private func fai(_ archivio: String, _ parole: String..., oggi: Giorno? = nil, passo: String = "") throws {
    try fai(archivio, parole, oggi: oggi, passo: passo)
  }

  /// Gives a command as if it had been typed; with `passo` says what it did, and by which words.
  private func fai(_ archivio: String, _ parole: [String], oggi: Giorno? = nil, passo: String = "") throws {
    let comuni = ["-a", archivio, "--dati", dati] + (oggi.map { ["--oggi", $0.iso] } ?? [])
    let invocation = try Invocation((parole + comuni).map { Array($0.utf8) })
    _ = try invocation.comando.esegui(
      environment.dimostrazione(invocation, seme: "\(seme) \(parole.joined(separator: " "))"),
      .muto(output.terminal))
    guard !passo.isEmpty else { return }
    let digitate = parole.prefix { !$0.hasPrefix("/") }.filter { $0 != "--in" && $0 != "--persona" }
      .map { $0.contains(" ") ? "\"\($0)\"" : $0 }
    output.passo(passo, digitate.joined(separator: " "))
  }

  private func archivio() throws -> ArchivioElettorale {
    try ArchivioElettorale(cartella: comune, .lettura)
  }

  /// Archives left by an earlier demonstration are made again, any other is refused.
  private func ricomincia() throws {
    let identita = String(Impronta.di(Array(seme.utf8)).esadecimale.prefix(32))
    for cartella in [comune, commissione] {
      let file = ArchivioElettorale.file(in: cartella)
      guard (try? SystemCalls.status(file, following: false)) != nil else { continue }
      guard try ArchivioElettorale(cartella: cartella, .lettura).catena.codice == identita else {
        throw Failure(
          .letturaScrittura, "archivio-esistente",
          "nella cartella \(cartella) c'è un archivio che non è di una dimostrazione.",
          rimedio: "Indicare un'altra cartella con --in.")
      }
      try FileError.of(file, try SystemCalls.remove(file))
    }
    let riservati = ArchivioRiservato.cartella(in: comune)
    guard Folder.exists(riservati) else { return }
    for nome in try Folder.names(in: riservati) {
      try FileError.of(nome, try SystemCalls.remove("\(riservati)/\(nome)"))
    }
  }
}

extension Dimostrazione {
  /// The days of the work, from the calendar of the consultation.
  struct Giorni {
    let tornate: [Giorno]
    let minori: Giorno
    let blocco: Giorno
    let attestazioni: Giorno
    let voto: Giorno

    init(_ archivio: ArchivioElettorale) throws {
      let aperta = try Consultazioni.necessaria(archivio)
      let consultazione = aperta.consultazione
      let calendario = Scadenzario(
        consultazione, aperta.ordinamento, oggi: consultazione.giorni.riferimento)
      func giorno(_ codice: String) throws -> Giorno {
        guard let scadenza = calendario[codice] else {
          throw ErroreArchivio.danneggiato("il calendario non ha il termine \(codice)")
        }
        return scadenza.ultimoGiorno
      }
      tornate = try (1...4).map { try giorno("DS_T\($0)") }
      minori = try giorno("ART33_LIST")
      blocco = try giorno("DS_T4")
      voto = consultazione.giorni.riferimento
      attestazioni = calendario["ATTESTATIONS"]?.ultimoGiorno ?? voto - 2
    }
  }
}
