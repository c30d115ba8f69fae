import Archivio
import Elettorato
import TestSupport
import Testing

/// One season of two offices, step by step, with everything that a mailbox and a disk can do to them.
struct Stagione {
  enum Passo: CaseIterable {
    case atto, spedisci, consegna, consegnaInRitardo, perdi, ripeti, tronca, altera, cadeRicevendo,
      cadeAdottando
    case salva, rimetteVecchia, ricevuta, rimetteVecchiaCommissione
    case decisione
  }

  private let seme: UInt64
  private var caso: SplitMix64
  private var uffici: Archivi
  /// Packets on their way.
  private var posta: [[UInt8]] = []
  /// The heads that were confirmed to the Comune's clerk, by act: none may be lost, but by a backup put back.
  private var copie: [Cartella] = []
  private var copieCommissione: [Cartella] = []
  private var prossimoEvento = 1
  private var giornoCorrente = giorno(2023, 9, 8)
  private var vivi = DueUffici.popolazione
  /// Whether the Comune has gone back, and the commission has acts of a past that was lost.
  private(set) var bilancio = SimulazioneTests.Bilancio()

  /// The two archives, each with its folder, opened again whenever something has happened to the file.
  private final class Archivi {
    var cartellaComune: Cartella
    var cartellaCec: Cartella
    var comune: ArchivioElettorale
    var cec: ArchivioElettorale

    init(_ uffici: DueUffici) {
      (cartellaComune, cartellaCec) = (uffici.cartellaComune, uffici.cartellaCec)
      (comune, cec) = (uffici.comune, uffici.cec)
    }
  }

  init(_ seme: UInt64) throws {
    self.seme = seme
    caso = SplitMix64(state: seme)
    uffici = Archivi(try DueUffici())
  }

  // MARK: - Steps

  mutating func passo() throws {
    // A season is mostly ordinary: acts, and packets that arrive.
    let passi =
      Passo.allCases
      + Array(repeating: [.atto, .atto, .spedisci, .consegna, .consegna], count: 3).flatMap(\.self)
    let passo = passi.randomElement(using: &caso) ?? .atto
    bilancio.passi["\(passo)", default: 0] += 1
    switch passo {
    case .atto: try adotta()
    case .spedisci:
      // What the clerk believes that the commission has may be wrong: gaps and repetitions come from here.
      let (ultimo, suo) = (try uffici.comune.ultimoAtto(), try uffici.cec.ultimoAtto())
      let primo = Bool.random(using: &caso) ? min(suo + 1, ultimo) : Int.random(in: 1...ultimo, using: &caso)
      posta.append(try DueUffici.pacchetto(uffici.comune, dalAtto: primo))
    case .consegna: if !posta.isEmpty { try consegna(posta.removeFirst()) }
    case .consegnaInRitardo: if let ultimo = posta.popLast() { try consegna(ultimo) }
    case .perdi: if !posta.isEmpty { posta.removeFirst() }
    case .ripeti: if let uno = posta.randomElement(using: &caso) { posta.append(uno) }
    case .tronca:
      try guasto { bytes, caso in bytes.removeLast(Int.random(in: 1...bytes.count, using: &caso)) }
    case .altera:
      try guasto { bytes, caso in
        bytes[Int.random(in: 0..<bytes.count, using: &caso)] ^= 1 << UInt8.random(in: 0..<8, using: &caso)
      }
    case .cadeRicevendo: try cadeRicevendo()
    case .cadeAdottando: try cadeAdottando()
    case .salva:
      copie.append(try uffici.cartellaComune.copia())
      copieCommissione.append(try uffici.cartellaCec.copia())
    case .rimetteVecchia: try rimetteVecchia()
    case .ricevuta: try ricevuta()
    case .rimetteVecchiaCommissione:
      guard let vecchia = copieCommissione.randomElement(using: &caso) else { return }
      uffici.cartellaCec = try vecchia.copia()
      uffici.cec = try ArchivioElettorale(cartella: uffici.cartellaCec.percorso, .scrittura)
    case .decisione: try decide()
    }
    try invarianti()
  }

