"""What leads away from a page is done once, however often it is pressed before the page goes."""

from __future__ import annotations

from browser.node_source import evaluate_each

# A step is a press, or what happens to the page meanwhile.
PRESS = """async (steps) => {
  globalThis.window = new EventTarget()
  const done = []
  let isFailing = false
  const act = source.leadAway(async (name) => {
    await Promise.resolve()
    if (isFailing) throw new Error("no room")
    done.push(name)
  })
  const pressed = []
  for (const step of steps) {
    if (step === "fails" || step === "works") isFailing = step === "fails"
    else if (step === "ends") await Promise.allSettled(pressed)
    else if (step === "leave and come back") window.dispatchEvent(new Event("pagehide"))
    else pressed.push(act(step))
  }
  const ended = await Promise.allSettled(pressed)
  return [done, ended.map(({reason}) => reason?.message ?? "")]
}"""


def press(*steps: str) -> list[list[str]]:
    """Return what was done, and what each press ended with."""
    return list(evaluate_each("lazy/lead-away.ts", PRESS, [[list(steps)]])[0])


def test_a_double_click_does_it_once():
    """Before it has ended and after, while the page is still there."""
    assert press("one", "one", "ends", "one", "another") == [["one"], ["", "", "", ""]]


def test_what_failed_can_be_tried_again():
    """It has led nowhere."""
    assert press("fails", "one", "ends", "works", "one") == [["one"], ["no room", ""]]


def test_a_page_that_comes_back_can_do_it_again():
    """Browsers keep pages as they were left."""
    assert press("one", "ends", "leave and come back", "two") == [["one", "two"], ["", ""]]
