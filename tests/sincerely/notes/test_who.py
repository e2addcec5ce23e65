"""Whose note it is: one, two, somebody only mentioned, a contact the owner has."""

import pytest

from tests.sincerely.notes.reading import contact, names, place, promises, read


@pytest.mark.parametrize(
    ("note", "who"),
    [
        ("call Ana on Friday", "Ana"),
        ("Call Ana on Friday", "Ana"),
        ("email ana the deck monday", "Ana"),
        ("text ben re saturday", "Ben"),
        ("ping yusuf about the grant", "Yusuf"),
        ("invite olga to dinner sunday", "Olga"),
        ("ask Ana for the keys tomorrow", "Ana"),
        ("send lena the invoice friday", "Lena"),
    ],
)
def test_an_order_alone_is_about_the_one_it_names(note: str, who: str) -> None:
    assert names(note) == [who]
    assert len(promises(note)) == 1


@pytest.mark.parametrize(
    "note", ["call the plumber", "call bank re loan", "message dev team re bug friday", "send invoice friday"]
)
def test_an_order_about_a_thing_names_nobody(note: str) -> None:
    assert not any(names(note))


@pytest.mark.parametrize(
    "note",
    [
        "Lunch with Ana and Ben tomorrow",
        "Coffee with Ana & Ben on Friday 9am",
        "Send Ana and Ben the deck monday",
        "email ana and ben re the venue",
    ],
)
def test_what_is_promised_to_two_is_kept_with_both(note: str) -> None:
    people = read(note).people

    assert [p.contact.name for p in people] == ["Ana", "Ben"]
    assert [len(p.promises) for p in people] == [1, 1]


def test_a_contact_named_in_an_order_is_whom_it_is_for() -> None:
    people = read("Met Ben at AWS. call Ana on Friday", known=("Ana Pereira",)).people

    assert [(p.contact.name, [x.action for x in p.promises]) for p in people] == [("Ben", []), ("Ana", ["call Ana"])]


def test_somebody_unknown_asked_for_them_is_no_contact() -> None:
    people = read("Met Ben at AWS. ask Joris about a room for him", known=("Ana Pereira", "Joris")).people

    assert [p.contact.name for p in people] == ["Ben"]


@pytest.mark.parametrize(
    "note", ["Tove has a kid called Leo", "tove has a dog named rex, loves skiing", "Tove had a boss named Leo once"]
)
def test_whom_somebody_has_is_only_mentioned(note: str) -> None:
    assert names(note) == ["Tove"]


def test_a_town_they_are_from_is_no_firm() -> None:
    assert contact("Met Tove. He's from Kyiv.").organization is None
    assert contact("Met Tove. She's from Stripe.").organization == "Stripe"
    assert contact("Met Tove, she's at UNICEF now").organization == "UNICEF"


def test_a_firm_behind_two_names_is_that_of_both() -> None:
    people = read("Timo Korhonen and Merja Saari from Wärtsilä came to the ice test.").people

    assert [p.contact.organization for p in people] == ["Wärtsilä", "Wärtsilä"]


def test_the_one_told_is_the_contact_not_the_one_promised() -> None:
    for note in ("I told Ana I'd introduce her to Ben", "told ana id introduce her to ben"):
        assert names(note) == ["Ana"]


@pytest.mark.parametrize(
    ("note", "who"),
    [
        ("Ferragosto closed, at my cousin in Comacchio. Gino Felletti, third generation, sells eels", "Gino Felletti"),
        ("Bundesfeier at the lake\n• Mme Séverine Aubry-Nkosi, notary in Nyon", "Séverine Aubry-Nkosi"),
        ("Town council. Councillor Rosalind d'Entremont wants Sunday opening", "Rosalind d'Entremont"),
        ("Summer party RA. two to remember -\nVictor Lisle-Tan, hiring a COO", "Victor Lisle-Tan"),
    ],
)
def test_an_opening_gives_way_to_somebody_felt_far_more(note: str, who: str) -> None:
    assert names(note) == [who]


@pytest.mark.parametrize("said", ["Wesołych!", "New alto!", "endorsement:", "mandei!"])
def test_a_word_called_out_is_no_place(said: str) -> None:
    assert place(f"{said} Met Grace Oyelaran, she sings") is None


def test_a_place_ends_before_the_next_thing_told() -> None:
    assert place("Dinner at Kobus's and his sister told us of her seed bank. Met Annelie Steyn") == "Dinner at Kobus's"


