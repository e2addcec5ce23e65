from hypothesis import given
from hypothesis import strategies as st

from sincerely.vcards import MOST_CARDS, read_vcards

ANA = "\r\n".join(
    (
        "BEGIN:VCARD",
        "VERSION:3.0",
        "N:Pereira;Ana;;;",
        "FN:Ana Pereira",
        "ORG:Northwind;Sales",
        "TITLE:CTO",
        "item1.EMAIL;TYPE=work:ana@x.example",
        "TEL;TYPE=CELL:+351 912 345 678",
        "END:VCARD",
        "",
    )
)


def test_a_card_gives_name_work_and_addresses() -> None:
    (ana,) = read_vcards(ANA)

    assert (ana.name, ana.organization, ana.role) == ("Ana Pereira", "Northwind", "CTO")
    assert (ana.email, ana.phone) == ("ana@x.example", "+351 912 345 678")


def test_old_phones_write_quoted_printable_and_fold_lines() -> None:
    card = "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BC=\nller;J=C3=B6rg\nEND:VCARD"

    assert [one.name for one in read_vcards(card)] == ["Jörg Müller"]


def test_a_card_without_a_name_is_left_out_and_escapes_are_undone() -> None:
    cards = "BEGIN:VCARD\nTEL:1\nEND:VCARD\nBEGIN:VCARD\nFN:Ana\\, Lda\nORG:A\\;B\nEND:VCARD"

    (only,) = read_vcards(cards)

    assert only.name == "Ana, Lda"


def test_a_whole_address_book_is_cut() -> None:
    assert len(read_vcards(ANA * (MOST_CARDS + 5))) == MOST_CARDS


@given(st.text(max_size=400))
def test_no_file_raises(content: str) -> None:
    read_vcards(content)
    read_vcards(f"BEGIN:VCARD\n{content}\nEND:VCARD")
