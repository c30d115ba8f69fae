import Archivio
import Elettorato
import Ufficio

/// What a first formation made, on the screen and in JSON.
struct RapportoFormazione {
  private let esito: EsitoFormazione

  init(_ esito: EsitoFormazione) { self.esito = esito }

  func mostra(_ output: Output, prova: Bool) {
    output.titolo(
      "Atto n. 1 \(esito.atto.giorno.esteso(.del)): \(esito.atto.tipo.titolo)\(prova ? " — prova: nulla è stato scritto" : "")"
    )
    output.tabella(tabella)
    output.riga()
    output.riga(
      "persone in anagrafe: \(esito.persone.conMigliaia), iscritte \(esito.iscritti.conMigliaia), non iscritte:"
    )
    for (motivo, quanti) in esito.esclusi.sorted(by: { $0.key.motivo < $1.key.motivo }) {
      output.riga("  \(motivo.motivo): \(quanti.conMigliaia) (\(motivo.norma))")
    }
    for (motivo, quanti) in esito.daAssegnare.sorted(by: { $0.key.motivo < $1.key.motivo }) {
      output.avviso("sezione da assegnare, \(motivo.motivo): \(quanti.di("elettore", "elettori"))")
    }
    for (discordanza, quante) in esito.discordanze.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      output.avviso("\(discordanza.motivo): \(quante.conMigliaia) (deciso con --prevale)")
    }
    for (divario, decisione, quanti) in decise {
      output.avviso("presa in carico, \(divario.descrizione): \(quanti.conMigliaia) (\(decisione.rawValue))")
    }
    output.riga("impronta dell'atto  \(esito.sigillo.impronta)")
    output.riga("stato delle liste   \(esito.sigillo.stato)")
    output.nota("Poi: «sezionale stampa liste --in CARTELLA».")
    json(output)
  }

  /// The differences of a takeover with what was decided, always in the same order.
  private var decise: [(PresaInCarico.Divario, PresaInCarico.Decisione, Int)] {
    PresaInCarico.Divario.allCases.flatMap { divario in
      PresaInCarico.Decisione.allCases.compactMap { decisione in
        esito.divari[divario]?[decisione].map { (divario, decisione, $0) }
      }
    }
  }

  /// One line a section, parts side by side, sums below.
  private var tabella: Table {
    let parti = esito.atto.regime.parti
    let distinte = parti.count > 1
    var table = Table(
      [.left("lista"), .left("sezione")] + (distinte ? [.right("uomini"), .right("donne")] : []) + [
        .right("iscritti")
      ])
    for lista in Lista.allCases {
      let quadri = esito.quadri.filter { $0.lista == lista }
      guard !quadri.isEmpty else { continue }
      func somma(_ quadri: [Quadro]) -> [String] {
        let perParte = parti.map { parte in quadri.filter { $0.parte == parte }.reduce(0) { $0 + $1.dopo } }
        return ((distinte ? perParte : []) + [perParte.reduce(0, +)]).map(\.conMigliaia)
      }
      var viste: [Int?] = []
      for quadro in quadri where !viste.contains(quadro.sezione) {
        viste.append(quadro.sezione)
        table.append(
          [lista.rawValue.lowercased(), quadro.sezione.map(String.init) ?? "da assegnare"]
            + somma(quadri.filter { $0.sezione == quadro.sezione }))
      }
      if viste.count > 1 { table.append([lista.rawValue.lowercased(), "totale"] + somma(quadri)) }
    }
    return table
  }

  private func json(_ output: Output) {
    output.campo("atto", .integer(esito.atto.numero))
    output.campo("giorno", .string(esito.atto.giorno.iso))
    output.campo("regime", .string(esito.atto.regime.rawValue))
    output.campo("persone", .integer(esito.persone))
    output.campo("iscritti", .integer(esito.iscritti))
    output.campo(
      "quadri",
      .array(
        esito.quadri.map { quadro in
          .object([
            .init("lista", .string(quadro.lista.rawValue)),
            .init("sezione", quadro.sezione.map(JSONValue.integer) ?? .null),
            .init("parte", .string(quadro.parte.rawValue)), .init("prima", .integer(quadro.prima)),
            .init("iscritti", .integer(quadro.iscritti)), .init("cancellati", .integer(quadro.cancellati)),
            .init("dopo", .integer(quadro.dopo)),
          ])
        }))
    output.campo(
      "nonIscritti",
      .array(
        esito.esclusi.sorted { $0.key.motivo < $1.key.motivo }.map {
          .object([
            .init("motivo", .string($0.key.motivo)), .init("norma", .string($0.key.norma.description)),
            .init("persone", .integer($0.value)),
          ])
        }))
    output.campo(
      "daAssegnare",
      .array(
        esito.daAssegnare.sorted { $0.key.motivo < $1.key.motivo }.map {
          .object([.init("motivo", .string($0.key.motivo)), .init("elettori", .integer($0.value))])
        }))
    output.campo(
      "presaInCarico",
      .array(
        decise.map { divario, decisione, quanti in
          .object([
            .init("divario", .string(divario.rawValue)), .init("decisione", .string(decisione.rawValue)),
            .init("elettori", .integer(quanti)),
          ])
        }))
    output.campo("impronta", .string(esito.sigillo.impronta.esadecimale))
    output.campo("stato", .string(esito.sigillo.stato.esadecimale))
  }
}
