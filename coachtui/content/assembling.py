"""Joins the files that were read to what people use: banks by theme, flows, scenarios, each in one language.

A file that clashes with another or cannot be used is left out and kept beside; nothing else suffers from it.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from coachtui.coaching.flows import Flow, Question
from coachtui.coaching.guidelines import Guideline
from coachtui.coaching.qualifying import Rule
from coachtui.coaching.targets import Target
from coachtui.content.compiled import Compiled
from coachtui.content.diagnostics import Diagnostic
from coachtui.content.folders import File
from coachtui.content.formats import flow, guideline, kpi, questions, scenario_build
from coachtui.content.formats.declared import Values, full, near
from coachtui.content.formats.every import FORMATS
from coachtui.content.translating import stale, translate, translate_items
from coachtui.practice.scenario import Scenario


class Read(NamedTuple):
    """A file of the layout and what it means."""

    file: File
    compiled: Compiled

    @property
    def values(self) -> Values:
        """The values of a file that can be used."""
        return self.compiled.values or {}


class Assembly:
    """What has been joined so far."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._ids: dict[tuple[str, str], str] = {}
        self._names: set[str] = set()
        self._native: set[str] = set()
        self._links: list[tuple[Read, str]] = []
        self.questions: dict[str, list[Question]] = {}
        self.flows: dict[str, Flow] = {}
        self.guidelines: dict[str, Guideline] = {}
        self.scenarios: list[Scenario] = []
        self.skills: dict[str, str] = {}
        self.themes: dict[str, str] = {}
        self.rule = Rule()
        self.targets: tuple[Target, ...] = ()
        self.broken: list[Compiled] = []
        self.warnings: list[Diagnostic] = []

    @property
    def untranslated(self) -> frozenset[str]:
        """Themes without a single question in the language."""
        return frozenset(self.questions.keys() - self._native)

    @property
    def banks(self) -> frozenset[str]:
        """The names of the banks that were joined."""
        return frozenset(self._names)

    def add(self, files: Iterable[Read], name: str) -> None:
        """Join the files of one bank; `name` is its name where it does not say, or another has said the same."""
        everything = list(files)
        meta = next((read for read in everything if read.file.format == "bank" and read.compiled.values), None)
        name = self._named(meta.values["id"] if meta else name, name)
        language = meta.values["language"] if meta else "en"
        originals = [read for read in everything if not read.file.language and self._usable(read, name)]
        translated = self._translate(originals, everything, language)
        for read in originals:
            self._join(read, name, native=language == self._language, translated=translated.get(read.file.shown))

    def finish(self) -> None:
        """Drop what leads nowhere, once everything is known that it might lead to."""
        known = {question.id for theme in self.questions.values() for question in theme}
        for theme, asked in self.questions.items():
            self.questions[theme] = [
                question._replace(follow_up=tuple(other for other in question.follow_up if other in known))
                for question in asked
            ]
        for read, name in self._links:
            if read.file.format == "flow":
                self.warnings += self._unknown_themes(read)
            elif read.file.format == "scenario":
                self.warnings += self._unknown_items(read, name)
            else:
                self.warnings += self._unknown_questions(read, name, known)
        for key, given in self.flows.items():
            stages = (
                stage._replace(themes=tuple(theme for theme in stage.themes if theme in self.questions))
                for stage in given.stages
            )
            self.flows[key] = given._replace(stages=tuple(stages))
        self.warnings.sort(key=lambda warning: (warning.path, warning.mark))

    def _named(self, wanted: str, otherwise: str) -> str:
        name, number = wanted, 2
        while name in self._names:
            name = otherwise if otherwise not in self._names else f"{otherwise}-{number}"
            number += 1
        self._names.add(name)
        return name

    def _usable(self, read: Read, name: str) -> bool:
        """Tell whether an original can be used: it was understood, and its ids are not another's."""
        if read.compiled.values is None:
            self.broken.append(read.compiled)
            return False
        places = _named_in(read)
        for each, place in places.items():
            first = self._ids.get((read.file.format, f"{name}/{each}"))
            if first:
                clash = read.compiled.finding("F011", place, name=each, place=first)
                self.broken.append(read.compiled.refused(clash))
                return False
        for each, place in places.items():
            line = read.compiled.mark(place).line
            self._ids[read.file.format, f"{name}/{each}"] = f"{read.file.shown}:{line}"
        self.warnings += read.compiled.problems
        return True

    def _translate(self, originals: list[Read], everything: list[Read], language: str) -> dict[str, set[str]]:
        """Put the words of the translations in place; return which were translated, by the original's path."""
        known = {(read.file.scenario, _called(read)): read for read in originals}
        done: dict[str, set[str]] = {}
        for read in everything:
            if not read.file.language:
                continue
            self.warnings += read.compiled.problems
            if read.compiled.values is None:
                continue
            of = read.values.get("of", read.file.name)
            original = known.get((read.file.scenario, of))
            if original is None:
                names = [name for scenario, name in known if scenario is read.file.scenario]
                place = "of" if "of" in read.values else "id"
                self.warnings.append(read.compiled.finding("L001", place, name=of, **near(of, names)))
            elif read.values["language"] != self._language:
                values = {"found": read.values["language"], "known": self._language}
                self.warnings.append(read.compiled.finding("L004", "language", **values))
            elif self._language != original.values.get("language", language):
                self.warnings += _replace(original, read)
                done.setdefault(original.file.shown, set()).update(read.values.get("texts", ()))
                if original.file.scenario:
                    original.values["language"] = self._language
        return done

    def _join(self, read: Read, name: str, *, native: bool, translated: set[str] | None) -> None:
        match read.file.format:
            case "questions":
                theme, asked = read.values["theme"], questions.build(read.values, name)
                self.questions.setdefault(theme, []).extend(asked)
                if native or (translated and not translated.isdisjoint(read.values["questions"])):
                    self._native.add(theme)
                self._links.append((read, name))
            case "flow":
                made = flow.build(read.values, name)
                self.flows[made.id] = made
                self._links.append((read, name))
            case "guideline":
                stated = guideline.build(read.values, name)
                self.guidelines[stated.id] = stated
            case "scenario":
                self.scenarios.append(scenario_build.build(read.values, name))
                self._links.append((read, name))
            case "bank":
                self.skills = read.values["skills"] | self.skills
                self.themes = read.values["themes"] | self.themes
            case "kpi":
                self.rule = kpi.build(read.values) or self.rule
                self.targets = kpi.targets(read.values, name) or self.targets

    def _unknown_themes(self, read: Read) -> Iterator[Diagnostic]:
        for i, stage in enumerate(read.values["stages"]):
            for j, theme in enumerate(stage["questions"]["themes"] if stage["questions"] else ()):
                if theme not in self.questions:
                    place = f"stages/{i}/questions/themes/{j}"
                    yield read.compiled.finding("Q001", place, name=theme, **near(theme, self.questions))

    def _unknown_items(self, read: Read, name: str) -> Iterator[Diagnostic]:
        known = {item.id for stated in self.guidelines.values() for item in stated.items}
        for i, item in enumerate(read.values["guidelines"]):
            if full(item, name) not in known:
                yield read.compiled.finding("Q012", f"guidelines/{i}", name=item, **_near_in(item, name, known))

    def _unknown_questions(self, read: Read, name: str, known: set[str]) -> Iterator[Diagnostic]:
        for key, question in read.values["questions"].items():
            for i, other in enumerate(() if isinstance(question, str) else question["follow-up"]):
                if full(other, name) not in known:
                    place = f"questions/{key}/follow-up/{i}"
                    yield read.compiled.finding("Q002", place, name=other, **_near_in(other, name, known))


def _near_in(name: str, bank: str, known: Iterable[str]) -> dict[str, list[str]]:
    """Return the known id that was probably meant, as one writes it in this bank."""
    return near(name, sorted(each.removeprefix(f"{bank}/") for each in known))


def _named_in(read: Read) -> dict[str, str]:
    """Return the ids that a file gives away, with their places: no other file of the bank may give them again."""
    match read.file.format:
        case "questions":
            return {each: f"questions/{each}" for each in read.values["questions"]}
        case "guideline":
            return {each: f"items/{each}" for each in read.values["items"]}
        case "flow" | "scenario":
            return {read.values["id"]: "id"}
    return {}


def _called(read: Read) -> str:
    """Return what a translation calls the file: a scenario by its id, others by their place."""
    return str(read.values["id"]) if read.file.scenario else read.file.name


def _replace(original: Read, translation: Read) -> Iterator[Diagnostic]:
    old = stale(original.values, translation.compiled, translation.values)
    if old:
        yield old
    if translation.file.format == "guideline":
        yield from translate_items(original.values, translation.compiled, translation.values)
    else:
        yield from translate(original.values, FORMATS[original.file.format], translation.compiled, translation.values)
