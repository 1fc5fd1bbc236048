"""The library: everything readable that was found, in one language, with what could not be read beside it."""

from collections.abc import Mapping
from typing import NamedTuple

from coachtui.coaching.flows import Flow, Question
from coachtui.coaching.qualifying import Rule
from coachtui.content.diagnostics import Diagnostic
from coachtui.practice.scenario import Scenario


class Broken(NamedTuple):
    """A file that cannot be used: its path as people know it, the name to show for it, and what is wrong, in order."""

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
    broken: tuple[Broken, ...] = ()
    untranslated: frozenset[str] = frozenset()
    """Themes that have no words of their own in this language."""
    warnings: tuple[Diagnostic, ...] = ()
    """What is wrong in files that can still be used: a flow that names an unknown theme, a stale translation."""
