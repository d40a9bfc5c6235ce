"""The methodical library: materials written, offered, judged by an expert, taken out."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.urls import reverse

from mentorship.actions.in_words import refused_in_words
from mentorship.models import Pair, PortfolioEntry
from people.access import Permission
from people.actions import drop_draft
from people.audit import because
from people.models import Account, Notification, School
from people.notifications import accounts_of, accounts_that_can, notify
from roadmap.actions.kinds import adopt_usual_kinds
from roadmap.actions.library_words import (
    ask_words,
    check_words,
    forget_words,
    lock_offered_entry,
)
from roadmap.library.practice_card import card_of_entry
from roadmap.models import LibraryItem, LibraryKind

State = LibraryItem.State
JUDGED = "Материал уже рассмотрен: верните его в черновики, чтобы править."
AGREED = "С показом этого текста согласились оба: верните его в черновики, чтобы править."
OWN = "О своём материале решает другой эксперт."


@refused_in_words()
@transaction.atomic
def add_library_item(
    *, by: Account, authors=(), competences=(), files=(), draft: str = "", **fields
) -> LibraryItem:
    """A material as a draft; `files` are (stored file, name). ValidationError in words."""
    item = LibraryItem(added_by=by, **fields)
    item.full_clean()
    with because("add_library_item", by=by):
        item.save()
        item.authors.set(authors)
        item.competences.set(competences)
        for place, (stored, name) in enumerate(files, 1):
            item.files.create(stored=stored, name=name, place=place, added_by=by)
    drop_draft(by=by, key=draft)
    return item


def take_from_portfolio(entry: PortfolioEntry, *, by: Account) -> LibraryItem:
    """A material from an entry that its pair offered, put before the experts as it is.

    Files are the same stored ones; the statement about pupils comes along. ValidationError when
    one was made already, or the pair has taken the offer back meanwhile.
    """
    return _copy_entry(entry.pk, by)


@refused_in_words()
@transaction.atomic
def _copy_entry(pk: int, by: Account) -> LibraryItem:
    entry = PortfolioEntry.objects.select_for_update().get(pk=pk)
    if entry.openness != PortfolioEntry.Openness.LIBRARY or entry.taken_away_at:
        raise ValidationError("Пара забрала эту запись из копилки.")
    adopt_usual_kinds(LibraryKind)
    pair = Pair.objects.select_related("request").get(pk=entry.pair_id)
    with because("take_from_portfolio", by=by):
        item = add_library_item(
            by=by, links=entry.links, dated=entry.happened_on, pair=pair, entry=entry,
            pupils=entry.pupils, consents_taken=entry.consents_taken, state=State.OFFERED,
            authors=[pair.mentor_id, pair.mentee_id], competences=list(entry.competences.all()),
            files=[(file.stored, file.name) for file in entry.files.select_related("stored")],
            subject=pair.request.subject if pair.request else "", **card_of_entry(entry),
        )  # fmt: skip
    ask_words(item, by=by)
    return item


@refused_in_words()
@transaction.atomic
def save_library_item(
    pk: int, *, by: Account, version: int, authors=None, competences=None, draft: str = "", **fields
) -> LibraryItem:
    """Change what the material says. StaleVersion; ValidationError once somebody has judged it,
    unless the person leads the library."""
    item = writable_item(LibraryItem.locked(pk, version), by)
    for name, value in fields.items():
        setattr(item, name, value)
    item.full_clean()
    with because("save_library_item", by=by):
        item.save_next_version()
        if authors is not None:
            item.authors.set(authors)
        if competences is not None:
            item.competences.set(competences)
        forget_words(item, by=by)
    drop_draft(by=by, key=draft)
    return item


def writable_item(item: LibraryItem, by: Account) -> LibraryItem:
    """The item, if the person may change it now; ValidationError with the reason why not."""
    if not item.is_written and not by.can(Permission.EDIT_LIBRARY):
        raise ValidationError(JUDGED)
    if item.is_shown_by_word:
        raise ValidationError(AGREED)
    return item


@refused_in_words()
@transaction.atomic
def offer_library_item(
    pk: int, *, by: Account, version: int, pupils: str, consents_taken: str = ""
) -> LibraryItem:
    """Put the material before an expert, with the word about pupils; the experts are told, and the
    two of its pair, whose word it needs."""
    lock_offered_entry(pk)
    item = LibraryItem.moving(pk, State.OFFERED, version)
    item.say_of_pupils(pupils, consents_taken)
    with because("offer_library_item", by=by):
        item.move(State.OFFERED)
    experts = accounts_that_can(Permission.REVIEW_LIBRARY).exclude(
        teacher__in=item.authors.values("pk")
    )
    text = "В методическую копилку предложен материал: его ждёт решение."
    notify(experts, by=by, kind=Notification.Kind.LIBRARY, text=text, url=page_of(item))
    ask_words(item, by=by)
    return item


def page_of(item: LibraryItem) -> str:
    return reverse("library_item", args=[item.pk])


@refused_in_words()
@transaction.atomic
def accept_library_item(
    pk: int, *, by: Account, version: int, visibility: str, is_best: bool = False,
    verdict: str = "",
) -> LibraryItem:  # fmt: skip
    """The expert's yes: for whom it is, whether it is a best practice. Nobody accepts the own.

    ValidationError when the pair has taken its entry back, or not both of a pair have agreed that
    others read about their work.
    """
    lock_offered_entry(pk)
    item = judged(LibraryItem.moving(pk, State.ACCEPTED, version), by, verdict)
    check_words(item, visibility)
    item.visibility, item.is_best = visibility, is_best
    with because("accept_library_item", by=by):
        item.move(State.ACCEPTED)
    tell_authors(item, by, "Ваш материал принят в методическую копилку.")
    return item


@refused_in_words()
@transaction.atomic
def return_library_item(pk: int, *, by: Account, version: int, verdict: str) -> LibraryItem:
    """Back to its authors with what to mend. ValidationError without a word."""
    if not verdict:
        raise ValidationError({"verdict": "Напишите, что поправить: авторы это прочитают."})
    item = judged(LibraryItem.moving(pk, State.DRAFT, version), by, verdict)
    with because("return_library_item", by=by):
        item.move(State.DRAFT)
    tell_authors(item, by, "Материал для методической копилки вернули: посмотрите, что поправить.")
    return item


def judged(item: LibraryItem, by: Account, verdict: str) -> LibraryItem:
    """Write down who judged and what was said; ValidationError of one's own."""
    if by.teacher_id and item.authors.filter(pk=by.teacher_id).exists():
        raise ValidationError(OWN)
    item.verdict, item.judged_by, item.judged_on = verdict, by, School.today()
    return item


