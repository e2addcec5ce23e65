"""The bot's own words: Jinja2 templates kept as data beside the other words of a language, escaped by default."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from jinja2 import DictLoader, Environment, StrictUndefined, Template
from markupsafe import Markup

# Labels, toasts and descriptions are shown by Telegram as they are: escaping would show "&amp;" to the owner.
PLAIN = ("label.", "toast.", "command.", "plain.")

# A message holds 4,096 characters. One typed value takes at most this much of it, whatever was typed.
MOST_OF_ONE_VALUE = 300


def text(key: str, /, locale: str = "en", **values: object) -> str:
    """The message named `key` ("card.person"): HTML with every value escaped, or plain text for labels and toasts."""
    if not values:
        return _constant(key, locale)
    return _rendered(key, locale, values)


@cache
def _constant(key: str, locale: str) -> str:
    """Most labels: a turn shows some ten of them, and they never change."""
    return _rendered(key, locale, {})


def _rendered(key: str, locale: str, values: Mapping[str, object]) -> str:
    rendered = _template(key, locale).render(values).strip()
    # What was escaped says so by its type: put into another text it is not escaped again, and a plain value always is.
    return rendered if key.startswith(PLAIN) else Markup(rendered)  # noqa: S704 - rendered with autoescape


@cache
def _template(key: str, locale: str) -> Template:
    """Compiled once. What every template knows is in a plain dictionary: copying that, which Jinja does each time it
    renders one, takes a fifth of the time the chain of two takes that it comes with."""
    template = _environment(locale).get_template(key)
    template.globals = dict(template.globals)
    return template


def keys(locale: str = "en") -> frozenset[str]:
    """The names of all texts of a language."""
    return frozenset(_templates(locale))


def clip(value: object, most: int = MOST_OF_ONE_VALUE) -> str:
    """A value cut to a length, with an ellipsis where something was cut. Escaping comes after cutting, never before."""
    if isinstance(value, Markup):
        raise TypeError("cut text before it becomes markup: a cut tag is no tag")
    whole = " ".join(str(value).split())
    return whole if len(whole) <= most else whole[: most - 1].rstrip() + "…"


@cache
def _environment(locale: str) -> Environment:
    environment = Environment(
        loader=DictLoader(_templates(locale)),
        autoescape=lambda name: name is None or not name.startswith(PLAIN),  # noqa: S701 - all but the plain texts
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    environment.filters.update(clip=clip)
    return environment


@cache
def _templates(locale: str) -> dict[str, str]:
    folder = files("sincerely") / "locales" / locale / "texts"
    found: dict[str, str] = {}
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        subject = file.name.removesuffix(".toml")
        words = tomllib.loads(file.read_text(encoding="utf-8"))
        found.update({f"{subject}.{name}": template for name, template in words.items()})
    return found