  /// The commission, that has all the acts, decides a claim; now and then the Comune hears of it late, and may have adopted an act meanwhile.
  private mutating func decide() throws {
    let ultimo = try uffici.cec.ultimoAtto()
    guard ultimo > 0, try ultimo == uffici.comune.ultimoAtto(),
      try uffici.cec.sigillo(ultimo) == uffici.comune.sigillo(ultimo)
    else { return }
    let oggi = max(giornoCorrente, try uffici.cec.atto(ultimo)?.giorno ?? giornoCorrente)
    do {
      let decisa = try uffici.cec.transazione {
        try uffici.cec.decidi(
          DecisioneRicorso(
            dispositivo: .respinge, ricorrente: .fascicolo(1), sezione: nil, documento: "\(caso.next())"),
          RichiestaAtto(giorno: oggi, autore: "prova", motivo: "prova"))
      }
      verifica(decisa.atto.origine == .commissione, "an act of the commission that does not say so")
    } catch ErroreArchivio.attiDaRecuperare {
      // Its own receipts know more: an old copy of the commission adopts nothing.
      return
    }
    verifica(
      try DueUffici.confronta(uffici.comune, con: uffici.cec) == .indietro(mio: ultimo, loro: ultimo + 1),
      "an act that the Comune has still to receive is an alarm")
    if Int.random(in: 0..<4, using: &caso) > 0 { try recupera() }
  }

  /// An act of the Comune: somebody dies, moves, comes; or nothing but a call.
  private mutating func adotta() throws {
    giornoCorrente = giornoCorrente + Int.random(in: 0...3, using: &caso)
    let ultimo = try uffici.comune.atto(uffici.comune.ultimoAtto())?.giorno ?? giornoCorrente
    let oggi = max(giornoCorrente, ultimo)
    prossimoEvento += 1
    let tipo = Int.random(in: 0..<4, using: &caso)
    let protocollo = "\(caso.next())"
    do {
      switch tipo {
      case 0 where vivi.count > 2:
        let morto = vivi.remove(at: Int.random(in: 0..<vivi.count, using: &caso))
        try DueUffici.adotta(
          uffici.comune, 1, il: oggi, [DueUffici.evento(.decesso, morto, prossimoEvento)],
          protocollo: protocollo)
      case 1:
        let via = Bool.random(using: &caso) ? DueUffici.roma : DueUffici.monteRosa
        let chi = vivi.randomElement(using: &caso) ?? DueUffici.luca
        try DueUffici.adotta(
          uffici.comune, 2, il: oggi,
          [
            DueUffici.evento(
              .cambioAbitazione, chi, prossimoEvento, via: via,
              civico: 1 + 2 * Int.random(in: 0..<20, using: &caso))
          ],
          protocollo: protocollo)
      case 2:
        try DueUffici.adotta(
          uffici.comune, 2, il: oggi,
          [DueUffici.evento(.immigrazione, DueUffici.luca, prossimoEvento, via: DueUffici.roma)],
          protocollo: protocollo)
      default:
        try uffici.comune.transazione {
          _ = try uffici.comune.adottaIndizione(
            giorno: oggi, protocollo: protocollo, autore: "prova",
            parametri: ComuneDiProva.indizione(ArchivioTests.giorno(2025, 6, 8)))
        }
      }
    } catch ErroreArchivio.attiDaRecuperare {
      // A receipt knows more: rightly refused, and the acts come back.
      try recupera()
    }
  }