def tell_authors(item: LibraryItem, by: Account, text: str) -> None:
    authors = accounts_of(*item.authors.values_list("pk", flat=True))
    notify(authors, by=by, kind=Notification.Kind.LIBRARY, text=text, url=page_of(item))


@refused_in_words()
@transaction.atomic
def remove_library_item(pk: int, *, by: Account, version: int) -> LibraryItem:
    """Out of the library for everybody but its authors; an author may take the own work back."""
    item = LibraryItem.moving(pk, State.REMOVED, version)
    must_be_of(item, by)
    with because("remove_library_item", by=by):
        return item.move(State.REMOVED)


@refused_in_words()
@transaction.atomic
def rewrite_library_item(pk: int, *, by: Account, version: int) -> LibraryItem:
    """A removed or offered one is a draft again; the word about pupils is asked anew, and the
    council has yet to decide about what will be written."""
    item = LibraryItem.moving(pk, State.DRAFT, version)
    must_be_of(item, by)
    item.say_of_pupils()
    item.is_best, item.council_number, item.council_date = False, "", None  # of another text
    with because("rewrite_library_item", by=by):
        return item.move(State.DRAFT)


def must_be_of(item: LibraryItem, by: Account) -> None:
    """PermissionDenied for all but authors, who put it in, and who leads the library."""
    wrote = by.teacher_id and item.authors.filter(pk=by.teacher_id).exists()
    if not (wrote or item.added_by_id == by.pk or by.can(Permission.EDIT_LIBRARY)):
        raise PermissionDenied


@transaction.atomic
def say_useful(item: LibraryItem, *, by: Account, useful: bool) -> None:
    """«Полезно», or take it back; said twice, it stays one."""
    if useful:
        item.useful_marks.get_or_create(account=by)
    else:
        item.useful_marks.filter(account=by).delete()
