import re
from pathlib import Path
from typing import Any

import pytest

import coachtui.content
from coachtui import i18n
from coachtui.content import fields
from coachtui.content.codes import CODES, FAMILIES
from coachtui.content.diagnostics import Diagnostic, Mark
from coachtui.practice import conditions
from coachtui.wording import diagnostics
from coachtui.wording.diagnostics import helps, in_one_line, sentence

SAID: dict[str, tuple[dict[str, Any], str]] = {
    "Y001": ({}, "this cannot be understood here"),
    "Y002": ({}, "a colon cannot stand here: put words with a colon in quotes, or check the indentation"),
    "Y003": ({}, "a name with a colon after it is expected here"),
    "Y004": ({}, "the quotes opened here are never closed"),
    "Y005": ({}, "a backslash in double quotes begins a special character, and this is none: write \\\\"),
    "Y006": ({"sign": "@"}, "text that begins with @ needs quotes around it"),
    "Y007": ({"sign": "}", "line": 4}, "a comma or the closing } is missing here; the bracket was opened in line 4"),
    "Y008": ({}, "this does not stand where it belongs: check the indentation"),
    "Y009": ({}, "a list item cannot stand here: put text that begins with a dash in quotes"),
    "Y010": ({"sign": ">"}, "after > the text begins in the next line: put text that begins so in quotes"),
    "Y011": ({}, "the indentation holds a tab: use spaces"),
    "Y012": (
        {"character": "U+00A0"},
        "a space that only looks like one stands here (U+00A0): type an ordinary one",
    ),
    "Y013": ({"name": "a", "line": 1, "column": 2}, "“a” stands here twice: it is in line 1, column 2 already"),
    "Y014": ({}, "anchors (&) are not allowed: put text that begins with & in quotes"),
    "Y015": ({}, "references (*) are not allowed: put text that begins with * in quotes"),
    "Y016": ({}, "merge keys (<<) are not allowed: write out what is meant"),
    "Y017": ({}, "tags (!) are not allowed: put text that begins with ! in quotes"),
    "Y018": ({}, "a second document begins here: one file holds one"),
    "Y019": ({}, "a name must be a plain word here, not a list or a map"),
    "Y020": ({"character": "U+202E"}, "a character that cannot be seen stands here (U+202E): take it out"),
    "Y021": ({}, "the file is not saved as UTF-8 text from here on"),
    "Y022": ({}, "a merge conflict was left in the file here"),
    "Y023": ({"most": 1000}, "the file is larger than 1000 kB"),
    "Y024": ({"most": 20}, "this is nested more than 20 levels deep"),
    "Y025": ({"most": 100_000}, "the file holds more than 100000 values"),
    "Y026": ({"most": 20_000}, "this text is longer than 20000 characters"),
    "Y027": ({}, "the file is empty"),
    "Y028": ({"reason": "Permission denied"}, "the file cannot be opened: Permission denied"),
    "Y029": ({}, "this is a folder or a device, not a file"),
    "Y030": ({}, "what follows # is a comment and is never shown: put the whole text in quotes"),
    "Y031": ({}, "the file holds more mistakes than are listed here"),
    "Y032": ({}, "a space is missing after the colon"),
    "Y039": ({"line": 7}, "the quotes opened here close only in line 7, where others begin"),
    "Y040": ({}, "the quotes or brackets are closed before this, and nothing may follow them"),
    "Y041": ({}, "an item of a list begins with a short dash and a space"),
    "Y035": ({}, "the file begins with its front matter: write --- in the first line, and again below it"),
    "Y036": ({}, "the front matter that begins here has no end: write --- below it"),
    "Y037": (
        {"near": ["ask"]},
        "this heading has no id: write one behind it, such as {#ask-before-telling}. Did you mean “ask”?",
    ),
    "Y038": ({}, "this belongs to no item and is never shown: put a heading with an id above it"),
    "F001": (
        {"found": "flwo/1", "near": ["flow/1"]},
        "“flwo/1” is no format that is known here. Did you mean “flow/1”?",
    ),
    "F002": (
        {"found": "flow/2", "known": "flow/1"},
        "this is written in flow/2, and this version reads flow/1: update coachtui to open it",
    ),
    "F003": ({"found": "kpi/1", "known": "flow/1"}, "this is written in kpi/1; in this folder flow/1 is expected"),
    "F004": ({"name": "goto"}, "“goto” is missing"),
    "F005": ({"name": "titel", "near": ["title"]}, "there is no field “titel” here. Did you mean “title”?"),
    "F006": ({"expected": "number"}, "a whole number is expected here"),
    "F007": ({"least": 1, "most": 3, "found": "4"}, "a number from 1 to 3 is expected here, not 4"),
    "F008": ({"found": "good", "words": ["a", "b", "c"]}, "“good” is not one of “a”, “b” or “c”"),
    "F009": (
        {"found": "A b", "near": ["a-b"]},
        "“A b” is no id: use small letters a–z, digits and single dashes. Did you mean “a-b”?",
    ),
    "F010": ({}, "nothing stands here: write something, or take the field out"),
    "F011": ({"name": "a", "place": "x.yaml:3"}, "the id “a” is used twice: first in x.yaml:3"),
    "F018": ({}, "roles can be swapped between two: write participants: pair"),
    "S001": ({"name": "a"}, "the start names no scene: there is no “a”"),
    "S002": (
        {"name": "the-casue", "near": ["the-cause"]},
        "no scene or ending is called “the-casue”. Did you mean “the-cause”?",
    ),
    "S003": ({}, "the scenario has no ending"),
    "V001": ({"name": "a", "near": ["b", "c"]}, "no meter is called “a”. Did you mean “b” or “c”?"),
    "V002": ({"name": "{a}"}, "no flag is called “{a}”"),
    "V003": ({"mistake": "unknown-sign", "found": "=>"}, "this condition cannot be read: “=>” means nothing here"),
    "V004": ({"start": 5, "least": 0, "most": 4}, "the meter starts at 5, outside 0 to 4"),
    "R001": ({"name": "a"}, "no choice of this scene is called “a”"),
    "L001": ({"name": "a"}, "this translates “a”, and there is no such thing"),
    "L002": ({"found": 2, "known": 3}, "version 2 was translated, and the original is version 3"),
    "L003": ({"name": "a.b"}, "the original has no text at “a.b”"),
    "L004": ({"found": "sv", "known": "da"}, "the language is “sv”, and the folder is for “da”"),
    "L006": ({"name": "a"}, "“a” is not translated"),
    "L005": ({"name": "a.b", "expected": "list"}, "the original has a list at “a.b”"),
    "Q001": ({"name": "a"}, "no questions have the theme “a”"),
    "Q002": ({"name": "a"}, "no question of the bank is called “a”"),
    "Q012": ({"name": "a/b"}, "no guideline has an item “a/b”"),
    "Q013": ({"approved": "2026-01-15"}, "the review must be later than the approval on 2026-01-15"),
    "Q014": ({"day": "2027-01-15"}, "this guideline was to be looked at again by 2027-01-15"),
    "G001": ({}, "a symbolic link is passed over"),
}


