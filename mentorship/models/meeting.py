"""The journal of a pair: what the two did together, one line each; and private notes."""

import datetime as dt

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Case, F, OuterRef, Q, Subquery, TextField, Value, When
from django.db.models.functions import Lower
from django.utils import timezone

from mentorship.models.pair import Pair, of_two
from mentorship.models.programme import PlanItem
from mentorship.models.rules import PairRules
from people.access import Permission
from people.asked_often import Kept
from people.audit import audited
from people.models import Dictionary, EnteredOnce, Versioned
from people.models.staff_queries import names_of

LONGEST_LINE = 300
LONGEST_MEETING = 12 * 60  # minutes
TEXTS = ("done", "next_step", "dispute")
ENTERED_BY = names_of("entered_by__teacher")


@audited(named_by=["name"], quiet=["place"], counted="форма,формы,форм")
class MeetingForm(Dictionary):
    """Форма встречи: встреча, взаимопосещение урока, консультация… The school edits its own."""

    class Meta(Dictionary.Meta):
        verbose_name = "форма встречи"
        verbose_name_plural = "формы встреч"
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="meeting_form_once",
                violation_error_message="Такая форма уже есть.",
            )
        ]


# Taken away, it is the two's own again, however open it was.
OPENED = (Q(is_opened=True) | Q(pair__meetings_opened=True)) & Q(taken_away_at=None)


class MeetingQuerySet(models.QuerySet):
    def visible_to(self, account):
        """Facts: the two's own, all for who reads facts of pairs. Texts: see `with_texts_for`."""
        if account.can(Permission.READ_PAIR_FACTS):
            return self
        return self.filter(of_two(account, "pair__"))

    def with_texts_for(self, account):
        """`said`, `said_next`, `said_dispute`: the texts where the account may read them, else ''.

        `is_told`: whether it may. Closed texts are not fetched.
        """
        open_to_it = OPENED | of_two(account, "pair__")
        shown = {
            name: Kept(
                Case(When(open_to_it, then=F(field)), default=Value(""), output_field=TextField())
            )
            for name, field in (("said", "done"), ("said_next", "next_step"),
                                ("said_dispute", "dispute"))
        }  # fmt: skip
        told = Case(When(open_to_it, then=True), default=False, output_field=models.BooleanField())
        return self.defer(*TEXTS).annotate(**shown, is_told=Kept(told))

    def standing(self):
        """Those that nobody took away."""
        return self.filter(taken_away_at=None)

    def held(self):
        """Those that took place, as one of the two tells it."""
        return self.standing().filter(is_cancelled=False)

    def counted(self):
        """Those that took place and to which nobody objects: hours are summed over them."""
        return self.held().filter(disputed_at=None)

    def of_work(self):
        """Those of pairs that came to work, on the days of the pair: a mentor's hours are these."""
        inside = Q(pair__ends_on=None) | Q(held_on__lte=F("pair__ends_on"))
        rows = self.filter(inside, held_on__gte=F("pair__starts_on"))
        return rows.exclude(pair__state__in=(Pair.State.PREPARATION, Pair.State.CANCELLED))

    def waiting(self):
        """Those that the other side has neither confirmed nor disputed."""
        return self.standing().filter(confirmed_at=None, disputed_at=None)

    def overdue(self, today: dt.date):
        """Those that wait for longer than the school's rules say (0 days: none), of pairs that go
        on or whose journals are still open after their last day."""
        rules = PairRules.current()
        if not rules.confirm_days:
            return self.none()
        since = today - dt.timedelta(days=rules.confirm_days)
        over = Q(pair__state__in=(Pair.State.COMPLETED, Pair.State.ENDED))
        open_still = over & Q(pair__ends_on__gte=today - dt.timedelta(days=rules.journal_days))
        written = self.waiting().filter(written_at__date__lte=since)
        return written.filter(Q(pair__state__in=Pair.GOING) | open_still)

    def disputed(self):
        return self.standing().filter(disputed_at__isnull=False)

    def with_later_plan(self):
        """`superseded_at`: when an entry about a later day, which names the next meeting anew, was
        written; None where this one's plan stands."""
        later = Q(held_on__gt=OuterRef("held_on")) | Q(
            held_on=OuterRef("held_on"), pk__gt=OuterRef("pk")
        )
        rows = self.model.objects.standing().filter(later, pair=OuterRef("pair"))
        first = rows.filter(next_on__isnull=False).order_by("written_at").values("written_at")[:1]
        return self.annotate(superseded_at=Subquery(first))

    def with_people(self):
        return self.select_related("form", "competence", "plan_item", "entered_by__teacher")

    def with_lines(self):
        """What a line of the journal says, as rows of meetings read `with_texts_for`."""
        return self.values_list(
            "pk", "version", "held_on", "minutes", "next_on", "is_cancelled", "is_opened", "teller",
            "confirmed_at", "disputed_at", "form__name", "competence__code", "competence__name",
            "plan_item__measure", "entered_by_id", "taken_away_by_id", "entered_by__login",
            *ENTERED_BY, "said", "said_next", "said_dispute", "is_told", "file_count",
            "last_hand", named=True,
        )  # fmt: skip


