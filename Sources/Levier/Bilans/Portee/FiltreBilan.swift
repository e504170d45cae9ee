import Markup

enum ChampBilan: String, FieldName { case debut, fin, portee, diviseur, diffusion }

/// What the address asks: a period, a scope, a divisor. What cannot be read is told, and the usual taken.
struct FiltreBilan: Sendable {
  let periode: PeriodeBilan
  /// Nothing when the address names none: the reader's own.
  let portee: PorteeBilan?
  let diviseur: Heures?
  let masque: Bool
  let formulaire: Form<ChampBilan>

  /// Hours of a full-time year that make sense: those of the schema.
  static let diviseurs = Heures(heures: 1000)...Heures(heures: 2500)

  init(_ filtres: QueryString, lecteur: LecteurBilan, le aujourdhui: Jour) throws {
    var saisie = Saisie(Form<ChampBilan>(filtres))
    let usuelle = PeriodeBilan.annee(de: aujourdhui)
    let debut = saisie.facultatif(.debut, { texte throws(Jour.Refus) in try Jour(texte) })
    let fin = saisie.facultatif(.fin, { texte throws(Jour.Refus) in try Jour(texte) })
    var periode = usuelle
    do throws(PeriodeBilan.Refus) {
      periode = try PeriodeBilan(debut: debut ?? usuelle.debut, fin: fin ?? usuelle.fin, pour: lecteur)
    } catch {
      saisie.refuser(.fin, error.phrase)
    }
    var diviseur = saisie.facultatif(.diviseur, { texte throws(Heures.Refus) in try Heures(texte) })
    if let lu = diviseur, !Self.diviseurs.contains(lu) {
      saisie.refuser(.diviseur, "Indiquez un nombre d’heures entre 1\u{202f}000 et 2\u{202f}500.")
      diviseur = nil
    }
    portee = try filtres.rempli("portee").map { code in
      guard let portee = PorteeBilan(code: code) else { throw Absence() }
      return portee
    }
    (self.periode, self.diviseur) = (periode, diviseur)
    masque = lecteur.acces != .territoire || filtres["diffusion"] == "oui"
    formulaire = saisie.formulaire
  }

  /// The same report elsewhere: another format, the text's form.
  func adresse(_ voie: VoieFixe, portee: PorteeBilan) -> Chemin {
    var parametres = [
      ("debut", periode.debut.iso), ("fin", periode.fin.iso), ("portee", portee.code),
    ]
    if let diviseur { parametres.append(("diviseur", diviseur.saisie)) }
    if masque { parametres.append(("diffusion", "oui")) }
    return voie().avec(QueryString(parametres))
  }
}
