/// The consultation of an act, read again from the chain: papers of a past round name the vote it was for, closed or not, and an act is judged
/// by the vote as it was called.
extension Consultazione {
  /// The vote that `identita` names, from the last act that called it; `nil` when no act says it.
  package init?(identita: String, atti: [Atto], comune: Comune) {
    guard let indizione = atti.last(where: { $0.indice(identita) }) else { return nil }
    self.init(indettaDa: indizione, comune: comune)
  }

  /// The vote that an act calls; `nil` when its lines do not say one.
  package init?(indettaDa atto: Atto, comune: Comune) {
    guard let primo = atto.giorno("primo-giorno") else { return nil }
    let tipi = (atto.valoreDelVoto("tipi") ?? "").split(separator: ";").compactMap {
      TipoDiConsultazione(rawValue: String($0))
    }
    guard !tipi.isEmpty else { return nil }
    self.init(
      comune: ComuneAlVoto(
        nome: comune.denominazione, codiceIstat: comune.codiceIstat, codiceCatastale: comune.codice,
        provincia: comune.provincia, regione: comune.regione),
      tipi: Set(tipi), turno: atto.valoreDelVoto("turno").flatMap(Turno.init(rawValue:)) ?? .primo,
      giorni: GiorniDiVoto(
        primo: primo, secondo: atto.giorno("secondo-giorno"),
        riferimento: atto.giorno("giorno-di-riferimento"), eta: atto.giorno("giorno-dell-eta")),
      primoTurno: atto.giorno("primo-turno"), ordinamento: atto.valoreDelVoto("ordinamento") ?? "",
      decreto: atto.giorno("decreto"), manifesto: atto.giorno("manifesto"),
      situazioneAl: atto.giorno("situazione"), fineSemestre18: atto.giorno("fine-semestre"),
      stabiliti: atto.stabiliti, deroghe: atto.deroghe,
      statiSenzaIntese: atto.valoreDelVoto("stati-senza-intese").map {
        $0.split(separator: ";").map(String.init)
      })
  }

  /// The digests of the rule sets under which an act calls the vote, by name.
  package static func ordinamenti(indettiDa atto: Atto) -> [(nome: String, impronta: String)] {
    atto.parametri.compactMap { parametro in
      parametro.nome.hasPrefix(prefissoTesto)
        ? (String(parametro.nome.dropFirst(prefissoTesto.count)), parametro.valore) : nil
    }
  }

  fileprivate static let prefissoTesto = "\(parametro)-testo-"

  /// Whether these lines, and no others, are those with which an act calls this vote.
  package func indetta(da atto: Atto) -> Bool {
    let sue = atto.parametri.filter {
      ($0.nome == Self.parametro || $0.nome.hasPrefix("\(Self.parametro)-"))
        && !$0.nome.hasPrefix(Self.prefissoTesto)
    }
    return sue == parametri(ordinamenti: [])
  }
}

extension Atto {
  /// Whether the act calls a vote: any, or the one of that name.
  package func indice(_ identita: String? = nil) -> Bool {
    (tipo == .indizione || tipo == .primaFormazione) && valoreDelVoto("primo-giorno") != nil
      && (identita == nil || consultazione == identita)
  }

  /// A value about the consultation that the act calls.
  fileprivate func valoreDelVoto(_ nome: String) -> String? {
    parametri.first { $0.nome == "\(Consultazione.parametro)-\(nome)" }?.valore
  }

  fileprivate func giorno(_ nome: String) -> Giorno? {
    valoreDelVoto(nome).flatMap { Giorno(iso: $0.utf8) }
  }

  fileprivate var stabiliti: [TermineStabilito] {
    valoriDelVoto(dopo: "termine-").compactMap { codice, giorni in
      Int(giorni).map {
        TermineStabilito(codice: codice, giorni: $0, motivo: valoreDelVoto("motivo-\(codice)") ?? "")
      }
    }
  }

  fileprivate var deroghe: [Deroga] {
    valoriDelVoto(dopo: "deroga-").map { Deroga(anomalia: $0, norma: nil, motivo: $1) }
  }

  private func valoriDelVoto(dopo prefisso: String) -> [(String, String)] {
    let intero = "\(Consultazione.parametro)-\(prefisso)"
    return parametri.compactMap { parametro in
      parametro.nome.hasPrefix(intero)
        ? (String(parametro.nome.dropFirst(intero.count)), parametro.valore) : nil
    }
  }
}
