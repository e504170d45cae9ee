import Markup

/// The figures of a lot or of an engagement, each opening the lines that it is made of.
func chiffres(_ suivi: SuiviHeures, lignes: Chemin) -> HTML {
  statRow([
    Stat("Heures dues", "\(suivi.dues.enFrancais)", detail: "somme du registre", link: "#registre"),
    Stat(
      "Attendues aujourd’hui", "\(suivi.attendues.enFrancais)",
      detail: "au prorata des jours écoulés", link: "#attendues"),
    Stat("Réalisées", "\(suivi.faites.enFrancais)", detail: "validées et imputées", link: lignes.texte),
    Stat(
      "Valorisées", "\(suivi.valorisees.enFrancais)",
      detail: "\(partValorisee(suivi))",
      link: lignes.texte, tone: suivi.valorisees < suivi.attendues ? .warning : .success),
    Stat(
      "Reste à faire", "\(suivi.reste.enFrancais)", detail: "\(suivi.alerte.libelle)", link: "#attendues",
      tone: suivi.alerte.ton),
    statPrevision(suivi),
  ])
}

private func partValorisee(_ suivi: SuiviHeures) -> String {
  if suivi.nonValorisees > .zero { return "\(suivi.nonValorisees.enFrancais) ne comptent pas" }
  return suivi.faites == .zero ? "aucune heure pour l’instant" : "toutes comptent"
}

private func statPrevision(_ suivi: SuiviHeures) -> Stat {
  guard let prevision = suivi.prevision else {
    return Stat("Prévues à l’échéance", "—", detail: "aucun mois complet", link: "#attendues")
  }
  let detail: HTML =
    prevision.intervalle.map { "entre \($0.lowerBound.saisie) et \($0.upperBound.enFrancais)" }
    ?? "un seul mois observé"
  return Stat(
    "Prévues à l’échéance", "\(prevision.heures.enFrancais)", detail: detail, link: "#attendues",
    tone: prevision.heures < suivi.dues ? .warning : .success)
}

func jauge(_ suivi: SuiviHeures) -> HTML {
  guard suivi.dues > .zero else { return .empty }
  return """
    \(gauge(
      suivi.valorisees.centiemes, of: suivi.dues.centiemes, expected: suivi.attendues.centiemes,
      label: "Heures valorisées"))
    \(phraseCharge(suivi))
    """
}

/// The same remainder in days and in jobs, for those who hire.
private func phraseCharge(_ suivi: SuiviHeures) -> HTML {
  guard suivi.reste > .zero, let echeance = suivi.echeance else { return .empty }
  let charge = Charge(suivi.reste, du: suivi.jour, au: echeance)
  let jours = French.count(charge.jours, "jour de 7\u{a0}heures", "jours de 7\u{a0}heures")
  let postes = charge.dixiemesDePoste.map { dixiemes in
    ", soit environ \(French.decimal(dixiemes, places: 1)) \(dixiemes < 20 ? "poste" : "postes") à temps plein "
      + "jusqu’au \(echeance.enFrancais)"
  }
  return "<p>Il reste \(suivi.reste.enFrancais)\u{a0}: \(jours)\(postes ?? "").</p>"
}

/// How the expected hours and the forecast are reckoned, one line an engagement.
func calculAttendues(_ engagements: [Engagement], _ suivi: SuiviHeures) -> HTML {
  let lignes: [HTML] = engagements.map { engagement in
    let avancement = engagement.avancement
    return """
      <li>\(engagement.titulaire.nom)\u{a0}: \(avancement.dues.enFrancais) ×
      \(avancement.joursEcoules(le: suivi.jour)) jours écoulés ÷ \(avancement.dureeEnJours) jours
      = <strong>\(avancement.attendues(le: suivi.jour).enFrancais)</strong> attendues,
      \(avancement.valorisees.enFrancais) valorisées, reste \(avancement.reste.enFrancais)</li>
      """
  }
  return """
    <section class="carte" id="attendues"><header><h2>D’où viennent ces chiffres</h2></header>
    <ul class="liste">\(lignes)</ul>
    <p>La prévision prolonge jusqu’à l’échéance le rythme des mois complets\u{202f}; l’intervalle contient le résultat
    huit fois sur dix si les mois à venir ressemblent aux mois passés.</p>
    </section>
    """
}
