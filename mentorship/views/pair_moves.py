"""The moves of a pair: start, pause, complete, end by notice, cancel."""

import datetime as dt
from dataclasses import replace

from django import forms
from django.contrib import messages
from django.utils import timezone
from django.views.decorators.http import require_POST

from mentorship import actions
from mentorship.models import Meeting, Pair, PairRules
from mentorship.pairs import gate
from mentorship.pairs.forms import CompleteForm, EndForm, KeepForm, WhyForm
from mentorship.pairs.left_off import former_of
from mentorship.pairs.replaced import Dropped, standing_papers
from people.access import Permission, allowed
from people.counting import count_of
from people.forms.steps import StepForm
from people.models import MovedDay
from people.steps import Offer, Step, offers
from people.views.steps import step_taken
from people.working_days import WorkingCalendar

STANDING = (
    "Замена не состоялась, а эти бумаги согласованы или подписаны, сами они не отменятся: {}. "
    "Несогласованные проекты отменены."
)
NOT_YET = "Сначала то, чего не хватает в «Что нужно для работы»: без этого пара не начнёт."
STEPS: dict[str, Step] = {
    "start": Step(
        Pair.State.ACTIVE, "Открыть работу пары",
        "Пара начнёт работать, если все бумаги на месте.", StepForm, actions.start_pair,
        "Работа пары открыта.", main=True,
    ),
    "keep": Step(
        Pair.State.ACTIVE, "Отменить прекращение",
        "Если отказ отозван: пара продолжит работу.", KeepForm, actions.keep_pair,
        "Пара не прекращается.", folded=False,
    ),
    "continue": Step(
        Pair.State.ACTIVE, "Продолжить прежнюю работу",
        "Программа, портфолио и отметки роста из пары с {} перейдут сюда, со своими "
        "авторами и датами; прежняя пара сохранит свои.", StepForm, actions.continue_former,
        "Программа и портфолио прежней пары продолжаются здесь.", folded=False,
    ),
    "pause": Step(
        Pair.State.PAUSED, "Приостановить", "Пара сохранит место и бумаги.", WhyForm,
        actions.pause_pair, "Пара приостановлена.",
    ),
    "complete": Step(
        Pair.State.COMPLETED, "Завершить",
        "Программа выполнена. С результатами и заключением — на странице «Итоги».", CompleteForm,
        actions.complete_pair, "Пара завершена.",
    ),
    "end": Step(
        Pair.State.ENDED, "Прекратить досрочно",
        "Причина скажет, нужно ли предупреждение (ТК РФ, ст. 351.8).", EndForm, actions.end_pair,
        "Прекращение пары записано. Проекты бумаг — в «Приказах и соглашениях» пары.",
    ),
    "cancel": Step(
        Pair.State.CANCELLED, "Отменить", "Пара не состоялась и в нагрузку не считается.",
        WhyForm, actions.cancel_pair, "Пара отменена.",
    ),
}  # fmt: skip


def moves_of(pair: Pair, refused: dict[str, forms.Form], rules: PairRules) -> list[Offer]:
    """The steps open to the pair; a refused form stands where it was sent from."""
    today, waiting = timezone.localdate(), waiting_words(pair, rules)
    found = [
        offer for offer in offers(pair, STEPS, refused, notice_on=today)
        if (offer.key != "keep" or pair.is_closing) and offer.key != "continue"
        and (offer.key != "start" or pair.state != Pair.State.ACTIVE)
    ]  # fmt: skip
    found = [not_yet(offer, pair, rules) if offer.key == "start" else offer for offer in found]
    found = sorted(found + going_on(pair, refused), key=lambda offer: list(STEPS).index(offer.key))
    for offer in found:
        if waiting and offer.key in ("complete", "end"):
            offer.form.fields["on"].help_text = waiting
        if offer.opened:
            continue
        if offer.key == "keep":
            usual = rules.usual_end(pair.starts_on)
            offer.form.initial["until"] = usual if usual >= today else None
        if offer.key == "complete" and pair.starts_on <= today:
            offer.form.initial["on"] = today
        if offer.key == "end":
            begin_the_end(offer.form, pair, today, rules)
            if waiting:
                offer.form.fields["on"].help_text += f" {waiting}"
    return found


