"""Every template file and word list: readable, in known words, without a barred phrase."""

import re

import pytest
from jinja2 import meta

from sincerely.drafts import Moment
from sincerely.drafts.bank import BLOCKS, FOLDER, Wording, exists, read, sentences, vocabulary, wordings
from sincerely.drafts.etiquette import RULES
from sincerely.drafts.grammar.lexicon import FOLDER as LISTS
from sincerely.drafts.grammar.lexicon import patterns
from sincerely.drafts.grammar.patterns import READINGS
from sincerely.drafts.grammar.shapes import Shape
from sincerely.drafts.linter import BARRED
from sincerely.drafts.sandbox import environment

OTHER = {"vocabulary", "words.opening", "words.recall", "words.ask"}
BLOCK_WORDS = set(BLOCKS)
MOMENT_FILES = sorted(
    path.stem for path in FOLDER.glob("*.txt") if path.stem not in OTHER and not path.stem.startswith("base.")
)
GENERAL = {"promise", "any"}


def unknown(source: str, *more: str) -> set[str]:
    used = meta.find_undeclared_variables(environment().parse(source))
    return used - set(vocabulary()) - set(more)


def words_of(wording: Wording) -> str:
    return " ".join(wording.blocks.values())


@pytest.mark.parametrize("name", MOMENT_FILES)
def test_a_template_file_is_named_for_a_moment_and_a_channel(name: str) -> None:
    moment, _, family = name.partition(".")

    assert moment in {*Moment, *GENERAL}
    assert family in {family for rules in RULES.values() for family in rules.families} | set(RULES)


@pytest.mark.parametrize("name", MOMENT_FILES)
def test_every_wording_uses_known_words_only(name: str) -> None:
    for wording in wordings(name):
        assert not unknown(words_of(wording)), wording
        assert wording.needs <= set(vocabulary()), wording


@pytest.mark.parametrize("name", MOMENT_FILES)
def test_a_template_file_has_three_wordings_that_differ(name: str) -> None:
    found = [words_of(wording) for wording in wordings(name)]

    assert len(set(found)) == len(found) >= 3


@pytest.mark.parametrize("name", MOMENT_FILES)
def test_no_template_holds_a_barred_phrase_or_an_artefact(name: str) -> None:
    text = read(name).lower()

    assert not [phrase for phrase in BARRED if phrase in text]
    assert not re.search(r"[ ]{2}|\bw/|\t", text)


@pytest.mark.parametrize("name", [name for name in MOMENT_FILES if name.endswith(".email")])
def test_every_wording_of_an_email_has_a_subject(name: str) -> None:
    assert all(wording.blocks.get("subject") for wording in wordings(name))


@pytest.mark.parametrize("base", sorted(path.stem for path in FOLDER.glob("base.*.txt")))
def test_a_base_uses_blocks_and_known_words_only(base: str) -> None:
    assert not unknown(read(base), *BLOCK_WORDS)


@pytest.mark.parametrize("moment", Moment)
def test_every_moment_has_words_for_mail_and_for_chat(moment: Moment) -> None:
    own = [family for family in ("email", "chat") if exists(f"{moment}.{family}")]

    assert own == ["email", "chat"]


@pytest.mark.parametrize("bank", ["recall", "ask"])
def test_every_shape_of_hook_can_be_recalled_and_asked_about(bank: str) -> None:
    assert set(Shape) <= {section.split()[0] for section in sentences(bank)}


@pytest.mark.parametrize("bank", ["recall", "ask", "opening"])
def test_every_sentence_of_a_bank_uses_known_words_only(bank: str) -> None:
    for lines in sentences(bank).values():
        for need, sentence in lines:
            assert not unknown(sentence), sentence
            assert need in {"", "*", *vocabulary()}


def test_every_question_is_open_and_every_opening_recalls() -> None:
    for lines in sentences("ask").values():
        assert all(re.match(r"(?:How|What|Where|Which|When|Who)\b.*\?$", sentence) for _, sentence in lines)


PATTERNS = {"doubt", "expansions", "patterns", "events", "milestones", "tact", "phrases"}


@pytest.mark.parametrize("path", sorted(LISTS.glob("*.txt")), ids=lambda path: path.stem)
def test_a_word_list_holds_words(path) -> None:  # type: ignore[no-untyped-def]  # a Path, given by parametrize
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]

    assert lines
    if path.stem not in PATTERNS:
        assert not [line for line in lines if re.search(r"[()\\|]", line)]


def test_every_pattern_of_a_hook_has_a_reading_and_every_reading_a_pattern() -> None:
    assert {name for name, _ in patterns("patterns")} == set(READINGS)
