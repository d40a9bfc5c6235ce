"""What may be public about a person, and who sees the papers that say so."""

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from people import actions
from people.models import Consent, ConsentKind, PublishedField
from people.publishing import publishable, publishable_fields
from tests.factories import ConsentFactory, TeacherFactory
from tests.world import PICTURE

pytestmark = pytest.mark.django_db
DAY = dt.date(2026, 11, 24)
YESTERDAY, TOMORROW = DAY - dt.timedelta(days=1), DAY + dt.timedelta(days=1)


def allowed(person, *fields, **more) -> Consent:
    said = {"signed_on": YESTERDAY} | more
    return ConsentFactory(
        teacher=person, kind=ConsentKind.DISSEMINATION, fields=list(fields), **said
    )


@pytest.fixture
def person(school):
    return TeacherFactory()


class TestPublishable:
    def test_silence_is_no_consent(self, person):
        for kind in (ConsentKind.PARTICIPATION, ConsentKind.PROCESSING):
            ConsentFactory(teacher=person, kind=kind, signed_on=YESTERDAY)
        assert not any(publishable(person, field, on=DAY) for field in PublishedField)

    def test_each_field_by_itself(self, person):
        allowed(person, "name", "post")
        found = {field.value for field in PublishedField if publishable(person, field, on=DAY)}
        assert found == {"name", "post"}

    @pytest.mark.parametrize(
        ("dates", "public"),
        [
            ({}, True),
            ({"signed_on": None}, False),
            ({"signed_on": TOMORROW}, False),
            ({"valid_until": DAY}, True),
            ({"valid_until": YESTERDAY}, False),
            ({"withdrawn_on": TOMORROW}, True),
            ({"withdrawn_on": DAY}, False),
        ],
    )
    def test_only_while_the_paper_runs(self, person, dates, public):
        allowed(person, "name", **dates)
        assert publishable(person, "name", on=DAY) is public

    def test_a_newer_paper_that_allows_less_wins(self, person):
        allowed(person, "name", "photo")
        allowed(person, "name", signed_on=DAY)
        assert publishable(person, "photo", on=YESTERDAY)
        assert not publishable(person, "photo", on=DAY)

    def test_the_schools_today_is_meant_where_no_day_is_named(self, person, clock):
        allowed(person, "name", signed_on=DAY)
        clock(YESTERDAY, hour=23, minute=30)
        assert not publishable(person, "name")
        clock(DAY, hour=0, minute=30)
        assert publishable(person, "name")

    def test_bans_and_the_named_place_bind(self, enter, secretary, person, school):
        """Nothing is shown until somebody has read the bans; another site is another consent."""
        school.site = "https://www.school43.example/"
        school.save()
        paper = allowed(person, "name", bans="Не передавать газетам", resource="сайт школы")
        assert not publishable(person, "name", on=DAY)
        page = enter(secretary).get(f"/consents/{paper.pk}/").content.decode()
        assert "есть запреты: прочтите их" in page
        sent = {"signed_on": f"{YESTERDAY}", "fields": ["name"], "bans": "Не передавать газетам",
                "bans_heeded": "on", "version": 1}  # fmt: skip
        for place, shown in (
            ("vk.com/school43", False), ("school43.example, раздел «Наставничество»", True)
        ):  # fmt: skip
            sent["version"] = Consent.objects.get(pk=paper.pk).version
            enter(secretary).post(f"/consents/{paper.pk}/signed/", sent | {"resource": place})
            assert publishable(person, "name", on=DAY) is shown

    def test_what_no_consent_can_name_is_a_mistake_of_the_code(self, person):
        with pytest.raises(ValueError, match="phone"):
            publishable(person, "phone", on=DAY)

    def test_many_people_cost_one_query_and_the_school(self, person, django_assert_num_queries):
        people = [person, TeacherFactory(), TeacherFactory()]
        allowed(person, "name")
        allowed(people[1], "photo")
        with django_assert_num_queries(2):
            found = publishable_fields(people, on=DAY)
        assert [found[one.pk] for one in people] == [{"name"}, {"photo"}, frozenset()]


class TestWhoSees:
    @pytest.fixture
    def paper(self, secretary, teacher) -> Consent:
        """The teacher's printed and scanned paper."""
        row = actions.print_consents(
            by=secretary, kind=ConsentKind.PROCESSING, teachers=[teacher.teacher]
        )[0]
        row.scan = SimpleUploadedFile("скан.png", PICTURE)
        row.scan_name = "скан.png"
        row.save()
        row.scan.storage.save(row.preview_name, SimpleUploadedFile("p.jpg", PICTURE))
        return row

    def answers(self, client, paper) -> dict[str, int]:
        addresses = {
            "page": f"/consents/{paper.pk}/",
            "scan": f"/consents/{paper.pk}/scan/",
            "picture": f"/consents/{paper.pk}/scan/picture/",
            "paper": f"/documents/consent/{paper.pk}.docx",
            "code": f"/consents/paper/{paper.code}/",
        }
        found = {}
        for name, address in addresses.items():
            answer = client.get(address)
            found[name] = answer.status_code
            if answer.streaming:
                b"".join(answer)  # the client closes the file at its end
        return found

    @pytest.mark.parametrize("who", ["deputy", "director", "secretary"])
    def test_the_office(self, request, enter, paper, who):
        found = self.answers(enter(request.getfixturevalue(who)), paper)
        assert found == {"page": 200, "scan": 200, "picture": 200, "paper": 200, "code": 302}

    def test_the_person_reads_the_own_one(self, enter, teacher, paper):
        client = enter(teacher)
        found = self.answers(client, paper)
        assert found == {"page": 403, "scan": 200, "picture": 200, "paper": 200, "code": 302}
        assert client.get(f"/consents/paper/{paper.code}/").url == "/consents/my/"
        assert f"/consents/{paper.pk}/scan/" in client.get("/consents/my/").content.decode()

    @pytest.mark.parametrize(
        "who", ["stranger", "mentor", "council", "accountant", "administrator"]
    )
    def test_nobody_else(self, request, enter, paper, who):
        found = self.answers(enter(request.getfixturevalue(who)), paper)
        assert set(found.values()) <= {403, 404}

    @pytest.mark.parametrize("who", ["teacher", "director", "council", "accountant"])
    def test_who_only_reads_changes_nothing(self, request, enter, paper, who):
        client = enter(request.getfixturevalue(who))
        for name in ("signed", "withdraw", "restore", "discard", "scan/attach"):
            assert client.post(f"/consents/{paper.pk}/{name}/").status_code == 403, name
        for address in ("/consents/print/", "/consents/dates/", "/consents/scans/"):
            assert client.post(address).status_code == 403, address
        paper.refresh_from_db()
        assert paper.version == 1
