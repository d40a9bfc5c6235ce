"""Matchings: worked out, changed by hand with a price and a reason."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from mentorship.actions.in_words import refused_in_words
from mentorship.board.bank_case import case_of
from mentorship.board.inputs import choices_of, fingerprint, inputs_of, requests_in
from mentorship.board.lines import points
from mentorship.board.queue import waiting_requests, why_not_waiting
from mentorship.matching import Matching, Prices, Proposal, Shortage, match, shortages
from mentorship.models import Match, MatchChoice, MatchingRules, MatchLine
from people.academic_year import AcademicYear
from people.actions.rules import write_rules
from people.audit import because
from people.counting import count_of
from people.models import Account, Competence, MentoringRules, ProfessionalRequest, School, Teacher

SHOWN = 6  # answers to «кого не хватает»
NOT_A_DRAFT = "По этому подбору пары уже созданы: он хранится таким, каким был."
KEPT = "По этому подбору созданы пары: он хранится, удалить его нельзя."
NOBODY_WAITS = "Подбирать некому: принятых запросов без наставника нет."


@transaction.atomic
def save_matching_rules(*, by: Account, version: int, **changes) -> MatchingRules:
    """Write changed weights and prohibitions.

    ValidationError when one is out of bounds, StaleVersion when somebody saved them meanwhile.
    """
    with because("save_matching_rules", by=by):
        return write_rules(MatchingRules, version, changes)


@transaction.atomic
def start_match(*, by: Account, year: AcademicYear, requests=None) -> Match:
    """A new matching of all who wait, or of the `requests` given. ValidationError when none do."""
    queue = list(waiting_requests(year) if requests is None else requests)
    if not queue:
        raise ValidationError(NOBODY_WAITS)
    with because("start_match", by=by):
        made = Match.objects.create(year=year, created_by=by)
        work_out(made, queue)
    return made


@transaction.atomic
def work_out_again(made: Match, *, by: Account) -> Match:
    """The same requests with today's bank and rules; what was chosen by hand stays."""
    made = locked_draft(made)
    with because("work_out_again", by=by):
        work_out(made, requests_in(made))
    return made


@transaction.atomic
def remove_match(made: Match, *, by: Account) -> None:
    """Away with a draft of which nothing came; the history keeps that it was."""
    made = Match.objects.select_for_update().get(pk=made.pk)
    if made.state != Match.State.DRAFT:
        raise ValidationError(KEPT)
    with because("remove_match", by=by):
        made.delete()


@refused_in_words()
@transaction.atomic
def choose_by_hand(
    made: Match, *, by: Account, request: ProfessionalRequest, mentor: Teacher, kind: str,
    reason: str,
) -> MatchChoice:  # fmt: skip
    """Pin the mentor to the request or strike the pair out; the rest is worked out again.

    The choice keeps its reason and its price: what the optimum loses by it.
    """
    made = locked_draft(made)
    with because("choose_by_hand", by=by, why=reason):
        if kind == MatchChoice.Kind.PIN:  # one main mentor, whichever request of theirs it answers
            made.choices.filter(request__teacher=request.teacher_id, kind=kind).delete()
        made.choices.filter(request=request, mentor=mentor).delete()
        choice = MatchChoice(
            match=made, request=request, mentor=mentor, kind=kind, reason=reason, chosen_by=by
        )
        choice.full_clean()
        choice.save()
        work_out(made, requests_in(made))
    choice.refresh_from_db()
    return choice


@transaction.atomic
def take_back_choice(choice: MatchChoice, *, by: Account) -> Match:
    """Undo one choice by hand; the rest is worked out again."""
    made = locked_draft(choice.match)
    with because("take_back_choice", by=by):
        made.choices.filter(pk=choice.pk).delete()
        work_out(made, requests_in(made))
    return made


def locked_draft(made: Match) -> Match:
    """The matching locked, when it may still change."""
    found = Match.objects.select_for_update().get(pk=made.pk)
    if found.state != Match.State.DRAFT:
        raise ValidationError(NOT_A_DRAFT)
    return found


