"""The attacks that cost most, all at once: what the others must not feel."""
import time

from _attaque_connexions import DESCRIPTEURS, NOMBRE, Nuee
from _attaque_mots_de_passe import MANDATAIRE, PAR_SECONDE, frapper
from _attaque_outils import Temoin, arret, decompte, deposer, ensemble
from _attaque_tableaux import classeur, guetter
from _banc import connecter

SECONDES, REGARDS = 20, 3


def tout(terrain):
    with terrain.serveur(*MANDATAIRE, descripteurs=DESCRIPTEURS) as serveur:
        octets = classeur()
        cookies = [connecter(serveur.adresse), connecter(serveur.adresse, "siae")]
        depots = [(deposer(serveur.adresse, cookie, octets, "heures.xlsx"), cookie) for cookie in cookies]
        with Temoin(serveur) as temoin, Nuee(serveur.adresse) as nuee:
            nuee.ouvrir("entêtes inachevés", NOMBRE)
            fin = time.perf_counter() + SECONDES
            guetteurs = [lambda d=depot, c=cookie: guetter(serveur, d, c, fin) for depot, cookie in depots]
            _, entrees, *regards = ensemble([
                lambda: nuee.suivre(SECONDES), lambda: frapper(serveur, SECONDES), *(guetteurs * REGARDS)])
        yield temoin.constat(
            f"{NOMBRE} connexions inachevées, {len(regards)} regards sans cesse sur des tableaux de "
            f"{len(octets) // 1_000_000} Mo ({decompte(sum(regards, []))}), {PAR_SECONDE} connexions par seconde "
            f"({decompte(entrees)})")
        yield arret(serveur, "tout cela en cours")
