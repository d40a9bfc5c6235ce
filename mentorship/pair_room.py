"""The room that the school gives a pair for the files of its portfolio and of its meetings."""

from django.core.exceptions import ValidationError
from django.db.models import Q, Sum

from mentorship.models import EntryFile, MeetingFile, PairRules
from people.files import MEGABYTE
from people.models import StoredFile

FULL = (
    "Место для файлов этой пары закончилось: занято {} из {} МБ. Уберите лишнее или приложите "
    "ссылку на файл."
)


def bytes_of(pair_id: int) -> int:
    """What the files of a pair weigh, each counted once however many rows name it."""
    named = Q(pk__in=EntryFile.objects.filter(entry__pair=pair_id).values("stored"))
    named |= Q(pk__in=MeetingFile.objects.filter(meeting__pair=pair_id).values("stored"))
    return StoredFile.objects.filter(named).aggregate(all=Sum("size"))["all"] or 0


def check_room(pair_id: int) -> None:
    """ValidationError when the pair's files, with the one just put, take more than they may."""
    most = PairRules.current().portfolio_mb
    if bytes_of(pair_id) > most * MEGABYTE:
        raise ValidationError(FULL.format(most, most))
