"""The signals about a pair's people, papers and dates; registered when the app is ready."""

from django.db.models import Exists, OuterRef, Q

from mentorship.models import HelpRequest, Meeting, Pair, PairNote, PortfolioEntry
from mentorship.models.closing import closing
from mentorship.pairs.gate import lacking_papers, papers_lacking
from mentorship.pairs.health import WORKING, Look, S, nobody_after, signal
from mentorship.pairs.paper_terms import said_otherwise, with_other_terms
from people.counting import count_of
from people.models import Consent, ConsentKind, MenteeEntry, MentorEntry, Teacher

GOING = Q(state__in=Pair.GOING)
REMEMBERED_DAYS = 180  # after which a pair that ended asks for nothing
DAYS = "день,дня,дней"
MORE_DAYS = "дня,дней,дней"  # after «больше»
LEFT, AWAY = Teacher.State.LEFT, Teacher.State.ON_LEAVE


def say_help(pair: Pair, look: Look) -> str:
    return "В паре просят помощи: ответьте или позвоните"


@signal("help", "просят помощи", "bad", say_help, hint="Прочитайте и ответьте", place="pair_help")
def help_asked(look: Look) -> Q:
    calls = Exists(HelpRequest.objects.waiting().filter(pair=OuterRef("pk")))
    return calls & ~Q(mentor=look.person) & ~Q(mentee=look.person) if look.person else calls


def say_mentor_left(pair: Pair, look: Look) -> str:
    since = f"{pair.mentor.left_on:%d.%m.%Y}"
    return f"Наставник {pair.mentor.short_name} не работает в школе с {since}: нужен другой"


@signal(
    "mentor_left",
    "наставник уволен",
    "bad",
    say_mentor_left,
    hint="Выберите, кто продолжит",
    place="leaving_pairs",
    of=lambda pair: pair.mentor_id,
)
def mentor_left(look: Look) -> Q:
    return GOING & Q(mentor__state=LEFT)


def say_mentee_left(pair: Pair, look: Look) -> str:
    since = f"{pair.mentee.left_on:%d.%m.%Y}"
    return f"Наставляемый {pair.mentee.short_name} не работает в школе с {since}: завершите пару"


@signal("mentee_left", "наставляемый уволен", "bad", say_mentee_left, hint="Завершите эти пары")
def mentee_left(look: Look) -> Q:
    return GOING & Q(mentee__state=LEFT)


def say_no_mentor(pair: Pair, look: Look) -> str:
    if pair.state == S.PAUSED:
        return (
            "Наставника сейчас нет: пара приостановлена, а временного уже нет. Возобновите её "
            "работу или выберите замену"
        )
    return f"После {pair.ends_on:%d.%m.%Y} без наставника: подберите замену"


@signal(
    "no_mentor",
    "остался без наставника",
    "bad",
    say_no_mentor,
    hint="Подберите замену или верните запрос в очередь",
    place="pair_replace",
)
def no_mentor(look: Look) -> Q:
    """Ended early, nobody came after; or paused for a substitute who is there no more. Whoever left
    or finished the programme needs nobody."""
    gone = [MenteeEntry.State.LEFT, MenteeEntry.State.COMPLETED]
    done = MenteeEntry.objects.filter(year=look.year, teacher=OuterRef("mentee"), state__in=gone)
    ended = Q(state=S.ENDED, ends_on__lt=look.today, ends_on__gte=look.before(REMEMBERED_DAYS))
    alone = ended & nobody_after() | left_by_substitute(look)
    return alone & ~Q(mentee__state=LEFT) & ~Exists(done)


def left_by_substitute(look: Look) -> Q:
    """Paused pairs that somebody stood in for, and nobody else does or is going to."""
    begun = Pair.objects.filter(part=Pair.Part.TEMPORARY, starts_on__lte=look.today)
    others = Pair.objects.going().filter(mentee=OuterRef("mentee")).exclude(pk=OuterRef("pk"))
    paused = Q(state=S.PAUSED, end_cause=None) & ~Q(mentee__state=AWAY)
    return paused & Exists(begun.filter(replaces=OuterRef("pk"))) & ~Exists(others)


def say_notice(pair: Pair, look: Look) -> str:
    if pair.notice_on and pair.state != S.ENDED:
        return f"Идёт срок отказа: предупреждение {pair.notice_on:%d.%m}, {_until(pair)}"
    if pair.state == S.ENDED:
        return f"Пара прекращена {_last(pair)}, а кто продолжит, не выбрано"
    return f"Пара прекращается, {_until(pair)}"


