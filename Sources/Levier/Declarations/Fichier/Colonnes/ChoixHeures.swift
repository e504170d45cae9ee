import Formats
import Markup

/// What the command is told of a sheet of hours where its titles do not say it surely.
package struct ChoixHeures: Sendable {
  package var feuille: String?
  package var mois: String?
  /// The line of the file, or the row of the sheet, from 1.
  package var titres: Int?
  /// Columns by their titles or their letters: `heures=Heures effectuées`.
  package var colonnes: [String] = []
  package var additionner = false
  /// The lines that the workbook does not show count too.
  package var masquees = false
  /// `jour` or `mois`, what the dates put in front where they do not say it.
  package var dates: String?

  package init() {}
}

extension TableurHeures {
  /// A file read as the command was told to.
  /// - Throws: the sentence that says what is still to be told, and by which option.
  static func ouvrir(_ chemin: String, _ choix: ChoixHeures) throws -> TableurHeures {
    let recu = try recevoir(chemin, choix.feuille)
    guard !recu.feuilleAChoisir else { throw PhraseSeule(recu.demandeDeFeuille) }
    let lu = try recu.suivant(choix)
    guard lu.correspondance.manque.isEmpty else { throw PhraseSeule(lu.demandeDeColonnes) }
    if let exemple = lu.ordre.exemple, lu.ordre.seDemande { throw PhraseSeule(demandeDOrdre(exemple)) }
    return lu
  }

  private static func demandeDOrdre(_ exemple: DateBarree) -> String {
    "Une date de ce tableau se lit de deux façons\u{a0}: «\u{a0}\(exemple.extrait)\u{a0}» est le \(exemple.enFrancais(.jour)), dites --dates jour, ou le \(exemple.enFrancais(.mois)), dites --dates mois."
  }

  private static func recevoir(_ chemin: String, _ feuille: String?) throws -> TableurHeures {
    do throws(TabularError) {
      let recu = try TableurHeures(recu: chemin, feuille: feuille)
      if feuille == nil || !recu.feuilles.isEmpty { return recu }
    } catch {
      guard case .noSuchSheet(let nom) = error else { throw PhraseSeule(error.phrase) }
      throw PhraseSeule("Aucune feuille de ce classeur ne s’appelle «\u{a0}\(nom)\u{a0}».")
    }
    throw PhraseSeule("Ce fichier n’a pas de feuilles\u{a0}: retirez --feuille.")
  }

  private var demandeDeFeuille: String {
    let noms = feuilles.map { $0.isHidden ? "\($0.name) (masquée)" : $0.name }
    return
      "Ce classeur a plusieurs feuilles\u{a0}: \(noms.entreGuillemets). Choisissez avec --feuille celle qui porte les heures."
  }

  private var demandeDeColonnes: String {
    let (concurrents, vus) = (concurrents, titres.indices.map(libelle))
    let phrases = correspondance.manque.map { colonne in
      let rivales = (concurrents[colonne] ?? []).map(libelle)
      if rivales.count == 1 {
        return
          "la seule colonne qui convienne à «\u{a0}\(colonne.libelle)\u{a0}» est masquée (\(rivales.entreGuillemets)), choisissez avec --colonne \(colonne.rawValue)=titre"
      }
      guard rivales.isEmpty else {
        return
          "plusieurs colonnes conviennent à «\u{a0}\(colonne.libelle)\u{a0}» (\(rivales.entreGuillemets)), choisissez avec --colonne \(colonne.rawValue)=titre"
      }
      let option = colonne == .mois ? "--mois ou --colonne mois=titre" : "--colonne \(colonne.rawValue)=titre"
      return "aucune ne dit sûrement «\u{a0}\(colonne.libelle)\u{a0}», choisissez avec \(option)"
    }
    return
      "Colonnes introuvables dans ce tableau\u{a0}: \(phrases.joined(separator: "\u{202f}; ")). Titres lus\u{a0}: \(vus.entreGuillemets).\(vus.accentsAbimes ? " \(TableurHeures.accentsAbimes)" : "")"
  }

