"""Beginning a scenario or a bank: the files are written where they belong, and never in the place of another."""

from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path
from typing import NamedTuple

from coachtui.content.adding import new_id
from coachtui.content.fields import Text, UnfitError, as_id
from coachtui.content.folders import is_root
from coachtui.content.formats.scenario import SCENARIO
from coachtui.content.formatting import formatted
from coachtui.content.kinds import kind_at
from coachtui.content.starting import PLACES, bank_text, scenario_text, theme_text
from coachtui.errors import CoachError, InvalidFieldError
from coachtui.language.cells import width
from coachtui.language.text import clean
from coachtui.paths import Home, make_private
from coachtui.services.authoring.files import write_files

_FILES = r"(^|/)(scenarios|questions|flows|guidelines)/.*\.(yaml|yml|md)$|(^|/)(bank|kpi)\.ya?ml$"
_HOOK = """\
      - id: coachtui-{command}
        name: coachtui {command}
        entry: coachtui {command}
        language: system
        files: {files}
        exclude: (?i)(^|/)readme\\.md$
        require_serial: true
"""
_HOOKS = (
    "# Checks the content before every commit; see https://pre-commit.com\nrepos:\n  - repo: local\n    hooks:\n"
    + "".join(_HOOK.format(command=command, files=_FILES) for command in ("fmt", "lint"))
)


class NewBank(NamedTuple):
    """A bank to begin: its name for people, language, licence, first theme and first questions, and its page."""

    title: str
    language: str
    licence: str
    theme: str
    questions: tuple[str, ...]
    readme: str


def check_words(name: str, words: str) -> str:
    """Return what was said for a part of a scenario; raise InvalidFieldError where it cannot stand there."""
    kind = kind_at(SCENARIO.root, PLACES[name])
    text = clean(words)
    if not text or (name == "title" and not as_id(text)):
        raise InvalidFieldError("words-needed", name)
    kind = getattr(kind, "short", kind)
    most = getattr(kind, "fits", 0)
    if most and width(text) > most:
        raise InvalidFieldError("words-too-long", name, found=width(text), most=most)
    try:
        return str(kind.read(text)) if isinstance(kind, Text) else text
    except UnfitError as error:
        raise InvalidFieldError("words-needed", name) from error


def begin_scenario(words: Mapping[str, str], trust: str, language: str, minutes: int, level: int, folder: Path) -> Path:
    """Write a scenario with these words into a folder, and return its file. Raises CoachError."""
    text = scenario_text(words, trust, language, minutes, level)
    path = next(_free(folder / (as_id(words["title"]) or "scenario")))
    if path.stem != as_id(words["title"]):
        text = text.replace(f"\nid: {as_id(words['title'])}\n", f"\nid: {path.stem}\n", 1)
    write_files({path: text.encode()})
    return path


def begin_bank(new: NewBank, folder: Path) -> list[Path]:
    """Write a bank into a folder that is empty or not there, and return its files. Raises CoachError."""
    if folder.exists() and (not folder.is_dir() or any(each.name != ".git" for each in folder.iterdir())):
        raise CoachError("folder-not-empty", path=str(folder), hint="empty-folder")
    name = as_id(folder.absolute().name) or as_id(new.title) or "bank"
    theme = as_id(new.theme) or "questions"
    asked: dict[str, str] = {}
    for ask in new.questions:
        asked[new_id(ask, asked)] = ask
    texts = {
        "bank.yaml": bank_text(name, new.title, new.language, new.licence, theme, new.theme),
        f"questions/{theme}.yaml": in_order(theme_text(theme, asked)),
        "LICENSE": new.licence + "\n",
        "README.md": new.readme,
        ".pre-commit-config.yaml": _HOOKS,
    }
    contents = {folder / path: text.encode() for path, text in texts.items()}
    write_files(contents)
    return list(contents)


def in_order(text: str) -> str:
    """Return the text of a content file in order."""
    return formatted(text.encode(), "").text or text


def scenario_folder(home: Home, here: Path) -> Path:
    """Return where a new scenario belongs: with the content one stands in, else with one's own."""
    if is_root(here):
        return here / "scenarios"
    home.make()
    for folder in (home.library, home.library / "personal", home.library / "personal" / "scenarios"):
        make_private(folder)
    return home.library / "personal" / "scenarios"


def _free(path: Path) -> Iterator[Path]:
    """Return names that nothing has, the plain one first."""
    names = (path if number == 1 else path.with_name(f"{path.name}-{number}") for number in count(1))
    return (file for file in (name.with_name(f"{name.name}.yaml") for name in names) if not file.exists())
