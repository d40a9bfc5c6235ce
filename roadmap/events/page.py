"""What the page of one event says and offers."""

from collections import Counter

from django import forms

from mentorship.portfolio.forms import EntryFilesForm
from people.access import Permission
from people.file_lines import Ways, file_lines
from people.models import School
from people.steps import Offer, Step
from roadmap import actions
from roadmap.actions.certificates import given_in_words
from roadmap.events.agenda import agenda_lines
from roadmap.events.chat import text_for_chat
from roadmap.events.forms import CancelForm, HoldForm, ReopenForm, WithPapersForm
from roadmap.events.invitation_forms import AnswerForForm
from roadmap.events.practices import PracticesForm, practices_for
from roadmap.held_on import ways_on
from roadmap.models import Event, Invitation

State = Event.State
WAYS = Ways("event_file", "event_preview", "event_file_remove", "event_photograph")


STEPS: dict[str, Step] = {
    "hold": Step(
        State.HELD, "Отметить проведённым",
        "После этого отмечают присутствие, а наставникам засчитываются часы.",
        HoldForm, actions.hold_event, "Отмечено: событие проведено.", main=True,
    ),
    "cancel": Step(
        State.CANCELLED, "Отменить событие", "Оно останется в списке с причиной.",
        CancelForm, actions.cancel_event, "Отмечено: событие отменено.",
    ),
    "reopen": Step(
        State.PLANNED, "Вернуть в запланированные", "Если отметили по ошибке.",
        ReopenForm, actions.reopen_event, "Событие снова запланировано.",
    ),
}  # fmt: skip


def about_event(event: Event, account, refused: dict[str, forms.Form]) -> dict:
    """The context of roadmap/event.html."""
    edits = account.can(Permission.EDIT_EVENTS)
    return {
        "event": event,
        "edits": edits,
        "steps": steps_of(event, refused) if edits else [],
        "today": School.today(),
        "is_past": event.held_on < School.today(),
        "agenda": agenda_lines(event.agenda),
        "reads_plan": account.can(Permission.READ_PLAN),
        "chat": text_for_chat(event) if edits and event.is_planned else "",
        "files": file_lines(event.files.select_related("stored"), WAYS, event.pk),
        "files_form": refused.get("files_form") or EntryFilesForm(),
        "practices_form": refused.get("practices_form") or practices_form(event, account, edits),
        "answer_form": refused.get("answer_form") or answer_form(event, edits),
        **invited_to(event, account),
    }


def answer_form(event: Event, edits: bool) -> AnswerForForm | None:
    """For who leads the events, while the event is ahead and somebody is invited."""
    ahead = event.is_planned and event.held_on >= School.today()
    form = AnswerForForm(event=event) if edits and ahead else None
    return form if form and form.fields["invited"].queryset else None


def practices_form(event: Event, account, edits: bool) -> PracticesForm | None:
    """For who leads the events; nothing to choose from where nobody has proposed anything."""
    if not edits:
        return None
    practices = practices_for(event, account)
    return PracticesForm(initial={"version": event.version}, practices=practices)


def invited_to(event: Event, account) -> dict:
    """Who is invited, as far as the account may know; the own invitation is always there."""
    rows = list(event.invitations.visible_to(account).with_people().in_lines())
    own = next((row for row in rows if row.teacher_id == account.teacher_id), None)
    today, names = School.today(), account.can(Permission.READ_REPORTS)
    answers = Counter(row.answer for row in rows)
    papers = event.certificates.filter(teacher=account.teacher_id, revoked_on=None)
    return {
        "own": own,
        "own_papers": papers if account.teacher_id else [],
        "may_answer": own is not None and event.is_planned and event.held_on >= today,
        "answers": Invitation.Answer.choices,
        "names": names,
        "invited": rows if names else [],
        "came": sum(row.attended is True for row in rows),
        "marked": any(row.attended is not None for row in rows),
        "counts": [(word, answers[key]) for key, word in Invitation.Answer.choices],
        "silent": answers[""],
        "may_mark": event.state != State.CANCELLED and event.held_on <= today,
    }


def steps_of(event: Event, refused: dict[str, forms.Form]) -> list[Offer]:
    """The moves open to the event; those that revoke papers name them."""
    found = ways_on(event, STEPS, refused, outcome=event.outcome)
    papers = given_in_words(event.certificates.valid().order_by("kind", "pk"))
    for offer in found:
        if isinstance(offer.form, WithPapersForm):
            offer.form.ask_about(papers)
    return found
