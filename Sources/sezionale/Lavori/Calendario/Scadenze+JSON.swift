import Elettorato
import Ufficio

/// The calendars for other programs: every deadline in one array, whatever calendar it is of.
extension Scadenze {
  func json(_ output: Output) {
    output.campo("oggi", .string(oggi.iso))
    output.campo(
      "calendari",
      .array(calendari.map { ["calendario": .string($0.identita), "titolo": .string($0.titolo)] }))
    output.campo(
      "scadenze",
      .array(calendari.flatMap { calendario in calendario.scadenze.map { $0.json(calendario.identita) } }))
    output.campo(
      "senzaData",
      .array(
        calendari.flatMap(\.senzaData).map {
          [
            "termine": .string($0.codice), "adempimento": .string($0.adempimento),
            "norma": .string($0.norma.description),
          ]
        }))
    output.campo(
      "nonNoti",
      .array(
        calendari.flatMap { calendario in calendario.ignoti.map { $0.valore(calendario.identita).json } }))
    output.campo("inRitardo", .integer(inRitardo.count))
    output.campo("sospesi", .array(sospesi.map { $0.valore(conNomi: false).json }))
  }
}

extension Scadenza {
  func json(_ calendario: String) -> JSONValue {
    [
      "calendario": .string(calendario), "codice": .string(codice),
      "scarto": scarto.map { .integer($0) } ?? .null,
      "giorno": .string(primoGiorno.giornoDellaSettimana.rawValue), "forma": .string(forma.rawValue),
      "data": .string(data.iso), "dal": .string(primoGiorno.iso), "al": .string(ultimoGiorno.iso),
      "norma": .string(norma.description), "chi": .string(chi), "adempimento": .string(adempimento),
      "comando": .optional(
        esecuzione.comandi.isEmpty
          ? nil : esecuzione.comandi.map { "sezionale \($0)" }.joined(separator: "; ")),
      "disponibile": .bool(!esecuzione.comandi.isEmpty && esecuzione.comandi.allSatisfy(Comandi.conosce)),
      "stato": .string(stato.rawValue),
      "compiutaIl": .optional(compiutaIl?.iso), "motivo": .optional(stabilito?.motivo),
    ]
  }
}
