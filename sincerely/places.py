"""Time zones from places: a city's name or a point on the map, offline, from the tables of the zone data."""

from __future__ import annotations

import math
import re
import tomllib
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from zoneinfo import available_timezones

# "San Franc" is San Francisco, but "Ana" is a person, not Anadyr.
ENOUGH_OF_A_NAME = 0.6
_BETWEEN = re.compile(r"[^a-z0-9/]+")


@dataclass(frozen=True, slots=True)
class ZonePlace:
    """A zone with the city it is named after and where that city lies, in degrees."""

    zone: str
    latitude: float
    longitude: float


def zones_named(words: str, most: int = 5) -> list[str]:
    """The zones a city, a country or a zone's own name may mean, the surest first: "porto", "New York"."""
    wanted = _fold(words)
    if not wanted:
        return []
    exact = _by_name().get(wanted)
    if exact:
        return list(exact[:most])
    begun = [name for name in _beginning(wanted) if len(wanted) >= ENOUGH_OF_A_NAME * len(name)]
    begun.sort(key=_rank().__getitem__)
    return list(dict.fromkeys(zone for name in begun for zone in _by_name()[name]))[:most]


def _beginning(wanted: str) -> Iterator[str]:
    """The names that begin so, found among thousands as in a telephone book."""
    names = _in_order()
    for place in range(bisect_left(names, wanted), len(names)):
        if not names[place].startswith(wanted):
            return
        yield names[place]


def zone_at(latitude: float, longitude: float) -> str:
    """The zone of the nearest place whose zone is known. Near borders it may be wrong, so the owner is asked."""
    return min(_places(), key=lambda place: _distance(place, latitude, longitude)).zone


def _distance(place: ZonePlace, latitude: float, longitude: float) -> float:
    """The haversine of the angle between two points: it grows with the distance, which is all that is compared."""
    north, south = math.radians(place.latitude), math.radians(latitude)
    across = math.radians(place.longitude - longitude)
    return math.sin((north - south) / 2) ** 2 + math.cos(north) * math.cos(south) * math.sin(across / 2) ** 2


@cache
def _by_name() -> dict[str, tuple[str, ...]]:
    """Folded name -> zones: cities from a word list, then the cities that zones are named after."""
    names: dict[str, list[str]] = {}
    listed = tomllib.loads((files("sincerely") / "locales" / "cities.toml").read_text(encoding="utf-8"))
    for zone, cities in listed.items():
        for city in cities:
            names.setdefault(_fold(city), []).append(zone)
    for zone in sorted(available_timezones()):
        if "/" in zone and not zone.startswith(("Etc/", "SystemV/", "posix/", "right/")):
            names.setdefault(_fold(zone.rsplit("/", 1)[-1]), []).append(zone)
            names.setdefault(_fold(zone), []).append(zone)
    names.setdefault("utc", []).append("UTC")
    return {name: tuple(dict.fromkeys(zones)) for name, zones in names.items()}


@cache
def _in_order() -> list[str]:
    return sorted(_by_name())


@cache
def _rank() -> dict[str, int]:
    """Name -> its place in the list: the surest first."""
    return {name: place for place, name in enumerate(_by_name())}


@cache
def _places() -> tuple[ZonePlace, ...]:
    table = (files("tzdata") / "zoneinfo" / "zone1970.tab").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines() if line and not line.startswith("#")]
    named = [ZonePlace(zone, *_degrees(point)) for _, point, zone, *_ in rows]
    further = tomllib.loads((files("sincerely") / "locales" / "points.toml").read_text(encoding="utf-8"))
    return (*named, *(ZonePlace(zone, *point) for zone, points in further.items() for point in points))


def _degrees(point: str) -> tuple[float, float]:
    """ISO 6709 as the table writes it: ±DDMM±DDDMM or ±DDMMSS±DDDMMSS."""
    middle = max(point.rfind("+"), point.rfind("-"))
    return _angle(point[:middle], 2), _angle(point[middle:], 3)


def _angle(part: str, whole: int) -> float:
    sign = -1.0 if part[0] == "-" else 1.0
    digits = part[1:]
    minutes, seconds = digits[whole : whole + 2], digits[whole + 2 :]
    return sign * (int(digits[:whole]) + int(minutes) / 60 + int(seconds or 0) / 3600)


def _fold(words: str) -> str:
    if words.isascii():  # As nearly all are.
        return _BETWEEN.sub(" ", words.lower()).strip()
    plain = unicodedata.normalize("NFKD", words.casefold().replace("ß", "ss"))
    kept = "".join(sign if sign.isalnum() or sign == "/" else " " for sign in plain if not unicodedata.combining(sign))
    return " ".join(kept.split())
