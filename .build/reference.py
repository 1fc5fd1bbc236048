"""Keeps the reference pages with the code: `python .build/reference.py` writes them, `--check` only looks."""

import sys
from collections.abc import Iterator
from pathlib import Path

from coachtui.content.codes import FAMILIES
from coachtui.content.codes.definition import Code
from coachtui.content.codes.examples import TODAY
from coachtui.content.fields import Either, Field, Kind, ListOf, MapOf, Number, Record, Slug, Text, Words
from coachtui.content.formats.every import FORMATS, RESERVED
from coachtui.language.text import visible
from coachtui.wording.diagnostics import _EXPECTED

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "reference"
MADE = "<!-- Made by .build/reference.py from the declarations; change those. -->"
TITLES = {
    "Y": "Reading", "F": "Shape", "S": "Story", "V": "State", "C": "Choices and scoring", "R": "Replies",
    "D": "Debrief and the other chair", "T": "Tests", "L": "Languages", "Q": "Bank", "G": "Sharing",
}  # fmt: skip


def codes() -> str:
    """Return the page of all codes."""
    lines = [
        "# Codes", "", MADE, "",
        "Everything `coachtui lint` can say, with why it matters and what to do. `coachtui explain S006` shows one in",
        "the terminal. An error makes its file unusable, a warning does not, a note is no finding at all.",
        "`# coachtui: allow C003` silences a warning in its line and the next; above everything, in the whole file.",
        "", "In the examples the fields that are left out are those of a small good file. A line such as `# bank.yaml`",
        "names the file that follows, `before/` the older folder of `lint --against`, `«word × 100»` that word a",
        "hundred times; `-> name` is a symbolic link, and a file that begins with `#!` one that may be run. It is",
        f"{TODAY.isoformat()}.",
    ]  # fmt: skip
    for family in FAMILIES:
        lines += ["", f"## {family[0].code[0]}: {TITLES[family[0].code[0]]}"]
        for code in family:
            lines += _code(code)
    return "\n".join(lines) + "\n"


def _code(code: Code) -> Iterator[str]:
    yield from ("", f"### {code.code}", "")
    yield from (f"**{code.severity.capitalize()}:** {_filled(code.message)}", "", code.why, "", code.help)
    for title, example in (("Bad", code.bad), ("Good", code.good)):
        if example:
            yield from ("", f"{title}:", "", "```yaml", *map(_shown, example.strip("\n").split("\n")), "```")


def _filled(message: str) -> str:
    import re

    return re.sub(r"\{(\w+)\}", r"*\1*", message)


def _shown(line: str) -> str:
    return visible(line.encode("utf-8", "replace").decode()).rstrip()


def formats() -> str:
    """Return the page of all formats with their fields."""
    reserved = ", ".join(f"`{name}`" for name in RESERVED)
    lines = [
        "# Formats", "", MADE, "",
        "The fields of every kind of content file. `coachtui schema` prints the same for editors. A field in **bold**",
        f"has to be there. Names kept for formats to come: {reserved}.",
    ]  # fmt: skip
    for declared in FORMATS.values():
        lines += ["", f"## {declared.full_name}", "", declared.says, ""]
        lines += ["| field | holds | |", "|---|---|---|"]
        for name, field in _fields(declared.root, ""):
            shown = f"**`{name}`**" if field.required else f"`{name}`"
            lines.append(f"| {shown} | {_kind(field.kind)} | {_says(field)} |")
    return "\n".join(lines) + "\n"


def _fields(record: Record, before: str) -> Iterator[tuple[str, Field]]:
    for field in record.fields:
        yield before + field.name, field
        name, kind = before + field.name, field.kind
        while not isinstance(kind, Record | Text):
            if isinstance(kind, Either):
                kind = kind.long
            elif isinstance(kind, ListOf):
                name, kind = f"{name}[]", kind.of
            else:
                name, kind = f"{name}.*", kind.of
        if isinstance(kind, Record):
            yield from _fields(kind, f"{name}.")


def _kind(kind: Kind) -> str:
    if isinstance(kind, Either):
        return f"{_kind(kind.short)}, or {_kind(kind.long)}"
    if isinstance(kind, ListOf):
        return f"a list: {_kind(kind.of)}" if isinstance(kind.of, Text) else "a list"
    if isinstance(kind, MapOf):
        return f"names, each with {_kind(kind.of)}" if isinstance(kind.of, Text) else "names with fields"
    if isinstance(kind, Record):
        return "fields"
    if isinstance(kind, Words):
        return " · ".join(f"`{word}`" for word in kind.words)
    if isinstance(kind, Number):
        return f"a whole number, {kind.least} to {kind.most}"
    if isinstance(kind, Slug):
        return "an id, or `bank/id`" if kind.bank else "an id"
    return _EXPECTED[kind.expected] + (f", {kind.fits} cells at most" if kind.fits else "")


def _says(field: Field) -> str:
    default = "" if field.default in (None, "", [], False) else f" Without it: `{field.default}`."
    return f"{field.says}{default}".replace("|", "\\|")


PAGES = {"codes.md": codes, "formats.md": formats}


def main() -> int:
    stale = [name for name, page in PAGES.items() if _text(FOLDER / name) != page()]
    if "--check" not in sys.argv:
        FOLDER.mkdir(parents=True, exist_ok=True)
        for name in stale:
            (FOLDER / name).write_text(PAGES[name](), encoding="utf-8")
        return 0
    print("\n".join(f"docs/reference/{name} is not current: run .build/reference.py" for name in stale) or "current")
    return 1 if stale else 0


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


if __name__ == "__main__":
    sys.exit(main())
