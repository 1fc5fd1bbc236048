"""Bringing a list of questions into a bank: what is new goes in, what is there already stays as it is."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from coachtui.content.adding import Addition, new_id, same, with_questions, with_themes
from coachtui.content.compiling import compiled
from coachtui.content.fields import Slug, UnfitError, as_id
from coachtui.content.formats.bank import BANK
from coachtui.content.formats.flow import spoken
from coachtui.content.formats.questions import MOST_IN_FILE, QUESTIONS
from coachtui.content.formatting import formatted, sound
from coachtui.documents.question_lists import Listed, questions_in
from coachtui.errors import CoachError, InvalidFieldError
from coachtui.paths import Home, make_private
from coachtui.services.authoring.files import read_file, write_files

MINE = "mine"
"""The theme of a question that was asked in no stage with a theme."""
LONGEST_ASK = 300
"""Characters that a question to be said may have."""


class Mistake(NamedTuple):
    """A line that cannot be brought in: its number, why, and the beginning of it."""

    line: int
    code: str
    text: str


class Import(NamedTuple):
    """What would be brought in: the files to write, what is new by theme, what is known already, what is wrong."""

    folder: Path
    contents: Mapping[Path, bytes]
    added: Mapping[str, tuple[Addition, ...]]
    known: int
    mistakes: tuple[Mistake, ...]


class Bank(NamedTuple):
    """A bank as it stands in its folder: the text of its bank file, its language, its questions by what they ask."""

    folder: Path
    text: str
    language: str
    ids: frozenset[str]
    asked: Mapping[str, str]
    files: Mapping[Path, tuple[str, str]]
    """The texts of the files of questions, with their themes."""


def plan_import(source: Path, folder: Path, language: str, theme: str = "") -> Import:
    """Return what the list in a file would bring into the bank in a folder.

    `theme` is for questions without a heading; without it they go under the name of the file. Raises CoachError where
    the list or the bank cannot be read, or the bank is written in another language.
    """
    rows = questions_in(read_file(source), table=source.suffix.lower() in (".csv", ".tsv"))
    return _planned(rows, folder, language, theme or spoken(as_id(source.stem)) or "Questions")


def _planned(rows: Iterable[Listed], folder: Path, language: str, theme: str) -> Import:
    bank = _bank(folder)
    if bank.language and bank.language != language:
        raise InvalidFieldError("bank-language", "language", path=str(folder), known=bank.language, typed=language)
    chosen = _Chosen(bank, theme)
    for row in rows:
        chosen.take(row)
    added = chosen.by_theme()
    contents = _contents(bank, added, chosen.titles, language) if added else {}
    return Import(folder, contents, added, chosen.known, tuple(chosen.mistakes))


def keep_question(home: Home, ask: str, theme: str, language: str) -> bool:
    """Keep a question of one's own in the personal bank under the id of a theme; tell whether it was new there.

    Raises CoachError where the bank cannot be read or written, or the question is none.
    """
    plan = _planned([Listed(1, ask)], personal_bank(home, language), language, spoken(theme or MINE))
    if plan.mistakes:
        raise CoachError("question-unfit", most=LONGEST_ASK)
    carry_out(plan)
    return bool(plan.added)


def carry_out(plan: Import) -> None:
    """Write what a list brings in, in all files or in none. Raises CoachError."""
    write_files(plan.contents)


def personal_bank(home: Home, language: str) -> Path:
    """Return the folder of the user's own bank in a language: the bank, or one within it where it has another."""
    home.make()
    make_private(home.library)
    personal = home.library / "personal"
    make_private(personal)
    written = _bank(personal).language
    return personal if written in ("", language) else personal / "questionbanks" / f"personal-{language}"


