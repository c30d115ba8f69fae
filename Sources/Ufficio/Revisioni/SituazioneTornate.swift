package import Archivio
package import Elettorato

/// Where the rounds of the consultation in progress stand: their terms, and the acts that have adopted them.
package struct SituazioneTornate {
  package let consultazione: Consultazione?
  package let calendario: CalendarioDelleTornate
  /// The act that adopted each round.
  package let atti: [Tornata: Atto]
  package let fineSemestre: Giorno

  package init(
    _ archivio: ArchivioElettorale, _ aperta: Consultazioni.Aperta?,
    letture: Set<LetturaAperta>, oggi: Giorno
  ) throws {
    consultazione = aperta?.consultazione
    var atti: [Tornata: Atto] = [:]
    for atto in try archivio.atti() {
      guard let tornata = atto.tipo.tornata, atto.consultazione == aperta?.consultazione.identita else {
        continue
      }
      atti[tornata] = atto
    }
    self.atti = atti
    var termini: [(tornata: Tornata, termine: Giorno)] = []
    if let aperta {
      let scadenzario = Scadenzario(aperta.consultazione, aperta.ordinamento, oggi: oggi)
      termini = Tornata.straordinarie.compactMap { tornata in
        tornata.termine.flatMap { scadenzario[$0] }.map { (tornata, $0.ultimoGiorno) }
      }
    }
    let letture = try letture.union(archivio.letture())
    calendario = CalendarioDelleTornate(
      tornate: termini, letture: letture, adottate: Set(atti.keys), oggi: oggi)
    // Each round enrols by the semester of its own day, though the register be of the one before.
    fineSemestre = max(
      aperta?.consultazione.fineSemestre18 ?? Giorno(numero: .min),
      RevisioneSemestraleDiRiferimento.fineSemestre(oggi))
  }

  /// Throws the rule that stands in the way of a round on a day.
  func verifica(_ tornata: Tornata, il giorno: Giorno) throws {
    switch tornata {
    case .straordinaria: try verificaStraordinaria(tornata, il: giorno)
    case .dinamica: try verificaOrdinaria(tornata, il: giorno)
    }
  }

  private func verificaStraordinaria(_ tornata: Tornata, il giorno: Giorno) throws {
    guard consultazione != nil else { throw DiniegoDiTornata.senzaConsultazione(tornata) }
    guard let termine = calendario.termine(tornata) else { throw DiniegoDiTornata.nonPrevista(tornata) }
    // Until its term another act may add to a round.
    if let atto = atti[tornata], giorno > termine {
      throw ErroreArchivio.attoGiaAdottato(atto.tipo, numero: atto.numero, giorno: atto.giorno)
    }
    if let dopo = Tornata.straordinarie.first(where: { $0.numero > tornata.numero && atti[$0] != nil }),
      let atto = atti[dopo]
    {
      throw DiniegoDiTornata.superata(tornata, da: atto)
    }
    guard giorno <= termine else { throw DiniegoDiTornata.scaduta(tornata, termine: termine, il: giorno) }
    for prima in Tornata.straordinarie where prima.numero < tornata.numero && atti[prima] == nil {
      if let suo = calendario.termine(prima), giorno <= suo {
        throw DiniegoDiTornata.precedente(prima, termine: suo)
      }
    }
  }

  /// The ordinary rounds stand aside while the extraordinary ones run (`norme.md` 2.4).
  private func verificaOrdinaria(_ tornata: Tornata, il giorno: Giorno) throws {
    guard let consultazione, let prima = calendario.termine(.straordinaria(1)) else { return }
    let cominciate = !atti.isEmpty || giorno > prima
    if cominciate, giorno <= consultazione.giorni.ultimo {
      throw DiniegoDiTornata.assorbita(tornata, voto: consultazione.giorni.riferimento)
    }
  }
}
