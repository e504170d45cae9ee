"""Swift sources as the house is checked on them: code and literals told apart, and what a file declares."""
import re

_DECLARATION = re.compile(
    r"\b(?P<mot>struct|enum|class|actor|protocol|typealias|func|let|var)\s+(?P<nom>`?\w+`?)")
TYPES = {"struct", "enum", "class", "actor", "protocol", "typealias"}


def separer(texte):
    """The code with its literals emptied, and the literals; each the length of the text, so that lines are kept.

    What a literal interpolates is code.
    """
    code, ecrit = list(texte), [c if c == "\n" else " " for c in texte]
    i, n, pile = 0, len(texte), []
    while i < n:
        if pile and pile[-1][0] == "texte":
            fin = pile[-1][1]
            if texte.startswith(fin, i):
                pile.pop()
                i += len(fin)
            elif texte[i] == "\\" and texte.startswith("(", i + 1):
                pile.append(["code", 1])
                code[i] = " "
                i += 2
            elif texte[i] == "\\":
                _effacer(code, i, min(i + 2, n))
                i += 2
            else:
                ecrit[i] = texte[i]
                _effacer(code, i, i + 1)
                i += 1
            continue
        if texte.startswith("//", i):
            j = texte.find("\n", i)
            j = n if j < 0 else j
            _effacer(code, i, j)
            i = j
        elif texte.startswith("/*", i):
            j = texte.find("*/", i)
            j = n if j < 0 else j + 2
            _effacer(code, i, j)
            i = j
        elif texte.startswith('"""', i):
            pile.append(["texte", '"""'])
            i += 3
        elif texte[i] == '"':
            pile.append(["texte", '"'])
            i += 1
        elif pile and texte[i] in "()":
            pile[-1][1] += 1 if texte[i] == "(" else -1
            if pile[-1][1] == 0:
                pile.pop()
            i += 1
        elif texte[i] == "#" and texte.startswith('#"', i):
            j = texte.find('"#', i + 2)
            j = n if j < 0 else j + 2
            _effacer(code, i, j)
            i = j
        elif texte[i] == "/" and re.match(r"/[^/\s*][^\n]*/", texte[i:]) and _ouvre_un_motif(texte, i):
            j = i + re.match(r"/(?:\\.|[^/\\\n])+/", texte[i:]).end() if re.match(
                r"/(?:\\.|[^/\\\n])+/", texte[i:]) else i + 1
            _effacer(code, i, j)
            i = j
        else:
            i += 1
    return "".join(code), "".join(ecrit)


def _ouvre_un_motif(texte, i):
    """A slash that follows an operator or a parenthesis opens a regular expression; else it divides."""
    avant = texte[:i].rstrip(" \n")
    return bool(avant) and avant[-1] in "(=,:[{"


def _effacer(code, debut, fin):
    for k in range(debut, fin):
        if code[k] != "\n":
            code[k] = " "


def declares(code):
    """The names that a file declares: its types, the types inside them, the members and functions that others may use.

    A type inside another is reached from elsewhere through its name.
    """
    types, internes, membres, corps = set(), set(), set(), []
    for ligne in code.split("\n"):
        prive = re.search(r"\b(?:private|fileprivate)\b(?!\(set\))", ligne)
        for trouve in _DECLARATION.finditer(ligne):
            nom = trouve["nom"].strip("`")
            if trouve["mot"] in TYPES:
                (internes if corps or prive else types).add(nom)
            elif "fonction" not in corps and not prive:
                membres.add(nom)
        for retour in re.findall(r"-> \(([^()]*)\)", ligne):
            internes.update(re.findall(r"(\w+):", retour))
        if "fonction" not in corps and not prive:
            if (corps and corps[-1] == "type") or re.search(r"\benum\b", ligne):
                for suite in re.findall(r"\bcase ([^{}:]+)", ligne):
                    membres.update(re.findall(r"(?:^|, )`?(\w+)", re.sub(r"\([^()]*\)", "", suite)))
        genre = "type" if re.search(r"\b(?:struct|enum|class|actor|protocol|extension)\b", ligne) else "fonction"
        for signe in ligne:
            if signe == "{":
                corps.append(genre)
            elif signe == "}" and corps:
                corps.pop()
    return types, internes, membres
