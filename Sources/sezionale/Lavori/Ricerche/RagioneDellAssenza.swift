import Archivio
import Elettorato

/// Why a person whom no act has enrolled is on no list after an act: what the register says against what the law asks.
struct RagioneDellAssenza {
  let paragrafi: [Paragrafo]
  /// The reason alone, to be added to an answer; `nil` when the register does not know the person.
  let breve: String?
  /// Whether it is the law that leaves the person out.
  let esclusa: Bool

  /// `atto` is the act after which the question is asked; the last one when `nil`.
  init(_ persona: FascicoloPersonale, dopoAtto atto: Int?, _ indagine: Indagine) {
    guard let registro = persona.registro else {
      paragrafi = [Paragrafo("In anagrafe non risulta nessuno con questo codice fiscale.", .d223("art. 4"))]
      (breve, esclusa) = (nil, false)
      return
    }
    let ultimo = atto ?? indagine.atti.keys.max() ?? 1
    let fine = indagine.fineSemestre(dopoAtto: ultimo)
    let (titolo, _) = TitoloAllIscrizione.decidi(registro.requisiti, fineSemestre: fine)
    switch titolo {
    case .escluso(let motivo):
      let testo = Self.frase(motivo, registro, fine)
      paragrafi = [Paragrafo(testo, motivo.norma)]
      (breve, esclusa) = (testo, true)
    case .iscritto(let lista):
      paragrafi = Self.conTitolo(lista, persona, registro, indagine)
      (breve, esclusa) = (paragrafi.first?.testo, false)
    }
  }

  private static func frase(
    _ motivo: TitoloAllIscrizione.Esclusione, _ registro: FascicoloPersonale.RigaDiRegistro, _ fine: Giorno
  ) -> String {
    switch motivo {
    case .nonIscrittoInAnagrafe:
      return
        "\(RispostaEvento.posizione(registro).dropLast()): nelle liste è iscritto chi è nell'anagrafe del Comune."
    case .straniero:
      return
        "In anagrafe la cittadinanza è \(registro.scheda[.cittadinanza]): nella lista generale sono iscritti i cittadini italiani; i cittadini dell'Unione europea entrano nelle liste aggiunte su domanda."
    case .minorenne:
      return
        "Compie 18 anni \(EtaElettorale.maggiorenneDal(nascita: registro.requisiti.nascita).il), dopo \(fine.il), fine del semestre per cui le liste sono rivedute."
    case .dirittoPerso: return "L'anagrafe la dà come priva del diritto elettorale."
    case .nonQualificato: return "L'anagrafe non la qualifica elettrice."
    }
  }

  /// Who has the right and is on no list: an act decided so, or none has decided yet.
  private static func conTitolo(
    _ lista: Lista, _ persona: FascicoloPersonale, _ registro: FascicoloPersonale.RigaDiRegistro,
    _ indagine: Indagine
  ) -> [Paragrafo] {
    let primo = indagine.atti[1]?.parametri ?? []
    let esclusa = primo.contains {
      $0.valore == persona.codiceFiscale && $0.nome.hasSuffix(PresaInCarico.Decisione.escludi.rawValue)
    }
    if esclusa {
      return [
        Paragrafo(
          "È stata lasciata fuori per decisione dell'ufficio alla presa in carico delle liste (\(indagine.dicitura(1))): può entrare con una revisione.",
          .d223("art. 32"))
      ]
    }
    let prevale = primo.first { $0.nome == "prevale" }?.valore
    if registro.requisiti.qualita == .nonElettore, prevale == RichiestaFormazione.Prevale.anagrafe.rawValue {
      return [
        Paragrafo(
          "\(frase(.nonQualificato, registro, indagine.fineSemestre)) All'\(indagine.dicitura(1)) l'ufficio ha scelto di seguire l'anagrafe, benché la persona avesse i requisiti di legge.",
          TitoloAllIscrizione.Esclusione.nonQualificato.norma)
      ]
    }
    return [
      Paragrafo(
        "Per l'anagrafe che l'archivio ha oggi la persona ha i requisiti per la \(lista.titolo), ma nessun atto l'ha ancora iscritta: entra con la prima revisione che ne ammette la causa.",
        .d223("artt. 7 e 32"))
    ]
  }
}
