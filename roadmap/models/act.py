from pathlib import PurePath
from uuid import uuid4

from django.db import models
from django.db.models import F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Replace

from mentorship.pairs.order_numbers import bare_number
from people.academic_year import AcademicYearField
from people.access import Permission
from people.audit import audited
from people.models import Stateful
from people.models.staff import plain
from roadmap.models.act_kind import MONEY, ActKind, ActRole

SIGNED_STATES = ("signed", "in_force")


def scan_path(act: "LocalAct", name: str) -> str:
    """By a random name; the person's own name of the file is a column."""
    return f"acts/{uuid4().hex}{PurePath(name).suffix.lower()[:10]}"


def concerns(teacher_id: int | None) -> Q:
    """Signed acts that a person has to be acquainted with, those about their pairs, and those that
    settle their pay."""
    if teacher_id is None:
        return Q(pk__in=[])
    told = Acknowledgement.objects.filter(teacher=teacher_id).values("act")
    two = Q(pair__mentor=teacher_id) | Q(pair__mentee=teacher_id)
    of_pair = ActPair.objects.filter(two | Q(instead_of__mentor=teacher_id)).values("act")
    acts = LocalAct.objects.order_by()
    paid = Q(pk__in=acts.filter(payments__teacher=teacher_id).values("pk"))
    paid |= Q(pk__in=acts.filter(ended_payments__teacher=teacher_id).values("pk"))
    plain_acts = Q(pk__in=told) & ~Q(kind__role__in=MONEY)
    return Q(state__in=SIGNED_STATES) & (plain_acts | Q(pk__in=of_pair) | paid)


class LocalActQuerySet(models.QuerySet):
    def visible_to(self, account):
        """The registry for those who read it; to anybody the signed acts that concern them.

        An act about money is there for those who see money, for the secretary who registers it
        (№, date and scan), and for the people of its pairs and payments: what of it they may read,
        says `LocalAct.opened_to`.
        """
        if not account.can(Permission.READ_ACTS):
            return self.filter(concerns(account.teacher_id))
        if account.can(Permission.READ_PAYMENTS) or account.can(Permission.REGISTER_ACTS):
            return self
        return self.filter(~Q(kind__role__in=MONEY) | concerns(account.teacher_id))

    def of_teacher(self, teacher_id):
        """Signed ones that somebody has to be acquainted with."""
        if teacher_id is None:
            return self.none()
        own = Acknowledgement.objects.filter(teacher=teacher_id).values("act")
        return self.filter(pk__in=own, state__in=SIGNED_STATES).exclude(kind__role__in=MONEY)

    def to_be_read_by(self, teacher_id):
        """Signed ones of which the person has said nothing and signed nothing yet."""
        unsigned = Acknowledgement.objects.filter(teacher=teacher_id, signed_on=None, read_at=None)
        return self.of_teacher(teacher_id).filter(pk__in=unsigned.values("act"))

    def about_pair(self, pair):
        """Those that the pair stands in, also as the one that ends, and those about payments for
        it; those given up are not."""
        rows = ActPair.objects.filter(Q(pair=pair) | Q(instead_of=pair)).values("act")
        acts = LocalAct.objects.order_by()
        paid = acts.filter(payments__pair=pair), acts.filter(ended_payments__pair=pair)
        found = Q(pk__in=rows) | Q(pk__in=paid[0].values("pk")) | Q(pk__in=paid[1].values("pk"))
        return self.filter(found).exclude(state="void", dated=None)

    def running(self):
        return self.filter(state__in=SIGNED_STATES)

    def signed_by(self, day):
        """Those that a paper of the day may refer to: signed by then, and not without force yet."""
        alive = Q(state__in=SIGNED_STATES) | Q(state="void", void_on__gt=day)
        return self.filter(alive, dated__lte=day)

    def with_number(self, number: str, dated, kind: ActKind):
        """Those registered under the № in the journal of the kind in the same calendar year:
        journals begin anew with it, and agreements have another one than orders."""
        bare = F("number")
        for sign in ("№", " "):
            bare = Replace(bare, Value(sign), Value(""))
        return self.filter(kind.journal).exclude(number="").annotate(bare_number=bare).filter(
            bare_number__iexact=bare_number(number), dated__year=dated.year
        )  # fmt: skip

    def found_by(self, typed: str):
        """Those whose title or № holds every typed word, or whose pairs bear the name."""
        acts = self.annotate(plain_text=plain("title", "number"))
        for word in typed.lower().replace("ё", "е").split():
            named = ActPair.objects.filter(
                Q(pair__mentor__search_name__contains=word)
                | Q(pair__mentee__search_name__contains=word)
            )
            acts = acts.filter(Q(plain_text__contains=word) | Q(pk__in=named.values("act")))
        return acts

    def with_acquainted(self):
        """`to_acquaint`: how many must be acquainted, `acquainted`: how many have a date."""
        rows = Acknowledgement.objects.filter(act=OuterRef("pk")).order_by().values("act")
        counted = rows.annotate(number=models.Count("pk"))
        return self.annotate(
            to_acquaint=Subquery(counted.values("number")),
            acquainted=Subquery(counted.filter(signed_on__isnull=False).values("number")),
        )