def not_yet(offer: Offer, pair: Pair, rules: PairRules) -> Offer:
    """The start of a pair that lacks something: there, but not what one has come for."""
    if not gate.missing(pair, rules):
        return offer
    step = replace(offer.step, main=False, folded=False, about=NOT_YET)
    return replace(offer, step=step)


def going_on(pair: Pair, refused: dict[str, forms.Form]) -> list[Offer]:
    """The step that goes on from the mentee's former pair, in whatever state this one is; none
    where nothing was left off."""
    former, form = former_of(pair), refused.get("continue")
    if former is None and form is None:
        return []
    whom = f"наставником {former.mentor.short_name}" if former else "прежним наставником"
    step = STEPS["continue"]
    named = replace(step, about=step.about.format(whom))
    begun = StepForm(initial={"version": pair.version}, auto_id="continue_%s")
    return [Offer("continue", named, form or begun, opened=form is not None)]


def waiting_words(pair: Pair, rules: PairRules) -> str:
    """How many meetings nobody has confirmed yet, and until when that can be done; "" for none."""
    count = Meeting.objects.waiting().filter(pair=pair).count() if pair.is_going else 0
    if not count:
        return ""
    met = count_of(count, "встреча,встречи,встреч")
    days = count_of(rules.journal_days, "день,дня,дней")
    return f"Без слова второй стороны: {met}. Двое подтвердят за {days} после последнего дня."


def begin_the_end(form: forms.Form, pair: Pair, today: dt.date, rules: PairRules) -> None:
    """The first lawful last day after a notice of today, and why it is not earlier."""
    calendar = MovedDay.calendar(today)
    earliest = calendar.after(today, rules.notice_days)
    form.initial["on"] = earliest
    said = why_not_earlier(today, earliest, calendar, rules)
    if pair.is_ahead and earliest < pair.starts_on:
        said += f" Пара начинает {pair.starts_on:%d.%m.%Y}: с более ранним днём не состоится."
    form.fields["on"].help_text = said


def first_day_after_notice(notice: dt.date) -> str:
    """`why_not_earlier` of a notice of that day, of whoever begins on the next one."""
    calendar, rules = MovedDay.calendar(notice), PairRules.current()
    last = calendar.after(notice, rules.notice_days)
    until = f"прежняя пара работает до {last:%d.%m.%Y}, новая — "
    return why_not_earlier(notice, last + dt.timedelta(days=1), calendar, rules, until)


def why_not_earlier(
    notice: dt.date, earliest: dt.date, calendar: WorkingCalendar, rules: PairRules, until: str = ""
) -> str:
    """The sentence under the day: what is counted, and what the calendar does not know; `until`
    says first how long another pair works."""
    days = calendar.days_until(notice, rules.notice_days)
    counted = ", ".join(f"{day:%d.%m}" for day in days)
    said = f"При предупреждении {notice:%d.%m.%Y} {until or '— '}не раньше {earliest:%d.%m.%Y}: "
    said += f"считаются рабочие дни со следующего ({counted})."
    for year in sorted({day.year for day in (*days, earliest)}):
        if not calendar.knows(year):
            said += f" Переносы выходных {year} года не внесены: проверьте по календарю."
    return said


@allowed(Permission.EDIT_PAIRS)
@require_POST
def pair_move(request, pk, key):
    """One step; a refusal comes back in words with what was typed."""
    from mentorship.views.pairs import find_pair, show

    pair = find_pair(request, pk)

    def again(**shown):
        return show(request, find_pair(request, pk), **shown)

    dropped = dropped_by(key, pair)
    answer = step_taken(request, STEPS, key, pair, show=again, back=("pair", pk))
    if dropped and answer.status_code == 302 and (papers := standing_papers(dropped)):
        messages.warning(request, STANDING.format("; ".join(papers)))
    return answer


def dropped_by(key: str, pair: Pair) -> Dropped | None:
    """The replacement that the step gives up, if it does."""
    if key == "keep":
        return Dropped(pair, last=pair.ends_on)
    return Dropped(pair.replaces, pair) if key == "cancel" and pair.replaces else None
