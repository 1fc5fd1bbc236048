"""questions/1: the questions of one theme, by id; the short form of a question is just its words."""

from coachtui.coaching.flows import MODES, Question
from coachtui.content.fields import LINE, PROSE, Either, Field, ListOf, MapOf, Prose, Record, Slug, Words
from coachtui.content.formats.declared import FORMAT, WAS, Format, Values, full
from coachtui.i18n import N_
from coachtui.practice.findings import Path

_ASK = Prose(fits=150)
"""What a prompt has room for at its size: two lines and a half."""
MOST_IN_FILE = 30
"""Questions of one file: more are hard to review, and two people who add to it meet."""

_QUESTION = Record(
    (
        Field("ask", _ASK, N_("The question in the words that are said."), required=True),
        Field("skill", Slug(), N_("The skill that asking it trains.")),
        Field("tags", ListOf(LINE), N_("Words to find it by.")),
        Field(
            "follow-up",
            ListOf(Slug(across=True, bank=True)),
            N_("Questions that may follow it, by id; other/id names one of another bank."),
        ),
        Field("avoid", PROSE, N_("When not to ask it, and why.")),
        Field("modes", ListOf(Words(MODES)), N_("The kinds of coaching it is for; without this, all of them.")),
        WAS,
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
    N_("The questions of one theme."),
    Record(
        (
            FORMAT,
            Field("theme", Slug(), N_("The theme of all questions in this file."), required=True),
            Field(
                "questions",
                MapOf(Slug(across=True), Either(_ASK, _QUESTION), filled=True),
                N_("The questions by id. The short form of one is just its words."),
                required=True,
            ),
        )
    ),
    words=_words,
    unordered=lambda texts: (("questions",),),
)


def build(values: Values, bank: str) -> tuple[Question, ...]:
    """Return the questions of one file, in the order of the file."""
    return tuple(_question(name, given, values["theme"], bank) for name, given in values["questions"].items())


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
        tuple(given["modes"]),
    )
