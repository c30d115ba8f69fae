package import Archivio
import Elettorato

/// Who may give a command: the roles, in the archive of the Comune and in the copy of the commission.
package struct Competenza: Sendable, Equatable {
  package let comune: Set<Ruolo>
  package let commissione: Set<Ruolo>
  /// Whether it touches no archive that exists, and is anybody's.
  package var libera = false

  package func ruoli(in ufficio: ArchivioElettorale.Ufficio) -> Set<Ruolo> {
    ufficio == .comune ? comune : commissione
  }

  package static let chiunque = Competenza(comune: [], commissione: [], libera: true)
  /// Looking and printing.
  package static let lettura = Competenza(
    comune: [.ufficiale, .addetto], commissione: [.commissione, .addetto])
  /// Preparing what an act will decide: the copy of the commission prepares none.
  package static let istruttoria = Competenza(comune: [.ufficiale, .addetto], commissione: [])
  /// What is done in the copy of the commissione alone.
  package static let dellaCommissione = Competenza(comune: [], commissione: [.commissione])
  /// Adopting an act of the Comune: it reaches the copy of the commission only in a packet.
  package static let atto = Competenza(comune: [.ufficiale], commissione: [])
  /// What only who answers for the archive does.
  package static let responsabilita = Competenza(comune: [.ufficiale], commissione: [.commissione])
}

/// Something that somebody asks the office to do: its name, and who may ask it.
package struct Incarico: Sendable, Equatable {
  /// As whoever asked calls it; told back in refusals, never understood here.
  package let nome: String
  package let competenza: Competenza

  package init(_ nome: String, _ competenza: Competenza) {
    self.nome = nome
    self.competenza = competenza
  }
}

/// Why who asks may not be served.
package enum DiniegoDiCompetenza: Diniego, Equatable {
  /// It is not done in the archive of this office, whoever asks.
  case ufficio(Incarico, ArchivioElettorale.Ufficio)
  /// `ruolo` is the one that the user has, if any.
  case ruolo(Incarico, ArchivioElettorale.Ufficio, utente: Int, ruolo: Ruolo?)
}

extension Ufficio {
  /// Throws unless who asks may do so in this archive today: by the kernel's word and the machine's day.
  package func verificaCompetenza(in archivio: ArchivioElettorale) throws {
    guard let incarico, !incarico.competenza.libera else { return }
    let ammessi = incarico.competenza.ruoli(in: archivio.ufficio)
    guard !ammessi.isEmpty else { throw DiniegoDiCompetenza.ufficio(incarico, archivio.ufficio) }
    guard try archivio.haOperatori() else { return }
    let mio = try archivio.operatori(il: giornoDellaMacchina).first { $0.utente == operatore.utente }
    guard let mio, ammessi.contains(mio.ruolo) else {
      throw DiniegoDiCompetenza.ruolo(
        incarico, archivio.ufficio, utente: operatore.utente, ruolo: mio?.ruolo)
    }
  }
}
