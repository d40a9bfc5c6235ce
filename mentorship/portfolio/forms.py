"""Forms of the portfolio. They validate what was typed; actions write."""

from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from mentorship.models import PortfolioEntry, PortfolioSection
from mentorship.portfolio.authorship import former_author
from mentorship.programme.plan_choice import ItemDoneForm, PlanChoiceForm
from people.form_fields import DayField, FilesField, LinesField, SeveralFiles, short_text
from people.forms.entered_once import OnceForm
from people.forms.pictures import ConsentsField
from people.forms.uploads import one_is_enough
from people.forms.versioned import VersionedForm
from people.models import Competence
from people.models.pupils import Pupils

Openness = PortfolioEntry.Openness
MOST_LINKS = 20
WORDS = ("title", "text", "links")
# folded: asked of few → how the closed part names it
RARE = {"links": "ссылки", "competences": "затруднения", "plan_item": "пункт плана",
        "item_done": "", "openness": "кто видит"}  # fmt: skip
SAYS_NOTHING = (
    "Добавьте, что показать: предложение текста, ссылку, снимок или файл. Одного названия мало."
)
ENDINGS = ".jpg,.jpeg,.png,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.doc,.xls,.ppt,.txt"


class LinksField(LinesField):
    """Addresses of pages, one on a line; «https://» may be left out."""

    def __init__(self, **kwargs):
        super().__init__(longest=500, rows=1, **kwargs)

    def clean(self, value) -> list[str]:
        lines = [line if "://" in line else f"https://{line}" for line in super().clean(value)]
        if len(lines) > MOST_LINKS:
            raise ValidationError(f"Не больше {MOST_LINKS} ссылок в одной записи.")
        for line in lines:
            try:
                URLValidator(schemes=["http", "https"])(line)
            except ValidationError as error:
                raise ValidationError(f"Это не похоже на ссылку: «{line[:60]}».") from error
            if "@" in urlsplit(line).netloc:
                raise ValidationError("Уберите из ссылки имя и пароль: запись читают и другие.")
        return lines


class EntryForm(VersionedForm, PlanChoiceForm):
    """What happened, in which section, with links; a candidate of the library keeps its openness.

    `hard`: the difficulties of the request of the `pair`; without them nothing is asked of them.
    `decides`: whether this person says who sees the entry. Words of a former mentor, `whose` name
    it then knows, are not asked about: they are not rewritten.
    """

    happened_on = DayField(label="Дата")
    links = LinksField(label="Ссылки", help_text="Каждая с новой строки.")
    openness = forms.ChoiceField(
        label="Кто видит", choices=[(o, o.label) for o in (Openness.PAIR, Openness.DEPUTY)],
        widget=forms.RadioSelect, initial=Openness.PAIR,
    )  # fmt: skip
    competences = forms.ModelMultipleChoiceField(
        Competence.objects.none(), label="К каким затруднениям", required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip

    class Meta:
        model = PortfolioEntry
        fields = ["section", "text", "title", "happened_on", "links", "competences", "plan_item",
                  "openness"]  # fmt: skip
        widgets = {"text": short_text(5)}

    def __init__(self, *args, pair, instance=None, hard=None, decides=True, **kwargs):
        super().__init__(*args, instance=instance, **kwargs)
        self.pair, self.hard, self.decides = pair, hard, decides
        self.offer_plan(pair.pk)
        sections = PortfolioSection.objects.filter(is_retired=False)
        self.fields["section"].empty_label = "выберите"
        self.fields["title"].help_text = "Можно не писать: тогда покажем раздел и дату."
        if instance and instance.pk:
            sections |= PortfolioSection.objects.filter(pk=instance.section_id)
            if instance.openness == Openness.LIBRARY or not decides:
                del self.fields["openness"]
        self.fields["section"].queryset = sections
        self.whose = former_author(instance, pair) if instance and instance.pk else ""
        for name in WORDS if self.whose else ():
            del self.fields[name]
        one_is_enough(self, *{"text", "links", "files"} & self.fields.keys())
        if hard:
            self.fields["competences"].queryset = hard
        else:
            del self.fields["competences"]

    def clean(self):
        """Refused is what would say nothing."""
        cleaned = super().clean()
        said = self.whose or any(cleaned.get(name, True) for name in ("text", "links"))
        if not (said or self.has_files()):
            self.add_error("text", SAYS_NOTHING)
        return cleaned

    @property
    def asked(self) -> list:
        """What is asked of everybody, in the order of writing."""
        return [bound for bound in self.visible_fields() if bound.name not in RARE]

    @property
    def folded(self) -> list:
        return [bound for bound in self.visible_fields() if bound.name in RARE]

    @property
    def more(self) -> str:
        """«Ещё: ссылки, кто видит»: what the folded part holds."""
        names = [name for bound in self.folded if (name := RARE[bound.name])]
        return f"Ещё: {', '.join(names)}"

    @property
    def opened(self) -> bool:
        """Whether something there is filled in or has to be looked at; who sees it always is."""
        return any(bound.errors or (bound.name != "openness" and bound.value())
                   for bound in self.folded)  # fmt: skip

    def has_files(self) -> bool:
        return self.instance.files.exists()

    def shown_with(self, row) -> "EntryForm":
        return type(self)(instance=row, pair=self.pair, hard=self.hard, decides=self.decides)


class NewEntryForm(EntryForm, ItemDoneForm, OnceForm):
    """An entry written now: with the key of this blank and its first files.

    `files_follow`: the page's script holds files that it sends to the entry when that is there.
    """

    files_follow = forms.BooleanField(required=False, widget=forms.HiddenInput)

    files = FilesField(  # each is refused by itself, by its name
        allow_empty_file=True,
        label="Снимки и файлы",
        required=False,
        widget=SeveralFiles(attrs={"accept": ENDINGS}),
    )
    field_order = [
        "section", "text", "files", "title", "happened_on", "links", "competences", "plan_item",
        "item_done", "openness",
    ]  # fmt: skip

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "item_done" in self.fields:  # of a line there may be several entries
            self.fields["item_done"].initial = False

    def has_files(self) -> bool:
        return self.cleaned_data["files_follow"] or any(self.cleaned_data.get("files") or ())

    def changes(self) -> dict:
        """Without the files: they are put to the entry when it is there."""
        own = super().changes()
        return {name: own[name] for name in own.keys() - {"files", "files_follow"}}


class OfferForm(forms.Form):
    """The word about pupils, without which nothing goes to the library."""

    pupils = forms.ChoiceField(
        label="Есть ли на материале ученики",
        choices=[(Pupils.NONE, "узнаваемых учеников нет: ни лиц, ни имён"),
                 (Pupils.SHOWN, "на материале узнаваемые ученики")],
        widget=forms.RadioSelect,
        error_messages={"required": "Скажите, узнаваемы ли на материале ученики."},
    )  # fmt: skip
    consents_taken = ConsentsField()

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("pupils") == Pupils.SHOWN and not cleaned.get("consents_taken"):
            sentence = "Без согласий родителей материал с узнаваемыми учениками не предложить."
            self.add_error("consents_taken", sentence)
        return cleaned


class EntryFilesForm(forms.Form):
    """Without JavaScript all files come at once; with it one by one (static/js/uploading.js)."""

    files = FilesField(  # each is refused by itself, by its name
        allow_empty_file=True,
        label="Добавить", widget=SeveralFiles(attrs={"accept": ENDINGS}),
        help_text="Можно сразу несколько: снимки, PDF, документы Word, Excel, LibreOffice.",
        error_messages={"required": "Выберите файлы."},
    )  # fmt: skip
