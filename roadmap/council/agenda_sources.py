"""The questions that this application brings before the council; registered when it is ready."""

from django.core.exceptions import ValidationError
from django.urls import reverse

from mentorship.actions import (
    approve_programme,
    return_programme,
    withdraw_approval,
)
from mentorship.models import Pair, Programme
from people.access import Permission
from people.actions import move_mentors, renumber_minutes, withdraw_council_decision
from people.declining import Declining, Person
from people.models import MentorEntry, School, StaleVersion
from people.names import Case
from roadmap.actions.approval import approve_revision, withdraw_revision_approval
from roadmap.actions.best_practices import decide_practice, withdraw_practice_decision
from roadmap.council.agenda import (
    CHANGED,
    AgendaSource,
    DecidingSource,
    agenda_source,
    counted_on,
)
from roadmap.models import (
    Activity,
    AgendaKind,
    LibraryItem,
    LibraryKind,
    Outcome,
    Revision,
    Roadmap,
)
from roadmap.models.roadmap import State as Progress
from roadmap.monitoring.facts import IDLE
from roadmap.monitoring.page import told_of

EXECUTED = (
    ("выполнено", Progress.DONE), ("идёт", Progress.RUNNING), ("просрочено", Progress.LATE),
    ("запланировано", Progress.PLANNED), ("не требуется", Progress.NOT_NEEDED),
)  # fmt: skip


def now(word: str) -> str:
    return f"сейчас «{word}», решать не о чем."


@agenda_source
class Candidates(DecidingSource):
    kind = AgendaKind.CANDIDATES
    field = "mentor_entry"
    needs = Permission.READ_BANKS
    about = "кандидаты в банк наставников"
    presented = ("Представлен кандидат в наставники:", "Представлены кандидаты в наставники:")
    wrote = (Outcome.ACCEPTED, Outcome.DECLINED)

    def question(self, year):
        return f"О банке наставников на {year} учебный год"

    def waits(self, year):
        rows = MentorEntry.objects.of_year(year).waiting()
        return rows.select_related("teacher").in_order()

    def name(self, row: MentorEntry):
        teacher = row.teacher
        return f"{teacher.full_name}, {teacher.post}" if teacher.post else teacher.full_name

    def address(self, row):
        return reverse("mentor", args=[row.pk])

    def trouble(self, subject):
        entry = subject.mentor_entry
        waits = entry.state in (MentorEntry.State.CANDIDATE, MentorEntry.State.RECOMMENDED)
        return "" if waits else now(entry.get_state_display())

    def beginnings(self, year):
        return {
            Outcome.ACCEPTED: (
                f"Утвердить наставником на {year} учебный год",
                f"Утвердить наставниками на {year} учебный год:",
            ),
            Outcome.DECLINED: (
                "Не включать в банк наставников кандидата:",
                "Не включать в банк наставников кандидатов:",
            ),
            Outcome.POSTPONED: ("Отложить решение о кандидате:", "Отложить решение о кандидатах:"),
        }

    def in_decision(self, rows, outcome):
        """«Доброхотову Лидию Ивановну, учителя истории»: approved is whom."""
        if outcome != Outcome.ACCEPTED:
            return super().in_decision(rows, outcome)
        people = [Person.of_teacher(row.teacher) for row in rows]
        declining = Declining.for_people(people)
        return [
            ", ".join(
                filter(None, (declining.name(one, Case.ACCS), declining.post(one, Case.ACCS)))
            )
            for one in people
        ]

    def apply(self, subject, *, by, number, on):
        entry = subject.mentor_entry
        if subject.outcome == Outcome.ACCEPTED:
            move_mentors(
                [entry], by=by, to=MentorEntry.State.APPROVED, council_number=number,
                council_date=on,
            )  # fmt: skip
        elif subject.outcome == Outcome.DECLINED:
            why = f"Решение совета, протокол № {number} от {on:%d.%m.%Y}: {subject.why}"
            move_mentors([entry], by=by, to=MentorEntry.State.LEFT, why=why)

    def renumber(self, subject, **changed):
        renumber_minutes(subject.mentor_entry, "renumber_council_decision", **changed)

    def undo(self, subject, **minutes):
        entry, year = subject.mentor_entry, subject.item.sitting.year
        pairs = Pair.objects.going().filter(mentor=entry.teacher_id, starts_on__lte=year.end)
        if subject.outcome == Outcome.ACCEPTED and pairs.exists():
            raise ValidationError(
                "наставник уже ведёт пару: сначала завершите её или замените его."
            )
        approved = subject.outcome == Outcome.ACCEPTED
        withdraw_council_decision(entry, approved=approved, **minutes)


