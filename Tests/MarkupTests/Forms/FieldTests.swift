import Markup
import Testing

@Suite struct FieldTests {
  private func refused(_ field: String) -> FormState {
    var form = FormState(values: [field: [hostile]])
    form.refuse(field, "Écrivez autre chose \(hostile)")
    return form
  }

  @Test("A field ties its label, hint and error to its input")
  func textFieldSnapshot() {
    var form = FormState(values: ["heures": ["12,345"]])
    form.refuse("heures", "Deux décimales au plus.")
    let html = textField(
      "heures", label: "Heures", form: form, hint: "Au centième.", kind: .decimal, presence: .required,
      suffix: "h")
    #expect(
      html.text == """
        <div class="champ en-erreur"><label for="champ-heures">Heures</label>\
        <p class="aide" id="aide-champ-heures">Au centième.</p>\
        <p class="refus" id="erreur-champ-heures"><span class="hors-ecran">Erreur\u{00A0}: </span>\
        Deux décimales au plus.</p>\
        <div class="saisie"><input id="champ-heures" name="heures" type="text" inputmode="decimal" value="12,345" \
        aria-describedby="aide-champ-heures erreur-champ-heures" aria-invalid="true" required>\
        <span class="suffixe">h</span></div></div>
        """)
  }

  @Test("Every field shows hostile text as text, stays balanced, and refers only to what exists")
  func hostileFields() {
    let form = refused("x")
    let choices = [Choice(hostile, hostile, hint: hostile), Choice("b", "B", group: hostile)]
    let fields: [HTML] = [
      textField("x", label: hostile, form: form, hint: hostile, suffix: hostile, list: [hostile]),
      textArea("x", label: hostile, form: form, hint: hostile),
      selectField("x", label: hostile, form: form, options: choices, blank: hostile, hint: hostile),
      radioGroup("x", label: hostile, form: form, options: choices, hint: hostile),
      checkboxGroup("x", label: hostile, form: form, options: choices, hint: hostile),
      checkbox("x", label: hostile, form: form, value: hostile, hint: hostile),
      fileField("x", label: hostile, form: form, accept: [hostile], hint: hostile),
      hiddenField(hostile, hostile), fieldGroup(hostile, "x"), errorSummary(form),
      postForm(to: hostile, submitButton(hostile, name: hostile, value: hostile)),
      filterForm(to: hostile, label: hostile, "x"), actionForm(to: hostile, label: hostile, about: hostile),
      buttonLink(hostile, to: hostile),
    ]
    for field in fields {
      #expect(!field.text.contains("<script") && !field.text.contains("<img"))
      #expect(imbalance(field) == nil)
      #expect(brokenReferences(field) == [])
    }
  }

  @Test("The summary leads to each refused field, in order, and is silent when there is none")
  func summary() {
    var form = FormState(scope: "lot3-")
    #expect(errorSummary(form).isEmpty)
    form.refuse("nom", "Indiquez un nom.")
    #expect(errorSummary(form).text.contains("Une erreur est à corriger"))
    form.refuse("", "Le mois est clos.")
    let text = errorSummary(form).text
    #expect(text.contains("2\u{00A0}erreurs sont à corriger"))
    #expect(
      text.contains("<li><a href=\"#champ-lot3-nom\">Indiquez un nom.</a></li><li>Le mois est clos.</li>"))
    #expect(text.contains("role=\"alert\"") && text.contains("tabindex=\"-1\""))
    #expect(textField("nom", label: "Nom", form: form).text.contains("id=\"champ-lot3-nom\""))
  }

  @Test("Over the fields that it is about, the summary names them, in the order of the page")
  func namedSummary() {
    var form = FormState(scope: "a-")
    form.refuse("fin", "La fin ne peut pas précéder le début.")
    form.refuse("", "Le mois est clos.")
    form.refuse("modalites", "Choisissez une réponse.")
    form.refuse("nom", "Remplissez ce champ.")
    form.refuse("lu", "Cochez la case.")
    let fields: HTML = """
      \(textField("autre", label: "Sans faute", form: form))
      \(textField("nom", label: "Nom <b> & prénom", form: form))
      \(fieldGroup("Groupe", checkboxGroup("modalites", label: "Modalités", form: form, options: [Choice("a", "A")])))
      \(textField("fin", label: "Fin", form: form, presence: .required))
      \(checkbox("lu", label: "J’ai lu", form: form))
      """
    let text = errorSummary(form, of: fields).text
    let lines = text.matches(of: /<li>(?:<a[^>]*>)?(.*?)(?:<\/a>)?<\/li>/).map { String($0.output.1) }
    #expect(
      lines == [
        "Le mois est clos.", "Nom &lt;b&gt; &amp; prénom\u{00A0}: remplissez ce champ.",
        "Modalités\u{00A0}: choisissez une réponse.", "Fin\u{00A0}: la fin ne peut pas précéder le début.",
        "J’ai lu\u{00A0}: cochez la case.",
      ])
    #expect(errorSummary(FormState(), of: fields).isEmpty)
    #expect(errorSummary(form, of: .empty).text.contains(">Remplissez ce champ.<"), "a field shown nowhere")
  }

  @Test("A password is never sent back to the page")
  func password() {
    let form = FormState(values: ["secret": ["azerty"]])
    #expect(!textField("secret", label: "Mot de passe", form: form, kind: .password).text.contains("azerty"))
  }

  @Test(
    "A date that a date input cannot show stays visible as text",
    arguments: [("2026-03-01", "date"), ("", "date"), ("1/3/26", "text")])
  func refusedDate(value: String, type: String) {
    let html = textField("d", label: "Jour", form: FormState(values: ["d": [value]]), kind: .date)
    #expect(html.text.contains("type=\"\(type)\""))
  }

  @Test("Chosen answers are chosen again, and no other")
  func choicesKept() {
    let form = FormState(values: ["p": ["a", "c"], "s": ["b"]])
    let options = ["a", "b", "c"].map { Choice($0, $0) }
    let boxes = checkboxGroup("p", label: "P", form: form, options: options).text
    #expect(boxes.split(separator: "<label").map { $0.contains(" checked") } == [false, true, false, true])
    let select = selectField("s", label: "S", form: form, options: options).text
    #expect(
      select.contains("<option value=\"b\" selected>") && select.split(separator: " selected").count == 2)
  }

  @Test("A newline typed first in a text area is not lost")
  func leadingNewline() {
    #expect(
      textArea("t", label: "T", form: FormState(values: ["t": ["\nsuite"]])).text.contains(
        ">\n\nsuite</textarea>"))
  }

  @Test("A form that sends files says so; an act is a form of its own")
  func forms() {
    #expect(postForm(to: "/a", encoding: .multipart, "x").text.contains("enctype=\"multipart/form-data\""))
    #expect(
      actionForm(to: "/lots/3/validation", label: "Valider", style: .primary, about: "le lot 3").text == """
        <form method="post" action="/lots/3/validation" class="acte">\
        <button type="submit" class="bouton principal">Valider <span class="hors-ecran">le lot 3</span></button></form>
        """)
  }
}
