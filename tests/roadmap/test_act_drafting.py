"""Acts drafted from data: declined names, one order for many pairs, frozen when agreed on."""

import datetime as dt
import re

import pytest
from django.core.exceptions import ValidationError

from mentorship.actions import add_pair, end_pair
from mentorship.models import EndCause, Pair
from mentorship.models.pair import USUAL_CONTENT
from people.models import Draft, Official, StaleVersion
from roadmap import actions
from roadmap.acts.content import compose
from roadmap.acts.page import register_form
from roadmap.documents import registry
from roadmap.documents.act_paper import key_of
from roadmap.models import ActKind, ActWording, IssuedDocument, LocalAct
from tests.act_factories import ActFactory, PaymentFactory
from tests.factories import OfficialFactory, TeacherFactory
from tests.roadmap.conftest import YEAR

SEPTEMBER, MAY = dt.date(2024, 9, 1), dt.date(2025, 5, 31)


def draft(deputy, role, *lines):
    lines = [line if isinstance(line, tuple) else (line, None) for line in lines]
    return actions.draft_acts(by=deputy, role=role, year=YEAR, lines=lines, basis="протокол № 1")


def printed(act, by) -> str:
    """The words of the act's paper, with single spaces."""
    html = registry.build(key_of(act), str(act.pk), by=by).html("docx")
    return " ".join(html.replace("\u00a0", " ").split())


class TestOrderOnPairs:
    def test_one_order_for_many_pairs_in_the_right_cases(self, deputy, make_pair):
        ActFactory(
            kind__role="regulation", title="Положение о наставничестве", number="4",
            state="in_force", dated=dt.date(2024, 8, 30), in_force_on=SEPTEMBER,
        )  # fmt: skip
        [act] = draft(deputy, "pairs", make_pair(), make_pair("Шевченко", "Ольхов"))
        paper = printed(act, deputy)
        assert act.title == "О закреплении наставнических пар на 2024/2025 учебный год"
        assert "2.1. Ивину Тамару Егоровну, учителя математики" in paper
        assert "Клёнова Ильи Андреевича, учителя физики, с 01.09.2024 по 31.05.2025" in paper
        assert "2.2. Шевченко Тамару Егоровну" in paper
        assert "Назначить куратором наставничества Берёзову Анну Павловну, " in paper
        assert "возложить на Берёзову А. П.</p>" in paper
        assert re.search("Положением о наставничестве [^(]*от 30.08.2024 № 4, с письменного", paper)
        assert "Основание: протокол № 1.</p>" in paper
        LocalAct.objects.filter(pk=act.pk).update(basis="")
        act.refresh_from_db()
        assert "снование" not in printed(act, deputy)
        assert compose(act, SEPTEMBER).blanks == []
        assert paper.count("<td>Ольхов Илья Андреевич</td>") == 1  # the list to be acquainted
        assert "П. И. Громов" in paper
        assert "ПРОЕКТ" in paper

    def test_nothing_marked_is_said(self, deputy, enter, make_pair):
        make_pair()
        answer = enter(deputy).post("/acts/draft/pairs/", {"year": "2024"})
        assert answer.status_code == 422
        assert "Отметьте, о каких парах" in answer.content.decode()

    def test_an_acting_director_signs_on_the_papers_own_date(self, deputy, make_pair):
        OfficialFactory(
            office="acting_director", surname="Рябова", first_name="Анна", patronymic="Львовна",
            since=dt.date(2024, 9, 1), until=dt.date(2024, 9, 10),
        )  # fmt: skip
        [act] = draft(deputy, "pairs", make_pair())
        assert "П. И. Громов" in printed(act, deputy)
        LocalAct.objects.filter(pk=act.pk).update(dated=dt.date(2024, 9, 5))
        assert "А. Л. Рябова" in printed(act, deputy)

    def test_doubtful_names_are_shown_before_signing(self, deputy, enter, make_pair):
        [act] = draft(deputy, "pairs", make_pair("Дюма"))
        page = enter(deputy).get(f"/acts/{act.pk}/").content.decode()
        assert "Проверьте, как склоняются" in page
        assert "/school/declined/?phrase=" in page


