"""The banks as a case for the matching: mentors with places, requests that wait. Few queries."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace

from django.db.models import Exists, OuterRef, Value
from django.db.models.functions import Coalesce

from mentorship.board.queue import waiting_requests
from mentorship.matching import Case, MentorProfile, RequestProfile, Together
from mentorship.matching.week import free_hours
from mentorship.models import EndCause, MatchingRules, Pair
from people.academic_year import AcademicYear
from people.models import (
    MentorEntry,
    MentoringRules,
    ProfessionalRequest,
    QualificationCategory,
    School,
    SubjectDepartment,
    Teacher,
    WorkReview,
)
from people.reviews.summary import reviewed
from people.staff.experience import judged_by, whole_years

CATEGORIES = {
    QualificationCategory.HIGHEST: 1.0,
    QualificationCategory.FIRST: 0.7,
    QualificationCategory.FIT: 0.3,
}
CALLED = {
    QualificationCategory.HIGHEST: "высшая категория",
    QualificationCategory.FIRST: "первая категория",
    QualificationCategory.FIT: "соответствие занимаемой должности",
}
Earlier = dict[int, tuple[Together, str]]
OF_EARLIER_WORK = (
    "mentor", "mentee", "state", "starts_on", "ends_on", "ended_in_conflict", "end_cause__name",
    "end_cause__keeps_apart",
)  # fmt: skip


def subjects_of(subjects: Iterable[str]) -> frozenset[str]:
    """Subjects as they are compared: lower case, single spaces."""
    return frozenset(" ".join(s.lower().split()) for s in subjects if s.strip())


def bank(year: AcademicYear, day: dt.date | None = None):
    """Approved mentors of the year who work here or are external; who is on leave is one too, and
    is proposed to nobody. Whose pair has ended by the `day` since its mentor leaves the school is
    none, unless the council has decided of the person afterwards."""
    leaves = Pair.objects.filter(
        mentor=OuterRef("teacher"), end_cause__in=EndCause.objects.leaving_of_mentor(),
        ends_on__range=(year.start, day or School.today()),
        ends_on__gte=Coalesce(OuterRef("council_date"), Value(year.start)),
    ).exclude(state=Pair.State.CANCELLED)  # fmt: skip
    return (
        MentorEntry.objects.filter(year=year, state=MentorEntry.State.APPROVED)
        .exclude(teacher__state=Teacher.State.LEFT)
        .exclude(Exists(leaves))
        .select_related("teacher")
        .prefetch_related("competences")
        .order_by("teacher__sort_name", "pk")
    )


def case_of(
    year: AcademicYear, today: dt.date, *, rules: MatchingRules, requests=None,
    pairs: Iterable[Pair] = (), since: dt.date | None = None, **by_hand,
) -> Case:  # fmt: skip
    """The case of the year's banks; `requests` narrows it to some of those that wait.

    `pairs` are to get another mentor: each asks as `key_of` the pair, and not for its own mentor.
    Whoever only stands in for one of them may, and has that place free.
    Places are counted as they are from the day `since`, or now. `by_hand` are `pinned` and
    `forbidden` of the case.
    """
    entries = list(bank(year, since or today))
    queue = list(waiting_requests(year) if requests is None else requests)
    pairs = list(pairs)
    standing_in = list(Pair.objects.standing_in_for(*pairs).values_list("pk", flat=True))
    taken = Pair.objects.taking_place(since).exclude(pk__in=standing_in)
    running = Counter(taken.values_list("mentor", flat=True))
    heads = defaultdict(set)
    for department, head in SubjectDepartment.objects.values_list("pk", "head"):
        heads[head].add(department)
    school = MentoringRules.current()
    hours = school.mentor_training_hours or 1
    mentees = {one.teacher_id for one in queue} | {p.mentee_id for p in pairs}
    told = {"refusal_days": rules.refusal_days, "without": standing_in}
    together = earlier_work(mentees, today, since or today, **told)
    shares = review_shares(year, [entry.teacher_id for entry in entries], school, today)
    mentors = tuple(
        _mentor(entry, today, running[entry.teacher_id], heads[entry.teacher_id],
                entry.training_hours / hours, shares.get(entry.teacher_id))
        for entry in entries
    )  # fmt: skip
    profiles = [_request(request, together[request.teacher_id]) for request in queue]
    profiles += [_of_pair(pair, together[pair.mentee_id]) for pair in pairs]
    if pairs:
        own = {(key_of(pair), pair.mentor_id) for pair in pairs}
        by_hand["forbidden"] = by_hand.get("forbidden", frozenset()) | own
    return Case(mentors, tuple(profiles), rules.weights, rules.hard, rules.area_of, **by_hand)


def key_of(pair: Pair) -> int:
    """A pair among the requests of a case: below zero, where no request is."""
    return -pair.pk


def _of_pair(pair: Pair, together: Earlier) -> RequestProfile:
    """What the pair's mentee needs: as the request said, or what the staff list knows of them."""
    if pair.request:
        return replace(_request(pair.request, together), key=key_of(pair))
    return _profile(pair.mentee, together, key=key_of(pair))


