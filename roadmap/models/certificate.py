from django.db import models
from django.db.models import Q
from django.utils import timezone

from people.access import Permission
from people.audit import audited
from people.consents.codes import new_code
from people.names import short_name
from roadmap.models.event import Event


class CertificateQuerySet(models.QuerySet):
    def visible_to(self, account):
        """All for who runs the events; to everybody else their own."""
        if account.can(Permission.EDIT_EVENTS):
            return self.all()
        if account.teacher_id is None:
            return self.none()
        return self.filter(teacher=account.teacher_id)

    def with_all(self):
        return self.select_related("event__kind", "teacher", "pair")

    def valid(self):
        return self.filter(revoked_on=None)

    def of_attendance(self, teachers):
        """Valid ones that say of these people (ids) that they were at an event."""
        return self.valid().filter(kind=Certificate.Kind.ATTENDANCE, teacher__in=teachers)

    def of_pairs(self):
        return self.filter(pair__isnull=False)

    def in_order(self):
        return self.order_by("teacher__sort_name", "pk")


@audited(
    named_by=["kind", "number"], readable_by=Permission.EDIT_EVENTS, part_of="event",
    ignored=["code", "misses", "missed_at"], quiet=["surname", "first_name", "patronymic"],
    counted="сертификат,сертификата,сертификатов",
)  # fmt: skip
class Certificate(models.Model):
    """A certificate of an event or of a finished pair: what its paper says, once and for good.

    № and date are the school's own; the name is the one that the person bore on the day, and what
    the paper is about stands in it as it was then: the event is moved and renamed, the paper is in
    somebody's hands. `teacher` is empty of a guest who was thanked: the name on the paper is all.
    Whoever has it checks it by `code`, and sees the name only after typing the surname.
    """

    class Kind(models.TextChoices):
        ATTENDANCE = "attendance", "сертификат участника"
        THANKS = "thanks", "благодарственное письмо"
        MENTOR = "mentor", "сертификат наставника"
        PROGRAMME = "programme", "справка о прохождении программы наставничества"

    OF_EVENTS = (Kind.ATTENDANCE, Kind.THANKS)
    OF_PAIRS = (Kind.MENTOR, Kind.PROGRAMME)

    event = models.ForeignKey(
        Event, verbose_name="событие", on_delete=models.PROTECT, related_name="certificates",
        null=True, blank=True,
    )  # fmt: skip
    pair = models.ForeignKey(
        "mentorship.Pair", verbose_name="пара", on_delete=models.PROTECT,
        related_name="certificates", null=True, blank=True,
    )  # fmt: skip
    teacher = models.ForeignKey(
        "people.Teacher", verbose_name="кому", on_delete=models.PROTECT,
        related_name="certificates", null=True, blank=True,
    )  # fmt: skip
    kind = models.CharField("вид", max_length=10, choices=Kind)
    number = models.CharField("№", max_length=40)
    dated = models.DateField("дата")
    surname = models.CharField("фамилия", max_length=100)
    first_name = models.CharField("имя", max_length=100)
    patronymic = models.CharField("отчество", max_length=100, blank=True)
    hours = models.PositiveSmallIntegerField("часов", default=0)
    words = models.TextField("за что благодарят", blank=True)
    event_title = models.CharField("событие на бумаге", max_length=300, blank=True)
    event_kind = models.CharField("вид события на бумаге", max_length=200, blank=True)
    starts_on = models.DateField("первый день на бумаге", null=True, blank=True)
    ends_on = models.DateField("последний день на бумаге", null=True, blank=True)
    code = models.CharField("код", max_length=10, unique=True, default=new_code, editable=False)
    revoked_on = models.DateField("отозван", null=True, blank=True)
    revoked_why = models.TextField("почему отозван", blank=True)
    misses = models.PositiveSmallIntegerField("неверных фамилий", default=0)
    missed_at = models.DateTimeField("последняя неверная", default=timezone.now)

    objects = CertificateQuerySet.as_manager()

    class Meta:
        verbose_name = "сертификат"
        verbose_name_plural = "сертификаты"
        ordering = ["teacher__sort_name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["event", "teacher", "kind"], condition=Q(revoked_on=None),
                name="certificate_once",
                violation_error_message="У этого человека такая бумага об этом событии уже есть.",
            ),
            models.UniqueConstraint(
                fields=["pair", "kind"], condition=Q(revoked_on=None, pair__isnull=False),
                name="certificate_of_pair_once",
                violation_error_message="По этой паре такая бумага уже есть.",
            ),
            models.CheckConstraint(
                condition=Q(event__isnull=False, pair=None, kind__in=["attendance", "thanks"])
                | Q(event=None, pair__isnull=False, kind__in=["mentor", "programme"]),
                name="certificate_of_event_or_pair",
                violation_error_message="Бумага — об одном событии или об одной паре.",
            ),
            models.CheckConstraint(
                condition=Q(teacher__isnull=False) | Q(kind="thanks"),
                name="certificate_of_guests_is_thanks",
                violation_error_message="Гостям выдают только благодарственные письма.",
            ),
            models.CheckConstraint(
                condition=Q(revoked_on=None) | ~Q(revoked_why=""),
                name="certificate_revoked_with_reason",
                violation_error_message="Напишите, почему бумага отозвана.",
            ),
        ]  # fmt: skip

    def __str__(self):
        return f"{self.get_kind_display()} № {self.number}"

    @property
    def whose(self) -> str:
        """«Иванова А. П.»: by the name of today where the person is of the staff."""
        if self.teacher:
            return self.teacher.short_name
        return short_name(self.surname, self.first_name, self.patronymic)

    @property
    def gender(self) -> str:
        """Of a guest it is guessed by the name."""
        return self.teacher.gender if self.teacher else ""

    @property
    def is_valid(self) -> bool:
        return self.revoked_on is None

    @property
    def requisites(self) -> str:
        return f"№ {self.number} от {self.dated:%d.%m.%Y}"
