"""Connections that keep the server waiting: they are closed, and nobody else waits for them."""
import contextlib
import dataclasses
import selectors
import socket
import time
import urllib.parse

from _attaque_outils import Constat, Temoin, arret
from _banc import francais

DESCRIPTEURS = 1024
# Connections that never end their headers, then some more.
NOMBRE, SURCROIT = 1_100, 150
DELAI = 30

TETE = b"GET / HTTP/1.1\r\nHost: levier\r\n"
CORPS = b"POST /connexion HTTP/1.1\r\nHost: levier\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 9000\r\n\r\n"
# What each kind sends first, and again every second.
GENRES = {
    "entêtes inachevés": (TETE, b""),
    "entêtes au compte-gouttes": (TETE, b"X-Suite: 1\r\n"),
    "corps à un octet par seconde": (CORPS, b"a"),
    "inactives": (b"GET /sante HTTP/1.1\r\nHost: levier\r\n\r\n", b""),
}
LENTES = list(GENRES)[1:]


def connexions(terrain):
    with terrain.serveur(descripteurs=DESCRIPTEURS) as serveur:
        with Temoin(serveur) as temoin, Nuee(serveur.adresse) as nuee:
            nuee.ouvrir("entêtes inachevés", NOMBRE)
            nuee.ouvrir("entêtes inachevés", SURCROIT)
            # The oldest give way to the newest: these stay.
            for genre in LENTES:
                nuee.ouvrir(genre, 20)
            nuee.suivre(DELAI + 10)
        yield temoin.constat(
            f"{NOMBRE} connexions inachevées, puis {SURCROIT} et {20 * len(LENTES)} lentes ({nuee.refusees} pas même "
            "ouvertes)")
        for genre in GENRES:
            yield nuee.constat(genre)
        with Nuee(serveur.adresse) as nuee:
            for genre in GENRES:
                nuee.ouvrir(genre, 100)
            nuee.suivre(2)
            yield arret(serveur, f"{nuee.ouvertes} connexions ouvertes")


@dataclasses.dataclass
class Lente:
    prise: socket.socket
    genre: str
    ouverte: float
    fermee: float | None = None


class Nuee:
    """Connections that never come to their end, and when the server closed each."""

    def __init__(self, adresse):
        lieu = urllib.parse.urlsplit(adresse)
        self.hote, self.lentes, self.refusees = (lieu.hostname, lieu.port), [], 0
        self.attente = selectors.DefaultSelector()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for lente in self.lentes:
            lente.prise.close()
        self.attente.close()

    def ouvrir(self, genre, nombre):
        """Stops where the server takes none any more: to insist would only last."""
        for rang in range(nombre):
            try:
                prise = socket.create_connection(self.hote, timeout=2)
                prise.sendall(GENRES[genre][0])
            except OSError:
                self.refusees += nombre - rang
                return
            prise.setblocking(False)
            lente = Lente(prise, genre, time.perf_counter())
            self.lentes.append(lente)
            self.attente.register(prise, selectors.EVENT_READ, lente)

    @property
    def ouvertes(self):
        return sum(lente.fermee is None for lente in self.lentes)

    def suivre(self, secondes):
        """Until all are closed, or for so long."""
        fin, goutte = time.perf_counter() + secondes, 0
        while self.attente.get_map() and time.perf_counter() < fin:
            for cle, _ in self.attente.select(timeout=0.2):
                self.lire(cle.data)
            if time.perf_counter() > goutte + 1:
                goutte = time.perf_counter()
                self.goutter()

    def lire(self, lente):
        with contextlib.suppress(BlockingIOError):
            try:
                if lente.prise.recv(65_536):
                    return
            except ConnectionError:
                pass
            lente.fermee = time.perf_counter()
            self.attente.unregister(lente.prise)

    def goutter(self):
        for lente in self.lentes:
            if lente.fermee is None and GENRES[lente.genre][1]:
                with contextlib.suppress(OSError):  # closed meanwhile: read as such
                    lente.prise.send(GENRES[lente.genre][1])

    def constat(self, genre):
        durees = [lente.fermee and lente.fermee - lente.ouverte for lente in self.lentes if lente.genre == genre]
        fermees = [duree for duree in durees if duree is not None]
        return Constat(
            f"{genre} : {len(fermees)} fermées sur {len(durees)}, la dernière après "
            f"{francais(max(fermees, default=0))} s",
            f"toutes, en {DELAI} s au plus",
            bool(durees) and len(fermees) == len(durees) and max(fermees) <= DELAI)
