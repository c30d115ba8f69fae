/// A question that the sources leave open, and the reading that the calendar follows until it is settled.
package struct PuntoAperto: Hashable, Sendable {
  package let codice: String
  package let questione: String
  package let lettura: String
  package let norma: Norma

  package static let tutti = [
    PuntoAperto(
      codice: "prima-tornata",
      questione: "Il giorno della prima tornata non è fissato dalla legge: 47 o 48 giorni prima del voto.",
      lettura:
        "47 giorni, 48 per i referendum come nel solo calendario referendario esaminato; prevale la data indicata "
        + "per la consultazione.",
      norma: .d223("art. 32, c. 4")),
    PuntoAperto(
      codice: "giorno-dell-eta",
      questione: "Se si vota di sabato e domenica, in quale giorno si accerta la maggiore età.",
      lettura:
        "Il primo giorno di votazione, secondo la lettera dell'art. 33; la chiave data_eta indica l'altro.",
      norma: .d223("art. 33, c. 1")),
    PuntoAperto(
      codice: "ricorso-dal-deposito",
      questione: "Se i 10 giorni per il ricorso decorrano dal primo o dall'ultimo giorno di deposito.",
      lettura:
        "Agli interessati si indica il termine contato dal primo giorno; si riceve fino a quello contato "
        + "dall'ultimo.",
      norma: .d223("art. 32, c. 7")),
    PuntoAperto(
      codice: "termini-ordinatori",
      questione: "Se i termini per il voto domiciliare e nei luoghi di cura siano perentori.",
      lettura: "Ordinatori: una domanda tardiva si accoglie solo con un motivo registrato.",
      norma: Norma(.dl1del2006, "art. 1, c. 3")),
    PuntoAperto(
      codice: "rettifica-semestrale",
      questione:
        "Se le liste si rettifichino entro il 20 giugno e il 20 dicembre o entro dieci giorni dalla restituzione degli elenchi.",
      lettura:
        "Entro il 20; se la Commissione restituisce gli elenchi dopo il suo termine, entro dieci giorni, mai oltre la fine del semestre.",
      norma: .d223("art. 30")),
    PuntoAperto(
      codice: "omessi-della-semestrale",
      questione:
        "Chi, già maggiorenne e non iscritto, sia compreso negli elenchi della revisione semestrale.",
      lettura:
        "Chi viveva qui alla data di riferimento della sua revisione, segnalato perché qualcuno lo verifichi; chi è arrivato dopo si iscrive con la revisione dinamica.",
      norma: .d223("artt. 16 e 32, c. 1, nn. 4 e 5")),
    PuntoAperto(
      codice: "spazi-di-propaganda",
      questione:
        "Se la delimitazione degli spazi di propaganda finisca il 31º o il 30º giorno prima del voto.",
      lettura: "Il 31º, il più prudente; il 30º in Valle d'Aosta, come nel suo calendario.",
      norma: Norma(.l212del1956, "artt. 2 e 3")),
    PuntoAperto(
      codice: "decreto-valle-d-aosta",
      questione:
        "Se il decreto di convocazione possa eccezionalmente giungere al 50º o solo al 55º giorno prima del voto.",
      lettura: "Il testo della legge regionale: il 60º e, in via eccezionale, il 50º.",
      norma: Norma(.lrValleDAosta4del1995, "art. 21, c. 1")),
    PuntoAperto(
      codice: "candidature-friuli-venezia-giulia",
      questione:
        "Quando si presentino le candidature in Friuli Venezia Giulia: le leggi regionali esaminate non lo dicono.",
      lettura: "Nessun termine nel calendario; quelli statali e della L. 108/1968 non valgono nella Regione.",
      norma: Norma(.lrFriuliVeneziaGiulia17del2007)),
    PuntoAperto(
      codice: "liste-di-sezione-nazionali",
      questione:
        "Nei voti nazionali, se le liste di sezione giungano al sindaco entro l'ottavo o entro il decimo giorno prima del voto.",
      lettura: "L'ottavo, come negli altri voti; la citazione è da verificare.",
      norma: Norma(.dpr361del1957, "art. 28").daVerificare),
    PuntoAperto(
      codice: "blocco-delle-liste",
      questione:
        "Se il blocco delle liste al 15º giorno prima del voto sia nell'art. 32, c. 4, o solo nelle istruzioni.",
      lettura: "Si blocca appena apportate le variazioni per morte; la citazione è da verificare.",
      norma: PeriodoDelBlocco.norma),
    PuntoAperto(
      codice: "rettifica-dei-dati",
      questione:
        "Con quale articolo l'ufficio corregge i dati della lista generale: il c. 6 dell'art. 40 è della Commissione e delle liste di sezione.",
      lettura: "Si cita l'art. 40, c. 6, da verificare.",
      norma: Causa.rettifica.norma),
    PuntoAperto(
      codice: "minori-comma",
      questione: "Se l'elenco dei minori sia previsto dal primo o dal secondo comma dell'art. 33.",
      lettura: "Si citano insieme i commi da 1 a 3, che regolano compilazione, invio e pubblicazione.",
      norma: .d223("art. 33")),
  ]
}
