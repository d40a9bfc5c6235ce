"""The journal of a pair: entered once, corrected, confirmed or disputed, taken away, returned."""

import datetime as dt
import uuid
from collections.abc import Iterable

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from mentorship.actions.dictionaries import adopt_usual_dictionaries
from mentorship.actions.in_words import refused_in_words
from mentorship.actions.programmes import fulfil
from mentorship.confidence import Side, confidence
from mentorship.meetings.afterwards import journal_confidence
from mentorship.models import Meeting, MeetingForm, MeetingNote, MeetingWording, Pair
from mentorship.pairs.days import check_happened, check_planned
from people.audit import because
from people.models import Account, Notification, School, StaleVersion
from people.notifications import accounts_of, notify

# A change of one of these asks for the other side's word anew.
FACTS = ("held_on", "form", "done", "minutes", "is_cancelled")
# What is remembered of an entry when it is corrected.
WORDED = (*FACTS, "next_step")
OVER = (
    "Пара завершена, и дни, чтобы дописать её журнал, прошли: недостающее по бумаге внесёт "
    "заместитель директора."
)
AWAY = "Запись убрана из журнала: сначала верните её."


@refused_in_words()
@transaction.atomic
def enter_meeting(
    pair: Pair, *, by: Account, form: str, key: uuid.UUID | None = None, note: str = "",
    item_done: bool = False, **fields,
) -> Meeting:  # fmt: skip
    """Write a meeting down, once: the same words under the same key give the entry made before.

    `form`: a name of the school's dictionary; `note`: the author's own; `item_done` marks the line
    of the plan. `key` is the blank's.
    """
    pair = locked_pair(pair)
    made, once = Meeting.entered_before(
        key, by=by, of_pair=pair, form=form, note=note, **fields
    )  # fmt: skip
    if made:
        return made
    check_writable(pair, by)
    adopt_usual_dictionaries()
    teller = confidence(by, pair).side or Meeting.Teller.OFFICE
    meeting = Meeting(
        pair=pair, form=form_named(form), client_key=once, entered_by=by, teller=teller,
        is_opened=teller == Meeting.Teller.OFFICE, **fields,
    )  # fmt: skip
    meeting.full_clean()
    _check_days(meeting, pair, ("held_on", "next_on"))
    with because("enter_meeting", by=by):
        meeting.save()
        if note:
            save_meeting_note(meeting, by=by, text=note)
        if item_done and not meeting.is_cancelled and pair.is_going:
            fulfil(meeting.plan_item, by=by, on=meeting.held_on)
    tell_the_two(meeting, by, "Записана встреча: подтвердите, если всё так.")
    return meeting


def _check_days(meeting: Meeting, pair: Pair, names: Iterable[str]) -> None:
    """ValidationError for those of the named days on which the pair does not work, or that have not
    come; one that did not take place may be known of beforehand, a next one is ahead."""
    today = School.today()
    for name in names:
        day = getattr(meeting, name)
        if name == "held_on" and not meeting.is_cancelled:
            check_happened(day, today, field=name, pair=pair)
        else:
            check_planned(day, today, field=name, pair=pair)


def tell_the_two(meeting: Meeting, by: Account, text: str) -> None:
    """A quiet line for those of the pair and for who entered it, but not for who does it now."""
    pair = meeting.pair
    both = accounts_of(pair.mentor_id, pair.mentee_id)
    both |= Account.objects.active().filter(pk=meeting.entered_by_id)
    url = reverse("meetings", args=[pair.pk])
    notify(both, by=by, kind=Notification.Kind.MEETING, text=text, url=url, about=str(pair))


def locked_pair(pair: Pair) -> Pair:
    """Of two who write one journal at once the second waits for the first."""
    return Pair.objects.select_for_update(no_key=True).get(pk=pair.pk)


def check_writable(pair: Pair, by: Account) -> None:
    if journal_confidence(by, pair).writes:
        return
    if not pair.is_going:
        raise ValidationError(OVER)
    raise PermissionDenied


def writable(pair: Pair, by: Account) -> Pair:
    """The pair, locked, if the account may write its journal now."""
    locked = locked_pair(pair)
    check_writable(locked, by)
    return locked


def form_named(name: str) -> MeetingForm:
    found = MeetingForm.objects.filter(name=name).first()
    if found is None:
        raise ValidationError({"form": "Такой формы в школе больше нет: выберите другую."})
    return found


