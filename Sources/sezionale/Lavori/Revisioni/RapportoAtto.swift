import Archivio
import Elettorato
import Modulistica
import Ufficio

/// A revision as its act left it, read again from the archive: the figures are those of the day on which it was adopted.
struct RapportoAtto {
  let atto: Atto
  let sigillo: Sigillo
  private let variazioni: RiepilogoVariazioni
  private let risposte: RisposteTornata
  private let elenchi: FigureElenchi
  private let quadri: [Quadro]

  /// Throws when no act has that number, or it is not a revision.
  init(_ archivio: ArchivioElettorale, atto numero: Int) throws {
    guard let atto = try archivio.atto(numero), let sigillo = try archivio.sigillo(numero) else {
      throw Failure(
        .comandoErrato, "atto-inesistente",
        "l'atto n. \(numero) non c'è: gli atti vanno da 1 a \(try archivio.ultimoAtto()).",
        rimedio: "Correggere --atto.")
    }
    guard atto.tipo.tornata != nil || atto.semestrale != nil || atto.tipo == .rettifica else {
      throw Failure(
        .comandoErrato, "atto-non-di-revisione",
        "l'atto n. \(numero) non è una revisione: \(atto.tipo.titolo).",
        rimedio: "Le revisioni adottate sono elencate da «sezionale revisione mostra».")
    }
    self.atto = atto
    self.sigillo = sigillo
    variazioni = RiepilogoVariazioni(
      variazioni: try archivio.variazioni(atto: numero).sorted(by: Self.inOrdine).map(\.variazione))
    risposte = RisposteTornata(
      voci: try archivio.decisioni(atto: numero).map { decisione in
        guard let evento = try archivio.evento(decisione.evento) else {
          throw ErroreArchivio.danneggiato("manca l'evento n. \(decisione.evento)")
        }
        let annotato = decisione.esito == .annotato
        return .init(
          evento: evento, decisione: decisione,
          tornata: annotato ? atto.tipo.tornata : decisione.tornata)
      }.sorted { Evento.inOrdineDiArrivo($0.evento, $1.evento) })
    elenchi = FigureElenchi(voci: try archivio.elencoSemestrale(numero))
    quadri = try archivio.quadri(numero)
  }

  /// The order in which a proposal tells them: by person, then by list.
  private static func inOrdine(_ a: VariazioneScritta, _ b: VariazioneScritta) -> Bool {
    let (chiaveA, chiaveB) = (a.persona.chiave, b.persona.chiave)
    if chiaveA != chiaveB { return chiaveA.lexicographicallyPrecedes(chiaveB) }
    return (a.persona.nascita, a.persona[.codiceFiscale], a.variazione.lista.rawValue)
      < (b.persona.nascita, b.persona[.codiceFiscale], b.variazione.lista.rawValue)
  }

  func mostra(_ output: Output) {
    output.titolo("Atto n. \(atto.numero) \(atto.giorno.esteso(.del)): \(titolo)")
    if !atto.protocollo.isEmpty { output.riga("protocollo  \(atto.protocollo)") }
    output.riga("adottato da  \(atto.autore)")
    for nome in ["lettura", Sospeso.parametro, "motivo", "restituiti", RettificaDati.parametro] {
      for parametro in atto.parametri where parametro.nome == nome {
        output.riga("\(nome)  \(parametro.valore)")
      }
    }
    if !elenchi.voci.isEmpty {
      output.tabella(elenchi.tabella)
      elenchi.mostraEscluse(output)
    }
    output.tabella(variazioni.tabella)
    risposte.mostra(output)
    for (lista, prima, iscritti, cancellati, dopo) in conti {
      output.riga(
        "\(lista.titolo): \(prima.conMigliaia) + \(iscritti.conMigliaia) - \(cancellati.conMigliaia) = \(dopo.conMigliaia)"
      )
    }
    output.riga("impronta dell'atto  \(sigillo.impronta)")
    output.riga("stato delle liste   \(sigillo.stato)")
    json(output)
  }

  private var titolo: String {
    guard let (revisione, fase) = atto.semestrale.map({ ($0.revisione, $0.fase) }) else {
      return atto.tipo.titolo
    }
    return "\(revisione.titolo), \(fase.titolo)"
  }

  /// The balance of each list, section lines summed.
  private var conti: [(Lista, prima: Int, iscritti: Int, cancellati: Int, dopo: Int)] {
    Lista.allCases.compactMap { lista in
      let suoi = quadri.filter { $0.lista == lista }
      guard !suoi.isEmpty else { return nil }
      func somma(_ quanti: (Quadro) -> Int) -> Int { suoi.reduce(0) { $0 + quanti($1) } }
      return (lista, somma(\.prima), somma(\.iscritti), somma(\.cancellati), somma(\.dopo))
    }
  }

  private func json(_ output: Output) {
    output.campo("atto", .integer(atto.numero))
    output.campo("tipo", .string(atto.tipo.rawValue))
    output.campo("giorno", .string(atto.giorno.iso))
    if let tornata = atto.tipo.tornata { output.campo("tornata", .string(tornata.codice)) }
    if let adozione = atto.semestrale {
      output.campo("revisione", .string(adozione.revisione.codice))
      output.campo("fase", .string(adozione.fase.rawValue))
      output.campo("elenchi", elenchi.json)
    }
    output.campo("eventi", risposte.json)
    output.campo("variazioni", variazioni.json)
    output.campo(
      "quadro",
      .array(
        conti.map { lista, prima, iscritti, cancellati, dopo in
          [
            "lista": .string(lista.rawValue), "prima": .integer(prima), "iscritti": .integer(iscritti),
            "cancellati": .integer(cancellati), "dopo": .integer(dopo),
          ]
        }))
    output.campo("impronta", .string(sigillo.impronta.esadecimale))
    output.campo("stato", .string(sigillo.stato.esadecimale))
  }
}
