"""Sittings of the council, one way to make each."""

import datetime as dt

import factory
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from people.academic_year import AcademicYear
from people.models import Account
from roadmap import actions
from roadmap.models import (
    CouncilMember,
    Sitting,
    SittingItem,
    SittingMember,
    SittingPack,
    SittingSubject,
)
from tests.factories import TeacherFactory


class CouncilMemberFactory(factory.django.DjangoModelFactory):
    """Of the council since long ago."""

    class Meta:
        model = CouncilMember

    teacher = factory.SubFactory(TeacherFactory)
    since = dt.date(2020, 9, 1)


class SittingFactory(factory.django.DjangoModelFactory):
    """Planned, of no questions yet."""

    class Meta:
        model = Sitting

    held_on = dt.date(2024, 11, 26)
    place = "кабинет 24"
    year = factory.LazyAttribute(lambda sitting: AcademicYear.containing(sitting.held_on))


class HeldSittingFactory(SittingFactory):
    held_on = dt.date(2024, 11, 12)
    number = factory.Sequence(lambda n: str(n + 1))
    state = Sitting.State.HELD


class SittingItemFactory(factory.django.DjangoModelFactory):
    """A question of one's own words."""

    class Meta:
        model = SittingItem

    sitting = factory.SubFactory(SittingFactory)
    question = factory.Sequence(lambda n: f"О плане работы, вопрос {n + 1}")


class SittingMemberFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = SittingMember

    sitting = factory.SubFactory(SittingFactory)
    teacher = factory.SubFactory(TeacherFactory)


def sample_sitting(by: Account) -> dict:
    """Keys of a sitting of today with the candidates of the year on its agenda."""
    member = CouncilMemberFactory()
    sitting = actions.add_sitting(by=by, held_on=timezone.localdate(), kinds=["candidates"])
    item = sitting.items.get()
    file = SimpleUploadedFile("pack.pdf", b"%PDF-")
    SittingPack.objects.create(sitting=sitting, stage=SittingPack.Stage.READY, file=file)
    return {
        "council_member": member.pk, "sitting": sitting.pk, "sitting_item": item.pk,
        "sitting_subject": item.subjects.first().pk,
    }  # fmt: skip


def planted_minutes(item: int, words: dict[str, str]) -> None:
    """What somebody said of the sample question, and why one of its things was declined."""
    SittingItem.objects.filter(pk=item).update(spoke=words["council: who spoke"])
    first = SittingSubject.objects.filter(item=item).first()
    SittingSubject.objects.filter(pk=first.pk).update(
        outcome="declined", why=words["council: why declined"]
    )
