import Storage

/// What the law or a public source gives to the whole country: dated figures and days, that no territory writes.
let droit004: [SQL] = [
  """
  CREATE TABLE seuil_europeen (
    id \(type: .key),
    du \(type: .day) NOT NULL,
    au \(type: .day),
    acheteur \(type: .text) NOT NULL,
    nature \(type: .text) NOT NULL,
    montant \(type: .integer) NOT NULL,
    source \(type: .text) NOT NULL,
    version \(type: .integer) NOT NULL DEFAULT 1,
    CONSTRAINT seuil_europeen_du_acheteur_nature_unique UNIQUE (du, acheteur, nature)
  )\(.strict)
  """,
  """
  INSERT INTO seuil_europeen (du, au, acheteur, nature, montant, source) VALUES
    ('2024-01-01', '2025-12-31', 'tous', 'travaux', 553800000, 'Seuils européens 2024-2025'),
    ('2024-01-01', '2025-12-31', 'etat', 'fournitures_services', 14300000, 'Seuils européens 2024-2025'),
    ('2024-01-01', '2025-12-31', 'autres', 'fournitures_services', 22100000, 'Seuils européens 2024-2025'),
    ('2026-01-01', '2027-12-31', 'tous', 'travaux', 540400000, 'Seuils européens 2026-2027'),
    ('2026-01-01', '2027-12-31', 'etat', 'fournitures_services', 14000000, 'Seuils européens 2026-2027'),
    ('2026-01-01', '2027-12-31', 'autres', 'fournitures_services', 21600000, 'Seuils européens 2026-2027')
  """,
  """
  CREATE TABLE seuil_national (
    id \(type: .key),
    du \(type: .day) NOT NULL,
    au \(type: .day),
    nature \(type: .text) NOT NULL,
    montant \(type: .integer) NOT NULL,
    source \(type: .text) NOT NULL,
    version \(type: .integer) NOT NULL DEFAULT 1,
    CONSTRAINT seuil_national_du_nature_unique UNIQUE (du, nature)
  )\(.strict)
  """,
  """
  INSERT INTO seuil_national (du, nature, montant, source) VALUES
    ('2026-01-01', 'travaux', 10000000, 'Décret 2025-1386'),
    ('2026-04-01', 'fournitures_services', 6000000, 'Décret 2025-1386')
  """,
  """
  CREATE TABLE jour_ferie (
    id \(type: .key),
    jour \(type: .day) NOT NULL,
    nom \(type: .text) NOT NULL,
    source \(type: .text) NOT NULL,
    version \(type: .integer) NOT NULL DEFAULT 1,
    CONSTRAINT jour_ferie_jour_nom_unique UNIQUE (jour, nom)
  )\(.strict)
  """,
  """
  CREATE TABLE entree_en_vigueur (
    id \(type: .key),
    texte \(type: .text) NOT NULL,
    le \(type: .day) NOT NULL,
    source \(type: .text) NOT NULL,
    version \(type: .integer) NOT NULL DEFAULT 1,
    CONSTRAINT entree_en_vigueur_texte_unique UNIQUE (texte)
  )\(.strict)
  """,
  """
  INSERT INTO entree_en_vigueur (texte, le, source) VALUES
    ('condition_sociale_annonce', '2026-08-21', 'Décret 2022-767'),
    ('condition_sociale', '2026-08-22', 'Loi 2021-1104, art. 35 (code de la commande publique, L2112-2-1)')
  """,
  """
  CREATE TABLE smic (
    id \(type: .key),
    du \(type: .day) NOT NULL,
    centimes \(type: .integer) NOT NULL,
    source \(type: .text) NOT NULL,
    version \(type: .integer) NOT NULL DEFAULT 1,
    CONSTRAINT smic_du_unique UNIQUE (du)
  )\(.strict)
  """,
  """
  INSERT INTO smic (du, centimes, source) VALUES
    ('2024-01-01', 1165, 'Décret 2023-1216'),
    ('2024-11-01', 1188, 'Décret 2024-951'),
    ('2026-01-01', 1202, 'SMIC horaire brut au 01/01/2026'),
    ('2026-06-01', 1231, 'SMIC horaire brut au 01/06/2026')
  """,
]
