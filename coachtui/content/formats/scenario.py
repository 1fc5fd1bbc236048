"""scenario/1: one conversation a file: scenes, choices, meters, endings, debrief and the other chair."""

from collections.abc import Iterator

from coachtui.content.fields import (
    LINE,
    PROSE,
    WHEN,
    YES_NO,
    Either,
    Field,
    Line,
    ListOf,
    MapOf,
    Number,
    Prose,
    Record,
    Slug,
    Words,
)
from coachtui.content.formats.declared import FORMAT, WAS, Format, Values
from coachtui.content.formats.scenario_checks import check
from coachtui.content.formats.scenario_words import words
from coachtui.i18n import N_
from coachtui.practice.findings import Finding
from coachtui.practice.scenario import GRADES

_TITLE, _SAID, _CHOSEN, _ENDED = Line(fits=60), Prose(fits=220), Prose(fits=110), Prose(fits=62)
"""What fits a small terminal: a line of the list, what they say, what you say and why, the head of the debrief."""

_METER = Record(
    (
        Field("name", LINE, N_("What people read; without one the id.")),
        Field("start", Number(), N_("Where it stands at the beginning."), required=True),
        Field("min", Number(), N_("It never falls below this."), default=0),
        Field("max", Number(), N_("It never rises above this."), default=10),
        Field("shown", YES_NO, N_("Whether the player sees it.")),
    )
)
_LINE = Record(
    (
        Field("id", Slug(), N_("The name of the line in ids, for translations."), required=True),
        Field("if", WHEN, N_("When this line is said; the first that holds wins, and the last one needs none.")),
        Field("say", _SAID, N_("What they say."), required=True),
        Field("set", ListOf(Slug()), N_("Flags that are raised when it is said.")),
    )
)
_CHOICE = Record(
    (
        Field(
            "id",
            Slug(),
            N_("The name of the choice in ids. It stays as it is, also when the words change."),
            required=True,
        ),
        WAS,
        Field("when", WHEN, N_("When it is on offer, such as: trust >= 5 and not told.")),
        Field("once", YES_NO, N_("Whether it is on offer only until it was chosen.")),
        Field("you", _CHOSEN, N_("What you say."), required=True),
        Field("effects", MapOf(Slug(), Number()), N_("By how much it moves meters, such as {trust: +1}.")),
        Field("skills", MapOf(Slug(), Number()), N_("What it scores for skills, such as {open-question: +2}.")),
        Field("set", ListOf(Slug()), N_("Flags that it raises.")),
        Field("why", _CHOSEN, N_("Why it works or does not: said in the debrief.")),
        Field("goto", Slug(), N_("The scene or the ending it leads to."), required=True),
    )
)
_RULE = Record(
    (
        Field("id", Slug(), N_("The name of the rule in ids, for translations."), required=True),
        Field("starts", ListOf(LINE), N_("It fits an answer that begins with one of these.")),
        Field("any", ListOf(LINE), N_("It fits an answer in which one of these stands.")),
        Field("not", ListOf(LINE), N_("It does not fit where one of these stands.")),
        Field("as", Slug(), N_("The choice it is taken for."), required=True),
    )
)
_REPLY = Record(
    (
        Field("ask", PROSE, N_("What asks for an answer in own words."), required=True),
        Field("rules", ListOf(_RULE, by="id"), N_("How an answer is understood: the first rule that fits wins.")),
        Field(
            "otherwise",
            Record(
                (
                    Field("as", Slug(), N_("The choice it is taken for."), required=True),
                    Field("note", PROSE, N_("What is said about it.")),
                )
            ),
            N_("What an answer is taken for that no rule fits."),
        ),
    )
)
_SCENE = Record(
    (
        Field(
            "them",
            Either(_SAID, ListOf(_LINE, filled=True, by="id")),
            N_("What they say: one text, or lines of which the first that fits is said."),
            required=True,
        ),
        Field("choices", ListOf(_CHOICE, filled=True, by="id"), N_("What you can say, two or more."), required=True),
        WAS,
        Field("reply", _REPLY, N_("An answer in own words, where it may be given.")),
    )
)
_ENDING = Record(
    (
        WAS,
        Field("grade", Words(GRADES), N_("How good an end it is: strong, mixed or weak."), required=True),
        Field("text", _ENDED, N_("How it ended, in one line."), required=True),
    )
)
_REFLECTION = Record(
    (
        Field("ask", PROSE, N_("An open question about the play."), required=True),
        Field("show", Words(("best-line",)), N_("What is shown beside it: best-line.")),
        Field("save-as", Words(("intention",)), N_("What the answer is kept as: intention.")),
    )
)
_SWAP = Record(
    (
        Field("aim", PROSE, N_("What to notice in the other chair.")),
        Field("feel", MapOf(Slug(), PROSE), N_("What each choice feels like to them, by its id.")),
    )
)
_TEST = Record(
    (
        Field("name", LINE, N_("What it shows."), required=True),
        Field("pick", ListOf(Slug(), filled=True), N_("The choices to take, by id, in order."), required=True),
        Field(
            "expect",
            Record((Field("ending", Slug(), N_("The ending it comes to.")),), rest=Number()),
            N_("What must hold then: ending, and meters by name."),
            required=True,
        ),
    )
)


def _study(values: Values, *, whole: bool) -> Iterator[Finding]:
    """Import the proof only where it is asked for."""
    from coachtui.content.formats.scenario_study import study

    return study(values, whole=whole)


SCENARIO = Format(
    "scenario",
    1,
    N_("One conversation to practise."),
    Record(
        (
            FORMAT,
            Field("id", Slug(across=True), N_("The name of the scenario in ids. It stays as it is."), required=True),
            WAS,
            Field(
                "version",
                Number(1, 1_000_000),
                N_("Raise it when the meaning changes: translations of an older one are then told to be stale."),
                default=1,
            ),
            Field("language", Slug(), N_("The language it is written in: en, da or sv."), required=True),
            Field("title", _TITLE, N_("What people read."), required=True),
            Field("minutes", Number(1, 240), N_("How long a play takes, in minutes."), required=True),
            Field("level", Number(1, 3), N_("1 recognise, 2 apply, 3 hard."), required=True),
            Field("skills", ListOf(Slug()), N_("The skills it trains, by id.")),
            Field(
                "guidelines",
                ListOf(Slug(across=True, bank=True)),
                N_("The items of a guideline it goes with, as bank/item."),
            ),
            Field("you", LINE, N_("Who you are."), required=True),
            Field("them", LINE, N_("Who they are: name, role, and what they are like."), required=True),
            Field("brief", PROSE, N_("What you know before it begins, and what you are after."), required=True),
            Field("meters", MapOf(Slug(), _METER), N_("What changes between the two, in numbers.")),
            Field("flags", ListOf(Slug()), N_("What may have happened: each is down until something raises it.")),
            Field("start", Slug(), N_("The scene it begins with."), required=True),
            Field(
                "scenes",
                MapOf(Slug(), _SCENE, filled=True),
                N_("The scenes by id: what they say, and what you can say."),
                required=True,
            ),
            Field("endings", MapOf(Slug(), _ENDING), N_("The endings by id; no scene has the same id.")),
            Field("debrief", ListOf(_REFLECTION), N_("Questions afterwards.")),
            Field("swap", _SWAP, N_("The other chair: the same talk, with you as them.")),
            Field("tests", ListOf(_TEST), N_("Plays that must come out as you say, by choice ids.")),
        )
    ),
    check,
    words,
    study=_study,
)
