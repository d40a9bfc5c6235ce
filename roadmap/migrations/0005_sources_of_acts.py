from django.db import migrations

NEW = {
    "act_regulation",
    "act_mentoring",
    "act_pay",
    "act_pairs",
    "act_agreements",
    "matching_published",
    "pairs_active",
}


def suggest(apps, schema_editor):
    """Plans that came in before these sources existed get what their words suggest.

    Only where nothing was chosen yet and nothing is closed: what the deputy set stays.
    """
    from roadmap.progress import guess_sources

    activities = apps.get_model("roadmap", "Activity").objects
    for activity in activities.filter(fact_sources=[], closed_as="", stage__roadmap__closed_on=None):
        keys = [key for key in guess_sources(activity.text) if key in NEW]
        if keys:
            activities.filter(pk=activity.pk).update(fact_sources=keys)


class Migration(migrations.Migration):
    dependencies = [("roadmap", "0004_wordings_and_payments")]

    operations = [migrations.RunPython(suggest, migrations.RunPython.noop, elidable=True)]
