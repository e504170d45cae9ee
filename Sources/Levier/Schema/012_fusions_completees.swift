import Storage

/// What a merge filled in the record that was kept, empty for what it knew already: undone, it is emptied again.
let fusionsCompletees012 = Migration(
  12, "fusions completees",
  [
    "ALTER TABLE fusion ADD COLUMN sexe \(type: .text) NOT NULL DEFAULT ''",
    "ALTER TABLE fusion ADD COLUMN commune \(type: .text) NOT NULL DEFAULT ''",
    "ALTER TABLE fusion ADD COLUMN qpv \(type: .text) NOT NULL DEFAULT ''",
    "ALTER TABLE fusion ADD COLUMN niveau \(type: .text) NOT NULL DEFAULT ''",
  ])
