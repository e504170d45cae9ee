extension NIR {
  /// Groups of digits that follow one another, weighed as one number.
  struct Chaine {
    let groupes: ArraySlice<Groupe>
    let forme: Forme
    let attendu: Attendu
    /// No other number stands beside it.
    let estIsolee: Bool

    /// The surest reading of the chains that begin at group `debut`; the longest of equals, so that the key goes
    /// with it.
    static func laPlusSure(
      dans groupes: [Groupe], depuis debut: Int, _ texte: String, _ attendu: Attendu
    ) -> (fin: Int, verdict: Verdict)? {
      guard !groupes[debut].estDansUnLongMot, groupes[debut].peutOuvrir else { return nil }
      var chiffres: [UInt8] = []
      var trouve: (fin: Int, verdict: Verdict)?
      lazy var dit =
        attendu == .tableau
        ? .tableau : Contexte(de: texte, avant: groupes[debut].etendue.lowerBound, attendu).attendu
      for i in debut..<groupes.count {
        if i > debut, !groupes[i].suit(apres: chiffres.count) { break }
        chiffres += groupes[i].chiffres
        guard chiffres.count <= 15 else { break }
        guard chiffres.count >= 13, let forme = Forme(chiffres), forme.estPossible else { continue }
        let isolee =
          (debut == 0 || groupes[debut].ecart == .rompu)
          && (i + 1 == groupes.count || groupes[i + 1].ecart == .rompu)
        let chaine = Chaine(
          groupes: groupes[debut...i], forme: forme, attendu: dit, estIsolee: isolee)
        guard let verdict = chaine.verdict, verdict >= trouve?.verdict ?? verdict else { continue }
        trouve = (i, verdict)
      }
      return trouve
    }

    private var tailles: [Int] { groupes.map(\.chiffres.count) }
    private var ecarts: [Groupe.Ecart] { groupes.dropFirst().map(\.ecart) }
    private var estSerree: Bool { ecarts.allSatisfy { $0 != .large } }

    private var verdict: Verdict? {
      if attendu == .tableau, !estLueAVoixHaute { return nil }
      if groupes.first?.estDecimale == true { return decimales }
      return forme.cleJuste ? avecCle : sansCle
    }

    /// After a comma, only what could hardly be anything else: « Amrani,185057800608491 » is a line of a table.
    private var decimales: Verdict? {
      groupes.count == 1 && groupes.first?.virgule == "," && forme.cleJuste && forme.estCourante
        ? .certain : nil
    }

    private var avecCle: Verdict? {
      if estLueAVoixHaute || estCoupee && (estSerree || estChiffreParChiffre && estIsolee) { return .certain }
      if estDUnTenant || estEnMilliers {
        return attendu != .reference || forme.estCourante || forme.estDefinitive && !estEnMilliers
          ? .certain : nil
      }
      guard estSerree, attendu != .reference else { return nil }
      if forme.estCourante { return .certain }
      return forme.estUneSerie ? .probable : nil
    }

    private var sansCle: Verdict? {
      if attendu == .nir, estSerree || estCoupee { return .certain }
      if !forme.aUneCle, estCoupee { return coupeeSansCle }
      return estDUnTenant ? dUnTenantSansCle : nil
    }

    /// Cut as it is read aloud: « 1 85 05 78 006 084 ».
    private var coupeeSansCle: Verdict? {
      if tailles == Self.coupe { return coupeeALaVoix }
      guard estSerree, forme.estCourante else { return nil }
      if estChiffreParChiffre { return estIsolee ? .certain : nil }
      if tailles.count >= 5 { return .certain }
      return attendu == .reference ? nil : .probable
    }

    /// Apart from one another, « 1 ; 12 ; 10 ; 45 ; 123 ; 456 » may be numbers; nobody writes numbers with a zero first.
    private var coupeeALaVoix: Verdict? {
      if estSerree { return forme.estUneSerie ? .certain : nil }
      guard forme.estCourante else { return nil }
      let suite = groupes.dropFirst()
      return suite.contains { $0.chiffres.first == 0x30 } || suite.allSatisfy(\.apresBarre) ? .certain : nil
    }

    /// Typed in one go, a wrong key may be a slip of the hand.
    private var dUnTenantSansCle: Verdict? {
      guard attendu == .libre, forme.estCourante, groupes.first?.apresPlus == false,
        !forme.ressembleAAutreChose
      else { return nil }
      return .probable
    }

    private static let coupe = [1, 2, 2, 2, 3, 3]

    /// In its six parts, and its key: numbers of other kinds that stand side by side do not fall so.
    private var estLueAVoixHaute: Bool { tailles == Self.coupe || tailles == Self.coupe + [2] }

    private static let bornes: Set = [1, 3, 5, 7, 10, 13, 15]

    /// In three groups at least, each of which ends where a part of a NIR ends; or digit by digit.
    private var estCoupee: Bool {
      guard groupes.count >= 3 else { return false }
      if estChiffreParChiffre { return true }
      var somme = 0
      return tailles.allSatisfy {
        somme += $0
        return Self.bornes.contains(somme)
      }
    }

    private var estChiffreParChiffre: Bool { tailles.allSatisfy { $0 == 1 } }

    private var estDUnTenant: Bool { groupes.count == 1 || tailles == [13, 2] || tailles == [1, 12] }

    /// « 185 057 800 608 491 »: a number cell as spreadsheets group it.
    private var estEnMilliers: Bool { tailles == [3, 3, 3, 3, 3] && estIsolee }
  }
}

extension NIR.Groupe {
  /// A NIR begins with 1, 2, 3, 4, 7 or 8.
  fileprivate var peutOuvrir: Bool {
    chiffres.count <= 15 && chiffres.first.map { [0x31, 0x32, 0x33, 0x34, 0x37, 0x38].contains($0) } ?? false
  }

  /// Whether a chain of that many digits goes on with this group.
  fileprivate func suit(apres chiffres: Int) -> Bool {
    switch ecart {
    case .rompu: false
    case .cle: chiffres == 13
    case .etroit, .large: !estDecimale
    }
  }
}
