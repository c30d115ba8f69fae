/// What a codice fiscale and the personal data disagree about; empty when they agree.
package struct Discordanze: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let cognome = Discordanze(rawValue: 1)
  package static let nome = Discordanze(rawValue: 2)
  package static let sesso = Discordanze(rawValue: 4)
  package static let dataDiNascita = Discordanze(rawValue: 8)
  package static let luogo = Discordanze(rawValue: 16)
}

extension CodiceFiscale {
  /// What the code and these personal data disagree about.
  ///
  /// Omocodia is accepted, and the century cannot disagree. What is not recorded (the sex, a `nil` place) is not compared. Surnames
  /// and names agree when either spelling of their letters does: registries write MÜLLER as MULLER or, by D.M. 2
  /// febbraio 2009, as MUELLER, and the tax office has used what it was given.
  package func confronta(
    cognome: Span<UInt8>, nome: Span<UInt8>, sesso: Sesso, nascita: Giorno, luogo: CodiceLuogo?
  ) -> Discordanze {
    var discordanze: Discordanze = []
    let caratteri = caratteri
    let ternaDelCognome = LettereFiscali.Terna(caratteri[0], caratteri[1], caratteri[2])
    if LettereFiscali(cognome, grafia: .base).delCognome != ternaDelCognome,
      LettereFiscali(cognome, grafia: .estesa).delCognome != ternaDelCognome
    {
      discordanze.insert(.cognome)
    }
    let ternaDelNome = LettereFiscali.Terna(caratteri[3], caratteri[4], caratteri[5])
    if LettereFiscali(nome, grafia: .base).delNome != ternaDelNome,
      LettereFiscali(nome, grafia: .estesa).delNome != ternaDelNome
    {
      discordanze.insert(.nome)
    }
    if sesso != .nonIndicato, sesso != self.sesso { discordanze.insert(.sesso) }
    let data = nascita.data
    if data.giorno != giorno || data.mese != mese || data.anno % 100 != annoNelSecolo {
      discordanze.insert(.dataDiNascita)
    }
    if let luogo, luogo != self.luogo { discordanze.insert(.luogo) }
    return discordanze
  }

  /// What the code and these personal data disagree about.
  package func confronta(
    cognome: String, nome: String, sesso: Sesso, nascita: Giorno, luogo: CodiceLuogo?
  ) -> Discordanze {
    confronta(
      cognome: Array(cognome.utf8).span, nome: Array(nome.utf8).span, sesso: sesso, nascita: nascita,
      luogo: luogo)
  }
}
