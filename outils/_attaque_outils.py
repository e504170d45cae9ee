"""What the attacks share: a server of their own, requests, and somebody else who reads meanwhile."""
import contextlib
import dataclasses
import http.client
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import threading
import time
import typing
import urllib.parse

from _banc import connecter, envoi, fermer, francais, memoire, ouvrir

P95_MAX = 500  # milliseconds
RSS_MAX = 600  # megabytes
ARRET_MAX = 10  # seconds
PAUSE = 0.05
# A second facilitator, who reads the heaviest « À faire » while the first one attacks.
TEMOIN = "temoin"


class Constat(typing.NamedTuple):
    """What was measured, what is expected, and whether it is so."""
    mesure: str
    attendu: str
    tenu: bool


@dataclasses.dataclass
class Serveur:
    processus: object
    adresse: str
    dossier: pathlib.Path

    @property
    def pic(self):
        return memoire(self.processus, "VmHWM")

    def deposes(self):
        """The received files that are kept."""
        return [nom for nom in (self.dossier / "fichiers").rglob("*") if nom.is_file()]


@dataclasses.dataclass
class Terrain:
    levier: str
    base: pathlib.Path
    dossier: pathlib.Path

    @contextlib.contextmanager
    def serveur(self, *options, descripteurs=None):
        """A server on a copy of the base, so that no attack finds what another left."""
        with tempfile.TemporaryDirectory(dir=self.dossier) as nom:
            lieu = pathlib.Path(nom)
            shutil.copy(self.base, lieu / "base.sqlite")
            levier = self.levier if descripteurs is None else self.limiter(lieu, descripteurs)
            options = ("--fichiers", str(lieu / "fichiers"), "--journal-niveau", "warning", *options)
            processus, adresse = ouvrir(levier, str(lieu / "base.sqlite"), lieu, *options)
            try:
                yield Serveur(processus, adresse, lieu)
            finally:
                with contextlib.suppress(subprocess.TimeoutExpired):  # ended all the same; `arret` measures it
                    fermer(processus, ARRET_MAX)

    def limiter(self, lieu, descripteurs):
        """The same program, that may open so many files and no more."""
        enveloppe = lieu / "levier"
        enveloppe.write_text(f'#!/bin/sh\nulimit -n {descripteurs}\nexec "{self.levier}" "$@"\n')
        enveloppe.chmod(0o700)
        return str(enveloppe)


class Reponse(typing.NamedTuple):
    """An answer; its status is 0 where the server hung up without one."""
    statut: int
    entetes: typing.Mapping
    octets: bytes

    @property
    def texte(self):
        return self.octets.decode("utf-8", "replace").replace("\u00a0", " ").replace("\u202f", " ")


def demander(adresse, chemin, corps=None, entetes=None, delai=60):
    """A request on a connection of its own. A redirection is an answer like another."""
    liaison = http.client.HTTPConnection(urllib.parse.urlsplit(adresse).netloc, timeout=delai)
    try:
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):  # refused before its end: it is answered
            liaison.request("GET" if corps is None else "POST", chemin, corps, entetes or {})
        reponse = liaison.getresponse()
        return Reponse(reponse.status, reponse.headers, reponse.read())
    except (OSError, http.client.HTTPException):
        return Reponse(0, {}, b"")
    finally:
        liaison.close()


def poster(adresse, chemin, champs, **entetes):
    """A form. Headers are named as arguments are: `X_Forwarded_For`."""
    envoyes = {"Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded"}
    envoyes.update({nom.replace("_", "-"): valeur for nom, valeur in entetes.items()})
    return demander(adresse, chemin, urllib.parse.urlencode(champs).encode(), envoyes)


def deposer(adresse, cookie, octets, nom="heures.csv", chemin="/declarations/import", champ="fichier"):
    corps, entetes = envoi(octets, nom, champ)
    return demander(adresse, chemin, corps, {**entetes, "Cookie": cookie})


def ensemble(actes):
    """Runs them all at once, each in its thread, and gives what each returned, in order."""
    resultats = [None] * len(actes)

    def mener(rang):
        resultats[rang] = actes[rang]()

    fils = [threading.Thread(target=mener, args=(rang,), daemon=True) for rang in range(len(actes))]
    for fil in fils:
        fil.start()
    for fil in fils:
        fil.join()
    return resultats


class Temoin:
    """Somebody else, who reads « À faire » 50 ms after having read it, as long as the attack lasts."""

    def __init__(self, serveur):
        self.serveur, self.durees, self.fautes = serveur, [], 0
        self.entetes = {"Cookie": connecter(serveur.adresse, TEMOIN)}
        demander(serveur.adresse, "/", entetes=self.entetes)
        self.fin = threading.Event()
        self.fil = threading.Thread(target=self.lire, daemon=True)

    def lire(self):
        while not self.fin.wait(PAUSE):
            depart = time.perf_counter()
            statut = demander(self.serveur.adresse, "/", entetes=self.entetes, delai=30).statut
            self.durees.append((time.perf_counter() - depart) * 1000)
            self.fautes += statut != 200

    def __enter__(self):
        self.fil.start()
        return self

    def __exit__(self, *_):
        self.fin.set()
        self.fil.join()

    @property
    def attentes(self):
        """The waits, in order. A long one counts for the readings that it kept from being made too."""
        pas = PAUSE * 1000
        toutes = [duree - rang * pas for duree in self.durees for rang in range(max(1, int(duree / pas)))]
        return sorted(toutes) or [float("inf")]

    def constat(self, quoi):
        """That the others are served, and that the server's memory holds."""
        attentes, pic = self.attentes, self.serveur.pic
        p95 = attentes[int(len(attentes) * 0.95)]
        return Constat(
            f"{quoi} ; « À faire » d’un autre : p50 {francais(statistics.median(attentes), 0)} ms, p95 "
            f"{francais(p95, 0)} ms, au plus {francais(attentes[-1], 0)} ms, {len(self.durees)} lectures, "
            f"{self.fautes} en faute ; mémoire {francais(pic, 0)} Mo",
            f"p95 sous {P95_MAX} ms, toutes répondues, moins de {RSS_MAX} Mo",
            p95 < P95_MAX and self.fautes == 0 and pic < RSS_MAX)


def arret(serveur, quoi):
    """A stop asked for in the middle of things."""
    depart = time.perf_counter()
    try:
        fermer(serveur.processus, 2 * ARRET_MAX)
        duree = time.perf_counter() - depart
        return Constat(
            f"arrêt demandé, {quoi} : en {francais(duree)} s", f"en {ARRET_MAX} s au plus", duree <= ARRET_MAX)
    except subprocess.TimeoutExpired:
        return Constat(
            f"arrêt demandé, {quoi} : pas en {2 * ARRET_MAX} s", f"en {ARRET_MAX} s au plus", False)


def decompte(reponses):
    """« 2 × 200, 8 × 503 »."""
    statuts = [reponse.statut for reponse in reponses]
    return ", ".join(f"{statuts.count(statut)} × {statut or 'coupée'}" for statut in sorted(set(statuts))) or "aucune"
