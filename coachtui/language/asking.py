"""What a question is: open or closed, one or two, the same or another; in English, Danish and Swedish."""

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


_REQUESTS = {
    "en": re.compile(
        r"tell|describe|imagine|think|say|show|name|walk|help|take|picture|give|let|finish|complete|choose|pick|rate|draw"
        r"|list|write|suppose|try|look|remind|talk|share|explain|put|compare|sum"
    ),
    "da": re.compile(
        r"fortael|beskriv|forestil|taenk|sig|vis|naevn|tag|giv|lad|vaelg|skriv|hjaelp|prov|tegn|forklar|saet|kig|se|del"
    ),
    "sv": re.compile(
        r"beratta|beskriv|forestall|tank|sag|visa|namn|ta|ge|lat|valj|skriv|hjalp|prova|forsok|rita|forklara|satt|titta|se"
    ),
}
_AND_ASKS = {
    "en": re.compile(r"[\w'’]+ [\w'’]+ .*\band (?:what|how|when|who|where|why|which)\b(?! else)"),
    "da": re.compile(r"[\w'’]+ [\w'’]+ .*\bog (?:hvad|hvordan|hvornar|hvem|hvor|hvorfor|hvilke\w*)\b"),
    "sv": re.compile(r"[\w'’]+ [\w'’]+ .*\boch (?:vad|hur|vem|varfor|vilk\w+)\b"),
}
_ASKS = {
    "en": re.compile(r"(?:what|how|when|who|where|why|which)\b"),
    "da": re.compile(r"hv\w+"),
    "sv": re.compile(r"(?:vad|hur|nar|vem|var|varfor|vilk\w+)\b"),
}
"""What an open question begins with, folded."""
_SMALL = {
    "en": re.compile(
        r"a|an|the|to|for|of|in|on|at|by|with|from|about|and|or|but|so|then|now|just|really|do|does|did|is|are"
        r"|was|were|be|been|have|has|had|would|could|should|can|will|may|might|it|its|this|that|these|those"
        r"|you|your"
    ),
    "da": re.compile(
        r"en|et|den|det|de|til|for|af|i|pa|ved|med|fra|om|og|eller|men|sa|nu|bare|lige|helt|vil|ville|kan"
        r"|kunne|skal|skulle|er|var|har|havde|bliver|at|der|som|du|dig|din|dit|dine"
    ),
    "sv": re.compile(
        r"en|ett|den|det|de|till|for|av|i|pa|vid|med|fran|om|och|eller|men|sa|nu|bara|just|helt|vill|ville|kan"
        r"|kunde|ska|skulle|ar|var|har|hade|blir|att|som|du|dig|din|ditt|dina"
    ),
}
"""Words that carry little of the meaning, folded: two questions that differ by these alone ask the same."""
_FEWEST_WORDS = 3


def question(text: str, language: str) -> bool:
    """Tell whether a text asks for something: with a question mark, or as a request; of another language nothing."""
    if "?" in text or language not in _REQUESTS:
        return True
    return any(_REQUESTS[language].fullmatch(word) for word in _WORD.findall(fold(text))[:2])


def several(text: str, language: str) -> bool:
    """Tell whether a text asks two questions at once. A word or two that go on from the first are one with it."""
    asked = [sentence for sentence in _SENTENCE.findall(text) if len(_WORD.findall(sentence)) >= _FEWEST_WORDS]
    if len(asked) > 1:
        return True
    said = fold(asked[0]).strip() if asked and language in _ASKS else ""
    return bool(said and _ASKS[language].match(said) and _AND_ASKS[language].match(said))


def content_words(text: str, language: str) -> tuple[str, ...]:
    """Return the words that carry the meaning, folded, in their order; all words of another language."""
    small = _SMALL.get(language)
    return tuple(word for word in _WORD.findall(fold(text)) if not (small and small.fullmatch(word)))
