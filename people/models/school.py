import datetime as dt
from zoneinfo import ZoneInfo, available_timezones

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.db.models import F, Q, Value
from django.utils import timezone

from people.asked_often import asked_often
from people.audit import audited
from people.models.only_row import only_row

RUSSIAN_ZONES = {
    "Europe/Kaliningrad": "Калининград (МСК−1)",
    "Europe/Moscow": "Москва",
    "Europe/Samara": "Самара (МСК+1)",
    "Asia/Yekaterinburg": "Екатеринбург (МСК+2)",
    "Asia/Omsk": "Омск (МСК+3)",
    "Asia/Krasnoyarsk": "Красноярск (МСК+4)",
    "Asia/Irkutsk": "Иркутск (МСК+5)",
    "Asia/Yakutsk": "Якутск (МСК+6)",
    "Asia/Vladivostok": "Владивосток (МСК+7)",
    "Asia/Magadan": "Магадан (МСК+8)",
    "Asia/Kamchatka": "Камчатка (МСК+9)",
}


def known_zone(name: str) -> None:
    """Refuse a time zone this machine does not know."""
    if name not in available_timezones():
        raise ValidationError("Такого часового пояса нет. Выберите пояс из списка.")


def kept_days(words: str, usual: int, about: str) -> models.PositiveSmallIntegerField:
    """How long something that nobody has finished is kept."""
    bounds = [MinValueValidator(1, "Не меньше 1 дня."), MaxValueValidator(365, "Не больше года.")]
    return models.PositiveSmallIntegerField(
        words, default=usual, validators=bounds, help_text=about
    )


@audited(named_by=["short_name"])
class School(models.Model):
    """The one school of this installation: its names, details and rules are data, never code."""

    full_name = models.CharField("полное наименование", max_length=500)
    short_name = models.CharField("краткое наименование", max_length=200)
    short_name_genitive = models.CharField(
        "краткое наименование в родительном падеже",
        max_length=200,
        help_text="Для слов «педагогический совет …», «директор …».",
    )
    city = models.CharField("населённый пункт", max_length=100, blank=True)
    address = models.CharField("адрес", max_length=300, blank=True)
    inn = models.CharField(
        "ИНН",
        max_length=12,
        blank=True,
        validators=[RegexValidator(r"^(\d{10}|\d{12})$", "ИНН — это 10 или 12 цифр.")],
    )
    ogrn = models.CharField(
        "ОГРН",
        max_length=15,
        blank=True,
        validators=[RegexValidator(r"^(\d{13}|\d{15})$", "ОГРН — это 13 или 15 цифр.")],
    )
    phone = models.CharField("телефон", max_length=60, blank=True)
    email = models.EmailField("электронная почта", blank=True)
    site = models.URLField("сайт", blank=True)
    time_zone = models.CharField(
        "часовой пояс",
        max_length=40,
        default="Europe/Moscow",
        choices=RUSSIAN_ZONES,
        validators=[known_zone],
    )
    public_url = models.URLField(
        "адрес приложения",
        blank=True,
        help_text="По этому адресу открывают приложение; он попадает в ссылки и QR-коды.",
    )
    working_days = models.PositiveSmallIntegerField(
        "рабочая неделя", default=5, choices={5: "пятидневная", 6: "шестидневная"}
    )
    link_days = models.PositiveSmallIntegerField("срок действия ссылки для входа, дней", default=14)
    max_upload_mb = models.PositiveSmallIntegerField("наибольший размер файла, МБ", default=20)
    draft_days = kept_days(
        "хранить неотправленное, дней", 60, "Черновики длинных форм: потом они стираются."
    )
    upload_days = kept_days(
        "хранить загруженные таблицы, дней", 7, "Те, что проверяют перед записью."
    )
    scan_days = kept_days(
        "хранить неразобранные сканы, дней", 30, "Те, о которых не сказано, чьи они."
    )

    class Meta:
        verbose_name = "школа"
        verbose_name_plural = "школа"
        constraints = [
            only_row("school", "В одной установке — одна школа."),
            models.CheckConstraint(
                condition=Q(working_days__in=[5, 6]),
                name="school_working_days",
                violation_error_message="Рабочая неделя — пять или шесть дней.",
            ),
            models.CheckConstraint(
                condition=Q(link_days__gte=1, link_days__lte=90),
                name="school_link_days",
                violation_error_message="Ссылка действует от 1 до 90 дней.",
            ),
        ]

    def __str__(self):
        return self.short_name

    @classmethod
    def current(cls) -> "School | None":
        """The school, or None before the first setup."""
        return next(iter(_first_school()), None)

    @classmethod
    def today(cls) -> dt.date:
        """Today by the school's clock, outside of requests too; before setup by the server's."""
        school = cls.current()
        return timezone.localdate(timezone=school.zone if school else None)

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)


@asked_often
def _first_school():
    return School.objects.order_by("pk")[:1]


def term() -> models.Func:
    """The days in office as a range; dates out of order are another constraint's to refuse."""
    last = models.Case(models.When(until__lt=F("since"), then=F("since")), default=F("until"))
    whole_days = Value("[]")
    return models.Func(
        F("since"), last, whole_days, function="daterange", output_field=DateRangeField()
    )


class OfficialQuerySet(models.QuerySet):
    def on(self, day: dt.date):
        """Those in office on that day."""
        return self.filter(Q(until__isnull=True) | Q(until__gte=day), since__lte=day)

    def holding(self, office: str, day: dt.date) -> "Official | None":
        """Who held the office on that day; an acting director goes before the director."""
        offices = [office]
        if office == Official.Office.DIRECTOR:
            offices.insert(0, Official.Office.ACTING_DIRECTOR)
        found = {official.office: official for official in self.on(day).order_by("since")}
        return next((found[o] for o in offices if o in found), None)


@audited(
    named_by=["office", "surname", "first_name", "patronymic"],
    counted="должностное лицо,должностных лица,должностных лиц",
)
class Official(models.Model):
    """Who signs and approves, with dates: a paper takes the officials of its own date."""

    class Office(models.TextChoices):
        DIRECTOR = "director", "директор"
        ACTING_DIRECTOR = "acting_director", "и.о. директора"
        DEPUTY = "deputy", "заместитель директора по УВР"
        COUNCIL_CHAIR = "council_chair", "председатель научно-методического совета"
        COUNCIL_SECRETARY = "council_secretary", "секретарь научно-методического совета"
        UNION_CHAIR = "union_chair", "председатель профсоюзной организации"

    office = models.CharField("должность", max_length=20, choices=Office)
    surname = models.CharField("фамилия", max_length=100)
    first_name = models.CharField("имя", max_length=100)
    patronymic = models.CharField("отчество", max_length=100, blank=True, default="")
    since = models.DateField("с")
    until = models.DateField("по", null=True, blank=True)

    objects = OfficialQuerySet.as_manager()

    class Meta:
        verbose_name = "должностное лицо"
        verbose_name_plural = "должностные лица"
        ordering = ["office", "-since"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")),
                name="official_dates_in_order",
                violation_error_message="Дата «по» раньше даты «с».",
            ),
            ExclusionConstraint(
                name="official_one_at_a_time",
                expressions=[("office", RangeOperators.EQUAL), (term(), RangeOperators.OVERLAPS)],
                condition=~Q(office="deputy"),  # a school may have several deputies
                violation_error_message=(
                    "В эти дни должность занимает другой человек. Сначала укажите у него дату «по»."
                ),
            ),
        ]

    def __str__(self):
        return f"{self.get_office_display()} {self.surname} {self.first_name} {self.patronymic}"
