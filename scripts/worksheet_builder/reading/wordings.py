"""The words of every problem that a file of worksheets or examples alone can have.

What any YAML file can have stands in `strict_yaml`. A golden case in
`tests/worksheet_builder/cases` is named for each entry, as there.
"""

from __future__ import annotations

from strict_yaml import FILE_WORDINGS, SYNTAX_WORDINGS, VALUE_WORDINGS, Problem, Wording

# The file's name
NAME_WORDINGS = {
    "bad_file_name": Wording(
        'the name "{name}" cannot be an address on the site.',
        "Use small letters, digits and single hyphens, and begin with a letter. "
        "Or begin with an underscore, and the file is left out.",
        "{better}",
    ),
    "wrong_ending": Wording(
        'the name ends in "{ending}", so nothing reads this file.',
        'Rename it so that it ends in ".yml".',
        "{better}",
    ),
}

# What one part of a worksheet says about another
REFERENCE_WORDINGS = {
    "doubled_id": Wording(
        "{subject} is there twice; the first is on line {first}.",
        "Give this one an id of its own.",
        "id: {better}",
    ),
    "doubled_label": Wording(
        '{subject} has the label "{label}", as the one on line {first} has.',
        "Give each its own words: nobody could choose between the two.",
    ),
    "retired_id": Wording(
        "{subject} has the id of a retired one, on line {first}.",
        "Give this one an id of its own, or it would show the answers to the other. If it is the "
        "same one, in use again, take the retired one out.",
        "id: {better}",
    ),
    "earlier_id_in_use": Wording(
        '{subject} was "{old}" before, but "{old}" is still there.',
        "Take this line out, or give the other one an id of its own: an id has one meaning only.",
    ),
    "earlier_id_twice": Wording(
        '{subject} was "{old}" before, and so was another (line {first}).',
        "Take one of the two lines out: a saved answer can go to one place only.",
    ),
    "condition_unknown_field": Wording(
        '{subject} is shown when "{field}" has an answer, but there is no field "{field}".',
        "{near}Name a choice or a checklist that stands higher up.",
        "show_when: {{field: how_often, value: other}}",
    ),
    "condition_later_field": Wording(
        '{subject} is shown when "{field}" has an answer, but "{field}" does not come before it.',
        "Move this field below the one that it depends on, or name another.",
    ),
    "condition_wrong_kind": Wording(
        '{subject} is shown when "{field}" has an answer, but "{field}" is of kind {kind}.',
        "Name a choice or a checklist: only these have answers to choose from.",
        "show_when: {{field: how_often, value: other}}",
    ),
    "condition_unknown_option": Wording(
        '{subject} is shown when "{field}" is "{value}", but "{field}" has no such option.',
        "{near}Use one of: {known}.",
        "show_when: {{field: {field}, value: {better}}}",
    ),
    "condition_in_row": Wording(
        '{subject} has a "show_when", but it is a column.',
        "Take it out: a row shows all of its columns. A whole group of rows may have one.",
    ),
    "private_in_row": Wording(
        '{subject} has a "private", but it is a column.',
        "Take it out: a row goes into a file whole. A whole group of rows may be private, or the "
        "question stands below the rows.",
    ),
    "beside_another": Wording(
        '{subject} is to stand beside "{field}", but the field just above is no such checklist.',
        "Name the checklist just above it, in the same section, which itself stands beside no "
        "other. Or take this line out.",
    ),
    "series_unknown_field": Wording(
        '{subject} names the field "{field}", but there is no such field.',
        '{near}Name one of kind "{wanted}".',
    ),
    "series_wrong_kind": Wording(
        '{subject} names the field "{field}", which is of kind {kind}.',
        '{near}Name one of kind "{wanted}".',
    ),
    "carry_without_series": Wording(
        'the file has a "carry", but it is no series.',
        'Add a "series", or take this out: there is no next entry that anything could go into.',
        "series: {{date: session_date, name: session, start: Start the next session}}",
    ),
    "carry_unknown_choice": Wording(
        '{subject} names the column "{field}", but "{rows}" has no choice of that id.',
        "{near}Name a choice among its columns: only these have options.",
    ),
    "carry_unknown_option": Wording(
        '{subject} lets rows stay behind where "{field}" is "{value}", which is no option of it.',
        "{near}Use one of: {known}.",
    ),
    "carry_missing_column": Wording(
        'rows go from "{rows}" to "{target}", but the column "{column}" has no place there.',
        'Give "{target}" a column of the same id and kind, with the same options: an answer goes '
        "along as it was written.",
    ),
    "calendar_unknown_column": Wording(
        '{subject} names the column "{column}", but "{rows}" has no such column of that kind.',
        "{near}Name a column of kind {kinds}.",
    ),
    "calendar_unknown_option": Wording(
        '{subject} is "{value}", but "{field}" has no such option.',
        "{near}Use one of: {known}.",
    ),
    "calendar_not_of_rows": Wording(
        "{subject} is there, but each of the rows is an event of its own.",
        "Take it out, or take out “rows”: a row gives a day, and what people call it.",
    ),
    "calendar_only_of_rows": Wording(
        "{subject} is for rows, but “rows” is left out.",
        "Take it out, or name the rows: only a row has columns.",
        "rows: actions",
    ),
    "collected_unknown_field": Wording(
        '{subject} is "{field}", but there is no field "{field}".',
        "{near}Name a question of this worksheet.",
    ),
    "collected_wrong_kind": Wording(
        '{subject} is "{field}", which is of kind {kind}.',
        "Take it out, or name a question of another kind ({kinds}): a number, a date, a row or a "
        "signature may tell who somebody is.",
    ),
    "collected_private": Wording(
        '{subject} is "{field}", which is private.',
        "Take it out: a private answer stays with its writer.",
    ),
    "collected_twice": Wording(
        '{subject} is "{field}", which is there already.',
        "Take it out: each answer stands in the file once.",
    ),
    "reading_without_name": Wording(
        'a section has a "reading", but the worksheet itself has none.',
        "Add one: it says what the document to read is called. Or take this out.",
        "reading: {{name: The plan, title: Our plan}}",
    ),
    "reading_half": Wording(
        '{subject} has "{sign}", which leads nowhere.',
        "Put the id of a question in braces, and into square brackets what may drop out. Close "
        "each; a “|” stands between two whole sentences.",
        'paragraphs: ["We meet {{how_often}}[, for {{meeting_length}}]."]',
    ),
    "reading_no_field": Wording(
        "{subject} is a sentence without an answer in it.",
        "Put the id of a question in braces, or take it out: the document says what was answered.",
        'paragraphs: ["We meet {{how_often}}."]',
    ),
    "reading_unknown_field": Wording(
        '{subject} has "{field}" in braces, but this section has no such question.',
        "{near}Name a question of the same section.",
    ),
    "reading_part_unknown_field": Wording(
        '{subject} is "{field}", but the worksheet has no such question.',
        "{near}Name the questions whose answers go with this part.",
    ),
    "reading_wrong_kind": Wording(
        '{subject} has "{field}" in braces, which is of kind {kind}.',
        "Take it out: no sentence can hold that. The document shows it by itself; in the words of "
        "an option, only text has a place.",
    ),
    "reading_twice": Wording(
        'the answer to "{field}" stands there twice; the first is on line {first}.',
        "Leave it in one place: a file that comes back could hold two different answers. Behind "
        "a “|” it may stand again.",
    ),
    "reading_same": Wording(
        "{subject} reads as another option does, on line {first}.",
        "Give each its own words: a file that comes back could not tell them apart.",
    ),
}

