"""The owner's own templates: checked on saving, rendered in a sandbox, passed over where they fail."""

from pathlib import Path

import pytest

from sincerely.drafts import compose, template_problem, templates_in
from sincerely.model import Channel, FollowUpKind
from tests.sincerely.drafts.threads import NEXT_DAY, SAM, follow_up, thread


def test_the_owners_template_comes_first_and_ours_follow() -> None:
    own = {"hello.email": "Subject: Ahoy, {{ first_name }}\nStill dreaming of {{ short }}? How was the week?"}

    drafts = [
        compose(thread(), follow_up(FollowUpKind.HELLO), Channel.EMAIL, SAM, now=NEXT_DAY, variant=place, templates=own)
        for place in range(2)
    ]

    assert drafts[0].subject == "Ahoy, Ana"
    assert drafts[0].body == "Still dreaming of sailing? How was the week?"
    assert "It" in drafts[1].body or "Thank" in drafts[1].body or "Our" in drafts[1].body


def test_a_template_that_cannot_be_filled_in_is_passed_over() -> None:
    own = {"hello": "{{ nonsense }}"}

    draft = compose(thread(), follow_up(FollowUpKind.HELLO), Channel.EMAIL, SAM, now=NEXT_DAY, templates=own)

    assert "sailing" in draft.body


def test_a_good_template_has_no_problem() -> None:
    assert template_problem("{{ greeting }} {% if recall %}{{ recall | cap }}.{% endif %} {{ ask }}") is None


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("{{ sailing }}", "sailing"),
        ("{{ greeting", "cannot be read"),
        ("{% for x in range(10**9) %}a{% endfor %}", "allowed"),
        ("{{ greeting.__class__.__mro__ }}", "allowed"),
        ("{{ cycler.__init__.__globals__ }}", "allowed"),
        ("{{ 'a' * 10**9 }}", "allowed"),
        ("{{ lipsum() }}", "allowed"),
        ("{% macro m() %}{% endmacro %}", "allowed"),
        ("{% include '/etc/passwd' %}", "allowed"),
        ("{% set x = 1 %}", "allowed"),
        ("x" * 5000, "4000"),
        ("   ", "empty"),
    ],
)
def test_a_template_that_asks_for_more_than_words_is_refused_with_a_reason(source: str, said: str) -> None:
    assert said in (template_problem(source) or "")


def test_a_folder_of_templates_is_read_by_the_names_of_its_files(tmp_path: Path) -> None:
    (tmp_path / "hello.email.txt").write_text("Subject: Ahoy\nHi {{ first_name }}, ahoy!", encoding="utf-8")
    (tmp_path / "README.md").write_text("no template", encoding="utf-8")

    assert templates_in(tmp_path) == {"hello.email": "Subject: Ahoy\nHi {{ first_name }}, ahoy!"}


def test_a_folder_with_a_wrong_file_is_refused_and_every_wrong_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "hello.pigeon.txt").write_text("Hi {{ first_name }}", encoding="utf-8")
    (tmp_path / "nudge.txt").write_text("Hi {{ foo }}", encoding="utf-8")
    (tmp_path / "spam.txt").write_text("Hi", encoding="utf-8")

    with pytest.raises(ValueError, match=r"hello\.pigeon\.txt.*nudge\.txt.*foo.*spam\.txt"):
        templates_in(tmp_path)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no folder"):
        templates_in(tmp_path / "nowhere")
