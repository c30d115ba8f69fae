import Elettorato

/// Sentences about what waits: what stops an act or asks for a reason, and the command that decides it.
extension Failure {
  init(_ error: ImpedimentoSospesi) {
    let elenco = error.sospesi.map { $0.descrizione(massimo: Self.numeriMostrati) }.joined(separator: "; ")
    let passi = error.sospesi.map(\.seguito).unici.compactMap(\.frase)
    let norme = error.sospesi.map(\.norma).unici
    let tardivo = error.sospesi.contains { $0.specie == .bloccoTardivo }
    let motivo =
      error.ferma
      ? []
      : ["Per procedere lo stesso ripetere con --motivo \"...\": il motivo e l'elenco restano nell'atto."]
    self.init(
      error.ferma ? .regolaViolata : tardivo ? .scadenzaSuperata : .confermaNecessaria, Self.chiave(error),
      error.ferma
        ? "non è possibile \(error.occasione.azione): \(elenco)."
        : "prima di \(error.occasione.azione) c'è da decidere: \(elenco).",
      norma: norme.count == 1 ? norme.first : nil,
      rimedio: (["Nulla è stato scritto."] + passi + motivo).joined(separator: " "),
      dettagli: [.init("sospesi", .array(error.sospesi.map { $0.json(conNomi: false) }))])
  }

  /// How many are named one by one in a sentence; JSON has them all.
  private static let numeriMostrati = 20

  /// The name of the one thing that waits, or of several.
  private static func chiave(_ error: ImpedimentoSospesi) -> String {
    let chiavi = error.sospesi.map(\.specie.chiave).unici
    return chiavi.count == 1 ? chiavi[0] : "sospesi"
  }
}

extension Sospeso {
  /// For other programs; names only where somebody looks at his own archive.
  func json(conNomi: Bool) -> JSONValue {
    [
      "specie": .string(specie.codice), "esito": .string(esito.rawValue), "descrizione": .string(titolo),
      "quanti": .integer(voci.count), "numeri": .strings(voci.map(\.numero)),
      "nomi": conNomi ? .strings(voci.map(\.nome)) : .null, "termine": .optional(termine?.iso),
      "norma": .string(norma.description), "comando": .optional(seguito.comando.map { "sezionale \($0)" }),
    ]
  }
}

extension Sospeso.Specie {
  /// The key of the error that names it alone.
  fileprivate var chiave: String {
    switch self {
    case .allarme: "tornata-insolita"
    case .richieste: "richieste-da-esaminare"
    case .domandeUE: "domande-da-decidere"
    default: codice.lowercased().replacing("_", with: "-")
    }
  }
}

extension Occasione {
  /// What is about to be done.
  fileprivate var azione: String {
    switch self {
    case .lettura: "procedere"
    case .formazione: "formare le liste"
    case .tornata(let tornata, _): "adottare la \(tornata.codice)"
    case .semestrale: "adottare la revisione semestrale"
    case .blocco: "bloccare le liste"
    case .elenchi: "fare gli elenchi di chi vota fuori della sezione"
    case .copieDelVoto: "stampare le liste per la votazione"
    }
  }
}

extension Sospeso.Seguito {
  /// The words after `sezionale`; `nil` where no command decides.
  var comando: String? {
    switch self {
    case .adotta(let tornata): "revisione delibera \(tornata.opzione)"
    case .adottaIl(let tornata, let giorno): "revisione delibera \(tornata.opzione) --data \(giorno.iso)"
    case .bloccaIl(let giorno): "blocca --data \(giorno.iso)"
    case .prossimaRevisione: "revisione mostra"
    case .sanaEventi: "esporta eventi FILE"
    case .decidiDomande: "domande delibera"
    case .esaminaRichieste: "richieste esamina"
    case .completaViario: "importa viario FILE"
    case .assegnaSezioni: "rettifica FILE"
    case .registraEventi: "importa eventi FILE"
    case .ricompila: "ricompila"
    case .verifica(let tornata): "revisione proposta \(tornata.opzione)"
    case .verificaSemestrale: "revisione proposta --semestrale"
    case .motiva: nil
    }
  }

  /// What to do, as a sentence with its command; `nil` where only a reason is wanted.
  fileprivate var frase: String? {
    let comando = comando.map { "«sezionale \($0)»" } ?? ""
    return switch self {
    case .adotta: "Decidere ciò che è ancora in termine con \(comando)."
    case .adottaIl: "Adottarla nel suo ultimo giorno con \(comando)."
    case .bloccaIl: "Bloccarle in quel giorno con \(comando)."
    case .prossimaRevisione:
      "Ciò che resta fuori è proposto alla prossima revisione (\(comando)); i decessi si segnalano ai presidenti di seggio con «sezionale supplemento aggiungi»."
    case .sanaEventi:
      "Vedere cause e rimedi con \(comando), e «sezionale revisione correggi» dove basta l'ufficio."
    case .decidiDomande: "Deciderle con \(comando)."
    case .esaminaRichieste: "Eseguire \(comando), guardare che cosa è cambiato e ripetere."
    case .completaViario: "Completare il viario con \(comando) e ripetere."
    case .assegnaSezioni: "Assegnarla con \(comando) (campo SEZIONE)."
    case .registraEventi:
      "Chiedere all'anagrafe le comunicazioni e riceverle con \(comando); gli irreperibili sono cancellati dalla revisione semestrale."
    case .ricompila: "Riscriverle con \(comando), che si può fino al blocco."
    case .verifica, .verificaSemestrale: "Guardare ogni variazione con \(comando)."
    case .motiva: nil
    }
  }
}

extension Array where Element: Hashable {
  /// Each once, where it first stands.
  fileprivate var unici: [Element] {
    var visti: Set<Element> = []
    return filter { visti.insert($0).inserted }
  }
}
