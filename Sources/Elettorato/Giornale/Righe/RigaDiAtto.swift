/// A line of the text of an act. In the order in which they are hashed:
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
///
/// Each kind is a file beside this one, that writes it and reads it back; `ReplicaDellAtto` applies it, and packets carry it. A program that does not
/// know a kind refuses the act, because an act applied in part is another act.
package enum RigaDiAtto: Equatable, Sendable {
  case verbale(catena: IdentitaCatena, numero: Int, precedente: Impronta?)
  case testata(tipo: Atto.Tipo, giorno: Giorno, protocollo: String, autore: String, regime: RegimeDelleListe)
  case parametro(Atto.Parametro)
  case iscrizione(RigaDiLista)
  case chiusura(RigaDiLista)
  case variazione(Motivazione)
  case decisione(DecisioneEvento, impronta: Impronta)
  /// The person is in a text beside the act, by its digest.
  case semestrale(
    elenco: VoceSemestrale.Elenco, numero: Int, impronta: Impronta, fascicolo: Int?,
    esito: VoceSemestrale.Esito, motivo: String, nota: String)
  case domanda(DecisioneDomanda, impronta: Impronta)
  case minore(fascicolo: Int, lista: Lista)
  case elenco(ImpegnoElenco)
  case supplemento(Supplemento)
  case quadro(Quadro)
  case stato(Impronta)

  /// The kinds of line, by the word that begins them.
  package enum Genere: String, CaseIterable, Sendable {
    case iscrizione = "ISCR"
    case chiusura = "CHIUSA"
    case variazione = "VARIAZ"
    case decisione = "EVENTO"
    case semestrale = "SEMESTR"
    case domanda = "DOMANDA"
    case minore = "MINORE"
    case elenco = "ELENCO"
    case supplemento = "SUPPL"
    case quadro = "QUADRO"
    case parametro = "PARAM"
    case verbale = "VERBALE"
    case testata = "ATTO"
    case stato = "STATO"

    /// How many fields a line has, its kind included.
    package var campi: Int {
      switch self {
      case .iscrizione, .chiusura: 7
      case .variazione: 6
      case .decisione: 10
      case .semestrale, .domanda: 8
      case .minore: 3
      case .elenco: 6
      case .supplemento: 7 + TestoCanonico.campiPersona
      case .quadro: 12
      case .parametro: 3
      case .verbale: 7
      case .testata: 10
      case .stato: 2
      }
    }
  }

  /// Reads a line whose kind is known; what follows its own fields is not looked at. Throws the field that does not read.
  package init(_ genere: Genere, _ riga: RigaCanonica) throws(DifettoDiTesto.Motivo) {
    switch genere {
    case .iscrizione: self = .iscrizione(try riga.rigaDiLista())
    case .chiusura: self = .chiusura(try riga.rigaDiLista())
    case .variazione: self = .variazione(try riga.motivazione())
    case .decisione: self = try riga.decisione()
    case .semestrale: self = try riga.semestrale()
    case .domanda: self = try riga.domanda()
    case .minore:
      self = .minore(
        fascicolo: try riga.esige(1) { $0.numero(1) }, lista: try riga.esige(2) { $0.lista(2) })
    case .elenco: self = .elenco(try riga.elenco())
    case .supplemento: self = .supplemento(try riga.supplemento())
    case .quadro: self = .quadro(try riga.quadro())
    case .parametro: self = .parametro(.init(riga.testo(1), riga.testo(2)))
    case .verbale: self = try riga.verbale()
    case .testata: self = try riga.testata()
    case .stato: self = .stato(try riga.esige(1) { $0.impronta(1) })
    }
  }
}
