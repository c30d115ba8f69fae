/// Deadlines as an iCalendar file (RFC 5545): one all-day event each, which calendar programs import.
///
/// The identity of a calendar (`D839-2023-11-12`) with the code of the term makes a UID that stays the same at every
/// export, so a second import updates and does not double. `emesso` becomes DTSTAMP: no clock here.
package func icalendar(
  _ calendari: [Calendario], titolo: String, emesso: Giorno, preavvisoGiorni: Int? = nil
) -> [UInt8] {
  var testo = TestoICalendar()
  testo.riga("BEGIN", "VCALENDAR")
  testo.riga("VERSION", "2.0")
  testo.riga("PRODID", "-//Sezionale//Scadenze//IT")
  testo.riga("CALSCALE", "GREGORIAN")
  testo.riga("METHOD", "PUBLISH")
  testo.riga("X-WR-CALNAME", TestoICalendar.protetto(titolo))
  for (scadenza, identita) in calendari.flatMap({ calendario in
    calendario.scadenze.map { ($0, calendario.identita) }
  }) {
    testo.riga("BEGIN", "VEVENT")
    testo.riga("UID", TestoICalendar.protetto("\(scadenza.codice)-\(identita)@sezionale"))
    testo.riga("DTSTAMP", "\(emesso.compatto)T000000Z")
    testo.riga("DTSTART;VALUE=DATE", scadenza.primoGiorno.compatto)
    // DTEND is the first day that is no longer part of the event.
    testo.riga("DTEND;VALUE=DATE", (scadenza.ultimoGiorno + 1).compatto)
    testo.riga("SUMMARY", TestoICalendar.protetto(scadenza.adempimentoDiQualeAtto))
    testo.riga("DESCRIPTION", TestoICalendar.protetto(scadenza.dettaglio))
    testo.riga("TRANSP", "TRANSPARENT")
    if let preavvisoGiorni {
      testo.riga("BEGIN", "VALARM")
      testo.riga("ACTION", "DISPLAY")
      testo.riga("TRIGGER", "-P\(preavvisoGiorni)D")
      testo.riga("DESCRIPTION", TestoICalendar.protetto(scadenza.adempimento))
      testo.riga("END", "VALARM")
    }
    testo.riga("END", "VEVENT")
  }
  for calendario in calendari { testo.ignoti(calendario, emesso: emesso) }
  testo.riga("END", "VCALENDAR")
  return testo.byte
}

/// Content lines: folded at 75 octets, ended by CRLF.
private struct TestoICalendar {
  private(set) var byte: [UInt8] = []

  mutating func riga(_ nome: String, _ valore: String) {
    var larghezza = 0
    for carattere in "\(nome):\(valore)".unicodeScalars {
      // A fold may not split a UTF-8 sequence, and the space that opens the next line counts among its octets.
      let codificato = Array(String(carattere).utf8)
      if larghezza + codificato.count > 75 {
        byte += [13, 10, 32]
        larghezza = 1
      }
      byte += codificato
      larghezza += codificato.count
    }
    byte += [13, 10]
  }

  /// What is not known has no day: one event, on the first of its calendar, says what to ask and whom.
  mutating func ignoti(_ calendario: Calendario, emesso: Giorno) {
    guard !calendario.ignoti.isEmpty, let primo = calendario.scadenze.map(\.primoGiorno).min() else { return }
    riga("BEGIN", "VEVENT")
    riga("UID", Self.protetto("TERMINI_NON_NOTI-\(calendario.identita)@sezionale"))
    riga("DTSTAMP", "\(emesso.compatto)T000000Z")
    riga("DTSTART;VALUE=DATE", primo.compatto)
    riga("DTEND;VALUE=DATE", (primo + 1).compatto)
    riga("SUMMARY", Self.protetto("Termini che questo calendario non conosce: \(calendario.ignoti.count)"))
    riga(
      "DESCRIPTION",
      Self.protetto(
        calendario.ignotiPerMotivo.map { gruppo in
          ([gruppo.introduzione] + gruppo.termini.map { "- \($0.adempimento)" }).joined(separator: "\n")
        }.joined(separator: "\n")))
    riga("TRANSP", "TRANSPARENT")
    riga("END", "VEVENT")
  }

  /// A TEXT value: backslash, semicolon, comma and line ends escaped, other control characters dropped.
  static func protetto(_ testo: String) -> String {
    var protetto = ""
    for carattere in testo.unicodeScalars {
      switch carattere {
      case "\\": protetto += "\\\\"
      case ";": protetto += "\\;"
      case ",": protetto += "\\,"
      case "\n": protetto += "\\n"
      case _ where carattere.value < 32 || carattere.value == 127: continue
      default: protetto.unicodeScalars.append(carattere)
      }
    }
    return protetto
  }
}

extension Giorno {
  /// `20231112`, the DATE of iCalendar.
  fileprivate var compatto: String { iso.split(separator: "-").joined() }
}

extension Scadenza {
  /// Who acts, by which article, with which command.
  fileprivate var dettaglio: String {
    let comando =
      esecuzione.comandi.isEmpty
      ? "Non riguarda il programma"
      : "Comando: \(esecuzione.comandi.map { "sezionale \($0)" }.joined(separator: "; "))"
    return "\(chi)\n\(norma)\n\(comando)"
  }
}