@agenda_source
class Programmes(DecidingSource):
    kind = AgendaKind.PROGRAMMES
    field = "programme"
    needs = Permission.READ_PROGRAMMES
    about = "программы пар на утверждении"
    presented = (
        "Представлена программа наставнической пары:",
        "Представлены программы наставнических пар:",
    )

    def question(self, year):
        return "О персонализированных программах наставничества"

    def waits(self, year):
        rows = Programme.objects.filter(state=Programme.State.OFFERED, pair__state__in=Pair.GOING)
        return rows.select_related("pair__mentor", "pair__mentee").order_by("offered_at", "pk")

    def name(self, row: Programme):
        pair, term = row.pair, f"{row.starts_on:%d.%m.%Y} – {row.ends_on:%d.%m.%Y}"
        return f"{pair.mentor.short_name} (наставник) — {pair.mentee.short_name}, {term}"

    def address(self, row):
        return reverse("programme", args=[row.pair_id])

    def seen(self, row):
        return str(row.version)

    def trouble(self, subject):
        programme = subject.programme
        if programme.state != Programme.State.OFFERED:
            return now(programme.get_state_display())
        return "" if str(programme.version) == subject.seen else CHANGED

    def beginnings(self, year):
        return {
            Outcome.ACCEPTED: (
                "Утвердить персонализированную программу наставничества:",
                "Утвердить персонализированные программы наставничества:",
            ),
            Outcome.DECLINED: (
                "Вернуть на доработку программу:",
                "Вернуть на доработку программы:",
            ),
            Outcome.POSTPONED: ("Отложить решение о программе:", "Отложить решение о программах:"),
        }

    def locked(self, subjects):
        pairs = [subject.programme.pair_id for subject in subjects]
        return Pair.objects.select_for_update(no_key=True).filter(pk__in=pairs)

    def apply(self, subject, *, by, number, on):
        programme = subject.programme
        version = {"by": by, "version": programme.version}
        try:
            if subject.outcome == Outcome.ACCEPTED:
                body = Programme.Body.COUNCIL
                approve_programme(programme, body=body, date=on, number=number, **version)
            elif subject.outcome == Outcome.DECLINED:
                return_programme(programme, why=subject.why, **version)
        except StaleVersion:
            raise ValidationError(CHANGED) from None

    def renumber(self, subject, **changed):
        renumber_minutes(subject.programme, "renumber_approval", named="approval", **changed)

    def undo(self, subject, **minutes):
        withdraw_approval(subject.programme, **minutes)


@agenda_source
class RoadmapText(DecidingSource):
    kind = AgendaKind.ROADMAP
    field = "revision"
    needs = Permission.READ_REPORTS
    about = "новая редакция дорожной карты"

    def question(self, year):
        return f"О дорожной карте (плане мероприятий) на {year} учебный год"

    def waits(self, year):
        rows = Revision.objects.filter(approved_on=None, roadmap__closed_on=None)
        return rows.filter(roadmap__year=year).select_related("roadmap")

    def name(self, row: Revision):
        return f"дорожная карта на {row.roadmap.year} учебный год, редакция {row.number}"

    def address(self, row):
        return reverse("revision", args=[row.roadmap.year.first, row.number])

    def seen(self, row):
        return row.fingerprint

    def trouble(self, subject):
        if subject.revision.is_approved:
            return "эта редакция уже утверждена."
        return "" if subject.revision.fingerprint == subject.seen else CHANGED

    def beginnings(self, year):
        return {
            Outcome.ACCEPTED: ("Утвердить:",) * 2,
            Outcome.DECLINED: ("Не утверждать и вернуть на доработку:",) * 2,
            Outcome.POSTPONED: ("Отложить решение:",) * 2,
        }

    def locked(self, subjects):
        keys = [subject.revision.roadmap_id for subject in subjects]
        return Roadmap.objects.select_for_update().filter(pk__in=keys)

    def apply(self, subject, *, by, number, on):
        plan = Roadmap.objects.get(pk=subject.revision.roadmap_id)
        if subject.outcome == Outcome.ACCEPTED:
            school = School.current()
            body = f"научно-методического совета {school.short_name_genitive if school else ''}"
            approve_revision(
                plan, by=by, kind="протокол", number=number, on=on, body=body.rstrip(),
                seen=subject.seen,
            )  # fmt: skip

    def undo(self, subject, *, by, why, number, date):
        withdraw_revision_approval(subject.revision, by=by, date=date, why=why)


