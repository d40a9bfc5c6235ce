from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce

from mentorship.models.closing import GOING, LastDays, Today, past_last_day
from mentorship.models.dictionaries import EndCause, MentoringForm, MentoringKind
from people.access import Permission
from people.asked_often import Kept
from people.audit import audited
from people.models import Consent, ConsentKind, Stateful
from people.models.staff_queries import named, names_of

# what an agreement says the mentor does, where nobody has written it otherwise
USUAL_CONTENT = (
    "помощь наставляемому в овладении навыками работы на рабочем месте по персонализированной "
    "программе наставничества"
)
FINISHED = ("completed", "ended", "cancelled")


def days_together() -> models.Func:
    """The days of a pair as a range; an open end lasts; wrong order is another constraint's."""
    last = models.Case(models.When(ends_on__lt=F("starts_on"), then=F("starts_on")),
                       default=F("ends_on"))  # fmt: skip
    return models.Func(
        F("starts_on"), last, Value("[]"), function="daterange", output_field=DateRangeField()
    )


def of_two(account, path: str = "") -> Q:
    """Pairs whose mentor or mentee the account's person is, or rows that a `path` ("pair__") leads
    from to such a pair; nothing for an account of nobody."""
    if account.teacher_id is None:
        return Q(pk__in=[])
    own = account.teacher_id
    return Q(**{f"{path}mentor": own}) | Q(**{f"{path}mentee": own})


def of_two_texts(account, path: str = "pair__") -> Q:
    """`of_two` for rows with `carried_from`: what a replacement copied into a pair that then did
    not come to be is nobody's there; it stands in the former pair.
    """
    return of_two(account, path) & ~in_vain(path)


def in_vain(path: str = "pair__") -> Q:
    """Rows that a replacement copied into a pair that then did not come to be."""
    gone = {f"{path}state": "cancelled", f"{path}replaces__isnull": False}
    return Q(carried_from__isnull=False, **gone)


def consents_then(side: str) -> tuple[Subquery, Subquery]:
    """The dates of papers that counted on a pair's first day, and first came while it worked."""
    signed = Consent.objects.filter(kind=ConsentKind.PARTICIPATION, teacher=OuterRef(side))
    counts = Q(withdrawn_on=None) | Q(withdrawn_on__gt=OuterRef("starts_on"))
    lasts = Q(valid_until=None) | Q(valid_until__gte=OuterRef("starts_on"))
    first = signed.filter(counts, lasts, signed_on__lte=OuterRef("starts_on"))
    later = signed.filter(
        signed_on__gt=OuterRef("starts_on"), signed_on__lte=OuterRef("ends_on")
    )  # fmt: skip
    return (
        Subquery(first.order_by("-signed_on").values("signed_on")[:1]),
        Subquery(later.order_by("signed_on").values("signed_on")[:1]),
    )


IN_LINES = (
    "pk", "mentor_id", "mentee_id", "part", "state", "starts_on", "ends_on", "basis",
    "order_number", "order_date", "agreement_number", "agreement_date", "agreement_content",
    "pay_line", "notice_on", "end_cause_id", "form_id", "kind_id", "agreement_said", "order_said",
)  # fmt: skip


