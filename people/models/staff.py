import datetime as dt

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.db.models.functions import Collate

from people.audit import audited
from people.models.staff_queries import (
    HIGHEST_FIRST,
    LOWEST_FIRST,
    Slips,
    TeacherQuerySet,
    Translate,
    Words,
    category_rank,
    longest_first,
    plain,
    plain_with_former,
    shortest_first,
)
from people.models.versioned import Stateful
from people.names import PersonName, full_name, short_name
from people.staff.experience import whole_years

__all__ = ["Translate", "Words"]  # migrations know them by this address


class QualificationCategory(models.TextChoices):
    """Категория by attestation (order № 196 of 2023); «соответствие» is of the post held."""

    HIGHEST = "highest", "высшая"
    FIRST = "first", "первая"
    FIT = "fit", "соответствие занимаемой должности"


class SpecialCategory(models.TextChoices):
    METHODIST = "methodist", "педагог-методист"
    MENTOR = "mentor", "педагог-наставник"


class ClassRange(models.TextChoices):
    PRIMARY = "primary", "1–4 классы"
    MIDDLE = "middle", "5–9 классы"
    SENIOR = "senior", "10–11 классы"


def texts(title: str, length: int = 1000) -> ArrayField:
    """A list of short texts that may be empty."""
    return ArrayField(
        models.CharField(max_length=length), verbose_name=title, default=list, blank=True
    )


