extension TableauxBilan {
  var publics: [TableauBilan] {
    [
      personnes(
        "venue", "Nouvelles et connues", "Situation", DonneesBilan.Venue.allCases, \.libelle, bilan.parVenue),
      personnes("sexe", "Par sexe", "Sexe", Sexe.allCases, \.libelle, bilan.parSexe),
      personnes("age", "Par âge à l’entrée", "Âge", agesMontres, \.libelle, bilan.parAge),
      personnes(
        "niveau", "Par niveau de formation", "Niveau", NiveauFormation.allCases, \.libelle, bilan.parNiveau),
      personnes(
        "qpv", "Quartiers prioritaires", "Résidence", DonneesBilan.Qpv.allCases, \.libelle, bilan.parQpv),
      .effectifs(
        "public", "Par public", entete: "Public", colonne: "Personnes",
        CategoriePublic.toutes.compactMap { categorie in
          bilan.publics[categorie].map { (categorie.code, categorie.libelle, $0) }
        }, masques: masques,
        note: "Une personne qui remplit plusieurs critères est comptée dans chacun. "
          + (donnees.estReserve
            ? "Santé et justice\u{a0}: toutes ces catégories sont comptées avec «\u{a0}Autres publics\u{a0}»."
            : "Santé et justice\u{a0}: les catégories de moins de 5 personnes sont comptées avec «\u{a0}Autres publics\u{a0}».")
      ),
      .effectifs(
        "prescripteur", "Par prescripteur", entete: "Prescripteur", colonne: "Personnes",
        bilan.parPrescripteur.map { id, nombre in
          (
            id.map { "\($0)" } ?? "",
            id.flatMap { donnees.structures[$0]?.nom }
              ?? (donnees.estReserve || donnees.seuilReserve > 0
                ? "Sans prescripteur, ou réservé" : "Sans prescripteur"),
            nombre
          )
        }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }, masques: masques),
    ]
  }

  var contrats: [TableauBilan] {
    [
      .effectifs(
        "type_contrat", "Contrats par type", entete: "Type", colonne: "Contrats",
        TypeContrat.allCases.map { ($0.rawValue, $0.libelle, bilan.parType[$0] ?? 0) }.filter { $0.2 > 0 },
        masques: contratsMasques,
        note: donnees.estReserve
          ? "Les types peu courants, et ceux qui diraient la santé ou la justice, sont comptés avec «\u{a0}Autre contrat\u{a0}»."
          : "")
    ] + (nommeLesEmployeurs ? [employeurs] : [])
  }

  private var employeurs: TableauBilan {
    let genres = GenreEmployeur.tous.filter { bilan.parEmployeur[$0] != nil }
    let contrats = genres.map { bilan.parEmployeur[$0]?.contrats ?? 0 }
    let montres: [Int?] = masques ? Masque(contrats).cases : contrats
    return TableauBilan(
      code: "employeur", titre: "Employeurs et leurs contrats", entete: "Employeur",
      colonnes: ["Employeurs", "Contrats"],
      lignes: zip(genres, montres).map { genre, nombre in
        // Four employers have four contracts at least: beside a masked count, theirs would bound it.
        .init(
          code: genre.code, libelle: genre.libelle,
          cases: nombre.map { [.nombre(bilan.parEmployeur[genre]?.structures ?? 0), .nombre($0)] }
            ?? [.masque, .masque])
      })
  }

  var sorties: [TableauBilan] {
    let sorties = Sortie.allCases.map { ($0, bilan.sorties[$0] ?? 0) }
    let motifs = TableauBilan.effectifs(
      "sortie", "Sorties par motif", entete: "Motif", colonne: "Sorties",
      sorties.filter { $0.1 > 0 }.map { ($0.0.rawValue, $0.0.libelle, $0.1) }, masques: masques)
    let classes = TableauBilan.effectifs(
      "classe_sortie", "Sorties dynamiques", entete: "Classe", colonne: "Sorties",
      (Sortie.Classe.allCases.map(Optional.some) + [nil]).map { classe in
        (
          classe?.rawValue ?? "autre", classe?.libelle ?? "Autre sortie",
          sorties.filter { $0.0.classe == classe }.reduce(0) { $0 + $1.1 }
        )
      }.filter { $0.2 > 0 }, masques: masques)
    // The classes are sums of the motives: beside them, a masked motive could be told by subtraction.
    return motifs.estMasque ? [classes] : [classes, motifs]
  }

  /// Ages are known of almost everybody: the line of the others is there when somebody is.
  private var agesMontres: [TrancheAge] {
    TrancheAge.allCases.filter { $0 != .inconnue || bilan.parAge[.inconnue] != nil }
  }

  private func personnes<T: RawRepresentable & Hashable>(
    _ code: String, _ titre: String, _ entete: String, _ valeurs: [T], _ libelle: KeyPath<T, String>,
    _ compte: [T: Int]
  ) -> TableauBilan where T.RawValue == String {
    .effectifs(
      code, titre, entete: entete, colonne: "Personnes",
      valeurs.map { ($0.rawValue, $0[keyPath: libelle], compte[$0] ?? 0) }, masques: masques)
  }
}
