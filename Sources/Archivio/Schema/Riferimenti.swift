package import Elettorato
import SQLite

/// The reference data that an archive carries: places of birth with their validity, foreign States with EU membership.
package struct Riferimenti: Sendable {
  package var luoghi: [Luogo]
  package var stati: [StatoEstero]

  package init(luoghi: [Luogo], stati: [StatoEstero]) {
    self.luoghi = luoghi
    self.stati = stati
  }

  func scrivi(_ connection: Connection) throws {
    try connection.with("INSERT INTO luogo VALUES (?1, ?2, ?3, ?4, ?5)") { statement in
      for luogo in luoghi {
        statement.bind(luogo.codice.testo, at: 1)
        statement.bind(luogo.denominazione, at: 2)
        statement.bind(luogo.provincia, at: 3)
        statement.bind(luogo.dal?.numero, at: 4)
        statement.bind(luogo.al?.numero, at: 5)
        try statement.run()
      }
    }
    try connection.with("INSERT INTO stato_estero VALUES (?1, ?2, ?3, ?4, ?5)") { statement in
      for stato in stati {
        statement.bind(stato.codice, at: 1)
        statement.bind(stato.denominazione, at: 2)
        statement.bind(stato.alpha3, at: 3)
        statement.bind(stato.ueDal?.numero, at: 4)
        statement.bind(stato.ueAl?.numero, at: 5)
        try statement.run()
      }
    }
  }
}

extension ArchivioElettorale {
  /// The reference data as copied at creation.
  package func riferimenti() throws -> Riferimenti {
    var riferimenti = Riferimenti(luoghi: [], stati: [])
    try connection.with("SELECT codice, denominazione, provincia, dal, al FROM luogo ORDER BY rowid") {
      statement in
      try statement.eachRow { row in
        guard let codice = CodiceLuogo(row.text(0)) else {
          throw ErroreArchivio.danneggiato("un luogo di nascita non ha un codice catastale")
        }
        riferimenti.luoghi.append(
          Luogo(
            codice: codice, denominazione: row.text(1), provincia: row.text(2),
            dal: try row.optionalInt(3).map(Codes.giorno), al: try row.optionalInt(4).map(Codes.giorno)))
      }
    }
    try connection.with(
      "SELECT codice, denominazione, alpha3, ue_dal, ue_al FROM stato_estero ORDER BY rowid"
    ) { statement in
      try statement.eachRow { row in
        riferimenti.stati.append(
          StatoEstero(
            codice: row.text(0), denominazione: row.text(1), alpha3: row.text(2),
            ueDal: try row.optionalInt(3).map(Codes.giorno), ueAl: try row.optionalInt(4).map(Codes.giorno)))
      }
    }
    return riferimenti
  }
}
