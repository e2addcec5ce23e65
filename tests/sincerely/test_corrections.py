import pytest

from sincerely.corrections import Correction, CorrectionKind, read_corrections


@pytest.mark.parametrize(
    ("said", "correction"),
    [
        ("not Ana, Anna", Correction(kind=CorrectionKind.RENAME, new="Anna", old="Ana")),
        ("Anna, not Ana", Correction(kind=CorrectionKind.RENAME, new="Anna", old="Ana")),
        ("her name is Anna", Correction(kind=CorrectionKind.RENAME, new="Anna")),
        ("she's at Google not AWS", Correction(kind=CorrectionKind.SWAP, new="Google", old="AWS")),
        ("at Google, not at AWS", Correction(kind=CorrectionKind.SWAP, new="Google", old="AWS")),
        ("make it Thursday", Correction(kind=CorrectionKind.DAY, new="Thursday")),
        ("move it to next Monday", Correction(kind=CorrectionKind.DAY, new="next Monday")),
        ("add: two kids", Correction(kind=CorrectionKind.ADD, new="two kids")),
        ("remove: sailing", Correction(kind=CorrectionKind.REMOVE, new="sailing")),
        ("wrong person", Correction(kind=CorrectionKind.WRONG_PERSON)),
        ("ana@example.org", Correction(kind=CorrectionKind.EMAIL, new="ana@example.org")),
        ("that was Ben not Jen", Correction(kind=CorrectionKind.RENAME, new="Ben", old="Jen")),
        ("oh sorry, her last name is Park", Correction(kind=CorrectionKind.SURNAME, new="Park")),
        ("Edith is her first name", Correction(kind=CorrectionKind.FIRST_NAME, new="Edith")),
        ("wrong number", Correction(kind=CorrectionKind.WRONG, new="number")),
        ("wrong number, it's 020 7946 0958", Correction(kind=CorrectionKind.PHONE, new="020 7946 0958")),
        ("no, thursday", Correction(kind=CorrectionKind.DAY, new="thursday")),
        ("company: Northwind", Correction(kind=CorrectionKind.ORGANIZATION, new="Northwind")),
    ],
)
def test_a_correction_is_among_the_readings_of_a_reply(said: str, correction: Correction) -> None:
    assert correction in read_corrections(said)


@pytest.mark.parametrize("said", ["loves cats", "two kids", "", "she moved to Porto last week", "x" * 4000])
def test_a_detail_corrects_nothing(said: str) -> None:
    assert read_corrections(said) == []
