"""Undo and redo: over the whole app, durable, each of them a change itself."""

from coachtui.errors import CoachError
from coachtui.services.desk import Change, Context
from coachtui.store.frames import Label
from coachtui.store.records import Records


def undo(records: Records, given: None, context: Context) -> Change:
    """Take the last change back. Raises CoachError where there is none."""
    frames = records.history().undo
    if not frames:
        raise CoachError("nothing-to-undo")
    last = frames[-1]
    of = last.label.values["of"] if last.label.code == "redone" else [last.label.code, last.label.values]
    return Change(Label("undone", {"of": of}), tuple(last.inverse()), last.seq)


def redo(records: Records, given: None, context: Context) -> Change:
    """Bring back what the last undo took. Raises CoachError where there is none."""
    frames = records.history().redo
    if not frames:
        raise CoachError("nothing-to-redo")
    last = frames[-1]
    label = Label("redone", {"of": last.label.values["of"]}) if last.label.code == "undone" else last.label
    return Change(label, tuple(last.inverse()), last.seq)
