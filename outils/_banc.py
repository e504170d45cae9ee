"""Measures the pages of a generated region on SQLite and on PostgreSQL.

Each page: wrk, 16 connections, after a warm-up, in two ways. With nothing kept between two readings, every one runs
its statements: what a page costs. As installed, readings of a whole territory are kept while nothing is written, and
somebody writes each second (a session that ends): what its users wait for.

A page alone: one reader, nothing kept, the median of twenty. Its SQL alone: the statements that PostgreSQL logged while
the page was read once (so nothing is added to the program), replayed one after the other, on PostgreSQL by their
logged durations, on SQLite by Python's own sqlite3 on the same rows. The median of five.
"""
import argparse
import datetime
import http.client
import pathlib
import platform
import re
import socket
import sqlite3
import statistics
import subprocess
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

MOT_DE_PASSE = "brenelle en clair 2026"
CONNEXIONS, SECONDES = 16, 10


class SansSuite(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def ouvrir(levier, base, dossier, *options):
    with socket.socket() as prise:
        prise.bind(("127.0.0.1", 0))
        port = prise.getsockname()[1]
    journal = open(dossier / "journal", "a")
    processus = subprocess.Popen(
        [levier, "servir", "--base", base, "--port", str(port), *options], stdout=journal, stderr=journal, cwd=dossier)
    adresse = f"http://127.0.0.1:{port}"
    for _ in range(200):
        try:
            urllib.request.urlopen(adresse + "/sante", timeout=1).read()
            return processus, adresse
        except OSError:
            time.sleep(0.1)
    fermer(processus)
    raise SystemExit("le serveur ne répond pas")


def connecter(adresse, compte="facilitateur"):
    champs = {"courriel": f"{compte}@demo.levier.example", "mot_de_passe": MOT_DE_PASSE}
    requete = urllib.request.Request(
        adresse + "/connexion", urllib.parse.urlencode(champs).encode(), {"Sec-Fetch-Site": "same-origin"})
    try:
        urllib.request.build_opener(SansSuite).open(requete)
    except urllib.error.HTTPError as reponse:
        return reponse.headers["Set-Cookie"].split(";")[0]
    raise SystemExit("la connexion a échoué")


def lire(adresse, chemin, cookie):
    requete = urllib.request.Request(adresse + chemin, headers={"Cookie": cookie})
    with urllib.request.urlopen(requete, timeout=120) as reponse:
        return len(reponse.read())


def ecrire_chaque_seconde(adresse, sessions, fin):
    """Ends a session a second: a write, like those that agents make while others read."""
    while not fin.wait(1) and sessions:
        requete = urllib.request.Request(
            adresse + "/deconnexion", b"", {"Sec-Fetch-Site": "same-origin", "Cookie": sessions.pop()})
        try:
            urllib.request.build_opener(SansSuite).open(requete)
        except urllib.error.HTTPError:
            pass


def seule(adresse, chemin, cookie):
    """Milliseconds for one reader, whose connection stays open as browsers keep theirs."""
    liaison = http.client.HTTPConnection(urllib.parse.urlsplit(adresse).netloc, timeout=120)
    passages = []
    for _ in range(20):
        depart = time.perf_counter()
        liaison.request("GET", chemin, headers={"Cookie": cookie})
        liaison.getresponse().read()
        passages.append((time.perf_counter() - depart) * 1000)
    liaison.close()
    return statistics.median(passages)


def charger(adresse, chemin, cookie, lua):
    commande = ["wrk", "-t2", f"-c{CONNEXIONS}", "-s", str(lua), "-H", f"Cookie: {cookie}", "--timeout", "60s"]
    subprocess.run(commande + ["-d2s", adresse + chemin], capture_output=True, check=True)
    sortie = subprocess.run(
        commande + [f"-d{SECONDES}s", adresse + chemin], capture_output=True, text=True, check=True).stdout
    p50, p95, debit, fautes = re.search(r"BANC (\d+) (\d+) ([\d.]+) (\d+)", sortie).groups()
    return int(p50) / 1000, int(p95) / 1000, float(debit), int(fautes)


def tableur(base, lignes=20_000):
    """A sheet of hours over the whole region: the contracts of the last twelve months, the latest first."""
    requete = """
        WITH recents (n) AS (VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11)),
          mois (iso) AS (SELECT strftime('%Y-%m', date('now', 'start of month', '-' || n || ' months')) FROM recents)
        SELECT contrat.id, participant.nom, participant.prenom, mois.iso
        FROM mois
        JOIN contrat ON substr(contrat.debut, 1, 7) <= mois.iso AND substr(contrat.fin, 1, 7) >= mois.iso
        JOIN participant ON participant.id = contrat.participant_id
        ORDER BY mois.iso DESC, contrat.id
        LIMIT ?"""
    with sqlite3.connect(base) as connexion:
        trouvees = connexion.execute(requete, (lignes,)).fetchall()
    return "Numéro de contrat;Nom;Prénom;Mois;Heures travaillées\n" + "".join(
        f"{contrat};{nom};{prenom};{mois};35,5\n" for contrat, nom, prenom, mois in trouvees)


def envoi(octets, nom="heures.csv", champ="fichier"):
    """The body of a form that sends a file, and its headers; without a name, a plain field."""
    fichier = f'; filename="{nom}"' if nom else ""
    corps = f'--banc\r\nContent-Disposition: form-data; name="{champ}"{fichier}\r\n\r\n'.encode()
    entetes = {"Sec-Fetch-Site": "same-origin", "Content-Type": "multipart/form-data; boundary=banc"}
    return corps + octets + b"\r\n--banc--\r\n", entetes


def essayer_tableur(levier, cible, dossier, texte):
    """Seconds from the sheet sent to its preview read."""
    processus, adresse = ouvrir(levier, cible, dossier)
    try:
        corps, entetes = envoi(texte.encode())
        entetes["Cookie"] = connecter(adresse)
        requete = urllib.request.Request(adresse + "/declarations/import", corps, entetes)
        depart = time.perf_counter()
        with urllib.request.urlopen(requete) as reponse:
            page = reponse.read().decode()
        duree = time.perf_counter() - depart
        if "Ce que ce tableau changerait" not in page:
            raise SystemExit("le tableau n’a pas été relu")
        return duree
    finally:
        fermer(processus)


def memoire(processus, champ):
    texte = pathlib.Path(f"/proc/{processus.pid}/status").read_text()
    return int(re.search(rf"{champ}:\s+(\d+)", texte)[1]) / 1024


def instructions(journal):
    """The SELECTs of a PostgreSQL log: their text, their values, how long each took."""
    texte = journal.read_text(encoding="utf-8", errors="replace")
    trouvees = []
    entree = re.compile(
        r"LOG:  duration: ([\d.]+) ms  execute [^:]+: (.*?)(?=\n\S+ \S+ \S+ \[\d+\] (?:LOG|DETAIL|ERROR)|\Z)"
        r"(?:\n[^\n]*DETAIL:  [Pp]arameters: ([^\n]*))?", re.S)
    for duree, sql, valeurs in entree.findall(texte):
        if sql.lstrip().upper().startswith(("SELECT", "WITH")):
            trouvees.append((float(duree), sql, valeurs))
    return trouvees


def pour_sqlite(sql, valeurs):
    """The same statement with `?1` in place of `$1`, and its values as SQLite holds them."""
    liste = []
    for valeur in re.findall(r"\$\d+ = (NULL|'(?:[^']|'')*')", valeurs):
        texte = None if valeur == "NULL" else valeur[1:-1].replace("''", "'")
        if texte in ("t", "f", "true", "false"):
            texte = int(texte in ("t", "true"))
        elif texte is not None and re.fullmatch(r"-?\d{1,18}", texte):
            texte = int(texte)
        liste.append(texte)
    # What differs from an engine to the other: the stamp of a state, the number of a day.
    sql = sql.replace("SELECT CAST(pg_current_snapshot() AS text)", "PRAGMA user_version")
    sql = re.sub(r"\(([^()]*) - DATE '1970-01-01'\)", r"(CAST(julianday(\1) - 2440587.5 AS INTEGER))", sql)
    return re.sub(r"\$(\d+)", r"?\1", sql), liste


def sql_seul(base, lot):
    passages = []
    with sqlite3.connect(base) as connexion:
        for _ in range(5):
            depart = time.perf_counter()
            for _, sql, valeurs in lot:
                connexion.execute(*pour_sqlite(sql, valeurs)).fetchall()
            passages.append((time.perf_counter() - depart) * 1000)
    return statistics.median(passages)


def mesurer(levier, base, dossier, pages, lua):
    """The pages with nothing kept, each alone and then loaded, and as installed while somebody writes."""
    froides, chaudes = {}, {}
    processus, adresse = ouvrir(levier, base, dossier, "--lectures-gardees", "0")
    try:
        cookie = connecter(adresse)
        for nom, chemin in pages.items():
            lire(adresse, chemin, cookie)
            froides[nom] = (seule(adresse, chemin, cookie), *charger(adresse, chemin, cookie, lua))
    finally:
        fermer(processus)
    processus, adresse = ouvrir(levier, base, dossier)
    try:
        cookie = connecter(adresse)
        for nom, chemin in pages.items():
            taille = lire(adresse, chemin, cookie)
            sessions, fin = [connecter(adresse) for _ in range(SECONDES + 5)], threading.Event()
            ecrivain = threading.Thread(target=ecrire_chaque_seconde, args=(adresse, sessions, fin))
            ecrivain.start()
            chaudes[nom] = (*charger(adresse, chemin, cookie, lua), taille / 1024, memoire(processus, "VmRSS"))
            fin.set()
            ecrivain.join()
        return froides, chaudes, memoire(processus, "VmHWM")
    finally:
        fermer(processus)


def fermer(processus, patience=30):
    processus.terminate()
    try:
        processus.wait(timeout=patience)
    except subprocess.TimeoutExpired:
        processus.kill()
        raise


def journaliser(psql, url, levier, dossier, journal, pages):
    """Reads each page five times alone while PostgreSQL logs its statements."""
    def regler(valeur):
        for ordre in (f"ALTER SYSTEM SET log_min_duration_statement = {valeur}", "SELECT pg_reload_conf()"):
            subprocess.run([psql, url, "-qAtc", ordre], check=True, capture_output=True)

    processus, adresse = ouvrir(levier, url, dossier, "--lectures-gardees", "0")
    lots, seuls = {}, {}
    try:
        cookie = connecter(adresse)
        regler(0)
        for nom, chemin in pages.items():
            lire(adresse, chemin, cookie)
            passages = []
            for _ in range(5):
                debut = journal.stat().st_size
                lire(adresse, chemin, cookie)
                time.sleep(0.3)
                extrait = dossier / "extrait"
                with open(journal, "rb") as source:
                    source.seek(debut)
                    extrait.write_bytes(source.read())
                lots[nom] = instructions(extrait)
                passages.append(sum(duree for duree, _, _ in lots[nom]))
            seuls[nom] = statistics.median(passages)
        regler(-1)
    finally:
        fermer(processus)
    return lots, seuls


def machine():
    texte = pathlib.Path("/proc/cpuinfo").read_text()
    modele = re.search(r"model name\s*:\s*(.*)", texte)
    coeurs = len(re.findall(r"^processor", texte, re.M))
    ram = int(re.search(r"MemTotal:\s+(\d+)", pathlib.Path("/proc/meminfo").read_text())[1]) // 2**20
    return f"{modele[1] if modele else platform.machine()}, {coeurs} cœurs, {ram} Gio"


def francais(nombre, chiffres=1):
    return f"{nombre:,.{chiffres}f}".replace(",", "\u202f").replace(".", ",")


def tableau(moteur, froides, chaudes, seuls, pic):
    texte = [
        f"### {moteur}", "",
        "Rien n’est gardé d’une lecture à l’autre :", "",
        "| Page | SQL seul (ms) | Page seule (ms) | Page ÷ SQL | p50 (ms) | p95 (ms) | Requêtes/s | Fautes |",
        "|---|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for nom, (seule, p50, p95, debit, fautes) in froides.items():
        texte.append(
            f"| {nom} | {francais(seuls[nom])} | {francais(seule)} | {francais(seule / seuls[nom])} | {francais(p50)} "
            f"| {francais(p95)} | {francais(debit, 0)} | {fautes} |")
    texte += [
        "", "Réglages d’usine, une écriture par seconde :", "",
        "| Page | p50 (ms) | p95 (ms) | Requêtes/s | Mémoire (Mo) | Page (Ko) | Fautes |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    for nom, (p50, p95, debit, fautes, taille, rss) in chaudes.items():
        texte.append(
            f"| {nom} | {francais(p50)} | {francais(p95)} | {francais(debit, 0)} | {francais(rss, 0)} "
            f"| {francais(taille, 0)} | {fautes} |")
    return "\n".join(texte + ["", f"Mémoire au plus haut : {francais(pic, 0)} Mo.", ""])


def main():
    options = argparse.ArgumentParser(description="Mesure les pages sur une région engendrée.")
    for nom in ("levier", "dossier", "postgresql", "journal", "psql", "mesures"):
        options.add_argument("--" + nom, required=True)
    choix = options.parse_args()
    dossier, annee = pathlib.Path(choix.dossier), datetime.date.today().year
    base, lua = str(dossier / "region.sqlite"), pathlib.Path(__file__).with_name("_banc.wrk.lua")
    for cible in (base, choix.postgresql):
        depart = time.perf_counter()
        subprocess.run([choix.levier, "demo", "--taille", "region", "--base", cible], check=True, cwd=dossier)
        print(f"région engendrée en {francais(time.perf_counter() - depart, 0)} s", flush=True)
    with sqlite3.connect(base) as connexion:
        lot = connexion.execute(
            "SELECT lot_id FROM engagement ORDER BY heures_faites DESC, id LIMIT 1").fetchone()[0]
    pages = {
        "À faire": "/", "Tableau vertical": "/tableaux/vertical",
        "Tableau horizontal": "/tableaux/horizontal", "Page d’un lot": f"/lots/{lot}",
        "Bilan": f"/bilan?debut={annee}-01-01&fin={annee}-12-31",
    }
    lots, seuls_pg = journaliser(
        choix.psql, choix.postgresql, choix.levier, dossier, pathlib.Path(choix.journal), pages)
    seuls_sqlite = {nom: sql_seul(base, lot) for nom, lot in lots.items()}
    sqlite = mesurer(choix.levier, base, dossier, pages, lua)
    pg = mesurer(choix.levier, choix.postgresql, dossier, pages, lua)
    feuille = tableur(base)
    relectures = [essayer_tableur(choix.levier, cible, dossier, feuille) for cible in (base, choix.postgresql)]
    rapport = "\n".join([
        f"## Pages, région engendrée, {datetime.date.today().isoformat()}", "",
        f"{machine()} ; {CONNEXIONS} connexions, {SECONDES} s par page, serveur, moteur et mesureur sur la même machine.",
        "SQL seul : les instructions de la page, sans elle (médiane de cinq). Page seule : un seul lecteur.", "",
        tableau("SQLite", *sqlite[:2], seuls_sqlite, sqlite[2]), tableau("PostgreSQL", *pg[:2], seuls_pg, pg[2]),
        f"Tableau de {francais(feuille.count(chr(10)) - 1, 0)} lignes d’heures, de l’envoi à sa relecture ligne à ligne : "
        f"{francais(relectures[0])} s sur SQLite, {francais(relectures[1])} s sur PostgreSQL.", ""])
    print(rapport)
    with open(choix.mesures, "a", encoding="utf-8") as fichier:
        fichier.write("\n" + rapport)


if __name__ == "__main__":
    main()