@audited(
    named_by=["kind", "title"], counted="акт,акта,актов",
    ignored=["content"], hidden=["body"], quiet=["version", "scan", "scan_sha256", "fixed_at"],
)  # fmt: skip
class LocalAct(Stateful):
    """Локальный нормативный акт: drafted here or made elsewhere, signed on paper, registered.

    № and date are the school's own journal's: typed after signing, never given out here. `body` is
    the wording with braces; `content`, what its paper said when the text was agreed on (see
    roadmap.acts.content): from then on the paper is made of it alone. Both may hold sums of money,
    so the history says only that the text changed.
    """

    class State(models.TextChoices):
        DRAFT = "draft", "проект"
        AGREED = "agreed", "согласован"
        SIGNED = "signed", "подписан"
        IN_FORCE = "in_force", "действует"
        VOID = "void", "утратил силу"

    MOVES = {
        State.DRAFT: (State.AGREED, State.SIGNED, State.VOID),
        State.AGREED: (State.SIGNED, State.DRAFT, State.VOID),
        State.SIGNED: (State.IN_FORCE, State.VOID),
        State.IN_FORCE: (State.VOID,),
        State.VOID: (),
    }

    kind = models.ForeignKey(
        ActKind, verbose_name="вид", on_delete=models.PROTECT, related_name="acts"
    )
    title = models.CharField("название", max_length=300)
    year = AcademicYearField("учебный год")
    state = models.CharField("состояние", max_length=10, choices=State, default=State.DRAFT)
    number = models.CharField("№", max_length=40, blank=True)
    dated = models.DateField("дата", null=True, blank=True)
    basis = models.TextField("основание", blank=True)
    body = models.TextField("текст", blank=True)
    content = models.JSONField("бумага", null=True, blank=True, editable=False)
    fixed_at = models.DateTimeField("текст согласован", null=True, blank=True)
    in_force_on = models.DateField("действует с", null=True, blank=True)
    void_on = models.DateField("утратил силу с", null=True, blank=True)
    void_reason = models.TextField("почему утратил силу", blank=True)
    scan = models.FileField("скан", upload_to=scan_path, blank=True)
    scan_name = models.CharField("имя файла скана", max_length=255, blank=True)
    scan_sha256 = models.CharField("SHA-256 скана", max_length=64, blank=True)

    objects = LocalActQuerySet.as_manager()

    class Meta:
        verbose_name = "локальный акт"
        verbose_name_plural = "локальные акты"
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["draft", "agreed", "void"]) | Q(dated__isnull=False),
                name="act_signed_with_date",
                violation_error_message="У подписанного акта есть дата.",
            ),
            models.CheckConstraint(
                condition=~Q(state="in_force") | Q(in_force_on__isnull=False),
                name="act_in_force_since",
                violation_error_message="Укажите, с какого дня акт действует.",
            ),
            models.CheckConstraint(
                condition=~Q(state="void") | Q(void_on__isnull=False) & ~Q(void_reason=""),
                name="act_void_with_reason",
                violation_error_message="Укажите, с какого дня и почему акт утратил силу.",
            ),
        ]
        indexes = [models.Index(fields=["year", "kind"], name="act_of_year_by_kind")]

    def __str__(self):
        return f"{self.kind.name} {self.requisites}".strip()

    @property
    def requisites(self) -> str:
        """«№ 77/О от 01.09.2026», or as much of it as is known."""
        number = f"№ {self.number}" if self.number else ""
        day = f"от {self.dated:%d.%m.%Y}" if self.dated else ""
        return " ".join(filter(None, (number, day)))

    @property
    def is_about_money(self) -> bool:
        return self.kind.role in MONEY

    @property
    def is_open(self) -> bool:
        """Whether its words and its pairs may still be changed."""
        return self.state == self.State.DRAFT

    @property
    def blocks_are_open(self) -> bool:
        """Whether the blocks at its head may change: not on a signed paper, wherever made."""
        return self.state in (self.State.DRAFT, self.State.AGREED)

    @property
    def is_signed(self) -> bool:
        return self.state in SIGNED_STATES

    def opened_to(self, account) -> bool:
        """Whether the account may read what the act says, not only that it is there.

        An agreement names what its mentor is paid: that is the mentor's own. An order on pay names
        many, so each of them reads the own line only (roadmap.acts.page.OwnPart).
        """
        if not self.is_about_money or account.can(Permission.READ_PAYMENTS):
            return True
        if self.kind.role != ActRole.AGREEMENT or account.teacher_id is None or not self.is_signed:
            return False
        mentors = set(self.act_pairs.values_list("pair__mentor", flat=True))
        return mentors == {account.teacher_id}


