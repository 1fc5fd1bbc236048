"""Runs every check over paths: reading, shape, story, proof, languages, questions, sharing, and what vanished."""

import copy
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from coachtui.content.assembling import Assembly, Read
from coachtui.content.characters import lines_of
from coachtui.content.codes import CODES
from coachtui.content.compiled import Compiled
from coachtui.content.compiling import Looked, looked
from coachtui.content.diagnostics import MOST_PROBLEMS, Diagnostic
from coachtui.content.folders import File, Root, files, languages
from coachtui.content.formats.every import FORMATS
from coachtui.content.formats.guideline import overdue
from coachtui.content.library import taken
from coachtui.content.linting import fitting, losing, questions, sharing, vanishing
from coachtui.content.linting import languages as translations
from coachtui.content.linting.aims import Aim, aims
from coachtui.content.linting.allowing import heard
from coachtui.content.linting.given import Bank, Given
from coachtui.content.linting.singles import single


class Report(NamedTuple):
    """All findings by file and place, how many files were looked at, and their lines, to show the places."""

    problems: tuple[Diagnostic, ...]
    files: int
    lines: Mapping[str, Sequence[str]]

    @property
    def clean(self) -> bool:
        """Whether there is nothing that should be put right."""
        return all(CODES[problem.code].severity == "note" for problem in self.problems)


class Earlier(NamedTuple):
    """An older state of a folder to compare ids with, None where it has none, and what was found on the way to it."""

    root: Root | None
    problems: tuple[Diagnostic, ...] = ()


class _Known(NamedTuple):
    """What stands in a folder that is checked, by path, what reading it found, and what to compare it with."""

    aim: Aim
    files: Mapping[str, Given]
    problems: list[Diagnostic]
    earlier: Earlier


def lint(
    paths: Iterable[Path], before: Callable[[Root], Earlier] | None = None, *, today: date | None = None
) -> Report:
    """Check paths. `before` returns the older state of a folder.

    `today` is the local date by which guidelines are due for a review; without it that is not looked at.
    """
    asked = aims(paths)
    folders = [_known(aim, before(aim.root) if before else Earlier(None)) for aim in asked.folders]
    everything = [known.files.values() for known in folders]
    found = [_folder(known, everything) for known in folders]
    found += [([given], problems) for given, problems in map(single, asked.singles)]
    lines = {given.file.shown: given.lines for files_found, _ in found for given in files_found}
    problems = [problem for _, each in found for problem in each]
    if today:
        problems += [problem for given, _ in found for each in given for problem in _due(each, today)]
    by_file: dict[str, list[Diagnostic]] = {path: [] for path in lines}
    for problem in problems:
        known = by_file.setdefault(problem.path, [])
        if problem not in known:
            known.append(problem)
    said: list[Diagnostic] = []
    for path in sorted(by_file):
        left = heard(by_file[path], path, lines.get(path, ()))
        said += sorted(left, key=lambda problem: (problem.mark, problem.code))
    return Report(tuple(said), len(lines), lines)


def _due(given: Given, today: date) -> Iterator[Diagnostic]:
    """Return what time alone has made of a file."""
    if given.file.format == "guideline" and given.values is not None:
        for finding in overdue(given.values, today):
            yield given.found(finding)


def _known(aim: Aim, earlier: Earlier) -> _Known:
    problems: list[Diagnostic] = []
    return _Known(aim, _read(aim.root, problems), problems, earlier)


def _folder(known: _Known, everything: Collection[Collection[Given]]) -> tuple[list[Given], list[Diagnostic]]:
    """Return the files that were asked for, and what is found in them; `everything` is all that is checked."""
    aim, files = known.aim, known.files
    wanted = [given for given in files.values() if aim.wants(given.file.path)]
    problems = known.problems
    if wanted or not any(path.exists() for path in aim.only):
        problems = [*problems, *_looked_at(known, wanted), *_compared(known, everything)]
    return wanted, [*known.earlier.problems, *(problem for problem in problems if _within(aim, problem.path))]


