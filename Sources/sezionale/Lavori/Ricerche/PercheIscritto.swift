import Archivio
import Elettorato

/// Why a person is on a list, in that section, with those numbers: the acts that opened the line, and the rules they applied.
struct PercheIscritto {
  let persona: FascicoloPersonale
  /// The line in force at the moment of the question.
  let riga: Elettore
  let indagine: Indagine

  var paragrafi: [Paragrafo] {
    [iscrizione, sezione, numeroGenerale] + [numeroSezionale, annotazione].compactMap(\.self)
  }

  /// The lines of this list up to this one, one after the other without a gap.
  private var percorso: [Elettore] {
    var percorso: [Elettore] = []
    for riga in persona.righe where riga.lista == self.riga.lista && riga.dalAtto <= self.riga.dalAtto {
      if let ultima = percorso.last, ultima.alAtto != riga.dalAtto { percorso = [] }
      percorso.append(riga)
    }
    return percorso
  }

  /// The first line of the path that already had what this one has.
  private func prima(_ uguale: (Elettore) -> Bool) -> Elettore {
    let ultime = percorso.reversed().prefix(while: uguale)
    return ultime.last ?? riga
  }

  /// `per immigrazione da altro Comune`, with the event, of an act after the first.
  private func causa(_ atto: Int) -> (testo: String, norme: [Norma])? {
    guard let motivazione = persona.motivazione(atto: atto, lista: riga.lista) else { return nil }
    let evento = motivazione.evento.flatMap { numero in persona.eventi.first { $0.numero == numero } }
    return (
      " per \(motivazione.causa.titolo)\(evento.map { " (\($0.fatto))" } ?? "")", [motivazione.causa.norma]
    )
  }

  private var iscrizione: Paragrafo {
    let atto = percorso.first?.dalAtto ?? riga.dalAtto
    if let causa = causa(atto) {
      return Paragrafo(
        "È nella \(riga.lista.titolo) dall'\(indagine.dicituraEstesa(atto))\(causa.testo).",
        norme: causa.norme)
    }
    let fine = indagine.fineSemestre(dopoAtto: atto)
    guard atto == 1 else {
      return Paragrafo(
        "È nella \(riga.lista.titolo) dall'\(indagine.dicituraEstesa(atto)).", riga.lista.norma)
    }
    let titolo =
      riga.lista == .generale
      ? "iscritta in anagrafe, cittadina italiana, maggiorenne entro \(fine.il), non privata del diritto"
      : "cittadina dell'Unione europea residente, già ammessa alla lista aggiunta"
    return Paragrafo(
      "È nella \(riga.lista.titolo) dall'\(indagine.dicituraEstesa(1)): \(titolo).",
      norme: riga.lista == .generale ? [.d223("artt. 1, 2, 4 e 7")] : [riga.lista.norma])
  }

  private var sezione: Paragrafo {
    guard let sezione = riga.sezione else {
      return Paragrafo(
        "La sezione è da assegnare: l'indirizzo «\(riga.indirizzo)» non ne trova una nel viario.",
        .d223("art. 36"))
    }
    let arrivo = prima { $0.sezione == riga.sezione }.dalAtto
    var testo = "È nella sezione \(sezione)"
    if arrivo > 1, arrivo != percorso.first?.dalAtto, let causa = causa(arrivo) {
      testo += " dall'\(indagine.dicitura(arrivo))\(causa.testo)"
    }
    return Paragrafo("\(testo): \(ragioneDellaSezione(sezione, arrivo)).", .d223("art. 36"))
  }

  private func ragioneDellaSezione(_ sezione: Int, _ arrivo: Int) -> String {
    if arrivo == 1, indagine.presaInCarico { return "è quella che aveva nelle liste prese in carico" }
    let testi = riga.testi
    guard !testi.vuoto(.nomeVia) else {
      return "risiede all'estero senza un indirizzo nel Comune, e la sezione è quella assegnata dall'anagrafe"
    }
    let indirizzo = Indirizzo(
      toponimo: Toponimo(specie: testi.stringa(.specieVia), nome: testi.stringa(.nomeVia)),
      civico: Civico(numero: riga.civico, esponente: testi.stringa(.esponente)))
    let dove =
      riga.residenteAllEstero ? "l'ultimo indirizzo nel Comune, \(indirizzo)" : "l'indirizzo, \(indirizzo)"
    switch try? indagine.archivio.viario(per: [indirizzo]).sezione(indirizzo) {
    case .sezione(sezione): return "il viario le assegna \(dove)"
    case .sezione(let altra):
      return
        "vi è iscritta, ma oggi il viario assegna \(dove), alla sezione \(altra): la sposta una revisione"
    default: return "vi è iscritta, ma oggi il viario non comprende \(dove)"
    }
  }

  private var numeroGenerale: Paragrafo {
    let origine = prima { $0.numeroGenerale == riga.numeroGenerale && $0.parte == riga.parte }.dalAtto
    return Paragrafo(
      "Il numero generale è \(riga.numeroGenerale)\(parte): \(ragioneDelNumero(origine, "della lista")).",
      .d223("art. 5"))
  }

  private var numeroSezionale: Paragrafo? {
    guard let numero = riga.numeroSezionale else { return nil }
    let origine = prima {
      $0.numeroSezionale == numero && $0.parte == riga.parte && $0.sezione == riga.sezione
    }.dalAtto
    return Paragrafo(
      "Il numero sezionale è \(numero)\(parte): \(ragioneDelNumero(origine, "della sezione")).",
      .d223("art. 35"))
  }

  private var parte: String {
    switch riga.parte {
    case .maschile: ", parte maschile"
    case .femminile: ", parte femminile"
    case .unica: ""
    }
  }

  private func ragioneDelNumero(_ atto: Int, _ diChe: String) -> String {
    let tipo = indagine.atti[atto]?.tipo
    if atto == 1, indagine.presaInCarico {
      return
        "è quello delle liste prese in carico, o il primo dopo di essi, dato dall'\(indagine.dicitura(1))"
    }
    if tipo == .primaFormazione || tipo == .ricompilazione {
      return "è il posto nell'ordine alfabetico, dato dall'\(indagine.dicituraEstesa(atto))"
    }
    return
      "è il primo dopo l'ultimo usato, dato dall'\(indagine.dicitura(atto)): chi entra va in fondo alla numerazione \(diChe), e i numeri dei cancellati non si riusano"
  }

  private var annotazione: Paragrafo? {
    riga.residenteAllEstero
      ? Paragrafo("Risiede all'estero: resta iscritta, con l'annotazione.", .d223("art. 11")) : nil
  }
}
