from django.db import migrations

from people.schema_changes import AtOnce


class Migration(migrations.Migration):
    replaces = [
        ("people", "0020_news_of_events"),
        ("people", "0002_surname_slips"),
        ("people", "0003_campaign_reminded_count"),
        ("people", "0004_no_need_from_paper"),
        ("people", "0005_mentor_wishes"),
        ("people", "0006_notification_of_plan"),
        ("people", "0007_reminded_days"),
        ("people", "0008_bans_bind_the_section"),
        ("people", "0009_hours_of_the_year"),
        ("people", "0010_stems_with_slips"),
    ]

    initial = True

    dependencies = []

    operations = [AtOnce(replaces)]
