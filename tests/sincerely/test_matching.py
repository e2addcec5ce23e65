from sincerely.matching import introductions, title_of, whom_it_fits
from sincerely.model import Contact, Hook, HookKind, Thread


def thread(name: str, *hooks: Hook) -> Thread:
    return Thread(contact=Contact(name=name), hooks=hooks)


ANA = thread("Ana", Hook(text="loves sailing", kind=HookKind.INTEREST))
BEN = thread("Ben", Hook(text="restores old tractors", kind=HookKind.INTEREST))


def test_a_link_fits_whose_hook_it_speaks_of() -> None:
    fits = whom_it_fits("The 2027 regatta calendar", [BEN, ANA])

    assert [fit.index for fit in fits] == [1]
    assert fits[0].hook.text == "loves sailing"


def test_words_that_fit_everybody_fit_nobody() -> None:
    assert whom_it_fits("A great new article to read this week", [ANA, BEN]) == []


def test_the_closest_comes_first() -> None:
    both = thread("Zoe", Hook(text="old tractors and their engines"))

    assert [fit.index for fit in whom_it_fits("Engines of old tractors", [BEN, both])] == [1, 0]


def test_a_need_meets_an_offer_of_somebody_else() -> None:
    needs = thread("Kim", Hook(text="needs a hardware engineer", kind=HookKind.NEED))
    offers = thread("Lou", Hook(text="free as a hardware engineer", kind=HookKind.OFFER))

    ((need, offer),) = introductions([needs, offers])

    assert (need.index, offer.index) == (0, 1)
    assert introductions([needs, ANA]) == []


def test_a_link_gets_a_title_from_the_words_around_it_or_from_its_address() -> None:
    assert title_of("https://x.example/a", "great read on sailing https://x.example/a") == "great read on sailing"
    assert title_of("https://x.example/2026/the-regatta_guide.html") == "the regatta guide"
    assert title_of("https://www.x.example/") == "x.example"
