import Storage

extension Transaction {
  func remiseDeLien(par auteur: AgentConnecte) throws -> RemiseDeLien {
    let facilitateurs: Int? = try value(
      """
      SELECT count(*) FROM agent JOIN structure ON structure.id = agent.structure_id
      WHERE structure.territoire_id = \(auteur.territoire) AND agent.role = 'facilitateur'
        AND agent.mot_de_passe IS NOT NULL
      """)
    return RemiseDeLien(auteur: auteur, estSuivi: facilitateurs ?? 0 > 0)
  }
}
