"""Forms for coming in: sign-in, passwords, one's own address."""

from django import forms
from django.contrib.auth import password_validation

from people.models import Account


class SignInForm(forms.Form):
    username = forms.CharField(
        label="Логин или электронная почта",
        max_length=254,
        widget=forms.TextInput(
            attrs={"autocomplete": "username", "autocapitalize": "none", "autofocus": True}
        ),
    )
    password = forms.CharField(
        label="Пароль",
        strip=False,
        max_length=1000,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def clean_username(self) -> str:
        """As it is kept: guesses are counted by what is typed, so one person is one spelling."""
        return self.cleaned_data["username"].strip().lower()


class NewPasswordForm(forms.Form):
    """A password chosen for `account`; the page's script lets the person look at it."""

    password = forms.CharField(
        label="Новый пароль",
        strip=False,
        max_length=1000,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text="Не меньше 8 знаков. Хорошо подходят три-четыре слова подряд.",
    )

    def __init__(self, *args, account: Account, **kwargs):
        super().__init__(*args, **kwargs)
        self.account = account

    def clean_password(self) -> str:
        password = self.cleaned_data["password"]
        password_validation.validate_password(password, self.account)
        return password


class ChangePasswordForm(NewPasswordForm):
    """The old password too: an unlocked computer is not enough to take an account over."""

    field_order = ["old_password", "password"]
    old_password = forms.CharField(
        label="Нынешний пароль",
        strip=False,
        max_length=1000,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )


class ForgottenForm(forms.Form):
    who = forms.CharField(
        label="Логин или электронная почта",
        max_length=254,
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none"}),
    )


class EmailForm(forms.ModelForm):
    """With the password: whoever changes the address can have a link sent there."""

    old_password = forms.CharField(
        label="Нынешний пароль",
        strip=False,
        max_length=1000,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    class Meta:
        model = Account
        fields = ["email"]
        help_texts = {
            "email": "Можно входить и по ней; на неё придёт ссылка, если забудете пароль."
        }
