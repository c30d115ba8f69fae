/// What waits, in the words that the screen, the act and its minutes share: no command, and nobody by name.
extension Sospeso {
  /// What waits and how many, without numbers.
  package var titolo: String {
    let quanti = voci.count
    func conta(_ uno: String, _ molti: String) -> String { quanti == 1 ? uno : "\(quanti) \(molti)" }
    switch specie {
    case .eventiInAttesa(let tornata):
      return "\(conta("un evento attende", "eventi attendono")) la \(tornata.codice)"
    case .eventiTagliatiFuori:
      return conta(
        "un fatto ricevuto in tempo resta fuori da questo voto",
        "fatti ricevuti in tempo restano fuori da questo voto")
    case .eventiFuoriTermine:
      return conta(
        "un evento ricevuto oltre il termine delle tornate di questo voto",
        "eventi ricevuti oltre il termine delle tornate di questo voto")
    case .rifiutiSanabili:
      return conta(
        "un evento rifiutato per una causa che si può ancora sanare",
        "eventi rifiutati per una causa che si può ancora sanare")
    case .tornataAnticipata(let tornata):
      return
        "la data della \(tornata.codice) precede il suo ultimo giorno utile\(termine.map { ", \($0.esteso)" } ?? ""): ciò che arriva fino ad allora resterebbe da decidere"
    case .tornateNonAdottate:
      return quanti == 1 ? "una tornata non è stata adottata" : "\(quanti) tornate non sono state adottate"
    case .allarme(let allarme): return allarme.descrizione
    case .domandeUE:
      return conta(
        "una domanda di iscrizione nelle liste aggiunte non è decisa",
        "domande di iscrizione nelle liste aggiunte non sono decise")
    case .richieste:
      return conta(
        "una richiesta di voto fuori della sezione non è esaminata sulle liste dell'ultimo atto",
        "richieste di voto fuori della sezione non sono esaminate sulle liste dell'ultimo atto")
    case .senzaSezione:
      return conta(
        "un elettore senza sezione, che nessun seggio avrebbe in lista",
        "elettori senza sezione, che nessun seggio avrebbe in lista")
    case .uscitiDallAnagrafe:
      return conta(
        "un iscritto risulta in anagrafe deceduto, emigrato o irreperibile, e nessun evento lo dice",
        "iscritti risultano in anagrafe deceduti, emigrati o irreperibili, e nessun evento lo dice")
    case .listeInParti:
      return
        "le liste hanno ancora parte maschile e parte femminile: dalla revisione del 30 giugno 2025 la lista è unica"
    case .bloccoAnticipato:
      return
        "il blocco precede l'ultimo giorno utile delle tornate\(termine.map { ", \($0.esteso)" } ?? ""): ciò che arriva fino ad allora resterebbe fuori da questo voto"
    case .bloccoTardivo:
      return "il blocco è successivo al suo ultimo giorno\(termine.map { ", \($0.esteso)" } ?? "")"
    }
  }

  /// What waits, with the numbers of the first ones.
  package func descrizione(massimo: Int = .max) -> String { titolo + coda(massimo) { $0.numero } }

  /// The same with the names, for who looks at his own archive.
  package func conNomi(massimo: Int) -> String {
    titolo + coda(massimo) { $0.nome.isEmpty ? $0.numero : "\($0.numero) \($0.nome)" }
  }

  private func coda(_ massimo: Int, _ voce: (Voce) -> String) -> String {
    guard !voci.isEmpty else { return "" }
    let altri = voci.count > massimo ? " e altri \(voci.count - massimo)" : ""
    return ": \(voci.prefix(massimo).map(voce).joined(separator: ", "))\(altri)"
  }
}
