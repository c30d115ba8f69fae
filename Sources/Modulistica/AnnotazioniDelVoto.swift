import Elettorato

/// The marks beside an elector of a poll list: what the president would otherwise copy from the sheets, one by one.
///
/// Source: LR FVG 28/2007 arts 31, 38, 42 and 43 (B-08, B-25, B-41, B-52, D-02); art. 33 d.P.R. 223/1967.
enum AnnotazioniDelVoto {
  static let depennato = "depennato art. 33"

  static func testi(
    _ elettore: borrowing Elettore, _ voto: VotoAltrove, _ fonte: FonteLista
  ) -> [String] {
    if let giorno = fonte.giornoEta, EsclusioneArt33.depenna(nascita: elettore.nascita, giornoEta: giorno) {
      return [depennato]
    }
    let sezione = elettore.sezione
    var testi = voto.modi(fascicolo: elettore.fascicolo).map {
      testo($0, sezione: sezione, comune: fonte.comune.codice, tipi: voto.tipi)
    }
    // A resident abroad who is here for a municipal vote alone must not be given the other ballots.
    let inSezione = voto.votiInSezione(elettore)
    if !inSezione.isEmpty, inSezione.count < voto.tipi.count {
      testi.append("qui riceve: \(schede(inSezione))")
    }
    return testi
  }

  private static func testo(
    _ modo: VotoAltrove.Modo, sezione: Int?, comune: String, tipi: [TipoDiConsultazione]
  ) -> String {
    let raccolta = modo.destinazione.raccolta
    var testo = modo.specie.annotazione
    if raccolta.modalita != nil {
      if raccolta.comune != comune {
        testo += " in altro Comune"
      } else if let altra = raccolta.sezione, altra != sezione {
        testo += " (raccoglie la sez. \(altra))"
      }
    }
    let dovute = modo.destinazione.schede
    return dovute.count < tipi.count ? "\(testo) (schede: \(schede(dovute)))" : testo
  }

  static func schede(_ tipi: [TipoDiConsultazione]) -> String {
    tipi.map(DicituraConsultazione.inBreve).joined(separator: ", ")
  }
}

extension SpecieDiRichiesta {
  /// What the list says beside the name.
  var annotazione: String {
    switch self {
    case .domicilio: "vota a domicilio"
    case .degenti: "vota in luogo di cura"
    case .detenuti: "vota in luogo di detenzione"
    case .naviganti: "vota dove è imbarcato"
    case .temporaneamenteAllEstero: "vota per corrispondenza"
    case .opzioneInItalia: "vota in Italia per opzione"
    }
  }
}