@pytest.mark.parametrize("code", SAID)
def test_every_code_has_its_words(code: str) -> None:
    values, words = SAID[code]
    diagnostic = Diagnostic(code, "scenarios/x.yaml", Mark(12, 9), values)
    assert sentence(diagnostic) == words
    assert in_one_line(diagnostic) == f"scenarios/x.yaml:12:9: {code} {words}"


@pytest.mark.parametrize("expected", ["text", "line", "number", "yes-no", "day", "list", "map", "text-or-list"])
def test_what_to_write_is_said_for_each_kind(expected: str) -> None:
    said = helps(Diagnostic("F006", "x.yaml", Mark(1, 1), {"expected": expected}))
    assert said != helps(Diagnostic("F006", "x.yaml", Mark(1, 1), {"expected": "text-or-map"}))
    assert [line.partition(" ")[0] for line in said] == ["Write"]


def test_a_name_that_was_probably_meant_stands_in_the_quotes_of_the_language() -> None:
    i18n.use("sv")
    diagnostic = Diagnostic("S002", "x.yaml", Mark(1, 1), {"name": "a", "near": ["b", "c"]})
    assert sentence(diagnostic).endswith("”b” eller ”c”?")


def test_the_codes_stand_once_in_the_order_of_their_families() -> None:
    assert list(CODES) == [code.code for family in FAMILIES for code in family]
    for family in FAMILIES:
        letter = family[0].code[0]
        assert [code.code for code in family] == [f"{letter}{number:03}" for number in range(1, len(family) + 1)]


def test_every_code_that_is_found_is_defined() -> None:
    source = "\n".join(
        path.read_text(encoding="utf-8")
        for path in Path(coachtui.content.__file__).parents[1].rglob("*.py")
        if path.parent.name != "codes"
    )
    used = set(re.findall(r"\"([YFSVCRDTLQG]\d{3})\"", source))
    assert used <= set(CODES)


def test_every_kind_and_every_mistake_in_a_condition_has_its_words() -> None:
    kinds = [fields.PROSE, fields.LINE, fields.YES_NO, fields.DAY, fields.WHEN, fields.Number(), fields.Slug()]
    kinds += [fields.Words(()), fields.Text()]
    several = fields.ListOf(fields.LINE), fields.MapOf(fields.LINE, fields.LINE), fields.Record(())
    either = fields.Either(fields.LINE, several[0]), fields.Either(fields.LINE, several[2])
    assert {fields.expected(kind) for kind in (*kinds, *several, *either)} == set(diagnostics._EXPECTED)
    assert set(conditions.Mistake.__args__) == set(diagnostics._MISTAKES)
