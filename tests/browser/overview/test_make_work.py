"""What the page of one's own work makes of all that a browser keeps."""

from __future__ import annotations

from typing import Any

from browser.node_source import evaluate_each
from browser.overview.described import OTHER, PLAN, REL, SECOND, WORKSHEETS

# Turns what a test writes into what a database gives, and says in plain data what is made of it.
WORK = """(kept, known, worksheets, late) => {
  const records = new Map(Object.entries(kept).map(([key, answers]) => [key, new Map(
    Object.entries(answers).map(([field, value]) => [field, {value, revision: 1}]))]))
  const abouts = new Map(Object.keys(kept).map(key =>
    [key, {filling: "", place: key.includes("#") ? 1 : 0}]))
  const left = new Map(Object.entries(late).map(([key, a]) => [key, new Map(Object.entries(a))]))
  const work = source.makeWork({records, abouts, left}, known, worksheets)
  const say = person => person && {
    name: person.relationship?.name ?? null,
    held: person.filled.map(({worksheet, entries}) => [worksheet.id, entries.length]),
    days: person.days.map(({day, name, entry}) => [day, name, entry !== undefined]),
    coming: person.listComing("2026-11-26").map(({day, name}) => [day, name]),
    toDo: person.toDo.map(({what, who, by}) => [what, who, by]),
    aims: person.aims.map(({what, state}) => [what, state]),
  }
  return {
    people: work.people.map(say), ended: work.ended.map(say), nobody: say(work.nobody) ?? null,
    own: work.own.map(({worksheet, entries}) => [worksheet.id, entries.length]),
  }
}"""
MENTOR = {"id": REL, "name": "Mentor B", "role": "mentee", "begun": "2026-11-01"}


def make_work(kept: dict[str, Any], *known: dict[str, Any], **late: Any) -> dict[str, Any]:
    """Return what is made of answers by their keys."""
    source = "overview/facts/make-work.ts"
    return dict(evaluate_each(source, WORK, [[kept, list(known), WORKSHEETS, late]])[0])


def test_each_has_their_own_and_nobody_too():
    """What one says of oneself is apart, and so is what was written before anybody was named."""
    work = make_work(
        {
            f"contract@{REL}": {"purpose": "To be sure"},
            "contract": {"purpose": "Before"},
            "goals": {"aim": "To be heard"},
            f"plan@{OTHER}": {"topics": "Unknown here"},
            f"plan@{REL}": {"topics": ""},
        },
        MENTOR,
        {"id": "a3-b-c-d", "name": "Gone", "role": "mentor", "begun": "x", "ended": "2026-12-01"},
    )
    assert [each["name"] for each in work["people"]] == ["Mentor B", "someone without a name here"]
    assert work["people"][0]["held"] == [["contract", 1]]
    assert [each["name"] for each in work["ended"]] == ["Gone"]
    assert work["nobody"]["held"] == [["contract", 1]]
    assert work["own"] == [["goals", 1]]


ODD_ROW = {"what": 7, "who": "constructor", "by": 2027}


def test_a_row_of_other_shapes_is_shown_as_it_is_written():
    """A back-up of everything comes in without forms: a number is text, and a word is a word."""
    promised = [
        ODD_ROW,
        {"what": ["x"], "deed": True, "who": {"a": "b"}},
        {"what": "Read", "by": []},
    ]
    goals = [{"goal": "To lead", "standing": "toString"}, {"goal": "To write", "standing": 2}]
    kept = {f"plan@{REL}": {"promised": promised}, f"review@{REL}": {"goals": goals}}
    (person,) = make_work(kept, MENTOR)["people"]
    assert person["toDo"] == [["7", "constructor", "2027"], ["Read", "", ""]]
    assert person["aims"] == [["To lead", "toString"], ["To write", "2"]]


def test_whose_a_row_is_stays_a_word():
    """Nobody is called what objects inherit, such as their constructor."""
    (said,) = evaluate_each(
        "overview/facts/list-to-do.ts",
        """(worksheet, promised) => source.listToDo({worksheet, entries: [
          {answers: new Map([["promised", promised]])}]}).map(({whoWords}) => whoWords)""",
        [[PLAN, [ODD_ROW, {"what": "Read", "who": "mentee"}]]],
    )
    assert said == ["constructor", "Mentee"]


