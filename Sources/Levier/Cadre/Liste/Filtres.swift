import Markup

extension Form {
  /// The filters of an address, as the fields of a filter form show them.
  init(_ filtres: QueryString) {
    self.init(values: Dictionary(grouping: filtres.items, by: \.name).mapValues { $0.map(\.value) })
  }
}
