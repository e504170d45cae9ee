import Configuration
import Foundation
import SystemPackage

/// What an installation chose: options first, then the environment, then the file, then the defaults.
struct Choix: Sendable {
  private let sources: [Source]

  static let fichierParDefaut = "levier.json"

  /// - Parameters:
  ///   - options: what was typed.
  ///   - fichier: the file named by `--configuration`; without one, `levier.json` is read if it is there.
  init(
    options: [Cle: String], fichier: String? = nil,
    environnement: [String: String] = ProcessInfo.processInfo.environment
  ) async throws {
    var sources = [Source.options(options), .environnement(environnement)]
    let nom = fichier ?? Self.fichierParDefaut
    if fichier != nil || FileManager.default.fileExists(atPath: nom) {
      sources.append(try await .fichier(nom))
    }
    self.sources = sources
  }

  /// The text of a setting, and where it comes from.
  func valeur(_ cle: Cle) throws -> (texte: String, origine: String) {
    for source in sources {
      if let texte = try source.texte(cle) { return (texte, source.origine(cle)) }
    }
    return (cle.defaut, "valeur par défaut")
  }
}

/// One place where settings are written.
private struct Source {
  let fournisseur: any ConfigProvider
  let origine: @Sendable (Cle) -> String

  static func options(_ options: [Cle: String]) -> Source {
    let valeurs = options.map { ($0.cleDeConfiguration, ConfigValue(.string($1), isSecret: $0 == .base)) }
    return Source(
      fournisseur: InMemoryProvider(name: "options", values: Dictionary(uniqueKeysWithValues: valeurs)),
      origine: { "option \($0.option)" })
  }

  static func environnement(_ variables: [String: String]) -> Source {
    let variables = variables.filter { $0.key.hasPrefix("LEVIER_") && !$0.value.isEmpty }
    return Source(
      fournisseur: EnvironmentVariablesProvider(environmentVariables: variables).prefixKeys(with: "levier"),
      origine: { "variable \($0.variable)" })
  }

  static func fichier(_ nom: String) async throws -> Source {
    try ClesDuFichier.verifier(nom)
    return Source(
      fournisseur: try await FileProvider<JSONSnapshot>(filePath: FilePath(nom)),
      origine: { "clé « \($0.rawValue) » du fichier \(nom)" })
  }

  /// nil when this source says nothing of that setting.
  func texte(_ cle: Cle) throws -> String? {
    for type in cle.types {
      // A value of another type throws: the next type may be its own.
      guard let lu = try? fournisseur.value(forKey: cle.cleDeConfiguration, type: type) else { continue }
      guard let valeur = lu.value else { return nil }
      switch valeur.content {
      case .string(let texte): return texte
      case .int(let entier): return String(entier)
      case .bool(let booleen): return booleen ? "oui" : "non"
      default: continue
      }
    }
    throw AppelFautif("Le réglage « \(cle.rawValue) » est mal écrit (\(origine(cle))).")
  }
}
