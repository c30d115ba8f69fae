import Archivio
import Elettorato
import TestSupport
import Testing

/// An invented Comune with a cohort of eighteen-year-olds, somebody untraceable and everybody whom a semestral revision must tell apart.
struct ComuneSemestrale {
  static let revisione = RevisioneSemestrale(anno: 2024, semestre: .primo)

  var comune = ComuneDiProva(Self.abitanti)
  /// Where `prepara` makes the archive: it lasts as long as the Comune.
  let cartella = Cartella()

  /// Born here, with the code that the tax office would give: events are examined only for codes that are right.
  static func abitante(
    _ id: String, _ cognome: String, _ nome: String = "Anna", nata: Giorno, sesso: Sesso = .femminile,
    _ modifica: (inout Abitante) -> Void = { _ in }
  ) -> Abitante {
    let luogo = CodiceLuogo("D839")
    let codice = luogo.flatMap {
      CodiceFiscale.calcola(cognome: cognome, nome: nome, sesso: sesso, nascita: nata, luogo: $0)
    }
    var abitante = Abitante(
      id: id, codiceFiscale: codice?.testo, cognome: cognome, nome: nome, sesso: sesso, nascita: nata)
    abitante.residenteDal = max(nata, giorno(1990, 1, 1))
    modifica(&abitante)
    return abitante
  }

  static let abitanti = [
    // On the lists since the first formation.
    abitante("1", "Rossi", nata: giorno(1970, 1, 1)) { $0.residenteDal = giorno(1980, 1, 1) },
    abitante("2", "Bianchi", nata: giorno(1980, 5, 5)),
    abitante("3", "Neri", "Luca", nata: giorno(1975, 3, 3), sesso: .maschile),
    abitante("4", "Gialli", nata: giorno(1982, 6, 6)),
    // The cohort: first and last day of the window, then one of each.
    abitante("10", "Zeta", nata: giorno(2006, 7, 1)),
    abitante("11", "Alfa", "Marco", nata: giorno(2006, 12, 31), sesso: .maschile) { $0.via = "Monte Rosa" },
    abitante("12", "Ignoti", nata: giorno(2006, 9, 9)) { $0.via = "Sconosciuta" },
    abitante("13", "Morente", nata: giorno(2006, 9, 10)),
    abitante("14", "Partente", nata: giorno(2006, 9, 11)),
    abitante("15", "Privo", nata: giorno(2006, 9, 12)) { $0.qualita = .dirittoPerso },
    abitante("16", "Straniero", nata: giorno(2006, 9, 13)) { $0.cittadinanza = "DEU" },
    abitante("17", "Estero", nata: giorno(2006, 9, 14)) {
      ($0.stato, $0.via, $0.civico, $0.sezioneAssegnata) = (.aire, nil, nil, 2)
    },
    abitante("18", "Senza", nata: giorno(2006, 9, 15)) { $0.codiceFiscale = nil },
    abitante("19", "Tardo", nata: giorno(2006, 9, 16)) { $0.residenteDal = giorno(2024, 2, 16) },
    // Came of age on 1 January 2024, in a revision that nobody held; and after the window.
    abitante("20", "Omesso", nata: giorno(2006, 1, 1)),
    abitante("21", "Giovane", nata: giorno(2007, 1, 1)),
  ]

  /// The archive with act 1, and the register received again when two electors are untraceable.
  func prepara(_ altra: Cartella? = nil) throws -> ArchivioElettorale {
    let archivio = try comune.forma(altra ?? cartella).archivio
    var dopo = comune
    dopo.giornoAtto = giorno(2024, 2, 20)
    dopo.abitanti = comune.abitanti.map { abitante in
      var dopo = abitante
      if ["3", "4"].contains(abitante.id) { dopo.stato = .irreperibile }
      return dopo
    }
    try archivio.transazione { try dopo.scriviAnagrafe(archivio) }
    return archivio
  }

  func richiesta(
    _ fase: FaseSemestrale, il giorno: Giorno, decisioni: [DecisioneSemestrale] = [],
    motivo: String = ""
  ) -> RichiestaSemestrale {
    RichiestaSemestrale(
      revisione: Self.revisione, fase: fase, giorno: giorno, decisioni: decisioni, protocollo: "P",
      autore: "prova", motivo: motivo)
  }

  @discardableResult
  func delibera(
    _ archivio: ArchivioElettorale, _ fase: FaseSemestrale, il giorno: Giorno,
    decisioni: [DecisioneSemestrale] = []
  ) throws -> EsitoSemestrale {
    try archivio.transazione {
      try archivio.delibera(richiesta(fase, il: giorno, decisioni: decisioni), esaminata: nil)
    }
  }

  @discardableResult
  func ricevi(
    _ archivio: ArchivioElettorale, _ tipo: TipoEvento, di id: String, il quando: Giorno,
    _ modifica: (inout Evento) -> Void = { _ in }
  ) throws -> Int {
    let abitante = try #require(comune.abitanti.first { $0.id == id })
    var evento = Evento()
    evento.progressivo = "E\(id)"
    evento.tipo = tipo
    evento.codiceFiscale = abitante.codiceFiscale ?? ""
    evento.cognome = abitante.cognome
    evento.nome = abitante.nome
    evento.sesso = abitante.sesso
    evento.nascita = abitante.nascita
    evento.luogoNascita = "D839"
    evento.cittadinanza = "ITA"
    evento.giorno = quando
    evento.documento = "atto"
    evento.protocollo = "1"
    evento.ricevuto = quando + 1
    modifica(&evento)
    return try #require(
      try archivio.transazione {
        let numero = try archivio.ricevi(evento)
        try archivio.registra(
          Ricezione(
            tipo: .eventi, impronta: .di(Array(evento.testo.utf8)), giorno: evento.ricevuto, accettate: 1,
            scartate: 0))
        return numero
      })
  }

  /// What the check of the whole archive finds.
  static func guasti(_ archivio: ArchivioElettorale) throws -> [Guasto] {
    var guasti = try archivio.controlla(completo: true)
    for atto in 1...(try archivio.ultimoAtto()) { guasti += try archivio.verificaAtto(atto) }
    return guasti + (try archivio.verificaSezioni(archivio.digestSezioniAttuali()))
  }
}
