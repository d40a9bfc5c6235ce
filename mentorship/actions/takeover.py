"""Pairs that the school has on paper already, with their orders and agreements."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction

from mentorship.actions.bank_states import follow_pairs
from mentorship.actions.dictionaries import adopt_usual_dictionaries
from mentorship.actions.frozen_years import closed_to_paper
from mentorship.actions.in_words import lock_people, refused_in_words
from mentorship.board.queue import requests_of
from mentorship.load import capacities
from mentorship.models import FrozenYear, MentoringForm, MentoringKind, Pair
from mentorship.pairs.paper_terms import PAPERS, numbers_of, remember_terms
from people.actions.consents import enter_consent
from people.audit import because
from people.models import Account, ConsentKind, School, Teacher

ON_PAPER = "Внесено по бумагам: так решила школа до программы"


@dataclass(frozen=True)
class TakenPair:
    """One row of a list on paper: fields of a new pair, or of `pair` those that differ; whose
    consents it dates."""

    mentor: Teacher
    mentee: Teacher
    fields: dict
    pair: int | None = None
    consents: tuple[tuple[Teacher, dt.date], ...] = ()


def usual() -> dict:
    """The form and the kind that a pair has when nobody says otherwise: the first ones."""
    found = {"form": MentoringForm, "kind": MentoringKind}
    return {name: model.objects.filter(is_retired=False).first() for name, model in found.items()}


@refused_in_words()
@transaction.atomic
def take_over_pairs(*, by: Account, taken: Iterable[TakenPair]) -> tuple[int, int]:
    """Write the rows of a list on paper; (how many new, how many changed).

    A new pair is «внесено по бумагам» in the state that the paper says; of one that is here only
    what differs is changed. A mentor may get more mentees than the bank allows: the school decided
    so on paper, and the pair keeps that as its reason. Dates of consents come to the register of
    consents. ValidationError in words, also for what a year that is closed does not take.
    """
    taken = list(taken)
    rows = Pair.objects.select_for_update().filter(pk__in=[t.pair for t in taken if t.pair])
    known = {pair.pk: pair for pair in rows.order_by("pk")}
    lock_people(*{person.pk for t in taken for person in (t.mentor, t.mentee)})
    adopt_usual_dictionaries()
    with because("take_over_pairs", by=by):
        made = _write_new([t for t in taken if t.pair is None])
        changed = [
            (known[t.pair], t.fields) for t in taken if t.pair in known and (t.fields or t.consents)
        ]
        _must_be_open(changed)
        for pair, fields in changed:
            _change(pair, fields)
        for person, day in (consent for t in taken for consent in t.consents):
            enter_consent(by=by, teacher=person, kind=ConsentKind.PARTICIPATION, signed_on=day)
        follow_pairs(pair.mentee_id for pair in made)
    return len(made), len(changed)


def _write_new(rows: list[TakenPair]) -> list[Pair]:
    first = {f"{name}_id": getattr(line, "pk", None) for name, line in usual().items()}
    pairs = [
        Pair(mentor=row.mentor, mentee=row.mentee, is_from_paper=True,
             **row.fields | {k: row.fields.get(k) or pk for k, pk in first.items()})
        for row in rows
    ]  # fmt: skip
    free = capacities({pair.mentor_id for pair in pairs})
    asked = requests_of({pair.mentee_id for pair in pairs}, School.today())
    _must_be_open((pair, {}) for pair in pairs)
    for pair in pairs:
        if pair.state in Pair.GOING:
            if pair.part == Pair.Part.MAIN:
                pair.request_id = asked.get(pair.mentee_id)
            free[pair.mentor_id] -= 1
            if free[pair.mentor_id] < 0:
                pair.over_capacity_reason = ON_PAPER
        for paper in PAPERS:
            remember_terms(pair, paper)
        pair.clean_fields(exclude=["mentor", "mentee", "form", "kind"])
    return Pair.objects.bulk_create(pairs)


def _must_be_open(rows: Iterable[tuple[Pair, dict]]) -> None:
    """ValidationError for the first of the pairs that a closed year does not take."""
    today, closed = School.today(), FrozenYear.all_closed()
    for pair, changes in rows:
        if why := closed_to_paper(pair, changes, today, closed):
            raise ValidationError(f"{pair}: {why}")


def _change(pair: Pair, fields: dict) -> None:
    if not fields:
        return
    papers = numbers_of(pair)
    for name, value in fields.items():
        setattr(pair, name, value)
    for paper, number in numbers_of(pair).items():
        if number != papers[paper] or "starts_on" in fields or "ends_on" in fields:
            remember_terms(pair, paper)  # the list is a paper too
    pair.full_clean()
    pair.save_next_version()
