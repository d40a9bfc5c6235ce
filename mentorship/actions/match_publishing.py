"""Pairs in preparation from a matching: of all its rows, or of those that are decided."""

import datetime as dt
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from mentorship.actions.continuing import go_on_from
from mentorship.actions.dictionaries import gives_way
from mentorship.actions.in_words import lock_people, refused_in_words
from mentorship.actions.likely_days import must_be_likely
from mentorship.actions.matching import locked_draft, work_out
from mentorship.actions.pairs import add_pair
from mentorship.actions.standing_in import first_day_without, step_down
from mentorship.board.inputs import requests_in, since
from mentorship.board.queue import why_not_waiting
from mentorship.models import Match, MatchChoice, MatchLine, Pair, PairRules
from mentorship.models.match import NOT_CHOSEN
from mentorship.pairs.beside import DAY, first_free, last_days, substitutes_of
from mentorship.pairs.left_off import former_of_lines
from mentorship.pairs.replaced import Replaced, announce, basis_of_end
from people.audit import because
from people.models import Account, ProfessionalRequest, School

INPUTS_CHANGED = (
    "Исходные данные подбора изменились. Что изменилось, сказано на его странице: пересчитайте "
    "подбор или создайте пары, зная об этом."
)
NOT_THIS_ROW = (
    "Ни одна пара пока не создана: снимите отметку с этой строки, решите о ней иначе или "
    "пересчитайте подбор."
)
NO_ROWS = "Отметьте хотя бы одну пару."
ROWS_CHANGED = "Подбор за это время пересчитали. Проверьте пары и нажмите ещё раз."


@refused_in_words()
@transaction.atomic
def publish_match(
    made: Match, *, by: Account, starts_on: dt.date, seen: str = "",
    rows: Iterable[MatchLine] | None = None, goes_on: bool = False, certain: bool = True,
    notice_on: dt.date | None = None,
) -> list[Pair]:  # fmt: skip
    """Pairs in preparation from the proposals of all `rows` or of those given, each with its
    explanation; the matching is kept as it was. Whose former mentor works to a last day that is
    decided begins on the day after it; with `goes_on` a pair whose mentee's former one ended early
    goes on with its programme and portfolio. Whoever only stands in gives way as in a replacement,
    after the days of a notice of `notice_on`: NotWarned where he has to be warned and was not.

    The inputs are compared again: ValidationError when they are others than the matching was made
    from, unless `seen` is their sign, of whoever has read what is another. A request that waits no
    more and a mentor who has left the bank get no pair, and the line says why. Of the others all or
    nothing: a mentor whose place was taken meanwhile stops it, in words. Who still waits after a
    choice of rows goes into a draft of their own, with what was chosen by hand about them.
    UnlikelyDays unless the days are `certain`.
    """
    if not certain:
        must_be_likely(starts_on, None)
    made = locked_draft(made)
    lines, left_out = _of_choice(made, rows)
    beside = _lock_substitutes(lines)
    people = {key for line in lines for key in (line.mentor_id, line.request.teacher_id)}
    lock_people(*people, *(one.mentor_id for row in beside.values() for one in row))
    _lock_requests(lines)
    now = since(made, School.today())
    if not now.same and now.sign != seen:
        raise ValidationError(INPUTS_CHANGED)
    with because("publish_match", by=by):
        for_later = dict.fromkeys([line.request_id for line in left_out], NOT_CHOSEN)
        _skip(lines + left_out, for_later | now.skipped)
        lines = [one for one in lines if not one.skipped]
        firsts = _make_way(lines, by, starts_on, notice_on, beside)
        pairs = _pairs(made, lines, by, firsts, goes_on)
        made.state, made.published_at = Match.State.PUBLISHED, timezone.now()
        made.published_by = by
        made.save_next_version()
        if left_out:
            _keep_the_rest(made, pairs, by)
    return pairs


def _of_choice(
    made: Match, rows: Iterable[MatchLine] | None
) -> tuple[list[MatchLine], list[MatchLine]]:  # fmt: skip
    """The lines with a mentor that are to become pairs, and those left for later."""
    served = made.lines.filter(mentor__isnull=False).select_related("mentor", "request__teacher")
    if rows is None:
        return list(served), []
    keys = {row.pk for row in rows}
    chosen = [line for line in served if line.pk in keys]
    if len(chosen) < len(keys):
        raise ValidationError(ROWS_CHANGED)
    if not chosen:
        raise ValidationError(NO_ROWS)
    return chosen, [line for line in served if line.pk not in keys]


