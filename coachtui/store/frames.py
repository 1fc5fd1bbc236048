"""What one change does to the records, and which change undo and redo reach for."""

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

CORE = "core"
"""The part that is always read: people, targets, blocks, the manager's card, sessions underway."""

Document = dict[str, Any]
"""One record as JSON knows it."""


class Ref(NamedTuple):
    """Where a record stands: a part, a table in it, and the record's id."""

    part: str
    table: str
    id: str


class Write(NamedTuple):
    """A record as it is to be; None takes it away. One that is `fresh` has an id that nothing had before."""

    ref: Ref
    document: Document | None
    fresh: bool = False


class Label(NamedTuple):
    """What a change did, as a code and the ids and numbers in it; `wording.labels` makes the sentence."""

    code: str
    values: Mapping[str, Any] = {}


class Touch(NamedTuple):
    """One record of a frame, before and after."""

    ref: Ref
    before: Document | None
    after: Document | None


class Frame(NamedTuple):
    """One transaction: its sequence number, its label, the frame it undoes (or None), and what it touched."""

    seq: int
    label: Label
    undoes: int | None
    touched: tuple[Touch, ...]

    def inverse(self) -> list[Write]:
        """Return the writes that take the frame back."""
        return [Write(touch.ref, touch.before) for touch in reversed(self.touched)]


Remembered = Literal["step", "quiet", "end"]
"""How a change enters history: as a step that undo takes back, not at all, or as the end of all there was to undo."""

KEPT = 100
"""Changes that undo can reach."""


class Stacks(NamedTuple):
    """The frames that undo and redo would take next, the nearest one last."""

    undo: tuple[Frame, ...] = ()
    redo: tuple[Frame, ...] = ()

    def after(self, frame: Frame, remembered: Remembered) -> "Stacks":
        """Return the stacks after one more frame: linear, over the whole app; a new change ends what could be redone.

        An undo is a frame that undoes the nearest one; a redo is one that undoes an undo.
        """
        if remembered != "step":
            return Stacks(self.undo) if remembered == "quiet" else Stacks()
        if self.undo and frame.undoes == self.undo[-1].seq:
            return Stacks(self.undo[:-1], (*self.redo, frame))
        if self.redo and frame.undoes == self.redo[-1].seq:
            return Stacks((*self.undo, frame), self.redo[:-1])
        return Stacks((*self.undo, frame)[-KEPT:])
