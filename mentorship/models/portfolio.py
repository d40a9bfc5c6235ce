"""The portfolio of a pair: what the two did and made, by the school's own sections, with files."""

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.core.validators import URLValidator
from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Cast, Concat, JSONObject, Lower
from django.utils import timezone

from mentorship.models.pair import Pair, in_vain, of_two_texts
from mentorship.models.programme import PlanItem
from people.access import Permission
from people.asked_often import Kept, number_of
from people.audit import audited, untracked
from people.models import (
    AboutPupils,
    AttachedFileQuerySet,
    Dictionary,
    EnteredOnce,
    PlacedFile,
    Versioned,
    said_of_pupils,
)
from people.models.staff_queries import names_of

LONGEST_TITLE = 200
NAME = ("surname", "first_name", "patronymic")
TEXTS = ("title", "text", "links", "consents_taken")  # what only those read whom the two let in
CLOSED = {"title": "", "text": "", "links": [], "consents_taken": ""}


@audited(named_by=["name"], quiet=["place"], counted="раздел,раздела,разделов")
class PortfolioSection(Dictionary):
    """Раздел портфолио: сведения, самоанализ, открытые уроки… The school edits its own."""

    hint = models.CharField("что сюда класть", max_length=200, blank=True)

    class Meta(Dictionary.Meta):
        verbose_name = "раздел портфолио"
        verbose_name_plural = "разделы портфолио"
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="portfolio_section_once",
                violation_error_message="Такой раздел уже есть.",
            )
        ]


class PortfolioEntryQuerySet(models.QuerySet):
    def visible_to(self, account):
        """Facts: the two's own, all for who reads facts of pairs. Texts: see `with_texts_for`."""
        if account.can(Permission.READ_PAIR_FACTS):
            return self.exclude(in_vain())
        return self.filter(of_two_texts(account))

    def open_to(self, account):
        """Those whose texts and files the account may read."""
        return self.filter(readable_by(account))

    def opened_by(self, account):
        """Those whose openness the account decides: the two's, one's own entered for a pair."""
        return self.filter(of_two_texts(account) | still_own(account))

    def with_texts_for(self, account):
        """`said_title`, `said_text`, `said_links`, `said_consents`: the texts where the account may
        read them, else nothing; `is_told`: whether it may. Closed texts are not fetched.
        """
        told = readable_by(account)
        names = {"said_title": "title", "said_text": "text", "said_links": "links",
                 "said_consents": "consents_taken"}  # fmt: skip
        shown = {
            name: Kept(
                Case(
                    When(told, then=F(field)),
                    default=Value(CLOSED[field]),
                    output_field=self.model._meta.get_field(field).clone(),
                )
            )
            for name, field in names.items()
        }
        is_told = Case(When(told, then=True), default=False, output_field=models.BooleanField())
        return self.defer(*TEXTS).annotate(**shown, is_told=Kept(is_told))

    def standing(self):
        """Those that nobody took away."""
        return self.filter(taken_away_at=None)

    def taken_away(self):
        return self.filter(taken_away_at__isnull=False)

    def filled(self):
        """Without those that say nothing: no text, no link, and no file has arrived. A title alone
        is the name of what is not there yet: such an entry counts nowhere and is not printed."""
        nothing = Q(text="", links=[]) & ~Exists(EntryFile.objects.filter(entry=OuterRef("pk")))
        return self.exclude(nothing)

    def with_people(self):
        return self.select_related("section", "plan_item", "author__teacher")

    def with_last_hand(self):
        """`last_hand`: who wrote the entry's present words and when (portfolio.authorship)."""
        said = {name: F(f"author__teacher__{name}") for name in NAME}
        words = JSONObject(
            author=F("author_id"), login=F("author__login"), at=F("written_at"), **said
        )
        versions = EntryVersion.objects.filter(entry=OuterRef("pk")).order_by("-number")
        return self.annotate(last_hand=Kept(Subquery(versions.values(said=words)[:1])))

    def with_lines(self, files: int):
        """What a line of the list says, as rows of entries read `with_texts_for`.

        Also `file_count` and `seen_files`, where they may be read: «key<tab>kind<tab>name» of the
        first `files`.
        """
        own = EntryFile.objects.filter(entry=OuterRef("pk"))
        tab = Value("\t")
        said = Concat(Cast("pk", models.TextField()), tab, "stored__kind", tab, "name",
                      output_field=models.TextField())  # fmt: skip
        seen = ArraySubquery(own.order_by("place", "pk").values_list(said, flat=True)[:files])
        shown = Case(
            When(is_told=True, then=seen), default=Value([]), output_field=seen.output_field
        )
        rows = self.with_last_hand()
        rows = rows.annotate(seen_files=Kept(shown), file_count=number_of(own))
        return rows.values_list(
            "pk", "section_id", "section__name", "happened_on", "openness", "carried_from_id",
            "author_id", *names_of("author__teacher"), "last_hand", "said_title", "said_text",
            "said_links", "is_told", "seen_files", "file_count", "plan_item__measure", named=True,
        )  # fmt: skip

    def in_order(self):
        """By sections, in each as the two have put them."""
        return self.order_by("section__place", "section_id", "place", "pk")


