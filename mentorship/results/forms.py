"""The form of a pair's results: a mark for each expected one, the conclusion, what comes next."""

import zlib

from django import forms

from mentorship.models import PairResults
from mentorship.results.expected import TITLES, Line, lines_of
from people.form_fields import QuickInput, short_text
from people.forms.versioned import VersionedForm

MARKS = [*TITLES.items(), ("", "не отмечать")]


def key_of(expected: str) -> str:
    """The name of a line's fields: by its words, so that a line that was taken out of the
    programme meanwhile does not give its mark to another."""
    return f"{zlib.crc32(expected.encode()):08x}"


class ResultsForm(VersionedForm):
    """`expected`: the results that the programme promises, each with a mark and a few words."""

    class Meta:
        model = PairResults
        fields = ["conclusion", "ahead"]
        widgets = {"conclusion": short_text(5), "ahead": short_text(3)}
        help_texts = {
            "conclusion": "Его прочитают наставник, наставляемый, директор и совет. Слов из "
            "ответов на собеседовании лучше не повторять.",
            "ahead": "Что наставляемому делать дальше самому, чем ещё помочь, чей опыт показать.",
        }

    def __init__(self, *args, instance: PairResults, expected: list[str], **kwargs):
        super().__init__(*args, instance=instance, **kwargs)
        self.expected = expected
        self.rows = lines_of(instance.reached, expected)
        for row in self.rows:
            key = key_of(row.expected)
            self.fields[f"mark_{key}"] = forms.ChoiceField(
                label=row.expected, required=False, choices=MARKS, initial=row.mark,
                widget=forms.RadioSelect,
            )  # fmt: skip
            self.fields[f"word_{key}"] = forms.CharField(
                label=f"По чему видно: {row.expected}", required=False, max_length=300,
                initial=row.word, widget=QuickInput(attrs={"class": "form-control"}),
            )  # fmt: skip

    def shown_with(self, row: PairResults) -> "ResultsForm":
        return type(self)(instance=row, expected=[line.expected for line in self.rows])

    @property
    def lines(self) -> list[tuple]:
        """(expected, bound mark, bound word) of each line."""
        keys = [(row.expected, key_of(row.expected)) for row in self.rows]
        return [(said, self[f"mark_{key}"], self[f"word_{key}"]) for said, key in keys]

    @property
    def words(self) -> list:
        """The other fields that are shown."""
        return [self[name] for name in self.Meta.fields]

    def changes(self) -> dict:
        """What the action takes: marks are gathered under `reached`."""
        typed = super().changes()
        marked = [
            Line(row.expected, typed.pop(f"mark_{key}"), typed.pop(f"word_{key}").strip())
            for row in self.rows
            for key in [key_of(row.expected)]
        ]
        return typed | {"reached": [line.kept() for line in marked]}
