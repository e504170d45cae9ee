import Storage

@testable import Levier

/// Real addresses of the demonstration for the patterns of routes: what the buyer, the company and the social
/// enterprise of its accounts may know, so that a refusal is the role's and not the row's.
struct Adresses: Sendable {
  private var ids: [String: Int64] = [:]

  init(_ tx: any Transaction, _ monde: Monde) throws {
    let acheteur = try monde.structure("Communauté de communes de Brenelle")
    let entreprise = try monde.structure("Maçonnerie Tréguier-Faure")
    let siae = try monde.structure("Tremplin Intérim Brenelle")
    let prescripteur = try monde.structure("Mission locale de Brenelle")
    let engagement = try tx.first(
      """
      SELECT engagement.id, engagement.lot_id, lot.marche_id, marche.operation_id
      FROM engagement JOIN lot ON lot.id = engagement.lot_id JOIN marche ON marche.id = lot.marche_id
      WHERE engagement.titulaire_id = \(entreprise) AND marche.donneur_ordre_id = \(acheteur)
      ORDER BY engagement.id LIMIT 1
      """)
    ids["engagements"] = try engagement?["id"]
    ids["lots"] = try engagement?["lot_id"]
    ids["marches"] = try engagement?["marche_id"]
    ids["operations"] = try engagement?["operation_id"]
    let contrat = try tx.first(
      """
      SELECT contrat.id, contrat.participant_id, ligne.id AS ligne_id, ligne.declaration_id
      FROM contrat JOIN participant ON participant.id = contrat.participant_id
      JOIN ligne ON ligne.contrat_id = contrat.id
      JOIN declaration ON declaration.id = ligne.declaration_id
      WHERE contrat.employeur_id = \(siae) AND participant.prescripteur_id = \(prescripteur)
        AND declaration.etat = 'validee'
      ORDER BY ligne.id DESC LIMIT 1
      """)
    ids["contrats"] = try contrat?["id"]
    ids["publics"] = try contrat?["participant_id"]
    ids["salaries"] = ids["publics"]
    ids["declarations"] = try contrat?["declaration_id"]
    ids["lignes"] = try contrat?["ligne_id"]
    ids["structures"] = acheteur.rawValue
    ids["autre"] = try tx.value("SELECT max(id) FROM participant WHERE territoire_id = \(monde.territoire)")
    ids["agents"] = try tx.value(
      "SELECT max(id) FROM agent WHERE territoire_id = \(monde.territoire) AND role = 'siae'")
    ids["ecritures"] = try tx.value(
      "SELECT min(id) FROM ecriture WHERE engagement_id = \(ids["engagements"])")
    ids["eligibilites"] = try tx.value(
      "SELECT min(id) FROM eligibilite WHERE participant_id = \(ids["publics"])")
  }

  /// The pattern with its parameters filled; one that names nothing known gets 1.
  func adresse(_ motif: String) -> String {
    guard motif != "/" else { return motif }
    var precedent = ""
    return motif.split(separator: "/").map { segment -> String in
      defer { precedent = String(segment) }
      guard segment.hasPrefix("{") else { return "/" + segment }
      switch segment {
      case "{jeton}", "{depot}": return "/" + String(repeating: "A", count: 43)
      case "{autre}": return "/\(ids["autre"] ?? 1)"
      case "{ligne}": return "/\(ids["lignes"] ?? 1)"
      default: return "/\(ids[precedent] ?? 1)"
      }
    }.joined()
  }
}
