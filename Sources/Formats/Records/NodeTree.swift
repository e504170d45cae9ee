/// A record that is built from fields as they come, nested by their path. Awardees are a list, by rank.
struct NodeTree {
  private var leaves: [Node.Field] = []
  private var branches: [(name: String, tree: NodeTree)] = []

  mutating func insert(_ node: Node, at path: ArraySlice<String>) {
    guard let name = path.first else { return }
    if path.count == 1 {
      leaves.append(.init(name: name, value: node))
    } else if let index = branches.firstIndex(where: { $0.name == name }) {
      branches[index].tree.insert(node, at: path.dropFirst())
    } else {
      var tree = NodeTree()
      tree.insert(node, at: path.dropFirst())
      branches.append((name, tree))
    }
  }

  var node: Node {
    .object(
      leaves
        + branches.map {
          let isList = $0.name == "titulaires" || $0.name == "concessionnaires"
          return .init(name: $0.name, value: isList ? .list($0.tree.branches.map(\.tree.node)) : $0.tree.node)
        })
  }
}
