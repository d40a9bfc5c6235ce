"""A button that takes something away is pressed twice, or after somebody quicker."""

import re

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from people import actions
from people.models import Consent
from tests.factories import ConsentFactory

REMOVES = re.compile(r"_?(remove|drop|discard|forget|take_back|merge|apply)$")
ELSEWHERE = {  # what stays when the button was pressed, so the second press finds it
    "draft_drop", "staff_import_apply", "request_merge",
}  # fmt: skip


def removes(name: str) -> bool:
    return bool(REMOVES.search(name)) and name not in ELSEWHERE


def removing() -> list[URLPattern]:
    """Every named address that takes one row away by a right that the role gives.

    Where only the row itself says whose it is, what is gone is not there for anybody.
    """

    def walk(patterns):
        for pattern in patterns:
            if isinstance(pattern, URLResolver):
                yield from walk(pattern.url_patterns)
            elif removes(pattern.name or "") and isinstance(pattern.callback.access, tuple):
                yield pattern

    return list(walk(get_resolver().url_patterns))


@pytest.mark.django_db
def test_what_is_gone_already_is_said_in_a_sentence(enter, deputy):
    client, answers = enter(deputy), {}
    assert len(removing()) >= 15
    for pattern in removing():
        named = dict.fromkeys(pattern.pattern.converters, 999_999)
        answer = client.post(reverse(pattern.name, kwargs=named))
        answers[pattern.name] = answer.status_code
    assert answers == dict.fromkeys(answers, 302)


@pytest.mark.django_db
def test_a_paper_that_a_colleague_removes_at_the_same_moment(enter, deputy, monkeypatch):
    """The row goes between the page's look and the action's lock."""
    paper = ConsentFactory(signed_on=None)
    own = actions.discard_consent

    def after_a_colleague(consent, **by):
        Consent.objects.filter(pk=consent.pk).delete()
        own(consent, **by)

    monkeypatch.setattr(actions, "discard_consent", after_a_colleague)
    answer = enter(deputy).post(f"/consents/{paper.pk}/discard/", follow=True)
    assert answer.redirect_chain == [("/consents/", 302)]
    assert "Эта бумага уже убрана." in answer.content.decode()
