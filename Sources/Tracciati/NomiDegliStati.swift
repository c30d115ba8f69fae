import Elettorato

/// The foreign States by ISO code and by name, however capital letters and accents are written.
struct NomiDegliStati: Sendable {
  private let codici: Set<String>
  private let perNome: [[UInt8]: String]

  init(_ stati: [StatoEstero]) {
    codici = Set(stati.map(\.alpha3))
    // Of two States with one name, the one that still exists comes last and stays.
    perNome = Dictionary(
      stati.map { (ChiaveAlfabetica(cognome: $0.denominazione, nome: "").bytes, $0.alpha3) },
      uniquingKeysWith: { $1 })
  }

  /// The ISO code of what a file says: a code in the clean dialect, a name in the other.
  func codice(_ scritto: some Collection<UInt8>, _ dialetto: Dialetto) -> String? {
    let testo = String(decoding: scritto, as: UTF8.self)
    switch dialetto {
    case .pulito: return codici.contains(testo) ? testo : nil
    case .gestionale: return perNome[ChiaveAlfabetica(cognome: testo, nome: "").bytes]
    }
  }
}
