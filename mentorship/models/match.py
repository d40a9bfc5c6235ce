from django.db import models
from django.db.models import Count, Q
from django.utils import timezone

from people.academic_year import AcademicYearField
from people.access import Permission
from people.audit import audited
from people.models import Versioned
from people.names import Gender

NOT_CHOSEN = "отложена до решения: она в новом черновике"


class MatchQuerySet(models.QuerySet):
    def with_counts(self):
        """`served` and `unserved`: requests with a mentor and without."""
        return self.annotate(
            served=Count("lines", filter=Q(lines__mentor__isnull=False)),
            unserved=Count("lines", filter=Q(lines__mentor=None)),
        )

    def with_the_rest_of(self, made):
        """Drafts in which rows are that the published matching has left for later."""
        left = made.lines.filter(skipped=NOT_CHOSEN)
        return self.filter(
            state=self.model.State.DRAFT, lines__request__in=left.values("request")
        ).distinct()  # fmt: skip


@audited(
    named_by=["year", "created_at"], readable_by=Permission.MATCH_MENTORS, ignored=["inputs"],
    quiet=["version", "created_by", "published_by", "worked_out_at", "weights", "rules",
           "fingerprint", "shortages"],
    counted="подбор,подбора,подборов",
)  # fmt: skip
class Match(Versioned):
    """Подбор: one matching as it was worked out, with everything it was made from.

    It keeps weights, rules and a fingerprint of its inputs, so that it stays readable next year;
    `inputs` tell which rows are others since then (mentorship.match_inputs).
    """

    class State(models.TextChoices):
        DRAFT = "draft", "черновик"
        PUBLISHED = "published", "пары созданы"

    year = AcademicYearField("учебный год")
    state = models.CharField("состояние", max_length=10, choices=State, default=State.DRAFT)
    weights = models.JSONField("веса", default=dict)
    rules = models.JSONField("запреты", default=dict)
    fingerprint = models.CharField("отпечаток исходных данных", max_length=64, blank=True)
    inputs = models.JSONField("знаки исходных данных по строкам", default=dict)
    worked_out_at = models.DateTimeField("рассчитан", default=timezone.now)
    optimum = models.FloatField("сумма оценок без ручных решений", default=0)
    worth = models.FloatField("сумма оценок", default=0)
    shortages = models.JSONField("кого не хватает", default=list)
    created_at = models.DateTimeField("начат", default=timezone.now)
    created_by = models.ForeignKey(
        "people.Account", verbose_name="кто начал", on_delete=models.SET_NULL, null=True,
        related_name="+",
    )  # fmt: skip
    published_at = models.DateTimeField("пары созданы", null=True, blank=True)
    published_by = models.ForeignKey(
        "people.Account", verbose_name="кто создал пары", on_delete=models.SET_NULL, null=True,
        blank=True, related_name="+",
    )  # fmt: skip

    objects = MatchQuerySet.as_manager()

    class Meta:
        verbose_name = "подбор"
        verbose_name_plural = "подборы"
        ordering = ["-created_at", "-pk"]

    def __str__(self):
        return f"Подбор {self.year}"


@audited(
    named_by=["request"], readable_by=Permission.MATCH_MENTORS, part_of="match",
    derived=True, hidden=["reasons"], quiet=["others", "first", "place"],
    counted="строка подбора,строки подбора,строк подбора",
)  # fmt: skip
class MatchLine(models.Model):
    """One request in a matching: the mentor proposed for it, or exactly why there is none.

    `reasons` are the lines of the explanation, `others` the next candidates with their prices, as
    they were then; `first` stood in the queue before the others; `skipped` says why publishing made
    no pair of it.
    """

    match = models.ForeignKey(
        Match, verbose_name="подбор", on_delete=models.CASCADE, related_name="lines"
    )
    request = models.ForeignKey(
        "people.ProfessionalRequest", verbose_name="запрос", on_delete=models.PROTECT,
        related_name="match_lines",
    )  # fmt: skip
    mentor = models.ForeignKey(
        "people.Teacher", verbose_name="наставник", on_delete=models.PROTECT, null=True,
        blank=True, related_name="+",
    )  # fmt: skip
    score = models.FloatField("оценка", null=True, blank=True)
    reasons = models.JSONField("объяснение", default=list)
    others = models.JSONField("другие подходящие", default=list)
    why_nobody = models.TextField("почему никто", blank=True)
    first = models.BooleanField("вне очереди", default=False)
    skipped = models.TextField("почему пара не создана", blank=True)
    place = models.PositiveSmallIntegerField("место", default=0)

    class Meta:
        verbose_name = "строка подбора"
        verbose_name_plural = "строки подбора"
        ordering = ["place", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["match", "request"],
                name="match_line_once_a_request",
                violation_error_message="Этот запрос уже есть в подборе.",
            ),
            models.CheckConstraint(
                condition=Q(mentor__isnull=False, why_nobody="")
                | Q(mentor=None) & ~Q(why_nobody=""),
                name="match_line_mentor_or_reason",
                violation_error_message=(
                    "У запроса есть либо наставник, либо причина, почему его нет."
                ),
            ),
        ]

    def __str__(self):
        return str(self.request)


@audited(
    named_by=["mentor"], readable_by=Permission.MATCH_MENTORS, part_of="match",
    quiet=["chosen_by", "chosen_at"],
    counted="решение вручную,решения вручную,решений вручную",
)  # fmt: skip
class MatchChoice(models.Model):
    """What the deputy chose by hand, against the optimum or with it; always with a reason."""

    class Kind(models.TextChoices):
        PIN = "pin", "закреплён"
        FORBID = "forbid", "исключён"

    match = models.ForeignKey(
        Match, verbose_name="подбор", on_delete=models.CASCADE, related_name="choices"
    )
    request = models.ForeignKey(
        "people.ProfessionalRequest", verbose_name="запрос", on_delete=models.PROTECT,
        related_name="match_choices",
    )  # fmt: skip
    mentor = models.ForeignKey(
        "people.Teacher", verbose_name="наставник", on_delete=models.PROTECT, related_name="+"
    )
    kind = models.CharField("решение", max_length=10, choices=Kind)
    reason = models.CharField("почему", max_length=500)
    price = models.FloatField("цена против лучшего", default=0)
    left = models.SmallIntegerField("ещё без наставника из-за этого", default=0)
    is_beyond = models.BooleanField("сверх нагрузки", default=False)
    chosen_by = models.ForeignKey(
        "people.Account", verbose_name="кто решил", on_delete=models.SET_NULL, null=True,
        related_name="+",
    )  # fmt: skip
    chosen_at = models.DateTimeField("когда", default=timezone.now)

    class Meta:
        verbose_name = "решение вручную"
        verbose_name_plural = "решения вручную"
        ordering = ["chosen_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["match", "request"],
                condition=Q(kind="pin"),
                name="match_choice_one_pin",
                violation_error_message="За этим запросом уже закреплён наставник.",
            ),
            models.UniqueConstraint(
                fields=["match", "request", "mentor"],
                name="match_choice_once_a_pair",
                violation_error_message="Об этой паре уже решено.",
            ),
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="match_choice_with_reason",
                violation_error_message="Напишите, почему решено так.",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.mentor}"

    @property
    def done(self) -> str:
        """«закреплена», «исключён»: what was done to the mentor, who is a woman or a man."""
        ending = {"закреплён": "закреплена", "исключён": "исключена"}
        word = str(self.get_kind_display())
        return ending[word] if self.mentor.gender == Gender.FEMALE else word
