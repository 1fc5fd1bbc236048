"""F013: texts that are longer than what a terminal of 80 by 24 shows at once."""

from collections.abc import Iterator
from typing import Any

from coachtui.content.diagnostics import Diagnostic
from coachtui.content.formats.declared import Values
from coachtui.content.kinds import kind_at
from coachtui.content.leaves import leaves
from coachtui.content.linting.given import Bank, Given
from coachtui.language.cells import width
from coachtui.practice.findings import Finding


def check(bank: Bank) -> Iterator[Diagnostic]:
    """Return what is too long, in the originals and in their translations."""
    for given in bank.originals:
        if given.values is not None:
            for leaf in leaves(given.values, given.declared.root):
                if leaf.kind.fits and width(leaf.text) > leaf.kind.fits:
                    yield given.found(_long(leaf.path, leaf.text, leaf.kind.fits))


def check_translation(
    original: Given, translation: Given, names: dict[str, Any], texts: Values
) -> Iterator[Diagnostic]:
    """Return what is too long in a translation; `names` are the paths of the original's texts."""
    for name, text in texts.items():
        kind = kind_at(original.declared.root, names[name]) if name in names and isinstance(text, str) else None
        short = getattr(kind, "short", kind)
        fits = getattr(short, "fits", 0)
        if fits and width(text) > fits:
            yield translation.found(_long(("texts", name), text, fits))


def _long(path: tuple[str | int, ...], text: str, most: int) -> Finding:
    return Finding("F013", path, {"found": width(text), "most": most})
