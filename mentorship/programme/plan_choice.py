"""The line of the plan that a meeting or an entry of the portfolio works on, chosen in a form."""

from django import forms
from django.utils.text import Truncator

from mentorship.models import PlanItem
from people.form_fields import QuickSelect


class PlanChoiceForm(forms.Form):
    """A line of the pair's plan; name it after a model form among the bases."""

    plan_item = forms.ModelChoiceField(
        PlanItem.objects.none(), label="Пункт плана", required=False, empty_label="не по плану",
        widget=QuickSelect,
    )  # fmt: skip

    def offer_plan(self, pair_id: int) -> None:
        """Lines that are still open and the one chosen before; a closed one is taken too: it may
        have been closed by this very entry, whose answer was lost. Without a plan nothing is asked.
        """
        field, kept = self.fields["plan_item"], self.instance.plan_item_id
        field.queryset = PlanItem.objects.filter(programme__pair=pair_id)
        lines = list(field.queryset.order_by("position", "pk"))
        if not lines:
            for name in ("plan_item", "item_done"):
                self.fields.pop(name, None)
            return
        offered = [line for line in lines if line.done_on is None or line.pk == kept]
        named = [(line.pk, Truncator(line.measure).chars(90)) for line in offered]
        field.widget.choices = [("", field.empty_label), *named]


class ItemDoneForm(forms.Form):
    """Whether what is entered now fulfils its line of the plan."""

    item_done = forms.BooleanField(
        label="Пункт плана выполнен", required=False, initial=True,
        help_text="Отметится в программе, если выбран пункт плана.",
    )  # fmt: skip
