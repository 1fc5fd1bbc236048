"""Quotes around words: which need them, and how they are written."""

import re

_BEGINS = re.compile(r"[\[\]{},#&*!|>'\"%@`]|[-?:](?=\s|$)")
_WITHIN = re.compile(r":(?=\s|$)|\s#")
_FLOW = re.compile(r"[,\[\]{}]|:(?=[\s,\[\]{}]|$)|\s#")
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'", re.DOTALL)
_COMMENT = re.compile(r"(?<=\S)[ \t]+#(?:\s.*|#.*)?$")


def needs_quotes(words: str, *, flow: bool = False) -> bool:
    """Tell whether words mean something else to YAML without quotes; `flow`: within brackets."""
    if _QUOTED.fullmatch(words):
        return False
    if flow and words[:1] in (":", "?", "-"):
        return True
    return bool(_BEGINS.match(words) or (_FLOW if flow else _WITHIN).search(words))


def ends_open(words: str) -> bool:
    """Tell whether words begin with a double quote that is never closed: a slip, and not speech."""
    return words.startswith('"') and words.count('"') == 1


def closed(words: str) -> bool:
    """Tell whether words that begin with a quote are in quotes as a whole."""
    return _QUOTED.fullmatch(words.rstrip()) is not None


def quoted(words: str) -> str:
    """Return words in quotes, as they are in several lines too; in single ones where they hold double ones."""
    if '"' in words or "\\" in words:
        return "'" + words.replace("'", "''") + "'"
    return f'"{words}"'


def split_comment(value: str) -> tuple[str, str]:
    """Return a value and the comment behind it. A word glued to its # is no comment: `Rate this #1`."""
    found = _COMMENT.search(value)
    if value[:1] in ("'", '"'):
        whole = _QUOTED.match(value)
        found = _COMMENT.search(value, whole.end() - 1) if whole else found
    return (value[: found.start()], value[found.start() :]) if found else (value.rstrip(), "")
