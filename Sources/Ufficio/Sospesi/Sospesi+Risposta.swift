import Archivio
package import Elettorato

/// What waits, in an answer: what an act was asked about, and what is only shown. Alarms stand among the figures of the act.
extension Sospesi {
  /// How many are named in one warning.
  static let mostrati = 10

  package func riempi(_ risposta: inout Risposta) {
    risposta.dato("sospesi", .elenco(voci.map { $0.valore(conNomi: false) }))
    for sospeso in voci {
      if case .allarme = sospeso.specie { continue }
      sospeso.avvisa(&risposta)
    }
  }
}

extension Sospeso {
  /// A warning with its term, what is asked of the office about it, and the provision.
  package func avvisa(_ risposta: inout Risposta) {
    let entro = termine.map { " (entro \($0.esteso(.il)))" } ?? ""
    risposta.aggiungi(
      .avviso("\(descrizione(massimo: Sospesi.mostrati))\(entro)", poi: seguito.azione, norma: norma))
  }

  /// For programs; names only where somebody looks at his own archive.
  package func valore(conNomi: Bool) -> Valore {
    .voci([
      .init("specie", .testo(specie.codice)), .init("esito", .testo(esito.rawValue)),
      .init("descrizione", .testo(titolo)), .init("quanti", .numero(voci.count)),
      .init("numeri", .testi(voci.map(\.numero))),
      .init("nomi", conNomi ? .testi(voci.map(\.nome)) : .manca), .init("termine", .giorno(termine)),
      .init("norma", .norma(norma)), .init("comando", seguito.azione.map { .azione($0) } ?? .manca),
    ])
  }
}

extension Sospeso.Seguito {
  /// What is asked of the office about it; `nil` where only a reason is wanted.
  package var azione: Azione? {
    switch self {
    case .adotta(let tornata): .deliberaTornata(tornata, il: nil, proposta: nil)
    case .adottaIl(let tornata, let giorno): .deliberaTornata(tornata, il: giorno, proposta: nil)
    case .bloccaIl(let giorno): .blocca(il: giorno)
    case .prossimaRevisione: .mostraRevisioni
    case .sanaEventi: .esportaEventi
    case .decidiDomande: .decidiDomande
    case .esaminaRichieste: .esaminaRichieste
    case .completaViario: .importa(.viario)
    case .assegnaSezioni: .rettifica
    case .registraEventi: .importa(.eventi)
    case .ricompila: .ricompila
    case .verifica(let tornata): .proponiTornata(tornata)
    case .verificaSemestrale: .proponiSemestrale
    case .motiva: nil
    }
  }
}
