"""Forms of monitoring: thresholds, the curator's words."""

from django import forms

from people.form_fields import short_text
from people.forms.versioned import VersionedForm
from roadmap.models import MonitoringNote, MonitoringRules
from roadmap.monitoring.indicators_of_year import INDICATORS

LIMIT = 10_000


class MonitoringRulesForm(VersionedForm):
    """A threshold for each indicator; empty is the usual one."""

    class Meta:
        model = MonitoringRules
        fields = ["smallest_group"]

    def __init__(self, *args, instance, **kwargs):
        super().__init__(*args, instance=instance, **kwargs)
        for key, one in INDICATORS.items():
            self.fields[f"t_{key}"] = forms.DecimalField(
                label=f"{one.title}: {'не меньше' if one.rises else 'не больше'}, {one.unit}",
                required=False, min_value=0, max_value=LIMIT, decimal_places=1, localize=True,
                initial=instance.thresholds.get(key), help_text=f"Обычно {one.usual}.",
            )  # fmt: skip

    def shown_with(self, row) -> "MonitoringRulesForm":
        return type(self)(instance=row)

    def changes(self) -> dict:
        """The size of a group, and the thresholds that are not the usual ones."""
        typed = super().changes()
        asked = {key: typed.pop(f"t_{key}") for key in INDICATORS}
        return typed | {"thresholds": {k: float(v) for k, v in asked.items() if v is not None}}


class MonitoringNoteForm(VersionedForm):
    """SWOT and conclusions."""

    class Meta:
        model = MonitoringNote
        fields = list(MonitoringNote.TEXTS)
        widgets = {name: short_text(4) for name in MonitoringNote.TEXTS}
        help_texts = {"conclusions": "Что сделать в следующем году: это войдёт в отчёт совету."}
