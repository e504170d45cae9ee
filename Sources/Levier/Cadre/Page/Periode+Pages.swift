func periode(_ debut: Jour?, _ fin: Jour?) -> String {
  switch (debut, fin) {
  case (let debut?, let fin?): "du \(debut.enFrancais) au \(fin.enFrancais)"
  case (let debut?, nil): "depuis le \(debut.enFrancais)"
  case (nil, let fin?): "jusqu’au \(fin.enFrancais)"
  case (nil, nil): "dates inconnues"
  }
}
