import pytest

from sincerely.places import zone_at, zones_named


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("porto", "Europe/Lisbon"),
        ("New York", "America/New_York"),
        ("München", "Europe/Berlin"),
        ("bangalore", "Asia/Kolkata"),
        ("Asia/Kolkata", "Asia/Kolkata"),
        ("san franc", "America/Los_Angeles"),
        ("utc", "UTC"),
    ],
)
def test_a_city_names_its_zone(words: str, zone: str) -> None:
    assert zones_named(words)[0] == zone


@pytest.mark.parametrize("words", ["", "met Ana at AWS", "Ana", "Lena", "qqqq", "!!!"])
def test_what_is_no_place_names_none(words: str) -> None:
    assert zones_named(words) == []


@pytest.mark.parametrize(
    ("point", "zone"),
    [
        ((38.72, -9.14), "Europe/Lisbon"),
        ((12.97, 77.59), "Asia/Kolkata"),
        ((37.77, -122.42), "America/Los_Angeles"),
        ((42.36, -71.06), "America/New_York"),
        ((-33.87, 151.21), "Australia/Sydney"),
        ((48.14, 11.58), "Europe/Berlin"),
        ((31.23, 121.47), "Asia/Shanghai"),
    ],
)
def test_a_point_lies_in_its_zone(point: tuple[float, float], zone: str) -> None:
    assert zone_at(*point) == zone
