"""The questions `coachtui init` asks on a terminal. Each refuses an answer that cannot be kept, and says why."""

from collections.abc import Callable

import questionary

from coachtui.cli.output import say
from coachtui.errors import CoachError
from coachtui.i18n import _
from coachtui.language.text import clean
from coachtui.services.people import check_name, names_in
from coachtui.services.setup import check_country
from coachtui.services.targets import check_target
from coachtui.services.typed import read_minutes
from coachtui.wording.countries import country_code
from coachtui.wording.errors import in_one_line
from coachtui.wording.figures import cost
from coachtui.wording.words import country_names


def ask_name() -> str:
    """Ask for the manager's name."""
    return asked(questionary.text(_("Your name?"), validate=or_why(lambda text: check_name(clean(text)))))


def ask_country() -> str:
    """Ask for a country by name, with completion; return its code, or an empty text for none."""
    question = questionary.autocomplete(
        _("Your country, for its public holidays? (enter for none)"),
        choices=list(country_names()),
        ignore_case=True,
        match_middle=True,
        validate=or_why(lambda text: check_country(country_code(text))),
    )
    return check_country(country_code(asked(question)))


def ask_people(known: int) -> tuple[str, ...]:
    """Ask for names one a line until an empty one; pasted lists are read line by line. One at least, unless known."""
    say(_("Your people: a name a line, an empty line ends it."))
    names: list[str] = []
    while True:
        first = not names and not known
        line = asked(questionary.text(f"{len(names) + 1}.", validate=or_why(_needed if first else _name)))
        if not line.strip():
            return names_in("\n".join(names))
        names.append(line)


def ask_minutes(people: int, proposed: int) -> int:
    """Ask for the minutes each person is meant to have a month, saying what the proposed ones cost a week."""
    say(cost(people, proposed))
    question = questionary.text(
        _("Minutes for each person a month?"),
        default=str(proposed),
        validate=or_why(lambda text: check_target(read_minutes(text, "target"))),
    )
    return check_target(read_minutes(asked(question), "target"))


def asked(question: questionary.Question) -> str:
    """Return the answer; Ctrl+C and the end of the input raise."""
    return str(question.unsafe_ask())


def or_why(check: Callable[[str], object]) -> Callable[[str], bool | str]:
    """Return a validator for questionary: true, or the sentence that says what is wrong."""

    def validate(text: str) -> bool | str:
        try:
            check(text)
        except CoachError as error:
            return in_one_line(error)
        return True

    return validate


def _name(text: str) -> None:
    for name in names_in(text):
        check_name(name)


def _needed(text: str) -> None:
    if not names_in(text):
        raise CoachError("people-needed")
    _name(text)
