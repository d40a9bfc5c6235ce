"""One's own days as a calendar to subscribe to, and the page that gives and revokes its address."""

import hashlib

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.http import require_POST, require_safe

from mentorship import actions
from mentorship.calendar_text import calendar_text
from mentorship.models import CalendarFeed
from mentorship.own_calendar import days_of
from people.access import public, signed_in
from people.middleware import public_address


@public
@require_safe
@cache_control(private=True, no_cache=True)
def calendar_feed(request, token):
    """For a program that has no session: the address itself is the key. It asks every few hours:
    what has not changed is not sent again (304)."""
    feed = CalendarFeed.objects.by_token(token)
    if feed is None:
        raise Http404
    days = days_of(feed.account, public_address(request))
    text = calendar_text("Наставничество", days)
    response = HttpResponse(text, content_type="text/calendar; charset=utf-8")
    response["ETag"] = f'"{hashlib.sha256(text).hexdigest()[:32]}"'
    response["Content-Disposition"] = 'inline; filename="calendar.ics"'
    response["X-Robots-Tag"] = "noindex, nofollow"
    return get_conditional_response(request, etag=response["ETag"], response=response)


@signed_in
@never_cache
def my_calendar(request):
    """The address, once it was asked for."""
    feed = CalendarFeed.objects.filter(account=request.user).first()
    path = reverse("calendar_feed", args=[feed.token]) if feed else ""
    context = {"feed": feed, "address": f"{public_address(request)}{path}" if feed else ""}
    return render(request, "mentorship/my_calendar.html", context)


@signed_in
@require_POST
def calendar_issue(request):
    actions.issue_calendar(by=request.user)
    messages.success(request, "Адрес готов. Прежний, если был, больше не открывается.")
    return redirect("my_calendar")


@signed_in
@require_POST
def calendar_revoke(request):
    actions.revoke_calendar(by=request.user)
    messages.success(request, "Адрес отозван: календарь по нему больше не откроется.")
    return redirect("my_calendar")
