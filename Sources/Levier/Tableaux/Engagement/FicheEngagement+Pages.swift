import Markup

func pageEngagement(_ fiche: FicheEngagement, par role: Role) -> Page {
  let engagement = fiche.engagement
  return Page(
    titre: engagement.titulaire.nom,
    chapeau: """
      \(engagement.nature.libelle). \(engagement.qualite.libelle), du \(engagement.debut.enFrancais) au \(engagement.echeance.enFrancais)
      """,
    ariane: [
      ("Marchés", VoiesMarches.marches()), (engagement.marche.nom, VoiesMarches.marche(engagement.marche.id)),
      (engagement.lot.nom, VoiesMarches.lot(engagement.lot.id)),
    ],
    rubrique: .marches,
    actions: role == .facilitateur ? actesEngagement(engagement) : .empty,
    contenu: """
      \(engagement.nature == .insertion ? insertion(fiche, par: role) : aPart(fiche, par: role))
      \(role == .facilitateur ? historique(fiche.traces) : .empty)
      """)
}

private func insertion(_ fiche: FicheEngagement, par role: Role) -> HTML {
  let (engagement, suivi) = (fiche.engagement, fiche.suivi)
  let lignes = VoiesMarches.heuresDuLot(engagement.lot.id)
    .avec(QueryString([("engagement", "\(engagement.id)")]))
  return """
    \(chiffres(suivi, lignes: lignes))
    \(jauge(suivi))
    \(card("Registre", id: "registre", registreTenu(fiche, par: role)))
    \(heuresParMois(fiche))
    \(contratsDuLot(fiche.contrats, par: role))
    <div class="grille">
    \(card("L’engagement", definitionList(descriptionEngagement(engagement, fiche.modalites))))
    \(card("Pénalité estimée", penalite(fiche)))
    </div>
    \(calculAttendues([engagement], suivi))
    """
}

/// Hours of another nature have neither contracts, nor months, nor an even pace: what is owed, what is done, what is left.
private func aPart(_ fiche: FicheEngagement, par role: Role) -> HTML {
  let engagement = fiche.engagement
  let alerte = engagement.avancement.alerte(le: fiche.jour, selon: fiche.pratiques)
  return """
    \(statRow([
      Stat("Heures dues", "\(engagement.dues.enFrancais)", detail: "somme du registre", link: "#registre"),
      Stat("Réalisées", "\(engagement.faites.enFrancais)", detail: "notées au registre", link: "#registre"),
      Stat(
        "Reste à faire", "\(engagement.avancement.reste.enFrancais)", detail: "\(alerte.libelle)",
        link: "#registre", tone: alerte.ton),
    ]))
    <p>Ces heures se suivent à part\u{a0}: elles n’entrent dans aucun total d’heures d’insertion.</p>
    \(card("Registre", id: "registre", registreTenu(fiche, par: role)))
    \(card("L’engagement", definitionList(descriptionEngagement(engagement, fiche.modalites))))
    """
}

private func registreTenu(_ fiche: FicheEngagement, par role: Role) -> HTML {
  let lecture: LectureRegistre = role == .facilitateur ? .tenue : .consultation
  return registre(fiche.ecritures, de: fiche.engagement, pour: lecture)
}

private func actesEngagement(_ engagement: Engagement) -> HTML {
  let ecrire = VoiesEngagements.nouvelleEcriture(engagement.id)
  let genre = QueryString([("genre", GenreEcriture.realisation.rawValue)])
  return buttonRow(
    engagement.nature == .insertion
      ? .empty : buttonLink("Noter des heures réalisées", to: ecrire.avec(genre).texte),
    buttonLink(
      "Ajouter une écriture", to: ecrire.texte, style: engagement.nature == .insertion ? .primary : .secondary
    ),
    buttonLink(
      "Transférer des heures", to: VoiesEngagements.nouveauTransfert(engagement.id).texte, style: .secondary),
    buttonLink("Modifier", to: VoiesEngagements.modifier(engagement.id).texte, style: .secondary))
}

