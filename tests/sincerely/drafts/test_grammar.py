"""Shorthand becomes English in the second person."""

from datetime import date

import pytest

from sincerely.drafts.grammar.actions import Act, action_words
from sincerely.drafts.grammar.casing import uncapped
from sincerely.drafts.grammar.hooks import hook_words
from sincerely.drafts.grammar.milestones import Tone, milestone_words
from sincerely.drafts.grammar.nouns import definite, indefinite, yours
from sincerely.drafts.grammar.person import to_second
from sincerely.drafts.grammar.places import place_words
from sincerely.drafts.grammar.shapes import Shape
from sincerely.drafts.grammar.shorthand import expand
from sincerely.drafts.grammar.slips import mended
from sincerely.drafts.grammar.tact import Tact
from sincerely.drafts.grammar.times import ago, ahead
from sincerely.model import Hook, HookKind, Source

TODAY = date(2026, 3, 18)  # A Wednesday.


@pytest.mark.parametrize(
    ("text", "kind", "topic"),
    [
        ("loves sailing", HookKind.INTEREST, "your sailing"),
        ("has 2 golden retrievers", HookKind.PERSONAL, "your two golden retrievers"),
        ("training for her first marathon", HookKind.PROJECT, "your first marathon"),
        ("struggling w/ multi-cloud security", HookKind.CHALLENGE, "the multi-cloud security puzzle you described"),
        ("moving to Porto in June", HookKind.TRIP, "your move to Porto"),
        ("hiring a data engineer", HookKind.NEED, "your search for a data engineer"),
        ("just raised a seed round", HookKind.ACHIEVEMENT, "your seed round"),
        ("used to be a chef", HookKind.PERSONAL, "your time as a chef"),
        ("wants intro to VCs", HookKind.NEED, "your search for an intro to VCs"),
        ("ex-Google", HookKind.PERSONAL, "your time at Google"),
        ("big Arsenal fan", HookKind.INTEREST, "your love of Arsenal"),
        ("speaks at KubeCon Thu", HookKind.PROJECT, "your talk at KubeCon"),
        ("building an app for beekeepers", HookKind.PROJECT, "the app for beekeepers you're building"),
        ("looking for a CTO", HookKind.NEED, "your search for a CTO"),
        ("runs a castle in Fife as a venue", HookKind.PROJECT, "the castle you run in Fife as a venue"),
        ("keen cross-country skier", HookKind.INTEREST, "your cross-country skiing"),
        ("happy to mentor 2 students", HookKind.OFFER, "your offer to mentor two students"),
    ],
)
def test_a_hook_becomes_a_noun_in_the_second_person(text: str, kind: HookKind, topic: str) -> None:
    assert hook_words(Hook(text=text, kind=kind)).topic == topic


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("her husband lost his licence", "your husband lost his licence"),
        ("his wife got her PhD", "your wife got her PhD"),
        ("her son Leo plays cello", "your son Leo plays cello"),
        ("daughter starts uni", "your daughter starts uni"),
        ("vegan", "you're vegan"),
        ("teaches aerial yoga", "you teach aerial yoga"),
        ("they grow finger limes, 200 trees", "you grow finger limes"),
        ("used to cook on oil rigs", "you used to cook on oil rigs"),
        ("breeds Icelandic horses and sells to Canada", "you breed Icelandic horses and sell to Canada"),
        ("writes a book about fakes", "you're writing a book about fakes"),
        ("makes her own cider", "you make your own cider"),
        ("needs feedback on her deck", "you'd like feedback on your deck"),
        ("wants a quote for 200 chairs", "you'd like a quote for 200 chairs"),
        ("asked for references", "you'd like references"),
        ("wants to see our cohort numbers", "you'd like to see our cohort numbers"),
        ("once rowed across the Irish Sea", "you once rowed across the Irish Sea"),
        ("learns the viola since one year", "you learn the viola"),
        ("been grafting old figs", "you're grafting old figs"),
        ("her daughter Beth's been accepted at McGill", "your daughter Beth has been accepted at McGill"),
    ],
)
def test_a_hook_becomes_a_clause_in_the_second_person(text: str, clause: str) -> None:
    assert hook_words(Hook(text=text, kind=HookKind.PERSONAL)).clause == clause


