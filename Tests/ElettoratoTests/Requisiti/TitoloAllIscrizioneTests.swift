import Elettorato
import Testing

/// Every refusal once, in order of precedence, and every disagreement between law and register.
struct TitoloAllIscrizioneTests {
  private typealias Requisiti = TitoloAllIscrizione.Requisiti
  private static let fine = data(2023, 12, 31)

  /// An Italian resident, of age, of whom the register says nothing.
  private static let elettore = Requisiti(
    nascita: data(1980, 5, 1), stato: .residente, italiano: true, qualita: nil, inListaUE: false)

  private static func con(_ modifica: (inout TitoloAllIscrizione.Requisiti) -> Void)
    -> TitoloAllIscrizione.Requisiti
  {
    var persona = elettore
    modifica(&persona)
    return persona
  }

  private func decidi(_ persona: TitoloAllIscrizione.Requisiti) -> (
    TitoloAllIscrizione, TitoloAllIscrizione.Discordanza?
  ) {
    let (titolo, discordanza) = TitoloAllIscrizione.decidi(persona, fineSemestre: Self.fine)
    return (titolo, discordanza)
  }

  @Test(
    "an Italian of age, resident here or abroad, is on the general list",
    arguments: [StatoAnagrafico.residente, .aire])
  func generale(_ stato: StatoAnagrafico) {
    for qualita in [nil, QualitaElettorale.elettore] {
      let (titolo, discordanza) = decidi(Self.con { ($0.stato, $0.qualita) = (stato, qualita) })
      #expect(titolo == .iscritto(.generale))
      #expect(discordanza == nil)
    }
  }

  @Test("a resident EU citizen already on the additional list stays on it")
  func aggiunta() {
    let (titolo, discordanza) = decidi(Self.con { ($0.italiano, $0.inListaUE) = (false, true) })
    #expect(titolo == .iscritto(.aggiuntaUEComunale))
    #expect(discordanza == nil)
  }

  @Test(
    "who is no longer registered is on no list, with the register's word",
    arguments: [StatoAnagrafico.emigrato, .deceduto, .irreperibile])
  func nonIscritto(_ stato: StatoAnagrafico) {
    #expect(decidi(Self.con { $0.stato = stato }).0 == .escluso(.nonIscrittoInAnagrafe(stato)))
  }

  @Test("a foreigner who is not on the additional list is on none")
  func straniero() { #expect(decidi(Self.con { $0.italiano = false }).0 == .escluso(.straniero)) }

  @Test("who turns eighteen on the last day of the semester is entered, on the next day is not")
  func minorenne() {
    #expect(decidi(Self.con { $0.nascita = data(2005, 12, 31) }).0 == .iscritto(.generale))
    #expect(decidi(Self.con { $0.nascita = data(2006, 1, 1) }).0 == .escluso(.minorenne))
  }

  @Test("who has lost the right is on no list, EU citizens too")
  func dirittoPerso() {
    #expect(decidi(Self.con { $0.qualita = .dirittoPerso }).0 == .escluso(.dirittoPerso))
    let europeo = Self.con { ($0.italiano, $0.inListaUE, $0.qualita) = (false, true, .dirittoPerso) }
    #expect(decidi(europeo).0 == .escluso(.dirittoPerso))
  }

  /// One person with every impediment at once; each in turn is taken away, and the next one shows.
  @Test("of several impediments the first in order is given: registration, citizenship, age, right")
  func precedenza() {
    var persona = Requisiti(
      nascita: data(2010, 1, 1), stato: .emigrato, italiano: false, qualita: .dirittoPerso, inListaUE: false)
    #expect(decidi(persona).0 == .escluso(.nonIscrittoInAnagrafe(.emigrato)))
    persona.stato = .residente
    #expect(decidi(persona).0 == .escluso(.straniero))
    persona.italiano = true
    #expect(decidi(persona).0 == .escluso(.minorenne))
    persona.nascita = data(1980, 1, 1)
    #expect(decidi(persona).0 == .escluso(.dirittoPerso))
    persona.qualita = nil
    #expect(decidi(persona).0 == .iscritto(.generale))
  }

  @Test("the law gives the right and the register says not an elector")
  func titoloSenzaQualifica() {
    let (titolo, discordanza) = decidi(Self.con { $0.qualita = .nonElettore })
    #expect(titolo == .iscritto(.generale))
    #expect(discordanza == .titoloSenzaQualifica)
  }

  @Test("the register says elector and the law gives no right, whatever the reason")
  func qualificaSenzaTitolo() {
    for persona in [
      Self.con { $0.stato = .deceduto }, Self.con { $0.italiano = false },
      Self.con { $0.nascita = data(2010, 1, 1) },
    ] {
      var qualificata = persona
      qualificata.qualita = .elettore
      #expect(decidi(qualificata).1 == .qualificaSenzaTitolo)
      #expect(decidi(persona).1 == nil)
    }
  }

  @Test(
    "on the additional list without title: Italian, abroad, too young, deprived; the list prevails over the rest"
  )
  func listaAggiuntaSenzaTitolo() {
    let europeo = Self.con { ($0.italiano, $0.inListaUE) = (false, true) }
    var casi = [europeo, europeo, europeo, europeo, europeo]
    casi[0].italiano = true
    casi[1].stato = .aire
    casi[2].nascita = data(2010, 1, 1)
    casi[3].qualita = .dirittoPerso
    (casi[4].stato, casi[4].qualita) = (.emigrato, .elettore)
    for caso in casi { #expect(decidi(caso).1 == .listaAggiuntaSenzaTitolo) }
    // Italian citizens are on the general list all the same; EU citizens abroad are foreigners.
    #expect(decidi(casi[0]).0 == .iscritto(.generale))
    #expect(decidi(casi[1]).0 == .escluso(.straniero))
  }

  /// Every combination of a small world, against the rule written the other way round.
  @Test("in every combination exactly the people with the title are entered")
  func tutteLeCombinazioni() {
    for stato in StatoAnagrafico.allCases {
      for italiano in [true, false] {
        for inListaUE in [true, false] {
          for qualita in [nil] + QualitaElettorale.allCases.map(Optional.some) {
            for nascita in [data(2005, 12, 31), data(2006, 1, 1)] {
              let titolo = decidi(
                Requisiti(
                  nascita: nascita, stato: stato, italiano: italiano, qualita: qualita, inListaUE: inListaUE)
              ).0
              let capace = nascita == data(2005, 12, 31) && qualita != .dirittoPerso
              let attesa: Lista? =
                if !capace {
                  nil
                } else if italiano {
                  stato == .residente || stato == .aire ? .generale : nil
                } else {
                  inListaUE && stato == .residente ? .aggiuntaUEComunale : nil
                }
              switch titolo {
              case .iscritto(let lista): #expect(lista == attesa)
              case .escluso: #expect(attesa == nil)
              }
            }
          }
        }
      }
    }
  }
}

func data(_ anno: Int, _ mese: Int, _ giorno: Int) -> Giorno {
  guard let giorno = Giorno(anno: anno, mese: mese, giorno: giorno) else { fatalError("no such day") }
  return giorno
}
