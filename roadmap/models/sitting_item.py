"""The agenda of a sitting: its questions, what each is about, who is called to hear them."""

from functools import reduce
from operator import or_

from django.db import models
from django.db.models import Q

from people.academic_year import AcademicYear, AcademicYearField
from people.access import Permission
from people.audit import audited
from people.models import Versioned
from roadmap.models.sitting import Sitting

SUBJECTS = ("mentor_entry", "programme", "revision", "material")


class AgendaKind(models.TextChoices):
    """What a question is about; what may be decided of each is said by roadmap.council.agenda."""

    CANDIDATES = "candidates", "кандидаты в наставники"
    PROGRAMMES = "programmes", "программы пар"
    ROADMAP = "roadmap", "дорожная карта"
    EXECUTION = "execution", "выполнение дорожной карты"
    MONITORING = "monitoring", "мониторинг"
    PRACTICE = "practice", "лучшие практики"
    OTHER = "other", "другой вопрос"


class Outcome(models.TextChoices):
    ACCEPTED = "accepted", "принять"
    DECLINED = "declined", "отклонить"
    POSTPONED = "postponed", "отложить"


@audited(
    named_by=["position", "question"], readable_by=Permission.EDIT_COUNCIL, part_of="sitting",
    quiet=["version", "position"],
    counted="вопрос повестки,вопроса повестки,вопросов повестки",
)  # fmt: skip
class SittingItem(Versioned):
    """Вопрос повестки: what was heard, who spoke, what was decided, how it was voted.

    `about_year`: the year whose results are heard, which in August is the one that is over.
    """

    sitting = models.ForeignKey(
        Sitting, verbose_name="заседание", on_delete=models.CASCADE, related_name="items"
    )
    position = models.PositiveSmallIntegerField("место", default=1)
    kind = models.CharField("о чём", max_length=10, choices=AgendaKind, default=AgendaKind.OTHER)
    about_year = AcademicYearField("о каком учебном годе", null=True, blank=True)
    question = models.CharField("вопрос", max_length=500)
    speaker = models.CharField("докладчик", max_length=200, blank=True)
    listened = models.TextField("слушали", blank=True)
    spoke = models.TextField("выступили", blank=True)
    decided = models.TextField("решили", blank=True)
    votes_for = models.PositiveSmallIntegerField("за", null=True, blank=True)
    votes_against = models.PositiveSmallIntegerField("против", null=True, blank=True)
    abstained = models.PositiveSmallIntegerField("воздержались", null=True, blank=True)

    class Meta:
        verbose_name = "вопрос повестки"
        verbose_name_plural = "вопросы повестки"
        ordering = ["sitting", "position", "pk"]

    def __str__(self):
        return self.question

    @property
    def of_year(self) -> AcademicYear:
        """The year that the question is about: the sitting's own unless another is named."""
        return self.about_year or self.sitting.year

    @property
    def voted(self) -> int:
        """How many votes were counted."""
        return sum(filter(None, (self.votes_for, self.votes_against, self.abstained)))

    @property
    def votes(self) -> str:
        """«„за“ — 5, „против“ — 0, „воздержались“ — 1»; '' where nobody counted."""
        if self.votes_for is None:
            return ""
        counted = (("за", self.votes_for), ("против", self.votes_against),
                   ("воздержались", self.abstained))  # fmt: skip
        return ", ".join(f"«{word}» — {number or 0}" for word, number in counted)


class SittingSubjectQuerySet(models.QuerySet):
    def with_rows(self):
        """With what each is about, and whose."""
        return self.select_related(
            "mentor_entry__teacher", "programme__pair__mentor", "programme__pair__mentee",
            "revision__roadmap", "material__kind",
        ).prefetch_related("material__authors")  # fmt: skip

    def in_order(self):
        return self.order_by("pk")

    def open(self):
        """On the agenda of a sitting that has not written its decisions down yet."""
        return self.filter(item__sitting__state__in=[Sitting.State.PLANNED, Sitting.State.HELD])


def only_one() -> Q:
    """Exactly one of the keys is set."""
    return reduce(or_, (
        Q(**{f"{name}__isnull": name != own for name in SUBJECTS}) for own in SUBJECTS
    ))  # fmt: skip


