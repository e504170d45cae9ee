extension GenreEcriture.Refus: Phrase {
  var phrase: String {
    switch self {
    case .nulles: "Indiquez un nombre d’heures différent de zéro."
    case .signe(.exoneration): "Indiquez les heures exonérées en moins, par exemple −60."
    case .signe(let genre): "Indiquez des heures en plus pour «\u{a0}\(genre.libelle)\u{a0}»."
    }
  }
}
