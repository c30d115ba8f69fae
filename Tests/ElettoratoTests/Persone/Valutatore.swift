import Elettorato

/// Who is on which list after each round, from the articles and from nothing else: slow, and of another shape than the program's.
///
/// The program follows a person forward through his facts; here each question is asked backwards of the facts known on a day: was he alive, a
/// citizen, here? Then the lists are what artt. 1, 2, 4, 11, 32, 36 and 41 d.P.R. 223/1967 and D.Lgs. 197/1996 make of the answers, with the
/// defaults of the open points.
struct Valutatore {
  enum Dove { case qui, estero, altrove, irreperibile, ignoto }

  /// On no list, on the general one or on the additional one, in a section.
  enum Posto: Equatable, CustomStringConvertible {
    case nessuno
    case generale(Int)
    case europea(Int)

    var sezione: Int? {
      switch self {
      case .nessuno: nil
      case .generale(let sezione), .europea(let sezione): sezione
      }
    }

    var description: String {
      switch self {
      case .nessuno: "-"
      case .generale(let sezione): "G\(sezione)"
      case .europea(let sezione): "U\(sezione)"
      }
    }
  }

  let categoria: Mondo.Categoria
  /// In the order in which they were true.
  let fatti: [Mondo.Fatto]
  /// Open points on which a register brought up to date takes the other side: the dwelling of who is enrolled at T3, the reappearance of who was
  /// said to have left.
  var registro = (tardiva: false, ricomparso: false)

  /// What is asked about the day after the fact in this place; -1 for the beginning.
  private struct Domanda {
    let categoria: Mondo.Categoria
    let fatti: [Mondo.Fatto]
    /// Of who is unknown here, what the paper that brings him says; otherwise what is known.
    let cittadino: Bool
    var ricomparso = false

    init(_ categoria: Mondo.Categoria, _ noti: [Mondo.Fatto], veri: [Mondo.Fatto], ricomparso: Bool) {
      self.categoria = categoria
      fatti = noti
      self.ricomparso = ricomparso
      let porta = noti.first { $0.specie.tipo == .immigrazione || $0.specie == .ricomparsa }
      let prima = veri.last {
        $0.giorno < porta?.giorno ?? $0.giorno
          && ($0.specie == .acquisto || $0.specie == .perditaCittadinanza)
      }
      cittadino =
        categoria.ignota ? prima.map { $0.specie == .acquisto } ?? categoria.italiana : categoria.italiana
    }

    func morto(_ posto: Int) -> Bool {
      categoria == .deceduto || (posto >= 0 && fatti[0...posto].contains { $0.specie == .decesso })
    }

    func cittadino(_ posto: Int) -> Bool {
      guard posto >= 0 else { return cittadino }
      switch fatti[posto].specie {
      case .acquisto where !morto(posto - 1): return true
      case .perditaCittadinanza where !morto(posto - 1): return false
      default: return cittadino(posto - 1)
      }
    }

    func privato(_ posto: Int) -> Bool {
      guard posto >= 0 else { return categoria.privata }
      switch fatti[posto].specie {
      case .perditaDiritto where !morto(posto - 1): return true
      case .riacquisto where !morto(posto - 1): return false
      default: return privato(posto - 1)
      }
    }

    func dove(_ posto: Int) -> Dove {
      guard posto >= 0 else { return categoria.dove }
      let prima = dove(posto - 1)
      guard !morto(posto - 1) else { return prima }
      switch fatti[posto].specie {
      case .emigrazione: return .altrove
      case .estero:
        guard cittadino(posto - 1) else { return .altrove }
        return prima == .qui || prima == .estero ? .estero : prima
      case .immigrazione: return .qui
      // Without the other Comune's declaration an entry proves nothing; from abroad there is no other Comune.
      case .immigrazioneSenzaDocumento, .immigrazioneAttesa: return prima == .estero ? .qui : prima
      case .cambio, .cambioIgnoto: return prima == .estero ? .qui : prima
      case .ricomparsa:
        switch prima {
        case .altrove: return partito(posto - 1) && !ricomparso ? .altrove : .qui
        case .estero: return .estero
        case .qui, .irreperibile, .ignoto: return .qui
        }
      case .decesso, .perditaCittadinanza, .perditaDiritto, .perditaNonDefinitiva, .acquisto, .riacquisto,
        .maggiorenne:
        return prima
      }
    }

    /// Whether a fact, and not the register alone, says that he left.
    func partito(_ posto: Int) -> Bool {
      guard posto >= 0 else { return false }
      return (0...posto).contains { altro in
        dove(altro) == .altrove && (altro == 0 ? categoria.dove : dove(altro - 1)) != .altrove
      }
        || (0...posto).contains { fatti[$0].specie == .emigrazione && !morto($0 - 1) }
    }

    func titolo(_ posto: Int) -> Bool {
      !morto(posto) && cittadino(posto) && !privato(posto) && !categoria.minorenne
        && (dove(posto) == .qui || dove(posto) == .estero)
    }

