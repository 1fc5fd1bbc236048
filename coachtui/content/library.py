"""The library: everything readable that was found, in one language, with what could not be read beside it."""

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from coachtui.coaching.flows import Flow, Question
from coachtui.coaching.qualifying import Rule
from coachtui.coaching.targets import Target
from coachtui.content.assembling import Assembly, Read
from coachtui.content.cache import Cache
from coachtui.content.compiled import Compiled
from coachtui.content.diagnostics import Diagnostic, Mark
from coachtui.content.folders import File, Root, files
from coachtui.content.formats.flow import spoken
from coachtui.practice.scenario import Scenario


class Broken(NamedTuple):
    """A file with something wrong in it: its path as people know it, the name to show for it, and what, in order."""

    path: str
    name: str
    problems: tuple[Diagnostic, ...]


class Library(NamedTuple):
    """What there is to ask, to follow and to practise; ids are `bank/name`, themes are plain names."""

    language: str
    questions: Mapping[str, tuple[Question, ...]]
    """By theme, in the words of the language; English words where a translation is missing."""
    flows: Mapping[str, Flow]
    scenarios: tuple[Scenario, ...]
    skills: Mapping[str, str]
    """The names of skills, by id."""
    rule: Rule
    """What qualifies a session for the KPI."""
    targets: tuple[Target, ...] = ()
    """What a source states for the month; it holds once it is accepted."""
    broken: tuple[Broken, ...] = ()
    untranslated: frozenset[str] = frozenset()
    """Themes that have no words of their own in this language."""
    warnings: tuple[Diagnostic, ...] = ()
    """What is wrong in files that can still be used: a flow that names an unknown theme, a stale translation."""

    @property
    def warned(self) -> tuple[Broken, ...]:
        """The files of the warnings, each with its own."""
        files: dict[str, list[Diagnostic]] = {}
        for warning in self.warnings:
            files.setdefault(warning.path, []).append(warning)
        return tuple(Broken(path, _name(path), tuple(problems)) for path, problems in files.items())


_MOST_BYTES = 1_000_001
"""One more than a file may have: enough to see that it has too many."""


def load(roots: Sequence[Root], language: str, cache: Path | None) -> Library:
    """Return what the roots hold in a language. Content never raises: what cannot be read is in the answer.

    `cache` is the file that remembers what the files meant, or None.
    """
    remembered = Cache(cache)
    assembly = Assembly(language)
    banks: list[tuple[str, list[Read]]] = []
    for root in roots:
        by_bank: dict[str, list[Read]] = {}
        for file in files(root, language, assembly.warnings):
            by_bank.setdefault(file.bank, []).append(Read(file, _read(file, remembered)))
        banks.extend(by_bank.items())
    remembered.write()
    for name, read in banks:
        assembly.add(read, name)
    assembly.finish()
    return Library(
        language=language,
        questions={theme: tuple(asked) for theme, asked in assembly.questions.items()},
        flows=assembly.flows,
        scenarios=tuple(assembly.scenarios),
        skills=assembly.skills,
        rule=assembly.rule,
        targets=assembly.targets,
        broken=tuple(_broken(assembly.broken)),
        untranslated=assembly.untranslated,
        warnings=tuple(assembly.warnings),
    )


def _read(file: File, remembered: Cache) -> Compiled:
    """Return what a file means, from memory where its bytes are known. YAML is imported only where they are not."""
    try:
        if not file.path.is_file():
            return Compiled(file.shown, None, "", (Diagnostic("Y029", file.shown, Mark(1, 1)),), {})
        with file.path.open("rb") as stream:
            data = stream.read(_MOST_BYTES)
    except OSError as error:
        reason = os.strerror(error.errno or 0)
        return Compiled(file.shown, None, "", (Diagnostic("Y028", file.shown, Mark(1, 1), {"reason": reason}),), {})
    known = remembered.get(file.shown, data)
    if known is None:
        from coachtui.content.compiling import compiled

        known = compiled(data, file.shown, file.format)
        remembered.put(data, known)
    return known


def _broken(files: list[Compiled]) -> Iterator[Broken]:
    for file in files:
        yield Broken(file.path, file.title or _name(file.path), file.problems)


def _name(path: str) -> str:
    return spoken(path.rpartition("/")[2].rpartition(".")[0])
