"""Materials of the library, one way to make each."""

import factory

from roadmap.models import LibraryItem, LibraryKind


class LibraryKindFactory(factory.django.DjangoModelFactory):
    """A kind by its name; asked for twice, it is the same kind."""

    class Meta:
        model = LibraryKind
        django_get_or_create = ("name",)

    name = "памятка"


class MaterialFactory(factory.django.DjangoModelFactory):
    """A draft that somebody from outside wrote."""

    class Meta:
        model = LibraryItem
        skip_postgeneration_save = True

    kind = factory.SubFactory(LibraryKindFactory)
    title = factory.Sequence(lambda n: f"Материал {n + 1}")
    other_authors = "Гость"

    @factory.post_generation
    def authors(self, create, teachers):
        self.authors.set(teachers or [])

    @factory.post_generation
    def competences(self, create, found):
        self.competences.set(found or [])


class AcceptedMaterialFactory(MaterialFactory):
    state = LibraryItem.State.ACCEPTED
    pupils = "none"
