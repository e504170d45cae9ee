"""Passwords tried fast, from a few places: others sign in, and read as before."""
import concurrent.futures
import itertools
import time

from _attaque_outils import Constat, Temoin, decompte, ensemble, poster
from _banc import MOT_DE_PASSE, connecter, francais

MANDATAIRE = ("--mandataires", "127.0.0.1")
# Addresses kept for documentation (RFC 5737).
LIEUX = [f"198.51.100.{rang}" for rang in range(1, 7)]
ATTAQUANT, VOISIN = "203.0.113.66", "203.0.113.7"
COMPTES = ["entreprise", "siae", "prescripteur", "financeur"]
PAR_SECONDE = 12
ENTREE_MAX = 5  # seconds


def mots_de_passe(terrain):
    with terrain.serveur(*MANDATAIRE) as serveur:
        # The last one waits most of the time: the others go on meanwhile.
        suite, dernier = ensemble([lambda: list(des_lieux(serveur)), lambda: mot_de_passe_actuel(serveur)])
    yield from [*suite, dernier]


def des_lieux(serveur):
    with Temoin(serveur) as temoin:
        reponses, entree = ensemble([lambda: frapper(serveur, 10), lambda: entrer(serveur, dans=7)])
    yield entree
    yield temoin.constat(f"{PAR_SECONDE} connexions par seconde : {decompte(reponses)}")
    yield echecs_d_un_lieu(serveur)
    yield echecs_d_un_compte(serveur)


def essayer(serveur, compte, mot_de_passe, depuis):
    champs = {"courriel": f"{compte}@demo.levier.example", "mot_de_passe": mot_de_passe}
    return poster(serveur.adresse, "/connexion", champs, X_Forwarded_For=depuis)


def frapper(serveur, secondes):
    """Sign-ins at a steady pace, one in two with the right password."""
    futurs, depart = [], time.perf_counter()
    with concurrent.futures.ThreadPoolExecutor(64) as fils:
        for rang, lieu in zip(range(secondes * PAR_SECONDE), itertools.cycle(LIEUX)):
            time.sleep(max(0, depart + rang / PAR_SECONDE - time.perf_counter()))
            compte = COMPTES[rang % len(COMPTES)] if rang // len(LIEUX) % 2 else f"inconnu-{rang}"
            futurs.append(fils.submit(essayer, serveur, compte, MOT_DE_PASSE, lieu))
    return [futur.result() for futur in futurs]


def entrer(serveur, dans):
    """Somebody signs in from their own address, while the others are at it."""
    time.sleep(dans)
    depart = time.perf_counter()
    statut = essayer(serveur, "donneur-ordre", MOT_DE_PASSE, VOISIN).statut
    duree = time.perf_counter() - depart
    return Constat(
        f"pendant {PAR_SECONDE} connexions par seconde, un autre se connecte : {statut} en {francais(duree)} s",
        f"303, en {ENTREE_MAX} s au plus", statut == 303 and duree <= ENTREE_MAX)


def echecs_d_un_lieu(serveur, nombre=60, patience=60):
    """Failures of one place, over as many accounts: it slows down, its neighbour does not."""
    reponses, fin = [], time.perf_counter() + patience
    while len(reponses) < nombre and time.perf_counter() < fin:
        reponses.append(essayer(serveur, f"personne-{len(reponses)}", "faux", ATTAQUANT))
    lui, voisin = [essayer(serveur, "donneur-ordre", MOT_DE_PASSE, lieu).statut for lieu in (ATTAQUANT, VOISIN)]
    return Constat(
        f"{len(reponses)} échecs d’une adresse : {decompte(reponses)} ; elle ensuite {lui}, une autre {voisin}",
        f"{nombre} échecs, l’autre entre (303)", len(reponses) == nombre and voisin == 303)


def echecs_d_un_compte(serveur, nombre=10):
    reponses = [essayer(serveur, "administrateur", "faux", LIEUX[0]) for _ in range(nombre)]
    proprietaire = essayer(serveur, "administrateur", MOT_DE_PASSE, VOISIN).statut
    return Constat(
        f"{nombre} échecs d’un compte : {decompte(reponses)} ; son propriétaire, d’ailleurs : {proprietaire}",
        "422 puis 429 ; le propriétaire entre (303)",
        proprietaire == 303 and {reponse.statut for reponse in reponses} == {422, 429})


def mot_de_passe_actuel(serveur, nombre=80, patience=60):
    """Guesses from a session left open: a few, then slower and slower, then it is closed."""
    cookie, depart = connecter(serveur.adresse, "siae"), time.perf_counter()

    def deviner():
        champs = {"actuel": "faux", "mot_de_passe": "tournevis azur bocal", "repetition": "tournevis azur bocal"}
        return poster(serveur.adresse, "/compte", champs, Cookie=cookie)

    reponses = [deviner() for _ in range(nombre)]
    while reponses[-1].statut in (422, 429) and time.perf_counter() < depart + patience:
        time.sleep(int(reponses[-1].entetes.get("Retry-After", 0)))
        reponses.append(deviner())
    chasse = reponses[-1].statut == 303 and reponses[-1].entetes.get("Location", "").startswith("/connexion")
    regardes = sum(reponse.statut == 422 for reponse in reponses)
    return Constat(
        f"mot de passe actuel deviné {len(reponses)} fois : {decompte(reponses)}, session fermée : "
        f"{'oui' if chasse else 'non'} en {francais(time.perf_counter() - depart, 0)} s",
        "moins de dix essais regardés, des 429, puis la connexion redemandée",
        chasse and regardes < 10 and any(reponse.statut == 429 for reponse in reponses))
