"""Which questions yes or no answers, in three languages."""

import pytest

from coachtui.language.asking import closed

CLOSED = {
    "en": [
        "Did you listen?",
        "Don't you think so?",
        "You waited. Was that hard?",
        "Could you say why?",
        "Isn’t it late?",
    ],
    "da": [
        "Lyttede du?",
        "Kan du sige hvorfor?",
        "Det tog tid. Var det svært?",
        "Måtte du vente?",
        "Føltes det rigtigt?",
    ],
    "sv": ["Lyssnade du?", "Kan du säga varför?", "Det tog tid. Var det svårt?", "Måste du vänta?", "Kändes det rätt?"],
}
OPEN = {
    "en": ["What did you hear?", "Is it over? What comes next?", "Where did a good idea get in ahead of his?",
           "Say it again.", "", "Which would you keep?"],
    "da": ["Hvad hørte du?", "Hvornår vidste du det?", "Hvilken af dem ville du beholde?",
           "Sig det igen.", "Hvordan var det?"],
    "sv": ["Vad hörde du?", "När visste du det?", "Vilken skulle du behålla?", "Hur var det?", "Var kom det ifrån?",
           "Varför väntade du?"],
}  # fmt: skip


@pytest.mark.parametrize(("language", "text"), [(each, text) for each in CLOSED for text in CLOSED[each]])
def test_a_question_that_yes_answers_is_closed(language: str, text: str) -> None:
    assert closed(text, language)


@pytest.mark.parametrize(("language", "text"), [(each, text) for each in OPEN for text in OPEN[each]])
def test_any_other_text_is_not(language: str, text: str) -> None:
    assert not closed(text, language)


def test_nothing_is_told_of_a_language_that_is_not_known() -> None:
    assert not closed("Hast du zugehört?", "de")
