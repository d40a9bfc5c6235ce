"""Fact sources of acts by kind, of matching and of pairs; registered when the app is ready."""

from functools import partial

from django.db.models import F, Q
from django.urls import reverse

from mentorship.models import Match, Pair
from people.academic_year import AcademicYear
from people.asked_at_once import Asker
from people.counting import count_of
from roadmap.fact_sources.pairs_at_work import newest_at_work
from roadmap.models import ActRole, LocalAct
from roadmap.progress import Evidence, fact_source

DONE_WITH = r"(разработ|подготов|принят|утвержд|издан|актуализ|обновлен)\w*\s+(и\s+\w+\s+)?"
PAIRS, TIMES = "пара,пары,пар", "раз,раза,раз"
WORKING = "работавшая в году пара,работавшие в году пары,работавших в году пар"


def act_of(year: AcademicYear, role: str) -> Evidence:
    """The newest signed act of the year of the role; of a regulation, the one in force.

    What is paid is not told here: the plan is read by everybody, and that order is no link.
    """
    acts = LocalAct.objects.filter(kind__role=role).select_related("kind")
    if role != ActRole.REGULATION:
        acts = acts.filter(year=year)
    else:
        acts = acts.filter(Q(dated=None) | Q(dated__lte=year.end))
    acts = acts.exclude(state=LocalAct.State.VOID)
    act = acts.order_by(F("dated").desc(nulls_last=True), "-pk").first()
    if act is None:
        listed = "" if role == ActRole.PAY else reverse("acts")
        return Evidence("Акта этого года в реестре нет", False, listed)
    address = "" if role == ActRole.PAY else reverse("act", args=[act.pk])
    if act.is_signed:
        word = "действует" if act.state == LocalAct.State.IN_FORCE else "подписан"
        return Evidence(f"{act.kind.name} {act.requisites}: {word}", True, address)
    said = f"{act.kind.name}: {act.get_state_display()}, ещё не подписан"
    return Evidence(said, False, address)


# (key, title, role of the kind, what in the words of a plan suggests it)
OF_ROLES = (
    (
        "act_regulation", "принято положение о наставничестве", ActRole.REGULATION,
        DONE_WITH + r"положени\w+\s+о\s+(\w+\s+)?наставнич",
    ),
    (
        "act_mentoring", "подписан приказ об организации наставничества", ActRole.MENTORING,
        r"приказ\w*\s+(о|об\s+организации|о\s+введении|о\s+внедрении)\s+"
        r"(\w+\s+){0,3}наставничеств",
    ),
    (
        "act_pay", "подписан приказ о выплатах наставникам", ActRole.PAY,
        r"приказ\w*\s+об?\s+[\w\s(]*(тарификац|выплат|поощрен|доплат|стимулирован)",
    ),
    (
        "act_pairs", "подписан приказ о закреплении пар", ActRole.PAIRS,
        r"приказ\w*\s+об?\s+(закреплени|назначени|утверждени|создани|формировани)\w*\s+"
        r"([\w-]+\s+)?(наставник|пар)",
        r"закреплени\w*\s+[\w\s-]*приказ",
    ),
)  # fmt: skip
for key, title, role, *words in OF_ROLES:
    fact_source(key, title, *words)(partial(act_of, role=role))


@fact_source(
    "act_agreements",
    "подписаны дополнительные соглашения",
    r"дополнительн\w+\s+соглашени|допсоглашени",
)
def act_agreements(year: AcademicYear) -> Asker:
    pairs = pairs_of(year).filter(basis=Pair.Basis.AGREEMENT)
    whole, signed = yield pairs, pairs.exclude(agreement_number="").exclude(agreement_date=None)
    said = f"Соглашения подписаны: {signed} из {count_of(whole, 'пары,пар,пар')}"
    return Evidence(said, 0 < whole <= signed, reverse("pairs"))


@fact_source(
    "matching_published",
    "выбраны наставники: подбор опубликован",
    r"выбор\w*\s+[\w\s-]*(подходящ|наставник)",
    r"(подбор|отбор)\w*\s+[\w\s-]*(наставник|пар\b)",
)
def matching_published(year: AcademicYear) -> Asker:
    """Also pairs that were made without a matching choose a mentor, each replacement anew."""
    last = Match.objects.filter(year=year, published_at__isnull=False).order_by("published_at")
    (pairs,) = yield (pairs_of(year),)
    published = last.last()
    if published:
        day = f"{published.published_at:%d.%m.%Y}"
        made = Pair.objects.filter(match__year=year)  # in one step or in several
        made = made.exclude(replaces__match=F("match"))  # a replacement names the old pair's
        said = f"Подбор опубликован {day}: создано {count_of(made.count(), PAIRS)}"
        return Evidence(said, True, reverse("match", args=[published.pk]))
    said = f"Подбор не опубликован; без него наставника выбрали {count_of(pairs, TIMES)}"
    return Evidence(said, pairs > 0, reverse("matching"))


@fact_source(
    "pairs_active",
    "наставнические пары работают",
    r"(?<!приказ о )(?<!приказа о )(формировани|создани|закреплени|организаци)\w*\s+"
    r"(и\s+\w+\s+)?(работы\s+)?наставническ\w+\s+пар",
)
def pairs_active(year: AcademicYear) -> Asker:
    """With another mentor it is the same pair."""
    prepared = pairs_of(year).filter(state=Pair.State.PREPARATION)
    working, prepared = yield newest_at_work(year), prepared
    said = count_of(working, WORKING)
    said += f", готовятся {prepared}" if prepared else ""
    return Evidence(said, working > 0, reverse("pairs"))


def pairs_of(year: AcademicYear):
    """Pairs that touch the year; those that never came to work do not count."""
    return Pair.objects.touching(year).exclude(state=Pair.State.CANCELLED)
