import Markup

/// What a page shows of a long month: fifty lines at once, those of a name, or those that still wait for
/// their reader. It travels in the address, and in the form that saves what is shown.
struct VueDeclaration: Hashable, Sendable {
  static let taille = 50

  var page = 1
  var mot = ""
  /// Only the lines left to fill, or left to look at.
  var attente = false

  init() {}

  init(_ filtres: QueryString) {
    page = Tranche(filtres).page
    mot = filtres.rempli("q") ?? ""
    attente = filtres["attente"] == "oui"
  }

  /// Its own fields, in the form that saves what is shown.
  enum Champ: String, FieldName {
    case vue, q, attente
    /// The page asked for.
    case vers
  }

  /// The view that a received form showed.
  init(de formulaire: Form<ChampMois>) {
    self.init(QueryString(parsing: Form<Champ>(renaming: formulaire)[.vue]))
  }

  /// The view that a received form leads to: another page, or what was just searched for.
  init(apres recu: Form<ChampMois>) {
    self.init(de: recu)
    let (avant, formulaire) = (self, Form<Champ>(renaming: recu))
    if formulaire.has(.q) {
      mot = QueryString([("q", formulaire[.q])]).rempli("q") ?? ""
      attente = formulaire[.attente] == "oui"
    }
    let memes = mot == avant.mot && attente == avant.attente
    page = memes ? Int(formulaire[.vers]).map { max(1, $0) } ?? avant.page : 1
  }

  /// Whether a received form asks for another page, or for a search.
  static func estDemandee(_ formulaire: Form<ChampMois>) -> Bool {
    formulaire[.acte] == "voir" || Form<Champ>(renaming: formulaire).has(.vers)
  }

  var adresse: QueryString {
    QueryString()
      .setting("q", to: mot.isEmpty ? nil : mot)
      .setting("attente", to: attente ? "oui" : nil)
      .setting("page", to: page == 1 ? nil : "\(page)")
  }

  /// The lines to show.
  /// - Parameters:
  ///   - attend: whether a line waits for its reader.
  ///   - refusee: whether a field of that line was refused: it is shown, wherever it is.
  func choisir<Ligne>(
    parmi tous: [Ligne], nom: (Ligne) -> String, attend: (Ligne) -> Bool, refusee: (Ligne) -> Bool
  ) -> Choix<Ligne> {
    let cherches = MotsCherches(mot)
    let choisis = tous.filter { ligne in
      cherches.sontDans(nom(ligne)) && (!attente || attend(ligne))
    }
    let choix = Choix(choisis, vue: self, sur: tous.count)
    guard let rang = tous.firstIndex(where: refusee), !choix.lignes.contains(where: refusee) else {
      return choix
    }
    var montrant = VueDeclaration()
    montrant.page = rang / Self.taille + 1
    return Choix(tous, vue: montrant, sur: tous.count)
  }

  struct Choix<Ligne> {
    let vue: VueDeclaration
    let lignes: [Ligne]
    let pages: Int
    /// Lines that the view keeps, on all its pages, of how many.
    let nombre: Int
    let total: Int

    fileprivate init(_ choisis: [Ligne], vue demandee: VueDeclaration, sur total: Int) {
      pages = Tranche(page: 1, taille: VueDeclaration.taille).pages(sur: choisis.count)
      var vue = demandee
      vue.page = min(demandee.page, pages)
      let debut = (vue.page - 1) * VueDeclaration.taille
      lignes = Array(choisis[debut..<min(choisis.count, debut + VueDeclaration.taille)])
      (self.vue, self.total, nombre) = (vue, total, choisis.count)
    }

    /// A month that fits one page needs no search and no pages.
    var estLong: Bool { total > VueDeclaration.taille }
  }
}
