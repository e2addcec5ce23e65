"""What somebody is and where: "CTO at Acme", "runs treasury at Grandview", "she's at UNICEF", "(Stripe)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.belonging import add_organization, add_role, after_role
from sincerely.notes.clause import Clause
from sincerely.notes.clauses.role.leading import read_leading
from sincerely.notes.clauses.role.line_of_work import read_before_company, read_department
from sincerely.notes.clauses.role.organization import (
    LONGEST,
    number_in_a_name,
    read_firm_called,
    read_organization_alone,
)
from sincerely.notes.clauses.role.work import (
    LEADS,
    OWNS,
    STARTS,
    TEACHES,
    WORKS,
    read_beginning,
    read_joining,
    read_ownership,
    read_responsible,
    read_teaching,
    read_trade,
    read_workplace,
)
from sincerely.notes.clauses.their_promise import subject
from sincerely.notes.cues import TITLE, cue
from sincerely.notes.job_titles import JOINS, qualifies, role_end
from sincerely.notes.lexicon import listed
from sincerely.notes.phrase_ends import phrase_end
from sincerely.notes.phrases import all_upper, organization_like, town_like
from sincerely.notes.wording import clean
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

UNITS = listed("positions.units")
FORMER = listed("positions.former")
SKIPPED_BEFORE_ROLE = listed("positions.skipped_before_role")
SINCE = listed("positions.since")
HOBBY = listed("positions.hobbies")  # A trade only in a heading.
IS = listed("positions.is_somebody")
OF_A_FIRM = listed("positions.of_a_firm")

NO_TITLE = word_set("possessive v3 ing past conjunction negation")  # What a title does not begin with.

TOLD_AS_A_VERB = (read_responsible, read_trade, read_teaching, read_beginning, read_ownership, read_joining)
# With one of them a clause of those begins.
AS_A_VERB = cue({"responsible"} | OWNS | LEADS | JOINS | TEACHES | STARTS, ("v3",))
# With one of them anywhere a clause behind the heading may tell of work: "sells lifts for Verticale".
CUES = TITLE | cue({"responsible", "for"} | OWNS | LEADS | JOINS | WORKS | TEACHES | STARTS, ("role",))


def read_role(clause: Clause, page: Page) -> bool:
    """A job title with or without the organization, or an organization alone in the heading."""
    if page.current is None:
        return False
    tokens = clean(clause)
    if not page.header and page.current.first("role") and page.current.first("organization"):
        return False
    if _is_a_year(tokens, clause, page) or _of_somebody_mentioned(clause, page):
        page.rest.append(page.text[clause.start : clause.end])
        return True
    if clause.depth and tokens[0].low in FORMER:
        return False  # "(formerly nurse at UCL)"
    who, i = subject(tokens, page)
    if who is not None:
        page.current = who
    i = _behind_is(tokens, i)
    if i >= len(tokens):
        return False
    if read_firm_called(tokens, clause, page):
        return True
    heading = page.header and len(tokens) <= LONGEST
    if not i and not heading and not clause.cues & CUES:
        return False
    body = tokens[i:]
    if body[0].cues & AS_A_VERB and any(reader(body, clause, page) for reader in TOLD_AS_A_VERB):
        return True
    she = i > 0 and "her_subject" in tokens[i - 1].tags and tokens[i - 1].low not in IS
    deed = she and body[0].has("base", "past", "v3")
    if deed and body[0].low not in LEADS and body[0].low not in WORKS:
        return False
    return _of_theirs(tokens, i, clause, page)


def _is_a_year(tokens: list[Token], clause: Clause, page: Page) -> bool:
    """ "(MBA 17)", "('11, chem eng)": a year of graduation."""
    short = clause.depth and len(tokens) <= 4 and page.header
    return bool(short) and not number_in_a_name(tokens) and any(c.isdigit() for t in tokens for c in t.text)


def _behind_is(tokens: list[Token], i: int) -> int:
    """Where it is told what they are: behind "is", "now", "a former"."""
    while i < len(tokens):
        token = tokens[i]
        if token.low not in IS:
            skipped = token.low in SKIPPED_BEFORE_ROLE and "common" not in token.tags
            if i + 1 == len(tokens) or not (skipped or (i and token.low == "now")):
                break
        i += 1
    return i


def _of_theirs(tokens: list[Token], i: int, clause: Clause, page: Page) -> bool:
    """What the words from `i` on tell of the person spoken of: their title, their work, their firm."""
    assert page.current is not None
    body = tokens[i:]
    if clause.depth and body[0].low == "our" and _only_title(body[1:], page):
        return True
    if body[0].low.startswith(("ex-", "formerly")) or (body[0].low in {"ex", "former", "formerly"} and clause.depth):
        return False
    if _of_both(body, clause, page) or read_workplace(body, clause, page) or read_leading(body, clause, page):
        return True
    if i and any(t.low in IS for t in tokens[:i]) and _is_at(body, clause, page):
        return True
    if _of_mine(body, clause, page):
        return True
    theirs = body[0].low in {"his", "her", "their"} and len(body) <= 4 and clause.lead == "comma"
    if theirs and "possessive" in body[0].tags and _only_title(body[1:], page):
        return True
    if read_department(body, page) or read_before_company(body, clause, page):
        return True
    if _is_unit(body, clause, page):
        page.rest.append(page.text[clause.start : clause.end])
        return True
    if clause.cues & TITLE and _titled(body, i, clause, page):
        return True
    return read_organization_alone(tokens, clause, page)


def _of_mine(body: list[Token], clause: Clause, page: Page) -> bool:
    """ "Sue Bannister, my dental nurse her divorce comes through": what they are to me, and on with the note."""
    end = role_end(body[1:]) if body[0].low in {"my", "our"} and clause.lead in {"comma", "cue"} else None
    rest = body[1 + end :] if end is not None else []
    if not rest or not (rest[0].low in {"at", "@"} or rest[0].has("her_subject", "possessive")):
        return False
    add_role(body[1 : len(body) - len(rest)], page)
    rest = after_role(rest, clause, page)  # "our client lead at Transport for Wales"
    page.push(Clause(rest, "cue", clause.tail, clause.line, clause.sentence))
    return True


def _only_title(words: list[Token], page: Page) -> bool:
    """ "(our plumber)", "Ana, her boss": nothing but a title."""
    assert page.current is not None
    if page.current.first("role") or role_end(words) != len(words):
        return False
    add_role(words, page)
    return True


def _is_unit(body: list[Token], clause: Clause, page: Page) -> bool:
    """ "Ana, Acme, growth team": a part of the firm already read."""
    assert page.current is not None
    in_heading = clause.lead == "comma" and page.header and len(body) <= 3
    return in_heading and body[-1].low in UNITS and page.current.first("organization") is not None


def _titled(body: list[Token], i: int, clause: Clause, page: Page) -> bool:
    """ "CTO at Acme": the title, and what it is followed by."""
    assert page.current is not None
    if body[0].has("ing", "maybe_ing") and len(body) > 1 and body[1].has("determiner", "possessive", "preposition"):
        return False  # "building a courier co-op", "stepping down as release manager": what they do.
    end = role_end(body)
    if clause.lead == "genitive" and end is not None and end < len(body):
        return False  # "Frank's PA confirms": somebody of theirs.
    if end is not None and not i and _somebody_says(body[end:], clause, page):
        return False
    if end is None or (page.current.first("role") and not _tells_firm(body[end:], page)):
        return False
    if not _title(body, end, clause, i, page.header and page.last is None):
        return False
    if _firm_before(body, end, page) and add_organization(body[:1], page):
        body, end = body[1:], end - 1
    add_role(body[:end], page)
    rest = after_role(body[end:], clause, page)
    if _firm_behind(rest, page) and add_organization(rest, page):
        rest = []
    if rest and rest[0].low == "who":
        rest = rest[1:]
    if rest:
        page.push(Clause(rest, "cue", clause.tail, clause.line, clause.sentence, False, clause.depth))
    return True


def _firm_before(body: list[Token], end: int, page: Page) -> bool:
    """ "Sequoia scout", "Stripe engineer": a strange word with a capital right before the title in small letters."""
    first = body[0]
    if end != 2 or not page.cased or not first.upper or first.tags or first.text.isupper():
        return False
    return body[1].low in OF_A_FIRM and first.text.isalpha()


def _somebody_says(rest: list[Token], clause: Clause, page: Page) -> bool:
    """ "publisher wants it by November", "physio says ok to run": somebody of theirs, once something was told."""
    return bool(rest) and page.last is not None and clause.lead in {"stop", "line"} and rest[0].has("need", "say")


def _firm_behind(rest: list[Token], page: Page) -> bool:
    """ "UX lead ifood", in a note without capitals: one unknown word right behind a title."""
    return not page.cased and page.header and len(rest) == 1 and not rest[0].tags and rest[0].is_word


def _tells_firm(rest: list[Token], page: Page) -> bool:
    """ "Moderator Drew Matlala, coder at WeThinkCode": a second title that still says where."""
    assert page.current is not None
    return len(rest) > 1 and rest[0].low in {"at", "@"} and page.current.first("organization") is None


def _of_both(body: list[Token], clause: Clause, page: Page) -> bool:
    """ "Sol Reyes & Jo Lindqvist, cofounders of Gritt": the title and the firm of two."""
    heads = body[0]
    if len(page.pair) != 2 or page.current is not page.pair[-1] or not {"role", "plural"} <= heads.tags:
        return False
    rest: list[Token] = []
    for someone in page.pair:
        page.current = someone
        add_role([heads.like(text=heads.text[:-1])], page)
        rest = after_role(body[1:], clause, page)
    page.push(Clause(rest, "cue", clause.tail, clause.line, clause.sentence))
    return True


def _of_somebody_mentioned(clause: Clause, page: Page) -> bool:
    """ "I'd introduce her to Dr Fairweather, the voice coach": what the one is whom a promise only names."""
    if clause.lead != "comma" or clause.tokens[0].low != "the" or not page.past:
        return False
    last = page.past[-1]
    promised = page.last is not None and page.last.field == "promise" and page.last.end == last.end
    return promised and last.tokens[-1].upper and page.mentioned(last.tokens[-1]) is None


def _is_at(body: list[Token], clause: Clause, page: Page) -> bool:
    """ "she's at UNICEF", "he's with Cobalt Labs"; a town after "from" is where they come from."""
    assert page.current is not None
    if body[0].low not in {"at", "with", "from", "@"} or len(body) < 2 or page.current.first("organization"):
        return False
    stop = phrase_end(body, 1, page)
    firm = body[1 : stop - 1] if body[stop - 1].low in SINCE else body[1:stop]
    if len(firm) > 1 and firm[0].low == "the" and firm[1].upper:
        firm = firm[1:]  # "she's at the Getty"
    if not firm or any(t.kind == "date" for t in body) or (body[0].low == "from" and town_like(firm)):
        return False
    as_what = next((k for k in range(1, len(firm)) if firm[k].low == "as"), len(firm))
    titled = role_end(firm[as_what + 1 :]) is not None
    if titled:
        add_role(firm[as_what + 1 :], page)  # "he's at Shopify as a PM"
        firm = firm[:as_what]
    if page.cased and not all_upper(firm) and not organization_like(body):
        return titled
    add_organization(firm, page)
    page.push(Clause(body[stop:], "cue", clause.tail, clause.line, clause.sentence))
    return True


def _title(body: list[Token], end: int, clause: Clause, subject_words: int, page_header: bool) -> bool:
    """A title, not somebody else's or a wish: "needs a designer" never comes here, "her designer quit" does."""
    rest = body[end:]
    if "need" in body[0].tags:
        return False
    if not body[0].tags.isdisjoint(NO_TITLE) and not body[0].has("role", "role_before_ok") and not qualifies(body):
        return False
    if clause.lead in {"stop", "line"} and not clause.item and not subject_words and end > 3 and end == len(body):
        return False
    if body[0].low in FORMER or body[0].low.startswith("ex-"):
        return False
    if body[end - 1].low in HOBBY and not (page_header and clause.lead in {"comma", "open", "dash"}):
        return False
    if any(t.low.isdigit() for t in body[:end]):
        return False
    return not rest or not ("v3" in rest[0].tags and "stative" in rest[0].tags and not subject_words)
