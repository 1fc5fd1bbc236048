"""Everything that can be said about a content file, each code once: how grave it is, and the words for it.

The words are filled from the values of the diagnostic. Families: Y reading, F shape, S story, V state, R reply,
L language, Q bank, G sharing.
"""

from typing import NamedTuple

from coachtui.content.diagnostics import Severity
from coachtui.i18n import N_


class Code(NamedTuple):
    """One thing that can be found: an error makes its file unusable, a warning does not."""

    code: str
    severity: Severity
    message: str


_ALL = (
    Code("Y001", "error", N_("this cannot be understood here")),
    Code("Y002", "error", N_("a colon cannot stand here: put words with a colon in quotes, or check the indentation")),
    Code("Y003", "error", N_("a name with a colon after it is expected here")),
    Code("Y004", "error", N_("the quotes opened here are never closed")),
    Code("Y005", "error", N_("a backslash in double quotes begins a special character, and this is none: write \\\\")),
    Code("Y006", "error", N_("text that begins with {sign} needs quotes around it")),
    Code("Y007", "error", N_("a comma or the closing {sign} is missing here; the bracket was opened in line {line}")),
    Code("Y008", "error", N_("this does not belong here: check the indentation, and put quotes around the whole text")),
    Code("Y009", "error", N_("a list item cannot stand here: put text that begins with a dash in quotes")),
    Code("Y010", "error", N_("after {sign} the text begins in the next line: put text that begins so in quotes")),
    Code("Y011", "error", N_("the indentation holds a tab: use spaces")),
    Code("Y012", "error", N_("the indentation holds a space that only looks like one ({character}): use spaces")),
    Code("Y013", "error", N_("“{name}” stands here twice: it is in line {line}, column {column} already")),
    Code("Y014", "error", N_("anchors (&) are not allowed: put text that begins with & in quotes")),
    Code("Y015", "error", N_("references (*) are not allowed: put text that begins with * in quotes")),
    Code("Y016", "error", N_("merge keys (<<) are not allowed: write out what is meant")),
    Code("Y017", "error", N_("tags (!) are not allowed: put text that begins with ! in quotes")),
    Code("Y018", "error", N_("a second document begins here: one file holds one")),
    Code("Y019", "error", N_("a name must be a plain word here, not a list or a map")),
    Code("Y020", "error", N_("a character that cannot be seen stands here ({character}): take it out")),
    Code("Y021", "error", N_("the file is not saved as UTF-8 text from here on")),
    Code("Y022", "error", N_("a merge conflict was left in the file here")),
    Code("Y023", "error", N_("the file is larger than {most} kB")),
    Code("Y024", "error", N_("this is nested more than {most} levels deep")),
    Code("Y025", "error", N_("the file holds more than {most} values")),
    Code("Y026", "error", N_("this text is longer than {most} characters")),
    Code("Y027", "error", N_("the file is empty")),
    Code("Y028", "error", N_("the file cannot be opened: {reason}")),
    Code("Y029", "error", N_("this is a folder or a device, not a file")),
    Code("Y030", "warning", N_("what follows # is a comment and is never shown: put the whole text in quotes")),
    Code("Y031", "error", N_("the file holds more mistakes than are listed here")),
    Code("Y032", "error", N_("a space is missing after the colon")),
    Code("Y041", "error", N_("the file begins with its front matter: write --- in the first line, and again below it")),
    Code("Y042", "error", N_("the front matter that begins here has no end: write --- below it")),
    Code("Y043", "error", N_("this heading has no id: write one behind it, such as {{#ask-before-telling}}")),
    Code("Y044", "warning", N_("this belongs to no item and is never shown: put a heading with an id above it")),
    Code("F001", "error", N_("“{found}” is no format that is known here")),
    Code("F002", "error", N_("this is written in {found}, and this version reads {known}: update coachtui to open it")),
    Code("F003", "error", N_("this is written in {found}; in this folder {known} is expected")),
    Code("F004", "error", N_("“{name}” is missing")),
    Code("F005", "error", N_("there is no field “{name}” here")),
    Code("F006", "error", N_("{expected} is expected here")),
    Code("F007", "error", N_("a number from {least} to {most} is expected here, not {found}")),
    Code("F008", "error", N_("“{found}” is not one of {words}")),
    Code("F009", "error", N_("“{found}” is no id: use small letters a–z, digits and single dashes")),
    Code("F010", "error", N_("nothing stands here: write something, or take the field out")),
    Code("F011", "error", N_("the id “{name}” is used twice: first in {place}")),
    Code("F040", "error", N_("roles can be swapped between two: write participants: pair")),
    Code("S001", "error", N_("the start names no scene: there is no “{name}”")),
    Code("S002", "error", N_("no scene or ending is called “{name}”")),
    Code("S003", "error", N_("the scenario has no ending")),
    Code("V001", "error", N_("no meter is called “{name}”")),
    Code("V002", "error", N_("no flag is called “{name}”")),
    Code("V003", "error", N_("this condition cannot be read: {mistake}")),
    Code("V004", "error", N_("the meter starts at {start}, outside {least} to {most}")),
    Code("R001", "error", N_("no choice of this scene is called “{name}”")),
    Code("L001", "warning", N_("this translates “{name}”, and there is no such thing")),
    Code("L002", "warning", N_("version {found} was translated, and the original is version {known}")),
    Code("L003", "warning", N_("the original has no text at “{name}”")),
    Code("L004", "warning", N_("the language is “{found}”, and the folder is for “{known}”")),
    Code("L006", "warning", N_("the item “{name}” of the original is missing here")),
    Code("L005", "warning", N_("the original has {expected} at “{name}”")),
    Code("Q001", "warning", N_("no questions have the theme “{name}”")),
    Code("Q002", "warning", N_("no question of the bank is called “{name}”")),
    Code("Q031", "warning", N_("no guideline has an item “{name}”")),
    Code("Q032", "error", N_("the review must be later than the approval on {approved}")),
    Code("Q033", "warning", N_("this guideline was to be looked at again by {day}")),
    Code("G001", "warning", N_("a symbolic link is passed over")),
)

CODES = {code.code: code for code in _ALL}
"""All codes, by code."""
