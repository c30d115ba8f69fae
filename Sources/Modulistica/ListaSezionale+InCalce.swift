import Elettorato
import Rendering

/// The foot of the poll list: the lines on which voters who are not of the list are entered.
extension ListaSezionale {
  /// Source: `norme.md` 8.6, who is admitted at the poll and entered at the foot of the list. Blocks are one list, and
  /// its foot is that of the last.
  var inCalce: Block {
    guard blocco != .daAaL else {
      return .notes([
        "Gli elettori ammessi a votare e non compresi nella lista si iscrivono in calce al blocco M-Z."
      ])
    }
    return .ruledLines(
      RuledLines(
        title: titoloInCalce,
        table: (parti.last?.parte ?? .unica).idTabella, labels: LettereInCalce.lettere(righeInCalce)))
  }

  /// Source: B-12, B-53, B-54, B-60, B-70 to B-73; citizens of the Union are counted apart, on their own list (D-11).
  private var titoloInCalce: RichText {
    guard lista == .generale else {
      return
        "\(bold: "CITTADINI DELL’UNIONE EUROPEA AMMESSI A VOTARE E ISCRITTI IN CALCE") (sentenze; chi vota fuori della sezione di iscrizione)"
    }
    let oltreIlComune = fonte.consultazione?.tipi.contains { $0 != .comunale } ?? false
    return
      "\(bold: "ELETTORI AMMESSI A VOTARE E ISCRITTI IN CALCE") (componenti dell’ufficio, rappresentanti di lista, forza pubblica, art. 32-bis, sentenze, non deambulanti, elettori di altre sezioni che votano a domicilio\(oltreIlComune ? ", militari e naviganti" : ""))"
  }

  /// One sheet of lines; two where patients or prisoners are entered too.
  private var righeInCalce: Int {
    let unFoglio = LettereInCalce.perFoglio
    guard lista == .generale else { return unFoglio / 2 }
    return sezione.postiLetto > 0 || sezione.istitutoDiDetenzione ? 2 * unFoglio : unFoglio
  }
}
