import Elettorato
import Rendering

/// The account of one part of a list, or of one block of it: how many are entered, struck by an act, left out of the poll copy, printed.
struct ContoParte {
  let parte: Parte
  /// `nil` for the whole part.
  let blocco: Blocco?
  private(set) var iscritti = 0
  private(set) var cancellati = 0
  private(set) var depennati = 0
  /// Left out of the poll list because they vote by mail.
  private(set) var perCorrispondenza = 0

  let copia: Copia

  init(
    _ parte: Parte, _ elettori: borrowing [Elettore], blocco: Blocco? = nil, fonte: FonteLista, copia: Copia,
    voto: VotoAltrove? = nil
  ) {
    self.parte = parte
    self.blocco = blocco
    self.copia = copia
    let prestati = elettori.span
    let giornoEta = fonte.giornoEta
    for riga in prestati.indices where blocco == nil || Blocco(prestati[riga]) == blocco {
      guard prestati[riga].alAtto == nil else {
        cancellati += 1
        continue
      }
      iscritti += 1
      if let giornoEta, EsclusioneArt33.depenna(nascita: prestati[riga].nascita, giornoEta: giornoEta) {
        depennati += 1
      } else if let voto, voto.votaPerCorrispondenza(prestati[riga]) {
        perCorrispondenza += 1
      }
    }
  }

  /// Those who stand on the paper, struck lines not counted.
  var stampati: Int { copia == .votazione ? iscritti - depennati - perCorrispondenza : iscritti }

  /// The closing formula: every figure is accounted for, in figures and in words.
  ///
  /// Source: art. 40 d.P.R. 223/1967, the number of those entered is certified at the foot of the list.
  func formula(fonte: FonteLista) -> RichText {
    var testo: RichText =
      "\(soggetto) comprende \(bold: stampati.certificato) \(stampati.concorda("elettore", "elettori"))\(precisazione)"
    if stampati < iscritti, let giorno = fonte.giornoEta {
      var sottratti: [String] = []
      if depennati > 0 {
        sottratti.append(
          "meno \(depennati.di("depennato", "depennati")) ai sensi dell’\(fonte.cita(.d223("art. 33"))) perché non ancora \(depennati.concorda("diciottenne", "diciottenni")) \(giorno.esteso(.il).tipografico)"
        )
      }
      if perCorrispondenza > 0 {
        sottratti.append(
          "meno \(perCorrispondenza.di("elettore che vota", "elettori che votano")) per corrispondenza (\(fonte.cita(Norma(.l459del2001))))"
        )
      }
      testo.append(
        ": \(iscritti.di("iscritto", "iscritti")) \(fonte.dopoLAtto), \(sottratti.joined(separator: ", ")).")
    } else {
      testo.append(" \(stampati.concorda("iscritto", "iscritti")) \(fonte.dopoLAtto).")
    }
    if cancellati > 0, copia == .ufficio {
      testo.append(
        " Vi \(cancellati.concorda("è", "sono")) inoltre \(cancellati.di("riga barrata di elettore cancellato, non compresa", "righe barrate di elettori cancellati, non comprese")) nel numero."
      )
    }
    return testo
  }

  private var soggetto: String {
    if let blocco { return "Il presente \(blocco.titolo)" }
    return parte == .unica ? "La presente lista" : "La presente parte della lista"
  }

  private var precisazione: String { parte == .unica ? "" : " (\(parte.genere))" }
}

extension Parte {
  func titolo(_ lista: Lista) -> String {
    switch self {
    case .maschile: "parte maschile"
    case .femminile: "parte femminile"
    case .unica: lista == .generale ? "lista unica" : "lista aggiunta"
    }
  }

  var genere: String {
    switch self {
    case .maschile: "uomini"
    case .femminile: "donne"
    case .unica: "elettori"
    }
  }

  /// What follows a number where the parts are numbered apart: `18 M`.
  var sigla: String { self == .unica ? "" : " \(rawValue)" }
}