def taken(meeting: Meeting, by: Account, version: int | None = None) -> Meeting:
    """The meeting of a going pair, locked; StaleVersion when `version` is an old one."""
    writable(meeting.pair, by)
    if version is not None:
        return Meeting.locked(meeting.pk, version)
    return Meeting.objects.select_for_update().get(pk=meeting.pk)


def standing(meeting: Meeting, by: Account, version: int | None = None) -> Meeting:
    """`taken`; ValidationError when the meeting was taken away."""
    found = taken(meeting, by, version)
    if found.taken_away_at is not None:
        raise ValidationError(AWAY)
    return found


@refused_in_words()
@transaction.atomic
def save_meeting(meeting: Meeting, *, by: Account, version: int, form: str, **changes) -> Meeting:
    """Correct an entry; the other side is asked anew when what happened is told otherwise.

    The next step is no fact: it tells what is meant to come, not what was, so nobody vouches for it
    and a change of it leaves the word of the other side as it stands.
    """
    found = standing(meeting, by, version)
    if not readable_to(by, found):
        raise PermissionDenied
    changes["form"] = form_named(form)
    differ = {name for name, value in changes.items() if getattr(found, name) != value}
    answered = bool(found.confirmed_at or found.disputed_at)
    if differ.intersection(WORDED):
        _keep_wording(found, by)
    told_otherwise = differ.intersection(FACTS)
    moved = [name for name in ("held_on", "next_on") if name in differ]
    if differ:
        _close_of_office(found, by)
    for name, value in changes.items():
        setattr(found, name, value)
    if told_otherwise:
        _ask_anew(found, by)
    found.full_clean()
    _check_days(found, found.pair, moved)
    with because("save_meeting", by=by):
        found.save_next_version()
    if differ and (answered or found.entered_by_id != by.pk):
        _tell_corrected(found, by)
    return found


def _tell_corrected(meeting: Meeting, by: Account) -> None:
    """A mark of the plan that rests on the entry is named with it."""
    item = meeting.plan_item
    if item and item.done_on == meeting.held_on:
        tell_the_two(
            meeting, by,
            "Запись о встрече исправлена, по ней отмечен пункт плана: посмотрите, всё ли так.",
        )  # fmt: skip
    else:
        tell_the_two(meeting, by, "Запись о встрече исправлена: посмотрите, всё ли так.")


def _keep_wording(meeting: Meeting, by: Account) -> None:
    """Remember how the entry reads before `by` corrects it."""
    said = {name: getattr(meeting, name) for name in WORDED if name != "form"}
    MeetingWording.objects.create(
        meeting=meeting, number=meeting.version, form=meeting.form.name, replaced_by=by, **said
    )


def readable_to(account: Account, meeting: Meeting) -> bool:
    """Whether the account may read the words of the meeting; taken away it is the two's alone."""
    may = confidence(account, meeting.pair)
    opened = meeting.is_opened or meeting.pair.meetings_opened
    opened = opened and meeting.taken_away_at is None
    return may.reads_texts or (may.reads_opened and opened)


def may_take_away(account: Account, meeting: Meeting) -> bool:
    """Whether it may take the meeting away and return it: who reads it, entered it or took it."""
    own = account.pk in (meeting.entered_by_id, meeting.taken_away_by_id)
    return own or readable_to(account, meeting)


def _close_of_office(meeting: Meeting, by: Account) -> None:
    """What the deputy entered is open to it; rewritten by one of the two it holds their words.

    They decide anew who reads it; the switch of the whole journal stays as it is.
    """
    if meeting.teller == Meeting.Teller.OFFICE and confidence(by, meeting.pair).is_of_the_two:
        meeting.is_opened = False


def _ask_anew(meeting: Meeting, by: Account) -> None:
    meeting.teller = confidence(by, meeting.pair).side or Meeting.Teller.OFFICE
    meeting.confirmed_at = meeting.confirmed_by = None
    meeting.disputed_at, meeting.disputed_by, meeting.dispute = None, None, ""


def may_answer(account: Account, meeting: Meeting) -> bool:
    """Whether the account stands on the side that did not tell of the meeting."""
    may = journal_confidence(account, meeting.pair)
    return may.writes and may.side is not None and may.side != meeting.teller


