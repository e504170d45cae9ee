/// The name of a structure of which a published award gave the number alone: a facilitator completes it.
enum NomProvisoire {
  static let fin = ", nom à compléter"

  static func acheteur(_ siret: String) -> String { "Acheteur \(Siret.groupe(siret))\(fin)" }
  static func titulaire(_ identifiant: String) -> String { "Titulaire \(Siret.groupe(identifiant))\(fin)" }
}

extension Structure {
  var estANommer: Bool { nom.hasSuffix(NomProvisoire.fin) }
}
