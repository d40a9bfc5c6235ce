import datetime as dt
from dataclasses import asdict

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from mentorship.matching import HardRules
from mentorship.programme.term import last_day
from people.academic_year import AcademicYear
from people.access import Permission
from people.audit import audited
from people.models.only_row import OnlyRow, only_row

WEIGHTS = [MaxValueValidator(10)]
USUAL_AREAS = """\
точные науки: математика, алгебра, геометрия, физика, информатика
естественные науки: биология, химия, география, физика, окружающий мир
словесность: русский язык, литература, литературное чтение, родной язык
иностранные языки: английский язык, немецкий язык, французский язык
общественные науки: история, обществознание, право, экономика, ОДНКНР
искусство и труд: музыка, изобразительное искусство, труд (технология), технология
начальная школа: начальные классы, окружающий мир, литературное чтение
физкультура и безопасность: физическая культура, ОБЗР"""
NO_AREA = "Строка «{}»: напишите название области, двоеточие и предметы через запятую."


def weight(title: str, usual: int) -> models.PositiveSmallIntegerField:
    """How much a criterion counts, 0 (not at all) to 10."""
    return models.PositiveSmallIntegerField(title, default=usual, validators=WEIGHTS)


@audited(quiet=["version"], readable_by=Permission.MATCH_MENTORS)
class MatchingRules(OnlyRow):
    """The school's own weights and prohibitions of matching."""

    subject = weight("предмет", 10)
    competences = weight("компетенции покрывают затруднения", 10)
    classes = weight("классы", 4)
    experience = weight("стаж и категория", 3)
    review = weight("итоги анализа за год", 3)
    training = weight("обучение наставника", 3)
    place = weight("корпус и свободное время", 4)
    load = weight("нагрузка сейчас", 4)
    wishes = weight("пожелания", 6)
    together = weight("прошлая совместная работа", 3)
    same_subject = models.BooleanField("только тот же предмет", default=False)
    not_own_head = models.BooleanField("не руководитель своего МО", default=False)
    minimum_years = models.PositiveSmallIntegerField(
        "педагогический стаж наставника не меньше, лет", default=0
    )
    not_after_conflict = models.BooleanField("не после работы, которая не сложилась", default=True)
    not_unwanted = models.BooleanField("не тот, с кем просили не соединять", default=True)
    refusal_days = models.PositiveSmallIntegerField(
        "не предлагать снова тех, кто отказался работать вместе, дней", default=365,
        help_text="Потом отказ только снижает оценку. 0 — не запрещать вовсе.",
    )  # fmt: skip
    areas = models.TextField(
        "близкие предметы",
        default=USUAL_AREAS,
        blank=True,
        help_text="Строка — область: «точные науки: математика, физика».",
    )
    weak_points = models.PositiveSmallIntegerField(
        "пара подобрана слабо, если в ней баллов меньше", default=50,
        validators=[MaxValueValidator(100)],
        help_text="Для слабых пар подбор советует, кого ещё искать, когда наставник есть у всех.",
    )  # fmt: skip

    class Meta:
        verbose_name = "правила подбора"
        verbose_name_plural = "правила подбора"
        constraints = [only_row("matching_rules", "Правила подбора в школе одни.")]

    def clean(self):
        for line in filter(None, map(str.strip, self.areas.splitlines())):
            if not all(_area_in(line)):
                raise ValidationError({"areas": NO_AREA.format(line)})

    @property
    def weights(self) -> dict[str, int]:
        """criterion's key → weight."""
        return {name: getattr(self, name) for name in CRITERIA_FIELDS}

    @property
    def hard(self) -> HardRules:
        names = ("same_subject", "not_own_head", "minimum_years", "not_after_conflict",
                 "not_unwanted")  # fmt: skip
        return HardRules(**{name: getattr(self, name) for name in names})

    @property
    def kept(self) -> dict:
        """The prohibitions as a matching keeps them, to be read next year."""
        return {**asdict(self.hard), "refusal_days": self.refusal_days}

    @property
    def poorly(self) -> float:
        """The score of a pair, 0…1, below which it is poor."""
        return self.weak_points / 100

    @property
    def area_of(self) -> dict[str, str]:
        """subject in lower case → its area; the first line that names a subject counts."""
        found: dict[str, str] = {}
        for line in self.areas.splitlines():
            area, subjects = _area_in(line)
            for subject in subjects:
                found.setdefault(subject, area)
        return found


def _area_in(line: str) -> tuple[str, list[str]]:
    """«точные науки: Математика, физика» → the area and its subjects in lower case."""
    area, _, subjects = line.partition(":")
    return area.strip(), [name for s in subjects.split(",") if (name := s.strip().lower())]


GATE_CHECKS = {
    "mentor_consent": "согласие наставника на участие, с датой на бумаге",
    "mentee_consent": "согласие наставляемого на участие, с датой на бумаге",
    "agreement": "дополнительное соглашение: №, дата, содержание, оплата",
    "content": "форма, вид и срок работы",
    "order": "приказ: № и дата",
}


