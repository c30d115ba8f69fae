extension CSVError {
  /// What is wrong and what to do about it, in one clause of Italian; the place is told by `posizione`.
  package var motivo: String { kind.motivo }

  /// Where it is, in Italian: `riga 12, campo 3, byte 840`.
  package var posizione: String {
    let campo = column.map { ", campo \($0)" } ?? ""
    let byte = byte.map { ", byte \($0)" } ?? ""
    return "riga \(line)\(campo)\(byte)"
  }
}

extension CSVError.Kind {
  fileprivate var motivo: String {
    switch self {
    case .emptyFile:
      "il file è vuoto, manca anche l'intestazione; estrarlo di nuovo"
    case .foreign(let format):
      "il file non è una tabella di testo ma \(format.nome); \(format.rimedio)"
    case .byteOrderMarkInWindows1252:
      "il file comincia con il segno di UTF-8 (EF BB BF) ma è dichiarato Windows-1252; "
        + "ripetere con --codifica utf8"
    case .separatorLine(let separator):
      "la prima riga dichiara il separatore \(separator.nomeDiSeparatore) per un foglio di calcolo "
        + "e non è l'intestazione; toglierla"
    case .wrongSeparator(let declared, let likely):
      "con il separatore \(declared.nomeDiSeparatore) c'è una sola colonna; il file sembra usare "
        + "\(likely.nomeDiSeparatore): ripetere con quello"
    case .mixedLineEnds(let first, let found):
      "la riga finisce con \(found.nome) e le precedenti con \(first.nome); il file è forse l'unione di due: "
        + "estrarlo di nuovo"

    case .fileTooLarge(let limit):
      "il file supera \(limit) byte; dividerlo"
    case .lineTooLong(let limit):
      "la riga supera \(limit) byte; verificare che il file sia una tabella divisa in righe"
    case .fieldTooLong(let limit):
      "il campo supera \(limit) byte; accorciarlo"
    case .tooManyColumns(let limit):
      "l'intestazione ha più di \(limit) colonne; verificare che il file sia quello giusto"
    case .tooManyRows(let limit):
      "il file ha più di \(limit) righe; dividerlo"

    case .emptyColumnName:
      "la colonna non ha nome; darle un nome, o togliere il separatore in fondo alle righe"
    case .repeatedColumnName(let name, let first):
      "la colonna «\(name.mostrato)» c'è già al campo \(first); lasciarne una sola"

    case .blankLine:
      "riga vuota in mezzo al file; toglierla"
    case .unclosedQuote(let limit?):
      "le virgolette aperte qui non si chiudono entro \(limit) byte; chiuderle o toglierle"
    case .unclosedQuote(nil):
      "le virgolette aperte qui non si chiudono fino alla fine del file; chiuderle o toglierle"
    case .quoteInsideField:
      "virgolette in mezzo a un campo che non comincia con virgolette; "
        + "racchiudere il campo tra virgolette e raddoppiare quelle interne"
    case .textAfterQuote:
      "testo dopo le virgolette di chiusura; raddoppiare le virgolette interne al campo"
    case .fieldCount(let expected, let found):
      "i campi sono \(found), le colonne \(expected); completare la riga, "
        + "o racchiudere tra virgolette i campi che contengono il separatore"
    case .repeatedHeader:
      "l'intestazione è ripetuta, il file è forse l'unione di due; dividerlo, o togliere la riga"

    case .invalidUTF8(let byte, .unexpectedByte):
      "byte 0x\(byte.esadecimale) non valido in UTF-8, forse il file è Windows-1252; "
        + "ripetere con --codifica cp1252"
    case .invalidUTF8(let byte, let fault):
      "sequenza non valida in UTF-8 dal byte 0x\(byte.esadecimale) (\(fault.nome)); estrarre di nuovo il file"
    case .undefinedByte(let byte):
      "il byte 0x\(byte.esadecimale) non ha significato in Windows-1252; "
        + "verificare in quale codifica è stato estratto il file"
    case .character(let scalar, let fault):
      "\(fault.nome) (\(scalar.codice)); \(fault.rimedio)"
    case .unencodable(let scalar):
      "il carattere \(scalar.codice) non esiste in Windows-1252; scrivere il file in UTF-8"
    }
  }
}
