"""How somebody came across, the weather and the owner's own mind are set aside; a detail stays."""

import pytest

from tests.sincerely.notes.reading import hooks, read


@pytest.mark.parametrize(
    "aside",
    [
        "top chick",
        "sound as a pound",
        "pure gas altogether",
        "Braw wee fella",
        "correct guy sha",
        "Very good chap only",
        "damn steady lah",
        "Good ol boy",
        "a bit of a talker",
        "the sweetest couple",
        "absolute weapon",
        "Not sold tbh",
        "not convinced yet",
        "Heaps to learn there",
        "could've listened till dark",
        "Gonna be a long winter lol",
        "Should be a fun month",
        "faster than ours",
        "still better than me",
        "rough as guts but good bloke",
        "damn on the ball",
        "mad as a box but lovely",
    ],
)
def test_an_impression_or_a_mood_of_mine_is_no_hook(aside: str) -> None:
    assert hooks(f"Met Kev at the pub. {aside}. Restores tractors") == ["Restores tractors"]


def test_an_impression_is_kept_as_rest() -> None:
    assert "top chick" in read("Met Kev at the pub, top chick, restores tractors").rest


@pytest.mark.parametrize(
    "aside", ["parking was a nightmare", "the food was great", "it was bucketing down", "lashing rain all day"]
)
def test_the_weather_and_the_way_there_are_no_hook(aside: str) -> None:
    assert hooks(f"Met Kev at the pub, {aside}. Restores tractors") == ["Restores tractors"]


@pytest.mark.parametrize(
    "aside", ["liked him a lot", "would trust him with my keys", "really enjoyed it", "wouldn't hire him"]
)
def test_what_i_felt_for_somebody_is_no_hook(aside: str) -> None:
    assert hooks(f"Met Kev at the pub. {aside}. Restores tractors") == ["Restores tractors"]


@pytest.mark.parametrize(
    "detail",
    [
        "big sailing man",
        "hard of hearing",
        "two wee girls",
        "could've gone pro at snooker",
        "gonna be a dad",
        "signs faster than I can type",
        "loves bad weather",
        "Her food truck was broken into",
        "would love him to meet the band",
        "enjoyed it so much he bought the boat",
        "could be our ride for the away day",
        "top seed at the county chess",
        "not sure whether to sell the farm",
    ],
)
def test_a_detail_in_such_words_stays(detail: str) -> None:
    assert hooks(f"Met Kev at the pub. {detail}. Restores tractors") != ["Restores tractors"]
