import Formats
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("The file of a list, column by column")
struct ExportsDesListesTests {
  @Test("The vertical table's file has each column of the screen", arguments: TestEngine.available)
  func vertical(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poserListes()
      let attendues = """
        Donneur d’ordre;Opération;Référence;Marché;Nature;Lot;État du lot;Titulaire;Début;Échéance;Heures dues;\
        Heures attendues;Heures faites;Heures valorisées;Solde;Personnes;Suivi;À part des heures d’insertion
        Communauté de communes de Brenelle;Quartier des Tilleuls;2025-07;Réhabilitation du collège des Tilleuls;\
        Travaux;Lot 1\u{a0}: Gros œuvre;En cours;Maçonnerie Tréguier-Faure;01/01/2026;31/12/2026;\
        1000,00;202,74;150,00;150,00;-850,00;2;À jour;
        Commune de Saint-Aubrac;;2025-07;Réfection de la halle;Travaux;Lot 1\u{a0}: Gros œuvre;En cours;\
        Maçonnerie Tréguier-Faure;01/01/2026;30/06/2026;400,00;163,54;30,00;0,00;-400,00;1;En retard;
        Communauté de communes de Brenelle;;2025-07;Voirie;Travaux;Lot 1\u{a0}: Gros œuvre;En cours;\
        ;;;;;;;;;Sans engagement;
        """
      #expect(
        try await scene.csv("/tableaux/vertical?tri=dues&sens=desc", .facilitateur) == attendues.lignes)
    }
  }

  @Test(
    "The horizontal table's file has each column of the screen, and neither names nor prescribers for a buyer",
    arguments: TestEngine.available)
  func horizontal(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poserListes()
      let colonnes = """
        Marchés;Premier jour;Dernier jour;Heures faites;Heures valorisées;Interruptions;Jours sans contrat;Situation
        """
      let (etti, college) = ("Tremplin Intérim Brenelle", "Réhabilitation du collège des Tilleuls")
      let attendues = """
        Personne;Prescripteur;Contrats;Employeurs;\(colonnes)
        Amrani Lila;Mission locale de Brenelle;2;Maçonnerie Tréguier-Faure, \(etti);\
        Réfection de la halle, \(college);05/01/2026;30/04/2026;180,00;150,00;1;14;Fin le 30/04/2026
        Besson Nora;;0;;;;;0,00;0,00;0;0;Sans contrat
        Corbel Yann;Mission locale de Brenelle;2;\(etti);\(college);01/09/2025;;0,00;0,00;1;92;En contrat
        """
      #expect(try await scene.csv("/tableaux/horizontal", .facilitateur) == attendues.lignes)
      let lues = try await scene.csv("/tableaux/horizontal", .donneurOrdre)
      let pourLAcheteur = """
        Personne;1;\(college);05/01/2026;31/01/2026;150,00;150,00;0;0;Sans contrat
        Personne;2;\(college);01/09/2025;;0,00;0,00;1;92;En contrat
        """
      #expect(lues.first == "Personne;Contrats;\(colonnes)")
      #expect(
        lues.dropFirst().map { $0.replacing(/\u{20}[0-9A-Z]{4}-[0-9A-Z]{4}/, with: "") }.sorted()
          == pourLAcheteur.lignes)
    }
  }

  @Test("The directory's file and the markets' have each column of theirs", arguments: TestEngine.available)
  func repertoires(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      try await scene.poserListes()
      let structures = """
        Nom;Antenne;Genre;SIRET;Adresse;Code postal;Commune;Courriel;Téléphone;Fin de convention;Active
        Chantiers d’Aubrac;Nord;\(GenreStructure.aci.libelle);44306184100047;3 rue des Prés;99120;Aubrac;\
        accueil@aubrac.example;01 99 00 12 34;31/12/2026;non
        Commune de Saint-Aubrac;;\(GenreStructure.commune.libelle);;;;;;;;oui
        Maçonnerie Tréguier-Faure;;Entreprise;;;;Saint-Aubrac;;;;oui
        """
      let repertoire = try await scene.csv("/structures?mot=aubrac", .facilitateur)
      #expect(repertoire == structures.lignes)
      let marches = """
        Référence;Objet;Donneur d’ordre;Nature;Notification;Montant HT;Lots
        2025-07;Réhabilitation du collège des Tilleuls;Communauté de communes de Brenelle;Travaux;15/12/2025;\
        125000,50;1
        """
      #expect(try await scene.csv("/marches?mot=tilleuls", .facilitateur) == marches.lignes)
    }
  }

  @Test("A declaration's shares are told once they are counted", arguments: TestEngine.available)
  func imputees(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let mois = try await MoisEnCours.ouvrir(scene)
      try await mois.transmettre("10")
      _ = try await scene.ecrire { tx in try tx.execute("UPDATE ligne SET heures_imputees = 400") }
      let ligne = try #require(try await scene.csv("/declarations", .siae).last)
      #expect(ligne.hasPrefix("février 2026;1;10,00;;Transmise;"))
    }
  }

  @Test(
    "A text that looks like a formula is a text in a workbook, and begins with an apostrophe in a CSV file",
    arguments: TestEngine.available)
  func formules(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      _ = try await scene.ecrire { tx in
        try tx.poserParticipant(scene.monde, nom: "=HYPERLINK(\"http://a.example\")", prenom: "Lila")
      }
      let lue = "=HYPERLINK(\"http://a.example\") Lila"
      let reponse = try await scene.lire("/publics?format=xlsx", .facilitateur)
      let classeur = try TabularFile.read(bytes: reponse.octets)
      #expect(classeur.rows.last?.cells.first == .text(lue))
      let csv = try TabularFile.read(bytes: try await scene.lire("/publics?format=csv", .facilitateur).octets)
      #expect(csv.rows.last?.cells.first == .text("'" + lue))
    }
  }
}

