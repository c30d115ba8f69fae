import Elettorato
import Ufficio

/// `sezionale controlla norme`: which dated values of the data somebody has to compare with their source again.
struct ComandoControllaNorme: Comando {
  static let nome = "controlla norme"
  static let aiuto = Aiuto(
    scopo: "elenca le norme e i termini forniti con il programma che vanno riletti nella fonte",
    esempi: [
      .init("sezionale controlla norme", "ciò che nessuno confronta con la fonte da un anno, o è a memoria"),
      .init("sezionale controlla norme --giorni 90", "prima di una consultazione"),
    ],
    opzioni: [
      Opzione(
        "--giorni", "N", "per quanti giorni vale un confronto con la fonte",
        predefinito: "\(ValoreDaRivedere.giorniDiValidita)")
    ],
    note: [
      "Ogni riga di Data/ordinamenti e di Data/norme/catalogo.csv dice fino a quando è stata verificata (verificato_al) e con quale certezza. Chi rilegge la fonte scrive il nuovo giorno nella riga. Ciò che ha smesso di valere non è elencato."
    ], esiti: [.datiRifiutati, .letturaScrittura, .scadenzaSuperata])

  private let giorni: Int

  init(_ arguments: inout Arguments) throws(UsageError) {
    giorni = try arguments.integer("--giorni", in: 0...3650) ?? ValoreDaRivedere.giorniDiValidita
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let valori = try NormeFornite.daRivedere(
      dati: try environment.dati(), oggi: environment.oggi, giorni: giorni)
    for (file, suoi) in Dictionary(grouping: valori, by: \.file).sorted(by: { $0.key < $1.key }) {
      output.titolo("\(file): \(suoi.count.di("valore da rileggere", "valori da rileggere"))")
      for valore in suoi { output.riga("  \(valore.perche.parole): \(valore.valore) (\(valore.norma))") }
    }
    if valori.isEmpty {
      output.riga(
        "ogni norma e ogni termine sono stati confrontati con la fonte da non più di \(giorni.di("giorno", "giorni"))"
      )
    }
    output.campo("giorni", .integer(giorni))
    output.campo(
      "daRivedere",
      .array(
        valori.map {
          [
            "file": .string($0.file), "valore": .string($0.valore), "norma": .string($0.norma.description),
            "perche": .string($0.perche.chiave), "verificatoAl": .optional($0.perche.giorno?.iso),
          ]
        }))
    return valori.isEmpty ? .fatto : .scadenzaSuperata
  }
}

extension ValoreDaRivedere.Perche {
  fileprivate var parole: String {
    switch self {
    case .verificatoIl(let giorno): "verificato \(giorno.breve(.il))"
    case .maiVerificato: "mai verificato"
    case .aMemoria: "a memoria, da verificare"
    }
  }

  fileprivate var chiave: String {
    switch self {
    case .verificatoIl: "verifica-scaduta"
    case .maiVerificato: "mai-verificato"
    case .aMemoria: "a-memoria"
    }
  }

  fileprivate var giorno: Giorno? {
    if case .verificatoIl(let giorno) = self { giorno } else { nil }
  }
}