def _lock_substitutes(lines: list[MatchLine]) -> dict[int, list[Pair]]:
    """mentee → those who stand in, as they are until the transaction ends."""
    mentees = [line.request.teacher_id for line in lines]
    keys = [one.pk for row in substitutes_of(mentees).values() for one in row]
    list(Pair.objects.select_for_update().filter(pk__in=keys).order_by("pk").values_list("pk"))
    return substitutes_of(mentees)


def _lock_requests(lines: list[MatchLine]) -> None:
    """Nobody withdraws or answers these requests until the transaction ends."""
    rows = ProfessionalRequest.objects.filter(pk__in=[line.request_id for line in lines])
    list(rows.select_for_update(no_key=True).order_by("pk").values_list("pk", flat=True))


def _skip(lines: list[MatchLine], why: dict[int, str]) -> None:
    for line in lines:
        line.skipped = why.get(line.request_id, "")
    MatchLine.objects.bulk_update([line for line in lines if line.skipped], ["skipped"])


def _make_way(
    lines: list[MatchLine], by: Account, starts_on: dt.date, notice_on: dt.date | None,
    beside: dict[int, list[Pair]],
) -> list[dt.date]:  # fmt: skip
    """The first day of each line's pair; whoever stands in until then ends the day before, and the
    papers of it are drafted."""
    working = last_days([line.request.teacher_id for line in lines])
    firsts, freed = [], []
    for line in lines:
        mentee, mentor = line.request.teacher_id, line.mentor_id
        first = first_free(starts_on, working.get(mentee))
        substitutes = beside.get(mentee, [])
        first = first_day_without(substitutes, mentor, first, notice_on)
        firsts.append(first)
        freed += [
            one for one in substitutes
            if step_down(one, by=by, last=first - DAY, notice_on=notice_on,
                         stays=one.mentor_id == mentor)
        ]  # fmt: skip
    if freed:
        cause = gives_way()
        announce([Replaced(one, None, basis_of_end(cause, one.notice_on)) for one in freed], by=by)
    return firsts


def _pairs(
    made: Match, lines: list[MatchLine], by: Account, firsts: list[dt.date], goes_on: bool
) -> list[Pair]:  # fmt: skip
    reasons = {c.request_id: c.reason for c in made.choices.filter(kind=MatchChoice.Kind.PIN)}
    rules = PairRules.current()
    former = former_of_lines(lines, min(firsts)) if goes_on and firsts else {}
    pairs = []
    for line, first in zip(lines, firsts, strict=True):
        pairs.append(_pair(
            line, former.get(line.request.teacher_id), by=by, match=made, starts_on=first,
            ends_on=rules.usual_end(first),
            over_capacity_reason=reasons.get(line.request_id, ""),
            despite_conflict=line.request_id in reasons,
        ))  # fmt: skip
    return pairs


def _pair(line: MatchLine, former: Pair | None, **fields) -> Pair:
    """The pair of one line, which goes on from the `former` one; what refuses it is said with the
    names of the two."""
    mentee = line.request.teacher
    if former:
        fields |= {"replaces": former, "replaces_because": former.end_reason}
    try:
        pair = add_pair(
            mentor=line.mentor, mentee=mentee, request=line.request, explanation=line.reasons,
            **fields,
        )  # fmt: skip
    except ValidationError as error:
        row = f"{mentee.short_name} — наставник {line.mentor.short_name}"
        said = [f"Строка «{row}»: {message}" for message in error.messages]
        raise type(error)([*said, NOT_THIS_ROW]) from error
    if former:
        go_on_from(former, pair)
    return pair


def _keep_the_rest(made: Match, pairs: list[Pair], by: Account) -> None:
    """A draft of all of the matching who still wait, worked out with the places that are left."""
    answered = {pair.request_id for pair in pairs}
    asked = [one for one in requests_in(made) if one.pk not in answered]
    gone = why_not_waiting(asked, made.year)
    waiting = [one for one in asked if one.pk not in gone]
    if not waiting:
        return
    rest = Match.objects.create(year=made.year, created_by=by)
    for choice in made.choices.filter(request__in=waiting):
        choice.pk, choice.match = None, rest
        choice.save(force_insert=True)
    work_out(rest, waiting)
