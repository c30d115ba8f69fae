import Elettorato
import Foundation
import SQLite
import TestSupport
import Testing

/// An invented electorate in a Comune of Friuli Venezia Giulia, at a regional vote: everybody and everything follows from a seed.
struct ComuneInventato {
  let codice: String
  let folder: TemporaryFolder
  let program: Program
  private(set) var elettori: [Elettore] = []

  struct Elettore {
    let codiceFiscale: String
    let cognome: String
    let nome: String
    let nascita: Giorno
  }

  /// Two sections, two streets, two places of care and a prison of its own; those of the others are places of care that it knows by name.
  ///
  /// Codes are its own: `L1` is another institute in every Comune.
  init(_ codice: String, nome: String, elettori: Int, _ caso: inout SplitMix64, altri: [(String, String)])
    throws
  {
    self.codice = codice
    folder = TemporaryFolder()
    program = Program(environment: ["SEZIONALE_ARCHIVIO": folder.path("archivio")], folder: folder.url)
    try fai("crea", "--comune", codice)
    try folder.write("sezioni.csv", Ufficio.sezioni)
    try folder.write("viario.csv", Ufficio.viario)
    var luoghi = "codice,tipo,denominazione,comune,regione,specie_via,nome_via,civico,posti_letto,sezione\n"
    let tutti = [(codice, nome)] + altri
    for (posto, comune) in tutti.enumerated() {
      for (indice, (tipo, cosa, posti)) in [
        ("OSPEDALE", "Ospedale", 150), ("CASA_DI_CURA", "Casa di riposo", 40),
        ("ISTITUTO_DETENZIONE", "Casa circondariale", 0),
      ].enumerated() {
        let sezione = posto == 0 ? String(indice % 2 + 1) : ""
        luoghi +=
          "L\(posto * 3 + indice + 1),\(tipo),\(cosa) di \(comune.1),\(comune.0),Friuli-Venezia Giulia,,,,\(posti),\(sezione)\n"
      }
    }
    try folder.write("luoghi.csv", luoghi)
    let citati = tutti.map { "\($0.0),\($0.1),XX,Friuli-Venezia Giulia\n" }.joined()
    try folder.write("citati.csv", "comune,denominazione,sigla_provincia,regione\n" + citati)
    try folder.write("anagrafe.csv", try anagrafe(elettori, &caso))
    try folder.write("elezione.csv", elezione(nome))
    for (tipo, file) in [
      ("sezioni", "sezioni"), ("viario", "viario"), ("luoghi", "luoghi"), ("comuni-citati", "citati"),
      ("anagrafe", "anagrafe"),
    ] { try fai("importa", tipo, "\(file).csv") }
    try fai("consultazione", "indici", "elezione.csv")
    try fai("forma", "--prevale", "legge", "--data", "2023-01-31")
  }

  private mutating func anagrafe(_ quanti: Int, _ caso: inout SplitMix64) throws -> String {
    let cognomi = ["Rossi", "D'Agostino", "De Luca", "Müller", "Nicolò", "Bianchi", "Zanin"]
    let nomi = ["Mario", "Luca", "José", "Andrea", "Piero", "Gian Luca"]
    let nato = try #require(CodiceLuogo("L483"))
    var persone: [Anagrafe.Persona] = []
    var codici: Set<String> = []
    while persone.count < quanti {
      let (cognome, nome) = (
        cognomi.randomElement(using: &caso) ?? "", nomi.randomElement(using: &caso) ?? ""
      )
      let nascita = Giorno(numero: Int.random(in: -14_000...10_000, using: &caso))
      let codice = try #require(
        CodiceFiscale.calcola(
          cognome: cognome, nome: nome, sesso: .maschile, nascita: nascita, luogo: nato)
      ).description
      guard codici.insert(codice).inserted else { continue }
      var persona = Anagrafe.persona(
        id: "A\(persone.count)", codice: codice, cognome, nome, "M", nascita.iso, nata: "L483")
      persona["luogo_nascita"] = "Udine"
      persona["provincia_nascita"] = "UD"
      persona["civico"] = String(Int.random(in: 1...90, using: &caso))
      persone.append(persona)
      elettori.append(Elettore(codiceFiscale: codice, cognome: cognome, nome: nome, nascita: nascita))
    }
    return Anagrafe.csv(persone)
  }

  private func elezione(_ nome: String) -> String {
    """
    chiave,valore
    comune,\(nome)
    codice_catastale,\(codice)
    regione,Friuli-Venezia Giulia
    consultazioni,regionale
    data_voto,2023-04-02
    data_voto_secondo_giorno,2023-04-03
    data_manifesto,2023-02-16
    data_prima_tornata,2023-02-14
    situazione_al,2023-01-31
    fine_semestre_18,2023-06-30

    """
  }

  @discardableResult
  func fai(_ arguments: String...) throws -> Program.Run {
    let run = try program.run(arguments)
    try #require(run.status == 0, "\(arguments): \(run.error)")
    return run
  }

  /// The electors of other Comuni that its reserved file holds, as they were stored.
  func ospiti() throws -> [Ospite] {
    let connection = try Connection(
      path: folder.path("archivio/consultazioni/2023-04-02.sqlite"), .read)
    var ospiti: [Ospite] = []
    try connection.with("SELECT richiesta, testo FROM voce WHERE tipo = 'OSPITE' ORDER BY numero") {
      statement in
      try statement.eachRow { row in
        if let ospite = Ospite(numero: row.int(0), testo: row.text(1)) { ospiti.append(ospite) }
      }
    }
    return ospiti
  }
}
