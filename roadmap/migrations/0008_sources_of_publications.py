from django.db import migrations


def suggest(apps, schema_editor):
    """Plans that came in before publications did get their source where their words say so.

    Only where nothing was chosen yet and nothing is closed: what the deputy set stays.
    """
    from roadmap.progress import guess_sources

    activities = apps.get_model("roadmap", "Activity").objects
    for activity in activities.filter(fact_sources=[], closed_as="", stage__roadmap__closed_on=None):
        if "publications" in guess_sources(activity.text):
            activities.filter(pk=activity.pk).update(fact_sources=["publications"])


class Migration(migrations.Migration):
    dependencies = [("roadmap", "0007_site_exports")]

    operations = [migrations.RunPython(suggest, migrations.RunPython.noop, elidable=True)]
