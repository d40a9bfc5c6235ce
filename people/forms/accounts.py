"""Forms about other people's accounts."""

from django import forms

from people.access import ROLES, Role
from people.forms.names import PersonForm
from people.models import Account


def role_choices(roles) -> list[tuple[str, str]]:
    """Roles with what they are for, in the order of the table of access."""
    return [(role.value, f"{role.label} — {ROLES[role].about}") for role in Role if role in roles]


class RolesForm(forms.Form):
    """The roles of one account; only those offered that `grantable` names."""

    roles = forms.MultipleChoiceField(
        label="Роли",
        widget=forms.CheckboxSelectMultiple(attrs={"class": "form-check-input"}),
        error_messages={"required": "Отметьте хотя бы одну роль."},
    )

    def __init__(self, *args, grantable, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["roles"].choices = role_choices(grantable)


class NewPersonForm(PersonForm, RolesForm):
    """Somebody who is not on the staff list yet, together with their account."""

    post = forms.CharField(label="Должность", max_length=300, required=False)
    login = forms.CharField(
        label="Логин",
        max_length=60,
        required=False,
        validators=Account._meta.get_field("login").validators,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
        help_text="Если оставить пустым, логин составится из фамилии и инициалов.",
    )
    field_order = ["name", "gender", "post", "login", "roles"]

    def clean_login(self) -> str:
        login = self.cleaned_data["login"]
        if login and Account.objects.filter(login=login).exists():
            raise forms.ValidationError("Такой логин уже занят.")
        return login

    @property
    def teacher(self) -> dict:
        """Fields of the new member of staff."""
        post = self.cleaned_data["post"].strip()
        return {"posts": [post] if post else [], **self.person}
