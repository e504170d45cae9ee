/// A list of which lines are ticked, and the one act on those that are: it stays in sight under the list.
public func selectionForm(to action: String, label: String, list: HTML, act: HTML) -> HTML {
  """
  <form method="post" action="\(action)" class="selection" novalidate>\(list)\
  <div class="sur-selection" role="group" aria-label="\(label)">\(act)</div></form>
  """
}

/// The box that ticks one line of a list.
/// - Parameter subject: what the line is about, for who does not see the line.
public func lineCheckbox<Name: FieldName>(
  _ name: Name, value: String, about subject: String, form: Form<Name>
) -> HTML {
  """
  <label class="option"><input type="checkbox" name="\(name.field)" value="\(value)"\
  \(flag: "checked", if: form.all(name).contains(value))> <span class="hors-ecran">\(subject)</span></label>
  """
}