    var ultimo: Int { fatti.count - 1 }

    /// Whether the fact says truly where in the Comune he dwells.
    func abita(_ posto: Int) -> Bool {
      guard !morto(posto - 1) else { return false }
      switch fatti[posto].specie {
      case .cambio: return dove(posto) == .qui
      // Of who lives here already it is no fact; of two of them the later counts.
      case .immigrazione: return dove(posto - 1) != .qui || venuto(posto - 1)
      case .immigrazioneSenzaDocumento, .immigrazioneAttesa:
        return dove(posto - 1) == .estero || (dove(posto - 1) == .qui && venuto(posto - 1))
      case .ricomparsa:
        return dove(posto) == .qui && !(dove(posto - 1) == .qui && !cittadino(posto - 1))
      default: return false
      }
    }

    /// Whether a fact has brought him here.
    func venuto(_ posto: Int) -> Bool {
      guard posto >= 0, dove(posto) == .qui else { return false }
      switch fatti[posto].specie {
      case .immigrazione, .ricomparsa, .cambio, .cambioIgnoto, .immigrazioneSenzaDocumento,
        .immigrazioneAttesa:
        if dove(posto - 1) != .qui { return true }
        return venuto(posto - 1) || (fatti[posto].specie == .ricomparsa && cittadino(posto - 1))
      default: return venuto(posto - 1)
      }
    }

    /// Whether the fact is an entry under n. 4 or n. 5 of art. 32 that still holds.
    func entra(_ posto: Int) -> Bool {
      switch fatti[posto].specie {
      case .immigrazione:
        return !morto(posto - 1) && abita(posto) && dove(posto - 1) != .estero
      case .ricomparsa: return abita(posto)
      default: return false
      }
    }

    /// The facts that gave a requisite last.
    var titoli: [Int] {
      [
        (0..<fatti.count).last(where: entra),
        (0..<fatti.count).last { fatti[$0].specie == .acquisto && !cittadino($0 - 1) && !morto($0 - 1) },
        (0..<fatti.count).last { fatti[$0].specie == .riacquisto && privato($0 - 1) && !morto($0 - 1) },
      ].compactMap(\.self)
    }

    /// The facts because of which he has no title: nothing later has given back what they took.
    func uscite(europeo: Bool) -> [Int] {
      (0..<fatti.count).filter { posto in
        guard !morto(posto - 1) else { return false }
        switch fatti[posto].specie {
        case .decesso: return true
        case .emigrazione, .estero:
          guard dove(posto) == .altrove else { return false }
          if europeo, !cittadino(posto - 1) { return true }
          return (posto...ultimo).allSatisfy { dove($0) == .altrove }
        case .perditaCittadinanza:
          return !europeo && cittadino(posto - 1) && (posto...ultimo).allSatisfy { !cittadino($0) }
        case .perditaDiritto:
          if europeo, !cittadino(posto - 1) { return true }
          return (posto...ultimo).allSatisfy { privato($0) }
        default: return false
        }
      }
    }
  }

  /// The lists after each round, from the first formation on.
  func liste() -> [Posto] {
    var posto = categoria.posto
    var usati: Set<Int> = []
    return Mondo.tornate.map { tornata in
      let noti = fatti.filter { $0.ricevuto <= tornata.giorno && !$0.doppione(in: fatti) }
      let domanda = Domanda(categoria, noti, veri: fatti, ricomparso: registro.ricomparso)
      posto = dopo(tornata, posto, domanda, &usati)
      return posto
    }
  }

  private func dopo(_ tornata: Mondo.Giro, _ posto: Posto, _ domanda: Domanda, _ usati: inout Set<Int>)
    -> Posto
  {
    let fatti = domanda.fatti
    func entro(_ quale: Int, _ termine: Giorno) -> Bool { fatti[quale].ricevuto <= termine }
    let ordinaria = tornata.numero > 4
    if case .nessuno = posto { return entrata(tornata, domanda, &usati) ?? .nessuno }
    var europeo = false
    if case .europea = posto { europeo = true }

    // Out: each kind in its rounds, if received in their term.
    for uscita in domanda.uscite(europeo: europeo) {
      let morte = fatti[uscita].specie == .decesso
      let trasferimento = fatti[uscita].specie == .emigrazione || fatti[uscita].specie == .estero
      let fuori =
        switch tornata.numero {
        case 1: entro(uscita, Mondo.t1)
        case 2: !morte && !trasferimento && entro(uscita, Mondo.t2)
        case 4: morte && entro(uscita, Mondo.t4)
        case 5: true
        default: false
        }
      if fuori { return .nessuno }
    }
    if europeo, domanda.cittadino(domanda.ultimo) {
      if let entra = entrata(tornata, domanda, &usati) { return entra }
      let acquisto = (0..<fatti.count).last { fatti[$0].specie == .acquisto && !domanda.morto($0 - 1) }
      if !domanda.titolo(domanda.ultimo), let acquisto,
        tornata.numero == 3 && entro(acquisto, Mondo.t3) || tornata.numero == 6
      {
        return .nessuno
      }
    }
    // Where he dwells, while he has the title.
    let titolo =
      europeo && !domanda.cittadino(domanda.ultimo)
      ? !domanda.morto(domanda.ultimo) : domanda.titolo(domanda.ultimo)
    guard titolo, domanda.uscite(europeo: europeo).isEmpty,
      let ultima = (0..<fatti.count).last(where: domanda.abita),
      tornata.numero == 6 || (tornata.numero == 2 && entro(ultima, Mondo.t2))
    else { return posto }
    _ = ordinaria
    return europeo ? .europea(fatti[ultima].sezione) : .generale(fatti[ultima].sezione)
  }

