/// The pages of a long list: the first, the last, and the neighbours of the one on screen. Nothing when
/// there is one page. Pages are counted from 1 and live under `page` in the address.
public func pagination(_ query: QueryString, page: Int, of pages: Int) -> HTML {
  guard pages > 1 else { return .empty }
  let shown = Set([1, pages, page - 1, page, page + 1]).filter { (1...pages).contains($0) }.sorted()
  var items: [HTML] = []
  var last = 0
  for number in shown {
    if number - last > 1 { items.append("<li class=\"ellipse\" aria-hidden=\"true\">…</li>") }
    items.append(link(number, query, isCurrent: number == page))
    last = number
  }
  let previous: HTML? =
    page > 1 ? "<li><a rel=\"prev\" href=\"\(address(page - 1, query))\">Précédente</a></li>" : nil
  let next: HTML? =
    page < pages ? "<li><a rel=\"next\" href=\"\(address(page + 1, query))\">Suivante</a></li>" : nil
  return "<nav class=\"pages\" aria-label=\"Pages\"><ul>\(previous)\(items)\(next)</ul></nav>"
}

private func link(_ number: Int, _ query: QueryString, isCurrent: Bool) -> HTML {
  """
  <li><a href="\(address(number, query))"\(attribute: "aria-current", isCurrent ? "page" : nil)>\
  <span class="hors-ecran">Page </span>\(French.integer(number))</a></li>
  """
}

private func address(_ number: Int, _ query: QueryString) -> String {
  query.setting("page", to: number == 1 ? nil : String(number)).link
}
