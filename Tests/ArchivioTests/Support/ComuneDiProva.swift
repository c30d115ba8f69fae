import Archivio
import Elettorato
import TestSupport
import Testing

/// Anybody, for the register of an invented Comune; everything has a value that a test can change.
struct Abitante {
  var id: String
  var codiceFiscale: String?
  var cognome: String
  var nome: String
  var sesso: Sesso = .maschile
  var nascita = giorno(1970, 1, 1)
  var cittadinanza = "ITA"
  var via: String? = "Roma"
  var civico: Int? = 1
  var esponente = ""
  var stato: StatoAnagrafico = .residente
  var qualita: QualitaElettorale?
  var inListaUE = false
  var sezioneAssegnata: Int?
  var residenteDal: Giorno?
}

func giorno(_ anno: Int, _ mese: Int, _ giorno: Int) -> Giorno {
  guard let giorno = Giorno(anno: anno, mese: mese, giorno: giorno) else { fatalError("no such day") }
  return giorno
}

/// An invented Comune: Gaby's code, two sections, a street index of two streets, and whoever a test puts in it.
struct ComuneDiProva {
  static let identita = "0123456789abcdef0123456789abcdef"
  static let comune = Comune(
    codice: "D839", denominazione: "Gaby", provincia: "AO", regione: "Valle d'Aosta", codiceIstat: "007030")

  /// One place of birth and one foreign State.
  static var riferimenti: Riferimenti {
    guard let luogo = CodiceLuogo("D839") else { preconditionFailure("the code of Gaby") }
    return Riferimenti(
      luoghi: [
        .init(codice: luogo, denominazione: "Gaby", provincia: "AO", dal: giorno(1952, 3, 12), al: nil)
      ],
      stati: [
        .init(codice: "Z112", denominazione: "Germania", alpha3: "DEU", ueDal: giorno(1958, 1, 1), ueAl: nil)
      ])
  }

  var sezioni = [1, 2]
  /// Via Roma: odd numbers and SNC in section 1, even ones to 20 in section 2. Via Monte Rosa: section 2, no SNC.
  var viario = [
    Viario.Voce(
      toponimo: Toponimo(specie: "Via", nome: "Roma"), dal: 1, al: 99, lato: .dispari, snc: true, sezione: 1),
    Viario.Voce(
      toponimo: Toponimo(specie: "Via", nome: "Roma"), dal: 2, al: 20, lato: .pari, snc: false, sezione: 2),
    Viario.Voce(
      toponimo: Toponimo(specie: "Via", nome: "Monte Rosa"), dal: 1, al: 50, lato: .tutti, snc: false,
      sezione: 2),
  ]
  var abitanti: [Abitante] = []
  var listeRicevute: [PresaInCarico.Riga] = []
  var giornoAtto = giorno(2023, 8, 31)
  var fineSemestre = giorno(2023, 12, 31)

  init(_ abitanti: [Abitante] = Self.esempio) { self.abitanti = abitanti }

  /// Makes the archive and stores everything, up to the formation.
  func prepara(_ cartella: Cartella, vfs: String? = nil) throws -> ArchivioElettorale {
    let catena = try #require(IdentitaCatena(comune: "D839", codice: Self.identita))
    try ArchivioElettorale.crea(
      cartella: cartella.percorso, comune: Self.comune, ufficio: .comune, catena: catena,
      riferimenti: Self.riferimenti)
    let archivio = try ArchivioElettorale(cartella: cartella.percorso, .scrittura, vfs: vfs)
    try archivio.transazione {
      try archivio.sostituisci(
        sezioni: sezioni.map {
          Sezione(
            numero: $0, sede: "Scuola \($0)", indirizzo: "Via Roma \($0)", accessibile: true, postiLetto: 0,
            istitutoDiDetenzione: false)
        })
      try registra(.sezioni, archivio)
      try archivio.sostituisci(viario: viario.map { ("1", $0) })
      try registra(.viario, archivio)
      try archivio.sostituisci(luoghi: [
        LuogoDiCura(
          codice: "C1", tipo: .casaDiCura, denominazione: "Casa serena", comune: "D839",
          regione: "Valle d'Aosta",
          toponimo: Toponimo(specie: "Via", nome: "Roma"), civico: "5", postiLetto: 20, sezione: 1)
      ])
      try registra(.luoghi, archivio)
      try archivio.sostituisci(comuniCitati: [Self.comune])
      try registra(.comuniCitati, archivio)
      _ = try archivio.indici(
        coppie: [("comune", "D839"), ("data", "2023-11-12")],
        ordinamenti: Self.ordinamenti,
        giorno: giornoAtto)
    }
    try archivio.transazione { try scriviAnagrafe(archivio) }
    try archivio.transazione {
      if !listeRicevute.isEmpty {
        for (indice, riga) in listeRicevute.enumerated() {
          try archivio.aggiungi(listaRicevuta: riga, riga: indice + 2)
        }
        try registra(.liste, archivio)
      }
      try archivio.annota("preparata la prova", giorno: giornoAtto, operatore: "prova", programma: "prova")
    }
    return archivio
  }

