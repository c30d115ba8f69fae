package import Archivio
package import Elettorato
import Modulistica

/// A revision as its act left it, read again from the archive: the figures are those of the day on which it was adopted.
package struct AttoDiRevisione {
  package let atto: Atto
  package let sigillo: Sigillo
  private let variazioni: RiepilogoVariazioni
  private let risposte: RisposteTornata
  private let elenchi: FigureElenchi
  private let quadri: [Quadro]

  fileprivate init(_ archivio: ArchivioElettorale, atto numero: Int) throws {
    guard let atto = try archivio.atto(numero), let sigillo = try archivio.sigillo(numero) else {
      throw DiniegoDiMostra.attoInesistente(numero, ultimo: try archivio.ultimoAtto())
    }
    guard atto.tipo.tornata != nil || atto.semestrale != nil || atto.tipo == .rettifica else {
      throw DiniegoDiMostra.nonDiRevisione(atto)
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
}

/// Why an act is not shown as a revision.
package enum DiniegoDiMostra: Diniego {
  case attoInesistente(Int, ultimo: Int)
  case nonDiRevisione(Atto)
}

extension Ufficio {
  /// A revision that has been adopted.
  package func revisione(atto numero: Int) throws -> AttoDiRevisione {
    try legge { try AttoDiRevisione($0, atto: numero) }
  }
}

// MARK: - Answer

extension AttoDiRevisione {
  package var risposta: Risposta {
    var risposta = Risposta("Atto n. \(atto.numero) \(atto.giorno.esteso(.del)): \(titolo)")
    risposta.dato("atto", .numero(atto.numero))
    risposta.dato("tipo", .testo(atto.tipo.rawValue))
    risposta.dato("giorno", .giorno(atto.giorno))
    if let tornata = atto.tipo.tornata { risposta.dato("tornata", .testo(tornata.codice)) }
    if let adozione = atto.semestrale {
      risposta.dato("revisione", .testo(adozione.revisione.codice))
      risposta.dato("fase", .testo(adozione.fase.rawValue))
    }
    intestazione(&risposta)
    if atto.semestrale != nil { elenchi.riempi(&risposta) }
    risposta.tabella(variazioni.tabella)
    risposte.riempi(&risposta)
    risposta.tabella(variazioni.elenco)
    quadro(&risposta)
    risposta.voce("impronta", "impronta dell'atto", .impronta(sigillo.impronta))
    risposta.voce("stato", "stato delle liste", .impronta(sigillo.stato))
    return risposta
  }

  private var titolo: String {
    guard let (revisione, fase) = atto.semestrale.map({ ($0.revisione, $0.fase) }) else {
      return atto.tipo.titolo
    }
    return "\(revisione.titolo), \(fase.titolo)"
  }

  /// Who adopted it, and what the act keeps of how and why.
  private func intestazione(_ risposta: inout Risposta) {
    if !atto.protocollo.isEmpty { risposta.frase("protocollo  \(atto.protocollo)") }
    risposta.frase("adottato da  \(atto.autore)")
    for nome in ["lettura", Sospeso.parametro, "motivo", "restituiti", RettificaDati.parametro] {
      for parametro in atto.parametri where parametro.nome == nome {
        risposta.frase("\(nome)  \(parametro.valore)")
      }
    }
  }

  /// The balance of each list, section lines summed.
  private func quadro(_ risposta: inout Risposta) {
    var tabella = Risposta.Tabella(
      "quadro", ["lista", "prima", "iscritti", "cancellati", "dopo"].map { .init($0) })
    for lista in Lista.allCases {
      let suoi = quadri.filter { $0.lista == lista }
      guard !suoi.isEmpty else { continue }
      func somma(_ quanti: (Quadro) -> Int) -> Int { suoi.reduce(0) { $0 + quanti($1) } }
      let (prima, iscritti) = (somma(\.prima), somma(\.iscritti))
      let (cancellati, dopo) = (somma(\.cancellati), somma(\.dopo))
      risposta.frase(
        "\(lista.titolo): \(prima.conMigliaia) + \(iscritti.conMigliaia) - \(cancellati.conMigliaia) = \(dopo.conMigliaia)"
      )
      tabella.aggiungi(
        [.testo(lista.rawValue)] + [prima, iscritti, cancellati, dopo].map { .numero($0) })
    }
    risposta.tabella(tabella)
  }
}
