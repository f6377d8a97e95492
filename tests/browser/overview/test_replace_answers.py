"""What changes on the page of one's own work when something is marked there, and what does not."""

from __future__ import annotations

from base64 import b64encode
from typing import Any

from browser.node_source import bundle, evaluate_each
from browser.overview.described import OTHER, REL, WORKSHEETS
from browser.overview.test_make_work import MENTOR

ROWS = [{"what": "Read the outline", "who": "mentee"}, {"what": "Ask the panel", "who": "mentor"}]
DONE = [{**ROWS[0], "done": "yes"}, ROWS[1]]
KEPT = {
    f"plan@{REL}": {"topics": "How to say no", "actions": ROWS},
    f"plan@{OTHER}": {"actions": [{"what": "Write to them"}]},
}

# What is to do with each after the first thing with the mentor was marked; null: look at all anew.
REPLACE = """async (kept, known, worksheets, key, answers) => {
  const {makeWork} = await import("data:text/javascript;base64,MAKE_WORK")
  const records = new Map(Object.entries(kept).map(([key, answers]) => [key, new Map(
    Object.entries(answers).map(([field, value]) => [field, {value, revision: 1}]))]))
  const work = makeWork({records, abouts: new Map(), left: new Map()}, known, worksheets)
  const all = work.people.flatMap(each => each.toDo)
  const toDo = all.find(({entry}) => entry.names.worksheet === key)
  const before = JSON.stringify(work)
  const found =
    source.replaceAnswers(work, toDo, new Map(Object.entries(answers)), worksheets)
  if (JSON.stringify(work) !== before) throw new Error("what was there has changed")
  return found && {
    whose: found.person.relationship.id,
    toDo: found.work.people.map(each => each.toDo.map(({what}) => what)),
    answers: Object.fromEntries(found.person.filled[0].entries[0].answers),
  }
}"""


def replace(answers: dict[str, Any]) -> Any:
    """Say what becomes of the work once the session with the mentor holds these answers."""
    call = [KEPT, [MENTOR], WORKSHEETS, f"plan@{REL}", answers]
    make_work = b64encode(bundle("overview/facts/make-work.ts")).decode()
    script = REPLACE.replace("MAKE_WORK", make_work)
    return evaluate_each("overview/facts/replace-answers.ts", script, [call])[0]


def test_what_is_done_goes_and_all_else_stays():
    """Of the one person alone; the answers that are at hand are those of now."""
    found = replace({"topics": "How to say no", "actions": DONE})
    assert found["whose"] == REL
    assert found["toDo"] == [["Ask the panel"], ["Write to them"]]
    assert found["answers"]["actions"] == DONE


def test_where_more_has_changed_all_is_looked_at_anew():
    """Another answer of the worksheet, another row of the list, or nothing that could be read."""
    assert replace({"topics": "Something else", "actions": DONE}) is None
    assert replace({"topics": "How to say no", "actions": DONE, "next": "2027-01-01"}) is None
    more = [*DONE, {"what": "A third thing"}]
    assert replace({"topics": "How to say no", "actions": more}) is None
    other = [DONE[0], {**ROWS[1], "by": "2027-02-01"}]
    assert replace({"topics": "How to say no", "actions": other}) is None
    assert replace({}) is None
