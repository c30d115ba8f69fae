/// What depends on a judgment or on another judicial measure: papers name the provision and the protocol, nothing else.
///
/// No court, offence, measure or document is printed; they stay in the personal file. Source: art. 10 Reg. (UE) 2016/679 and art. 2-octies
/// D.Lgs. 196/2003.
extension Causa {
  package var riservata: Bool { self == .perditaDiritto || self == .riacquistoDiritto }
}

extension TipoEvento {
  package var riservato: Bool { self == .perditaDiritto || self == .riacquistoDiritto }
}
