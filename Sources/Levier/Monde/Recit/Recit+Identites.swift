import Markup

extension String {
  /// As the search column keeps it.
  var pliee: String { French.fold(self) }
}

extension Recit {
  typealias Identite = (prenom: String, nom: String, sexe: Sexe, naissance: String)

  /// Sixty invented people; the last one is a second record of the third.
  static let identites: [Identite] = [
    ("Lila", "Amrani", .femme, "2001-05-14"), ("Jordan", "Quillévéré", .homme, "1994-11-02"),
    ("Yanis", "Belkacem-Roy", .homme, "2003-02-27"), ("Maryse", "Toussaint", .femme, "1971-08-09"),
    ("Bakary", "Sissako", .homme, "1989-04-30"), ("Chantal", "Hennebois", .femme, "1968-01-19"),
    ("Kévin", "Delorgeril", .homme, "1999-07-05"), ("Samira", "El Ouardi", .femme, "1986-12-21"),
    ("Loïc", "Prigentil", .homme, "1978-03-11"), ("Fatou", "Diarrassouba", .femme, "1997-06-18"),
    ("Denis", "Carpentras", .homme, "1966-10-25"), ("Ophélie", "Vandermeulen", .femme, "2004-09-03"),
    ("Rachid", "Tazerout", .homme, "1983-02-14"), ("Anthony", "Lebarbenchon", .homme, "1991-05-27"),
    ("Svitlana", "Bondarivna", .femme, "1988-08-08"), ("Mickaël", "Rostaing", .homme, "1996-01-30"),
    ("Nadia", "Cherfaoui", .femme, "1979-11-16"), ("Théo", "Marchandeau", .homme, "2005-04-12"),
    ("Abdoulaye", "Kantékoro", .homme, "1993-09-20"), ("Josiane", "Pellerineau", .femme, "1970-07-07"),
    ("Enzo", "Figueiral", .homme, "2002-12-01"), ("Mélissa", "Grandclément", .femme, "1998-03-23"),
    ("Hamid", "Nazarovi", .homme, "1987-10-10"), ("Sandrine", "Boutonnier", .femme, "1975-05-05"),
    ("Dylan", "Roquebert", .homme, "2000-08-29"), ("Awa", "Coulibalène", .femme, "1995-02-08"),
    ("Patrice", "Lamirault", .homme, "1969-06-14"), ("Zahra", "Mohsenzai", .femme, "1990-09-09"),
    ("Florian", "Destouches-Lay", .homme, "1992-04-17"), ("Cindy", "Warembourg", .femme, "1985-01-26"),
    ("Moussa", "Traorénine", .homme, "2001-11-11"), ("Gérard", "Soubeyran", .homme, "1967-03-31"),
    ("Laëtitia", "Corbinaud", .femme, "1982-07-22"), ("Nassim", "Ghezalou", .homme, "2004-06-06"),
    ("Brigitte", "Dumoncelle", .femme, "1972-10-03"), ("Steeve", "Hoarausin", .homme, "1988-12-12"),
    ("Inès", "Boudjenane", .femme, "2003-05-19"), ("Christophe", "Vasselin", .homme, "1976-08-15"),
    ("Mariama", "Baldéone", .femme, "1999-01-04"), ("Alexis", "Poitrenaud", .homme, "1997-09-28"),
    ("Sylvie", "Charbonnelet", .femme, "1973-02-20"), ("Ibrahim", "Keïtaro", .homme, "1984-06-30"),
    ("Manon", "Lafargue-Bon", .femme, "2002-03-15"), ("Tony", "Winterholt", .homme, "1980-11-08"),
    ("Karima", "Saadouni", .femme, "1991-07-13"), ("Romain", "Escoffiard", .homme, "1995-10-21"),
    ("Aïssatou", "Ndongo-Lô", .femme, "1987-04-04"), ("Franck", "Meurisseau", .homme, "1970-12-29"),
    ("Célia", "Brochardet", .femme, "2000-02-02"), ("Omar", "Benchekor", .homme, "1986-08-24"),
    ("Valérie", "Thibaudin", .femme, "1974-09-17"), ("Lucas", "Hamelinck", .homme, "2005-01-10"),
    ("Djénéba", "Fofanale", .femme, "1996-06-27"), ("Rémi", "Caillebotin", .homme, "1998-11-05"),
    ("Nour", "Al-Zahrane", .femme, "1993-03-08"), ("Grégory", "Malfoyat", .homme, "1981-05-31"),
    ("Estelle", "Quernez", .femme, "2004-10-14"), ("Ousmane", "Baradji-Sy", .homme, "1992-02-19"),
    ("Pauline", "Verdonnet", .nonPrecise, "1999-08-11"), ("YANIS", "Belkacem Roy", .homme, "2003-02-27"),
  ]
}
