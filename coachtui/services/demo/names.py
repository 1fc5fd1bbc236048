"""The names of the fictional team: twelve that are always the same, then more from the seed."""

from random import Random
from typing import NamedTuple

from coachtui.coaching.people import Tier

MANAGER = "Signe Toft"
COUNTRY = "DK"
TEAMS = ("Checkout", "Platform", "Onboarding")


class Member(NamedTuple):
    """One of the team, before there is a record of them."""

    name: str
    team: str
    tier: Tier = "everyone"


FIRST = (
    Member("Anna Holm", "Checkout", "key-group"),
    Member("Ali Rahman", "Checkout"),
    Member("Jonas Berg", "Checkout"),
    Member("Karim Said", "Platform"),
    Member("Lena Vik", "Onboarding"),
    Member("Ole Dam", "Platform"),
    Member("Sara Lund", "Platform", "key-group"),
    Member("Mette Krag", "Onboarding"),
    Member("Åsa Nyman", "Checkout"),
    Member("Tomasz Zielin", "Platform"),
    Member("Priya Nair", "Checkout"),
    Member("Freja Bay", "Onboarding"),
)
"""Whom the manuals and pictures show, in this order; the story of the month gives the first seven their parts."""

ANNA, ALI, JONAS, KARIM, LENA, OLE, SARA = range(7)

_STRATEGIC = 13
"""The place of the one who is coached for the top of the pyramid, in teams that reach so far."""

_GIVEN = (
    "Anders", "Birgitte", "Camilla", "Ditte", "Elin", "Frode", "Gustav", "Hanne", "Inger", "Jens", "Kirsten", "Lærke",
    "Malthe", "Nanna", "Otto", "Pernille", "Rasmus", "Sofie", "Torben", "Ulla", "Vibeke", "Yrsa", "Øyvind", "Agnes",
    "Bengt", "Cecilia", "Emil", "Fredrik", "Gunilla", "Henrik", "Ingela", "Johanna", "Kerstin", "Linnea", "Måns",
    "Niklas",
)  # fmt: skip
_FAMILY = (
    "Ågren", "Bisgaard", "Brodal", "Damgaard", "Ekblad", "Elgaard", "Fallberg", "Flodin", "Gadeby", "Granlid",
    "Hedegård", "Hjorthøj", "Isaker", "Kastrup", "Kvistgaard", "Lilja", "Lyngby", "Molander", "Mørkeby", "Norrvik",
    "Overgaard", "Palmblad", "Qvarnlund", "Ravnholt", "Rosenkvist", "Sandager", "Skovlund", "Stenvall", "Søgaard",
    "Tornby", "Ulvskog", "Vadskær", "Vesterby", "Wallmark", "Ødegaard", "Östby",
)  # fmt: skip
_FROM_AFAR = (
    "Amina Haddad", "Diego Duarte", "Ewa Kowal", "Fatima Ouali", "Hassan Osman", "Ines Moreira", "Linh Dao",
    "Luca Ferrante", "Marta Lipska", "Nikola Perin", "Olena Tkach", "Arjun Kurup", "Mei Tan", "Zeynep Aydin",
)  # fmt: skip


def members(count: int, rng: Random) -> list[Member]:
    """Return the team: the first twelve, then invented ones, whose names begin differently wherever that is possible.

    About a third of those come from afar, as in most Nordic offices. There are names for sixty-two.
    """
    near = [f"{given} {family}" for given, family in zip(_mixed(_GIVEN, rng), _mixed(_FAMILY, rng), strict=True)]
    more = _mixed((*near, *_FROM_AFAR), rng)
    later = [
        Member(name, TEAMS[i % len(TEAMS)], "strategic" if i == _STRATEGIC else "everyone")
        for i, name in enumerate(more, len(FIRST))
    ]
    return [*FIRST, *later][:count]


def _mixed(words: tuple[str, ...], rng: Random) -> list[str]:
    return rng.sample(words, len(words))
