import Formats
import Markup

extension LigneHeures.Refus: Phrase {
  var phrase: String {
    switch self {
    case .total: "Cette ligne est un total\u{a0}: elle n’est pas reprise."
    case .titres: "Cette ligne répète les titres\u{a0}: elle n’est pas reprise."
    case .masquee:
      "Cette ligne est masquée dans le classeur\u{a0}: elle n’est reprise que si vous le demandez."
    case .autresTitres: "Cette ligne porte les titres d’un autre tableau."
    case .sousAutresTitres(let ligne):
      "Un autre tableau commence à la ligne \(ligne), et ses titres ne disent pas tout\u{a0}: envoyez-le dans un autre fichier."
    case .barree(let colonne):
      "\(colonne.libelle)\u{a0}: ce qui est écrit là est barré. Retirez cette ligne, ou le barré si elle compte."
    case .fusionnee(let colonne):
      "\(colonne.libelle)\u{a0}: cette cellule est fusionnée avec d’autres lignes. Écrivez les heures de chacune."
    case .sousTotal(let ligne):
      "La ligne \(ligne) vaut la somme des autres lignes de ce contrat et de ce mois\u{a0}: est-ce leur total\u{202f}? Retirez-la, ou elles."
    case .nomsInverses:
      "Le nom et le prénom semblent intervertis\u{a0}: vérifiez les colonnes, ou ajoutez la date de naissance."
    case .autreNom(let personnes):
      "Est-ce \(French.list(personnes, last: "ou"))\u{202f}? Cette ligne porte un nom entre parenthèses\u{a0}: écrivez le nom de sa fiche seul, ou ajoutez le numéro de contrat."
    case .ordreDouteux(let colonne, let texte, let temoin):
      "\(colonne.libelle)\u{a0}: «\u{a0}\(texte.prefix(20))\u{a0}» se lit de deux façons\(temoin.map { ", puisque «\u{a0}\($0.prefix(20))\u{a0}» met le mois devant" } ?? ""). Écrivez l’année d’abord, par exemple 2026-10-09."
    case .decimalesOuMinutes(let texte):
      "«\u{a0}\(texte.prefix(20))\u{a0}» est-il en heures et minutes, comme d’autres lignes, ou en décimales\u{202f}? Écrivez-le comme 7h30."
    case .demesurees(let heures):
      "\(heures.enFrancais) en un mois font plus de 12 heures chaque jour\u{a0}: vérifiez l’unité, heures, minutes ou secondes."
    case .naissanceImpossible(let annee):
      "Personne à l’emploi n’est né en \(annee)\u{a0}: corrigez la date de naissance, ou laissez-la vide."
    case .nir: "Retirez le numéro de sécurité sociale de cette ligne\u{a0}: il n’a pas le droit d’être ici."
    case .sansNom:
      "Indiquez le nom de la personne, ou le numéro de son contrat. Répétez-le sur chaque ligne d’une cellule fusionnée."
    case .sansHeuresTravaillees: "Indiquez les heures travaillées, ou 0 s’il n’y en a pas eu."
    case .illisible(let colonne, let raison): "\(colonne.libelle)\u{a0}: \(raison.phrase)"
    case .sansHeures: "Indiquez les heures, ou 0 s’il n’y en a pas eu."
    case .sansMois: "Indiquez le mois."
    case .contratIllisible(let texte): "«\u{a0}\(texte.prefix(40))\u{a0}» n’est pas un numéro de contrat."
    case .naissance(let phrase): "Date de naissance\u{a0}: \(phrase)"
    case .mois(let phrase): "Mois\u{a0}: \(phrase)"
    case .heures(let phrase): phrase
    case .moisAVenir: "Ce mois n’a pas commencé."
    case .contratInconnu: "Aucun de vos contrats ne porte ce numéro."
    case .contratDUnAutre: "Ce contrat est celui d’une autre personne\u{a0}: vérifiez le nom ou le numéro."
    case .siret(.length(let nombre)) where (11...13).contains(nombre):
      "SIRET\u{a0}: \(nombre) chiffres au lieu de 14, un tableur a sans doute retiré les zéros du début. Remettez-les."
    case .siret(let faute): faute.phrase
    case .siretInconnu(let siret): "Aucun employeur connu n’a le SIRET \(siret.chiffres)."
    case .personneInconnue: "Personne inconnue\u{a0}: vérifiez le nom, le prénom et la date de naissance."
    case .homonymes:
      "Plusieurs personnes portent ce nom\u{a0}: ajoutez la date de naissance ou le numéro de contrat."
    case .aucunContrat: "Cette personne n’a pas de contrat ouvert ce mois-là."
    case .plusieursContrats(let nombre):
      "Cette personne a \(nombre) contrats ouverts ce mois-là\u{a0}: ajoutez le numéro de contrat ou le SIRET."
    case .doublon(let ligne):
      "Ce contrat et ce mois sont déjà à la ligne \(ligne)\u{202f}: gardez une seule ligne, ou demandez que les lignes d’un même contrat s’additionnent."
    case .moisFerme(.transmise):
      "Ce mois est déjà transmis\u{a0}: demandez à votre facilitateur de le rendre."
    case .moisFerme(.cloturee): "Ce mois est clôturé\u{a0}: ses heures ne changent plus par un fichier."
    case .moisFerme: "Ce mois est validé\u{a0}: ses heures ne changent plus par un fichier."
    }
  }
}

extension LigneHeures.Refus {
  /// An employer asks the facilitator for what a facilitator does.
  func phrase(pour role: Role) -> String {
    switch (self, role) {
    case (.moisFerme(.transmise), .facilitateur):
      "Ce mois est déjà transmis\u{a0}: rendez-le d’abord à l’employeur, ou validez-le tel quel."
    case (.contratInconnu, .facilitateur): "Aucun contrat du territoire ne porte ce numéro."
    default: phrase
    }
  }
}
