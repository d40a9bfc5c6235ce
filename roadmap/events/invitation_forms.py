"""Forms of invitations: whom to invite, what somebody answered."""

from django import forms

from people.filters import search_box
from people.models import School, Teacher
from people.row_keys import row_keys
from roadmap.events.invited_groups import groups, staff
from roadmap.models import Event, Invitation

MOST = 60  # people shown for one name
TICKS = forms.CheckboxSelectMultiple(attrs={"class": "form-check-input"})


class InviteForm(forms.Form):
    """Whole groups, and people found by name; those found stay ticked while others are sought."""

    groups = forms.MultipleChoiceField(label="Группы", required=False, widget=TICKS)
    find = forms.CharField(
        label="Найти человека", required=False, max_length=100, widget=search_box("Иванова Анна")
    )
    teachers = forms.ModelMultipleChoiceField(
        Teacher.objects.none(), label="Найденные", required=False, widget=TICKS
    )

    onward = forms.BooleanField(
        required=False, help_text="Туда позовём и тех, кого пригласили сюда раньше."
    )

    def __init__(self, data=None, *, event: Event, **kwargs):
        super().__init__(data, **kwargs)
        offered = groups(event.year)
        self.fields["groups"].choices = [(t, [g.line for g in part]) for t, part in offered]
        typed = (self.data.get("find") or "").strip() if self.is_bound else ""
        kept = row_keys(self.data.getlist("teachers")) if self.is_bound else []
        found = staff().found_by(typed).values_list("pk", flat=True)[:MOST] if typed else []
        there = event.invitations.values("teacher")
        self.offer_series(event)
        rows = staff().filter(pk__in={*kept, *found}).exclude(pk__in=there)
        self.fields["teachers"].queryset = rows.order_by("sort_name", "pk")
        self.fields["teachers"].label_from_instance = lambda one: f"{one.full_name}, {one.post}"

    def offer_series(self, event: Event) -> None:
        """The later ones of its series, where there are any; ticked while nobody is invited."""
        later = list(Event.objects.later_in_series(event).values_list("held_on", flat=True))
        if not later:
            del self.fields["onward"]
            return
        self.some_are_invited = event.invitations.exists()
        tick = self.fields["onward"]
        tick.label = f"И на следующие события серии: ещё {len(later)}, до {later[-1]:%d.%m.%Y}"
        tick.initial = not self.some_are_invited and event.held_on >= School.today()

    def clean(self):
        said = super().clean()
        spreads = said.get("onward") and self.some_are_invited
        chosen = said.get("groups") or said.get("teachers") or spreads
        if not chosen and not self.errors:
            raise forms.ValidationError("Отметьте группу или найдите людей по имени.")
        return said


class AnswerForForm(forms.Form):
    """An answer given by telephone or in the corridor, entered for the person."""

    invited = forms.ModelChoiceField(
        Invitation.objects.none(), label="Кто ответил", empty_label="выберите"
    )
    answer = forms.ChoiceField(label="Ответ", choices=Invitation.Answer.choices)

    def __init__(self, data=None, *, event: Event, **kwargs):
        super().__init__(data, auto_id="answer_%s", **kwargs)
        rows = event.invitations.select_related("teacher").in_order()
        self.fields["invited"].queryset = rows
        self.fields["invited"].label_from_instance = lambda row: row.teacher.full_name