@pytest.mark.parametrize(
    "text",
    [
        "allergic to nuts",
        "haru's mum",
        "grumpy",
        "isn't interested in a referral deal",
        "pays 60 days late",
        "5 months pregnant",
        "don't mention Malta, the tank flooded",
    ],
)
def test_what_is_not_for_their_ears_is_never_said(text: str) -> None:
    assert hook_words(Hook(text=text)).tact is Tact.NEVER


def test_the_owners_own_act_is_not_said_of_the_contact() -> None:
    assert hook_words(Hook(text="recommended her a tool")).tact is Tact.NEVER


def test_a_trouble_is_not_greeted_with_joy() -> None:
    assert hook_words(Hook(text="lost her luggage twice")).shape is Shape.CHALLENGE


@pytest.mark.parametrize(
    "text", ["lost her dad last month", "mum is in hospital", "going through a divorce", "taking it hard"]
)
def test_a_grief_is_a_matter_of_care(text: str) -> None:
    assert hook_words(Hook(text=text)).tact is Tact.CARE


@pytest.mark.parametrize(
    ("action", "act", "words"),
    [
        ("send article", Act.SEND, "[link to the article]"),
        ("email him class size", Act.ANSWER, "[class size]"),
        ("intro her to Priya", Act.INTRODUCE, "Priya"),
        ("post him that Shackleton book", Act.BRING, "the Shackleton book"),
        ("put her in touch w/ Benoît", Act.INTRODUCE, "Benoît"),
        ("write to her with two names", Act.CONTACT, "[names]"),
        ("call her about the price", Act.CALL, "the price"),
        ("call him after Diwali", Act.CALL, ""),
        ("share the name of my accountant with her", Act.CONTACT, "the name of my accountant"),
        ("update her when we hit 8k", Act.ANSWER, "[news]"),
        ("dm him the link", Act.SEND, "[link]"),
        ("have coffee at Café Einstein", Act.MEET, "coffee"),
        ("invite him to the open house", Act.INVITE, "the open house"),
        ("ask around for a dishwasher", Act.ASK_AROUND, "ask around for a dishwasher"),
        ("look at his PR", Act.DO, "look at your PR"),
        ("pin down a date with him", Act.DATE, ""),
        ("text him", Act.WRITE, ""),
        ("wish her luck", Act.LUCK, ""),
        ("send a thank-you card", Act.THANK, ""),
        ("tell kofi about the flat in peckham", Act.DO, "tell kofi about the flat in Peckham"),
        ("get back to her about the price", Act.ANSWER, "[answer about the price]"),
        ("answer her question about licences", Act.ANSWER, "the answer to your question about licences"),
        ("let him know about the flat", Act.ANSWER, "[news about the flat]"),
        ("pass his CV to Northvolt", Act.DO, "pass your CV to Northvolt"),
        ("recommend a plumber", Act.ANSWER, "[plumber recommendation]"),
        ("send the wifi plug link", Act.SEND, "[wifi plug link]"),
        ("give feedback on his landing page", Act.ANSWER, "my feedback on your landing page"),
        ("ask Tom if he needs a designer", Act.ASK_AROUND, "ask Tom if he needs a designer"),
        ("connect the two", Act.INTRODUCE, "[the person I have in mind]"),
        ("make an intro to Sarah", Act.INTRODUCE, "Sarah"),
        ("invite them over", Act.MEET, "have you over"),
        ("grab coffee next time he's in town", Act.MEET, "coffee"),
        ("confirm Thursday", Act.DO, "confirm Thursday"),
        ("call back re: the invoice", Act.CALL, "the invoice"),
        ("walk her dog", Act.DO, "walk your dog"),
        ("teach her chess", Act.DO, "teach you chess"),
        ("confirm her guest lecture", Act.DO, "confirm your guest lecture"),
        ("site audit with her", Act.MEET, "do the site audit with you"),
        ("owe her a coffee", Act.MEET, "coffee"),
        ("propose him two dates", Act.DATE, ""),
        ("follow up after the fair", Act.WRITE, ""),
        ("let her have the minutes", Act.SEND, "the minutes"),
        ("whatsapp him Réka's details", Act.ANSWER, "Réka's details"),
        ("invite them", Act.INVITE, "[the occasion]"),
        ("introduce her to ours", Act.INTRODUCE, "[the person I have in mind]"),
        ("send him two decks and don't cc anyone", Act.SEND, "the two decks"),
        ("send him https://captable.example/101", Act.SEND, "https://captable.example/101"),
    ],
)
def test_a_promise_in_shorthand_is_understood(action: str, act: Act, words: str) -> None:
    found = action_words(action)

    assert found.act is act
    assert words in {found.slot, found.whom, found.thing, found.vp, ""} or words == ""


