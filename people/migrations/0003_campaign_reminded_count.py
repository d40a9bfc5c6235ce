import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from people.schema_changes import Together


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0002_surname_slips'),
    ]

    operations = [
        Together(
            pgtrigger.migrations.RemoveTrigger(
                model_name='requestcampaign',
                name='created_insert',
            ),
            pgtrigger.migrations.RemoveTrigger(
                model_name='requestcampaign',
                name='changed_update',
            ),
            pgtrigger.migrations.RemoveTrigger(
                model_name='requestcampaign',
                name='deleted_delete',
            ),
            migrations.AddField(
                model_name='requestcampaign',
                name='reminded_count',
                field=models.PositiveIntegerField(default=0, verbose_name='скольким напомнили'),
            ),
            migrations.AddField(
                model_name='requestcampaignevent',
                name='reminded_count',
                field=models.PositiveIntegerField(default=0, verbose_name='скольким напомнили'),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='requestcampaign',
                trigger=pgtrigger.compiler.Trigger(name='created_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_requestcampaignevent" ("closed_at", "closes_on", "id", "opens_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at", "reminded_count", "version", "year") VALUES (NEW."closed_at", NEW."closes_on", NEW."id", NEW."opens_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."reminded_at", NEW."reminded_count", NEW."version", NEW."year"); RETURN NULL;', hash='c08fc30b9906f92c150a91e8c5a41bc930f785b0', operation='INSERT', pgid='pgtrigger_created_insert_3eed6', table='people_requestcampaign', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='requestcampaign',
                trigger=pgtrigger.compiler.Trigger(name='changed_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "people_requestcampaignevent" ("closed_at", "closes_on", "id", "opens_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at", "reminded_count", "version", "year") VALUES (NEW."closed_at", NEW."closes_on", NEW."id", NEW."opens_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."reminded_at", NEW."reminded_count", NEW."version", NEW."year"); RETURN NULL;', hash='6895727398c878376cfa5c582139cfdc213efbac', operation='UPDATE', pgid='pgtrigger_changed_update_16670', table='people_requestcampaign', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='requestcampaign',
                trigger=pgtrigger.compiler.Trigger(name='deleted_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "people_requestcampaignevent" ("closed_at", "closes_on", "id", "opens_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at", "reminded_count", "version", "year") VALUES (OLD."closed_at", OLD."closes_on", OLD."id", OLD."opens_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."reminded_at", OLD."reminded_count", OLD."version", OLD."year"); RETURN NULL;', hash='9176e9d24e628d3b287aab4c3bbf13d5c25881f0', operation='DELETE', pgid='pgtrigger_deleted_delete_27b1b', table='people_requestcampaign', when='AFTER')),
            ),
        ),
    ]
