"""Files that the server makes, asked for in numbers: exports, and reports laid out."""
import socket
import time
import urllib.parse

from _attaque_outils import TEMOIN, Constat, Temoin, decompte, demander, ensemble
from _banc import connecter, francais


def exports(terrain, nombre=10):
    with terrain.serveur() as serveur:
        entetes = {"Cookie": connecter(serveur.adresse)}
        with Temoin(serveur) as temoin:
            depart = time.perf_counter()
            reponses = ensemble([
                lambda: demander(serveur.adresse, "/contrats?format=xlsx", entetes=entetes)] * nombre)
            duree = time.perf_counter() - depart
        constat = temoin.constat(f"{nombre} exports à la fois : {decompte(reponses)} en {francais(duree)} s")
    statuts = {reponse.statut for reponse in reponses}
    yield constat._replace(
        attendu="des 200, ou 503 au-delà ; " + constat.attendu,
        tenu=constat.tenu and 200 in statuts and statuts <= {200, 503})


def bilans(terrain, nombre=8):
    """Reports asked for and not waited for, then one of somebody else."""
    with terrain.serveur() as serveur:
        cookie, autre = connecter(serveur.adresse), connecter(serveur.adresse, TEMOIN)
        for _ in range(nombre):
            abandonner(serveur.adresse, "/bilan.pdf", cookie)
        time.sleep(0.5)
        depart = time.perf_counter()
        reponse = demander(serveur.adresse, "/bilan.pdf", entetes={"Cookie": autre}, delai=90)
        duree = time.perf_counter() - depart
    pdf = reponse.octets.startswith(b"%PDF")
    yield Constat(
        f"{nombre} bilans abandonnés ; celui d’un autre : {reponse.statut}, {'un' if pdf else 'pas un'} PDF, en "
        f"{francais(duree)} s", "200, un PDF", reponse.statut == 200 and pdf)


def abandonner(adresse, chemin, cookie):
    lieu = urllib.parse.urlsplit(adresse)
    with socket.create_connection((lieu.hostname, lieu.port), timeout=5) as prise:
        prise.sendall(f"GET {chemin} HTTP/1.1\r\nHost: levier\r\nCookie: {cookie}\r\n\r\n".encode())
        time.sleep(0.05)