def readable_by(account) -> Q:
    """The two read all of theirs, the deputy what was opened and what the deputy alone wrote.

    What was opened and then taken away is read by that deputy who took it away and may return it.
    """
    theirs = of_two_texts(account)
    if not account.can(Permission.READ_PAIR_FACTS):
        return theirs
    in_sight = Q(taken_away_at=None) | Q(taken_away_by=account.pk)
    opened = ~Q(openness=PortfolioEntry.Openness.PAIR) & in_sight
    return theirs | opened | still_own(account)


def still_own(account) -> Q:
    """Entries that the account wrote and nobody else has put a word or a file into; no copies."""
    versions = EntryVersion.objects.filter(entry=OuterRef("pk")).exclude(author=account.pk)
    files = EntryFile.objects.filter(entry=OuterRef("pk")).exclude(added_by=account.pk)
    untouched = ~Exists(versions) & ~Exists(files)
    return Q(author=account.pk, carried_from=None) & Q(untouched)


@audited(
    named_by=["section", "happened_on"], readable_by=Permission.READ_PAIR_FACTS, part_of="pair",
    hidden=TEXTS, ignored=["client_key"],
    quiet=["version", "place", "author", "written_at", "taken_away_by", "opened_before"],
    counted="запись портфолио,записи портфолио,записей портфолио",
)  # fmt: skip
class PortfolioEntry(EnteredOnce, AboutPupils, Versioned):
    """Запись портфолио: a text with its date, links and files, in a section, in the two's order.

    The deputy reads section, date and how many files; words and files only where the two opened
    them. Taken away is not removed: it may be returned. `carried_from` is the entry of the former
    pair that a replacement copied.
    """

    class Openness(models.TextChoices):
        PAIR = "pair", "только наша пара"
        DEPUTY = "deputy", "и заместитель директора"
        LIBRARY = "library", "предложено в методическую копилку"

    pair = models.ForeignKey(
        Pair, verbose_name="пара", on_delete=models.PROTECT, related_name="entries"
    )
    section = models.ForeignKey(
        PortfolioSection, verbose_name="раздел", on_delete=models.PROTECT, related_name="entries"
    )
    title = models.CharField("название", max_length=LONGEST_TITLE, blank=True)
    text = models.TextField("текст", blank=True)
    happened_on = models.DateField("дата")
    links = ArrayField(
        models.URLField(max_length=500, validators=[URLValidator(schemes=["http", "https"])]),
        verbose_name="ссылки", default=list, blank=True,
    )  # fmt: skip
    competences = models.ManyToManyField(
        "people.Competence", verbose_name="к каким затруднениям", blank=True, related_name="+"
    )
    plan_item = models.ForeignKey(
        PlanItem, verbose_name="пункт плана", on_delete=models.SET_NULL, null=True, blank=True,
        related_name="entries",
    )  # fmt: skip
    place = models.PositiveIntegerField("место", default=0)
    openness = models.CharField("кто видит", max_length=10, choices=Openness, default=Openness.PAIR)
    opened_before = models.CharField(
        "кто видел до предложения в копилку", max_length=10, choices=Openness, blank=True
    )
    author = models.ForeignKey(
        "people.Account", verbose_name="кто внёс", on_delete=models.SET_NULL, null=True,
        related_name="+",
    )  # fmt: skip
    written_at = models.DateTimeField("внесено", default=timezone.now)
    taken_away_at = models.DateTimeField("убрано", null=True, blank=True)
    taken_away_by = models.ForeignKey(
        "people.Account", verbose_name="кто убрал", on_delete=models.SET_NULL, null=True,
        blank=True, related_name="+",
    )  # fmt: skip
    carried_from = models.ForeignKey(
        "self", verbose_name="из портфолио прежней пары", on_delete=models.PROTECT, null=True,
        blank=True, related_name="carried_to",
    )  # fmt: skip

    objects = PortfolioEntryQuerySet.as_manager()

    class Meta:
        verbose_name = "запись портфолио"
        verbose_name_plural = "записи портфолио"
        ordering = ["section__place", "section_id", "place", "pk"]
        constraints = [
            said_of_pupils("portfolio_entry_library_with_statement", unless=~Q(openness="library")),
        ]
        indexes = [models.Index(fields=["pair", "section", "place"], name="portfolio_of_pair")]

    def __str__(self):
        return f"{self.section}, {self.happened_on:%d.%m.%Y}"


