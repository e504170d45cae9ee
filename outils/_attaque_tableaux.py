"""Tables that weigh much once they are read: others are served, and memory holds."""
import functools
import io
import random
import threading
import time
import zipfile

from _attaque_outils import RSS_MAX, TEMOIN, Constat, Temoin, arret, decompte, demander, deposer, ensemble
from _banc import connecter, francais

TITRES = ["Numéro de contrat", "Mois", "Heures travaillées"]
LIGNES, COLONNES = 190_000, 10
CELLULES_MAX = 2_000_000
# A look that takes longer is left: what counts is what the others wait for meanwhile.
PATIENCE = 25
SECONDES = 5


def tableaux(terrain):
    with terrain.serveur() as serveur:
        cookie = connecter(serveur.adresse)
        yield trop_de_cellules(serveur, cookie)
    with terrain.serveur() as serveur:
        yield texte_de_112_mo(serveur, connecter(serveur.adresse))
    with terrain.serveur() as serveur:
        octets = classeur()
        yield from regards(serveur, connecter(serveur.adresse), octets)
        yield arret_en_lecture(serveur, connecter(serveur.adresse, TEMOIN), octets)


def trop_de_cellules(serveur, cookie):
    lignes = CELLULES_MAX // (COLONNES + 1) + 1_000
    refus = deposer(serveur.adresse, cookie, classeur(lignes, COLONNES + 1), "heures.xlsx")
    restes, pic = len(serveur.deposes()), serveur.pic
    return Constat(
        f"classeur de plus de deux millions de cellules : {refus.statut}, gardés : {restes}, mémoire "
        f"{francais(pic, 0)} Mo",
        f"422, aucun fichier gardé, moins de {RSS_MAX} Mo", refus.statut == 422 and restes == 0 and pic < RSS_MAX)


def texte_de_112_mo(serveur, cookie):
    with Temoin(serveur) as temoin:
        depart = time.perf_counter()
        reponse = deposer(serveur.adresse, cookie, texte(112_000_000), "heures.csv")
        duree = time.perf_counter() - depart
    constat = temoin.constat(f"CSV de 112 Mo : {reponse.statut} en {francais(duree)} s")
    return constat._replace(
        attendu="lu ou refusé, " + constat.attendu, tenu=constat.tenu and reponse.statut in (303, 413, 422, 503))


def regards(serveur, cookie, octets, nombre=6):
    """Several looks at once at one table, by the agent who sent it; then again and again, once it was read."""
    with Temoin(serveur) as temoin:
        depot = deposer(serveur.adresse, cookie, octets, "heures.xlsx")
        reponses = ensemble([lambda: regarder(serveur, depot, cookie)] * nombre)
    constat = temoin.constat(
        f"{nombre} regards sur un tableau de {francais(len(octets) / 1e6)} Mo : déposé {depot.statut}, "
        f"{decompte(reponses)}")
    yield constat._replace(tenu=constat.tenu and depot.statut == 303)
    with Temoin(serveur) as temoin:
        fin = time.perf_counter() + SECONDES
        reponses = ensemble([lambda: guetter(serveur, depot, cookie, fin)] * nombre)
    yield temoin.constat(
        f"{nombre} regards sans cesse pendant {SECONDES} s, le tableau déjà lu : {decompte(sum(reponses, []))}")


def arret_en_lecture(serveur, cookie, octets):
    """A stop asked for while a table is read, that somebody has just sent."""
    envoi = threading.Thread(target=deposer, args=(serveur.adresse, cookie, octets, "heures.xlsx"), daemon=True)
    envoi.start()
    time.sleep(1)
    return arret(serveur, "un tableau en lecture")


def regarder(serveur, depot, cookie, delai=PATIENCE):
    return demander(serveur.adresse, depot.entetes.get("Location", "/"), entetes={"Cookie": cookie}, delai=delai)


def guetter(serveur, depot, cookie, fin):
    """Looks at a table again and again, as long as it lasts."""
    reponses = []
    while (reste := fin - time.perf_counter()) > 0:
        reponses.append(regarder(serveur, depot, cookie, max(1, reste)))
        time.sleep(0.2)
    return reponses


def texte(octets):
    """Lines in long cells, as few as a table of this weight may hold."""
    alea = random.Random(2)
    lignes = [";".join(TITRES + [f"Note {rang}" for rang in range(COLONNES - 3)])]
    note = "x" * (octets // LIGNES // (COLONNES - 3))
    suite = ";".join([note] * (COLONNES - 3))
    lignes += [f"{alea.randrange(1, 37_000)};2026-05;{alea.randrange(1, 150)};{suite}" for _ in range(LIGNES)]
    return "\n".join(lignes).encode()[:octets]


@functools.cache
def classeur(lignes=LIGNES, colonnes=COLONNES):
    """A workbook of small cells, about 7 MB, of no kind that a spreadsheet would not write."""
    octets = io.BytesIO()
    with zipfile.ZipFile(octets, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for nom, contenu in PARTIES.items():
            archive.writestr(nom, contenu)
        archive.writestr("xl/worksheets/sheet1.xml", feuille(lignes, colonnes))
    return octets.getvalue()


def feuille(lignes, colonnes):
    alea = random.Random(1)
    titres = TITRES + [f"Note {rang}" for rang in range(colonnes - 3)]
    rangees = ["".join(f'<c t="inlineStr"><is><t>{titre}</t></is></c>' for titre in titres)]
    for _ in range(lignes):
        notes = "".join(f"<c><v>{alea.randrange(2_000) / 4}</v></c>" for _ in range(colonnes - 3))
        rangees.append(
            f'<c><v>{alea.randrange(1, 37_000)}</v></c><c t="str"><v>2026-05</v></c>'
            f"<c><v>{alea.randrange(1, 150)}</v></c>{notes}")
    corps = "".join(f'<row r="{rang}">{rangee}</row>' for rang, rangee in enumerate(rangees, 1))
    return f'{XML}<worksheet xmlns="{FEUILLES}"><sheetData>{corps}</sheetData></worksheet>'


XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
FEUILLES = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LIENS = "http://schemas.openxmlformats.org/package/2006/relationships"
GENRES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
PARTIES = {
    "[Content_Types].xml": XML + (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{TYPES}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{TYPES}.worksheet+xml"/></Types>'),
    "_rels/.rels": XML + (
        f'<Relationships xmlns="{LIENS}"><Relationship Id="rId1" Type="{GENRES}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>'),
    "xl/workbook.xml": XML + (
        f'<workbook xmlns="{FEUILLES}" xmlns:r="{GENRES}"><sheets><sheet name="Heures" sheetId="1" r:id="rId1"/>'
        "</sheets></workbook>"),
    "xl/_rels/workbook.xml.rels": XML + (
        f'<Relationships xmlns="{LIENS}"><Relationship Id="rId1" Type="{GENRES}/worksheet" '
        'Target="worksheets/sheet1.xml"/></Relationships>'),
}
