package import Elettorato
import Rendering

/// The words of the sheets of special voters, by kind and direction.
extension SpecieDiRichiesta {
  /// Part of file names.
  package var nomeDelFile: String {
    switch self {
    case .domicilio: "domicilio"
    case .degenti: "degenti"
    case .detenuti: "detenuti"
    case .naviganti: "naviganti"
    case .temporaneamenteAllEstero: "corrispondenza"
    case .opzioneInItalia: "opzioni"
    }
  }

  /// At the head of the sheet.
  func titoloBreve(_ verso: ElencoPresidente.Verso) -> String {
    switch verso {
    case .uscenti: "ELENCO · \(nomeNelTitolo)"
    case .entranti: "VOTI DA RACCOGLIERE · \(nomeNelTitolo)"
    }
  }

  private var nomeNelTitolo: String {
    switch self {
    case .domicilio: "VOTO A DOMICILIO"
    case .degenti: "LUOGHI DI CURA"
    case .detenuti: "LUOGHI DI DETENZIONE"
    case .naviganti: "NAVIGANTI"
    case .temporaneamenteAllEstero: "VOTO PER CORRISPONDENZA"
    case .opzioneInItalia: "OPTANTI PER IL VOTO IN ITALIA"
    }
  }

  package func titolo(_ verso: ElencoPresidente.Verso) -> String {
    switch (self, verso) {
    case (.domicilio, .uscenti): "Elenco degli elettori della sezione che votano a domicilio"
    case (.domicilio, .entranti): "Elenco dei voti da raccogliere a domicilio"
    case (.degenti, .uscenti): "Elenco degli elettori della sezione che votano in luoghi di cura"
    case (.degenti, .entranti): "Elenco dei voti da raccogliere nei luoghi di cura"
    case (.detenuti, .uscenti): "Elenco degli elettori della sezione che votano in luoghi di detenzione"
    case (.detenuti, .entranti): "Elenco dei voti da raccogliere nei luoghi di detenzione"
    case (.naviganti, _): "Elenco degli elettori della sezione, imbarcati, che votano altrove"
    case (.temporaneamenteAllEstero, _):
      "Elenco degli elettori della sezione temporaneamente all’estero, che votano per corrispondenza"
    case (.opzioneInItalia, _):
      "Elenco degli elettori della sezione residenti all’estero che hanno optato per il voto in Italia"
    }
  }

  /// The provisions of the sheet: those of the Region where it has its own law for the vote, otherwise those of the State.
  func norme(_ consultazione: Consultazione) -> [Norma] {
    let regione = CartaDellaRegione.di(consultazione.comune.regione)
    guard consultazione.tipi.contains(where: { regione.norma(.elenco(self), $0) != nil }) else {
      return [norma(consultazione.tipi)]
    }
    // A vote for which the Region's law has no such voters adds nothing: they are not admitted to it.
    let governate = consultazione.tipi.filter { !$0.nazionale && $0 != .provinciale }
    var norme: [Norma] = []
    for tipo in consultazione.tipi {
      let trovata = regione.norma(.elenco(self), tipo) ?? (governate.contains(tipo) ? nil : norma([tipo]))
      if let trovata, !norme.contains(trovata) { norme.append(trovata) }
    }
    return norme
  }

  /// What the president does with the sheet.
  func disposizioni(_ verso: ElencoPresidente.Verso) -> [RichText] {
    switch (self, verso) {
    case (.opzioneInItalia, _):
      [
        "Questi elettori votano nella sezione: restano nella lista, e non ricevono il plico per corrispondenza."
      ]
    case (.temporaneamenteAllEstero, _):
      [
        "Questi elettori votano per corrispondenza: per queste consultazioni non sono ammessi al voto nella sezione."
      ]
    case (.naviganti, _):
      [
        "Prima che si apra la votazione il presidente riscontra che ciascuno sia annotato nella lista della sezione."
      ]
    case (_, .uscenti):
      [
        "Costituito l’ufficio, il presidente riscontra che ciascuno sia annotato nella lista della sezione. Chi è annotato vota nel luogo indicato."
      ]
    case (.domicilio, .entranti):
      [
        "L’ufficio distaccato (presidente, segretario e uno scrutatore) raccoglie il voto all’indirizzo indicato; chi è di altra sezione è iscritto in calce alla lista e nel verbale.",
        "Le schede raccolte sono portate subito nella sezione, riscontrate con gli iscritti e deposte nell’urna.",
      ]
    case (.degenti, .entranti):
      [
        "L’elettore vota con la tessera e l’attestazione, che è ritirata e allegata alla lista aggiunta. Il degente che ha tessera e attestazione e non è in questo elenco è ammesso, e se ne prende nota nel verbale.",
        Self.seggioSpeciale, Self.consegnaDelleSchede,
      ]
    case (_, .entranti):
      [
        "L’elettore vota con la tessera e l’attestazione, che è ritirata e allegata alla lista aggiunta.",
        Self.seggioSpeciale, Self.consegnaDelleSchede,
      ]
    }
  }

  /// B-30, B-33, B-35.
  private static let seggioSpeciale: RichText =
    "Il seggio speciale è di un presidente e due scrutatori, uno dei quali fa da segretario. L’ora della raccolta è fissata dal presidente della sezione quando costituisce l’ufficio, sentita la direzione dell’istituto; i rappresentanti di lista che lo chiedono possono assistere."

  private static let consegnaDelleSchede: RichText =
    "Le schede raccolte dall’ufficio distaccato o dal seggio speciale sono portate subito nella sezione, riscontrate con gli iscritti e deposte nell’urna."
}
