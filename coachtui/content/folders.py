"""Where content files are: the known layout of a source, and what stands there that is no file."""

import os
import stat
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from coachtui.content.diagnostics import Diagnostic, Mark


class Root(NamedTuple):
    """A folder of content: what its paths begin with when shown, and the bank its own files belong to.

    In it stand `scenarios/`, the files of a bank, and whole banks under `questionbanks/`. `links`: symbolic links are
    followed, and what may be run is read; only for what came with the app, as some installers link files. `proved`: its
    stories were proved before they were shipped.
    """

    folder: Path
    shown: str
    bank: str
    links: bool = False
    proved: bool = False


class File(NamedTuple):
    """A file of the layout. `name` is what a translation calls it: `questions/goal`, `flows/grow`, `bank`.

    `format` is the one that is expected there, `language` that of the folder a translation stands in.
    """

    path: Path
    shown: str
    name: str
    format: str
    bank: str
    language: str = ""

    @property
    def scenario(self) -> bool:
        """Whether it is a scenario or the translation of one."""
        return self.name.startswith("scenarios/")


_SINGLE = {"bank": "bank", "kpi": "kpi"}
_FOLDERS = {"questions": "questions", "flows": "flow", "guidelines": "guideline"}
_PAGES = ("guideline",)
"""Formats that are written in Markdown; their translations are whole files of the same format."""
_YAML, _MARKDOWN = (".yaml", ".yml"), (".md",)
_HIDDEN_ENDINGS = tuple(f"{ending}.txt" for ending in (*_YAML, *_MARKDOWN))
"""What a simple editor makes of a name; many systems do not show its end."""
_NOTES = "readme.md"
"""Words about a folder: no content."""
_RUN = stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH
_ENOUGH = 1000
"""Files that are looked at to see whether a disk keeps the right to run."""


def files(root: Root, language: str, problems: list[Diagnostic]) -> Iterator[File]:
    """Return the files of a root, in order: each bank's own, its translations into the language, then scenarios.

    What stands where a file should and is none goes to the problems.
    """
    walk = _Walk(root, problems)
    yield from walk.bank("", root.bank, language)
    for bank in walk.names("questionbanks", folders=True):
        yield from walk.bank(f"questionbanks/{bank}/", bank, language)
    yield from walk.folder("scenarios", "scenarios", "scenario", root.bank)
    yield from walk.folder(f"scenarios/lang/{language}", "scenarios", "translation", root.bank, language)


def languages(root: Root) -> list[str]:
    """Return the languages that something in a root is translated into."""
    walk = _Walk(root, [])
    banks = (f"questionbanks/{bank}/" for bank in walk.names("questionbanks", folders=True))
    folders = ("lang", "scenarios/lang", *(f"{bank}lang" for bank in banks))
    return sorted({language for folder in folders for language in walk.names(folder, folders=True)})


def is_root(folder: Path) -> bool:
    """Tell whether content stands in a folder in the layout that is known."""
    if any((folder / name).is_dir() for name in (*_FOLDERS, "scenarios", "questionbanks")):
        return True
    return any((folder / f"{name}{ending}").is_file() for name in _SINGLE for ending in _YAML)


