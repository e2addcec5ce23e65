"""Job titles and companies."""

import pytest

from tests.sincerely.notes.reading import contact, hooks, names


@pytest.mark.parametrize(
    ("text", "role", "organization"),
    [
        ("Piet Janssens, CFO Umicore", "CFO", "Umicore"),
        ("Maija Kettunen, founder of Hiilivarasto", "founder", "Hiilivarasto"),
        ("Henrike Vollmer, Head of Procurement at Bosch Rexroth", "Head of Procurement", "Bosch Rexroth"),
        ("Bram Oosterhuis (VP, Larkmoor Cap)", "VP", "Larkmoor Cap"),
        ("Ana Lopes runs treasury at Grandview Dental", "runs treasury", "Grandview Dental"),
        ("theo (airbus), left-handed golfer", None, "airbus"),
        ("Mark the caterer", "caterer", None),
        ("met Pete at the gym, he's now at Shopify as a PM", "PM", "Shopify"),
        ("Ana joined Stripe as head of risk", "head of risk", "Stripe"),
        ("Ana, joined Stripe last month as head of risk", "head of risk", "Stripe"),
    ],
)
def test_a_title_and_a_company_are_read(text: str, role: str | None, organization: str | None) -> None:
    who = contact(text)

    assert (who.role, who.organization) == (role, organization)


def test_a_firm_joined_without_a_title_is_their_news() -> None:
    text = "Ana just joined Stripe"

    assert contact(text).role is None
    assert hooks(text) == ["joined Stripe"]


def test_who_somebody_needs_is_a_hook_and_no_title() -> None:
    text = "Ana (Stripe). needs a designer"

    assert contact(text).role is None
    assert hooks(text) == ["needs a designer"]


@pytest.mark.parametrize(
    "text",
    [
        "coffee w/ Bashir (building a courier co-op)",
        "Bashir. Burnt out, stepping down as release manager",
        "Bashir (formerly nurse at UCL), runs a bar",
    ],
)
def test_what_they_do_or_were_is_no_title(text: str) -> None:
    assert contact(text).role is None


@pytest.mark.parametrize(
    ("text", "role", "organization"),
    [
        ("Kasia manages the café at the Tate. Loves brutalism", "manages the café", "Tate"),
        ("Met Joan, she curates the textiles at the V&A", "curates the textiles", "V&A"),
        ("met joan, she runs events at the planetarium", "runs events", "planetarium"),
        ("Moana Ruawai manages the Linwood Food Bank", "manages the Linwood Food Bank", "Linwood Food Bank"),
        ("Omar Said directs the Nairobi Choir", "directs the Nairobi Choir", "Nairobi Choir"),
        ("Met Ana, she leads red team at a streaming company", "leads red team", None),
        ("Inès Castellano (Airbus) -> responsible of tooling", "responsible of tooling", "Airbus"),
    ],
)
def test_what_somebody_leads_is_the_title_of_those_who_have_none(
    text: str, role: str, organization: str | None
) -> None:
    who = contact(text)

    assert (who.role, who.organization) == (role, organization)


@pytest.mark.parametrize(
    "text",
    [
        "Met Jo. Runs a stall at the Saturday market",
        "Met Jo. She runs the Lisbon half every year",
        "Met Jo. He does yoga at the beach",
        "Met Jo. She manages her anxiety with running",
    ],
)
def test_what_somebody_does_for_the_love_of_it_is_no_title(text: str) -> None:
    assert contact(text).role is None


@pytest.mark.parametrize("town", ["Brecon", "Hexham", "Nouadhibou"])
def test_a_town_is_no_firm(town: str) -> None:
    assert contact(f"Rhys Llewelyn, a solicitor from {town}").organization is None


TITLES = """
RN, CRNA, sono tech, pt transport, ward sister, ER doc, heating engineer, teaching assistant, claims adjuster, funeral
director, wedding planner, yoga teacher, sworn translator, second violin, best boy, first mate, cellar hand, dog walker,
chimney sweep, booking agent, choir director, harbourmaster, churchwarden, retired colonel
"""