def _looked_at(known: _Known, wanted: Iterable[Given]) -> Iterator[Diagnostic]:
    root, files = known.aim.root, known.files
    for language in languages(root) or ["en"]:
        yield from _assembled(root, language, files)
    for given in wanted:
        yield from _studied(given)
    for bank in _banks(files.values()):
        yield from (*fitting.check(bank), *translations.check(bank), *questions.check(bank))
        yield from sharing.check_licence(bank)
    yield from sharing.check(files.values())
    yield from sharing.check_size(files.values(), root.shown)


def _compared(known: _Known, everything: Collection[Collection[Given]]) -> Iterator[Diagnostic]:
    """Return what the older state had and this one has not."""
    if known.earlier.root:
        older, now = _read(known.earlier.root, []).values(), known.files.values()
        yield from vanishing.check(older, now)
        yield from losing.check(older, now, everything)


def _within(aim: Aim, shown: str) -> bool:
    if aim.root.folder in aim.only:
        return True
    prefix = f"{aim.root.shown}/" if aim.root.shown else ""
    return aim.wants(aim.root.folder / shown.removeprefix(prefix))


def _read(root: Root, problems: list[Diagnostic]) -> dict[str, Given]:
    """Return all files of a root in all languages, by the path that people know."""
    known: dict[str, Given] = {}
    for language in languages(root) or ["en"]:
        for file in files(root, language, problems):
            if file.shown not in known:
                known[file.shown] = given_of(file)
    return known


def given_of(file: File) -> Given:
    """Read a file and hold it against its format."""
    data = taken(file)
    if isinstance(data, Diagnostic):
        return Given(file, Looked(Compiled(file.shown, None, "", (data,), {})), ())
    return Given(file, looked(data, file.shown, file.format), lines_of(data))


def _assembled(root: Root, language: str, known: Mapping[str, Given]) -> Iterator[Diagnostic]:
    """Join the files as the app does in a language, and return what that finds."""
    assembly = Assembly(language)
    by_bank: dict[str, list[Read]] = {}
    for file in files(root, language, assembly.warnings):
        compiled = known[file.shown].compiled
        fresh = compiled._replace(values=copy.deepcopy(compiled.values))
        by_bank.setdefault(file.bank, []).append(Read(file, fresh))
    for name, read in by_bank.items():
        assembly.add(read, name)
    assembly.finish()
    for broken in assembly.broken:
        yield from broken.problems
    yield from (warning for warning in assembly.warnings if not _elsewhere(warning, assembly))


def _elsewhere(warning: Diagnostic, assembly: Assembly) -> bool:
    """Tell whether something is not found because it is in a bank that is not among what is checked."""
    bank, _, name = str(warning.values.get("name", "")).rpartition("/")
    return warning.code in ("Q002", "Q012") and bool(bank and name) and bank not in assembly.banks


def _studied(given: Given) -> Iterator[Diagnostic]:
    if given.values is not None and not given.file.language:
        study = FORMATS[given.file.format].study(given.values, whole=given.compiled.values is not None)
        yield from given.looked.placed(islice(study, MOST_PROBLEMS))


def _banks(known: Iterable[Given]) -> Iterator[Bank]:
    """Return the banks, each with its language, and the scenarios as one more: they say their language themselves."""
    groups: dict[tuple[str, bool], list[Given]] = {}
    for given in known:
        groups.setdefault((given.file.bank, given.file.scenario), []).append(given)
    for group in groups.values():
        by_language: dict[str, list[Given]] = {}
        for given in group:
            by_language.setdefault(given.file.language, []).append(given)
        originals = tuple(by_language.pop("", ()))
        meta = next((given.values for given in originals if given.file.format == "bank"), None)
        language = meta["language"] if meta else "en"
        yield Bank(language, originals, {name: tuple(each) for name, each in by_language.items()}, meta)
