"""What somebody is and where: "CTO at Acme", "runs treasury at Grandview", "she's at UNICEF", "(Stripe)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.belonging import add_organization, add_role, after_role, decide
from sincerely.notes.clause import Clause
from sincerely.notes.clauses.their_promise import subject
from sincerely.notes.lexicon import listed
from sincerely.notes.names import first_name, parse_name
from sincerely.notes.page import Finding
from sincerely.notes.phrase_ends import phrase_end
from sincerely.notes.phrases import all_upper, noun_end, organization_like, place_like, role_end, town_like
from sincerely.notes.standout import FIRMS
from sincerely.notes.wording import clean, wording

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

UNITS = listed("positions.units")
FORMER = listed("positions.former")
WORKS_AT = listed("positions.works_at")
OWNS = listed("positions.owns")
ARTICLES = listed("positions.articles")
BEFORE_ORGANIZATION = listed("positions.before_organization")
SKIPPED_BEFORE_ORGANIZATION = listed("positions.skipped_before_organization")
SKIPPED_BEFORE_ROLE = listed("positions.skipped_before_role")
LEADS = listed("positions.leads")
HOBBY = listed("positions.hobbies")  # A trade only in a heading.
IS = listed("positions.is_somebody")
WORKS = listed("positions.works")


def read_role(clause: Clause, page: Page) -> bool:
    """A job title with or without the organization, or an organization alone in the heading."""
    if page.current is None:
        return False
    tokens = clean(clause)
    if not page.header and page.current.first("role") and page.current.first("organization"):
        return False
    if clause.depth and len(tokens) <= 4 and any(any(c.isdigit() for c in t.text) for t in tokens) and page.header:
        page.rest.append(page.text[clause.start : clause.end])
        return True  # A year of graduation: "(MBA 17)", "('11, chem eng)".
    who, i = subject(tokens, page)
    if who is not None:
        page.current = who
    while (
        i < len(tokens)
        and (
            tokens[i].low in IS
            or (tokens[i].low == "now" and i and i + 1 < len(tokens))
            or (tokens[i].low in SKIPPED_BEFORE_ROLE and i + 1 < len(tokens))
        )
        and "common" not in tokens[i].tags
    ) or (i < len(tokens) and tokens[i].low in IS):
        i += 1
    if i >= len(tokens):
        return False
    if _firm_called(tokens, clause, page):
        return True
    if _trade(tokens[i:], clause, page) or _owns(tokens[i:], clause, page):
        return True
    if i >= len(tokens) or (
        i
        and "her_subject" in tokens[i - 1].tags
        and tokens[i].has("base", "past", "v3")
        and tokens[i].low not in LEADS | WORKS
    ):
        return False
    body = tokens[i:]
    if clause.depth and body[0].low == "our" and role_end(body[1:]) == len(body) - 1 and not page.current.first("role"):
        add_role(body[1:], page)
        return True
    if body[0].low.startswith(("ex-", "formerly")) or (body[0].low in {"ex", "former", "formerly"} and clause.depth):
        return False
    if _works(body, clause, page) or _leads(body, clause, page) or _owns(body, clause, page):
        return True
    if (
        i
        and body[0].low in {"at", "with", "from", "@"}
        and len(body) > 1
        and any(t.low in IS for t in tokens[:i])
        and not page.current.first("organization")
        and (all_upper(body[1 : phrase_end(body, 1, page)]) or organization_like(body) or not page.cased)
        and not any(t.kind == "date" for t in body)
    ):
        stop = phrase_end(body, 1, page)
        add_organization(body[1:stop], page)
        page.push(clause.part(0, 0)) if stop >= len(body) else page.push(
            Clause(body[stop:], "cue", clause.tail, clause.line, clause.sentence)
        )
        return True
    if (
        "possessive" in body[0].tags
        and body[0].low in {"his", "her", "their"}
        and len(body) <= 4
        and role_end(body[1:]) == len(body) - 1
        and clause.lead == "comma"
        and not page.current.first("role")
    ):
        add_role(body[1:], page)
        return True
    if _department(body, page) or _trade(body, clause, page) or _before_company(body, clause, page):
        return True
    if (
        page.current.first("organization")
        and clause.lead == "comma"
        and page.header
        and len(body) <= 3
        and body[-1].low in UNITS
    ):
        page.rest.append(page.text[clause.start : clause.end])
        return True
    end = role_end(body)
    if (
        end is not None
        and not page.current.first("role")
        and _title(body, end, clause, i, page.header and page.last is None)
    ):
        add_role(body[:end], page)
        rest = after_role(body[end:], clause, page)
        if rest and rest[0].low == "who":
            rest = rest[1:]
        if rest:
            page.push(Clause(rest, "cue", clause.tail, clause.line, clause.sentence, False, clause.depth))
        return True
    return _organization(tokens, clause, page)


def _firm_called(tokens: list[Token], clause: Clause, page: Page) -> bool:
    """ "small studio named Gull & Ink", and "called Maji Kwetu" after "at a small one": where they work."""
    assert page.current is not None
    at = next((k for k, t in enumerate(tokens[:5]) if t.low in ("called", "named")), None)
    if at is None or at + 1 >= len(tokens) or page.current.first("organization") or not page.header:
        return False
    before = tokens[:at] or (page.past[-1].tokens[-4:] if page.past and clause.lead == "cue" else [])
    if not before or before[-1].low not in FIRMS:
        return False
    name = tokens[at + 1 : phrase_end(tokens, at + 1, page)]
    return bool(name) and (not page.cased or name[0].upper) and add_organization(name, page)


def _title(body: list[Token], end: int, clause: Clause, subject_words: int, page_header: bool) -> bool:
    """A title, not somebody else's or a wish: "needs a designer" never comes here, "her designer quit" does."""
    rest = body[end:]
    if "need" in body[0].tags:
        return False
    if body[0].has("possessive", "v3", "ing", "past", "conjunction", "negation") and not body[0].has(
        "role", "role_before_ok"
    ):
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


