"""Sets of questions for interviews: the school's own; one that was used is only succeeded."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q

from people.access import Permission
from people.audit import audited
from people.models import Versioned

LOWEST_MARK, HIGHEST_MARK = 1, 10


class InterviewStage(models.TextChoices):
    """When in the life of a pair an interview is held."""

    START = "start", "в начале"
    MIDDLE = "middle", "в середине"
    END = "end", "итоговое"


class QuestionSetQuerySet(models.QuerySet):
    def in_use(self):
        """Those that are offered, the newest edition of each."""
        return self.filter(is_retired=False)

    def expected(self):
        """Stages at which every pair is expected to have an interview."""
        return self.in_use().filter(is_expected=True)

    def with_counts(self):
        """`asked`: how many questions; `used`: whether an interview has it already; `held`: whether
        such a one was held."""
        interviews = self.model._meta.get_field("interviews").related_model
        used = Exists(interviews.objects.filter(question_set=OuterRef("pk")))
        held = Exists(interviews.objects.held().filter(question_set=OuterRef("pk")))
        return self.annotate(asked=Count("questions", distinct=True), used=used, held=held)


@audited(
    named_by=["name"], readable_by=Permission.RUN_INTERVIEWS, quiet=["version", "place"],
    counted="набор вопросов,набора вопросов,наборов вопросов",
)  # fmt: skip
class QuestionSet(Versioned):
    """Набор вопросов for one stage. Answers are about the questions as they were asked: a set that
    an interview has is never changed, a new edition succeeds it.
    """

    name = models.CharField("название", max_length=150)
    stage = models.CharField("для какого собеседования", max_length=6, choices=InterviewStage)
    intro = models.TextField(
        "что сказать в начале", blank=True, max_length=1000,
        help_text="Это прочитает человек, который готовит ответы; печатается и на бланке.",
    )  # fmt: skip
    is_expected = models.BooleanField(
        "напоминать о таком собеседовании каждой паре", default=True,
        help_text="Без отметки его планируют только по желанию.",
    )  # fmt: skip
    edition = models.PositiveSmallIntegerField("редакция", default=1)
    succeeds = models.ForeignKey(
        "self", verbose_name="вместо набора", on_delete=models.PROTECT, null=True, blank=True,
        related_name="successors",
    )  # fmt: skip
    place = models.PositiveSmallIntegerField("место", default=0)
    is_retired = models.BooleanField("больше не предлагается", default=False)

    objects = QuestionSetQuerySet.as_manager()

    class Meta:
        verbose_name = "набор вопросов"
        verbose_name_plural = "наборы вопросов"
        ordering = ["place", "edition", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["succeeds"],
                name="question_set_succeeded_once",
                violation_error_message="Новая редакция этого набора уже есть.",
            ),
            models.CheckConstraint(
                condition=Q(succeeds=None) | ~Q(succeeds=F("pk")),
                name="question_set_succeeds_another",
                violation_error_message="Набор не сменяет сам себя.",
            ),
        ]

    def __str__(self):
        return self.name if self.edition == 1 else f"{self.name}, редакция {self.edition}"


@audited(
    named_by=["text"], readable_by=Permission.RUN_INTERVIEWS, part_of="question_set",
    quiet=["version", "position"], counted="вопрос,вопроса,вопросов",
)  # fmt: skip
class Question(Versioned):
    """A question of a set: to whom, how it is answered, and what the answer tells in sum."""

    class Whom(models.TextChoices):
        MENTEE = "mentee", "наставляемому"
        MENTOR = "mentor", "наставнику"
        CURATOR = "curator", "куратору"

    class Kind(models.TextChoices):
        SCALE = "scale", "отметка от 1 до 10"
        CHOICE = "choice", "выбор из списка"
        TEXT = "text", "своими словами"

    class Tells(models.TextChoices):
        NOTHING = "", "ничего особенного"
        SATISFACTION = "satisfaction", "удовлетворённость"
        STRENGTH = "strength", "сильные стороны"
        WEAKNESS = "weakness", "слабые стороны"
        OPPORTUNITY = "opportunity", "возможности"
        THREAT = "threat", "риски"

    question_set = models.ForeignKey(
        QuestionSet, verbose_name="набор", on_delete=models.CASCADE, related_name="questions"
    )
    position = models.PositiveSmallIntegerField("место", default=1)
    whom = models.CharField("кому", max_length=7, choices=Whom)
    kind = models.CharField("как отвечают", max_length=6, choices=Kind)
    text = models.CharField("вопрос", max_length=300)
    choices = ArrayField(
        models.CharField(max_length=150), verbose_name="ответы на выбор", default=list, blank=True
    )
    tells = models.CharField(
        "о чём говорит ответ", max_length=12, choices=Tells, default=Tells.NOTHING, blank=True,
        help_text="По этому ответы собирают в мониторинг: удовлетворённость и SWOT-анализ.",
    )  # fmt: skip

    class Meta:
        verbose_name = "вопрос"
        verbose_name_plural = "вопросы"
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(text=""),
                name="question_asks_something",
                violation_error_message="Напишите вопрос.",
            ),
            models.CheckConstraint(
                condition=~Q(kind="choice") | Q(choices__len__gte=2),
                name="question_of_choice_has_choices",
                violation_error_message="Напишите хотя бы два ответа на выбор, каждый с новой "
                "строки.",
            ),
            models.CheckConstraint(
                condition=~Q(tells="satisfaction") | Q(kind="scale"),
                name="question_of_satisfaction_is_marked",
                violation_error_message="Удовлетворённость считают по отметкам от 1 до 10.",
            ),
        ]

    def __str__(self):
        return self.text
