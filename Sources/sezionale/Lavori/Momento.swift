import Archivio
import Elettorato
import Modulistica

/// The lists at one moment: after the last act, under its regime, for the consultation in progress.
struct Momento: Sendable {
  let atto: Atto
  let sigillo: Sigillo
  let sezioni: [Sezione]
  let fonte: FonteLista
  private let digesti: [DigestSezione]
  private let quadri: [Quadro]

  init(_ archivio: ArchivioElettorale) throws {
    let ultimo = try archivio.ultimoAtto()
    guard let atto = try archivio.atto(ultimo), let sigillo = try archivio.sigillo(ultimo) else {
      throw ErroreArchivio.attoMancante(.primaFormazione)
    }
    self.atto = atto
    self.sigillo = sigillo
    sezioni = try archivio.sezioni()
    digesti = try archivio.digestSezioniAttuali()
    quadri = try archivio.quadri(ultimo)
    fonte = FonteLista(
      comune: archivio.comune, atto: atto, numeroSezioni: sezioni.count,
      consultazione: try Consultazioni.inCorso(archivio), bozza: true)
  }

  /// EU citizens on the municipal list vote only where the Comune votes (D.Lgs. 197/1996).
  var votaUE: Bool { fonte.consultazione?.tipi.contains(.comunale) ?? false }

  func digest(_ lista: Lista, _ sezione: Int?) -> DigestSezione? {
    digesti.first { $0.lista == lista && $0.sezione == sezione }
  }

  func iscritti(_ lista: Lista, _ parte: Parte) -> Int {
    quadri.filter { $0.lista == lista && $0.parte == parte }.reduce(0) { $0 + $1.dopo }
  }

  /// Electors of the general list, and of the EU list where it votes, too young on the day: in order of section and number.
  func depennati(_ archivio: ArchivioElettorale) throws -> [Elettore] {
    guard let giorno = fonte.giornoEta else { return [] }
    return try archivio.iscritti(natiDopo: EsclusioneArt33.ultimoNatoCheVota(giornoEta: giorno)).filter {
      EsclusioneArt33.depenna(nascita: $0.nascita, giornoEta: giorno)
    }
  }

  func righeRiepilogo(_ archivio: ArchivioElettorale) throws -> [Riepilogo.Riga] {
    let conti = try archivio.iscrittiPerSezioneESesso()
    let depennati = Dictionary(grouping: try depennati(archivio).filter { $0.lista == .generale }, by: \.sezione)
    let luoghi: [Int?] = sezioni.map(\.numero) + (conti.contains { $0.sezione == nil } ? [nil] : [])
    return luoghi.map { sezione in
      func quanti(_ lista: Lista, _ sesso: Sesso? = nil) -> Int {
        conti.filter { $0.lista == lista && $0.sezione == sezione && (sesso == nil || $0.sesso == sesso) }
          .reduce(0) { $0 + $1.elettori }
      }
      return Riepilogo.Riga(
        sezione: sezione, uomini: quanti(.generale) - quanti(.generale, .femminile),
        donne: quanti(.generale, .femminile), depennati: depennati[sezione]?.count ?? 0,
        iscrittiUE: quanti(.aggiuntaUEComunale))
    }
  }
}