def _department(body: list[Token], page: Page) -> bool:
    """ "Marriott sales", "gov affairs", "procurement": a line of work instead of a title."""
    assert page.current is not None
    if "preposition" in body[0].tags:
        return False
    if len(body) > 3 or "department" not in body[-1].tags or page.current.first("role") or not page.header:
        return False
    if (
        len(body) > 1
        and body[0].upper
        and not body[0].tags
        and page.cased
        and not (body[0].text.isupper() and len(body[0].text) <= 3)
    ):
        add_organization(body[:-1], page)
        add_role(body[-1:], page)
    else:
        add_role(body, page)
    return True


def _before_company(body: list[Token], clause: Clause, page: Page) -> bool:
    """ "Tunde Bakare -> design systems, Shopify": lower-case nouns before a company are the line of work."""
    assert page.current is not None
    ahead = page.ahead()
    if (
        not page.header
        or page.current.first("role")
        or page.current.first("organization")
        or ahead is None
        or ahead.lead != "comma"
        or len(body) > 3
    ):
        return False
    if (
        any(
            not t.is_word
            or t.upper
            or t.has(
                "v3", "past", "ing", "subject", "preposition", "possessive", "determiner", "negation", "event", "venue"
            )
            for t in body
        )
        or body[0].low.isdigit()
    ):
        return False
    company = ahead.tokens
    if (
        len(company) > 3
        or not all(t.upper for t in company)
        or town_like(company)
        or place_like(company)
        or any("common" in t.tags for t in company[:1])
    ):
        return False
    add_role(body, page)
    return True


def _trade(body: list[Token], clause: Clause, page: Page) -> bool:
    """ "sells elevators for Verticale": a trade and the company it is for."""
    assert page.current is not None
    if "v3" not in body[0].tags or body[0].has("need", "stative") or page.current.first("organization"):
        return False
    at = next((k for k in range(1, min(len(body) - 1, 5)) if body[k].low == "for"), None)
    if (
        at is None
        or not body[at + 1].upper
        or body[at + 1].has("common", "role")
        or not page.cased
        or not all_upper(body[at + 1 :])
    ):
        return False
    if "travel" in body[0].tags or town_like(body[at + 1 :]):
        return False  # "leaves for Annecy".
    if at == 1:
        stop = next((k for k in range(2, len(body)) if not body[k].upper), len(body))
        return add_organization(body[2:stop], page) and False
    if any(t.has("determiner", "possessive", "object") for t in body[1:at]) or town_like(body[at + 1 :]):
        return False
    add_role(body[:at], page)
    return add_organization(body[at + 1 :], page)