@pytest.mark.parametrize("note", ["Ana's dog is ill", "Ana's shop flooded. She needs a dry space", "Ana's mum died"])
def test_what_is_theirs_is_told_of_them(note: str) -> None:
    assert names(note) == ["Ana"]


@pytest.mark.parametrize(
    ("note", "who"),
    [
        ("Dylan's mum Bronwen runs a climbing wall", "Bronwen"),
        ("Leo's mother (Imogen) bakes", "Imogen"),
        ("London's weather is bad. Saw Tom Reed", "Tom Reed"),
        ("Kai's Bakery is closing. Met Ana there", "Ana"),
    ],
)
def test_an_owner_is_nobody_where_somebody_is_told_of(note: str, who: str) -> None:
    assert names(note) == [who]


@pytest.mark.parametrize(
    ("note", "role", "firm"),
    [
        ("Met Grace. Works nights at the Radcliffe as a midwife so only Thursdays", "midwife", "Radcliffe"),
        ("Met Ben, works as a nurse at St James", "nurse", "St James"),
        ("a producer from Tencent, name Luan Xavier-Koh, he loves cavaquinho", "producer", "Tencent"),
        ("Workshop yesterday, Aalto postdoc Nguyễn Thị Hạnh showed a gripper", "postdoc", "Aalto"),
        ("My notes. Tonnelier: Gaspard Lemoine-Diallo. He hunts truffles", "Tonnelier", None),
        ("Toomas (Estonian, now in ceramics) loves jazz", None, None),
        ("Arvid Quist (baritone, farmed sugar beets) wants to go back", None, None),
    ],
)
def test_work_is_read_in_many_forms(note: str, role: str | None, firm: str | None) -> None:
    assert (contact(note).role, contact(note).organization) == (role, firm)


@pytest.mark.parametrize(
    "note",
    [
        "kit + jules moved in upstairs",
        "kit and jules are getting married",
        "met kit n jules at the swap",
        "met kit n his sister jules at the swap",
        "Met Kit & Jules at the swap",
    ],
)
def test_two_joined_names_are_two_people(note: str) -> None:
    assert names(note) == ["Kit", "Jules"]


def test_kin_told_of_comes_before_the_one_they_are_kin_of() -> None:
    assert names("Mrs. Bok-soon Yim's grandson Eugene wants out of Deloitte. codes at night") == ["Eugene"]


def test_two_who_found_a_firm_share_title_and_firm() -> None:
    people = read("Sol Reyes & J.P. Lindqvist, cofounders of Gritt. JP owes me the deck").people

    assert [(p.contact.role, p.contact.organization) for p in people] == [("cofounder", "Gritt")] * 2
    assert [len(p.promises) for p in people] == [0, 1]


def test_what_a_mentioned_one_is_stays_with_them() -> None:
    assert contact("Told Rosemary I'd introduce her to Dr Fairweather, the voice coach.").role is None


def test_a_second_person_at_a_firm_works_there() -> None:
    people = read("Committee: 1) Dr. Lakeisha Freeman, orthodontist 2) Hank at Menards gives cards").people

    assert people[1].contact.organization == "Menards"


@pytest.mark.parametrize("said", ["Long day.", "storm week.", "rainy evening."])
def test_how_a_day_was_is_no_place(said: str) -> None:
    assert place(f"{said} Met Grace Oyelaran, she sings") is None


@pytest.mark.parametrize(
    ("told", "firm"),
    [
        ("She is now at the Getty", "Getty"),
        ("His firm, Hämmerli Glas, might sponsor us", "Hämmerli Glas"),
        ("Works on the kernel at Red Hat", "Red Hat"),
        ("Loves the boat show at Southampton", None),
    ],
)
def test_a_firm_is_read_in_many_forms(told: str, firm: str | None) -> None:
    assert contact(f"Met Linus Hämmerli. {told}").organization == firm


def test_a_head_of_something_heads_a_department() -> None:
    person = contact("Met Ruth Oyelowo-Stern (Head of Provenance)")

    assert (person.role, person.organization) == ("Head of Provenance", None)


def test_people_told_of_one_by_one_are_all_contacts() -> None:
    note = "Met three. First one was Ximena Ortiz. Second was some guy Brett. Third was Anjali Krishnan, principal"

    assert names(note) == ["Ximena Ortiz", "Brett", "Anjali Krishnan"]