class _Walk:
    def __init__(self, root: Root, problems: list[Diagnostic]) -> None:
        self._root = root
        self._problems = problems
        self._closed: dict[str, bool] = {}
        self._keeps_rights: bool | None = None

    def bank(self, where: str, bank: str, language: str) -> Iterator[File]:
        """Return the files of one bank and their translations."""
        yield from self._single(where, _SINGLE, bank)
        for folder, form in _FOLDERS.items():
            yield from self.folder(where + folder, folder, form, bank)
        there = f"{where}lang/{language}/"
        yield from self._single(there, {"bank": "translation"}, bank, language)
        for folder, form in _FOLDERS.items():
            translated = form if form in _PAGES else "translation"
            yield from self.folder(there + folder, folder, translated, bank, language)

    def folder(self, where: str, called: str, form: str, bank: str, language: str = "") -> Iterator[File]:
        """Return the files of one folder."""
        for name in self.names(where, _MARKDOWN if form in _PAGES else _YAML):
            yield self._file(f"{where}/{name}", f"{called}/{name.rpartition('.')[0]}", form, bank, language)

    def names(self, where: str, endings: tuple[str, ...] = _YAML, *, folders: bool = False) -> list[str]:
        """Return the names of the files (or folders) in a folder, sorted; none where there is no such folder."""
        found: list[str] = []
        if self._passed_over(where):
            return found
        try:
            with os.scandir(self._root.folder / where) as entries:
                for entry in entries:
                    name = entry.name.lower()
                    wanted = not folders and name.endswith(endings) and name != _NOTES
                    if not folders and name.endswith(_HIDDEN_ENDINGS):
                        self._report("G013", f"{where}/{entry.name}")
                    if (wanted or folders) and not entry.name.startswith(".") and self._fits(entry, where, folders):
                        found.append(entry.name)
        except FileNotFoundError:
            return []
        except OSError as error:
            self._report("Y028", where, reason=os.strerror(error.errno or 0))
        return sorted(found)

    def _passed_over(self, where: str) -> bool:
        """Tell whether a folder, or one that it stands in, is not looked into."""
        steps = [step for step in where.split("/") if step not in ("", ".")]
        return not self._root.links and any(self._is_closed("/".join(steps[: n + 1])) for n in range(len(steps)))

    def _is_closed(self, where: str) -> bool:
        """Tell whether a folder is a link or a submodule: one holds a file `.git` that leads to its repository."""
        if where not in self._closed:
            folder = self._root.folder / where
            code = "G001" if os.path.islink(folder) else "G008" if os.path.isfile(folder / ".git") else ""
            self._closed[where] = bool(code)
            if code:
                self._report(code, where)
        return self._closed[where]

    def _fits(self, entry: os.DirEntry[str], where: str, folders: bool) -> bool:
        if not self._root.links:
            code = "G001" if entry.is_symlink() else "G007" if not folders and self._asks_to_run(entry) else ""
            if code:
                self._report(code, f"{where}/{entry.name}")
                return False
        return entry.is_dir() if folders else True

    def _asks_to_run(self, entry: os.DirEntry[str]) -> bool:
        """Tell whether a file may be run, on a disk that keeps such a right: on others every file has it."""
        if os.name == "nt" or not _rights(entry.path) & _RUN:
            return False
        if self._keeps_rights is None:
            some = islice(_below(self._root.folder), _ENOUGH)
            self._keeps_rights = any(rights and not rights & _RUN for rights in map(_rights, some))
        return self._keeps_rights

    def _report(self, code: str, where: str, **values: Any) -> None:
        problem = Diagnostic(code, self._shown(where), Mark(1, 1), values)
        if problem not in self._problems:
            self._problems.append(problem)

    def _single(self, where: str, names: dict[str, str], bank: str, language: str = "") -> Iterator[File]:
        present = self.names(where.rstrip("/") or ".")
        for name, form in names.items():
            for file in (f"{name}.yaml", f"{name}.yml"):
                if file in present:
                    yield self._file(where + file, name, form, bank, language)

    def _file(self, where: str, name: str, form: str, bank: str, language: str) -> File:
        return File(self._root.folder / where, self._shown(where), name, form, bank, language)

    def _shown(self, where: str) -> str:
        parts = [part for part in where.split("/") if part != "."]
        shown = "/".join([self._root.shown, *parts] if self._root.shown else parts)
        return shown.encode("utf-8", "replace").decode()


def _below(folder: Path) -> Iterator[str]:
    """Return the files below a folder, hidden ones too."""
    for where, _, names in os.walk(folder):
        yield from (os.path.join(where, name) for name in names)


def _rights(path: str) -> int:
    """Return who may do what with a plain file; 0 for what is none, or is gone."""
    try:
        mode = os.lstat(path).st_mode
    except OSError:
        return 0
    return stat.S_IMODE(mode) if stat.S_ISREG(mode) else 0
