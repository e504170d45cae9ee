/// The addresses of sign-in and of one’s own account.
enum VoiesConnexion {
  static let connexion = Voie< >("/connexion")
  static let deconnexion = Voie< >("/deconnexion")
  static let deconnexionPartout = Voie< >("/deconnexion/partout")
  static let invitation = VoieAJeton("/invitations/:jeton")
  static let compte = Voie< >("/compte")
}
