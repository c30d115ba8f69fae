/// Who may adopt an act (`CompetenzaDellAtto`).
extension Adozione {
  static let regoleDellUfficio: [Regola] = [
    .atto("ufficio", .d223("artt. 5 e 32"), tutti) { caso in
      let competenza = CompetenzaDellAtto.di(caso.atto)
      // Of a sheet, which either office may add, its kind says the rest.
      let deiDue = competenza.uffici.count > 1
      guard let origine = caso.atto.origine, deiDue || competenza.ammette(origine) else {
        return altroUfficio(competenza)
      }
      return nil
    },
    .riga("ufficio-del-foglio", .d223("artt. 32-bis e 40, c. 6"), [.supplemento]) { riga, caso in
      guard case .supplemento(let foglio, _, _, _) = riga else { return nil }
      let competenza = CompetenzaDellAtto.di(foglio.tipo)
      return caso.atto.origine.map(competenza.ammette) == true ? nil : altroUfficio(competenza)
    },
    .atto("registrata-per-chi-ha-una-copia", .d223("art. 5"), tutti) { caso in
      guard caso.atto.origine == .registrata,
        let suo = caso.catena.first(where: { $0.origine == .commissione })
      else { return nil }
      return
        "il Comune lo registra per la commissione, che tiene una sua copia (atto \(suo.dicitura)): lo adotta là"
    },
  ]

  private static func altroUfficio(_ competenza: CompetenzaDellAtto) -> String {
    let uffici = UfficioElettorale.allCases.filter(competenza.uffici.contains).map {
      $0 == .comune ? "del Comune" : "della commissione"
    }
    return
      "non è dell'ufficio che dice di averlo adottato: è \(uffici.joined(separator: " o ")) (\(competenza.norma))"
  }
}
