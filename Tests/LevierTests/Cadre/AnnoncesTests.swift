import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage
import StorageTesting
import Testing

@testable import Levier

@Suite("The line shown after an act comes from the act")
struct AnnoncesTests {
  private static func jetons() throws -> (Jeton, Jeton) {
    (
      try #require(Jeton(recu: String(repeating: "s", count: 43))),
      try #require(Jeton(recu: String(repeating: "a", count: 43)))
    )
  }

  private static func lue(_ cookie: Cookie, par annonce: Annonce, connecte: Bool) -> String? {
    annonce.lue(Cookies(from: ["\(cookie.name)=\(cookie.value)"]), connecte: connecte)
  }

  @Test("It is read by the browser that it was made for, and by no other")
  func sceau() throws {
    let (session, appareil) = try Self.jetons()
    let annonce = Annonce(https: false, session: session, appareil: appareil)
    let texte = "Lila Amrani est dans la base.\nvoir\n/publics/1\nOuvrir"
    let cookie = annonce.cookie(texte)
    #expect(Self.lue(cookie, par: annonce, connecte: true) == texte)
    #expect(Self.lue(cookie, par: annonce, connecte: false) == texte, "signed out, the device tells")
    let autre = Annonce(https: false, session: appareil, appareil: session)
    for connecte in [true, false] {
      #expect(Self.lue(cookie, par: autre, connecte: connecte) == nil)
      #expect(
        Self.lue(cookie, par: Annonce(https: false, session: nil, appareil: nil), connecte: connecte) == nil)
    }
    let parties = cookie.value.split(separator: ".", omittingEmptySubsequences: false)
    let forge = Data("Cliquez ici\nvoir\n/publics/2\nIci".utf8).base64EncodedString().replacing("=", with: "")
    for valeur in [
      "", "x", "..", forge, "\(forge)..", "\(forge).\(parties[1]).\(parties[2])", "\(parties[0])..",
      "\(parties[0]).\(parties[2]).\(parties[1])", "\(cookie.value).\(parties[1])",
    ] {
      let faux = Cookie(name: cookie.name, value: valeur)
      #expect(Self.lue(faux, par: annonce, connecte: true) == nil, "\(valeur)")
      #expect(Self.lue(faux, par: annonce, connecte: false) == nil, "\(valeur)")
    }
  }

  @Test("Behind HTTPS its cookie is Secure and belongs to this host alone, as the session's")
  func secure() throws {
    let (session, appareil) = try Self.jetons()
    let annonce = Annonce(https: true, session: session, appareil: appareil)
    for cookie in [annonce.cookie("fait"), annonce.effacee] {
      let texte = cookie.description
      #expect(texte.hasPrefix("__Host-") && texte.contains("Secure") && texte.contains("HttpOnly"))
    }
  }

  @Test(
    "A line that nobody's act left is not shown, to who signed in or not", arguments: TestEngine.available)
  func forgee(_ engine: TestEngine) async throws {
    try await Scene.jouer(engine) { scene in
      let valeur = Data("Votre compte expire".utf8).base64EncodedString().replacing("=", with: "")
      for role in [Role.facilitateur, nil] {
        var entetes = try await scene.entetes(role)
        entetes[.cookie] = "\(entetes[.cookie] ?? ""); levier-annonce=\(valeur)..; levier_annonce=\(valeur)"
        let page = try await scene.client.execute(uri: "/connexion", method: .get, headers: entetes)
        let accueil = try await scene.client.execute(uri: "/", method: .get, headers: entetes)
        #expect(!page.texte.contains("Votre compte expire") && !accueil.texte.contains("Votre compte expire"))
      }
      let depart = try await scene.envoyer("/deconnexion", [], .facilitateur)
      #expect(depart.annonce == "Vous êtes déconnecté.")
    }
  }
}