def test_a_full_name_told_later_completes_the_first() -> None:
    assert names("Met the Rui from Lisbon today at the workshop. Rui Vasconcelos. He teaches type") == [
        "Rui Vasconcelos"
    ]


def test_whose_boss_somebody_is_is_no_title() -> None:
    assert contact("talked to my old boss Helen about the role").role is None
    assert contact("Met Tadeusz Nowak, catering boss").role == "catering boss"


def test_a_line_of_work_behind_a_name_is_no_firm() -> None:
    for note in ("will from accounting is leaving in may", "Faith in finance leaves in January"):
        assert contact(note).organization is None


def test_a_name_of_respect_is_written_without_it() -> None:
    assert names("Kenji-san from Toyota visited") == ["Kenji"]


def test_a_sign_before_a_place_is_no_part_of_it() -> None:
    assert place("@ FOSDEM: Kees Visser, maintains the CAN driver") == "FOSDEM"


@pytest.mark.parametrize(
    ("note", "who", "role", "firm"),
    [
        ("Rajesh from procurement @ Siemens: wants the datasheet", "Rajesh", "procurement", "Siemens"),
        (
            "Had a chat with the new head of fundraising at Oxfam, Leila Haddad.",
            "Leila Haddad",
            "head of fundraising",
            "Oxfam",
        ),
        ("interview with candidate Siddharth Rao, wants remote", "Siddharth Rao", None, None),
        ("Met Moderator Drew Matlala, 23, coder at WeThinkCode", "Drew Matlala", "Moderator", "WeThinkCode"),
    ],
)
def test_what_stands_before_a_name_or_behind_is_told_of_it(
    note: str, who: str, role: str | None, firm: str | None
) -> None:
    person = contact(note)

    assert (person.name, person.role, person.organization) == (who, role, firm)


def test_a_place_ends_before_a_but() -> None:
    note = "ok met so many at web summit but best was Ines Carvalho, cto of a thing called Mareo"

    assert place(note) == "web summit"
    assert contact(note).organization == "Mareo"


@pytest.mark.parametrize(
    ("note", "who"),
    [
        ("Spoke to Ana's assistant, Rob, he'll fix a date", "Rob"),
        ("The new tenor is Faith Lundquist's grandson, Soren, he studies welding", "Soren"),
        ("Stripe's Marta Ruiz wants a case study, send it thursday", "Marta Ruiz"),
    ],
)
def test_whose_somebody_is_is_only_mentioned(note: str, who: str) -> None:
    assert names(note) == [who]


def test_where_people_of_one_firm_were_met_is_the_place() -> None:
    assert place("Met Ana, Ben and Cleo from Figma at Config.") == "Config"


def test_two_people_of_two_firms_are_told_apart() -> None:
    people = read("Met Lena from BCG and Mo from Bain at the summit").people

    assert {one.contact.name: one.contact.organization for one in people} == {"Lena": "BCG", "Mo": "Bain"}


@pytest.mark.parametrize(
    ("note", "who", "role", "firm"),
    [
        (
            "Khalid – site foreman, Balfour Beatty – 2 weeks late on the slab",
            "Khalid",
            "site foreman",
            "Balfour Beatty",
        ),
        ("Dean Whitcombe from Arup, did the Kingsgate bridge", "Dean Whitcombe", None, "Arup"),
        ("Shirin Alavi, Sequoia scout, loves tea", "Shirin Alavi", "scout", "Sequoia"),
        ("Rafael, Debian dev, loves tea", "Rafael", "Debian dev", None),
        ("Temi from Paystack's infra team", "Temi", None, "Paystack"),
        ("deckhand called Rory wants his ticket", "Rory", "deckhand", None),
        ("Dr. Ines Falcão, Hospital de Santa Maria, loves tea", "Ines Falcão", None, "Hospital de Santa Maria"),
        ("head of props at the Lyric, Fiona Birch", "Fiona Birch", "head of props", "Lyric"),
        ("Lunch with former client Roz Ames, moved to Seville", "Roz Ames", None, None),
    ],
)
def test_what_somebody_is_and_where_is_told_in_any_order(
    note: str, who: str, role: str | None, firm: str | None
) -> None:
    one = contact(note)

    assert (one.name, one.role, one.organization) == (who, role, firm)


def test_a_list_of_people_with_titles_gives_everybody_their_own() -> None:
    people = read("Tom Roe, plumber, Ana Reis, baker").people

    assert [(p.contact.name, p.contact.role) for p in people] == [("Tom Roe", "plumber"), ("Ana Reis", "baker")]
