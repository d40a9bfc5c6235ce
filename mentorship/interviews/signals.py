"""The signal that a pair has come to an interview; registered when the app is ready."""

from django.db.models import Q

from mentorship.interviews.due import lacking_any
from mentorship.models import Pair
from mentorship.pairs.health import Look, signal


def say_interview(pair: Pair, look: Look) -> str:
    return "Пора провести собеседование: запланируйте день, и пара подготовит ответы"


@signal(
    "interview", "пора провести собеседование", "info", say_interview,
    hint="Запланируйте один день для всех: вопросы и бланк готовы", place="interview_plan_for",
)  # fmt: skip
def interview(look: Look) -> Q:
    """0 days in the rules: the school does not ask."""
    return lacking_any(look.today, look.rules.interview_days)
