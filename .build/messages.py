"""Keeps the message catalogues with the code: `python .build/messages.py` updates them, `--check` only looks.

A check fails where a text is missing from a catalogue, is not translated, or names other values than the original.
"""

import re
import sys
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = {"da": "Danish", "sv": "Swedish"}
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2), "plural": (1, 2)}


def extracted() -> Catalog:
    """Return all texts in the code; a pair of N_ texts for one and many is joined with its ngettext."""
    catalogue = Catalog(project="coachtui", charset="utf-8", fuzzy=False)
    for file, _line, message, comments, context in extract_from_dir(
        ROOT / "coachtui", keywords=KEYWORDS, comment_tags=("Translators:",)
    ):
        catalogue.add(message, None, [(f"coachtui/{file}", None)], auto_comments=comments, context=context)
    return catalogue


def po_file(language: str) -> Path:
    return ROOT / "coachtui" / "locale" / language / "LC_MESSAGES" / "coachtui.po"


def read(language: str) -> Catalog:
    path = po_file(language)
    if not path.exists():
        return Catalog(locale=language, project="coachtui", charset="utf-8", fuzzy=False)
    with path.open("rb") as stream:
        return read_po(stream, locale=language)


def update(language: str, template: Catalog) -> None:
    catalogue = read(language)
    catalogue.update(template, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    catalogue.header_comment = (
        f"# {LANGUAGES[language]} texts of coachtui. Write the translations; the rest is kept by .build/messages.py."
    )
    catalogue.msgid_bugs_address = catalogue.last_translator = catalogue.language_team = ""
    buffer = BytesIO()
    write_po(buffer, catalogue, width=110, sort_output=True, omit_header=False, include_lineno=False)
    po_file(language).parent.mkdir(parents=True, exist_ok=True)
    stamped = re.compile(rb'^"(POT-Creation-Date|PO-Revision-Date|Generated-By): .*\n', re.MULTILINE)
    po_file(language).write_bytes(stamped.sub(b"", buffer.getvalue()))


def problems(language: str, template: Catalog) -> list[str]:
    catalogue = read(language)
    found = []
    for message in template:
        if not message.id:
            continue
        translated = catalogue.get(_id(message))
        if translated is None or not translated.string or not all(_forms(translated)):
            found.append(f"{language}: not translated: {_id(message)!r}")
        elif _values(message) != _values(translated, strings=True):
            found.append(f"{language}: other values in: {_id(message)!r}")
    known = {_id(message) for message in template}
    stale = [_id(message) for message in catalogue if _id(message) not in known]
    return [*found, *(f"{language}: no longer used: {text!r}" for text in stale)]


def _id(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def _forms(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


def _values(message: Message, *, strings: bool = False) -> set[str]:
    texts = _forms(message) if strings else (message.id,) if isinstance(message.id, str) else message.id
    return {name for text in texts for name in re.findall(r"\{(\w+)", text)}


def main() -> int:
    template = extracted()
    if "--check" not in sys.argv:
        for language in LANGUAGES:
            update(language, template)
    found = [problem for language in LANGUAGES for problem in problems(language, template)]
    print("\n".join(found) or f"{len(template)} texts in {len(LANGUAGES)} languages")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
