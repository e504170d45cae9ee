"""Counts what passed and what failed, and says what failed where."""


class Controle:
    def __init__(self):
        self.reussis = 0
        self.echecs = []

    def verifier(self, condition, phrase):
        if condition:
            self.reussis += 1
        elif phrase not in self.echecs:
            self.echecs.append(phrase)
            print("ÉCHEC  " + phrase, flush=True)
        return condition

    def conclure(self):
        print(f"{self.reussis} passed, {len(self.echecs)} failed")
        return 1 if self.echecs else 0
