"""The room that the school gives a pair for the files of its portfolio and of its meetings."""

from django.db.models import Q

from mentorship.models import EntryFile, MeetingFile, PairRules
from people.actions import attaching
from people.actions.stored_files import Incoming

FULL = (
    "Место для файлов этой пары закончилось: занято {0} из {0} МБ. Уберите лишнее или приложите "
    "ссылку на файл."
)


def check_room(pair_id: int, incoming: Incoming) -> None:
    """ValidationError when the pair's files with this one would take more than they may.

    A file counts once however many rows of the pair name it.
    """
    named = Q(pk__in=EntryFile.objects.filter(entry__pair=pair_id).values("stored"))
    named |= Q(pk__in=MeetingFile.objects.filter(meeting__pair=pair_id).values("stored"))
    most = PairRules.current().portfolio_mb
    attaching.check_room(named, incoming, most_mb=most, full=FULL)
