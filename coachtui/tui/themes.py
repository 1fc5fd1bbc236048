"""The two themes: one accent colour, quiet surfaces, on a dark and on a light ground."""

from functools import cache

from rich.style import Style
from textual.theme import Theme

DARK = Theme(
    name="dark",
    dark=True,
    primary="#7fb7be",
    secondary="#7fb7be",
    accent="#7fb7be",
    foreground="#d7dadc",
    background="#16191c",
    surface="#16191c",
    panel="#22272b",
    success="#8fbf8a",
    warning="#d9b26f",
    error="#e08a7d",
    variables={"dim": "#8b949b", "cursor": "#263238"},
)
LIGHT = Theme(
    name="light",
    dark=False,
    primary="#136f7c",
    secondary="#136f7c",
    accent="#136f7c",
    foreground="#22282c",
    background="#fbfaf7",
    surface="#fbfaf7",
    panel="#efede7",
    success="#2f7a38",
    warning="#8a5a00",
    error="#b23a2b",
    variables={"dim": "#646c72", "cursor": "#e3ecec"},
)


@cache
def piece_styles(name: str) -> dict[str, Style]:
    """Return the styles that lines are drawn in, by the words for them: emphasis, state, and what the cursor is on."""
    theme = LIGHT if name == LIGHT.name else DARK
    return {
        "": Style.null(),
        "name": Style(bold=True),
        "dim": Style(color=theme.variables["dim"]),
        "accent": Style(color=theme.accent),
        "title": Style(color=theme.accent, bold=True),
        "good": Style(color=theme.success),
        "warn": Style(color=theme.warning),
        "bad": Style(color=theme.error),
        "cursor": Style(bgcolor=theme.variables["cursor"]),
        "here": Style(color=theme.background, bgcolor=theme.accent),
    }
