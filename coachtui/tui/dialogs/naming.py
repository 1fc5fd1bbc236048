"""People in fields: the one a typed name means, and a name that cannot be mistaken."""

from coachtui.coaching.people import Person
from coachtui.errors import AmbiguousError, InvalidFieldError, NotFoundError
from coachtui.language.names import fold
from coachtui.language.text import clean
from coachtui.services.people import find_person, get_person, present, told_apart
from coachtui.tui.worktop import Worktop


def read_person(worktop: Worktop, text: str, field: str) -> Person:
    """Return the person that a typed name means. Raises InvalidFieldError."""
    try:
        return find_person(worktop.records, text, worktop.context.today)
    except (NotFoundError, AmbiguousError) as error:
        raise InvalidFieldError(error.code, field, hint=error.hint, **error.values) from error


def read_people(worktop: Worktop, text: str, field: str) -> tuple[str, ...]:
    """Return the ids of the people that names with commas between them mean. Raises InvalidFieldError."""
    names = [name for name in map(clean, text.split(",")) if name]
    if not names:
        raise InvalidFieldError("name-empty", field)
    return tuple(read_person(worktop, name, field).id for name in names)


def unmistakable(worktop: Worktop, person: str) -> str:
    """Return what a field understands as this person: the name, with more where others are called so too."""
    meant = get_person(worktop.records, person)
    namesakes = [p for p in present(worktop.records, worktop.context.today) if fold(p.name) == fold(meant.name)]
    return told_apart(namesakes)[namesakes.index(meant)] if meant in namesakes and namesakes[1:] else meant.name
