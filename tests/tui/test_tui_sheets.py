"""The style sheets: read once in a theme, however many screens are opened in it."""

from typing import Any

import pytest
from textual.css import stylesheet
from textual.css.stylesheet import Stylesheet

from coachtui.tui.sheets import Sheets

FIRST, SECOND = "#title { color: $ink; }", "#keys { color: $ink; }"


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sheets that were read, in order."""
    sheets: list[str] = []
    parse = stylesheet.parse

    def count(scope: str, css: str, *args: Any, **kwargs: Any) -> Any:
        sheets.append(css)
        return parse(scope, css, *args, **kwargs)

    past_the_memory_of_the_tests = Stylesheet._parse_rules.__wrapped__  # type: ignore[attr-defined]
    monkeypatch.setattr(Stylesheet, "_parse_rules", past_the_memory_of_the_tests)
    monkeypatch.setattr(stylesheet, "parse", count)
    return sheets


def test_a_sheet_is_read_once_and_again_in_another_theme(read: list[str]) -> None:
    sheets = Sheets({"ink": "red"})
    sheets.add_source(FIRST, ("first", ""))
    sheets.reparse()
    sheets.add_source(SECOND, ("second", ""))
    sheets.set_variables({"ink": "red"})
    sheets.reparse()
    assert read == [FIRST, SECOND]
    assert {rule.styles.color.hex for rule in sheets.rules} == {"#FF0000"}
    sheets.set_variables({"ink": "blue"})
    sheets.reparse()
    assert read == [FIRST, SECOND, FIRST, SECOND]
    assert {rule.styles.color.hex for rule in sheets.rules} == {"#0000FF"}
