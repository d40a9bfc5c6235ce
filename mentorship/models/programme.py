import datetime as dt

from django.db import models
from django.db.models import Count, F, Prefetch, Q

from mentorship.models.pair import Pair, of_two, of_two_texts
from people.access import Permission
from people.audit import audited
from people.models import EnteredOnce, Stateful, Versioned

TAGS = {"draft": "idle", "offered": "warn", "approved": "ok"}


class Side(models.TextChoices):
    """Who of a pair answers for a line of the plan."""

    MENTOR = "mentor", "наставник"
    MENTEE = "mentee", "наставляемый"
    BOTH = "both", "наставник и наставляемый"


class ProgrammeQuerySet(models.QuerySet):
    def visible_to(self, account):
        """All states for the pair itself and the curator; the council what was put before it."""
        if account.can(Permission.READ_PAIR_FACTS):
            return self
        own = of_two_texts(account)
        if account.can(Permission.READ_PROGRAMMES):
            return self.filter(own | ~Q(state=Programme.State.DRAFT))
        return self.filter(own)

    def to_decide(self, account):
        """Offered ones of going pairs that the account may approve: not of its own, save for the
        curator, who then writes the council's minutes down (mentorship.approving).
        """
        rows = self.filter(state=Programme.State.OFFERED, pair__state__in=Pair.GOING)
        return rows if account.can(Permission.EDIT_PAIRS) else rows.exclude(
            of_two(account, "pair__")
        )  # fmt: skip

    def with_people(self):
        """The pair with its people and dictionaries in the same query."""
        people = ("pair__mentor", "pair__mentee", "pair__form", "pair__kind", "pair__request")
        return self.select_related(*people)

    def with_plan(self):
        """Lines of the plan in their order, with what they strengthen; one query for all."""
        return self.prefetch_related(Prefetch("items", PlanItem.objects.with_reading()))

    def with_counts(self):
        """`planned` and `done`: lines of the plan, and those that are done."""
        done = Count("items", filter=Q(items__done_on__isnull=False))
        return self.annotate(planned=Count("items"), done=done)


@audited(
    named_by=["pair"], readable_by=Permission.READ_PAIR_FACTS, part_of="pair",
    quiet=["version", "offered_by", "offered_at", "pattern", "carried_from"],
    counted="программа,программы,программ",
)  # fmt: skip
class Programme(Stateful):
    """Персонализированная программа наставничества: what a pair works on, in which terms.

    The mentor writes it, the mentee comments, the council or the deputy approves; then it changes
    only by an amendment that both agree to. `return_reason` is why it came back from the approval.
    """

    class State(models.TextChoices):
        DRAFT = "draft", "пишется"
        OFFERED = "offered", "на утверждении"
        APPROVED = "approved", "утверждена"

    class Body(models.TextChoices):
        COUNCIL = "council", "научно-методический совет"
        DEPUTY = "deputy", "заместитель директора"

    MOVES = {
        State.DRAFT: (State.OFFERED, State.APPROVED),
        State.OFFERED: (State.DRAFT, State.APPROVED),
        State.APPROVED: (),
    }
    TEXTS = ("note", "aims", "tasks", "results")

    pair = models.OneToOneField(
        Pair, verbose_name="пара", on_delete=models.PROTECT, related_name="programme"
    )
    state = models.CharField("состояние", max_length=10, choices=State, default=State.DRAFT)
    note = models.TextField("пояснительная записка", blank=True)
    aims = models.TextField("цель", blank=True)
    tasks = models.TextField("задачи", blank=True)
    results = models.TextField("ожидаемые результаты", blank=True)
    starts_on = models.DateField("начало")
    ends_on = models.DateField("окончание")
    offered_at = models.DateTimeField("представлена на утверждение", null=True, blank=True)
    offered_by = models.ForeignKey(
        "people.Account", verbose_name="кто представил", on_delete=models.SET_NULL, null=True,
        blank=True, related_name="+",
    )  # fmt: skip
    return_reason = models.TextField("почему возвращена", blank=True)
    approved_body = models.CharField("кто утвердил", max_length=10, choices=Body, blank=True)
    approval_number = models.CharField("№ протокола", max_length=40, blank=True)
    approval_date = models.DateField("дата утверждения", null=True, blank=True)
    pattern = models.ForeignKey(
        "mentorship.ProgrammePattern", verbose_name="образец", on_delete=models.SET_NULL,
        null=True, blank=True, related_name="programmes",
    )  # fmt: skip
    carried_from = models.ForeignKey(
        "self", verbose_name="по программе пары", on_delete=models.PROTECT, null=True, blank=True,
        related_name="carried_to",
    )  # fmt: skip

    objects = ProgrammeQuerySet.as_manager()

    class Meta:
        verbose_name = "программа"
        verbose_name_plural = "программы"
        ordering = ["pair_id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gt=F("starts_on")),
                name="programme_dates_in_order",
                violation_error_message="Окончание программы раньше начала.",
            ),
            models.CheckConstraint(
                condition=~Q(state="approved")
                | Q(approval_date__isnull=False) & ~Q(approved_body=""),
                name="programme_approved_with_date",
                violation_error_message="У утверждённой программы есть дата и кто утвердил.",
            ),
        ]

    def __str__(self):
        return f"Программа: {self.pair}"

    @property
    def state_kind(self) -> str:
        """The kind of tag that shows the state."""
        return TAGS[self.state]

    @property
    def is_approved(self) -> bool:
        return self.state == self.State.APPROVED


