import Storage

/// The texts of reports.
let bilans011 = Migration(
  11, "bilans",
  [
    """
    CREATE TABLE bilan_texte (
      id \(type: .key),
      territoire_id \(type: .reference) NOT NULL REFERENCES territoire (id),
      portee \(type: .text) NOT NULL,
      debut \(type: .day) NOT NULL,
      fin \(type: .day) NOT NULL,
      rubrique \(type: .text) NOT NULL,
      texte \(type: .text) NOT NULL,
      ecrit_par \(type: .reference) NOT NULL,
      ecrit_le \(type: .instant) NOT NULL,
      version \(type: .integer) NOT NULL,
      CONSTRAINT bilan_texte_territoire_id_portee_debut_fin_rubrique_unique
        UNIQUE (territoire_id, portee, debut, fin, rubrique),
      FOREIGN KEY (territoire_id, ecrit_par) REFERENCES agent (territoire_id, id)
    )\(.strict)
    """
  ])
