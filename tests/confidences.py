"""Words that may leak, planted into the sample school, and who may ever read them.

The law is mission.md's «Who sees what» for the staff, the analysis of the year, requests, both
banks, consents and money. Each word stands in one place of the database and nowhere else.
"""

import datetime as dt
import uuid
from dataclasses import dataclass
from decimal import Decimal

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from mentorship import actions as pairing
from mentorship.models import MatchChoice, Pair, PortfolioEntry, PortfolioSection, Programme
from people import actions
from people.academic_year import AcademicYear
from people.models import (
    Account,
    Consent,
    ConsentScan,
    Difficulty,
    MenteeEntry,
    MentorEntry,
    ProfessionalRequest,
    ReviewMark,
    TableUpload,
    Teacher,
    WorkReview,
)
from roadmap import actions as events
from roadmap.models import (
    ActPair,
    Event,
    IncentivePayment,
    LocalAct,
    Publication,
)
from tests.event_factories import InvitationFactory
from tests.factories import AccountFactory, TeacherFactory
from tests.interview_samples import planted_interviews, planted_results
from tests.mentorship.programmes import ProgrammeFactory
from tests.request_factories import CompetenceFactory, RequestFactory
from tests.sitting_factories import planted_minutes
from tests.world import World

# Everybody who comes in; the author is the mentee of the mentor, and all words are about the two.
OFFICE = ("deputy", "director", "council", "secretary", "accountant", "administrator")
PEOPLE = (*OFFICE, "author", "mentor", "teacher", "nobody")


@dataclass(frozen=True)
class Secret:
    """A word, who may know it anywhere, and the addresses where it stands for another reason."""

    what: str
    word: str
    known_to: frozenset[str]
    elsewhere: tuple[str, ...] = ()


def secret(what: str, word: str, known_to: str, **more) -> Secret:
    return Secret(what, word, frozenset(known_to.split()), **more)


