import Formats
import Markup

/// What a received sheet would change.
struct PageEssaiHeures: Sendable {
  let depot: Depot
  let tableur: TableurHeures
  /// Nothing while a sheet or a column is to be chosen.
  let essai: ImportHeures?
  var formulaire: Form<ChampEssai>
  var filtres: QueryString
  let tranche: Tranche
  let role: Role
}

func pageEssai(_ page: PageEssaiHeures) -> Page {
  let feuille = page.tableur.feuilles.count > 1 ? page.tableur.correspondance.feuille : nil
  let nom = "Fichier «\u{a0}\(page.depot.nom)\u{a0}»\(feuille.map { ", feuille «\u{a0}\($0)\u{a0}»" } ?? "")."
  return Page(
    titre: "Ce que ce tableau changerait",
    chapeau: "\(nom) Rien n’est enregistré tant que vous n’appliquez pas.",
    ariane: [
      ("Déclarations", VoiesDeclarations.declarations()),
      ("Importer un tableau", VoiesDeclarations.imports()),
    ],
    rubrique: .declarations,
    contenu: """
      \(errorSummary(page.formulaire))
      \(page.essai.map { chiffres($0, page) })
      \(page.essai.map { applicationEssai($0, page) })
      \(colonnes(page))
      \(page.essai.map { apercuEssai($0, page) })
      """)
}

private func chiffres(_ essai: ImportHeures, _ page: PageEssaiHeures) -> HTML {
  let chemin = VoiesDeclarations.essai(page.depot.id)
  let sortes = essai.sortesMontrees.map { sorte in
    Stat(
      sorte.libelle, "\(French.integer(essai.nombre(sorte)))",
      link: chemin.avec(QueryString([("sorte", sorte.rawValue)])).texte,
      tone: sorte == .refusee && essai.nombre(sorte) > 0 ? .warning : .neutral)
  }
  let questions = essai.aVerifier.count
  guard questions > 0 else { return statRow(sortes) }
  let lien = chemin.avec(QueryString([("sorte", ImportHeures.aVerifier)])).texte
  return statRow(sortes + [Stat("À vérifier", "\(French.integer(questions))", link: lien, tone: .warning)])
}

extension ImportHeures {
  /// The filter of the lines to look at, beside those of what becomes of them.
  static let aVerifier = "a_verifier"

  /// Lines added up or left aside are told where there are some.
  var sortesMontrees: [Sorte] {
    Sorte.allCases.filter { ![.additionnee, .ecartee].contains($0) || nombre($0) > 0 }
  }
}
