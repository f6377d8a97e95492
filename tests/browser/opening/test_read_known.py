"""Where a file belongs is not decided by a database that has not answered yet."""

from __future__ import annotations

from browser.node_source import evaluate_each

SOURCE = "opening/owner/read-known.ts"
ANN = {"id": "1a-2n-3n-4", "name": "Ann", "role": "mentor", "begun": "2026-11-26"}

# Asks a database that answers, that fails, or that is late: then all the time passes at once.
READ = """async (way, isWorking) => {
  globalThis.setTimeout = act => way === "late" && queueMicrotask(act)
  const database = { objectStoreNames: { contains: () => true }, getAll: async () => [ANN] }
  const open = {
    answers: async () => database,
    fails: async () => { throw new Error("closed") },
    late: () => new Promise(() => {}),
  }[way]
  const keeping = { begun: Promise.resolve(), isWorking: () => isWorking, history: { open } }
  try { return await source.readKnown(keeping) } catch (problem) { return problem.name }
}"""


def test_a_database_that_is_late_is_not_one_that_knows_nobody():
    """The file is refused then. A page that keeps nothing knows nobody, and waits for nothing."""
    script = READ.replace("ANN", repr(ANN))
    calls = [["answers", True], ["late", True], ["fails", True], ["late", False]]
    assert evaluate_each(SOURCE, script, calls) == [[ANN], "CopyProblem", "CopyProblem", []]
