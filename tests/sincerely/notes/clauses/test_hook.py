"""Details to come back to."""

import pytest

from tests.sincerely.notes.reading import hooks, milestones, promises, read


@pytest.mark.parametrize(
    ("text", "hook", "kind"),
    [
        ("met Ana, loves sailing", "loves sailing", "interest"),
        ("met Ana. she is struggling with flaky CI", "struggling with flaky CI", "challenge"),
        ("met Ana. needs a second reviewer", "needs a second reviewer", "need"),
        ("met Ana. building a game about lighthouses", "building a game about lighthouses", "project"),
        ("met Ana. offers free licences", "offers free licences", "offer"),
        ("met Ana. just won a Bloomberg award", "won a Bloomberg award", "achievement"),
        ("met Ana. her son plays youth hockey", "her son plays youth hockey", "personal"),
    ],
)
def test_a_detail_is_kept_with_its_kind(text: str, hook: str, kind: str) -> None:
    [found] = read(text).people[0].hooks

    assert found.text.endswith(hook)
    assert found.kind == kind


def test_a_run_on_note_is_cut_where_a_new_thought_begins() -> None:
    assert hooks("talked to bram he maintains a toml parser and needs a second reviewer") == [
        "maintains a toml parser",
        "needs a second reviewer",
    ]


@pytest.mark.parametrize(
    "text", ["met Ana, nurse", "met Ana. very sharp", "met Ana. no follow-up needed", "Ana (Stripe)"]
)
def test_titles_and_remarks_are_no_hooks(text: str) -> None:
    assert hooks(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ana, nurse. Ana is turning forty and still plays the organ", "still plays the organ"),
        ("Ana, nurse. hes opening a bakery in Porto and needs wholesale beans", "needs wholesale beans"),
        ("Met Ana, who is preparing a show on lace and cannot find a loom for it", "cannot find a loom for it"),
        (
            "Met Ana, who is retiring at Easter and would love us to sing at the party",
            "would love us to sing at the party",
        ),
    ],
)
def test_a_second_verb_behind_and_tells_a_detail_of_its_own(text: str, said: str) -> None:
    assert said in hooks(text)


def test_what_tells_which_thing_is_meant_stays_with_the_thing() -> None:
    assert promises("Ana, nurse. Mail her the mic she liked") == ["Mail her the mic she liked"]
    assert hooks("Ana, nurse. He has a toothache he will not see to")[0].startswith("has a toothache he will not see")
    assert hooks("Ana, nurse. runs a bar she built a stage for it") == ["runs a bar", "built a stage for it"]


@pytest.mark.parametrize("hobby", ["sails", "She paints", "kitesurfs"])
def test_a_hobby_needs_no_object(hobby: str) -> None:
    assert hooks(f"Jan, nurse. {hobby}") == [hobby.split()[-1]]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Jan, nurse. Her mother is ill again", ["Her mother is ill again"]),
        ("Jan, nurse. he repairs radios and gives them away", ["repairs radios and gives them away"]),
        ("Jan, nurse. Taking the kids to Crete for three weeks", ["Taking the kids to Crete for three weeks"]),
    ],
)
def test_what_goes_on_about_the_same_thing_is_one_detail(text: str, said: list[str]) -> None:
    assert hooks(text) == said


def test_who_was_taking_to_somebody_met_them() -> None:
    assert [p.contact.name for p in read("was taking to sarah at the fair").people] == ["Sarah"]
    assert promises("Jan, nurse. ill send it tomorrow") == ["send it"]


def test_what_they_fixed_is_no_appointment() -> None:
    assert promises("Alvin, plumber. fixed the boiler in 20 min") == []
    assert promises("Alvin, plumber. fixed the call for Friday") == ["the call"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Jan, nurse. Has an attic full of scores she wants to give away", "scores she wants to give away"),
        ("Jan, nurse. Her petition has 4,000 names", "4,000 names"),
        ("Jan, nurse. Breeds pigs, lives in flat no. 12 by the canal", "flat no. 12"),
    ],
)
def test_a_detail_is_not_cut_inside_a_thing(text: str, said: str) -> None:
    assert any(said in hook for hook in hooks(text))


def test_a_no_ends_its_sentence() -> None:
    assert hooks("Jan, nurse. Her council said no. She breeds pigs")[-1] == "breeds pigs"


def test_that_they_tell_it_is_no_part_of_what_they_tell() -> None:
    assert hooks("Ana from Acme mentioned that they're hiring two nurses") == ["hiring two nurses"]
    assert milestones("Fiona Strachan tells me that the hostel closes in March")[0][0] == "the hostel closes"


@pytest.mark.parametrize(
    "text",
    ["Ana, nurse. she owns it", "Ana, nurse. has not answered", "Ana, nurse. God love her", "Ana, ninety-one, nurse"],
)
def test_what_says_nothing_of_itself_is_no_hook(text: str) -> None:
    assert hooks(text) == []


def test_a_deed_of_every_saturday_is_a_hook() -> None:
    assert hooks("Ana, nurse. tunes the organ in Birr of a Saturday") == ["tunes the organ in Birr of a Saturday"]


@pytest.mark.parametrize("doing", ["training guide dogs", "builds scout huts", "teaching student nurses"])
def test_what_is_done_with_a_thing_is_no_title_though_one_stands_in_it(doing: str) -> None:
    assert hooks(f"Amara Diallo, vegan, {doing}") == ["vegan", doing]
