"""What every request needs before its view: the school, its time, and who is remembered."""

import datetime as dt

from django.conf import settings
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from pghistory import context

from people.models import Account, School
from people.sessions import touch
from people.setup import SETUP_PREFIX

VISIT_STEP = dt.timedelta(minutes=10)  # how precisely the last visit is kept
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
ALWAYS_OPEN = ("/static/", "/healthz", "/contrast/", SETUP_PREFIX)


def school_setup(get_response):
    """Put the school on the request and its time zone on the clock; before setup lead to it."""

    def middleware(request):
        if request.path.startswith(("/static/", "/healthz")):
            return get_response(request)
        request.school = School.current()
        if request.school is None:
            if request.path.startswith(ALWAYS_OPEN):
                return get_response(request)
            return HttpResponseRedirect(reverse("setup"))
        with timezone.override(request.school.zone):
            return get_response(request)

    return middleware


def remember_who(get_response):
    """Open the history's context for requests that may change rows: the account and the address."""

    def middleware(request):
        if request.method in SAFE_METHODS:
            return get_response(request)
        with context(user=request.user.pk, url=request.path):
            return get_response(request)

    return middleware


def last_visit(get_response):
    """Keep when each account and each of its browsers was last here, to within ten minutes."""

    def middleware(request):
        now = timezone.now()
        if request.user.is_authenticated and touch(request.session, now, VISIT_STEP):
            Account.objects.filter(pk=request.user.pk).update(last_seen=now)
        return get_response(request)

    return middleware


def public_address(request) -> str:
    """The beginning of links that leave the page (slips, QR codes), without a slash at the end.

    PUBLIC_URL of the environment, else the school's setting, else the address being served.
    """
    if settings.PUBLIC_URL:
        return settings.PUBLIC_URL
    if request.school and request.school.public_url:
        return request.school.public_url.rstrip("/")
    return request.build_absolute_uri("/").rstrip("/")
