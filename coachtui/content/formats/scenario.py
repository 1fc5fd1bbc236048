"""scenario/1: one conversation a file: scenes, choices, meters, endings, debrief and the other chair."""

from collections.abc import Iterator

from coachtui.content.fields import (
    LINE,
    PROSE,
    WHEN,
    YES_NO,
    Either,
    Field,
    ListOf,
    MapOf,
    Number,
    Record,
    Slug,
    Words,
)
from coachtui.content.formats.declared import FORMAT, Format, Values
from coachtui.content.formats.scenario_checks import check
from coachtui.content.formats.scenario_words import words
from coachtui.practice.findings import Finding
from coachtui.practice.scenario import GRADES

_METER = Record(
    (
        Field("name", LINE),
        Field("start", Number(), required=True),
        Field("min", Number(), default=0),
        Field("max", Number(), default=10),
        Field("shown", YES_NO),
    )
)
_LINE = Record(
    (
        Field("id", Slug(), required=True),
        Field("if", WHEN),
        Field("say", PROSE, required=True),
        Field("set", ListOf(Slug())),
    )
)
_CHOICE = Record(
    (
        Field("id", Slug(), required=True),
        Field("when", WHEN),
        Field("once", YES_NO),
        Field("you", PROSE, required=True),
        Field("effects", MapOf(Slug(), Number())),
        Field("skills", MapOf(Slug(), Number())),
        Field("set", ListOf(Slug())),
        Field("why", PROSE),
        Field("goto", Slug(), required=True),
    )
)
_RULE = Record(
    (
        Field("id", Slug(), required=True),
        Field("starts", ListOf(LINE)),
        Field("any", ListOf(LINE)),
        Field("not", ListOf(LINE)),
        Field("as", Slug(), required=True),
    )
)
_REPLY = Record(
    (
        Field("ask", PROSE, required=True),
        Field("rules", ListOf(_RULE, by="id")),
        Field("otherwise", Record((Field("as", Slug(), required=True), Field("note", PROSE)))),
    )
)
_SCENE = Record(
    (
        Field("them", Either(PROSE, ListOf(_LINE, filled=True, by="id")), required=True),
        Field("choices", ListOf(_CHOICE, filled=True, by="id"), required=True),
        Field("reply", _REPLY),
    )
)
_ENDING = Record((Field("grade", Words(GRADES), required=True), Field("text", PROSE, required=True)))
_REFLECTION = Record((Field("ask", PROSE, required=True), Field("show", Slug()), Field("save-as", Slug())))
_SWAP = Record((Field("aim", PROSE), Field("feel", MapOf(Slug(), PROSE))))
_TEST = Record(
    (
        Field("name", LINE, required=True),
        Field("pick", ListOf(Slug(), filled=True), required=True),
        Field("expect", Record((Field("ending", Slug()),), rest=Number()), required=True),
    )
)


def _study(values: Values, *, whole: bool) -> Iterator[Finding]:
    """Import the proof only where it is asked for."""
    from coachtui.content.formats.scenario_study import study

    return study(values, whole=whole)


SCENARIO = Format(
    "scenario",
    1,
    Record(
        (
            FORMAT,
            Field("id", Slug(across=True), required=True),
            Field("version", Number(1, 1_000_000), default=1),
            Field("language", Slug(), required=True),
            Field("title", LINE, required=True),
            Field("minutes", Number(1, 240), required=True),
            Field("level", Number(1, 3), required=True),
            Field("skills", ListOf(Slug())),
            Field("guidelines", ListOf(Slug(bank=True))),
            Field("you", LINE, required=True),
            Field("them", LINE, required=True),
            Field("brief", PROSE, required=True),
            Field("meters", MapOf(Slug(), _METER)),
            Field("flags", ListOf(Slug())),
            Field("start", Slug(), required=True),
            Field("scenes", MapOf(Slug(), _SCENE, filled=True), required=True),
            Field("endings", MapOf(Slug(), _ENDING)),
            Field("debrief", ListOf(_REFLECTION)),
            Field("swap", _SWAP),
            Field("tests", ListOf(_TEST)),
        )
    ),
    check,
    words,
    _study,
)
