"""One paper of consent and its wording: dated, corrected by two at once, withdrawn."""

import datetime as dt

import pytest

from mentorship.models import Pair
from people import actions
from people.consents.texts import PLACEHOLDERS, USUAL_TEXTS, blocks_of
from people.models import Consent, ConsentText, School
from tests.factories import ConsentFactory
from tests.mentor_factories import MentorFactory
from tests.people.test_consents import (
    DISSEMINATION,
    EARLIER,
    PARTICIPATION,
    PROCESSING,
    TODAY,
    colleague,
    printed,
    text,
)
from tests.request_factories import MenteeFactory

pytestmark = pytest.mark.django_db


def pairs_of(person) -> list[Pair]:
    """At work as a mentor and as a mentee; a third pair is over."""
    fields = {"starts_on": EARLIER, "state": Pair.State.ACTIVE}
    done = fields | {"state": Pair.State.COMPLETED, "ends_on": EARLIER}
    Pair.objects.create(mentor=person, mentee=colleague("Бывшая"), **done)
    return [
        Pair.objects.create(mentor=person, mentee=colleague("Ведомая"), **fields),
        Pair.objects.create(mentor=colleague("Ведущая"), mentee=person, **fields),
    ]


@pytest.fixture(autouse=True)
def _today(clock):
    clock(TODAY)


class TestOnePaper:
    def register(self, client, paper, follow=False, **said):
        sent = {"version": paper.version, "signed_on": "20.11.2026"} | said
        return client.post(f"/consents/{paper.pk}/signed/", sent, follow=follow)

    def test_the_term_follows_from_the_printed_text(self, enter, secretary):
        paper = printed(colleague("Нетова"), by=secretary)[0]
        self.register(enter(secretary), paper)
        paper.refresh_from_db()
        assert (paper.signed_on, paper.valid_until) == (
            dt.date(2026, 11, 20), dt.date(2029, 11, 20),
        )  # fmt: skip

    @pytest.mark.parametrize(
        ("said", "words"),
        [
            ({"signed_on": ""}, "Укажите дату"),
            ({"signed_on": "25.11.2026"}, "ещё не наступила"),
            ({"valid_until": "01.01.2020"}, "Срок действия раньше"),
        ],
    )
    def test_what_cannot_be_is_refused_beside_the_field(self, enter, secretary, said, words):
        paper = printed(colleague("Нетова"), by=secretary)[0]
        answer = self.register(enter(secretary), paper, **said)
        assert answer.status_code == 422
        assert words in text(answer)
        assert Consent.objects.waiting().exists()

    def test_publishing_wants_what_may_be_published(self, enter, secretary):
        School.objects.update(site="https://school.example")
        paper = printed(colleague("Нетова"), kind=DISSEMINATION, by=secretary)[0]
        client = enter(secretary)
        assert "Отметьте, что разрешено" in text(self.register(client, paper))
        self.register(client, paper, fields=["name"], bans="Без снимков")
        paper.refresh_from_db()
        assert (paper.fields, paper.bans) == (["name"], "Без снимков")
        assert paper.resource == "https://school.example"

    def test_two_clerks_see_both_dates(self, enter, secretary):
        paper = printed(colleague("Нетова"), by=secretary)[0]
        client = enter(secretary)
        self.register(client, paper)
        answer = self.register(client, paper, signed_on="19.11.2026")
        assert answer.status_code == 409
        assert "20.11.2026" in text(answer)
        assert 'value="19.11.2026"' in text(answer)
        assert Consent.objects.get().signed_on == dt.date(2026, 11, 20)

    def test_pressed_twice_it_is_written_once(self, enter, secretary):
        paper = printed(colleague("Нетова"), by=secretary)[0]
        client = enter(secretary)
        self.register(client, paper)
        answer = self.register(client, paper, follow=True)
        assert answer.status_code == 200
        assert "Сохранять нечего" in text(answer)
        assert Consent.objects.get().version == paper.version + 1

    def test_a_paper_made_elsewhere_is_entered_once(self, enter, secretary):
        address = f"/consents/people/{colleague('Нетова').pk}/participation/"
        for _ in (1, 2):
            enter(secretary).post(address, {"version": 1, "signed_on": "20.11.2026"})
        paper = Consent.objects.get()
        assert (paper.text, paper.valid_until, paper.signed_on.day) == (None, None, 20)
        assert enter(secretary).get(address.replace("participation", "any")).status_code == 404

    def test_only_an_unsigned_paper_is_thrown_away(self, enter, secretary):
        signed = ConsentFactory(signed_on=EARLIER)
        client = enter(secretary)
        answer = client.post(f"/consents/{signed.pk}/discard/", follow=True)
        assert "можно отозвать, но не убрать" in text(answer)
        waiting = ConsentFactory()
        client.post(f"/consents/{waiting.pk}/discard/")
        assert Consent.objects.get() == signed

    def test_a_newer_paper_is_named_beside_the_one_it_replaces(self, enter, secretary):
        old = ConsentFactory(kind=PROCESSING, signed_on=EARLIER)
        new = ConsentFactory(kind=PROCESSING, signed_on=TODAY, teacher=old.teacher)
        page = enter(secretary).get(f"/consents/{old.pk}/")
        assert "заменено новым" in text(page)
        assert f'href="/consents/{new.pk}/"' in text(page)


