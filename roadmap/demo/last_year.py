"""The demonstration's year before: its plan done but for one line, its papers, closed in August."""

import datetime as dt
from contextlib import suppress

from django.db.models import F
from django.utils import timezone

from mentorship.models import FrozenYear, Interview
from people.academic_year import AcademicYear
from people.audit import because
from people.models import Account, Notification
from roadmap import actions
from roadmap.demo.library import practice_of_last_year
from roadmap.demo.plan import name_of, plan_of, working_day
from roadmap.demo.publications import news_of_last_year
from roadmap.demo.sittings import held
from roadmap.documents.failures import RenderingFailed
from roadmap.documents.pdf import in_this_process
from roadmap.events.invited_groups import people_of_all
from roadmap.models import Activity, AgendaKind, Fact, IssuedDocument, Roadmap, Sitting
from roadmap.year_end.unfinished import PAPERS

# activity → month and day of its end, what was done; those of the spring in the second half
DONE = {
    "1.1": (8, 26, "Справка о работе педагогов за год обсуждена на заседании совета."),
    "1.2": (8, 29, "Банк наставников составлен: 5 человек, список передан директору."),
    "2.1": (8, 30, "Дорожная карта рассмотрена на совете и вывешена в учительской."),
    "3.1": (9, 20, "Анкеты о профессиональных затруднениях собраны по всем МО."),
    "3.2": (9, 25, "Банк наставляемых составлен: 3 педагога."),
    "4.1": (9, 27, "Наставники подобраны по запросам, каждый согласился."),
    "4.2": (11, 14, "Школа наставника: занятие о первых встречах пары."),
    "5.1": (10, 6, "Три пары закреплены приказом."),
    "5.2": (4, 24, "Портфолио трёх пар просмотрены заместителем директора."),
    "5.3": (12, 28, "Работа пар разобрана; одна прекращена по просьбе наставляемого."),
    "6.1": (5, 26, "Итоговые собеседования проведены, заключения внесены."),
    "6.3": (5, 15, "Круглый стол: пары показали лучшие практики."),
    "6.4": (5, 29, "В копилку взята одна практика."),
    "7.1": (5, 20, "На сайте школы вышли две заметки о наставничестве."),
}  # fmt: skip
NOT_NEEDED = {"6.2": (5, 30, "Итоги обсуждены на круглом столе, педсовет не понадобился.")}
NOTE = {
    "strengths": "Пары, которые дошли до конца, выполнили программы и показали их коллегам.",
    "weaknesses": "Встреч меньше, чем хотели: замены и несовпадение расписания.",
    "opportunities": "Лист наблюдения урока и порядок занятий на расстоянии годны для всех МО.",
    "threats": "Нагрузка наставников: одна пара прекращена посреди года.",
    "conclusions": "Две пары из трёх завершили программы, затруднения сняты. В новом году заранее "
    "ставить общие окна в расписании и провести собеседование с каждой парой, в том числе с той, "
    "что прекращается.",
}
NOON = dt.time(12)
WHY = "Приказ о выплатах перенесён на осень: бюджет школы утвердили позже."
CLOSED = (8, 20)  # after the year, unless today is before
SITTINGS = (
    ((8, 29), "1", (("О банке наставников", "Утвердить банк наставников."),), ()),
    (
        (5, 27),
        "4",
        (("Об итогах работы пар", "Опыт пар начальной школы распространить."),),
        (AgendaKind.EXECUTION, AgendaKind.MONITORING),
    ),
)
EVENTS = (
    ((11, 14), {
        "kind": "mentor_school", "title": "Школа наставника: первые встречи пары",
        "begins_at": dt.time(14, 30), "place": "кабинет 24", "led_by": "Вершинина",
        "training_hours": 2,
    }, "Пары договорились о днях встреч."),
    ((5, 15), {
        "kind": "round_table", "title": "Круглый стол: чему мы научились за год",
        "begins_at": dt.time(14, 0), "place": "библиотека", "led_by": "Вершинина",
    }, "Лист наблюдения урока рекомендован всем МО."),
)  # fmt: skip
PRACTICE = (5, 29)
ISSUED = tuple(PAPERS)
NEWS = (
    ((11, 15), "Школа наставника: первые встречи пары",
     "Наставники и наставляемые договорились о днях встреч и о том, что записывать.\n"),
    ((5, 20), "Круглый стол: чему мы научились за год",
     "Пары показали, что у них получилось. Лист наблюдения урока рекомендован всем МО.\n"),
)  # fmt: skip


