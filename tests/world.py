"""A small school where everything exists once: the sample objects of the access table."""

import datetime as dt
import uuid
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import override_settings
from django.utils import timezone

from mentorship import actions as pairing
from mentorship.models import EndCause, Pair, PortfolioSection, ProgrammePattern
from people import actions as people_actions
from people.academic_year import AcademicYear
from people.access import Role
from people.actions import adopt_usual_competences
from people.forms.uploads import read_upload
from people.models import (
    AccessLink,
    Account,
    Competence,
    ConsentScan,
    MovedDay,
    StaffImport,
    SubjectDepartment,
    TableUpload,
    WorkReview,
)
from people.notifications import notify
from roadmap import actions
from roadmap.acts.wordings import usual_wording
from roadmap.models import ActPair, IssuedDocument, LibraryKind, PlanUpload
from tests.act_factories import ActFactory, PaymentFactory, SignedActFactory
from tests.cast import CAST, member_of_cast
from tests.factories import (
    AccountFactory,
    ConsentFactory,
    OfficialFactory,
    SchoolFactory,
    TeacherFactory,
)
from tests.interview_samples import finished_pair, interview_samples
from tests.mentor_factories import MentorFactory, OfferFactory
from tests.mentorship.programmes import ApprovedProgrammeFactory, PairFactory, ProgrammeFactory
from tests.pictures import PICTURE
from tests.publication_factories import sample_publications
from tests.request_factories import (
    CampaignFactory,
    CompetenceFactory,
    MenteeFactory,
    RequestFactory,
)
from tests.sitting_factories import sample_sitting

TABLE_TEXT = (
    "№\tМероприятие\tСрок\tОтветственный\n"
    "1\tСоставить план работы\tсентябрь\tзаместитель директора\n"
    "2\tПодвести итоги года\tмай\tзаместитель директора\n"
)


