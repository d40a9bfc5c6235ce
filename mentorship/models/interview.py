"""Interviews of pairs: planned, held with a conclusion; answers of each side."""

import datetime as dt

from django.db import models
from django.db.models import Count, OuterRef, Q, Subquery
from django.utils import timezone

from mentorship.models.pair import Pair, of_two
from mentorship.models.question_set import (
    HIGHEST_MARK,
    LOWEST_MARK,
    InterviewStage,
    Question,
    QuestionSet,
)
from people.academic_year import AcademicYear, AcademicYearField
from people.access import Permission
from people.asked_often import Kept
from people.audit import audited
from people.models import Stateful

TAGS = {"planned": "info", "held": "ok", "cancelled": "idle"}
TITLES = {
    "start": "Собеседование в начале работы", "middle": "Собеседование в середине работы",
    "end": "Итоговое собеседование",
}  # fmt: skip


def not_told_to(account) -> Q:
    """Interviews of which the account knows nothing yet: not held, for who reads conclusions."""
    return Q(pk__in=[]) if account.can(Permission.RUN_INTERVIEWS) else ~Q(state="held")


class InterviewQuerySet(models.QuerySet):
    def visible_to(self, account):
        """All for who runs them; those held, for who reads conclusions; the two's own always."""
        if account.can(Permission.RUN_INTERVIEWS):
            return self
        own = of_two(account, "pair__")
        if account.can(Permission.READ_CONCLUSIONS):
            return self.filter(own | Q(state=Interview.State.HELD))
        return self.filter(own)

    def of_year(self, year):
        return self.filter(year=year)

    def planned(self):
        return self.filter(state=Interview.State.PLANNED)

    def held(self):
        return self.filter(state=Interview.State.HELD)

    def standing(self):
        return self.exclude(state=Interview.State.CANCELLED)

    def unmarked(self, today: dt.date):
        """Planned ones whose day is past."""
        return self.planned().filter(planned_on__lt=today)

    def with_people(self):
        return self.select_related("pair__mentor", "pair__mentee", "question_set")

    def with_answers(self):
        """`answered_<whom>`: how many answers of that side are there."""
        rows = InterviewAnswer.objects.filter(interview=OuterRef("pk")).order_by()
        counts = {
            f"answered_{whom}": Kept(Subquery(
                rows.filter(question__whom=whom).values("interview").annotate(n=Count("pk"))
                .values("n")
            ))
            for whom in Question.Whom.values
        }  # fmt: skip
        return self.annotate(**counts)


@audited(
    named_by=["pair", "stage"], readable_by=Permission.READ_CONCLUSIONS, part_of="pair",
    quiet=["version", "year"], counted="собеседование,собеседования,собеседований",
    kept_from=not_told_to,
)  # fmt: skip
class Interview(Stateful):
    """Собеседование with a pair (stage 6.1 of the plan): its answers, conclusion, recommendation.

    Answers are the deputy's and their author's; the conclusion is what others may know.
    """

    class State(models.TextChoices):
        PLANNED = "planned", "запланировано"
        HELD = "held", "проведено"
        CANCELLED = "cancelled", "отменено"

    class Recommendation(models.TextChoices):
        CONTINUE = "continue", "продолжать работу пары"
        CHANGE = "change", "сменить наставника"
        CLOSE = "close", "завершить работу пары"
        SPREAD = "spread", "распространить опыт пары"

    MOVES = {
        State.PLANNED: (State.HELD, State.CANCELLED),
        State.HELD: (State.PLANNED,),
        State.CANCELLED: (State.PLANNED,),
    }

    pair = models.ForeignKey(
        Pair, verbose_name="пара", on_delete=models.PROTECT, related_name="interviews"
    )
    stage = models.CharField("этап", max_length=6, choices=InterviewStage)
    year = AcademicYearField("учебный год")
    question_set = models.ForeignKey(
        QuestionSet, verbose_name="набор вопросов", on_delete=models.PROTECT,
        related_name="interviews",
    )  # fmt: skip
    state = models.CharField("состояние", max_length=10, choices=State, default=State.PLANNED)
    planned_on = models.DateField("когда")
    planned_at = models.TimeField("во сколько", null=True, blank=True)
    held_on = models.DateField("проведено", null=True, blank=True)
    place = models.CharField("где", max_length=100, blank=True)
    leader = models.CharField("кто проводит", max_length=200, blank=True)
    mentor_ready_at = models.DateTimeField("наставник подготовил ответы", null=True, blank=True)
    mentee_ready_at = models.DateTimeField("наставляемый подготовил ответы", null=True, blank=True)
    conclusion = models.TextField("заключение", blank=True, max_length=5000)
    recommendation = models.CharField(
        "рекомендация", max_length=10, choices=Recommendation, blank=True
    )
    cancelled_why = models.CharField("почему отменено", max_length=300, blank=True)
    frozen_on = models.DateField("год закрыт", null=True, blank=True, editable=False)

    objects = InterviewQuerySet.as_manager()

    class Meta:
        verbose_name = "собеседование"
        verbose_name_plural = "собеседования"
        ordering = ["-planned_on", "planned_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["pair", "stage", "year"],
                condition=~Q(state="cancelled"),
                name="interview_of_stage_once_a_year",
                violation_error_message="Такое собеседование с этой парой в этом учебном году уже "
                "есть.",
            ),
            models.CheckConstraint(
                condition=~Q(state="held")
                | Q(held_on__isnull=False) & ~Q(conclusion="") & ~Q(recommendation=""),
                name="interview_held_with_conclusion",
                violation_error_message="Укажите день, напишите заключение и выберите "
                "рекомендацию.",
            ),
            models.CheckConstraint(
                condition=~Q(state="cancelled") | ~Q(cancelled_why=""),
                name="interview_cancelled_with_reason",
                violation_error_message="Напишите, почему собеседование отменено.",
            ),
        ]
        indexes = [models.Index(fields=["year", "state"], name="interviews_of_year_by_state")]

    def __str__(self):
        return f"{self.pair}, {self.get_stage_display()}"

    @property
    def is_planned(self) -> bool:
        return self.state == self.State.PLANNED

    @property
    def is_held(self) -> bool:
        return self.state == self.State.HELD

    @property
    def title(self) -> str:
        """What kind of interview it is, as a heading."""
        return TITLES[self.stage]

    @property
    def day(self) -> dt.date:
        """When it was held, or is to be."""
        return self.held_on or self.planned_on

    @property
    def state_kind(self) -> str:
        """The kind of tag that shows the state."""
        return TAGS[self.state]

    def date_it(self) -> None:
        """The academic year follows the day; ValueError for a day of no year."""
        self.year = AcademicYear.containing(self.day)

    date_it.alters_data = True


