/// A participant’s contract with an employer.
struct Contrat {}
