from django.contrib.postgres.operations import (
    BtreeGistExtension,
    CITextExtension,
    TrigramExtension,
    UnaccentExtension,
)
from django.db import migrations


class Migration(migrations.Migration):
    """All four are trusted: the database's ordinary owner may create them."""

    dependencies = []
    operations = [BtreeGistExtension(), TrigramExtension(), UnaccentExtension(), CITextExtension()]
