import datetime as dt

from django.db import models
from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.db.models.functions import Cast

from people.academic_year import AcademicYearField
from people.access import Permission
from people.audit import audited
from people.models import Official, Stateful
from people.models.staff import plain
from people.names import initials_first


class SittingQuerySet(models.QuerySet):
    def visible_to(self, account):
        """All for those who read the council's papers; to a member, whatever their role, those
        they are called to or were at. Nobody else has any of it."""
        if account.can(Permission.READ_COUNCIL):
            return self.all()
        if account.teacher_id is None:
            return self.none()
        return self.filter(members_there__teacher=account.teacher_id)

    def of_year(self, year):
        return self.filter(year=year)

    def planned(self):
        return self.filter(state=Sitting.State.PLANNED)

    def took_place(self):
        return self.filter(state__in=[Sitting.State.HELD, Sitting.State.RECORDED])

    def unmarked(self, today: dt.date):
        """Those whose day is past while nobody has said whether they were held."""
        return self.planned().filter(held_on__lt=today)

    def unrecorded(self):
        """Held ones whose decisions are not written down yet."""
        return self.filter(state=Sitting.State.HELD)

    def without_number(self):
        return self.unrecorded().filter(number="")

    def without_issued_minutes(self):
        """Those with decisions written down whose minutes nobody has issued."""
        from roadmap.models.document import IssuedDocument  # an issued paper may be of anything

        own = Cast(OuterRef("pk"), models.CharField())
        issued = IssuedDocument.objects.filter(key="sitting-minutes", object_id=own)
        return self.filter(~Exists(issued), state=Sitting.State.RECORDED)

    def with_counts(self):
        """`questions`: of the agenda; `came`, `members`: people; None where there is nothing."""
        from roadmap.models.sitting_item import SittingItem, SittingMember  # they name this model

        def counted(rows):
            own = rows.filter(sitting=OuterRef("pk")).order_by().values("sitting")
            return Subquery(own.annotate(number=Count("pk")).values("number"))

        return self.annotate(
            questions=counted(SittingItem.objects.all()),
            members=counted(SittingMember.objects.all()),
            came=counted(SittingMember.objects.filter(attended=True)),
        )

    def found_by(self, typed: str):
        """Those whose №, place or agenda hold every typed word."""
        from roadmap.models.sitting_item import SittingItem  # it names this model

        sittings = self.annotate(plain_text=plain("number", "place"))
        for word in typed.lower().replace("ё", "е").split():
            asked = SittingItem.objects.annotate(plain_text=plain("question"))
            asked = asked.filter(plain_text__contains=word).values("sitting")
            sittings = sittings.filter(Q(plain_text__contains=word) | Q(pk__in=asked))
        return sittings


@audited(
    named_by=["held_on"], readable_by=Permission.EDIT_COUNCIL, quiet=["version", "year"],
    counted="заседание,заседания,заседаний",
)  # fmt: skip
class Sitting(Stateful):
    """Заседание научно-методического совета: its agenda, who was there, its minutes.

    № is the council's own, typed when the minutes are signed. `chaired_by` and `written_by` are for
    the day when somebody stood in for the official of that date. The № of recorded minutes is
    corrected by an amendment, which keeps `number_before`.
    """

    class State(models.TextChoices):
        PLANNED = "planned", "запланировано"
        HELD = "held", "проведено"
        RECORDED = "recorded", "решения внесены"
        CANCELLED = "cancelled", "отменено"

    MOVES = {
        State.PLANNED: (State.HELD, State.CANCELLED),
        State.HELD: (State.RECORDED, State.PLANNED),
        State.RECORDED: (),
        State.CANCELLED: (State.PLANNED,),
    }

    number = models.CharField("№", max_length=40, blank=True)
    held_on = models.DateField("дата")
    begins_at = models.TimeField("начало", null=True, blank=True)
    place = models.CharField("место", max_length=200, blank=True)
    year = AcademicYearField("учебный год")
    chaired_by = models.CharField("председательствует", max_length=200, blank=True)
    written_by = models.CharField("ведёт протокол", max_length=200, blank=True)
    guests = models.TextField("приглашены", blank=True)
    state = models.CharField("состояние", max_length=10, choices=State, default=State.PLANNED)
    cancelled_why = models.TextField("почему отменено", blank=True)
    number_before = models.CharField("прежний №", max_length=40, blank=True)
    renumbered_on = models.DateField("№ исправлен", null=True, blank=True)
    renumbered_why = models.TextField("почему исправлен №", blank=True)

    objects = SittingQuerySet.as_manager()

    class Meta:
        verbose_name = "заседание совета"
        verbose_name_plural = "заседания совета"
        ordering = ["-held_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="recorded") | ~Q(number=""),
                name="sitting_recorded_with_number",
                violation_error_message="Укажите № протокола.",
            ),
            models.CheckConstraint(
                condition=~Q(state="cancelled") | ~Q(cancelled_why=""),
                name="sitting_cancelled_with_reason",
                violation_error_message="Напишите, почему заседание отменено.",
            ),
        ]
        indexes = [models.Index(fields=["held_on"], name="sitting_by_day")]

    def __str__(self):
        number = f" № {self.number}" if self.number else ""
        return f"Заседание совета{number} {self.held_on:%d.%m.%Y}"

    @property
    def minutes(self) -> str:
        """«№ 3 от 26.11.2026»."""
        number = f"№ {self.number} " if self.number else ""
        return f"{number}от {self.held_on:%d.%m.%Y}"

    def namesake(self, number: str) -> "Sitting | None":
        """Another sitting of the same academic year with that №: journals begin anew with it."""
        if not number:
            return None
        same = Sitting.objects.of_year(self.year).filter(number__iexact=number)
        return same.exclude(pk=self.pk).exclude(state=Sitting.State.CANCELLED).first()

    @property
    def time(self) -> str:
        return f"{self.begins_at:%H:%M}" if self.begins_at else ""

    @property
    def is_planned(self) -> bool:
        return self.state == self.State.PLANNED

    @property
    def is_recorded(self) -> bool:
        return self.state == self.State.RECORDED

    @property
    def is_open(self) -> bool:
        """Whether its agenda, its people and its words may still change."""
        return self.state in (self.State.PLANNED, self.State.HELD)

    @property
    def chair(self) -> str:
        """Who chairs: named by hand, else the official of the day; '' for nobody."""
        return self.chaired_by or self._official(Official.Office.COUNCIL_CHAIR)

    @property
    def scribe(self) -> str:
        """Who keeps the minutes, in the same way."""
        return self.written_by or self._official(Official.Office.COUNCIL_SECRETARY)

    def _official(self, office: str) -> str:
        holder = Official.objects.holding(office, self.held_on)
        return (
            initials_first(holder.surname, holder.first_name, holder.patronymic) if holder else ""
        )