class World:
    """Accounts by role, and the numbers that stand in the addresses of sample objects."""

    def __init__(self, media: Path):
        self.media = media
        SchoolFactory()
        self.accounts: dict[Role | None, Account | None] = {
            CAST[login][-1]: member_of_cast(login)
            for login in ("deputy", "director", "council", "secretary", "accountant", "teacher")
        }
        self.accounts[Role.ADMINISTRATOR] = AccountFactory(
            login="admin", roles=[Role.ADMINISTRATOR], teacher=None
        )
        self.accounts[None] = None
        self.samples = self.people() | self.plan() | self.papers() | self.requests()
        self.samples |= self.mentors()
        self.samples |= self.reviews()
        self.samples |= self.consents()
        self.samples |= self.staff_tables()
        self.samples |= self.matching()
        self.samples |= self.acts()
        self.samples |= self.events()
        self.samples |= self.library()
        self.samples |= sample_publications(by=self.deputy)
        self.samples |= self.programmes()
        self.samples |= interview_samples(self.deputy, self.samples["pair"])
        self.samples |= sample_sitting(self.deputy)
        self.samples |= self.news()
        self.before = self.samples  # what tests.confidences puts in comes after it

    @property
    def deputy(self) -> Account:
        return self.accounts[Role.DEPUTY]

    def people(self) -> dict:
        account = AccountFactory(login="olga")
        adopt_usual_competences(by=self.deputy)
        link = AccessLink.issue(account=account, days=3, by=self.deputy)
        return {
            "account": account.pk,
            "teacher": account.teacher.pk,
            "token": link.token,
            "official": OfficialFactory().pk,
            "department": SubjectDepartment.objects.create(name="МО математики").pk,
            "competence": Competence.objects.in_use().last().pk,
        }

    def reviews(self) -> dict:
        year = AcademicYear.containing(timezone.localdate()).previous
        adopted = people_actions.adopt_usual_indicators(by=self.deputy)
        people_actions.start_reviews(by=self.deputy, year=year)
        review = WorkReview.objects.get(teacher__account=self.samples["account"])
        table = TableUpload.objects.create(
            purpose=TableUpload.Purpose.REVIEWS, author=self.deputy, name="анализ.txt",
            content=f"Ключ строки\tФИО\n{year.first}-{review.pk}\t{review.teacher}\n".encode(),
            choices={"year": year.first},
        )  # fmt: skip
        return {
            "review": review.pk,
            "analysed": year.first,
            "indicator": adopted.indicators.first().pk,
            "review_table": table.pk,
        }

    def plan(self) -> dict:
        year = AcademicYear.containing(timezone.localdate())
        plan = actions.start_from_pattern(year=year, by=self.deputy)
        activity = plan.stages.last().activities.last()
        fact = actions.add_fact(
            plan.stages.first().activities.first(), by=self.deputy,
            happened_on=dt.date(year.first, 9, 1), note="Провели заседание",
            file=SimpleUploadedFile("протокол.txt", "Решили начать.".encode()),
        )  # fmt: skip
        return {
            "year": year.first,
            "next_year": year.first + 1,
            "activity": activity.pk,
            "stage": activity.stage.pk,
            "fact": fact.pk,
        }

    def papers(self) -> dict:
        year = AcademicYear.containing(timezone.localdate())
        document = IssuedDocument.objects.create(
            key="roadmap", object_id="2020", file_format="docx", title="Дорожная карта",
            dated=dt.date(2020, 9, 1), sha256="0" * 64, issued_by=self.deputy,
            file=SimpleUploadedFile("map.docx", b"-"),
        )  # fmt: skip
        upload = PlanUpload.objects.create(
            name="план.txt", content=TABLE_TEXT.encode(), author=self.deputy, year=year.next
        )
        return {"document": document.pk, "upload": upload.pk}

    def requests(self) -> dict:
        """A request that says everything, of somebody without a column; a bank, a campaign."""
        asker, other = TeacherFactory(surname="Ольхина"), TeacherFactory(surname="Пихтина")
        request = RequestFactory(
            teacher=asker, hard=[CompetenceFactory()], levels={CompetenceFactory(): 2},
            subject="физика", own_words="Дети не слушают", wished_mentor=other,
        )  # fmt: skip
        mentee = MenteeFactory(request_on_paper="Работа с журналом")
        campaign = CampaignFactory(asked=[asker, other, self.accounts[Role.TEACHER].teacher])
        return {
            "request": request.pk,
            "mentee": mentee.pk,
            "mentee_table": TableUpload.objects.create(
                purpose=TableUpload.Purpose.MENTEES,
                author=self.deputy,
                name="банк.csv",
                content="ФИО;Группа\nОльхина Мария Петровна;молодой специалист\n".encode(),
            ).pk,
            "asked": campaign.asked.first().pk,
        }

    def mentors(self) -> dict:
        """A mentor of whom all is known, an offer of the teacher, a register to take over."""
        entry = MentorFactory(
            teacher=TeacherFactory(surname="Рябинина"), achievements="Победитель конкурса",
            subjects=["физика"], mentees_on_paper="Ольхина А. А.", levels={CompetenceFactory(): 5},
        )  # fmt: skip
        offer = OfferFactory(teacher=self.accounts[Role.TEACHER].teacher)
        text = f"ФИО\tКомпетенции\n{entry.teacher.full_name}\tРабота с классом\n"
        upload = TableUpload.objects.create(
            purpose=TableUpload.Purpose.MENTORS, author=self.deputy, name="банк.txt",
            content=text.encode(), pasted=True,
        )  # fmt: skip
        return {"mentor": entry.pk, "own_offer": offer.pk, "mentor_upload": upload.pk}

    def consents(self) -> dict:
        """A paper that waits, a signed one with its scan, a scan of nobody knows whom."""
        waiting = people_actions.print_consents(
            by=self.deputy, kind="processing", teachers=[TeacherFactory()]
        )[0]
        signed = ConsentFactory(
            signed_on=timezone.localdate(), scan=SimpleUploadedFile("скан.png", PICTURE),
            scan_name="скан.png", scan_sha256="0" * 64,
        )  # fmt: skip
        signed.scan.storage.save(signed.preview_name, SimpleUploadedFile("p.jpg", PICTURE))
        scan = ConsentScan.objects.create(
            author=self.deputy, name="скан.png", sha256="1" * 64, preview=PICTURE,
            file=SimpleUploadedFile("a.png", PICTURE), reason=ConsentScan.Reason.NO_CODE,
        )  # fmt: skip
        return {
            "consent": waiting.pk,
            "consent_code": waiting.code,
            "signed_consent": signed.pk,
            "consent_scan": scan.pk,
        }

    def matching(self) -> dict:
        """A mentor, a request that waits, a matching of them with a choice by hand; a pair."""
        year = AcademicYear.containing(timezone.localdate())
        mentor = MentorFactory(year=year, capacity=3).teacher
        made = pairing.start_match(
            by=self.deputy, year=year, requests=[RequestFactory(year=year, state="accepted")]
        )
        choice = pairing.choose_by_hand(
            made, by=self.deputy, request=made.lines.get().request, mentor=mentor, kind="pin",
            reason="так решили",
        )  # fmt: skip
        pair = pairing.add_pair(
            by=self.deputy, mentor=mentor, mentee=TeacherFactory(), starts_on=timezone.localdate()
        )
        note = pairing.add_pair_note(
            pair, by=self.deputy, made_on=timezone.localdate(), works="Ходят на уроки"
        )
        asks = AccountFactory(login="asks", teacher=pair.mentee)
        comment = pairing.add_comment(pair, by=asks, text="Жду карточки к пятнице")
        call = pairing.ask_for_help(pair, by=asks, text="Не успеваем встречаться")
        day = MovedDay.objects.create(day=dt.date(2026, 12, 31))
        table = TableUpload.objects.create(
            purpose=TableUpload.Purpose.PAIRS, author=self.deputy, name="пары.txt", pasted=True,
            content=f"Наставник\tНаставляемый\tПриказ\n{mentor}\tОльхина М.\t№ 7\n".encode(),
        )  # fmt: skip
        self.samples |= self.portfolio(pair) | self.meetings(pair)
        return {
            "match": made.pk, "choice": choice.pk, "pair": pair.pk, "moved_day": day.pk,
            "form": pair.form_id, "pair_table": table.pk,
            "comment": comment.pk, "help": call.pk,
            "pair_mentor": mentor.pk, "pair_note": note.pk,
            "calendar": pairing.issue_calendar(by=asks).token,
            "cause": EndCause.objects.first().pk,
        }  # fmt: skip

    def programmes(self) -> dict:
        """A programme in writing, and an approved one with a change that waits for an answer."""
        drafted, agreed = Pair.objects.get(pk=self.samples["pair"]), PairFactory(state="active")
        made, given = ProgrammeFactory(pair=drafted), ApprovedProgrammeFactory(pair=agreed)
        pairing.propose_amendment(
            given, by=self.deputy, side="deputy", why="Болел", change={"what": "shift", "weeks": 1}
        )
        pattern = ProgrammePattern.objects.first()
        finished = finished_pair(self.deputy, PairFactory(), conclusion="Справились")
        [paper] = actions.give_pair_certificates(
            [finished], by=self.deputy, kind="mentor", first_number="Н-1",
            dated=timezone.localdate(),
        )  # fmt: skip
        return {
            "pair_certificate": paper.pk, "pair_certificates_day": paper.dated.isoformat(),
            "plan_item": made.items.first().pk, "approved_pair": agreed.pk,
            "working_mentor": agreed.mentor_id, "finished_pair": finished.pk,
            "pattern": pattern.pk, "pattern_item": pattern.items.first().pk,
        }  # fmt: skip

    def meetings(self, pair) -> dict:
        """A meeting that the deputy entered for the pair, with a picture."""
        meeting = pairing.enter_meeting(
            pair, by=self.deputy, key=uuid.uuid4(), form="встреча", done="Разобрали урок",
            held_on=timezone.localdate(),
        )  # fmt: skip
        picture = SimpleUploadedFile("встреча.png", PICTURE)
        file = pairing.attach_meeting_file(meeting, by=self.deputy, file=picture, max_mb=1)
        return {"meeting": meeting.pk, "meeting_file": file.pk}

    def portfolio(self, pair) -> dict:
        """A closed entry and one open to the deputy, each with a picture."""
        author, section = AccountFactory(teacher=pair.mentor), PortfolioSection.objects.first()
        samples = {"section": section.pk}
        for key, openness in (("closed", "pair"), ("opened", "deputy")):
            entry = pairing.add_entry(
                pair, by=author, section=section, openness=openness, title="Урок",
                text="Получилось начало", happened_on=timezone.localdate(),
            )  # fmt: skip
            picture = SimpleUploadedFile("урок.png", PICTURE)
            file = pairing.attach_entry_file(entry, by=author, file=picture, max_mb=1)
            samples |= {f"{key}_entry": entry.pk, f"{key}_file": file.pk}
        return samples

    def acts(self) -> dict:
        """A signed act that the teacher reads, a draft with a block at its head, one on pay."""
        teacher = self.accounts[Role.TEACHER].teacher
        signed, pay = SignedActFactory(), SignedActFactory(kind__role="pay")
        draft = ActFactory()
        for act in (signed, pay):
            scan = SimpleUploadedFile("скан.png", PICTURE)
            actions.attach_act_scan(act, by=self.deputy, file=scan, max_mb=1)
            actions.ask_to_acquaint(act, by=self.deputy, teachers=[teacher])
        declined = people_actions.save_declined(
            "тьютор", by=self.deputy, version=1, gent="тьютора", datv="тьютору", accs="тьютора",
            ablt="тьютором", loct="тьюторе",
        )  # fmt: skip
        payment = PaymentFactory(teacher=TeacherFactory())
        agreement = ActFactory(kind__role="agreement", body=usual_wording("agreement").body)
        ActPair.objects.create(act=agreement, pair_id=self.samples["pair"])
        approval = actions.add_approval(draft, by=self.deputy, kind="agreed", body="профком")
        return {
            "act": signed.pk, "pay_act": pay.pk, "draft_act": draft.pk, "approval": approval.pk,
            "act_kind": draft.kind_id, "declined": declined.pk,
            "payment": payment.pk, "agreement": agreement.pk,
            "acquainted": signed.acknowledgements.get().pk,
        }  # fmt: skip

    def events(self) -> dict:
        """A round table open to all, a consultation for the invited alone."""
        day = timezone.localdate()
        opened = actions.add_event(by=self.deputy, kind="round_table", title="Опыт", held_on=day)
        closed = actions.add_event(
            by=self.deputy, kind="individual", title="Разбор", held_on=day, is_open=False
        )
        teacher = self.accounts[Role.TEACHER].teacher
        actions.invite(opened, by=self.deputy, people={teacher: "hand"})
        invitation = opened.invitations.get()
        picture = SimpleUploadedFile("событие.png", PICTURE)
        file = actions.attach_event_file(opened, by=self.deputy, file=picture, max_mb=1)
        past = actions.add_event(by=self.deputy, kind="seminar", title="Семинар", held_on=day)
        actions.hold_event(past.pk, by=self.deputy, version=1)
        [paper] = actions.give_certificates(
            past, by=self.deputy, kind="thanks", first_number="1", dated=day,
            teachers=[teacher],
        )  # fmt: skip
        return {
            "event": opened.pk, "closed_event": closed.pk, "event_kind": opened.kind_id,
            "invitation": invitation.pk, "certificate": paper.pk, "certificate_code": paper.code,
            "past_event": past.pk, "event_file": file.pk,
        }  # fmt: skip

    def library(self) -> dict:
        """An accepted material with a picture, one that waits, an entry that its pair offered."""
        actions.adopt_usual_kinds(LibraryKind)
        kind = LibraryKind.objects.first()
        made = [
            actions.add_library_item(by=self.deputy, kind=kind, title=title, other_authors="Автор")
            for title in ("Памятка", "Разбор")
        ]
        picture = SimpleUploadedFile("лист.png", PICTURE)
        file = actions.attach_library_file(made[0], by=self.deputy, file=picture, max_mb=1)
        for item in made:
            actions.offer_library_item(item.pk, by=self.deputy, version=1, pupils="none")
        actions.accept_library_item(made[0].pk, by=self.deputy, version=2, visibility="school")
        entry = pairing.add_entry(
            Pair.objects.get(pk=self.samples["pair"]), by=self.deputy, text="Приём",
            section=PortfolioSection.objects.first(), happened_on=timezone.localdate(),
        )  # fmt: skip
        pairing.offer_entry(entry, by=self.deputy, pupils="none")
        return {
            "library_kind": kind.pk, "material": made[0].pk, "offered_material": made[1].pk,
            "material_file": file.pk, "offered_entry": entry.pk,
        }  # fmt: skip

    def news(self) -> dict:
        """A line for the deputy that waits."""
        notify([self.deputy], by=None, kind="pair", text="Пара начала работу", url="/pairs/")
        return {"news": self.deputy.notifications.get(kind="pair").pk}

    def staff_tables(self) -> dict:
        """A staff table in its preview, and one that was written."""
        made = []
        for name in ("Ольхов Пётр Ильич", "Рябова Анна Львовна"):
            upload = TableUpload(
                purpose=TableUpload.Purpose.STAFF, author=self.deputy, name="штат.txt",
                content=f"ФИО\tДолжность\n{name}\tучитель химии\n".encode(), pasted=True,
            )  # fmt: skip
            made.append(people_actions.begin_reading(upload, document=read_upload(upload)))
        waiting, written = made
        people_actions.begin_applying(written, by=self.deputy, managers=True)
        return {"staff_upload": waiting.pk, "staff_import": StaffImport.objects.get().pk}

    def address(self, template: str) -> str:
        """An address of the table with the sample objects in it."""
        return template.format(**self.samples)


@contextmanager
def undone():
    """Whatever is changed inside is taken back at the end."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker, tmp_path_factory) -> World:
    """Built once for a module; a test changes it only inside `undone`."""
    media = tmp_path_factory.mktemp("media")
    with django_db_blocker.unblock(), override_settings(MEDIA_ROOT=media), undone():
        yield World(media)
