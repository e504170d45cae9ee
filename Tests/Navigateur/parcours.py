#!/usr/bin/env python3
"""The demonstration in a real browser: every role, every kind of page, then the main path end to end."""
import argparse
import pathlib
import sys

from playwright.sync_api import sync_playwright

from _controle import Controle
from _html import verifier_html
from _metier import chemin_principal
from _serveur import MOT_DE_PASSE, ROLES, Serveur
from _territoires import deux_territoires
from _visite import Visite


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--captures", type=pathlib.Path, help="dossier des captures d’écran")
    options.add_argument("--roles", nargs="*", default=ROLES)
    options.add_argument("--sans-visite", action="store_true", help="seulement le chemin principal")
    choix = options.parse_args()
    if choix.captures:
        choix.captures.mkdir(parents=True, exist_ok=True)
    controle, serveur, voisins, pages_html = Controle(), Serveur(), Serveur("--deux-territoires"), {}
    try:
        with sync_playwright() as playwright:
            navigateur = playwright.chromium.launch(
                executable_path="/usr/bin/chromium", args=["--no-sandbox", "--lang=fr-FR"])
            for role in [] if choix.sans_visite else choix.roles:
                visite = Visite(navigateur, serveur, controle, role, choix.captures, pages_html)
                visite.connecter(f"{role}@demo.levier.example", MOT_DE_PASSE)
                vues = visite.parcourir()
                print(f"{role} : {len(vues)} pages", flush=True)
                visite.contexte.close()
            verifier_html(pages_html, controle)
            chemin_principal(navigateur, serveur, controle, choix.captures)
            deux_territoires(navigateur, voisins, controle, choix.captures)
            navigateur.close()
    finally:
        serveur.arreter()
        voisins.arreter()
    return controle.conclure()


if __name__ == "__main__":
    sys.exit(main())
