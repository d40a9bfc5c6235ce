"""The methodical library: what the school's teachers keep for each other."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.core.validators import URLValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from people.access import Permission
from people.audit import audited, untracked
from people.models import AboutPupils, AttachedFileQuerySet, PlacedFile, Stateful, said_of_pupils
from people.models.staff import ClassRange
from people.models.staff_queries import StemSlips, plain
from roadmap.models.library_finding import BRIEF
from roadmap.models.library_kind import LibraryKind
from roadmap.models.library_queries import LibraryItemQuerySet

CARD = ("problem", "actions_taken", "result", "how_to_repeat", "materials")  # of a practice
SEARCHED = ("title", "annotation", "subject", "other_authors", *CARD)


@audited(
    named_by=["title"], readable_by=Permission.EDIT_LIBRARY,
    ignored=["plain_text", "words", "slips"],
    quiet=["version", "added_by", "entry"], counted="материал,материала,материалов",
)  # fmt: skip
class LibraryItem(AboutPupils, Stateful):
    """Материал методической копилки: written by teachers, judged by an expert, found by all.

    A practice is told by its card: problem, what was done, result, how to repeat it, materials.
    `entry` is the portfolio entry that it was made from: a copy, the pair keeps its own. With the
    date of the council's minutes it was decided there: a best practice, or not one.
    """

    class State(models.TextChoices):
        DRAFT = "draft", "пишется"
        OFFERED = "offered", "ждёт решения"
        ACCEPTED = "accepted", "в копилке"
        REMOVED = "removed", "убран из копилки"

    MOVES = {
        State.DRAFT: (State.OFFERED,),
        State.OFFERED: (State.ACCEPTED, State.DRAFT, State.REMOVED),
        State.ACCEPTED: (State.REMOVED,),
        State.REMOVED: (State.DRAFT,),
    }

    class Visibility(models.TextChoices):
        PAIR = "pair", "только паре"
        SCHOOL = "school", "всем педагогам школы"
        PUBLIC = "public", "всем, и на сайте школы"

    kind = models.ForeignKey(
        LibraryKind, verbose_name="вид", on_delete=models.PROTECT, related_name="items"
    )
    title = models.CharField("название", max_length=200)
    annotation = models.TextField("аннотация", blank=True)
    subject = models.CharField("предмет", max_length=200, blank=True)
    class_ranges = ArrayField(
        models.CharField(max_length=10, choices=ClassRange), verbose_name="классы", default=list,
        blank=True,
    )  # fmt: skip
    competences = models.ManyToManyField(
        "people.Competence", verbose_name="к каким затруднениям", blank=True, related_name="+"
    )
    authors = models.ManyToManyField(
        "people.Teacher", verbose_name="авторы", blank=True, related_name="library_items"
    )
    other_authors = models.CharField("авторы не из школы", max_length=300, blank=True)
    pair = models.ForeignKey(
        "mentorship.Pair", verbose_name="пара", on_delete=models.PROTECT, null=True, blank=True,
        related_name="library_items",
    )  # fmt: skip
    entry = models.ForeignKey(
        "mentorship.PortfolioEntry", verbose_name="из портфолио", on_delete=models.PROTECT,
        null=True, blank=True, related_name="library_items",
    )  # fmt: skip
    problem = models.TextField("задача", blank=True)
    actions_taken = models.TextField("что делали", blank=True)
    result = models.TextField("что получилось", blank=True)
    how_to_repeat = models.TextField("как повторить", blank=True)
    materials = models.TextField("что понадобится", blank=True)
    links = ArrayField(
        models.URLField(max_length=500, validators=[URLValidator(schemes=["http", "https"])]),
        verbose_name="ссылки", default=list, blank=True,
    )  # fmt: skip
    dated = models.DateField("дата", default=timezone.localdate)
    visibility = models.CharField(
        "кому виден", max_length=6, choices=Visibility, default=Visibility.SCHOOL
    )
    is_best = models.BooleanField("лучшая практика", default=False)
    council_number = models.CharField("№ протокола совета", max_length=40, blank=True)
    council_date = models.DateField("дата протокола совета", null=True, blank=True)
    state = models.CharField("состояние", max_length=8, choices=State, default=State.DRAFT)
    verdict = models.TextField("что сказал эксперт", blank=True)
    judged_by = models.ForeignKey(
        "people.Account", verbose_name="эксперт", on_delete=models.SET_NULL, null=True, blank=True,
        related_name="+",
    )  # fmt: skip
    judged_on = models.DateField("дата решения", null=True, blank=True)
    added_by = models.ForeignKey(
        "people.Account", verbose_name="кто внёс", on_delete=models.SET_NULL, null=True,
        blank=True, related_name="+",
    )  # fmt: skip
    plain_text = models.GeneratedField(
        verbose_name="слова",
        expression=plain(*SEARCHED),
        output_field=models.TextField(),
        db_persist=True,
    )
    words = models.GeneratedField(
        verbose_name="слова в любой форме",
        expression=SearchVector(plain(*SEARCHED), config="russian"),
        output_field=SearchVectorField(),
        db_persist=True,
    )
    slips = models.GeneratedField(
        verbose_name="слова с опиской",
        expression=StemSlips(plain(*BRIEF)),
        output_field=ArrayField(models.TextField(db_collation="C")),
        db_persist=True,
    )

    objects = LibraryItemQuerySet.as_manager()

    class Meta:
        verbose_name = "материал копилки"
        verbose_name_plural = "материалы копилки"
        ordering = ["-dated", "-pk"]
        constraints = [
            said_of_pupils("library_item_with_statement", unless=Q(state__in=["draft", "removed"])),
            models.CheckConstraint(
                condition=~Q(visibility="pair") | Q(pair__isnull=False),
                name="library_item_of_a_pair",
                violation_error_message="Только паре виден материал, у которого указана пара.",
            ),
            models.UniqueConstraint(
                fields=["entry"],
                condition=~Q(state="removed"),
                name="library_item_of_entry_once",
                violation_error_message="Материал по этой записи портфолио уже есть.",
            ),
        ]
        indexes = [
            GinIndex(fields=["words"], name="library_words"),
            GinIndex(OpClass(F("plain_text"), name="gin_trgm_ops"), name="library_near_words"),
            GinIndex(fields=["slips"], name="library_slips"),
        ]

    def __str__(self):
        return self.title

    @property
    def is_written(self) -> bool:
        """Whether it is still being written: nobody has judged it yet."""
        return self.state == self.State.DRAFT

    @property
    def minutes(self) -> str:
        """«№ 3 от 26.11.2026» of the council's decision; '' where there is none."""
        return (
            f"№ {self.council_number} от {self.council_date:%d.%m.%Y}" if self.council_date else ""
        )

    @property
    def pair_keys(self) -> tuple[int, ...]:
        """Keys of the two whose work it tells of; none without a pair."""
        return (self.pair.mentor_id, self.pair.mentee_id) if self.pair_id else ()

    @property
    def silent(self) -> list:
        """Those of the two who have not agreed that others than the pair read it."""
        if not self.pair_id:
            return []
        agreed = {*self.words_of_pair.values_list("teacher", flat=True)}
        return [one for one in (self.pair.mentor, self.pair.mentee) if one.pk not in agreed]

    @property
    def is_shown_by_word(self) -> bool:
        """Whether others read it because its two agreed: its text then stays as they know it."""
        opened = self.state == self.State.ACCEPTED and self.visibility != self.Visibility.PAIR
        return bool(self.pair_id) and opened

    @property
    def card(self) -> list[tuple[str, str]]:
        """(heading, text) of those parts of the practice card that are filled in."""
        names = [(self._meta.get_field(name).verbose_name, getattr(self, name)) for name in CARD]
        return [(title[:1].upper() + title[1:], text) for title, text in names if text]

    @property
    def classes(self) -> str:
        return classes_of(self.class_ranges)

    @property
    def written_by(self) -> str:
        """«Иванова А. П., Петров Б. В.», with those who are not of the school."""
        return named([person.short_name for person in self.authors.all()], self.other_authors)


