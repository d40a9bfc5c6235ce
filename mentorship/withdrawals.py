"""Tells the people's floor which pairs a withdrawn consent touches; registered when ready.

Source: Labour Code art. 351.8: mentoring goes on with a written consent only, and either side may
end it early with at least three working days' notice (the number is the school's rule).
"""

import datetime as dt
from collections.abc import Iterator

from django.db.models import Q
from django.urls import reverse

from mentorship.actions import earliest_end
from mentorship.models import Pair, PairRules
from people.access import Permission
from people.consents.consequences import Consequence, tell_consequences
from people.counting import count_of
from people.models import Account, Consent, ConsentKind

WORKING_DAYS = "рабочего дня,рабочих дней,рабочих дней"
PAIRS = "пара,пары,пар"


def touched_pairs(consent: Consent, day: dt.date, account: Account) -> Iterator[Consequence]:
    """The person's pairs that go on, and how soon each may end after a notice of that day.

    Who does not lead pairs is told how many there are, and whom to tell.
    """
    if consent.kind != ConsentKind.PARTICIPATION:
        return
    own = Q(mentor=consent.teacher_id) | Q(mentee=consent.teacher_id)
    pairs = list(Pair.objects.going().filter(own).with_people().order_by("starts_on", "pk"))
    if pairs and not account.can(Permission.EDIT_PAIRS):
        yield Consequence(
            f"Человек состоит в парах, сами они не закроются ({count_of(len(pairs), PAIRS)}): "
            f"сообщите заместителю директора. {how_soon(day)}"
        )
        return
    for pair in pairs:
        yield _of_pair(pair, day, is_mentor=pair.mentor_id == consent.teacher_id)


def _of_pair(pair: Pair, day: dt.date, *, is_mentor: bool) -> Consequence:
    opened = ("Открыть пару", reverse("pair", args=[pair.pk]))
    if pair.state == Pair.State.PREPARATION:
        words = f"Готовится пара {pair}: отмените её или замените человека."
        return Consequence(words, (opened,))
    another = ("Заменить наставника", reverse("pair_replace", args=[pair.pk]))
    doors = (opened, another) if is_mentor else (opened,)
    return Consequence(f"Пара {pair} сама не закроется. {how_soon(day)}", doors)


def how_soon(day: dt.date) -> str:
    """The notice that the law asks for, and the first day on which a pair may end."""
    notice = count_of(PairRules.current().notice_days, WORKING_DAYS)
    return (
        f"Предупреждают письменно, не менее чем за {notice} (ТК РФ, ст. 351.8): если "
        f"{day:%d.%m.%Y}, то прекратить можно не раньше {earliest_end(day):%d.%m.%Y}."
    )


tell_consequences(touched_pairs)
