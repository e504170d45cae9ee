/// What does not exist, or is not the agent's to know.
struct Absence: Error {}
