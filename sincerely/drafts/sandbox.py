"""Templates rendered in jinja2's sandbox, plain text, with limits: the owner's own may do no harm and take no time."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from jinja2 import StrictUndefined, TemplateError, nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from sincerely.drafts.bank import vocabulary
from sincerely.drafts.grammar.lexicon import words
from sincerely.drafts.grammar.nouns import capital

LARGEST = 4000  # Characters: a draft of 120 words is under 1,000.
LARGEST_RESULT = 8000
# A loop, a macro or arithmetic can take for ever; words, conditions and filters cannot.
ALLOWED = (
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.If,
    nodes.Filter,
    nodes.Const,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.CondExpr,
    nodes.Test,
    nodes.Template,
)
SAFE_FILTERS = frozenset({"cap", "uncap", "upper", "lower", "title", "trim", "default", "after"})


def _uncap(text: str) -> str:
    first = text.split(" ", 1)[0].rstrip(",.!?:;")
    return text[:1].lower() + text[1:] if first in words("lowered") else text


def _after(text: str, greeting: str) -> str:
    return _uncap(text) if greeting.rstrip().endswith(",") else text


@cache
def environment() -> ImmutableSandboxedEnvironment:
    """One environment for all: strict about unknown words, no escaping, for a draft is plain text."""
    made = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, autoescape=False, keep_trailing_newline=False, trim_blocks=True
    )
    made.filters = {name: made.filters[name] for name in SAFE_FILTERS & made.filters.keys()}
    made.filters |= {"cap": capital, "uncap": _uncap, "after": _after}
    return made


@cache
def _compiled(source: str) -> Any:
    return environment().from_string(source)


def render(source: str, filled: Mapping[str, object]) -> str:
    """Fill a template in. Raises `TemplateError` where it is wrong."""
    return str(_compiled(source).render(filled)).strip()


def problem(source: str, filled: Mapping[str, object]) -> str | None:
    """What is wrong with an owner's template, in a sentence for him; None where it may be saved."""
    if len(source) > LARGEST:
        return f"The template has {len(source)} characters; {LARGEST} are allowed."
    try:
        for node in environment().parse(source).find_all(nodes.Node):
            if not isinstance(node, ALLOWED):
                return f"Only words in {{{{ }}}} and {{% if %}} are allowed; found {type(node).__name__.lower()}."
        result = render(source, filled)
    except SecurityError:
        return "The template reaches for something it may not use."
    except TemplateError as error:
        return f"The template cannot be read: {_said(error)}"
    if len(result) > LARGEST_RESULT:
        return f"The filled-in template has {len(result)} characters; {LARGEST_RESULT} are allowed."
    return None if result else "The template is empty."


def _said(error: TemplateError) -> str:
    message = str(error)
    unknown = re.match(r"'(\w+)' is undefined", message)
    if unknown:
        return f"there is no word “{unknown.group(1)}”."
    line = getattr(error, "lineno", None)
    return f"{message}{f' (line {line})' if line else ''}"


def template_problem(source: str) -> str | None:
    """What is wrong with an owner's template, in a sentence; None where it may be saved."""
    return problem(source, vocabulary())
