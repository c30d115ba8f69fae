import Elettorato
import Ufficio

/// What an act does to the lists, in figures: proposed, adopted or read again from the archive, they are counted here alone.
struct RiepilogoVariazioni {
  let variazioni: [Variazione]

  /// One line a cause, with how many enter, leave and move.
  var tabella: Table {
    var table = Table([
      .left("causa"), .left("lista"), .left("norma"), .right("iscritti"), .right("cancellati"),
      .right("cambi di sezione"),
      .right("annotazioni"),
    ])
    for causa in Causa.allCases {
      for lista in Lista.allCases {
        let sue = variazioni.filter { $0.causa == causa && $0.lista == lista }
        guard !sue.isEmpty else { continue }
        let conti = [Variazione.Operazione.iscrizione, .cancellazione, .cambioSezione, .annotazione].map {
          operazione in sue.count { $0.operazione == operazione }
        }
        table.append(
          [causa.titolo, lista.rawValue.lowercased(), causa.norma.description] + conti.map(\.conMigliaia))
      }
    }
    return table
  }

  /// One object a change, in alphabetical order of the people.
  var json: JSONValue {
    .array(
      variazioni.map { variazione in
        [
          "fascicolo": .integer(variazione.fascicolo), "lista": .string(variazione.lista.rawValue),
          "operazione": .string(variazione.operazione.rawValue),
          "causa": .string(variazione.causa.rawValue),
          "sezioneDa": variazione.prima?.sezione.map(JSONValue.integer) ?? .null,
          "sezioneA": variazione.dopo?.sezione.map(JSONValue.integer) ?? .null,
          "numeroGenerale": (variazione.dopo ?? variazione.prima).map { .integer($0.numeroGenerale) }
            ?? .null,
          "numeroSezionale": variazione.dopo?.numeroSezionale.map(JSONValue.integer) ?? .null,
        ]
      })
  }
}