func descriptionEngagement(_ engagement: Engagement, _ modalites: Set<Modalite>) -> [(String, HTML)] {
  let groupement: [(String, HTML)] =
    engagement.groupement.isEmpty ? [] : [("Groupement", "\(engagement.groupement)")]
  let choisies = Modalite.allCases.filter(modalites.contains).map(\.libelle)
  return [("Qualité", "\(engagement.qualite.libelle)")] + groupement + [
    ("Période", "\(periode(engagement.debut, engagement.echeance))"),
    ("Modalités", choisies.isEmpty ? "pas encore choisies" : "\(choisies.joined(separator: ", "))"),
    ("Correspondant", correspondant(engagement.correspondant)),
  ]
}

private func correspondant(_ correspondant: Correspondant) -> HTML {
  guard !correspondant.estVide else { return "non désigné" }
  let courriel: HTML? =
    correspondant.courriel.isEmpty
    ? nil : " <a href=\"mailto:\(correspondant.courriel)\">\(correspondant.courriel)</a>"
  let telephone: HTML? = (try? Telephone(correspondant.telephone)).map {  // absent, or typed before its rule
    " <a href=\"tel:\($0.numero)\">\($0.affichage)</a>"
  }
  return "\(correspondant.nom)\(courriel)\(telephone)"
}

private func heuresParMois(_ fiche: FicheEngagement) -> HTML {
  guard let premier = fiche.mois.map(\.mois).min(), let dernier = fiche.mois.map(\.mois).max() else {
    return emptyState(
      "Aucune heure imputée",
      "Les heures apparaîtront ici une fois déclarées par les employeurs, puis validées par le facilitateur.")
  }
  let (faites, valorisees) = (fiche.mois.faitesParMois, fiche.mois.valoriseesParMois)
  let retenus = (max(premier.rang, dernier.rang - 35)...dernier.rang).map(Mois.init(rang:))
  return card(
    "Heures par mois", id: "mois",
    """
    \(MonthlyBarChart(
      "Heures valorisées par mois",
      description: "\(fiche.suivi.valorisees.enFrancais) valorisées sur \(fiche.suivi.faites.enFrancais) réalisées.",
      from: ChartMonth(retenus[0]),
      months: retenus.map {
        .init((valorisees[$0] ?? .zero).centiemes, expected: (faites[$0] ?? .zero).centiemes)
      },
      labels: ("Valorisées", "Réalisées")))
    """)
}

private func penalite(_ fiche: FicheEngagement) -> HTML {
  guard fiche.bareme != .aucune else {
    return "<p>Les pièces du marché ne prévoient pas de pénalité par heure.</p>"
  }
  guard let constat = fiche.penalite(valorisees: fiche.engagement.valorisees) else {
    return "<p>Le SMIC horaire de ce jour n’est pas connu\u{a0}: ajoutez-le dans les réglages.</p>"
  }
  let prevue = fiche.suivi.prevision.flatMap { fiche.penalite(valorisees: $0.heures) }
  let exonerees: [(String, HTML)] =
    fiche.exonerees > .zero ? [("Heures exonérées", "\(fiche.exonerees.enFrancais)")] : []
  return """
    \(definitionList([
      ("Par heure manquante", "\(constat.taux.enFrancais), \(fiche.bareme.explication(smic: fiche.smic))"),
    ] + exonerees + [
      ("Sans une heure de plus", "\(constat.deficit.enFrancais) × \(constat.taux.enFrancais) = <strong>\(constat.montant.enFrancais)</strong>"),
      ("Au rythme actuel", prevue.map { "<strong>\($0.montant.enFrancais)</strong> pour \($0.deficit.enFrancais) manquantes" } ?? "pas encore de prévision"),
    ]))
    <p><small>Estimation donnée par le facilitateur\u{202f}; seul le donneur d’ordre décide d’une pénalité, après mise en
    demeure.</small></p>
    """
}

extension Bareme {
  fileprivate func explication(smic: Montant?) -> String {
    switch self {
    case .multipleSmic(let centiemes):
      "soit \(Heures(centiemes: centiemes).saisie) × le SMIC horaire (\(smic?.enFrancais ?? "inconnu"))"
    case .forfait: "montant forfaitaire"
    case .aucune: "aucune"
    }
  }
}

extension ChartMonth {
  init(_ mois: Mois) { self.init(year: mois.annee, month: mois.numero) }
}

extension ChartDay {
  init(_ jour: Jour) { self.init(year: jour.annee, month: jour.numeroMois, day: jour.quantieme) }
}
