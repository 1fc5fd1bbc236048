"""Where content files are: the known layout of a source, and what stands there that is no file."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from coachtui.content.diagnostics import Diagnostic, Mark


class Root(NamedTuple):
    """A folder of content: what its paths begin with when shown, and the bank its own files belong to.

    In it stand `scenarios/`, the files of a bank, and whole banks under `questionbanks/`. `links`: symbolic links are
    followed; only for what came with the app, as some installers link files. `proved`: its stories were proved before
    they were shipped.
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
_NOTES = "readme.md"
"""Words about a folder: no content."""


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
        found = []
        try:
            with os.scandir(self._root.folder / where) as entries:
                for entry in entries:
                    name = entry.name.lower()
                    wanted = not folders and name.endswith(endings) and name != _NOTES
                    if (wanted or folders) and not entry.name.startswith(".") and self._fits(entry, where, folders):
                        found.append(entry.name)
        except FileNotFoundError:
            return []
        except OSError as error:
            reason = {"reason": os.strerror(error.errno or 0)}
            problem = Diagnostic("Y028", self._shown(where), Mark(1, 1), reason)
            if problem not in self._problems:
                self._problems.append(problem)
        return sorted(found)

    def _fits(self, entry: os.DirEntry[str], where: str, folders: bool) -> bool:
        if entry.is_symlink() and not self._root.links:
            self._problems.append(Diagnostic("G001", self._shown(f"{where}/{entry.name}"), Mark(1, 1)))
            return False
        return entry.is_dir() if folders else True

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
