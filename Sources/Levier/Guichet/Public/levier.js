// Small helps. Every page works without this file.

// After an act the reader is taken to what it did, or to what was refused.
const answer = document.querySelector("#erreurs, #fait")
answer?.focus()

// A link of the summary focuses its field, not merely the place where it stands.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("#erreurs a[href^='#']")
  const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)))
  if (!field) return
  event.preventDefault()
  field.focus()
  field.closest(".champ")?.scrollIntoView({ block: "center" })
})

// One press, one act. The mark is lifted when the page comes back from the history.
document.addEventListener("submit", (event) => {
  const form = event.target
  if (event.defaultPrevented || form.method !== "post") return
  if (form.dataset.parti) return event.preventDefault()
  form.dataset.parti = "oui"
  form.setAttribute("aria-busy", "true")
})
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-parti]")) {
    delete form.dataset.parti
    form.removeAttribute("aria-busy")
  }
})

// A filter is applied as soon as it is chosen; words wait for Enter.
document.addEventListener("change", (event) => {
  const field = event.target
  if (field.matches("form[data-filtre] :is(select, [type=checkbox], [type=radio])")) field.form.requestSubmit()
})

// An empty filter says nothing: it stays out of the address.
document.addEventListener("formdata", (event) => {
  if (!event.target.matches("form[data-filtre]")) return
  for (const [name, value] of [...event.formData]) {
    if (value === "" && event.formData.getAll(name).length === 1) event.formData.delete(name)
  }
})

// "/" and Ctrl+K lead to the search of the page.
document.addEventListener("keydown", (event) => {
  const writes = event.target.matches?.("input, textarea, select, [contenteditable]")
  const asked = (event.key === "/" && !writes) || (event.key === "k" && (event.ctrlKey || event.metaKey))
  const search = asked && document.querySelector("input[type=search]")
  if (!search) return
  event.preventDefault()
  search.focus()
  search.select()
})