READS_BANKS = "deputy director council"
AS_STAFF = (
    "/people/", "/people/?state=left", "/consents/?group=left", "/search/", "/history/",
    "/history/people.teacher/{wished}/", "/history/people.teacher/{unwanted}/",
    "/history/people.teacher/{wished_mentee}/", "/history/people.teacher/{unwanted_mentee}/",
)  # fmt: skip
SECRETS = (
    secret("request: subject", "Астрогеология", f"{READS_BANKS} author mentor"),
    secret(
        "request: difficulty", "Редкое умение", f"{READS_BANKS} author mentor",
        elsewhere=("/requests/new/", "/mentors/new/", "/school/competences/", "/library/",
                   "/library/?state=offered", "/library/new/"),
    ),
    secret("request: form", "Прогулки-беседы", f"{READS_BANKS} author mentor"),
    secret("request: own words", "Наедине-говоря", "deputy director author"),
    secret("request: why declined", "Отказоповод", f"{READS_BANKS} author"),
    secret("request: wished mentor", "Желаннова", "deputy author", elsewhere=AS_STAFF),
    secret("request: unwanted mentor", "Немилова", "deputy author", elsewhere=AS_STAFF),
    secret("request: unsent text", "Недописано-вслух", "author"),
    secret(
        "analysis: conclusion", "Вывод-о-человеке", "deputy director author",
        elsewhere=("/documents/analytic-note/{analysed}.docx",),
    ),
    secret(
        "analysis: why decided", "Решено-потому", "deputy director author",
        elsewhere=("/documents/analytic-note/{analysed}.docx",),
    ),
    secret("analysis: a mark", "7391,3", "deputy director author"),
    secret(
        "analysis: the total", "37 %", "deputy director author",
        elsewhere=("/documents/analytic-note/{analysed}.docx",),
    ),
    secret("mentor: achievements", "Достижение-наставника", f"{READS_BANKS} mentor"),
    secret("mentor: basis", "Основание-наставника", f"{READS_BANKS} mentor"),
    secret("mentor: wished mentee", "Отрадина", "deputy mentor", elsewhere=AS_STAFF),
    secret("mentor: unwanted mentee", "Несладкова", "deputy mentor", elsewhere=AS_STAFF),
    secret("mentee: request on paper", "Запрос-на-бумаге", f"{READS_BANKS} author mentor"),
    secret("mentee: mentor on paper", "Бумагина-Наставница", f"{READS_BANKS} author mentor"),
    secret("mentee: why left", "Выбыл-потому", f"{READS_BANKS} author"),
    secret("matching: why by hand", "Вручную-потому", "deputy director"),
    secret("consent: bans", "Запрет-снимков", "deputy director secretary author"),
    secret("consent: where published", "ресурс-публикации", "deputy director secretary author"),
    secret("consent: why withdrawn", "Отзыв-потому", "deputy director secretary author"),
    secret("consent: name of the scan", "Имя-скана", "deputy director secretary author"),
    secret("consent: the scan", "Точки-скана", "deputy director secretary author"),
    secret("consent: unmatched scan", "Ничей-скан", "deputy secretary"),
    secret("staff: phone", "+7 000 731-91-37", "deputy director secretary author"),
    secret("staff: mail", "leak@private.example", "deputy director secretary author"),
    secret("money: a payment", "64 209,75", "deputy director accountant author"),
    secret("money: in an agreement", "83 117,25", "deputy director accountant mentor"),
    secret("pair: work by agreement", "Труд-по-соглашению", f"{READS_BANKS} author mentor"),
    secret("money: words of an order", "Слова-о-выплате", "deputy director"),
    secret("talk: a comment", "Сказано-вдвоём", "author mentor"),
    secret("talk: a comment on an entry", "Сказано-о-записи", "author mentor"),
    secret("talk: what was taken back", "Взято-обратно", "author"),
    secret("help: what is asked", "Просит-помощи", "deputy author"),
    secret("help: the answer", "Отвечено-одному", "deputy author"),
    secret("portfolio: closed title", "Закрытозаголовок", "author mentor"),
    secret("portfolio: closed text", "Закрыто-от-всех", "author mentor"),
    secret("portfolio: closed link", "zakryto.example", "author mentor"),
    secret("portfolio: name of a closed file", "Закрытый-файл", "author mentor"),
    secret("portfolio: former text", "Прежде-было-так", "author mentor"),
    secret("portfolio: opened text", "Открыто-заместителю", "deputy author mentor"),
    secret("portfolio: name of an opened file", "Открытый-файл", "deputy author mentor"),
    secret("meeting: what was done", "Сделано-вдвоём", "author mentor"),
    secret("meeting: former words", "Прежде-вдвоём", "author mentor"),
    secret("meeting: next step", "Шаг-вдвоём", "author mentor"),
    secret("meeting: objection", "Возражение-вдвоём", "author mentor"),
    secret("meeting: opened", "Открыто-о-встрече", "author mentor deputy"),
    secret("meeting: name of a file", "Файл-встречи", "author mentor"),
    secret("meeting: private note", "Заметка-для-себя", "mentor"),
    secret("interview: what the mentee answered", "Ответ-наставляемого", "deputy author"),
    secret("interview: what the mentor answered", "Ответ-наставника", "deputy mentor"),
    secret("interview: what the curator saw", "Увидено-куратором", "deputy"),
    secret("interview: an answer in writing", "Ответ-ещё-пишется", "author"),
    secret("interview: conclusion", "Заключено-вместе", f"{READS_BANKS} author mentor"),
    secret("interview: conclusion before its day", "Заключено-заранее", "deputy"),
    secret("results: what was reached", "Достигнуто-парой", "deputy council author mentor"),
    secret("results: conclusion", "Итог-заключён", f"{READS_BANKS} author mentor"),
    secret("results: before the end", "Итог-ещё-пишется", "deputy"),
    secret("monitoring: the curator's words", "Вывод-куратора", READS_BANKS),
    secret("programme: before it is offered", "Цель-ещё-пишется", "deputy author mentor"),
    secret("programme: a line before it is offered", "Пункт-ещё-пишется", "deputy author mentor"),
    secret("programme: approved", "Цель-утверждена", "deputy council"),
    secret("event: agenda for the invited", "Разбор-с-глазу-на-глаз", "deputy mentor"),
    secret("event: outcome for the invited", "Чем-кончился-разбор", "deputy mentor"),
    secret("event: name of a file for the invited", "Файл-разбора", "deputy mentor"),
    secret("publication: a title in writing", "Черновик-заголовка", "deputy"),
    secret("publication: a text in writing", "Черновик-текста", "deputy"),
    secret("publication: a short text in writing", "Черновик-для-паблика", "deputy"),
    secret("publication: what a picture shows", "Снимок-в-черновике", "deputy"),
    secret("council: who spoke", "Выступлено-на-совете", f"{READS_BANKS} secretary"),
    secret("council: why declined", "Отклонено-советом", f"{READS_BANKS} secretary"),
    secret("table on its way", "Загружена-таблица", "deputy"),
)  # fmt: skip
WORDS = {secret.what: secret.word for secret in SECRETS}