@pytest.mark.parametrize(
    ("what", "event", "tone"),
    [
        ("moving to Hobart", "your move to Hobart", Tone.LUCK),
        ("launches her first cubesat", "the launch of your first cubesat", Tone.LUCK),
        ("lease ends", "", Tone.LUCK),
        ("her band plays Surry Hills", "your band's gig at Surry Hills", Tone.LUCK),
        ("Ishaan's JEE", "Ishaan's JEE", Tone.LUCK),
        ("plays his first solo gig at the Jazz Cafe", "your first solo gig at the Jazz Cafe", Tone.LUCK),
        ("has her driving test", "your driving test", Tone.LUCK),
        ("starts a new job at Wise", "your new job at Wise", Tone.LUCK),
        ("starts at Google", "your start at Google", Tone.LUCK),
        ("daughter starts school", "your daughter's first day at school", Tone.LUCK),
        ("daughter gets married", "your daughter's wedding", Tone.JOY),
        ("goes live with the new site", "the launch of the new site", Tone.LUCK),
        ("Ramadan ends", "the end of Ramadan", Tone.LUCK),
        ("due date", "the baby's arrival", Tone.JOY),
        ("has her gallbladder out", "your gallbladder out", Tone.CARE),
        ("starts as CFO at Mercy Hospital", "your start as CFO at Mercy Hospital", Tone.LUCK),
        ("turning 40", "your birthday", Tone.BIRTHDAY),
        ("marries", "your wedding", Tone.JOY),
        ("knee surgery", "your knee surgery", Tone.CARE),
        ("off to svalbard", "your trip to Svalbard", Tone.TRIP),
        ("daughter does a gap year in Chile", "your daughter's gap year in Chile", Tone.LUCK),
        ("decision", "the decision", Tone.LUCK),
        ("Her novel's out with Faber", "the release of your novel", Tone.LUCK),
        ("off to Patagonia for the whole", "your trip to Patagonia", Tone.TRIP),
        ("doing Leadville 100", "the Leadville 100", Tone.LUCK),
        ("driving test", "your driving test", Tone.LUCK),
        ("paper is due at Nature", "the deadline for your paper", Tone.LUCK),
        ("running for council", "your campaign for council", Tone.LUCK),
        ("restaurant reopens", "the reopening of your restaurant", Tone.LUCK),
        ("Eid", "Eid", Tone.JOY),
        ("New year card must arrive", "", Tone.LUCK),
        ("could be our ride", "", Tone.LUCK),
        ("album out", "the release of your album", Tone.LUCK),
        ("before their tournament", "your tournament", Tone.LUCK),
        ("has offer deadline", "the offer deadline", Tone.LUCK),
        ("emigrating to Perth", "your move to Perth", Tone.LUCK),
        ("granddaughter will be christened", "your granddaughter's christening", Tone.JOY),
        ("turning ninety", "your birthday", Tone.BIRTHDAY),
        ("her choir sings the Matthäus", "", Tone.LUCK),
        ("divorce comes through", "", Tone.CARE),
    ],
)
def test_a_milestone_becomes_a_noun_with_its_tone(what: str, event: str, tone: Tone) -> None:
    found = milestone_words(what)

    assert (found.event, found.tone) == (event, tone)


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("AWS Summit", "at AWS Summit"),
        ("train to Porto", "on the train to Porto"),
        ("dinner", "over dinner"),
        ("LinkedIn thread", "in the LinkedIn thread"),
        ("Galway", "in Galway"),
        ("school gate", "at the school gate"),
        ("my cousin's wedding", "at my cousin's wedding"),
        ("sat wedding", "at the wedding"),
        ("PyCon sprints", "at the PyCon sprints"),
        ("the 7:12", "on the 7:12"),
        ("SFF day 2", "at SFF"),
        ("Zoom", "on Zoom"),
        ("hotel lobby Tashkent", "in the hotel lobby in Tashkent"),
        ("gamescom queue", "in the Gamescom queue"),
        ("Kwame's place", "at Kwame's place"),
        ("Dinner at Hannah's", "over dinner at Hannah's"),
        ("South Summit", "at South Summit"),
        ("Mtg @ LAX lounge", "in the LAX lounge"),
        ("ncbs poster session", "at the NCBS poster session"),
        ("mentor night takeaways", "at the mentor night"),
        ("hack day plays tabla", "at the hack day"),
        ("AILA awards", "at the AILA awards"),
        ("design sprint", "at the design sprint"),
        ("same dinner", "over dinner"),
        ("Ski lift in Stowe", "on the ski lift in Stowe"),
        ("holiday in Lanzarote", "on holiday in Lanzarote"),
        ("Remembrance Day at the cenotaph", "on Remembrance Day at the cenotaph"),
        ("Train Lausanne–Zürich", "on the Train from Lausanne to Zürich"),
        ("teh guy form teh nvidia booth", ""),
        ("", ""),
    ],
)
def test_a_place_has_the_right_word_before_it(place: str, words: str) -> None:
    assert (place_words(place) if place else "") == words


