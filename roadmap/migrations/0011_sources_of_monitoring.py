import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import people.academic_year
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
import roadmap.models.sitting_pack
from django.conf import settings
from django.db import migrations, models

from people.schema_changes import Together


KEYS = {"publications", "interviews", "pairs_analysed", "monitoring"}


def suggest(apps, schema_editor):
    """Plans that came in before these sources existed get them where their words say so.

    Only where nothing was chosen yet and nothing is closed: what the deputy set stays.
    """
    from roadmap.progress import guess_sources

    activities = apps.get_model("roadmap", "Activity").objects
    for activity in activities.filter(fact_sources=[], closed_as="", stage__roadmap__closed_on=None):
        found = [key for key in guess_sources(activity.text) if key in KEYS]
        if found:
            activities.filter(pk=activity.pk).update(fact_sources=found)


class Migration(migrations.Migration):
    # It stands for ten steps and bears the name of their last: every database that has taken them
    # knows that one, whether it took them one by one or already together.

    dependencies = [
        ('mentorship', '0003_files_named_alike'),
        ('people', '0002_surname_slips'),
        ('roadmap', '0012_invited_and_papers'),
    ]

    operations = [
        Together(
            migrations.CreateModel(
                name='MonitoringNote',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='версия')),
                    ('year', people.academic_year.AcademicYearField(unique=True, verbose_name='учебный год')),
                    ('strengths', models.TextField(blank=True, max_length=5000, verbose_name='сильные стороны')),
                    ('weaknesses', models.TextField(blank=True, max_length=5000, verbose_name='слабые стороны')),
                    ('opportunities', models.TextField(blank=True, max_length=5000, verbose_name='возможности')),
                    ('threats', models.TextField(blank=True, max_length=5000, verbose_name='риски')),
                    ('conclusions', models.TextField(blank=True, max_length=5000, verbose_name='выводы и предложения')),
                ],
                options={
                    'verbose_name': 'выводы мониторинга',
                    'verbose_name_plural': 'выводы мониторинга',
                    'ordering': ['-year'],
                },
            ),
            migrations.CreateModel(
                name='MonitoringNoteEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_context', pghistory.utils.JSONField(null=True)),
                    ('pgh_context_id', models.UUIDField(null=True)),
                    ('id', models.BigIntegerField()),
                    ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='версия')),
                    ('year', people.academic_year.AcademicYearField(verbose_name='учебный год')),
                    ('strengths', models.TextField(blank=True, max_length=5000, verbose_name='сильные стороны')),
                    ('weaknesses', models.TextField(blank=True, max_length=5000, verbose_name='слабые стороны')),
                    ('opportunities', models.TextField(blank=True, max_length=5000, verbose_name='возможности')),
                    ('threats', models.TextField(blank=True, max_length=5000, verbose_name='риски')),
                    ('conclusions', models.TextField(blank=True, max_length=5000, verbose_name='выводы и предложения')),
                ],
                options={
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='MonitoringRules',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='версия')),
                    ('smallest_group', models.PositiveSmallIntegerField(default=5, validators=[django.core.validators.MinValueValidator(2, 'Не меньше 2.'), django.core.validators.MaxValueValidator(50, 'Не больше 50.')], verbose_name='не показывать средние по группам меньше, человек')),
                    ('thresholds', models.JSONField(blank=True, default=dict, verbose_name='пороги')),
                ],
                options={
                    'verbose_name': 'правила мониторинга',
                    'verbose_name_plural': 'правила мониторинга',
                },
            ),
            migrations.CreateModel(
                name='MonitoringRulesEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_context', pghistory.utils.JSONField(null=True)),
                    ('pgh_context_id', models.UUIDField(null=True)),
                    ('id', models.BigIntegerField()),
                    ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='версия')),
                    ('smallest_group', models.PositiveSmallIntegerField(default=5, validators=[django.core.validators.MinValueValidator(2, 'Не меньше 2.'), django.core.validators.MaxValueValidator(50, 'Не больше 50.')], verbose_name='не показывать средние по группам меньше, человек')),
                    ('thresholds', models.JSONField(blank=True, default=dict, verbose_name='пороги')),
                ],
                options={
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='Placement',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('where', models.CharField(choices=[('site', 'сайт школы'), ('page', 'официальный паблик'), ('press', 'газета, телевидение, другое издание')], default='site', max_length=5, verbose_name='где')),
                    ('name', models.CharField(blank=True, max_length=150, verbose_name='название площадки')),
                    ('link', models.URLField(blank=True, max_length=500, verbose_name='ссылка')),
                    ('placed_on', models.DateField(verbose_name='дата')),
                ],
                options={
                    'verbose_name': 'размещение',
                    'verbose_name_plural': 'размещения',
                    'ordering': ['placed_on', 'pk'],
                },
            ),
            migrations.CreateModel(
                name='PlacementEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_context', pghistory.utils.JSONField(null=True)),
                    ('pgh_context_id', models.UUIDField(null=True)),
                    ('id', models.BigIntegerField()),
                    ('where', models.CharField(choices=[('site', 'сайт школы'), ('page', 'официальный паблик'), ('press', 'газета, телевидение, другое издание')], default='site', max_length=5, verbose_name='где')),
                    ('name', models.CharField(blank=True, max_length=150, verbose_name='название площадки')),
                    ('link', models.URLField(blank=True, max_length=500, verbose_name='ссылка')),
                    ('placed_on', models.DateField(verbose_name='дата')),
                ],
                options={
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='PublicAct',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('names', models.CharField(choices=[('none', 'в файле никто из педагогов не назван'), ('some', 'в файле названы педагоги'), ('nofile', 'файл не показывать')], max_length=6, verbose_name='кто назван в файле')),
                ],
                options={
                    'verbose_name': 'акт открытого раздела',
                    'verbose_name_plural': 'акты открытого раздела',
                    'ordering': ['act__kind__place', '-act__dated', 'pk'],
                },
            ),
            migrations.CreateModel(
                name='PublicActEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_context', pghistory.utils.JSONField(null=True)),
                    ('pgh_context_id', models.UUIDField(null=True)),
                    ('id', models.BigIntegerField()),
                    ('names', models.CharField(choices=[('none', 'в файле никто из педагогов не назван'), ('some', 'в файле названы педагоги'), ('nofile', 'файл не показывать')], max_length=6, verbose_name='кто назван в файле')),
                ],
                options={
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='Publication',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='версия')),
                    ('pupils', models.CharField(blank=True, choices=[('', 'не сказано'), ('none', 'узнаваемых учеников нет'), ('shown', 'на материале узнаваемые ученики')], default='', max_length=5, verbose_name='ученики')),
                    ('consents_taken', models.CharField(blank=True, max_length=300, verbose_name='где и когда взяты согласия родителей')),
                    ('title', models.CharField(max_length=200, verbose_name='заголовок')),
                    ('text', models.TextField(blank=True, max_length=50000, verbose_name='текст')),
                    ('short_text', models.TextField(blank=True, max_length=4096, verbose_name='короткий текст')),
                    ('dated', models.DateField(default=django.utils.timezone.localdate, verbose_name='дата')),
                    ('state', models.CharField(choices=[('draft', 'пишется'), ('ready', 'готова'), ('published', 'опубликована'), ('withdrawn', 'снята')], default='draft', max_length=9, verbose_name='состояние')),
                    ('withdrawn_why', models.TextField(blank=True, verbose_name='почему снята')),
                ],
                options={
                    'verbose_name': 'публикация',
                    'verbose_name_plural': 'публикации',
                    'ordering': ['-dated', '-pk'],
                },
            ),
            migrations.CreateModel(
                name='PublicationEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_context', pghistory.utils.JSONField(null=True)),
                    ('pgh_context_id', models.UUIDField(null=True)),
                    ('id', models.BigIntegerField()),
                    ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='версия')),
                    ('pupils', models.CharField(blank=True, choices=[('', 'не сказано'), ('none', 'узнаваемых учеников нет'), ('shown', 'на материале узнаваемые ученики')], default='', max_length=5, verbose_name='ученики')),
                    ('consents_taken', models.CharField(blank=True, max_length=300, verbose_name='где и когда взяты согласия родителей')),
                    ('title', models.CharField(max_length=200, verbose_name='заголовок')),
                    ('text', models.TextField(blank=True, max_length=50000, verbose_name='текст')),
                    ('short_text', models.TextField(blank=True, max_length=4096, verbose_name='короткий текст')),
                    ('dated', models.DateField(default=django.utils.timezone.localdate, verbose_name='дата')),
                    ('state', models.CharField(choices=[('draft', 'пишется'), ('ready', 'готова'), ('published', 'опубликована'), ('withdrawn', 'снята')], default='draft', max_length=9, verbose_name='состояние')),
                    ('withdrawn_why', models.TextField(blank=True, verbose_name='почему снята')),
                ],
                options={
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='PublicationPicture',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('name', models.CharField(max_length=255, verbose_name='имя файла')),
                    ('added_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='приложено')),
                    ('place', models.PositiveIntegerField(default=0, verbose_name='место')),
                    ('pupils', models.CharField(blank=True, choices=[('', 'не сказано'), ('none', 'узнаваемых учеников нет'), ('shown', 'на материале узнаваемые ученики')], default='', max_length=5, verbose_name='ученики')),
                    ('consents_taken', models.CharField(blank=True, max_length=300, verbose_name='где и когда взяты согласия родителей')),
                    ('alt', models.CharField(blank=True, max_length=300, verbose_name='что на снимке')),
                    ('adults', models.CharField(blank=True, choices=[('', 'не сказано'), ('none', 'узнаваемых педагогов нет'), ('shown', 'узнаваемые педагоги есть')], default='', max_length=5, verbose_name='педагоги на снимке')),
                ],
                options={
                    'verbose_name': 'снимок публикации',
                    'verbose_name_plural': 'снимки публикации',
                    'ordering': ['place', 'pk'],
                },
            ),
            migrations.CreateModel(
                name='PublicationPictureEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_context', pghistory.utils.JSONField(null=True)),
                    ('pgh_context_id', models.UUIDField(null=True)),
                    ('id', models.BigIntegerField()),
                    ('name', models.CharField(max_length=255, verbose_name='имя файла')),
                    ('added_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='приложено')),
                    ('place', models.PositiveIntegerField(default=0, verbose_name='место')),
                    ('pupils', models.CharField(blank=True, choices=[('', 'не сказано'), ('none', 'узнаваемых учеников нет'), ('shown', 'на материале узнаваемые ученики')], default='', max_length=5, verbose_name='ученики')),
                    ('consents_taken', models.CharField(blank=True, max_length=300, verbose_name='где и когда взяты согласия родителей')),
                    ('alt', models.CharField(blank=True, max_length=300, verbose_name='что на снимке')),
                    ('adults', models.CharField(blank=True, choices=[('', 'не сказано'), ('none', 'узнаваемых педагогов нет'), ('shown', 'узнаваемые педагоги есть')], default='', max_length=5, verbose_name='педагоги на снимке')),
                ],
                options={
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='SiteExport',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('kind', models.CharField(choices=[('archive', 'архив со страницами и файлами'), ('fragment', 'текст для вставки на страницу')], max_length=8, verbose_name='что')),
                    ('made_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='когда')),
                    ('holds', models.CharField(blank=True, max_length=300, verbose_name='что в ней')),
                ],
                options={
                    'verbose_name': 'выгрузка для сайта',
                    'verbose_name_plural': 'выгрузки для сайта',
                    'ordering': ['-made_at', '-pk'],
                },
            ),
            migrations.CreateModel(
                name='SiteExportEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_context', pghistory.utils.JSONField(null=True)),
                    ('pgh_context_id', models.UUIDField(null=True)),
                    ('id', models.BigIntegerField()),
                    ('kind', models.CharField(choices=[('archive', 'архив со страницами и файлами'), ('fragment', 'текст для вставки на страницу')], max_length=8, verbose_name='что')),
                    ('made_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='когда')),
                    ('holds', models.CharField(blank=True, max_length=300, verbose_name='что в ней')),
                ],
                options={
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='SiteSection',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='версия')),
                    ('about', models.TextField(default='Наставничество в школе — это работа двух педагогов: опытный коллега помогает тому, кто начинает, вернулся после перерыва или осваивает новое. Пара сама выбирает, над чем работать, и составляет программу; школа даёт время, обучение и признание.\n\nРабота идёт по дорожной карте учебного года. Наставник и наставляемый участвуют по своему письменному согласию.\n', max_length=20000, verbose_name='о наставничестве в школе')),
                    ('shows_mentors', models.BooleanField(default=True, verbose_name='показывать наставников')),
                    ('shows_programmes', models.BooleanField(default=True, verbose_name='показывать программы пар')),
                ],
                options={
                    'verbose_name': 'открытый раздел',
                    'verbose_name_plural': 'открытый раздел',
                },
            ),
            migrations.CreateModel(
                name='SiteSectionEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_context', pghistory.utils.JSONField(null=True)),
                    ('pgh_context_id', models.UUIDField(null=True)),
                    ('id', models.BigIntegerField()),
                    ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='версия')),
                    ('about', models.TextField(default='Наставничество в школе — это работа двух педагогов: опытный коллега помогает тому, кто начинает, вернулся после перерыва или осваивает новое. Пара сама выбирает, над чем работать, и составляет программу; школа даёт время, обучение и признание.\n\nРабота идёт по дорожной карте учебного года. Наставник и наставляемый участвуют по своему письменному согласию.\n', max_length=20000, verbose_name='о наставничестве в школе')),
                    ('shows_mentors', models.BooleanField(default=True, verbose_name='показывать наставников')),
                    ('shows_programmes', models.BooleanField(default=True, verbose_name='показывать программы пар')),
                ],
                options={
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='Sitting',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='версия')),
                    ('number', models.CharField(blank=True, max_length=40, verbose_name='№')),
                    ('held_on', models.DateField(verbose_name='дата')),
                    ('begins_at', models.TimeField(blank=True, null=True, verbose_name='начало')),
                    ('place', models.CharField(blank=True, max_length=200, verbose_name='место')),
                    ('year', people.academic_year.AcademicYearField(verbose_name='учебный год')),
                    ('chaired_by', models.CharField(blank=True, max_length=200, verbose_name='председательствует')),
                    ('written_by', models.CharField(blank=True, max_length=200, verbose_name='ведёт протокол')),
                    ('guests', models.TextField(blank=True, verbose_name='приглашены')),
                    ('state', models.CharField(choices=[('planned', 'запланировано'), ('held', 'проведено'), ('recorded', 'решения внесены'), ('cancelled', 'отменено')], default='planned', max_length=10, verbose_name='состояние')),
                    ('cancelled_why', models.TextField(blank=True, verbose_name='почему отменено')),
                ],
                options={
                    'verbose_name': 'заседание совета',
                    'verbose_name_plural': 'заседания совета',
                    'ordering': ['-held_on', '-pk'],
                },
            ),
            migrations.CreateModel(
                name='SittingEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_context', pghistory.utils.JSONField(null=True)),
                    ('pgh_context_id', models.UUIDField(null=True)),
                    ('id', models.BigIntegerField()),
                    ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='версия')),
                    ('number', models.CharField(blank=True, max_length=40, verbose_name='№')),
                    ('held_on', models.DateField(verbose_name='дата')),
                    ('begins_at', models.TimeField(blank=True, null=True, verbose_name='начало')),
                    ('place', models.CharField(blank=True, max_length=200, verbose_name='место')),
                    ('year', people.academic_year.AcademicYearField(verbose_name='учебный год')),
                    ('chaired_by', models.CharField(blank=True, max_length=200, verbose_name='председательствует')),
                    ('written_by', models.CharField(blank=True, max_length=200, verbose_name='ведёт протокол')),
                    ('guests', models.TextField(blank=True, verbose_name='приглашены')),
                    ('state', models.CharField(choices=[('planned', 'запланировано'), ('held', 'проведено'), ('recorded', 'решения внесены'), ('cancelled', 'отменено')], default='planned', max_length=10, verbose_name='состояние')),
                    ('cancelled_why', models.TextField(blank=True, verbose_name='почему отменено')),
                ],
                options={
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='SittingItem',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='версия')),
                    ('position', models.PositiveSmallIntegerField(default=1, verbose_name='место')),
                    ('kind', models.CharField(choices=[('candidates', 'кандидаты в наставники'), ('programmes', 'программы пар'), ('roadmap', 'дорожная карта'), ('execution', 'выполнение дорожной карты'), ('monitoring', 'мониторинг'), ('practice', 'лучшие практики'), ('other', 'другой вопрос')], default='other', max_length=10, verbose_name='о чём')),
                    ('question', models.CharField(max_length=500, verbose_name='вопрос')),
                    ('speaker', models.CharField(blank=True, max_length=200, verbose_name='докладчик')),
                    ('listened', models.TextField(blank=True, verbose_name='слушали')),
                    ('spoke', models.TextField(blank=True, verbose_name='выступили')),
                    ('decided', models.TextField(blank=True, verbose_name='решили')),
                    ('votes_for', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='за')),
                    ('votes_against', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='против')),
                    ('abstained', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='воздержались')),
                ],
                options={
                    'verbose_name': 'вопрос повестки',
                    'verbose_name_plural': 'вопросы повестки',
                    'ordering': ['sitting', 'position', 'pk'],
                },
            ),
            migrations.CreateModel(
                name='SittingItemEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_context', pghistory.utils.JSONField(null=True)),
                    ('pgh_context_id', models.UUIDField(null=True)),
                    ('id', models.BigIntegerField()),
                    ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='версия')),
                    ('position', models.PositiveSmallIntegerField(default=1, verbose_name='место')),
                    ('kind', models.CharField(choices=[('candidates', 'кандидаты в наставники'), ('programmes', 'программы пар'), ('roadmap', 'дорожная карта'), ('execution', 'выполнение дорожной карты'), ('monitoring', 'мониторинг'), ('practice', 'лучшие практики'), ('other', 'другой вопрос')], default='other', max_length=10, verbose_name='о чём')),
                    ('question', models.CharField(max_length=500, verbose_name='вопрос')),
                    ('speaker', models.CharField(blank=True, max_length=200, verbose_name='докладчик')),
                    ('listened', models.TextField(blank=True, verbose_name='слушали')),
                    ('spoke', models.TextField(blank=True, verbose_name='выступили')),
                    ('decided', models.TextField(blank=True, verbose_name='решили')),
                    ('votes_for', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='за')),
                    ('votes_against', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='против')),
                    ('abstained', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='воздержались')),
                ],
                options={
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='SittingMember',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('attended', models.BooleanField(blank=True, null=True, verbose_name='присутствие')),
                ],
                options={
                    'verbose_name': 'участник заседания',
                    'verbose_name_plural': 'участники заседаний',
                    'ordering': ['teacher__sort_name', 'pk'],
                },
            ),
            migrations.CreateModel(
                name='SittingMemberEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_context', pghistory.utils.JSONField(null=True)),
                    ('pgh_context_id', models.UUIDField(null=True)),
                    ('id', models.BigIntegerField()),
                    ('attended', models.BooleanField(blank=True, null=True, verbose_name='присутствие')),
                ],
                options={
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='SittingPack',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('stage', models.CharField(choices=[('waiting', 'ждём очереди'), ('gathering', 'собираем разделы'), ('drawing', 'нумеруем страницы и складываем в один файл'), ('ready', 'готово'), ('failed', 'не получилось')], default='waiting', max_length=10, verbose_name='что делается')),
                    ('part', models.CharField(blank=True, max_length=200, verbose_name='какой раздел')),
                    ('done', models.PositiveSmallIntegerField(default=0, verbose_name='разделов готово')),
                    ('total', models.PositiveSmallIntegerField(default=0, verbose_name='всего разделов')),
                    ('message', models.TextField(blank=True, verbose_name='что случилось')),
                    ('moved_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='последнее движение')),
                    ('file', models.FileField(blank=True, upload_to=roadmap.models.sitting_pack.pack_path, verbose_name='файл')),
                    ('made_at', models.DateTimeField(blank=True, null=True, verbose_name='собрано')),
                ],
                options={
                    'verbose_name': 'материалы к заседанию',
                    'verbose_name_plural': 'материалы к заседаниям',
                },
            ),
            migrations.CreateModel(
                name='SittingSubject',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('name', models.CharField(blank=True, max_length=300, verbose_name='что вынесено')),
                    ('seen', models.CharField(blank=True, max_length=64, verbose_name='какой текст вынесен')),
                    ('outcome', models.CharField(choices=[('accepted', 'принять'), ('declined', 'отклонить'), ('postponed', 'отложить')], default='accepted', max_length=10, verbose_name='решение')),
                    ('why', models.TextField(blank=True, verbose_name='почему')),
                    ('amended_on', models.DateField(blank=True, null=True, verbose_name='решение отменено')),
                    ('amended_why', models.TextField(blank=True, verbose_name='почему отменено')),
                ],
                options={
                    'verbose_name': 'предмет решения',
                    'verbose_name_plural': 'предметы решений',
                    'ordering': ['item', 'pk'],
                },
            ),
            migrations.CreateModel(
                name='SittingSubjectEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_context', pghistory.utils.JSONField(null=True)),
                    ('pgh_context_id', models.UUIDField(null=True)),
                    ('id', models.BigIntegerField()),
                    ('name', models.CharField(blank=True, max_length=300, verbose_name='что вынесено')),
                    ('seen', models.CharField(blank=True, max_length=64, verbose_name='какой текст вынесен')),
                    ('outcome', models.CharField(choices=[('accepted', 'принять'), ('declined', 'отклонить'), ('postponed', 'отложить')], default='accepted', max_length=10, verbose_name='решение')),
                    ('why', models.TextField(blank=True, verbose_name='почему')),
                    ('amended_on', models.DateField(blank=True, null=True, verbose_name='решение отменено')),
                    ('amended_why', models.TextField(blank=True, verbose_name='почему отменено')),
                ],
                options={
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='CouncilMember',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('since', models.DateField(verbose_name='с')),
                    ('until', models.DateField(blank=True, null=True, verbose_name='по')),
                    ('teacher', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='in_council', to='people.teacher', verbose_name='кто')),
                ],
                options={
                    'verbose_name': 'член совета',
                    'verbose_name_plural': 'члены совета',
                    'ordering': ['teacher__sort_name', 'since'],
                },
            ),
            migrations.CreateModel(
                name='CouncilMemberEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_context', pghistory.utils.JSONField(null=True)),
                    ('pgh_context_id', models.UUIDField(null=True)),
                    ('id', models.BigIntegerField()),
                    ('since', models.DateField(verbose_name='с')),
                    ('until', models.DateField(blank=True, null=True, verbose_name='по')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='roadmap.councilmember')),
                    ('teacher', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.teacher', verbose_name='кто')),
                ],
                options={
                    'abstract': False,
                },
            ),
            migrations.CreateModel(
                name='ExportedPerson',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('fields', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('name', 'фамилия, имя, отчество'), ('post', 'должность и предмет'), ('category', 'квалификационная категория'), ('experience', 'стаж'), ('achievements', 'достижения и опыт наставничества'), ('photo', 'фотография')], max_length=15), size=None, verbose_name='что о человеке')),
                    ('cleared_on', models.DateField(blank=True, null=True, verbose_name='убрано с сайта')),
                    ('teacher', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='exported', to='people.teacher', verbose_name='кто назван')),
                ],
                options={
                    'verbose_name': 'имя в выгрузке',
                    'verbose_name_plural': 'имена в выгрузке',
                    'ordering': ['pk'],
                },
            ),
            migrations.CreateModel(
                name='ExportedPersonEvent',
                fields=[
                    ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                    ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                    ('pgh_label', models.TextField(help_text='The event label.')),
                    ('pgh_context', pghistory.utils.JSONField(null=True)),
                    ('pgh_context_id', models.UUIDField(null=True)),
                    ('id', models.BigIntegerField()),
                    ('fields', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('name', 'фамилия, имя, отчество'), ('post', 'должность и предмет'), ('category', 'квалификационная категория'), ('experience', 'стаж'), ('achievements', 'достижения и опыт наставничества'), ('photo', 'фотография')], max_length=15), size=None, verbose_name='что о человеке')),
                    ('cleared_on', models.DateField(blank=True, null=True, verbose_name='убрано с сайта')),
                    ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='roadmap.exportedperson')),
                    ('teacher', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.teacher', verbose_name='кто назван')),
                ],
                options={
                    'abstract': False,
                },
            ),
        ),
        Together(
            migrations.AddField(
                model_name='monitoringnoteevent',
                name='pgh_obj',
                field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='roadmap.monitoringnote'),
            ),
            migrations.AddField(
                model_name='monitoringrulesevent',
                name='pgh_obj',
                field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='roadmap.monitoringrules'),
            ),
            migrations.AddField(
                model_name='placement',
                name='added_by',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='кто внёс'),
            ),
            migrations.AddField(
                model_name='placementevent',
                name='added_by',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='кто внёс'),
            ),
            migrations.AddField(
                model_name='placementevent',
                name='pgh_obj',
                field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='roadmap.placement'),
            ),
            migrations.AddField(
                model_name='publicact',
                name='act',
                field=models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='public', to='roadmap.localact', verbose_name='акт'),
            ),
            migrations.AddField(
                model_name='publicact',
                name='people',
                field=models.ManyToManyField(blank=True, related_name='+', to='people.teacher', verbose_name='названы в файле'),
            ),
            migrations.AddField(
                model_name='publicactevent',
                name='act',
                field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='roadmap.localact', verbose_name='акт'),
            ),
            migrations.AddField(
                model_name='publicactevent',
                name='pgh_obj',
                field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='roadmap.publicact'),
            ),
            migrations.AddField(
                model_name='publication',
                name='activity',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='publications', to='roadmap.activity', verbose_name='мероприятие плана'),
            ),
            migrations.AddField(
                model_name='publication',
                name='added_by',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='кто внёс'),
            ),
            migrations.AddField(
                model_name='publication',
                name='event',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='publications', to='roadmap.event', verbose_name='событие'),
            ),
            migrations.AddField(
                model_name='publication',
                name='people',
                field=models.ManyToManyField(blank=True, related_name='publications', to='people.teacher', verbose_name='о ком рассказ'),
            ),
            migrations.AddField(
                model_name='placementevent',
                name='publication',
                field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='roadmap.publication', verbose_name='публикация'),
            ),
            migrations.AddField(
                model_name='placement',
                name='publication',
                field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='placements', to='roadmap.publication', verbose_name='публикация'),
            ),
            migrations.AddField(
                model_name='publicationevent',
                name='activity',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='roadmap.activity', verbose_name='мероприятие плана'),
            ),
            migrations.AddField(
                model_name='publicationevent',
                name='added_by',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='кто внёс'),
            ),
            migrations.AddField(
                model_name='publicationevent',
                name='event',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='roadmap.event', verbose_name='событие'),
            ),
            migrations.AddField(
                model_name='publicationevent',
                name='pgh_obj',
                field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='roadmap.publication'),
            ),
            migrations.AddField(
                model_name='publicationpicture',
                name='added_by',
                field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='кто приложил'),
            ),
            migrations.AddField(
                model_name='publicationpicture',
                name='people',
                field=models.ManyToManyField(blank=True, related_name='+', to='people.teacher', verbose_name='кто на снимке'),
            ),
            migrations.AddField(
                model_name='publicationpicture',
                name='publication',
                field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pictures', to='roadmap.publication', verbose_name='публикация'),
            ),
            migrations.AddField(
                model_name='publicationpicture',
                name='stored',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='%(class)ss', to='people.storedfile', verbose_name='содержимое'),
            ),
            migrations.AddField(
                model_name='publicationpictureevent',
                name='added_by',
                field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='кто приложил'),
            ),
            migrations.AddField(
                model_name='publicationpictureevent',
                name='pgh_obj',
                field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='roadmap.publicationpicture'),
            ),
            migrations.AddField(
                model_name='publicationpictureevent',
                name='publication',
                field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='roadmap.publication', verbose_name='публикация'),
            ),
            migrations.AddField(
                model_name='publicationpictureevent',
                name='stored',
                field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.storedfile', verbose_name='содержимое'),
            ),
            migrations.AddField(
                model_name='siteexport',
                name='made_by',
                field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='кто'),
            ),
            migrations.AddField(
                model_name='exportedpersonevent',
                name='export',
                field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='roadmap.siteexport', verbose_name='выгрузка'),
            ),
            migrations.AddField(
                model_name='exportedperson',
                name='export',
                field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='people', to='roadmap.siteexport', verbose_name='выгрузка'),
            ),
            migrations.AddField(
                model_name='siteexportevent',
                name='made_by',
                field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='кто'),
            ),
            migrations.AddField(
                model_name='siteexportevent',
                name='pgh_obj',
                field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='roadmap.siteexport'),
            ),
            migrations.AddField(
                model_name='sitesectionevent',
                name='pgh_obj',
                field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='roadmap.sitesection'),
            ),
            migrations.AddField(
                model_name='sittingevent',
                name='pgh_obj',
                field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='roadmap.sitting'),
            ),
            migrations.AddField(
                model_name='sittingitem',
                name='sitting',
                field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='items', to='roadmap.sitting', verbose_name='заседание'),
            ),
            migrations.AddField(
                model_name='sittingitemevent',
                name='pgh_obj',
                field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='roadmap.sittingitem'),
            ),
            migrations.AddField(
                model_name='sittingitemevent',
                name='sitting',
                field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='roadmap.sitting', verbose_name='заседание'),
            ),
            migrations.AddField(
                model_name='sittingmember',
                name='sitting',
                field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='members_there', to='roadmap.sitting', verbose_name='заседание'),
            ),
            migrations.AddField(
                model_name='sittingmember',
                name='teacher',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sittings', to='people.teacher', verbose_name='кто'),
            ),
            migrations.AddField(
                model_name='sittingmemberevent',
                name='pgh_obj',
                field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='roadmap.sittingmember'),
            ),
            migrations.AddField(
                model_name='sittingmemberevent',
                name='sitting',
                field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='roadmap.sitting', verbose_name='заседание'),
            ),
            migrations.AddField(
                model_name='sittingmemberevent',
                name='teacher',
                field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.teacher', verbose_name='кто'),
            ),
            migrations.AddField(
                model_name='sittingpack',
                name='asked_by',
                field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='кто попросил'),
            ),
            migrations.AddField(
                model_name='sittingpack',
                name='sitting',
                field=models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='pack', to='roadmap.sitting', verbose_name='заседание'),
            ),
            migrations.AddField(
                model_name='sittingsubject',
                name='amended_by',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='кто отменил'),
            ),
            migrations.AddField(
                model_name='sittingsubject',
                name='item',
                field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='subjects', to='roadmap.sittingitem', verbose_name='вопрос'),
            ),
            migrations.AddField(
                model_name='sittingsubject',
                name='material',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='council_subjects', to='roadmap.libraryitem', verbose_name='практика'),
            ),
            migrations.AddField(
                model_name='sittingsubject',
                name='mentor_entry',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='council_subjects', to='people.mentorentry', verbose_name='кандидат'),
            ),
            migrations.AddField(
                model_name='sittingsubject',
                name='programme',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='council_subjects', to='mentorship.programme', verbose_name='программа'),
            ),
            migrations.AddField(
                model_name='sittingsubject',
                name='revision',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='council_subjects', to='roadmap.revision', verbose_name='редакция дорожной карты'),
            ),
            migrations.AddField(
                model_name='sittingsubjectevent',
                name='amended_by',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='кто отменил'),
            ),
            migrations.AddField(
                model_name='sittingsubjectevent',
                name='item',
                field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='roadmap.sittingitem', verbose_name='вопрос'),
            ),
            migrations.AddField(
                model_name='sittingsubjectevent',
                name='material',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='roadmap.libraryitem', verbose_name='практика'),
            ),
            migrations.AddField(
                model_name='sittingsubjectevent',
                name='mentor_entry',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.mentorentry', verbose_name='кандидат'),
            ),
            migrations.AddField(
                model_name='sittingsubjectevent',
                name='pgh_obj',
                field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='roadmap.sittingsubject'),
            ),
            migrations.AddField(
                model_name='sittingsubjectevent',
                name='programme',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='mentorship.programme', verbose_name='программа'),
            ),
            migrations.AddField(
                model_name='sittingsubjectevent',
                name='revision',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='roadmap.revision', verbose_name='редакция дорожной карты'),
            ),
            migrations.AlterField(
                model_name='eventfile',
                name='pupils',
                field=models.CharField(blank=True, choices=[('', 'не сказано'), ('none', 'узнаваемых учеников нет'), ('shown', 'на материале узнаваемые ученики')], default='', max_length=5, verbose_name='ученики'),
            ),
            migrations.AlterField(
                model_name='eventfile',
                name='stored',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='%(class)ss', to='people.storedfile', verbose_name='содержимое'),
            ),
            migrations.AlterField(
                model_name='eventfileevent',
                name='pupils',
                field=models.CharField(blank=True, choices=[('', 'не сказано'), ('none', 'узнаваемых учеников нет'), ('shown', 'на материале узнаваемые ученики')], default='', max_length=5, verbose_name='ученики'),
            ),
            migrations.AlterField(
                model_name='libraryfile',
                name='stored',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='%(class)ss', to='people.storedfile', verbose_name='содержимое'),
            ),
            migrations.AlterField(
                model_name='libraryitem',
                name='pupils',
                field=models.CharField(blank=True, choices=[('', 'не сказано'), ('none', 'узнаваемых учеников нет'), ('shown', 'на материале узнаваемые ученики')], default='', max_length=5, verbose_name='ученики'),
            ),
            migrations.AlterField(
                model_name='libraryitemevent',
                name='pupils',
                field=models.CharField(blank=True, choices=[('', 'не сказано'), ('none', 'узнаваемых учеников нет'), ('shown', 'на материале узнаваемые ученики')], default='', max_length=5, verbose_name='ученики'),
            ),
            migrations.AddIndex(
                model_name='sitting',
                index=models.Index(fields=['held_on'], name='sitting_by_day'),
            ),
            migrations.AddIndex(
                model_name='councilmemberevent',
                index=models.Index(fields=['-pgh_created_at', '-pgh_id'], name='roadmap_cou_pgh_cre_b84838_idx'),
            ),
            migrations.AddIndex(
                model_name='monitoringnoteevent',
                index=models.Index(fields=['-pgh_created_at', '-pgh_id'], name='roadmap_mon_pgh_cre_74f000_idx'),
            ),
            migrations.AddIndex(
                model_name='monitoringrulesevent',
                index=models.Index(fields=['-pgh_created_at', '-pgh_id'], name='roadmap_mon_pgh_cre_5cac6a_idx'),
            ),
            migrations.AddIndex(
                model_name='publicactevent',
                index=models.Index(fields=['-pgh_created_at', '-pgh_id'], name='roadmap_pub_pgh_cre_0ada03_idx'),
            ),
            migrations.AddIndex(
                model_name='publication',
                index=models.Index(fields=['-dated', '-id'], name='publication_by_day'),
            ),
            migrations.AddIndex(
                model_name='placementevent',
                index=models.Index(fields=['-pgh_created_at', '-pgh_id'], name='roadmap_pla_pgh_cre_93d8cd_idx'),
            ),
            migrations.AddIndex(
                model_name='publicationevent',
                index=models.Index(fields=['-pgh_created_at', '-pgh_id'], name='roadmap_pub_pgh_cre_062acf_idx'),
            ),
            migrations.AddIndex(
                model_name='publicationpictureevent',
                index=models.Index(fields=['-pgh_created_at', '-pgh_id'], name='roadmap_pub_pgh_cre_d1371a_idx'),
            ),
            migrations.AddIndex(
                model_name='exportedpersonevent',
                index=models.Index(fields=['-pgh_created_at', '-pgh_id'], name='roadmap_exp_pgh_cre_bcc348_idx'),
            ),
            migrations.AddIndex(
                model_name='siteexportevent',
                index=models.Index(fields=['-pgh_created_at', '-pgh_id'], name='roadmap_sit_pgh_cre_ff9534_idx'),
            ),
            migrations.AddIndex(
                model_name='sitesectionevent',
                index=models.Index(fields=['-pgh_created_at', '-pgh_id'], name='roadmap_sit_pgh_cre_3d6d43_idx'),
            ),
            migrations.AddIndex(
                model_name='sittingevent',
                index=models.Index(fields=['-pgh_created_at', '-pgh_id'], name='roadmap_sit_pgh_cre_e2b949_idx'),
            ),
            migrations.AddIndex(
                model_name='sittingitemevent',
                index=models.Index(fields=['-pgh_created_at', '-pgh_id'], name='roadmap_sit_pgh_cre_86ad69_idx'),
            ),
            migrations.AddIndex(
                model_name='sittingmemberevent',
                index=models.Index(fields=['-pgh_created_at', '-pgh_id'], name='roadmap_sit_pgh_cre_8e2abe_idx'),
            ),
            migrations.AddIndex(
                model_name='sittingsubjectevent',
                index=models.Index(fields=['-pgh_created_at', '-pgh_id'], name='roadmap_sit_pgh_cre_6bd3c1_idx'),
            ),
            migrations.AddConstraint(
                model_name='monitoringrules',
                constraint=models.CheckConstraint(condition=models.Q(('pk', 1)), name='monitoring_rules_only_one', violation_error_message='Правила мониторинга в школе одни.'),
            ),
            migrations.AddConstraint(
                model_name='sitesection',
                constraint=models.CheckConstraint(condition=models.Q(('pk', 1)), name='site_section_only_one', violation_error_message='У школы один открытый раздел.'),
            ),
            migrations.AddConstraint(
                model_name='sitting',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'recorded'), _negated=True), models.Q(('number', ''), _negated=True), _connector='OR'), name='sitting_recorded_with_number', violation_error_message='Укажите № протокола.'),
            ),
            migrations.AddConstraint(
                model_name='sitting',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'cancelled'), _negated=True), models.Q(('cancelled_why', ''), _negated=True), _connector='OR'), name='sitting_cancelled_with_reason', violation_error_message='Напишите, почему заседание отменено.'),
            ),
            migrations.AddConstraint(
                model_name='councilmember',
                constraint=models.CheckConstraint(condition=models.Q(('until__isnull', True), ('until__gte', models.F('since')), _connector='OR'), name='council_member_dates_in_order', violation_error_message='Дата «по» раньше даты «с».'),
            ),
            migrations.AddConstraint(
                model_name='councilmember',
                constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('teacher', '='), (models.Func(models.F('since'), models.Case(models.When(then=models.F('since'), until__lt=models.F('since')), default=models.F('until')), models.Value('[]'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), '&&')], name='council_member_once_at_a_time', violation_error_message='Этот человек в эти дни уже в составе совета.'),
            ),
            migrations.AddConstraint(
                model_name='publication',
                constraint=models.CheckConstraint(condition=models.Q(('state', 'draft'), ('pupils', 'none'), models.Q(('pupils', 'shown'), models.Q(('consents_taken', ''), _negated=True)), _connector='OR'), name='publication_with_statement', violation_error_message='Скажите, названы ли в тексте ученики; если да — где и когда взяты согласия родителей.'),
            ),
            migrations.AddConstraint(
                model_name='publication',
                constraint=models.CheckConstraint(condition=models.Q(('state', 'draft'), models.Q(('short_text', ''), ('text', ''), _negated=True), _connector='OR'), name='publication_says_something', violation_error_message='Напишите текст: хотя бы короткий.'),
            ),
            migrations.AddConstraint(
                model_name='publication',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'withdrawn'), _negated=True), models.Q(('withdrawn_why', ''), _negated=True), _connector='OR'), name='publication_withdrawn_with_reason', violation_error_message='Напишите, почему публикация снята.'),
            ),
            migrations.AddConstraint(
                model_name='placement',
                constraint=models.UniqueConstraint(fields=('publication', 'where', 'name', 'link'), name='placement_once', violation_error_message='Это размещение уже внесено.'),
            ),
            migrations.AddConstraint(
                model_name='placement',
                constraint=models.CheckConstraint(condition=models.Q(('link', ''), ('name', ''), _negated=True), name='placement_says_where', violation_error_message='Напишите название площадки или вставьте ссылку.'),
            ),
            migrations.AddConstraint(
                model_name='publicationpicture',
                constraint=models.UniqueConstraint(fields=('publication', 'stored'), name='publication_picture_once', violation_error_message='Этот снимок в публикации уже есть.'),
            ),
            migrations.AddConstraint(
                model_name='publicationpicture',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('pupils', 'shown'), _negated=True), models.Q(('consents_taken', ''), _negated=True), _connector='OR'), name='publication_picture_with_consents', violation_error_message='На снимке узнаваемы ученики: напишите, где и когда взяты согласия родителей.'),
            ),
            migrations.AddConstraint(
                model_name='exportedperson',
                constraint=models.UniqueConstraint(fields=('export', 'teacher'), name='exported_person_once', violation_error_message='Этот человек в выгрузке уже отмечен.'),
            ),
            migrations.AddConstraint(
                model_name='sittingmember',
                constraint=models.UniqueConstraint(fields=('sitting', 'teacher'), name='sitting_member_once', violation_error_message='Этот человек уже в списке.'),
            ),
            migrations.AddConstraint(
                model_name='sittingsubject',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('material__isnull', True), ('mentor_entry__isnull', False), ('programme__isnull', True), ('revision__isnull', True)), models.Q(('material__isnull', True), ('mentor_entry__isnull', True), ('programme__isnull', False), ('revision__isnull', True)), models.Q(('material__isnull', True), ('mentor_entry__isnull', True), ('programme__isnull', True), ('revision__isnull', False)), models.Q(('material__isnull', False), ('mentor_entry__isnull', True), ('programme__isnull', True), ('revision__isnull', True)), _connector='OR'), name='sitting_subject_is_one_thing', violation_error_message='Решение принимают об одном предмете.'),
            ),
            migrations.AddConstraint(
                model_name='sittingsubject',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('outcome', 'declined'), _negated=True), models.Q(('why', ''), _negated=True), _connector='OR'), name='sitting_subject_declined_with_reason', violation_error_message='Напишите, почему отклонено.'),
            ),
            migrations.AddConstraint(
                model_name='sittingsubject',
                constraint=models.CheckConstraint(condition=models.Q(('amended_on__isnull', True), models.Q(('amended_why', ''), _negated=True), _connector='OR'), name='sitting_subject_amended_with_reason', violation_error_message='Напишите, почему решение отменено.'),
            ),
            migrations.AddConstraint(
                model_name='sittingsubject',
                constraint=models.UniqueConstraint(fields=('item', 'mentor_entry'), name='sitting_subject_mentor_entry_once', violation_error_message='Это уже есть в вопросе повестки.'),
            ),
            migrations.AddConstraint(
                model_name='sittingsubject',
                constraint=models.UniqueConstraint(fields=('item', 'programme'), name='sitting_subject_programme_once', violation_error_message='Это уже есть в вопросе повестки.'),
            ),
            migrations.AddConstraint(
                model_name='sittingsubject',
                constraint=models.UniqueConstraint(fields=('item', 'revision'), name='sitting_subject_revision_once', violation_error_message='Это уже есть в вопросе повестки.'),
            ),
            migrations.AddConstraint(
                model_name='sittingsubject',
                constraint=models.UniqueConstraint(fields=('item', 'material'), name='sitting_subject_material_once', violation_error_message='Это уже есть в вопросе повестки.'),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='monitoringnote',
                trigger=pgtrigger.compiler.Trigger(name='created_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "roadmap_monitoringnoteevent" ("conclusions", "id", "opportunities", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "strengths", "threats", "version", "weaknesses", "year") VALUES (NEW."conclusions", NEW."id", NEW."opportunities", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."strengths", NEW."threats", NEW."version", NEW."weaknesses", NEW."year"); RETURN NULL;', hash='6dd18e52bcbe325e390c6d433e4d299ef5eb8618', operation='INSERT', pgid='pgtrigger_created_insert_454c8', table='roadmap_monitoringnote', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='monitoringnote',
                trigger=pgtrigger.compiler.Trigger(name='changed_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "roadmap_monitoringnoteevent" ("conclusions", "id", "opportunities", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "strengths", "threats", "version", "weaknesses", "year") VALUES (NEW."conclusions", NEW."id", NEW."opportunities", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."strengths", NEW."threats", NEW."version", NEW."weaknesses", NEW."year"); RETURN NULL;', hash='5ef88a28ddcda44e9fe72537ebecbdce5d189693', operation='UPDATE', pgid='pgtrigger_changed_update_87ddf', table='roadmap_monitoringnote', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='monitoringnote',
                trigger=pgtrigger.compiler.Trigger(name='deleted_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "roadmap_monitoringnoteevent" ("conclusions", "id", "opportunities", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "strengths", "threats", "version", "weaknesses", "year") VALUES (OLD."conclusions", OLD."id", OLD."opportunities", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."strengths", OLD."threats", OLD."version", OLD."weaknesses", OLD."year"); RETURN NULL;', hash='fd0eade2b5522c114f2332c2d47866872c45aac6', operation='DELETE', pgid='pgtrigger_deleted_delete_9b3ca', table='roadmap_monitoringnote', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='monitoringrules',
                trigger=pgtrigger.compiler.Trigger(name='created_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "roadmap_monitoringrulesevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "smallest_group", "thresholds", "version") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."smallest_group", NEW."thresholds", NEW."version"); RETURN NULL;', hash='20a71b9dfd34780fa5ff72d9809e0c8ac335f45e', operation='INSERT', pgid='pgtrigger_created_insert_b9794', table='roadmap_monitoringrules', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='monitoringrules',
                trigger=pgtrigger.compiler.Trigger(name='changed_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "roadmap_monitoringrulesevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "smallest_group", "thresholds", "version") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."smallest_group", NEW."thresholds", NEW."version"); RETURN NULL;', hash='a21957e070e1731731199bad5c1a072a41d409e9', operation='UPDATE', pgid='pgtrigger_changed_update_c6740', table='roadmap_monitoringrules', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='monitoringrules',
                trigger=pgtrigger.compiler.Trigger(name='deleted_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "roadmap_monitoringrulesevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "smallest_group", "thresholds", "version") VALUES (OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."smallest_group", OLD."thresholds", OLD."version"); RETURN NULL;', hash='ab4b5a0e23257d68247a1ec0036c553fbff1dc00', operation='DELETE', pgid='pgtrigger_deleted_delete_fec15', table='roadmap_monitoringrules', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='sitesection',
                trigger=pgtrigger.compiler.Trigger(name='created_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "roadmap_sitesectionevent" ("about", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shows_mentors", "shows_programmes", "version") VALUES (NEW."about", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."shows_mentors", NEW."shows_programmes", NEW."version"); RETURN NULL;', hash='05c0623b1d67f4896f76e2e11899fc47d993388e', operation='INSERT', pgid='pgtrigger_created_insert_08970', table='roadmap_sitesection', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='sitesection',
                trigger=pgtrigger.compiler.Trigger(name='changed_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "roadmap_sitesectionevent" ("about", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shows_mentors", "shows_programmes", "version") VALUES (NEW."about", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."shows_mentors", NEW."shows_programmes", NEW."version"); RETURN NULL;', hash='d5c1f0473eec2846a826088a556f6e55a3b4ceb7', operation='UPDATE', pgid='pgtrigger_changed_update_4eec9', table='roadmap_sitesection', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='sitesection',
                trigger=pgtrigger.compiler.Trigger(name='deleted_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "roadmap_sitesectionevent" ("about", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shows_mentors", "shows_programmes", "version") VALUES (OLD."about", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."shows_mentors", OLD."shows_programmes", OLD."version"); RETURN NULL;', hash='e0eb8e081a3ce6b26c20dd6722ec39a76d3b12b4', operation='DELETE', pgid='pgtrigger_deleted_delete_c0ea6', table='roadmap_sitesection', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='sitting',
                trigger=pgtrigger.compiler.Trigger(name='created_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "roadmap_sittingevent" ("begins_at", "cancelled_why", "chaired_by", "guests", "held_on", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "state", "version", "written_by", "year") VALUES (NEW."begins_at", NEW."cancelled_why", NEW."chaired_by", NEW."guests", NEW."held_on", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."place", NEW."state", NEW."version", NEW."written_by", NEW."year"); RETURN NULL;', hash='c9333d27919f2653b82821e1e04c94c55dd8e64d', operation='INSERT', pgid='pgtrigger_created_insert_a45f6', table='roadmap_sitting', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='sitting',
                trigger=pgtrigger.compiler.Trigger(name='changed_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "roadmap_sittingevent" ("begins_at", "cancelled_why", "chaired_by", "guests", "held_on", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "state", "version", "written_by", "year") VALUES (NEW."begins_at", NEW."cancelled_why", NEW."chaired_by", NEW."guests", NEW."held_on", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."place", NEW."state", NEW."version", NEW."written_by", NEW."year"); RETURN NULL;', hash='fd8f997a7de195978c1ae12ab82787e4ae71fe3a', operation='UPDATE', pgid='pgtrigger_changed_update_af62c', table='roadmap_sitting', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='sitting',
                trigger=pgtrigger.compiler.Trigger(name='deleted_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "roadmap_sittingevent" ("begins_at", "cancelled_why", "chaired_by", "guests", "held_on", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "state", "version", "written_by", "year") VALUES (OLD."begins_at", OLD."cancelled_why", OLD."chaired_by", OLD."guests", OLD."held_on", OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."place", OLD."state", OLD."version", OLD."written_by", OLD."year"); RETURN NULL;', hash='4cfb218b93d8ea83ed71ee4e9f929e55dca93925', operation='DELETE', pgid='pgtrigger_deleted_delete_26bed', table='roadmap_sitting', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='councilmember',
                trigger=pgtrigger.compiler.Trigger(name='created_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "roadmap_councilmemberevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "teacher_id", "until") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."since", NEW."teacher_id", NEW."until"); RETURN NULL;', hash='f690ee150af77eec8708623e956bf451496f4b34', operation='INSERT', pgid='pgtrigger_created_insert_1f1f2', table='roadmap_councilmember', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='councilmember',
                trigger=pgtrigger.compiler.Trigger(name='changed_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "roadmap_councilmemberevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "teacher_id", "until") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."since", NEW."teacher_id", NEW."until"); RETURN NULL;', hash='b68fe4080e116ad9f9b34bffd15d4edeb668262d', operation='UPDATE', pgid='pgtrigger_changed_update_e497f', table='roadmap_councilmember', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='councilmember',
                trigger=pgtrigger.compiler.Trigger(name='deleted_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "roadmap_councilmemberevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "teacher_id", "until") VALUES (OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."since", OLD."teacher_id", OLD."until"); RETURN NULL;', hash='f5b6a5277a1bbd3f03d8c5bc2b7b03b008f023bb', operation='DELETE', pgid='pgtrigger_deleted_delete_b216d', table='roadmap_councilmember', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='councilmemberevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='db9a25c0eb0e5d42b15e06a66ddd3b8df2190b6b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_732c2', table='roadmap_councilmemberevent', when='BEFORE')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='monitoringnoteevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d264b7e10801f1d18967b5cded6814ab1cd969e2', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_872be', table='roadmap_monitoringnoteevent', when='BEFORE')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='monitoringrulesevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='2722e683c932c665e34e5b4876065bfc2df95415', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_d69d1', table='roadmap_monitoringrulesevent', when='BEFORE')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='publicact',
                trigger=pgtrigger.compiler.Trigger(name='created_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "roadmap_publicactevent" ("act_id", "id", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."act_id", NEW."id", NEW."names", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id"); RETURN NULL;', hash='d615db9cb84fadb0e647cb6c1ac958b9d8e92ad3', operation='INSERT', pgid='pgtrigger_created_insert_88c14', table='roadmap_publicact', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='publicact',
                trigger=pgtrigger.compiler.Trigger(name='changed_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "roadmap_publicactevent" ("act_id", "id", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."act_id", NEW."id", NEW."names", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id"); RETURN NULL;', hash='15d7b7b8966ee1de183449717cb10cd1270877e1', operation='UPDATE', pgid='pgtrigger_changed_update_d9fb6', table='roadmap_publicact', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='publicact',
                trigger=pgtrigger.compiler.Trigger(name='deleted_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "roadmap_publicactevent" ("act_id", "id", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."act_id", OLD."id", OLD."names", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id"); RETURN NULL;', hash='7c0559bd8ea77d5697ef20b036313299ca26b290', operation='DELETE', pgid='pgtrigger_deleted_delete_91bb6', table='roadmap_publicact', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='publicactevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0e777abaeb30a9cbabac5a6707e5bac741ef97a9', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6f777', table='roadmap_publicactevent', when='BEFORE')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='publication',
                trigger=pgtrigger.compiler.Trigger(name='created_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "roadmap_publicationevent" ("activity_id", "added_by_id", "consents_taken", "dated", "event_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pupils", "short_text", "state", "text", "title", "version", "withdrawn_why") VALUES (NEW."activity_id", NEW."added_by_id", NEW."consents_taken", NEW."dated", NEW."event_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."pupils", NEW."short_text", NEW."state", NEW."text", NEW."title", NEW."version", NEW."withdrawn_why"); RETURN NULL;', hash='4ef74bfb52644855bac40f29d1ed9f329e200efb', operation='INSERT', pgid='pgtrigger_created_insert_b0fd0', table='roadmap_publication', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='publication',
                trigger=pgtrigger.compiler.Trigger(name='changed_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "roadmap_publicationevent" ("activity_id", "added_by_id", "consents_taken", "dated", "event_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pupils", "short_text", "state", "text", "title", "version", "withdrawn_why") VALUES (NEW."activity_id", NEW."added_by_id", NEW."consents_taken", NEW."dated", NEW."event_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."pupils", NEW."short_text", NEW."state", NEW."text", NEW."title", NEW."version", NEW."withdrawn_why"); RETURN NULL;', hash='e685ec85162457e571ac0820e856d213d48cb136', operation='UPDATE', pgid='pgtrigger_changed_update_1552a', table='roadmap_publication', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='publication',
                trigger=pgtrigger.compiler.Trigger(name='deleted_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "roadmap_publicationevent" ("activity_id", "added_by_id", "consents_taken", "dated", "event_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pupils", "short_text", "state", "text", "title", "version", "withdrawn_why") VALUES (OLD."activity_id", OLD."added_by_id", OLD."consents_taken", OLD."dated", OLD."event_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."pupils", OLD."short_text", OLD."state", OLD."text", OLD."title", OLD."version", OLD."withdrawn_why"); RETURN NULL;', hash='6dcc898af172aab9d1f2f1890446097a7c5c85e4', operation='DELETE', pgid='pgtrigger_deleted_delete_e02e5', table='roadmap_publication', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='placementevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='55a7073ae964b592c63de38de6e64bf0d3f5fa2f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_97a8f', table='roadmap_placementevent', when='BEFORE')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='placement',
                trigger=pgtrigger.compiler.Trigger(name='created_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "roadmap_placementevent" ("added_by_id", "id", "link", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placed_on", "publication_id", "where") VALUES (NEW."added_by_id", NEW."id", NEW."link", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."placed_on", NEW."publication_id", NEW."where"); RETURN NULL;', hash='4689c1763d73b3232fe909f3932c70d657cae8f4', operation='INSERT', pgid='pgtrigger_created_insert_97671', table='roadmap_placement', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='placement',
                trigger=pgtrigger.compiler.Trigger(name='changed_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "roadmap_placementevent" ("added_by_id", "id", "link", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placed_on", "publication_id", "where") VALUES (NEW."added_by_id", NEW."id", NEW."link", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."placed_on", NEW."publication_id", NEW."where"); RETURN NULL;', hash='6b136f0c49f6e16a6bdd110f10dfaf194bc73fe0', operation='UPDATE', pgid='pgtrigger_changed_update_3425d', table='roadmap_placement', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='placement',
                trigger=pgtrigger.compiler.Trigger(name='deleted_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "roadmap_placementevent" ("added_by_id", "id", "link", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placed_on", "publication_id", "where") VALUES (OLD."added_by_id", OLD."id", OLD."link", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."placed_on", OLD."publication_id", OLD."where"); RETURN NULL;', hash='5dd3037189e0465faa25206f5712daee5e435020', operation='DELETE', pgid='pgtrigger_deleted_delete_f3d17', table='roadmap_placement', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='publicationevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0025329e479a4017cc444de51cda7d3427a1bfcf', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5a768', table='roadmap_publicationevent', when='BEFORE')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='publicationpicture',
                trigger=pgtrigger.compiler.Trigger(name='created_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "roadmap_publicationpictureevent" ("added_at", "added_by_id", "adults", "alt", "consents_taken", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "publication_id", "pupils", "stored_id") VALUES (NEW."added_at", NEW."added_by_id", NEW."adults", NEW."alt", NEW."consents_taken", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."place", NEW."publication_id", NEW."pupils", NEW."stored_id"); RETURN NULL;', hash='b2e7fe1d9175006bc0470413344d6825fe0e3cd0', operation='INSERT', pgid='pgtrigger_created_insert_39223', table='roadmap_publicationpicture', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='publicationpicture',
                trigger=pgtrigger.compiler.Trigger(name='changed_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "roadmap_publicationpictureevent" ("added_at", "added_by_id", "adults", "alt", "consents_taken", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "publication_id", "pupils", "stored_id") VALUES (NEW."added_at", NEW."added_by_id", NEW."adults", NEW."alt", NEW."consents_taken", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."place", NEW."publication_id", NEW."pupils", NEW."stored_id"); RETURN NULL;', hash='1826f841bbbea088058568baa3255e29da6ada1f', operation='UPDATE', pgid='pgtrigger_changed_update_9885f', table='roadmap_publicationpicture', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='publicationpicture',
                trigger=pgtrigger.compiler.Trigger(name='deleted_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "roadmap_publicationpictureevent" ("added_at", "added_by_id", "adults", "alt", "consents_taken", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "publication_id", "pupils", "stored_id") VALUES (OLD."added_at", OLD."added_by_id", OLD."adults", OLD."alt", OLD."consents_taken", OLD."id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."place", OLD."publication_id", OLD."pupils", OLD."stored_id"); RETURN NULL;', hash='5d9400126ee622099f7e94570404b748cc879568', operation='DELETE', pgid='pgtrigger_deleted_delete_82b96', table='roadmap_publicationpicture', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='publicationpictureevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='e6670e7aa892582998988ae22f256b8406f78043', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_7fb8e', table='roadmap_publicationpictureevent', when='BEFORE')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='siteexport',
                trigger=pgtrigger.compiler.Trigger(name='created_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "roadmap_siteexportevent" ("holds", "id", "kind", "made_at", "made_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."holds", NEW."id", NEW."kind", NEW."made_at", NEW."made_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id"); RETURN NULL;', hash='030df35da1c57d36559f086d688df6a1228f83df', operation='INSERT', pgid='pgtrigger_created_insert_9f14a', table='roadmap_siteexport', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='siteexport',
                trigger=pgtrigger.compiler.Trigger(name='changed_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "roadmap_siteexportevent" ("holds", "id", "kind", "made_at", "made_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."holds", NEW."id", NEW."kind", NEW."made_at", NEW."made_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id"); RETURN NULL;', hash='8591a081746494341571d2e524f69518b24211ec', operation='UPDATE', pgid='pgtrigger_changed_update_29b78', table='roadmap_siteexport', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='siteexport',
                trigger=pgtrigger.compiler.Trigger(name='deleted_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "roadmap_siteexportevent" ("holds", "id", "kind", "made_at", "made_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."holds", OLD."id", OLD."kind", OLD."made_at", OLD."made_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id"); RETURN NULL;', hash='6ebeebffdd7ea3434a30b94170eed094f9b839a4', operation='DELETE', pgid='pgtrigger_deleted_delete_fe2aa', table='roadmap_siteexport', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='exportedpersonevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='d4880d4c854efcf81ad447117252903e1a3fc284', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_49f96', table='roadmap_exportedpersonevent', when='BEFORE')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='exportedperson',
                trigger=pgtrigger.compiler.Trigger(name='created_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "roadmap_exportedpersonevent" ("cleared_on", "export_id", "fields", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "teacher_id") VALUES (NEW."cleared_on", NEW."export_id", NEW."fields", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."teacher_id"); RETURN NULL;', hash='462114779c4888c9ca851d7486414d92320a73da', operation='INSERT', pgid='pgtrigger_created_insert_81576', table='roadmap_exportedperson', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='exportedperson',
                trigger=pgtrigger.compiler.Trigger(name='changed_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "roadmap_exportedpersonevent" ("cleared_on", "export_id", "fields", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "teacher_id") VALUES (NEW."cleared_on", NEW."export_id", NEW."fields", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."teacher_id"); RETURN NULL;', hash='afdbb104ea6c2ab4810e53cd38fdd49a96322ab1', operation='UPDATE', pgid='pgtrigger_changed_update_7e671', table='roadmap_exportedperson', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='exportedperson',
                trigger=pgtrigger.compiler.Trigger(name='deleted_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "roadmap_exportedpersonevent" ("cleared_on", "export_id", "fields", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "teacher_id") VALUES (OLD."cleared_on", OLD."export_id", OLD."fields", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."teacher_id"); RETURN NULL;', hash='d1fcbd2883796bc024bc60a620c9e401ba88e060', operation='DELETE', pgid='pgtrigger_deleted_delete_d5bcc', table='roadmap_exportedperson', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='siteexportevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='a48f004160efb9a3d614a9d0ebf4f30d25c76af0', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_ea507', table='roadmap_siteexportevent', when='BEFORE')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='sitesectionevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4faf0d7a4bec841503fec73d500357b3fa5e903b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5f1d5', table='roadmap_sitesectionevent', when='BEFORE')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='sittingevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b2fc7a1426d91b385c1dc2a945c32afc6d88bd3d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_dab51', table='roadmap_sittingevent', when='BEFORE')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='sittingitem',
                trigger=pgtrigger.compiler.Trigger(name='created_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "roadmap_sittingitemevent" ("abstained", "decided", "id", "kind", "listened", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "question", "sitting_id", "speaker", "spoke", "version", "votes_against", "votes_for") VALUES (NEW."abstained", NEW."decided", NEW."id", NEW."kind", NEW."listened", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."position", NEW."question", NEW."sitting_id", NEW."speaker", NEW."spoke", NEW."version", NEW."votes_against", NEW."votes_for"); RETURN NULL;', hash='c7ef91281f3e79b754581600d7a5af53108123b5', operation='INSERT', pgid='pgtrigger_created_insert_4504e', table='roadmap_sittingitem', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='sittingitem',
                trigger=pgtrigger.compiler.Trigger(name='changed_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "roadmap_sittingitemevent" ("abstained", "decided", "id", "kind", "listened", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "question", "sitting_id", "speaker", "spoke", "version", "votes_against", "votes_for") VALUES (NEW."abstained", NEW."decided", NEW."id", NEW."kind", NEW."listened", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."position", NEW."question", NEW."sitting_id", NEW."speaker", NEW."spoke", NEW."version", NEW."votes_against", NEW."votes_for"); RETURN NULL;', hash='34c0b1348629c5b2edc896027aa813f57d304237', operation='UPDATE', pgid='pgtrigger_changed_update_7c6ad', table='roadmap_sittingitem', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='sittingitem',
                trigger=pgtrigger.compiler.Trigger(name='deleted_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "roadmap_sittingitemevent" ("abstained", "decided", "id", "kind", "listened", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "question", "sitting_id", "speaker", "spoke", "version", "votes_against", "votes_for") VALUES (OLD."abstained", OLD."decided", OLD."id", OLD."kind", OLD."listened", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."position", OLD."question", OLD."sitting_id", OLD."speaker", OLD."spoke", OLD."version", OLD."votes_against", OLD."votes_for"); RETURN NULL;', hash='a63b08cc85de6b995101ad8864945bcf841435f8', operation='DELETE', pgid='pgtrigger_deleted_delete_18be2', table='roadmap_sittingitem', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='sittingitemevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='1b6c045256669186a6adb47f450bfe9f91595d9d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_23fd4', table='roadmap_sittingitemevent', when='BEFORE')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='sittingmember',
                trigger=pgtrigger.compiler.Trigger(name='created_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "roadmap_sittingmemberevent" ("attended", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sitting_id", "teacher_id") VALUES (NEW."attended", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."sitting_id", NEW."teacher_id"); RETURN NULL;', hash='37c2e76a5584da237e481d1d215f93165b276092', operation='INSERT', pgid='pgtrigger_created_insert_d1c4a', table='roadmap_sittingmember', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='sittingmember',
                trigger=pgtrigger.compiler.Trigger(name='changed_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "roadmap_sittingmemberevent" ("attended", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sitting_id", "teacher_id") VALUES (NEW."attended", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."sitting_id", NEW."teacher_id"); RETURN NULL;', hash='2d293fac8fdf17ef269f09a3fae0a01ccddd1817', operation='UPDATE', pgid='pgtrigger_changed_update_ad0db', table='roadmap_sittingmember', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='sittingmember',
                trigger=pgtrigger.compiler.Trigger(name='deleted_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "roadmap_sittingmemberevent" ("attended", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sitting_id", "teacher_id") VALUES (OLD."attended", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."sitting_id", OLD."teacher_id"); RETURN NULL;', hash='ffdc9263884f67479c697ad51e9668b6e54427fc', operation='DELETE', pgid='pgtrigger_deleted_delete_7dea7', table='roadmap_sittingmember', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='sittingmemberevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='b20a223aa9e10ca4e6baab02d0ae72cd4d9d2b98', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_fa2d9', table='roadmap_sittingmemberevent', when='BEFORE')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='sittingsubject',
                trigger=pgtrigger.compiler.Trigger(name='created_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "roadmap_sittingsubjectevent" ("amended_by_id", "amended_on", "amended_why", "id", "item_id", "material_id", "mentor_entry_id", "name", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "revision_id", "seen", "why") VALUES (NEW."amended_by_id", NEW."amended_on", NEW."amended_why", NEW."id", NEW."item_id", NEW."material_id", NEW."mentor_entry_id", NEW."name", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."programme_id", NEW."revision_id", NEW."seen", NEW."why"); RETURN NULL;', hash='9c0fcccdccff9eac63cdf4281bfc2094638c3b25', operation='INSERT', pgid='pgtrigger_created_insert_d2782', table='roadmap_sittingsubject', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='sittingsubject',
                trigger=pgtrigger.compiler.Trigger(name='changed_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "roadmap_sittingsubjectevent" ("amended_by_id", "amended_on", "amended_why", "id", "item_id", "material_id", "mentor_entry_id", "name", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "revision_id", "seen", "why") VALUES (NEW."amended_by_id", NEW."amended_on", NEW."amended_why", NEW."id", NEW."item_id", NEW."material_id", NEW."mentor_entry_id", NEW."name", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."programme_id", NEW."revision_id", NEW."seen", NEW."why"); RETURN NULL;', hash='32bb0d3fe7e9f21c52e913b5502e5fdf5defafe1', operation='UPDATE', pgid='pgtrigger_changed_update_f8e41', table='roadmap_sittingsubject', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='sittingsubject',
                trigger=pgtrigger.compiler.Trigger(name='deleted_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "roadmap_sittingsubjectevent" ("amended_by_id", "amended_on", "amended_why", "id", "item_id", "material_id", "mentor_entry_id", "name", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "revision_id", "seen", "why") VALUES (OLD."amended_by_id", OLD."amended_on", OLD."amended_why", OLD."id", OLD."item_id", OLD."material_id", OLD."mentor_entry_id", OLD."name", OLD."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."programme_id", OLD."revision_id", OLD."seen", OLD."why"); RETURN NULL;', hash='d91408db6df2f9e1a45aa110ae110ed9f468e8b4', operation='DELETE', pgid='pgtrigger_deleted_delete_56fb5', table='roadmap_sittingsubject', when='AFTER')),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name='sittingsubjectevent',
                trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='50a35cf1044c133ca5fdee22211520083864f546', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3268a', table='roadmap_sittingsubjectevent', when='BEFORE')),
            ),
        ),
        migrations.RunPython(suggest, migrations.RunPython.noop, elidable=True),
    ]
