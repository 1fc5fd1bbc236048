"""The user's language: the one module-level state of the app. `N_()` marks a text, `_()` translates it when shown."""

import gettext
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

_FOLDER = os.path.join(os.path.dirname(__file__), "locale")
_translations: gettext.NullTranslations = gettext.NullTranslations()
_language = "en"


def _(text: str) -> str:
    """Return the text in the user's language."""
    return _translations.gettext(text) if text else ""


def N_(text: str) -> str:  # noqa: N802 - gettext's customary name
    """Mark a text for translation where it is declared; it is translated where it is shown."""
    return text


def plural(one: str, many: str) -> tuple[str, str]:
    """Mark the two forms of a counted text for translation; `ngettext` takes them when shown."""
    return one, many


def ngettext(one: str, many: str, count: int) -> str:
    """Return the form of the text that goes with the count, in the user's language."""
    return _translations.ngettext(one, many, count)


def use(language: str) -> None:
    """Switch to a language: `en`, `da` or `sv`. One without a built catalogue falls back to English."""
    global _translations, _language
    _language = language
    try:
        with open(os.path.join(_FOLDER, language, "LC_MESSAGES", "coachtui.mo"), "rb") as catalogue:
            _translations = gettext.GNUTranslations(catalogue)
    except FileNotFoundError:
        _translations = gettext.NullTranslations()


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak another language for a while: what is written for somebody else is written in theirs. Empty: no other."""
    before = _language
    use(language or before)
    try:
        yield
    finally:
        use(before)


def current() -> str:
    """Return the language in use."""
    return _language


def from_environment(environment: Mapping[str, str] = os.environ) -> str:
    """Return the first language the system asks for that the app speaks, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "")
        if value:
            code = value.partition(".")[0].partition("_")[0].lower()
            return code if code in ("da", "sv") else "en"
    return "en"
