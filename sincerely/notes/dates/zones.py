"""What a zone says about its people: in which order they write numeric dates, and when their summer is."""

from __future__ import annotations

from functools import lru_cache
from zoneinfo import ZoneInfo

_NAMES_UNITED_STATES = (
    "America/Adak America/Anchorage America/Atka America/Boise America/Chicago America/Denver America/Detroit "
    "America/Fort_Wayne America/Indianapolis America/Juneau America/Knox_IN America/Los_Angeles America/Louisville "
    "America/Menominee America/Metlakatla America/New_York America/Nome America/Phoenix America/Shiprock America/Sitka "
    "America/Yakutat Navajo Pacific/Honolulu Pacific/Johnston EST5EDT CST6CDT MST7MDT PST8PDT"
)
UNITED_STATES = frozenset(_NAMES_UNITED_STATES.split())
UNITED_STATES_REGIONS = ("US/", "America/Indiana/", "America/Kentucky/", "America/North_Dakota/")
SOUTHERN_REGIONS = ("Australia/", "Antarctica/", "America/Argentina/", "Brazil/", "Chile/")
_NAMES_SOUTHERN = (
    "Pacific/Auckland Pacific/Chatham NZ NZ-CHAT Africa/Johannesburg Africa/Maseru Africa/Mbabane Africa/Gaborone "
    "Africa/Harare Africa/Windhoek Africa/Maputo Africa/Lusaka Indian/Antananarivo Indian/Mauritius America/Sao_Paulo "
    "America/Bahia America/Buenos_Aires America/Montevideo America/Santiago America/Asuncion America/La_Paz "
    "America/Lima America/Punta_Arenas Pacific/Fiji Pacific/Noumea Atlantic/Stanley"
)
SOUTHERN = frozenset(_NAMES_SOUTHERN.split())


@lru_cache(maxsize=1024)
def is_month_first(zone: str) -> bool:
    """Whether people of the zone write 4/5 for 5 April: in the United States."""
    return zone in UNITED_STATES or zone.startswith(UNITED_STATES_REGIONS)


@lru_cache(maxsize=1024)
def is_southern(zone: str) -> bool:
    """Whether summer begins in December there."""
    return zone in SOUTHERN or zone.startswith(SOUTHERN_REGIONS)


@lru_cache(maxsize=1024)
def zone(name: str) -> ZoneInfo:
    """The zone of that name; UTC where there is none, for a note must be read all the same."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return ZoneInfo("UTC")
