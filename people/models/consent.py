from pathlib import PurePath
from uuid import uuid4

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
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


def scan_path(consent: "Consent", name: str) -> str:
    return f"consents/{uuid4().hex}{PurePath(name).suffix.lower()[:10]}"


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

    def visible_to(self, account):
        """Whose consents the account may see: everybody's by permission, else only one's own."""
        if account.can(Permission.READ_CONSENTS):
            return self
        return self.filter(teacher=account.teacher_id) if account.teacher_id else self.none()


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
