package import Elettorato
import SQLite

/// What a copy of an archive says of itself, to be written on its label.
package struct EtichettaCopia: Equatable, Sendable {
  package let comune: Comune
  package let ufficio: ArchivioElettorale.Ufficio
  package let identita: String
  /// 0 where there are no lists yet.
  package let atto: Int
  package let testa: Impronta?
  package let stato: Impronta?
}

extension ArchivioElettorale {
  package func etichetta() throws -> EtichettaCopia {
    let ultimo = try ultimoAtto()
    let sigillo = try sigillo(ultimo)
    return EtichettaCopia(
      comune: comune, ufficio: ufficio, identita: catena.codice, atto: ultimo, testa: sigillo?.impronta,
      stato: sigillo?.stato)
  }

  /// Writes a whole copy to a new file, an absolute path, that is on the disk when this returns; it is still to be checked.
  package func copia(in file: String) throws { try connection.copy(to: file) }

  /// Everything that can be checked: the file, the chain, every act and every section rebuilt from the rows.
  package func controllaTutto() throws -> [Guasto] {
    try istantanea {
      var guasti = try controlla(completo: true)
      for numero in stride(from: 1, through: try ultimoAtto(), by: 1) { guasti += try verificaAtto(numero) }
      return try guasti + verificaSezioni(digestSezioniAttuali())
    }
  }

  /// The furthest act of which the local register speaks: even where the acts themselves do not read any more.
  package func attoDelRegistro() throws -> Int {
    try connection.with("SELECT operazione FROM registro WHERE operazione LIKE 'atto %'") { statement in
      var ultimo = 0
      try statement.eachRow { row in
        let cifre = row.text(0).dropFirst(5).prefix { $0.isASCII && $0.isNumber }
        ultimo = max(ultimo, Int(cifre) ?? 0)
      }
      return ultimo
    }
  }

  /// The last line of the local register that speaks of something, of those with one of these words; `nil` where none does.
  package func ultimaRigaDelRegistro(con nome: String, fra parole: [String]) throws -> String? {
    try connection.with("SELECT operazione FROM registro ORDER BY numero") { statement in
      var ultima: String?
      try statement.eachRow { row in
        let riga = row.text(0)
        if riga.contains(nome), parole.contains(where: { riga.contains($0) }) { ultima = riga }
      }
      return ultima
    }
  }

  /// Runs `body` while nobody else can write, and writes nothing.
  package func sospendendoLeScritture<R>(_ body: () throws -> R) throws -> R {
    try transazione(prova: true, body)
  }
}