@untracked("it is itself the memory of a text, written once, read by those who read the text")
class EntryVersion(models.Model):
    """How an entry read at one of its versions, kept apart from the history that others read."""

    entry = models.ForeignKey(
        PortfolioEntry, verbose_name="запись", on_delete=models.CASCADE, related_name="versions"
    )
    number = models.PositiveIntegerField("версия")
    title = models.CharField("название", max_length=LONGEST_TITLE, blank=True)
    text = models.TextField("текст", blank=True)
    author = models.ForeignKey(
        "people.Account", verbose_name="кто написал", on_delete=models.SET_NULL, null=True,
        related_name="+",
    )  # fmt: skip
    written_at = models.DateTimeField("когда", default=timezone.now)

    class Meta:
        verbose_name = "прежний текст записи"
        verbose_name_plural = "прежние тексты записей"
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["entry", "number"],
                name="entry_version_once",
                violation_error_message="Эта версия уже записана.",
            )
        ]

    def __str__(self):
        return f"{self.entry}, версия {self.number}"


class EntryFileQuerySet(AttachedFileQuerySet):
    def visible_to(self, account):
        """Files of the entries whose texts the account may read; no others exist for it."""
        entries = PortfolioEntry.objects.visible_to(account).open_to(account)
        return self.filter(entry__in=entries)


@audited(
    named_by=["entry"], readable_by=Permission.READ_PAIR_FACTS, part_of="entry", hidden=["name"],
    quiet=["place", "stored", "added_by", "added_at"],
    counted="файл портфолио,файла портфолио,файлов портфолио",
)  # fmt: skip
class EntryFile(PlacedFile):
    """A file of an entry; its name is told to those alone who read the entry's words."""

    entry = models.ForeignKey(
        PortfolioEntry, verbose_name="запись", on_delete=models.CASCADE, related_name="files"
    )
    objects = EntryFileQuerySet.as_manager()

    class Meta:
        verbose_name = "файл портфолио"
        verbose_name_plural = "файлы портфолио"
        ordering = ["place", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["entry", "stored"],
                name="entry_file_once",
                violation_error_message="Этот файл в записи уже есть.",
            )
        ]

    def __str__(self):
        return f"{self.entry}: файл"
