"""What the other is called in a scenario, so that nobody rehearses on a namesake of one of their own people."""

import re
from collections.abc import Callable, Collection

from coachtui.language.names import fold
from coachtui.practice.scenario import Choice, Line, Reply, ReplyRule, Scenario, Scene

NAMES = ("Kim", "Robin", "Mika", "Noa", "Charlie", "Sascha", "Eli")
"""Names that women and men have in the north: no `he` or `she` of the author's turns wrong."""
HISSING = ("Chris", "Alexis", "Max")
"""The same for a name that ends in s, x or z, as the genitive is written after one."""

_END = re.compile(r"[,;:(\n]")
_Change = Callable[[str], str]


def called(them: str) -> str:
    """Return the name in a description: `Jonas` of `Jonas, senior engineer; proud`."""
    return _END.split(them, maxsplit=1)[0].strip()


def renamed(scenario: Scenario, people: Collection[str]) -> Scenario:
    """Return the scenario with another name for its character, where one of the people has the same first name."""
    own = {fold(name).partition(" ")[0] for name in people}
    name = called(scenario.them).partition(" ")[0]
    if not name or fold(name) not in own:
        return scenario
    spoken = set(re.findall(r"\w+", fold(" ".join(_texts(scenario)))))
    free = (other for other in (HISSING if name[-1] in "sxz" else NAMES) if fold(other) not in own | spoken)
    other = next(free, "")
    if not other:
        return scenario
    word = rf"\b{re.escape(name)}(?=s?\b)"
    return _changed(
        scenario, lambda text: re.sub(word, other, text), lambda text: re.sub(word, other, text, flags=re.IGNORECASE)
    )


def _texts(scenario: Scenario) -> list[str]:
    found: list[str] = []

    def take(text: str) -> str:
        found.append(text)
        return text

    _changed(scenario, take, take)
    return found


def _changed(scenario: Scenario, change: _Change, phrase: _Change) -> Scenario:
    """Return the scenario with every text that is shown changed; `phrase` changes what own words are matched with."""
    return scenario._replace(
        title=change(scenario.title),
        you=change(scenario.you),
        them=change(scenario.them),
        brief=change(scenario.brief),
        scenes=tuple(_scene(scene, change, phrase) for scene in scenario.scenes),
        endings=tuple(ending._replace(text=change(ending.text)) for ending in scenario.endings),
        debrief=tuple(reflection._replace(ask=change(reflection.ask)) for reflection in scenario.debrief),
        swap=scenario.swap._replace(
            aim=change(scenario.swap.aim), feel=tuple((choice, change(felt)) for choice, felt in scenario.swap.feel)
        ),
    )


def _scene(scene: Scene, change: _Change, phrase: _Change) -> Scene:
    def line(one: Line) -> Line:
        return one._replace(say=change(one.say))

    def choice(one: Choice) -> Choice:
        return one._replace(you=change(one.you), why=change(one.why))

    def rule(one: ReplyRule) -> ReplyRule:
        starts, holds, without = (tuple(map(phrase, texts)) for texts in (one.starts, one.any, one.without))
        return one._replace(starts=starts, any=holds, without=without)

    def reply(one: Reply) -> Reply:
        return one._replace(ask=change(one.ask), note=change(one.note), rules=tuple(map(rule, one.rules)))

    return scene._replace(
        lines=tuple(map(line, scene.lines)),
        choices=tuple(map(choice, scene.choices)),
        reply=reply(scene.reply) if scene.reply else None,
    )
