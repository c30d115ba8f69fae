import Archivio
import Elettorato
import Ufficio

/// `sezionale domande delibera`: the act that enters citizens of the Union in the additional lists.
struct ComandoDomandeDelibera: Comando {
  static let nome = "domande delibera"
  static let aiuto = Aiuto(
    scopo:
      "adotta l'atto che decide le domande dei cittadini dell'Unione europea e li iscrive nelle liste aggiunte",
    esempi: [
      .init("sezionale -a gaby domande delibera --prova", "chi sarebbe iscritto e chi no, senza scrivere"),
      .init("sezionale -a gaby domande delibera --data 2023-10-28", "l'atto con quella data"),
    ],
    opzioni: [
      Opzione(
        "--data", "AAAA-MM-GG", "la data dell'atto: sono decise le domande ricevute fino a quel giorno",
        predefinito: "oggi"),
      Opzione("--protocollo", "TESTO", "il protocollo dell'atto"),
    ],
    note: [
      "L'iscrizione si fa con la revisione straordinaria che precede il voto, prima del blocco; fuori di una consultazione, in ogni momento. Gli iscritti hanno numeri propri, in coda alla loro lista.",
      "Le domande rifiutate restano nell'atto con il motivo. Quelle tardive o di chi non ha ancora 18 anni sono riesaminate dall'atto successivo.",
    ],
    norme: [Norma("D.Lgs. 197/1996", "artt. 1-3"), Norma("D.L. 408/1994", "art. 2")],
    esiti: [.regolaViolata, .archivioOccupato, .letturaScrittura])

  private let data: Giorno?
  private let protocollo: String

  init(_ arguments: inout Arguments) throws(UsageError) {
    data = try arguments.day("--data")
    protocollo = arguments.option("--protocollo") ?? ""
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.scrittura)
    let (operatore, prova, giorno) = (
      environment.ufficio.operatore, environment.options.prova, data ?? environment.oggi
    )
    let (esaminate, atto, sigillo, voci) = try archivio.transazione(prova: prova) {
      let aperta = try Consultazioni.aperta(archivio)
      let nuove = try Domande(archivio, aperta, entro: giorno).nuove
      guard !nuove.isEmpty else { throw Failure.nessunaDomanda }
      let firma = FirmaAtto(
        giorno: giorno, protocollo: protocollo, autore: operatore.nome,
        consultazione: aperta.map { [.init(Consultazione.parametro, $0.consultazione.identita)] } ?? [])
      let (atto, sigillo, voci) = try archivio.adottaListaAggiunta(nuove, firma)
      try archivio.annota(
        .atto(atto, .domande(nuove.count, iscritti: voci.count), sigillo.impronta), environment.ufficio.firma)
      return (nuove, atto, sigillo, voci)
    }
    output.titolo(
      "Atto n. \(atto.numero) \(giorno.esteso(.del)): \(atto.tipo.titolo)\(prova ? " — prova: nulla è stato scritto" : "")"
    )
    for lista in Lista.allCases {
      let sue = voci.count { $0.variazione.lista == lista }
      if sue > 0 { output.riga("\(lista.titolo): \(sue.di("iscritto", "iscritti"))") }
    }
    for esaminata in esaminate {
      guard let rifiuto = esaminata.rifiuto else { continue }
      output.riga(
        "  \(esaminata.domanda.progressivo) ricevuta \(esaminata.domanda.ricevuta.breve(.il)): \(rifiuto.motivo) (\(esaminata.norma))"
      )
    }
    output.riga("impronta dell'atto  \(sigillo.impronta)")
    json(esaminate, voci, atto, sigillo, output)
    return .fatto
  }

  private func json(
    _ esaminate: [EsameDomandeUE.Esaminata], _ voci: [VariazioniDellaTornata.Voce], _ atto: Atto,
    _ sigillo: Sigillo, _ output: Output
  ) {
    output.campo("atto", .integer(atto.numero))
    output.campo("impronta", .string(sigillo.impronta.esadecimale))
    output.campo("stato", .string(sigillo.stato.esadecimale))
    output.campo(
      "iscritti",
      .array(
        voci.compactMap { voce in
          voce.variazione.dopo.map { riga in
            [
              "fascicolo": .integer(riga.fascicolo), "lista": .string(riga.lista.rawValue),
              "sezione": riga.sezione.map(JSONValue.integer) ?? .null,
              "numeroGenerale": .integer(riga.numeroGenerale),
              "numeroSezionale": riga.numeroSezionale.map(JSONValue.integer) ?? .null,
            ]
          }
        }))
    output.campo(
      "rifiutate",
      .array(
        esaminate.compactMap { esaminata in
          esaminata.rifiuto.map {
            [
              "progressivo": .string(esaminata.domanda.progressivo), "motivo": .string($0.rawValue),
              "norma": .string(esaminata.norma.description),
            ]
          }
        }))
  }
}

extension Failure {
  static let nessunaDomanda = Failure(
    .regolaViolata, "nessuna-domanda", "non c'è nessuna domanda di iscrizione da decidere.",
    norma: Norma("D.Lgs. 197/1996", "art. 3"),
    rimedio: "Importarle con «sezionale importa domande-ue FILE».")
}
