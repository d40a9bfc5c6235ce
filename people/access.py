"""Who may do what, as a head teacher would read it; and how a view says whom it lets in.

The law behind the table: mission.md's «Who sees what» — each role gets exactly what its work needs.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import wraps

from django.core.exceptions import PermissionDenied
from django.db.models import TextChoices


class Role(TextChoices):
    ADMINISTRATOR = "administrator", "администратор"
    DEPUTY = "deputy", "заместитель директора"
    DIRECTOR = "director", "директор"
    COUNCIL = "council", "научно-методический совет"
    ACCOUNTANT = "accountant", "бухгалтер"
    SECRETARY = "secretary", "делопроизводитель"
    TEACHER = "teacher", "педагог"


class Permission(TextChoices):
    READ_PLAN = "read_plan", "читать дорожную карту"
    EDIT_PLAN = "edit_plan", "вести дорожную карту: текст, отметки, факты"
    CLOSE_YEAR = "close_year", "закрывать учебный год, собирать его архив, начинать новый"
    READ_REPORTS = "read_reports", "печатать отчёты и документы"
    ISSUE_DOCUMENTS = "issue_documents", "выпускать документы"
    READ_STAFF = "read_staff", "видеть список сотрудников"
    EDIT_STAFF = "edit_staff", "вести список сотрудников и загружать его из таблицы"
    READ_REVIEWS = "read_reviews", "видеть анализ работы педагогов по итогам года"
    EDIT_REVIEWS = "edit_reviews", "вносить анализ работы и решать о кандидатах"
    READ_ANALYTIC_NOTE = "read_analytic_note", "печатать аналитическую справку по итогам года"
    READ_BANKS = "read_banks", "видеть банки наставников и наставляемых, запросы"
    EDIT_BANKS = "edit_banks", "вести банки наставников и наставляемых, разбирать запросы"
    SEND_REQUEST = "send_request", "подавать профессиональный запрос и видеть свои"
    OFFER_ONESELF = "offer_oneself", "предлагать себя в наставники и видеть свою запись"
    READ_OWN_WORDS = "read_own_words", "читать в запросах сказанное своими словами"
    READ_WISHES = "read_wishes", "видеть желаемых и нежелательных наставников"
    MATCH_MENTORS = "match_mentors", "подбирать наставников и менять правила подбора"
    READ_MATCHES = "read_matches", "видеть подбор и его объяснения"
    READ_PAIRS = "read_pairs", "видеть все пары"
    EDIT_PAIRS = "edit_pairs", "вести пары"
    READ_PAIR_NOTES = "read_pair_notes", "читать анализ пар и видеть, что требует внимания"
    READ_PAIR_FACTS = (
        "read_pair_facts", "видеть работу пар: даты, формы, темы, часы; тексты — где пара открыла"
    )  # fmt: skip
    READ_PAIR_COUNTS = "read_pair_counts", "видеть, сколько у пар встреч и записей, без содержания"
    READ_PROGRAMMES = "read_programmes", "читать программы пар, представленные и утверждённые"
    APPROVE_PROGRAMMES = "approve_programmes", "утверждать программы пар"
    RUN_INTERVIEWS = "run_interviews", "проводить собеседования и видеть все ответы"
    READ_CONCLUSIONS = "read_conclusions", "видеть заключения собеседований"
    READ_MONITORING = "read_monitoring", "видеть мониторинг и печатать отчёт о нём"
    EDIT_MONITORING = "edit_monitoring", "писать выводы мониторинга и менять его пороги"
    READ_CONSENTS = "read_consents", "видеть согласия и их сканы"
    REGISTER_CONSENTS = "register_consents", "печатать согласия, вносить даты и сканы"
    READ_ACTS = "read_acts", "видеть реестр локальных актов"
    EDIT_ACTS = "edit_acts", "готовить локальные акты и менять их тексты"
    REGISTER_ACTS = "register_acts", "вносить №, даты, сканы актов и ознакомление с ними"
    READ_PAYMENTS = "read_payments", "видеть поощрительные выплаты"
    EDIT_PAYMENTS = "edit_payments", "вносить поощрительные выплаты"
    READ_EVENTS = "read_events", "видеть события: открытые для всех и те, куда приглашены"
    EDIT_EVENTS = "edit_events", "вести события: приглашать, отмечать присутствие, итоги"
    READ_LIBRARY = "read_library", "читать методическую копилку"
    OFFER_TO_LIBRARY = "offer_to_library", "предлагать свои материалы в методическую копилку"
    REVIEW_LIBRARY = "review_library", "рассматривать предложенное в копилку"
    EDIT_LIBRARY = "edit_library", "вести методическую копилку"
    READ_COUNCIL = "read_council", "читать повестки, протоколы и решения совета"
    EDIT_COUNCIL = "edit_council", "готовить заседания совета и вносить его решения"
    READ_PUBLICATIONS = "read_publications", "видеть публикации и где они размещены"
    EDIT_PUBLICATIONS = (
        "edit_publications", "вести публикации и открытый раздел «Наставничество» для сайта"
    )  # fmt: skip
    MANAGE_ACCOUNTS = "manage_accounts", "создавать учётные записи и памятки для входа"
    MANAGE_SCHOOL = "manage_school", "менять реквизиты и правила школы"
    READ_HISTORY = "read_history", "читать журнал изменений плана, сотрудников и школы"
    READ_ACCESS_HISTORY = "read_access_history", "читать журнал входов и изменений прав"


@dataclass(frozen=True)
class RoleDescription:
    """One line of the table: what the role is for, what it may do, whom it may let in."""

    about: str
    permissions: frozenset[Permission]
    may_grant: frozenset[Role] = frozenset()


P = Permission
ROLES: dict[Role, RoleDescription] = {
    Role.ADMINISTRATOR: RoleDescription(
        "Учётные записи, настройки, резервные копии; содержания работы не видит.",
        frozenset({P.MANAGE_ACCOUNTS, P.MANAGE_SCHOOL, P.READ_ACCESS_HISTORY}),
        may_grant=frozenset(Role),
    ),
    Role.DEPUTY: RoleDescription(
        "Куратор наставничества: ведёт план, банки и пары, печатает бумаги.",
        frozenset(
            {
                P.READ_PLAN,
                P.EDIT_PLAN,
                P.CLOSE_YEAR,
                P.READ_REPORTS,
                P.ISSUE_DOCUMENTS,
                P.READ_STAFF,
                P.EDIT_STAFF,
                P.READ_REVIEWS,
                P.EDIT_REVIEWS,
                P.READ_ANALYTIC_NOTE,
                P.READ_BANKS,
                P.EDIT_BANKS,
                P.SEND_REQUEST,
                P.OFFER_ONESELF,
                P.READ_OWN_WORDS,
                P.READ_WISHES,
                P.MATCH_MENTORS,
                P.READ_MATCHES,
                P.READ_PAIRS,
                P.EDIT_PAIRS,
                P.READ_PAIR_NOTES,
                P.READ_PAIR_FACTS,
                P.READ_PAIR_COUNTS,
                P.READ_PROGRAMMES,
                P.APPROVE_PROGRAMMES,
                P.RUN_INTERVIEWS,
                P.READ_CONCLUSIONS,
                P.READ_MONITORING,
                P.EDIT_MONITORING,
                P.READ_CONSENTS,
                P.REGISTER_CONSENTS,
                P.READ_ACTS,
                P.EDIT_ACTS,
                P.REGISTER_ACTS,
                P.READ_PAYMENTS,
                P.EDIT_PAYMENTS,
                P.READ_EVENTS,
                P.EDIT_EVENTS,
                P.READ_LIBRARY,
                P.OFFER_TO_LIBRARY,
                P.REVIEW_LIBRARY,
                P.EDIT_LIBRARY,
                P.READ_COUNCIL,
                P.EDIT_COUNCIL,
                P.READ_PUBLICATIONS,
                P.EDIT_PUBLICATIONS,
                P.MANAGE_ACCOUNTS,
                P.MANAGE_SCHOOL,
                P.READ_HISTORY,
                P.READ_ACCESS_HISTORY,
            }
        ),
        may_grant=frozenset(set(Role) - {Role.ADMINISTRATOR}),
    ),
    Role.DIRECTOR: RoleDescription(
        "Подписывает приказы, видит ход плана и риски.",
        frozenset(
            {
                P.READ_PLAN,
                P.READ_REPORTS,
                P.READ_STAFF,
                P.READ_REVIEWS,
                P.READ_ANALYTIC_NOTE,
                P.READ_BANKS,
                P.READ_OWN_WORDS,
                P.READ_MATCHES,
                P.READ_PAIRS,
                P.READ_PAIR_NOTES,
                P.READ_PAIR_COUNTS,
                P.READ_CONCLUSIONS,
                P.READ_MONITORING,
                P.READ_CONSENTS,
                P.READ_ACTS,
                P.READ_PAYMENTS,
                P.READ_EVENTS,
                P.READ_LIBRARY,
                P.READ_COUNCIL,
                P.READ_PUBLICATIONS,
                P.READ_HISTORY,
            }
        ),
    ),
    Role.COUNCIL: RoleDescription(
        "Читает и печатает план, банки, справки и отчёты к заседанию.",
        frozenset(
            {
                P.READ_PLAN,
                P.READ_REPORTS,
                P.READ_STAFF,
                P.READ_ANALYTIC_NOTE,
                P.READ_BANKS,
                P.SEND_REQUEST,
                P.OFFER_ONESELF,
                P.READ_PAIRS,
                P.READ_PROGRAMMES,
                P.APPROVE_PROGRAMMES,
                P.READ_CONCLUSIONS,
                P.READ_MONITORING,
                P.READ_ACTS,
                P.READ_EVENTS,
                P.READ_LIBRARY,
                P.OFFER_TO_LIBRARY,
                P.REVIEW_LIBRARY,
                P.READ_COUNCIL,
                P.READ_PUBLICATIONS,
            }
        ),
    ),
    Role.ACCOUNTANT: RoleDescription(
        "Видит только список поощрительных выплат.", frozenset({P.READ_PAYMENTS})
    ),
    Role.SECRETARY: RoleDescription(
        "Регистрирует номера и прикладывает сканы.",
        frozenset(
            {
                P.READ_PLAN,
                P.READ_REPORTS,
                P.READ_STAFF,
                P.READ_CONSENTS,
                P.REGISTER_CONSENTS,
                P.READ_ACTS,
                P.REGISTER_ACTS,
                P.READ_EVENTS,
                P.READ_LIBRARY,
                P.READ_COUNCIL,
                P.READ_PUBLICATIONS,
            }
        ),
    ),
    Role.TEACHER: RoleDescription(
        "Читает план и то, что касается его самого.",
        frozenset(
            {
                P.READ_PLAN,
                P.SEND_REQUEST,
                P.OFFER_ONESELF,
                P.READ_EVENTS,
                P.READ_LIBRARY,
                P.OFFER_TO_LIBRARY,
            }
        ),
    ),
}
del P


def permissions_of(roles: Iterable[str]) -> frozenset[Permission]:
    """All permissions that the roles give together."""
    return frozenset().union(*(ROLES[Role(role)].permissions for role in roles))


def grantable_by(roles: Iterable[str]) -> frozenset[Role]:
    """The roles that somebody with `roles` may give to another person."""
    return frozenset().union(*(ROLES[Role(role)].may_grant for role in roles))


def public(view: Callable) -> Callable:
    """Anybody, signed in or not."""
    view.access = "public"
    view.login_required = False
    return view


def signed_in(view: Callable) -> Callable:
    """Anybody with an account."""
    view.access = "signed in"
    return view


def allowed(*permissions: Permission) -> Callable:
    """Those who have one of the permissions; others get 403, the anonymous the sign-in page."""

    def decorate(view: Callable) -> Callable:
        @wraps(view)
        def guarded(request, *args, **kwargs):
            if not any(request.user.can(permission) for permission in permissions):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        guarded.access = permissions
        return guarded

    return decorate
