import django.contrib.postgres.fields
import django.db.models.deletion
import django.utils.timezone
import people.academic_year
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from people.schema_changes import Together


class Migration(migrations.Migration):
    # It stands for two steps and bears the name of their last: every database that has taken them
    # knows that one, whether it took them one by one or already together.

    dependencies = [
        ('mentorship', '0014_lines_and_facts'),
        ('people', '0002_surname_slips'),
    ]

    operations = [
        Together(
            pgtrigger.migrations.RemoveTrigger(
                model_name='pairrules',
                name='created_insert',
            ),
            pgtrigger.migrations.RemoveTrigger(
                model_name='pairrules',
                name='changed_update',
            ),
            pgtrigger.migrations.RemoveTrigger(
                model_name='pairrules',
                name='deleted_delete',
            ),
            migrations.CreateModel(
                name='Interview',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='версия')),
                    ('stage', models.CharField(choices=[('start', 'в начале'), ('middle', 'в середине'), ('end', 'итоговое')], max_length=6, verbose_name='этап')),
                    ('year', people.academic_year.AcademicYearField(verbose_name='учебный год')),
                    ('state', models.CharField(choices=[('planned', 'запланировано'), ('held', 'проведено'), ('cancelled', 'отменено')], default='planned', max_length=10, verbose_name='состояние')),
                    ('planned_on', models.DateField(verbose_name='когда')),
                    ('planned_at', models.TimeField(blank=True, null=True, verbose_name='во сколько')),
                    ('held_on', models.DateField(blank=True, null=True, verbose_name='проведено')),
                    ('place', models.CharField(blank=True, max_length=100, verbose_name='где')),
                    ('leader', models.CharField(blank=True, max_length=200, verbose_name='кто проводит')),
                    ('mentor_ready_at', models.DateTimeField(blank=True, null=True, verbose_name='наставник подготовил ответы')),
                    ('mentee_ready_at', models.DateTimeField(blank=True, null=True, verbose_name='наставляемый подготовил ответы')),
                    ('conclusion', models.TextField(blank=True, max_length=5000, verbose_name='заключение')),
                    ('recommendation', models.CharField(blank=True, choices=[('continue', 'продолжать работу пары'), ('change', 'сменить наставника'), ('close', 'завершить работу пары'), ('spread', 'распространить опыт пары')], max_length=10, verbose_name='рекомендация')),
                    ('cancelled_why', models.CharField(blank=True, max_length=300, verbose_name='почему отменено')),
                    ('frozen_on', models.DateField(blank=True, editable=False, null=True, verbose_name='год закрыт')),
                ],
                options={
                    'verbose_name': 'собеседование',
                    'verbose_name_plural': 'собеседования',
                    'ordering': ['-planned_on', 'planned_at', 'pk'],
                },
            ),
            migrations.CreateModel(
                name='InterviewAnswer',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('mark', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='отметка')),
                    ('choice', models.CharField(blank=True, max_length=150, verbose_name='выбор')),
                    ('text', models.TextField(blank=True, max_length=3000, verbose_name='ответ')),
                    ('written_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='внесено')),
                ],
                options={
                    'verbose_name': 'ответ',
                    'verbose_name_plural': 'ответы',
                    'ordering': ['question__position', 'pk'],
                },
            ),
            migrations.CreateModel(
                name='InterviewAnswerEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_context', pghistory.utils.JSONField(null=True)),
                    ('pgh_context_id', models.UUIDField(null=True)),
                    ('id', models.BigIntegerField()),
                    ('written_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='внесено')),
                ],
                options={
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='InterviewEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_context', pghistory.utils.JSONField(null=True)),
                    ('pgh_context_id', models.UUIDField(null=True)),
                    ('id', models.BigIntegerField()),
                    ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='версия')),
                    ('stage', models.CharField(choices=[('start', 'в начале'), ('middle', 'в середине'), ('end', 'итоговое')], max_length=6, verbose_name='этап')),
                    ('year', people.academic_year.AcademicYearField(verbose_name='учебный год')),
                    ('state', models.CharField(choices=[('planned', 'запланировано'), ('held', 'проведено'), ('cancelled', 'отменено')], default='planned', max_length=10, verbose_name='состояние')),
                    ('planned_on', models.DateField(verbose_name='когда')),
                    ('planned_at', models.TimeField(blank=True, null=True, verbose_name='во сколько')),
                    ('held_on', models.DateField(blank=True, null=True, verbose_name='проведено')),
                    ('place', models.CharField(blank=True, max_length=100, verbose_name='где')),
                    ('leader', models.CharField(blank=True, max_length=200, verbose_name='кто проводит')),
                    ('mentor_ready_at', models.DateTimeField(blank=True, null=True, verbose_name='наставник подготовил ответы')),
                    ('mentee_ready_at', models.DateTimeField(blank=True, null=True, verbose_name='наставляемый подготовил ответы')),
                    ('conclusion', models.TextField(blank=True, max_length=5000, verbose_name='заключение')),
                    ('recommendation', models.CharField(blank=True, choices=[('continue', 'продолжать работу пары'), ('change', 'сменить наставника'), ('close', 'завершить работу пары'), ('spread', 'распространить опыт пары')], max_length=10, verbose_name='рекомендация')),
                    ('cancelled_why', models.CharField(blank=True, max_length=300, verbose_name='почему отменено')),
                    ('frozen_on', models.DateField(blank=True, editable=False, null=True, verbose_name='год закрыт')),
                ],
                options={
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='Question',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='версия')),
                    ('position', models.PositiveSmallIntegerField(default=1, verbose_name='место')),
                    ('whom', models.CharField(choices=[('mentee', 'наставляемому'), ('mentor', 'наставнику'), ('curator', 'куратору')], max_length=7, verbose_name='кому')),
                    ('kind', models.CharField(choices=[('scale', 'отметка от 1 до 10'), ('choice', 'выбор из списка'), ('text', 'своими словами')], max_length=6, verbose_name='как отвечают')),
                    ('text', models.CharField(max_length=300, verbose_name='вопрос')),
                    ('choices', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=150), blank=True, default=list, size=None, verbose_name='ответы на выбор')),
                    ('tells', models.CharField(blank=True, choices=[('', 'ничего особенного'), ('satisfaction', 'удовлетворённость'), ('strength', 'сильные стороны'), ('weakness', 'слабые стороны'), ('opportunity', 'возможности'), ('threat', 'риски')], default='', help_text='По этому ответы собирают в мониторинг: удовлетворённость и SWOT-анализ.', max_length=12, verbose_name='о чём говорит ответ')),
                ],
                options={
                    'verbose_name': 'вопрос',
                    'verbose_name_plural': 'вопросы',
                    'ordering': ['position', 'pk'],
                },
            ),
            migrations.CreateModel(
                name='QuestionEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_context', pghistory.utils.JSONField(null=True)),
                    ('pgh_context_id', models.UUIDField(null=True)),
                    ('id', models.BigIntegerField()),
                    ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='версия')),
                    ('position', models.PositiveSmallIntegerField(default=1, verbose_name='место')),
                    ('whom', models.CharField(choices=[('mentee', 'наставляемому'), ('mentor', 'наставнику'), ('curator', 'куратору')], max_length=7, verbose_name='кому')),
                    ('kind', models.CharField(choices=[('scale', 'отметка от 1 до 10'), ('choice', 'выбор из списка'), ('text', 'своими словами')], max_length=6, verbose_name='как отвечают')),
                    ('text', models.CharField(max_length=300, verbose_name='вопрос')),
                    ('choices', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=150), blank=True, default=list, size=None, verbose_name='ответы на выбор')),
                    ('tells', models.CharField(blank=True, choices=[('', 'ничего особенного'), ('satisfaction', 'удовлетворённость'), ('strength', 'сильные стороны'), ('weakness', 'слабые стороны'), ('opportunity', 'возможности'), ('threat', 'риски')], default='', help_text='По этому ответы собирают в мониторинг: удовлетворённость и SWOT-анализ.', max_length=12, verbose_name='о чём говорит ответ')),
                ],
                options={
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='QuestionSet',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='версия')),
                    ('name', models.CharField(max_length=150, verbose_name='название')),
                    ('stage', models.CharField(choices=[('start', 'в начале'), ('middle', 'в середине'), ('end', 'итоговое')], max_length=6, verbose_name='для какого собеседования')),
                    ('intro', models.TextField(blank=True, help_text='Это прочитает человек, который готовит ответы; печатается и на бланке.', max_length=1000, verbose_name='что сказать в начале')),
                    ('is_expected', models.BooleanField(default=True, help_text='Без отметки его планируют только по желанию.', verbose_name='напоминать о таком собеседовании каждой паре')),
                    ('edition', models.PositiveSmallIntegerField(default=1, verbose_name='редакция')),
                    ('place', models.PositiveSmallIntegerField(default=0, verbose_name='место')),
                    ('is_retired', models.BooleanField(default=False, verbose_name='больше не предлагается')),
                ],
                options={
                    'verbose_name': 'набор вопросов',
                    'verbose_name_plural': 'наборы вопросов',
                    'ordering': ['place', 'edition', 'pk'],
                },
            ),
            migrations.CreateModel(
                name='QuestionSetEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_context', pghistory.utils.JSONField(null=True)),
                    ('pgh_context_id', models.UUIDField(null=True)),
                    ('id', models.BigIntegerField()),
                    ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='версия')),
                    ('name', models.CharField(max_length=150, verbose_name='название')),
                    ('stage', models.CharField(choices=[('start', 'в начале'), ('middle', 'в середине'), ('end', 'итоговое')], max_length=6, verbose_name='для какого собеседования')),
                    ('intro', models.TextField(blank=True, help_text='Это прочитает человек, который готовит ответы; печатается и на бланке.', max_length=1000, verbose_name='что сказать в начале')),
                    ('is_expected', models.BooleanField(default=True, help_text='Без отметки его планируют только по желанию.', verbose_name='напоминать о таком собеседовании каждой паре')),
                    ('edition', models.PositiveSmallIntegerField(default=1, verbose_name='редакция')),
                    ('place', models.PositiveSmallIntegerField(default=0, verbose_name='место')),
                    ('is_retired', models.BooleanField(default=False, verbose_name='больше не предлагается')),
                ],
                options={
                    'abstract': False,
                },
            ),
        ),
        Together(
            migrations.AddField(
                model_name='pairrules',
                name='interview_days',
                field=models.PositiveSmallIntegerField(default=21, help_text='И в середине срока. 0 — не напоминать.', verbose_name='напомнить о собеседовании через столько дней от начала и за столько до окончания'),
            ),
            migrations.AddField(
                model_name='pairrulesevent',
                name='interview_days',
                field=models.PositiveSmallIntegerField(default=21, help_text='И в середине срока. 0 — не напоминать.', verbose_name='напомнить о собеседовании через столько дней от начала и за столько до окончания'),
            ),
            migrations.AddField(
                model_name='interview',
                name='pair',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='interviews', to='mentorship.pair', verbose_name='пара'),
            ),
            migrations.AddField(
                model_name='interviewanswer',
                name='entered_by',
                field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='кто внёс'),
            ),
            migrations.AddField(
                model_name='interviewanswer',
                name='interview',
                field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answers', to='mentorship.interview', verbose_name='собеседование'),
            ),
            migrations.AddField(
                model_name='interviewanswerevent',
                name='entered_by',
                field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='кто внёс'),
            ),
            migrations.AddField(
                model_name='interviewanswerevent',
                name='interview',
                field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='mentorship.interview', verbose_name='собеседование'),
            ),
            migrations.AddField(
                model_name='interviewanswerevent',
                name='pgh_obj',
                field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='mentorship.interviewanswer'),
            ),
            migrations.AddField(
                model_name='interviewevent',
                name='pair',
                field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='mentorship.pair', verbose_name='пара'),
            ),
            migrations.AddField(
                model_name='interviewevent',
                name='pgh_obj',
                field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='mentorship.interview'),
            ),
            migrations.AddField(
                model_name='interviewanswerevent',
                name='question',
                field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='mentorship.question', verbose_name='вопрос'),
            ),
            migrations.AddField(
                model_name='interviewanswer',
                name='question',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='answers', to='mentorship.question', verbose_name='вопрос'),
            ),
            migrations.AddField(
                model_name='questionevent',
                name='pgh_obj',
                field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='mentorship.question'),
            ),
            migrations.AddField(
                model_name='questionset',
                name='succeeds',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='successors', to='mentorship.questionset', verbose_name='вместо набора'),
            ),
            migrations.AddField(
                model_name='questionevent',
                name='question_set',
                field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='mentorship.questionset', verbose_name='набор'),
            ),
            migrations.AddField(
                model_name='question',
                name='question_set',
                field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='questions', to='mentorship.questionset', verbose_name='набор'),
            ),
            migrations.AddField(
                model_name='interviewevent',
                name='question_set',
                field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='mentorship.questionset', verbose_name='набор вопросов'),
            ),
            migrations.AddField(
                model_name='interview',
                name='question_set',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='interviews', to='mentorship.questionset', verbose_name='набор вопросов'),
            ),
            migrations.AddField(
                model_name='questionsetevent',
                name='pgh_obj',
                field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='mentorship.questionset'),
            ),
            migrations.AddField(
                model_name='questionsetevent',
                name='succeeds',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='mentorship.questionset', verbose_name='вместо набора'),
            ),
            migrations.AlterField(
                model_name='entryfile',
                name='stored',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='%(class)ss', to='people.storedfile', verbose_name='содержимое'),
            ),
            migrations.AlterField(
                model_name='meetingfile',
                name='stored',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='%(class)ss', to='people.storedfile', verbose_name='содержимое'),
            ),
            migrations.AlterField(
                model_name='portfolioentry',
                name='pupils',
                field=models.CharField(blank=True, choices=[('', 'не сказано'), ('none', 'узнаваемых учеников нет'), ('shown', 'на материале узнаваемые ученики')], default='', max_length=5, verbose_name='ученики'),
            ),
            migrations.AlterField(
                model_name='portfolioentryevent',
                name='pupils',
                field=models.CharField(blank=True, choices=[('', 'не сказано'), ('none', 'узнаваемых учеников нет'), ('shown', 'на материале узнаваемые ученики')], default='', max_length=5, verbose_name='ученики'),
            ),
            migrations.AddIndex(
                model_name='interviewanswerevent',
                index=models.Index(fields=['-pgh_created_at', '-pgh_id'], name='mentorship__pgh_cre_a15541_idx'),
            ),
            migrations.AddIndex(
                model_name='questionevent',
                index=models.Index(fields=['-pgh_created_at', '-pgh_id'], name='mentorship__pgh_cre_53e4c2_idx'),
            ),
            migrations.AddIndex(
                model_name='interviewevent',
                index=models.Index(fields=['-pgh_created_at', '-pgh_id'], name='mentorship__pgh_cre_391473_idx'),
            ),
            migrations.AddIndex(
                model_name='interview',
                index=models.Index(fields=['year', 'state'], name='interviews_of_year_by_state'),
            ),
            migrations.AddIndex(
                model_name='questionsetevent',
                index=models.Index(fields=['-pgh_created_at', '-pgh_id'], name='mentorship__pgh_cre_df5dc1_idx'),
            ),
            migrations.AddConstraint(
                model_name='interviewanswer',
                constraint=models.UniqueConstraint(fields=('interview', 'question'), name='interview_answer_once', violation_error_message='На этот вопрос уже отвечено.'),
            ),
            migrations.AddConstraint(
                model_name='interviewanswer',
                constraint=models.CheckConstraint(condition=models.Q(('mark', None), ('mark__range', (1, 10)), _connector='OR'), name='interview_mark_on_the_scale', violation_error_message='Отметка — от 1 до 10.'),
            ),
            migrations.AddConstraint(
                model_name='interviewanswer',
                constraint=models.CheckConstraint(condition=models.Q(('mark__isnull', False), models.Q(('choice', ''), _negated=True), models.Q(('text', ''), _negated=True), _connector='OR'), name='interview_answer_says_something', violation_error_message='Пустой ответ не хранится.'),
            ),
            migrations.AddConstraint(
                model_name='questionset',
                constraint=models.UniqueConstraint(fields=('succeeds',), name='question_set_succeeded_once', violation_error_message='Новая редакция этого набора уже есть.'),
            ),
            migrations.AddConstraint(
                model_name='questionset',
                constraint=models.CheckConstraint(condition=models.Q(('succeeds', None), models.Q(('succeeds', models.F('pk')), _negated=True), _connector='OR'), name='question_set_succeeds_another', violation_error_message='Набор не сменяет сам себя.'),
            ),
            migrations.AddConstraint(
                model_name='question',
                constraint=models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='question_asks_something', violation_error_message='Напишите вопрос.'),
            ),
            migrations.AddConstraint(
                model_name='question',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'choice'), _negated=True), ('choices__len__gte', 2), _connector='OR'), name='question_of_choice_has_choices', violation_error_message='Напишите хотя бы два ответа на выбор, каждый с новой строки.'),
            ),
            migrations.AddConstraint(
                model_name='question',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('tells', 'satisfaction'), _negated=True), ('kind', 'scale'), _connector='OR'), name='question_of_satisfaction_is_marked', violation_error_message='Удовлетворённость считают по отметкам от 1 до 10.'),
            ),
            migrations.AddConstraint(
                model_name='interview',
                constraint=models.UniqueConstraint(condition=models.Q(('state', 'cancelled'), _negated=True), fields=('pair', 'stage', 'year'), name='interview_of_stage_once_a_year', violation_error_message='Такое собеседование с этой парой в этом учебном году уже есть.'),
            ),
            migrations.AddConstraint(
                model_name='interview',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'held'), _negated=True), models.Q(('held_on__isnull', False), models.Q(('conclusion', ''), _negated=True), models.Q(('recommendation', ''), _negated=True)), _connector='OR'), name='interview_held_with_conclusion', violation_error_message='Укажите день, напишите заключение и выберите рекомендацию.'),
            ),
            migrations.AddConstraint(
                model_name='interview',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'cancelled'), _negated=True), models.Q(('cancelled_why', ''), _negated=True), _connector='OR'), name='interview_cancelled_with_reason', violation_error_message='Напишите, почему собеседование отменено.'),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='pairrules',
                trigger=pgtrigger.compiler.Trigger(name='created_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "mentorship_pairrulesevent" ("analysis_days", "confirm_days", "end_soon_days", "growth_days", "id", "interview_days", "meeting_days", "mentee_consent", "notice_days", "papers_grace_days", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_days", "portfolio_mb", "programme_days", "programme_least_months", "programme_most_months", "start_grace_days", "switched_off", "usual_months", "version") VALUES (NEW."analysis_days", NEW."confirm_days", NEW."end_soon_days", NEW."growth_days", NEW."id", NEW."interview_days", NEW."meeting_days", NEW."mentee_consent", NEW."notice_days", NEW."papers_grace_days", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."portfolio_days", NEW."portfolio_mb", NEW."programme_days", NEW."programme_least_months", NEW."programme_most_months", NEW."start_grace_days", NEW."switched_off", NEW."usual_months", NEW."version"); RETURN NULL;', hash='d5a6c851d401dfea18873d3c3c86183f6bdf68e6', operation='INSERT', pgid='pgtrigger_created_insert_5f695', table='mentorship_pairrules', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='pairrules',
                trigger=pgtrigger.compiler.Trigger(name='changed_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "mentorship_pairrulesevent" ("analysis_days", "confirm_days", "end_soon_days", "growth_days", "id", "interview_days", "meeting_days", "mentee_consent", "notice_days", "papers_grace_days", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_days", "portfolio_mb", "programme_days", "programme_least_months", "programme_most_months", "start_grace_days", "switched_off", "usual_months", "version") VALUES (NEW."analysis_days", NEW."confirm_days", NEW."end_soon_days", NEW."growth_days", NEW."id", NEW."interview_days", NEW."meeting_days", NEW."mentee_consent", NEW."notice_days", NEW."papers_grace_days", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."portfolio_days", NEW."portfolio_mb", NEW."programme_days", NEW."programme_least_months", NEW."programme_most_months", NEW."start_grace_days", NEW."switched_off", NEW."usual_months", NEW."version"); RETURN NULL;', hash='697e2c908860262a9374b4d559834266e5ea265e', operation='UPDATE', pgid='pgtrigger_changed_update_d1c1d', table='mentorship_pairrules', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='pairrules',
                trigger=pgtrigger.compiler.Trigger(name='deleted_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "mentorship_pairrulesevent" ("analysis_days", "confirm_days", "end_soon_days", "growth_days", "id", "interview_days", "meeting_days", "mentee_consent", "notice_days", "papers_grace_days", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_days", "portfolio_mb", "programme_days", "programme_least_months", "programme_most_months", "start_grace_days", "switched_off", "usual_months", "version") VALUES (OLD."analysis_days", OLD."confirm_days", OLD."end_soon_days", OLD."growth_days", OLD."id", OLD."interview_days", OLD."meeting_days", OLD."mentee_consent", OLD."notice_days", OLD."papers_grace_days", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."portfolio_days", OLD."portfolio_mb", OLD."programme_days", OLD."programme_least_months", OLD."programme_most_months", OLD."start_grace_days", OLD."switched_off", OLD."usual_months", OLD."version"); RETURN NULL;', hash='a3b0be2ac989c58fdfc48da2fa2e1a92b9639962', operation='DELETE', pgid='pgtrigger_deleted_delete_87927', table='mentorship_pairrules', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='interviewanswerevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='6e2a0f8495c5d4e0b1e2ad3cb46e09914bed07d4', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_57723', table='mentorship_interviewanswerevent', when='BEFORE')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='interviewanswer',
                trigger=pgtrigger.compiler.Trigger(name='created_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "mentorship_interviewanswerevent" ("entered_by_id", "id", "interview_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "written_at") VALUES (NEW."entered_by_id", NEW."id", NEW."interview_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."question_id", NEW."written_at"); RETURN NULL;', hash='3f2b46238493f2d65944fc3794825876e0b0dccd', operation='INSERT', pgid='pgtrigger_created_insert_b4725', table='mentorship_interviewanswer', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='interviewanswer',
                trigger=pgtrigger.compiler.Trigger(name='changed_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."entered_by_id" IS DISTINCT FROM (NEW."entered_by_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."interview_id" IS DISTINCT FROM (NEW."interview_id") OR OLD."question_id" IS DISTINCT FROM (NEW."question_id") OR OLD."written_at" IS DISTINCT FROM (NEW."written_at"))', func='INSERT INTO "mentorship_interviewanswerevent" ("entered_by_id", "id", "interview_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "written_at") VALUES (NEW."entered_by_id", NEW."id", NEW."interview_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."question_id", NEW."written_at"); RETURN NULL;', hash='0661446d4bd0636f5b52769080dcdf05f210e836', operation='UPDATE', pgid='pgtrigger_changed_update_ead9d', table='mentorship_interviewanswer', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='interviewanswer',
                trigger=pgtrigger.compiler.Trigger(name='deleted_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "mentorship_interviewanswerevent" ("entered_by_id", "id", "interview_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "written_at") VALUES (OLD."entered_by_id", OLD."id", OLD."interview_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."question_id", OLD."written_at"); RETURN NULL;', hash='e772da3f7fd9f1baf213f882cc5fc75ca9debd0b', operation='DELETE', pgid='pgtrigger_deleted_delete_97bbc', table='mentorship_interviewanswer', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='interviewanswer',
                trigger=pgtrigger.compiler.Trigger(name='changed_hidden_mark_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."mark" IS DISTINCT FROM (NEW."mark"))', func='INSERT INTO "mentorship_interviewanswerevent" ("entered_by_id", "id", "interview_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "written_at") VALUES (NEW."entered_by_id", NEW."id", NEW."interview_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed_hidden:mark\', NEW."id", NEW."question_id", NEW."written_at"); RETURN NULL;', hash='3acfb85db957db4a8f8a9155f43887285b0ba1e5', operation='UPDATE', pgid='pgtrigger_changed_hidden_mark_update_066af', table='mentorship_interviewanswer', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='interviewanswer',
                trigger=pgtrigger.compiler.Trigger(name='changed_hidden_choice_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."choice" IS DISTINCT FROM (NEW."choice"))', func='INSERT INTO "mentorship_interviewanswerevent" ("entered_by_id", "id", "interview_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "written_at") VALUES (NEW."entered_by_id", NEW."id", NEW."interview_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed_hidden:choice\', NEW."id", NEW."question_id", NEW."written_at"); RETURN NULL;', hash='e819d6ea68696288347febcf28339c0b85d74a9a', operation='UPDATE', pgid='pgtrigger_changed_hidden_choice_update_cb688', table='mentorship_interviewanswer', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='interviewanswer',
                trigger=pgtrigger.compiler.Trigger(name='changed_hidden_text_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."text" IS DISTINCT FROM (NEW."text"))', func='INSERT INTO "mentorship_interviewanswerevent" ("entered_by_id", "id", "interview_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "written_at") VALUES (NEW."entered_by_id", NEW."id", NEW."interview_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed_hidden:text\', NEW."id", NEW."question_id", NEW."written_at"); RETURN NULL;', hash='4c925e9bee467182c589e7e6523b6888259289b1', operation='UPDATE', pgid='pgtrigger_changed_hidden_text_update_dbd04', table='mentorship_interviewanswer', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='questionset',
                trigger=pgtrigger.compiler.Trigger(name='created_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "mentorship_questionsetevent" ("edition", "id", "intro", "is_expected", "is_retired", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "stage", "succeeds_id", "version") VALUES (NEW."edition", NEW."id", NEW."intro", NEW."is_expected", NEW."is_retired", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."place", NEW."stage", NEW."succeeds_id", NEW."version"); RETURN NULL;', hash='6742070d71ef97ef07295b7b3a3118d8c8d52ce0', operation='INSERT', pgid='pgtrigger_created_insert_5c362', table='mentorship_questionset', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='questionset',
                trigger=pgtrigger.compiler.Trigger(name='changed_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "mentorship_questionsetevent" ("edition", "id", "intro", "is_expected", "is_retired", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "stage", "succeeds_id", "version") VALUES (NEW."edition", NEW."id", NEW."intro", NEW."is_expected", NEW."is_retired", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."place", NEW."stage", NEW."succeeds_id", NEW."version"); RETURN NULL;', hash='93515807e422991d19704f637dbee35a593ecfbb', operation='UPDATE', pgid='pgtrigger_changed_update_16296', table='mentorship_questionset', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='questionset',
                trigger=pgtrigger.compiler.Trigger(name='deleted_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "mentorship_questionsetevent" ("edition", "id", "intro", "is_expected", "is_retired", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "stage", "succeeds_id", "version") VALUES (OLD."edition", OLD."id", OLD."intro", OLD."is_expected", OLD."is_retired", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."place", OLD."stage", OLD."succeeds_id", OLD."version"); RETURN NULL;', hash='a2bd49ab8e9433fc54229f4bf97234454cd31aaa', operation='DELETE', pgid='pgtrigger_deleted_delete_763b2', table='mentorship_questionset', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='questionevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='3fba5d62c838972615c64fc73584d59d5dcfa634', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_958e2', table='mentorship_questionevent', when='BEFORE')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='question',
                trigger=pgtrigger.compiler.Trigger(name='created_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "mentorship_questionevent" ("choices", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "question_set_id", "tells", "text", "version", "whom") VALUES (NEW."choices", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."position", NEW."question_set_id", NEW."tells", NEW."text", NEW."version", NEW."whom"); RETURN NULL;', hash='fec55aae6ee2bbe4ce23d855da7054ce3ff2b7f8', operation='INSERT', pgid='pgtrigger_created_insert_fc52b', table='mentorship_question', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='question',
                trigger=pgtrigger.compiler.Trigger(name='changed_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "mentorship_questionevent" ("choices", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "question_set_id", "tells", "text", "version", "whom") VALUES (NEW."choices", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."position", NEW."question_set_id", NEW."tells", NEW."text", NEW."version", NEW."whom"); RETURN NULL;', hash='294178dd52a766bdb15bdd722bc2d565bec7afe0', operation='UPDATE', pgid='pgtrigger_changed_update_be00d', table='mentorship_question', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='question',
                trigger=pgtrigger.compiler.Trigger(name='deleted_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "mentorship_questionevent" ("choices", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "question_set_id", "tells", "text", "version", "whom") VALUES (OLD."choices", OLD."id", OLD."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."position", OLD."question_set_id", OLD."tells", OLD."text", OLD."version", OLD."whom"); RETURN NULL;', hash='bc403bfc0828deb55584173624703f707a87a053', operation='DELETE', pgid='pgtrigger_deleted_delete_286cc', table='mentorship_question', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='interviewevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2d7c24a6570eb959d9609de1049082aa1ff6badd', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e0632', table='mentorship_interviewevent', when='BEFORE')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='interview',
                trigger=pgtrigger.compiler.Trigger(name='created_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "mentorship_interviewevent" ("cancelled_why", "conclusion", "frozen_on", "held_on", "id", "leader", "mentee_ready_at", "mentor_ready_at", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "planned_at", "planned_on", "question_set_id", "recommendation", "stage", "state", "version", "year") VALUES (NEW."cancelled_why", NEW."conclusion", NEW."frozen_on", NEW."held_on", NEW."id", NEW."leader", NEW."mentee_ready_at", NEW."mentor_ready_at", NEW."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."place", NEW."planned_at", NEW."planned_on", NEW."question_set_id", NEW."recommendation", NEW."stage", NEW."state", NEW."version", NEW."year"); RETURN NULL;', hash='0d520d126a2f464bc75c6bd472924fc6b97de260', operation='INSERT', pgid='pgtrigger_created_insert_dcde3', table='mentorship_interview', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='interview',
                trigger=pgtrigger.compiler.Trigger(name='changed_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "mentorship_interviewevent" ("cancelled_why", "conclusion", "frozen_on", "held_on", "id", "leader", "mentee_ready_at", "mentor_ready_at", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "planned_at", "planned_on", "question_set_id", "recommendation", "stage", "state", "version", "year") VALUES (NEW."cancelled_why", NEW."conclusion", NEW."frozen_on", NEW."held_on", NEW."id", NEW."leader", NEW."mentee_ready_at", NEW."mentor_ready_at", NEW."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."place", NEW."planned_at", NEW."planned_on", NEW."question_set_id", NEW."recommendation", NEW."stage", NEW."state", NEW."version", NEW."year"); RETURN NULL;', hash='2e6ccbbd45e4560728ce19ed86164fc1fff199e0', operation='UPDATE', pgid='pgtrigger_changed_update_d7aae', table='mentorship_interview', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='interview',
                trigger=pgtrigger.compiler.Trigger(name='deleted_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "mentorship_interviewevent" ("cancelled_why", "conclusion", "frozen_on", "held_on", "id", "leader", "mentee_ready_at", "mentor_ready_at", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "planned_at", "planned_on", "question_set_id", "recommendation", "stage", "state", "version", "year") VALUES (OLD."cancelled_why", OLD."conclusion", OLD."frozen_on", OLD."held_on", OLD."id", OLD."leader", OLD."mentee_ready_at", OLD."mentor_ready_at", OLD."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."place", OLD."planned_at", OLD."planned_on", OLD."question_set_id", OLD."recommendation", OLD."stage", OLD."state", OLD."version", OLD."year"); RETURN NULL;', hash='5a17899f09ccf2bf5a91bdf9405011ad0d09465a', operation='DELETE', pgid='pgtrigger_deleted_delete_ad2e8', table='mentorship_interview', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='questionsetevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='7d2daffa07e0b22d875fa8c58ca18a6b99251670', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_79792', table='mentorship_questionsetevent', when='BEFORE')),
            ),
        ),
    ]