class _Chosen:
    """Takes the questions of a list one by one."""

    def __init__(self, bank: Bank, theme: str) -> None:
        self._asked = dict(bank.asked)
        self._ids = set(bank.ids)
        self._theme = theme
        self._by_line: dict[int, str] = {}
        self._follows: dict[str, list[str]] = {}
        self._new: list[Addition] = []
        self.titles: dict[str, str] = {}
        self.known = 0
        self.mistakes: list[Mistake] = []

    def take(self, row: Listed) -> None:
        """Take a question, or note why not."""
        title = row.theme or self._theme
        theme = as_id(title)
        wrong = _wrong(row, theme)
        if wrong:
            self.mistakes.append(Mistake(row.line, wrong, row.ask[:60]))
            return
        known = self._asked.get(same(row.ask))
        if known:
            self.known += 1
        else:
            known = self._add(row, theme)
            self.titles.setdefault(theme, title)
        self._by_line[row.line] = known
        above = self._by_line.get(row.under)
        if above and known not in self._follows.setdefault(above, []):
            self._follows[above].append(known)

    def _add(self, row: Listed, theme: str) -> str:
        given = as_id(row.more.get("id", ""))
        name = given if given and given not in self._ids else new_id(row.ask, self._ids)
        tags = tuple(tag.strip() for tag in re.split("[,;]", row.more.get("tags", "")) if tag.strip())
        skill = as_id(row.more.get("skill", ""))
        self._new.append(Addition(name, theme, row.ask, skill, tags, (), row.more.get("avoid", "")))
        self._ids.add(name)
        self._asked[same(row.ask)] = name
        return name

    def by_theme(self) -> dict[str, tuple[Addition, ...]]:
        """Return what is new, by theme, each with what follows it."""
        found: dict[str, list[Addition]] = {}
        for each in self._new:
            follows = tuple(self._follows.get(each.id, ()))
            found.setdefault(each.theme, []).append(each._replace(follow_up=follows))
        return {theme: tuple(added) for theme, added in found.items()}


def _wrong(row: Listed, theme: str) -> str:
    """Return why a line cannot be brought in; "" where it can."""
    if not row.ask:
        return "empty"
    if "?" not in row.ask:
        return "no-question"
    if len(row.ask) > LONGEST_ASK:
        return "too-long"
    return "" if theme and same(row.ask) else "no-words"


def _bank(folder: Path) -> Bank:
    """Return the bank in a folder; an empty one where there is none. Raises CoachError for a file that is not right."""
    meta = _values(folder / "bank.yaml", "bank")
    ids: set[str] = set()
    asked: dict[str, str] = {}
    files: dict[Path, tuple[str, str]] = {}
    for path in sorted((folder / "questions").glob("*.y*ml")):
        values = _values(path, "questions")
        files[path] = (sound(read_file(path), QUESTIONS), values["theme"])
        for name, question in values["questions"].items():
            words, was = (question, []) if isinstance(question, str) else (question["ask"], question["was"])
            ids |= {name, *was}
            asked.setdefault(same(words), name)
    text = sound(read_file(folder / "bank.yaml"), BANK) if meta else ""
    language = meta["language"] if meta else "en" if files else ""
    return Bank(folder, text, language, frozenset(ids), asked, files)


def _values(path: Path, form: str) -> dict[str, Any]:
    """Return the values of a file; nothing where there is none."""
    if not path.exists():
        return {}
    values = compiled(read_file(path), str(path), form).values
    if values is None:
        raise CoachError("bank-mistakes", path=str(path), hint="lint-it")
    return values


def _contents(
    bank: Bank, added: Mapping[str, Iterable[Addition]], titles: Mapping[str, str], language: str
) -> dict[Path, bytes]:
    contents: dict[Path, str] = {}
    for theme, questions in added.items():
        contents |= _theme(bank, theme, list(questions))
    named = {theme: title for theme, title in titles.items() if spoken(theme) != title}
    text = bank.text or _new_bank(bank.folder, language)
    contents[bank.folder / "bank.yaml"] = with_themes(text, named)
    return {path: _in_order(path, text) for path, text in contents.items() if text != bank.text}


def _theme(bank: Bank, theme: str, new: list[Addition]) -> dict[Path, str]:
    """Return the files of a theme with its new questions: what has no room for them is followed by another."""
    contents: dict[Path, str] = {}
    for path, (text, of) in bank.files.items():
        longer = with_questions(text, theme, new) if of == theme else None
        if longer is not None:
            return {path: longer}
    number = 1
    while new:
        path = bank.folder / "questions" / (f"{theme}-{number}.yaml" if number > 1 else f"{theme}.yaml")
        number += 1
        if path not in bank.files:
            part, new = new[:MOST_IN_FILE], new[MOST_IN_FILE:]
            contents[path] = with_questions("", theme, part) or ""
    return contents


def _new_bank(folder: Path, language: str) -> str:
    name = as_id(folder.absolute().name) or "personal"
    head = f"format: bank/1\nid: {name}\ntitle: {spoken(name)}\nlanguage: {language}\n"
    return f"{head}license: All rights reserved\n"


def _in_order(path: Path, text: str) -> bytes:
    done = formatted(text.encode(), str(path))
    return (done.text or text).encode()


def check_theme(theme: str) -> str:
    """Return a name for a theme; raise InvalidFieldError where no id can be made of it."""
    try:
        Slug().read(as_id(theme))
    except UnfitError as error:
        raise InvalidFieldError("id-unfit", "theme", typed=theme, near=[]) from error
    return theme
