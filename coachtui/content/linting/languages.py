"""L006 to L008: what is missing in translations, and placeholders that differ. The rest is found when they are used."""

import re
from collections.abc import Iterator
from typing import Any

from coachtui.content.diagnostics import Diagnostic
from coachtui.content.formats.declared import Values
from coachtui.content.linting import fitting
from coachtui.content.linting.given import Bank, Given
from coachtui.practice.findings import Finding, Path

_PLACEHOLDER = re.compile(r"\{[\w-]+\}")


def check(bank: Bank) -> Iterator[Diagnostic]:
    """Return what is missing or differs in the translations of a bank."""
    for language, translations in bank.translations.items():
        done = {_of(given): given for given in translations if given.values is not None}
        for original in bank.originals:
            if original.values is None or _native(original, bank) == language:
                continue
            translation = done.get(_name(original))
            if translation is not None:
                if translation.file.format == "translation":
                    yield from _compare(original, translation)
            elif _worded(original):
                yield original.found(Finding("L008", (), {"language": language}))


def _native(original: Given, bank: Bank) -> str:
    return str((original.values or {}).get("language") or bank.language)


def _worded(original: Given) -> bool:
    """Tell whether a file has words to translate; a guideline is translated as a whole file."""
    return original.file.format == "guideline" or bool(original.declared.words(original.values or {}))


def _name(original: Given) -> str:
    return str((original.values or {}).get("id", "")) if original.file.scenario else original.file.name


def _of(translation: Given) -> str:
    return str((translation.values or {}).get("of", translation.file.name))


def _compare(original: Given, translation: Given) -> Iterator[Diagnostic]:
    names = original.declared.words(original.values or {})
    texts: Values = (translation.values or {})["texts"]
    for name, path in names.items():
        words = _at(original.values, path)
        if name not in texts:
            if words:
                yield translation.found(Finding("L006", ("texts",), {"name": name}, key=True))
        elif isinstance(words, str) and isinstance(texts[name], str):
            known, found = (sorted(set(_PLACEHOLDER.findall(text))) for text in (words, texts[name]))
            if known != found:
                values = {"name": name, "found": ", ".join(found) or "–", "known": ", ".join(known) or "–"}
                yield translation.found(Finding("L007", ("texts", name), values))
    yield from fitting.check_translation(original, translation, names, texts)


def _at(values: Any, path: Path) -> Any:
    for step in path:
        values = values[step]
    return values
