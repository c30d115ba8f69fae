package import Elettorato
package import Rendering

/// The preparatory list of a semestral revision (Mod. 3): who comes of age in the next semester, with a place for the papers to be gathered.
///
/// Source: arts 7, 8 and 9 d.P.R. 223/1967; `norme.md` 2.1, S1 and S2. No official layout was found.
package struct ElencoPreparatorio: Sendable {
  package let fonte: FonteSemestrale
  /// Who has a place in it, in alphabetical order.
  package let voci: [VoceSemestrale]
  /// The day on which the register was received.
  package let anagrafe: Giorno

  package init(fonte: FonteSemestrale, voci: [VoceSemestrale], anagrafe: Giorno) {
    self.fonte = fonte
    self.voci = voci
    self.anagrafe = anagrafe
  }

  /// Stem of the file.
  package static let id = "elenco-preparatorio"

  private static let colonne = [
    Column("N.", weight: 30, alignment: .right, style: .strong),
    Column("COGNOME e nome", weight: 200, style: .name),
    Column("Luogo e data di nascita", weight: 130, style: .small),
    Column("Atto di nascita", weight: 90, style: .small),
    Column("Abitazione", weight: 150), Column("Compie\n18 anni il", weight: 70, alignment: .right),
    Column("Annotazioni", weight: 110, style: .notes),
    Column("Estratto\ndi nascita", weight: 60, style: .box),
    Column("Casellario", weight: 60, style: .box),
    Column("Residenza e\ncittadinanza", weight: 70, style: .box),
  ]

  /// Whether the register is older than the day at which the law looks.
  package var provvisorio: Bool { anagrafe < fonte.revisione.situazioneAl }

  package func documento() -> Document {
    let revisione = fonte.revisione
    var blocchi: [Block] = [
      .paragraph(
        Paragraph(
          "Cittadini compresi nell’anagrafe della popolazione residente o nell’anagrafe degli italiani residenti all’estero \(bold: revisione.situazioneAl.esteso(.al).tipografico), che compiono il diciottesimo anno di età \(bold: fonte.coorte) (\(fonte.cita(.d223("artt. 7 e 8")))). Anagrafe ricevuta \(anagrafe.esteso(.il).tipografico)."
        ))
    ]
    for (parte, titolo) in fonte.parti {
      if !titolo.isEmpty { blocchi.append(.heading(titolo)) }
      let sue = voci.filter { fonte.comprende(parte, $0.persona) }
      blocchi.append(
        .table(
          Table(
            id: "preparatorio\(parte == .unica ? "" : "-\(parte.rawValue.lowercased())")",
            caption: "Elenco preparatorio\(titolo.isEmpty ? "" : ", \(titolo.lowercased())")",
            columns: Self.colonne, rows: righe(sue), numberColumn: 0)))
    }
    blocchi += [
      .paragraph(
        .closing(
          voci.isEmpty
            ? "\(bold: "Nessuno") compie il diciottesimo anno di età \(fonte.coorte)."
            : "Il presente elenco comprende \(bold: voci.count.certificato) \(voci.count.concorda("cittadino", "cittadini"))."
        )),
      .signatures(fonte.firma),
      .notes([
        "Per ciascuno si acquisiscono d’ufficio l’estratto dell’atto di nascita, il certificato del casellario giudiziale e la situazione anagrafica (\(fonte.articolo(.d223("art. 9")))); chi non ha i requisiti non è compreso negli elenchi.",
        "L’ordine alfabetico considera le sole lettere; chi è nato il 29 febbraio compie gli anni il 28 (art. 2963 c.c.).",
      ]),
    ]
    return fonte.documento(
      Self.id, titolo: "ELENCO PREPARATORIO DEI DICIOTTENNI", modello: "Mod. 3",
      sottotitolo: "chi compie diciotto anni \(fonte.coorte)", filigrana: provvisorio ? "PROVVISORIO" : nil,
      blocchi: blocchi)
  }

  private func righe(_ voci: [VoceSemestrale]) -> Rows {
    var righe = Rows(columns: Self.colonne.count)
    for (indice, voce) in voci.enumerated() {
      righe.append { celle in
        let elettore = voce.elettore
        celle.label("numero d'anagrafe \(voce.idAnagrafe)")
        celle.number(indice + 1)
        celle.cognomeENome(elettore)
        celle.nascita(elettore)
        celle.attoDiNascita(elettore)
        celle.abitazione(elettore, fonte.fonte)
        celle.text(EtaElettorale.maggiorenneDal(nascita: voce.persona.nascita).breve)
        celle.text(fonte.annotazioni(voce, elettore))
      }
    }
    return righe
  }
}
