"""The board of matching: proposals with reasons, choices by hand with their price, publishing."""

import datetime as dt
from functools import partial

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.views.decorators.http import require_POST

from mentorship import actions
from mentorship.board.bank_case import bank
from mentorship.board.choosing import choosing_for
from mentorship.board.forms import ChoiceForm, PublishForm
from mentorship.board.inputs import since
from mentorship.board.lines import Board, choice_cost
from mentorship.board.queue import in_turn, waiting_requests, why_not_waiting
from mentorship.models import Match, MatchChoice, MatchLine, PairRules
from mentorship.models.match import NOT_CHOSEN
from mentorship.pairs.beside import last_days, substitutes_of
from mentorship.pairs.forms import mentors_of
from mentorship.pairs.left_off import former_of_lines
from people.academic_year import AcademicYear
from people.access import Permission, allowed
from people.forms.refusal import refuse
from people.models import ProfessionalRequest
from people.row_keys import KEY, row_key
from people.views.refusal import carried_out, gone, refused

reader = allowed(Permission.READ_MATCHES, Permission.MATCH_MENTORS)
matcher = allowed(Permission.MATCH_MENTORS)
SHOWN = 8  # of the queue, on the page of matchings
REST = (
    "Здесь остальные: черновик рассчитан с учётом созданных пар. "
    '<a href="{}">Созданные пары и приказ на них</a>'
)
MEANWHILE = "Вместе с этим учтено, что изменилось с прошлого расчёта: правила, банк, запросы."


def this_year() -> AcademicYear:
    return AcademicYear.containing(timezone.localdate())


@reader
def match_list(request):
    """What waits for a mentor, and the matchings worked out so far."""
    year = this_year()
    context = {
        "year": year,
        "waiting": waiting_requests(year).count(),
        "mentors": bank(year).count(),
        "queue": waiting_requests(year)[:SHOWN],
        "matches": Match.objects.select_related("created_by__teacher").with_counts()[:50],
    }
    return render(request, "mentorship/matching.html", context)


@matcher
@require_POST
def match_start(request):
    """Work out a matching of everybody who waits, or of the one request that the form names."""
    year = this_year()
    queue = None
    if asked := row_key(request.POST.get("request", "")):
        queue = ProfessionalRequest.objects.filter(pk=asked)
        if why := " ".join(why_not_waiting(queue, year).values()):
            messages.error(request, f"Подбирать не нужно: {why}.")
            return redirect("matching")
        queue = in_turn(queue)
    start = partial(actions.start_match, by=request.user, year=year, requests=queue)
    if (made := carried_out(request, start)) is None:
        return redirect("matching")
    return redirect(f"{reverse('match', args=[made.pk])}{opened(request)}")


def opened(request) -> str:
    """Where a request and a mentor were named, the board opens with the choice of that mentor."""
    asked, mentor = request.POST.get("request", ""), request.POST.get("mentor", "")
    if not (KEY.fullmatch(asked) and KEY.fullmatch(mentor)):
        return ""
    return f"?change={asked}&mentor={mentor}"


@reader
def match_detail(request, pk):
    """The board."""
    made = get_object_or_404(
        Match.objects.select_related("created_by__teacher", "published_by__teacher"), pk=pk
    )
    return board(request, made)


def board(request, made: Match, *, form=None, publish=None, status=200):
    draft = made.state == Match.State.DRAFT and request.user.can(Permission.MATCH_MENTORS)
    today = timezone.localdate()
    now = since(made, today) if draft else None
    form = form or (chosen_in_address(request, made) if draft else None)
    choosing = None
    if form and draft:
        asked = row_key(str(form["request"].value() or "")) or 0
        choosing = choosing_for(made, now.case, asked, request.user)
        form.offer(choosing.mentors)
    found = Board(made, request.user)
    if draft:
        publish = publish or publish_form(made, initial={
            "starts_on": today, "seen": now.sign, "notice_on": today,
        })  # fmt: skip
        offer_pairs(publish, [row.line for row in found.served], today)
    context = {
        "match": made,
        "board": found,
        "draft": draft,
        "form": form,
        "choosing": choosing,
        "since": now,
        "publish": publish,
    }
    return render(request, "mentorship/match.html", context, status=status)


