"""The registers of a year as workbooks: what its archive keeps beside the papers."""

import datetime as dt
from collections.abc import Iterator

from mentorship.interviews.sheet import interview_sheet
from mentorship.models import Interview, Pair, Programme
from mentorship.pairs.sheet import pair_sheet
from mentorship.programme.sheet import programme_sheet
from people.academic_year import AcademicYear
from people.banks.mentor_sheet import mentor_sheet
from people.consents.register import lines_of, register_sheet
from people.models import (
    IndicatorSet,
    MenteeEntry,
    MentorEntry,
    ProfessionalRequest,
    Teacher,
    WorkReview,
)
from people.requests.sheet import mentee_sheet, request_sheet
from people.reviews.sheet import sheet as review_sheet
from people.tables.writing import Sheet
from roadmap.acts.payment_filters import payment_sheet
from roadmap.acts.sheet import act_sheet
from roadmap.council.sheet import sitting_sheet
from roadmap.events.sheet import event_sheet
from roadmap.library.sheet import library_sheet
from roadmap.models import (
    Activity,
    Event,
    IncentivePayment,
    LibraryItem,
    LocalAct,
    Publication,
    Sitting,
)
from roadmap.plan.activity_sheet import activity_sheet
from roadmap.publications.sheet import publication_sheet


def registers_of(year: AcademicYear, today: dt.date) -> Iterator[tuple[str, Sheet]]:
    """(name of the file, its sheet) of every register, in the order of the stages.

    A pair stands in every year that it touches. They are as the rows are today: closing the year
    keeps them.
    """
    activities = Activity.objects.filter(stage__roadmap__year=year).select_related("stage__roadmap")
    yield "Мероприятия плана", activity_sheet(activities.in_order().prefetch_related("facts"))
    yield from banks(year, today)
    yield "Пары", pair_sheet(Pair.objects.touching(year).with_people().order_by("starts_on", "pk"))
    approved = Programme.objects.filter(pair__in=Pair.objects.touching(year)).with_people()
    yield "Программы пар", programme_sheet(approved.with_counts().order_by("pk"))
    held = Interview.objects.of_year(year).with_people().order_by("planned_on", "pk")
    yield "Собеседования", interview_sheet(held)
    yield from papers(year)
    items = LibraryItem.objects.of_year(year).with_reading().order_by("dated", "pk")
    yield "Методическая копилка", library_sheet(items)
    rows = Publication.objects.of_year(year).prefetch_related("placements")
    yield "Публикации", publication_sheet(rows.order_by("dated", "pk"))


def banks(year: AcademicYear, today: dt.date) -> Iterator[tuple[str, Sheet]]:
    """Stages 1 and 3: the analysis of the year before, both banks, requests, consents."""
    reviews = WorkReview.objects.filter(about_year=year.previous)
    indicators = IndicatorSet.objects.of_year(year.previous)
    if indicators and reviews.exists():
        rows = reviews.select_related("teacher__department").prefetch_related("marks")
        rows = rows.order_by("teacher__sort_name", "pk")
        yield (
            f"Анализ работы за {year.previous.first}-{year.first}",
            review_sheet(rows, list(indicators.indicators.all()), year.previous),
        )
    mentors = MentorEntry.objects.of_year(year).with_gaps(today).with_consent(today).with_load()
    yield "Банк наставников", mentor_sheet(mentors.with_content().in_order(), today)
    asked = ProfessionalRequest.objects.of_year(year).in_queue_order().with_content()
    yield "Запросы", request_sheet(asked.defer("own_words"))
    mentees = MenteeEntry.objects.of_year(year).with_content()
    yield "Банк наставляемых", mentee_sheet(mentees.order_by("teacher__sort_name", "pk"), today)
    theirs = Teacher.objects.filter(
        pk__in=[*mentors.values_list("teacher", flat=True),
                *mentees.values_list("teacher", flat=True)],
    )  # fmt: skip
    yield "Согласия", register_sheet(lines_of(theirs.in_order(), today))


def papers(year: AcademicYear) -> Iterator[tuple[str, Sheet]]:
    """Acts and money, what was held, what the council decided."""
    acts = LocalAct.objects.filter(year=year).select_related("kind").with_acquainted()
    yield "Локальные акты", act_sheet(acts.order_by("dated", "pk"))
    paid = IncentivePayment.objects.touching(year).with_people().order_by("starts_on", "pk")
    yield "Поощрительные выплаты", payment_sheet(paid)
    events = Event.objects.of_year(year).with_all().with_counts().order_by("held_on", "pk")
    yield "События", event_sheet(events)
    sittings = Sitting.objects.of_year(year).with_counts().prefetch_related("items")
    yield "Заседания совета", sitting_sheet(sittings.order_by("held_on", "pk"))