  /// A packet arrives: adopted, or refused for a reason that the state of the two copies explains.
  private mutating func consegna(_ bytes: [UInt8]) throws {
    var lettura = LetturaPacchetto(DueUffici.sorgente(bytes))
    let pacchetto = try lettura.leggi()
    let ultimo = try uffici.cec.ultimoAtto()
    do {
      let esito = try DueUffici.ricevi(bytes, in: uffici.cec)
      verifica(pacchetto.primo <= ultimo + 1, "a gap was accepted")
      verifica(esito.sigillo.atto == max(ultimo, pacchetto.ultimo), "the head is not that of the packet")
    } catch ErrorePacchetto.lacuna(let mio, let primo) {
      verifica(mio == ultimo && primo > ultimo + 1, "a gap was told where there is none")
    } catch ErrorePacchetto.biforcazione(let atto) {
      bilancio.biforcazioni += 1
      let mia = try uffici.cec.sigillo(atto)?.impronta
      let sua = pacchetto.atti.first { $0.numero == atto }?.impronta ?? pacchetto.precedente
      verifica(mia != sua, "a fork was told where there is none")
    }
  }

  /// A packet that something has happened to on the way: refused, always.
  private mutating func guasto(_ guasta: (inout [UInt8], inout SplitMix64) -> Void) throws {
    guard var bytes = posta.first else { return }
    guasta(&bytes, &caso)
    let prima = try uffici.cartellaCec.leggi()
    do {
      try DueUffici.ricevi(bytes, in: uffici.cec)
      verifica(false, "a damaged packet was accepted")
    } catch {}
    verifica(try uffici.cartellaCec.leggi() == prima, "a damaged packet has written something")
  }

  private struct Crollo: Error {}

  /// The power fails while a packet is being adopted: all or nothing, and afterwards it can be done again.
  private mutating func cadeRicevendo() throws {
    guard let bytes = posta.first else { return }
    var lettura = LetturaPacchetto(DueUffici.sorgente(bytes))
    let pacchetto = try lettura.leggi()
    let prima = try uffici.cartellaCec.leggi()
    var letti = Int.random(in: 0..<bytes.count, using: &caso)
    let intera = DueUffici.sorgente(bytes)
    do {
      _ = try uffici.cec.ricevi(pacchetto, DueUffici.firma, prova: false) { tampone in
        letti -= 97
        if letti < 0 { throw Crollo() }
        return try intera(&tampone)
      }
      verifica(false, "half a packet was accepted")
    } catch {}
    verifica(try uffici.cartellaCec.leggi() == prima, "half a packet has written something")
    uffici.cec = try ArchivioElettorale(cartella: uffici.cartellaCec.percorso, .scrittura)
  }

  private mutating func cadeAdottando() throws {
    let prima = try uffici.cartellaComune.leggi()
    do {
      try uffici.comune.transazione {
        _ = try uffici.comune.adottaIndizione(
          giorno: giorno(2024, 12, 31), protocollo: "", autore: "prova",
          parametri: ComuneDiProva.indizione(giorno(2025, 6, 8)))
        throw Crollo()
      }
    } catch {}
    verifica(try uffici.cartellaComune.leggi() == prima, "an act undone has written something")
    uffici.comune = try ArchivioElettorale(cartella: uffici.cartellaComune.percorso, .scrittura)
  }

  /// The office puts an old backup in the place of its archive. Half of the times nobody notices, and it goes on.
  private mutating func rimetteVecchia() throws {
    guard let vecchia = copie.randomElement(using: &caso) else { return }
    let perduti = try uffici.comune.ultimoAtto()
    uffici.cartellaComune = try vecchia.copia()
    uffici.comune = try ArchivioElettorale(cartella: uffici.cartellaComune.percorso, .scrittura)
    // Whoever holds the other copy and has more acts of the same story must see it.
    let (mio, suo) = (try uffici.comune.ultimoAtto(), try uffici.cec.ultimoAtto())
    let suoi = try uffici.cec.ultimiAtti().delComune
    if mio < suo, mio < suoi, mio < perduti, try uffici.comune.sigillo(mio) == uffici.cec.sigillo(mio) {
      verifica(
        try DueUffici.confronta(uffici.comune, con: uffici.cec)
          == .arretramento(.qui, ultimo: mio, testimoniato: suoi), "an old backup was not noticed")
      bilancio.arretramenti += 1
      if Bool.random(using: &caso) { try recupera() }
    }
  }

