import Storage

/// Dated figures that the law or a public source fixes. They are rows, so that a territory can correct
/// or extend them without a new version of the program.
let references007 = Migration(
  7, "references",
  [
    """
    CREATE TABLE seuil_europeen (
      id \(type: .key),
      du \(type: .day) NOT NULL,
      au \(type: .day),
      acheteur \(type: .text) NOT NULL,
      nature \(type: .text) NOT NULL,
      montant \(type: .integer) NOT NULL,
      source \(type: .text) NOT NULL,
      CONSTRAINT seuil_europeen_du_acheteur_nature_unique UNIQUE (du, acheteur, nature)
    )\(.strict)
    """,
    """
    INSERT INTO seuil_europeen (du, au, acheteur, nature, montant, source) VALUES
      ('2024-01-01', '2025-12-31', 'tous', 'travaux', 553800000, 'seuils européens 2024-2025'),
      ('2024-01-01', '2025-12-31', 'etat', 'fournitures_services', 14300000, 'seuils européens 2024-2025'),
      ('2024-01-01', '2025-12-31', 'autres', 'fournitures_services', 22100000, 'seuils européens 2024-2025'),
      ('2026-01-01', '2027-12-31', 'tous', 'travaux', 540400000, 'seuils européens 2026-2027'),
      ('2026-01-01', '2027-12-31', 'etat', 'fournitures_services', 14000000, 'seuils européens 2026-2027'),
      ('2026-01-01', '2027-12-31', 'autres', 'fournitures_services', 21600000, 'seuils européens 2026-2027')
    """,
    """
    CREATE TABLE smic (
      du \(type: .day) PRIMARY KEY,
      centimes \(type: .integer) NOT NULL,
      source \(type: .text) NOT NULL
    )\(.strict)
    """,
    """
    INSERT INTO smic (du, centimes, source) VALUES
      ('2024-01-01', 1165, 'décret 2023-1216'),
      ('2024-11-01', 1188, 'décret 2024-951'),
      ('2026-01-01', 1202, 'smic horaire brut au 01/01/2026'),
      ('2026-06-01', 1231, 'smic horaire brut au 01/06/2026')
    """,
  ])
