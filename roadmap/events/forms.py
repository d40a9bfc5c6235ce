"""Forms of events. They validate what was typed; actions write."""

from django import forms

from people.academic_year import AcademicYear
from people.form_fields import ClockField, DayField, WhyField, short_text
from people.forms.steps import StepForm
from people.forms.versioned import VersionedForm
from roadmap.actions.events import GUESS
from roadmap.kinds import kinds_offered
from roadmap.models import Activity, Event, EventKind

NO_ACTIVITY = "не по плану"
BY_KIND = "определить по виду события"
CUT = 90
MOST_TIMES = 30


class EventForm(VersionedForm):
    """What is known of an event before and after it."""

    kind = forms.ChoiceField(label="Вид")
    held_on = DayField(label="Дата")
    begins_at = ClockField(label="Начало")
    ends_at = ClockField(label="Окончание")
    activity = forms.ChoiceField(label="Мероприятие дорожной карты", required=False)

    class Meta:
        model = Event
        fields = [
            "title", "held_on", "begins_at", "ends_at", "place", "led_by", "agenda",
            "training_hours", "is_open", "outcome", "series",
        ]  # fmt: skip
        widgets = {"agenda": short_text(4), "outcome": short_text(3), "title": short_text(1)}
        help_texts = {
            "title": "Как его назовут в программе: «Как разбирать урок с молодым коллегой».",
            "led_by": "Например: Берёзова А. П., заместитель директора по УВР.",
            "agenda": "Каждый вопрос или часть — с новой строки; можно со временем и докладчиком.",
            "training_hours": "Столько запишется наставникам, которые были, если вид события "
            "засчитывается в обучение; 0 — не засчитывать.",
            "is_open": "Без отметки событие есть только у вас и у приглашённых.",
            "outcome": "Что решили, чему научились. Можно заполнить после события.",
            "series": "Одно слово на все встречи одного цикла: «Школа наставника».",
        }

    field_order = [
        "kind", "title", "held_on", "begins_at", "ends_at", "place", "led_by", "activity",
        "agenda", "training_hours", "is_open", "outcome", "series",
    ]  # fmt: skip

    def __init__(self, *args, years=(), instance=None, **kwargs):
        super().__init__(*args, instance=instance, **kwargs)
        offered, own = kinds_offered(EventKind), instance if instance and instance.pk else None
        if own:
            mine = (str(own.kind_id), own.kind.name)
            offered = [mine, *(kind for kind in offered if kind[0] != mine[0])]
            self.fields["kind"].initial = mine[0]
        else:
            offered = [("", "выберите"), *offered]
        self.fields["kind"].choices = offered
        self.fields["activity"].choices = [
            (GUESS, BY_KIND), ("", NO_ACTIVITY), *activities_offered(own.year if own else None),
        ]  # fmt: skip
        self.fields["activity"].initial = (own.activity_id or "") if own else GUESS

    def clean_activity(self):
        """GUESS, an activity of a plan, or None."""
        key = self.cleaned_data["activity"]
        if key in ("", GUESS):
            return key or None
        return Activity.objects.select_related("stage__roadmap").get(pk=key)

    def shown_with(self, row) -> "EventForm":
        return type(self)(instance=row)


class NewEventForm(EventForm):
    """A new event, or several of them one after another."""

    every = forms.IntegerField(
        label="Повторять каждые, недель", required=False, min_value=1, max_value=26,
        help_text="Пусто — один раз.",
    )  # fmt: skip
    times = forms.IntegerField(
        label="Всего раз", required=False, min_value=2, max_value=MOST_TIMES,
        help_text="Отмена или перенос одного события остальных не меняет.",
    )  # fmt: skip

    def clean(self):
        said = super().clean()
        if bool(said.get("every")) != bool(said.get("times")) and not self.errors:
            self.add_error("times", "Укажите и через сколько недель, и сколько раз.")
        return said


def activities_offered(year: AcademicYear | None) -> list[tuple[str, list]]:
    """The activities of the plan of a year, or of the newest two, in groups by year."""
    rows = Activity.objects.select_related("stage__roadmap").order_by(
        "-stage__roadmap__year", "stage__position", "position"
    )
    rows = rows.filter(stage__roadmap__year=year) if year else rows.filter(
        stage__roadmap__closed_on=None
    )  # fmt: skip
    groups: dict[str, list] = {}
    for row in rows:
        text = row.text if len(row.text) <= CUT else f"{row.text[:CUT].rstrip()}…"
        line = (str(row.pk), f"{row.full_number}. {text}")
        groups.setdefault(str(row.stage.roadmap.year), []).append(line)
    return list(groups.items())


class HoldForm(StepForm):
    outcome = forms.CharField(
        label="Итог", required=False, max_length=10_000, widget=short_text(3),
        help_text="Что решили, чему научились. Можно дописать позже.",
    )  # fmt: skip


class WithPapersForm(StepForm):
    """A move after which papers given for the event may be untrue; asked where there are any."""

    revoke = forms.BooleanField(label="Отозвать выданные бумаги", required=False)

    def ask_about(self, papers: str) -> None:
        """Name the papers, or ask nothing where there are none."""
        if not papers:
            del self.fields["revoke"]
            return
        self.fields["revoke"].initial = True
        self.fields["revoke"].help_text = (
            f"По событию выдано: {papers}. Пока бумаги не отозваны, при проверке по коду они "
            "действительны."
        )


class ReopenForm(WithPapersForm):
    """Back to the planned ones."""


class CancelForm(WithPapersForm):
    why = WhyField(asks="Напишите, почему событие отменено.")
    field_order = ["version", "why", "revoke"]
