package import Archivio
import Elettorato

/// Lists formed, or taken over, in an answer.
extension EsitoFormazione {
  package func risposta(prova: Bool) -> Risposta {
    var risposta = Risposta(
      "Atto n. 1 \(atto.giorno.esteso(.del)): \(atto.tipo.titolo)", prova: prova)
    risposta.dato("giorno", .giorno(atto.giorno))
    risposta.dato("regime", .testo(atto.regime.rawValue))
    risposta.dato("persone", .numero(persone))
    risposta.dato("iscritti", .numero(iscritti))
    risposta.tabella(perSezione)
    risposta.tabella(elencoDeiQuadri)
    nonIscritti(&risposta)
    daAssegnare(&risposta)
    for (discordanza, quante) in discordanze.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      risposta.avviso("\(discordanza.motivo): \(quante.conMigliaia) (deciso da chi forma le liste)")
    }
    presaInCarico(&risposta)
    risposta.sigillo(atto, sigillo)
    risposta.passo("Poi", .stampaListe)
    return risposta
  }

  private func nonIscritti(_ risposta: inout Risposta) {
    risposta.frase("")
    risposta.frase(
      "persone in anagrafe: \(persone.conMigliaia), iscritte \(iscritti.conMigliaia), non iscritte:")
    let ordinati = esclusi.sorted { $0.key.motivo < $1.key.motivo }
    for (motivo, quanti) in ordinati {
      risposta.frase("  \(motivo.motivo): \(quanti.conMigliaia) (\(motivo.norma))")
    }
    risposta.tabella(
      .init(
        "nonIscritti", ["motivo", "norma", "persone"].map { .init($0) },
        ordinati.map { [.testo($0.key.motivo), .norma($0.key.norma), .numero($0.value)] }))
  }

  private func daAssegnare(_ risposta: inout Risposta) {
    let ordinati = daAssegnare.sorted { $0.key.motivo < $1.key.motivo }
    for (motivo, quanti) in ordinati {
      risposta.avviso("sezione da assegnare, \(motivo.motivo): \(quanti.di("elettore", "elettori"))")
    }
    risposta.tabella(
      .init(
        "daAssegnare", ["motivo", "elettori"].map { .init($0) },
        ordinati.map { [.testo($0.key.motivo), .numero($0.value)] }))
  }

  private func presaInCarico(_ risposta: inout Risposta) {
    for (divario, decisione, quanti) in decise {
      risposta.avviso(
        "presa in carico, \(divario.descrizione): \(quanti.conMigliaia) (\(decisione.rawValue))")
    }
    risposta.tabella(
      .init(
        "presaInCarico", ["divario", "decisione", "elettori"].map { .init($0) },
        decise.map { [.testo($0.rawValue), .testo($1.rawValue), .numero($2)] }))
  }

  /// The differences of a takeover with what was decided, always in the same order.
  private var decise: [(PresaInCarico.Divario, PresaInCarico.Decisione, Int)] {
    PresaInCarico.Divario.allCases.flatMap { divario in
      PresaInCarico.Decisione.allCases.compactMap { decisione in
        divari[divario]?[decisione].map { (divario, decisione, $0) }
      }
    }
  }

  /// One line a section, parts side by side, sums below.
  private var perSezione: Risposta.Tabella {
    let parti = atto.regime.parti
    let distinte = parti.count > 1
    var tabella = Risposta.Tabella(
      nil,
      (["lista", "sezione"] + (distinte ? ["uomini", "donne"] : []) + ["iscritti"]).map { .init(nil, $0) })
    for lista in Lista.allCases {
      let suoi = quadri.filter { $0.lista == lista }
      func somma(_ quadri: [Quadro]) -> [Valore] {
        let perParte = parti.map { parte in quadri.filter { $0.parte == parte }.reduce(0) { $0 + $1.dopo } }
        return ((distinte ? perParte : []) + [perParte.reduce(0, +)]).map { .numero($0) }
      }
      let nome = Valore.testo(lista.rawValue.lowercased())
      var viste: [Int?] = []
      for quadro in suoi where !viste.contains(quadro.sezione) {
        viste.append(quadro.sezione)
        let sezione = Valore.testo(quadro.sezione.map(String.init) ?? "da assegnare")
        tabella.aggiungi([nome, sezione] + somma(suoi.filter { $0.sezione == quadro.sezione }))
      }
      if viste.count > 1 { tabella.aggiungi([nome, "totale"] + somma(suoi)) }
    }
    return tabella
  }

  /// Every line of the balance: for programs.
  private var elencoDeiQuadri: Risposta.Tabella {
    Risposta.Tabella(
      "quadri",
      ["lista", "sezione", "parte", "prima", "iscritti", "cancellati", "dopo"].map { .init($0) },
      quadri.map { quadro in
        [
          .testo(quadro.lista.rawValue), .numero(quadro.sezione), .testo(quadro.parte.rawValue),
          .numero(quadro.prima), .numero(quadro.iscritti), .numero(quadro.cancellati), .numero(quadro.dopo),
        ]
      })
  }
}
