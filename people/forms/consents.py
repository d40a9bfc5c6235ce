"""Papers of consent: what a signed one says, its withdrawal, its scan, dates of many at once."""

from django import forms
from django.core.exceptions import ValidationError

from people.consents.codes import code_in
from people.consents.register import SHORT_KINDS
from people.consents.texts import (
    misplaced_placeholders,
    missing_placeholders,
    unknown_placeholders,
)
from people.form_fields import DayField, FilesField, PastDayField, SeveralFiles, short_text
from people.forms.steps import StepForm
from people.forms.uploads import one_is_enough
from people.forms.versioned import VersionedForm
from people.models import Consent, ConsentKind, ConsentText, PublishedField


class PublishedFieldsField(forms.MultipleChoiceField):
    """The rows of the paper in which «да» is marked."""

    def __init__(self, **kwargs):
        super().__init__(
            label="Что разрешено публиковать",
            choices=PublishedField.choices,
            widget=forms.CheckboxSelectMultiple,
            help_text="Отметьте строки, где на бумаге стоит «да». Нет отметки — значит «нет».",
            **kwargs,
        )


class SignedPaperForm(VersionedForm):
    """What stands on a signed paper; fields of publishing only where the paper is about it."""

    signed_on = PastDayField(label="Дата на бумаге")
    valid_until = DayField(
        label="Действует до",
        required=False,
        help_text="Пусто — посчитаем по сроку, который напечатан на бумаге.",
    )
    fields = PublishedFieldsField(required=False)

    class Meta:
        model = Consent
        fields = ["signed_on", "valid_until", "fields", "bans", "bans_heeded", "resource"]
        widgets = {"bans": short_text(2)}
        help_texts = {
            "resource": "Пусто — сайт школы. Если назван другой адрес, на сайте человека не будет.",
            "bans_heeded": "Пока не отмечено, открытый раздел не показывает о человеке ничего.",
        }

    def __init__(self, *args, kind: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.kind = kind
        if kind != ConsentKind.DISSEMINATION:
            for name in ("fields", "bans", "bans_heeded", "resource"):
                del self.fields[name]

    def clean(self):
        cleaned = super().clean()
        signed, until = cleaned.get("signed_on"), cleaned.get("valid_until")
        if signed and until and until < signed:
            self.add_error("valid_until", "Срок действия раньше даты подписи.")
        return cleaned

    def _post_clean(self):
        """The action completes the paper and checks it whole."""

    def shown_with(self, row: Consent) -> "SignedPaperForm":
        return type(self)(instance=row, kind=self.kind)


class WithdrawalForm(StepForm):
    withdrawn_on = PastDayField(
        label="Дата, когда школа получила заявление",
        help_text="С этого дня согласие не действует.",
    )
    withdrawal_reason = forms.CharField(
        label="Основание",
        max_length=2000,
        widget=short_text(2),
        help_text="Например: заявление от 12.10.2026, вх. № 45.",
        error_messages={"required": "Напишите, по какой бумаге согласие отозвано."},
    )


class ScanForm(forms.Form):
    file = forms.FileField(label="Скан подписанной бумаги", help_text="PDF, JPEG или PNG.")


class ScansForm(forms.Form):
    """Without JavaScript all files come at once; with it one by one (static/js/scans.js)."""

    files = FilesField(
        label="Подписанные бумаги",
        widget=SeveralFiles(attrs={"accept": ".pdf,.jpg,.jpeg,.png"}),
        help_text="PDF, JPEG или PNG, сколько угодно файлов сразу. Многостраничный PDF разделится.",
    )


class MatchForm(forms.Form):
    """Whose the scan is: a paper of the register, chosen or named by the code under its picture."""

    consent = forms.TypedChoiceField(
        label="Чья бумага", coerce=int, required=False, empty_value=None
    )
    code = forms.CharField(label="Или код под рисунком", required=False, max_length=30)
    replace = forms.BooleanField(label="Заменить скан, если он уже есть", required=False)

    def __init__(self, *args, papers: list[Consent], **kwargs):
        super().__init__(*args, **kwargs)
        self.papers = {paper.pk: paper for paper in papers}
        choices = [(paper.pk, paper_in_words(paper)) for paper in papers]
        self.fields["consent"].choices = [("", "выберите"), *choices]
        one_is_enough(self, "consent", "code")

    def clean(self):
        cleaned = super().clean()
        if typed := cleaned.get("code"):
            code = code_in(typed)
            cleaned["consent"] = next((p for p in self.papers.values() if p.code == code), None)
            if cleaned["consent"] is None:
                self.add_error("code", "Бумаги с таким кодом нет. Проверьте знаки.")
        elif cleaned.get("consent"):
            cleaned["consent"] = self.papers[cleaned["consent"]]
        elif not self.errors:
            self.add_error("consent", "Выберите бумагу или наберите её код.")
        return cleaned


def paper_in_words(paper: Consent) -> str:
    """«Иванова Анна Петровна — участие, 01.09.2026, есть скан»."""
    date = f"{paper.signed_on:%d.%m.%Y}" if paper.signed_on else "ждёт подписи"
    parts = [SHORT_KINDS[ConsentKind(paper.kind)], date, *(["есть скан"] if paper.scan else [])]
    return f"{paper.teacher.full_name} — {', '.join(parts)}"


class ConsentTextForm(VersionedForm):
    """The school's wording; what is put in braces must be known, and the law's part present."""

    class Meta:
        model = ConsentText
        fields = ["title", "body", "term", "valid_months", "warn_days"]
        widgets = {"body": forms.Textarea(attrs={"rows": 26, "spellcheck": "true"})}
        help_texts = {
            "term": "Этими словами срок печатается вместо {срок}.",
            "valid_months": "По ним считается «действует до». Пусто — до отзыва.",
        }

    def clean_body(self) -> str:
        body = self.cleaned_data["body"].replace("\r\n", "\n")
        if names := unknown_placeholders(body):
            raise ValidationError(
                f"Таких подстановок нет: {braced(names)}. Возьмите из списка справа."
            )
        if names := misplaced_placeholders(body):
            raise ValidationError(f"Поставьте отдельной строкой: {braced(names)}.")
        if names := missing_placeholders(self.instance.kind, body):
            raise ValidationError(
                f"Закон требует назвать в такой бумаге: добавьте в текст {braced(names)}."
            )
        return body

    def _post_clean(self):
        """The action writes; here nothing is put on the row that is shown."""


def braced(names: list[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in dict.fromkeys(names))


class DatesGrid:
    """«Name — date» for the papers of one page; only rows with a date are sent on.

    papers   the page's papers
    rows     the papers with what was typed and what is wrong with it
    said     after is_valid(): key of a paper → fields of the model
    """

    def __init__(self, papers, data=None):
        self.papers, self.data, self.said, self.errors = list(papers), data, {}, {}

    def is_valid(self) -> bool:
        """Read the typed rows. An empty date leaves its paper waiting."""
        for paper in self.papers:
            typed = self.data.get(f"date-{paper.pk}", "").strip()
            marked = self.data.getlist(f"fields-{paper.pk}")
            if not typed:
                if marked:
                    self.errors[paper.pk] = "Отмечено, что можно публиковать, но нет даты."
                continue
            try:
                self.said[paper.pk] = {"signed_on": PastDayField().clean(typed)}
            except ValidationError as error:
                self.errors[paper.pk] = error.messages[0]
                continue
            if paper.kind == ConsentKind.DISSEMINATION:
                known = [value for value in PublishedField.values if value in marked]
                self.said[paper.pk]["fields"] = known
        return not self.errors

    def refuse(self, error: ValidationError) -> None:
        """Put the action's sentences beside their rows."""
        self.errors |= {int(key): words[0] for key, words in error.message_dict.items()}

    @property
    def rows(self) -> list[dict]:
        data = self.data
        return [
            {
                "paper": paper,
                "typed": data.get(f"date-{paper.pk}", "") if data else "",
                "marked": data.getlist(f"fields-{paper.pk}") if data else [],
                "error": self.errors.get(paper.pk, ""),
            }
            for paper in self.papers
        ]
