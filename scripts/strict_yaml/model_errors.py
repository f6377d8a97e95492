"""What pydantic finds wrong, in the words of this project."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from strict_yaml.ids import ID_PATTERN, suggest_id
from strict_yaml.problem import Problem
from strict_yaml.spot import Spot, describe_subject, find_spot, members_by_tag, show
from strict_yaml.wording import did_you_mean, nearest
from strict_yaml.wordings import word
from strict_yaml.yaml_file import Value, YamlFile

# pydantic's name for an error, and the wording that it comes to
ERROR_WORDINGS = {
    "missing": "missing",
    "extra_forbidden": "unknown_key",
    "union_tag_invalid": "unknown_kind",
    "union_tag_not_found": "missing_kind",
    "string_type": "text_due",
    "string_too_short": "blank",
    "string_too_long": "too_long",
    "string_pattern_mismatch": "wrong_form",
    "int_parsing": "number_due",
    "int_type": "number_due",
    "int_from_float": "number_due",
    "greater_than_equal": "number_too_small",
    "less_than_equal": "number_too_large",
    "bool_parsing": "yes_or_no_due",
    "bool_type": "yes_or_no_due",
    "date_parsing": "date_due",
    "date_type": "date_due",
    "date_from_datetime_parsing": "date_due",
    "date_from_datetime_inexact": "date_due",
    "literal_error": "one_of_due",
    "tuple_type": "list_due",
    "list_type": "list_due",
    "model_type": "keys_due",
    "dict_type": "keys_due",
    "model_attributes_type": "keys_due",
    "too_short": "too_few",
    "too_long": "too_many",
}

# The same, where the place is an item of a list and so has no key to name
PART_WORDINGS = {"text_due": "part_text_due", "keys_due": "part_keys_due", "blank": "part_text_due"}

TAG_ERRORS = {"union_tag_invalid", "union_tag_not_found"}


@dataclass(frozen=True)
class Finding:
    """One of pydantic's errors, with the file that it is about and the model that it follows."""

    error: ErrorDetails
    file: YamlFile
    model: type[BaseModel]
    given: Collection[str]

    @cached_property
    def union(self) -> Spot:
        """The spot that pydantic names."""
        return find_spot(self.model, self.error["loc"])

    @cached_property
    def spot(self) -> Spot:
        """The spot to mend: pydantic names the field where only its kind is wrong."""
        if self.error["type"] in TAG_ERRORS:
            tag = self.error["ctx"]["discriminator"].strip("'")
            return Spot((*self.union.place, tag), None)
        return self.union

    @property
    def name(self) -> str:
        """The name of the wording."""
        name = ERROR_WORDINGS.get(self.error["type"], "not_usable")
        if name == "missing" and self.spot.place in self.file.blank:
            return "blank"
        if name == "blank" and str(self.error["input"]).strip():
            return "wrong_form"
        if name == "wrong_form" and self.error["ctx"]["pattern"] == ID_PATTERN:
            return "bad_id"
        return PART_WORDINGS.get(name, name) if self.spot.is_part_of_list else name

    @property
    def subject(self) -> str:
        """The thing that the key belongs to; the thing itself, where it has no key."""
        place = self.spot.place
        return describe_subject(self.file, place if self.spot.is_part_of_list else place[:-1])

    @property
    def written(self) -> object:
        """What stands in the file."""
        return self.file.value(self.spot.place) if self.union != self.spot else self.error["input"]

    @property
    def known(self) -> tuple[str, ...]:
        """The keys or values that may stand there, where they are a closed list."""
        if self.error["type"] in TAG_ERRORS:
            return tuple(sorted(members_by_tag(self.union.wanted)))
        if self.error["type"] == "extra_forbidden":
            keys = find_spot(self.model, self.error["loc"][:-1]).known_keys
            return tuple(key for key in keys if self.spot.place[1:] or key not in self.given)
        return self.spot.known_values or self.spot.known_keys

    @property
    def near(self) -> str:
        """The known key or value that was probably meant, or nothing."""
        is_key = self.error["type"] == "extra_forbidden"
        return nearest(self.spot.key if is_key else str(self.written), self.known)

    @property
    def example(self) -> str:
        """The key with a value that would do, as YAML, or nothing."""
        if self.error["type"] in TAG_ERRORS or self.spot.known_values:
            return f"{self.spot.key}: {self.near or self.known[-1]}"
        return self.spot.example

    @property
    def form(self) -> str:
        """What a text of a known form looks like, where that was missed."""
        pattern = str(self.error.get("ctx", {}).get("pattern", ""))
        return next((form for sign, form in FORMS.items() if sign in pattern), "")

    @property
    def limit(self) -> object:
        """The limit that was passed, in whichever way."""
        limits = self.error.get("ctx", {})
        return next((limits[key] for key in LIMIT_KEYS if key in limits), "")

    @property
    def count(self) -> int:
        """How many parts, or characters, were written."""
        return len(self.written) if isinstance(self.written, str | list) else 0

    @property
    def follows_from_another(self) -> bool:
        """Whether a list counts as too short only because one of its items is wrong."""
        return self.name == "too_few" and self.count >= self.error["ctx"]["min_length"]

    def to_problem(self) -> Problem:
        """Return the finding in words."""
        return word(
            self.name,
            self.file.path,
            self.file.line(self.spot.place),
            subject=self.subject,
            key=self.spot.key,
            value=show(self.written),
            form=self.form,
            meaning=self.spot.meaning,
            example=self.example,
            known=", ".join(self.known),
            known_or_meaning=f"Use: {', '.join(self.known)}." if self.known else self.spot.meaning,
            near=did_you_mean(self.near),
            count=self.count,
            limit=self.limit,
            better=suggest_id(str(self.written)),
        )


# By what their patterns hold
FORMS = {
    "https?://": "An address begins with https:// and has no space in it. ",
    "^#": "A colour begins with a #, and stands in quotes. ",
    "@": "An email address has one @ and no space, as in team@example.org. ",
}
LIMIT_KEYS = ("ge", "le", "min_length", "max_length")


def explain_errors(
    errors: list[ErrorDetails], file: YamlFile, model: type[BaseModel], given: Collection[str]
) -> Iterator[Problem]:
    """Yield a problem for each of pydantic's errors."""
    for error in errors:
        finding = Finding(error, file, model, given)
        if not finding.follows_from_another:
            yield finding.to_problem()


def guess_kinds(
    errors: list[ErrorDetails], file: YamlFile, model: type[BaseModel]
) -> dict[str, Value] | None:
    """Return the data with mistyped kinds as they were meant, or None where none can be guessed.

    Where a kind is unknown, pydantic looks at nothing else in that field.
    """
    data, guessed = deepcopy(file.data), False
    for error in errors:
        finding = Finding(error, file, model, ())
        if error["type"] == "union_tag_invalid" and finding.near:
            field = YamlFile(file.path, data).value(finding.union.place)
            if isinstance(field, dict):
                field[finding.spot.key], guessed = finding.near, True
    return data if guessed else None
