import Markup

func pageAFaire(_ aFaire: AFaire, genre: Tache.Genre?, _ lecture: LectureTaches) -> Page {
  let (vues, jour) = (aFaire.filtre(genre), lecture.jour)
  let miennes = Dictionary(grouping: vues.miennes) { $0.urgence(le: jour) }
  let groupes: [HTML] = Tache.Urgence.allCases.compactMap { urgence in
    miennes[urgence].map { liste(urgence.libelle, $0, jour) }
  }
  return Page(
    titre: "À faire",
    chapeau: "\(chapeau(aFaire, lecture))",
    rubrique: .aFaire,
    contenu: """
      \(onglets(aFaire, genre))
      \(groupes.isEmpty ? rienAFaire(vues, lecture) : .empty)
      \(groupes)
      \(autres(vues, genre))
      \(vues.attendues.isEmpty ? .empty : liste("Ce que vous attendez des autres", vues.attendues, jour))
      """)
}

private func chapeau(_ aFaire: AFaire, _ lecture: LectureTaches) -> String {
  let jour = lecture.jour.enFrancais
  if lecture.agent.role == .financeur {
    return "Au \(jour), rien ne dépend de vous\u{a0}: vous consultez les résultats du territoire."
  }
  let retards = aFaire.miennes.count { $0.urgence(le: lecture.jour) == .enRetard }
  guard !aFaire.miennes.isEmpty else { return "Au \(jour), rien ne dépend de vous." }
  let phrase = French.count(aFaire.total, "point ouvert", "points ouverts")
  return retards == 0
    ? "Au \(jour)\u{a0}: \(phrase), aucun en retard."
    : "Au \(jour)\u{a0}: \(phrase), dont \(French.integer(retards)) à traiter sans attendre."
}

private func onglets(_ aFaire: AFaire, _ genre: Tache.Genre?) -> HTML {
  let presents = Tache.Genre.allCases.filter { aFaire.nombre(de: $0) > 0 || $0 == genre }
  guard presents.count > 1 || genre != nil else { return .empty }
  let tout = NavigationItem("Tout", to: "/", count: aFaire.total, isCurrent: genre == nil)
  return subNavigation(
    label: "Genres de tâches",
    [tout]
      + presents.map {
        NavigationItem(
          $0.libelle, to: Chemin.accueil.avec(QueryString([("genre", $0.rawValue)])).texte,
          count: aFaire.nombre(de: $0), isCurrent: $0 == genre)
      })
}

private func rienAFaire(_ aFaire: AFaire, _ lecture: LectureTaches) -> HTML {
  if lecture.agent.role == .financeur {
    return emptyState(
      "Ce que les clauses ont produit",
      "Le bilan dit, année par année, les heures, les personnes, leurs contrats et leurs sorties.",
      action: buttonLink("Ouvrir le bilan", to: VoiesBilans.bilan().texte, style: .primary))
  }
  return emptyState(
    "Vous êtes à jour",
    aFaire.attendues.isEmpty
      ? "Rien n’attend de réponse, ni de vous ni des autres. Bravo."
      : "Rien ne dépend de vous aujourd’hui. Voici ce que vous attendez des autres.")
}

private func liste(_ titre: String, _ taches: [Tache], _ jour: Jour) -> HTML {
  """
  \(DataTable(
    titre,
    columns: [.init("Quoi", .heading), .init("Qui agit"), .init("Pour le"), .init("Attend depuis"), .init("Acte", .actions)],
    rows: taches.map { ligne($0, jour) }, total: taches.count))
  """
}

private func ligne(_ tache: Tache, _ jour: Jour) -> DataTable.Row {
  let precisions = [tache.precision, tache.territoire].filter { !$0.isEmpty }
  let precision: HTML? =
    precisions.isEmpty ? nil : "<br><small>\(precisions.joined(separator: " · "))</small>"
  let enRetard = tache.urgence(le: jour) == .enRetard
  let pourLe: HTML = tache.pourLe.map { enRetard ? badge($0.court, .danger) : "\($0.court)" } ?? "—"
  let attente = tache.depuis.map { anciennete($0, le: jour) } ?? "—"
  return .init(
    [
      "\(quoi(tache))\(precision)", "\(tache.porteur.libelle)", pourLe, "\(attente)", acte(tache),
    ],
    tone: tache.ton == .danger ? .danger : .neutral)
}

private func anciennete(_ debut: Jour, le jour: Jour) -> String {
  let jours = jour - debut
  return jours > 0 ? French.count(jours, "jour", "jours") : "depuis aujourd’hui"
}

/// What a press would do at once can be read first.
private func quoi(_ tache: Tache) -> HTML {
  guard case .envoyer(_, _, _, let relire?) = tache.acte.pour(tache.fonction) else {
    return "<span>\(tache.quoi)</span>"
  }
  return "<a href=\"\(relire)\">\(tache.quoi)</a>"
}

private func acte(_ tache: Tache) -> HTML {
  let propos = [tache.quoi, tache.precision, tache.territoire].filter { !$0.isEmpty }
  return switch tache.acte.pour(tache.fonction) {
  case .ouvrir(let libelle, let chemin):
    """
    <a class="bouton secondaire" href="\(chemin)">\(libelle)<span class="hors-ecran">\u{a0}: \(propos.joined(separator: " "))</span></a>
    """
  case .envoyer(let libelle, let chemin, let champs, _):
    actionForm(
      to: chemin.texte, label: libelle, about: propos.joined(separator: ", "),
      fields: "\(champs.sorted { $0.key < $1.key }.map { hiddenField($0.key, $0.value) })")
  }
}

/// What the page leaves out, and where to read it.
private func autres(_ aFaire: AFaire, _ genre: Tache.Genre?) -> HTML {
  let restes = aFaire.piles.filter { $0.autres > 0 }
  guard !restes.isEmpty else { return .empty }
  let lignes: [HTML] = restes.map { pile in
    let phrase = "et \(French.count(pile.autres, "autre", "autres")) parmi les \(pile.nom)"
    guard genre == nil, let genre = pile.taches.first?.genre else { return "<li>\(phrase)</li>" }
    let chemin = Chemin.accueil.avec(QueryString([("genre", genre.rawValue)]))
    return "<li><a href=\"\(chemin)\">\(phrase)</a></li>"
  }
  return "<ul class=\"liste\">\(lignes)</ul>"
}
