"""What the page of one sitting says and offers."""

from collections import Counter

from django import forms

from people.access import Permission
from people.forms.steps import StepForm
from people.models import School
from people.steps import Step
from roadmap import actions
from roadmap.actions.sitting_decisions import undecided
from roadmap.council.agenda import Offered, offered, opened_kinds
from roadmap.council.forms import (
    CancelForm,
    NumberForm,
    QuestionForm,
    RecordForm,
    RenumberForm,
)
from roadmap.council.lines import state_of
from roadmap.council.minutes import ItemWords, agenda_of
from roadmap.documents.sitting_papers import unamended_since
from roadmap.held_on import ways_on
from roadmap.models import IssuedDocument, Outcome, Sitting, SittingPack

State = Sitting.State
STEPS: dict[str, Step] = {
    "hold": Step(
        State.HELD, "Отметить проведённым",
        "После этого вносят присутствие, слова протокола и решения.",
        StepForm, actions.hold_sitting, "Отмечено: заседание проведено.", main=True,
    ),
    "cancel": Step(
        State.CANCELLED, "Отменить заседание", "Вопросы повестки снова будут ждать совета.",
        CancelForm, actions.cancel_sitting, "Отмечено: заседание отменено.",
    ),
    "reopen": Step(
        State.PLANNED, "Вернуть в запланированные", "Если отметили по ошибке.",
        StepForm, actions.reopen_sitting, "Заседание снова запланировано.",
    ),
}  # fmt: skip


def about_sitting(sitting: Sitting, account, refused: dict[str, forms.Form]) -> dict:
    """The context of roadmap/sitting.html."""
    edits = account.can(Permission.EDIT_COUNCIL)
    members = list(sitting.members_there.select_related("teacher").in_order())
    agenda = agenda_of(sitting)
    opened = edits and sitting.is_open
    registers = account.can(Permission.REGISTER_ACTS) and sitting.state == State.HELD
    return {
        "sitting": sitting,
        "state": state_of(sitting.state),
        "edits": edits,
        "opened": opened,
        "agenda": agenda,
        "opened_kinds": opened_kinds(account),
        "has_trouble": any(words.has_trouble for words in agenda),
        "members": members,
        "came": (came := sum(row.attended is True for row in members)),
        "lacks_quorum": bool(came) and 2 * came <= len(members),
        "marked": any(row.attended is not None for row in members),
        "guests": [line for line in map(str.strip, sitting.guests.splitlines()) if line],
        "has_come": sitting.held_on <= School.today(),
        "is_past": sitting.held_on < School.today(),
        "steps": ways_on(sitting, STEPS, refused) if edits else [],
        "offers": still_offered(sitting, agenda) if opened else [],
        "question_form": (refused.get("question") or QuestionForm()) if opened else None,
        "number_form": numbering(sitting, refused) if registers and not edits else None,
        "record_form": recording(sitting, refused) if edits else None,
        "consequences": consequences(agenda),
        "repeated": sitting.namesake(sitting.number),
        "undecided": undecided(agenda) if opened else [],
        "renumber_form": renumbering(sitting, refused) if edits else None,
        "may_issue": sitting.is_recorded
        and account.can(Permission.ISSUE_DOCUMENTS)
        and not issued(sitting),
        "reads_pack": account.can(Permission.READ_ANALYTIC_NOTE),
        "pack": SittingPack.objects.filter(sitting=sitting).first(),
    }


def still_offered(sitting: Sitting, agenda: list[ItemWords]) -> list[Offered]:
    """What could join the agenda: what brings nothing new is not offered twice."""
    there = {(words.item.kind, words.item.of_year) for words in agenda}
    return [one for one in offered(sitting.year) if one.count or (one.kind, one.year) not in there]


def numbering(sitting: Sitting, refused: dict[str, forms.Form]) -> NumberForm:
    initial = {"version": sitting.version, "number": sitting.number}
    return refused.get("number") or NumberForm(initial=initial, auto_id="number_%s")


def issued(sitting: Sitting) -> bool:
    """Whether the minutes were issued as they stand now, its amendments in them."""
    kept = IssuedDocument.objects.filter(key="sitting-minutes", object_id=str(sitting.pk))
    newest = kept.first()
    return newest is not None and unamended_since(str(sitting.pk), newest.issued_at)


def recording(sitting: Sitting, refused: dict[str, forms.Form]) -> RecordForm | None:
    """The form that writes the decisions down, of a sitting that was held."""
    if not sitting.may_become(State.RECORDED) and "record" not in refused:
        return None
    initial = {"version": sitting.version, "number": sitting.number}
    form = refused.get("record") or RecordForm(initial=initial, auto_id="record_%s")
    if not sitting.namesake(form["number"].value() or ""):
        form.fields.pop("anyway")  # asked only where the № is another sitting's too
    return form


def renumbering(sitting: Sitting, refused: dict[str, forms.Form]) -> RenumberForm | None:
    """The amendment of a № under which decisions were recorded."""
    if not sitting.is_recorded:
        return None
    initial = {"version": sitting.version}
    return refused.get("renumber") or RenumberForm(initial=initial, auto_id="renumber_%s")


def consequences(agenda: list[ItemWords]) -> list[tuple[str, str]]:
    """What recording the decisions will change: (question, «принять — 2, отложить — 1»)."""
    found = []
    for words in agenda:
        counts = Counter(line.subject.outcome for line in words.lines)
        said = [f"{word} — {counts[key]}" for key, word in Outcome.choices if counts[key]]
        if said:
            found.append((words.item.question, ", ".join(said)))
    return found