  func scriviAnagrafe(_ archivio: ArchivioElettorale) throws {
    try archivio.sostituisciAnagrafe { penna in
      for (indice, abitante) in abitanti.enumerated() { try penna.scrivi(abitante.riga, riga: indice + 2) }
    }
    let doppioni = try archivio.chiudiAnagrafe()
    try #require(doppioni.isEmpty, "the invented register has two people with one code")
    try registra(.anagrafe, archivio)
  }

  var richiesta: RichiestaFormazione {
    RichiestaFormazione(
      giorno: giornoAtto, protocollo: "12/2023", autore: "prova", fineSemestre: fineSemestre)
  }

  /// The archive with its act 1.
  func forma(_ cartella: Cartella) throws -> (archivio: ArchivioElettorale, esito: EsitoFormazione) {
    let archivio = try prepara(cartella)
    return (archivio, try forma(archivio))
  }

  @discardableResult func forma(_ archivio: ArchivioElettorale) throws -> EsitoFormazione {
    try archivio.transazione {
      let esito = try archivio.forma(richiesta)
      try archivio.annota("atto 1", giorno: giornoAtto, operatore: "prova", programma: "prova")
      return esito
    }
  }

  private func registra(_ tipo: Ricezione.Tipo, _ archivio: ArchivioElettorale) throws {
    try archivio.registra(
      Ricezione(
        tipo: tipo, impronta: .di(Array(tipo.rawValue.utf8)), giorno: giornoAtto,
        accettate: tipo == .anagrafe ? abitanti.count : 1, scartate: 0))
  }
}

extension Abitante {
  var riga: RigaAnagrafe {
    var riga = RigaAnagrafe()
    riga.testi.imposta(.idAnagrafe, id)
    riga.testi.imposta(.codiceFiscale, codiceFiscale ?? "")
    riga.testi.imposta(.cognome, cognome)
    riga.testi.imposta(.nome, nome)
    riga.testi.imposta(.luogoNascita, "D839")
    riga.testi.imposta(.nomeLuogoNascita, "GABY")
    riga.testi.imposta(.provinciaNascita, "AO")
    riga.testi.imposta(.attoNumero, "7")
    riga.testi.imposta(.attoParte, "I")
    riga.testi.imposta(.attoSerie, "A")
    riga.testi.imposta(.cittadinanza, cittadinanza)
    if let via {
      riga.testi.imposta(.specieVia, "Via")
      riga.testi.imposta(.nomeVia, via)
    }
    riga.testi.imposta(.esponente, esponente)
    if stato == .aire {
      riga.testi.imposta(.statoEstero, "Germania")
      riga.testi.imposta(.indirizzoEstero, "Hauptstrasse 1, Bonn")
    }
    riga.chiave = ChiaveAlfabetica(cognome: cognome, nome: nome).bytes
    riga.sesso = sesso
    riga.nascita = nascita
    riga.attoAnno = nascita.data.anno
    riga.civico = civico
    riga.stato = stato
    riga.qualita = qualita
    riga.inListaUE = inListaUE
    riga.sezioneAssegnata = sezioneAssegnata
    riga.residenteDal = residenteDal
    return riga
  }
}

extension ComuneDiProva {
  /// Eleven people, out of order: eight electors, three who are not. What becomes of each is in `FormazioneTests`.
  static let esempio = [
    Abitante(id: "1", codiceFiscale: "RSSMRA70A01D839A", cognome: "ROSSI", nome: "MARIO"),
    Abitante(
      id: "2", codiceFiscale: "DNGLCU60A41D839B", cognome: "D'ANGELO", nome: "LUCIA", sesso: .femminile,
      civico: 2),
    Abitante(id: "3", codiceFiscale: "BNCPLA80A01D839C", cognome: "BIANCHI", nome: "PAOLO", civico: nil),
    Abitante(
      id: "4", codiceFiscale: "DNGNTN71A01D839D", cognome: "D'ANGELO", nome: "ANTONIO", via: "Monte Rosa"),
    Abitante(id: "5", cognome: "Wójcik", nome: "Łukasz", civico: 22),
    Abitante(
      id: "6", codiceFiscale: "ZNNNNA75A41D839E", cognome: "ZANNI", nome: "ANNA", sesso: .femminile, via: nil,
      civico: nil, stato: .aire, sezioneAssegnata: 1),
    Abitante(
      id: "7", codiceFiscale: "MLLHNS65A01Z112F", cognome: "MÜLLER", nome: "HANS", cittadinanza: "DEU",
      civico: 3,
      inListaUE: true),
    Abitante(
      id: "8", codiceFiscale: "MLLFRZ66A01Z112G", cognome: "MÜLLER", nome: "FRITZ", cittadinanza: "DEU"),
    Abitante(
      id: "9", codiceFiscale: "GVNLRT06A01D839H", cognome: "GIOVANE", nome: "ALBERTO",
      nascita: giorno(2006, 1, 1)),
    Abitante(
      id: "10", codiceFiscale: "GVNMRT05T71D839I", cognome: "GIOVANE", nome: "MARTA", sesso: .femminile,
      nascita: giorno(2005, 12, 31)),
    Abitante(
      id: "11", codiceFiscale: "MRTGNN30A01D839L", cognome: "MORTO", nome: "GIOVANNI", stato: .deceduto),
  ]
}
