"""Drafts: the words for one follow-up on one channel (CRAFT, What to write)."""

from sincerely.drafts.compose import compose
from sincerely.drafts.eml import eml
from sincerely.drafts.etiquette import fits_copy_button
from sincerely.drafts.folder import templates_in
from sincerely.drafts.links import links_for
from sincerely.drafts.linter import lint
from sincerely.drafts.moments import Moment
from sincerely.drafts.sameness import overlap
from sincerely.drafts.sandbox import template_problem

__all__ = [
    "Moment",
    "compose",
    "eml",
    "fits_copy_button",
    "links_for",
    "lint",
    "overlap",
    "template_problem",
    "templates_in",
]
