/// What the last publications of a market's lots say of it together, whichever came first: what is single is that of
/// the first lot by its number.
struct ParoleDuMarche: Sendable {
  private var premiere: Publication?
  private var nombre = 0
  private var notification: Jour?
  private var fin: Jour?
  private var forme: FormeMarche?
  private var leviers: Set<LevierJuridique>?
  /// One of them was taken in before what it says was kept.
  private(set) var estIncomplete = false

  init(_ connues: [PublicationConnue]) {
    for connue in connues { ajouter(connue.publication, estAncienne: connue.estAncienne) }
  }

  mutating func ajouter(_ publication: Publication, estAncienne: Bool = false) {
    nombre += 1
    estIncomplete = estIncomplete || estAncienne
    if premiere.map({ publication.ordre < $0.ordre }) ?? true { premiere = publication }
    notification = [notification, publication.notification].compactMap { $0 }.min()
    fin = [fin, publication.fin].compactMap { $0 }.max()
    if forme != .accordCadre {
      forme = publication.forme == .accordCadre ? .accordCadre : forme ?? publication.forme
    }
    if let siens = publication.leviers { leviers = (leviers ?? []).union(siens) }
  }

  var valeurs: [Champ: Valeur] {
    let sansNumero = premiere?.numero?.isEmpty ?? false
    var valeurs: [Champ: Valeur] = [:]
    valeurs[.objet] = sansNumero ? premiere?.objet.map { .texte(propre($0)) } : nil
    valeurs[.reference] = premiere?.reference.map(Valeur.texte)
    valeurs[.cpv] = premiere?.cpv.map(Valeur.texte)
    valeurs[.nature] = premiere?.cpv.map { .nature(Nature(divisionCPV: $0)) }
    valeurs[.lieu] = premiere?.lieu.map(Valeur.texte)
    valeurs[.montant] = sansNumero && nombre == 1 ? premiere?.montant.map(Valeur.montant) : nil
    valeurs[.notification] = notification.map(Valeur.jour)
    valeurs[.debut] = valeurs[.notification]
    valeurs[.fin] = fin.map(Valeur.jour)
    valeurs[.forme] = forme.map(Valeur.forme)
    valeurs[.leviers] = leviers.map(Valeur.leviers)
    return valeurs
  }
}

extension Publication {
  fileprivate var ordre: (Int, String, String) {
    let numero = numero ?? ""
    return (Int(numero) ?? (numero.isEmpty ? -1 : .max), numero, reference ?? "")
  }
}