class InterviewAnswerQuerySet(models.QuerySet):
    def visible_to(self, account):
        """One's own; all for who runs interviews, but never the other's of the own pair."""
        own = Q(question__whom="mentor", interview__pair__mentor=account.teacher_id)
        own |= Q(question__whom="mentee", interview__pair__mentee=account.teacher_id)
        if account.teacher_id is None:
            own = Q(pk__in=[])
        if account.can(Permission.RUN_INTERVIEWS):
            return self.filter(own | ~of_two(account, "interview__pair__"))
        return self.filter(own)


@audited(
    named_by=["question"], readable_by=Permission.RUN_INTERVIEWS, part_of="interview",
    hidden=["mark", "choice", "text"], quiet=["entered_by", "written_at"],
    counted="ответ,ответа,ответов",
)  # fmt: skip
class InterviewAnswer(models.Model):
    """What was answered to one question; the history says only that it changed."""

    interview = models.ForeignKey(
        Interview, verbose_name="собеседование", on_delete=models.CASCADE, related_name="answers"
    )
    question = models.ForeignKey(
        Question, verbose_name="вопрос", on_delete=models.PROTECT, related_name="answers"
    )
    mark = models.PositiveSmallIntegerField("отметка", null=True, blank=True)
    choice = models.CharField("выбор", max_length=150, blank=True)
    text = models.TextField("ответ", blank=True, max_length=3000)
    entered_by = models.ForeignKey(
        "people.Account", verbose_name="кто внёс", on_delete=models.SET_NULL, null=True,
        related_name="+",
    )  # fmt: skip
    written_at = models.DateTimeField("внесено", default=timezone.now)

    objects = InterviewAnswerQuerySet.as_manager()

    class Meta:
        verbose_name = "ответ"
        verbose_name_plural = "ответы"
        ordering = ["question__position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["interview", "question"],
                name="interview_answer_once",
                violation_error_message="На этот вопрос уже отвечено.",
            ),
            models.CheckConstraint(
                condition=Q(mark=None) | Q(mark__range=(LOWEST_MARK, HIGHEST_MARK)),
                name="interview_mark_on_the_scale",
                violation_error_message="Отметка — от 1 до 10.",
            ),
            models.CheckConstraint(
                condition=Q(mark__isnull=False) | ~Q(choice="") | ~Q(text=""),
                name="interview_answer_says_something",
                violation_error_message="Пустой ответ не хранится.",
            ),
        ]

    def __str__(self):
        return str(self.question)

    @property
    def value(self) -> int | str:
        """The answer as its form holds it, whichever kind it is."""
        return self.mark or self.choice or self.text

    @property
    def said(self) -> str:
        """The answer in words."""
        return f"{self.mark} из {HIGHEST_MARK}" if self.mark else self.choice or self.text
