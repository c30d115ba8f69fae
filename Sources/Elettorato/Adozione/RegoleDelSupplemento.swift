/// The sheets added to the locked lists: one an act, numbered, within its term, of whom it may be.
extension Adozione {
  private static let norma = Norma.d223("artt. 32-bis e 40, c. 6")

  static let regoleDelSupplemento: [Regola] = [
    .atto("supplemento-a-liste-bloccate", norma, [.supplemento]) { caso in
      guard let blocco = caso.blocco else { return "le liste non sono bloccate" }
      return blocco.consultazione == caso.atto.consultazione
        ? nil : "le liste sono bloccate per un altro voto (atto \(blocco.dicitura))"
    },
    .atto("deciso-prima", norma, [.supplemento]) { caso in
      guard let testo = caso.atto.valore(Supplemento.parametroDecisione) else { return nil }
      guard let giorno = Giorno(iso: testo.utf8), giorno <= caso.giorno else {
        return "il giorno della decisione non precede l'atto"
      }
      return nil
    },
    .insieme("un-foglio", norma, [.supplemento]) { conti, _ in
      conti.fogli == 1 ? nil : "un supplemento aggiunge un foglio, e uno solo"
    },
    .riga("supplemento-in-termine", norma, [.supplemento]) { riga, caso in
      guard case .supplemento(let foglio, _, _, _) = riga, let voto = caso.ultimoTurno else { return nil }
      let ultimo = Supplemento.ultimoGiorno(foglio.tipo, voto)
      let deciso = caso.atto.valore(Supplemento.parametroDecisione).flatMap { Giorno(iso: $0.utf8) }
      return deciso ?? caso.giorno <= ultimo
        ? nil : "\(foglio.tipo.titolo): l'ultimo giorno utile era \(ultimo.esteso(.il))"
    },
    .riga("foglio-successivo", norma, [.supplemento]) { riga, _ in
      guard case .supplemento(let suo, let foglio, _, _) = riga, suo.foglio != foglio else { return nil }
      return "il foglio della sezione \(suo.sezione) doveva avere il n. \(foglio)"
    },
    .riga("chi-e-nel-foglio", norma, [.supplemento]) { riga, _ in
      guard case .supplemento(let foglio, _, let elettore, let iscritto) = riga else { return nil }
      if foglio.tipo.ammette, elettore { return "ammette al voto chi è già nelle liste" }
      return foglio.fascicolo != nil && !iscritto ? "il fascicolo non è in alcuna lista" : nil
    },
    .riga("eta-di-chi-e-ammesso", EtaElettorale.norma, [.supplemento]) { riga, caso in
      guard case .supplemento(let foglio, _, _, _) = riga, foglio.tipo.ammette,
        let eta = caso.voto?.consultazione.giorni.eta,
        !EtaElettorale.maggiorenne(nascita: foglio.persona.nascita, il: eta)
      else { return nil }
      return "ammette al voto chi non ha 18 anni \(eta.esteso(.il))"
    },
    .riga("sezione-del-foglio", .d223("art. 36"), [.supplemento]) { riga, caso in
      guard case .supplemento(let foglio, _, _, _) = riga, !caso.sezioni.contains(foglio.sezione) else {
        return nil
      }
      return "il foglio è della sezione \(foglio.sezione), che non esiste"
    },
  ]
}