# What one worksheet says about another
SHOW_WORDINGS = {
    "show_unknown_worksheet": Wording(
        '{subject} is of the worksheet "{worksheet}", but there is none of that id.',
        "{near}Write the name of its file without its ending, a dot, and the id of the field.",
        "show: [year-plan.aims]",
    ),
    "show_unknown_field": Wording(
        '{subject} is of the field "{field}", but "{worksheet}" has no such field.',
        "{near}Name a field that takes an answer.",
    ),
    "show_itself": Wording(
        '{subject} is "{name}", which stands on this page as it is.',
        "Name a field of another worksheet, or take it out.",
    ),
    "show_private": Wording(
        '{subject} is of the field "{field}" of "{worksheet}", which is private.',
        "Name another field: what is shown here is printed with this worksheet, and a private "
        "answer stays with its writer.",
    ),
    "show_of_somebody": Wording(
        '{subject} is of "{worksheet}", whose answers are kept apart for each person.',
        "Take it out, or the line “belongs: person”: this worksheet is the same for all of them, "
        "so nobody could say whose answers to show.",
    ),
    "take_not_shown": Wording(
        '{subject} is "{name}", which "show" does not name.',
        "{near}Add it there: the button stands below what it takes over.",
    ),
    "take_wrong_kind": Wording(
        '{subject} is "{name}", which is of kind {kind}.',
        'Name one of kind "rows", or take it out.',
    ),
    "take_unknown_column": Wording(
        '{subject} names the column "{column}", but "{rows}" has none of that id.',
        "{near}Name one of its columns.",
    ),
    "gather_without_column": Wording(
        '{subject} is "{name}", which are rows, but no column of them is named.',
        "Add the id of the column whose words are taken.",
        "what: what",
    ),
    "gather_unknown_option": Wording(
        '{subject} is "{value}", but "{field}" has no such option there.',
        "{near}Use one of: {known}.",
    ),
    "overview_unknown_column": Wording(
        '{subject} names the column "{column}", but "{rows}" has none of that id and kind.',
        "{near}Name a column of kind {kinds}. Where “from” names several rows, each has it.",
    ),
    "overview_unknown_series": Wording(
        '{subject} is "{worksheet}", but there is no worksheet of that id.',
        "{near}Write the name of its file without its ending.",
    ),
    "overview_no_series": Wording(
        '{subject} is "{worksheet}", which is no series.',
        "Name a worksheet with many dated entries, or take this out.",
    ),
    "take_wrong_column": Wording(
        '{subject} names a column of kind {into}, but "{column}" there is of kind {kind}.',
        "Name one of the same kind, with the same options: an answer is taken as it was written.",
    ),
}

