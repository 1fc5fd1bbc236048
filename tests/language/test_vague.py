"""Goals that nobody can see are noticed by their words, in each language."""

import pytest

from coachtui.language.vague import vague


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("get better at delegating", "en"),
        ("Be more CONFIDENT.", "en"),
        ("blive bedre til at lytte", "da"),
        ("være stærkere i møder", "da"),
        ("bli bättre på att lyssna", "sv"),
        ("ha bättre självförtroende", "sv"),
        ("get better at delegating", "sv"),
    ],
)
def test_what_nobody_can_see_is_vague(text: str, language: str) -> None:
    assert vague(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("asks who knows before she answers", "en"),
        ("bettered", "en"),
        ("spørger hvem der ved det", "da"),
        ("frågar vem som vet", "sv"),
        ("", "en"),
    ],
)
def test_what_one_can_see_is_not(text: str, language: str) -> None:
    assert not vague(text, language)
