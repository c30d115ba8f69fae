import Elettorato
import Ufficio

/// `sezionale controlla norme`: which dated values of the data somebody has to compare with their source again.
struct ControlloDelleNorme {
  /// For how many days a comparison with the source is good.
  let giorni: Int

  func mostra(_ environment: Environment, _ output: Output) throws -> Esito {
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
