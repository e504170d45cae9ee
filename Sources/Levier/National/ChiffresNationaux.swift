import Markup
package import Storage

/// Adds a rate of the minimum wage, from the command line: it is every territory's. Texts are as typed.
/// - Returns: one French sentence that names what was added.
/// - Throws: `PhraseSeule` when a value is refused, or the day is known already.
package func ajouterSmic(
  _ storage: any Storage, du: String, horaire: String, source: String
) async throws -> String {
  var formulaire = Form<ChampSmic>([.du: du, .horaire: horaire, .source: source])
  guard let smic = Smic(&formulaire) else { throw formulaire.enPhrase }
  do {
    try await storage.write { tx in _ = try tx.ajouter(smic, par: .commande) }
  } catch StorageError.unique {
    throw PhraseSeule("Un taux du SMIC est déjà connu pour le \(smic.du.enFrancais).")
  }
  return "SMIC horaire brut de \(smic.horaire.enFrancais) à partir du \(smic.du.enFrancais)."
}

/// Adds a European threshold, likewise.
/// - Parameter au: empty where it has no end yet.
package func ajouterSeuil(
  _ storage: any Storage, du: String, au: String, acheteur: String, objet: String, montant: String,
  source: String
) async throws -> String {
  var formulaire = Form<ChampSeuil>([
    .du: du, .au: au, .acheteur: acheteur, .objet: objet, .montant: montant, .source: source,
  ])
  guard let seuil = SeuilPublie(&formulaire) else { throw formulaire.enPhrase }
  do {
    try await storage.write { tx in _ = try tx.ajouter(seuil, par: .commande) }
  } catch StorageError.unique {
    throw PhraseSeule(
      "Un seuil est déjà connu pour cet acheteur, cet objet et le \(seuil.seuil.du.enFrancais).")
  }
  return "Seuil européen de \(seuil.seuil.montant.enFrancais) à partir du \(seuil.seuil.du.enFrancais)."
}

/// Changes the day on which a text comes into force, likewise: a text is postponed, or a source is corrected.
/// - Parameter texte: `condition_sociale`, or `condition_sociale_annonce`.
package func daterEntreeEnVigueur(
  _ storage: any Storage, texte: String, le: String, source: String
) async throws -> String {
  let jour: Jour
  do { jour = try Jour(le) } catch { throw PhraseSeule(error.phrase) }
  let source = try Texte(source, max: 200).valeur
  let connu = try await storage.write { tx in
    guard let tenu = try tx.entreesTenues().first(where: { $0.chiffre.texte == texte }) else { return false }
    try tx.corriger(
      tenu, par: TexteEnVigueur(texte: texte, le: jour, source: source),
      version: Version(numero: tenu.version),
      auteur: .commande)
    return true
  }
  guard connu else {
    let textes = try await storage.read { tx in try tx.entreesEnVigueur().map(\.texte) }
    throw PhraseSeule(
      "«\u{a0}\(texte)\u{a0}» n’est pas un texte connu\u{a0}: \(textes.joined(separator: ", ")).")
  }
  return "\(texte) entre en vigueur le \(jour.enFrancais)."
}

extension Form {
  /// The first field refused, with its sentence, for a command that has no form to show.
  fileprivate var enPhrase: PhraseSeule {
    PhraseSeule(errors.first.map { "«\u{a0}\($0.field)\u{a0}»\u{a0}: \($0.message)" } ?? "")
  }
}
