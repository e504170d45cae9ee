"""Visits, as one role, every kind of page that links lead to, and looks at each as a person would not."""
import re
from urllib.parse import urljoin, urlsplit

from axe_playwright_python.sync_playwright import Axe

PAGES_PAR_ROLE = 70
EXEMPLES_PAR_MOTIF = 2
BUREAU = {"width": 1280, "height": 900}
TELEPHONE = {"width": 375, "height": 812}
NON_PAGES = re.compile(r"\.(csv|xlsx|pdf|css|js|svg)(\?|$)|[?&]format=")


def motif(adresse):
    """What two pages of one kind have in common: the path without its numbers, the names of its filters."""
    morceaux = urlsplit(adresse)
    noms = sorted({champ.split("=")[0] for champ in morceaux.query.split("&") if champ})
    return re.sub(r"/\d+(?=/|$)", "/:id", morceaux.path) + ("?" + "&".join(noms) if noms else "")


class Visite:
    def __init__(self, navigateur, serveur, controle, role, captures, pages_html):
        self.contexte = navigateur.new_context(viewport=BUREAU, locale="fr-FR", base_url=serveur.adresse)
        self.page = self.contexte.new_page()
        self.serveur, self.controle, self.role = serveur, controle, role
        self.captures, self.pages_html = captures, pages_html
        self.axe = Axe()
        self.plaintes = []
        self.page.on("console", lambda m: self.plaintes.append(m.text) if m.type == "error" else None)
        self.page.on("pageerror", lambda e: self.plaintes.append(str(e)))

    def connecter(self, courriel, mot_de_passe):
        self.page.goto("/connexion")
        self.page.fill("[name=courriel]", courriel)
        self.page.fill("[name=mot_de_passe]", mot_de_passe)
        self.page.click("main button[type=submit]")
        self.controle.verifier(
            "/connexion" not in self.page.url, f"{self.role} : la connexion n’aboutit pas")

    def parcourir(self, depart="/"):
        file, vues, exemples, autres = [depart], set(), {}, {}
        while file and len(vues) < PAGES_PAR_ROLE:
            chemin = file.pop(0)
            genre = motif(chemin)
            if chemin in vues or exemples.get(genre, 0) >= EXEMPLES_PAR_MOTIF:
                continue
            vues.add(chemin)
            exemples[genre] = exemples.get(genre, 0) + 1
            for lien in self.regarder(chemin, genre, premier=exemples[genre] == 1):
                if NON_PAGES.search(lien):
                    autres.setdefault(motif(lien), lien)
                elif lien not in vues:
                    file.append(lien)
        for lien in autres.values():
            statut = self.contexte.request.get(lien).status
            self.controle.verifier(statut == 200, f"{self.role} : {lien} répond {statut}")
        return vues

    def regarder(self, chemin, genre, premier):
        ou = f"{self.role} {chemin}"
        self.plaintes.clear()
        self.page.set_viewport_size(BUREAU)
        reponse = self.page.goto(chemin)
        if not self.controle.verifier(reponse.status == 200, f"{ou} répond {reponse.status}"):
            return []
        liens = self.liens()
        if premier:
            self.pages_html[f"{self.role}{genre}"] = reponse.text()
            self.accessible(ou, "1280")
            self.capturer(genre, "1280")
            self.page.set_viewport_size(TELEPHONE)
            self.accessible(ou, "375")
            self.capturer(genre, "375")
        else:
            self.page.set_viewport_size(TELEPHONE)
        large = self.page.evaluate("document.documentElement.scrollWidth")
        self.controle.verifier(large <= TELEPHONE["width"], f"{ou} déborde : {large} px à 375 px")
        self.controle.verifier(not self.plaintes, f"{ou} se plaint : {self.plaintes[:2]}")
        return liens

    def accessible(self, ou, taille):
        resultat = self.axe.run(self.page)
        for violation in resultat.response["violations"]:
            cible = violation["nodes"][0]["target"] if violation["nodes"] else ""
            self.controle.verifier(False, f"{ou} à {taille} px, axe : {violation['id']} {cible}")
        self.controle.verifier(True, ou)

    def liens(self):
        trouves = self.page.eval_on_selector_all("a[href]", "liens => liens.map(l => l.getAttribute('href'))")
        locaux = []
        for href in trouves:
            adresse = urlsplit(urljoin(self.page.url, href))
            if adresse.scheme.startswith("http") and adresse.netloc == urlsplit(self.serveur.adresse).netloc:
                locaux.append(adresse.path + ("?" + adresse.query if adresse.query else ""))
        return list(dict.fromkeys(locaux))

    def capturer(self, genre, taille):
        if not self.captures:
            return
        nom = re.sub(r"[^a-z0-9]+", "-", genre.lower()).strip("-") or "a-faire"
        self.page.screenshot(path=self.captures / f"{self.role}-{nom}-{taille}.png", full_page=True)