@audited(
    named_by=["pair"], part_of="act",
    counted="пара в акте,пары в акте,пар в акте",
)  # fmt: skip
class ActPair(models.Model):
    """A pair that the act is about; of a replacement also the pair that ends."""

    act = models.ForeignKey(
        LocalAct, verbose_name="акт", on_delete=models.CASCADE, related_name="act_pairs"
    )
    pair = models.ForeignKey(
        "mentorship.Pair", verbose_name="пара", on_delete=models.PROTECT, related_name="act_pairs"
    )
    instead_of = models.ForeignKey(
        "mentorship.Pair", verbose_name="вместо пары", on_delete=models.PROTECT, null=True,
        blank=True, related_name="replaced_by_acts",
    )  # fmt: skip

    class Meta:
        verbose_name = "пара в акте"
        verbose_name_plural = "пары в акте"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["act", "pair"],
                name="act_pair_once",
                violation_error_message="Эта пара уже есть в акте.",
            ),
            models.CheckConstraint(
                condition=Q(instead_of=None) | ~Q(instead_of=F("pair")),
                name="act_pair_instead_of_another",
                violation_error_message="Пара не заменяет саму себя.",
            ),
        ]

    def __str__(self):
        return str(self.pair)


@audited(
    named_by=["kind", "body"], part_of="act",
    counted="гриф,грифа,грифов",
)  # fmt: skip
class ActApproval(models.Model):
    """A block at the head of the act: who approved, accepted or agreed to it, by what paper."""

    class Kind(models.TextChoices):
        APPROVE = "approve", "УТВЕРЖДАЮ"
        APPROVED = "approved", "УТВЕРЖДЕНО"
        ACCEPTED = "accepted", "ПРИНЯТО"
        AGREED = "agreed", "СОГЛАСОВАНО"
        APPENDIX = "appendix", "Приложение к приказу"

    act = models.ForeignKey(
        LocalAct, verbose_name="акт", on_delete=models.CASCADE, related_name="approvals"
    )
    kind = models.CharField("гриф", max_length=10, choices=Kind)
    body = models.CharField("кто или чем", max_length=300, blank=True)
    number = models.CharField("№", max_length=40, blank=True)
    dated = models.DateField("дата", null=True, blank=True)

    class Meta:
        verbose_name = "гриф"
        verbose_name_plural = "грифы"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="appendix") | ~Q(body=""),
                name="act_approval_by_somebody",
                violation_error_message="Напишите, кто утвердил, принял или согласовал.",
            )
        ]

    def __str__(self):
        return f"{self.get_kind_display()} {self.body}".strip()


@audited(
    named_by=["teacher"], part_of="act",
    counted="ознакомление,ознакомления,ознакомлений",
)  # fmt: skip
class Acknowledgement(models.Model):
    """Ознакомление: the date under a signature on paper counts; «прочитано» is information."""

    act = models.ForeignKey(
        LocalAct, verbose_name="акт", on_delete=models.CASCADE, related_name="acknowledgements"
    )
    teacher = models.ForeignKey(
        "people.Teacher", verbose_name="кто", on_delete=models.PROTECT,
        related_name="acknowledgements",
    )  # fmt: skip
    signed_on = models.DateField("дата на листе", null=True, blank=True)
    read_at = models.DateTimeField("прочитано", null=True, blank=True)

    class Meta:
        verbose_name = "ознакомление"
        verbose_name_plural = "ознакомления"
        ordering = ["teacher__sort_name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["act", "teacher"],
                name="acknowledgement_once",
                violation_error_message="Этот человек уже в листе ознакомления.",
            )
        ]

    def __str__(self):
        return self.teacher.short_name
