"""Files of a portfolio: sent one by one or together, served to who may see the entry, no others."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from mentorship import actions
from mentorship.models import EntryFile, Pair, PairRules, PortfolioEntry, PortfolioSection
from people.models import StoredFile
from tests.mentorship.factories import TODAY, working_pair
from tests.mentorship.test_pair_truths import at_once
from tests.people.test_stored_files import SVG, on_the_disk, photo, upload
from tests.served import text

PDF = b"%PDF-1.7 plan"


@pytest.fixture
def pair(mentor, mentee, clock) -> Pair:
    clock(TODAY)
    actions.adopt_usual_sections()
    return working_pair(mentor, mentee, days=60)


@pytest.fixture
def entry(pair, mentor) -> PortfolioEntry:
    section = PortfolioSection.objects.first()
    return actions.add_entry(pair, by=mentor, section=section, happened_on=TODAY)


def attach(entry, content=PDF, name="план.pdf", by=None) -> EntryFile:
    return actions.attach_entry_file(
        entry, by=by or entry.author, file=SimpleUploadedFile(name, content), max_mb=20
    )


@pytest.mark.django_db
class TestSending:
    def test_one_by_one_by_the_pages_script(self, enter, mentee, entry):
        address = f"/pairs/{entry.pair_id}/portfolio/{entry.pk}/files/one/"
        client = enter(mentee)
        for _ in range(2):  # the first answer was lost: it is there once
            answer = client.post(address, {"files": upload(photo())})
            assert (answer.status_code, answer.json()["kind"]) == (200, "success")
        for wrong in ({"files": upload(SVG)}, {}):
            answer = client.post(address, wrong)
            assert (answer.status_code, answer.json()["kind"]) == (422, "error")
        assert EntryFile.objects.get().added_by == mentee

    def test_many_at_once_and_a_bad_one_among_them(self, enter, mentor, entry):
        address = f"/pairs/{entry.pair_id}/portfolio/{entry.pk}/files/"
        files = [upload(photo(), "урок.png.jpg"), upload(SVG, "схема.svg"), upload(PDF, "план.pdf")]
        page = text(enter(mentor).post(address, {"files": files}, follow=True))
        assert "схема.svg: Такие файлы не принимаются" in page
        assert [file.name for file in EntryFile.objects.all()] == ["урок.png.jpg", "план.pdf"]
        answer = enter(mentor).post(address, {})
        assert answer.status_code == 422
        assert "Выберите файлы" in text(answer)

    def test_the_room_is_counted_once_for_a_file_in_two_entries(self, entry):
        PairRules.objects.create(pk=1, portfolio_mb=1)
        other = actions.add_entry(
            entry.pair, by=entry.author, section=entry.section, happened_on=TODAY
        )
        large = PDF + b" " * 700_000
        attach(entry, large)
        attach(other, large)
        assert StoredFile.objects.count() == 1
        kept = on_the_disk()
        with pytest.raises(ValidationError, match="занято 1 из 1 МБ"):
            attach(entry, large + b" ")
        assert on_the_disk() == kept  # what is refused does not lie about
        assert EntryFile.objects.count() == 2

    def test_a_candidate_of_the_library_changes_no_more(self, entry):
        with pytest.raises(ValidationError, match="пока нечего показать"):
            actions.offer_entry(entry, by=entry.author, pupils="none")
        attach(entry)
        actions.offer_entry(entry, by=entry.author, pupils="none")
        with pytest.raises(ValidationError, match="предложена в копилку"):
            attach(entry, PDF + b" ")

    def test_taken_out_it_is_gone_for_good(self, enter, mentor, entry):
        file = attach(entry)
        address = f"/pairs/{entry.pair_id}/portfolio/files/{file.pk}/remove/"
        enter(mentor).post(address)
        assert "Этот файл уже убран" in enter(mentor).post(address, follow=True).content.decode()
        assert not EntryFile.objects.exists()
        assert StoredFile.objects.unused().count() == 1


@pytest.mark.django_db
class TestServing:
    def test_a_picture_is_shown_and_a_document_only_downloaded(self, enter, mentee, entry):
        client, place = enter(mentee), f"/pairs/{entry.pair_id}/portfolio/files/"
        drawn, paper = attach(entry, photo(), "урок.jpg"), attach(entry)
        for address in (f"{drawn.pk}/", f"{drawn.pk}/preview/"):
            answer = client.get(place + address)
            assert answer["Content-Type"] == "image/jpeg"
            assert "sandbox" in answer["Content-Security-Policy"]
        for address, name in ((f"{paper.pk}/", "pdf"), (f"{drawn.pk}/?download=1", "jpg")):
            answer = client.get(place + address)
            assert answer["Content-Type"] == "application/octet-stream"
            assert answer["Content-Disposition"].startswith("attachment")
            assert answer["Content-Disposition"].endswith(name)
            assert answer["X-Content-Type-Options"] == "nosniff"
            b"".join(answer.streaming_content)
        assert client.get(f"{place}{paper.pk}/preview/").status_code == 404

    def test_to_those_alone_who_may_see_the_entry(
        self, enter, mentor, mentee, deputy, director, council, teacher, administrator, entry
    ):
        Pair.objects.create(
            mentor=teacher.teacher, mentee=mentee.teacher, part="additional", starts_on=TODAY
        )
        file = attach(entry, photo(), "урок.jpg")
        addresses = [f"/pairs/{entry.pair_id}/portfolio/files/{file.pk}/{end}"
                     for end in ("", "preview/")]  # fmt: skip
        for account in (deputy, director, council, teacher, administrator):
            assert {enter(account).get(a).status_code for a in addresses} == {404}, account.login
        assert {enter(mentor).get(a).status_code for a in addresses} == {200}
        actions.save_entry(entry, by=mentor, version=1, openness="deputy")
        assert {enter(deputy).get(a).status_code for a in addresses} == {200}

    def test_a_list_shows_them_where_they_may_be_read(self, enter, mentee, deputy, entry):
        drawn, paper = attach(entry, photo(), "доска\t<3>.jpg"), attach(entry)
        address = f"/pairs/{entry.pair_id}/portfolio/"
        page = enter(mentee).get(address).content.decode()
        assert (
            f'src="{address}files/{drawn.pk}/preview/" alt="Снимок: доска\t&lt;3&gt;.jpg"' in page
        )
        assert f'href="{address}files/{paper.pk}/"' in page
        page = text(enter(deputy).get(address))
        assert "2 файла" in page
        assert "/files/" not in page
        assert "доска" not in page

    def test_not_under_another_pair(self, enter, mentor, teacher, entry):
        other = Pair.objects.create(
            mentor=mentor.teacher, mentee=teacher.teacher, starts_on=TODAY, state="active"
        )
        file = attach(entry)
        address = f"/pairs/{other.pk}/portfolio/files/{file.pk}/"
        assert enter(mentor).get(address).status_code == 404
        enter(mentor).post(f"{address}remove/")
        assert EntryFile.objects.filter(pk=file.pk).exists()

    def test_a_file_lost_from_the_disk_is_said_to_be_lost(self, enter, mentor, entry):
        file = attach(entry, photo(), "урок.jpg")
        file.stored.content.storage.delete(file.stored.content.name)
        address = f"/pairs/{entry.pair_id}/portfolio/files/{file.pk}/"
        assert enter(mentor).get(address).status_code == 404


@pytest.mark.django_db(transaction=True)
def test_of_two_files_that_take_the_last_room_one_gets_it(entry):
    PairRules.objects.create(pk=1, portfolio_mb=1)
    large = [PDF + bytes([n]) * 700_000 for n in (1, 2)]
    results = at_once(*[lambda one=one: attach(entry, one) for one in large])
    kinds = sorted(type(one).__name__ for one in results)
    assert kinds == ["EntryFile", "ValidationError"]
    assert EntryFile.objects.count() == StoredFile.objects.count() == 1
