"""Countries as people type them: a code, or a name in the user's language."""

from coachtui.language.names import fold
from coachtui.wording.words import country_names


def country_code(typed: str) -> str:
    """Return the code that is meant; a text that names no country comes back as it is."""
    wanted = fold(typed)
    return next((code for name, code in country_names().items() if fold(name) == wanted), typed)
