"""What of a pair needs attention: a registry of signals, each with its sentence and its mending.

A signal is a condition in SQL, so that a list of any length costs the same queries, and a sentence
about one pair. Later parts of the application add theirs with `signal`.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from django.db.models import Case, Count, Exists, OuterRef, Q, QuerySet, Value, When
from django.db.models.fields import BooleanField
from django.forms import model_to_dict
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString

from mentorship.models import Pair, PairRules
from mentorship.models.closing import closing
from people.academic_year import AcademicYear
from people.asked_often import Kept, asked_often
from people.templatetags.interface import icon

PREFIX = "health_"
TROUBLE = "in_trouble"  # any signal that is more than a reminder
S = Pair.State
WORKING = Q(state__in=[S.ACTIVE, S.PAUSED])


@dataclass(frozen=True)
class Look:
    """What a signal looks with: the day, the school's rules of pairs, and the `person` who looks.

    A call for help is not signalled to who is of the pair, whatever that person is in the school.
    """

    today: dt.date
    rules: PairRules = field(compare=False)
    rules_of: tuple = ()
    person: int | None = None

    @classmethod
    def at(cls, today: dt.date, account) -> "Look":
        """The look of that day by that account, with the rules as they are."""
        rules = PairRules.current()
        words = tuple(str(value) for value in model_to_dict(rules).values())
        return cls(today, rules, words, account.teacher_id)

    @cached_property
    def conditions(self) -> dict[str, Q]:
        """key of a signal → the condition on pairs."""
        return {key: one.where(self) for key, one in SIGNALS.items()}

    @cached_property
    def year(self) -> AcademicYear:
        return AcademicYear.containing(self.today)

    def before(self, days: int) -> dt.date:
        return self.today - dt.timedelta(days=days)

    def after(self, days: int) -> dt.date:
        return self.today + dt.timedelta(days=days)


@dataclass(frozen=True)
class Signal:
    """One kind of trouble.

    title  a few words for a filter and a sum: «без наставника»
    kind   how urgent: bad, warn, info (the kinds of tags)
    where  look → the condition on pairs
    said   (pair, look) → the sentence about one pair
    hint   what to do about all of them, for a sum
    place  the name of the address of a pair that mends it, "pair#gate-title" with a part of its
           page; `of` finds its key
    """

    key: str
    title: str
    kind: str
    where: Callable[[Look], Q]
    said: Callable[[Pair, Look], str]
    hint: str
    place: str
    of: Callable[[Pair], int]


@dataclass(frozen=True)
class Told:
    """A signal about one pair, ready to show."""

    title: str
    kind: str
    sentence: str
    url: str

    @property
    def icon(self) -> str:
        """A mark beside the words, so that colour is not alone."""
        return ICONS[self.kind]

    @property
    def drawn(self) -> SafeString:
        """As pages show it; a list has many, and a template for each would cost more."""
        picture, said = icon(self.icon, 16), escape(self.sentence)
        return SafeString(
            f'<p class="signal signal-{self.kind}">{picture}<a href="{self.url}">{said}</a></p>'
        )


KINDS = ("bad", "warn", "info")  # the worst first
ICONS = {"bad": "exclamation-triangle", "warn": "exclamation-circle", "info": "clock"}
SIGNALS: dict[str, Signal] = {}


def of_pair(pair: Pair) -> int:
    return pair.pk


def signal(
    key: str, title: str, kind: str, said: Callable[[Pair, Look], str], *, hint: str,
    place: str = "pair", of: Callable[[Pair], int] = of_pair,
) -> Callable:  # fmt: skip
    """Decorator of a condition: add the signal at the end; its key must be new."""

    def register(where: Callable[[Look], Q]) -> Callable[[Look], Q]:
        if key in SIGNALS:
            raise ValueError(f"signal registered twice: {key}")
        SIGNALS[key] = Signal(key, title, kind, where, said, hint, place, of)
        return where

    return register


def with_health(pairs: QuerySet, look: Look) -> QuerySet:
    """`health_<key>`: whether the signal is on, for each of them; one query as before.

    What is `in_trouble` may then be asked by these columns.
    """
    columns = {f"{PREFIX}{key}": _is(where) for key, where in look.conditions.items()}
    return pairs.annotate(**columns).alias(**{TROUBLE: _is(trouble(look))})


def _is(where: Q) -> Kept:
    return Kept(Case(When(where, then=True), default=False, output_field=BooleanField()))


def looked_at(pair: Pair, look: Look) -> Pair:
    """The pair with `health_<key>`, as `with_health` has them; one query of these columns alone."""
    for name, is_on in _flags(look).get(pk=pair.pk).items():
        setattr(pair, name, is_on)
    return pair


@asked_often
def _flags(look: Look) -> QuerySet:
    """Of each pair which signals are on. Django needs longer to put the conditions together than
    PostgreSQL to answer."""
    columns = {f"{PREFIX}{key}": _is(where) for key, where in look.conditions.items()}
    return Pair.objects.order_by().annotate(**columns).values(*columns)


def in_trouble(pairs: QuerySet, look: Look, key: str = "") -> QuerySet:
    """Those with the signal of that key, or with any signal that is more than a reminder."""
    column = f"{PREFIX}{key}" if key else TROUBLE
    if column in pairs.query.annotations:
        return pairs.filter(**{column: True})
    return pairs.filter(look.conditions[key] if key else trouble(look))


def trouble(look: Look) -> Q:
    """Any signal that is more than a reminder."""
    any_of = Q()
    for key, where in look.conditions.items():
        if SIGNALS[key].kind != "info":
            any_of |= where
    return any_of


def counted(look: Look) -> list[tuple[Signal, int]]:
    """Signals that are on somewhere, with the number of pairs, for who watches over all of them;
    one query.
    """
    found = next(iter(_numbers(look)), {})
    return [(one, found[key]) for key, one in SIGNALS.items() if found.get(key)]


@asked_often
def _numbers(look: Look) -> QuerySet:
    """One row: key of a signal → in how many pairs it is on."""
    watched = with_health(Pair.objects.order_by(), look).annotate(whole=Value(1)).values("whole")
    on = {key: Count("pk", filter=Q(**{f"{PREFIX}{key}": True})) for key in SIGNALS}
    return watched.annotate(**on).values(*on)


def signals_of(pair: Pair, look: Look, *, edits: bool = True, asked: str = "") -> list[Told]:
    """What is wrong with a pair that `with_health` has looked at; the worst comes first, before it
    the signal whose key was `asked` for.

    Who may not edit pairs is led to the pair's page.
    """
    return [told(one, pair, look, edits=edits) for one in signals_on(pair, asked)]


def signals_on(pair: Pair, asked: str = "") -> list[Signal]:
    """The signals of `signals_of` in the same order, before anything is said."""
    found = [one for key, one in SIGNALS.items() if getattr(pair, f"{PREFIX}{key}")]
    return sorted(found, key=lambda one: (one.key != asked, KINDS.index(one.kind)))


def told(one: Signal, pair: Pair, look: Look, *, edits: bool) -> Told:
    """What the signal says of a pair."""
    url = address(one.place, one.of(pair)) if edits else address("pair", pair.pk)
    return Told(one.title, one.kind, one.said(pair, look), url)


@lru_cache(maxsize=64)
def _pattern(place: str) -> str:
    name, sharp, part = place.partition("#")
    return reverse(name, args=[0]).replace("/0/", "/{}/") + sharp + part


def address(place: str, key: int) -> str:
    """Where the place of that name is for one row; a page of a list asks a hundred times."""
    return _pattern(place).format(key)


def nobody_after(pair: str = "pk", mentee: str = "mentee") -> Q:
    """No pair came after this one for good, and nobody else mentors the same person."""
    came = Pair.objects.exclude(state=S.CANCELLED).exclude(part=Pair.Part.TEMPORARY)
    successor = came.filter(replaces=OuterRef(pair))
    other = Pair.objects.going().exclude(closing()).filter(mentee=OuterRef(mentee))
    return ~Exists(successor) & ~Exists(other)
