/// The order and the terms of the four rounds before a vote (art. 32, c. 4), and what becomes of the ordinary ones meanwhile.
extension Adozione {
  private static let norma = Norma.d223("art. 32, c. 4")

  static let regoleStraordinarie: [Regola] = [
    .atto("tornata-prevista", norma, straordinarie) { caso in
      guard let tornata = caso.tornata, let voto = caso.voto, voto.termine(tornata) == nil else { return nil }
      return "per questo turno non ci sono tornate: si vota con le liste del primo"
    },
    // The first round has a day set by a circular; what it takes, the statute allows until the poster, which is the second's.
    .atto("termine-perentorio", norma, straordinarie) { caso in
      guard let tornata = caso.tornata, let termine = caso.termineDiLegge(tornata), caso.giorno > termine
      else { return nil }
      return "la \(tornata.codice) si adotta entro \(termine.esteso(.il)): è datata \(caso.giorno.esteso)"
    },
    .atto("termine-della-circolare", norma, [.straordinaria1], superabile: true) { caso in
      guard let termine = caso.voto?.termine(.straordinaria(1)), caso.giorno > termine else { return nil }
      return "la T1 era da adottare entro \(termine.esteso(.il)), e l'atto non dice perché è tardiva"
    },
    .atto("tornata-precedente", norma, straordinarie) { caso in
      guard let tornata = caso.tornata else { return nil }
      let manca = Tornata.straordinarie.first { prima in
        prima.numero < tornata.numero && caso.tornateAdottate[prima] == nil
          && (caso.voto?.termine(prima)).map { caso.giorno <= $0 } ?? false
      }
      return manca.map { prima in
        "prima va adottata la \(prima.codice), che è in termine fino \(caso.voto?.termine(prima)?.esteso(.al) ?? "")"
      }
    },
    .atto("tornata-superata", norma, straordinarie) { caso in
      guard let tornata = caso.tornata else { return nil }
      let dopo = Tornata.straordinarie.first {
        $0.numero > tornata.numero && caso.tornateAdottate[$0] != nil
      }
      return dopo.map { dopo in
        "è già adottata la \(dopo.codice) (atto \(caso.tornateAdottate[dopo]?.dicitura ?? ""))"
      }
    },
  ]

  /// Ordinary rounds have no term: the law wants one at least every six months.
  static let regoleOrdinarie: [Regola] = [
    .atto("ordinaria-assorbita", norma, ordinarie, superabile: true) { caso in
      caso.votoInRevisione.map { voto in
        "sono in corso le tornate straordinarie per il voto \(voto.delGiorno), che la assorbono"
      }
    }
  ]
}

extension CasoDiAdozione {
  /// The last day that the statute gives to a round.
  fileprivate func termineDiLegge(_ tornata: Tornata) -> Giorno? {
    guard let voto, let suo = voto.termine(tornata) else { return nil }
    return tornata == .straordinaria(1) ? max(suo, voto.termine(.straordinaria(2)) ?? suo) : suo
  }

  /// The vote whose rounds have begun, and which is not over on the day of the act, as far as the chain says.
  var votoInRevisione: VotoIndetto? { votoInRevisione { $0.consultazione.giorni.ultimo } }

  /// The same, over on another day.
  func votoInRevisione(fino fine: (VotoIndetto) -> Giorno) -> VotoIndetto? {
    voti.values.sorted { $0.atto < $1.atto }.first { voto in
      let identita = voto.consultazione.identita
      let suoi = catena.filter { $0.consultazione == identita }
      guard giorno <= fine(voto), !suoi.contains(where: { $0.tipo == .fineBlocco }) else { return false }
      let cominciate =
        voto.consultazione.turno == .ballottaggio || suoi.contains { $0.tipo.tornata != nil }
        || voto.termine(.straordinaria(1)).map { giorno > $0 } ?? false
      return cominciate && voto.atto < atto.numero
    }
  }
}