def work_out(made: Match, queue: list[ProfessionalRequest]) -> None:
    """Work out by today's rules and keep: lines anew, the price of each choice, the rules, the
    signs of the inputs.

    A request of the `queue` that waits no more keeps its line, which says why.
    """
    rules = MatchingRules.current()
    made.weights, made.rules = rules.weights, rules.kept
    gone = why_not_waiting(queue, made.year)
    waiting = [one for one in queue if one.pk not in gone]
    case = case_of(made.year, School.today(), rules=rules, requests=waiting, **choices_of(made))
    found = match(case)
    choices = list(made.choices.all())
    free = found.without(pinned={}, forbidden=frozenset()) if choices else found.worth
    for choice in choices:
        choice.left, choice.price = found.price_of(choice.request_id)
        pinned = choice.kind == MatchChoice.Kind.PIN
        choice.is_beyond = pinned and found.tables.is_beyond(choice.request_id)
    MatchChoice.objects.bulk_update(choices, ["price", "left", "is_beyond"])
    made.lines.all().delete()
    lines = _lines(made, found) + _gone(made, gone)
    turn = {request.pk: at for at, request in enumerate(queue)}
    for line in lines:
        line.place = turn[line.request_id]
    MatchLine.objects.bulk_create(lines)
    made.worth, made.optimum = found.worth.score, free.score
    made.inputs, made.worked_out_at = inputs_of(case), timezone.now()
    made.fingerprint, made.shortages = fingerprint(made.inputs), _shortages(found, rules)
    made.save_next_version()


def _lines(made: Match, found: Matching) -> list[MatchLine]:
    prices = Prices(found)
    served = [
        MatchLine(
            match=made, request_id=p.request.key, mentor_id=p.mentor.key, score=p.score,
            reasons=[reason._asdict() for reason in p.reasons], others=_others(p, prices),
            first=p.request.first,
        )
        for p in found.proposals
    ]  # fmt: skip
    left = [
        MatchLine(
            match=made, request_id=u.request.key, why_nobody=u.why, first=u.request.first
        )
        for u in found.unserved
    ]  # fmt: skip
    return served + left


def _gone(made: Match, gone: dict[int, str]) -> list[MatchLine]:
    return [
        MatchLine(match=made, request_id=request, why_nobody=f"Больше не ждёт: {why}")
        for request, why in gone.items()
    ]


def _shortages(found: Matching, rules: MatchingRules) -> list[str]:
    """The first answers to «кого не хватает», in words that stay readable."""
    places = MentoringRules.current().mentor_capacity
    first = shortages(found, places=places, poorly=rules.poorly)[:SHOWN]
    named = Competence.objects.in_bulk({key for one in first for key in one.competences})
    mentors = Teacher.objects.in_bulk({one.mentor for one in first if one.mentor})
    return [
        f"{_added(one, mentors, [named[key].name for key in one.competences])} {_helps(one)}"
        for one in first
    ]


def _added(one: Shortage, mentors: dict[int, Teacher], competences: list[str]) -> str:
    """What is added to the bank, as the beginning of a sentence."""
    known = ", ".join(f"«{name}»" for name in competences)
    if one.mentor is None:
        subject = f" по предмету «{one.subject}»" if one.subject else ""
        strong = f", сильный в том, что трудно ({known})," if known else ""
        return f"Ещё один наставник{subject}{strong}"
    own = "ещё одно место" if one.place else f"обучение по компетенции {known}"
    return f"{mentors[one.mentor].short_name}: {own}"


def _helps(one: Shortage) -> str:
    """What the addition does, as the end of a sentence."""
    if one.serves:
        return f"закроет {count_of(one.serves, 'запрос,запроса,запросов')}"
    return f"улучшит общий итог на {points(one.gain)} балла"


def _others(proposal: Proposal, prices: Prices) -> list[dict]:
    """The next candidates, each with what the whole loses when it is that one."""
    keys = [other.mentor.key for other in proposal.others]
    costs = prices.of(proposal.request.key, keys)
    told = {key: {"price": cost.score, "left": cost.left} for key, cost in costs.items()}
    return [
        {
            "mentor": one.mentor.key,
            "score": one.score,
            "has_place": one.has_place,
            "is_full": one.is_full,
        }
        | told.get(one.mentor.key, {})
        for one in proposal.others
    ]
