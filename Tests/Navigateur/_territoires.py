"""A social enterprise of two territories, at a desk then on a phone: one sign-in, one list, two tabs."""
from axe_playwright_python.sync_playwright import Axe

from _metier import Poste
from _visite import BUREAU, TELEPHONE

ICI, LA_BAS = "Pays de Brenelle", "Val d’Orsonne"


def deux_territoires(navigateur, serveur, controle, captures):
    for taille in (BUREAU, TELEPHONE):
        try:
            jouer(navigateur, serveur, controle, captures, taille)
        except Exception as erreur:  # a step that cannot be taken is a failure with its name
            controle.verifier(False, f"deux territoires, {taille['width']} px : {str(erreur)[:400]}")


def jouer(navigateur, serveur, controle, captures, taille):
    poste = Poste(navigateur, serveur, "siae", taille)
    page = poste.page

    def franchie(etape, condition):
        ou = f"deux territoires, {taille['width']} px, {etape} : {page.url}"
        controle.verifier(condition, f"{ou} {poste.texte()[:300]!r}")
        large = page.evaluate("document.documentElement.scrollWidth")
        controle.verifier(large <= taille["width"], f"{ou} déborde : {large} px")
        for violation in Axe().run(page).response["violations"]:
            controle.verifier(False, f"{ou} axe : {violation['id']} {violation['nodes'][0]['target']}")
        if captures:
            page.screenshot(path=captures / f"territoires-{etape.replace(' ', '-')}-{taille['width']}.png", full_page=True)

    def agit_pour():
        return page.inner_text(".fonctions summary")

    page.wait_for_selector(".fonctions")
    if LA_BAS in agit_pour():  # the last used opens
        page.click(".fonctions summary")
        page.click(".fonctions button")
        page.wait_for_load_state()
    franchie("à faire", ICI in agit_pour() and ICI in poste.texte() and LA_BAS in poste.texte())
    page.locator("main tbody tr", has_text=LA_BAS).first.locator("a.bouton, button").first.click()
    page.wait_for_load_state()
    franchie("ouvrir", LA_BAS in agit_pour())
    formulaire = page.url
    onglet = page.context.new_page()
    onglet.goto("/")
    onglet.click(".fonctions summary")
    onglet.click(".fonctions button")
    onglet.wait_for_load_state()
    controle.verifier(ICI in onglet.inner_text(".fonctions summary"), "deux territoires : l’onglet change de fonction")
    envoi = page.locator("main form[method=post] button[type=submit]:not(.hors-ecran)").first
    if envoi.count():
        envoi.click()
        page.wait_for_load_state()
        franchie("un autre onglet", "Rien n’a été enregistré" in poste.texte())
        poste.presser("Agir pour")
    else:
        page.goto(formulaire)
        franchie("un autre onglet", "vous avez d’autres fonctions" in poste.texte().lower())
        poste.presser("Ouvrir pour")
    page.wait_for_load_state()
    franchie("reprendre", LA_BAS in agit_pour())
    page.goto("/compte")
    franchie("compte", "Vos fonctions" in poste.texte())
    page.context.close()
