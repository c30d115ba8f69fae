/// One person of the population register, on the way from a file to the archive.
///
/// Everything that a rule computes with is already a number or a case; the texts wait in `testi`.
package struct RigaAnagrafe: Sendable {
  package var testi = TestiPersona()
  /// The alphabetical key of surname and name, computed once, when the row is read.
  package var chiave: [UInt8] = []

  package var sesso: Sesso = .maschile
  package var nascita = Giorno(numero: 0)
  package var attoAnno: Int?
  /// `nil` when the address has no number (SNC) or there is no address.
  package var civico: Int?
  package var residenteDal: Giorno?
  package var stato: StatoAnagrafico = .residente
  package var statoDal: Giorno?
  /// `nil` when the register says nothing: then the law alone decides.
  package var qualita: QualitaElettorale?
  package var finePerdita: Giorno?
  package var inListaUE = false
  /// Only for electors abroad without an address in the Comune (art. 36 d.P.R. 223/1967, a municipal choice).
  package var sezioneAssegnata: Int?

  package init() {}
}