class PairQuerySet(models.QuerySet):
    def going(self):
        """Those that take one of a mentor's places: prepared, active or paused, to their last
        day."""
        return self.exclude(state__in=FINISHED).exclude(past_last_day())

    def touching(self, year):
        """Those whose days meet the year's: a pair has dates, not a year."""
        return self.filter(Q(ends_on=None) | Q(ends_on__gte=year.start), starts_on__lte=year.end)

    def standing_in_for(self, *pairs):
        """Going pairs of temporary mentors who work while these pairs are paused."""
        temporary = self.model.Part.TEMPORARY
        instead = Q(replaces__in=pairs)
        instead |= Q(replaces__part=temporary, replaces__replaces__in=pairs)
        return self.going().filter(instead, part=temporary)

    def nobody_chosen(self):
        """Those for which nobody is chosen to go on for good."""
        chosen = self.model.objects.going().exclude(part=self.model.Part.TEMPORARY)
        return self.exclude(Exists(chosen.filter(replaces=OuterRef("pk"))))

    def taking_place(self, since=None, until=None):
        """Those that count against a mentor's capacity between the days: of the going ones not
        those that are to end before, nor those that begin after. Whose term has run out and whom
        nobody has closed still has the place.
        """
        found = self.going()
        if since:
            found = found.exclude(ends_on__gte=Today(), ends_on__lt=since)
        return found.exclude(starts_on__gt=until) if until else found

    def taking_place_of(self, mentor, since=None, until=None):
        """`taking_place`, of the mentor's pairs."""
        return self.taking_place(since, until).filter(mentor=mentor)

    def with_consents(self, day):
        """For each side `…_consent_on`: the date on the paper that counts on the day, of a pair
        that is over the one that counted then; `…_consent_then`: of the one at its first day."""
        own = Consent.objects.valid_on(day).filter(kind=ConsentKind.PARTICIPATION)
        own = own.order_by("signed_on").values("signed_on")
        found = {}
        for side in ("mentor", "mentee"):
            first, later = consents_then(side)
            now = Subquery(own.filter(teacher=OuterRef(side))[:1])
            over = models.When(state__in=FINISHED, then=Coalesce(first, later))
            found |= {
                f"{side}_consent_on": Kept(models.Case(over, default=now)),
                f"{side}_consent_then": Kept(first),
            }
        return self.annotate(**found)

    def with_people(self):
        """Names and dictionaries of the pair in the same query."""
        return self.select_related("mentor", "mentee", "form", "kind")

    def with_named_people(self, *also: str):
        """`with_people`, of whom a page says no more than their names and posts; and of what is
        selected besides, the fields `also`.

        Naming what is read costs the framework less than naming what is not.
        """
        own = [field.name for field in self.model._meta.concrete_fields]
        words = ("form__name", "kind__name")
        return self.with_people().only(*own, *words, *named("mentor"), *named("mentee"), *also)

    def with_lines(self):
        """What a line of the list and the sentences of its signals say, as rows."""
        mentor, mentee = (
            [*names_of(side), f"{side}__state", f"{side}__left_on"] for side in ("mentor", "mentee")
        )
        return self.values(*IN_LINES, *mentor, *mentee)

    def visible_to(self, account):
        """All for those who lead or watch; one's own for a mentor or a mentee; else none."""
        if account.can(Permission.READ_PAIRS):
            return self
        return self.filter(of_two(account))


