/// The addresses of sign-in and of one’s own account.
enum VoiesConnexion {
  static let connexion = VoieFixe("/connexion")
  static let deconnexion = VoieFixe("/deconnexion")
  static let deconnexionPartout = VoieFixe("/deconnexion/partout")
  static let fonction = VoieFixe("/compte/fonction")
  static let invitation = VoieAJeton("/invitations/:jeton")
  static let compte = VoieFixe("/compte")
}