def plant(world: World) -> dict[str, Account | None]:
    """Put every word in its place; the sample addresses lead there. Returns who comes in."""
    author = AccountFactory(login="author", teacher=_author(world))
    pair = pairing.add_pair(
        by=world.deputy,
        mentor=_mentor(world),
        mentee=author.teacher,
        starts_on=timezone.localdate(),
    )
    mentor = AccountFactory(login="mentor", teacher=pair.mentor)
    world.samples |= {"teacher": author.teacher_id, "pair": pair.pk}
    _requests(world, author)
    _analysis(world, author.teacher)
    _banks(world, pair)
    _consents(world, author.teacher)
    _money(world, author.teacher)
    _agreement(world, pair)
    _portfolio(world, pair, mentor)
    _meetings(world, pair, author, mentor)
    _programmes(world, pair)
    _talk(world, pair, author)
    world.samples |= planted_results(world.deputy, pair, WORDS, world.samples["approved_pair"])
    world.samples |= planted_interviews(world.deputy, pair, author, WORDS)
    planted_minutes(world.samples["sitting_item"], WORDS)
    events.save_monitoring_note(
        AcademicYear.containing(timezone.localdate()), by=world.deputy, version=1,
        threats=WORDS["monitoring: the curator's words"],
    )  # fmt: skip
    _events(world, pair)
    _publications(world)
    for table in TableUpload.objects.filter(author=world.deputy):
        table.name = WORDS["table on its way"] + table.name
        table.save()
    people = {role.value: account for role, account in world.accounts.items() if role}
    return people | {"author": author, "mentor": mentor, "nobody": None}


def _programmes(world: World, pair: Pair) -> None:
    """One in writing, of the two; an approved one of another pair."""
    made = ProgrammeFactory(pair=pair, aims=WORDS["programme: before it is offered"])
    line = made.items.first()
    line.measure = WORDS["programme: a line before it is offered"]
    line.save()
    world.samples["plan_item"] = line.pk
    approved = Programme.objects.get(pair=world.samples["approved_pair"])
    approved.aims = WORDS["programme: approved"]
    approved.save()


def _author(world: World) -> Teacher:
    """Who asks in the sample request; reached by phone and mail."""
    person = Teacher.objects.get(requests=world.samples["request"])
    person.phone, person.email = WORDS["staff: phone"], WORDS["staff: mail"]
    person.save()
    return person


def _mentor(world: World) -> Teacher:
    return MentorEntry.objects.get(pk=world.samples["mentor"]).teacher


def _requests(world: World, author: Account) -> None:
    names = {"wished": "request: wished mentor", "unwanted": "request: unwanted mentor"}
    left = {"state": Teacher.State.LEFT, "left_on": dt.date(2020, 1, 9)}  # in no list of colleagues
    colleagues = {name: TeacherFactory(surname=WORDS[what], **left) for name, what in names.items()}
    world.samples |= {name: person.pk for name, person in colleagues.items()}
    request = ProfessionalRequest.objects.get(pk=world.samples["request"])
    request.subject, request.wished_form = WORDS["request: subject"], WORDS["request: form"]
    request.own_words = WORDS["request: own words"]
    request.wished_mentor, request.unwanted_mentor = colleagues.values()
    request.entered_by = author
    request.save()
    hard = CompetenceFactory(name=WORDS["request: difficulty"])
    Difficulty.objects.filter(request=request, rank=1).update(competence=hard)
    RequestFactory(
        teacher=request.teacher, year=request.year.previous, state="declined",
        answer=WORDS["request: why declined"],
    )  # fmt: skip
    unsent = {"own_words": [WORDS["request: unsent text"]]}
    for key in ("request-new", f"request-{request.pk}"):
        actions.save_draft(by=author, key=key, content=unsent)


