import Archivio
import Elettorato

/// Why a person is on no list at a moment: struck before, entered later, or never with the right to be there.
struct PercheNonIscritto {
  let persona: FascicoloPersonale
  /// The last act in force at the moment of the question; 0 before the first.
  let atto: Int
  /// The day of the question; `nil` for now.
  let giorno: Giorno?
  let indagine: Indagine

  var paragrafi: [Paragrafo] {
    let liste = Lista.allCases.filter { lista in persona.righe.contains { $0.lista == lista } }
    guard liste.isEmpty else { return liste.flatMap(paragrafi) }
    guard persona.registro == nil, !persona.eventi.isEmpty else {
      return [Paragrafo("Nessun atto l'ha mai iscritta.")]
        + RagioneDellAssenza(persona, dopoAtto: atto, indagine).paragrafi
    }
    return [
      Paragrafo(
        "Nessun atto l'ha mai iscritta: in anagrafe non risulta, e ne parlano soltanto gli eventi ricevuti.",
        .d223("art. 4"))
    ]
  }

  /// Of a list where the person has been, or will be.
  private func paragrafi(_ lista: Lista) -> [Paragrafo] {
    let righe = persona.righe.filter { $0.lista == lista }
    let dopo = righe.first { $0.dalAtto > atto }
    guard let ultima = righe.last(where: { $0.alAtto.map { $0 <= atto } ?? false }) else {
      return dopo.map(iscrizioneSuccessiva) ?? []
    }
    return [cancellazione(ultima)] + (dopo.map { [ritorno($0)] } ?? [])
  }

  /// The reason of what an act did to a list, with the paper on which it stands.
  private func causa(_ atto: Int, _ lista: Lista) -> (testo: String, norme: [Norma], evento: Evento?) {
    guard let motivazione = persona.motivazione(atto: atto, lista: lista) else { return ("", [], nil) }
    let evento = motivazione.evento.flatMap { numero in persona.eventi.first { $0.numero == numero } }
    return (
      " per \(motivazione.causa.titolo)\(evento.map { " (\($0.fatto))" } ?? "")", [motivazione.causa.norma],
      evento
    )
  }

  private func cancellazione(_ riga: Elettore) -> Paragrafo {
    let numero = riga.alAtto ?? 0
    let causa = causa(numero, riga.lista)
    return Paragrafo(
      "È stata cancellata dalla \(riga.lista.titolo), dove aveva il n. \(riga.numeroGenerale), con l'\(indagine.dicituraEstesa(numero))\(causa.testo).",
      norme: causa.norme)
  }

  private func ritorno(_ riga: Elettore) -> Paragrafo {
    let causa = causa(riga.dalAtto, riga.lista)
    return Paragrafo(
      "Vi rientra più tardi, con l'\(indagine.dicituraEstesa(riga.dalAtto))\(causa.testo).",
      norme: causa.norme)
  }

  /// Who enters later: the act that does it could not come before what it stands on.
  private func iscrizioneSuccessiva(_ riga: Elettore) -> [Paragrafo] {
    if atto == 0 {
      return [
        Paragrafo(
          "Le liste non erano ancora formate: la persona vi entra con l'\(indagine.dicituraEstesa(riga.dalAtto)).",
          .d223("art. 5"))
      ]
    }
    let causa = causa(riga.dalAtto, riga.lista)
    let tornata = indagine.atti[riga.dalAtto]?.tipo.tornata
    let prima = RagioneDellAssenza(persona, dopoAtto: atto, indagine)
    return [
      Paragrafo(
        "Non c'era ancora: entra più tardi nella \(riga.lista.titolo), con l'\(indagine.dicituraEstesa(riga.dalAtto))\(causa.testo).",
        norme: causa.norme + [tornata?.norma].compactMap(\.self))
    ] + [attesa(causa.evento, tornata)].compactMap(\.self) + (prima.esclusa ? prima.paragrafi : [])
  }

  /// Whether the paper had come by the day of the question.
  private func attesa(_ evento: Evento?, _ tornata: Tornata?) -> Paragrafo? {
    guard let evento, let giorno else { return nil }
    guard evento.ricevuto <= giorno else {
      return Paragrafo("\(giorno.il.capitalizzata) il documento non era ancora arrivato.")
    }
    let materia = tornata.map { ": la causa è materia della \($0.titolo)" } ?? ""
    return Paragrafo(
      "\(giorno.il.capitalizzata) il documento era arrivato, ma l'atto non era ancora adottato\(materia).")
  }
}