def may_confirm(account: Account, meeting: Meeting) -> bool:
    """`may_answer`; what the deputy has entered for the pair is the mentee's to confirm: nobody is
    paid for hours to which one's own word alone stands."""
    of_office = meeting.teller == Meeting.Teller.OFFICE
    return may_answer(account, meeting) and not (
        of_office and confidence(account, meeting.pair).side != Side.MENTEE
    )


@refused_in_words()
@transaction.atomic
def confirm_meeting(meeting: Meeting, *, by: Account, version: int) -> Meeting:
    """The other side says that it was so; said twice, it stays as it was said first.

    StaleVersion when the entry was changed after it was shown: nobody confirms what was not seen.
    """
    found = standing(meeting, by)
    if not may_confirm(by, found):
        raise PermissionDenied
    if found.confirmed_at is not None:
        return found
    if found.version != version:
        raise StaleVersion(found)
    found.confirmed_at, found.confirmed_by = timezone.now(), by
    found.disputed_at, found.disputed_by, found.dispute = None, None, ""
    with because("confirm_meeting", by=by):
        found.save_next_version()
    return found


@refused_in_words()
@transaction.atomic
def dispute_meeting(meeting: Meeting, *, by: Account, dispute: str) -> Meeting:
    """The other side says with what it does not agree; a correction or its word takes it back."""
    found = standing(meeting, by)
    if not may_answer(by, found):
        raise PermissionDenied
    found.confirmed_at = found.confirmed_by = None
    found.disputed_at, found.disputed_by, found.dispute = timezone.now(), by, dispute
    found.full_clean()
    with because("dispute_meeting", by=by):
        found.save_next_version()
    tell_the_two(found, by, "К записи о встрече есть возражение.")
    return found


@transaction.atomic
def take_away_meeting(meeting: Meeting, *, by: Account) -> Meeting:
    """Out of the journal; `return_meeting` brings it back. Whom `may_take_away` lets, alone."""
    return _put(meeting, by, at=timezone.now())


@transaction.atomic
def return_meeting(meeting: Meeting, *, by: Account) -> Meeting:
    return _put(meeting, by, at=None)


def _put(meeting: Meeting, by: Account, *, at: dt.datetime | None) -> Meeting:
    found = taken(meeting, by)
    if not may_take_away(by, found):
        raise PermissionDenied
    if (found.taken_away_at is None) == (at is None):
        return found
    found.taken_away_at, found.taken_away_by = at, by if at else None
    if at:
        with because("take_away_meeting", by=by):
            found.save_next_version()
        tell_the_two(found, by, "Запись о встрече убрана из журнала: её можно вернуть.")
    else:
        with because("return_meeting", by=by):
            found.save_next_version()
        tell_the_two(found, by, "Запись о встрече вернулась в журнал.")
    return found


@transaction.atomic
def open_meeting(meeting: Meeting, *, by: Account, opened: bool) -> Meeting:
    """Let the deputy read the words of one meeting, or no more. Only the two decide."""
    found = standing(meeting, by)
    only_the_two(by, found.pair)
    if found.is_opened != opened:
        found.is_opened = opened
        with because("open_meeting", by=by):
            found.save_next_version()
    return found


@transaction.atomic
def open_meetings(pair: Pair, *, by: Account, opened: bool) -> Pair:
    """One switch for the whole journal, the entries to come included. Only the two decide."""
    found = writable(pair, by)
    only_the_two(by, found)
    if found.meetings_opened != opened:
        found.meetings_opened = opened
        with because("open_meetings", by=by):
            found.save_next_version()
    return found


def only_the_two(account: Account, pair: Pair) -> None:
    if not confidence(account, pair).is_of_the_two:
        raise PermissionDenied


@transaction.atomic
def save_meeting_note(meeting: Meeting, *, by: Account, text: str) -> None:
    """One's own note to a meeting; an empty one is removed. Whoever reads the pair may keep one."""
    if not confidence(by, meeting.pair).is_of_the_two:
        raise PermissionDenied
    note = MeetingNote.objects.select_for_update().filter(meeting=meeting, author=by).first()
    if (note and note.text == text) or not (note or text):
        return
    with because("save_meeting_note", by=by):
        if text:
            note = note or MeetingNote(meeting=meeting, author=by)
            note.text = text
            note.full_clean()
            note.save()
        elif note:
            note.delete()
