"""The two of a pair say whether a material about their work may be read by others.

Difficulties and growth are the pair's and its curator's (mission.md, «Who sees what»): what was
begun from a pair goes beyond it by the word of both, given to the text as it is.
"""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.urls import reverse

from mentorship.actions.in_words import refused_in_words
from mentorship.models import PortfolioEntry
from people.access import Permission
from people.audit import because
from people.models import Account, Notification, School
from people.notifications import accounts_of, notify
from roadmap.models import LibraryItem

State = LibraryItem.State
NO_PAIR = "Этот материал не о работе пары: согласия двоих он не ждёт."
NOT_YET = "Не сказали, что согласны: {}; пока материал можно принять только для пары."
TAKEN_BACK = "Пара забрала запись портфолио, из которой сделан материал: принять его нельзя."
LIBRARY = Notification.Kind.LIBRARY


@refused_in_words()
@transaction.atomic
def give_library_word(pk: int, *, by: Account, teacher: int) -> None:
    """One of the two agrees; said twice, it is one. Who leads the library writes down what it was
    told. ValidationError in words."""
    item = _of_the_two(LibraryItem.locked(pk), by, teacher)
    with because("give_library_word", by=by):
        item.words_of_pair.get_or_create(
            teacher_id=teacher, defaults={"said_on": School.today(), "entered_by": by}
        )


@refused_in_words()
@transaction.atomic
def take_library_word_back(pk: int, *, by: Account, teacher: int) -> None:
    """No agreement any more: what others read because of it is out of the library at once."""
    item = _of_the_two(LibraryItem.locked(pk), by, teacher)
    with because("take_library_word_back", by=by):
        item.words_of_pair.filter(teacher=teacher).delete()
        if item.is_shown_by_word:
            item.move(State.REMOVED)


def _of_the_two(item: LibraryItem, by: Account, teacher: int) -> LibraryItem:
    if by.teacher_id != teacher and not by.can(Permission.EDIT_LIBRARY):
        raise PermissionDenied
    if teacher not in item.pair_keys:
        raise ValidationError(NO_PAIR)
    return item


def forget_words(item: LibraryItem, *, by: Account) -> None:
    """Another text: the word about the former one is asked anew, but of who changed it."""
    item.words_of_pair.exclude(teacher=by.teacher_id).delete()


def check_words(item: LibraryItem, visibility: str) -> None:
    """ValidationError naming who has not agreed, when others than the pair are to read it."""
    if visibility == LibraryItem.Visibility.PAIR or not (silent := item.silent):
        return
    raise ValidationError(NOT_YET.format(", ".join(one.short_name for one in silent)))


def ask_words(item: LibraryItem, *, by: Account) -> None:
    """Those of the two who have not agreed learn that their word is waited for."""
    accounts = accounts_of(*(one.pk for one in item.silent))
    text = "Материал о работе вашей пары предложен в копилку: скажите, можно ли его показать."
    notify(accounts, by=by, kind=LIBRARY, text=text, url=reverse("library_item", args=[item.pk]))


def lock_offered_entry(pk: int) -> None:
    """Hold the entry that the material `pk` was made from; ValidationError when it is offered no
    more. Locked before the material, as who takes it back does."""
    rows = PortfolioEntry.objects.select_for_update(of=("self",)).filter(library_items=pk)
    entry = rows.order_by().first()
    if entry and (entry.openness != PortfolioEntry.Openness.LIBRARY or entry.taken_away_at):
        raise ValidationError(TAKEN_BACK)


def withdraw_items_of(entry: PortfolioEntry, by: Account | None) -> None:
    """The pair has taken its entry back: what waits for an expert because of it waits no more."""
    waiting = LibraryItem.objects.select_for_update(of=("self",)).filter(
        entry=entry, state=State.OFFERED
    )
    for item in waiting:
        with because("withdraw_library_item", by=by):
            item.move(State.REMOVED)
        text = "Пара забрала запись портфолио: материал убран из ожидающих решения."
        accounts = Account.objects.active().filter(pk=item.added_by_id)
        url = reverse("portfolio_entry", args=[entry.pair_id, entry.pk])
        notify(accounts, by=by, kind=LIBRARY, text=text, url=url)
