/// Some people have one name, which is neither a first name nor a family one.
enum NomDePersonne {
  /// « Lila Amrani », or the single name.
  static func complet(prenom: String, nom: String) -> String { joindre(prenom, nom) }

  /// « Amrani Lila », as lists sort.
  static func range(nom: String, prenom: String) -> String { joindre(nom, prenom) }

  private static func joindre(_ un: String, _ autre: String) -> String {
    [un, autre].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