@pytest.mark.parametrize(
    ("then", "words"),
    [
        (date(2026, 3, 18), "earlier today"),
        (date(2026, 3, 17), "yesterday"),
        (date(2026, 3, 13), "on Friday"),
        (date(2026, 3, 9), "last week"),
        (date(2026, 3, 1), "two weeks ago"),
        (date(2026, 2, 16), "last month"),
        (date(2026, 1, 10), "back in January"),
        (date(2025, 12, 20), "back in December"),
        (date(2025, 2, 20), "back in February 2025"),
    ],
)
def test_a_past_day_is_said_as_one_says_it(then: date, words: str) -> None:
    assert ago(then, TODAY) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 3, 18), "today"),
        (date(2026, 3, 19), "tomorrow"),
        (date(2026, 3, 23), "on Monday"),
        (date(2026, 4, 2), "on 2 April"),
    ],
)
def test_a_day_to_come_is_said_as_one_says_it(day: date, words: str) -> None:
    assert ahead(day, TODAY) == words


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("her next piece", "your next piece"),
        ("call her next week", "call you next week"),
        ("told her about it", "told you about it"),
        ("she says her team knows", "you say your team knows"),
        ("does it herself", "does it yourself"),
    ],
)
def test_pronouns_turn_to_the_second_person(text: str, turned: str) -> None:
    assert to_second(text) == turned


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("has 2 dogs w/ a blog btw", "has two dogs with a blog"),
        ("meets ppl til sept", "meets people until September"),
        ("AT&T and R&D", "AT&T and R&D"),
        ("lab @ mit & harvard", "lab at MIT and Harvard"),
        ("phase 2 trial at 9 am", "phase 2 trial at 9 am"),
        ("3D print coral", "3D print coral"),
        ("scope 3 data", "scope 3 data"),
        ("wants 2 learn Rust", "wants to learn Rust"),
        ("wants 2 dogs", "wants two dogs"),
        ("knows evryone on nights", "knows everyone on nights"),
        ("grows chili on balcony", "grows chili on the balcony"),
        ("chairs for nov 13 concert", "chairs for the November 13 concert"),
    ],
)
def test_shorthand_is_written_out(text: str, plain: str) -> None:
    assert expand(text) == plain


