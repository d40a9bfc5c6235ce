"""The portfolio of a pair: entries written, put in order, opened, taken away and returned."""

from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from mentorship.actions.in_words import refuse_if_substituted, refused_in_words
from mentorship.actions.programmes import fulfil
from mentorship.models import EntryVersion, Pair, PortfolioEntry, PortfolioSection
from mentorship.pairs.days import check_happened, is_day_of
from mentorship.portfolio.authorship import former_author
from mentorship.portfolio.offers import close_offer
from people.actions import drop_draft
from people.actions.dictionaries import fill_if_empty
from people.audit import because
from people.models import Account, School
from people.names import full_stop

# name → what belongs there; the school renames, adds and retires its own
USUAL_SECTIONS = {
    "Сведения о педагоге": "образование, стаж, классы и предметы, чем интересуетесь",
    "Самоанализ и дефициты": "что получается, что трудно, над чем решили работать",
    "План работы": "план на четверть, конспекты, технологические карты",
    "Открытые уроки и разработки": "уроки, мероприятия, материалы к ним",
    "Достижения наставляемого": "грамоты, выступления, публикации",
    "Работы учеников": "без имён и узнаваемых лиц, пока нет согласий родителей",
    "Курсы и обучение": "удостоверения, программы, заметки с курсов",
    "Отзывы": "наставника, администрации, коллег",
    "Рефлексия": "что изменилось, что дальше",
    "Фотографии": "со встреч, уроков и мероприятий",
}
OVER = "Эта пара уже закончила работу: портфолио можно читать, но не менять."
ANOTHERS = "Эти слова не переписывают, их можно обсудить: запись пришла из прежней пары, автор — {}"
NOT_ITS_DAY = (
    "Пункт плана отмечают днём работы пары: снимите эту отметку или проверьте дату записи."
)
STILL_EMPTY = "В записи пока нечего показать: добавьте текст, ссылку, снимок или файл."
CANDIDATE = "Запись предложена в копилку: сначала верните её себе."


def adopt_usual_sections() -> None:
    """The usual sections where the school has none yet."""
    sections = [PortfolioSection(name=name, hint=hint) for name, hint in USUAL_SECTIONS.items()]
    fill_if_empty(PortfolioSection, sections)


def going_pair(pk: int) -> Pair:
    """The pair, locked, while it may still be written in; ValidationError when it is over.

    One at a time writes into a portfolio: places and the room for files are counted under it.
    """
    pair = Pair.objects.select_for_update(no_key=True).get(pk=pk)
    if not pair.is_going:
        raise ValidationError(OVER)
    refuse_if_substituted(pair)
    return pair


@refused_in_words()
@transaction.atomic
def add_entry(
    pair: Pair, *, by: Account, section: PortfolioSection, competences=(), draft: str = "",
    key: UUID | None = None, item_done: bool = False, **fields,
) -> PortfolioEntry:  # fmt: skip
    """A new entry at the end of its section; the form's `draft` goes. ValidationError in words.

    Sent again under the same `key` of a blank, it is the same entry. `item_done`: it fulfils its
    line of the plan, which is marked by it.
    """
    pair = going_pair(pair.pk)
    made, once = PortfolioEntry.entered_before(
        key, by=by, pair=pair, section=section, competences=competences, **fields
    )
    if made:
        return made
    entry = PortfolioEntry(
        pair=pair, section=section, author=by, place=next_place(pair, section), client_key=once,
        **fields,
    )  # fmt: skip
    entry.full_clean()
    check_happened(entry.happened_on, School.today(), field="happened_on")
    if item_done and entry.plan_item and not is_day_of(pair, entry.happened_on):
        raise ValidationError({"item_done": NOT_ITS_DAY})
    with because("add_entry", by=by):
        entry.save()
        entry.competences.set(competences)
        keep_version(entry, by)
        if item_done:
            fulfil(entry.plan_item, by=by, on=entry.happened_on)
    drop_draft(by=by, key=draft)
    return entry


def next_place(pair: Pair, section: PortfolioSection) -> int:
    rows = PortfolioEntry.objects.filter(pair=pair, section=section)
    return (rows.aggregate(last=Max("place"))["last"] or 0) + 1


def keep_version(entry: PortfolioEntry, by: Account) -> None:
    """Remember how the entry reads now."""
    EntryVersion.objects.create(
        entry=entry, number=entry.version, title=entry.title, text=entry.text, author=by
    )


def changing(entry: PortfolioEntry, version: int | None = None) -> PortfolioEntry:
    """The entry, locked after its pair. StaleVersion when `version` is old."""
    going_pair(entry.pair_id)
    if version is None:
        return PortfolioEntry.objects.select_for_update().get(pk=entry.pk)
    return PortfolioEntry.locked(entry.pk, version)


