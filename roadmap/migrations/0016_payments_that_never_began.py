import datetime as dt

from django.db import migrations, models
from django.db.models import F, Q

from people.schema_changes import Together


class Migration(migrations.Migration):
    """A payment that is stopped before its first day ends on the day before it."""

    dependencies = [
        ("mentorship", "0001_squashed_0012_grace_of_journals_and_offers"),
        ("people", "0001_squashed_0010_stems_with_slips"),
        ("roadmap", "0015_invited_people_have_lines"),
    ]

    operations = [
        Together(
            migrations.RemoveConstraint("incentivepayment", "payment_dates_in_order"),
            migrations.AddConstraint(
                "incentivepayment",
                models.CheckConstraint(
                    condition=Q(ends_on=None)
                    | Q(ends_on__gte=F("starts_on") - dt.timedelta(days=1)),
                    name="payment_dates_in_order",
                    violation_error_message="Дата «по» раньше даты «с».",
                ),
            ),
        )
    ]
