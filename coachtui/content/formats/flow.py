"""flow/1: a way through a session, stage by stage."""

from collections.abc import Iterator

from coachtui.coaching.flows import CAPTURES, MODES, PARTICIPANTS, Flow, Stage
from coachtui.content.fields import LINE, PROSE, YES_NO, Field, ListOf, Number, Record, Slug, Words
from coachtui.content.formats.declared import FORMAT, WAS, Format, Values
from coachtui.i18n import N_
from coachtui.practice.findings import Finding, Path

_STAGE = Record(
    (
        Field("id", Slug(), N_("The name of the stage in ids."), required=True),
        WAS,
        Field("title", LINE, N_("What people read; without one the id.")),
        Field("minutes", Number(0, 480), N_("How long it is meant to take, in minutes."), required=True),
        Field("aim", PROSE, N_("What it is there for, in one sentence to the one who leads.")),
        Field(
            "questions",
            Record(
                (
                    Field(
                        "themes",
                        ListOf(Slug(across=True), filled=True),
                        N_("Themes whose questions fit."),
                        required=True,
                    ),
                    Field("draw", Number(1, 30), N_("How many are laid out."), required=True),
                )
            ),
            N_("Where its prompts are drawn from."),
        ),
        Field("capture", ListOf(Words(CAPTURES)), N_("What is to be written down here.")),
        Field("follow-up", PROSE, N_("What is asked at the next start about what was written down here.")),
    )
)


def _check(values: Values) -> Iterator[Finding]:
    if values["swap-roles"] and values["participants"] != "pair":
        yield Finding("F018", ("swap-roles",), {}, key=True)


def _words(values: Values) -> dict[str, Path]:
    found: dict[str, Path] = {"title": ("title",)}
    for i, stage in enumerate(values["stages"]):
        found |= {f"{stage['id']}.{field}": ("stages", i, field) for field in ("title", "aim", "follow-up")}
    return found


FLOW = Format(
    "flow",
    1,
    N_("A way through a session, stage by stage."),
    Record(
        (
            FORMAT,
            Field("id", Slug(across=True), N_("The name of the flow in ids. It stays as it is."), required=True),
            WAS,
            Field("title", LINE, N_("What people read."), required=True),
            Field("modes", ListOf(Words(MODES)), N_("The kinds of coaching it is for; without this, all of them.")),
            Field(
                "participants",
                Words(PARTICIPANTS),
                N_("With whom it is held: one person, a pair who coach each other, or a group."),
                default="one",
            ),
            Field("swap-roles", YES_NO, N_("Whether the pair change roles at half time.")),
            Field("stages", ListOf(_STAGE, filled=True, by="id"), N_("Its parts, in order."), required=True),
        )
    ),
    check=_check,
    words=_words,
)


def build(values: Values, bank: str) -> Flow:
    """Return the flow."""
    return Flow(
        f"{bank}/{values['id']}",
        values["title"],
        tuple(_stage(stage) for stage in values["stages"]),
        tuple(values["modes"]),
        values["participants"],
        values["swap-roles"],
    )


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
        given["follow-up"],
    )


def spoken(name: str) -> str:
    """Return an id as a name: with spaces, its first letter a capital."""
    return name[:1].upper() + name[1:].replace("-", " ")
