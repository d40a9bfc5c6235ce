"""What the application prints about itself holds no key to anybody's account."""

import logging
import logging.config

import pytest
from django.conf import settings
from django.test import Client

from people.models import AccessLink
from tests.factories import AccountFactory


@pytest.mark.django_db
def test_a_link_that_still_opens_is_not_printed(school, caplog):
    link = AccessLink.issue(account=AccountFactory(), days=1, by=None)
    with caplog.at_level(logging.WARNING):
        answer = Client(enforce_csrf_checks=True).post(f"/accounts/link/{link.token}/")
    assert answer.status_code == 403
    printed = logging.config.DictConfigurator(settings.LOGGING).configure_formatter(
        dict(settings.LOGGING["formatters"]["line"])
    )
    said = "\n".join(printed.format(record) for record in caplog.records)
    assert "/accounts/link/" in said
    assert link.token not in said