  /// Whether the paper of an immigration tells another citizenship than the one known, and nothing later settles it: then somebody is asked.
  private func discorde(_ posto: Int, _ domanda: Domanda) -> Bool {
    let paper = domanda.fatti[posto]
    guard paper.specie == .immigrazione, !categoria.ignota else { return false }
    let vera = fatti.last {
      $0.giorno < paper.giorno && ($0.specie == .acquisto || $0.specie == .perditaCittadinanza)
    }
    let scritta = vera.map { $0.specie == .acquisto } ?? categoria.italiana
    let dopo = domanda.fatti[(posto + 1)...].contains {
      $0.specie == .acquisto || $0.specie == .perditaCittadinanza
    }
    return !dopo && scritta != domanda.cittadino(posto - 1)
  }

  private func entrata(_ tornata: Mondo.Giro, _ domanda: Domanda, _ usati: inout Set<Int>) -> Posto? {
    let fatti = domanda.fatti
    guard domanda.titolo(domanda.ultimo) else { return nil }
    let titoli = domanda.titoli
    let nuovi = titoli.filter { !usati.contains(fatti[$0].numero) }
    guard !nuovi.isEmpty, !nuovi.contains(where: { discorde($0, domanda) }) else { return nil }
    func quarto(_ posto: Int) -> Bool { fatti[posto].specie == .immigrazione }
    let ammesso: Bool
    switch tornata.numero {
    case 2: ammesso = nuovi.contains(where: quarto) && nuovi.allSatisfy { fatti[$0].ricevuto <= Mondo.t2 }
    case 3:
      ammesso =
        nuovi.contains { !quarto($0) }
        && nuovi.allSatisfy { nuovo in
          guard quarto(nuovo) else { return fatti[nuovo].ricevuto <= Mondo.t3 }
          return fatti[nuovo].ricevuto <= Mondo.t2
            || titoli.contains { fatti[$0].specie == .acquisto && $0 > nuovo }
        }
    case 6: ammesso = true
    default: ammesso = false
    }
    guard ammesso else { return nil }
    for nuovo in nuovi { usati.insert(fatti[nuovo].numero) }
    let abitazione = (0..<fatti.count).last { posto in
      domanda.abita(posto)
        && (titoli.contains(posto) || tornata.numero == 6 || registro.tardiva
          || fatti[posto].ricevuto <= Mondo.t2)
    }
    return .generale(abitazione.map { fatti[$0].sezione } ?? categoria.sezione)
  }
}

extension Valutatore {
  /// What a register kept up to date shows of the facts that it knows.
  struct Foto {
    let stato: StatoAnagrafico?
    let italiana: Bool
    let privata: Bool
    let sezione: Int?
    /// Since when resident, if a fact has brought him; since when in another state.
    let dal: Giorno?
    let statoDal: Giorno?
  }

  static func foto(_ categoria: Mondo.Categoria, _ fatti: [Mondo.Fatto], veri: [Mondo.Fatto]) -> Foto {
    let domanda = Domanda(categoria, fatti, veri: veri, ricomparso: false)
    let ultimo = domanda.ultimo
    let stato: StatoAnagrafico? =
      if domanda.morto(ultimo) {
        categoria.ignota && !(0...ultimo).contains { domanda.dove($0) == .qui } ? nil : .deceduto
      } else {
        switch domanda.dove(ultimo) {
        case .qui: .residente
        case .estero: .aire
        case .altrove:
          categoria.ignota && !(0...ultimo).contains { domanda.dove($0) == .qui } ? nil : .emigrato
        case .irreperibile: .irreperibile
        case .ignoto: nil
        }
      }
    let arrivo = (0...ultimo).last { posto in
      domanda.dove(posto) == .qui && domanda.dove(posto - 1) != .qui
        && domanda.dove(posto - 1) != .estero
    }
    let partenza = (0...ultimo).last { posto in
      domanda.dove(posto) != domanda.dove(posto - 1) || fatti[posto].specie == .decesso
    }
    return Foto(
      stato: stato, italiana: domanda.cittadino(ultimo), privata: domanda.privato(ultimo),
      sezione: (0...ultimo).last(where: domanda.abita).map { fatti[$0].sezione },
      dal: arrivo.map { fatti[$0].giorno }, statoDal: partenza.map { fatti[$0].giorno } ?? data(2020, 1, 1))
  }
}
