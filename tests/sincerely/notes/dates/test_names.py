from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from sincerely.notes.dates import find_dates

NOW = datetime(2026, 3, 18, 18, 30, tzinfo=ZoneInfo("Europe/Lisbon"))
# People whose names are months, days, seasons, hours, numbers or one slip away from such a word.
NAMES = """
May April June Jan August Augusta Augustin Juno Julie July January March Marco Marc Mark Mar Avril Maya Mae Dec Declan
Jun Sep Tavi Octavia October Nova November December Sun Mon Wed Thu Tue Sat Sunny Sundar Sunder Sunil Monda Mondal
Monica Frida Frieda Faraday Munday Domenica Summer Autumn Spring Winter Fall Eve Eva Noel Easter Dawn Knight Night Nyx
Season Will Art Grace Rose Hope Faith Joy Bill Jack Grant Chase Drew Pat Sue Rob Dean Dale Miles Page Penny Price Young
Day Daye Dey Weeks Week Month Year Yearwood Hour Minute One Two Seven Six Nina Ten Tenzin Quarter Quartey First Second
Third Fortnight Christmas Noelle Epiphany Valentine Patrick Lent Advent Holiday Past Last Next Early Late End Midge Mid
Start Tuesdae Wendy Thora Satoshi Saturnino Sunniva Januário Janus Marche Marchetti Mayer Juni Junia Juliet Augie
Septimus Octavian Novak Decker Morning Noon Halloween Weekend Thurman Friedrich Tomo
"""
# These are days wherever a day can stand; here they can only be people.
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
TEMPLATES = [
    "met {name} at the summit, loves sailing",
    "{name} replied",
    "{name} replied, wants the deck by Friday",
    "intro {name} to Priya next week",
    "met {name} yesterday",
    "coffee with {name} tomorrow",
    "ask {name} about the lease",
    "{name} Okafor, chef at Noma",
    "met {name} and Tom at KubeCon",
    "introduced by {name} at the gala",
    "thanks {name}!",
    "email from {name} Chen",
    "told {name} I'd call on Tuesday",
    "{name} said she is moving in June",
    "met {name}. Loves jazz",
]


WEEKDAY_TEMPLATES = ["{name} replied", "{name} Okafor, chef at Noma", "met {name} Weld at KubeCon", "{name} said hi"]


def read_as_days(names: str, template: str, spell: Callable[[str], str]) -> list[tuple[str, str]]:
    start = template.index("{name}")
    return [
        (text, phrase.text)
        for name in names.split()
        for text in [template.format(name=spell(name))]
        for phrase in find_dates(text, NOW, "Europe/Lisbon")
        if phrase.lead < start + len(name) and start < phrase.end
    ]


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("spell", [str, str.lower], ids=["as written", "in lower case"])
def test_no_name_is_read_as_a_day(template, spell):
    assert read_as_days(NAMES, template, spell) == []


@pytest.mark.parametrize("template", WEEKDAY_TEMPLATES)
def test_a_weekday_where_only_a_person_can_stand_is_a_person(template):
    assert read_as_days(WEEKDAYS, template, str) == []
