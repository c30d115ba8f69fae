package import Elettorato
import SQLite

/// Sections, street index and places of care, as received last.
extension ArchivioElettorale {
  package func sezioni() throws -> [Sezione] {
    try connection.with(
      "SELECT numero, sede, indirizzo, accessibile, posti_letto, istituto FROM sezione ORDER BY numero"
    ) { statement in
      var sezioni: [Sezione] = []
      try statement.eachRow { row in
        sezioni.append(
          Sezione(
            numero: row.int(0), sede: row.text(1), indirizzo: row.text(2), accessibile: row.int(3) == 1,
            postiLetto: row.int(4), istitutoDiDetenzione: row.int(5) == 1))
      }
      return sezioni
    }
  }

  package func sostituisci(sezioni: [Sezione]) throws {
    try connection.execute("DELETE FROM sezione")
    try connection.with("INSERT INTO sezione VALUES (?1, ?2, ?3, ?4, ?5, ?6)") { statement in
      for sezione in sezioni {
        statement.bind(sezione.numero, at: 1)
        statement.bind(sezione.sede, at: 2)
        statement.bind(sezione.indirizzo, at: 3)
        statement.bind(sezione.accessibile ? 1 : 0, at: 4)
        statement.bind(sezione.postiLetto, at: 5)
        statement.bind(sezione.istitutoDiDetenzione ? 1 : 0, at: 6)
        try statement.run()
      }
    }
  }

  package func viario() throws -> Viario {
    try connection.with(
      "SELECT codice_via, specie, nome, dal, al, lato, snc, sezione FROM voce_viario ORDER BY riga"
    ) { statement in
      var voci: [Viario.Voce] = []
      try statement.eachRow { row in
        voci.append(
          Viario.Voce(
            toponimo: Toponimo(specie: row.text(1), nome: row.text(2)), dal: row.int(3), al: row.int(4),
            lato: try Codes.lato(row.text(5)), snc: row.int(6) == 1, sezione: row.int(7)))
      }
      return Viario(voci)
    }
  }

  package func sostituisci(viario: [(codiceVia: String, voce: Viario.Voce)]) throws {
    try connection.execute("DELETE FROM voce_viario")
    try connection.with("INSERT INTO voce_viario VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)") { statement in
      for (riga, (codiceVia, voce)) in viario.enumerated() {
        statement.bind(riga + 1, at: 1)
        statement.bind(codiceVia, at: 2)
        statement.bind(voce.toponimo.specie, at: 3)
        statement.bind(voce.toponimo.nome, at: 4)
        statement.bind(voce.dal, at: 5)
        statement.bind(voce.al, at: 6)
        statement.bind(voce.lato.rawValue, at: 7)
        statement.bind(voce.snc ? 1 : 0, at: 8)
        statement.bind(voce.sezione, at: 9)
        try statement.run()
      }
    }
  }

  package func sostituisci(luoghi: [LuogoDiCura]) throws {
    try connection.execute("DELETE FROM luogo_di_cura")
    try connection.with("INSERT INTO luogo_di_cura VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)") {
      statement in
      for luogo in luoghi {
        statement.bind(luogo.codice, at: 1)
        statement.bind(luogo.tipo.rawValue, at: 2)
        statement.bind(luogo.denominazione, at: 3)
        statement.bind(luogo.comune, at: 4)
        statement.bind(luogo.regione, at: 5)
        statement.bind(luogo.toponimo.specie, at: 6)
        statement.bind(luogo.toponimo.nome, at: 7)
        statement.bind(luogo.civico, at: 8)
        statement.bind(luogo.postiLetto, at: 9)
        statement.bind(Codes.stored(luogo.sezione), at: 10)
        try statement.run()
      }
    }
  }

  package func sostituisci(comuniCitati: [Comune]) throws {
    try connection.execute("DELETE FROM comune_citato")
    try connection.with("INSERT INTO comune_citato VALUES (?1, ?2, ?3, ?4)") { statement in
      for comune in comuniCitati {
        statement.bind(comune.codice, at: 1)
        statement.bind(comune.denominazione, at: 2)
        statement.bind(comune.provincia, at: 3)
        statement.bind(comune.regione, at: 4)
        try statement.run()
      }
    }
  }
}
