"""Replays, on a generated region and on this machine alone, what a penetration test did to the pages.

Each attack has a server of its own, on a copy of the base, and says what it measured, what is expected, and whether
it is held. All is bounded in number and in time.
"""
import argparse
import contextlib
import pathlib
import resource
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

from _attaque_connexions import connexions
from _attaque_ecrits import bilans, exports
from _attaque_ensemble import tout
from _attaque_fichiers import fichiers
from _attaque_mots_de_passe import mots_de_passe
from _attaque_outils import TEMOIN, Constat, Terrain
from _attaque_tableaux import tableaux
from _banc import francais, machine

ATTAQUES = {
    "fichiers": fichiers, "tableaux": tableaux, "connexions": connexions, "mots_de_passe": mots_de_passe,
    "exports": exports, "bilans": bilans, "ensemble": tout,
}
DUREE_MAX = 300
# What the attacker opens itself: more than the server may.
DESCRIPTEURS = 4096


class TempsEcoule(Exception):
    pass


def preparer(levier, dossier):
    """A region, with one more facilitator, who signs in like the first."""
    base = dossier / "region.sqlite"
    subprocess.run(
        [levier, "demo", "--taille", "region", "--base", str(base)], check=True, cwd=dossier, stdout=subprocess.DEVNULL)
    with contextlib.closing(sqlite3.connect(base)) as connexion, connexion:
        compte = connexion.execute(
            "INSERT INTO compte (courriel, mot_de_passe, cree_le) SELECT ?, mot_de_passe, cree_le FROM compte "
            "WHERE courriel = 'facilitateur@demo.levier.example'", (f"{TEMOIN}@demo.levier.example",)).lastrowid
        noms = [nom for _, nom, *_ in connexion.execute("PRAGMA table_info(agent)")]
        colonnes = ", ".join(nom for nom in noms if nom not in ("id", "compte_id"))
        connexion.execute(
            f"INSERT INTO agent (compte_id, {colonnes}) SELECT ?, {colonnes} FROM agent WHERE role = 'facilitateur' "
            "ORDER BY id LIMIT 1", (compte,))
    return Terrain(levier, base, dossier)


def mener(attaque, terrain):
    """What an attack measured; what stops it is a miss too."""
    try:
        yield from attaque(terrain)
    except TempsEcoule:
        raise
    except (Exception, SystemExit) as erreur:
        yield Constat(f"arrêtée : {type(erreur).__name__} {erreur}", "une mesure", False)


def rejouer(noms, terrain):
    manques = 0
    for nom in noms:
        for constat in mener(ATTAQUES[nom], terrain):
            manques += not constat.tenu
            verdict = "tenu  " if constat.tenu else "MANQUÉ"
            print(f"{verdict}  {nom} : {constat.mesure} (attendu : {constat.attendu})", flush=True)
    return manques


def borner():
    """Ends in time, and in order when it is asked to."""
    def finir(*_):
        raise TempsEcoule

    signal.signal(signal.SIGALRM, finir)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    signal.alarm(DUREE_MAX)
    limites = resource.getrlimit(resource.RLIMIT_NOFILE)
    dures = DESCRIPTEURS if limites[1] == resource.RLIM_INFINITY else min(DESCRIPTEURS, limites[1])
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(limites[0], dures), limites[1]))


def main():
    options = argparse.ArgumentParser(description="Rejoue, sur cette machine, les attaques d’un essai d’intrusion.")
    options.add_argument("--levier", required=True, help="le programme construit")
    options.add_argument("--seulement", choices=ATTAQUES, help="une seule attaque")
    choix = options.parse_args()
    borner()
    depart = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="levier-attaque-") as nom:
        terrain = preparer(str(pathlib.Path(choix.levier).resolve()), pathlib.Path(nom))
        print(f"{machine()} ; région prête en {francais(time.perf_counter() - depart, 0)} s", flush=True)
        try:
            manques = rejouer([choix.seulement] if choix.seulement else list(ATTAQUES), terrain)
        except TempsEcoule:
            sys.exit(f"MANQUÉ  les {DUREE_MAX} s sont passées")
    print(f"{manques} attente(s) manquée(s), en {francais(time.perf_counter() - depart, 0)} s")
    sys.exit(1 if manques else 0)


if __name__ == "__main__":
    main()
