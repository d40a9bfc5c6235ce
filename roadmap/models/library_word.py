"""The word of a pair's two that what is told of their work may be shown beyond the pair."""

from django.db import models

from people.access import Permission
from people.audit import audited
from roadmap.models.library import LibraryItem


@audited(
    named_by=["teacher"], readable_by=Permission.EDIT_LIBRARY, part_of="item", quiet=["entered_by"],
    counted="согласие на показ,согласия на показ,согласий на показ",
)  # fmt: skip
class LibraryWord(models.Model):
    """One of the two agrees that colleagues read the material; about its text as it then was.

    Whoever of the school entered it, heard or on paper, is `entered_by`.
    """

    item = models.ForeignKey(
        LibraryItem, verbose_name="материал", on_delete=models.CASCADE, related_name="words_of_pair"
    )
    teacher = models.ForeignKey(
        "people.Teacher", verbose_name="кто", on_delete=models.PROTECT, related_name="library_words"
    )
    said_on = models.DateField("когда")
    entered_by = models.ForeignKey(
        "people.Account", verbose_name="кто внёс", on_delete=models.SET_NULL, null=True,
        related_name="+",
    )  # fmt: skip

    class Meta:
        verbose_name = "согласие на показ материала"
        verbose_name_plural = "согласия на показ материалов"
        ordering = ["teacher__sort_name"]
        constraints = [
            models.UniqueConstraint(
                fields=["item", "teacher"],
                name="library_word_once",
                violation_error_message="Это согласие уже отмечено.",
            )
        ]

    def __str__(self):
        return f"{self.teacher.short_name}, {self.said_on:%d.%m.%Y}"
