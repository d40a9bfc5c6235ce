"""Публикации: what the school tells of its mentoring, on its site and on its public pages."""

from django.apps import apps
from django.db import models
from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.utils import timezone

from people.access import Permission
from people.audit import audited
from people.models import AboutPupils, PublishedField, Stateful, said_of_pupils
from people.models.staff_queries import plain
from people.publishing import may_be_shown
from roadmap.models.event import Event

LONGEST_SHORT = 4096  # signs of one message of a messenger


class PublicationQuerySet(models.QuerySet):
    def visible_to(self, account):
        """All for who writes them; to other readers those that nobody writes any more."""
        if account.can(Permission.EDIT_PUBLICATIONS):
            return self.all()
        if not account.can(Permission.READ_PUBLICATIONS):
            return self.none()
        return self.exclude(state=Publication.State.DRAFT)

    def published(self):
        return self.filter(state=Publication.State.PUBLISHED)

    def open_to_all(self):
        """Published ones that everybody may read: all they tell about let themselves be named."""
        told = self.model.people.through.objects.filter(publication=OuterRef("pk"))
        return self.published().exclude(Exists(told.exclude(may_be_shown(PublishedField.NAME))))

    def of_year(self, year):
        return self.filter(dated__gte=year.start, dated__lte=year.end)

    def placed(self):
        """Published ones that say where they appeared."""
        return self.published().filter(placements__isnull=False).distinct()

    def unplaced(self):
        """Published ones of which nobody has written where they appeared."""
        return self.published().filter(placements__isnull=True)

    def with_about(self):
        """With what a line says: event, activity of the plan; `places`: where it appeared."""
        placements = apps.get_model("roadmap", "Placement").objects
        rows = placements.filter(publication=OuterRef("pk")).order_by()
        counted = rows.values("publication").annotate(number=Count("pk")).values("number")
        rows = self.select_related("event", "activity__stage__roadmap")
        return rows.annotate(places=Subquery(counted))

    def found_by(self, typed: str):
        """Those whose title or text holds every typed word."""
        found = self.annotate(plain_text=plain("title", "text", "short_text"))
        for word in typed.lower().replace("ё", "е").split():
            found = found.filter(plain_text__contains=word)
        return found


@audited(
    named_by=["title"], readable_by=Permission.EDIT_PUBLICATIONS, quiet=["version", "added_by"],
    counted="публикация,публикации,публикаций",
)  # fmt: skip
class Publication(AboutPupils, Stateful):
    """Публикация: a text in Markdown, the short one for a public page, what it is about.

    `people` are those it tells about: without the consent of each of them nobody outside reads it.
    Whoever else is named in the text is veiled by itself (people.veil).
    """

    class State(models.TextChoices):
        DRAFT = "draft", "пишется"
        READY = "ready", "готова"
        PUBLISHED = "published", "опубликована"
        WITHDRAWN = "withdrawn", "снята"

    MOVES = {
        State.DRAFT: (State.READY,),
        State.READY: (State.PUBLISHED, State.DRAFT),
        State.PUBLISHED: (State.WITHDRAWN,),
        State.WITHDRAWN: (State.DRAFT,),
    }

    title = models.CharField("заголовок", max_length=200)
    text = models.TextField("текст", blank=True, max_length=50_000)
    short_text = models.TextField("короткий текст", blank=True, max_length=LONGEST_SHORT)
    dated = models.DateField("дата", default=timezone.localdate)
    event = models.ForeignKey(
        Event, verbose_name="событие", on_delete=models.PROTECT, null=True, blank=True,
        related_name="publications",
    )  # fmt: skip
    activity = models.ForeignKey(
        "roadmap.Activity", verbose_name="мероприятие плана", on_delete=models.SET_NULL, null=True,
        blank=True, related_name="publications",
    )  # fmt: skip
    people = models.ManyToManyField(
        "people.Teacher", verbose_name="о ком рассказ", blank=True, related_name="publications"
    )
    state = models.CharField("состояние", max_length=9, choices=State, default=State.DRAFT)
    withdrawn_why = models.TextField("почему снята", blank=True)
    added_by = models.ForeignKey(
        "people.Account", verbose_name="кто внёс", on_delete=models.SET_NULL, null=True,
        blank=True, related_name="+",
    )  # fmt: skip

    objects = PublicationQuerySet.as_manager()

    class Meta:
        verbose_name = "публикация"
        verbose_name_plural = "публикации"
        ordering = ["-dated", "-pk"]
        constraints = [
            said_of_pupils(
                "publication_with_statement",
                unless=Q(state="draft"),
                asks="названы ли в тексте ученики",
            ),
            models.CheckConstraint(
                condition=Q(state="draft") | ~Q(text="", short_text=""),
                name="publication_says_something",
                violation_error_message="Напишите текст: хотя бы короткий.",
            ),
            models.CheckConstraint(
                condition=~Q(state="withdrawn") | ~Q(withdrawn_why=""),
                name="publication_withdrawn_with_reason",
                violation_error_message="Напишите, почему публикация снята.",
            ),
        ]
        indexes = [models.Index(fields=["-dated", "-id"], name="publication_by_day")]

    def __str__(self):
        return self.title

    @property
    def is_draft(self) -> bool:
        return self.state == self.State.DRAFT

    @property
    def is_published(self) -> bool:
        return self.state == self.State.PUBLISHED