def review_shares(year: AcademicYear, teachers, school, today: dt.date) -> dict[int, float]:
    """teacher → result of the analysis of the year before, 0…1; who has none is left out."""
    rows = WorkReview.objects.about(year.previous).filter(teacher__in=teachers)
    found = reviewed(rows.select_related("teacher"), school, today)
    percents = {one.review.teacher_id: one.total.percent for one in found}
    return {teacher: percent / 100 for teacher, percent in percents.items() if percent is not None}


def _mentor(entry, today, running, heads, trained, share) -> MentorProfile:
    teacher = entry.teacher
    _, since = judged_by(teacher)
    return MentorProfile(
        key=teacher.pk,
        subjects=subjects_of(entry.subjects or teacher.subjects),
        competences={c.competence_id: c.level for c in entry.competences.all()},
        class_ranges=frozenset(entry.class_ranges or teacher.class_ranges),
        teaching_years=since and whole_years(since, today),
        category=CATEGORIES.get(teacher.category, 0.0),
        category_name=CALLED.get(teacher.category, ""),
        review_share=share,
        training_share=min(trained, 1.0),
        building=teacher.building,
        free=free_hours(entry.available),
        when=entry.available,
        places=max(entry.capacity - running, 0),
        running=running,
        away=teacher.state == Teacher.State.ON_LEAVE,
        heads=frozenset(heads),
        wished=frozenset(filter(None, [entry.wished_mentee_id])),
        unwanted=frozenset(filter(None, [entry.unwanted_mentee_id])),
    )


def _request(request: ProfessionalRequest, together: Earlier) -> RequestProfile:
    profile = _profile(request.teacher, together, key=request.pk)
    return replace(
        profile,
        subject=" ".join(request.subject.lower().split()) or profile.subject,
        difficulties=tuple(d.competence_id for d in request.difficulties.all()),
        class_range=request.class_range or profile.class_range,
        free=free_hours(request.wished_time),
        when=request.wished_time,
        wished=request.wished_mentor_id,
        unwanted=frozenset(filter(None, [request.unwanted_mentor_id])),
        first=getattr(request, "left", False),
    )


def _profile(teacher: Teacher, together: Earlier, *, key: int) -> RequestProfile:
    subject = teacher.subjects[0] if teacher.subjects else ""
    ranges = teacher.class_ranges
    return RequestProfile(
        key=key,
        teacher=teacher.pk,
        subject=" ".join(subject.lower().split()),
        class_range=ranges[0] if ranges else "",
        department=teacher.department_id,
        building=teacher.building,
        together={mentor: went for mentor, (went, _) in together.items()},
        parted={mentor: cause for mentor, (_, cause) in together.items() if cause},
    )


def earlier_work(
    mentees: Iterable[int], today: dt.date, since: dt.date, *, refusal_days: int,
    without: Iterable[int] = (),
) -> dict[int, Earlier]:  # fmt: skip
    """mentee → mentor → how joint work went and why it ended early, '' where it did not.

    Of several pairs of the same two the last one tells, unless they ever parted in a conflict.
    `since` is the first day of the new pair; a refusal forbids for `refusal_days`, and then only
    lowers the score; the pairs `without` tell nothing, by keys.
    """
    refused_since = today - dt.timedelta(days=refusal_days) if refusal_days else dt.date.max
    found: dict[int, Earlier] = defaultdict(dict)
    pairs = Pair.objects.filter(mentee__in=mentees).exclude(pk__in=without)
    pairs = pairs.select_related("end_cause")
    for pair in pairs.only(*OF_EARLIER_WORK).order_by("starts_on", "pk"):
        went = _went(pair, refused_since, since)
        before = found[pair.mentee_id].get(pair.mentor_id)
        if went and not (before and before[0] is Together.CONFLICT):
            told = pair.end_cause and went in (Together.EARLY, Together.REFUSED)
            cause = pair.end_cause.name if told else ""
            found[pair.mentee_id][pair.mentor_id] = went, cause
    return found


def _went(pair: Pair, refused_since: dt.date, since: dt.date) -> Together | None:
    """None of a pair that did not come to be, unless one of the two gave it up."""
    if pair.ended_in_conflict:
        return Together.CONFLICT
    if pair.end_cause and pair.end_cause.keeps_apart:
        last = pair.starts_on if pair.state == Pair.State.CANCELLED else pair.ends_on
        if (last or since) >= refused_since:
            return Together.REFUSED
    if pair.is_going and not (pair.is_closing and pair.ends_on < since):
        return Together.NOW
    if pair.state == Pair.State.COMPLETED:
        return Together.GOOD
    return None if pair.state == Pair.State.CANCELLED else Together.EARLY
