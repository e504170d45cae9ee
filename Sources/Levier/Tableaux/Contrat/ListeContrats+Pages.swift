import Markup

func pageContrats(_ liste: ListeContrats, par role: Role) -> Page {
  Page(
    titre: role == .facilitateur ? "Contrats" : "Salariés en insertion",
    chapeau: role == .facilitateur
      ? "Les contrats des participants, chez tous les employeurs du territoire."
      : "Les contrats de vos salariés en insertion\u{a0}: dates, éligibilité et heures comptées.",
    rubrique: role == .facilitateur ? .publics : .contrats,
    contenu: """
      \(role == .facilitateur ? navigationPublics(.contrats) : .empty)
      \(filtresContrats(liste, par: role))
      \(DataTable(
        "Contrats", columns: colonnes(role), rows: liste.contrats.map { ligne($0, liste.heures[$0.id, default: HeuresContrat()], par: role, liste.repere) },
        total: liste.total, query: liste.filtres, exports: FormatExport.liens(liste.filtres),
        empty: contratsVides(liste.filtres, par: role)))
      \(pagination(liste.filtres, page: liste.tranche.page, of: liste.tranche.pages(sur: liste.total)))
      """)
}

private func filtresContrats(_ liste: ListeContrats, par role: Role) -> HTML {
  var formulaire = FormState(liste.filtres)
  formulaire.nommer("employeur", parmi: liste.employeurs)
  let facilitateur = role == .facilitateur
  return filterForm(
    to: VoiesContrats.contrats().texte, label: "Filtrer les contrats",
    """
    \(textField("mot", label: "Nom de la personne", form: formulaire, kind: .search))
    \(facilitateur
      ? choiceField(
        "employeur", label: "Employeur", form: formulaire, options: liste.employeurs, blank: "Tous") : .empty)
    \(selectField(
      "type", label: "Type de contrat", form: formulaire,
      options: TypeContrat.lisibles.map {
        Choice($0.rawValue, $0.libelle)
      }, blank: "Tous"))
    \(selectField(
      "etat", label: "État", form: formulaire,
      options: Contrat.Etat.allCases.choices { etat in
        etat == .finProche
          ? "Fin sous \(French.count(liste.repere.delais.finDeContrat, "jour", "jours"))" : etat.libelle
      }, blank: "Tous"))
    \(facilitateur
      ? checkbox("sans_eligibilite", label: "Commencés hors éligibilité", form: formulaire) : .empty)
    """)
}

private func colonnes(_ role: Role) -> [DataTable.Column] {
  [.init("Personne", .heading, sort: TriContrats.nom.rawValue)]
    + (role == .facilitateur ? [.init("Employeur", sort: TriContrats.employeur.rawValue)] : [])
    + [
      .init("Contrat"), .init("Début", sort: TriContrats.debut.rawValue),
      .init("Fin", sort: TriContrats.fin.rawValue), .init("État"), .init("Éligibilité"),
      .init("Déclarées", .number), .init("Valorisées", .number),
    ]
}

private func ligne(
  _ contrat: Contrat, _ heures: HeuresContrat, par role: Role, _ repere: Repere
) -> DataTable.Row {
  let personne = lienPersonne(contrat.participant, par: role)
  let employeur: [HTML] = role == .facilitateur ? ["\(contrat.employeur.nom)"] : []
  let etat = contrat.etat(repere)
  return .init(
    [personne] + employeur + [
      "<a href=\"\(VoiesContrats.contrat(contrat.id))\">\(contrat.type.libelle)</a>",
      "\(contrat.debut.court)",
      "\(contrat.terme?.court ?? "—")", badge(etat.libelle, etat.ton), pastilleEligible(contrat),
      "\(heures.declarees.enFrancais)", "\(heures.valorisees.enFrancais)",
    ])
}

/// An employer's people have a page of their own, which says much less.
func lienPersonne(_ personne: Reference<Participant>, par role: Role) -> HTML {
  let chemin =
    role == .facilitateur ? VoiesPublics.participant(personne.id) : VoiesPublics.salarie(personne.id)
  return "<a href=\"\(chemin)\">\(personne.nom)</a>"
}

func pastilleEligible(_ contrat: Contrat) -> HTML {
  contrat.estEligible ? badge("Validée", .success) : badge("Non validée", .warning)
}

private func contratsVides(_ filtres: QueryString, par role: Role) -> HTML {
  guard filtres.isEmpty else {
    return emptyState("Aucun contrat ne répond", "Élargissez la recherche, ou effacez un filtre.")
  }
  return role == .facilitateur
    ? emptyState(
      "Aucun contrat pour l’instant", "Ouvrez la fiche d’une personne pour lui ajouter un contrat.",
      action: buttonLink("Voir les publics", to: VoiesPublics.publics().texte))
    : emptyState(
      "Aucun contrat pour l’instant",
      "Votre facilitateur enregistre ici les contrats de vos salariés en insertion.")
}
