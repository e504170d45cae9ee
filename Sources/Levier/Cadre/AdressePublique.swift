import Foundation

/// The address of a site as links begin with it, without a slash at its end; nil when the text is none, or goes
/// further than the site itself.
package func adresseDeSite(_ texte: String) -> String? {
  let sansBarre = texte.hasSuffix("/") ? String(texte.dropLast()) : texte
  guard let url = URL(string: sansBarre), let hote = url.host(), !hote.isEmpty,
    ["http", "https"].contains(url.scheme?.lowercased()), url.path().isEmpty, url.query() == nil,
    url.fragment() == nil, url.user() == nil
  else { return nil }
  return sansBarre
}
