import Elettorato
import Foundation
import Rendering

@testable import Modulistica

/// Electors and papers the tests share: small lists made by hand, whose every figure can be counted.
enum Esempi {
  static func giorno(_ anno: Int, _ mese: Int, _ giorno: Int) -> Giorno {
    guard let giorno = Giorno(anno: anno, mese: mese, giorno: giorno) else { fatalError("not a day") }
    return giorno
  }

  static let fonts: FontSet = {
    func bytes(_ nome: String) -> [UInt8] {
      [UInt8](FileManager.default.contents(atPath: "/usr/share/fonts/truetype/dejavu/\(nome).ttf") ?? Data())
    }
    do {
      return try FontSet(
        regular: bytes("DejaVuSans"), bold: bytes("DejaVuSans-Bold"), mono: bytes("DejaVuSansMono"))
    } catch {
      fatalError("the tests need the fonts of fonts-dejavu-core: \(error)")
    }
  }()

  static let comune = Comune(
    codice: "D839", denominazione: "Gaby", provincia: "AO", regione: "Valle d'Aosta", codiceIstat: "007029")

  static let sezione = Sezione(
    numero: 1, sede: "Sala polivalente", indirizzo: "Frazione Capoluogo 5", accessibile: true, postiLetto: 0,
    istitutoDiDetenzione: false)

  static let digest = Impronta.di(Array("sezione 1".utf8))

  static func consultazione(
    _ tipi: Set<TipoDiConsultazione> = [.comunale], il voto: Giorno = giorno(2023, 11, 12)
  )
    -> Consultazione
  {
    Consultazione(
      comune: ComuneAlVoto(
        nome: "Gaby", codiceIstat: "007029", codiceCatastale: "D839", provincia: "AO",
        regione: "Valle d'Aosta"),
      tipi: tipi, giorni: GiorniDiVoto(primo: voto), ordinamento: "statale")
  }

  static func fonte(
    _ regime: RegimeDelleListe = .partiDistinte, blocco: Impronta? = nil,
    consultazione: Consultazione? = consultazione()
  ) -> FonteLista {
    FonteLista(
      comune: comune,
      atto: Atto(
        numero: 7, tipo: .primaFormazione, giorno: giorno(2023, 8, 31), protocollo: "", autore: "prova",
        regime: regime, parametri: []),
      numeroSezioni: 1, consultazione: consultazione, blocco: blocco, stati: ["BEL": "Belgio"])
  }

  /// An elector born in 1970, unless said otherwise, with the sectional number `numero`.
  static func elettore(
    _ numero: Int, _ cognome: String, _ nome: String = "Anna", parte: Parte = .unica,
    nato: Giorno = giorno(1970, 1, 1), alAtto: Int? = nil
  ) -> Elettore {
    var elettore = Elettore()
    elettore.fascicolo = 9000 + numero + (parte == .femminile ? 500 : 0)
    elettore.parte = parte
    elettore.sezione = 1
    elettore.numeroSezionale = numero
    elettore.numeroGenerale = 100 + numero
    elettore.alAtto = alAtto
    elettore.nascita = nato
    elettore.testi.imposta(.cognome, cognome)
    elettore.testi.imposta(.nome, nome)
    elettore.testi.imposta(.nomeLuogoNascita, "Aosta")
    elettore.testi.imposta(.provinciaNascita, "AO")
    elettore.testi.imposta(.specieVia, "Via")
    elettore.testi.imposta(.nomeVia, "Roma")
    elettore.civico = numero
    return elettore
  }

  /// A section list of one part, or of men and women.
  static func lista(
    _ elettori: [Elettore], _ copia: Copia = .votazione, fonte: FonteLista = fonte(.listaUnica),
    sezione: Sezione = sezione, lista: Lista = .generale, blocco: Blocco? = nil, attesi: Int? = nil,
    iscrittiUE: Int? = nil, voto: VotoAltrove? = nil
  ) throws -> Document {
    let parti = fonte.atto.regime.parti.map { parte in
      (parte: parte, elettori: elettori.filter { $0.parte == parte })
    }
    return try ListaSezionale(
      fonte: fonte, lista: lista, sezione: sezione, copia: copia,
      digest: DigestSezione(
        lista: lista, sezione: 1, elettori: attesi ?? elettori.count { $0.alAtto == nil }, impronta: digest),
      parti: parti, iscrittiUE: iscrittiUE, blocco: blocco, voto: voto
    ).documento()
  }
}

/// What a document says, taken apart by way of its CSV and its pages, as a reader of the paper would.
extension Document {
  /// The rows of the CSV of a table, titles left out; surname and name as one cell.
  func righe(_ tabella: String = "elettori") throws -> [[String]] {
    let testo = String(decoding: try csv(table: tabella) ?? [], as: UTF8.self)
    return testo.components(separatedBy: "\r\n").dropFirst().filter { !$0.isEmpty }.map {
      $0.components(separatedBy: ";")
    }
  }

  /// The closing formula and every other paragraph, in order.
  var paragrafi: [String] {
    blocks.compactMap { if case .paragraph(let paragrafo) = $0 { paragrafo.text.plain } else { nil } }
  }

  var copertina: Cover? {
    blocks.lazy.compactMap { if case .cover(let cover) = $0 { cover } else { nil } }.first
  }

  /// All that is written on each page.
  func pagine() -> [String] {
    let layout = Layout(self, fonts: Esempi.fonts)
    return (0..<layout.pageCount).map { layout.page($0).dump }
  }
}
