import Storage

/// What `levier bilan` asks. Texts are as typed.
package struct AppelBilan: Sendable {
  var debut: String
  var fin: String
  /// Nothing: the only territory of the base.
  var territoire: String?
  /// `territoire`, `donneur-12` or `operation-5`.
  var portee: String
  /// Hours of a full-time equivalent; nothing: the rule in force at the end of the period.
  var diviseur: String?
  /// Masks small groups, as for a reader outside the team.
  var diffusion: Bool

  package init(
    debut: String, fin: String, territoire: String? = nil, portee: String = "territoire",
    diviseur: String? = nil, diffusion: Bool = false
  ) {
    (self.debut, self.fin, self.territoire) = (debut, fin, territoire)
    (self.portee, self.diviseur, self.diffusion) = (portee, diviseur, diffusion)
  }
}

/// The figures of a report, for `levier bilan --json`.
/// - Throws: `PhraseSeule`, one French sentence, for a call that cannot be answered.
package func bilan(_ services: Services, _ appel: AppelBilan) async throws -> BilanChiffre {
  BilanChiffre(try await rapport(services, appel))
}

/// The report as a file, for `levier bilan --sortie`: its name's end chooses PDF or XLSX.
/// - Throws: `PhraseSeule`, one French sentence, for a call that cannot be answered.
package func editerBilan(_ services: Services, _ appel: AppelBilan, sortie: String) async throws -> [UInt8] {
  let rapport = try await rapport(services, appel)
  if sortie.hasSuffix(".xlsx") { return try classeurBilan(rapport) }
  guard sortie.hasSuffix(".pdf") else {
    throw PhraseSeule("Donnez à la sortie un nom qui finit par .pdf ou .xlsx.")
  }
  do throws(Impression.Refus) {
    return try await Impression.pdf(documentBilan(rapport))
  } catch {
    throw PhraseSeule(error.phrase)
  }
}

private func rapport(_ services: Services, _ appel: AppelBilan) async throws -> RapportBilan {
  let periode = try appel.periode
  guard let portee = PorteeBilan(code: appel.portee) else {
    throw PhraseSeule(
      "La portée est «\u{a0}territoire\u{a0}», «\u{a0}donneur-12\u{a0}» ou «\u{a0}operation-5\u{a0}».")
  }
  let options = OptionsBilan(
    diviseur: try appel.diviseurLu, masque: appel.diffusion, produitLe: services.aujourdhui)
  return try await services.storage.read { tx in
    let vise = try tx.territoireALire(appel.territoire)
    let lecteur = LecteurBilan(
      territoire: vise.id, territoireNom: vise.nom, acces: .territoire, litLesMotifs: true)
    do {
      return try tx.rapport(DemandeBilan(lecteur: lecteur, portee: portee, periode: periode), options).rapport
    } catch is Absence {
      throw PhraseSeule("Cette portée n’est pas dans la base\u{a0}: «\u{a0}\(appel.portee)\u{a0}».")
    }
  }
}

extension AppelBilan {
  fileprivate var periode: PeriodeBilan {
    get throws {
      do {
        return try PeriodeBilan(debut: try Jour(debut), fin: try Jour(fin))
      } catch let refus as any Phrase {
        throw PhraseSeule("Début et fin\u{a0}: \(refus.phrase)")
      }
    }
  }

  fileprivate var diviseurLu: Heures? {
    get throws {
      guard let diviseur else { return nil }
      let lu = try? Heures(diviseur)  // whatever is wrong with it, the sentence is the same
      guard let lu, FiltreBilan.diviseurs.contains(lu) else {
        throw PhraseSeule("Le diviseur est un nombre d’heures entre 1\u{202f}000 et 2\u{202f}500.")
      }
      return lu
    }
  }
}
