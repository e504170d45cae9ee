"""Starts the built `levier` on a fresh demonstration, on a free loopback port."""
import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.request

RACINE = pathlib.Path(__file__).resolve().parents[2]
MOT_DE_PASSE = "brenelle en clair 2026"
ROLES = [
    "facilitateur", "donneur-ordre", "entreprise", "siae", "prescripteur", "financeur", "administrateur",
    "operateur",
]


class Serveur:
    def __init__(self, *options):
        self.dossier = pathlib.Path(tempfile.mkdtemp(prefix="levier-navigateur-"))
        self.base = self.dossier / "demo.sqlite"
        programme = os.environ.get("LEVIER", str(RACINE / ".build/debug/levier"))
        subprocess.run(
            [programme, "demo", "--base", str(self.base), *options], check=True, cwd=self.dossier,
            stdout=subprocess.DEVNULL)
        with socket.socket() as prise:
            prise.bind(("127.0.0.1", 0))
            self.port = prise.getsockname()[1]
        self.adresse = f"http://127.0.0.1:{self.port}"
        self.journal = open(self.dossier / "journal", "w+")
        self.processus = subprocess.Popen(
            [programme, "servir", "--base", str(self.base), "--port", str(self.port)], cwd=self.dossier,
            stdout=self.journal, stderr=self.journal)
        self.attendre()

    def attendre(self):
        for _ in range(150):
            try:
                return urllib.request.urlopen(self.adresse + "/sante", timeout=1).read()
            except OSError:
                time.sleep(0.1)
        self.journal.seek(0)
        raise SystemExit("le serveur ne répond pas :\n" + self.journal.read())

    def arreter(self):
        self.processus.terminate()
        self.processus.wait(timeout=20)
        self.journal.close()
        shutil.rmtree(self.dossier, ignore_errors=True)