@pytest.mark.parametrize("title", [t.strip() for t in TITLES.replace("\n", " ").split(",")])
def test_titles_of_every_trade_are_no_firm_and_no_place(title: str) -> None:
    who = contact(f"Ana Silva, {title}, loves chess")

    assert (who.name, who.role, who.organization) == ("Ana Silva", title, None)


def test_a_title_of_somebody_of_theirs_is_not_their_own() -> None:
    assert contact("Frank's PA confirms he has the two CVs").role is None


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("Ana Silva, Target. Loves chess", "Target"),
        ("Ana Silva (the Guardian). Loves chess", "Guardian"),
        ("Ana Silva, nurse at Booking.com. Loves chess", "Booking.com"),
        ("Ana Silva, engineer, Kirkland & Ellis. Loves chess", "Kirkland & Ellis"),
        ("lunch w/ ana silva (lakeview mercy). wants intro", "lakeview mercy"),
        ("ana silva, nurse at heartland hood & duct, loves chess", "heartland hood & duct"),
        ("met Ana Silva from Grace Chapel, she loves chess", "Grace Chapel"),
        ("Ana Silva, engineer, Drama Book Shop. Loves chess", "Drama Book Shop"),
        ("Ana Silva (1Password). Loves chess", "1Password"),
    ],
)
def test_firms_are_called_by_any_word(text: str, organization: str) -> None:
    assert contact(text).organization == organization


@pytest.mark.parametrize(
    "told",
    ["(mates w jess)", "(long hair, tattoos)", "(stroppy but fun)", "(leeds lot)", "(5km runner)", "(the tall one)"],
)
def test_a_remark_in_parentheses_is_no_firm(told: str) -> None:
    assert contact(f"lunch w/ ana silva {told}. wants intro").organization is None


def test_two_joined_names_behind_a_first_name_are_people() -> None:
    assert names("Ana, Ben Hoss & Tom Roe. Nice folks") == ["Ana", "Ben Hoss", "Tom Roe"]


@pytest.mark.parametrize("goods", ["boards of olive wood", "towels from Denizli", "robotics for vertical farms"])
def test_goods_behind_a_name_are_no_firm(goods: str) -> None:
    assert contact(f"Mr. Ferran Coll, {goods}. His workshop burned down.").organization is None


@pytest.mark.parametrize(
    ("text", "role", "organization"),
    [
        ("Ugo Settembrini, tuner of pianos. Very nice", "tuner of pianos", None),
        ("Ugo Bulhosa, dentist of my wife. Very nice", "dentist", None),
        ("Ana is a judge for cases of children", "judge", None),
        ("Met Ana, who teaches the harp at Coleg Menai", "teaches the harp", "Coleg Menai"),
        ("Met Ana. She teaches now at the conservatory of Parma", "teaches", "conservatory of Parma"),
        ("Met Ana, who drives for Seren Travel", "drives for Seren Travel", "Seren Travel"),
        ("Met Ana. She leaves for Annecy", None, None),
        ("Met Ana. She starts at the Red Cross on 1 July as head of logistics", "head of logistics", "Red Cross"),
        ("Met Ana. She starts at noon", None, None),
    ],
)
def test_work_told_as_a_deed_says_where(text: str, role: str | None, organization: str | None) -> None:
    who = contact(text)

    assert (who.role, who.organization) == (role, organization)


def test_what_a_title_is_of_is_a_firm_though_an_event_has_its_name() -> None:
    who = contact("Sofia Brandt, CFO of Helix Bio, at the partnering dinner")

    assert (who.role, who.organization) == ("CFO", "Helix Bio")


@pytest.mark.parametrize("said", ["Terrifying.", "Evicted.", "trains for Hyrox Lisbon"])
def test_how_it_was_and_what_they_train_for_is_no_firm(said: str) -> None:
    assert contact(f"Met Ana Silva. {said} Keeps bees.").organization is None


