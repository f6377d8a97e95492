"""What tests ask of a page with a worksheet in it, as the browser runs it."""

from __future__ import annotations

import re

# The page has a notice that asks the person to back up: they have been told.
IS_TOLD = """() => [...document.querySelectorAll("[data-worksheet-alert] button")]
  .some(button => button.textContent === "Back up")"""

IS_REFUSED = """() => [...document.querySelectorAll("[data-worksheet-alert] h2")]
  .some(title => title.textContent === "Nothing was changed")"""

START = "Start the next meeting"
STARTED = re.compile(r"^Meeting \d+.* (started|added)\.")
ENTRY_BUTTONS = "[data-worksheet-entries] li > button:first-child"

# Which entry the tab chose, null for none, and under which keys of its series anything is stored.
READ_ENTRY = """async worksheet => {
  const read = name => sessionStorage.getItem(name) ?? localStorage.getItem(name)
  const chosen = JSON.parse(read("mentoring-guide, whose") ?? "null")
  const series = chosen?.id ? `${worksheet}@${chosen.id}` : worksheet
  const entry = read(`mentoring-guide, which entry: ${series}`)
  const names = (await indexedDB.databases()).map(({name}) => name)
  if (!names.includes("mentoring-guide")) return [entry, []]
  const database = await new Promise((resolve, reject) => {
    const opening = indexedDB.open("mentoring-guide")
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  if (!database.objectStoreNames.contains("answers")) return [entry, []]
  const reading = database.transaction("answers").objectStore("answers").getAllKeys()
  const keys = await new Promise(resolve => { reading.onsuccess = () => resolve(reading.result) })
  database.close()
  const own = keys.map(([key]) => key).filter(key => key.split("#")[0] === series)
  return [entry, [...new Set(own)]]
}"""

# A page that knows of one person alone goes to theirs, where nobody chose and nobody's is blank.
GOES_TO_ONE = """async worksheet => {
  const name = "mentoring-guide, whose"
  if ((sessionStorage.getItem(name) ?? localStorage.getItem(name)) !== null) return false
  const names = (await indexedDB.databases()).map(({name}) => name)
  if (!names.includes("mentoring-guide")) return false
  const database = await new Promise((resolve, reject) => {
    const opening = indexedDB.open("mentoring-guide")
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  if (!database.objectStoreNames.contains("relationships")) return false
  const reading = database.transaction(["answers", "relationships"])
  const read = (store, range) => new Promise(resolve => {
    const asking = reading.objectStore(store).getAll(range)
    asking.onsuccess = () => resolve(asking.result)
  })
  const nobodys = IDBKeyRange.bound([worksheet], [worksheet, []])
  const [people, answers] = await Promise.all([read("relationships"), read("answers", nobodys)])
  database.close()
  const isBlank = value => typeof value === "object" && value !== null
    ? Object.values(value).every(isBlank) : value === null || value === undefined || value === ""
  const known = people.filter(({isGone}) => !isGone)
  return known.length === 1 && answers.every(({value}) => isBlank(value))
}"""

TOUCH = """() => document.querySelector("form[data-worksheet]")
  .dispatchEvent(new CustomEvent("worksheet-shown"))"""

# The part that shows the entries has come.
HAS_ENTRIES = "() => document.querySelector('[data-worksheet-entries]')?.children.length > 0"

STATE = "() => document.querySelector('[data-worksheet-frame]')?.dataset.worksheetState"

IS_SETTLED = f"""() => {{
  const state = ({STATE})()
  return ["saved", "empty"].includes(state) || (state === "unsaved" && ({IS_TOLD})())
}}"""

IS_READY = f"() => ['saved', 'empty', 'unsaved'].includes(({STATE})())"

# Playwright's own waits look less and less often. This one looks at each change of the page, and
# from time to time besides.
WAIT = """([words, patience]) => new Promise((resolve, reject) => {
  const isTrue = %s
  const stop = (settle, value) => {
    changes.disconnect()
    clearInterval(clock)
    settle(value)
  }
  const until = performance.now() + patience
  const look = () => {
    if (isTrue()) stop(resolve)
    else if (performance.now() > until) stop(reject, new Error(`waited in vain for ${words}`))
  }
  const changes = new MutationObserver(look)
  changes.observe(document, {subtree: true, childList: true, attributes: true})
  const clock = setInterval(look, 20)
  look()
})"""
PATIENCE_MS = 30_000

WRITE = """([name, text, isAdded]) => {
  const box = document.querySelector(`form[data-worksheet] [name="${name}"]`)
  const shown = box.value
  box.value = isAdded ? shown + text : text
  box.dispatchEvent(new Event("input", {bubbles: true}))
  return [shown, box.value]
}"""
