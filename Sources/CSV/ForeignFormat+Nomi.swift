extension ForeignFormat {
  /// What the file is, in Italian, with its article.
  package var nome: String {
    switch self {
    case .gzip: "un file compresso gzip"
    case .zip: "un archivio zip"
    case .xlsx: "una cartella di lavoro xlsx"
    case .ods: "un foglio di calcolo ods"
    case .xls: "un documento di Office vecchio formato (xls)"
    case .otherArchive: "un archivio compresso"
    case .pdf: "un documento PDF"
    case .html: "una pagina HTML"
    case .xml: "un documento XML"
    case .rtf: "un documento RTF"
    case .sqlite: "una base di dati SQLite"
    case .signedEnvelope: "una busta firmata p7m"
    case .utf16: "un testo in UTF-16"
    case .utf32: "un testo in UTF-32"
    }
  }

  /// What to do with it, in Italian.
  package var rimedio: String {
    switch self {
    case .gzip, .zip, .otherArchive: "decomprimerlo e ripetere con il file che contiene"
    case .xlsx, .ods, .xls: "aprirlo e salvarlo come CSV UTF-8"
    case .pdf, .html, .xml, .rtf, .sqlite: "chiedere l'estrazione in formato CSV"
    case .signedEnvelope: "verificare la firma, estrarre il documento e ripetere con quello"
    case .utf16, .utf32: "salvarlo in UTF-8"
    }
  }
}
