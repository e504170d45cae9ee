package import Storage

/// The migrations of the application, in order: one a room that has tables, which owns those that it creates. A landed
/// one is frozen: a change is a new number.
package let migrations: [Migration] = [
  acces001, pratiques002, cadre003, marches004, engagements005, publics006,
  contrats007, declarations008, publications009, fusions010, bilans011, repliage012,
]
