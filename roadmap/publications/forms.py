"""Forms of publications. They validate what was typed; actions write."""

from django import forms

from people.form_fields import (
    DayField,
    FilesField,
    PastDayField,
    SeveralFiles,
    WhyField,
    short_text,
)
from people.forms.colleagues import ColleaguesField
from people.forms.pictures import ConsentsField, ShownField
from people.forms.steps import StepForm
from people.forms.versioned import VersionedForm
from people.models import Teacher
from people.models.pupils import Pupils
from roadmap.events.forms import activities_offered
from roadmap.models import Activity, Event, Placement, Publication, PublicationPicture

MOST_EVENTS = 60
MARKS = "Markdown: пустая строка — новый абзац, «## » — подзаголовок, «- » — пункт списка, "


class PublicationForm(VersionedForm):
    """What is told, of which event or activity, about whom."""

    dated = DayField(label="Дата")
    event = forms.ChoiceField(label="Событие", required=False)
    activity = forms.ChoiceField(label="Мероприятие дорожной карты", required=False)
    people = ColleaguesField(
        label="О ком рассказ",
        help_text="Каждый с новой строки. Без согласия каждого из них публикация не выйдет за стены"
        " школы. Тех, кто просто упомянут, называть не нужно: имя без согласия скроется само.",
    )

    class Meta:
        model = Publication
        fields = ["title", "dated", "event", "activity", "people", "text", "short_text"]
        widgets = {
            "text": short_text(10),
            "short_text": short_text(3, **{"data-count": ""}),
        }
        help_texts = {
            "text": MARKS + "«**слово**» — жирно, «[слово](адрес)» — ссылка.",
            "short_text": "Для официального паблика, без разметки.",
        }

    def __init__(self, *args, instance=None, **kwargs):
        super().__init__(*args, instance=instance, **kwargs)
        own = instance if instance and instance.pk else None
        self.fields["event"].choices = [("", "не о событии"), *events_offered(own)]
        self.fields["activity"].choices = [("", "не по плану"), *activities_offered(None)]
        self.fields["people"].teachers = Teacher.objects.all()
        if own:
            self.initial["people"] = list(own.people.all())
            keep_choice(self.fields["activity"], own.activity)

    def clean_event(self) -> Event | None:
        return Event.objects.filter(pk=self.cleaned_data["event"] or None).first()

    def clean_activity(self) -> Activity | None:
        return Activity.objects.filter(pk=self.cleaned_data["activity"] or None).first()

    def _post_clean(self):
        """The action checks the whole row; here nothing is put on the one that is shown."""


def events_offered(own: Publication | None) -> list[tuple[str, str]]:
    """The last events that are open to all, and the publication's own."""
    rows = list(Event.objects.filter(is_open=True).order_by("-held_on", "-pk")[:MOST_EVENTS])
    if own and own.event and own.event not in rows:
        rows.append(own.event)
    return [(str(row.pk), f"{row.held_on:%d.%m.%Y} {row.title}") for row in rows]


def keep_choice(field: forms.ChoiceField, row) -> None:
    """Offer also what the row has already, of a plan that is closed by now."""
    offered = {str(key) for _, group in field.choices[1:] for key, _ in group}
    if row and str(row.pk) not in offered:
        field.choices = [*field.choices, (str(row.pk), str(row))]


class PictureFilesForm(forms.Form):
    """Without JavaScript all pictures come at once; with it one by one."""

    files = FilesField(
        label="Добавить", widget=SeveralFiles(attrs={"accept": ".jpg,.jpeg,.png"}),
        help_text="Можно сразу несколько: JPG или PNG.",
        error_messages={"required": "Выберите снимки."},
    )  # fmt: skip


class PictureForm(forms.Form):
    """What a picture shows and who is on it; without it the picture stays inside the school."""

    alt = ShownField(asks="Напишите, что на снимке: это читают вслух тем, кто не видит.")
    adults = forms.ChoiceField(
        label="Педагоги на снимке", widget=forms.RadioSelect,
        choices=[(key, word) for key, word in PublicationPicture.Adults.choices if key],
        error_messages={"required": "Скажите, узнаваемы ли на снимке педагоги."},
    )  # fmt: skip
    people = ColleaguesField(
        label="Кто из педагогов узнаваем",
        help_text="Каждый с новой строки. Снимок виден всем, только пока каждый из них разрешает "
        "свою фотографию.",
    )
    pupils = forms.ChoiceField(
        label="Ученики на снимке", widget=forms.RadioSelect,
        choices=[
            (Pupils.NONE, "узнаваемых учеников нет"), (Pupils.SHOWN, "узнаваемые ученики есть"),
        ],
        error_messages={"required": "Скажите, узнаваемы ли на снимке ученики."},
    )  # fmt: skip
    consents_taken = ConsentsField()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["people"].teachers = Teacher.objects.all()


class ReadyForm(StepForm):
    pupils = forms.ChoiceField(
        label="Названы ли в тексте ученики", widget=forms.RadioSelect,
        choices=[(Pupils.NONE, "нет, никто не назван и не узнаваем"),
                 (Pupils.SHOWN, "да, ученики названы")],
        error_messages={"required": "Скажите, названы ли в тексте ученики."},
    )  # fmt: skip
    consents_taken = ConsentsField()


class WithdrawForm(StepForm):
    why = WhyField(asks="Напишите, почему публикация снята.")


class PlacementForm(forms.ModelForm):
    """Where a publication appeared."""

    link = forms.URLField(
        label="Ссылка", required=False, max_length=500, assume_scheme="https",
        help_text="Скопируйте адрес страницы с публикацией.",
        error_messages={"invalid": "Это не похоже на адрес страницы: https://…"},
    )  # fmt: skip
    placed_on = PastDayField(label="Дата")

    class Meta:
        model = Placement
        fields = ["where", "name", "link", "placed_on"]
        help_texts = {"name": "Например: «Заречная школа ВКонтакте»."}

    def _post_clean(self):
        """The action checks the whole row."""
