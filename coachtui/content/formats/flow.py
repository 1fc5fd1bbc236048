"""flow/1: a way through a session, stage by stage."""

from coachtui.coaching.flows import CAPTURES, Flow, Stage
from coachtui.content.fields import LINE, PROSE, Field, ListOf, Number, Record, Slug, Words
from coachtui.content.formats.declared import FORMAT, Format, Values
from coachtui.practice.findings import Path

_STAGE = Record(
    (
        Field("id", Slug(), required=True),
        Field("title", LINE),
        Field("minutes", Number(0, 480), required=True),
        Field("aim", PROSE),
        Field(
            "questions",
            Record(
                (
                    Field("themes", ListOf(Slug(across=True), filled=True), required=True),
                    Field("draw", Number(1, 30), required=True),
                )
            ),
        ),
        Field("capture", ListOf(Words(CAPTURES))),
    )
)


def _words(values: Values) -> dict[str, Path]:
    found: dict[str, Path] = {"title": ("title",)}
    for i, stage in enumerate(values["stages"]):
        found[f"{stage['id']}.title"] = ("stages", i, "title")
        found[f"{stage['id']}.aim"] = ("stages", i, "aim")
    return found


FLOW = Format(
    "flow",
    1,
    Record(
        (
            FORMAT,
            Field("id", Slug(across=True), required=True),
            Field("title", LINE, required=True),
            Field("stages", ListOf(_STAGE, filled=True, by="id"), required=True),
        )
    ),
    words=_words,
)


def build(values: Values, bank: str) -> Flow:
    """Return the flow."""
    return Flow(f"{bank}/{values['id']}", values["title"], tuple(_stage(stage) for stage in values["stages"]))


def _stage(given: Values) -> Stage:
    questions = given["questions"] or {"themes": [], "draw": 0}
    return Stage(
        given["id"],
        given["title"] or spoken(given["id"]),
        given["minutes"],
        given["aim"],
        tuple(questions["themes"]),
        questions["draw"],
        tuple(given["capture"]),
    )


def spoken(name: str) -> str:
    """Return an id as a name: with spaces, its first letter a capital."""
    return name[:1].upper() + name[1:].replace("-", " ")
