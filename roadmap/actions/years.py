"""A new year's plan: from last year's, or from the seven-stage pattern."""

from django.core.exceptions import ValidationError
from django.db import transaction

from people.academic_year import AcademicYear
from people.audit import because
from people.models import School
from roadmap.actions.text import derive_dates, remember_revision
from roadmap.models import Activity, Roadmap, Stage
from roadmap.plan.pattern import SEVEN_STAGES, TITLE
from roadmap.plan.responsible import assign
from roadmap.progress import guess_sources
from roadmap.terms import shift_term

COPIED = (
    "number",
    "text",
    "responsible",
    "result",
    "document",
    "notes",
    "fact_sources",
    "position",
)


def _begin(year: AcademicYear, **head) -> Roadmap:
    """The year's empty roadmap; ValidationError when there is one, also when a race made it."""
    roadmap, created = Roadmap.objects.get_or_create(year=year, defaults=head)
    if not created:
        raise ValidationError(f"Дорожная карта на {year} учебный год уже есть.")
    return roadmap


@transaction.atomic
def copy_to_year(source: Roadmap, *, year: AcademicYear, by) -> Roadmap:
    """The plan of `source` as a draft for `year`: years inside terms move, marks and facts stay."""
    with because("copy_to_year", by=by):
        fresh = _begin(
            year,
            title=shift_term(source.title, source.year, year),
            layout=source.layout,
            headings=source.headings,
        )
        for stage in source.stages.order_by("position").prefetch_related("activities"):
            _copy_stage(stage, fresh, source.year)
        remember_revision(fresh, by=by, why=f"По плану {source.year} учебного года")
        return fresh


def _copy_stage(stage: Stage, roadmap: Roadmap, from_year: AcademicYear) -> None:
    copy = Stage.objects.create(
        roadmap=roadmap,
        term=shift_term(stage.term, from_year, roadmap.year),
        **{
            n: getattr(stage, n)
            for n in ("position", "number", "title", "responsible", "result", "document")
        },
    )
    for activity in stage.activities.all():
        fields = {name: getattr(activity, name) for name in COPIED}
        term = shift_term(activity.term, from_year, roadmap.year)
        _create_activity(copy, term=term, **fields)


def _create_activity(stage: Stage, **fields) -> None:
    activity = Activity(stage=stage, **fields)
    derive_dates(activity)
    activity.save()
    assign(activity)


@transaction.atomic
def start_from_pattern(*, year: AcademicYear, by) -> Roadmap:
    """A draft plan from the seven stages of mentoring, with the school's own name in it."""
    school = School.current()
    with because("start_from_pattern", by=by):
        roadmap = _begin(year, title=TITLE.format(school=school.short_name_genitive))
        for position, pattern in enumerate(SEVEN_STAGES, start=1):
            stage = Stage.objects.create(
                roadmap=roadmap,
                position=position,
                number=str(position),
                title=pattern.title,
                term=pattern.term,
                responsible=pattern.responsible,
            )
            for place, text in enumerate(pattern.activities, start=1):
                _create_activity(
                    stage,
                    position=place,
                    number=str(place),
                    text=text,
                    fact_sources=list(guess_sources(text, pattern.title)),
                )
        remember_revision(roadmap, by=by, why="По образцу из семи этапов")
        return roadmap
