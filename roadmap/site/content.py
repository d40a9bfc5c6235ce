"""The whole public section at once, for an export: what everybody reads, and whose names it has."""

from collections import defaultdict
from dataclasses import dataclass

from django.utils.safestring import SafeString

from people.academic_year import AcademicYear
from people.counting import count_of
from people.models import PublishedField
from people.veil import veil_for
from roadmap.models import LibraryItem, PublicAct, Publication, PublicationPicture, SiteSection
from roadmap.publications.markdown import to_plain
from roadmap.site.acts import PublicPaper, public_acts
from roadmap.site.news import PublicNews, PublicPractice, public_news, public_practices
from roadmap.site.people import PublicMentor, PublicProgramme, public_mentors, public_programmes
from roadmap.site.public_text import public_html

Field = PublishedField


@dataclass(frozen=True)
class SiteContent:
    """All parts of the section under today's veil."""

    about: SafeString
    about_names: frozenset[int]
    news: list[PublicNews]
    practices: list[PublicPractice]
    mentors: list[PublicMentor]
    programmes: list[PublicProgramme]
    acts: list[PublicPaper]

    @property
    def holds(self) -> str:
        """«3 новости, 2 практики, 5 наставников, 1 документ»."""
        return ", ".join(
            [
                count_of(len(self.news), "новость,новости,новостей"),
                count_of(len(self.practices), "практика,практики,практик"),
                count_of(len(self.mentors), "наставник,наставника,наставников"),
                count_of(len(self.acts), "документ,документа,документов"),
            ]
        )

    def people(self, *, with_files: bool) -> dict[int, set[str]]:
        """Key → what is said of the person, files and pictures counted where they go along."""
        found: dict[int, set[str]] = defaultdict(set)
        named = [row.people for row in (*self.news, *self.practices, *self.programmes, *self.acts)]
        named += [self.about_names, *(mentor.colleagues for mentor in self.mentors)]
        named += [paper.inside for paper in self.acts] if with_files else []
        for pk in {pk for people in named for pk in people}:
            found[pk].add(Field.NAME)
        for mentor in self.mentors:
            found[mentor.pk] |= said_of(mentor)
        for pk in on_pictures(self.news) if with_files else ():
            found[pk].add(Field.PHOTO)
        return dict(found)


def said_of(mentor: PublicMentor) -> set[str]:
    """What the section says of a mentor."""
    said = {
        Field.POST: mentor.post, Field.CATEGORY: mentor.category,
        Field.EXPERIENCE: mentor.years is not None, Field.ACHIEVEMENTS: mentor.achievements,
    }  # fmt: skip
    return {Field.NAME, *(field for field, there in said.items() if there)}


def on_pictures(news: list[PublicNews]) -> set[int]:
    """Keys of those who are seen on the pictures that go out."""
    shown = [file.pk for item in news for file in item.pictures]
    rows = PublicationPicture.people.through.objects.filter(publicationpicture__in=shown)
    return set(rows.values_list("teacher", flat=True))


def site_content(year: AcademicYear, *, newest: int | None = None) -> SiteContent:
    """What everybody reads now; with `newest` only so many of the year's news."""
    news = Publication.objects.open_to_all()
    if newest is not None:
        news = news.of_year(year)[:newest]
    section = SiteSection.current()
    veil = veil_for([section.about])
    about = public_html(section.about, veil) or SafeString("")
    practices = LibraryItem.objects.open_to_all().order_by("-is_best", "-dated", "-pk")
    return SiteContent(
        about=about,
        about_names=frozenset(veil.named(to_plain(about))),
        news=public_news(news),
        practices=public_practices(practices),
        mentors=public_mentors(year) if section.shows_mentors else [],
        programmes=public_programmes() if section.shows_programmes else [],
        acts=public_acts(PublicAct.objects.shown()),
    )