  /// The Comune has its lost acts back from the commission, where the stories are one.
  private mutating func recupera() throws {
    let mio = try uffici.comune.ultimoAtto()
    guard try uffici.cec.ultimoAtto() > mio, try uffici.comune.sigillo(mio) == uffici.cec.sigillo(mio) else {
      return
    }
    try DueUffici.ricevi(DueUffici.pacchetto(uffici.cec, dalAtto: mio + 1), in: uffici.comune)
  }

  /// The commission declares what it has; the Comune keeps it, or says why it cannot be.
  private mutating func ricevuta() throws {
    guard try uffici.cec.ultimoAtto() > 0 else { return }
    let ricevuta = try uffici.cec.ricevuta(giorno: giornoCorrente, operatore: "prova")
    switch try uffici.comune.confronta(AltraCopia(ricevuta), soloTeste: true) {
    case .biforcazione: bilancio.biforcazioni += 1
    case .arretramento:
      bilancio.arretramenti += 1
      fallthrough
    default:
      _ = try uffici.comune.transazione { try uffici.comune.conserva(ricevuta, DueUffici.firma) }
    }
  }

  // MARK: - What always holds

  private func invarianti() throws {
    for archivio in [uffici.comune, uffici.cec] {
      let guasti = try archivio.controlla(completo: false)
      verifica(guasti.isEmpty, "\(archivio.ufficio): \(guasti.map(\.descrizione))")
    }
    // Same head, same lists: two copies with one digest have one content.
    let (mio, suo) = (try uffici.comune.ultimoAtto(), try uffici.cec.ultimoAtto())
    if mio == suo, try uffici.comune.sigillo(mio) == uffici.cec.sigillo(suo) {
      verifica(
        try uffici.comune.digestSezioniAttuali() == uffici.cec.digestSezioniAttuali(), "one head, two lists")
    }
  }

  /// The mail is delivered and the copies are held against each other.
  mutating func chiudi() throws {
    let confronto =
      try uffici.cec.ultimoAtto() == 0 ? nil : DueUffici.confronta(uffici.cec, con: uffici.comune)
    switch confronto {
    case .biforcazione(let atto, let esatto):
      bilancio.biforcazioni += 1
      verifica(esatto, "of a fork between two archives the first act is known")
      verifica(
        try uffici.cec.sigillo(atto)?.impronta != uffici.comune.sigillo(atto)?.impronta
          && uffici.cec.sigillo(atto - 1) == uffici.comune.sigillo(atto - 1), "not the first act that differs"
      )
      return
    case .arretramento:
      bilancio.arretramenti += 1
      try recupera()
    case .avanti: try recupera()
    default: break
    }
    // Two old backups at once: what neither has any more is given up, and said.
    let (mio, testimoniato) = (try uffici.comune.ultimoAtto(), try uffici.comune.attoTestimoniato())
    if testimoniato > mio, testimoniato > (try uffici.cec.ultimoAtto()) {
      let perduti = try uffici.comune.transazione {
        try uffici.comune.rinuncia(motivo: "prova", DueUffici.firma)
      }
      verifica(perduti == mio + 1...testimoniato, "not the acts that were lost")
    }
    let manca = try uffici.cec.ultimoAtto() + 1
    if manca <= (try uffici.comune.ultimoAtto()) {
      try DueUffici.ricevi(DueUffici.pacchetto(uffici.comune, dalAtto: manca), in: uffici.cec)
    }
    let ultimo = try uffici.comune.ultimoAtto()
    let esito = try DueUffici.confronta(uffici.cec, con: uffici.comune)
    verifica(esito == .allineati(atto: ultimo), "the copies do not agree: \(esito)")
    verifica(try DueUffici.testi(uffici.cec) == DueUffici.testi(uffici.comune), "the texts are not the same")
    for archivio in [uffici.comune, uffici.cec] {
      verifica(try archivio.controllaTutto().isEmpty, "\(archivio.ufficio) is not sound")
    }
  }

  private func verifica(_ vero: Bool, _ detto: String) {
    if !vero { Issue.record("seed \(seme): \(detto)") }
  }
}
