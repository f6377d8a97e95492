"""A model of what was typed: which words must still be somewhere, whatever has happened."""

from __future__ import annotations

from collections.abc import Iterable

# Any one of these texts must be there: only one, unless a kill came right behind the typing.
Group = frozenset[str]

# What an entry is called that has no id
FIRST = "first"


class OwedWords:
    """What people typed and have neither replaced, cleared nor lost in a kill's last moment."""

    def __init__(self) -> None:
        self.typed: set[str] = {""}
        self.owed: set[Group] = set()
        # Whose the words are, where they are anybody's
        self._owners: dict[str, str] = {}
        # In which entries they may stand: that in which they were typed, and where they went along
        self._entries: dict[str, list[str]] = {}
        self._replacements: dict[str, set[str]] = {}

    def replace(self, shown: str, text: str, owner: str = "", entry: str = FIRST) -> None:
        """A person saw `shown` in a field and wrote `text` in its place, for somebody or nobody."""
        self.drop([shown])
        self.typed.add(text)
        self._owners[text] = owner
        self._entries[text] = [entry]
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

    def clear(self, owner: str = "", entry: str = FIRST) -> set[Group]:
        """An entry of somebody was cleared on purpose; return its words, for taking that back."""
        before = {group for group in self.owed if self._is_of(group, owner, entry)}
        self.owed -= before
        return before

    def carry(self, texts: Iterable[str], entry: str) -> None:
        """These went along into another entry; they are owed where they were typed."""
        for text in texts:
            self._entries.setdefault(text, [FIRST]).append(entry)

    def give(self, owner: str) -> None:
        """What was nobody's is somebody's now."""
        self._owners = {text: whose or owner for text, whose in self._owners.items()}

    def list_mixed(self, found: Iterable[str], owner: str, entry: str = FIRST) -> list[str]:
        """Name what was found in somebody's entry and is another one's, or of another entry."""
        return sorted(
            text
            for text in found
            if text in self._owners
            and (self._owners[text] not in (owner, "") or entry not in self._entries[text])
        )

    def _is_of(self, group: Group, owner: str, entry: str) -> bool:
        return any(
            self._owners.get(text, "") == owner and self._entries.get(text, [FIRST])[0] == entry
            for text in group
        )

    def put_back(self, groups: set[Group]) -> None:
        """A clearing was taken back."""
        self.owed |= groups

    def list_missing(self, found: Iterable[str]) -> list[list[str]]:
        """Name what is owed and was not found."""
        there = frozenset(found)
        return sorted(sorted(group) for group in self.owed if not group & there)
