import Foundation
import Levier
import NIOCore
import Storage

/// What a failure is told in, without a stack trace.
func phraseDEchec(_ erreur: any Error) -> String {
  switch erreur {
  case let phrase as PhraseSeule: phrase.description
  case let stockage as StorageError: phrase(stockage)
  case let fichier as CocoaError: phrase(fichier)
  case let reseau as IOError where reseau.errnoCode == EADDRINUSE:
    "Le port d’écoute est déjà pris par un autre programme : choisissez-en un autre avec --port."
  case let reseau as IOError where reseau.errnoCode == EACCES:
    "Ce port d’écoute est réservé au système : choisissez un port à partir de 1024."
  default: phraseDuMetier(erreur) ?? "L’opération n’a pas abouti (\(String(describing: erreur)))."
  }
}

private func phrase(_ erreur: StorageError) -> String {
  switch erreur {
  case .unreachable:
    "La base de données ne s’ouvre pas : vérifiez l’adresse donnée à --base, et que le serveur répond."
  case .newerSchema(let numero):
    "La base est au schéma n° \(numero), plus récent que ce programme. Installez la dernière version de Levier."
  case .alteredMigration(let numero):
    "Le schéma n° \(numero) de cette base n’est pas celui de ce programme. Restaurez une sauvegarde."
  case .full: "Le disque est plein : rien n’a été écrit. Libérez de la place, puis recommencez."
  case .busy: "La base est occupée par un autre programme. Recommencez dans un instant."
  case .unique(let contrainte): "Un enregistrement identique existe déjà (\(contrainte))."
  case .check(let contrainte): "La base a refusé une valeur (\(contrainte))."
  case .refusedText:
    "Un des textes donnés contient un numéro de sécurité sociale\u{202F}: rien n’a été écrit."
  case .foreignKey, .notNull, .missingColumn, .wrongType, .other:
    "La base de données a refusé l’opération (\(erreur))."
  }
}

private func phrase(_ erreur: CocoaError) -> String {
  let chemin = erreur.filePath ?? erreur.url?.path ?? "demandé"
  return switch erreur.code {
  case .fileReadNoSuchFile, .fileNoSuchFile: "Le fichier \(chemin) n’existe pas."
  case .fileReadNoPermission, .fileWriteNoPermission: "L’accès au fichier \(chemin) est refusé."
  case .fileWriteOutOfSpace: "Le disque est plein : libérez de la place, puis recommencez."
  case .fileWriteFileExists: "Le fichier \(chemin) existe déjà."
  default: "Le fichier \(chemin) ne se lit pas ou ne s’écrit pas (code \(erreur.code.rawValue))."
  }
}