def classes_of(ranges: list[str]) -> str:
    """«5–9 классы, 10–11 классы», in the order of the school."""
    return ", ".join(kind.label for kind in ClassRange if kind in ranges)


def named(authors: list[str], others: str) -> str:
    """Authors of the school, and after them those who are not of it."""
    return ", ".join([*authors, *filter(None, [others])])


class LibraryFileQuerySet(AttachedFileQuerySet):
    def visible_to(self, account):
        """Files of the materials that the account may read."""
        return self.filter(item__in=LibraryItem.objects.visible_to(account).order_by().values("pk"))


@audited(
    named_by=["name"], readable_by=Permission.EDIT_LIBRARY, part_of="item",
    quiet=["place", "stored", "added_by", "added_at"],
    counted="файл копилки,файла копилки,файлов копилки",
)  # fmt: skip
class LibraryFile(PlacedFile):
    """A file of a material, in its order."""

    item = models.ForeignKey(
        LibraryItem, verbose_name="материал", on_delete=models.CASCADE, related_name="files"
    )

    objects = LibraryFileQuerySet.as_manager()

    class Meta:
        verbose_name = "файл копилки"
        verbose_name_plural = "файлы копилки"
        ordering = ["place", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["item", "stored"],
                name="library_file_once",
                violation_error_message="Этот файл в материале уже есть.",
            )
        ]


@untracked("a word of thanks, taken back with the same tap; it changes nothing of the material")
class UsefulMark(models.Model):
    """«Полезно»: one of each person."""

    item = models.ForeignKey(
        LibraryItem, verbose_name="материал", on_delete=models.CASCADE, related_name="useful_marks"
    )
    account = models.ForeignKey(
        "people.Account", verbose_name="кто", on_delete=models.CASCADE, related_name="+"
    )
    made_at = models.DateTimeField("когда", default=timezone.now)

    class Meta:
        verbose_name = "отметка «полезно»"
        verbose_name_plural = "отметки «полезно»"
        constraints = [
            models.UniqueConstraint(
                fields=["item", "account"],
                name="useful_once",
                violation_error_message="Вы это уже отметили.",
            )
        ]

    def __str__(self):
        return f"{self.item}: полезно"
