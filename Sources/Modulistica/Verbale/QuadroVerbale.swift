import Elettorato
import Rendering

/// The balance of the lists in an act: before, in, out, after, for each part of each section that changes, and for each list.
///
/// The sections that the act leaves as they were are one line: their sum.
struct QuadroVerbale {
  private let conti: ContiDellAtto

  init(_ conti: ContiDellAtto) { self.conti = conti }

  var tabella: Table {
    let colonne = [
      Column("Sezione", weight: 150), Column("Parte", weight: 70),
      Column("Prima", weight: 60, alignment: .right, figures: true),
      Column("Iscritti", weight: 60, alignment: .right, figures: true),
      Column("di cui da\naltra sezione", weight: 76, alignment: .right, figures: true),
      Column("Cancellati", weight: 66, alignment: .right, figures: true),
      Column("di cui verso\naltra sezione", weight: 76, alignment: .right, figures: true),
      Column("Dopo", weight: 60, alignment: .right, figures: true),
    ]
    var righe = Rows(columns: colonne.count)
    for lista in Lista.allCases { scrivi(lista, in: &righe) }
    return Table(
      id: "quadro", caption: "Quadro delle liste", columns: colonne, rows: righe, look: .open,
      minimumRowHeight: .mm(5.6), heavyRuleEvery: nil)
  }

  private func scrivi(_ lista: Lista, in righe: inout Rows) {
    let quadri = conti.quadri.filter { $0.lista == lista }
    guard quadri.contains(where: { $0.prima > 0 || $0.dopo > 0 }) else { return }
    righe.appendGroup(RichText(lista.titolo.tipografico.maiuscolo))
    let mosse = Set(quadri.filter { !$0.invariato }.map(\.sezione))
    for quadro in quadri where mosse.contains(quadro.sezione) {
      riga(
        quadro.sezione.map { "Sezione \($0)" } ?? "Da assegnare", quadro.parte.genere, [quadro], in: &righe)
    }
    let ferme = quadri.filter { !mosse.contains($0.sezione) && ($0.prima > 0 || $0.dopo > 0) }
    if !ferme.isEmpty {
      let quante = Set(ferme.map(\.sezione)).count
      riga(
        mosse.isEmpty
          ? "\(quante.di("sezione", "sezioni")) senza variazioni"
          : "\(quante.di("altra sezione", "altre sezioni")) senza variazioni", "", ferme, in: &righe)
    }
    let parti = Parte.allCases.filter { parte in quadri.contains { $0.parte == parte } }
    if parti.count > 1 {
      for parte in parti {
        riga("Totale", parte.genere, quadri.filter { $0.parte == parte }, .total, in: &righe)
      }
    }
    riga("Totale della lista", "", quadri, .total, in: &righe)
  }

  private func riga(
    _ luogo: String, _ parte: String, _ quadri: [Quadro], _ stato: RowState = .plain, in righe: inout Rows
  ) {
    func somma(_ figura: (Quadro) -> Int) -> Int { quadri.reduce(0) { $0 + figura($1) } }
    righe.append(stato) { celle in
      celle.text(luogo)
      celle.text(parte)
      celle.figure(somma(\.prima))
      celle.figure(somma(\.iscritti))
      celle.figure(somma(conti.daAltrove))
      celle.figure(somma(\.cancellati))
      celle.figure(somma(conti.altrove))
      celle.figure(somma(\.dopo))
    }
  }

  /// The result of each list, in figures and in letters.
  var formule: [RichText] {
    Lista.allCases.compactMap { lista in
      let (prima, dopo) = (conti.somma(lista, \.prima), conti.somma(lista, \.dopo))
      guard prima > 0 || dopo > 0 else { return nil }
      // Who only moves inside the Comune is in both columns of the sections, and in neither of the list.
      let mosse = conti.somma(lista, conti.daAltrove)
      let (entrati, usciti) = (
        conti.somma(lista, \.iscritti) - mosse, conti.somma(lista, \.cancellati) - mosse
      )
      return
        "\(lista.titolo.tipografico.maiuscolo): iscritti prima dell’atto \(prima.certificato), più nuovi iscritti \(entrati.certificato), meno cancellati \(usciti.certificato); \(bold: "iscritti dopo l’atto \(dopo.certificato)")."
    }
  }
}

extension String {
  /// With a capital at the beginning.
  var maiuscolo: String { prefix(1).uppercased() + dropFirst() }
}
