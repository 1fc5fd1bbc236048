"""Makes the scenario that is played from the values of its file."""

from coachtui.content.formats.declared import Values, full
from coachtui.practice.conditions import Condition, ConditionError, parse
from coachtui.practice.scenario import (
    Choice,
    Ending,
    Expected,
    Line,
    Meter,
    Reflection,
    Reply,
    ReplyRule,
    Scenario,
    Scene,
    Swap,
)


def build(values: Values, bank: str) -> Scenario:
    """Return the scenario. It can be played where the values have no mistakes: every name leads somewhere.

    Of values with mistakes a draft is made, in which a condition that cannot be read is none.
    """
    return Scenario(
        id=f"{bank}/{values['id']}",
        version=values["version"],
        language=values["language"],
        title=values["title"],
        minutes=values["minutes"],
        level=values["level"],
        you=values["you"],
        them=values["them"],
        brief=values["brief"],
        skills=tuple(values["skills"]),
        guidelines=tuple(full(item, bank) for item in values["guidelines"]),
        meters=tuple(_meter(name, meter) for name, meter in values["meters"].items()),
        flags=tuple(values["flags"]),
        start=values["start"],
        scenes=tuple(_scene(name, scene) for name, scene in values["scenes"].items()),
        endings=tuple(Ending(name, given["grade"], given["text"]) for name, given in values["endings"].items()),
        debrief=tuple(Reflection(given["ask"], given["show"], given["save-as"]) for given in values["debrief"]),
        swap=_swap(values["swap"]),
        tests=tuple(_test(test) for test in values["tests"]),
        was=tuple(full(name, bank) for name in values["was"]),
    )


def _meter(name: str, given: Values) -> Meter:
    called = given["name"] or name.replace("-", " ")
    return Meter(name, called, given["start"], given["min"], given["max"], given["shown"])


def _scene(name: str, given: Values) -> Scene:
    them = given["them"]
    lines = (Line("them", them),) if isinstance(them, str) else tuple(_line(line) for line in them)
    return Scene(name, lines, tuple(_choice(choice) for choice in given["choices"]), _reply(given["reply"]))


def _line(given: Values) -> Line:
    return Line(given["id"], given["say"], _when(given["if"]), tuple(given["set"]))


def _choice(given: Values) -> Choice:
    return Choice(
        id=given["id"],
        you=given["you"],
        goto=given["goto"],
        effects=tuple(given["effects"].items()),
        skills=tuple(given["skills"].items()),
        why=given["why"],
        when=_when(given["when"]),
        once=given["once"],
        sets=tuple(given["set"]),
        was=tuple(given["was"]),
    )


def _reply(given: Values | None) -> Reply | None:
    if given is None:
        return None
    rules = tuple(
        ReplyRule(rule["id"], rule["as"], tuple(rule["starts"]), tuple(rule["any"]), tuple(rule["not"]))
        for rule in given["rules"]
    )
    otherwise = given["otherwise"] or {"as": "", "note": ""}
    return Reply(given["ask"], rules, otherwise["as"], otherwise["note"])


def _swap(given: Values | None) -> Swap:
    return Swap(given["aim"], tuple(given["feel"].items())) if given else Swap()


def _test(given: Values) -> Expected:
    expect = given["expect"]
    meters = tuple((name, value) for name, value in expect.items() if name != "ending")
    return Expected(given["name"], tuple(given["pick"]), expect["ending"], meters)


def _when(source: str) -> Condition | None:
    try:
        return parse(source) if source else None
    except ConditionError:
        return None