  private func suivant(_ choix: ChoixHeures) throws -> TableurHeures {
    var voulue = correspondance
    if let ligne = choix.titres {
      guard let rang = lignes.firstIndex(where: { $0.line == ligne }) else {
        throw PhraseSeule("La ligne \(ligne) de ce tableau est vide, ou n’existe pas.")
      }
      voulue = CorrespondanceHeures(entete: rang, surDeuxLignes: false, de: lignes, mois: nil)
      voulue.feuille = correspondance.feuille
    }
    if let mois = choix.mois {
      guard let lu = try? MoisLu(.text(mois)).mois else {  // the option's own sentence says what to write
        throw PhraseSeule("--mois\u{a0}: \(Mois.Refus.forme.phrase)")
      }
      voulue.mois = lu
    }
    (voulue.additionner, voulue.masquees) = (choix.additionner, choix.masquees)
    if let dates = choix.dates {
      guard let ordre = OrdreDeDate(rawValue: dates) else {
        throw PhraseSeule(
          "--dates «\u{a0}\(dates)\u{a0}»\u{a0}: écrivez jour ou mois, ce que les dates mettent d’abord.")
      }
      voulue.ordre = ordre
    }
    var suite = TableurHeures(lignes: lignes, correspondance: voulue, feuilles: feuilles)
    for colonne in choix.colonnes { suite = try suite.avec(colonne) }
    return suite
  }

  /// - Parameter choix: `heures=Heures effectuées`, or `heures=D`, or `heures=aucune`.
  private func avec(_ choix: String) throws -> TableurHeures {
    let parties = choix.split(separator: "=", maxSplits: 1).map { String($0.rognee) }
    guard parties.count == 2, let colonne = ColonneHeures(rawValue: parties[0]) else {
      let noms = ColonneHeures.allCases.map(\.rawValue).joined(separator: ", ")
      throw PhraseSeule(
        "--colonne «\u{a0}\(choix)\u{a0}»\u{a0}: écrivez colonne=titre, où colonne est l’une de \(noms).")
    }
    var voulue = correspondance
    voulue.aChoisir.remove(colonne)
    if parties[1] == CorrespondanceHeures.aucune {
      voulue.colonnes[colonne] = nil
      voulue.sansTravail = voulue.sansTravail || colonne == .heures
    } else {
      voulue.colonnes[colonne] = try rang(nomme: parties[1])
    }
    return TableurHeures(lignes: lignes, correspondance: voulue, feuilles: feuilles)
  }

  private func rang(nomme titre: String) throws -> Int {
    let rangs = titres.indices
    let egaux = rangs.filter { French.fold(titres[$0]) == French.fold(titre) }
    if egaux.count == 1 { return egaux[0] }
    if let lettre = rangs.first(where: { Self.lettres($0) == titre.uppercased() }), egaux.isEmpty {
      return lettre
    }
    if let precis = rangs.first(where: { French.fold(libelle($0)) == French.fold(titre) }) { return precis }
    throw PhraseSeule(
      egaux.isEmpty
        ? "Aucune colonne de ce tableau ne s’appelle «\u{a0}\(titre)\u{a0}». Titres lus\u{a0}: \(rangs.map(libelle).entreGuillemets)."
        : "Plusieurs colonnes s’appellent «\u{a0}\(titre)\u{a0}»\u{a0}: donnez sa lettre (\(egaux.map(Self.lettres).joined(separator: ", ")))."
    )
  }
}

extension TableurHeures {
  static let accentsAbimes =
    "Les accents de ce fichier sont abîmés\u{a0}: enregistrez-le de nouveau au format «\u{a0}CSV UTF-8\u{a0}» ou XLSX."
}

extension Sequence<String> {
  /// « PrÃ©nom », « Pr‚nom », « PrŽnom »: a text read in another encoding than its own.
  var accentsAbimes: Bool {
    contains { $0.contains(/Ã[\u{80}-\u{BF}]|\p{L}[‚Ž\u{FFFD}Šˆ]|[\u{FFFD}]/) }
  }
}
