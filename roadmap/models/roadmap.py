import datetime as dt

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.search import TrigramWordSimilarity
from django.db import models
from django.db.models import Case, Count, F, Q, Value, When

from people.academic_year import AcademicYearField
from people.access import Role
from people.audit import audited
from people.models import Versioned
from people.models.staff_queries import ALIKE, plain
from roadmap.terms import TermKind

TERM_KINDS = {
    TermKind.DATED: "в срок",
    TermKind.YEAR_LONG: "весь год",
    TermKind.RECURRENT: "повторяется",
    TermKind.AS_NEEDED: "по необходимости",
    TermKind.UNKNOWN: "срок не разобран",
}


def printed_headings() -> dict[str, str]:
    """The headings of the five columns as the seven-stage pattern prints them."""
    return {
        "number": "№",
        "title": "Наименование этапа",
        "text": "Содержание деятельности и примерный план мероприятий",
        "term": "Сроки",
        "responsible": "Ответственный",
    }


@audited(
    quiet=["version", "closed_facts", "closed_numbers", "closed_reports"],
    named_by=["year"],
    counted="дорожная карта,дорожные карты,дорожных карт",
)
class Roadmap(Versioned):
    """Дорожная карта: the plan of one academic year in the form its paper has."""

    class Layout(models.TextChoices):
        STAGE_ROWS = "stage_rows", "этап — строка, мероприятия — пункты в ячейке"
        SECTIONS = "sections", "этап — заголовок, мероприятие — строка"
        LIST = "list", "пункты без этапов"

    year = AcademicYearField("учебный год", unique=True)
    title = models.TextField("заголовок документа")
    approval_text = models.TextField(
        "гриф утверждения", blank=True, help_text="Как напечатан в документе, построчно."
    )
    layout = models.CharField(
        "вид таблицы", max_length=12, choices=Layout, default=Layout.STAGE_ROWS
    )
    headings = models.JSONField("заголовки столбцов", default=printed_headings)
    closed_on = models.DateField("год закрыт", null=True, blank=True)
    closed_why = models.TextField("почему год закрыт так", blank=True, max_length=2000)
    # key of a fact source → [enough to close, sentence]: as it was seen on the day of closing
    closed_facts = models.JSONField("факты при закрытии", default=dict, blank=True)
    # roadmap.monitoring.counted.kept: the monitoring of the year as it was on that day
    closed_numbers = models.JSONField("мониторинг при закрытии", default=dict, blank=True)
    # "publications": roadmap.publications.covered, "practices": [[title, subject]], as on that day
    closed_reports = models.JSONField("отчёты при закрытии", default=dict, blank=True)

    class Meta:
        verbose_name = "дорожная карта"
        verbose_name_plural = "дорожные карты"
        ordering = ["-year"]

    def __str__(self):
        return f"Дорожная карта на {self.year} учебный год"

    @property
    def is_closed(self) -> bool:
        """A closed year is read, never changed."""
        return self.closed_on is not None


@audited(
    quiet=["version", "position"],
    named_by=["number", "title"],
    part_of="roadmap",
    counted="этап,этапа,этапов",
)
class Stage(Versioned):
    """Этап: a row (or a section) of the plan; its term and responsible hold for its activities."""

    roadmap = models.ForeignKey(
        Roadmap, verbose_name="дорожная карта", on_delete=models.CASCADE, related_name="stages"
    )
    position = models.PositiveSmallIntegerField("место")
    number = models.CharField("№", max_length=20, blank=True)
    title = models.TextField("наименование", blank=True)
    term = models.CharField("срок", max_length=500, blank=True)
    responsible = models.TextField("ответственный", blank=True)
    result = models.TextField("ожидаемый результат", blank=True)
    document = models.TextField("вид документа", blank=True)

    class Meta:
        verbose_name = "этап"
        verbose_name_plural = "этапы"
        ordering = ["roadmap", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["roadmap", "position"],
                name="stage_position_once",
                deferrable=models.Deferrable.DEFERRED,
                violation_error_message="Это место в плане уже занято.",
            ),
        ]

    def __str__(self):
        return f"{self.number}. {self.title}".strip(". ") or "Пункты плана"


class State(models.TextChoices):
    """What the person sees; derived from the dates and the closure, never stored."""

    PLANNED = "planned", "запланировано"
    RUNNING = "running", "идёт"
    DONE = "done", "выполнено"
    LATE = "late", "просрочено"
    NOT_NEEDED = "not_needed", "не требуется"


class ActivityQuerySet(models.QuerySet):
    def with_state(self, today: dt.date):
        """Adds `state` and `as_of` (today); without dates an activity is planned until closed."""
        return self.annotate(
            as_of=Value(today, output_field=models.DateField()),
            state=Case(
                When(closed_as=Activity.Closed.DONE, then=Value(State.DONE)),
                When(closed_as=Activity.Closed.NOT_NEEDED, then=Value(State.NOT_NEEDED)),
                When(end__lt=today, then=Value(State.LATE)),
                When(start__gt=today, then=Value(State.PLANNED)),
                When(Q(start__lte=today) | Q(end__gte=today), then=Value(State.RUNNING)),
                default=Value(State.PLANNED),
            ),
        )

    def with_fact_count(self):
        """Adds `fact_count`: facts entered by hand."""
        return self.annotate(fact_count=Count("facts", distinct=True))

    def in_order(self):
        return self.order_by("stage__position", "position")

    def found_by(self, typed: str):
        """Those in whose text all the typed words occur, ё as е.

        When there are none, those whose text has words like these (a slip, another ending).
        """
        words = typed.lower().replace("ё", "е").split()
        texts = self.alias(plain=plain("text"))
        exact = texts
        for word in words:
            exact = exact.filter(plain__contains=word)
        if not words or exact.exists():
            return exact
        likenesses = {
            f"like_{place}": TrigramWordSimilarity(word, "plain")
            for place, word in enumerate(words)
        }
        return texts.alias(**likenesses).filter(**{f"{name}__gt": ALIKE for name in likenesses})

    def of(self, roadmap):
        return self.filter(stage__roadmap=roadmap)

    def open(self):
        return self.filter(closed_as="")