@audited(
    ignored=["sort_name", "search_name", "surname_slips"],
    quiet=["version"],
    named_by=["surname", "first_name", "patronymic"],
    counted="сотрудник,сотрудника,сотрудников",
)
class Teacher(Stateful):
    """A member of staff, or a mentor from outside: the one place where a person's name lives.

    Experience is kept as the day it began, so that it grows by itself.
    """

    class Gender(models.TextChoices):
        FEMALE = "f", "женский"
        MALE = "m", "мужской"

    class State(models.TextChoices):
        WORKS = "works", "работает"
        ON_LEAVE = "on_leave", "в отпуске"
        LEFT = "left", "уволен"

    # how it is said beside what the person does in mentoring; "" of who works
    AWAY = {State.ON_LEAVE.value: "в отпуске", State.LEFT.value: "в школе не работает"}
    MOVES = {
        State.WORKS: (State.ON_LEAVE, State.LEFT),
        State.ON_LEAVE: (State.WORKS, State.LEFT),
        State.LEFT: (State.WORKS,),
    }

    surname = models.CharField("фамилия", max_length=100)
    first_name = models.CharField("имя", max_length=100)
    patronymic = models.CharField("отчество", max_length=100, blank=True, default="")
    former_surnames = ArrayField(
        models.CharField(max_length=100), verbose_name="прежние фамилии", default=list, blank=True
    )
    gender = models.CharField("пол", max_length=1, choices=Gender)
    posts = texts("должности", 300)
    subjects = texts("предметы", 200)
    department = models.ForeignKey(
        "people.SubjectDepartment",
        verbose_name="методическое объединение",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="teachers",
    )
    class_ranges = ArrayField(
        models.CharField(max_length=10, choices=ClassRange),
        verbose_name="классы",
        default=list,
        blank=True,
    )
    education_level = models.CharField("уровень образования", max_length=300, blank=True)
    speciality = models.CharField("специальность", max_length=1000, blank=True)
    qualification = models.CharField("квалификация", max_length=1000, blank=True)
    degree = models.CharField("учёная степень", max_length=300, blank=True)
    title = models.CharField("учёное звание", max_length=300, blank=True)
    category = models.CharField(
        "квалификационная категория", max_length=10, choices=QualificationCategory, blank=True
    )
    category_date = models.DateField("дата присвоения категории", null=True, blank=True)
    special_categories = ArrayField(
        models.CharField(max_length=10, choices=SpecialCategory),
        verbose_name="особые категории",
        default=list,
        blank=True,
    )
    general_since = models.DateField("общий стаж с", null=True, blank=True)
    teaching_since = models.DateField("педагогический стаж с", null=True, blank=True)
    profession_since = models.DateField("стаж по специальности с", null=True, blank=True)
    school_since = models.DateField("в школе с", null=True, blank=True)
    courses = texts("курсы за три года")
    retraining = texts("профессиональная переподготовка")
    programmes = texts("образовательные программы")
    building = models.CharField("корпус", max_length=150, blank=True)
    phone = models.CharField("телефон", max_length=60, blank=True)
    email = models.EmailField("электронная почта", blank=True)
    state = models.CharField("состояние", max_length=10, choices=State, default=State.WORKS)
    left_on = models.DateField("дата увольнения", null=True, blank=True)
    is_external = models.BooleanField("внешний: не из штата школы", default=False)
    is_part_time = models.BooleanField("внешний совместитель", default=False)
    sort_name = models.GeneratedField(
        expression=Collate(plain("surname", "first_name", "patronymic"), "C"),
        output_field=models.TextField(),
        db_persist=True,
    )
    search_name = models.GeneratedField(
        expression=Collate(plain_with_former("surname", "first_name", "patronymic"), "C"),
        output_field=models.TextField(),
        db_persist=True,
    )
    surname_slips = models.GeneratedField(
        expression=Slips(plain_with_former("surname")),
        output_field=ArrayField(models.TextField(db_collation="C")),
        db_persist=True,
    )

    objects = TeacherQuerySet.as_manager()

    class Meta:
        verbose_name = "сотрудник"
        verbose_name_plural = "сотрудники"
        ordering = ["sort_name", "pk"]
        indexes = [
            models.Index(fields=["sort_name", "id"], name="teacher_in_order"),
            GinIndex(fields=["search_name"], opclasses=["gin_trgm_ops"], name="teacher_name_trgm"),
            GinIndex(fields=["surname_slips"], name="teacher_surname_slips"),
            models.Index(longest_first(), "sort_name", "id", name="teacher_longest_first"),
            models.Index(shortest_first(), "sort_name", "id", name="teacher_shortest_first"),
            models.Index(
                category_rank(*HIGHEST_FIRST), "sort_name", "id", name="teacher_highest_first"
            ),
            models.Index(
                category_rank(*LOWEST_FIRST), "sort_name", "id", name="teacher_lowest_first"
            ),
            models.Index(fields=["state", "building"], name="teacher_state_building"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="left", left_on__isnull=False)
                | ~Q(state="left") & Q(left_on__isnull=True),
                name="teacher_left_with_a_date",
                violation_error_message="Дата увольнения ставится уволенному, и только ему.",
            ),
            models.CheckConstraint(
                condition=Q(category_date__isnull=True) | ~Q(category=""),
                name="teacher_date_of_a_category",
                violation_error_message="Указана дата категории, но не сама категория.",
            ),
        ]

    def __str__(self):
        return self.full_name

    @property
    def full_name(self) -> str:
        """«Фамилия Имя Отчество»."""
        return full_name(self.surname, self.first_name, self.patronymic)

    @property
    def short_name(self) -> str:
        """«Фамилия И. О.»."""
        return short_name(self.surname, self.first_name, self.patronymic)

    def person_name(self, surname: str = "") -> PersonName:
        """The name as a value; under a former `surname` when that is one of the person's."""
        known = {own.lower(): own for own in (self.surname, *self.former_surnames)}
        chosen = known.get(surname.lower(), self.surname)
        return PersonName(chosen, self.first_name, self.patronymic)

    @property
    def away_words(self) -> str:
        """Why the person does not work now, in words; "" of who works."""
        return self.AWAY.get(self.state, "")

    @property
    def post(self) -> str:
        """All posts in one phrase."""
        return ", ".join(self.posts)

    def experience(self, kind: str, on: dt.date) -> int | None:
        """Whole years of "general", "teaching", "profession" or "school" on a day, if known."""
        since = getattr(self, f"{kind}_since")
        return None if since is None else whole_years(since, on)
