import Elettorato
import Rendering

/// The balance box on the last sheet of a section list: how its number came about, and who of it votes.
///
/// Source: art. 40 d.P.R. 223/1967, the number certified by the commission; `affidabilita.md` 3.7.
enum QuadroDellaLista {
  static func conto(
    _ andamento: Andamento, _ conti: [ContoParte], copia: Copia, annotati: Int?
  ) -> Balance {
    func somma(_ figura: (ContoParte) -> Int) -> Int { conti.reduce(0) { $0 + figura($1) } }
    let atto = "l’atto n. \(andamento.atto.numero) \(andamento.atto.giorno.esteso(.del).tipografico)"
    var righe: [Balance.Line] = [
      .init("Iscritti dopo \(atto)", String(andamento.allora)),
      .init("iscritti da allora", "+ \(andamento.iscritti)"),
      .init("cancellati da allora", "− \(andamento.cancellati)"),
      .init("Iscritti nella lista", String(andamento.ora), isTotal: true),
    ]
    guard copia == .votazione else { return Balance(title: "Quadratura della sezione", lines: righe) }
    righe.append(.init("depennati, art. 33", "− \(somma { $0.depennati })"))
    let perPosta = somma { $0.perCorrispondenza }
    if perPosta > 0 { righe.append(.init("votano per corrispondenza", "− \(perPosta)")) }
    righe.append(.init("Elettori di questa lista", String(somma { $0.stampati }), isTotal: true))
    if let annotati { righe.append(.init("di cui votano fuori del seggio, come annotato", String(annotati))) }
    return Balance(title: "Quadratura della sezione", lines: righe)
  }
}
