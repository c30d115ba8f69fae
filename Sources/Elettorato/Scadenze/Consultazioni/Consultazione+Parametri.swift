/// What an act keeps of the consultation: its days, its rule sets, what was set apart and why.
///
/// The act that calls the vote has these lines, or act 1 when the vote was called before the lists were formed; later
/// acts name the consultation they belong to with the first line alone.
extension Consultazione {
  /// The name of the line with which an act says to which consultation it belongs.
  package static let parametro = "consultazione"

  /// What tells this vote from any other of the same Comune: the Comune, the reference Sunday, the round.
  package var identita: String {
    "\(comune.codiceCatastale)-\(giorni.riferimento.iso)\(turno == .primo ? "" : "-\(turno.rawValue)")"
  }

  /// The lines, always the same for the same consultation; `ordinamenti` are the texts of the rule sets in force.
  package func parametri(ordinamenti: [(nome: String, testo: String)]) -> [Atto.Parametro] {
    func giorno(_ nome: String, _ giorno: Giorno?) -> [Atto.Parametro] {
      giorno.map { [Self.riga(nome, $0.iso)] } ?? []
    }
    let tipi = tipi.map(\.rawValue).joined(separator: ";")
    return [
      Atto.Parametro(Self.parametro, identita), Self.riga("tipi", tipi), Self.riga("turno", turno.rawValue),
    ]
      + giorno("primo-giorno", giorni.primo) + giorno("secondo-giorno", giorni.secondo)
      + giorno("giorno-di-riferimento", giorni.riferimento) + giorno("giorno-dell-eta", giorni.eta)
      + giorno("primo-turno", primoTurno) + giorno("decreto", decreto) + giorno("manifesto", manifesto)
      + giorno("situazione", situazioneAl) + giorno("fine-semestre", fineSemestre18)
      + (statiSenzaIntese.map { [Self.riga("stati-senza-intese", $0.joined(separator: ";"))] } ?? [])
      + [Self.riga("ordinamento", ordinamento)]
      + ordinamenti.sorted { $0.nome < $1.nome }.map { nome, testo in
        Self.riga("testo-\(nome)", Impronta.di(Array(testo.utf8)).esadecimale)
      }
      + stabiliti.flatMap {
        [Self.riga("termine-\($0.codice)", String($0.giorni)), Self.riga("motivo-\($0.codice)", $0.motivo)]
      }
      + deroghe.map { Self.riga("deroga-\($0.anomalia)", $0.motivo) }
  }

  private static func riga(_ nome: String, _ valore: String) -> Atto.Parametro {
    Atto.Parametro("\(parametro)-\(nome)", valore)
  }
}
