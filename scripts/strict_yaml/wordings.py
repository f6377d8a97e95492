"""The words of every problem that any YAML file can have: data, with gaps for the facts.

A golden case in `tests/worksheet_builder/cases` is named for each entry. Words in braces are
facts which the place that finds the problem gives; `near` is "Did you mean …? " or nothing.
"""

from __future__ import annotations

from strict_yaml.problem import Problem
from strict_yaml.wording import Wording

# The file as a whole
FILE_WORDINGS = {
    "no_file": Wording(
        "this file is not there.",
        "Create it, or give the name of a file that is there.",
    ),
    "too_large": Wording(
        "this file is too large ({size} bytes).",
        "Use at most {limit} bytes. Is it the right file?",
    ),
    "not_utf_8": Wording(
        "this line holds a character that is not written in UTF-8.",
        "Save the file again with the encoding UTF-8, then check the words on this line.",
    ),
    "control_character": Wording(
        "this line holds an invisible character ({code}) that YAML does not allow.",
        "Delete the line and type it again.",
    ),
    "empty": Wording(
        "this file is empty.",
        "Write its keys and values. Another file of the same kind shows how.",
        "{example}",
    ),
    "not_keys": Wording(
        "this file begins with {value}, where keys are due.",
        "Begin at the start of a line, with a key, a colon and a value.",
        "{example}",
    ),
    "several_documents": Wording(
        'a line "---" begins a second document here.',
        "Take the line out: one file holds one document.",
    ),
}

# The way the lines are written
SYNTAX_WORDINGS = {
    "merge_mark": Wording(
        "this line was put there by git: the same lines were changed twice, and both stand here.",
        "Keep the lines that are right, and take out those that begin with <<<<<<<, ======= or "
        ">>>>>>>.",
    ),
    "tab": Wording(
        "this line begins with a tab.",
        "Use spaces, two for each step to the right.",
    ),
    "odd_space": Wording(
        "this line begins with a space that is none of the keyboard's: it was pasted ({code}).",
        "Delete what stands before the words, and type spaces, as on the lines around it.",
    ),
    "no_space": Wording(
        'no space stands after the colon of "{key}".',
        "Type a space after it.",
        "{key}: {text}",
    ),
    "curly_quotes": Wording(
        '"{key}" stands in curly quotes: {value}.',
        "Curly quotes would show on the page. Take them out, or use straight ones. If they are "
        "part of the words, put straight ones round the whole.",
        "{key}: {better}",
    ),
    "doubled_key": Wording(
        'the key "{key}" stands twice; the first is on line {first}.',
        "Keep one of the two, or give this one its right name.",
    ),
    "colon_in_text": Wording(
        "this text holds a colon followed by a space, which YAML takes for another key.",
        "Put single quotes round the text. An apostrophe inside them is typed twice: ''.",
        "{better}",
    ),
    "comma_in_text": Wording(
        'a comma stands before "{lost}", and within braces it ends the text.',
        "Put single quotes round the whole text. An apostrophe inside them is typed twice: ''.",
        "{{id: monthly, label: 'Once, at the end of a month'}}",
    ),
    "special_start": Wording(
        'this text begins with "{character}", which has a meaning of its own in YAML.',
        "Put single quotes round the text. An apostrophe inside them is typed twice: ''.",
        "{better}",
    ),
    "hash_in_text": Wording(
        '"{key}" stops before "{lost}": YAML takes " #" and all that follows for a comment.',
        "Put single quotes round the text. If it is a comment, put a space after the #.",
        "{better}",
    ),
    "unclosed_quote": Wording(
        "the quote that opens on this line is never closed.",
        "Put the same quote mark at the end of the text.",
        "hint: 'One short sentence.'",
    ),
    "unknown_escape": Wording(
        "this text has a backslash in double quotes, where YAML gives it a meaning of its own.",
        "Use single quotes instead. An apostrophe inside them is typed twice: ''.",
        "hint: 'A text with a \\ in it'",
    ),
    "text_after_quote": Wording(
        "something stands after the quote that closes the text on this line.",
        "Inside single quotes, type an apostrophe twice: ''.",
        "label: 'The group''s goals'",
    ),
    "brackets": Wording(
        "the brackets that open on this line do not fit together.",
        "Close each bracket and put a comma between its parts. If the bracket belongs to the "
        "words, put single quotes round the text.",
        "label: '[optional] Anything else'",
    ),
    "no_colon": Wording(
        "this line has no key: there is no colon followed by a space.",
        "Write a key, a colon, a space and the value. Longer text goes on, further in, on the "
        "next lines.",
        "label: How often do we meet?",
    ),
    "indentation": Wording(
        "this line does not begin where the lines around it do.",
        "Let the keys of one group begin in the same column, and move what belongs to a key two "
        "spaces to the right.",
        "- id: how_often\n  kind: text\n  label: How often do we meet?",
    ),
    "too_deep": Wording(
        "this line is nested more than {limit} levels deep.",
        "Take out the brackets or the spaces that are too many.",
    ),
    "unknown_word": Wording(
        "<<{name}>> stands for words, but nothing is called that.",
        "{near}Use one of: {known}. What people are to replace stands in square brackets.",
        "{better}",
    ),
    "absent_word": Wording(
        "<<{name}>> stands for words, and none are given for it.",
        "Give them where the others stand. Or let the part that asks for them stand only where "
        "they are there.",
        "only_with: {name}",
    ),
    "unknown_condition": Wording(
        'this part depends on "{name}", but nothing is called that.',
        "{near}Use one of: {known}. The beginning of such a name will do.",
    ),
    "half_a_word": Wording(
        'this text has a lone "{half}".',
        "Write << before the name and >> after it. If no name is meant, take the signs out.",
        "{better}",
    ),
    "syntax": Wording(
        "this line cannot be read as YAML.",
        "Compare it with the lines around it: a key, a colon, a space and the value. If the text "
        "holds signs such as : # [ or {{, put single quotes round it.",
        "hint: 'One thing: be brief.'",
    ),
}

