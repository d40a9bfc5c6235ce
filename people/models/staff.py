from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import TrigramWordSimilarity
from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Collate, Concat, Lower

from people.audit import audited
from people.names import PersonName, full_name, short_name

ALIKE = 0.45  # word similarity from which a name counts as a typo of another


class Translate(models.Func):
    """PostgreSQL translate(text, from, to): here it makes Ё sort and match as Е."""

    function = "translate"
    output_field = models.TextField()


def plain(*fields: str):
    """The fields in one lower-case text with е for ё, as people type it into a search box."""
    parts = [part for field in fields for part in (F(field), Value(" "))][:-1]
    text = Concat(*parts, output_field=models.TextField()) if len(parts) > 1 else parts[0]
    return Translate(Lower(text), Value("ё"), Value("е"))


def plain_list(field: str):
    """A list of texts as one such text."""
    joined = models.Func(
        F(field), Value(" "), function="array_to_string", output_field=models.TextField()
    )
    return Translate(Lower(joined), Value("ё"), Value("е"))


class TeacherQuerySet(models.QuerySet):
    def in_order(self):
        """As Russians expect: Ё together with Е."""
        return self.order_by("sort_name", "pk")

    def found_by(self, typed: str):
        """Those whom the typed words name: any part of a present or former name, ё as е.

        When nobody bears such a name, those whose names resemble it (a typo, a missing letter).
        """
        words = typed.lower().replace("ё", "е").split()
        exact = self.alias(former=plain_list("former_surnames"))
        for word in words:
            # Few have former surnames: the cheap condition spares the dear one for the others.
            was = ~Q(former_surnames=[]) & Q(former__contains=word)
            exact = exact.filter(Q(sort_name__contains=word) | was)
        if not words or exact.exists():
            return exact
        likeness = TrigramWordSimilarity(" ".join(words), "sort_name")
        return self.annotate(likeness=likeness).filter(likeness__gt=ALIKE).order_by("-likeness")

    def without_account(self):
        return self.filter(account__isnull=True)


@audited(
    ignored=["sort_name"],
    named_by=["surname", "first_name", "patronymic"],
    counted="сотрудник,сотрудника,сотрудников",
)
class Teacher(models.Model):
    """A member of staff: the one place where a person's name lives."""

    class Gender(models.TextChoices):
        FEMALE = "f", "женский"
        MALE = "m", "мужской"

    surname = models.CharField("фамилия", max_length=100)
    first_name = models.CharField("имя", max_length=100)
    patronymic = models.CharField("отчество", max_length=100, blank=True, default="")
    former_surnames = ArrayField(
        models.CharField(max_length=100), verbose_name="прежние фамилии", default=list, blank=True
    )
    gender = models.CharField("пол", max_length=1, choices=Gender)
    posts = ArrayField(
        models.CharField(max_length=300), verbose_name="должности", default=list, blank=True
    )
    sort_name = models.GeneratedField(
        expression=Collate(plain("surname", "first_name", "patronymic"), "C"),
        output_field=models.TextField(),
        db_persist=True,
    )

    objects = TeacherQuerySet.as_manager()

    class Meta:
        verbose_name = "сотрудник"
        verbose_name_plural = "сотрудники"
        ordering = ["sort_name", "pk"]
        indexes = [
            models.Index(fields=["sort_name", "id"], name="teacher_in_order"),
            GinIndex(fields=["sort_name"], opclasses=["gin_trgm_ops"], name="teacher_name_trgm"),
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
    def post(self) -> str:
        """All posts in one phrase."""
        return ", ".join(self.posts)
