"""Every code that is raised has a sentence, and every sentence has a code: a crash in an error would be absurd."""

import re
from pathlib import Path

import coachtui
from coachtui.wording import errors, labels
from coachtui.wording.hints import HINTS

SOURCES = {
    path: path.read_text(encoding="utf-8")
    for path in Path(coachtui.__file__).parent.rglob("*.py")
    if path.name not in ("errors.py", "hints.py") or path.parent.name != "wording"
}
TEXT = "\n".join(SOURCES.values())
CLASSES = "Coach|NotFound|Ambiguous|InvalidField|ReadOnly|Damaged|TooNew|Place|Locked|WrongPassphrase"
FOR_FORMS = {"day-unknown", "time-unknown", "length-unknown", "no-room", "edit-instead", "settings-command",
             "settings-not-saved"}  # fmt: skip
"""Codes that the interface's forms raise."""


def test_every_error_has_a_sentence_and_every_hint_its_words():
    raised = set(re.findall(rf"\b(?:{CLASSES})Error\(\s*\"([a-z-]+)\"", TEXT))
    assert len(raised) > 30
    assert raised <= set(errors._SENTENCES)
    assert set(re.findall(r"hint=\"([a-z-]+)\"", TEXT)) <= set(HINTS)


def test_every_sentence_is_used():
    known = {*errors._SENTENCES, *HINTS, *errors._COMPLAINTS} - FOR_FORMS
    assert {code for code in known if f'"{code}"' not in TEXT} == set()


def test_every_change_has_a_label():
    made = set(re.findall(r"\b_?[Ll]abel\(\s*\"([a-z-]+)\"", TEXT)) - {"undone", "redone"}
    assert len(made) > 10
    assert made <= {*labels._LABELS, *labels._COUNTED}


def test_the_sentences_stand_in_order():
    for table in (errors._SENTENCES, HINTS):
        assert list(table) == sorted(table)
