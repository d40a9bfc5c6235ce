"""Requests: whether they are served, how long they wait. Pure."""

from dataclasses import replace

from roadmap.monitoring.measured import PROCESS, Indicator, Line, Measured, mean, share
from roadmap.monitoring.year_facts import RequestFact, YearFacts


def served(facts: YearFacts) -> Measured:
    return share(
        Line(r.name, said_of(r), r.waited is not None, "request", r.key, r.key)
        for r in facts.requests
    )


def said_of(request: RequestFact) -> str:
    """«есть наставник», «ждёт 12 дн.», of one that is closed without a pair «без пары»."""
    if request.waited is not None:
        return "есть наставник"
    return "без пары" if request.waits is None else f"ждёт {request.waits} дн."


def days_to_mentor(facts: YearFacts) -> Measured:
    found = [r for r in facts.requests if r.waited is not None]
    lines = [Line(r.name, f"{r.waited} дн.", None, "request", r.key, r.key) for r in found]
    return replace(mean([r.waited for r in found], lines), beside=still_waiting(facts))


def still_waiting(facts: YearFacts) -> str:
    """Those whom the mean does not know yet: «ещё ждут 2, дольше всех — 40 дн.»"""
    waits = [r.waits for r in facts.requests if r.waits is not None]
    if not waits:
        return ""
    return (
        f"ещё {'ждёт' if len(waits) == 1 else 'ждут'} {len(waits)}, дольше всех — {max(waits)} дн."
    )


SERVED = Indicator(
    "served", "Запросы, по которым есть наставник",
    "запросы, пара по которым начала работать ÷ все запросы года, кроме отклонённых и "
    "отозванных",
    PROCESS, "%", 80, served,
    needs="read_banks",
)  # fmt: skip
DAYS_TO_MENTOR = Indicator(
    "days_to_mentor", "Сколько запрос ждёт наставника",
    "дней от подачи запроса до начала работы пары, в среднем",
    PROCESS, "дн.", 30, days_to_mentor, rises=False,
    needs="read_banks",
)  # fmt: skip
