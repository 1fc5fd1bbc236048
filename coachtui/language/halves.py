"""Two halves typed in one line: `from > to`, `one / other`, and the words that say the same."""

import re

_ARROW = re.compile(r"\s*(?:->|=>|→)\s*|(?:^|\s+)>\s+")
_SLASH = re.compile(r"\s+[/|]\s+")
_FROM_TO = {
    "en": re.compile(r"from\s+(.+?)\s+to\s+(.+)", re.IGNORECASE),
    "da": re.compile(r"fra\s+(.+?)\s+til\s+(.+)", re.IGNORECASE),
    "sv": re.compile(r"från\s+(.+?)\s+till\s+(.+)", re.IGNORECASE),
}


def from_to(text: str, language: str = "en") -> tuple[str, str]:
    """Return where something starts and where it is to lead; the start is empty where only the aim was typed.

    Understood: `a > b`, `a -> b`, `a → b`, and `from a to b` in English and in the language.
    """
    parts = _ARROW.split(text.strip(), maxsplit=1)
    if len(parts) == 2 and parts[1]:
        return parts[0], parts[1]
    for spoken in (_FROM_TO["en"], _FROM_TO.get(language)):
        found = spoken.fullmatch(text.strip()) if spoken else None
        if found:
            return found[1], found[2]
    return "", _ARROW.sub(" ", text).strip()


def either(text: str) -> tuple[str, str]:
    """Return the two ways in `one / other`; the second is empty where there is one alone."""
    parts = [part.strip() for part in _SLASH.split(text.strip(), maxsplit=1)]
    return (parts[0], parts[1]) if len(parts) == 2 and all(parts) else (text.strip(), "")
