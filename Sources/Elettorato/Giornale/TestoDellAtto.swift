/// The lines of an act, in the order in which they are hashed.
///
/// ```
/// VERBALE  v1  D839  <identità>  000001  prec  <digest of the act before, or 64 zeros>
/// ATTO     prima-formazione  data 2023-08-31  protocollo ...  autore ...  regime parti-distinte
/// PARAM    fine-semestre  2023-12-31
/// ISCR     00000001  GENERALE  M  1  1  1                    fascicolo, list, part, general, section, sectional number
/// CHIUSA   00000007  GENERALE  M  12  1  11                  the line that the act closes, in the same form
/// VARIAZ   00000007  GENERALE  CANC  DECESSO  00000003       file, list, operation, cause, event
/// EVENTO   00000003  <digest of the event>  APPLICATO  <reason>  <round>  <what the officer decided by hand>
/// SEMESTR  ISCRIZIONI  000001  <digest of the person>  <file>  PROPOSTA  <reason>  <what a decision says>
/// DOMANDA  00000002  <digest of the application>  UE  AMMESSO  <reason>  UE-COMUNALE  1
/// MINORE   00000012  GENERALE                               art. 33
/// ELENCO   DOMICILIO  USCENTE  1  5  <salted commitment>      kind, to whom, section, voters: nobody is named
/// QUADRO   GENERALE  1  M  prima 0  iscritti 179  cancellati 0  dopo 179
/// STATO    <state digest after this act>
/// ```
///
/// A recompilation has no `VARIAZ` lines: its kind is the cause of every line (`Atto.Tipo.causaDiOgniRiga`). It closes and opens every line of
/// its lists, even one whose numbers stay.
///
/// What an act decides are places and numbers; the people are in the texts of the sections (`DigestSezione`), to which `STATO` commits: the
/// lines of a first formation exist once.
extension TestoCanonico {
  package mutating func testata(_ atto: Atto, catena: IdentitaCatena, precedente: Impronta?) {
    apertura("VERBALE", catena)
    chiave(atto.numero, larghezza: Self.cifreAtto)
    campo("prec")
    campo(precedente?.esadecimale ?? String(repeating: "0", count: 64))
    fineRiga()

    riga("ATTO")
    campo(atto.tipo.rawValue)
    campo("data")
    campo(atto.giorno)
    campo("protocollo")
    campo(atto.protocollo)
    campo("autore")
    campo(atto.autore)
    campo("regime")
    campo(atto.regime.rawValue)
    fineRiga()

    for parametro in atto.parametri {
      riga("PARAM")
      campo(parametro.nome)
      campo(parametro.valore)
      fineRiga()
    }
  }

  package mutating func iscrizione(_ riga: RigaDiLista) {
    self.riga("ISCR")
    chiave(riga.fascicolo, larghezza: Self.cifreFascicolo)
    campo(riga.lista.rawValue)
    campo(riga.parte.rawValue)
    campo(riga.numeroGenerale)
    campo(riga.sezione)
    campo(riga.numeroSezionale)
    fineRiga()
  }

  package mutating func chiusura(_ riga: RigaDiLista) {
    self.riga("CHIUSA")
    chiave(riga.fascicolo, larghezza: Self.cifreFascicolo)
    campo(riga.lista.rawValue)
    campo(riga.parte.rawValue)
    campo(riga.numeroGenerale)
    campo(riga.sezione)
    campo(riga.numeroSezionale)
    fineRiga()
  }

  package mutating func variazione(_ variazione: Motivazione) {
    riga("VARIAZ")
    chiave(variazione.fascicolo, larghezza: Self.cifreFascicolo)
    campo(variazione.lista.rawValue)
    campo(variazione.operazione.rawValue)
    campo(variazione.causa.rawValue)
    campo(variazione.evento)
    fineRiga()
  }

  /// The people of an event are in its digest alone: an act that refuses names nobody.
  package mutating func decisione(_ decisione: DecisioneEvento, impronta: String) {
    riga("EVENTO")
    chiave(decisione.evento, larghezza: Self.cifreFascicolo)
    campo(impronta)
    campo(decisione.esito.rawValue)
    campo(decisione.motivo)
    campo(decisione.tornata?.codice ?? "")
    campo(decisione.lista?.rawValue ?? "")
    campo(decisione.sezioneDa)
    campo(decisione.sezioneA)
    campo(decisione.intervento)
    fineRiga()
  }

  /// The applicant is in the digest alone.
  package mutating func domanda(_ decisione: DecisioneDomanda, impronta: String) {
    riga("DOMANDA")
    chiave(decisione.domanda, larghezza: Self.cifreFascicolo)
    campo(impronta)
    campo(decisione.specie.rawValue)
    campo(decisione.esito.rawValue)
    campo(decisione.motivo)
    campo(decisione.lista?.rawValue ?? "")
    campo(decisione.sezione)
    fineRiga()
  }

  package mutating func minore(fascicolo: Int, lista: Lista) {
    riga("MINORE")
    chiave(fascicolo, larghezza: Self.cifreFascicolo)
    campo(lista.rawValue)
    fineRiga()
  }

  package mutating func elenco(_ impegno: ImpegnoElenco) {
    riga("ELENCO")
    campo(impegno.specie.rawValue)
    campo(impegno.destinatario)
    campo(impegno.sezione)
    campo(impegno.elettori)
    campo(impegno.impegno.esadecimale)
    fineRiga()
  }

  package mutating func quadro(_ quadro: Quadro) {
    riga("QUADRO")
    campo(quadro.lista.rawValue)
    campo(quadro.sezione)
    campo(quadro.parte.rawValue)
    campo("prima")
    campo(quadro.prima)
    campo("iscritti")
    campo(quadro.iscritti)
    campo("cancellati")
    campo(quadro.cancellati)
    campo("dopo")
    campo(quadro.dopo)
    fineRiga()
  }

  package mutating func chiusura(stato: Impronta) {
    riga("STATO")
    campo(stato.esadecimale)
    fineRiga()
  }
}

extension TestoCanonico {
  /// A line of an elenco of a semestral revision: the person is in its digest alone, as the people of events are.
  package mutating func voce(_ voce: VoceSemestrale) {
    riga("SEMESTR")
    campo(voce.elenco.rawValue)
    chiave(voce.numero, larghezza: Self.cifreElenco)
    campo(voce.impronta.esadecimale)
    if let fascicolo = voce.fascicolo { chiave(fascicolo, larghezza: Self.cifreFascicolo) } else { campo("") }
    campo(voce.esito.rawValue)
    campo(voce.motivo)
    campo(voce.nota)
    fineRiga()
  }

  /// A cohort of the largest Comune has less than 100,000 people.
  package static let cifreElenco = 6
}