@audited(quiet=["version"], readable_by=Permission.READ_PAIRS)
class PairRules(OnlyRow):
    """What the school asks of a pair before it starts, and how it may end.

    `switched_off`: key of a check → why the school does without it.
    """

    mentee_consent = models.BooleanField("нужно согласие наставляемого", default=False)
    notice_days = models.PositiveSmallIntegerField(
        "предупреждение о прекращении, рабочих дней",
        default=3,
        validators=[MinValueValidator(3)],
        help_text="По статье 351.8 ТК РФ — не меньше трёх.",
    )
    usual_months = models.PositiveSmallIntegerField("обычный срок пары, месяцев", default=9)
    crosses_year = models.BooleanField(
        "обычный срок может переходить на следующий учебный год", default=False
    )
    start_grace_days = models.PositiveSmallIntegerField(
        "напомнить, если пара не начала работу через, дней", default=7
    )
    papers_grace_days = models.PositiveSmallIntegerField(
        "напомнить о недостающих бумагах через, дней работы", default=0
    )
    end_soon_days = models.PositiveSmallIntegerField(
        "напомнить об окончании срока за, дней", default=14
    )
    analysis_days = models.PositiveSmallIntegerField(
        "анализ пары не реже, чем раз в, дней", default=120,
        help_text="0 — не напоминать.",
    )  # fmt: skip
    programme_days = models.PositiveSmallIntegerField(
        "напомнить, если нет утверждённой программы, через, дней работы", default=21
    )
    programme_least_months = models.PositiveSmallIntegerField(
        "программа не короче, месяцев", default=3
    )
    programme_most_months = models.PositiveSmallIntegerField(
        "программа не длиннее, месяцев", default=12
    )
    portfolio_mb = models.PositiveIntegerField(
        "место для файлов портфолио пары, МБ", default=500, validators=[MinValueValidator(1)]
    )
    meeting_days = models.PositiveSmallIntegerField(
        "напомнить, если пара не встречалась, дней", default=21,
        help_text="0 — не напоминать.",
    )  # fmt: skip
    portfolio_days = models.PositiveSmallIntegerField(
        "напомнить, если портфолио пустое, через, дней работы", default=60,
        help_text="0 — не напоминать.",
    )  # fmt: skip
    confirm_days = models.PositiveSmallIntegerField(
        "напомнить подтвердить встречу через, дней", default=3,
        help_text="Второй стороне, раз в неделю. 0 — не напоминать.",
    )  # fmt: skip
    journal_days = models.PositiveSmallIntegerField(
        "дописать и подтвердить встречи после последнего дня пары можно, дней", default=14,
        help_text="О днях её работы. Позже — заместитель директора, по бумаге.",
    )  # fmt: skip
    growth_days = models.PositiveSmallIntegerField(
        "напомнить отметить рост через столько дней от начала и за столько до окончания",
        default=14, help_text="И в середине срока, раз в неделю. 0 — не напоминать.",
    )  # fmt: skip
    interview_days = models.PositiveSmallIntegerField(
        "напомнить о собеседовании через столько дней от начала и за столько до окончания",
        default=21, help_text="И в середине срока. 0 — не напоминать.",
    )  # fmt: skip
    switched_off = models.JSONField("отключённые проверки", default=dict, blank=True)

    class Meta:
        verbose_name = "правила пар"
        verbose_name_plural = "правила пар"
        constraints = [
            only_row("pair_rules", "Правила пар в школе одни."),
            models.CheckConstraint(
                condition=Q(notice_days__gte=3),
                name="pair_rules_notice_by_law",
                violation_error_message="Закон требует предупреждать не меньше чем за 3 дня.",
            ),
            models.CheckConstraint(
                condition=Q(programme_least_months__lte=F("programme_most_months")),
                name="pair_rules_programme_term",
                violation_error_message="Самая короткая программа не длиннее самой длинной.",
            ),
        ]

    def clean(self):
        if any(not reason.strip() for reason in self.switched_off.values()):
            raise ValidationError("Напишите, почему школа обходится без этой проверки.")

    def usual_end(self, starts_on: dt.date) -> dt.date:
        """The last day of a pair that begins then, where nobody says otherwise: with the school
        year at the latest, unless less than the shortest programme is left of it."""
        usual = last_day(starts_on, max(self.usual_months, 1))
        year = AcademicYear.containing(starts_on)
        least = last_day(starts_on, self.programme_least_months)
        return usual if self.crosses_year or least > year.end else min(usual, year.end)

    @property
    def checks(self) -> dict[str, str]:
        """The checks of the gate that this school has on: key → title."""
        off = {*self.switched_off, *([] if self.mentee_consent else ["mentee_consent"])}
        return {key: title for key, title in GATE_CHECKS.items() if key not in off}


CRITERIA_FIELDS = (
    "subject", "competences", "classes", "experience", "review", "training", "place", "load",
    "wishes", "together",
)  # fmt: skip
