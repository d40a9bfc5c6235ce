"""Signals about the programmes of pairs; registered when the app is ready."""

from django.db.models import Exists, OuterRef, Q

from mentorship.models import Pair, PlanItem, Programme
from mentorship.pairs.health import WORKING, Look, S, signal
from people.counting import count_of

DAYS = "день,дня,дней"


def say_programme(pair: Pair, look: Look) -> str:
    days = count_of((look.today - pair.starts_on).days, DAYS)
    return f"Пара работает {days}, а утверждённой программы нет"


@signal(
    "programme", "нет утверждённой программы", "warn", say_programme,
    hint="Помогите начать программу по образцу и представьте её совету", place="programme",
)  # fmt: skip
def programme(look: Look) -> Q:
    """0 days in the rules: the school does not ask."""
    if not look.rules.programme_days:
        return Q(pk__in=[])
    approved = Programme.objects.filter(pair=OuterRef("pk"), state=Programme.State.APPROVED)
    return WORKING & Q(starts_on__lt=look.before(look.rules.programme_days)) & ~Exists(approved)


def say_term(pair: Pair, look: Look) -> str:
    until = f" до {pair.ends_on:%d.%m.%Y}" if pair.ends_on else ""
    return f"Срок программы расходится со сроком пары{until}: продлите пару или измените программу"


@signal(
    "programme_term", "сроки пары и программы расходятся", "info", say_term,
    hint="Срок пары меняют в её бумагах, срок программы — изменением с согласия обоих",
    place="programme",
)  # fmt: skip
def programme_term(look: Look) -> Q:
    """An approved programme that leaves the pair's days, or is over while the pair works on; an
    end that was decided parts them rightly."""
    own = Programme.objects.filter(pair=OuterRef("pk"), state=Programme.State.APPROVED)
    leaves = Q(starts_on__lt=OuterRef("starts_on")) | Q(ends_on__gt=OuterRef("ends_on"))
    over = Q(ends_on__lt=look.today)
    going_on = Q(ends_on=None) | Q(ends_on__gte=look.today)
    apart = Exists(own.filter(leaves)) | Exists(own.filter(over)) & going_on
    return WORKING & Q(end_cause=None) & apart


def say_late_plan(pair: Pair, look: Look) -> str:
    return "В программе есть просроченные пункты: отметьте сделанное или перенесите сроки"


@signal(
    "late_plan", "просрочены пункты программы", "info", say_late_plan,
    hint="Спросите, что сделано и что мешает", place="programme",
)  # fmt: skip
def late_plan(look: Look) -> Q:
    late = PlanItem.objects.in_force().late(look.today).filter(programme__pair=OuterRef("pk"))
    return Q(state=S.ACTIVE) & Exists(late)
