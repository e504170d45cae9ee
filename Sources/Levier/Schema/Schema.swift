package import Storage

/// The migrations of the application, in order. A landed one is frozen: a change is a new number.
package let migrations: [Migration] = [
  acteurs001, marches002, engagements003, publics004, declarations005, bilans006, references007,
  fusions009, pratiques011, fusionsCompletees012, misesDeCote013,
  provenance014,
  depotsEtNaissances015,
  publications016, reunions017, nomsPublies018, appareils019,
  dossiers020, envois021, pseudonymes022, adresses023,
]
