import pytest

from sincerely.notes.firms import may_be_firm


@pytest.mark.parametrize("place", ["AWS", "Google", "Stripe", "Acme Labs"])
def test_a_short_name_with_capitals_may_be_a_firm(place: str) -> None:
    assert may_be_firm(place)


@pytest.mark.parametrize(
    "place", ["PyCon", "FOSDEM", "Web Summit", "climate meetup", "Lisbon", "Porto Airport", "the fair", "", "work"]
)
def test_an_event_a_venue_or_a_town_is_none(place: str) -> None:
    assert not may_be_firm(place)
