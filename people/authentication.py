"""Coming in: by login or by e-mail, with a password that is not on anybody's list."""

from django.contrib.auth import password_validation
from django.contrib.auth.backends import BaseBackend
from django.contrib.auth.password_validation import MinimumLengthValidator
from django.core.exceptions import ValidationError
from django.db.models import Q

from people.asked_often import asked_often
from people.models import Account

# Words Russians type as a password, with their keyboard twins; digits around them do not help.
SHORTEST = 8  # characters of a password
COMMON_RUSSIAN = """
пароль parol gfhjkm йцукен qwerty йцукенг йцукенгш привет ghbdtn любовь k.,jdm солнышко cjkysirj
наташа yfnfif марина vfhbyf светлана cdtnkfyf максим vfrcbv сергей cthutq андрей fylhtq
учитель exbntkm школа irjkf директор lbhtrnjh россия hjccbz спартак cgfhnfr кристина rhbcnbyf
настя yfcnz александр fktrcfylh екатерина tkrfnthbyf татьяна nfnmzyf елена tktyf ольга jkmuf
красота rhfcjnf котенок rjntyjr зайчик pfqxbr любимая k.,bvfz администратор наставник yfcnfdybr
teacher school uchitel shkola nastavnik direktor administrator
"""


@asked_often
def _whole_accounts():
    """Accounts that may come in, each with its person: asked for by every request."""
    return Account.objects.select_related("teacher").filter(is_active=True).order_by()


class LoginOrEmailBackend(BaseBackend):
    """Finds the account by login or e-mail; an unknown one costs as much time as a known one."""

    def authenticate(self, request, username=None, password=None, **_):
        if not username or password is None:
            return None
        typed = username.strip().lower()
        account = Account.objects.filter(Q(login=typed) | Q(email=typed)).order_by("pk").first()
        if account is None:
            Account().set_password(password)  # same work, so that time tells nothing
            return None
        return account if account.check_password(password) and account.is_active else None

    def get_user(self, pk):
        return next(iter(_whole_accounts().filter(pk=pk)), None)


class ShortPasswordValidator(MinimumLengthValidator):
    """Refuses a short password in one sentence."""

    def get_error_message(self):
        return f"Короткий пароль: нужно не меньше {self.min_length} знаков. Допишите ещё слово."


class CommonPasswordValidator(password_validation.CommonPasswordValidator):
    """Refuses what everybody tries first: the known list, and in Russian in either layout.

    A short one has been told so already: one thing to mend at a time.
    """

    def validate(self, password, user=None):
        core = password.lower().strip("0123456789!?.,_-@#$%*")
        known = password.lower().strip() in self.passwords or core in COMMON_RUSSIAN.split()
        own = user and core and core == getattr(user, "login", None)
        if len(password) >= SHORTEST and (known or own):
            raise ValidationError(
                "Этот пароль подбирают одним из первых. Возьмите три-четыре слова подряд.",
                code="password_too_common",
            )

    def get_help_text(self):
        return f"Не меньше {SHORTEST} знаков. Хорошо подходят три-четыре слова подряд."
