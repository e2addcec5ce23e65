import re
from pathlib import Path

import pytest
from jinja2 import Environment
from markupsafe import Markup

import handlers
from handlers.texts import PLAIN, clip, keys, text

SOURCES = sorted(Path(handlers.__file__).parent.glob("*.py"))
BARRED = re.compile(r"\b(crm|leads?|pipeline|score)\b", re.IGNORECASE)


def words_of(locale: str = "en") -> dict[str, str]:
    from handlers import texts

    return texts._templates(locale)


@pytest.mark.parametrize("key", sorted(keys()))
def test_every_text_parses_and_never_sounds_like_a_sales_tool(key: str) -> None:
    template = words_of()[key]

    Environment().parse(template)

    assert not BARRED.search(template)


def test_every_text_named_in_the_code_exists() -> None:
    named = {key for source in SOURCES for key in re.findall(r'text\(\s*"([a-z_]+\.[a-z_]+)"', source.read_text())}

    assert named
    assert {key for key in named if not key.endswith("_")} <= keys()


def test_what_a_user_typed_is_escaped_once() -> None:
    inner = text("page.renamed", name="<b>Ana</b> & co")
    outer = text("card.changed", what=inner, ask="", person="", next="")

    assert isinstance(inner, Markup)
    assert "&lt;b&gt;Ana&lt;/b&gt; &amp; co" in outer
    assert "&amp;lt;" not in outer


def test_labels_and_toasts_are_plain() -> None:
    assert text("label.open", name="Q & A") == "Q & A ›"
    assert all(key.partition(".")[0] + "." in PLAIN for key in keys() if key.startswith(("label", "toast")))


def test_a_long_value_is_cut_before_it_is_markup() -> None:
    assert len(clip("x" * 5000)) == 300
    with pytest.raises(TypeError):
        clip(Markup("<b>x</b>"))
