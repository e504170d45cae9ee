/// What the operator of the installation settles for all its territories; the words say from what to what.
enum ActeNational: String, Acte {
  case ajout, correction

  static let chapitre = "national"

  var libelle: String {
    switch self {
    case .ajout: "ajout"
    case .correction: "correction"
    }
  }
}

extension Smic: Tracable { static let objet = "smic" }
extension SeuilPublie: Tracable { static let objet = "seuil_europeen" }
extension SeuilNational: Tracable { static let objet = "seuil_national" }
extension TexteEnVigueur: Tracable { static let objet = "entree_en_vigueur" }
extension JourFerie: Tracable { static let objet = "jour_ferie" }