class TestAgreementsAndReplacement:
    def test_an_agreement_for_each_pair(self, deputy, make_pair):
        acts = draft(deputy, "agreement", make_pair(), make_pair("Ольхина", "Пихтин"))
        title = "Дополнительное соглашение к трудовому договору: {} Т. Е., наставляемый {} И. А."
        named = [title.format(*two) for two in (("Ивина", "Клёнов"), ("Ольхина", "Пихтин"))]
        assert [act.title.replace("\u00a0", " ") for act in acts] == named
        paper = printed(acts[0], deputy)
        assert "в лице директора Громова Петра Ильича, действующего на" in paper
        assert "в отношении Клёнова Ильи Андреевича, учителя физики" in paper
        assert "Т. Е. Ивина" in paper
        assert "ДОПОЛНИТЕЛЬНОЕ СОГЛАШЕНИЕ № ____" in paper
        assert "к трудовому договору от «____» ______________ 20____ г. № ____" in paper

    def test_blanks_are_named_and_stay_only_for_a_reason(self, deputy, enter, make_pair):
        [act] = draft(deputy, "agreement", make_pair())
        client, blank = enter(deputy), "размер выплаты"
        assert blank in client.get(f"/acts/{act.pk}/").content.decode()
        sent = {"version": act.version, "number": "3", "dated": "2024-09-05"}
        refused = client.post(f"/acts/{act.pk}/register/", sent)
        assert refused.status_code == 422
        assert f"не заполнено: {blank}" in refused.content.decode()
        assert client.post(f"/acts/{act.pk}/step/agree/", sent).status_code == 422
        client.post(f"/acts/{act.pk}/register/", {**sent, "left": "размер решит комиссия"})
        act.refresh_from_db()
        assert act.is_signed
        assert (
            "размер решит комиссия"
            in client.get(f"/history/roadmap.localact/{act.pk}/").content.decode()
        )
        assert "ДОПОЛНИТЕЛЬНОЕ СОГЛАШЕНИЕ № 3" in printed(act, deputy)
        assert "05.09.2024" in printed(act, deputy)
        client.post(f"/acts/{act.pk}/step/force/", {"version": act.version, "on": "2024-09-06"})
        act.refresh_from_db()
        assert act.state == LocalAct.State.IN_FORCE

    def test_a_replacement_names_both_mentors_and_the_days(self, deputy, enter, make_pair):
        old = make_pair()
        Pair.objects.filter(pk=old.pk).update(state="active")
        old.refresh_from_db()
        end_pair(
            old, by=deputy, version=old.version, cause=EndCause.objects.first(),
            notice_on=dt.date(2024, 11, 1), on=dt.date(2024, 11, 15),
            words="перевод в другое здание",
        )  # fmt: skip
        new = add_pair(
            by=deputy, mentor=TeacherFactory(surname="Рябинина"), mentee=old.mentee,
            starts_on=dt.date(2024, 11, 16), ends_on=MAY,
        )  # fmt: skip
        page = enter(deputy).get(f"/acts/draft/replacement/?pair={new.pk}").content.decode()
        assert "Ивина" in page
        enter(deputy).post(
            "/acts/draft/replacement/",
            {"year": "2024", f"pair-{new.pk}": "on", f"old-{new.pk}": old.pk},
        )
        paper = printed(LocalAct.objects.get(state="draft"), deputy)
        assert "с Ивиной Тамары Егоровны, учителя математики, снять с 16.11.2024" in paper
        assert "(отказ наставника); наставником" in paper
        assert "назначить Рябинину Марию Петровну" in paper
        assert "3. Передать персонализированные" in paper  # nobody stands in: no clause of it
        assert "<td>15.11.2024</td>" in paper
        assert "<td>Ивина Тамара Егоровна</td>" in paper  # the former mentor is acquainted too

    def test_an_agreement_says_the_work_and_the_pay_and_tells_the_pair(self, deputy, make_pair):
        """What is paid comes from the mentor's payments, what is done from the pair's papers."""
        pair = make_pair()
        until = dt.date(2025, 4, 30)
        PaymentFactory(teacher=pair.mentor, size="3000", starts_on=SEPTEMBER, ends_on=until)
        PaymentFactory(teacher=pair.mentee, size="777", starts_on=SEPTEMBER)
        [act] = draft(deputy, "agreement", pair)
        paper = printed(act, deputy)
        whole = "(за наставничество в целом, а не за каждую пару)"
        assert f"выплата в размере 3 000 руб. в месяц по 30.04.2025 {whole}, которая" in paper
        assert f"Содержание работы: {USUAL_CONTENT}." in paper
        assert register_form(act)["pay_line"].value() is True
        signed = {"version": act.version, "number": "3", "dated": SEPTEMBER}
        act = actions.register_act(act.pk, by=deputy, **signed)
        pair.refresh_from_db()
        assert (pair.agreement_content, pair.pay_line) == (USUAL_CONTENT, True)
        assert register_form(act)["pay_line"].value() is True  # of a № that is corrected

    def test_a_sum_is_not_put_into_what_others_read(self, deputy, make_pair):
        [order] = draft(deputy, "pairs", make_pair())
        with pytest.raises(ValidationError, match="ставят в соглашение"):
            actions.save_act_text(
                order.pk, by=deputy, version=order.version, body="1. Платить:\n* {размер выплаты}"
            )


