"""Who sees what of a request, to the letter: pages, exports, papers, search, history, drafts."""

import io
import json
import zipfile

import pytest
from django.urls import reverse

from people import actions
from people.access import Role
from people.actions import RequestContent
from people.models import Account, MenteeEntry, ProfessionalRequest
from tests.access_table import ROWS
from tests.cast import member_of_cast
from tests.factories import AccountFactory, TeacherFactory
from tests.request_factories import CampaignFactory, CompetenceFactory, RequestFactory, this_year

pytestmark = pytest.mark.django_db
WISHED, UNWANTED, WORDS, HARD = "Желаннова", "Немилова", "Сказано наедине", "Редкое умение"
ASKER = "Просителева"
# who → what of the request they may find anywhere
KNOWS = {
    "deputy": {WISHED, UNWANTED, WORDS, HARD, ASKER},
    "director": {WORDS, HARD, ASKER},
    "council": {HARD, ASKER},
    "secretary": set(),
    "accountant": set(),
    "administrator": set(),
    "teacher": set(),
}
# Where names stand for other reasons than the request: as staff, in accounts and their history.
OF_STAFF = (
    "/people/", "/access/", "/search/", "/history/", "/consents", "/school/", "/me/",
)  # fmt: skip

DICTIONARY = ("/requests/new/", "/mentors/new/")  # forms that offer every competence of the school


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


def addresses() -> list[str]:
    """Every address of the table that needs no sample but ours, with ours in it."""
    request, entry = ProfessionalRequest.objects.get(), MenteeEntry.objects.get()
    samples = {"request": request.pk, "mentee": entry.pk, "year": this_year().first}
    found = []
    for row in ROWS:
        try:
            address = row.address.format(**samples)
        except KeyError:
            continue
        if row.method == "GET" and not address.startswith(OF_STAFF):
            found.append(address)
    more = [
        "/requests/?state=", "/requests/export/?state=", "/reports/",
        f"/documents/mentee-bank/{this_year().first}.odt",
        f"/history/people.menteeentry/{entry.pk}/",
        f"/history/people.professionalrequest/{request.pk}/",
        f"/history/people.teacher/{request.teacher_id}/",
    ]  # fmt: skip
    return found + more


def text_of(response) -> str:
    """Everything readable in an answer, also inside an office file."""
    content = b"".join(response.streaming_content) if response.streaming else response.content
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return "".join(
                packed.read(name).decode("utf-8", "replace") for name in packed.namelist()
            )
    return content.decode("utf-8", "replace")


@pytest.mark.parametrize("who", KNOWS)
def test_nobody_finds_more_than_is_theirs(asker, enter, who):
    client = enter(person(who))
    found = {}
    for address in addresses():
        response = client.get(address)
        if response.status_code == 200:
            text = without_suggestions(text_of(response))
            extra = {word for word in {WISHED, UNWANTED, WORDS, HARD, ASKER} if word in text}
            allowed = KNOWS[who] | ({HARD} if address in DICTIONARY else set())
            if extra - allowed:
                found[address] = extra - allowed
    assert found == {}


def without_suggestions(text: str) -> str:
    """The page without the names of all colleagues that its form suggests."""
    before, _, rest = text.partition('<datalist id="colleagues">')
    return before + rest.partition("</datalist>")[2]


def test_what_may_be_seen_is_seen(asker, enter):
    address = reverse("request", args=[ProfessionalRequest.objects.get().pk])
    for who, words in [("deputy", KNOWS["deputy"]), ("director", KNOWS["director"]),
                       ("council", KNOWS["council"])]:  # fmt: skip
        page = enter(person(who)).get(address).content.decode()
        assert all(word in page for word in words), who
    own = enter(asker).get(address).content.decode()
    assert all(word in own for word in KNOWS["deputy"])


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
