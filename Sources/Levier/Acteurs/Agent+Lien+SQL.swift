import Storage

extension Transaction {
  func remiseDeLien(par auteur: AgentConnecte) throws -> RemiseDeLien {
    let facilitateurs: Int? = try value(
      """
      SELECT count(*) FROM agent
      WHERE territoire_id = \(auteur.territoire) AND role = 'facilitateur' AND rejoint_le IS NOT NULL
      """)
    return RemiseDeLien(auteur: auteur, estSuivi: facilitateurs ?? 0 > 0)
  }
}
