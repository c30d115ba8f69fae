import Elettorato
import Ufficio

extension Output {
  /// What waits, for the commands that still print by hand.
  func mostra(_ sospesi: Sospesi) {
    var risposta = Risposta()
    sospesi.riempi(&risposta)
    mostra(risposta)
  }
}

extension Sospeso {
  /// One line: what it is, its term, its command and article.
  var inBreve: String {
    Risposta.parole(
      "\(titolo)\(termine.map { " (entro \($0.esteso(.il)))" } ?? "")", seguito.azione, norma)
  }
}
