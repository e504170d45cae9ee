/// The addresses of what tells two records of one person.
enum VoiesFusions {
  static let fusion = Voie<Participant, Participant>("/publics/:id/fusion/:autre")
  static let annulation = Voie<Participant, Participant>("/publics/:id/fusion/:autre/annulation")
  static let ecart = Voie<Participant, Participant>("/publics/:id/doublons/:autre/ecart")
}
