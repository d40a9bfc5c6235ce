from django.db import migrations


def suggest(apps, schema_editor):
    """Plans that came in before the library did get its sources where their words say so.

    Only where nothing was chosen yet and nothing is closed: what the deputy set stays.
    """
    from roadmap.progress import guess_sources

    activities = apps.get_model("roadmap", "Activity").objects
    for activity in activities.filter(fact_sources=[], closed_as="", stage__roadmap__closed_on=None):
        keys = guess_sources(activity.text)
        found = [key for key in keys if key in ("library", "training_materials")]
        if found:
            activities.filter(pk=activity.pk).update(fact_sources=found)


class Migration(migrations.Migration):
    dependencies = [("roadmap", "0010_methodical_library")]

    operations = [migrations.RunPython(suggest, migrations.RunPython.noop, elidable=True)]
