/// A person whom the clauses are for.
struct Participant {}