def _until(pair: Pair) -> str:
    paused = pair.state == S.PAUSED
    return f"{'приостановлена, последний день —' if paused else 'работает до'} {_last(pair)}"


def _last(pair: Pair) -> str:
    return f"{pair.ends_on:%d.%m.%Y}"


@signal(
    "notice",
    "идёт срок отказа",
    "warn",
    say_notice,
    hint="Выберите, кто продолжит, пока идёт срок",
    place="pair_replace",
)
def notice(look: Look) -> Q:
    """The last day has not passed, and nobody has been found to go on."""
    ending = closing() | Q(state=S.ENDED)
    return ending & Q(ends_on__gte=look.today) & nobody_after()


def say_papers(pair: Pair, look: Look) -> str:
    lacking = [part.named for part in papers_lacking(pair, look.rules)]
    return f"Пара работает, а не внесено: {', '.join(lacking)}"


@signal(
    "papers",
    "не хватает бумаг",
    "warn",
    say_papers,
    hint="Внесите №№ и даты, они уже есть или появятся после приказа",
    place="pair_papers",
)
def papers(look: Look) -> Q:
    """Papers that the school asks for and a working pair does not have."""
    since = look.before(look.rules.papers_grace_days)
    return WORKING & lacking_papers(look.rules) & Q(starts_on__lte=since)


def say_terms(pair: Pair, look: Look) -> str:
    said = said_otherwise(pair, look.rules)
    return f"{said[:1].upper()}{said[1:]}"


@signal(
    "terms", "в бумагах другой срок", "warn", say_terms,
    hint="Составьте дополнительное соглашение и приказ: ссылки в «Что нужно для работы»",
    place="pair#gate-title",
)  # fmt: skip
def terms(look: Look) -> Q:
    """Days, form or kind were changed after the papers had been signed."""
    return WORKING & with_other_terms(look.rules)


def agreed(look: Look, side: str) -> Exists:
    own = Consent.objects.valid_on(look.today).filter(kind=ConsentKind.PARTICIPATION)
    return Exists(own.filter(teacher=OuterRef(side)))


def not_agreed(look: Look, side: str) -> Q:
    """Working pairs without that side's consent, where the school's rules ask for it."""
    asked = f"{side}_consent" in look.rules.checks
    return WORKING & ~agreed(look, side) if asked else Q(pk__in=[])


def say_mentor_consent(pair: Pair, look: Look) -> str:
    return f"Нет действующего согласия: {pair.mentor.short_name}"


@signal(
    "mentor_consent", "нет согласия наставника", "warn", say_mentor_consent,
    hint="Без письменного согласия наставник не работает (ТК РФ, ст. 351.8)",
    place="person_consents", of=lambda pair: pair.mentor_id,
)  # fmt: skip
def mentor_consent(look: Look) -> Q:
    return not_agreed(look, "mentor")


def say_mentee_consent(pair: Pair, look: Look) -> str:
    return f"Нет действующего согласия: {pair.mentee.short_name}"


@signal(
    "mentee_consent", "нет согласия наставляемого", "warn", say_mentee_consent,
    hint="Так решила школа в правилах пар",
    place="person_consents", of=lambda pair: pair.mentee_id,
)  # fmt: skip
def mentee_consent(look: Look) -> Q:
    return not_agreed(look, "mentee")


def say_mentor_away(pair: Pair, look: Look) -> str:
    return f"Наставник {pair.mentor.short_name} в отпуске: назначьте временного или приостановите"


@signal(
    "mentor_away",
    "наставник в отпуске",
    "warn",
    say_mentor_away,
    hint="Назначьте временного наставника или приостановите пары",
    place="pair_replace",
)
def mentor_away(look: Look) -> Q:
    """Unless somebody stands in meanwhile."""
    stands_in = Pair.objects.going().filter(replaces=OuterRef("pk"))
    return Q(state=S.ACTIVE, mentor__state=AWAY) & ~Exists(stands_in)


def say_mentee_away(pair: Pair, look: Look) -> str:
    return f"Наставляемый {pair.mentee.short_name} в отпуске: приостановите пару"


@signal(
    "mentee_away", "наставляемый в отпуске", "info", say_mentee_away, hint="Приостановите эти пары"
)
def mentee_away(look: Look) -> Q:
    return Q(state=S.ACTIVE, mentee__state=AWAY)


def say_out_of_bank(pair: Pair, look: Look) -> str:
    return f"Наставник {pair.mentor.short_name} приостановлен или выбыл в банке этого года"


