"""Two windows on one note, whatever the order in which what they send and what comes back arrives."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from reader.text.merge import merge_texts
from reader.ui.noting import Written


class Session:
    """A window's session: takes what its editor sends, and saves it with what the other saved since."""

    def __init__(self, stored: list[str]) -> None:
        self.stored, self.note, self.synced = stored, stored[0], stored[0]
        self.last: Written | None = None

    def hear(self, written: Written) -> tuple[str, int]:
        """What is shown then, and the number that says it was saved."""
        self.note = merge_texts(self.synced, written.onto(self.last, self.note), self.stored[0])
        self.stored[0] = self.synced = self.note
        self.last = written
        return self.note, written.number


class Editor:
    """The editor of reader/ui/noting/note.js, in the same steps."""

    def __init__(self, text: str, words: list[str]) -> None:
        self.area = self.base = text
        self.number = self.since = 0
        self.sent: dict[int, str] = {}
        self.words, self.caret, self.gap = words, len(text), "\n\n"

    def type(self) -> None:
        if self.words:
            typed = self.gap + self.words.pop(0)
            self.area = self.area[: self.caret] + typed + self.area[self.caret :]
            self.caret, self.gap = self.caret + len(typed), " "

    def flush(self) -> Iterator[Written]:
        if self.area != self.base or self.sent:
            self.number += 1
            self.sent[self.number] = self.area
            yield Written(self.area, self.base, self.number, self.since)

    def show(self, text: str, heard: int) -> None:
        if heard > self.since and heard in self.sent:
            sent = self.sent[heard]
            self.sent = {number: words for number, words in self.sent.items() if number > heard}
            if any(words != sent for words in (self.area, *self.sent.values())):
                self.base, self.since = sent, heard
            else:
                self.since, self.sent = self.number, {}
                self.put(text)
        elif self.area == self.base:
            self.put(text)

    def put(self, text: str) -> None:
        if not text.startswith(self.area[: self.caret]):
            line = "\n" + self.area[self.area.rfind("\n", 0, self.caret) + 1 : self.caret]
            self.caret = f"\n{text}".index(line) + len(line) - 1
        self.area = self.base = text


@pytest.mark.parametrize("seed", range(60))
def test_every_word_of_both_stands_once_in_its_own_order(seed: int) -> None:
    chance = random.Random(seed)
    stored = ["Before."]
    windows = [(Editor(stored[0], [f"{name}{i}" for i in range(6)]), Session(stored)) for name in "ab"]
    sent: list[list[Written]] = [[], []]
    shown: list[list[tuple[str, int]]] = [[], []]
    for _ in range(400):
        which, what = chance.randrange(2), chance.random()
        editor, session = windows[which]
        if what < 0.35:
            editor.type()
        elif what < 0.6:
            sent[which] += editor.flush()
        elif what < 0.85 and sent[which]:
            if chance.random() < 0.15:
                del sent[which][:-1]  # a later sending takes the place of those not heard yet
            shown[which].append(session.hear(sent[which].pop(0)))
        elif shown[which]:
            editor.show(*shown[which].pop(0))
    for (editor, session), waiting, back in zip(windows, sent, shown, strict=True):
        back += map(session.hear, waiting)
        for _ in range(3):
            for answer in back:
                editor.show(*answer)
            back = list(map(session.hear, editor.flush()))
    assert sorted(stored[0].split("\n\n")) == ["Before.", "a0 a1 a2 a3 a4 a5", "b0 b1 b2 b3 b4 b5"]