def test_articles_follow_the_sound_and_the_sense() -> None:
    assert indefinite("agent in Dubai") == "an agent in Dubai"
    assert indefinite("hour of your time") == "an hour of your time"
    assert indefinite("university place") == "a university place"
    assert indefinite("MBA mentor") == "an MBA mentor"
    assert indefinite("playtesters") == "playtesters"
    assert indefinite("funding") == "funding"
    assert definite("that preprint") == "the preprint"
    assert definite("my deck") == "my deck"
    assert yours("a kiln") == "your kiln"


@pytest.mark.parametrize(
    "text",
    [
        "shared our API sandbox with him on the spot",
        "speaks better french than me",
        "got 8k from Sport Wales",
        "her husband has just",
        "his inbox is a black hole",
        "gas woman",
        "needs lawyer look at this",
        "wants everything new",
        "Milo and Bea's mom",
        "visits Bursa factory 25.03",
        "runs it like a submarine",
        "packed it",
        "gave the best talk of the workshop",
        "removed Redis from everything and latency went down",
        "said ok for 300 drones",
        "must not drive for a fortnight",
    ],
)
def test_what_was_misread_or_is_for_the_owner_alone_is_not_said(text: str) -> None:
    assert not hook_words(Hook(text=text, kind=HookKind.INTEREST)).usable


def test_the_past_is_said_as_past_where_the_note_had_it() -> None:
    source = Source(start=0, end=27, clause="hook", quote="was a figure skater till 19")

    found = hook_words(Hook(text="a figure skater till 19", kind=HookKind.INTEREST, source=source))

    assert found.topic == "your time as a figure skater"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("recrods glaciers", "records glaciers"),
        ("Plannig a trip", "planning a trip"),
        ("colects music boxes", "collects music boxes"),
        ("lightning talks", "lightning talks"),
        ("crates stuck in Felixstowe", "crates stuck in Felixstowe"),
    ],
)
def test_a_slip_in_the_opening_verb_is_mended_and_no_other_word(typed: str, meant: str) -> None:
    assert mended(typed) == meant


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Three depots still on paper", "three depots still on paper"),
        ("Loss-and-damage reporting", "loss-and-damage reporting"),
        ("Arsenal fan", "Arsenal fan"),
        ("New York pizza", "New York pizza"),
    ],
)
def test_only_a_name_keeps_the_capital_it_opens_with(text: str, words: str) -> None:
    assert uncapped(text) == words


def test_letters_that_only_look_alike_are_left_as_they_are() -> None:
    assert expand("a uı for ſpain and İstanbul, btw") == "a uı for ſpain and İstanbul"