extension String {
  fileprivate var lignes: [String] { split(separator: "\n").map(String.init) }
}

extension Scene {
  /// The story, a market without engagement, someone in an open contract, a structure with all its fields.
  func poserListes() async throws {
    try await poserHistoire()
    let monde = monde
    try await ecrire { tx in
      let operation = try tx.creer(
        NouvelleOperation(
          donneurOrdre: try monde.structure("Communauté de communes de Brenelle"),
          intitule: "Quartier des Tilleuls", commune: ""))
      let marche: ID<Marche> = try tx.value("SELECT min(id) FROM marche").cree()
      try tx.changer(monde, marche) {
        ($0.operation, $0.notification) = (operation, try Jour("2025-12-15"))
        $0.montant = Montant(centimes: 12_500_050)
      }
      _ = try tx.poserLot(monde, objet: "Voirie")
      let besson: ID<Participant> = try tx.value("SELECT id FROM participant WHERE nom = 'Besson'").cree()
      try tx.changer(monde, besson) { $0.prescripteur = nil }
      let college: ID<Engagement> = try tx.value(
        "SELECT id FROM engagement WHERE heures_dues = 100000"
      ).cree()
      let corbel = try tx.poserParticipant(monde, nom: "Corbel", prenom: "Yann", naissance: "1990-01-01")
      _ = try tx.poserContrat(monde, de: corbel, pour: [college], debut: "2025-09-01", fin: "2025-09-30")
      _ = try tx.poserContrat(monde, de: corbel, pour: [college], debut: "2026-01-01", fin: nil)
      var structure = NouvelleStructure(
        genre: .aci, nom: "Chantiers d’Aubrac", antenne: "Nord", siret: try Siret("44306184100047"),
        adresse: "3 rue des Prés", codePostal: "99120", commune: "Aubrac")
      structure.courriel = "accueil@aubrac.example"
      structure.telephone = "01 99 00 12 34"
      structure.conventionFin = try Jour("2026-12-31")
      let id = try tx.creer(structure)
      try tx.execute("UPDATE structure SET active = \(false) WHERE id = \(id)")
    }
  }
}
