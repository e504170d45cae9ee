/// The lines of a sheet that are about one contract and one month, when there are several.
struct LignesSemblables {
  /// The rank of the first, which the others may be added to.
  let premier: Int
  let positions: [Int]
  /// Of lines to be added up, one that is the sum of the others: a group's total that bears its person's name.
  let sousTotal: Int?
  let somme: Result<LigneDeclaration, LigneHeures.Refus>

  private init(_ rangs: [Int], parmi trouvees: [Result<LigneTrouvee, LigneHeures.Refus>]) {
    let lignes = rangs.compactMap { try? trouvees[$0].get() }  // a refused line is in no group
    premier = rangs[0]
    positions = lignes.map(\.position)
    sousTotal = Self.sousTotal(lignes)
    somme = Self.somme(lignes.map(\.ligne.heures))
  }

  func autre(que rang: Int) -> Int { positions[rang == premier ? 1 : 0] }

  static func grouper(
    _ trouvees: [Result<LigneTrouvee, LigneHeures.Refus>]
  ) -> [RegistreHeures.Mensuel: LignesSemblables] {
    var rangs: [RegistreHeures.Mensuel: [Int]] = [:]
    for (rang, trouvee) in trouvees.enumerated() {
      if case .success(let ligne) = trouvee { rangs[ligne.cle, default: []].append(rang) }
    }
    return rangs.filter { $0.value.count > 1 }.mapValues { LignesSemblables($0, parmi: trouvees) }
  }

  private static func sousTotal(_ lignes: [LigneTrouvee]) -> Int? {
    let heures = lignes.map(\.ligne.heures)
    let travail = heures.map(\.heures).reduce(.zero, +)
    let formation = heures.map(\.formation).reduce(.zero, +)
    guard lignes.count > 2, travail + formation > .zero else { return nil }
    return lignes.first {
      let siennes = $0.ligne.heures
      return siennes.heures + siennes.heures == travail && siennes.formation + siennes.formation == formation
    }?.position
  }

  private static func somme(
    _ lignes: [LigneDeclaration]
  ) -> Result<LigneDeclaration, LigneHeures.Refus> {
    Result { () throws(LigneHeures.Refus) in
      do throws(LigneDeclaration.Refus) {
        return try LigneDeclaration(
          mois: lignes[0].mois, heures: lignes.map(\.heures).reduce(.zero, +),
          formation: lignes.map(\.formation).reduce(.zero, +))
      } catch {
        throw .heures(error.phrase)
      }
    }
  }
}
