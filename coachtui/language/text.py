"""Cleaning text at the door: what a terminal would obey, or a reader could not see, does not come in."""

import unicodedata

_UNSEEN = frozenset(
    "\u00ad\u061c\u180e\u200b\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f\ufeff"
    "\ufff9\ufffa\ufffb\ufffe\uffff"
) | frozenset(map(chr, range(0xE0000, 0xE0080)))
"""Format characters that reorder or hide text. The joiners U+200C and U+200D stay: names in some scripts need them."""


def clean(text: str, *, lines: bool = False) -> str:
    """Return typed or read text as it may be kept: `visible`, in NFC, without space at its ends.

    NFC makes the same name typed on two keyboards the same text.
    """
    return unicodedata.normalize("NFC", visible(text, lines=lines)).strip()


def visible(text: str, *, lines: bool = False) -> str:
    """Return the text without control, escape, bidirectional-override and other invisible characters.

    A tab or line break becomes one space, unless `lines` keeps the breaks. Lone surrogates become U+FFFD.
    """
    if text.isascii() and text.isprintable():
        return text
    kept = []
    for char in text.replace("\r\n", "\n").replace("\r", "\n"):
        if char == "\n":
            kept.append("\n" if lines else " ")
        elif char == "\t":
            kept.append(" ")
        elif "\ud800" <= char <= "\udfff":
            kept.append("\ufffd")
        elif char not in _UNSEEN and unicodedata.category(char) != "Cc":
            kept.append(char)
    return "".join(kept)
