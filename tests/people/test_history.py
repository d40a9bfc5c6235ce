"""The memory read back: sentences a head teacher understands, pages that cost the same."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from people import history
from people.access import Role
from people.audit import because, record
from people.history import Filters, Place
from people.history.phrases import spoken
from people.history.values import LONGEST, shortened
from people.models import AccessEvent, AccessLink, Account, Official, School, Teacher
from tests.factories import AccountFactory, OfficialFactory, SchoolFactory, TeacherFactory

# Real transactions: the history is ordered by their time.
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def petrova():
    return TeacherFactory(surname="Петрова", first_name="Алла", patronymic="Юрьевна")


def sentences(account, **filters) -> list[str]:
    """The journal as plain text, newest first; details after a line feed."""
    page = history.journal(account, filters=Filters(**filters))
    return ["\n".join((e.sentence, *e.lines)).replace("\xa0", " ") for e in page.entries]


def last(account, **filters) -> str:
    return sentences(account, **filters)[0]


class TestSentences:
    def test_a_change_by_a_woman(self, deputy, petrova):
        with because("edit_teacher", by=deputy):
            Teacher.objects.filter(pk=petrova.pk).update(surname="Сидорова")
        assert last(deputy) == (
            "Берёзова А. П. изменила: сотрудник «Сидорова Алла Юрьевна» — "
            "фамилия: «Петрова» → «Сидорова»"
        )

    def test_a_change_by_a_man(self, deputy, director, petrova):
        with because("edit_teacher", by=director):
            petrova.delete()
        assert last(deputy) == "Громов П. И. удалил: сотрудник «Петрова Алла Юрьевна»"

    def test_by_nobody_of_the_staff(self, deputy, administrator):
        with because("save_school", by=administrator):
            School.objects.update(working_days=6)
        assert last(deputy) == (
            "admin изменил(а) сведения о школе «МОУ „Заречная школа № 12“» — "
            "рабочая неделя: пятидневная → шестидневная"
        )

    def test_by_a_command(self, deputy):
        TeacherFactory(surname="Новая", first_name="Инна", patronymic="")
        assert last(deputy) == "Система добавила: сотрудник «Новая Инна»"

    def test_choices_and_dates(self, deputy):
        official = OfficialFactory(since=dt.date(2024, 9, 1))
        with because("save_official", by=deputy):
            Official.objects.filter(pk=official.pk).update(office="deputy", until="2026-08-31")
        assert last(deputy) == (
            "Берёзова А. П. записала должностное лицо "
            "«заместитель директора по УВР Громов Пётр Ильич»\n"
            "должность: директор → заместитель директора по УВР\nпо: — → 31.08.2026"
        )

    def test_lists_relations_and_yes_no(self, deputy, petrova):
        account = AccountFactory(login="alla", roles=[Role.TEACHER], teacher=None)
        Account.objects.filter(pk=account.pk).update(
            roles=["teacher", "council"], teacher=petrova, is_active=False
        )
        told = last(deputy)
        assert "роли: педагог → педагог, научно-методический совет" in told
        assert "сотрудник: — → Петрова Алла Юрьевна" in told
        assert "вход разрешён: да → нет" in told

    def test_moments_are_in_the_time_of_the_school(self, deputy):
        from django.utils import timezone

        link = AccessLink.issue(account=deputy, days=1, by=deputy)
        moment = dt.datetime(2026, 11, 23, 20, 30, tzinfo=dt.UTC)
        AccessLink.objects.filter(pk=link.pk).update(used_at=moment)
        with timezone.override("Asia/Vladivostok"):
            assert "использована: — → 24.11.2026, 06:30" in last(deputy)

    def test_a_gone_person_is_still_called_by_name(self, deputy, petrova):
        account = AccountFactory(teacher=petrova)
        Account.objects.filter(pk=account.pk).update(teacher=None)
        petrova.delete()
        assert "сотрудник: Петрова Алла Юрьевна → —" in last(deputy, kind="people.account")

    def test_the_reason_is_told(self, deputy):
        with because("add_teacher", by=deputy, why="принята с 1 сентября"):
            TeacherFactory()
        assert history.journal(deputy).entries[0].why == "принята с 1 сентября"

    def test_rows_of_one_step_are_one_entry(self, deputy, petrova):
        with because("edit_teacher", by=deputy):
            petrova.surname = "Сидорова"
            petrova.save()
        with because("edit_teacher", by=deputy):
            petrova.surname = "Орлова"
            petrova.save()
            petrova.first_name = "Анна"
            petrova.save()
        # two transactions without atomic(): two entries; one transaction: one
        assert len([s for s in sentences(deputy) if "Берёзова А. П. изменила" in s]) == 3

    def test_a_step_of_several_rows_lists_them(self, deputy, petrova):
        from django.db import transaction

        with transaction.atomic(), because("edit_teacher", by=deputy):
            TeacherFactory(surname="Новая", first_name="Инна", patronymic="")
            Teacher.objects.filter(pk=petrova.pk).update(gender="m")
        assert last(deputy) == (
            "Берёзова А. П. изменила: 2 сотрудника\n"
            "добавлено: сотрудник «Новая Инна»\n"
            "сотрудник «Петрова Алла Юрьевна»: пол: женский → мужской"
        )

    def test_a_large_step_is_told_in_numbers(self, deputy):
        people = [Teacher(surname=f"Ю{n}", first_name="Анна", gender="f") for n in range(40)]
        with because("import_staff", by=deputy):
            Teacher.objects.bulk_create(people)
        assert last(deputy) == "Берёзова А. П. добавила: 40 сотрудников"

    def test_what_came_and_went_in_one_step_is_not_told(self, deputy, petrova):
        from django.db import transaction

        with transaction.atomic(), because("edit_teacher", by=deputy):
            TeacherFactory().delete()
            Teacher.objects.filter(pk=petrova.pk).update(gender="m")
        assert "пол: женский → мужской" in last(deputy)

    def test_long_texts_are_cut_to_what_differs(self):
        old, new = "слово " * 60 + "старое", "слово " * 60 + "новое"
        before, after = shortened(old, new)
        assert before.startswith("…")
        assert before.endswith("старое")
        assert after.endswith("новое")

    @given(st.text(max_size=400), st.text(max_size=400))
    def test_shortening_keeps_the_limit_and_short_texts(self, old, new):
        before, after = shortened(old, new)
        assert max(len(before), len(after)) <= max(LONGEST + 2, 0)
        if max(len(old), len(new)) <= LONGEST:
            assert (before, after) == (old, new)

    @pytest.mark.parametrize(
        ("gender", "said"),
        [("f", "внесла и убрала"), ("m", "внёс и убрал"), ("", "внёс (внесла) и убрал(а)")],
    )
    def test_a_phrase_takes_the_gender(self, gender, said):
        assert spoken("{внёс|внесла} и убрал(а)", gender) == said


class TestAccessEvents:
    def test_sign_in_and_refusals(self, deputy, mentee):
        record(AccessEvent.Kind.SIGNED_IN, by=mentee)
        record(AccessEvent.Kind.REFUSED, by=mentee, what="/access/")
        record(AccessEvent.Kind.SIGN_IN_REFUSED, login="root")
        assert sentences(deputy, kind="access") == [
            "Кто-то не смог войти по логину «root»",
            "Клёнов И. А. получил отказ в доступе: /access/",
            "Клёнов И. А. вошёл в приложение",
        ]

    def test_every_kind_has_a_phrase(self):
        from people.history.phrases import ACCESS_PHRASES

        assert set(ACCESS_PHRASES) == set(AccessEvent.Kind.values)


class TestWhoSees:
    @pytest.fixture
    def happened(self, deputy, petrova):
        AccessLink.issue(account=deputy, days=1, by=deputy)
        record(AccessEvent.Kind.SIGNED_IN, by=deputy)

    def test_the_director_sees_staff_and_not_accounts(self, director, happened):
        told = "\n".join(sentences(director))
        assert "сотрудник «Петрова Алла Юрьевна»" in told
        assert "учётная запись" not in told
        assert "ссылку для входа" not in told
        assert "в приложение" not in told

    def test_the_administrator_sees_accounts_and_not_staff(self, administrator, happened):
        told = "\n".join(sentences(administrator))
        assert "сотрудник «" not in told
        assert "ссылку для входа" in told
        assert "в приложение" in told

    def test_a_teacher_sees_nothing(self, teacher, happened):
        assert sentences(teacher) == []


class TestFilters:
    @pytest.fixture
    def happened(self, deputy, director, petrova):
        with because("add_teacher", by=deputy):
            TeacherFactory(surname="Ёлкина")
        with because("save_school", by=director):
            School.objects.update(city="Тихий")

    def test_who(self, deputy, director, happened):
        assert [s.split()[0] for s in sentences(deputy, who="громов пётр")] == ["Громов"]
        assert [s.split()[0] for s in sentences(deputy, who="Director")] == ["Громов"]
        assert sentences(deputy, who="нет такого") == []

    def test_kind(self, deputy, happened):
        assert all("школ" in s for s in sentences(deputy, kind="people.school"))

    def test_words_with_e_for_yo(self, deputy, happened):
        assert len(sentences(deputy, text="елкина")) == 1
        assert len(sentences(deputy, text="ЁЛКИНА")) == 1
        assert sentences(deputy, text="(") == []

    def test_days(self, deputy, happened):
        from django.utils import timezone

        today = timezone.localdate()
        assert sentences(deputy, since=today, until=today)
        assert sentences(deputy, since=today + dt.timedelta(days=1)) == []
        assert sentences(deputy, until=today - dt.timedelta(days=1)) == []


class TestPages:
    @pytest.fixture
    def many(self, deputy):
        for _ in range(7):
            with because("add_teacher", by=deputy):
                TeacherFactory()

    def walk(self, account, size):
        """All pages to the oldest, then back to the newest."""
        pages = [history.journal(account, size=size)]
        while pages[-1].older:
            pages.append(history.journal(account, before=pages[-1].older, size=size))
        back = [pages[-1]]
        while back[-1].newer:
            back.append(history.journal(account, after=back[-1].newer, size=size))
        return pages, back

    @pytest.mark.parametrize("size", [1, 2, 3, 5])
    def test_pages_follow_without_gap_or_repeat(self, deputy, many, size):
        whole = history.journal(deputy, size=100).entries
        pages, back = self.walk(deputy, size)
        assert [e for page in pages for e in page.entries] == whole
        assert back[-1].newer is None
        assert {e.sentence for page in back for e in page.entries} >= {
            e.sentence for e in whole[:-size]
        }

    def test_pages_do_not_shift_when_something_happens_meanwhile(self, deputy, many):
        first = history.journal(deputy, size=3)
        expected = history.journal(deputy, before=first.older, size=3).entries
        TeacherFactory()
        assert history.journal(deputy, before=first.older, size=3).entries == expected

    def test_a_deep_page_takes_as_few_queries_as_the_first(self, deputy, many):
        pages, _ = self.walk(deputy, 2)
        assert self.queries(deputy, size=2) <= 6
        assert self.queries(deputy, size=2, before=pages[1].older) <= 6

    def test_one_row_and_many_take_the_same_queries(self, deputy):
        AccountFactory()
        one = self.queries(deputy)
        for _ in range(3):
            AccountFactory()
        assert self.queries(deputy) == one <= 6

    def queries(self, account, **place) -> int:
        with CaptureQueriesContext(connection) as asked:
            history.journal(account, **place)
        return len(asked)

    @given(st.datetimes(dt.datetime(2000, 1, 1), dt.datetime(2100, 1, 1)), st.text("abc-:019"))
    def test_a_place_survives_the_address(self, moment, key):
        place = Place(moment.replace(tzinfo=dt.UTC), key)
        assert Place.read(str(place)) == place

    @given(st.text())
    def test_anything_else_in_the_address_is_no_place(self, text):
        assert Place.read(text) is None or "~" in text


class TestPanel:
    def test_it_tells_of_parts_also_when_they_are_gone(self, deputy):
        account = AccountFactory(login="alla")
        link = AccessLink.issue(account=account, days=1, by=deputy)
        AccessLink.objects.filter(pk=link.pk).delete()
        other = AccountFactory(login="olga")
        AccessLink.issue(account=other, days=1, by=deputy)
        told = [e.sentence for e in history.events_of(account, account=deputy).entries]
        assert len(told) == 3
        assert "удалила: ссылка для входа" in told[0]
        assert "выдала ссылку для входа" in told[1]


class TestJournalPage:
    def test_the_journal_shows_entries_and_filters(self, deputy, enter):
        with because("add_teacher", by=deputy):
            TeacherFactory(surname="Новая")
        client = enter(deputy)
        answer = client.get("/history/")
        assert "добавила сотрудника «Новая" in answer.content.decode()
        assert "HX-Request" in answer["Vary"]
        assert "Новая" not in client.get("/history/?text=Старая").content.decode()

    def test_one_row_and_three_take_the_same_queries(self, deputy, enter):
        client = enter(deputy)
        client.get("/history/")  # the last visit is written once
        counts = []
        for rows in (1, 2):
            TeacherFactory.create_batch(rows)
            with CaptureQueriesContext(connection) as asked:
                client.get("/history/?kind=people.teacher&text=Соколова")
            counts.append(len(asked))
        assert counts[0] == counts[1]

    def test_wrong_filters_are_left_out(self, deputy, enter):
        answer = enter(deputy).get("/history/?since=вчера&kind=nothing&before=zzz")
        assert answer.status_code == 200

    def test_a_long_journal_turns_its_pages(self, deputy, enter):
        for _ in range(40):
            SchoolFactory()
            School.objects.update(phone=str(dt.datetime.now(dt.UTC)))
        client = enter(deputy)
        first = client.get("/history/")
        assert "Раньше" in first.content.decode()
        second = client.get("/history/", {"before": str(first.context["page"].older)})
        assert "Позже" in second.content.decode()

    def test_a_panel_and_its_page(self, deputy, enter, petrova):
        client, address = enter(deputy), f"/history/people.teacher/{petrova.pk}/"
        page = client.get(address).content.decode()
        part = client.get(address, headers={"HX-Request": "true"}).content.decode()
        assert "<html" in page
        assert "<html" not in part
        assert part.strip() in page

    @pytest.mark.parametrize(
        "address", ["people.teacher/{pk}/", "people.account/{pk}/", "people.nothing/{pk}/", "x/1/"]
    )
    def test_a_stranger_finds_no_panel(self, stranger, enter, petrova, address):
        answer = enter(stranger).get(f"/history/{address}".format(pk=petrova.pk))
        assert answer.status_code == 404

    def test_a_panel_needs_the_permission_of_its_kind(self, director, enter):
        assert enter(director).get(f"/history/people.account/{director.pk}/").status_code == 404
