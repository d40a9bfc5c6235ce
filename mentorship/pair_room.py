"""The room that the school gives a pair for the files of its portfolio and of its meetings."""

from django.core.exceptions import ValidationError
from django.db.models import Q, Sum

from mentorship.models import EntryFile, MeetingFile, PairRules
from people.actions.stored_files import Incoming
from people.files import MEGABYTE
from people.models import StoredFile

FULL = (
    "Место для файлов этой пары закончилось: занято {} из {} МБ. Уберите лишнее или приложите "
    "ссылку на файл."
)


def files_of(pair_id: int):
    """The files of a pair, each once however many rows name it."""
    named = Q(pk__in=EntryFile.objects.filter(entry__pair=pair_id).values("stored"))
    named |= Q(pk__in=MeetingFile.objects.filter(meeting__pair=pair_id).values("stored"))
    return StoredFile.objects.filter(named)


def check_room(pair_id: int, incoming: Incoming) -> None:
    """ValidationError when the pair's files with this one would take more than they may.

    Asked before the file is kept: what is refused does not reach the disk.
    """
    most, same = PairRules.current().portfolio_mb, Q(sha256=incoming.sha256)
    taken = files_of(pair_id).exclude(same).aggregate(all=Sum("size"))["all"] or 0
    known = StoredFile.objects.filter(same).aggregate(all=Sum("size"))["all"]
    if taken + (known or incoming.size) > most * MEGABYTE:
        raise ValidationError(FULL.format(most, most))
