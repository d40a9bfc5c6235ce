from django.db import migrations

KEYS = {"interviews", "pairs_analysed", "monitoring"}


def suggest(apps, schema_editor):
    """Plans that came in before these sources existed get them where their words say so.

    Only where nothing was chosen yet and nothing is closed: what the deputy set stays.
    """
    from roadmap.progress import guess_sources

    activities = apps.get_model("roadmap", "Activity").objects
    for activity in activities.filter(fact_sources=[], closed_as="", stage__roadmap__closed_on=None):
        found = [key for key in guess_sources(activity.text) if key in KEYS]
        if found:
            activities.filter(pk=activity.pk).update(fact_sources=found)


class Migration(migrations.Migration):
    dependencies = [("roadmap", "0010_monitoring")]

    operations = [migrations.RunPython(suggest, migrations.RunPython.noop, elidable=True)]
