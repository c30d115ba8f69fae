/// The states of an archive from which the commands start, each made once by the product itself.
///
/// They carry the size of the product's executable in their name: another build prepares its own, because the layout of
/// an archive may have changed.
struct PreparedArchives {
  /// Sections and streets are in; no consultation has been called.
  let noVote: String
  /// Ready for the register.
  let empty: String
  /// Ready to be formed.
  let loaded: String
  /// With act 1.
  let formed: String
  /// With act 1, and the events of a round received.
  let informed: String
  /// The events of that round.
  let events: RoundEvents

  /// Prepares the archives of a Comune whose files are in `data`.
  init(_ workshop: Workshop, data: String, comune: String, tag: String, events: RoundEvents) throws {
    let build = try workshop.size(workshop.product)
    func name(_ state: String) -> String { "\(tag)-\(state)-\(build)" }
    let (noVote, empty, loaded, formed) = (name("nuovo"), name("vuoto"), name("anagrafe"), name("formato"))
    let informed = name("eventi")
    (self.noVote, self.empty, self.loaded, self.formed) = (noVote, empty, loaded, formed)
    (self.informed, self.events) = (informed, events)
    guard !workshop.exists(informed) else { return }
    for name in [noVote, empty, loaded, formed, informed] { try workshop.remove(name) }
    _ = try workshop.sezionale(noVote, "crea", "--comune", comune).run()
    for (kind, file) in [("sezioni", "sezioni"), ("viario", "viario"), ("comuni-citati", "comuni_citati")] {
      _ = try workshop.sezionale(noVote, "importa", kind, "\(data)/\(file).csv").run()
    }
    try workshop.copy(noVote, to: empty)
    _ = try workshop.sezionale(empty, "consultazione", "indici", "\(data)/elezione.csv").run()
    try workshop.copy(empty, to: loaded)
    _ = try workshop.sezionale(loaded, "importa", "anagrafe", "\(data)/anagrafe.csv").run()
    let forming = "\(tag)-in-corso"
    try workshop.copy(loaded, to: forming)
    _ = try workshop.sezionale(forming, "forma").run()
    try workshop.copy(forming, to: formed)
    try workshop.remove(forming)
    let file = workshop.path("\(tag)-eventi.csv")
    try events.write(from: "\(data)/anagrafe.csv", to: file)
    let receiving = "\(tag)-in-arrivo"
    try workshop.copy(formed, to: receiving)
    _ = try workshop.sezionale(receiving, "importa", "eventi", file).run()
    try workshop.copy(receiving, to: informed)
    try workshop.remove(receiving)
  }
}