class PlanItemQuerySet(models.QuerySet):
    def with_reading(self):
        """In the order of the plan, with what a page says about each line; `talk`: how many
        comments stand under it."""
        talk = Count("comments", filter=Q(comments__taken_at=None))
        rows = self.select_related("done_by__teacher").annotate(talk=talk)
        return rows.prefetch_related("competences").order_by("position", "pk")

    def in_force(self):
        """Lines that are to be done: of approved programmes, and of those that a replacement
        carried over and nobody has approved again yet."""
        approved = Q(programme__state=Programme.State.APPROVED)
        former = F("programme__pair__replaces")
        carried = Q(programme__carried_from__pair=former)  # or from who stood in for the former
        carried |= Q(programme__carried_from__pair__replaces=former)
        return self.filter(approved | carried)

    def late(self, today: dt.date):
        return self.filter(done_on=None, due_on__lt=today)


@audited(
    named_by=["measure"], readable_by=Permission.READ_PAIR_FACTS, part_of="programme",
    ignored=["client_key"], quiet=["version", "position", "carried_from"],
    counted="пункт плана,пункта плана,пунктов плана",
)  # fmt: skip
class PlanItem(EnteredOnce, Versioned):
    """Мероприятие программы: what is done, in which form, until when, by whom, what it gives.

    A mark of completion is a fact, not a change of the programme: it needs no amendment.
    """

    programme = models.ForeignKey(
        Programme, verbose_name="программа", on_delete=models.CASCADE, related_name="items"
    )
    position = models.PositiveSmallIntegerField("место", default=1)
    measure = models.TextField("мероприятие")
    form = models.CharField("форма", max_length=150, blank=True)
    due_on = models.DateField("срок")
    responsible = models.CharField("кто отвечает", max_length=10, choices=Side, default=Side.BOTH)
    expected = models.TextField("ожидаемый результат", blank=True)
    competences = models.ManyToManyField(
        "people.Competence", verbose_name="затруднения", through="mentorship.ItemCompetence",
        blank=True, related_name="plan_items",
    )  # fmt: skip
    done_on = models.DateField("выполнено", null=True, blank=True)
    done_by = models.ForeignKey(
        "people.Account", verbose_name="кто отметил", on_delete=models.SET_NULL, null=True,
        blank=True, related_name="+",
    )  # fmt: skip
    result = models.TextField("что получилось", blank=True)
    carried_from = models.ForeignKey(
        "self", verbose_name="из прежней программы", on_delete=models.SET_NULL, null=True,
        blank=True, related_name="+",
    )  # fmt: skip

    objects = PlanItemQuerySet.as_manager()

    class Meta:
        verbose_name = "пункт плана"
        verbose_name_plural = "пункты плана"
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(measure=""),
                name="plan_item_says_what",
                violation_error_message="Напишите, что будет сделано.",
            ),
        ]
        indexes = [models.Index(fields=["due_on"], condition=Q(done_on=None), name="plan_item_due")]

    def __str__(self):
        return self.measure


@audited(
    named_by=["competence"], readable_by=Permission.READ_PAIR_FACTS, part_of="item",
    counted="затруднение,затруднения,затруднений",
)  # fmt: skip
class ItemCompetence(models.Model):
    """A difficulty that a line of the plan works on."""

    item = models.ForeignKey(
        PlanItem, verbose_name="пункт плана", on_delete=models.CASCADE, related_name="+"
    )
    competence = models.ForeignKey(
        "people.Competence", verbose_name="затруднение", on_delete=models.PROTECT,
        related_name="of_plan_items",
    )  # fmt: skip

    class Meta:
        verbose_name = "затруднение"
        verbose_name_plural = "затруднения пунктов плана"
        constraints = [
            models.UniqueConstraint(
                fields=["item", "competence"],
                name="item_competence_once",
                violation_error_message="Это затруднение у пункта уже есть.",
            )
        ]

    def __str__(self):
        return self.competence.name
