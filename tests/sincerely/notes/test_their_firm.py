"""A firm named just before "their CFO"."""

import pytest

from tests.sincerely.notes.reading import read


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("series A party for Brightloom. their GC Oliver Mensah-Boyd", "Brightloom"),
        ("Pitch at Nakai Logistics. Their CFO, Ana Silva, wants a demo", "Nakai Logistics"),
        ("We passed on Glyph but their founder Ines Hart is a keeper", "Glyph"),
        ("Dinner in Lisbon. Their mayor Ana Silva sings", None),
        ("Met Tom and Sue Weber. Their nanny Ana Silva sings", None),
        ("coffee with Tom at Blue Door. their baker Ana Silva sings", None),
    ],
)
def test_their_officer_belongs_to_the_firm_before(text: str, organization: str | None) -> None:
    assert read(text).people[-1].contact.organization == organization


def test_a_titled_name_is_no_description_of_the_words_behind_it() -> None:
    who = read("Teacher Mr Okonjo, Greenfield Primary. loves chess").people[0].contact

    assert (who.name, who.role, who.organization) == ("Mr Okonjo", "Teacher", "Greenfield Primary")
