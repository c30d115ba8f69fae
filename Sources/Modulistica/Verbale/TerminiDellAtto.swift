import Elettorato

/// The days that run from the adoption of an act, as its papers name them.
struct TerminiDellAtto {
  private let scadenze: [Scadenza]

  init(_ atto: Atto, _ conti: ContiDellAtto) {
    let pubblicita = Set(conti.conteggi.compactMap(\.causa.pubblicita))
    scadenze = TerminiDaAdozione.scadenze(
      atto: String(atto.numero), adozione: atto.giorno, pubblicita: pubblicita, oggi: atto.giorno)
  }

  /// The last day for the notifications; `nil` where there are none. A-24.
  var notifica: Giorno? { ultimo("NOTIFY_CAUSES_2_3") }

  /// The days of the deposit; `nil` where there is none. A-25.
  var deposito: ClosedRange<Giorno>? { scadenze.first { $0.codice == "DEPOSIT_CAUSES_4_5" }?.periodo }

  /// The day by which the poster is up. A-26.
  var manifesto: Giorno? { ultimo("DEPOSIT_POSTER") }

  /// The safe day for a claim against the deposit. A-27.
  var ricorsoPrudente: Giorno? { ultimo("CLAIM_AFTER_DEPOSIT_WARNING") }

  private func ultimo(_ codice: String) -> Giorno? {
    scadenze.first { $0.codice == codice }?.ultimoGiorno
  }
}

extension Giorno {
  /// `il 6 ottobre 2023`, `l’11 ottobre 2023`: after a preposition that does not join the article.
  var conArticolo: String { esteso(.il).tipografico }
}

extension ClosedRange<Giorno> {
  /// `dal 1º al 5 ottobre 2023`.
  var esteso: String {
    let (primo, ultimo) = (lowerBound.data, upperBound.data)
    guard primo.anno == ultimo.anno, primo.mese == ultimo.mese else {
      return "\(lowerBound.esteso(.dal).tipografico) \(upperBound.esteso(.al).tipografico)"
    }
    let dal = Giorno.preposta(.dal, a: primo.giorno).tipografico
    return "\(dal)\(primo.giorno == 1 ? "1º" : String(primo.giorno)) \(upperBound.esteso(.al).tipografico)"
  }
}
