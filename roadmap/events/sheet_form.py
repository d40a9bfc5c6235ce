"""The printed sheet of registration typed in: who came, by the numbers of lines or by ticks."""

import re

from django import forms

from people.counting import count_of
from people.row_keys import row_keys
from roadmap.actions.certificates import given_in_words
from roadmap.models import Event, Invitation

ROW = re.compile(r"(\d{1,4})(?:-(\d{1,4}))?")
DASH = re.compile(r"\s*[-‐‑–—]\s*")
HOURS = "час,часа,часов"
BY_NUMBER = "Через запятую, подряд — через чёрточку: 1–12, 14, 17. Пусто — по отметкам ниже."
ADDS = f"{BY_NUMBER} Номера добавятся к тому, что уже отмечено."
SURE = "Подтвердите, что отметки «был» снимаются, или верните их."


class SheetForm(forms.Form):
    """Numbers of lines, or a tick for each of them.

    Numbers add to the marks that there are; the first ones typed tell of everybody. A mark «был» is
    taken away only after the person has been told whose it is and what follows from that.

    `rows`: the invited with their lines. `came` after validation: key of an invitation → whether
    the person was there, those left out stay as they are; `lost`: whose mark «был» goes,
    `lost_hours` and `lost_papers` what goes with it.
    """

    numbers = forms.CharField(
        label="Номера строк листа", required=False, max_length=500,
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "text"}),
        help_text=BY_NUMBER,
    )  # fmt: skip
    meaning = forms.ChoiceField(
        label="Это строки тех, кто", choices=[("came", "был"), ("missed", "не был")],
        initial="came", widget=forms.RadioSelect,
    )  # fmt: skip
    take_away = forms.BooleanField(label="Снять эти отметки", required=False)
    revoke = forms.BooleanField(label="Отозвать их сертификаты", required=False)

    def __init__(self, data=None, *, event: Event, rows: list[Invitation], **kwargs):
        super().__init__(data, **kwargs)
        self.event, self.rows, self.lost = event, rows, []
        self.begun = any(row.attended is not None for row in rows)
        if self.begun:
            self.fields["numbers"].help_text = ADDS

    def clean_numbers(self) -> set[int]:
        """The lines typed; a sentence about what is no line of the sheet."""
        found: set[int] = set()
        for part in re.split(r"[,;\s]+", DASH.sub("-", self.cleaned_data["numbers"]).strip(",; ")):
            found |= self.lines_of(part) if part else set()
        return found

    def lines_of(self, part: str) -> set[int]:
        read, lines = ROW.fullmatch(part), {row.line for row in self.rows}
        first, end = (int(read[1]), int(read[2] or read[1])) if read else (0, 0)
        if not 1 <= first <= end <= max(lines, default=0):
            raise forms.ValidationError(f"«{part}»: в листе строки с 1 по {max(lines, default=0)}.")
        if not (found := lines & set(range(first, end + 1))):
            raise forms.ValidationError(f"«{part}»: этого человека убрали из приглашённых.")
        return found

    def clean(self):
        said = super().clean()
        if self.errors:
            return said
        ticked = set(row_keys(self.data.getlist("came")))
        numbers, wanted = said["numbers"], said["meaning"] != "missed"
        if not numbers:
            said["came"] = {row.pk: row.pk in ticked for row in self.rows}
        elif not self.begun:
            said["came"] = {row.pk: (row.line in numbers) == wanted for row in self.rows}
        else:
            typed = {row.pk: wanted for row in self.rows if row.line in numbers}
            said["came"] = dict.fromkeys(ticked & {row.pk for row in self.rows}, True) | typed
        self.must_be_meant(said)
        return said

    def must_be_meant(self, said: dict) -> None:
        """Marks that go have to be agreed to, these very ones: more may have come since."""
        came, told = said["came"], set(row_keys(self.data.getlist("lost")))
        self.lost = [row for row in self.rows if row.attended and not came.get(row.pk, True)]
        agreed = said.get("take_away") and {row.pk for row in self.lost} <= told
        if self.lost and not agreed:
            self.add_error("take_away", SURE)
            self.offer_to_revoke(told)

    def offer_to_revoke(self, told: set[int]) -> None:
        """Ticked when it is first asked."""
        if not told:
            self.data = self.data.copy()
            self.data["revoke"] = "on"

    @property
    def lost_hours(self) -> str:
        """«4 часа» or nothing."""
        hours = sum(row.hours for row in self.lost)
        return count_of(hours, HOURS) if hours else ""

    @property
    def lost_papers(self) -> str:
        """Certificates that say of those people that they were there."""
        people = [row.teacher_id for row in self.lost]
        return given_in_words(self.event.certificates.of_attendance(people).order_by("pk"))
