"""Tells questions that yes or no answers from those that open a talk, in English, Danish and Swedish."""

import re

from coachtui.language.names import fold

_VERBS = {
    "en": re.compile(
        r"(?:do|does|did|is|are|was|were|can|could|will|would|shall|should|have|has|had|might|must)(?:n't)?"
        r"|can't|won't|am|may"
    ),
    "da": re.compile(r"er|var|har|havde|kan|kunne|vil|ville|skal|skulle|ma|matte|bor|burde|tor|turde|gor|gjorde"),
    "sv": re.compile(r"ar|har|hade|kan|kunde|vill|ville|skall|ska|skulle|far|fick|maste|bor|borde|gor|gjorde"),
}
"""What a closed question begins with, folded. In Swedish `var` may also be *where*: the word behind it tells."""
_PEOPLE = {
    "da": re.compile(r"du|i|han|hun|de|den|det|der|man|vi|jeg|nogen|noget"),
    "sv": re.compile(r"du|ni|han|hon|de|den|det|man|vi|jag|nagon|nagot"),
}
"""Whom a verb is about, right behind it: so a question begins with any verb in these languages."""
_OPEN = {
    "da": re.compile(r"hv\w+|mon|nar"),
    "sv": re.compile(r"vad|vem|vems|vilk\w+|hur|nar|varfor|vart|varifran"),
}
_SENTENCE = re.compile(r"[^.!?…]+\?")
_WORD = re.compile(r"[\w'’]+")


def closed(text: str, language: str) -> bool:
    """Tell whether the last question of a text can be answered with yes or no; of another language nothing is told."""
    questions = _SENTENCE.findall(text)
    said = [word.replace("’", "'") for word in _WORD.findall(fold(questions[-1]))] if questions else []
    if not said or language not in _VERBS:
        return False
    if _VERBS[language].fullmatch(said[0]):
        return True
    if language not in _PEOPLE or len(said) < 2 or _OPEN[language].fullmatch(said[0]):
        return False
    return bool(_PEOPLE[language].fullmatch(said[1]))