@audited(
    named_by=["held_on"], readable_by=Permission.READ_PAIR_FACTS, part_of="pair", hidden=TEXTS,
    quiet=["version", "client_key", "written_at", "entered_by", "disputed_by", "taken_away_by"],
    counted="встреча,встречи,встреч",
)  # fmt: skip
class Meeting(EnteredOnce, Versioned):
    """Запись о встрече: a fact of the pair's work, told by one side and confirmed by the other.

    The deputy reads date, form, topic and length; words only where the two opened them. Taken away
    is not removed: the two may return it, and nobody else reads its words meanwhile.
    """

    class Teller(models.TextChoices):
        MENTOR = "mentor", "наставник"
        MENTEE = "mentee", "наставляемый"
        OFFICE = "office", "за пару, в учебной части"

    pair = models.ForeignKey(
        Pair, verbose_name="пара", on_delete=models.PROTECT, related_name="meetings"
    )
    held_on = models.DateField("дата")
    form = models.ForeignKey(
        MeetingForm, verbose_name="форма", on_delete=models.PROTECT, related_name="meetings"
    )
    done = models.CharField("что сделали", max_length=LONGEST_LINE, blank=True)
    next_step = models.CharField("следующий шаг", max_length=LONGEST_LINE, blank=True)
    next_on = models.DateField("следующая встреча", null=True, blank=True)
    minutes = models.PositiveSmallIntegerField(
        "сколько минут", null=True, blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(LONGEST_MEETING)],
    )  # fmt: skip
    competence = models.ForeignKey(
        "people.Competence", verbose_name="затруднение", on_delete=models.PROTECT, null=True,
        blank=True, related_name="+",
    )  # fmt: skip
    plan_item = models.ForeignKey(
        PlanItem, verbose_name="пункт плана", on_delete=models.SET_NULL, null=True, blank=True,
        related_name="meetings",
    )  # fmt: skip
    is_cancelled = models.BooleanField("не состоялась", default=False)
    is_opened = models.BooleanField("запись открыта заместителю директора", default=False)
    teller = models.CharField("чьими словами", max_length=6, choices=Teller)
    entered_by = models.ForeignKey(
        "people.Account", verbose_name="кто внёс", on_delete=models.SET_NULL, null=True,
        related_name="+",
    )  # fmt: skip
    written_at = models.DateTimeField("внесено", default=timezone.now)
    confirmed_at = models.DateTimeField("подтверждено", null=True, blank=True)
    confirmed_by = models.ForeignKey(
        "people.Account", verbose_name="кто подтвердил", on_delete=models.SET_NULL, null=True,
        blank=True, related_name="+",
    )  # fmt: skip
    dispute = models.CharField("возражение", max_length=LONGEST_LINE, blank=True)
    disputed_at = models.DateTimeField("когда возразили", null=True, blank=True)
    disputed_by = models.ForeignKey(
        "people.Account", verbose_name="кто возразил", on_delete=models.SET_NULL, null=True,
        blank=True, related_name="+",
    )  # fmt: skip
    taken_away_at = models.DateTimeField("убрано", null=True, blank=True)
    taken_away_by = models.ForeignKey(
        "people.Account", verbose_name="кто убрал", on_delete=models.SET_NULL, null=True,
        blank=True, related_name="+",
    )  # fmt: skip

    objects = MeetingQuerySet.as_manager()

    class Meta:
        verbose_name = "встреча"
        verbose_name_plural = "встречи"
        ordering = ["-held_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(is_cancelled=True) | ~Q(done=""),
                name="meeting_says_what_was_done",
                violation_error_message="Напишите одной строкой, что сделали.",
            ),
            models.CheckConstraint(
                condition=Q(minutes=None) | Q(minutes__range=(1, LONGEST_MEETING)),
                name="meeting_not_longer_than_a_day",
                violation_error_message="Длительность — от 1 минуты до 12 часов.",
            ),
            models.CheckConstraint(
                condition=Q(confirmed_at=None) | Q(disputed_at=None),
                name="meeting_confirmed_or_disputed",
                violation_error_message="Встреча либо подтверждена, либо оспорена.",
            ),
            models.CheckConstraint(
                condition=Q(disputed_at__isnull=True, dispute="")
                | Q(disputed_at__isnull=False) & ~Q(dispute=""),
                name="meeting_disputed_in_words",
                violation_error_message="Напишите, с чем вы не согласны.",
            ),
        ]
        indexes = [
            models.Index(fields=["pair", "-held_on", "-id"], name="meetings_of_pair_by_day"),
            models.Index(fields=["held_on"], name="meetings_by_day"),
        ]

    def __str__(self):
        return f"встреча {self.held_on:%d.%m.%Y}"

    @property
    def state_words(self) -> str:
        """One word of what became of it, for a tag and a column."""
        return state_of(self)

    @property
    def state_kind(self) -> str:
        """The kind of tag that shows the state."""
        return STATES[state_of(self)]

    @property
    def entered_by_name(self) -> str:
        """Who entered it, in short."""
        account = self.entered_by
        return account.teacher.short_name if account and account.teacher else str(account or "")