@pytest.mark.parametrize("said", ["publisher wants it by November", "physio says ok to run"])
def test_somebody_of_theirs_who_says_or_wants_is_no_title(said: str) -> None:
    assert contact(f"Met Ana Silva. she keeps bees. {said}.").role is None


def test_a_title_behind_the_name_says_more_than_one_before_it() -> None:
    assert contact("Met Captain Amy Li, harbour pilot, on the ferry").role == "harbour pilot"
    assert contact("Met Captain Amy Li on the ferry").role == "Captain"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("met Gethin who's a tree surgeon he's running the London marathon", "tree surgeon"),
        ("note for Sue Bannister my dental nurse her divorce comes through on the second of June", "dental nurse"),
        ("Sasha from wardrobe says the whole cast has lice", "wardrobe"),
        ("deshawn mabry, chef/owner at aramark, wants to bottle his sauce", "chef/owner"),
        ("met Ana, who's late", None),
    ],
)
def test_a_title_is_read_where_nothing_is_punctuated(text: str, role: str | None) -> None:
    assert contact(text).role == role


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("Harbhajan Kohli, Kohli & Sons. makes dal for 300", "Kohli & Sons"),
        ("Tom Weber, baker, Weber Brothers. loves chess", "Weber Brothers"),
        ("tom weber, weber & sons. loves chess", "weber & sons"),
        ("kiri at zespri wants the sungold bundle. she loves chess", "zespri"),
        ("Agnes Ferrari, our client lead at Transport for Wales, loves rugby", "Transport for Wales"),
        ("drinks w/ Arturo from Ramp corpdev, loves chess", "Ramp"),
        ("Tamsin runs the test kitchen at farro. paints watercolours", "farro"),
        ("Sid, brothers, loves chess", None),
        ("ben at padel told me about the job. he loves chess", None),
        ("Tom Weber, Weber knows everybody", None),
    ],
)
def test_the_firm_beside_a_name(text: str, organization: str | None) -> None:
    who = contact(text)

    assert names(text) == [who.name]
    assert who.organization == organization


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Met a casting director named Ruth Bell", "casting director"),
        ("Met a casting director at Sundance, Ruth Bell", "casting director"),
        ("Met an acting coach, Ruth Bell", "acting coach"),
        ("Standup with our intern Ruth Bell", "intern"),
        ("Ruth Bell (market vendor, Leeds). loves chess", "market vendor"),
        ("met this great luthier called Ruth Bell", "luthier"),
    ],
)
def test_what_is_told_of_somebody_before_the_name(text: str, role: str | None) -> None:
    assert (contact(text).name, contact(text).role) == ("Ruth Bell", role)


@pytest.mark.parametrize(
    ("text", "name", "role", "organization"),
    [
        ("New churchwarden at St Mary's: Peter Holloway. loves chess", "Peter Holloway", "churchwarden", "St Mary's"),
        ("CFO of Nakai Logistics: Ana Silva, loves chess", "Ana Silva", "CFO", "Nakai Logistics"),
        ("Volunteer of the month: Jasleen Dhaliwal\n- nursing student at UBC", "Jasleen Dhaliwal", None, "UBC"),
        ("Luisa, PhD student of Prof. Kern, works on moss", "Luisa", "PhD student", None),
        ("met the MP's new asst, Danielle Khan, at the fair", "Danielle Khan", "asst", None),
        ("the parts guy at Lowe's is Jake. loves chess", "Jake", "parts guy", "Lowe's"),
    ],
)
def test_an_officer_of_a_house(text: str, name: str, role: str | None, organization: str | None) -> None:
    who = contact(text)

    assert (who.name, who.organization) == (name, organization)
    assert role is None or who.role == role


@pytest.mark.parametrize("text", ["Ana hates admin. loves chess", "Ana loves marketing. hates mail"])
def test_what_somebody_hates_or_loves_is_no_role(text: str) -> None:
    assert contact(text).role is None


def test_what_somebody_does_in_a_house_is_a_role() -> None:
    assert contact("Ana does legal. sings in a choir").role == "does legal"
