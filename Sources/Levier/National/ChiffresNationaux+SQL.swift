import Markup
import Storage

// Each kind, as its table keeps it.
extension Smic: ChiffreNational {
  init(_ row: Row) throws {
    self.init(du: try row["du"], horaire: try row["centimes"], source: try row["source"])
  }

  static let table: SQL = "smic"
  var colonnes: Columns { ["du": du, "centimes": horaire, "source": source] }
  static let unicite = Unicite<ChampSmic>(
    contrainte: "smic_du_unique", champ: .du, phrase: "Un taux du SMIC est déjà connu pour ce jour.")
  static let voies = VoiesNational.smics
  static let titres = (ajouter: "Ajouter un taux du SMIC", corriger: "Corriger un taux du SMIC")
  var enClair: String { "\(horaire.enFrancais) à partir du \(du.court) (\(source))" }
}

extension SeuilPublie: ChiffreNational {
  init(_ row: Row) throws {
    self.init(
      seuil: SeuilEuropeen(
        du: try row["du"], au: try row["au"], acheteur: try row["acheteur"], objet: try row["nature"],
        montant: try row["montant"]),
      source: try row["source"])
  }

  static let table: SQL = "seuil_europeen"
  var colonnes: Columns {
    [
      "du": seuil.du, "au": seuil.au, "acheteur": seuil.acheteur, "nature": seuil.objet,
      "montant": seuil.montant, "source": source,
    ]
  }
  static let unicite = Unicite<ChampSeuil>(
    contrainte: "seuil_europeen_du_acheteur_nature_unique", champ: .du,
    phrase: "Un seuil est déjà connu pour cet acheteur, cet objet et ce jour.")
  static let voies = VoiesNational.seuils
  static let titres = (ajouter: "Ajouter un seuil européen", corriger: "Corriger un seuil européen")
  var enClair: String {
    "\(seuil.acheteur.libelle), \(seuil.objet.libelle.lowercased())\u{a0}: \(seuil.montant.enFrancais) \(periode(seuil.du, seuil.au)) (\(source))"
  }
}

extension SeuilNational: ChiffreNational {
  init(_ row: Row) throws {
    self.init(
      du: try row["du"], au: try row["au"], objet: try row["nature"], montant: try row["montant"],
      source: try row["source"])
  }

  static let table: SQL = "seuil_national"
  var colonnes: Columns { ["du": du, "au": au, "nature": objet, "montant": montant, "source": source] }
  static let unicite = Unicite<ChampSeuil>(
    contrainte: "seuil_national_du_nature_unique", champ: .du,
    phrase: "Un seuil est déjà connu pour cet objet et ce jour.")
  static let voies = VoiesNational.nationaux
  static let titres = (ajouter: "Ajouter un seuil national", corriger: "Corriger un seuil national")
  var enClair: String {
    "\(objet.libelle)\u{a0}: \(montant.enFrancais) \(periode(du, au)) (\(source))"
  }
}

extension TexteEnVigueur: ChiffreNational {
  init(_ row: Row) throws {
    self.init(texte: try row["texte"], le: try row["le"], source: try row["source"])
  }

  static let table: SQL = "entree_en_vigueur"
  var colonnes: Columns { ["texte": texte, "le": le, "source": source] }
  static let unicite = Unicite<ChampTexte>(
    contrainte: "entree_en_vigueur_texte_unique", champ: .le, phrase: "Ce texte a déjà sa date.")
  static let voies = VoiesNational.entrees
  static let titres = (ajouter: "Ajouter un texte", corriger: "Changer une entrée en vigueur")
  var enClair: String { "\(libelle)\u{a0}: \(le.court) (\(source))" }
  /// Which text it is, is never typed.
  func remplace(_ autre: Self) -> Bool { texte == autre.texte }
}

extension JourFerie: ChiffreNational {
  init(_ row: Row) throws {
    self.init(jour: try row["jour"], nom: try row["nom"], source: try row["source"])
  }

  static let table: SQL = "jour_ferie"
  var colonnes: Columns { ["jour": jour, "nom": nom, "source": source] }
  static let unicite = Unicite<ChampJourFerie>(
    contrainte: "jour_ferie_jour_nom_unique", champ: .jour, phrase: "Ce jour est déjà férié sous ce nom.")
  static let voies = VoiesNational.feries
  static let titres = (ajouter: "Ajouter un jour férié", corriger: "Corriger un jour férié")
  var enClair: String { "\(nom), \(jour.court) (\(source))" }
}

private func periode(_ du: Jour, _ au: Jour?) -> String {
  au.map { "du \(du.court) au \($0.court)" } ?? "à partir du \(du.court)"
}
