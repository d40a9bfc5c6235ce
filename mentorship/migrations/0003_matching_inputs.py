import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from people.schema_changes import Together


class Migration(migrations.Migration):

    dependencies = [
        ('mentorship', '0003_files_named_alike'),
    ]

    operations = [
        Together(
            pgtrigger.migrations.RemoveTrigger(
                model_name='match',
                name='created_insert',
            ),
            pgtrigger.migrations.RemoveTrigger(
                model_name='match',
                name='changed_update',
            ),
            pgtrigger.migrations.RemoveTrigger(
                model_name='match',
                name='deleted_delete',
            ),
            pgtrigger.migrations.RemoveTrigger(
                model_name='matchchoice',
                name='created_insert',
            ),
            pgtrigger.migrations.RemoveTrigger(
                model_name='matchchoice',
                name='changed_update',
            ),
            pgtrigger.migrations.RemoveTrigger(
                model_name='matchchoice',
                name='deleted_delete',
            ),
            pgtrigger.migrations.RemoveTrigger(
                model_name='matchline',
                name='created_insert',
            ),
            pgtrigger.migrations.RemoveTrigger(
                model_name='matchline',
                name='changed_update',
            ),
            pgtrigger.migrations.RemoveTrigger(
                model_name='matchline',
                name='deleted_delete',
            ),
            pgtrigger.migrations.RemoveTrigger(
                model_name='matchline',
                name='changed_hidden_reasons_update',
            ),
            migrations.AddField(
                model_name='match',
                name='inputs',
                field=models.JSONField(default=dict, verbose_name='знаки исходных данных по строкам'),
            ),
            migrations.AddField(
                model_name='match',
                name='published_by',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='кто создал пары'),
            ),
            migrations.AddField(
                model_name='match',
                name='worked_out_at',
                field=models.DateTimeField(default=django.utils.timezone.now, verbose_name='рассчитан'),
            ),
            migrations.AddField(
                model_name='matchchoice',
                name='left',
                field=models.PositiveSmallIntegerField(default=0, verbose_name='ещё без наставника из-за этого'),
            ),
            migrations.AddField(
                model_name='matchchoiceevent',
                name='left',
                field=models.PositiveSmallIntegerField(default=0, verbose_name='ещё без наставника из-за этого'),
            ),
            migrations.AddField(
                model_name='matchevent',
                name='published_by',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='кто создал пары'),
            ),
            migrations.AddField(
                model_name='matchevent',
                name='worked_out_at',
                field=models.DateTimeField(default=django.utils.timezone.now, verbose_name='рассчитан'),
            ),
            migrations.AddField(
                model_name='matchline',
                name='first',
                field=models.BooleanField(default=False, verbose_name='вне очереди'),
            ),
            migrations.AddField(
                model_name='matchline',
                name='skipped',
                field=models.TextField(blank=True, verbose_name='почему пара не создана'),
            ),
            migrations.AddField(
                model_name='matchlineevent',
                name='first',
                field=models.BooleanField(default=False, verbose_name='вне очереди'),
            ),
            migrations.AddField(
                model_name='matchlineevent',
                name='skipped',
                field=models.TextField(blank=True, verbose_name='почему пара не создана'),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='match',
                trigger=pgtrigger.compiler.Trigger(name='created_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "mentorship_matchevent" ("created_at", "created_by_id", "fingerprint", "id", "optimum", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "rules", "shortages", "state", "version", "weights", "worked_out_at", "worth", "year") VALUES (NEW."created_at", NEW."created_by_id", NEW."fingerprint", NEW."id", NEW."optimum", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."rules", NEW."shortages", NEW."state", NEW."version", NEW."weights", NEW."worked_out_at", NEW."worth", NEW."year"); RETURN NULL;', hash='025e4fe07016bfb0d00916a460b4aabf8e7cecef', operation='INSERT', pgid='pgtrigger_created_insert_951bd', table='mentorship_match', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='match',
                trigger=pgtrigger.compiler.Trigger(name='changed_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."created_by_id" IS DISTINCT FROM (NEW."created_by_id") OR OLD."fingerprint" IS DISTINCT FROM (NEW."fingerprint") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."optimum" IS DISTINCT FROM (NEW."optimum") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."published_by_id" IS DISTINCT FROM (NEW."published_by_id") OR OLD."rules" IS DISTINCT FROM (NEW."rules") OR OLD."shortages" IS DISTINCT FROM (NEW."shortages") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."weights" IS DISTINCT FROM (NEW."weights") OR OLD."worked_out_at" IS DISTINCT FROM (NEW."worked_out_at") OR OLD."worth" IS DISTINCT FROM (NEW."worth") OR OLD."year" IS DISTINCT FROM (NEW."year"))', func='INSERT INTO "mentorship_matchevent" ("created_at", "created_by_id", "fingerprint", "id", "optimum", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "rules", "shortages", "state", "version", "weights", "worked_out_at", "worth", "year") VALUES (NEW."created_at", NEW."created_by_id", NEW."fingerprint", NEW."id", NEW."optimum", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."rules", NEW."shortages", NEW."state", NEW."version", NEW."weights", NEW."worked_out_at", NEW."worth", NEW."year"); RETURN NULL;', hash='4c308fb274fa9103c5261e16fe30698e9bdc0da5', operation='UPDATE', pgid='pgtrigger_changed_update_701f7', table='mentorship_match', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='match',
                trigger=pgtrigger.compiler.Trigger(name='deleted_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "mentorship_matchevent" ("created_at", "created_by_id", "fingerprint", "id", "optimum", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "rules", "shortages", "state", "version", "weights", "worked_out_at", "worth", "year") VALUES (OLD."created_at", OLD."created_by_id", OLD."fingerprint", OLD."id", OLD."optimum", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."published_at", OLD."published_by_id", OLD."rules", OLD."shortages", OLD."state", OLD."version", OLD."weights", OLD."worked_out_at", OLD."worth", OLD."year"); RETURN NULL;', hash='0a4367e4ce15ea3827eb6724359c2c12c3ad10ac', operation='DELETE', pgid='pgtrigger_deleted_delete_7f51e', table='mentorship_match', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='matchchoice',
                trigger=pgtrigger.compiler.Trigger(name='created_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "mentorship_matchchoiceevent" ("chosen_at", "chosen_by_id", "id", "kind", "left", "match_id", "mentor_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "reason", "request_id") VALUES (NEW."chosen_at", NEW."chosen_by_id", NEW."id", NEW."kind", NEW."left", NEW."match_id", NEW."mentor_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."price", NEW."reason", NEW."request_id"); RETURN NULL;', hash='0a4de3e59db2ecf0ab2bcc6e772659c9c534bd79', operation='INSERT', pgid='pgtrigger_created_insert_3589c', table='mentorship_matchchoice', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='matchchoice',
                trigger=pgtrigger.compiler.Trigger(name='changed_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "mentorship_matchchoiceevent" ("chosen_at", "chosen_by_id", "id", "kind", "left", "match_id", "mentor_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "reason", "request_id") VALUES (NEW."chosen_at", NEW."chosen_by_id", NEW."id", NEW."kind", NEW."left", NEW."match_id", NEW."mentor_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."price", NEW."reason", NEW."request_id"); RETURN NULL;', hash='a13d8852861b75b33f95d003ef191dec176a7ee4', operation='UPDATE', pgid='pgtrigger_changed_update_dc1e5', table='mentorship_matchchoice', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='matchchoice',
                trigger=pgtrigger.compiler.Trigger(name='deleted_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "mentorship_matchchoiceevent" ("chosen_at", "chosen_by_id", "id", "kind", "left", "match_id", "mentor_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "reason", "request_id") VALUES (OLD."chosen_at", OLD."chosen_by_id", OLD."id", OLD."kind", OLD."left", OLD."match_id", OLD."mentor_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."price", OLD."reason", OLD."request_id"); RETURN NULL;', hash='6698b6415ce1703c749a477970ecdd5dbc0a3a1a', operation='DELETE', pgid='pgtrigger_deleted_delete_658e7', table='mentorship_matchchoice', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='matchline',
                trigger=pgtrigger.compiler.Trigger(name='created_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "mentorship_matchlineevent" ("first", "id", "match_id", "mentor_id", "others", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "request_id", "score", "skipped", "why_nobody") VALUES (NEW."first", NEW."id", NEW."match_id", NEW."mentor_id", NEW."others", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."place", NEW."request_id", NEW."score", NEW."skipped", NEW."why_nobody"); RETURN NULL;', hash='16ef956b943235e48bddca632d1708a935826d18', operation='INSERT', pgid='pgtrigger_created_insert_3f41c', table='mentorship_matchline', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='matchline',
                trigger=pgtrigger.compiler.Trigger(name='changed_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."first" IS DISTINCT FROM (NEW."first") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."match_id" IS DISTINCT FROM (NEW."match_id") OR OLD."mentor_id" IS DISTINCT FROM (NEW."mentor_id") OR OLD."others" IS DISTINCT FROM (NEW."others") OR OLD."place" IS DISTINCT FROM (NEW."place") OR OLD."request_id" IS DISTINCT FROM (NEW."request_id") OR OLD."score" IS DISTINCT FROM (NEW."score") OR OLD."skipped" IS DISTINCT FROM (NEW."skipped") OR OLD."why_nobody" IS DISTINCT FROM (NEW."why_nobody"))', func='INSERT INTO "mentorship_matchlineevent" ("first", "id", "match_id", "mentor_id", "others", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "request_id", "score", "skipped", "why_nobody") VALUES (NEW."first", NEW."id", NEW."match_id", NEW."mentor_id", NEW."others", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."place", NEW."request_id", NEW."score", NEW."skipped", NEW."why_nobody"); RETURN NULL;', hash='804e3da2f07b38ce10fa75b91ca787b0c699fde2', operation='UPDATE', pgid='pgtrigger_changed_update_b1fc5', table='mentorship_matchline', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='matchline',
                trigger=pgtrigger.compiler.Trigger(name='deleted_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "mentorship_matchlineevent" ("first", "id", "match_id", "mentor_id", "others", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "request_id", "score", "skipped", "why_nobody") VALUES (OLD."first", OLD."id", OLD."match_id", OLD."mentor_id", OLD."others", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."place", OLD."request_id", OLD."score", OLD."skipped", OLD."why_nobody"); RETURN NULL;', hash='fb3aaf3e0da4fb35cc135306e55971c69730a765', operation='DELETE', pgid='pgtrigger_deleted_delete_4a5e1', table='mentorship_matchline', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='matchline',
                trigger=pgtrigger.compiler.Trigger(name='changed_hidden_reasons_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."reasons" IS DISTINCT FROM (NEW."reasons"))', func='INSERT INTO "mentorship_matchlineevent" ("first", "id", "match_id", "mentor_id", "others", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "request_id", "score", "skipped", "why_nobody") VALUES (NEW."first", NEW."id", NEW."match_id", NEW."mentor_id", NEW."others", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed_hidden:reasons\', NEW."id", NEW."place", NEW."request_id", NEW."score", NEW."skipped", NEW."why_nobody"); RETURN NULL;', hash='4e7b48bdb65be0913dc949930f81d9cca1901f33', operation='UPDATE', pgid='pgtrigger_changed_hidden_reasons_update_967a8', table='mentorship_matchline', when='AFTER')),
            ),
        ),
    ]
