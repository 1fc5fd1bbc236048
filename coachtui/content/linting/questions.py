"""Q003 to Q011: the questions of a bank against one another, and whether each of them opens a talk."""

from collections.abc import Iterator
from typing import NamedTuple

from coachtui.content.diagnostics import Diagnostic
from coachtui.content.formats.questions import MOST_IN_FILE
from coachtui.content.linting.given import Bank, Given
from coachtui.language.asking import closed, content_words, question, several
from coachtui.language.names import near
from coachtui.practice.findings import Finding, Path
from coachtui.practice.replies import words

_OPEN = "open-question"


class _Asked(NamedTuple):
    given: Given
    name: str
    ask: str
    path: Path
    skill: str
    was: tuple[str, ...]


def check(bank: Bank) -> Iterator[Diagnostic]:
    """Return what is found in the questions of a bank, in its own language and in translations."""
    asked = [each for given in bank.originals if given.file.format == "questions" for each in _questions(given)]
    yield from _alike(asked, bank.language)
    yield from _renamed(asked)
    for given in bank.originals:
        if given.file.format == "questions" and given.values is not None:
            yield from _ordered(given)
    for each in asked:
        yield from _opening(each.given, each.path, each.ask, each.skill, bank.language)
        skills = (bank.meta or {}).get("skills")
        if skills and each.skill and each.skill not in skills:
            values = {"name": each.skill, **near(each.skill, skills)}
            yield each.given.found(Finding("Q010", ("questions", each.name, "skill"), values))
    yield from _translated(bank, {each.name: each for each in asked})


def _questions(given: Given) -> Iterator[_Asked]:
    for name, found in (given.values or {"questions": {}})["questions"].items():
        if isinstance(found, str):
            yield _Asked(given, name, found, ("questions", name), "", ())
        else:
            path = ("questions", name, "ask")
            yield _Asked(given, name, found["ask"], path, found["skill"], tuple(found["was"]))


def _alike(asked: list[_Asked], language: str) -> Iterator[Diagnostic]:
    """Compare by the words, then by the words that carry the meaning: one pass, however many questions there are."""
    same: dict[tuple[str, ...], _Asked] = {}
    near_by: dict[tuple[str, ...], _Asked] = {}
    for each in asked:
        spoken, meant = words(each.ask), content_words(each.ask, language)
        if not spoken:
            continue
        code, first = "Q003", same.setdefault(spoken, each)
        if first is each and len(meant) > 2:
            code, first = "Q004", near_by.setdefault(meant, each)
        if first is not each:
            place = first.given.place(Finding(code, first.path, {}))
            yield each.given.found(Finding(code, each.path, {"name": first.name, "place": place}))


def _renamed(asked: list[_Asked]) -> Iterator[Diagnostic]:
    living = {each.name: each for each in asked}
    for each in asked:
        for i, old in enumerate(each.was):
            if old in living:
                now = living[old]
                place = now.given.place(Finding("Q009", now.path, {}))
                path: Path = ("questions", each.name, "was", i)
                yield each.given.found(Finding("Q009", path, {"name": old, "place": place}))


def _ordered(given: Given) -> Iterator[Diagnostic]:
    names = list((given.values or {})["questions"])
    for name, after in zip(names[1:], names, strict=False):
        if name < after:
            before = min(other for other in names if other > name)
            yield given.found(Finding("Q008", ("questions", name), {"name": name, "other": before}, key=True))
            break
    if len(names) > MOST_IN_FILE:
        values = {"found": len(names), "most": MOST_IN_FILE}
        yield given.found(Finding("Q011", ("questions",), values, key=True))


def _opening(given: Given, path: Path, ask: str, skill: str, language: str) -> Iterator[Diagnostic]:
    if not ask:
        return
    if not question(ask, language):
        yield given.found(Finding("Q005", path, {}))
    if skill == _OPEN and closed(ask, language):
        yield given.found(Finding("Q006", path, {"name": skill}))
    if several(ask, language):
        yield given.found(Finding("Q007", path, {}))


def _translated(bank: Bank, asked: dict[str, _Asked]) -> Iterator[Diagnostic]:
    for language, translations in bank.translations.items():
        for given in translations:
            if given.values is not None and given.file.name.startswith("questions/"):
                for name, text in given.values.get("texts", {}).items():
                    if name in asked and isinstance(text, str):
                        yield from _opening(given, ("texts", name), text, asked[name].skill, language)