@audited(
    named_by=["mentor", "mentee"], readable_by=Permission.READ_PAIRS,
    ignored=["agreement_said", "order_said"], quiet=["version", "explanation", "match"],
    counted="пара,пары,пар",
)  # fmt: skip
class Pair(LastDays, Stateful):
    """Наставническая пара: two teachers, its dates, and the papers that make it legal.

    №№ and dates of papers are plain fields: an act signed on the upper floor writes them here, and
    they are typed for paper made elsewhere.
    """

    class State(models.TextChoices):
        PREPARATION = "preparation", "готовится"
        ACTIVE = "active", "работает"
        PAUSED = "paused", "приостановлена"
        COMPLETED = "completed", "завершена"
        ENDED = "ended", "прекращена досрочно"
        CANCELLED = "cancelled", "не состоялась"

    class Part(models.TextChoices):
        MAIN = "main", "основной наставник"
        ADDITIONAL = "additional", "дополнительный"
        TEMPORARY = "temporary", "временный"

    class Basis(models.TextChoices):
        AGREEMENT = "agreement", "дополнительное соглашение"
        FUNCTION = "function", "трудовая функция по договору"

    GOING = GOING  # each takes one of a mentor's places
    MOVES = {
        State.PREPARATION: (State.ACTIVE, State.CANCELLED),
        State.ACTIVE: (State.PAUSED, State.COMPLETED, State.ENDED),
        State.PAUSED: (State.ACTIVE, State.COMPLETED, State.ENDED),
        State.COMPLETED: (),
        State.ENDED: (),
        State.CANCELLED: (),
    }

    mentor = models.ForeignKey(
        "people.Teacher", verbose_name="наставник", on_delete=models.PROTECT,
        related_name="pairs_as_mentor",
    )  # fmt: skip
    mentee = models.ForeignKey(
        "people.Teacher", verbose_name="наставляемый", on_delete=models.PROTECT,
        related_name="pairs_as_mentee",
    )  # fmt: skip
    part = models.CharField("роль наставника", max_length=12, choices=Part, default=Part.MAIN)
    state = models.CharField("состояние", max_length=12, choices=State, default=State.PREPARATION)
    starts_on = models.DateField("начало")
    ends_on = models.DateField("окончание", null=True, blank=True)
    form = models.ForeignKey(
        MentoringForm, verbose_name="форма", on_delete=models.PROTECT, null=True, blank=True,
        related_name="pairs",
    )  # fmt: skip
    kind = models.ForeignKey(
        MentoringKind, verbose_name="вид", on_delete=models.PROTECT, null=True, blank=True,
        related_name="pairs",
    )  # fmt: skip
    group = models.CharField("группа", max_length=100, blank=True)
    request = models.ForeignKey(
        "people.ProfessionalRequest", verbose_name="запрос", on_delete=models.PROTECT, null=True,
        blank=True, related_name="pairs",
    )  # fmt: skip
    match = models.ForeignKey(
        "mentorship.Match", verbose_name="подбор", on_delete=models.PROTECT, null=True,
        blank=True, related_name="pairs",
    )  # fmt: skip
    explanation = models.JSONField("почему этот наставник", default=list, blank=True)
    over_capacity_reason = models.CharField("почему сверх нагрузки", max_length=500, blank=True)
    is_from_paper = models.BooleanField("внесено по бумагам", default=False)
    basis = models.CharField("основание", max_length=12, choices=Basis, default=Basis.AGREEMENT)
    agreement_number = models.CharField("соглашение №", max_length=40, blank=True)
    agreement_content = models.TextField(
        "содержание работы по наставничеству", blank=True, max_length=2000
    )
    agreement_date = models.DateField("дата соглашения", null=True, blank=True)
    pay_line = models.BooleanField("в соглашении указана оплата", default=False)
    agreement_said = models.JSONField("что сказано в соглашении", null=True, blank=True)
    order_number = models.CharField("приказ №", max_length=40, blank=True)
    order_date = models.DateField("дата приказа", null=True, blank=True)
    order_said = models.JSONField("что сказано в приказе", null=True, blank=True)
    replaces = models.ForeignKey(
        "self", verbose_name="вместо пары", on_delete=models.PROTECT, null=True, blank=True,
        related_name="replaced_by",
    )  # fmt: skip
    end_cause = models.ForeignKey(
        EndCause, verbose_name="причина прекращения", on_delete=models.PROTECT, null=True,
        blank=True, related_name="+",
    )  # fmt: skip
    notice_on = models.DateField("дата предупреждения", null=True, blank=True)
    end_reason = models.TextField("почему прекращена", blank=True)
    replaces_because = models.TextField("почему сменился наставник", blank=True)
    ended_in_conflict = models.BooleanField("работа вместе не сложилась", default=False)

    meetings_opened = models.BooleanField(
        "записи о встречах открыты заместителю директора", default=False
    )

    objects = PairQuerySet.as_manager()

    class Meta:
        verbose_name = "пара"
        verbose_name_plural = "пары"
        ordering = ["-starts_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(mentor=F("mentee")),
                name="pair_of_two_people",
                violation_error_message="Наставник и наставляемый — разные люди.",
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                name="pair_dates_in_order",
                violation_error_message="Окончание раньше начала.",
            ),
            models.CheckConstraint(
                condition=~Q(state="ended") | ~Q(end_reason=""),
                name="pair_ended_with_reason",
                violation_error_message="Напишите, почему пара прекращена.",
            ),
            models.CheckConstraint(
                condition=~Q(replaces=F("pk")),
                name="pair_replaces_another",
                violation_error_message="Пара не заменяет сама себя.",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["active", "paused"], end_cause__isnull=False)
                | Q(ends_on__isnull=False),
                name="pair_closing_has_last_day",
                violation_error_message="Укажите последний день пары.",
            ),
            ExclusionConstraint(
                name="pair_same_people_once",
                expressions=[
                    ("mentor", RangeOperators.EQUAL),
                    ("mentee", RangeOperators.EQUAL),
                    (days_together(), RangeOperators.OVERLAPS),
                ],
                condition=~Q(state="cancelled"),
                violation_error_message="Эти двое в эти дни уже работают вместе.",
            ),
            ExclusionConstraint(
                name="pair_one_main_mentor",
                expressions=[
                    ("mentee", RangeOperators.EQUAL),
                    (days_together(), RangeOperators.OVERLAPS),
                ],
                condition=Q(part="main", state__in=["active", "paused"]),
                violation_error_message="В эти дни у наставляемого уже есть основной наставник.",
            ),
        ]
        indexes = [models.Index(fields=["mentor", "state"], name="pair_of_mentor_by_state")]

    def __str__(self):
        return f"{self.mentor.short_name} — {self.mentee.short_name}"

    @property
    def end_on_paper(self) -> str:
        """Why it came to its end as papers say it: the line of the dictionary alone, or what a list
        of pairs from paper says."""
        return self.end_cause.name if self.end_cause else self.end_reason

    @property
    def moves(self) -> list:
        """What is to end is not completed and may go on after all; what is past its last day goes
        nowhere."""
        if self.is_past_last_day:
            return []
        if not self.is_closing:
            return super().moves
        rest = [self.State.PAUSED] if self.state == self.State.ACTIVE else []
        return [self.State.ACTIVE, *rest, self.State.ENDED]

    def get_state_display(self) -> str:
        """The state in words; of a pair whose end is decided, until what day it works."""
        return self.state_now(str(self.State(self.state).label), str(self.State.ENDED.label))
