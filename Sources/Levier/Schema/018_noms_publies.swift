import Storage

/// The last name that a publication gave to a structure, and the last day that this publication tells. A name that
/// a person typed has none.
let nomsPublies018 = Migration(
  18, "noms publies",
  [
    "ALTER TABLE structure ADD COLUMN nom_publie \(type: .text)",
    "ALTER TABLE structure ADD COLUMN nom_publie_le \(type: .day)",
  ])