def make_last_year(*, today: dt.date) -> None:
    """Call after this year's story. Nothing when that year has a plan."""
    year = AcademicYear.containing(today).previous
    if Roadmap.objects.filter(year=year).exists():
        return
    deputy = Account.objects.get(login="deputy")
    roadmap = plan_of(year, deputy, today)
    _done(roadmap, deputy)
    told = set(Notification.objects.values_list("pk", flat=True))
    for day, number, questions, heard in SITTINGS:
        held(deputy, working_day(day_of(year, *day), on=False), number, questions, heard)
    for day, fields, outcome in EVENTS:
        told_of = fields | {"led_by": name_of(fields["led_by"])}
        _event(deputy, working_day(day_of(year, *day), on=False), told_of, outcome)
    practice_of_last_year(deputy, day_of(year, *PRACTICE))
    for (month, day), title, text in NEWS:
        news_of_last_year(deputy, day_of(year, month, day), title, text)
    actions.save_monitoring_note(year, by=deputy, version=1, **NOTE)
    Notification.objects.exclude(pk__in=told).delete()  # it is no news to anybody today
    _closed(roadmap, deputy, min(today, day_of(year.next, *CLOSED)))
    _papers(roadmap, deputy)


def _papers(roadmap: Roadmap, deputy: Account) -> None:
    """Issued on the days that they bear: minutes on that of the sitting, what tells of the whole
    year on that of its closing."""
    year = roadmap.year
    wanted = [(key, str(year.first)) for key in ISSUED]
    for sitting in Sitting.objects.of_year(year):
        wanted.append(("sitting-minutes", str(sitting.pk)))
    # a machine without Pango shows the year all the same
    with suppress(RenderingFailed), in_this_process():
        for key, object_id in wanted:
            made = actions.issue_document(key=key, object_id=object_id, by=deputy)
            moment = timezone.make_aware(dt.datetime.combine(made[0].dated, NOON))
            with because("issue_document", by=deputy):
                IssuedDocument.objects.filter(pk__in=[one.pk for one in made]).update(
                    issued_at=moment
                )


def day_of(year: AcademicYear, month: int, day: int) -> dt.date:
    return dt.date(year.calendar_year(month), month, day)


def _done(roadmap: Roadmap, deputy: Account) -> None:
    """Marks and facts of the whole year, written at once."""
    told = DONE | NOT_NEEDED
    rows = [row for row in Activity.objects.of(roadmap) if row.full_number in told]
    facts = []
    for row in rows:
        month, day, note = told[row.full_number]
        row.closed_on, row.closed_by = day_of(roadmap.year, month, day), deputy
        row.version = F("version") + 1
        if row.full_number in DONE:
            row.closed_as = Activity.Closed.DONE
            facts.append(
                Fact(activity=row, happened_on=row.closed_on, note=note, entered_by=deputy)
            )
        else:
            row.closed_as, row.closed_why = Activity.Closed.NOT_NEEDED, note
    with because("add_fact", by=deputy):
        Fact.objects.bulk_create(facts)
    with because("mark_done", by=deputy):
        names = ["closed_as", "closed_on", "closed_by", "closed_why", "version"]
        Activity.objects.bulk_update(rows, names)


def _event(deputy: Account, day: dt.date, fields: dict, outcome: str) -> None:
    event = actions.add_event(by=deputy, held_on=day, **fields)
    people = people_of_all(["pair-mentors", "pair-mentees"], event.year)
    actions.invite(event, by=deputy, people=people)
    actions.hold_event(event.pk, by=deputy, version=event.version, outcome=outcome)
    came = dict.fromkeys(event.invitations.values_list("pk", flat=True), True)
    actions.mark_attendance(event, by=deputy, came=came)


def _closed(roadmap: Roadmap, deputy: Account, day: dt.date) -> None:
    """Through the door of the page, then with the day of the story."""
    roadmap.refresh_from_db()
    with because("close_year", by=deputy, why=WHY):
        actions.close_year(roadmap, by=deputy, version=roadmap.version, why=WHY)
        Roadmap.objects.filter(pk=roadmap.pk).update(closed_on=day)
        Interview.objects.of_year(roadmap.year).update(frozen_on=day)
        FrozenYear.objects.filter(year=roadmap.year).update(frozen_on=day)
    roadmap.refresh_from_db()
