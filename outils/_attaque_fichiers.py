"""Files that fill the disk: nobody else is kept from signing in, and nothing unasked for is kept."""
import shutil

from _attaque_outils import Constat, decompte, deposer, poster
from _banc import MOT_DE_PASSE, connecter


def fichiers(terrain):
    with terrain.serveur() as serveur:
        yield champ_inattendu(serveur)
    with terrain.serveur("--taille-maximale", str(200_000)) as serveur:
        yield quota(serveur)
    libre = shutil.disk_usage(terrain.dossier).free
    with terrain.serveur("--reserve", str(min(libre + (1 << 40), 1 << 50))) as serveur:
        yield disque_plein(serveur)


def champ_inattendu(serveur, envois=10, taille=10_000_000):
    """Half of the parts say that they are files, half that they are plain fields."""
    cookie, octets = connecter(serveur.adresse), b"a" * taille
    reponses = [
        deposer(serveur.adresse, cookie, octets, "gros.csv" if rang % 2 else "", chemin, "autre")
        for chemin in ("/declarations/import", "/marches/publications") for rang in range(envois)]
    restes = len(serveur.deposes())
    return Constat(
        f"champ inattendu, {len(reponses) * taille // 1_000_000} Mo : {decompte(reponses)} ; gardés : {restes}",
        "4xx chaque fois, aucun fichier gardé",
        restes == 0 and all(400 <= reponse.statut < 500 for reponse in reponses))


def quota(serveur, envois=12, taille=150_000):
    """Files that wait, each under the size allowed and none like another."""
    cookie = connecter(serveur.adresse)
    reponses = [deposer(serveur.adresse, cookie, tableau(rang, taille)) for rang in range(envois)]
    refus = next((reponse for reponse in reponses if reponse.statut != 303), None)
    dite = refus is not None and "Trop de fichiers en attente" in refus.texte
    entre, sort, depot = aller_venir(serveur)
    return Constat(
        f"quota, {envois} fichiers : {decompte(reponses)}, place refusée par une page : {oui(dite)} ; un autre "
        f"entre ({entre}), dépose ({depot}), sort ({sort})",
        "quelques 303, puis 413 avec une page ; l’autre 303 partout",
        dite and refus.statut == 413 and reponses[0].statut == 303 and (entre, sort, depot) == (303, 303, 303))


def disque_plein(serveur):
    cookie = connecter(serveur.adresse)
    refus = deposer(serveur.adresse, cookie, tableau(0, 10_000))
    dite, restes = "Plus assez de place" in refus.texte, len(serveur.deposes())
    entre, sort, _ = aller_venir(serveur)
    return Constat(
        f"disque sans réserve : un fichier {refus.statut}, refusé par une page : {oui(dite)}, gardés : {restes} ; un "
        f"autre entre ({entre}), sort ({sort})",
        "503 avec une page, aucun fichier gardé ; l’autre 303 partout",
        dite and refus.statut == 503 and restes == 0 and (entre, sort) == (303, 303))


def aller_venir(serveur):
    """Another user signs in, sends a file and signs out: how each was answered."""
    champs = {"courriel": "siae@demo.levier.example", "mot_de_passe": MOT_DE_PASSE}
    entree = poster(serveur.adresse, "/connexion", champs)
    cookie = entree.entetes.get("Set-Cookie", "").split(";")[0]
    depot = deposer(serveur.adresse, cookie, tableau(1, 10_000))
    sortie = poster(serveur.adresse, "/deconnexion", {}, Cookie=cookie)
    return entree.statut, sortie.statut, depot.statut


def tableau(rang, taille):
    entete, ligne = "Numéro de contrat;Mois;Heures travaillées;Note\n", f"1;2026-05;35,5;essai {rang}\n"
    return (entete + ligne * (taille // len(ligne))).encode()


def oui(vrai):
    return "oui" if vrai else "non"
