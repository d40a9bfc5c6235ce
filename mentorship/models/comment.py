from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.utils import timezone

from mentorship.models.pair import Pair, of_two
from people.access import Permission
from people.asked_often import Kept
from people.audit import audited
from people.models import EnteredOnce
from people.models.staff_queries import names_of


class CommentQuerySet(models.QuerySet):
    def visible_to(self, account):
        """Texts of the two of a pair: nobody else's roles open them."""
        return self.filter(of_two(account, "pair__"))

    def standing(self):
        """Those that their authors did not take away."""
        return self.filter(taken_at=None)

    def with_lines(self):
        """What a line of a talk says, as rows; `said`: '' of what its author took away."""
        said = Case(
            When(taken_at=None, then=F("text")), default=Value(""), output_field=models.TextField()
        )
        return self.annotate(said=Kept(said)).values_list(
            "pk", "author_id", "author__login", *names_of("author__teacher"), "written_at",
            "edited_at", "taken_at", "said", named=True,
        )  # fmt: skip


@audited(
    hidden=["text"], ignored=["client_key"], named_by=["pair"],
    readable_by=Permission.READ_PAIR_FACTS, part_of="pair",
    quiet=["author", "edited_at", "plan_item", "meeting", "entry"],
    counted="комментарий,комментария,комментариев",
)  # fmt: skip
class Comment(EnteredOnce):
    """A word between mentor and mentee, changed and taken away by its author alone."""

    pair = models.ForeignKey(
        Pair, verbose_name="пара", on_delete=models.CASCADE, related_name="comments"
    )
    plan_item = models.ForeignKey(
        "mentorship.PlanItem", verbose_name="к пункту плана", on_delete=models.SET_NULL, null=True,
        blank=True, related_name="comments",
    )  # fmt: skip
    meeting = models.ForeignKey(
        "mentorship.Meeting", verbose_name="к встрече", on_delete=models.SET_NULL, null=True,
        blank=True, related_name="comments",
    )  # fmt: skip
    entry = models.ForeignKey(
        "mentorship.PortfolioEntry", verbose_name="к записи портфолио", on_delete=models.SET_NULL,
        null=True, blank=True, related_name="comments",
    )  # fmt: skip
    author = models.ForeignKey(
        "people.Account", verbose_name="автор", on_delete=models.PROTECT, related_name="+"
    )
    text = models.TextField("комментарий")
    written_at = models.DateTimeField("написан", default=timezone.now)
    edited_at = models.DateTimeField("исправлен", null=True, blank=True)
    taken_at = models.DateTimeField("убран", null=True, blank=True)

    objects = CommentQuerySet.as_manager()

    class Meta:
        verbose_name = "комментарий"
        verbose_name_plural = "комментарии"
        ordering = ["written_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(text=""),
                name="comment_says_something",
                violation_error_message="Напишите комментарий.",
            )
        ]

    def __str__(self):
        return f"{self.author.name}, {timezone.localtime(self.written_at):%d.%m.%Y}"

    def may_change(self, account) -> bool:
        """Its author, while the pair is going."""
        return self.author_id == account.pk and self.pair.is_going
