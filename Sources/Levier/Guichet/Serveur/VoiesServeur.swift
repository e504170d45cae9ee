/// The address of who watches over the server.
enum VoiesServeur {
  static let sante = VoieFixe("/sante")
}