# The keys and their values
VALUE_WORDINGS = {
    "missing": Wording('{subject} has no "{key}".', "Add it. {meaning}", "{example}"),
    "blank": Wording(
        '{subject} has a blank "{key}".',
        "Fill it in. {meaning}",
        "{example}",
    ),
    "unknown_key": Wording(
        '{subject} has a key "{key}", which is not known here.', "{near}Use only: {known}."
    ),
    "given_key": Wording('{subject} has a key "{key}".', "Take the line out. {meaning}"),
    "unknown_kind": Wording("{subject} has {key} {value}.", "Use one of: {known}.", "{example}"),
    "missing_kind": Wording('{subject} has no "{key}".', "Use one of: {known}.", "{example}"),
    "text_due": Wording(
        '{subject} has {value} as "{key}", where text is due.',
        "Write the text after the colon. {meaning}",
        "{example}",
    ),
    "number_due": Wording(
        '{subject} has {value} as "{key}".',
        "Write a whole number in figures. {meaning}",
        "{example}",
    ),
    "number_too_small": Wording(
        "{subject} has {key} {value}.", "Use {limit} or more. {meaning}", "{example}"
    ),
    "number_too_large": Wording(
        "{subject} has {key} {value}.", "Use {limit} or less. {meaning}", "{example}"
    ),
    "yes_or_no_due": Wording(
        '{subject} has {value} as "{key}".', 'Write "true" or "false". {meaning}', "{example}"
    ),
    "date_due": Wording(
        '{subject} has {value} as "{key}", which is not a date.',
        "Write the year, the month and the day in figures, with hyphens. {meaning}",
        "{example}",
    ),
    "one_of_due": Wording(
        "{subject} has {key} {value}.", "{near}Use one of: {known}.", "{example}"
    ),
    "list_due": Wording(
        '{subject} has {value} as "{key}", where a list is due.',
        "Begin each of its parts with a hyphen. {meaning}",
        "{example}",
    ),
    "keys_due": Wording(
        '{subject} has {value} as "{key}", where keys are due.',
        "Write keys, each on a line of its own with a colon and a value. {known_or_meaning}",
        "{example}",
    ),
    "part_keys_due": Wording(
        "{subject} is {value}, where keys are due.",
        "Write keys, each on a line of its own with a colon and a value. {known_or_meaning}",
        "{example}",
    ),
    "part_text_due": Wording(
        "{subject} is {value}, where text is due.", "Write words. {meaning}", "{example}"
    ),
    "too_few": Wording(
        'the list "{key}" of {subject} is too short ({count}).',
        "Give at least {limit}. {meaning}",
        "{example}",
    ),
    "too_many": Wording(
        'the list "{key}" of {subject} is too long ({count}).',
        "Give {limit} at most. {meaning}",
        "{example}",
    ),
    "too_long": Wording(
        '{subject} has a "{key}" of {count} characters.', "Use {limit} at most. {meaning}"
    ),
    "bad_id": Wording(
        "{subject} has {key} {value}.",
        "Use small letters, digits and single underscores, and begin with a letter.",
        "{key}: {better}",
    ),
    "wrong_form": Wording(
        "{subject} has {key} {value}.", "Write it in another form. {form}{meaning}", "{example}"
    ),
    "not_usable": Wording(
        '{subject} has {value} as "{key}", which cannot be used.',
        "Write something else. {meaning}",
        "{example}",
    ),
}

WORDINGS = FILE_WORDINGS | SYNTAX_WORDINGS | VALUE_WORDINGS


def word(name: str, path: str, line: int, /, **facts: object) -> Problem:
    """Return the problem of this name, its gaps filled with the facts."""
    return WORDINGS[name].fill(path, line, **facts)
