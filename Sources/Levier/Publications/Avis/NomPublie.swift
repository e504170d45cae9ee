import Markup

/// The name that a publication gives to a structure, with the last day that the publication tells.
struct NomPublie: Hashable, Sendable {
  let nom: String
  let le: Jour?

  /// Nil of one day: neither is the last. What tells no day is before what tells one.
  func estPosterieur(a autre: NomPublie) -> Bool? {
    if le == autre.le { return nil }
    return le ?? Jour(numero: 0) > autre.le ?? Jour(numero: 0)
  }
}

extension NomPublie {
  /// « Menuiserie du Val, SIRET 44306184100047 »: as it is asked, of the structure of a SIRET.
  func demande(_ siret: String) -> String { "\(nom)\(Self.avantLeSiret)\(siret)" }

  static func lu(_ demande: String) -> (nom: String, siret: String)? {
    guard let avant = demande.ranges(of: avantLeSiret).last else { return nil }
    return (String(demande[..<avant.lowerBound]), String(demande[avant.upperBound...]))
  }

  private static let avantLeSiret = ", SIRET "
}

/// What is known of a structure's name.
struct NomConnu: Sendable {
  /// As it is kept.
  var actuel: String
  /// As it was last published; nil where a person typed it.
  var publie: NomPublie?

  /// What a publication does to it. Of one day, neither name is the last: a person says.
  func decision(_ nouveau: NomPublie) -> Decision? {
    let vers: [ChampPublie: Valeur] = [.nom: .texte(nouveau.nom)]
    if actuel.hasSuffix(NomProvisoire.fin) {
      return Decision.prendre(avant: [.nom: .texte(actuel)], apres: vers, actuel: [.nom: .texte(actuel)])
        .first
    }
    guard let publie, ![actuel, publie.nom].map(French.fold).contains(French.fold(nouveau.nom)),
      nouveau.estPosterieur(a: publie) != false
    else { return nil }
    let decision = Decision.prendre(
      avant: [.nom: .texte(publie.nom)], apres: vers, actuel: [.nom: .texte(actuel)]
    ).first
    return nouveau.estPosterieur(a: publie) == nil ? decision?.demandee : decision
  }

  /// The last name that was published, once another one comes; nil where that changes nothing.
  func dernier(_ nouveau: NomPublie) -> NomPublie? {
    guard let publie, nouveau.estPosterieur(a: publie) == true else { return nil }
    let estLeMeme = French.fold(publie.nom) == French.fold(nouveau.nom)
    return estLeMeme ? NomPublie(nom: publie.nom, le: nouveau.le) : nouveau
  }
}
