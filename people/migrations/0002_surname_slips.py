import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.functions.text
import people.models.staff_queries
from django.db import migrations, models

from people.schema_changes import CreateFunction, Together

SLIPS = """ARRAY(
    SELECT word FROM string_to_table($1, ' ') AS word WHERE word <> ''
     UNION
    SELECT overlay(word PLACING '' FROM place FOR 1)
      FROM string_to_table($1, ' ') AS word, generate_series(1, length(word)) AS place
     WHERE length(word) > 3
)"""


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0020_news_of_events'),
    ]

    operations = [
        CreateFunction("people_slips(text)", "text[]", SLIPS),
        Together(
            migrations.RemoveIndex(
                model_name='teacher',
                name='teacher_surname_trgm',
            ),
            migrations.RemoveField(
                model_name='teacher',
                name='search_surnames',
            ),
            migrations.AddField(
                model_name='teacher',
                name='surname_slips',
                field=models.GeneratedField(db_persist=True, expression=people.models.staff_queries.Slips(django.db.models.functions.text.Concat(people.models.staff_queries.Translate(django.db.models.functions.text.Lower(models.F('surname')), models.Value('ё'), models.Value('е')), models.Value(' '), people.models.staff_queries.Translate(django.db.models.functions.text.Lower(people.models.staff_queries.Words(models.F('former_surnames'))), models.Value('ё'), models.Value('е')), output_field=models.TextField())), output_field=django.contrib.postgres.fields.ArrayField(base_field=models.TextField(db_collation='C'), size=None)),
            ),
            migrations.AddIndex(
                model_name='teacher',
                index=django.contrib.postgres.indexes.GinIndex(fields=['surname_slips'], name='teacher_surname_slips'),
            ),
        ),
    ]