def _analysis(world: World, person: Teacher) -> None:
    actions.start_reviews(by=world.deputy, year=_review(world).about_year)
    review = WorkReview.objects.get(teacher=person, about_year=_review(world).about_year)
    review.conclusion = WORDS["analysis: conclusion"]
    review.decision, review.decision_reason = "not_now", WORDS["analysis: why decided"]
    review.decided_on = timezone.localdate()
    review.save()
    indicators = review.indicator_set.indicators
    number = indicators.filter(kind="number").first()
    other = indicators.exclude(pk=number.pk).first()
    for indicator, weight, value in ((number, "3.7", "7391.3"), (other, "6.3", "0")):
        indicators.filter(pk=indicator.pk).update(weight=weight)  # together 37 %
        ReviewMark.objects.create(review=review, indicator=indicator, value=value)
    world.samples |= {"review": review.pk, "indicator": number.pk}


def _review(world: World) -> WorkReview:
    return WorkReview.objects.get(pk=world.samples["review"])


def _banks(world: World, pair) -> None:
    entry = MentorEntry.objects.get(pk=world.samples["mentor"])
    entry.achievements, entry.basis = WORDS["mentor: achievements"], WORDS["mentor: basis"]
    left = {"state": Teacher.State.LEFT, "left_on": dt.date(2020, 1, 9)}  # in no list of colleagues
    for name in ("wished_mentee", "unwanted_mentee"):
        what = f"mentor: {name.replace('_', ' ')}"
        person = TeacherFactory(surname=WORDS[what], **left)
        setattr(entry, name, person)
        world.samples[name] = person.pk
    entry.save()
    mentee = MenteeEntry.objects.get(pk=world.samples["mentee"])
    mentee.teacher, mentee.request_on_paper = pair.mentee, WORDS["mentee: request on paper"]
    mentee.mentor_on_paper, mentee.state = WORDS["mentee: mentor on paper"], "left"
    mentee.left_reason = WORDS["mentee: why left"]
    mentee.save()
    by_hand = MatchChoice.objects.filter(pk=world.samples["choice"])
    by_hand.update(reason=WORDS["matching: why by hand"])


def _consents(world: World, person: Teacher) -> None:
    scan = SimpleUploadedFile("scan.png", WORDS["consent: the scan"].encode())
    consent = Consent.objects.get(pk=world.samples["signed_consent"])
    consent.teacher, consent.kind, consent.fields = person, "dissemination", ["name"]
    consent.bans, consent.resource = WORDS["consent: bans"], WORDS["consent: where published"]
    consent.scan_name = WORDS["consent: name of the scan"]
    consent.scan.save("scan.png", scan, save=False)
    consent.scan.storage.save(
        consent.preview_name, SimpleUploadedFile("p", WORDS["consent: the scan"].encode())
    )
    consent.withdrawn_on = consent.signed_on
    consent.withdrawal_reason = WORDS["consent: why withdrawn"]
    consent.save()
    ConsentScan.objects.filter(pk=world.samples["consent_scan"]).update(
        name=WORDS["consent: unmatched scan"], preview=WORDS["consent: unmatched scan"].encode()
    )


def _money(world: World, person: Teacher) -> None:
    """A payment that a signed order settles; the order's paper lists it."""
    order = LocalAct.objects.get(pk=world.samples["pay_act"])
    order.body = f"{WORDS['money: words of an order']}\n{{таблица выплат}}"
    order.save()
    payment = IncentivePayment.objects.get(pk=world.samples["payment"])
    payment.teacher, payment.size, payment.act = person, Decimal("64209.75"), order
    payment.save()


def _agreement(world: World, pair: Pair) -> None:
    """What the mentor does and is paid by the agreement about the pair."""
    ActPair.objects.filter(act=world.samples["agreement"]).update(pair=pair)
    Pair.objects.filter(pk=pair.pk).update(agreement_content=WORDS["pair: work by agreement"])
    IncentivePayment.objects.create(
        teacher=pair.mentor, size=Decimal("83117.25"), starts_on=pair.starts_on, basis="приказ № 1"
    )


