from pathlib import PurePath
from uuid import uuid4

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Case, Count, Exists, F, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.db.models.lookups import LessThanOrEqual
from django.utils import timezone

from people.access import Permission
from people.audit import audited
from people.models.versioned import Versioned


class ConsentKind(models.TextChoices):
    """Each is a paper of its own: Labour Code art. 351.8; 152-ФЗ art. 9 (a separate paper since
    01.09.2025) and art. 10.1 (dissemination)."""

    PARTICIPATION = "participation", "согласие на участие в наставничестве"
    PROCESSING = "processing", "согласие на обработку персональных данных"
    DISSEMINATION = "dissemination", "согласие на распространение персональных данных"


class PublishedField(models.TextChoices):
    """What about a person may be shown to the public, each allowed by itself."""

    NAME = "name", "фамилия, имя, отчество"
    POST = "post", "должность и предмет"
    CATEGORY = "category", "квалификационная категория"
    EXPERIENCE = "experience", "стаж"
    ACHIEVEMENTS = "achievements", "достижения и опыт наставничества"
    PHOTO = "photo", "фотография"


class ConsentState(models.TextChoices):
    """How a person stands with one kind of consent on a day."""

    NONE = "none", "нет"
    WAITING = "waiting", "напечатано, ждёт подписи"
    VALID = "valid", "действует"
    EXPIRING = "expiring", "истекает"
    EXPIRED = "expired", "истекло"
    WITHDRAWN = "withdrawn", "отозвано"
    REPLACED = "replaced", "заменено новым"


RUNNING = (ConsentState.VALID, ConsentState.EXPIRING)
WARNED_BEFORE = 30  # days; each text may say otherwise


class ConsentTextQuerySet(models.QuerySet):
    def with_printed(self):
        """`printed`: how many papers bear the wording."""
        return self.annotate(printed=Count("consents"))


@audited(
    named_by=["kind", "number"], readable_by=Permission.READ_CONSENTS,
    counted="текст согласия,текста согласия,текстов согласия",
)  # fmt: skip
class ConsentText(Versioned):
    """The school's own wording of a consent; a text already printed is succeeded, not changed."""

    kind = models.CharField("вид", max_length=15, choices=ConsentKind)
    number = models.PositiveSmallIntegerField("редакция", default=1)
    title = models.CharField("заголовок", max_length=300)
    body = models.TextField("текст")
    term = models.CharField("срок действия словами", max_length=300, blank=True)
    valid_months = models.PositiveSmallIntegerField(
        "действует, месяцев", null=True, blank=True, validators=[MinValueValidator(1)]
    )
    warn_days = models.PositiveSmallIntegerField(
        "предупреждать до окончания, дней", default=WARNED_BEFORE
    )

    objects = ConsentTextQuerySet.as_manager()

    class Meta:
        verbose_name = "текст согласия"
        verbose_name_plural = "тексты согласий"
        ordering = ["kind", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "number"],
                name="consent_text_number_once",
                violation_error_message="Такая редакция текста уже есть.",
            )
        ]

    def __str__(self):
        return f"{self.get_kind_display()}, редакция {self.number}"


ADDRESS = r"[\w-]\.[[:alpha:]]{2,}"  # «school43.example», in PostgreSQL's words


SCANS = "consents"  # the folder of the storage


def scan_path(consent: "Consent", name: str) -> str:
    return f"{SCANS}/{uuid4().hex}{PurePath(name).suffix.lower()[:10]}"


