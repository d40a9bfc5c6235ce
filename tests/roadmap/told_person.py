"""A person wherever the public section may name somebody."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from people.models import Account, Consent, PublishedField, Teacher
from roadmap import actions
from tests.act_factories import SignedActFactory
from tests.factories import ConsentFactory, TeacherFactory
from tests.library_factories import AcceptedMaterialFactory
from tests.mentor_factories import MentorFactory
from tests.mentorship.programmes import ApprovedProgrammeFactory, PairFactory
from tests.pictures import PICTURE
from tests.publication_factories import PublicationFactory, PublishedFactory


def agreed(person: Teacher, *fields: str) -> Consent:
    """A signed paper that lets the fields be shown; all of them where none is named."""
    return ConsentFactory(
        teacher=person, kind="dissemination", signed_on="2026-09-01",
        fields=list(fields or PublishedField.values),
    )  # fmt: skip


def stranger_to_all() -> Teacher:
    return TeacherFactory(
        surname="Стрижова", first_name="Ольга", patronymic="Юрьевна", posts=["учитель физики"],
        category="highest", teaching_since="2010-09-01",
    )  # fmt: skip


def told_everywhere(person: Teacher, *, by: Account) -> dict[str, str]:
    """Put the person into every part of the section; what it is → its address."""
    MentorFactory(teacher=person, achievements="Победа в конкурсе", subjects=["физика"])
    pair = PairFactory(mentor=person, mentee=TeacherFactory(surname="Чижов"), state="active")
    ApprovedProgrammeFactory(pair=pair)
    agreed(pair.mentee)
    news = PublicationFactory(
        title="Урок Стрижовой", text="Сегодня **Стрижова О. Ю.** и коллеги. Ольге Юрьевне спасибо.",
    )  # fmt: skip
    file = SimpleUploadedFile("стрижова.png", PICTURE)
    picture = actions.attach_publication_picture(news, by=by, file=file, max_mb=1)
    actions.describe_publication_picture(
        picture, by=by, people=[person], alt="Стрижова у доски", adults="shown", pupils="none"
    )
    actions.make_publication_ready(news.pk, by=by, version=1, pupils="none")
    actions.publish_publication(news.pk, by=by, version=2)
    about = PublishedFactory(title="Наш физик", text="О коллеге-победителе.", people=[person])
    PublishedFactory(title="Грамота", text="", short_text="Вручили Стрижовой О. Ю. и не только.")
    item = AcceptedMaterialFactory(
        title="Разбор урока", annotation="Приём Стрижовой.", other_authors="", authors=[person],
        visibility="public", links=["https://school.example/Стрижова/"],
    )  # fmt: skip
    file = SimpleUploadedFile("Урок Стрижовой.png", PICTURE)
    kept = actions.attach_library_file(item, by=by, file=file, max_mb=1)
    act = SignedActFactory(kind__role="regulation", title="Положение", state="in_force",
                           in_force_on="2026-09-01")  # fmt: skip
    scan = SimpleUploadedFile("скан.png", PICTURE)
    actions.attach_act_scan(act, by=by, file=scan, max_mb=1)
    actions.show_act(act, by=by, names="some", people=[person])
    titled = SignedActFactory(kind=act.kind, title="О заслугах Стрижовой", state="in_force",
                              in_force_on="2026-09-01")  # fmt: skip
    actions.show_act(titled, by=by, names="none")
    return {
        "news": reverse("mentoring_item", args=[news.pk]),
        "about": reverse("mentoring_item", args=[about.pk]),
        "picture": reverse("mentoring_picture", args=[picture.pk]),
        "practice": reverse("mentoring_practice", args=[item.pk]),
        "file": reverse("mentoring_practice_file", args=[kept.pk]),
        "act": reverse("mentoring_act_file", args=[act.pk]),
    }
