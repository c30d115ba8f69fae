/// The articles that a citation names, apart: `artt. 32, c. 4, e 41` is article 32 with its comma and article 41.
package struct LuogoDiLegge: Hashable, Sendable {
  package struct Articolo: Hashable, Sendable {
    /// `32`, `32-bis`.
    package let numero: String
    /// Of a run of articles, the last: `artt. 34-36`.
    package let ultimo: String?
    /// What follows the number: `c. 1, n. 4`; empty for the whole article.
    package let dettaglio: String

    package init(_ numero: String, ultimo: String? = nil, dettaglio: String = "") {
      self.numero = numero
      self.ultimo = ultimo
      self.dettaglio = dettaglio
    }
  }

  package let articoli: [Articolo]

  package init(_ articoli: [Articolo]) { self.articoli = articoli }

  private static let singolari: Set = ["c.", "n.", "lett.", "par."]
  private static let plurali: Set = ["cc.", "nn."]

  /// `nil` when the text is not written as citations are.
  package init?(_ testo: String) {
    var parole = testo.split(separator: " ").map(String.init)[...]
    guard let prima = parole.popFirst(), prima == "art." || prima == "artt." else { return nil }
    var articoli: [Articolo] = []
    while let parola = parole.popFirst() {
      if parola == "e", !articoli.isEmpty { continue }
      let (numero, virgola) = Self.senzaVirgola(parola)
      guard let intervallo = Self.intervallo(numero) else { return nil }
      var dettaglio: [String] = []
      var continua = virgola
      while continua, let chiave = parole.first,
        Self.singolari.contains(chiave) || Self.plurali.contains(chiave)
      {
        guard let pezzo = Self.dettaglio(&parole) else { return nil }
        dettaglio.append(pezzo.testo)
        continua = pezzo.continua
      }
      articoli.append(
        Articolo(intervallo.0, ultimo: intervallo.1, dettaglio: dettaglio.joined(separator: ", ")))
    }
    guard !articoli.isEmpty, (prima == "artt.") == (articoli.count > 1 || articoli[0].ultimo != nil) else {
      return nil
    }
    self.articoli = articoli
  }

  /// One part after the number, `c. 1` or `nn. 4 e 5`, and whether a comma lets another follow.
  private static func dettaglio(_ parole: inout ArraySlice<String>) -> (testo: String, continua: Bool)? {
    guard let chiave = parole.popFirst(), let primo = parole.popFirst() else { return nil }
    var (valore, virgola) = senzaVirgola(primo)
    // After a plural, what `e` joins is still of it; after `, e` an article comes.
    if plurali.contains(chiave) {
      while true {
        if !virgola, parole.first == "e", let altro = parole.dropFirst().first {
          parole = parole.dropFirst(2)
          let (numero, poi) = senzaVirgola(altro)
          (valore, virgola) = ("\(valore) e \(numero)", poi)
        } else if virgola, let altro = parole.first, altro != "e", !singolari.contains(altro),
          !plurali.contains(altro)
        {
          parole = parole.dropFirst()
          let (numero, poi) = senzaVirgola(altro)
          (valore, virgola) = ("\(valore), \(numero)", poi)
        } else {
          break
        }
      }
    }
    return ("\(chiave) \(valore)", virgola)
  }

  private static func senzaVirgola(_ parola: String) -> (String, Bool) {
    parola.hasSuffix(",") ? (String(parola.dropLast()), true) : (parola, false)
  }

  /// `34-36` is a run; `32-bis` is one article.
  private static func intervallo(_ testo: String) -> (String, String?)? {
    guard testo.first?.isNumber ?? false else { return nil }
    let parti = testo.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parti.count == 2, parti[1].allSatisfy(\.isNumber), !parti[1].isEmpty else { return (testo, nil) }
    return (parti[0], parti[1])
  }

  /// Every article of a run, one by one, where it has whole numbers at its ends.
  package var uniti: [Articolo] {
    articoli.flatMap { articolo -> [Articolo] in
      guard let ultimo = articolo.ultimo.flatMap({ Int($0) }), let primo = Int(articolo.numero),
        primo < ultimo
      else {
        return [articolo]
      }
      return (primo...ultimo).map { Articolo(String($0)) }
    }
  }
}

extension LuogoDiLegge: CustomStringConvertible {
  /// As citations are written; whole articles that follow one another, at least three, are a run.
  package var description: String {
    var voci: [(testo: String, conDettaglio: Bool)] = []
    var resto = articoli[...]
    while let primo = resto.popFirst() {
      guard primo.dettaglio.isEmpty, var fine = Int(primo.ultimo ?? primo.numero), Int(primo.numero) != nil
      else {
        voci.append(
          (
            primo.dettaglio.isEmpty ? primo.numero : "\(primo.numero), \(primo.dettaglio)",
            !primo.dettaglio.isEmpty
          ))
        continue
      }
      var coda = resto
      while let altro = coda.first, altro.dettaglio.isEmpty, Int(altro.numero) == fine + 1 {
        fine = Int(altro.ultimo ?? altro.numero) ?? fine
        coda = coda.dropFirst()
      }
      if primo.ultimo != nil || fine - (Int(primo.numero) ?? fine) >= 2 {
        voci.append(("\(primo.numero)-\(fine)", false))
        resto = coda
      } else {
        voci.append((primo.numero, false))
      }
    }
    let molti = voci.count > 1 || voci.first?.testo.contains("-") ?? false && articoliDiversi
    var testo = molti ? "artt. " : "art. "
    for (indice, voce) in voci.enumerated() {
      let ultima = indice == voci.count - 1
      if indice > 0 { testo += ultima ? (voci[indice - 1].conDettaglio ? ", e " : " e ") : ", " }
      testo += voce.testo
    }
    return testo
  }

  private var articoliDiversi: Bool { articoli.count > 1 || articoli.first?.ultimo != nil }
}
