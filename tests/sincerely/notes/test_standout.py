"""Names that can be nothing else, wherever they stand in a clause."""

import pytest

from tests.sincerely.notes.reading import names, place


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Hannover fair. Turkish importer Mr. Cengiz Aydemir-Schulz, three halls in Bursa", ["Cengiz Aydemir-Schulz"]),
        ("Salon des vignerons, Angers. I speak with Solveig Brekke, she wants magnums", ["Solveig Brekke"]),
        ("village fair. the new doctor dr. Ilyes Benhaddou plays rugby", ["Ilyes Benhaddou"]),
        ("The designer June Abernathy (London) sent proposals", ["June Abernathy"]),
        ("In Nebaj with doña Juana Brito Raymundo, she trains midwives", ["Juana Brito Raymundo"]),
    ],
)
def test_a_title_a_full_name_or_a_job_before_it_gives_somebody_away(text: str, who: list[str]) -> None:
    assert names(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Mama Ngozi's first son Obinna is now at Flutterwave", ["Obinna"]),
        ("reviewer gossip: Prof Shubha Tewari-Lal hates bar plots", ["Shubha Tewari-Lal"]),
        ("y'all this lender is a gem: Dewayne Tran @ Lone Star Home Loans", ["Dewayne Tran"]),
        ("Pls remember Grace at the Access Bank desk", ["Grace"]),
        ("Caio (mastering, Estúdio Jaca) is deaf in one ear", ["Caio"]),
        ("Faith in finance (the tall one, Faith Nduta) leaves", ["Faith Nduta"]),
        ("met a guy called Sunny Bhatt on the train to Leeds", ["Sunny Bhatt"]),
        ("will and jan from the allotment committee. will keeps bees", ["Will", "Jan"]),
        ("Joaquín's mum passed away last week, he's away. send a card", ["Joaquín"]),
        ("my dentist's wife Anoushka sells carpets online", ["Anoushka"]),
        ("Wedding of Lena and Max. Sat w the bride's cousin Theo, luthier", ["Theo"]),
        ("Guy at the climbing hall, Noor, codes firmware", ["Noor"]),
        ("Sat next to the Ghanaian ambassador's aide, Kwame Boadu, at the gala", ["Kwame Boadu"]),
        ("Interview day 2, best candidate: Lotta Virtanen, five years at Kone", ["Lotta Virtanen"]),
        ("Postcard from Yuki Tanabe! she opened the tea house in Nara", ["Yuki Tanabe"]),
        ("Blimey, Nigel from number 9 used to play football", ["Nigel"]),
        ("3rd floor neighbours Ines & Raul had twins!", ["Ines", "Raul"]),
        ("Marek (Red Hat) fights flaky tests. Also Yuki from LINE - collects watches", ["Marek", "Yuki"]),
    ],
)
def test_a_doubtful_beginning_gives_way_to_the_one_meant(text: str, who: list[str]) -> None:
    assert names(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Had our boiler fixed by Tomasz from Heatwise, he also breeds pigeons", ["Tomasz"]),
        ("Note on Grzegorz: he took over purchasing", ["Grzegorz"]),
        ("This is for Chantal the caterer: 40 covers, no nuts. ring her Tues", ["Chantal"]),
    ],
)
def test_the_likeliest_name_stands_in_where_nobody_was_read(text: str, who: list[str]) -> None:
    assert names(text) == who


def test_without_any_name_the_note_is_about_the_one_before() -> None:
    assert names("she's the CEO btw") == [""]


def test_a_name_on_its_own_line_is_no_place() -> None:
    text = "Kenji Watanabe\nSony AI, research lead\nmet: NeurIPS poster session"

    assert names(text) == ["Kenji Watanabe"]
    assert place(text) == "NeurIPS poster session"


def test_what_they_spoke_about_is_no_place() -> None:
    assert place("spoke to Fatou about the choir - she'd love to sing") is None


def test_the_dog_of_somebody_is_no_person() -> None:
    assert names("met Ana at the fair, dog named Biscuit") == ["Ana"]


@pytest.mark.parametrize(
    "text",
    [
        "Cuvée label question. Ana Pereira wants a heron on it",
        "Interpreters for May: Halina Szczepańska and Kornel",
        "Frost night again. Ana Pereira stayed with us",
    ],
)
def test_a_topic_before_the_name_is_no_place(text: str) -> None:
    assert place(text) is None


def test_an_event_before_the_name_is_the_place() -> None:
    assert place("Site visit Alfândega do Porto. Ana Pereira, architect") == "Site visit Alfândega do Porto"
