from django.db import migrations, models

# Whoever has no line yet gets the next ones of the sheet, by name.
NUMBERED = """
UPDATE roadmap_invitation AS row SET line = given.line
  FROM (SELECT i.id,
               e.sheet_lines
               + row_number() OVER (PARTITION BY i.event_id ORDER BY t.sort_name, i.id) AS line
          FROM roadmap_invitation i
          JOIN roadmap_event e ON e.id = i.event_id
          JOIN people_teacher t ON t.id = i.teacher_id
         WHERE i.line IS NULL) AS given
 WHERE row.id = given.id
"""
COUNTED = """
UPDATE roadmap_event AS event SET sheet_lines = given.last
  FROM (SELECT event_id, max(line) AS last FROM roadmap_invitation GROUP BY event_id) AS given
 WHERE event.id = given.event_id AND event.sheet_lines < given.last
"""


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0008_bans_bind_the_section'),
        ('roadmap', '0014_library_forgives_slips'),
    ]

    operations = [
        migrations.RunSQL([NUMBERED, COUNTED], migrations.RunSQL.noop, elidable=True),
        migrations.AlterField(
            model_name='invitation',
            name='line',
            field=models.PositiveSmallIntegerField(editable=False, verbose_name='строка листа'),
        ),
    ]