@audited(
    quiet=["version", "position", "term_kind", "term_doubts", "closed_by"],
    named_by=["number", "text"],
    part_of="stage",
    counted="мероприятие,мероприятия,мероприятий",
)
class Activity(Versioned):
    """Мероприятие плана: what is to be done, by when, by whom; how it was closed."""

    class Closed(models.TextChoices):
        DONE = "done", "выполнено"
        NOT_NEEDED = "not_needed", "не требуется"

    stage = models.ForeignKey(
        Stage, verbose_name="этап", on_delete=models.CASCADE, related_name="activities"
    )
    position = models.PositiveSmallIntegerField("место")
    number = models.CharField("№", max_length=20, blank=True)
    text = models.TextField("мероприятие")
    term = models.CharField("срок", max_length=500, blank=True, help_text="Пусто — как у этапа.")
    responsible = models.TextField("ответственный", blank=True, help_text="Пусто — как у этапа.")
    result = models.TextField("ожидаемый результат", blank=True)
    document = models.TextField("вид документа", blank=True)
    notes = models.TextField("примечание", blank=True)

    start = models.DateField("начало", null=True, blank=True)
    end = models.DateField("окончание", null=True, blank=True)
    term_kind = models.CharField("вид срока", max_length=12, choices=TERM_KINDS)
    term_doubts = ArrayField(
        models.TextField(), verbose_name="сомнения в сроке", default=list, blank=True
    )
    dates_by_hand = models.BooleanField("даты указаны вручную", default=False)
    fact_sources = ArrayField(
        models.CharField(max_length=40), verbose_name="источники фактов", default=list, blank=True
    )

    closed_as = models.CharField("закрыто как", max_length=12, choices=Closed, blank=True)
    closed_on = models.DateField("дата закрытия", null=True, blank=True)
    closed_by = models.ForeignKey(
        "people.Account",
        verbose_name="кто закрыл",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    closed_why = models.TextField("пояснение", blank=True)

    objects = ActivityQuerySet.as_manager()

    class Meta:
        verbose_name = "мероприятие плана"
        verbose_name_plural = "мероприятия плана"
        ordering = ["stage", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["stage", "position"],
                name="activity_position_once",
                deferrable=models.Deferrable.DEFERRED,
                violation_error_message="Это место в этапе уже занято.",
            ),
            models.CheckConstraint(
                condition=Q(start__isnull=True) | Q(end__isnull=True) | Q(end__gte=F("start")),
                name="activity_dates_in_order",
                violation_error_message="Окончание раньше начала.",
            ),
            models.CheckConstraint(
                condition=Q(closed_as__in=["", "done", "not_needed"]),
                name="activity_closed_in_known_way",
                violation_error_message="Мероприятие выполнено либо не требуется.",
            ),
            models.CheckConstraint(
                condition=Q(closed_as="", closed_on__isnull=True)
                | (~Q(closed_as="") & Q(closed_on__isnull=False)),
                name="activity_closed_with_date",
                violation_error_message="Укажите дату выполнения.",
            ),
            models.CheckConstraint(
                condition=~Q(closed_as="not_needed") | ~Q(closed_why=""),
                name="activity_not_needed_with_reason",
                violation_error_message="Напишите, почему мероприятие не требуется.",
            ),
        ]

    def __str__(self):
        return f"{self.full_number} {self.text}".strip()

    @property
    def full_number(self) -> str:
        """«6.1»: the stage's number before the activity's own, unless it already contains it."""
        return full_number(self.stage.number, self.number)

    @property
    def printed_term(self) -> str:
        return self.term or self.stage.term

    @property
    def printed_responsible(self) -> str:
        return self.responsible or self.stage.responsible


@audited(
    named_by=["text"],
    part_of="activity",
    derived=True,
    counted="ответственный,ответственных,ответственных",
)
class Assignment(models.Model):
    """One responsible of an activity, as printed; linked to a role or a person where they match."""

    activity = models.ForeignKey(
        Activity, verbose_name="мероприятие", on_delete=models.CASCADE, related_name="assignments"
    )
    position = models.PositiveSmallIntegerField("место")
    text = models.CharField("как напечатано", max_length=500)
    role = models.CharField("роль", max_length=20, choices=Role, blank=True)
    teacher = models.ForeignKey(
        "people.Teacher",
        verbose_name="сотрудник",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="assignments",
    )

    class Meta:
        verbose_name = "ответственный"
        verbose_name_plural = "ответственные"
        ordering = ["activity", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["activity", "position"], name="assignment_position_once"
            ),
            models.CheckConstraint(
                condition=Q(role__in=["", *Role.values]),
                name="assignment_role_known",
                violation_error_message="Такой роли нет.",
            ),
        ]

    def __str__(self):
        return self.text


def full_number(stage: str, own: str) -> str:
    """`Activity.full_number` of a stage's number and the activity's own."""
    stage, own = stage.rstrip("."), own.rstrip(".)")
    return f"{stage}.{own}" if stage.isdigit() and own.isdigit() else own or stage
