from django.db.models import Q
from django.shortcuts import render
from django.utils import timezone

from mentorship.my_pairs import my_work
from people.access import Permission, Role, signed_in
from people.models import Notification
from people.requests.campaigns import question_for
from roadmap.models import Activity, Invitation, LibraryItem, LocalAct, Roadmap
from roadmap.plan.year_view import YearView
from roadmap.views.finding import this_year
from roadmap.waiting import waiting_for

COMING = 3  # invitations on home; the others are among the events
NEWS = 4  # newest lines beside the pairs; the others are behind the bell


@signed_in
def home(request):
    """What is due, what is stuck, what next — for whoever is signed in."""
    if request.user.can(Permission.EDIT_PLAN) or request.user.can(Permission.READ_REPORTS):
        return plan_home(request)
    if request.user.can(Permission.READ_PLAN):
        return teacher_home(request)
    return render(request, "roadmap/home_office.html", {"today": timezone.localdate()})


def own_work(account, today) -> dict:
    """A mentor's or a mentee's own pairs, and what is new for them; empty for everybody else."""
    work = my_work(account, today)
    news = Notification.objects.visible_to(account).unread()[:NEWS] if work.pairs else []
    agree = LibraryItem.objects.to_be_agreed_by(account) if work.pairs or work.past else []
    return {
        "my_pairs": work.pairs, "my_past": work.past, "meetings": work.meetings, "news": news,
        "invited_to": invitations_ahead(account, today), "answers": Invitation.Answer.choices,
        "to_agree": agree,
    }  # fmt: skip


def invitations_ahead(account, today):
    """The person's own invitations to what is coming, the nearest first."""
    if account.teacher_id is None or not account.can(Permission.READ_EVENTS):
        return []
    own = Invitation.objects.filter(teacher=account.teacher_id).ahead(today)
    rows = own.select_related("event__kind").order_by("event__held_on", "event__begins_at")
    return list(rows[:COMING])


def plan_home(request):
    """The year at a glance for those who lead or watch it."""
    year, today = this_year(), timezone.localdate()
    roadmap = Roadmap.objects.filter(year=year).first()
    waiting = waiting_for(request.user, year, today)
    context = {
        "year": year,
        "today": today,
        "roadmap": roadmap,
        "waiting": waiting,
        "stuck": [line for line in waiting if line.is_stuck],
        "next": [line for line in waiting if not line.is_stuck],
        **own_work(request.user, today),
    }
    if request.user.can(Permission.SEND_REQUEST):
        context["question"] = question_for(request.user, today)
    if roadmap:
        context |= {
            "view": YearView(roadmap, today),
            "draft": roadmap.revisions.filter(approved_on=None).defer("content").first(),
        }
    return render(request, "roadmap/home.html", context)


def teacher_home(request):
    """The plan, and those lines of it that concern this teacher."""
    year, today = this_year(), timezone.localdate()
    concerns = Q(assignments__role=Role.TEACHER)
    if request.user.teacher:  # an account may belong to nobody of the staff
        concerns |= Q(assignments__teacher=request.user.teacher)
    mine = (
        Activity.objects.filter(concerns, stage__roadmap__year=year)
        .with_state(today)
        .select_related("stage__roadmap")
        .in_order()
        .distinct()
    )
    question = question_for(request.user, today)
    context = {
        "year": year,
        "today": today,
        "mine": mine,
        "question": question,
        "to_read": LocalAct.objects.to_be_read_by(request.user.teacher_id),
        **own_work(request.user, today),
    }
    return render(request, "roadmap/home_teacher.html", context)
