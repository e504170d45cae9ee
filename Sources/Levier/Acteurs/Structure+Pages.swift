import Markup

/// The directory, as it is asked for.
struct ListeStructures {
  let structures: [Structure]
  let total: Int
  let filtres: QueryString
  let tranche: Tranche
}

func pageStructures(_ liste: ListeStructures) -> Page {
  Page(
    titre: "Structures",
    chapeau:
      "Donneurs d’ordre, entreprises, structures d’insertion, prescripteurs, financeurs et relais du territoire.",
    rubrique: .structures,
    actions: buttonLink("Ajouter une structure", to: VoiesActeurs.nouvelleStructure().texte, style: .primary),
    contenu: """
      \(filtresStructures(liste.filtres))
      \(DataTable(
        "Structures",
        columns: [.init("Nom", .heading), .init("Nature"), .init("SIRET"), .init("Commune")],
        rows: liste.structures.map(ligne), total: liste.total, query: liste.filtres,
        exports: FormatExport.liens(liste.filtres),
        empty: emptyState("Aucune structure ne répond", "Élargissez la recherche, ou ajoutez la structure.")))
      \(pagination(liste.filtres, page: liste.tranche.page, of: liste.tranche.pages(sur: liste.total)))
      """)
}

private func filtresStructures(_ filtres: QueryString) -> HTML {
  let formulaire = FormState(filtres)
  return filterForm(
    to: VoiesActeurs.structures().texte, label: "Filtrer les structures",
    """
    \(textField("mot", label: "Nom, SIRET ou commune", form: formulaire, kind: .search))
    \(selectField("nature", label: "Nature", form: formulaire, options: NatureStructure.allCases.choices(\.libelle), blank: "Toutes"))
    """)
}

private func ligne(_ structure: Structure) -> DataTable.Row {
  .init([
    "<a href=\"\(VoiesActeurs.structure(structure.id))\">\(structure.nomComplet)</a>",
    "\(structure.genre.libelle)", "\(structure.siretGroupe ?? "—")",
    "\(structure.commune.isEmpty ? "—" : structure.commune)",
  ])
}

func pageStructure(
  _ structure: Structure, agents: [Agent], traces: [Trace], remise: RemiseDeLien
) -> Page {
  Page(
    titre: structure.nomComplet,
    chapeau: "\(structure.genre.libelle)\(structure.commune.isEmpty ? "" : ", \(structure.commune)")",
    ariane: [("Structures", VoiesActeurs.structures())],
    rubrique: .structures,
    actions: buttonLink(
      "Modifier", to: VoiesActeurs.modifierStructure(structure.id).texte, style: .secondary),
    contenu: """
      \(definitionList([
        ("SIRET", siret(structure)),
        ("Adresse", "\([structure.adresse, structure.codePostal, structure.commune].filter { !$0.isEmpty }.joined(separator: " "))"),
        ("Courriel", "\(structure.courriel)"),
        ("Téléphone", "\(structure.telephone)"),
        ("Convention jusqu’au", "\(structure.conventionFin?.enFrancais ?? "")"),
      ]))
      <section aria-labelledby="agents">
      <h2 id="agents">Comptes</h2>
      \(agents.isEmpty ? emptyState("Aucun compte", "Créez un compte pour que cette structure ait son espace.") : "<ul class=\"liste\">\(agents.map { ligneAgent($0, chez: structure, remise) })</ul>")
      \(buttonLink("Ajouter un compte", to: VoiesActeurs.nouvelAgent(structure.id).texte, style: .secondary))
      </section>
      \(historique(traces))
      """)
}

/// One that was published and is none is told as such.
private func siret(_ structure: Structure) -> HTML {
  if let groupe = structure.siretGroupe { return "\(groupe)" }
  guard !structure.identifiant.isEmpty else { return "non renseigné" }
  return "non vérifié\u{a0}: un avis publie «\u{a0}\(structure.identifiant)\u{a0}»"
}

private func ligneAgent(_ agent: Agent, chez structure: Structure, _ remise: RemiseDeLien) -> HTML {
  let lien: HTML =
    remise.estPermise(pour: agent, chez: structure.genre)
    ? actionForm(
      to: VoiesActeurs.invitation(agent.id).texte,
      label: agent.etat == .actif ? "Nouveau lien de connexion" : "Créer le lien d’invitation",
      style: .secondary, about: agent.nomComplet)
    : agent.actif ? "<small>\(PhraseLien.pourQui(agent))</small>" : .empty
  return """
    <li>
    <strong>\(agent.nomComplet)</strong> \(badge(agent.etat.libelle, agent.etat.ton))
    <br><small>\(agent.role.libelle), \(agent.courriel)\(agent.vuLe.map { ", vu le \($0.enFrancais)" } ?? "")</small>
    <div class="boutons">
    \(lien)
    \(agent.actif
    ? actionForm(to: VoiesActeurs.suspension(agent.id).texte, label: "Suspendre", style: .quiet)
    : actionForm(to: VoiesActeurs.retablissement(agent.id).texte, label: "Rétablir", style: .quiet))
    </div>
    </li>
    """
}

func pageFormulaireStructure(
  _ formulaire: Form<ChampStructure>, de structure: Structure? = nil, conflit: HTML? = nil
) -> Page {
  let genres = GenreStructure.allCases.map { Choice($0.rawValue, $0.libelle, group: $0.nature.libelle) }
  return pageDeFormulaire(
    structure.map { "Modifier \($0.nom)" } ?? "Ajouter une structure",
    ariane: [("Structures", VoiesActeurs.structures())]
      + (structure.map { [($0.nom, VoiesActeurs.structure($0.id))] } ?? []),
    rubrique: .structures, formulaire,
    vers: structure.map { VoiesActeurs.structure($0.id) } ?? VoiesActeurs.structures(), conflit: conflit,
    """
    \(structure.map { $0.estANommer ? avisANommer($0) : .empty })
    \(selectField(.genre, label: "Nature", form: formulaire, options: genres, blank: "Choisir", presence: .required))
    \(textField(.nom, label: "Nom", form: formulaire, presence: .required))
    \(textField(.antenne, label: "Antenne", form: formulaire, hint: "Quand plusieurs antennes partagent le même SIRET."))
    \(textField(.siret, label: "SIRET", form: formulaire, hint: "14 chiffres, les espaces sont permis."))
    \(textField(.adresse, label: "Adresse", form: formulaire))
    \(textField(.codePostal, label: "Code postal", form: formulaire))
    \(textField(.commune, label: "Commune", form: formulaire))
    \(textField(.courriel, label: "Courriel", form: formulaire, kind: .email))
    \(textField(.telephone, label: "Téléphone", form: formulaire, kind: .tel))
    \(textField(.conventionFin, label: "Convention avec l’État jusqu’au", form: formulaire, hint: "Pour une structure d’insertion.", kind: .date))
    """)
}

/// Where the name of a number is found.
private func avisANommer(_ structure: Structure) -> HTML {
  let annuaire: HTML? = structure.siret.map { siret in
    """
     <a href="https://annuaire-entreprises.data.gouv.fr/etablissement/\(siret)" rel="noreferrer">Chercher ce SIRET dans
    l’annuaire des entreprises</a>
    """
  }
  return notice(
    .information, title: "Nom à compléter", "<p>L’avis d’attribution ne disait que son numéro.\(annuaire)</p>"
  )
}