@pytest.mark.parametrize(
    ("text", "kind", "said"),
    [
        ("loves sailing", HookKind.INTEREST, "your sailing"),
        ("has 2 golden retrievers", HookKind.PERSONAL, "your two golden retrievers"),
        ("training for her first marathon", HookKind.PROJECT, "your first marathon"),
        ("struggling w/ multi-cloud security", HookKind.CHALLENGE, "the multi-cloud security puzzle you described"),
        ("moving to Porto in June", HookKind.PERSONAL, "your move to Porto"),
        ("daughter starts uni", HookKind.PERSONAL, "your daughter starts uni"),
        ("hiring a data engineer", HookKind.NEED, "your search for a data engineer"),
        ("just raised a seed round", HookKind.ACHIEVEMENT, "your seed round"),
        ("used to be a chef", HookKind.PERSONAL, "your time as a chef"),
        ("vegan", HookKind.PERSONAL, "you're vegan"),
        ("want sell in Japan", HookKind.NEED, "your plan to sell in Japan"),
        ("wants to get into film", HookKind.NEED, "your plan to get into film"),
        ("would like to learn salsa", HookKind.NEED, "your plan to learn salsa"),
        ("trying to open a bakery", HookKind.PROJECT, "your plan to open a bakery"),
        ("looking 4 a flatmate", HookKind.NEED, "your search for a flatmate"),
        ("open to new roles", HookKind.NEED, "you're open to new roles"),
        ("2nd place at the chess open", HookKind.ACHIEVEMENT, "your second place at the chess open"),
        ("ex army medic", HookKind.PERSONAL, "your time as an army medic"),
        ("ex cruise ship band", HookKind.PERSONAL, "your cruise ship band days"),
        ("worried AI will replace juniors", HookKind.CHALLENGE, "your concern that AI will replace juniors"),
        ("onboarding takes 6 weeks", HookKind.CHALLENGE, "onboarding takes six weeks"),
        ("doing a postdoc on coral & trying to get her drone licence", HookKind.PROJECT, "your postdoc on coral"),
        ("Mad about padel", HookKind.INTEREST, "your enthusiasm for padel"),
        ("cycling from Lisbon to Tbilisi", HookKind.INTEREST, "your ride from Lisbon to Tbilisi"),
        ("writing a book about soil", HookKind.PROJECT, "your book about soil"),
        ("doing up a van", HookKind.PROJECT, "you're doing up a van"),
        ("raising money for a hospice", HookKind.PROJECT, "your fundraising for a hospice"),
        ("raising chickens", HookKind.INTEREST, "you enjoy raising chickens"),
        ("closed pre-seed", HookKind.ACHIEVEMENT, "your pre-seed round"),
        ("Big Dodgers fan", HookKind.INTEREST, "your love of the Dodgers"),
        ("growing bonsai since childhood", HookKind.INTEREST, "you've been growing bonsai since childhood"),
        ("transcribing a diary and swims all year", HookKind.PROJECT, "you're transcribing a diary"),
        ("twins start school in sept", HookKind.PERSONAL, "your twins start school in September"),
        ("feature stores, ex-physicist", HookKind.PERSONAL, "your time as a physicist"),
        ("documentary won the audience award", HookKind.ACHIEVEMENT, "your documentary won the audience award"),
        ("got his UK citizenship", HookKind.PERSONAL, "you got your UK citizenship"),
        ("is training for the nationals", HookKind.PROJECT, "the nationals"),
        ("organises the langar every sunday", HookKind.PROJECT, "the langar you organise"),
        ("born in Fiji", HookKind.PERSONAL, "you were born in Fiji"),
        ("worried about summer heat", HookKind.CHALLENGE, "you're worried about summer heat"),
        ("drowning in paperwork", HookKind.CHALLENGE, "paperwork"),
        ("her company just got acquired by Naspers", HookKind.PERSONAL, "your company just got acquired by Naspers"),
    ],
)
def test_shorthand_of_every_kind_is_said_in_the_second_person(text: str, kind: HookKind, said: str) -> None:
    found = hook_words(Hook(text=text, kind=kind))

    assert (found.topic or found.clause) == said


