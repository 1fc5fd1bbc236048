"""Countries as people type them: a code, or the beginning of a name in the user's language."""

from coachtui.language.names import match
from coachtui.wording.words import country_names


def country_code(typed: str) -> str:
    """Return the code that is meant; a text that names no country, or several, comes back as it is."""
    names = country_names()
    found = match(typed, list(names)).found
    return list(names.values())[found[0]] if len(found) == 1 else typed
