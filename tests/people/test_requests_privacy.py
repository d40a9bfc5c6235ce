"""Who sees what of a request, to the letter: pages, exports, papers, search, history, drafts."""

import json

import pytest
from django.urls import reverse

from people import actions
from people.access import Role
from people.actions import RequestContent
from people.models import Account, MenteeEntry, ProfessionalRequest
from tests.cast import member_of_cast
from tests.factories import AccountFactory, TeacherFactory
from tests.request_factories import CampaignFactory, CompetenceFactory, RequestFactory, this_year

pytestmark = pytest.mark.django_db
WISHED, UNWANTED, WORDS, HARD = "Желаннова", "Немилова", "Сказано наедине", "Редкое умение"
ASKER = "Просителева"
EVERYTHING = {WISHED, UNWANTED, WORDS, HARD, ASKER}


@pytest.fixture
def asker(school):
    """A teacher whose request, draft, entry and changes say everything that could leak."""
    account = AccountFactory(login="asker", teacher=TeacherFactory(surname=ASKER))
    deputy = member_of_cast("deputy")
    request = RequestFactory(
        teacher=account.teacher, hard=[CompetenceFactory(name=HARD)], subject="физика",
        own_words=WORDS, entered_by=account, wished_mentor=TeacherFactory(surname=WISHED),
        unwanted_mentor=TeacherFactory(surname=UNWANTED),
    )  # fmt: skip
    CampaignFactory(asked=[account.teacher])
    actions.save_draft(by=account, key="request-new", content={"own_words": [WORDS]})
    actions.save_draft(by=account, key=f"request-{request.pk}", content={"own_words": [WORDS]})
    actions.accept_request(request, by=deputy, group="young", included_on=this_year().start)
    return account


def person(who):
    if who == "deputy":
        return account_of("deputy")
    if who == "administrator":
        return AccountFactory(login="admin", roles=[Role.ADMINISTRATOR], teacher=None)
    return member_of_cast(who)


def account_of(login):
    return Account.objects.get(login=login)


def test_what_may_be_seen_is_seen(asker, enter):
    address = reverse("request", args=[ProfessionalRequest.objects.get().pk])
    for who, words in [("deputy", EVERYTHING), ("director", {WORDS, HARD, ASKER}),
                       ("council", {HARD, ASKER})]:  # fmt: skip
        page = enter(person(who)).get(address).content.decode()
        assert all(word in page for word in words), who
    own = enter(asker).get(address).content.decode()
    assert all(word in own for word in EVERYTHING)


def test_another_teacher_has_no_such_page(asker, enter, teacher):
    client, request = enter(teacher), ProfessionalRequest.objects.get()
    for name in ("", "edit/"):
        assert client.get(f"/requests/{request.pk}/{name}").status_code == 404
    for name in ("withdraw/", "return/"):
        assert client.post(f"/requests/{request.pk}/{name}").status_code == 404
    assert client.get(f"/mentees/{MenteeEntry.objects.get().pk}/").status_code == 404
    assert not ProfessionalRequest.objects.visible_to(teacher).exists()
    assert not MenteeEntry.objects.visible_to(teacher).exists()


@pytest.mark.parametrize("who", ["director", "council"])
def test_who_only_reads_decides_nothing(asker, enter, who):
    request = ProfessionalRequest.objects.get()
    client = enter(person(who))
    for name in ("withdraw", "return", "accept", "decline", "merge"):
        assert client.post(f"/requests/{request.pk}/{name}/").status_code == 403, name
    assert client.get(f"/requests/{request.pk}/edit/").status_code == 403
    assert ProfessionalRequest.objects.get().state == "accepted"


@pytest.mark.parametrize("word", [WORDS, WISHED, HARD])
@pytest.mark.parametrize("who", ["council", "teacher", "secretary", "administrator"])
def test_search_finds_no_requests(asker, enter, who, word):
    groups = enter(person(who)).get("/search/", {"q": word}).context["groups"]
    assert {group["title"] for group in groups} <= {"Сотрудники"}


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("deputy", {"желаемый наставник", "своими словами"}),
        ("director", {"своими словами"}),
        ("council", set()),
    ],
)
def test_history_tells_of_a_change_only_who_may_read_the_field(asker, enter, who, told):
    deputy, request = account_of("deputy"), ProfessionalRequest.objects.get()
    actions.return_request(request, by=deputy)
    request.refresh_from_db()
    content = RequestContent({"own_words": "Другие слова", "wished_mentor": None})
    actions.edit_request(request, by=deputy, version=request.version, content=content)
    page = enter(person(who)).get(f"/history/people.professionalrequest/{request.pk}/")
    text = page.content.decode()
    fields = {"желаемый наставник", "нежелательный наставник", "своими словами"}
    assert {field for field in fields if f"{field}: изменено" in text} == told
    assert not any(word in text for word in (WISHED, UNWANTED, WORDS, "Другие слова"))


def test_a_draft_is_read_by_its_author_alone(asker, enter, teacher):
    request = ProfessionalRequest.objects.get()
    actions.return_request(request, by=account_of("deputy"))
    assert WORDS in enter(asker).get(f"/requests/{request.pk}/edit/").content.decode()
    saved = enter(teacher).post(
        f"/drafts/request-{request.pk}/", json.dumps({"own_words": ["Чужое"]}),
        content_type="application/json",
    )  # fmt: skip
    assert saved.status_code == 200
    assert "Чужое" not in enter(asker).get(f"/requests/{request.pk}/edit/").content.decode()


def test_the_bank_may_be_shown_to_its_mentee(asker, enter):
    page = enter(asker).get(f"/mentees/{MenteeEntry.objects.get().pk}/")
    assert page.status_code == 200
    assert "Исправить запись" not in page.content.decode()
