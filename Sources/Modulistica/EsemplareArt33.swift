import Elettorato

/// The three copies of the under-18 list, each for who must receive it; the raw value is the end of the file's name.
///
/// Source: art. 33, cc. 2 and 3, d.P.R. 223/1967 (A-50 to A-53).
package enum EsemplareArt33: String, CaseIterable, Sendable {
  case commissione, albo, segreteria

  /// To whom it goes, as the sheet names it.
  package var destinatario: String {
    switch self {
    case .commissione: "Alla Commissione elettorale circondariale"
    case .albo: "All’albo pretorio del Comune"
    case .segreteria: "Alla segreteria del Comune"
    }
  }

  var conArticolo: String {
    switch self {
    case .commissione: "la Commissione"
    case .albo: "l’albo"
    case .segreteria: "la segreteria"
    }
  }

  /// What becomes of it.
  func scopo(_ fonte: FonteLista) -> String {
    switch self {
    case .commissione:
      "trasmesso immediatamente dal sindaco, perché i nomi siano depennati dalle liste sezionali destinate alla votazione (\(fonte.cita(.d223("art. 33, c. 2"))))"
    case .albo: "pubblicato all’albo pretorio (\(fonte.cita(.d223("art. 33, c. 3"))))"
    case .segreteria: "depositato nella segreteria del Comune (\(fonte.cita(.d223("art. 33, c. 3"))))"
    }
  }

  /// Whether strangers read it.
  ///
  /// The notice board is read by anybody, and on the web by machines: the people are mostly minors, and the law wants known who does
  /// not vote and why. The name, the section and the number, which tells homonyms apart, are enough for that; the day of majority, which
  /// is the birth date of a minor, dwelling, place of birth, general number and codice fiscale are not needed, and are left out (reg. (UE) 2016/679, art. 5, par. 1, lett. c).
  var pubblico: Bool { self == .albo }
}
