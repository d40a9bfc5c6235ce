"""Forms of the plan. They validate what was typed; actions write."""

from django import forms

from people.form_fields import DayField, PastDayField, WhyField, short_text
from people.forms.steps import StepForm
from people.forms.uploads import TableFileForm, one_is_enough
from people.forms.versioned import VersionedForm
from roadmap.models import Activity, Roadmap, Stage
from roadmap.progress import REGISTRY


class PlanForm(VersionedForm):
    """Opened in the middle of the editor, the form is where the keyboard goes on."""

    def __init__(self, *args, instance=None, **kwargs):
        super().__init__(*args, instance=instance, **kwargs)
        if instance:
            main = next(name for name in ("text", "title") if name in self.fields)
            self.fields[main].widget.attrs["autofocus"] = True


class WhyMixin(forms.Form):
    why = forms.CharField(
        label="Что и почему меняется",
        required=False,
        widget=forms.TextInput(attrs={"placeholder": "необязательно; попадёт в описание редакции"}),
    )


class HeadForm(WhyMixin, PlanForm):
    class Meta:
        model = Roadmap
        fields = ["title", "approval_text", "layout"]
        widgets = {"title": short_text(2), "approval_text": short_text(3)}


class StageForm(WhyMixin, PlanForm):
    class Meta:
        model = Stage
        fields = ["number", "title", "term", "responsible", "result", "document"]
        widgets = {
            "title": short_text(1), "responsible": short_text(1), "result": short_text(1),
            "document": short_text(1),
        }  # fmt: skip


class ActivityForm(WhyMixin, PlanForm):
    class Meta:
        model = Activity
        fields = ["number", "text", "term", "responsible", "result", "document", "notes"]
        widgets = {
            "text": short_text(2), "responsible": short_text(1), "result": short_text(1),
            "document": short_text(1), "notes": short_text(1),
        }  # fmt: skip


class NewActivityForm(forms.Form):
    text = forms.CharField(label="Новое мероприятие", widget=short_text(2))


class NewStageForm(forms.Form):
    title = forms.CharField(
        label="Новый этап",
        widget=short_text(1),
        error_messages={"required": "Этап не добавлен: напишите его название."},
    )
    term = forms.CharField(label="Срок", required=False, max_length=500)
    responsible = forms.CharField(label="Ответственный", required=False)


class OneOfSeveral(forms.Form):
    """One of the forms of a page: its fields have ids that no other form of the page has."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, auto_id=f"{type(self).__name__.lower()}_%s", **kwargs)


class FactForm(OneOfSeveral):
    """What was done: a date and at least one of note, file, link."""

    happened_on = PastDayField(label="Когда")
    note = forms.CharField(
        label="Что сделано",
        required=False,
        widget=short_text(2),
        help_text="Достаточно чего-то одного: записи, файла или ссылки.",
    )
    file = forms.FileField(label="Файл", required=False)
    link = forms.URLField(
        label="Ссылка",
        required=False,
        assume_scheme="https",
        # type=url would make the browser refuse an address without https:// in words of its own
        widget=forms.TextInput(attrs={"inputmode": "url"}),
        error_messages={"invalid": "Скопируйте адрес страницы целиком, начиная с https://."},
    )

    def __init__(self, *args, max_mb: int, **kwargs):
        super().__init__(*args, **kwargs)
        self.max_mb = max_mb
        one_is_enough(self, "note", "file", "link")
        self.fields["file"].help_text = f"Документ, таблица, снимок; до {max_mb} МБ."

    def clean_file(self):
        from people.files import check_upload

        file = self.cleaned_data["file"]
        return check_upload(file, max_mb=self.max_mb) if file else None

    def clean(self):
        cleaned = super().clean()
        if not self.errors and not any(cleaned.get(name) for name in ("note", "file", "link")):
            self.add_error("note", "Напишите, что сделано, или приложите файл либо ссылку.")
        return cleaned


class DoneForm(StepForm, OneOfSeveral):
    on = PastDayField(label="Дата выполнения")
    why = forms.CharField(label="Пояснение", required=False, widget=short_text(1))


class NotNeededForm(StepForm, OneOfSeveral):
    why = WhyField(
        asks="Напишите, почему мероприятие не требуется.", label="Почему не требуется",
        max_length=None,
    )  # fmt: skip


class DatesForm(StepForm, OneOfSeveral):
    start = DayField(label="Начало", required=False)
    end = DayField(label="Окончание", required=False)

    def clean(self):
        cleaned = super().clean()
        start, end = cleaned.get("start"), cleaned.get("end")
        if start and end and start > end:
            self.add_error("end", "Окончание раньше начала.")
        return cleaned


class FactSourcesForm(StepForm, OneOfSeveral):
    keys = forms.MultipleChoiceField(
        label="Что считать выполнением",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Ничего не отмечено — достаточно факта, внесённого вручную.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["keys"].choices = [(s.key, s.title) for s in REGISTRY.values()]


class ApprovalForm(forms.Form):
    kind = forms.ChoiceField(
        label="Чем утверждена", choices={"протокол": "протоколом", "приказ": "приказом"}
    )
    number = forms.CharField(label="№", max_length=40)
    on = PastDayField(label="Дата")
    body = forms.CharField(
        label="Кем утверждена",
        max_length=300,
        help_text="В родительном падеже, как в грифе: «научно-методического совета …».",
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)  # the text that was shown


class PlanUploadForm(TableFileForm):
    """A file with a plan, or its table pasted from Word or Excel."""

    too_big = "План — это несколько страниц: оставьте в файле только таблицу или вставьте её ниже."

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["file"].label = "Файл с планом"
        self.fields[
            "file"
        ].help_text = "Word, LibreOffice, Excel, страница сайта, CSV или текст; до 20 МБ."