@agenda_source
class Execution(AgendaSource):
    kind = AgendaKind.EXECUTION
    yearly = True
    about = "отчёт о выполнении плана"

    def question(self, year):
        return f"О выполнении дорожной карты на {year} учебный год"

    def is_offered(self, year):
        return Roadmap.objects.filter(year=year).exists()

    def listened(self, item, subjects):
        plan = Roadmap.objects.filter(year=item.of_year).first()
        if plan is None:
            return ""
        day = min(counted_on(item.sitting), plan.closed_on or item.of_year.end)
        rows = Activity.objects.of(plan).with_state(day)
        states = [row.state for row in rows]
        said = [f"{word} — {n}" for word, state in EXECUTED if (n := states.count(state))]
        return f"Мероприятий в плане — {len(states)}: {', '.join(said)}." if states else ""

    def decided(self, item, subjects):
        return "Информацию о выполнении дорожной карты принять к сведению."


@agenda_source
class Monitoring(AgendaSource):
    kind = AgendaKind.MONITORING
    yearly = True
    about = "результаты мониторинга"

    def question(self, year):
        return f"О результатах мониторинга наставничества за {year} учебный год"

    def is_offered(self, year):
        """Where pairs have worked: without them there is nothing to hear."""
        rows = Pair.objects.touching(year).filter(starts_on__lte=School.today())
        return rows.exclude(state__in=IDLE).exists()

    def listened(self, item, subjects):
        return told_of(item.of_year, min(counted_on(item.sitting), item.of_year.end))

    def decided(self, item, subjects):
        return "Информацию о результатах мониторинга принять к сведению."


@agenda_source
class Practices(DecidingSource):
    kind = AgendaKind.PRACTICE
    field = "material"
    needs = Permission.READ_LIBRARY
    about = "практики, принятые экспертом в копилку"
    presented = (
        "Представлена практика из методической копилки:",
        "Представлены практики из методической копилки:",
    )
    wrote = (Outcome.ACCEPTED, Outcome.DECLINED)

    def question(self, year):
        return "О лучших практиках наставничества"

    def waits(self, year):
        """Of the year and of the one before, whose practices the library takes until August."""
        rows = LibraryItem.objects.accepted().filter(is_best=False, council_date=None)
        rows = rows.with_taken_on().filter(taken_on__range=(year.previous.start, year.end))
        rows = rows.filter(kind__purpose=LibraryKind.Purpose.PRACTICE)
        rows = rows.exclude(visibility=LibraryItem.Visibility.PAIR)
        return rows.prefetch_related("authors").order_by("dated", "pk")

    def name(self, row: LibraryItem):
        return f"«{row.title}»" + (f" ({row.written_by})" if row.written_by else "")

    def address(self, row):
        return reverse("library_item", args=[row.pk])

    def trouble(self, subject):
        item = subject.material
        if item.state != LibraryItem.State.ACCEPTED:
            return now(item.get_state_display())
        if item.is_best:
            return "практика уже отмечена лучшей."
        return f"совет о ней уже решил: протокол {item.minutes}." if item.council_date else ""

    def beginnings(self, year):
        return {
            Outcome.ACCEPTED: (
                "Признать лучшей практикой и рекомендовать к распространению:",
                "Признать лучшими практиками и рекомендовать к распространению:",
            ),
            Outcome.DECLINED: ("Не рекомендовать к распространению:",) * 2,
            Outcome.POSTPONED: ("Отложить решение о практике:", "Отложить решение о практиках:"),
        }

    def apply(self, subject, *, by, number, on):
        if subject.outcome in self.wrote:
            is_best = subject.outcome == Outcome.ACCEPTED
            decide_practice(subject.material, by=by, is_best=is_best, number=number, on=on)

    def renumber(self, subject, **changed):
        renumber_minutes(subject.material, "renumber_practice_decision", **changed)

    def undo(self, subject, **minutes):
        withdraw_practice_decision(subject.material, **minutes)


@agenda_source
class Other(AgendaSource):
    kind = AgendaKind.OTHER
    usual_decision = ""

    def question(self, year):
        return ""
