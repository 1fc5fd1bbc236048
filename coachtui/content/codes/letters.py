"""Y, from Y020 on: letters, limits, and spoken words that YAML would misunderstand."""

from coachtui.content.codes.definition import Code
from coachtui.i18n import N_

_QUOTES = N_("Put the whole text in quotes, or write it below a | and indented.")
_LIMITS = N_("Content may come from strangers. The limits are far above what a person writes, and keep the app quick.")

_LETTERS = (
    Code(
        "Y020",
        "error",
        N_("a character that cannot be seen stands here ({character}): take it out"),
        N_("Delete the word around it and type it again."),
        N_(
            "Invisible characters can turn the order of a line around or drive a terminal, and nobody sees them in a review."
        ),
        bad="title: The late\u202e report",
        good="title: The late report",
    ),
    Code(
        "Y021",
        "error",
        N_("the file is not saved as UTF-8 text from here on"),
        N_("Save the file as UTF-8; editors offer it when saving, or in their status bar."),
        N_("UTF-8 is the one way of writing letters that every machine reads alike."),
        bad="title: Den sene m\udce5ling",
        good="title: Den sene måling",
    ),
    Code(
        "Y022",
        "error",
        N_("a merge conflict was left in the file here"),
        N_("Keep the lines that should stand, and delete those that begin with <<<<<<<, ======= and >>>>>>>."),
        N_("Git put both versions here because two people changed the same lines. Somebody has to choose."),
        bad="<<<<<<< HEAD\nlevel: 1\n=======\nlevel: 2\n>>>>>>> harder",
        good="level: 2",
    ),
)

_BOUNDS = (
    Code(
        "Y023",
        "error",
        N_("the file is larger than {most} kB"),
        N_("Split it into several files."),
        _LIMITS,
        bad="brief: |\n  «A very long story. × 60000»",
        good="brief: A short story.",
    ),
    Code(
        "Y024",
        "error",
        N_("this is nested more than {most} levels deep"),
        N_("Take the brackets or the indentation apart."),
        _LIMITS,
        bad="skills: «[ × 21»«] × 21»",
        good="skills: []",
    ),
    Code(
        "Y025",
        "error",
        N_("the file holds more than {most} values"),
        N_("Split it into several files."),
        _LIMITS,
        bad="skills: [«a, × 100000»]",
        good="skills: []",
    ),
    Code(
        "Y026",
        "error",
        N_("this text is longer than {most} characters"),
        N_("Shorten it, or split it into several."),
        _LIMITS,
        bad="brief: |\n  «A very long story. × 2000»",
        good="brief: A short story.",
    ),
    Code(
        "Y027",
        "error",
        N_("the file is empty"),
        N_("Write something, or delete the file. `coachtui new` makes a file to begin with."),
        N_("A file without content is usually one that was not saved."),
        bad="# scenarios/late-report.yaml\n# to be written\n",
        good="level: 1",
    ),
    Code(
        "Y028",
        "error",
        N_("the file cannot be opened: {reason}"),
        N_("Check that you may read the file, and that it is not in use."),
        N_("The system did not hand the file out."),
    ),
    Code(
        "Y029",
        "error",
        N_("this is a folder or a device, not a file"),
        N_("Rename the folder, or move it elsewhere."),
        N_("A name that ends in .yaml is read as a file."),
        bad="# questions/goal.yaml/inside.md\nText.",
        good="# questions/goal.yaml\ntheme: goal",
    ),
    Code(
        "Y030",
        "warning",
        N_("what follows # is a comment and is never shown: put the whole text in quotes"),
        _QUOTES,
        N_("In YAML a # after a space begins a comment, which only whoever opens the file can read."),
        bad="start: opening #1",
        good="start: opening  # the first one",
    ),
    Code(
        "Y031",
        "error",
        N_("the file holds more mistakes than are listed here"),
        N_("Put right what is listed and check again."),
        N_("So many findings are often one mistake at the top, such as an indentation."),
        bad="skills: [«*a, × 60»]",
        good="skills: []",
    ),
    Code(
        "Y032",
        "error",
        N_("a space is missing after the colon"),
        N_("Put a space after the colon."),
        N_("Without the space the colon is part of the word."),
        bad="level:1",
        good="level: 1",
    ),
)

_SPOKEN = (
    Code(
        "Y033",
        "warning",
        N_("the words were split at a comma here; read as “{line}”"),
        N_("Put the text in quotes."),
        N_("Within { } and [ ] a comma ends a value. In a spoken line it hardly ever does."),
        bad="endings:\n  told: {grade: strong, text: She tells you, at last}\n  shut: {grade: weak, text: No}",
        good="endings:\n  told: {grade: strong, text: 'She tells you, at last'}\n  shut: {grade: weak, text: No}",
    ),
    Code(
        "Y034",
        "warning",
        N_("these words need quotes; read as “{line}”"),
        N_("Put the text in quotes; `coachtui fmt` does it for you."),
        N_(
            "YAML gives a meaning to signs that people use when they speak. What you wrote was read as it was meant, but other tools would stumble over it."
        ),
        bad="brief: I know: it is late.",
        good='brief: "I know: it is late."',
    ),
)

LETTERS = (*_LETTERS, *_BOUNDS, *_SPOKEN)
"""The codes of reading that are not about signs."""

OF_QUOTES = (
    Code(
        "Y039",
        "error",
        N_("the quotes opened here close only in line {line}, where others begin"),
        N_("Close the quotes where the text ends."),
        N_("Everything after an open quote is text, up to the next one, even lines below."),
        bad='title: "The third time\nbrief: "He is late again."',
        good='title: "The third time"\nbrief: "He is late again."',
    ),
    Code(
        "Y040",
        "error",
        N_("the quotes or brackets are closed before this, and nothing may follow them"),
        N_("Put quotes around the whole text, or take out what stands too much behind them."),
        N_("A text in quotes ends where they close, and a list or a map where its bracket does."),
        bad='version: "1" or so',
        good='version: "1"',
    ),
    Code(
        "Y041",
        "error",
        N_("an item of a list begins with a short dash and a space"),
        N_("Write a dash and a space in front of the item. A word processor makes a longer dash of it, which is none."),
        N_("Without the space the dash is a part of the word behind it, and there is no list."),
        bad="debrief:\n  -ask: Which line of yours would you keep?\n   show: best-line",
        good="debrief:\n  - ask: Which line of yours would you keep?\n    show: best-line",
    ),
)
"""What quotes and brackets make of what stands behind them, and dashes of what stands too near."""
