"""The portfolio of a pair: written by the two, read by whom they let in, kept with its versions."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from mentorship import actions
from mentorship.models import Pair, PortfolioEntry, PortfolioSection, Programme
from people.actions import save_draft
from people.models import Draft, StaleVersion
from tests.factories import TeacherFactory
from tests.mentorship.factories import TODAY, working_pair
from tests.people.test_stored_files import photo, upload
from tests.served import text

pytestmark = pytest.mark.django_db
ENTRY = {"title": "Открытый урок", "happened_on": "2024-11-12", "text": "Начало урока вышло",
         "links": "school.example/urok", "openness": "pair", "version": 1,
         "key": "5f0c6f2e-6c0b-4d0e-9a52-0d5c9b1f7a10"}  # fmt: skip


@pytest.fixture
def pair(mentor, mentee, clock) -> Pair:
    clock(TODAY)
    actions.adopt_usual_sections()
    return working_pair(mentor, mentee, days=60)


@pytest.fixture
def section(pair) -> PortfolioSection:
    return PortfolioSection.objects.get(name="Открытые уроки и разработки")


@pytest.fixture
def entry(pair, section, mentor) -> PortfolioEntry:
    return add(pair, mentor, section)


def add(pair, by, section, **fields) -> PortfolioEntry:
    usual = {"title": "Открытый урок", "text": "Начало урока вышло", "happened_on": TODAY}
    return actions.add_entry(pair, by=by, section=section, **usual | fields)


class TestWriting:
    def test_an_entry_is_written_and_stands_in_its_section(self, enter, mentor, pair, section):
        client = enter(mentor)
        answer = client.post(
            f"/pairs/{pair.pk}/portfolio/new/", ENTRY | {"section": section.pk}, follow=True
        )
        ahead = ENTRY | {"section": section.pk, "happened_on": "2030-01-01"}
        assert "ещё не наступила" in text(client.post(f"/pairs/{pair.pk}/portfolio/new/", ahead))
        entry = PortfolioEntry.objects.get()
        assert answer.redirect_chain[0][0].endswith(f"/portfolio/{entry.pk}/#files")
        assert (entry.author, entry.links) == (mentor, ["https://school.example/urok"])
        page = text(client.get(f"/pairs/{pair.pk}/portfolio/?section={section.pk}"))
        assert "Открытый урок" in page
        assert "Начало урока вышло" in page

    def test_the_same_words_of_one_blank_make_one_entry(self, enter, mentor, mentee, pair, section):
        """The first answer was lost; another text of that blank, or another hand, is another."""
        address, sent = f"/pairs/{pair.pk}/portfolio/new/", ENTRY | {"section": section.pk}
        other = {"text": "Иначе"}
        told = [
            enter(account).post(address, sent | more, headers={"X-Outbox": "later"}).json()
            for account, more in (
                (mentor, {}),
                (mentor, {}),
                (mentor, other),
                (mentee, {}),
            )
        ]
        assert told[0] == told[1]
        assert len({one["url"] for one in told}) == PortfolioEntry.objects.count() == 3
        assert told[0]["files"] == told[0]["url"].replace("#files", "files/one/")
        refused = enter(mentor).post(address, sent | {"section": ""}, headers={"X-Outbox": "now"})
        assert (refused.status_code, refused.json()["said"]) == (422, "Выберите, что подходит.")

    @pytest.mark.parametrize(
        ("fields", "words"),
        [
            ({"section": ""}, "Выберите, что подходит"),
            ({"links": "javascript:alert(1)"}, "не похоже на ссылку"),
            ({"links": "ftp://a.example/b"}, "не похоже на ссылку"),
            ({"links": "https://user:pw@a.example/b"}, "имя и пароль"),
            ({"openness": "library"}, "Выберите корректный вариант"),
        ],
    )
    def test_what_is_wrong_is_said(self, enter, mentor, pair, section, fields, words):
        address = f"/pairs/{pair.pk}/portfolio/new/"
        answer = enter(mentor).post(address, ENTRY | {"section": section.pk} | fields)
        assert answer.status_code == 422
        assert words in text(answer)
        assert not PortfolioEntry.objects.exists()

    def test_an_entry_of_nothing_is_refused_and_of_photographs_alone_is_one(
        self, enter, mentor, pair, section
    ):
        """The browser sends photographs after the entry: until one has come it is shown empty."""
        address, client = f"/pairs/{pair.pk}/portfolio/new/", enter(mentor)
        nothing = ENTRY | {"section": section.pk, "text": " ", "links": ""}
        answer = client.post(address, nothing)
        assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["text"])
        assert 'value="Открытый урок"' in text(answer)
        refused = client.post(address, nothing | {"section": ""})
        assert list(refused.context["form"].errors) == ["section", "text"]  # both said at once
        refused = client.post(address, nothing, headers={"X-Outbox": "now"})
        assert "Одного названия мало" in refused.json()["said"]
        sent = nothing | {"files_follow": "1"}
        told = client.post(address, sent, headers={"X-Outbox": "now"}).json()
        assert "запись пока пустая" in text(client.get(told["url"]))
        assert "пустая: добавьте" in text(client.get(f"/pairs/{pair.pk}/portfolio/"))
        edit = told["url"].replace("#files", "edit/")
        assert "Одного названия мало" in text(client.post(edit, nothing))
        client.post(told["files"], {"files": upload(photo())})
        assert "пустая" not in text(client.get(f"/pairs/{pair.pk}/portfolio/"))
        assert client.post(edit, nothing).status_code == 302

    def test_former_texts_are_kept_for_those_who_read_it(
        self, enter, mentor, mentee, deputy, entry
    ):
        actions.save_entry(entry, by=mentee, version=1, text="Начало урока переделали")
        actions.save_entry(entry, by=mentee, version=2, happened_on=TODAY)  # no new text
        address = f"/pairs/{entry.pair_id}/portfolio/{entry.pk}/versions/"
        page = text(enter(mentor).get(address))
        assert page.index("переделали") < page.index("Начало урока вышло")
        said = f"исправлено: {mentee.teacher.short_name}, ".replace("\xa0", " ")
        for place in ("", f"{entry.pk}/"):
            assert said in text(enter(mentor).get(f"/pairs/{entry.pair_id}/portfolio/{place}"))
        assert entry.versions.count() == 2
        assert enter(deputy).get(address).status_code == 404

    def test_of_two_editors_the_second_sees_both(self, enter, mentor, mentee, entry):
        actions.save_entry(entry, by=mentor, version=1, text="Слова наставника")
        sent = ENTRY | {"section": entry.section_id, "text": "Слова наставляемого"}
        answer = enter(mentee).post(f"/pairs/{entry.pair_id}/portfolio/{entry.pk}/edit/", sent)
        assert answer.status_code == 409
        assert "Слова наставника" in text(answer)
        assert "Слова наставляемого" in text(answer)
        with pytest.raises(StaleVersion):
            actions.save_entry(entry, by=mentee, version=1, text="Позже")

    def test_it_is_put_in_order_by_hand(self, enter, mentor, pair, section):
        third = [add(pair, mentor, section, title=name) for name in "абв"][-1]
        address = f"/pairs/{pair.pk}/portfolio/order/{section.pk}/"
        enter(mentor).post(address, {"row": third.pk, "to": 1})
        rows = PortfolioEntry.objects.in_order()
        assert list(rows.values_list("title", flat=True)) == ["в", "а", "б"]
        assert enter(mentor).post(address, {"row": "x", "to": 1}).status_code == 404
        other = Pair.objects.create(
            mentor=pair.mentor, mentee=TeacherFactory(), starts_on=TODAY, state="active"
        )
        alien = add(other, mentor, section)
        assert enter(mentor).post(address, {"row": alien.pk, "to": 1}).status_code == 404

    def test_taken_away_it_is_returned(self, enter, mentee, deputy, entry):
        client, place = enter(mentee), f"/pairs/{entry.pair_id}/portfolio/"
        client.post(f"{place}{entry.pk}/away/")
        assert "Открытый урок" not in text(client.get(place))
        assert "Открытый урок" in text(client.get(f"{place}away/"))
        assert "Начало урока" not in text(enter(deputy).get(f"{place}{entry.pk}/"))
        client.post(f"{place}{entry.pk}/return/")
        assert "Открытый урок" in text(client.get(place))

    def test_a_finished_pair_is_only_read(self, enter, mentor, entry):
        Pair.objects.update(state="completed")
        client, place = enter(mentor), f"/pairs/{entry.pair_id}/portfolio/"
        page = text(client.get(f"{place}{entry.pk}/"))
        assert "Начало урока вышло" in page
        assert "Изменить" not in page
        for address in ("new/", f"{entry.pk}/edit/", "away/"):
            assert client.get(f"{place}{address}").status_code == 404
        with pytest.raises(ValidationError, match="уже закончила работу"):
            actions.save_entry(entry, by=mentor, version=1, text="Ещё")


class TestWhoSeesIt:
    def test_the_deputy_reads_facts_and_what_was_opened(self, enter, deputy, mentor, entry):
        place = f"/pairs/{entry.pair_id}/portfolio/"
        opened = add(entry.pair, mentor, entry.section, text="Открыто", openness="deputy")
        page = text(enter(deputy).get(place))
        assert "Запись закрыта парой" in page
        assert "19.11.2024" in page
        assert "Начало урока" not in page
        assert "Открыто" in page
        assert "Начало урока" not in text(enter(deputy).get(f"{place}{entry.pk}/"))
        assert enter(deputy).get(f"{place}{entry.pk}/edit/").status_code == 404
        assert enter(deputy).get(f"{place}{opened.pk}/edit/").status_code == 200

    def test_the_director_counts(self, enter, director, entry):
        place = f"/pairs/{entry.pair_id}/portfolio/"
        page = text(enter(director).get(place))
        assert "всего 1" in page
        assert "Открытый урок" not in page
        assert enter(director).get(f"{place}{entry.pk}/").status_code == 404

    def test_nobody_else_finds_it(
        self, enter, council, stranger, accountant, secretary, administrator, entry
    ):
        for account in (council, stranger, accountant, secretary, administrator):
            for address in ("", f"{entry.pk}/", f"{entry.pk}/versions/", "new/"):
                page = enter(account).get(f"/pairs/{entry.pair_id}/portfolio/{address}")
                assert page.status_code == 404, account.login

    def test_another_mentor_of_the_same_mentee_sees_nothing(self, enter, teacher, mentee, entry):
        Pair.objects.create(
            mentor=teacher.teacher, mentee=mentee.teacher, part="additional", starts_on=TODAY
        )
        answer = enter(teacher).get(f"/pairs/{entry.pair_id}/portfolio/{entry.pk}/")
        assert answer.status_code == 404

    def test_closed_texts_are_not_fetched(self, enter, deputy, entry):
        with CaptureQueriesContext(connection) as asked:
            enter(deputy).get(f"/pairs/{entry.pair_id}/portfolio/{entry.pk}/")
        sql = [q["sql"] for q in asked if 'FROM "mentorship_portfolioentry"' in q["sql"]]
        assert any("CASE WHEN" in one for one in sql)
        assert not any('"mentorship_portfolioentry"."text",' in one for one in sql)

    def test_the_history_tells_that_it_changed_and_no_word_of_it(self, enter, deputy, entry):
        actions.save_entry(entry, by=entry.author, version=1, text="Совсем другое")
        page = text(enter(deputy).get(f"/history/mentorship.portfolioentry/{entry.pk}/"))
        assert "портфолио" in page
        for words in ("Начало урока", "Совсем другое", "Открытый урок"):
            assert words not in page

    def test_the_deputy_enters_for_the_pair_under_the_own_name(
        self, enter, deputy, mentor, pair, section
    ):
        sent = ENTRY | {"section": section.pk, "openness": "pair"}
        enter(deputy).post(f"/pairs/{pair.pk}/portfolio/new/", sent)
        entry = PortfolioEntry.objects.get()
        page = text(enter(mentor).get(f"/pairs/{pair.pk}/portfolio/{entry.pk}/"))
        assert "за пару записано: Берёзова А. П." in page


class TestTheLibrary:
    def offer(self, client, entry, **said):
        return client.post(f"/pairs/{entry.pair_id}/portfolio/{entry.pk}/offer/", said)

    @pytest.mark.parametrize(
        ("said", "words"),
        [({}, "Скажите, узнаваемы ли"), ({"pupils": "shown"}, "Без согласий родителей")],
    )
    def test_nothing_is_offered_without_the_word_about_pupils(
        self, enter, mentor, entry, said, words
    ):
        answer = self.offer(enter(mentor), entry, **said)
        assert answer.status_code == 422
        assert words in text(answer)
        with pytest.raises(ValidationError, match="узнаваемы"):
            actions.offer_entry(entry, by=mentor, pupils="", consents_taken="")
        with pytest.raises(IntegrityError), transaction.atomic():
            PortfolioEntry.objects.update(openness="library", pupils="shown")

    def test_it_is_offered_and_taken_back(self, enter, mentor, deputy, entry):
        client = enter(mentor)
        self.offer(client, entry, pupils="shown", consents_taken="у Ивановой, 12.10.2024")
        page = text(enter(deputy).get(f"/pairs/{entry.pair_id}/portfolio/{entry.pk}/"))
        assert "у Ивановой, 12.10.2024" in page
        self.offer(client, entry, back="1")
        entry.refresh_from_db()
        assert (entry.openness, entry.pupils, entry.consents_taken) == ("pair", "", "")


def test_a_line_of_the_plan_is_marked_by_a_day_of_the_pair(enter, mentor, pair, section):
    """What came before the pair may lie here, and is offered as a mark nowhere."""
    plan = Programme.objects.create(
        pair=pair, starts_on=pair.starts_on, ends_on=TODAY + dt.timedelta(days=90)
    )
    item, client = plan.items.create(measure="Урок", due_on=TODAY), enter(mentor)
    sent = ENTRY | {"section": section.pk, "plan_item": item.pk, "happened_on": "2024-05-01"}
    answer = client.post(f"/pairs/{pair.pk}/portfolio/new/", sent | {"item_done": "on"})
    assert list(answer.context["form"].errors) == ["item_done"]
    client.post(f"/pairs/{pair.pk}/portfolio/new/", sent)
    page = f"/pairs/{pair.pk}/portfolio/{PortfolioEntry.objects.get().pk}/"
    assert "Отметить пункт выполненным" not in text(client.get(page))
    assert "Выполнено 01.05.2024" not in text(client.get(f"/pairs/{pair.pk}/programme/"))


def test_three_hundred_entries_cost_what_one_does(enter, mentor, pair, section):
    client, address = enter(mentor), f"/pairs/{pair.pk}/portfolio/"
    asked = []
    for many in (1, 2, 297):
        row = {"pair": pair, "section": section, "author": mentor, "happened_on": TODAY}
        made = [PortfolioEntry(title=f"Запись {n}", place=n, **row) for n in range(many)]
        PortfolioEntry.objects.bulk_create(made)
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            page = client.get(address)
        asked.append(len(queries))
    session_and_user = 2
    assert len(set(asked)) == 1
    assert asked[0] - session_and_user <= 6
    assert text(page).count("<article") == 20
    assert page.context["lines"][0]["title"] == "Запись 296"  # the newest: it fits no page
    of_section = client.get(f"{address}?section={section.pk}")
    assert of_section.context["lines"][0]["title"] == "Запись 0"
    last = client.get(f"{address}?before=999999999")
    assert last.status_code == 200


def test_sections_stand_in_the_schools_order(enter, mentor, pair):
    order = list(PortfolioSection.objects.all())
    for section in reversed(order):
        add(pair, mentor, section)
    page = enter(mentor).get(f"/pairs/{pair.pk}/portfolio/")
    assert page.context["sections"] == order
    assert [line["section"] for line in page.context["lines"]] == [one.name for one in order]


def test_what_was_typed_and_not_sent_is_there_again(enter, mentor, mentee, pair, section):
    address, key = f"/pairs/{pair.pk}/portfolio/new/", f"entry-new-{pair.pk}"
    content = {"text": ["Недописанное"], "section": [str(section.pk)], "title": [""]}
    save_draft(by=mentor, key=key, content=content)
    assert "Недописанное" in text(enter(mentor).get(address))
    assert "Недописанное" not in text(enter(mentee).get(address))
    enter(mentor).post(address, ENTRY | {"section": section.pk})
    assert not Draft.objects.exists()
