/// Why a person may be counted: branch A follows from an employer that the State recognises, branch B from
/// distance to the labour market. Source: CCAG 2021, art. 20.1.1 (Travaux) and 16.1.1.
///
/// The list is introduced there by « notamment »: B11, on a reasoned opinion, holds the rest. Living in a
/// priority district (B7) never suffices without distance from employment.
enum Critere: String, CaseIterable, Hashable, Sendable {
  case aa = "a_a"
  case ab = "a_b"
  case ac = "a_c"
  case ad = "a_d"
  case ae = "a_e"
  case af = "a_f"
  case b1
  case b2
  case b3
  case b4
  case b5
  case b6
  case b7
  case b8
  case b9
  case b10
  case b11

  enum Branche: Sendable { case structure, eloignement }

  var branche: Branche { rawValue.hasPrefix("a") ? .structure : .eloignement }

  /// What the employer alone makes true: no proof is asked of the person.
  init?(employeur: GenreStructure) {
    switch employeur {
    case .ea, .eatt, .esat: self = .aa
    case .ai, .etti, .ei, .aci, .eiti: self = .ab
    case .regie: self = .ac
    case .geiq: self = .ae
    default: return nil
    }
  }
}
