"""Which words of a scenario a translation may replace, and by which path."""

from coachtui.content.formats.declared import Values
from coachtui.practice.findings import Path


def words(values: Values) -> dict[str, Path]:
    """Return for each path of a translation where its text stands in the values."""
    found: dict[str, Path] = {name: (name,) for name in ("title", "you", "them", "brief")}
    found |= {f"meters.{meter}": ("meters", meter, "name") for meter in values["meters"]}
    for name, scene in values["scenes"].items():
        found |= _scene(f"scenes.{name}", scene, ("scenes", name))
    found |= {f"endings.{name}": ("endings", name, "text") for name in values["endings"]}
    found |= {f"debrief.{i + 1}": ("debrief", i, "ask") for i in range(len(values["debrief"]))}
    if values["swap"]:
        found["swap.aim"] = ("swap", "aim")
        found |= {f"swap.feel.{choice}": ("swap", "feel", choice) for choice in values["swap"]["feel"]}
    return found


def _scene(name: str, scene: Values, path: Path) -> dict[str, Path]:
    found: dict[str, Path] = {}
    if isinstance(scene["them"], str):
        found[f"{name}.them"] = (*path, "them")
    else:
        found |= {f"{name}.{line['id']}": (*path, "them", i, "say") for i, line in enumerate(scene["them"])}
    for i, choice in enumerate(scene["choices"]):
        for field in ("you", "why"):
            if choice[field]:
                found[f"{name}.{choice['id']}.{field}"] = (*path, "choices", i, field)
    if scene["reply"]:
        found |= _reply(f"{name}.reply", scene["reply"], (*path, "reply"))
    return found


def _reply(name: str, reply: Values, path: Path) -> dict[str, Path]:
    found: dict[str, Path] = {f"{name}.ask": (*path, "ask")}
    if reply["otherwise"]["note"]:
        found[f"{name}.note"] = (*path, "otherwise", "note")
    for i, rule in enumerate(reply["rules"]):
        for field in ("starts", "any", "not"):
            if rule[field]:
                found[f"{name}.{rule['id']}.{field}"] = (*path, "rules", i, field)
    return found
