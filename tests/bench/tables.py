"""Ratios as a Markdown table: what was reached, beside its floor and its target."""

from collections.abc import Sequence
from typing import NamedTuple


class Row(NamedTuple):
    """A line of the table: what, against what, both values with their unit, and the most or least the ratio may be."""

    what: str
    floor: str
    floor_value: float
    value: float
    unit: str
    most: float | None = None
    least: float | None = None

    @property
    def ratio(self) -> float:
        """How many times the floor."""
        return self.value / self.floor_value

    @property
    def target(self) -> str:
        """What the ratio may be; empty where that is left open."""
        least = [f"≥ {self.least:g}×"] if self.least is not None else []
        return ", ".join([*least, *([f"≤ {self.most:g}×"] if self.most is not None else [])])

    @property
    def reached(self) -> bool:
        """Whether the ratio is within its target."""
        return (self.least or 0) <= self.ratio and (self.most is None or self.ratio <= self.most)


def table(rows: Sequence[Row]) -> str:
    """Return the ratios as Markdown."""
    lines = ["| what | against | floor | reached | ratio | target | |", "|---|---|---|---|---|---|---|"]
    for row in rows:
        verdict = "" if not row.target else "yes" if row.reached else "**no**"
        values = f"{_digits(row.floor_value)} {row.unit} | {_digits(row.value)} {row.unit} | {_digits(row.ratio)}×"
        lines.append(f"| {row.what} | {row.floor} | {values} | {row.target} | {verdict} |")
    return "\n".join(lines)


def _digits(value: float) -> str:
    """Return a value with as many places as say something."""
    return f"{value:.{3 if value < 1 else 2 if value < 10 else 1 if value < 100 else 0}f}"
