"""Labelled lines say themselves what they are."""

import pytest

from tests.sincerely.notes.reading import contact, hooks, place, promises

NOTE = """Contact: Jean-Baptiste N'Diaye
Firm: Savills Dakar
Role: head of valuations
Met: Expo Real, Munich
Wants: comparable data for coastal hotels
Me: send our 2025 dataset by 17 Oct"""


def test_a_form_filled_in_is_read_line_by_line() -> None:
    who = contact(NOTE)

    assert (who.name, who.organization, who.role) == ("Jean-Baptiste N'Diaye", "Savills Dakar", "head of valuations")
    assert place(NOTE) == "Expo Real"
    assert hooks(NOTE) == ["comparable data for coastal hotels"]
    assert promises(NOTE) == ["send our 2025 dataset"]


@pytest.mark.parametrize("text", ["Slush: Maija Kettunen, founder", "Pavel at BIO: wants recs"])
def test_other_words_before_a_colon_are_no_label(text: str) -> None:
    assert contact(text).name in ("Maija Kettunen", "Pavel")


def test_whose_label_it_is_may_stand_before_it() -> None:
    assert hooks("Inès Castellano, nurse. Her problem: the milling machine is broken again") == [
        "the milling machine is broken again"
    ]


def test_a_house_may_be_labelled_by_what_kind_it_is() -> None:
    who = contact("Sponsor: Nakai Logistics\nWho: Preston Yazzie, ops lead")

    assert (who.name, who.organization) == ("Preston Yazzie", "Nakai Logistics")
