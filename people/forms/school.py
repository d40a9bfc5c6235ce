"""The school's details and rules, its officials, and the form of the first start."""

import datetime as dt

from django import forms
from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError

from people.form_fields import DayField
from people.forms.names import PersonForm, PersonNameField, name_fields
from people.models import Account, Official, School
from people.names import full_name
from people.registration_numbers import is_inn, is_ogrn

DETAILS = [
    "full_name",
    "short_name",
    "short_name_genitive",
    "city",
    "address",
    "inn",
    "ogrn",
    "phone",
    "email",
    "site",
]
RULES = ["time_zone", "working_days"]
KEPT = ["draft_days", "upload_days", "scan_days"]


class SchoolDetailsForm(forms.ModelForm):
    """Details and the two rules that a first start needs."""

    site = forms.URLField(label="Сайт", required=False, assume_scheme="https")

    class Meta:
        model = School
        fields = DETAILS + RULES
        widgets = {"full_name": forms.Textarea(attrs={"rows": 2})}
        help_texts = {"full_name": "Как в уставе: так оно печатается в документах."}

    def clean_inn(self) -> str:
        inn = self.cleaned_data["inn"].replace(" ", "")
        if inn and not is_inn(inn):
            raise ValidationError("В ИНН ошибка: контрольная цифра не сходится. Проверьте номер.")
        return inn

    def clean_ogrn(self) -> str:
        ogrn = self.cleaned_data["ogrn"].replace(" ", "")
        if ogrn and not is_ogrn(ogrn):
            raise ValidationError("В ОГРН ошибка: контрольная цифра не сходится. Проверьте номер.")
        return ogrn


class SchoolForm(SchoolDetailsForm):
    """All details and rules."""

    # Inside a school there is often no certificate: what is typed without a scheme is plain http.
    public_url = forms.URLField(
        label="Адрес приложения",
        required=False,
        assume_scheme="http",
        help_text="По нему открывают приложение; он попадает в ссылки и QR-коды.",
    )

    class Meta(SchoolDetailsForm.Meta):
        fields = [*DETAILS, "public_url", *RULES, "link_days", "max_upload_mb", *KEPT]


class OfficialForm(forms.ModelForm):
    """One official; the name in one line."""

    name = PersonNameField()
    since = DayField(label="В должности с")
    until = DayField(label="По", required=False, help_text="Пусто, пока человек в должности.")
    field_order = ["office", "name", "since", "until"]

    class Meta:
        model = Official
        fields = ["office", "since", "until"]

    def __init__(self, *args, instance=None, **kwargs):
        super().__init__(*args, instance=instance, **kwargs)
        self.fields["office"].choices = [("", "выберите"), *Official.Office.choices]
        if instance:
            parts = (instance.surname, instance.first_name, instance.patronymic)
            self.fields["name"].initial = full_name(*parts)

    def clean(self):
        cleaned = super().clean()
        if name := cleaned.get("name"):
            for field, part in name_fields(name).items():
                setattr(self.instance, field, part)
        return cleaned


class FirstOfficialForm(forms.Form):
    """One office at the first start: who and since when; an optional one may stay empty."""

    name = PersonNameField()
    since = DayField(label="В должности с")

    def __init__(self, *args, office: Official.Office, required: bool, **kwargs):
        super().__init__(*args, prefix=office.value, **kwargs)
        self.office, self.title = office, office.label[0].upper() + office.label[1:]
        for field in self.fields.values():
            field.required = required

    def clean(self):
        cleaned = super().clean()
        if not self.errors and bool(cleaned.get("name")) != bool(cleaned.get("since")):
            missing = "since" if cleaned.get("name") else "name"
            self.add_error(missing, "Заполните и имя, и дату или оставьте обе строки пустыми.")
        return cleaned

    @property
    def official(self) -> dict | None:
        """Fields of the official, or None when the office was left empty."""
        if not self.cleaned_data.get("name"):
            return None
        since: dt.date = self.cleaned_data["since"]
        return {"office": self.office, "since": since, **name_fields(self.cleaned_data["name"])}


class FirstAccountForm(forms.Form):
    """Login and password of one of the first two accounts."""

    login = forms.CharField(
        label="Логин",
        max_length=60,
        validators=Account._meta.get_field("login").validators,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
        help_text="Строчные буквы, цифры, точка, дефис.",
    )
    password = forms.CharField(
        label="Пароль",
        strip=False,
        max_length=1000,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text="Не меньше 8 знаков. Хорошо подходят три-четыре слова подряд.",
    )

    def clean(self):
        cleaned = super().clean()
        if "password" in cleaned:
            owner = Account(login=cleaned.get("login", ""))
            try:
                password_validation.validate_password(cleaned["password"], owner)
            except ValidationError as error:
                self.add_error("password", error)
        return cleaned


class FirstDeputyForm(PersonForm, FirstAccountForm):
    """The deputy director: a member of staff, an official and the account that runs everything."""

    since = DayField(label="В должности с")
    field_order = ["name", "gender", "since", "login", "password"]
