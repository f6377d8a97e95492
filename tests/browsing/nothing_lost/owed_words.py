"""A model of what was typed: which words must still be somewhere, whatever has happened."""

from __future__ import annotations

from collections.abc import Iterable

# Any one of these texts must be there: only one, unless a kill came right behind the typing.
Group = frozenset[str]


class OwedWords:
    """What people typed and have neither replaced, cleared nor lost in a kill's last moment."""

    def __init__(self) -> None:
        self.typed: set[str] = {""}
        self.owed: set[Group] = set()
        # Whose the words are, where they are anybody's
        self._owners: dict[str, str] = {}
        self._replacements: dict[str, set[str]] = {}

    def replace(self, shown: str, text: str, owner: str = "") -> None:
        """A person saw `shown` in a field and wrote `text` in its place, for somebody or nobody."""
        self.drop([shown])
        self.typed.add(text)
        self._owners[text] = owner
        if text:
            self.owed.add(frozenset([text]))
        self._replacements.setdefault(shown, set()).add(text)

    def drop(self, texts: Iterable[str]) -> None:
        """These were taken away on purpose."""
        gone = frozenset(texts)
        self.owed = {group for group in self.owed if not group & gone}

    def doubt(self, shown: str, text: str) -> None:
        """`text` may not have been saved: then what it replaced must be there, if there was any.

        Somebody who saw that too, in another tab, may have replaced it, and that again: then the
        words at the end of that chain will do, and where they emptied it on purpose, none.
        """
        doubtful = {group for group in self.owed if text in group}
        self.owed -= doubtful
        later = self._list_later(shown)
        if shown and "" not in later:
            self.owed |= {group | {shown} | later for group in doubtful}

    def _list_later(self, shown: str) -> set[str]:
        """Every text that was written in place of this one, or in place of one of those."""
        later: set[str] = set()
        to_follow = [shown]
        while to_follow:
            new = self._replacements.get(to_follow.pop(), set()) - later
            later |= new
            to_follow.extend(new - {""})
        return later

    def clear(self, owner: str = "") -> set[Group]:
        """Somebody's words were cleared on purpose; return them, for taking that back."""
        before = {group for group in self.owed if self._is_of(group, owner)}
        self.owed -= before
        return before

    def give(self, owner: str) -> None:
        """What was nobody's is somebody's now."""
        self._owners = {text: whose or owner for text, whose in self._owners.items()}

    def list_mixed(self, found: Iterable[str], owner: str) -> list[str]:
        """Name what was found for somebody and is another one's."""
        whose = {text: self._owners.get(text, owner) for text in found}
        return sorted(text for text, each in whose.items() if text and each not in (owner, ""))

    def _is_of(self, group: Group, owner: str) -> bool:
        return any(self._owners.get(text, "") == owner for text in group)

    def put_back(self, groups: set[Group]) -> None:
        """A clearing was taken back."""
        self.owed |= groups

    def list_missing(self, found: Iterable[str]) -> list[list[str]]:
        """Name what is owed and was not found."""
        there = frozenset(found)
        return sorted(sorted(group) for group in self.owed if not group & there)
