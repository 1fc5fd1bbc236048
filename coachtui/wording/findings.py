"""The values of findings about stories as words: picks, what was on offer, and why something never happens."""

from collections.abc import Mapping, Sequence
from typing import Any

from coachtui.i18n import N_, _

_REASONS = {
    "most": N_("needs {needs}, at most {value} here"),
    "least": N_("needs {needs}, at least {value} here"),
    "never": N_("needs {needs}, never just that here"),
    "always": N_("needs {needs}, always {value} here"),
    "unset": N_("needs “{needs}”, never set by then"),
    "set": N_("needs “{needs}” not to be set, always set by then"),
    "together": N_("needs {needs}, never all at once here"),
    "unlinked": N_("no choice leads there"),
    "behind": N_("the only way there is through scenes that are never reached themselves: {names}"),
    "taken": N_("“{name}” above it fits wherever this one does"),
    "own-not": N_("its words under `not` rule out all the others"),
    "no-words": N_("it has no words"),
}

_FEW = 3
"""Places that are named; who goes to those finds the others."""


def picks(ids: Sequence[str]) -> str:
    """Return the choices taken, in order: `ask → agree`; what stands for none of them is the start."""
    return " → ".join(ids) if ids else _("the start")


def because(reasons: Sequence[Mapping[str, Any]]) -> str:
    """Return why something never happens, reason by reason, each with the choice that it is about."""
    return "; ".join(_reason(each) for each in reasons)


def _reason(values: Mapping[str, Any]) -> str:
    named = {name: ", ".join(value) if isinstance(value, list) else value for name, value in values.items()}
    sentence = _REASONS[values["why"]]
    said = _(sentence).format(**named)
    if "choice" not in values:
        return said
    return _("“{choice}” in “{scene}” {reason}").format(choice=values["choice"], scene=values["scene"], reason=said)


def on_offer(ids: Sequence[str]) -> str:
    """Return what was on offer."""
    return ", ".join(ids) if ids else _("nothing")


def got(value: str) -> str:
    """Return what came out of an author's test."""
    return value or _("not there")


def all_of(ids: Sequence[str]) -> str:
    """Return ids one after the other: `“a”, “b”`."""
    return ", ".join(_("“{line}”").format(line=name) for name in ids)


def places(found: Sequence[str]) -> str:
    """Return some places, the first ones where there are many: `flows/grow.yaml:12, flows/woop.yaml:9 …`."""
    return ", ".join(found[:_FEW]) + (" …" if len(found) > _FEW else "")