@pytest.mark.parametrize(
    ("place", "typed", "words"),
    [
        ("AWS Summit", "at AWS Summit", "at AWS Summit"),
        ("train to Porto", "on the train to Porto", "on the train to Porto"),
        ("dinner", "over dinner", "over dinner"),
        ("LinkedIn thread", "in the LinkedIn thread", "in the LinkedIn thread"),
        ("Brockenhurst", "in Brockenhurst", "in Brockenhurst"),
        ("Brockenhurst", "@ Brockenhurst", "at Brockenhurst"),
        ("Kings Cross", "outside Kings Cross", "outside Kings Cross"),
        ("RDA plenary in Gothenburg", "at the RDA plenary in Gothenburg", "at the RDA plenary in Gothenburg"),
        ("tip", "at the tip", "at the tip"),
        ("queue for the museum", "in the queue for the museum", "in the queue for the museum"),
        ("choir", "at choir", "at choir"),
        ("Hurtigruten", "on the Hurtigruten", "on the Hurtigruten"),
        ("museum educator in Girona", "museum educator in Girona", "in Girona"),
        ("his brother Caio run a surf school", "& his brother Caio run a surf school", ""),
        ("wedding planner", "wedding planner", ""),
        ("her workshop", "at her workshop", "at your workshop"),
        ("food fair Östersund", "food fair Östersund", "at the Östersund food fair"),
        ("fair in Hannover", "on the fair in Hannover", "at the fair in Hannover"),
        ("Booth chat", "Booth chat", "at the booth"),
        ("keynote dinner IEEE Singapore", "keynote dinner IEEE Singapore", "at the IEEE Singapore keynote dinner"),
        ("vet", "vet", "at the vet"),
        ("next door", "next door", "next door"),
        ("taxi from the airport", "in a taxi from the airport", "in the taxi from the airport"),
    ],
)
def test_the_preposition_the_owner_typed_decides_of_a_name_that_no_list_knows(
    place: str, typed: str, words: str
) -> None:
    assert place_words(place, typed) == words


@pytest.mark.parametrize(
    ("action", "thing"),
    [
        ("send pass on the micro-loan link 2 him", "the micro-loan link"),
        ("send both our parameter file, without a deadline", "our parameter file"),
    ],
)
def test_what_is_handed_over_is_named_without_how_and_to_whom(action: str, thing: str) -> None:
    assert action_words(action).thing == thing


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("14 Quarry St. no phone", HookKind.PERSONAL),
        ("It now has eleven stations", HookKind.CHALLENGE),
        ("admin of the Cocorite group", HookKind.PERSONAL),
        ("taking off", HookKind.PROJECT),
        ("need floor plans before then", HookKind.NEED),
        ("needs 8 days", HookKind.NEED),
        ("however", HookKind.INTEREST),
        ("her cups change colour with hot tea", HookKind.PROJECT),
    ],
)
def test_what_means_nothing_to_the_person_is_left_unsaid(text: str, kind: HookKind) -> None:
    assert not hook_words(Hook(text=text, kind=kind)).usable


def test_of_two_things_in_one_breath_the_last_is_the_event() -> None:
    found = milestone_words("leaving the district health board and opening his own practice in Napier")

    assert found.event == "the opening of your own practice in Napier"


@pytest.mark.parametrize("action", ["check in with him when the plan is made public", "f/u with her"])
def test_a_message_without_a_subject_is_a_reminder_to_write(action: str) -> None:
    assert action_words(action).act is Act.WRITE


def test_a_bare_start_is_the_first_day_and_being_something_no_event() -> None:
    assert milestone_words("starts").event == "your first day"
    assert milestone_words("will be our field driver").event == ""


@pytest.mark.parametrize(("action", "vp"), [("mow", ""), ("come", "come"), ("write to Johanna", "write to Johanna")])
def test_a_verb_that_wants_an_object_is_no_promise_without_it(action: str, vp: str) -> None:
    assert action_words(action).vp == vp


def test_a_name_that_is_also_a_month_is_the_person() -> None:
    assert "January" not in str(action_words("take jan the spare shelves", ("Jan",)))
