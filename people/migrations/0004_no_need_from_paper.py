import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from people.schema_changes import Together


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0003_campaign_reminded_count'),
    ]

    operations = [
        Together(
            pgtrigger.migrations.RemoveTrigger(
                model_name='askedteacher',
                name='created_insert',
            ),
            pgtrigger.migrations.RemoveTrigger(
                model_name='askedteacher',
                name='changed_update',
            ),
            pgtrigger.migrations.RemoveTrigger(
                model_name='askedteacher',
                name='deleted_delete',
            ),
            migrations.AddField(
                model_name='askedteacher',
                name='no_need_entered_by',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='кто внёс ответ'),
            ),
            migrations.AddField(
                model_name='askedteacher',
                name='no_need_source',
                field=models.CharField(choices=[('self', 'от самого педагога'), ('form', 'анкета на бумаге'), ('paper', 'внесено по бумагам')], default='self', max_length=12, verbose_name='откуда ответ'),
            ),
            migrations.AddField(
                model_name='askedteacherevent',
                name='no_need_entered_by',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='кто внёс ответ'),
            ),
            migrations.AddField(
                model_name='askedteacherevent',
                name='no_need_source',
                field=models.CharField(choices=[('self', 'от самого педагога'), ('form', 'анкета на бумаге'), ('paper', 'внесено по бумагам')], default='self', max_length=12, verbose_name='откуда ответ'),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='askedteacher',
                trigger=pgtrigger.compiler.Trigger(name='created_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_askedteacherevent" ("campaign_id", "id", "no_need_at", "no_need_entered_by_id", "no_need_source", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "teacher_id") VALUES (NEW."campaign_id", NEW."id", NEW."no_need_at", NEW."no_need_entered_by_id", NEW."no_need_source", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."teacher_id"); RETURN NULL;', hash='888686f8e0d562c31ecc401c2a1f78d5cf6b46fb', operation='INSERT', pgid='pgtrigger_created_insert_69129', table='people_askedteacher', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='askedteacher',
                trigger=pgtrigger.compiler.Trigger(name='changed_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_askedteacherevent" ("campaign_id", "id", "no_need_at", "no_need_entered_by_id", "no_need_source", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "teacher_id") VALUES (NEW."campaign_id", NEW."id", NEW."no_need_at", NEW."no_need_entered_by_id", NEW."no_need_source", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."teacher_id"); RETURN NULL;', hash='73e11522f5763fd59d062bf4b1ba07daa4fff9f0', operation='UPDATE', pgid='pgtrigger_changed_update_e9997', table='people_askedteacher', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='askedteacher',
                trigger=pgtrigger.compiler.Trigger(name='deleted_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_askedteacherevent" ("campaign_id", "id", "no_need_at", "no_need_entered_by_id", "no_need_source", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "teacher_id") VALUES (OLD."campaign_id", OLD."id", OLD."no_need_at", OLD."no_need_entered_by_id", OLD."no_need_source", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."teacher_id"); RETURN NULL;', hash='7742d759ea65359271639350343a47dae91b00c1', operation='DELETE', pgid='pgtrigger_deleted_delete_fd608', table='people_askedteacher', when='AFTER')),
            ),
        ),
    ]