def offer_pairs(publish: PublishForm, lines: list[MatchLine], today: dt.date) -> None:
    """The rows that may become pairs, with the former mentors who still work and whose work may go
    on."""
    mentees = [line.request.teacher_id for line in lines]
    publish.offer(lines, last_days(mentees), former_of_lines(lines, today).values())
    publish.warn(lines, substitutes_of(mentees))


def publish_form(made: Match, *typed, **fields) -> PublishForm:
    usual_end = PairRules.current().usual_end(timezone.localdate())
    return PublishForm(*typed, match=made, usual_end=usual_end, **fields)


def chosen_in_address(request, made: Match) -> ChoiceForm | None:
    return choice_form(made, request.GET.get("change", ""), request.GET.get("mentor", ""))


def choice_form(made: Match, asked: str, mentor: str) -> ChoiceForm | None:
    """The form of the one request that is decided by hand just now: its number in the address, with
    the mentor that the address names or the one proposed."""
    line = made.lines.filter(request=asked).first() if KEY.fullmatch(asked) else None
    if line is None:
        return None
    proposed = {
        "kind": MatchChoice.Kind.PIN,
        "request": line.request_id,
        "mentor": mentor if KEY.fullmatch(mentor) else line.mentor_id,
    }
    return ChoiceForm(match=made, mentors=mentors_of(made.year), initial=proposed)


@matcher
@require_POST
def match_choose(request, pk):
    """Pin or strike out by hand; what is wrong with the form is said on the board."""
    made = get_object_or_404(Match, pk=pk)
    form = ChoiceForm(request.POST, match=made, mentors=mentors_of(made.year))
    if not form.is_valid():
        return board(request, made, form=form, status=422)
    choose = partial(actions.choose_by_hand, made, by=request.user)
    if (choice := carried_out(request, partial(choose, **form.cleaned_data))) is None:
        return redirect("match", pk)
    messages.success(request, said(choice))
    if choice.match.fingerprint != made.fingerprint:
        messages.info(request, MEANWHILE)
    return redirect("match", pk)


def said(choice: MatchChoice) -> str:
    who = f"{choice.mentor.short_name} {choice.done} вручную"
    return f"{who}: {choice_cost(choice)}."


@matcher
@require_POST
@gone("Этот выбор уже снят.", "match", "pk")
def match_take_back(request, pk, choice):
    found = get_object_or_404(MatchChoice.objects.select_related("match"), pk=choice, match=pk)
    return changed(request, pk, lambda: actions.take_back_choice(found, by=request.user))


@matcher
@require_POST
def match_again(request, pk):
    """The same requests with today's bank and rules."""
    made = get_object_or_404(Match, pk=pk)
    return changed(request, pk, lambda: actions.work_out_again(made, by=request.user))


def changed(request, pk, change):
    if not refused(request, change):
        messages.success(request, "Подбор пересчитан.")
    return redirect("match", pk)


@matcher
@require_POST
def match_publish(request, pk):
    """Pairs in preparation from the rows that are ticked; the others go on in a new draft."""
    made = get_object_or_404(Match, pk=pk)
    form = publish_form(made, request.POST)
    if not form.is_valid():
        return board(request, made, publish=form, status=422)
    try:
        pairs = actions.publish_match(made, by=request.user, **form.cleaned_data)
    except (actions.UnlikelyDays, actions.NotWarned) as error:
        if isinstance(error, actions.UnlikelyDays):
            form.ask_whether_certain()
        refuse(form, error)
        return board(request, made, publish=form, status=422)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect("match", pk)
    messages.success(request, f"Создано пар: {len(pairs)}. Они готовятся: впереди бумаги.")
    if left := made.lines.exclude(skipped__in=["", NOT_CHOSEN]).count():
        messages.warning(request, f"Пропущено: {left}. Почему — сказано у каждой строки.")
    rest = Match.objects.with_the_rest_of(made).first()
    if rest:
        messages.info(request, format_html(REST, reverse("match", args=[pk])))
    return redirect("match", rest.pk if rest else pk)


@matcher
@require_POST
@gone("Этого черновика уже нет.", "matching")
def match_remove(request, pk):
    """Away with a draft."""
    made = get_object_or_404(Match, pk=pk)
    if refused(request, partial(actions.remove_match, made, by=request.user)):
        return redirect("match", pk)
    messages.success(request, "Черновик подбора удалён.")
    return redirect("matching")