class TestFreezing:
    def test_a_paper_signed_later_names_those_in_office_on_its_date(self, deputy, enter, make_pair):
        """Drafted and agreed on under one director, signed by the one who stood in."""
        OfficialFactory(
            office="acting_director", surname="Рябова", first_name="Анна", patronymic="Львовна",
            since=dt.date(2024, 9, 1), until=dt.date(2024, 9, 10),
        )  # fmt: skip
        [act] = draft(deputy, "agreement", make_pair())
        act = actions.agree_act(act.pk, by=deputy, version=act.version, left="впишут от руки")
        assert "П. И. Громов" in printed(act, deputy)
        Official.objects.filter(office="director").update(until=dt.date(2024, 11, 1))
        page = enter(deputy).get(f"/acts/{act.pk}/").content.decode()
        assert "прежние должностные лица" in page
        act = actions.register_act(
            act.pk, by=deputy, version=act.version, number="3", dated=dt.date(2024, 9, 5)
        )
        assert "А. Л. Рябова" in printed(act, deputy)
        kept = act.content
        act = actions.register_act(
            act.pk, by=deputy, version=act.version, number="4", dated=dt.date(2024, 9, 6)
        )
        assert act.content == kept

    @pytest.mark.parametrize("made_here", [True, False])
    def test_blocks_of_a_signed_paper_stay_as_they_are(self, deputy, enter, made_here):
        if made_here:
            [act] = actions.draft_acts(by=deputy, role="regulation", year=YEAR)
        else:
            act = actions.add_act(by=deputy, kind="regulation", title="Положение", year=YEAR)
        block = actions.add_approval(act, by=deputy, kind="agreed", body="Профсоюзный комитет")
        act.refresh_from_db()
        actions.register_act(act.pk, by=deputy, version=act.version, number="", dated=SEPTEMBER)
        client = enter(deputy)
        sent = {"kind": "agreed", "body": "Кто-то ещё"}
        assert client.post(f"/acts/{act.pk}/approvals/add/", sent).status_code == 422
        client.post(f"/acts/{act.pk}/approvals/{block.pk}/remove/")
        assert [row.body for row in act.approvals.all()] == ["Профсоюзный комитет"]
        assert "Убрать гриф" not in client.get(f"/acts/{act.pk}/").content.decode()

    def test_an_agreed_act_says_what_it_said(self, deputy, make_pair):
        pair = make_pair()
        [act] = draft(deputy, "pairs", pair)
        actions.agree_act(act.pk, by=deputy, version=act.version)
        pair.mentor.surname = "Замужняя"
        pair.mentor.save()
        act.refresh_from_db()
        assert "Ивину Тамару Егоровну" in printed(act, deputy)
        assert "ПРОЕКТ" not in printed(act, deputy)
        reopened = actions.reopen_act(act.pk, by=deputy, version=act.version)
        assert "Замужнюю Тамару Егоровну" in printed(reopened, deputy)

    def test_only_an_agreed_act_is_issued_and_its_file_holds(self, deputy, enter, make_pair, pango):
        [act] = draft(deputy, "pairs", make_pair())
        client = enter(deputy)
        client.post(f"/acts/{act.pk}/issue/")
        assert IssuedDocument.objects.count() == 0
        act = actions.agree_act(act.pk, by=deputy, version=act.version)
        client.post(f"/acts/{act.pk}/issue/")
        issued = IssuedDocument.objects.get(file_format="docx")
        page = client.get(f"/acts/{act.pk}/").content.decode()
        assert IssuedDocument.objects.get(file_format="pdf").sha256 in page
        actions.register_act(act.pk, by=deputy, version=act.version, number="7", dated=SEPTEMBER)
        with issued.file.open("rb") as kept:
            assert client.get(f"/documents/act/{act.pk}.docx").content == kept.read()

    def test_a_text_corrected_after_issue_is_another_paper(self, deputy, make_pair):
        from roadmap.documents.act_paper import still_so

        [act] = draft(deputy, "pairs", make_pair())
        act = actions.agree_act(act.pk, by=deputy, version=act.version)
        issued_at = act.fixed_at
        assert still_so(str(act.pk), issued_at)
        act = actions.reopen_act(act.pk, by=deputy, version=act.version)
        assert not still_so(str(act.pk), issued_at)

    def test_the_code_leads_to_the_act_where_the_address_is_known(
        self, deputy, enter, make_pair, school
    ):
        [act] = draft(deputy, "pairs", make_pair())
        assert "<img" not in printed(act, deputy)
        agreed = actions.agree_act(act.pk, by=deputy, version=act.version)
        page = enter(deputy).get(f"/acts/{act.pk}/").content.decode()
        assert "На бумаге не будет QR-кода" in page
        actions.reopen_act(act.pk, by=deputy, version=agreed.version)
        school.public_url = "https://mentoring.example.org"
        school.save()
        assert 'src="data:image/png' in printed(act, deputy)

    def test_blocks_at_the_head_have_lines_to_write_on(self, deputy, make_pair):
        [act] = actions.draft_acts(by=deputy, role="regulation", year=YEAR)
        actions.add_approval(act, by=deputy, kind="agreed", body="Профсоюзный комитет")
        actions.add_approval(
            act, by=deputy, kind="accepted", body="Педагогический совет", number="1",
            dated=SEPTEMBER,
        )  # fmt: skip
        paper = printed(act, deputy)
        assert "СОГЛАСОВАНО" in paper
        assert "от «____» ______________ 20____ г. № ________" in paper
        assert "от 01.09.2024 № 1" in paper


