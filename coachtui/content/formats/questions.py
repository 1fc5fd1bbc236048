"""questions/1: the questions of one theme, by id; the short form of a question is just its words."""

from coachtui.coaching.flows import Question
from coachtui.content.fields import LINE, PROSE, Either, Field, ListOf, MapOf, Record, Slug
from coachtui.content.formats.declared import FORMAT, Format, Values
from coachtui.practice.findings import Path

_QUESTION = Record(
    (
        Field("ask", PROSE, required=True),
        Field("skill", Slug()),
        Field("tags", ListOf(LINE)),
        Field("follow-up", ListOf(Slug(across=True, bank=True))),
        Field("avoid", PROSE),
        Field("was", ListOf(Slug())),
    )
)


def _words(values: Values) -> dict[str, Path]:
    found: dict[str, Path] = {}
    for name, question in values["questions"].items():
        if isinstance(question, str):
            found[name] = ("questions", name)
            continue
        found[name] = ("questions", name, "ask")
        if question["avoid"]:
            found[f"{name}.avoid"] = ("questions", name, "avoid")
    return found


QUESTIONS = Format(
    "questions",
    1,
    Record(
        (
            FORMAT,
            Field("theme", Slug(), required=True),
            Field("questions", MapOf(Slug(across=True), Either(PROSE, _QUESTION), filled=True), required=True),
        )
    ),
    words=_words,
)


def build(values: Values, bank: str) -> tuple[Question, ...]:
    """Return the questions of one file, in the order of the file."""
    return tuple(_question(name, given, values["theme"], bank) for name, given in values["questions"].items())


def full(name: str, bank: str) -> str:
    """Return a name as `bank/name`; one that names its bank stays as it is."""
    return name if "/" in name else f"{bank}/{name}"


def _question(name: str, given: str | Values, theme: str, bank: str) -> Question:
    if isinstance(given, str):
        return Question(full(name, bank), theme, given)
    return Question(
        full(name, bank),
        theme,
        given["ask"],
        given["skill"],
        tuple(given["tags"]),
        tuple(full(other, bank) for other in given["follow-up"]),
        given["avoid"],
    )
