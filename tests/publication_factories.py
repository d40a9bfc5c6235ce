"""Publications that tests are about."""

import datetime as dt

import factory
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from people.models import Account
from roadmap import actions
from roadmap.models import Publication
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
        "publication": published.pk, "draft_publication": draft.pk, "placement": placement.pk,
        "publication_picture": pictures[0].pk, "draft_picture": pictures[1].pk,
    }  # fmt: skip
