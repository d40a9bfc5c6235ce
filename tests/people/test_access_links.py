"""One-time links: good once, for their person, until they are used, revoked or out of date."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from people import actions
from people.models import AccessEvent, AccessLink, Account, School
from people.slips import read_ids, slips_for, written_ids
from tests.factories import PASSWORD, AccountFactory, SchoolFactory

NEW = "тихая река весной"


def page_of(link) -> str:
    return reverse("activate", args=[link.token])


@pytest.fixture
def account(school):
    return AccountFactory(login="lipina.sm", password=None)


@pytest.fixture
def link(account):
    return AccessLink.issue(account=account, days=14, by=None)


@pytest.mark.django_db
class TestPage:
    def test_looking_uses_nothing_up(self, client, link):
        for _ in range(3):
            page = client.get(page_of(link))
            assert page.status_code == 200
            assert link.account.teacher.full_name in page.content.decode()
        assert AccessLink.objects.valid().filter(pk=link.pk).exists()
        assert client.get("/me/").status_code == 302

    def test_sets_the_password_and_lets_in(self, client, link):
        assert client.post(page_of(link), {"password": NEW}).url == "/"
        assert client.get("/me/").status_code == 200
        assert Account.objects.get(pk=link.account_id).check_password(NEW)
        assert AccessEvent.objects.filter(kind="signed_in", account=link.account).exists()

    def test_a_weak_password_does_not_use_the_link_up(self, client, link):
        answer = client.post(page_of(link), {"password": "пароль"})
        assert answer.context["form"].errors["password"]
        assert client.post(page_of(link), {"password": NEW}).status_code == 302

    def test_works_once(self, client, link):
        client.post(page_of(link), {"password": NEW})
        again = Client().post(page_of(link), {"password": "другие слова тут"})
        assert again.status_code == 410
        assert Account.objects.get(pk=link.account_id).check_password(NEW)

    def test_whoever_was_in_with_the_old_password_is_out(self, enter, school):
        account = AccountFactory()
        thief = enter(account)
        assert thief.get("/me/").status_code == 200
        AccessLink.issue(account=account, days=1, by=None).use(NEW)
        assert not account.sessions.exists()
        assert thief.get("/me/").status_code == 302

    def test_used_expired_revoked_disabled_forged_look_alike(self, client, school, deputy):
        used, expired, revoked, disabled = (
            AccessLink.issue(account=AccountFactory(), days=14, by=None) for _ in range(4)
        )
        used.use(NEW)
        AccessLink.objects.filter(pk=expired.pk).update(expires_at=timezone.now())
        revoked.revoke(by=deputy)
        actions.disable_account(disabled.account, by=deputy)
        paths = [page_of(link) for link in (used, expired, revoked, disabled)]
        paths += [
            f"/accounts/link/{forged}/" for forged in ("x", "1-aaaa", "99999999999999999999-a")
        ]
        answers = [client.get(path) for path in paths]
        assert {answer.status_code for answer in answers} == {410}
        pages = [
            a.content.decode().replace(path, "") for a, path in zip(answers, paths, strict=True)
        ]
        assert len({without_tokens(page) for page in pages}) == 1
        assert "попросите у заместителя директора" in pages[0]

    def test_another_links_code_does_not_fit(self, client, link, school):
        other = AccessLink.issue(account=AccountFactory(), days=14, by=None)
        swapped = f"{link.pk}-{other.token.partition('-')[2]}"
        assert client.get(f"/accounts/link/{swapped}/").status_code == 410

    def test_typed_from_paper_in_capitals_and_without_dashes(self, client, link):
        number, _, code = link.token.partition("-")
        typed = f"{number}-{code.replace('-', '').upper()}"
        assert client.get(f"/accounts/link/{typed}/").status_code == 200

    def test_is_never_kept_by_caches_or_told_to_other_sites(self, client, link):
        for path in (page_of(link), "/accounts/link/forged/"):
            page = client.get(path)
            assert "no-store" in page["Cache-Control"]
            assert page["Referrer-Policy"] == "same-origin"
            assert "noindex" in page["X-Robots-Tag"]


def without_tokens(page: str) -> str:
    return "\n".join(line for line in page.splitlines() if "csrf" not in line)


@pytest.mark.django_db
class TestGivingOut:
    def test_printing_again_prints_the_same_link(self, deputy, account):
        (first,) = actions.issue_links(by=deputy, accounts=[account])
        (second,) = actions.issue_links(by=deputy, accounts=[account])
        assert second.token == first.token

    def test_a_new_link_closes_the_old_one(self, deputy, link):
        fresh = actions.issue_new_link(link.account, by=deputy)
        assert AccessLink.objects.by_token(link.token) is None
        assert AccessLink.objects.by_token(fresh.token) == fresh

    def test_lasts_as_long_as_the_school_says(self, deputy, account):
        School.objects.update(link_days=3)
        (link,) = actions.issue_links(by=deputy, accounts=[account])
        assert link.expires_at - timezone.now() < dt.timedelta(days=3)
        assert link.expires_at - timezone.now() > dt.timedelta(days=2, hours=23)

    def test_an_expired_one_is_replaced(self, deputy, link):
        AccessLink.objects.filter(pk=link.pk).update(expires_at=timezone.now())
        (fresh,) = actions.issue_links(by=deputy, accounts=[link.account])
        assert fresh.pk != link.pk
        assert AccessLink.objects.by_token(fresh.token)

    def test_disabled_accounts_get_none(self, deputy, account):
        actions.disable_account(account, by=deputy)
        assert actions.issue_links(by=deputy, accounts=[account]) == []


@pytest.mark.django_db
class TestSlips:
    def test_page_shows_person_login_address_code_and_term(self, enter, deputy, link):
        page = enter(deputy).get(f"/access/slips/?of={link.account_id}").content.decode()
        person = link.account.teacher
        for said in (
            person.full_name,
            "lipina.sm",
            f"http://testserver{page_of(link)}",
            "<svg",
            timezone.localtime(link.expires_at).strftime("%d.%m.%Y"),
        ):
            assert said in page

    def test_warns_when_the_address_is_only_guessed(self, enter, deputy, link, settings):
        client = enter(deputy)
        warning = "Проверьте адрес, прежде чем печатать"
        assert warning in client.get("/access/slips/").content.decode()
        settings.PUBLIC_URL = "https://school.example"
        page = client.get("/access/slips/").content.decode()
        assert warning not in page
        assert f"https://school.example{page_of(link)}" in page
        settings.PUBLIC_URL = ""
        School.objects.update(public_url="http://testserver/")  # the very address being visited
        page = client.get("/access/slips/").content.decode()
        assert warning not in page
        assert f"http://testserver{page_of(link)}" in page

    def test_post_gives_links_and_shows_the_slips(self, enter, deputy, account):
        answer = enter(deputy).post("/access/slips/", {"account": [account.pk]}, follow=True)
        assert "lipina.sm" in answer.content.decode()
        assert AccessLink.objects.valid().filter(account=account).exists()

    def test_says_when_a_slip_cannot_be_printed_any_more(self, enter, deputy, link):
        link.use(NEW)
        page = enter(deputy).get(f"/access/slips/?of={link.account_id}").content.decode()
        assert "ссылка уже использована" in page
        assert "slip-url" not in page

    def test_paper_has_the_same_words(self, enter, deputy, link):
        pypdf = pytest.importorskip("pypdf")
        import io

        answer = enter(deputy).get(f"/documents/access-slips/{link.account_id}.pdf")
        assert answer["Content-Type"] == "application/pdf"
        text = "".join(
            page.extract_text() for page in pypdf.PdfReader(io.BytesIO(answer.content)).pages
        )
        assert link.account.teacher.full_name in " ".join(text.split())
        assert link.token in "".join(text.split())
        assert AccessEvent.objects.filter(kind="exported", account=deputy).exists()

    def test_without_pango_the_page_prints_itself(self, enter, deputy, link, monkeypatch):
        from roadmap.documents.engine import PdfUnavailable
        from roadmap.views import slips

        def refuse(*_):
            raise PdfUnavailable("На сервере нет библиотеки Pango.")

        monkeypatch.setattr(slips, "render_paper", refuse)
        path = f"/documents/access-slips/{link.account_id}.pdf"
        page = enter(deputy).get(path, follow=True).content.decode()
        assert "Памятки можно напечатать прямо из браузера" in page
        assert link.token in page

    def test_paper_of_nobody_is_not_there(self, enter, deputy, school):
        assert enter(deputy).get("/documents/access-slips/0.pdf").status_code == 404

    def test_eight_slips_fit_on_a_sheet(self, deputy, school):
        pypdf = pytest.importorskip("pypdf")
        import io

        from roadmap.documents import access_slips
        from roadmap.documents.engine import render

        accounts = AccountFactory.create_batch(9)
        actions.issue_links(by=deputy, accounts=accounts)
        slips = slips_for(actions.managed_by(deputy), address="https://school-12.example.org:8443")
        pdf = render(access_slips.build(slips, school=school), "pdf")
        pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]
        assert [page.count("Логин:") for page in pages] == [8, 1]

    def test_deputy_cannot_print_a_key_to_the_administrators_account(
        self, enter, deputy, administrator
    ):
        link = AccessLink.issue(account=administrator, days=1, by=None)
        client = enter(deputy)
        assert link.token not in client.get("/access/slips/").content.decode()
        assert client.get(f"/documents/access-slips/{administrator.pk}.pdf").status_code == 404
        assert client.post("/access/slips/", {"account": [administrator.pk]}).status_code == 403

    def test_ids_in_the_address(self, school):
        accounts = AccountFactory.build_batch(2)
        accounts[0].pk, accounts[1].pk = 3, 14
        assert read_ids(written_ids(accounts)) == [3, 14]
        assert read_ids("3-x--9999999999999999999999-4") == [3, 4]


@pytest.mark.django_db(transaction=True)
def test_two_people_at_once_use_one_link_once():
    SchoolFactory()
    link = AccessLink.issue(account=AccountFactory(password=None), days=1, by=None)
    both_ready = Barrier(2)

    def use(password):
        try:
            found = AccessLink.objects.by_token(link.token)
            both_ready.wait(timeout=20)
            found.use(password)
        except AccessLink.DoesNotExist:
            return None
        finally:
            connection.close()
        return password

    with ThreadPoolExecutor(2) as pool:
        results = [r for r in pool.map(use, [NEW, "другие слова тут"]) if r]
    assert len(results) == 1
    assert Account.objects.get().check_password(results[0])
    assert not Account.objects.get().check_password(PASSWORD)