class ConsentQuerySet(models.QuerySet):
    def valid_on(self, day):
        """Those that count on a day: the last signed by then, not run out, not withdrawn.

        A newer paper of the same kind takes the place of the one before from the day it bears.
        """
        return self.filter(
            ~Exists(newer_than(OuterRef("pk"), by=day)),
            Q(valid_until__isnull=True) | Q(valid_until__gte=day),
            Q(withdrawn_on__isnull=True) | Q(withdrawn_on__gt=day),
            signed_on__lte=day,
        )

    def showing(self, day, places):
        """Those to dissemination that count on a day and let the school's section show something.

        What the person forbade or made a condition of (152-ФЗ art. 10.1) holds everything back
        until whoever keeps the papers has read it and said that the section does not go against
        it. An address that the paper names counts when it is one of `places`, the school's own.
        """
        own = Q(resource="") | ~Q(resource__iregex=ADDRESS)
        for place in places:
            own |= Q(resource__icontains=place)
        rows = self.valid_on(day).filter(kind=ConsentKind.DISSEMINATION)
        rows = rows.filter(Q(bans="") | Q(bans_heeded=True))
        return rows.filter(own) if places else rows

    def in_order(self):
        """By the names of people, each one's papers in the order of the kinds."""
        places = [When(kind=kind, then=place) for place, kind in enumerate(ConsentKind)]
        return self.order_by("teacher__sort_name", "teacher", Case(*places), "pk")

    def waiting(self):
        """Printed and not signed yet."""
        return self.filter(signed_on=None, withdrawn_on=None)

    def with_state(self, day):
        """`state` of each paper on a day, and `rank`: the lowest of a kind speaks for a person."""
        left = DaysBetween(F("valid_until"), Value(day))
        warned = Coalesce(F("text__warn_days"), WARNED_BEFORE)
        state = Case(
            When(signed_on=None, then=Value(ConsentState.WAITING)),
            When(Exists(newer_than(OuterRef("pk"), by=day)), then=Value(ConsentState.REPLACED)),
            When(withdrawn_on__lte=day, then=Value(ConsentState.WITHDRAWN)),
            When(valid_until__lt=day, then=Value(ConsentState.EXPIRED)),
            When(LessThanOrEqual(left, warned), then=Value(ConsentState.EXPIRING)),
            default=Value(ConsentState.VALID),
            output_field=models.CharField(),
        )
        return self.annotate(state=state).annotate(rank=rank_of("state"))

    def visible_to(self, account):
        """Whose consents the account may see: everybody's by permission, else only one's own."""
        if account.can(Permission.READ_CONSENTS):
            return self
        return self.filter(teacher=account.teacher_id) if account.teacher_id else self.none()


class DaysBetween(models.Func):
    """PostgreSQL's date − date: whole days."""

    template, arg_joiner = "(%(expressions)s)", " - "
    output_field = models.IntegerField()


def rank_of(state: str) -> Case:
    """Which paper speaks for a person: one that runs, one that waits, one that ended, a former."""
    return Case(
        When(**{f"{state}__in": RUNNING}, then=0),
        When(**{state: ConsentState.WAITING}, then=1),
        When(**{state: ConsentState.REPLACED}, then=3),
        default=2,
        output_field=models.SmallIntegerField(),
    )


def newer_than(pk, *, by):
    """Papers of the same person and kind signed later than the outer row's, not after day `by`."""
    later = Q(signed_on__gt=OuterRef("signed_on")) | Q(signed_on=OuterRef("signed_on"), pk__gt=pk)
    return Consent.objects.filter(
        later, teacher=OuterRef("teacher"), kind=OuterRef("kind"), signed_on__lte=by
    )


def has_consent(kind: str, day, teacher: str = "teacher") -> Exists:
    """Whether the outer row's teacher (the path `teacher`, "pk" for the staff) has one that counts.

    For annotations and filters: `MentorEntry.objects.annotate(agreed=has_consent(kind, day))`.
    """
    return Exists(Consent.objects.valid_on(day).filter(kind=kind, teacher=OuterRef(teacher)))


def state_of(kind: str, day, teacher: str = "pk"):
    """The state in which the outer row's teacher is with a kind of consent on a day."""
    papers = Consent.objects.filter(kind=kind, teacher=OuterRef(teacher)).with_state(day)
    return Coalesce(
        Subquery(papers.order_by("rank", "-signed_on", "-pk").values("state")[:1]),
        Value(ConsentState.NONE),
    )


