import Markup

/// A period in one press.
struct PresetBilan: Sendable {
  let libelle: String
  let periode: PeriodeBilan
}

func presetsBilan(le jour: Jour, pour lecteur: LecteurBilan) -> [PresetBilan] {
  guard lecteur.choisitSesDates else {
    return (0..<4).map { rang in
      let annee = PeriodeBilan.annee(de: jour.plus(mois: -12 * rang))
      return PresetBilan(libelle: annee.libelle, periode: annee)
    }
  }
  return [
    PresetBilan(libelle: "Année en cours", periode: .annee(de: jour)),
    PresetBilan(libelle: "Année précédente", periode: .anneePrecedente(de: jour)),
    PresetBilan(libelle: "Trimestre en cours", periode: .trimestre(de: jour)),
  ]
}

func pageBilan(_ lecture: LectureBilan, _ filtre: FiltreBilan, par role: Role, presets: [PresetBilan]) -> Page
{
  let rapport = lecture.rapport
  let portee = rapport.portee.portee
  return Page(
    titre: "Bilan",
    chapeau: """
      \(rapport.titre). Les heures déclarées et validées, les personnes, leurs contrats et leurs sorties, à
      l’écran, en PDF et en classeur.
      """,
    rubrique: .bilans,
    actions: buttonRow(
      buttonLink("PDF", to: filtre.adresse(VoiesBilans.pdf, portee: portee).texte),
      buttonLink(
        "Classeur XLSX", to: filtre.adresse(VoiesBilans.xlsx, portee: portee).texte, style: .secondary),
      role == .facilitateur
        ? buttonLink(
          "Rédiger", to: filtre.adresse(VoiesBilans.textes, portee: portee).texte, style: .secondary)
        : .empty),
    contenu: """
      \(choixDePeriode(filtre, portee, presets))
      \(filtresBilan(filtre, lecture, par: role))
      \(rapport.mentionPeriode.map { notice(.information, "<p>\($0)</p>") })
      \(rapport.mentionMasque.map { notice(.information, title: "Petits effectifs masqués", "<p>\($0)</p>") })
      \(rapport.aDesChiffres ? corps(rapport) : vide)
      \(texteRedige(rapport.textes))
      <p class="aide">\(rapport.mentionDiviseur). Produit le \(rapport.produitLe.enFrancais).</p>
      """)
}

private let vide = emptyState(
  "Aucun engagement ni aucune heure sur cette période",
  "Choisissez une autre période ou une autre portée\u{a0}: le bilan se remplit avec les heures validées.")

private func choixDePeriode(_ filtre: FiltreBilan, _ portee: PorteeBilan, _ presets: [PresetBilan]) -> HTML {
  subNavigation(
    label: "Période",
    presets.map { preset in
      NavigationItem(
        preset.libelle,
        to: VoiesBilans.bilan().avec(
          QueryString([
            ("debut", preset.periode.debut.iso), ("fin", preset.periode.fin.iso), ("portee", portee.code),
          ])
        ).texte, isCurrent: filtre.periode == preset.periode)
    })
}

private func filtresBilan(_ filtre: FiltreBilan, _ lecture: LectureBilan, par role: Role) -> HTML {
  var formulaire = filtre.formulaire
  if formulaire.error(for: .debut) == nil { formulaire[.debut] = filtre.periode.debut.iso }
  if formulaire.error(for: .fin) == nil { formulaire[.fin] = filtre.periode.fin.iso }
  if formulaire[.diviseur].isEmpty { formulaire[.diviseur] = lecture.rapport.diviseur.saisie }
  formulaire[.portee] = lecture.rapport.portee.portee.code
  let diffusion =
    role == .facilitateur
    ? checkbox(.diffusion, label: "Masquer les petits effectifs", form: formulaire, value: "oui") : .empty
  let dates: HTML =
    role == .facilitateur
    ? """
    \(textField(.debut, label: "Début", form: formulaire, kind: .date))
    \(textField(.fin, label: "Fin", form: formulaire, kind: .date))
    """
    : hiddenField(ChampBilan.debut, formulaire[.debut]) + hiddenField(ChampBilan.fin, formulaire[.fin])
  return errorSummary(formulaire)
    + filterForm(
      to: VoiesBilans.bilan().texte,
      label: role == .facilitateur ? "Choisir la période et la portée" : "Choisir la portée",
      """
      \(dates)
      \(selectField(.portee, label: "Portée", form: formulaire, options: lecture.portees.map(choix)))
      \(textField(.diviseur, label: "Heures pour un ETP", form: formulaire, kind: .decimal, suffix: "h"))
      \(diffusion)
      """)
}

private func choix(_ portee: PorteeNommee) -> Choice {
  switch portee.portee {
  case .territoire: Choice(portee.portee.code, "Tout le territoire (\(portee.nom))")
  case .donneurOrdre: Choice(portee.portee.code, portee.nom, group: "Donneurs d’ordre")
  case .operation: Choice(portee.portee.code, portee.nom, group: "Opérations")
  }
}

private func texteRedige(_ textes: [TexteBilan]) -> HTML {
  guard !textes.isEmpty else { return .empty }
  let parties: [HTML] = textes.map { "<h3>\($0.rubrique.libelle)</h3>\(paragraphes($0.texte))" }
  return card("Partie rédigée", id: "redaction", "\(parties)")
}

/// Each line typed as its own paragraph.
func paragraphes(_ texte: String) -> HTML {
  "\(texte.split(whereSeparator: \.isNewline).map { ligne in "<p>\(ligne)</p>" as HTML })"
}
