from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import ArrayField
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone

from people.access import Permission, Role, permissions_of
from people.audit import audited


class AccountManager(BaseUserManager):
    def create_account(self, *, login, roles, password=None, teacher=None, email="") -> "Account":
        """A new account; without a password nobody can sign in until a link is used."""
        account = self.model(
            login=login.strip().lower(), email=email.strip().lower(), roles=roles, teacher=teacher
        )
        account.set_password(password)
        account.full_clean(exclude=["password"])
        account.save(using=self._db)
        return account

    def get_by_natural_key(self, login: str) -> "Account":
        return self.get(login=login.strip().lower())


class AccountQuerySet(models.QuerySet):
    def with_role(self, role: str):
        return self.filter(roles__contains=[role])

    def active(self):
        return self.filter(is_active=True)


@audited(
    ignored=["password", "last_login", "last_seen"],
    quiet=["created_at"],
    readable_by=Permission.READ_ACCESS_HISTORY,
    named_by=["teacher|login"],
    counted="учётная запись,учётные записи,учётных записей",
)
class Account(AbstractBaseUser):
    """The right to come in: login, e-mail, password, roles. The person's name is the teacher's."""

    login = models.CharField(
        "логин",
        max_length=60,
        unique=True,
        validators=[
            RegexValidator(
                r"^[a-zа-яё0-9][a-zа-яё0-9._-]*$",
                "Логин — строчные буквы, цифры, точка, дефис; без пробелов и @.",
            )
        ],
        error_messages={"unique": "Такой логин уже занят."},
    )
    email = models.EmailField("электронная почта", blank=True)
    roles = ArrayField(models.CharField(max_length=20, choices=Role), verbose_name="роли")
    teacher = models.OneToOneField(
        "people.Teacher",
        verbose_name="сотрудник",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="account",
        error_messages={"unique": "У этого сотрудника уже есть учётная запись."},
    )
    is_active = models.BooleanField("вход разрешён", default=True)
    created_at = models.DateTimeField("создана", default=timezone.now, editable=False)
    is_quiet = models.BooleanField("без писем", default=False)
    last_seen = models.DateTimeField("последний визит", null=True, editable=False)

    objects = AccountManager.from_queryset(AccountQuerySet)()
    USERNAME_FIELD = "login"
    EMAIL_FIELD = "email"

    class Meta:
        verbose_name = "учётная запись"
        verbose_name_plural = "учётные записи"
        ordering = ["login"]
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                condition=~Q(email=""),
                name="account_email_once",
                violation_error_message="Эта почта уже указана у другой учётной записи.",
            ),
            models.CheckConstraint(
                condition=Q(login=Lower("login")),
                name="account_login_lower",
                violation_error_message="Логин пишется строчными буквами.",
            ),
            models.CheckConstraint(
                condition=Q(roles__contained_by=Role.values),
                name="account_roles_known",
                violation_error_message="Такой роли нет.",
            ),
            models.CheckConstraint(
                condition=~Q(roles=[]),
                name="account_has_a_role",
                violation_error_message="Укажите хотя бы одну роль.",
            ),
        ]

    def __str__(self):
        return self.name

    @property
    def name(self) -> str:
        """How the account is called in lists and history: the person, else the login."""
        return self.teacher.short_name if self.teacher else self.login

    @property
    def role_titles(self) -> str:
        return ", ".join(Role(role).label for role in self.roles)

    @property
    def sight(self) -> tuple:
        """All that decides which rows the account sees, as a key of a dictionary."""
        return self.pk, self.is_active, self.teacher_id, tuple(self.roles)

    @classmethod
    def seeing(cls, sight: tuple) -> "Account":
        """An account that sees the same rows, to put a question together with."""
        pk, is_active, teacher, roles = sight
        return cls(pk=pk, is_active=is_active, teacher_id=teacher, roles=list(roles))

    def can(self, permission: Permission) -> bool:
        """Whether one of the account's roles gives the permission."""
        return self.is_active and permission in permissions_of(self.roles)