# The examples of each kind of field
EXAMPLE_WORDINGS = {
    "examples_of_no_kind": Wording(
        'no kind of field is called "{name}", as this file of examples is.',
        "{near}Name the file for one of: {known}.",
    ),
    "doubled_example": Wording(
        'the example "{name}" is there twice; the first is on line {first}.',
        "Give this one a name of its own.",
        "name: {better}",
    ),
    "example_without_kind": Wording(
        'the example "{name}" has no field of kind "{kind}".',
        "Add one: the file is named for the kind that its examples show.",
        "kind: {kind}",
    ),
}

# Under these headings the manual shows the problems of all kinds.
WORDING_GROUPS = {
    "The file as a whole": FILE_WORDINGS | NAME_WORDINGS,
    "The way the lines are written": SYNTAX_WORDINGS,
    "The keys and their values": VALUE_WORDINGS,
    "What one part says about another": REFERENCE_WORDINGS,
    "What one worksheet says about another": SHOW_WORDINGS,
    "The examples of each kind of field": EXAMPLE_WORDINGS,
}
WORDINGS = {name: words for group in WORDING_GROUPS.values() for name, words in group.items()}


def word(name: str, path: str, line: int, /, **facts: object) -> Problem:
    """Return the problem of this name, its gaps filled with the facts."""
    return WORDINGS[name].fill(path, line, **facts)