class TestDrafts:
    @pytest.mark.parametrize("which", ["act-text", "act-wording"])
    def test_a_long_text_is_kept_until_it_is_saved(self, deputy, enter, make_pair, which):
        [act] = draft(deputy, "pairs", make_pair())
        key, address = {
            "act-text": (f"act-text-{act.pk}", f"/acts/{act.pk}/text/"),
            "act-wording": (f"act-wording-{act.kind_id}", f"/acts/wordings/{act.kind_id}/"),
        }[which]
        client, kept = enter(deputy), {"body": ["1. Недописанный пункт."]}
        client.post(f"/drafts/{key}/", kept, content_type="application/json")
        page = client.get(address).content.decode()
        assert "1. Недописанный пункт.</textarea>" in page
        assert "который вы не успели сохранить" in page
        sent = {"version": act.version, "title": "О парах", "body": "1. Дописанный пункт."}
        client.post(address, sent if which == "act-text" else {**sent, "version": 1})
        assert "Дописанный пункт.</textarea>" in client.get(address).content.decode()
        assert not Draft.objects.filter(key=key).exists()


class TestWordings:
    def test_a_new_draft_begins_with_the_schools_words(self, deputy, enter, make_pair):
        client = enter(deputy)
        sent = {"title": "О парах", "body": "1. Пары:\n* {наставник:вин}", "version": 1}
        client.post("/acts/wordings/pairs/", sent)
        [act] = draft(deputy, "pairs", make_pair())
        assert act.title == "О парах"
        assert "1.1. Ивину Тамару Егоровну" in printed(act, deputy)

    def test_what_means_nothing_is_refused_with_what_was_typed(self, deputy, enter, officials):
        sent = {"title": "О парах", "body": "{наставик:вин}", "version": 1}
        answer = enter(deputy).post("/acts/wordings/pairs/", sent)
        assert answer.status_code == 422
        assert "Такой подстановки нет" in answer.content.decode()
        assert ActWording.objects.count() == 0

    def test_looking_writes_nothing(self, deputy, enter, officials):
        sent = {"title": "О", "body": "Кого: {директор:вин}", "version": 1, "button": "look"}
        page = enter(deputy).post("/acts/wordings/mentoring/", sent).content.decode()
        assert "Кого: Директорову Инну Львовну" in page
        assert ActKind.objects.count() == 0

    def test_of_two_editors_the_second_is_told(self, deputy, make_pair):
        draft(deputy, "pairs", make_pair())
        kind = str(ActKind.objects.get(role="pairs").pk)
        actions.save_wording(kind, by=deputy, version=1, title="А", body="А")
        actions.save_wording(kind, by=deputy, version=1, title="Б", body="Б")
        with pytest.raises(StaleVersion):
            actions.save_wording(kind, by=deputy, version=1, title="В", body="В")

    def test_a_sum_typed_into_a_text_is_not_in_its_history(self, deputy, enter, make_pair):
        [act] = draft(deputy, "agreement", make_pair())
        body = "Выплата в размере 4321 руб."
        actions.save_act_text(act.pk, by=deputy, version=act.version, body=body)
        page = enter(deputy).get(f"/history/roadmap.localact/{act.pk}/").content.decode()
        assert "изменила текст акта" in page
        assert "4321" not in page

    def test_the_text_of_one_act_is_its_own(self, deputy, enter, make_pair):
        [act] = draft(deputy, "pairs", make_pair())
        client = enter(deputy)
        sent = {"body": "Только {школы}.", "version": act.version}
        client.post(f"/acts/{act.pk}/text/", {**sent, "button": "look"})
        act.refresh_from_db()
        assert "приказываю" in act.body
        client.post(f"/acts/{act.pk}/text/", sent)
        act.refresh_from_db()
        assert "Только МОУ «Заречная школа № 12»." in printed(act, deputy)
        act = actions.agree_act(act.pk, by=deputy, version=act.version)
        with pytest.raises(ValidationError, match="больше не меняется"):
            actions.save_act_text(act.pk, by=deputy, version=act.version, body="")
