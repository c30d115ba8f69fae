/// A signature on the locked lists, as the office declares it: who, as what, on which day, and what was signed.
///
/// The program does not verify a qualified certificate: it keeps the name and the digest of the file signed elsewhere, says whether the text of
/// the lock is inside it, and who declared that the signature was checked, with which tool.
/// Source: art. 5, c. 2, and art. 40 d.P.R. 223/1967: the copies of the Comune by the responsabile, those of the commissione by
/// all its members.
package struct Autenticazione: Equatable, Sendable {
  package enum Ruolo: String, CaseIterable, Sendable {
    case responsabile
    case presidenteCommissione = "presidente-commissione"
    case componenteCommissione = "componente-commissione"

    package var titolo: String {
      switch self {
      case .responsabile: "responsabile dell'ufficio elettorale comunale"
      case .presidenteCommissione: "presidente della Commissione elettorale circondariale"
      case .componenteCommissione: "componente della Commissione elettorale circondariale"
      }
    }

    /// Whether the signature is of the Comune's copies.
    package var delComune: Bool { self == .responsabile }
  }

  /// A file signed outside the program.
  package struct Documento: Equatable, Sendable {
    package let nome: String
    package let impronta: Impronta
    /// Whether the text of the lock is inside the file, byte for byte; a file may also hold it in another encoding.
    package let contieneIlBlocco: Bool
    /// Who checked the signature, with which tool, in the words of the office; empty where nobody has said.
    package let verifica: String

    package init(nome: String, impronta: Impronta, contieneIlBlocco: Bool, verifica: String) {
      self.nome = nome
      self.impronta = impronta
      self.contieneIlBlocco = contieneIlBlocco
      self.verifica = verifica
    }
  }

  package let firmatario: String
  package let ruolo: Ruolo
  /// `nil` for a signature on paper.
  package let documento: Documento?

  package init(firmatario: String, ruolo: Ruolo, documento: Documento?) {
    self.firmatario = firmatario
    self.ruolo = ruolo
    self.documento = documento
  }

  /// The name under which the act writes the role.
  package static let parametroRuolo = "ruolo"
  /// The name under which it writes who signs.
  package static let parametroFirmatario = "firmatario"

  /// As the act writes it.
  package var parametri: [Atto.Parametro] {
    [.init(Self.parametroFirmatario, firmatario), .init(Self.parametroRuolo, ruolo.rawValue)]
      + (documento.map {
        [
          .init("documento", $0.nome), .init("impronta-documento", $0.impronta.esadecimale),
          .init("contiene-il-blocco", $0.contieneIlBlocco ? "si" : "no"), .init("verifica", $0.verifica),
        ]
      } ?? [])
  }
}