def _events(world: World, pair: Pair) -> None:
    """A consultation for the invited alone; the mentor is one of them."""
    closed = Event.objects.get(pk=world.samples["closed_event"])
    closed.agenda = WORDS["event: agenda for the invited"]
    closed.outcome = WORDS["event: outcome for the invited"]
    closed.save()
    InvitationFactory(event=closed, teacher=pair.mentor)
    paper = SimpleUploadedFile(f"{WORDS['event: name of a file for the invited']}.txt", b"-")
    file = events.attach_event_file(closed, by=world.deputy, file=paper, max_mb=1)
    world.samples |= {"planted_event": closed.pk, "planted_file": file.pk}


def _publications(world: World) -> None:
    """One that is being written, with a picture that is described."""
    draft = Publication.objects.get(pk=world.samples["draft_publication"])
    draft.title = WORDS["publication: a title in writing"]
    draft.text = WORDS["publication: a text in writing"]
    draft.short_text = WORDS["publication: a short text in writing"]
    draft.save()
    draft.pictures.update(alt=WORDS["publication: what a picture shows"])


def _talk(world: World, pair, author: Account) -> None:
    """Words of the two, and a call of one of them for help with its answer."""
    entry = PortfolioEntry.objects.get(pk=world.samples["opened_entry"])
    pairing.add_comment(pair, by=author, text=WORDS["talk: a comment"])
    pairing.add_comment(pair, by=author, text=WORDS["talk: a comment on an entry"], entry=entry)
    taken = pairing.add_comment(pair, by=author, text=WORDS["talk: what was taken back"])
    pairing.take_comment_away(taken, by=author)
    call = pairing.ask_for_help(pair, by=author, text=WORDS["help: what is asked"])
    pairing.answer_help(call, by=world.deputy, answer=WORDS["help: the answer"])
    world.samples |= {"comment": taken.pk, "help": call.pk}


def _portfolio(world: World, pair, mentor: Account) -> None:
    """Two entries with a file each: one that the two keep to themselves, one they opened."""
    section, day = PortfolioSection.objects.first(), timezone.localdate()
    closed = pairing.add_entry(
        pair, by=mentor, section=section, happened_on=day, text=WORDS["portfolio: former text"]
    )
    pairing.save_entry(
        closed, by=mentor, version=1, title=WORDS["portfolio: closed title"],
        text=WORDS["portfolio: closed text"],
        links=[f"https://{WORDS['portfolio: closed link']}/"],
    )  # fmt: skip
    opened = pairing.add_entry(
        pair, by=mentor, section=section, happened_on=day, openness="deputy",
        text=WORDS["portfolio: opened text"],
    )  # fmt: skip
    for key, entry, word in (
        ("closed", closed, "portfolio: name of a closed file"),
        ("opened", opened, "portfolio: name of an opened file"),
    ):
        paper = SimpleUploadedFile(f"{WORDS[word]}.txt", WORDS[word].encode())
        file = pairing.attach_entry_file(entry, by=mentor, file=paper, max_mb=1)
        world.samples |= {f"{key}_entry": entry.pk, f"{key}_file": file.pk}


def _meetings(world: World, pair: Pair, author: Account, mentor: Account) -> None:
    """A meeting that only the two read, with the mentor's note to it; one opened to the deputy."""
    told = {"held_on": timezone.localdate(), "form": "встреча"}
    closed = pairing.enter_meeting(
        pair, by=mentor, key=uuid.uuid4(), done=WORDS["meeting: former words"],
        next_step=WORDS["meeting: next step"], note=WORDS["meeting: private note"], **told,
    )  # fmt: skip
    pairing.save_meeting(
        closed, by=mentor, version=1, form="встреча", done=WORDS["meeting: what was done"]
    )
    pairing.dispute_meeting(closed, by=author, dispute=WORDS["meeting: objection"])
    opened = pairing.enter_meeting(
        pair, by=mentor, key=uuid.uuid4(), done=WORDS["meeting: opened"], **told
    )
    pairing.open_meeting(opened, by=mentor, opened=True)
    paper = SimpleUploadedFile(f"{WORDS['meeting: name of a file']}.txt", b"-")
    file = pairing.attach_meeting_file(closed, by=mentor, file=paper, max_mb=1)
    world.samples |= {"meeting": closed.pk, "meeting_file": file.pk}