def _works(body: list[Token], clause: Clause, page: Page) -> bool:
    """ "works at the planetarium", "works for Monday.com"."""
    if body[0].low not in WORKS or len(body) < 3 or body[1].low not in WORKS_AT:
        return False
    stop = phrase_end(body, 2, page)
    if body[1].low in {"in", "with"} and not organization_like(body[2:stop]) and not all_upper(body[2:stop]):
        if body[1].low == "in" and stop - 2 <= 2:
            add_role(body[2:stop], page)
            return True
        return False
    add_organization(body[2:stop], page)
    if stop < len(body):
        page.push(Clause(body[stop:], "cue", clause.tail, clause.line, clause.sentence))
    return True


def _owns(body: list[Token], clause: Clause, page: Page) -> bool:
    """ "runs Corner Rye on Darling St", "represents the Umweltbundesamt", "responsible for strategy at ASML"."""
    assert page.current is not None
    if body[0].low == "responsible" and len(body) > 3 and body[1].low == "for":
        at = next((k for k in range(3, len(body)) if body[k].low in {"at", "@"}), None)
        if at is not None and not page.current.first("role"):
            add_role(body[:at], page)
            add_organization(body[at + 1 :], page)
            return True
    if body[0].low not in OWNS or page.current.first("organization") or len(body) < 2:
        return False
    k = 2 if body[1].low == "the" and body[0].low == "represents" and len(body) > 2 else 1
    if (
        not body[k].upper
        or not page.cased
        or (body[k].has("common", "role") and not (k + 1 < len(body) and body[k + 1].upper))
        or body[k].text.isdigit()
    ):
        return False
    stop = phrase_end(body, k, page)
    if any(t.kind == "date" for t in body) or not all_upper(body[k:stop]):
        return False
    add_organization(body[k:stop], page)
    return True


def _leads(body: list[Token], clause: Clause, page: Page) -> bool:
    """ "runs ops at Acme": the verb and its object are the role, the company follows "at" or "for"."""
    if (
        body[0].low not in LEADS
        or page.current is None
        or (page.current.first("role") and page.current.first("organization"))
    ):
        return False
    at = next((k for k in range(2, min(len(body), 8)) if body[k].low in {"at", "@", "for", "of"}), None)
    if body[0].low in {"heads", "chairs", "leads", "directs"} and at is None:
        add_role(body[: min(len(body), 7)], page)
        return True
    if (
        body[0].low == "runs"
        and at is None
        and len(body) > 2
        and body[1].low == "the"
        and not any(t.upper for t in body[2:3])
    ):
        add_role(body[: min(len(body), 7)], page)
        return True
    if at is None or at + 1 >= len(body) or (body[at].low == "of" and body[0].low == "does"):
        return False
    stop = phrase_end(body, at + 1, page)
    phrase = body[at + 1 : stop]
    if (
        not phrase
        or any(t.kind == "date" for t in body[:at])
        or (body[1].low in ARTICLES and body[0].low in {"does", "runs", "manages"})
    ) and not (phrase and all_upper(phrase) and body[1].low == "the"):
        return False
    if phrase and phrase[0].low in {"a", "an"} and body[at].low in {"for", "at", "@"} and body[1].low not in ARTICLES:
        add_role(body[:at], page)
        return True
    plain = phrase[1:] if phrase[0].low in {"the", "a", "an"} else phrase
    if not plain:
        return False
    if (
        not (
            all_upper(plain)
            or (organization_like(plain) and (body[at].low != "for" or len(phrase) > len(plain)))
            or not plain[0].tags
            or (not page.cased and "common" not in plain[0].tags)
        )
        or town_like(plain)
        or (place_like(plain) and not organization_like(plain) and not all_upper(plain))
    ):
        return False
    add_role(body[:at], page)
    add_organization(phrase, page)
    if stop < len(body):
        page.push(Clause(body[stop:], "cue", clause.tail, clause.line, clause.sentence))
    return True


