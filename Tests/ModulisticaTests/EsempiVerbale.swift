import Elettorato
import Foundation

@testable import Modulistica

/// Acts of revision made by hand for the tests: few people, every figure countable.
enum EsempiVerbale {
  static let g = Esempi.giorno

  static let nomi = Denominazioni(
    luoghi: TabellaLuoghi([
      luogo("A326", "Aosta", "AO"), luogo("E391", "Jovençan", "AO"), luogo("D839", "Gaby", "AO"),
    ]), stati: ["BEL": "Belgio", "ITA": "Italia"])

  private static func luogo(_ codice: String, _ nome: String, _ provincia: String) -> Luogo {
    guard let codice = CodiceLuogo(codice) else { fatalError("not a place") }
    return Luogo(codice: codice, denominazione: nome, provincia: provincia, dal: nil, al: nil)
  }

  static func atto(
    _ tipo: Atto.Tipo = .straordinaria1, il giorno: Giorno = g(2023, 9, 26), protocollo: String = "2023/77",
    regime: RegimeDelleListe = .partiDistinte, _ parametri: [Atto.Parametro] = []
  ) -> Atto {
    Atto(
      numero: 2, tipo: tipo, giorno: giorno, protocollo: protocollo, autore: "mrossi", regime: regime,
      parametri: parametri)
  }

  static func fonte(
    _ atto: Atto = atto(), comune: Comune = Esempi.comune, tribunale: String = "",
    consultazione: Consultazione? = Esempi.consultazione(), sostituzioni: Sostituzioni = .nessuna
  ) -> FonteAtto {
    FonteAtto(
      comune: comune, atto: atto, impronta: Esempi.digest, stato: Impronta.di(Array("stato".utf8)),
      consultazione: consultazione, nomi: nomi, tribunale: tribunale,
      sostituzioni: sostituzioni)
  }

  static func persona(
    _ cognome: String, _ nome: String = "Anna", sesso: Sesso = .femminile, nata: Giorno = g(1970, 1, 1),
    luogo: (codice: String, nome: String, provincia: String) = ("A326", "Aosta", "AO"),
    stato: StatoAnagrafico = .residente
  ) -> SchedaPersona {
    var evento = Evento()
    evento.codiceFiscale = "RSSNNA70A41A326X"
    evento.cognome = cognome
    evento.nome = nome
    evento.sesso = sesso
    evento.nascita = nata
    evento.luogoNascita = luogo.codice
    evento.cittadinanza = "ITA"
    evento.indirizzo = Indirizzo(
      toponimo: Toponimo(specie: "Via", nome: "Roma"), civico: Civico(numero: 3))
    var scheda = SchedaPersona(evento, nomeLuogo: luogo.nome, provincia: luogo.provincia)
    scheda[.stato] = stato.rawValue
    scheda[.statoEstero] = stato == .aire ? "BEL" : ""
    scheda[.attoAnno] = "1970"
    scheda[.attoNumero] = "12"
    scheda[.attoParte] = "I"
    scheda[.attoSerie] = "A"
    return scheda
  }

  static func evento(
    _ numero: Int, _ tipo: TipoEvento, _ documento: String, comuneAltro: String = "",
    cognome: String = "Rossi"
  ) -> Evento {
    var evento = Evento()
    evento.numero = numero
    evento.progressivo = "E\(numero)"
    evento.tipo = tipo
    evento.codiceFiscale = "RSSNNA70A41A326X"
    evento.cognome = cognome
    evento.nome = "Anna"
    evento.nascita = g(1970, 1, 1)
    evento.luogoNascita = "A326"
    evento.giorno = g(2023, 9, 1)
    evento.documento = documento
    evento.giornoDocumento = g(2023, 9, 2)
    evento.protocollo = "2023/00\(numero)"
    evento.ricevuto = g(2023, 9, 3)
    evento.comuneAltro = comuneAltro
    return evento
  }

  /// A change of the person of file `fascicolo`, whose numbers are hundreds of it.
  static func voce(
    _ operazione: Variazione.Operazione, _ causa: Causa, _ fascicolo: Int, _ persona: SchedaPersona,
    lista: Lista = .generale, da: Int? = 1, a: Int? = 1, parte: Parte = .femminile, evento: Evento? = nil
  ) -> VoceVerbale {
    func riga(_ sezione: Int?, _ sezionale: Int) -> RigaDiLista {
      RigaDiLista(
        fascicolo: fascicolo, lista: lista, parte: parte, sezione: sezione, numeroGenerale: 1000 + fascicolo,
        numeroSezionale: sezione.map { _ in sezionale })
    }
    return VoceVerbale(
      Variazione(
        operazione: operazione, causa: causa, fascicolo: fascicolo, lista: lista,
        prima: operazione == .iscrizione ? nil : riga(da, 100 + fascicolo),
        dopo: operazione == .cancellazione ? nil : riga(a, 200 + fascicolo), evento: evento?.numero),
      persona: persona, evento: evento)
  }

  static func fatto(
    _ evento: Evento, _ esito: EsitoEvento.Codice, _ motivo: String = "", intervento: String = ""
  ) -> FattoEsaminato {
    FattoEsaminato(
      DecisioneEvento(
        evento: evento.numero, esito: esito, motivo: motivo, tornata: nil, lista: nil, sezioneDa: nil,
        sezioneA: nil, definitiva: true, intervento: intervento), evento)
  }

  /// The counts of these changes, on lists that had 100 electors in each part of sections 1 and 2 of each list named.
  static func conti(
    _ voci: [VoceVerbale], regime: RegimeDelleListe = .partiDistinte, liste: [Lista] = [.generale]
  ) throws -> ContiDellAtto {
    func luogo(_ riga: RigaDiLista?) -> ContiDellAtto.Luogo? {
      riga.map { ContiDellAtto.Luogo(sezione: $0.sezione, parte: $0.parte) }
    }
    let conteggi = voci.map { voce in
      ContiDellAtto.Conteggio(
        operazione: voce.variazione.operazione, causa: voce.variazione.causa, lista: voce.variazione.lista,
        da: luogo(voce.variazione.prima), a: luogo(voce.variazione.dopo), quante: 1)
    }
    var quadri: [Quadro] = []
    for lista in liste {
      for sezione in [1, 2] {
        for parte in regime.parti {
          let qui = ContiDellAtto.Luogo(sezione: sezione, parte: parte)
          let sue = conteggi.filter { $0.lista == lista && $0.da != $0.a }
          let (entrati, usciti) = (sue.count { $0.a == qui }, sue.count { $0.da == qui })
          quadri.append(
            Quadro(
              lista: lista, sezione: sezione, parte: parte, prima: 100, iscritti: entrati, cancellati: usciti,
              dopo: 100 + entrati - usciti))
        }
      }
    }
    return try ContiDellAtto(conteggi, quadri: quadri)
  }
}