@audited(
    named_by=["name"], readable_by=Permission.EDIT_COUNCIL, part_of="item",
    quiet=["seen", "amended_by", *SUBJECTS],
    counted="предмет решения,предмета решения,предметов решения",
)  # fmt: skip
class SittingSubject(models.Model):
    """One thing that a question decides about: a candidate, a programme, a text, a practice.

    `name` is what it was called when it was put on the agenda; `seen` tells the text that was put
    there from a later one. An amendment takes a recorded decision back: the row keeps it, with the
    day and the reason.
    """

    item = models.ForeignKey(
        SittingItem, verbose_name="вопрос", on_delete=models.CASCADE, related_name="subjects"
    )
    mentor_entry = models.ForeignKey(
        "people.MentorEntry", verbose_name="кандидат", on_delete=models.PROTECT, null=True,
        blank=True, related_name="council_subjects",
    )  # fmt: skip
    programme = models.ForeignKey(
        "mentorship.Programme", verbose_name="программа", on_delete=models.PROTECT, null=True,
        blank=True, related_name="council_subjects",
    )  # fmt: skip
    revision = models.ForeignKey(
        "roadmap.Revision", verbose_name="редакция дорожной карты", on_delete=models.CASCADE,
        null=True, blank=True, related_name="council_subjects",
    )  # fmt: skip
    material = models.ForeignKey(
        "roadmap.LibraryItem", verbose_name="практика", on_delete=models.PROTECT, null=True,
        blank=True, related_name="council_subjects",
    )  # fmt: skip
    name = models.CharField("что вынесено", max_length=300, blank=True)
    seen = models.CharField("какой текст вынесен", max_length=64, blank=True)
    outcome = models.CharField("решение", max_length=10, choices=Outcome, default=Outcome.ACCEPTED)
    why = models.TextField("почему", blank=True)
    amended_on = models.DateField("решение отменено", null=True, blank=True)
    amended_why = models.TextField("почему отменено", blank=True)
    amended_by = models.ForeignKey(
        "people.Account", verbose_name="кто отменил", on_delete=models.SET_NULL, null=True,
        blank=True, related_name="+",
    )  # fmt: skip

    objects = SittingSubjectQuerySet.as_manager()

    class Meta:
        verbose_name = "предмет решения"
        verbose_name_plural = "предметы решений"
        ordering = ["item", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=only_one(),
                name="sitting_subject_is_one_thing",
                violation_error_message="Решение принимают об одном предмете.",
            ),
            models.CheckConstraint(
                condition=~Q(outcome="declined") | ~Q(why=""),
                name="sitting_subject_declined_with_reason",
                violation_error_message="Напишите, почему отклонено.",
            ),
            models.CheckConstraint(
                condition=Q(amended_on__isnull=True) | ~Q(amended_why=""),
                name="sitting_subject_amended_with_reason",
                violation_error_message="Напишите, почему решение отменено.",
            ),
            *(
                models.UniqueConstraint(
                    fields=["item", name],
                    name=f"sitting_subject_{name}_once",
                    violation_error_message="Это уже есть в вопросе повестки.",
                )
                for name in SUBJECTS
            ),
        ]

    def __str__(self):
        return self.name or str(self.row)

    @property
    def row(self):
        """The entry, programme, revision or material itself."""
        return next(getattr(self, name) for name in SUBJECTS if getattr(self, f"{name}_id"))

    @property
    def stands(self) -> bool:
        """Whether the decision about it still holds."""
        return self.amended_on is None


class SittingMemberQuerySet(models.QuerySet):
    def in_order(self):
        return self.order_by("teacher__sort_name", "pk")


@audited(
    named_by=["teacher"], readable_by=Permission.EDIT_COUNCIL, part_of="sitting",
    counted="участник заседания,участника заседания,участников заседания",
)  # fmt: skip
class SittingMember(models.Model):
    """A member of the council at one sitting; `attended` is empty until the sheet is typed in."""

    sitting = models.ForeignKey(
        Sitting, verbose_name="заседание", on_delete=models.CASCADE, related_name="members_there"
    )
    teacher = models.ForeignKey(
        "people.Teacher", verbose_name="кто", on_delete=models.PROTECT, related_name="sittings"
    )
    attended = models.BooleanField("присутствие", null=True, blank=True)

    objects = SittingMemberQuerySet.as_manager()

    class Meta:
        verbose_name = "участник заседания"
        verbose_name_plural = "участники заседаний"
        ordering = ["teacher__sort_name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["sitting", "teacher"],
                name="sitting_member_once",
                violation_error_message="Этот человек уже в списке.",
            )
        ]

    def __str__(self):
        return self.teacher.short_name