@audited(
    named_by=["kind", "teacher"], readable_by=Permission.READ_CONSENTS,
    ignored=["code"], quiet=["version", "scan", "scan_sha256", "created_at"],
    counted="согласие,согласия,согласий",
)  # fmt: skip
class Consent(Versioned):
    """One paper of one person. It counts only with the date on the paper; a click never does."""

    teacher = models.ForeignKey(
        "people.Teacher", verbose_name="кто", on_delete=models.PROTECT, related_name="consents"
    )
    kind = models.CharField("вид", max_length=15, choices=ConsentKind)
    text = models.ForeignKey(
        ConsentText, verbose_name="текст", on_delete=models.PROTECT, null=True, blank=True,
        related_name="consents",
    )  # fmt: skip
    code = models.CharField("код на бумаге", max_length=20, unique=True)
    created_at = models.DateTimeField("создано", default=timezone.now)
    signed_on = models.DateField("дата на бумаге", null=True, blank=True)
    valid_until = models.DateField("действует до", null=True, blank=True)
    scan = models.FileField("скан", upload_to=scan_path, blank=True)
    scan_name = models.CharField("имя файла скана", max_length=255, blank=True)
    scan_sha256 = models.CharField("SHA-256 скана", max_length=64, blank=True)
    withdrawn_on = models.DateField("отозвано", null=True, blank=True)
    withdrawal_reason = models.TextField("основание отзыва", blank=True)
    fields = ArrayField(
        models.CharField(max_length=15, choices=PublishedField),
        verbose_name="что можно публиковать",
        default=list,
        blank=True,
    )
    bans = models.TextField("запреты и условия", blank=True)
    bans_heeded = models.BooleanField(
        "показ на сайте школы запретам не противоречит", default=False
    )
    resource = models.CharField("где публикуется", max_length=500, blank=True)

    objects = ConsentQuerySet.as_manager()

    class Meta:
        verbose_name = "согласие"
        verbose_name_plural = "согласия"
        ordering = ["teacher__sort_name", "kind", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["teacher", "kind"],
                condition=Q(signed_on=None, withdrawn_on=None),
                name="consent_one_unsigned",
                violation_error_message="Бумага этого вида уже ждёт подписи.",
            ),
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(signed_on__lte=F("valid_until")),
                name="consent_dates_in_order",
                violation_error_message="Срок действия раньше даты подписи.",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_on=None) | Q(signed_on__lte=F("withdrawn_on")),
                name="consent_withdrawn_after_signing",
                violation_error_message="Отозвать можно только подписанное, не раньше дня подписи.",
            ),
            models.CheckConstraint(
                condition=Q(fields=[]) | Q(kind="dissemination"),
                name="consent_fields_of_dissemination",
                violation_error_message="Что публиковать, решает согласие на распространение.",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.teacher.short_name}"

    @property
    def preview_name(self) -> str:
        """Where the small picture of the scan's first page lies in the storage."""
        return f"{self.scan.name}.preview" if self.scan else ""

    @property
    def allowed_fields(self) -> list[str]:
        """What may be published, in words."""
        return [field.label for field in PublishedField if field in self.fields]

    @property
    def ends_words(self) -> str:
        """When it ends where no day is known: as its text says, else when it is withdrawn."""
        term = self.text.term if self.text else ""
        return term.removeprefix("до ") or "отзыва"

    def successors(self, day):
        """Papers of the person and kind that took this one's place by a day, the last first."""
        papers = Consent.objects.filter(
            Q(signed_on__gt=self.signed_on) | Q(signed_on=self.signed_on, pk__gt=self.pk),
            teacher=self.teacher, kind=self.kind, signed_on__lte=day,
        )  # fmt: skip
        return papers.order_by("-signed_on", "-pk")