@signal(
    "out_of_bank",
    "наставник не в банке",
    "warn",
    say_out_of_bank,
    hint="Выберите другого наставника или верните этого в банк",
    place="pair_replace",
)
def out_of_bank(look: Look) -> Q:
    stopped = [MentorEntry.State.SUSPENDED, MentorEntry.State.LEFT]
    entries = MentorEntry.objects.filter(
        year=look.year, teacher=OuterRef("mentor"), state__in=stopped
    )
    return GOING & Exists(entries)


def say_late_start(pair: Pair, look: Look) -> str:
    late = count_of((look.today - pair.starts_on).days, DAYS)
    return f"Начало намечено на {pair.starts_on:%d.%m.%Y}, прошло {late}, а пара ещё готовится"


@signal(
    "late_start",
    "не начала вовремя",
    "warn",
    say_late_start,
    hint="Посмотрите, каких бумаг не хватает",
)
def late_start(look: Look) -> Q:
    return Q(state=S.PREPARATION, starts_on__lt=look.before(look.rules.start_grace_days))


def say_over(pair: Pair, look: Look) -> str:
    return f"Срок вышел {pair.ends_on:%d.%m.%Y}: завершите пару или продлите срок"


@signal(
    "over", "срок вышел", "warn", say_over, hint="Подведите итоги или продлите",
    place="pair_results",
)  # fmt: skip
def over(look: Look) -> Q:
    return WORKING & Q(ends_on__lt=look.today, end_cause=None)


def say_ends_soon(pair: Pair, look: Look) -> str:
    return f"Срок кончается {pair.ends_on:%d.%m.%Y}"


@signal(
    "ends_soon", "срок кончается", "info", say_ends_soon,
    hint="Подведите итоги или продлите вовремя", place="pair_results",
)  # fmt: skip
def ends_soon(look: Look) -> Q:
    soon = (look.today, look.after(look.rules.end_soon_days))
    return WORKING & Q(ends_on__range=soon, end_cause=None)


def say_analysis(pair: Pair, look: Look) -> str:
    return f"Анализа пары не было больше {count_of(look.rules.analysis_days, MORE_DAYS)}"


@signal(
    "analysis",
    "пора проанализировать",
    "info",
    say_analysis,
    hint="Запишите, что получается и что мешает",
    place="pair_note_new",
)
def analysis(look: Look) -> Q:
    if not look.rules.analysis_days:
        return Q(pk__in=[])
    since = look.before(look.rules.analysis_days)
    recent = PairNote.objects.filter(pair=OuterRef("pk"), made_on__gte=since)
    return Q(state=S.ACTIVE, starts_on__lt=since) & ~Exists(recent)


def say_no_meetings(pair: Pair, look: Look) -> str:
    return (
        f"Встреч не записано больше {count_of(look.rules.meeting_days, MORE_DAYS)}: спросите пару"
    )


@signal(
    "no_meetings",
    "давно не встречались",
    "info",
    say_no_meetings,
    hint="Спросите, что мешает, или внесите встречи за пару",
    place="meetings",
)
def no_meetings(look: Look) -> Q:
    """A working pair without a meeting for as long as the school's rules say."""
    if not look.rules.meeting_days:
        return Q(pk__in=[])
    since = look.before(look.rules.meeting_days)
    recent = Meeting.objects.held().filter(pair=OuterRef("pk"), held_on__gte=since)
    return Q(state=S.ACTIVE, starts_on__lt=since) & ~Exists(recent)


def say_disputed(pair: Pair, look: Look) -> str:
    return "К записи о встрече есть возражение, её часы не сосчитаны: поговорите с обоими"


@signal(
    "disputed", "возражение к встрече", "warn", say_disputed,
    hint="Помогите договориться: исправленную или подтверждённую запись снова считают",
    place="meetings",
)  # fmt: skip
def disputed(look: Look) -> Q:
    """Somebody of a going pair objects to what the other has written down."""
    return GOING & Exists(Meeting.objects.disputed().filter(pair=OuterRef("pk")))


def say_empty_portfolio(pair: Pair, look: Look) -> str:
    days = count_of((look.today - pair.starts_on).days, DAYS)
    return f"Пара работает {days}, а в портфолио пусто"


@signal(
    "empty_portfolio",
    "портфолио пустое",
    "info",
    say_empty_portfolio,
    hint="Подскажите, что можно положить: план урока, снимок доски, отзыв",
    place="portfolio",
)
def empty_portfolio(look: Look) -> Q:
    """A working pair without a single entry for as long as the school's rules say."""
    if not look.rules.portfolio_days:
        return Q(pk__in=[])
    entries = PortfolioEntry.objects.standing().filled().filter(pair=OuterRef("pk"))
    since = look.before(look.rules.portfolio_days)
    return Q(state=S.ACTIVE, starts_on__lt=since) & ~Exists(entries)
