"""Files that were broken on purpose: what strangers, editors, merges and disks do to content."""

from pathlib import Path

import coachtui

ROOT = Path(coachtui.__file__).parents[1]
GOOD = (ROOT / "scenarios" / "missed-deadline.yaml").read_bytes()
MEGABYTE = 1_000_000


def _full(piece: bytes, end: bytes = b"") -> bytes:
    return piece * ((MEGABYTE - len(end)) // len(piece)) + end


def corpus() -> dict[str, bytes]:
    """Return the files, by what was done to them."""
    text = GOOD.decode()
    scenes = text.index("scenes:")
    merge = b"a: &a {x: 1}\n" + b"".join(
        b"b%d: &b%d {<<: [*%s, *%s]}\n" % (i, i, (b"b%d" % (i - 1)) if i else b"a", (b"b%d" % (i - 1)) if i else b"a")
        for i in range(20)
    )
    laughs = b"a: &a [x, x]\n" + b"".join(b"b%d: &b%d [*a, *a, *a, *a]\n" % (i, i) for i in range(30))
    files = {
        "nothing": b"",
        "zeros": bytes(4096),
        "brackets": _full(b"["),
        "closing brackets": _full(b"]"),
        "braces": _full(b"{a: "),
        "braces in braces": _full(b"{"),
        "dashes": _full(b"- "),
        "questions": _full(b"? "),
        "pairs of brackets": b"a: [" + _full(b"[],", b"]")[4:],
        "quotes": _full(b'"'),
        "single quotes": _full(b"'"),
        "an open quote": b'brief: "' + _full(b"a b\n")[8:],
        "many open quotes": _full(b'brief: "a\n'),
        "colons": _full(b": "),
        "speech": b"format: scenario/1\nbrief:\n" + _full(b"  I know: it's late\n")[40:],
        "speech in many fields": b"format: questions/1\ntheme: a\nquestions:\n"
        + b"".join(b"  q%d: I know: it's #%d\n" % (i, i) for i in range(36_000)),
        "speech in braces": b"format: questions/1\nquestions:\n"
        + b"".join(b"  q%d: {ask: Well, what: is it, skill: x}\n" % i for i in range(21_000)),
        "one line of braces": b"questions: {" + b", ".join(b"q%d: a, b: c {d}" % i for i in range(45_000)) + b"}",
        "one line of brackets in prose": b"brief: " + _full(b"[a] ")[8:],
        "mistakes in every line": _full(b"a: @b\n"),
        "mistakes in every scene": b"scenes:\n" + _full(b"  a:\n    b: [x\n")[10:],
        "hashes": _full(b"a #b "),
        "hashes in lines": _full(b"a: b #c\n"),
        "many keys": b"".join(b"k%d: v\n" % i for i in range(90_000))[:MEGABYTE],
        "the same key": _full(b"key: v\n"),
        "a long text": b"brief: " + b"x" * (MEGABYTE - 7),
        "a long name": b"x" * (MEGABYTE - 4) + b": y\n",
        "many escapes": b'brief: "' + _full(b"\\e", b'"')[8:],
        "blank lines": _full(b"\n"),
        "spaces": _full(b" "),
        "comments": _full(b"# c\n"),
        "glued signs": b"scenes:\n  a:\n    choices:\n" + _full(b"      - you: #x\n\n\n\n\n\n")[64:],
        "tabs": _full(b"\ta: b\n"),
        "no-break spaces": _full("\u00a0a: b\n".encode())[:-3],
        "conflicts": _full(b"<<<<<<< a\n=======\n>>>>>>> b\n"),
        "hidden characters": _full("\u202e".encode())[:-1],
        "accents": _full("e\u0301\u0300 ".encode())[:-4],
        "too large": _full(b"a") + b"a",
        "merge keys": merge,
        "a billion laughs": laughs,
        "anchors": _full(b"- &a b\n"),
        "references": _full(b"- *a\n"),
        "tags": _full(b"- !!python/object:os.system x\n"),
        "documents": _full(b"---\na: b\n"),
        "directives": _full(b"%YAML 1.1\n"),
        "utf-16": text.encode("utf-16"),
        "utf-32": text.encode("utf-32"),
        "latin-1": text.encode("latin-1", "replace") + b"\xe6",
        "a byte order mark": b"\xef\xbb\xbf" + GOOD,
        "two byte order marks": b"\xef\xbb\xbf\xef\xbb\xbf" + GOOD,
        "old line ends": GOOD.replace(b"\n", b"\r"),
        "windows": GOOD.replace(b"\n", b"\r\n"),
        "indented with tabs": GOOD.replace(b"    ", b"\t"),
        "a merge conflict": f"{text[:scenes]}<<<<<<< HEAD\n{text[scenes:]}=======\nscenes: {{}}\n>>>>>>> b\n".encode(),
        "twice": GOOD + GOOD,
        "backwards": GOOD[::-1],
        "lines backwards": b"\n".join(GOOD.split(b"\n")[::-1]),
        "without quotes": GOOD.replace(b"'", b"").replace(b'"', b""),
        "without line ends": GOOD.replace(b"\n", b" "),
        "conditions": GOOD.replace(b"when: ", b"when: " + b"not (" * 200),
        "a deep condition": GOOD.replace(b"when: waited", b"when: " + b"(" * 10_000),
        "effects": GOOD.replace(b"trust: +1", b"trust: 99999999999999999999"),
        "a loop": GOOD.replace(b"goto: ", b"goto: opening # "),
    }  # fmt: skip
    step = len(GOOD) // 12
    files |= {f"cut at {at}": GOOD[:at] for at in range(step, len(GOOD), step)}
    for bit in range(0, len(GOOD) * 8, len(GOOD) * 8 // 40 + 1):
        flipped = bytearray(GOOD)
        flipped[bit // 8] ^= 1 << (bit % 8)
        files[f"bit {bit} flipped"] = bytes(flipped)
    return files
