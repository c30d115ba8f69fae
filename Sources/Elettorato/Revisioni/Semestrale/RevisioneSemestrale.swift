/// A semestral revision: one of the two of a year, with its terms and the people that it enrols because they come of age.
///
/// The first looks at the register of 15 February and enrols who turns eighteen from 1 July to 31 December; the second at that of
/// 15 August, and enrols who turns eighteen in the first half of the next year. Source: arts 7, 8, 16 and 31 d.P.R. 223/1967; `norme.md` 2.1,
/// steps S1 to S9, whose days are those of `CalendarioOrdinario`.
package struct RevisioneSemestrale: Hashable, Comparable, Sendable {
  package typealias Semestre = CalendarioOrdinario.Semestre

  package static let norma = Norma.d223("artt. 7 e 8")

  package let anno: Int
  package let semestre: Semestre

  package init(anno: Int, semestre: Semestre) {
    self.anno = anno
    self.semestre = semestre
  }

  /// The revision of the semester in which a day falls, open or not.
  package init(il giorno: Giorno) {
    let (anno, mese, _) = giorno.data
    self.init(anno: anno, semestre: mese <= 6 ? .primo : .secondo)
  }

  /// The revision that enrols who comes of age on a day: the one of the semester before.
  package init(cheIscrive giorno: Giorno) {
    self = RevisioneSemestrale(il: giorno).precedente
  }

  /// `2024-1`: as acts and options write it.
  package var codice: String { "\(anno)-\(semestre.rawValue)" }

  package init?(codice: String) {
    let parti = codice.split(separator: "-", omittingEmptySubsequences: false)
    guard parti.count == 2, parti[0].utf8.count == 4, let anno = Int(parti[0]), (1...9998).contains(anno),
      let numero = Int(parti[1]), let semestre = Semestre(rawValue: numero),
      "\(anno)-\(numero)" == codice
    else { return nil }
    self.init(anno: anno, semestre: semestre)
  }

  package var titolo: String {
    "revisione semestrale del \(semestre == .primo ? "primo" : "secondo") semestre \(anno)"
  }

  package var precedente: RevisioneSemestrale {
    semestre == .primo
      ? RevisioneSemestrale(anno: anno - 1, semestre: .secondo)
      : RevisioneSemestrale(anno: anno, semestre: .primo)
  }

  package static func < (a: RevisioneSemestrale, b: RevisioneSemestrale) -> Bool {
    (a.anno, a.semestre.rawValue) < (b.anno, b.semestre.rawValue)
  }
}

// MARK: - Days

extension RevisioneSemestrale {
  /// The day of the register at which the revision looks: 15 February or 15 August.
  package var situazioneAl: Giorno { giorno(2, 15) }
  /// The last day for the preparatory list (S1).
  package var termineElencoPreparatorio: Giorno { passo(1).upperBound }
  /// The last day for the two elenchi (S3): 10 April or 10 October.
  package var termineElenchi: Giorno { passo(3).upperBound }
  /// When the elenchi are deposited and claims may be filed (S4).
  package var deposito: ClosedRange<Giorno> { passo(4) }
  /// The last day for the decisions of the commissione circondariale (S6).
  package var termineDecisioni: Giorno { passo(6).upperBound }
  /// The last day for the amendment of the lists, when the commissione keeps its own (S7).
  package var termineRettifica: Giorno { passo(7).upperBound }
  /// The last day of the semester: the day after, the revision takes effect.
  package var fine: Giorno { passo(8).upperBound }
  package var decorrenza: Giorno { fine + 1 }

  /// The lists are amended within ten days of the return of the elenchi, never after the end of the semester (art. 31).
  package func termineRettifica(restituiti: Giorno?) -> Giorno {
    guard let restituiti else { return termineRettifica }
    return min(restituiti + (termineRettifica - termineDecisioni), fine)
  }

  private func passo(_ numero: Int) -> ClosedRange<Giorno> {
    guard let periodo = CalendarioOrdinario.periodo("SEM\(semestre.rawValue)_S\(numero)", anno: anno) else {
      preconditionFailure("every step of a semestral revision falls in every year")
    }
    return periodo
  }

  private func giorno(_ mese: Int, _ giorno: Int) -> Giorno {
    guard let data = Giorno(anno: anno, mese: semestre.mese(mese), giorno: giorno) else {
      preconditionFailure("the days of a semestral revision are in every year")
    }
    return data
  }
}

// MARK: - The cohort

extension RevisioneSemestrale {
  /// The days on which its people come of age: the semester after its own.
  package var finestra: ClosedRange<Giorno> { decorrenza...decorrenza.fineDelSemestre }

  /// Whether a person born on `nascita` comes of age in the window; born on 29 February, on 28 (`EtaElettorale`).
  package func comprende(nascita: Giorno) -> Bool {
    finestra.contains(EtaElettorale.maggiorenneDal(nascita: nascita))
  }

  /// The days of birth of the cohort: the window, eighteen years before. No window begins or ends near 29 February.
  package var nascite: ClosedRange<Giorno> {
    finestra.lowerBound.aggiungendo(
      anni: -EtaElettorale.anni)...finestra.upperBound.aggiungendo(
        anni: -EtaElettorale.anni)
  }
}