def test_what_is_open_is_that_of_the_newest_session():
    """It has come along; what is done or dropped is no more, and the earliest day stands first."""
    promised = [
        {"what": "Late", "who": "mentee", "by": "2027-01-20"},
        {"what": "Done", "who": "mentee", "became": "done"},
        {"deed": "By its earlier name", "who": "mentor", "by": "soon"},
    ]
    work = make_work(
        {
            f"plan@{REL}": {"met_on": "2026-12-01", "actions": [{"what": "Left behind"}]},
            f"plan@{REL}#{SECOND}": {
                "met_on": "2027-01-10",
                "promised": promised,
                "actions": [{"what": "Soon", "by": "2027-01-11"}, {"what": "", "who": "mentee"}],
            },
        },
        MENTOR,
    )
    assert work["people"][0]["toDo"] == [
        ["Soon", "", "2027-01-11"],
        ["Late", "mentee", "2027-01-20"],
        ["By its earlier name", "mentor", "soon"],
    ]


def test_the_next_day_of_a_series_is_that_of_an_entry_or_the_one_that_was_named():
    """An entry counts by its own date; one that was named and is begun is not listed twice."""
    first = {"met_on": "2027-01-10", "next": "2027-02-07"}
    assert make_work({f"plan@{REL}": first}, MENTOR)["people"][0]["days"] == [
        ["2027-01-10", "Session 1", True],
        ["2027-02-07", "Session 2", False],
    ]
    second = {f"plan@{REL}": first, f"plan@{REL}#{SECOND}": {"met_on": "2027-02-07"}}
    assert make_work(second, MENTOR)["people"][0]["days"][1:] == [["2027-02-07", "Session 2", True]]
    half = {f"plan@{REL}": {**first, "met_on": "5//2026"}}
    assert make_work(half, MENTOR)["people"][0]["days"] == [["2027-02-07", "Session 2", False]]


def test_the_days_to_come_are_those_from_a_day_on():
    """With the numbers that they have among all; a date that was half written is none of them."""
    kept = {
        f"plan@{REL}": {"met_on": "2026-11-25"},
        f"plan@{REL}#{SECOND}": {"met_on": "2026-11-26", "next": "2027-02-07"},
        f"contract@{REL}": {"first_review": "5//2027", "end": "2027-11-01"},
    }
    assert make_work(kept, MENTOR)["people"][0]["coming"] == [
        ["2026-11-26", "Session 2"],
        ["2027-02-07", "Session 3"],
        ["2027-11-01", "The agreed end"],
    ]


def test_a_first_day_counts_until_its_series_is_begun():
    """The contract names the first review; the first review then names the next."""
    contract = {f"contract@{REL}": {"first_review": "2027-03-01", "end": "2027-11-01"}}
    assert make_work(contract, MENTOR)["people"][0]["days"] == [
        ["2027-03-01", "First review", False],
        ["2027-11-01", "The agreed end", False],
    ]
    begun = {**contract, f"review@{REL}": {"reviewed_on": "2027-03-02"}}
    assert make_work(begun, MENTOR)["people"][0]["days"][0] == ["2027-03-02", "Review 1", True]


def test_goals_are_those_of_the_contract_until_a_review_has_some():
    """With the words of how they stand."""
    contract = {f"contract@{REL}": {"objectives": [{"what": "Submit it"}]}}
    assert make_work(contract, MENTOR)["people"][0]["aims"] == [["Submit it", ""]]
    goals = [{"goal": "Give a talk", "standing": "moving"}]
    reviewed = {**contract, f"review@{REL}": {"goals": goals}}
    assert make_work(reviewed, MENTOR)["people"][0]["aims"] == [["Give a talk", "Moving"]]


def test_answers_under_earlier_ids_and_last_words_count():
    """A renamed worksheet, a renamed question, and what a page left as it was closed."""
    work = make_work(
        {f"old-plan@{REL}": {"topics": "Kept"}, f"contract@{REL}": {"aim": "Earlier"}},
        MENTOR,
        **{f"review@{REL}": {"reviewed_on": "2027-03-02"}},
    )
    assert work["people"][0]["held"] == [["contract", 1], ["plan", 1], ["review", 1]]