@refused_in_words()
@transaction.atomic
def save_entry(
    entry: PortfolioEntry,
    *,
    by: Account,
    version: int,
    competences=None,
    draft: str = "",
    **changes,
) -> PortfolioEntry:
    """Change an entry; its former text is kept, the `draft` goes. StaleVersion, ValidationError.

    With other words or links a candidate of the library is one no more. Who may not decide about
    the openness leaves it as it is.
    """
    found = changing(entry, version)
    if changes.get("openness", found.openness) != found.openness:
        only_who_decides(by, found)
        close_offer(found, by=by)
    before = words_of(found)
    moved = "section" in changes and changes["section"] != found.section
    if changes.get("happened_on", found.happened_on) != found.happened_on:
        check_happened(changes["happened_on"], School.today(), field="happened_on")
    for name, value in changes.items():
        setattr(found, name, value)
    if moved:
        found.place = next_place(found.pair, found.section)
    if rewritten := words_of(found) != before:
        must_be_own(found)
        close_offer(found, by=by)
    found.full_clean()
    with because("save_entry", by=by):
        found.save_next_version()
        if competences is not None:
            found.competences.set(competences)
        if rewritten:
            keep_version(found, by)
    drop_draft(by=by, key=draft)
    return found


def words_of(entry: PortfolioEntry) -> tuple:
    """What somebody wrote in the entry: the word about pupils is about this."""
    return entry.title, entry.text, entry.links


def must_be_own(entry: PortfolioEntry) -> None:
    """ValidationError for words that a former mentor wrote: they stand under that name."""
    if whose := former_author(entry, entry.pair):
        raise ValidationError(full_stop(ANOTHERS.format(whose)))


def only_who_decides(account: Account, entry: PortfolioEntry) -> None:
    """PermissionDenied for all but the two and who entered it for them and nobody changed it."""
    if not PortfolioEntry.objects.opened_by(account).filter(pk=entry.pk).exists():
        raise PermissionDenied


@refused_in_words()
@transaction.atomic
def move_entry(entry: PortfolioEntry, *, by: Account, to: int) -> None:
    """Put the entry at place `to` (from 1) among the standing ones of its section."""
    going_pair(entry.pair_id)
    rows = PortfolioEntry.objects.filter(pair=entry.pair_id, section=entry.section_id).standing()
    keys = list(rows.order_by("place", "pk").values_list("pk", "place"))
    order = [pk for pk, _ in keys if pk != entry.pk]
    if len(order) == len(keys):
        return  # taken away meanwhile
    order.insert(max(0, to - 1), entry.pk)
    places = dict(keys)
    with because("move_entry", by=by):
        for place, pk in enumerate(order, start=1):
            if places[pk] != place:
                PortfolioEntry.objects.filter(pk=pk).update(place=place)


@refused_in_words()
@transaction.atomic
def take_entry_away(entry: PortfolioEntry, *, by: Account) -> None:
    """Out of sight until somebody returns it; a candidate of the library is one no more."""
    found = changing(entry)
    if found.taken_away_at:
        return
    found.taken_away_at, found.taken_away_by = timezone.now(), by
    with because("take_entry_away", by=by):
        close_offer(found, by=by)
        found.save_next_version()


@refused_in_words()
@transaction.atomic
def return_entry(entry: PortfolioEntry, *, by: Account) -> None:
    found = changing(entry)
    if not found.taken_away_at:
        return
    found.taken_away_at = found.taken_away_by = None
    with because("return_entry", by=by):
        found.save_next_version()


@refused_in_words()
@transaction.atomic
def offer_entry(
    entry: PortfolioEntry, *, by: Account, pupils: str, consents_taken: str = ""
) -> None:
    """Make the entry a candidate of the library. ValidationError without the word about pupils, and
    while there is nothing in it."""
    found = changing(entry)
    only_who_decides(by, found)
    if not PortfolioEntry.objects.filled().filter(pk=found.pk).exists():
        raise ValidationError(STILL_EMPTY)
    if found.openness != PortfolioEntry.Openness.LIBRARY:
        found.opened_before = found.openness
    found.openness = PortfolioEntry.Openness.LIBRARY
    found.say_of_pupils(pupils, consents_taken)
    found.full_clean()
    with because("offer_entry", by=by):
        found.save_next_version()


@refused_in_words()
@transaction.atomic
def take_back_offer(entry: PortfolioEntry, *, by: Account) -> None:
    """The candidate is the pair's own again, read by whom it was before."""
    found = changing(entry)
    only_who_decides(by, found)
    with because("take_back_offer", by=by):
        close_offer(found, by=by)
        found.save_next_version()
