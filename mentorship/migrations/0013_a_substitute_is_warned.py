from django.db import migrations


def warn(apps, schema_editor):
    """Labour Code art. 351.8 asks for the notice whatever part the mentor has in the pair."""
    causes = apps.get_model("mentorship", "EndCause").objects
    causes.filter(name__iexact="назначен постоянный наставник").update(needs_notice=True)


class Migration(migrations.Migration):
    dependencies = [("mentorship", "0001_squashed_0012_grace_of_journals_and_offers")]

    operations = [migrations.RunPython(warn, migrations.RunPython.noop, elidable=True)]
