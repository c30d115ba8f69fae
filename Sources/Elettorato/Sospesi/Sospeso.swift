/// Something received and not decided, or due and not done, as an act or somebody who looks meets it.
///
/// It names whom it concerns by number. The name stands beside the number for the screen of the office alone: no act, error or log repeats it.
package struct Sospeso: Equatable, Sendable {
  package enum Specie: Hashable, Sendable {
    /// Events that a round still to come takes.
    case eventiInAttesa(Tornata)
    /// Events received in time that no round left can take for this vote.
    case eventiTagliatiFuori
    /// Events received after the term of every round of this vote.
    case eventiFuoriTermine
    /// Events refused for a cause that can still be mended in time.
    case rifiutiSanabili
    /// The round is dated before the last day on which its events can be received.
    case tornataAnticipata(Tornata)
    case tornateNonAdottate
    /// The round is unlike the others.
    case allarme(Allarme)
    /// Applications of citizens of the Union for the additional lists.
    case domandeUE
    /// Requests of special votes.
    case richieste
    case senzaSezione
    /// People whom the register knows dead, gone or untraceable, and who are on the lists with no event that says so.
    case uscitiDallAnagrafe
    /// Lists in two parts, after the law has made them one.
    case listeInParti
    /// The lists are locked while events can still be received in time.
    case bloccoAnticipato
    /// The lists are locked after the last day for it.
    case bloccoTardivo
  }

  /// What becomes of the act that meets it, from the mildest.
  package enum Esito: String, Sendable {
    /// It is shown, and stops nobody.
    case mostra
    /// Somebody says why the act is right all the same; what he was told stays in the act with his reason.
    case chiede
    /// The act waits until it is decided: no reason is accepted.
    case ferma
  }

  /// What the office does about it.
  package enum Seguito: Hashable, Sendable {
    /// The round that takes it.
    case adotta(Tornata)
    /// The round, on its last day.
    case adottaIl(Tornata, Giorno)
    /// The lock, on the last day of the rounds.
    case bloccaIl(Giorno)
    /// Nothing more for this vote: the next revision takes it.
    case prossimaRevisione
    case sanaEventi
    case decidiDomande
    case esaminaRichieste
    /// The street index, before the lists are formed.
    case completaViario
    case assegnaSezioni
    case registraEventi
    case ricompila
    /// To look at what the round does.
    case verifica(Tornata)
    case verificaSemestrale
    /// The act is due all the same.
    case motiva
  }

  /// One of those whom it concerns.
  package struct Voce: Equatable, Sendable {
    /// As the office finds it: the number of an event in its file, of a request, of a personal file, of the register.
    package let numero: String
    /// Empty where the number says all, or where nobody may be named.
    package let nome: String

    package init(_ numero: String, nome: String = "") {
      self.numero = numero
      self.nome = nome
    }
  }

  package let specie: Specie
  package let esito: Esito
  package let voci: [Voce]
  /// The last day on which it can be decided, or by which it was due.
  package let termine: Giorno?
  package let norma: Norma
  package let seguito: Seguito

  package init(
    _ specie: Specie, _ esito: Esito, voci: [Voce] = [], termine: Giorno? = nil, norma: Norma,
    seguito: Seguito
  ) {
    self.specie = specie
    self.esito = esito
    self.voci = voci
    self.termine = termine
    self.norma = norma
    self.seguito = seguito
  }
}

extension Sospeso.Specie {
  /// The stable name, for other programs.
  package var codice: String {
    switch self {
    case .eventiInAttesa: "EVENTI_IN_ATTESA"
    case .eventiTagliatiFuori: "EVENTI_TAGLIATI_FUORI"
    case .eventiFuoriTermine: "EVENTI_FUORI_TERMINE"
    case .rifiutiSanabili: "RIFIUTI_SANABILI"
    case .tornataAnticipata: "TORNATA_ANTICIPATA"
    case .tornateNonAdottate: "TORNATE_NON_ADOTTATE"
    case .allarme: "TORNATA_INSOLITA"
    case .domandeUE: "DOMANDE_UE"
    case .richieste: "RICHIESTE"
    case .senzaSezione: "SENZA_SEZIONE"
    case .uscitiDallAnagrafe: "USCITI_DALL_ANAGRAFE"
    case .listeInParti: "LISTE_IN_PARTI"
    case .bloccoAnticipato: "BLOCCO_ANTICIPATO"
    case .bloccoTardivo: "BLOCCO_TARDIVO"
    }
  }
}