# What became of a meeting → the kind of tag that shows it.
STATES = {"есть возражение": "warn", "не состоялась": "idle", "подтверждена": "ok",
          "ждёт подтверждения": "info"}  # fmt: skip


def state_of(meeting) -> str:
    """One word of what became of a meeting, or of a row of one: a key of STATES."""
    if meeting.disputed_at:
        return "есть возражение"
    if meeting.is_cancelled:
        return "не состоялась"
    return "подтверждена" if meeting.confirmed_at else "ждёт подтверждения"


class MeetingNoteQuerySet(models.QuerySet):
    def visible_to(self, account):
        """Its author alone, whatever the role."""
        return self.filter(author=account.pk)


@audited(
    readable_by=Permission.READ_PAIR_FACTS, hidden=["text"], quiet=["author", "meeting"],
    counted="личная заметка,личные заметки,личных заметок",
)  # fmt: skip
class MeetingNote(models.Model):
    """Личная заметка к встрече: its author's alone in every page, export, print and search."""

    meeting = models.ForeignKey(
        Meeting, verbose_name="встреча", on_delete=models.CASCADE, related_name="notes"
    )
    author = models.ForeignKey(
        "people.Account", verbose_name="чья", on_delete=models.CASCADE, related_name="+"
    )
    text = models.TextField("личная заметка", max_length=3000)

    objects = MeetingNoteQuerySet.as_manager()

    class Meta:
        verbose_name = "личная заметка"
        verbose_name_plural = "личные заметки"
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "author"],
                name="meeting_note_once_for_author",
                violation_error_message="Заметка к этой встрече у вас уже есть: дополните её.",
            )
        ]

    def __str__(self):
        return "личная заметка"