def _organization(tokens: list[Token], clause: Clause, page: Page) -> bool:
    """An organization alone, in the heading right after the name: "Kei Tanabe, Ginkgo", "Ana (Stripe)"."""
    assert page.current is not None
    if page.current.first("organization") or len(tokens) > 6 or (not page.header and not clause.depth):
        return False
    if not page.header:
        return False
    if tokens[0].low in BEFORE_ORGANIZATION and len(tokens) > 1:
        if tokens[0].low in {"ex", "formerly"}:
            return False
        body = tokens[2:] if tokens[1].low in {"at", "@", "with"} and len(tokens) > 2 else tokens[1:]
        stop = phrase_end(tokens, len(tokens) - len(body), page)
        if tokens[0].low in SKIPPED_BEFORE_ORGANIZATION and (
            all_upper(body) or organization_like(body) or not page.cased
        ):
            decide(
                tokens[0], tokens[len(tokens) - len(body) : stop], clause, page, False, after_role=not place_like(body)
            )
            if stop < len(tokens):
                page.push(Clause(tokens[stop:], "cue", clause.tail, clause.line, clause.sentence))
            return True
        return False
    if any(
        t.has("subject", "object", "possessive", "negation") or (t.kind != "word" and t.text not in {"&", "+"})
        for t in tokens
    ) or any("v3" in t.tags and "organization_word" not in t.tags and not t.upper for t in tokens):
        return False
    if any(t.low in {"to", "with", "about", "by"} for t in tokens) or (
        len(tokens) == 1
        and tokens[0].text.islower()
        and tokens[0].low.endswith("s")
        and not clause.depth
        and "organization_word" not in tokens[0].tags
    ):
        return False
    if any(t.low[0].isdigit() for t in tokens[:1]) or (tokens[0].has("ing", "determiner") and not tokens[0].upper):
        return False
    if town_like(tokens):
        return False
    head = tokens[: noun_end(tokens)]
    if not page.cased and len(tokens) == 2 and not tokens[0].tags and "known_town" in tokens[1].tags:
        return add_organization(tokens, page)
    named_so = organization_like(head[-1:]) or (organization_like(head) and not place_like(head))
    if (named_so and (all_upper(tokens) or len(head) <= 4) and not head[0].has("past", "ing", "v3")) or (
        tokens[0].upper
        and all_upper(tokens)
        and not tokens[0].has("v3", "base", "past", "ing")
        and (
            "common" not in tokens[0].tags
            or (len(tokens) > 1 and tokens[1].upper)
            or "organization_word" in tokens[0].tags
        )
    ):
        return add_organization(tokens, page)
    if (
        clause.depth
        and tokens[0].upper
        and len(tokens) <= 3
        and not tokens[0].tags
        and not any("preposition" in t.tags for t in tokens)
    ):
        return add_organization(tokens, page)
    lone = (clause.depth > 0 or (clause.lead == "comma" and not page.cased)) and len(tokens) == 1
    if lone and all(not t.tags or "organization_word" in t.tags for t in tokens):
        return add_organization(tokens, page)
    return False


def read_nickname(clause: Clause, page: Page) -> bool:
    """ "Nikhil (Nik)", "Alessandro Fioravanti (Sandro)": a short form in parentheses is no organization."""
    if page.current is None or not clause.depth or len(clause.tokens) != 1 or not clause.tokens[0].is_word:
        return False
    word, first = clause.tokens[0].low, first_name(page.current.name)
    if (
        len(word) >= 2
        and (first.startswith(word) or word in first or (first[:2] == word[:2] and len(word) <= len(first)))
        and not clause.tokens[0].tags & {"role"}
    ):
        named = parse_name(clause.tokens, 0, page.cased)
        if named and page.past and page.past[-1].sentence == clause.sentence:
            page.current.aliases = (*page.current.aliases, named[0])
            return True
    return False


def mark_role(page: Page, text: str, start: int, end: int) -> None:
    """Keep a role as given."""
    page.add(Finding("role", text, start, end, "role"))


__all__ = ["mark_role", "read_nickname", "read_role", "wording"]