class TestTexts:
    def fields(self, kind=PROCESSING, **changes) -> dict:
        text = actions.current_text(kind)
        names = ("title", "body", "term", "valid_months", "warn_days", "version")
        return {name: getattr(text, name) for name in names} | changes

    def save(self, client, kind=PROCESSING, **sent):
        return client.post(f"/consents/texts/{kind}/", sent)

    def test_looking_writes_nothing(self, enter, secretary):
        sent = self.fields(body=f"Проба пера.\n\n{USUAL_TEXTS[PROCESSING].body}", button="look")
        page = self.save(enter(secretary), **sent)
        assert page.context["blocks"][0].text == "Проба пера."
        assert not ConsentText.objects.exists()

    @pytest.mark.parametrize(
        ("body", "words"),
        [
            ("{фио} {школа} {адрес школы} {данные} {срок} {паспорт}", "Таких подстановок нет"),
            ("{фио} {школа} {адрес школы} {срок}", "добавьте в текст {данные}"),
            ("{фио} {школа} {адрес школы} {данные} {срок} и {запреты}", "отдельной строкой"),
        ],
    )
    def test_what_the_law_wants_is_checked_before(self, enter, secretary, body, words):
        answer = self.save(enter(secretary), **self.fields(body=body))
        assert answer.status_code == 422
        assert words in text(answer)

    def test_a_printed_wording_is_succeeded_not_changed(self, enter, secretary):
        paper = printed(colleague("Нетова"), by=secretary)[0]
        self.save(enter(secretary), **self.fields(title="Новый заголовок", valid_months=12))
        paper.refresh_from_db()
        assert paper.text.number == 1
        assert paper.text.title == USUAL_TEXTS[PROCESSING].title
        newer = printed(colleague("Новова"), by=secretary)[0]
        assert (newer.text.number, newer.text.title) == (2, "Новый заголовок")

    @pytest.mark.parametrize("before", ["usual", "own", "printed"])
    def test_two_editors_see_both_wordings(self, enter, secretary, before):
        """Also where the first of them has made a new number, or the first row of all."""
        client = enter(secretary)
        if before == "own":
            self.save(client, **self.fields(title="Своё"))
        if before == "printed":
            printed(colleague("Нетова"), by=secretary)
        shown = self.fields()
        assert self.save(client, **shown | {"title": "Первый"}).status_code == 302
        answer = self.save(client, **shown | {"title": "Второй"})
        assert answer.status_code == 409
        assert "Первый" in text(answer)
        assert "Второй" in text(answer)
        assert actions.current_text(PROCESSING).title == "Первый"
        version = answer.context["current"].version
        self.save(client, **shown | {"title": "Второй", "version": version})
        assert actions.current_text(PROCESSING).title == "Второй"


@pytest.mark.parametrize("kind", sorted(USUAL_TEXTS))
def test_each_usual_paper_names_the_school_with_its_numbers(kind):
    values = {name: f"«{name}»" for name in PLACEHOLDERS}
    said = " ".join(block.text for block in blocks_of(USUAL_TEXTS[kind].body, values))
    for name in ("школа", "адрес школы", "инн", "огрн", "срок"):
        assert values[name] in said
    assert blocks_of("{данные}.", {"данные": "фамилия"})[0].text == "Фамилия."


