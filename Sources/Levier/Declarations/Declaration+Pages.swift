import Markup

/// A declaration's page, with what its state and the reader's role call for.
struct PageDeclaration: Sendable {
  let fiche: FicheDeclaration
  let role: Role
  /// The territory's on the first day of the month.
  let seuils: SeuilsSignalement
  var formulaire: Form<ChampMois>
  var vue = VueDeclaration()
  /// When it is due, while it is typed.
  var dateLimite: Jour?
  /// What the facilitator looks at before validating; nothing for an employer.
  var repartition: Repartition?
  var imputations: [ID<LigneDeclaration>: [ImputationLue]] = [:]
  /// The people above what is usual in a month, with all employers: told to a facilitator only.
  var charges: [ID<Participant>: Heures] = [:]
  var traces: [Trace] = []
  var avis: HTML = .empty
}

func pageDeclaration(_ page: PageDeclaration) -> Page {
  let (entete, personnes) = (page.fiche.entete, page.personnesDesChamps)
  return Page(
    titre: "\(entete.declaration.mois.enFrancais.capitalisee), \(entete.employeur)",
    chapeau: "\(chapeau(page))",
    ariane: [("Déclarations", VoiesDeclarations.declarations())],
    rubrique: .declarations,
    actions: badge(entete.declaration.etat.code.libelle, entete.declaration.etat.code.ton),
    contenu: """
      \(page.avis)
      \(errorSummary(page.formulaire) { personnes[$0] })
      \(aCompleter(entete.declaration))
      \(synthese(page))
      \(corps(page))
      \(fichiersImportes(page))
      \(parcours(entete))
      \(historique(page.traces))
      """)
}

private func corps(_ page: PageDeclaration) -> HTML {
  switch page.fiche.declaration.etat.code {
  case .brouillon, .aCompleter: formulaireDeclaration(page)
  case .transmise: page.role == .facilitateur ? validation(page) : lignesDeclaration(page)
  case .validee, .cloturee: "\(lignesDeclaration(page))\(contratsOublies(page))\(actesDuFacilitateur(page))"
  }
}

private func chapeau(_ page: PageDeclaration) -> String {
  let limite = page.dateLimite?.enFrancais ?? "jour convenu"
  return switch (page.fiche.declaration.etat.code, page.role) {
  case (.brouillon, .facilitateur), (.aCompleter, .facilitateur):
    "Ce mois attend son employeur, pour le \(limite). Vous pouvez aussi saisir les heures à sa place, puis transmettre."
  case (.brouillon, _), (.aCompleter, _):
    "Indiquez pour chaque contrat les heures travaillées et les heures de formation, puis transmettez, au plus tard le \(limite)."
  case (.transmise, .facilitateur):
    "Vérifiez chaque ligne et la répartition proposée entre les engagements, puis validez."
  case (.transmise, _): "Vos heures sont transmises. Votre facilitateur les vérifie."
  case (.validee, _): "Les heures sont comptées. Elles restent corrigeables jusqu’à la clôture."
  case (.cloturee, _):
    "Ce mois est clôturé\u{a0}: ses lignes ne changent plus, une erreur se corrige par une écriture contraire."
  }
}

func aCompleter(_ declaration: Declaration) -> HTML {
  guard case .aCompleter(let motif) = declaration.etat else { return .empty }
  return notice(.warning, title: "À compléter", "<p>\(motif.valeur)</p>")
}

private func synthese(_ page: PageDeclaration) -> HTML {
  let fiche = page.fiche
  let valorisees = page.imputations.values.joined().map(\.imputee.valorisees).reduce(.zero, +)
  let (heures, formation) = totaux(page)
  var chiffres = [
    Stat("Personnes", "\(fiche.personnes)"),
    Stat("Heures travaillées", "\(heures.enFrancais)"),
    Stat("Heures de formation", "\(formation.enFrancais)"),
  ]
  if fiche.declaration.etat.code.estComptee {
    chiffres.append(
      Stat(
        "Heures valorisées", "\(valorisees.enFrancais)", detail: "sur \(fiche.imputees.enFrancais) imputées"))
  }
  return statRow(chiffres)
}

extension PageDeclaration {
  /// Whose hours, or shares, each field holds: a refusal is told with the person's name.
  fileprivate var personnesDesChamps: [String: String] {
    let saisies = fiche.contrats.flatMap { contrat in
      [ChampMois.heures(contrat.id), .formation(contrat.id)].map { ($0.field, contrat.personne) }
    }
    let parts = (repartition?.lignes ?? []).flatMap { ligne in
      ligne.engagements.map { (ChampMois.part(ligne.id, $0.id).field, ligne.contrat.personne) }
    }
    return Dictionary(saisies + parts, uniquingKeysWith: { premiere, _ in premiere })
  }
}

/// While a month is being typed in, its totals are those of the fields shown, saved or not.
private func totaux(_ page: PageDeclaration) -> (heures: Heures, formation: Heures) {
  let fiche = page.fiche
  switch fiche.declaration.etat.code {
  case .transmise, .validee, .cloturee: return (fiche.heures, fiche.formation)
  case .brouillon, .aCompleter: break
  }
  func somme(_ champ: (ID<Contrat>) -> ChampMois) -> Heures {
    fiche.contrats.map { champ($0.id) }.filter { page.formulaire.error(for: $0) == nil }
      .map { max(.zero, (try? Heures(page.formulaire[$0])) ?? .zero) }  // what will be refused adds nothing
      .reduce(.zero, +)
  }
  return (somme(ChampMois.heures), somme(ChampMois.formation))
}

private func parcours(_ entete: EnteteDeclaration) -> HTML {
  let passages: [(String, EnteteDeclaration.Passage?)] = [
    ("Transmise", entete.transmise), ("Validée", entete.validee), ("Clôturée", entete.cloturee),
  ]
  let faits = passages.compactMap { nom, passage in
    passage.map { (nom, "par \($0.par), le \($0.le.enFrancais)" as HTML) }
  }
  return faits.isEmpty ? .empty : card("Suivi", definitionList(faits))
}

/// What a contract says of itself, under the person's name.
func descriptionContrat(_ contrat: ContratDuMois) -> String {
  let heures = "\(contrat.hebdo.enFrancais) par semaine"
  return [contrat.metier, contrat.type.libelle, periode(contrat.debut, contrat.fin), heures]
    .filter { !$0.isEmpty }.joined(separator: " · ")
}

extension String {
  /// With a capital at its head: a month that opens a title.
  fileprivate var capitalisee: String { prefix(1).uppercased() + dropFirst() }
}
