"""Publications that tests are about."""

import datetime as dt

import factory
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from people.models import Account
from roadmap import actions
from roadmap.models import LibraryItem, LocalAct, Publication
from tests.act_factories import SignedActFactory
from tests.library_factories import MaterialFactory
from tests.pictures import PICTURE


class PublicationFactory(factory.django.DjangoModelFactory):
    """A draft about nobody."""

    class Meta:
        model = Publication
        skip_postgeneration_save = True

    title = factory.Sequence(lambda n: f"Публикация {n + 1}")
    text = "Учились друг у друга."
    dated = factory.LazyFunction(dt.date.today)

    @factory.post_generation
    def people(self, create, teachers):
        self.people.set(teachers or [])


class PublishedFactory(PublicationFactory):
    """One that stands in the public section."""

    state = Publication.State.PUBLISHED
    pupils = "none"


def sample_publications(*, by: Account) -> dict:
    """One that is published with its picture and placement, one that is being written."""
    rows = [
        actions.add_publication(by=by, title=title, text="Учились друг у друга.")
        for title in ("Круглый стол", "Черновик")
    ]
    day, pictures = timezone.localdate(), []
    for row in rows:
        file = SimpleUploadedFile("снимок.png", PICTURE)
        pictures.append(actions.attach_publication_picture(row, by=by, file=file, max_mb=1))
    said = {"alt": "Стол с карточками", "pupils": "none", "adults": "none"}
    actions.describe_publication_picture(pictures[0], by=by, **said)
    published, draft = rows
    actions.make_publication_ready(published.pk, by=by, version=1, pupils="none")
    actions.publish_publication(published.pk, by=by, version=2)
    placement = actions.add_placement(
        published, by=by, where="site", link="https://school.example/news/1/",
        placed_on=day,
    )  # fmt: skip
    return {
        **sample_section(by=by),
        "publication": published.pk, "draft_publication": draft.pk, "placement": placement.pk,
        "publication_picture": pictures[0].pk, "draft_picture": pictures[1].pk,
    }  # fmt: skip


def sample_section(*, by: Account) -> dict:
    """An act with its scan and a material with a file, both in the public section."""
    act = SignedActFactory(kind__role="regulation", title="Положение о наставничестве")
    scan = SimpleUploadedFile("положение.png", PICTURE)
    actions.attach_act_scan(act, by=by, file=scan, max_mb=1)
    LocalAct.objects.filter(pk=act.pk).update(state="in_force", in_force_on=timezone.localdate())
    actions.show_act(act, by=by, names="none")
    item = MaterialFactory(title="Взаимные уроки", other_authors="")
    picture = SimpleUploadedFile("лист.png", PICTURE)
    file = actions.attach_library_file(item, by=by, file=picture, max_mb=1)
    LibraryItem.objects.filter(pk=item.pk).update(
        state="accepted", visibility="public", pupils="none"
    )
    return {"public_act": act.pk, "public_material": item.pk, "public_file": file.pk}
