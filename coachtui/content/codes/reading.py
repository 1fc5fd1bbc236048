"""Y: what keeps a file from being read, in plain words: signs, quotes, indentation, limits."""

from coachtui.content.codes.definition import Code
from coachtui.content.codes.guidelines import PAGES
from coachtui.content.codes.letters import LETTERS, OF_QUOTES
from coachtui.i18n import N_

_QUOTES = N_("Put the whole text in quotes, or write it below a | and indented.")
_SPACES = N_("Indent with spaces, two a level; most editors can turn tabs into spaces for YAML files.")
_PLAIN = N_(
    "Content is plain text that a person reads in one pass: nothing points elsewhere or is filled in from elsewhere."
)
_SIGNS = N_(
    "In YAML some signs mean something where a text begins: & * ! @ % ` | > [ ] { } # \" ' and a dash with a space."
)

READING = (
    Code(
        "Y001",
        "error",
        N_("this cannot be understood here"),
        N_("Look at the line above too: a quote, a bracket or a colon is often missing there."),
        N_("Signs stand here that mean nothing together."),
        bad="tests: &",
        good="tests: []",
    ),
    Code(
        "Y002",
        "error",
        N_("a colon cannot stand here: put words with a colon in quotes, or check the indentation"),
        _QUOTES,
        N_("A colon with a space after it ends a name and begins its value. In the middle of a text it needs quotes."),
        bad="id: late-report: again",
        good="id: late-report",
    ),
    Code(
        "Y003",
        "error",
        N_("a name with a colon after it is expected here"),
        N_("Write the name of a field with a colon, or indent the line so that it belongs to the text above."),
        N_("At this depth every line begins with the name of a field."),
        bad="minutes: 2\nabout two minutes\nlevel: 1",
        good="minutes: 2  # about two minutes\nlevel: 1",
    ),
    Code(
        "Y004",
        "error",
        N_("the quotes opened here are never closed"),
        N_("Close the quotes; a quote within a text of the same quotes is written twice ('') or with a backslash."),
        N_("Everything after an open quote is text, to the end of the file."),
        bad="start: 'opening\nlevel: 1",
        good="start: 'opening'\nlevel: 1",
    ),
    Code(
        "Y005",
        "error",
        N_("a backslash in double quotes begins a special character, and this is none: write \\\\"),
        N_("Write the backslash twice, or use single quotes."),
        N_(
            "In double quotes a backslash begins a sign such as \\n, a new line. In single quotes it is only a backslash."
        ),
        bad='title: "From A\\q to B"',
        good="title: 'From A\\q to B'",
    ),
    Code(
        "Y006",
        "error",
        N_("text that begins with {sign} needs quotes around it"),
        _QUOTES,
        _SIGNS,
        bad="skills: [@all]",
        good="skills: [open-question]",
    ),
    Code(
        "Y007",
        "error",
        N_("a comma or the closing {sign} is missing here; the bracket was opened in line {line}"),
        N_("Close the bracket, or put the comma between two items."),
        N_("Within brackets items are parted by commas, and the list goes on until the bracket is closed."),
        bad="skills: [open-question\nlevel: 1",
        good="skills: [open-question]\nlevel: 1",
    ),
    Code(
        "Y008",
        "error",
        N_("this does not stand where it belongs: check the indentation"),
        N_("Indent the line like those that it belongs with; one of the lines above may be the one that is off."),
        N_("What belongs together stands at the same depth, with the same number of spaces in front."),
        bad="meters:\n  trust: {start: 5}\n candour: {start: 2}",
        good="meters:\n  trust: {start: 5}\n  candour: {start: 2}",
    ),
    Code(
        "Y009",
        "error",
        N_("a list item cannot stand here: put text that begins with a dash in quotes"),
        N_("Begin the list in a line of its own, or put the text in quotes."),
        N_("A dash with a space begins an item of a list, and a list stands below its name."),
        bad="skills: - open-question",
        good="skills:\n  - open-question",
    ),
    Code(
        "Y010",
        "error",
        N_("after {sign} the text begins in the next line: put text that begins so in quotes"),
        N_("Begin the text in the next line, indented; or put it in quotes."),
        N_("The signs | and > announce a text of several lines below."),
        bad="id: > late-report",
        good="id: late-report",
    ),
    Code(
        "Y011",
        "error",
        N_("the indentation holds a tab: use spaces"),
        _SPACES,
        N_("A tab is as wide as each editor likes, so it cannot say how deep a line stands."),
        bad="meters:\n\ttrust: {start: 5}",
        good="meters:\n  trust: {start: 5}",
    ),
    Code(
        "Y012",
        "error",
        N_("a space that only looks like one stands here ({character}): type an ordinary one"),
        N_("Delete the space that is marked. Where one belongs, type it again."),
        N_(
            "Text copied from a web page or a word processor often brings no-break spaces. They look right, and are not."
        ),
        bad="meters:\n\u00a0 trust: {start: 5}",
        good="meters:\n  trust: {start: 5}",
    ),
    Code(
        "Y013",
        "error",
        N_("“{name}” stands here twice: it is in line {line}, column {column} already"),
        N_("Rename one of the two, or put them together."),
        N_("Two things of one name would hide one another. Other tools keep the last and say nothing."),
        bad="level: 1\nlevel: 2",
        good="level: 1",
    ),
    Code(
        "Y014",
        "error",
        N_("anchors (&) are not allowed: put text that begins with & in quotes"),
        N_("Write out what is meant, or put the text in quotes."),
        _PLAIN,
        bad="skills: &trained [open-question]",
        good="skills: [open-question]",
    ),
    Code(
        "Y015",
        "error",
        N_("references (*) are not allowed: put text that begins with * in quotes"),
        N_("Write out what is meant, or put the text in quotes."),
        _PLAIN,
        bad="skills: *trained",
        good="skills: [open-question]",
    ),
    Code(
        "Y016",
        "error",
        N_("merge keys (<<) are not allowed: write out what is meant"),
        N_("Write out the fields."),
        _PLAIN,
        bad="meters:\n  <<: {trust: {start: 5}}",
        good="meters:\n  trust: {start: 5}",
    ),
    Code(
        "Y017",
        "error",
        N_("tags (!) are not allowed: put text that begins with ! in quotes"),
        N_("Take the sign out, or put the text in quotes."),
        N_("In other programs a tag can run code. Here every value is text until its field says otherwise."),
        bad="minutes: !!int 2",
        good="minutes: 2",
    ),
    Code(
        "Y018",
        "error",
        N_("a second document begins here: one file holds one"),
        N_("Put what follows the three dashes in a file of its own, or take the dashes out."),
        N_("One file is one scenario, one theme or one flow, so that a review shows what changed in it."),
        bad="level: 1\n---\nid: second",
        good="level: 1",
    ),
    Code(
        "Y019",
        "error",
        N_("a name must be a plain word here, not a list or a map"),
        N_("Write a name with a colon behind it."),
        N_("Fields are known by plain names."),
        bad="meters:\n  [trust, candour]: {start: 5}",
        good="meters:\n  trust: {start: 5}\n  candour: {start: 5}",
    ),
    *LETTERS,
    *PAGES,
    *OF_QUOTES,
)
"""All codes of reading."""
