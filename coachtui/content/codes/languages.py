"""L: translations, held against what they translate."""

from coachtui.content.codes.definition import Code
from coachtui.i18n import N_

LANGUAGES = (
    Code(
        "L001",
        "warning",
        N_("this translates “{name}”, and there is no such thing"),
        N_("Write under `of` what is translated: the id of a scenario, or a place such as `questions/goal`."),
        N_("A translation that belongs to nothing is never shown."),
        bad="# questions/goal.yaml\ntheme: goal\n# lang/da/questions/goal.yaml\nof: questions/gaol",
        good="# questions/goal.yaml\ntheme: goal\n# lang/da/questions/goal.yaml\nof: questions/goal",
    ),
    Code(
        "L002",
        "warning",
        N_("version {found} was translated, and the original is version {known}"),
        N_("Bring the translation up to date and write the version that it now translates."),
        N_("The original was changed since. The translation may say what it no longer says."),
        bad="""
# scenarios/late-report.yaml
version: 2
# scenarios/lang/da/late-report.yaml
format: translation/1
of: late-report
language: da
version: 1
texts: {title: Den sene rapport}
""",
        good="""
# scenarios/late-report.yaml
version: 2
# scenarios/lang/da/late-report.yaml
format: translation/1
of: late-report
language: da
version: 2
texts: {title: Den sene rapport}
""",
    ),
    Code(
        "L003",
        "warning",
        N_("the original has no text at “{name}”"),
        N_("Correct the path, or take the line out."),
        N_("What was said here was renamed or removed in the original; this line is never shown."),
        bad="""
# questions/goal.yaml
theme: goal
# lang/da/questions/goal.yaml
texts:
  proud-of: Hvad ville gøre dig stolt i denne uge?
  glad-of: Hvad ville gøre dig glad?
""",
        good="""
# questions/goal.yaml
theme: goal
# lang/da/questions/goal.yaml
texts:
  proud-of: Hvad ville gøre dig stolt i denne uge?
""",
    ),
    Code(
        "L004",
        "warning",
        N_("the language is “{found}”, and the folder is for “{known}”"),
        N_("Move the file to the folder of its language, or correct `language`."),
        N_("The folder decides where the app looks for a language."),
        bad="# questions/goal.yaml\ntheme: goal\n# lang/da/questions/goal.yaml\nlanguage: sv",
        good="# questions/goal.yaml\ntheme: goal\n# lang/da/questions/goal.yaml\nlanguage: da",
    ),
    Code(
        "L005",
        "warning",
        N_("the original has {expected} at “{name}”"),
        N_("Write the same kind of value as the original."),
        N_("A list can only stand in for a list, a text for a text."),
        bad="# questions/goal.yaml\ntheme: goal\n# lang/da/questions/goal.yaml\ntexts: {proud-of: [Hvad, Hvorfor]}",
        good="# questions/goal.yaml\ntheme: goal\n# lang/da/questions/goal.yaml\ntexts: {proud-of: Hvad ville du?}",
    ),
    Code(
        "L006",
        "warning",
        N_("“{name}” is not translated"),
        N_("Add the text, or leave the whole file untranslated."),
        N_("Where a text is missing the original is shown, and people read two languages in one talk."),
        bad="""
# questions/goal.yaml
questions:
  proud-of: What would make you proud of this week?
  what-else: And what else?
# lang/da/questions/goal.yaml
texts:
  proud-of: Hvad ville gøre dig stolt i denne uge?
""",
        good="""
# questions/goal.yaml
questions:
  proud-of: What would make you proud of this week?
  what-else: And what else?
# lang/da/questions/goal.yaml
texts:
  proud-of: Hvad ville gøre dig stolt i denne uge?
  what-else: Og hvad mere?
""",
    ),
    Code(
        "L007",
        "warning",
        N_("the translation of “{name}” has {found} where the original has {known}"),
        N_("Use the same placeholders as the original, spelt the same."),
        N_("A placeholder such as {name} is filled in when the text is used; a translated one stays as it is."),
        bad="""
# questions/goal.yaml
questions:
  proud-of: What would make {name} proud of this week?
# lang/da/questions/goal.yaml
texts:
  proud-of: Hvad ville gøre {navn} stolt i denne uge?
""",
        good="""
# questions/goal.yaml
questions:
  proud-of: What would make {name} proud of this week?
# lang/da/questions/goal.yaml
texts:
  proud-of: Hvad ville gøre {name} stolt i denne uge?
""",
    ),
    Code(
        "L008",
        "note",
        N_("there is no translation into “{language}”, and other files here have one"),
        N_("Translate the file, in the folder of that language below `lang`."),
        N_("Whoever uses this language reads this file in the language of its author."),
        bad="""
# questions/goal.yaml
theme: goal
# questions/reality.yaml
theme: reality
questions: {now: What is going on now?}
# lang/da/questions/goal.yaml
of: questions/goal
""",
        good="""
# questions/goal.yaml
theme: goal
# lang/da/questions/goal.yaml
of: questions/goal
""",
    ),
)
"""All codes of translations."""
