"""What must hold in a scenario beyond its fields, so that it can be played: names that lead somewhere, sane meters."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from coachtui.content.fields import as_id, short
from coachtui.content.formats.declared import Values, near
from coachtui.practice.conditions import Compare, ConditionError, Flag, parse
from coachtui.practice.findings import Finding, Path


def check(values: Values) -> Iterator[Finding]:
    """Return what does not hold. An empty name was reported already, where it is missing or no id."""
    scenes, endings = values["scenes"], values["endings"]
    places = dict.fromkeys((*scenes, *endings))
    if values["start"]:
        yield from _known("S001", ("start",), values["start"], scenes, among=("scenes",))
    if not endings:
        yield Finding("S003", ("endings",), {}, key=True)
    for name in endings:
        if name in scenes:
            yield Finding("F011", ("endings", name), {"name": name, "place": f"scenes.{name}"}, key=True)
    yield from _meters(values)
    for name, scene in scenes.items():
        yield from _lines(values, ("scenes", name, "them"), scene["them"])
        for i, choice in enumerate(scene["choices"]):
            path: Path = ("scenes", name, "choices", i)
            yield from _state(values, path, choice["when"], "when", choice["set"])
            for meter in choice["effects"]:
                yield from _known(
                    "V001", (*path, "effects", meter), meter, values["meters"], key=True, among=("meters",)
                )
            yield from _known("S002", (*path, "goto"), choice["goto"], places, among=("scenes", "endings"))
        if scene["reply"]:
            yield from _reply(("scenes", name, "reply"), scene)


def _meters(values: Values) -> Iterator[Finding]:
    for name, meter in values["meters"].items():
        if not meter["min"] <= meter["start"] <= meter["max"]:
            bounds = {"start": meter["start"], "least": meter["min"], "most": meter["max"]}
            yield Finding("V004", ("meters", name, "start"), bounds, rests_on=("meters",))


def _lines(values: Values, path: Path, them: str | list[Values]) -> Iterator[Finding]:
    if isinstance(them, list):
        for i, line in enumerate(them):
            yield from _state(values, (*path, i), line["if"], "if", line["set"])


def _state(values: Values, path: Path, condition: str, field: str, sets: list[str]) -> Iterator[Finding]:
    if condition:
        yield from _condition(values, (*path, field), condition)
    for i, flag in enumerate(sets):
        yield from _known("V002", (*path, "set", i), flag, values["flags"], among=("flags",))


def _condition(values: Values, path: Path, source: str) -> Iterator[Finding]:
    try:
        steps = parse(source).steps
    except ConditionError as error:
        values = {"mistake": error.code, "found": short(error.found)}
        yield Finding("V003", path, values, offset=min(error.position, len(source)), length=len(error.found) or 1)
        return
    for step in steps:
        if isinstance(step, Compare):
            yield from _known("V001", path, step.meter, values["meters"], offset=step.at, among=("meters",))
        elif isinstance(step, Flag):
            yield from _known("V002", path, step.name, values["flags"], offset=step.at, among=("flags",))


def _reply(path: Path, scene: Values) -> Iterator[Finding]:
    choices = [choice["id"] for choice in scene["choices"]]
    if not all(choices) or not choices:
        return
    for i, rule in enumerate(scene["reply"]["rules"]):
        yield from _known("R001", (*path, "rules", i, "as"), rule["as"], choices)
    otherwise = scene["reply"]["otherwise"]
    if otherwise is None:
        yield Finding("R004", path, {}, key=True)
    else:
        yield from _known("R001", (*path, "otherwise", "as"), otherwise["as"], choices)


def _known(
    code: str, path: Path, name: str, known: Iterable[str], *, key: bool = False, offset: int | None = None,
    among: tuple[str, ...] = (),
) -> Iterator[Finding]:  # fmt: skip
    """Yield a finding where nothing has the name. Where one of the two is no id, as `Told`, that was reported alone.

    An `offset` tells where in a condition the name stands: names in one are not held against what an id is.
    """
    if name and name not in known and (as_id(name) if offset is None else name) not in map(as_id, known):
        values: Mapping[str, Any] = {"name": short(name), **near(name, known)}
        yield Finding(code, path, values, key, offset or 0, 0 if offset is None else len(name), among)
