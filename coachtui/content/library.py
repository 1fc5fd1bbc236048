"""The library: everything readable that was found, in one language, with what could not be read beside it."""

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from coachtui.coaching.flows import Flow, Question
from coachtui.coaching.guidelines import Guideline
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
    """A file with something wrong in it: its path as people know it, the name to show for it, and what, in order.

    `place` is where it is on disk, if that is known: its lines are shown beside what is wrong in them.
    """

    path: str
    name: str
    problems: tuple[Diagnostic, ...]
    place: Path | None = None


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
    guidelines: Mapping[str, Guideline] = {}
    """What is expected of a manager."""
    themes: Mapping[str, str] = {}
    """The names of themes, by id; one that has none here is called after its id."""
    targets: tuple[Target, ...] = ()
    """What a source states for the month; it holds once it is accepted."""
    broken: tuple[Broken, ...] = ()
    untranslated: frozenset[str] = frozenset()
    """Themes that have no words of their own in this language."""
    warnings: tuple[Diagnostic, ...] = ()
    """What is wrong in files that can still be used: a flow that names an unknown theme, a stale translation."""
    places: Mapping[str, Path] = {}
    """Where the files of the warnings are on disk, by their path as people know it."""

    @property
    def warned(self) -> tuple[Broken, ...]:
        """The files of the warnings, each with its own."""
        files: dict[str, list[Diagnostic]] = {}
        for warning in self.warnings:
            files.setdefault(warning.path, []).append(warning)
        return tuple(
            Broken(path, _name(path), tuple(problems), self.places.get(path)) for path, problems in files.items()
        )


_MOST_BYTES = 1_000_001
"""One more than a file may have: enough to see that it has too many."""


def load(roots: Sequence[Root], language: str, cache: Path | None) -> Library:
    """Return what the roots hold in a language. Content never raises: what cannot be read is in the answer.

    `cache` is the file that remembers what the files meant, or None.
    """
    remembered = Cache(cache)
    assembly = Assembly(language)
    banks: list[tuple[str, list[Read]]] = []
    places: dict[str, Path] = {}
    for root in roots:
        by_bank: dict[str, list[Read]] = {}
        for file in files(root, language, assembly.warnings):
            places[file.shown] = file.path
            by_bank.setdefault(file.bank, []).append(Read(file, _read(file, remembered, prove=not root.proved)))
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
        guidelines=assembly.guidelines,
        themes=assembly.themes,
        targets=assembly.targets,
        broken=tuple(_broken(assembly.broken, places)),
        untranslated=assembly.untranslated,
        warnings=tuple(assembly.warnings),
        places={warning.path: places[warning.path] for warning in assembly.warnings if warning.path in places},
    )


def taken(file: File) -> bytes | Diagnostic:
    """Return what stands in a file, up to one byte more than it may have, or why it cannot be had."""
    try:
        if not file.path.is_file():
            return Diagnostic("Y029", file.shown, Mark(1, 1))
        with file.path.open("rb") as stream:
            return stream.read(_MOST_BYTES)
    except OSError as error:
        return Diagnostic("Y028", file.shown, Mark(1, 1), {"reason": os.strerror(error.errno or 0)})


def _read(file: File, remembered: Cache, *, prove: bool) -> Compiled:
    """Return what a file means, from memory where its bytes are known. YAML is imported only where they are not.

    `prove`: a story that can get stuck is found too. That takes up to a second, once for each change of the file.
    """
    data = taken(file)
    if isinstance(data, Diagnostic):
        return Compiled(file.shown, None, "", (data,), {})
    known = remembered.get(file.shown, data)
    if known is None:
        from coachtui.content.compiling import compiled, proved

        known = (proved if prove else compiled)(data, file.shown, file.format)
        remembered.put(data, known)
    return known


def _broken(files: list[Compiled], places: Mapping[str, Path]) -> Iterator[Broken]:
    for file in files:
        yield Broken(file.path, file.title or _name(file.path), file.problems, places.get(file.path))


def _name(path: str) -> str:
    return spoken(path.rpartition("/")[2].rpartition(".")[0])
