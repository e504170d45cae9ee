import Markup

/// What the operator's page shows.
struct DonneesNationales: Sendable {
  let smics: [Tenu<Smic>]
  let seuils: [Tenu<SeuilPublie>]
  let nationaux: [Tenu<SeuilNational>]
  let entrees: [Tenu<TexteEnVigueur>]
  let feries: [Tenu<JourFerie>]
  let territoires: Int
  let traces: [Trace]
}

func pageNational(_ donnees: DonneesNationales) -> Page {
  Page(
    titre: "Données nationales",
    chapeau: """
      Les chiffres et les jours que la loi donne à tout le pays, datés, avec leur source. Les territoires de cette
      installation (\(French.integer(donnees.territoires))) les lisent et n’y écrivent pas.
      """,
    rubrique: .national,
    contenu: """
      \(carte("SMIC horaire brut", "smic", "Taux, le plus récent d’abord", donnees.smics,
        [.init("À partir du", .heading), .init("Taux horaire", .number), .init("Source")]) {
        ["\($0.du.enFrancais)", "\($0.horaire.enFrancais)", "\($0.source)"]
      })
      \(carte("Seuils européens", "seuils", "Au-dessus, la procédure est formalisée\u{a0}; montants hors taxes", donnees.seuils,
        [
          .init("Acheteur", .heading), .init("Objet"), .init("Du"), .init("Au"), .init("Montant", .number),
          .init("Source"),
        ]) {
        [
          "\($0.seuil.acheteur.libelle)", "\($0.seuil.objet.libelle)", "\($0.seuil.du.court)",
          "\($0.seuil.au?.court ?? "sans fin")", "\($0.seuil.montant.enFrancais)", "\($0.source)",
        ]
      })
      \(carte("Seuils nationaux", "seuils-nationaux", "En dessous, un marché se passe sans publicité\u{a0}; montants hors taxes",
        donnees.nationaux,
        [.init("Objet", .heading), .init("Du"), .init("Au"), .init("Montant", .number), .init("Source")]) {
        [
          "\($0.objet.libelle)", "\($0.du.court)", "\($0.au?.court ?? "sans fin")", "\($0.montant.enFrancais)",
          "\($0.source)",
        ]
      })
      \(carte("Entrées en vigueur", "entrees", "Textes que Levier suit", donnees.entrees,
        [.init("Texte", .heading), .init("À partir du"), .init("Source")]) {
        ["\($0.libelle)", "\($0.le.enFrancais)", "\($0.source)"]
      })
      \(carte("Jours fériés", "feries", "À venir", donnees.feries,
        [.init("Nom", .heading), .init("Jour"), .init("Source")]) {
        ["\($0.nom)", "\($0.jour.enFrancais)", "\($0.source)"]
      })
      \(historique(donnees.traces))
      """)
}

private func carte<C: ChiffreNational>(
  _ titre: String, _ id: String, _ legende: String, _ tenus: [Tenu<C>], _ colonnes: [DataTable.Column],
  _ cellules: (C) -> [HTML]
) -> HTML {
  card(
    titre, id: id,
    actions: C.voies.nouveau.map { buttonLink(C.titres.ajouter, to: $0().texte, style: .secondary) }
      ?? .empty,
    DataTable(
      legende, columns: colonnes + [.init("Acte", .actions)],
      rows: tenus.map { tenu in
        .init(
          cellules(tenu.chiffre) + [
            """
            <a href="\(C.voies.voieDuChiffre(tenu.id))">Corriger<span class="hors-ecran">\u{a0}: \(tenu.chiffre.enClair)</span></a>
            """
          ])
      },
      empty: emptyState("Rien encore", "Ajoutez la première valeur, avec le texte qui la fixe.")
    ).html)
}

func pageChiffre<C: ChiffreNational>(
  _ formulaire: Form<C.Champ>, de tenu: Tenu<C>? = nil, traces: [Trace] = [], conflit: HTML? = nil
) -> Page {
  let page = pageDeFormulaire(
    tenu == nil ? C.titres.ajouter : C.titres.corriger,
    chapeau:
      "\(tenu.map { "Connu\u{a0}: \($0.chiffre.enClair). Ce qui a été calculé et gardé avec lui ne change pas." } ?? "")",
    ariane: [("Données nationales", VoiesNational.national())], rubrique: .national, formulaire,
    vers: tenu.map { C.voies.voieDuChiffre($0.id) } ?? C.voies.tous(), conflit: conflit, largeur: .etroite,
    C.champs(formulaire)
  )
  guard !traces.isEmpty else { return page }
  return Page(
    titre: page.titre, chapeau: page.chapeau, ariane: page.ariane, rubrique: page.rubrique,
    contenu: "\(page.contenu)\(historique(traces))")
}
