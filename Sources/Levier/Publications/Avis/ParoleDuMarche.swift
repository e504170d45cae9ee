/// What the last publications of a market's lots say of it together, whichever came first: what is single is that of
/// the first lot by its number.
struct ParoleDuMarche: Sendable {
  private var premiere: Publication?
  private var nombre = 0
  private var notification: Jour?
  private var fin: Jour?
  private var forme = FormeMarche.ordinaire
  private var leviers: Set<LevierJuridique>?

  init(_ connues: [PublicationConnue]) {
    for connue in connues { ajouter(connue.publication) }
  }

  mutating func ajouter(_ publication: Publication) {
    nombre += 1
    if premiere.map({ publication.ordre < $0.ordre }) ?? true { premiere = publication }
    notification = [notification, publication.notification].compactMap { $0 }.min()
    fin = [fin, publication.fin].compactMap { $0 }.max()
    if publication.forme == .accordCadre { forme = .accordCadre }
    if let siens = publication.leviers { leviers = (leviers ?? []).union(siens) }
  }

  var valeurs: [ChampPublie: Valeur] {
    guard let premiere else { return [:] }
    var valeurs: [ChampPublie: Valeur] = [.reference: .texte(premiere.reference), .forme: .forme(forme)]
    if premiere.numero.isEmpty {
      valeurs[.objet] = .texte(propre(premiere.objet))
      valeurs[.montant] = nombre == 1 ? premiere.montant.map(Valeur.montant) : nil
    }
    valeurs[.cpv] = premiere.cpv.map(Valeur.texte)
    valeurs[.nature] = premiere.cpv.map { .nature(Nature(divisionCPV: $0)) }
    valeurs[.lieu] = premiere.lieu.map(Valeur.texte)
    valeurs[.notification] = notification.map(Valeur.jour)
    valeurs[.debut] = valeurs[.notification]
    valeurs[.fin] = fin.map(Valeur.jour)
    valeurs[.leviers] = leviers.map(Valeur.leviers)
    return valeurs
  }
}

extension Publication {
  fileprivate var ordre: (Int, String, String) {
    (Int(numero) ?? (numero.isEmpty ? -1 : .max), numero, reference)
  }
}
