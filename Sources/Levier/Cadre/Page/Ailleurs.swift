/// Thrown where what was asked for is now somewhere else: the visitor is led there.
struct Ailleurs: Error {
  let chemin: Chemin
  var annonce: String?

  init(_ chemin: Chemin, _ annonce: String? = nil) { (self.chemin, self.annonce) = (chemin, annonce) }
}
