"""The pack of a sitting: asked for with one button, made by the worker, kept until made anew."""

import datetime as dt

from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from people.models import Account, Notification, School
from people.notifications import notify
from people.sweeping import drop_unnamed
from roadmap.council.pack_parts import REGISTRY, papers_of
from roadmap.documents.council_pack import pack_of
from roadmap.documents.engine import RenderingFailed, render
from roadmap.documents.paper import FileFormat, Paper
from roadmap.models import Sitting, SittingPack
from roadmap.models.sitting_pack import FOLDER

Stage = SittingPack.Stage
GIVEN_UP = dt.timedelta(minutes=15)  # work that has not moved for so long is begun anew when asked
BROKEN = "Работа прервалась. Нажмите «Собрать» ещё раз."


@transaction.atomic
def begin_pack(sitting: Sitting, *, by: Account) -> SittingPack:
    """Ask the worker for the pack; asked again while it is being made, it is made once."""
    from roadmap.tasks import make_council_pack  # tasks name this module's actions

    Sitting.objects.select_for_update().get(pk=sitting.pk)
    pack, made = SittingPack.objects.get_or_create(sitting=sitting)
    if pack.is_working and not made and timezone.now() - pack.moved_at < GIVEN_UP:
        return pack
    pack.enter(Stage.WAITING, asked_by=by, done=0, total=len(REGISTRY), part="", message="")
    transaction.on_commit(lambda: make_council_pack.defer(pack_id=pack.pk))
    return pack


def make_pack(pack: SittingPack) -> None:
    """Gather the parts one by one, draw them as one PDF, tell who has asked.

    What stops it is left on the page of the sitting in words.
    """
    try:
        paper = gathered(pack)
        pack.enter(Stage.DRAWING, part="")
        content = render(paper, FileFormat.PDF)
    except RenderingFailed as error:
        pack.enter(Stage.FAILED, message=str(error))
        return
    except Exception:
        pack.enter(Stage.FAILED, message=BROKEN)
        raise
    keep(pack, content)


def gathered(pack: SittingPack) -> Paper:
    """All parts as one paper; the page of the sitting sees how far it has come."""
    found, total = [], len(REGISTRY)
    pack.enter(Stage.GATHERING, total=total, done=0, part=REGISTRY[0].title)
    for number, (_, papers) in enumerate(papers_of(pack.sitting), 1):
        found += papers
        coming = REGISTRY[number].title if number < total else ""
        pack.enter(Stage.GATHERING, done=number, part=coming)
    return pack_of(pack.sitting, found)


@transaction.atomic
def keep(pack: SittingPack, content: bytes) -> None:
    """The file takes the place of the former one, which goes when the change stands."""
    former, storage = pack.file.name, pack.file.storage
    pack.file.save("pack.pdf", ContentFile(content), save=False)
    pack.enter(Stage.READY, file=pack.file, made_at=timezone.now(), part="")
    if former:
        transaction.on_commit(lambda: storage.delete(former))
    if pack.asked_by:
        text = f"Материалы к заседанию совета {pack.sitting.held_on:%d.%m.%Y} собраны."
        notify([pack.asked_by], by=None, kind=Notification.Kind.EVENT, text=text,
               url=page_of(pack))  # fmt: skip


def page_of(pack: SittingPack) -> str:
    return reverse("sitting", args=[pack.sitting_id])


def drop_left_packs(before: dt.datetime) -> None:
    """Files that no pack names: whoever made them died before the end."""
    storage: Storage = SittingPack._meta.get_field("file").storage
    named = set(SittingPack.objects.values_list("file", flat=True))
    drop_unnamed(storage, (FOLDER,), named, before)


def in_school_time(pack_id: int) -> None:
    """Make the pack in the school's time; one that is gone meanwhile is nobody's."""
    with timezone.override(School.current().zone):
        rows = SittingPack.objects.select_related("sitting", "asked_by")
        if pack := rows.filter(pk=pack_id).first():
            make_pack(pack)
