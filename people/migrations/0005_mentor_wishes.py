import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from people.schema_changes import Together


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0004_no_need_from_paper'),
    ]

    operations = [
        Together(
            pgtrigger.migrations.RemoveTrigger(
                model_name='mentorentry',
                name='changed_update',
            ),
            migrations.AddField(
                model_name='mentorentry',
                name='unwanted_mentee',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='people.teacher', verbose_name='нежелательный наставляемый'),
            ),
            migrations.AddField(
                model_name='mentorentry',
                name='wished_mentee',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='people.teacher', verbose_name='желаемый наставляемый'),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='mentorentry',
                trigger=pgtrigger.compiler.Trigger(name='changed_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."achievements" IS DISTINCT FROM (NEW."achievements") OR OLD."available" IS DISTINCT FROM (NEW."available") OR OLD."basis" IS DISTINCT FROM (NEW."basis") OR OLD."capacity" IS DISTINCT FROM (NEW."capacity") OR OLD."class_ranges" IS DISTINCT FROM (NEW."class_ranges") OR OLD."council_date" IS DISTINCT FROM (NEW."council_date") OR OLD."council_number" IS DISTINCT FROM (NEW."council_number") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."left_reason" IS DISTINCT FROM (NEW."left_reason") OR OLD."mentees_on_paper" IS DISTINCT FROM (NEW."mentees_on_paper") OR OLD."source" IS DISTINCT FROM (NEW."source") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."subjects" IS DISTINCT FROM (NEW."subjects") OR OLD."teacher_id" IS DISTINCT FROM (NEW."teacher_id") OR OLD."trained_until" IS DISTINCT FROM (NEW."trained_until") OR OLD."training_hours" IS DISTINCT FROM (NEW."training_hours") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."year" IS DISTINCT FROM (NEW."year"))', func='INSERT INTO "people_mentorentryevent" ("achievements", "available", "basis", "capacity", "class_ranges", "council_date", "council_number", "id", "left_reason", "mentees_on_paper", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "state", "subjects", "teacher_id", "trained_until", "training_hours", "version", "year") VALUES (NEW."achievements", NEW."available", NEW."basis", NEW."capacity", NEW."class_ranges", NEW."council_date", NEW."council_number", NEW."id", NEW."left_reason", NEW."mentees_on_paper", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."source", NEW."state", NEW."subjects", NEW."teacher_id", NEW."trained_until", NEW."training_hours", NEW."version", NEW."year"); RETURN NULL;', hash='c8680535ed6f110301bee8c777b2d16ff55d6c10', operation='UPDATE', pgid='pgtrigger_changed_update_f9613', table='people_mentorentry', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='mentorentry',
                trigger=pgtrigger.compiler.Trigger(name='changed_hidden_wished_mentee_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."wished_mentee_id" IS DISTINCT FROM (NEW."wished_mentee_id"))', func='INSERT INTO "people_mentorentryevent" ("achievements", "available", "basis", "capacity", "class_ranges", "council_date", "council_number", "id", "left_reason", "mentees_on_paper", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "state", "subjects", "teacher_id", "trained_until", "training_hours", "version", "year") VALUES (NEW."achievements", NEW."available", NEW."basis", NEW."capacity", NEW."class_ranges", NEW."council_date", NEW."council_number", NEW."id", NEW."left_reason", NEW."mentees_on_paper", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed_hidden:wished_mentee\', NEW."id", NEW."source", NEW."state", NEW."subjects", NEW."teacher_id", NEW."trained_until", NEW."training_hours", NEW."version", NEW."year"); RETURN NULL;', hash='0c79b7cdf77d3b0aab2a9648edb361b2c3247de3', operation='UPDATE', pgid='pgtrigger_changed_hidden_wished_mentee_update_be275', table='people_mentorentry', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='mentorentry',
                trigger=pgtrigger.compiler.Trigger(name='changed_hidden_unwanted_mentee_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."unwanted_mentee_id" IS DISTINCT FROM (NEW."unwanted_mentee_id"))', func='INSERT INTO "people_mentorentryevent" ("achievements", "available", "basis", "capacity", "class_ranges", "council_date", "council_number", "id", "left_reason", "mentees_on_paper", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "state", "subjects", "teacher_id", "trained_until", "training_hours", "version", "year") VALUES (NEW."achievements", NEW."available", NEW."basis", NEW."capacity", NEW."class_ranges", NEW."council_date", NEW."council_number", NEW."id", NEW."left_reason", NEW."mentees_on_paper", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed_hidden:unwanted_mentee\', NEW."id", NEW."source", NEW."state", NEW."subjects", NEW."teacher_id", NEW."trained_until", NEW."training_hours", NEW."version", NEW."year"); RETURN NULL;', hash='b3b216db37af9cf338b1e518076db4f4bbcecf17', operation='UPDATE', pgid='pgtrigger_changed_hidden_unwanted_mentee_update_32a3b', table='people_mentorentry', when='AFTER')),
            ),
            migrations.AddConstraint(
                model_name='mentorentry',
                constraint=models.CheckConstraint(condition=models.Q(('wished_mentee', None), ('unwanted_mentee', None), models.Q(('wished_mentee', models.F('unwanted_mentee')), _negated=True), _connector='OR'), name='mentor_wishes_agree', violation_error_message='Один человек не может быть и желаемым, и нежелательным.'),
            ),
        ),
    ]