class TestWithdrawal:
    def withdraw(self, client, paper, follow=False, **said):
        usual = {
            "version": paper.version, "withdrawn_on": "24.11.2026",
            "withdrawal_reason": "заявление от 24.11.2026",
        }  # fmt: skip
        return client.post(f"/consents/{paper.pk}/withdraw/", usual | said, follow=follow)

    @pytest.mark.parametrize(
        ("kind", "sentences"),
        [
            (
                PARTICIPATION,
                ["Банк наставников", "Банк наставляемых", "2\xa0пары", "за 3\xa0рабочих", "27.11"],
            ),
            (PROCESSING, ["в течение тридцати дней", "не предлагайте"]),
            (DISSEMINATION, ["должность и предмет", "https://a.example", "трёх рабочих дней"]),
        ],
    )
    def test_what_will_follow_is_said_before(self, enter, secretary, kind, sentences):
        public = {"fields": ["post"], "resource": "https://a.example"}
        paper = ConsentFactory(
            kind=kind, signed_on=EARLIER, **(public if kind == DISSEMINATION else {})
        )
        MentorFactory(teacher=paper.teacher)
        MenteeFactory(teacher=paper.teacher)
        pairs_of(paper.teacher)
        page = text(enter(secretary).get(f"/consents/{paper.pk}/withdraw/"))
        assert [sentence for sentence in sentences if sentence not in page] == []

    def test_who_leads_pairs_is_told_of_each_and_what_to_do(self, enter, deputy):
        paper = ConsentFactory(signed_on=EARLIER)
        led, helped = pairs_of(paper.teacher)
        page = text(enter(deputy).get(f"/consents/{paper.pk}/withdraw/"))
        assert page.count("сама не закроется") == 2
        assert led.mentee.short_name in page
        doors = [f"/pairs/{led.pk}/", f"/pairs/{led.pk}/replace/", f"/pairs/{helped.pk}/"]
        assert [door for door in doors if f'href="{door}"' not in page] == []
        assert f'href="/pairs/{helped.pk}/replace/"' not in page

    def test_it_works_from_its_day_and_can_be_taken_back(self, enter, secretary):
        paper = ConsentFactory(signed_on=EARLIER)
        client = enter(secretary)
        page = text(self.withdraw(client, paper, follow=True))
        assert "отозвано" in page
        assert "заявление от 24.11.2026" in page
        assert Consent.objects.valid_on(TODAY - dt.timedelta(days=1)).exists()
        assert not Consent.objects.valid_on(TODAY).exists()
        for _ in (1, 2):
            client.post(f"/consents/{paper.pk}/restore/")
        paper.refresh_from_db()
        assert (paper.withdrawn_on, paper.withdrawal_reason) == (None, "")
        assert paper.version == 3

    @pytest.mark.parametrize(
        ("said", "words"),
        [
            ({"withdrawn_on": "01.01.2026"}, "не раньше дня подписи"),
            ({"withdrawn_on": "25.11.2026"}, "ещё не наступила"),
            ({"withdrawal_reason": ""}, "по какой бумаге"),
        ],
    )
    def test_what_cannot_be_is_refused(self, enter, secretary, said, words):
        paper = ConsentFactory(signed_on=EARLIER)
        answer = self.withdraw(enter(secretary), paper, **said)
        assert answer.status_code == 422
        assert words in text(answer)

    def test_an_unsigned_paper_cannot_be_withdrawn(self, enter, secretary):
        answer = self.withdraw(enter(secretary), ConsentFactory())
        assert "У бумаги нет даты" in text(answer)

    def test_another_clerks_change_loses_nothing_typed(self, enter, secretary):
        paper = ConsentFactory(signed_on=EARLIER)
        actions.register_consent(paper.pk, by=secretary, version=1, signed_on=TODAY)
        client = enter(secretary)
        answer = self.withdraw(client, paper)
        assert answer.status_code == 422
        form = answer.context["form"]
        assert form["withdrawal_reason"].value() == "заявление от 24.11.2026"
        assert form["withdrawn_on"].value() == "24.11.2026"
        self.withdraw(client, paper, version=form["version"].value())
        paper.refresh_from_db()
        assert paper.withdrawn_on == TODAY
