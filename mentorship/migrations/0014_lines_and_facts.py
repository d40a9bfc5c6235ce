import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.functions
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import mentorship.models.calendar
import people.academic_year
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
import uuid
from django.conf import settings
from django.db import migrations, models

from people.schema_changes import Together


class Migration(migrations.Migration):
    # It stands for fourteen steps and bears the name of their last: every database that has taken them
    # knows that one, whether it took them one by one or already together.
    initial = True

    dependencies = [
        ("people", "0020_news_of_events"),
    ]

    operations = [
        Together(
            migrations.CreateModel(
                name="EndCauseEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    ("name", models.CharField(max_length=150, verbose_name="название")),
                    ("place", models.PositiveSmallIntegerField(default=0, verbose_name="место")),
                    (
                        "is_retired",
                        models.BooleanField(default=False, verbose_name="больше не предлагается"),
                    ),
                    (
                        "needs_notice",
                        models.BooleanField(
                            default=True,
                            verbose_name="нужно предупреждение за три рабочих дня (ТК РФ, ст. 351.8)",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="EntryFile",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("name", models.CharField(max_length=255, verbose_name="имя файла")),
                    ("place", models.PositiveIntegerField(default=0, verbose_name="место")),
                    (
                        "added_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="приложено"
                        ),
                    ),
                ],
                options={
                    "verbose_name": "файл портфолио",
                    "verbose_name_plural": "файлы портфолио",
                    "ordering": ["place", "pk"],
                },
            ),
            migrations.CreateModel(
                name="EntryFileEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    ("place", models.PositiveIntegerField(default=0, verbose_name="место")),
                    (
                        "added_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="приложено"
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="EntryVersion",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("number", models.PositiveIntegerField(verbose_name="версия")),
                    (
                        "title",
                        models.CharField(blank=True, max_length=200, verbose_name="название"),
                    ),
                    ("text", models.TextField(blank=True, verbose_name="текст")),
                    (
                        "written_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="когда"
                        ),
                    ),
                ],
                options={
                    "verbose_name": "прежний текст записи",
                    "verbose_name_plural": "прежние тексты записей",
                    "ordering": ["-number"],
                },
            ),
            migrations.CreateModel(
                name="HelpRequest",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "client_key",
                        models.UUIDField(
                            db_default=django.contrib.postgres.functions.RandomUUID(),
                            default=uuid.uuid4,
                            editable=False,
                            unique=True,
                            verbose_name="ключ записи",
                        ),
                    ),
                    ("text", models.TextField(blank=True, verbose_name="что случилось")),
                    (
                        "asked_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="когда"
                        ),
                    ),
                    ("answer", models.TextField(blank=True, verbose_name="ответ")),
                    (
                        "answered_at",
                        models.DateTimeField(blank=True, null=True, verbose_name="отвечено"),
                    ),
                    (
                        "closed_at",
                        models.DateTimeField(blank=True, null=True, verbose_name="закрыта"),
                    ),
                ],
                options={
                    "verbose_name": "просьба о помощи",
                    "verbose_name_plural": "просьбы о помощи",
                    "ordering": ["-asked_at", "-pk"],
                },
            ),
            migrations.CreateModel(
                name="HelpRequestEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    (
                        "asked_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="когда"
                        ),
                    ),
                    (
                        "answered_at",
                        models.DateTimeField(blank=True, null=True, verbose_name="отвечено"),
                    ),
                    (
                        "closed_at",
                        models.DateTimeField(blank=True, null=True, verbose_name="закрыта"),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="ItemCompetence",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                ],
                options={
                    "verbose_name": "затруднение",
                    "verbose_name_plural": "затруднения пунктов плана",
                },
            ),
            migrations.CreateModel(
                name="ItemCompetenceEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="Match",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "version",
                        models.PositiveIntegerField(
                            default=1, editable=False, verbose_name="версия"
                        ),
                    ),
                    ("year", people.academic_year.AcademicYearField(verbose_name="учебный год")),
                    (
                        "state",
                        models.CharField(
                            choices=[("draft", "черновик"), ("published", "пары созданы")],
                            default="draft",
                            max_length=10,
                            verbose_name="состояние",
                        ),
                    ),
                    ("weights", models.JSONField(default=dict, verbose_name="веса")),
                    ("rules", models.JSONField(default=dict, verbose_name="запреты")),
                    (
                        "fingerprint",
                        models.CharField(
                            blank=True, max_length=64, verbose_name="отпечаток исходных данных"
                        ),
                    ),
                    (
                        "optimum",
                        models.FloatField(
                            default=0, verbose_name="сумма оценок без ручных решений"
                        ),
                    ),
                    ("worth", models.FloatField(default=0, verbose_name="сумма оценок")),
                    ("shortages", models.JSONField(default=list, verbose_name="кого не хватает")),
                    (
                        "created_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="начат"
                        ),
                    ),
                    (
                        "published_at",
                        models.DateTimeField(blank=True, null=True, verbose_name="пары созданы"),
                    ),
                ],
                options={
                    "verbose_name": "подбор",
                    "verbose_name_plural": "подборы",
                    "ordering": ["-created_at", "-pk"],
                },
            ),
            migrations.CreateModel(
                name="MatchChoice",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "kind",
                        models.CharField(
                            choices=[("pin", "закреплён"), ("forbid", "исключён")],
                            max_length=10,
                            verbose_name="решение",
                        ),
                    ),
                    ("reason", models.CharField(max_length=500, verbose_name="почему")),
                    ("price", models.FloatField(default=0, verbose_name="цена против лучшего")),
                    (
                        "chosen_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="когда"
                        ),
                    ),
                ],
                options={
                    "verbose_name": "решение вручную",
                    "verbose_name_plural": "решения вручную",
                    "ordering": ["chosen_at", "pk"],
                },
            ),
            migrations.CreateModel(
                name="MatchChoiceEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    (
                        "kind",
                        models.CharField(
                            choices=[("pin", "закреплён"), ("forbid", "исключён")],
                            max_length=10,
                            verbose_name="решение",
                        ),
                    ),
                    ("reason", models.CharField(max_length=500, verbose_name="почему")),
                    ("price", models.FloatField(default=0, verbose_name="цена против лучшего")),
                    (
                        "chosen_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="когда"
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="MatchEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    (
                        "version",
                        models.PositiveIntegerField(
                            default=1, editable=False, verbose_name="версия"
                        ),
                    ),
                    ("year", people.academic_year.AcademicYearField(verbose_name="учебный год")),
                    (
                        "state",
                        models.CharField(
                            choices=[("draft", "черновик"), ("published", "пары созданы")],
                            default="draft",
                            max_length=10,
                            verbose_name="состояние",
                        ),
                    ),
                    ("weights", models.JSONField(default=dict, verbose_name="веса")),
                    ("rules", models.JSONField(default=dict, verbose_name="запреты")),
                    (
                        "fingerprint",
                        models.CharField(
                            blank=True, max_length=64, verbose_name="отпечаток исходных данных"
                        ),
                    ),
                    (
                        "optimum",
                        models.FloatField(
                            default=0, verbose_name="сумма оценок без ручных решений"
                        ),
                    ),
                    ("worth", models.FloatField(default=0, verbose_name="сумма оценок")),
                    ("shortages", models.JSONField(default=list, verbose_name="кого не хватает")),
                    (
                        "created_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="начат"
                        ),
                    ),
                    (
                        "published_at",
                        models.DateTimeField(blank=True, null=True, verbose_name="пары созданы"),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="MatchingRules",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "version",
                        models.PositiveIntegerField(
                            default=1, editable=False, verbose_name="версия"
                        ),
                    ),
                    (
                        "subject",
                        models.PositiveSmallIntegerField(
                            default=10,
                            validators=[django.core.validators.MaxValueValidator(10)],
                            verbose_name="предмет",
                        ),
                    ),
                    (
                        "competences",
                        models.PositiveSmallIntegerField(
                            default=10,
                            validators=[django.core.validators.MaxValueValidator(10)],
                            verbose_name="компетенции покрывают затруднения",
                        ),
                    ),
                    (
                        "classes",
                        models.PositiveSmallIntegerField(
                            default=4,
                            validators=[django.core.validators.MaxValueValidator(10)],
                            verbose_name="классы",
                        ),
                    ),
                    (
                        "experience",
                        models.PositiveSmallIntegerField(
                            default=3,
                            validators=[django.core.validators.MaxValueValidator(10)],
                            verbose_name="стаж и категория",
                        ),
                    ),
                    (
                        "review",
                        models.PositiveSmallIntegerField(
                            default=3,
                            validators=[django.core.validators.MaxValueValidator(10)],
                            verbose_name="итоги анализа за год",
                        ),
                    ),
                    (
                        "training",
                        models.PositiveSmallIntegerField(
                            default=3,
                            validators=[django.core.validators.MaxValueValidator(10)],
                            verbose_name="обучение наставника",
                        ),
                    ),
                    (
                        "place",
                        models.PositiveSmallIntegerField(
                            default=4,
                            validators=[django.core.validators.MaxValueValidator(10)],
                            verbose_name="корпус и свободное время",
                        ),
                    ),
                    (
                        "load",
                        models.PositiveSmallIntegerField(
                            default=4,
                            validators=[django.core.validators.MaxValueValidator(10)],
                            verbose_name="нагрузка сейчас",
                        ),
                    ),
                    (
                        "wishes",
                        models.PositiveSmallIntegerField(
                            default=6,
                            validators=[django.core.validators.MaxValueValidator(10)],
                            verbose_name="пожелания",
                        ),
                    ),
                    (
                        "together",
                        models.PositiveSmallIntegerField(
                            default=3,
                            validators=[django.core.validators.MaxValueValidator(10)],
                            verbose_name="прошлая совместная работа",
                        ),
                    ),
                    (
                        "same_subject",
                        models.BooleanField(default=False, verbose_name="только тот же предмет"),
                    ),
                    (
                        "not_own_head",
                        models.BooleanField(
                            default=False, verbose_name="не руководитель своего МО"
                        ),
                    ),
                    (
                        "minimum_years",
                        models.PositiveSmallIntegerField(
                            default=0, verbose_name="педагогический стаж наставника не меньше, лет"
                        ),
                    ),
                    (
                        "not_after_conflict",
                        models.BooleanField(
                            default=True, verbose_name="не после работы, которая не сложилась"
                        ),
                    ),
                    (
                        "not_unwanted",
                        models.BooleanField(
                            default=True, verbose_name="не тот, с кем просили не соединять"
                        ),
                    ),
                    (
                        "areas",
                        models.TextField(
                            blank=True,
                            default="точные науки: математика, алгебра, геометрия, физика, информатика\nестественные науки: биология, химия, география, физика, окружающий мир\nсловесность: русский язык, литература, литературное чтение, родной язык\nиностранные языки: английский язык, немецкий язык, французский язык\nобщественные науки: история, обществознание, право, экономика, ОДНКНР\nискусство и труд: музыка, изобразительное искусство, труд (технология), технология\nначальная школа: начальные классы, окружающий мир, литературное чтение\nфизкультура и безопасность: физическая культура, ОБЗР",
                            help_text="Строка — область: «точные науки: математика, физика».",
                            verbose_name="близкие предметы",
                        ),
                    ),
                ],
                options={
                    "verbose_name": "правила подбора",
                    "verbose_name_plural": "правила подбора",
                },
            ),
            migrations.CreateModel(
                name="MatchingRulesEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    (
                        "version",
                        models.PositiveIntegerField(
                            default=1, editable=False, verbose_name="версия"
                        ),
                    ),
                    (
                        "subject",
                        models.PositiveSmallIntegerField(
                            default=10,
                            validators=[django.core.validators.MaxValueValidator(10)],
                            verbose_name="предмет",
                        ),
                    ),
                    (
                        "competences",
                        models.PositiveSmallIntegerField(
                            default=10,
                            validators=[django.core.validators.MaxValueValidator(10)],
                            verbose_name="компетенции покрывают затруднения",
                        ),
                    ),
                    (
                        "classes",
                        models.PositiveSmallIntegerField(
                            default=4,
                            validators=[django.core.validators.MaxValueValidator(10)],
                            verbose_name="классы",
                        ),
                    ),
                    (
                        "experience",
                        models.PositiveSmallIntegerField(
                            default=3,
                            validators=[django.core.validators.MaxValueValidator(10)],
                            verbose_name="стаж и категория",
                        ),
                    ),
                    (
                        "review",
                        models.PositiveSmallIntegerField(
                            default=3,
                            validators=[django.core.validators.MaxValueValidator(10)],
                            verbose_name="итоги анализа за год",
                        ),
                    ),
                    (
                        "training",
                        models.PositiveSmallIntegerField(
                            default=3,
                            validators=[django.core.validators.MaxValueValidator(10)],
                            verbose_name="обучение наставника",
                        ),
                    ),
                    (
                        "place",
                        models.PositiveSmallIntegerField(
                            default=4,
                            validators=[django.core.validators.MaxValueValidator(10)],
                            verbose_name="корпус и свободное время",
                        ),
                    ),
                    (
                        "load",
                        models.PositiveSmallIntegerField(
                            default=4,
                            validators=[django.core.validators.MaxValueValidator(10)],
                            verbose_name="нагрузка сейчас",
                        ),
                    ),
                    (
                        "wishes",
                        models.PositiveSmallIntegerField(
                            default=6,
                            validators=[django.core.validators.MaxValueValidator(10)],
                            verbose_name="пожелания",
                        ),
                    ),
                    (
                        "together",
                        models.PositiveSmallIntegerField(
                            default=3,
                            validators=[django.core.validators.MaxValueValidator(10)],
                            verbose_name="прошлая совместная работа",
                        ),
                    ),
                    (
                        "same_subject",
                        models.BooleanField(default=False, verbose_name="только тот же предмет"),
                    ),
                    (
                        "not_own_head",
                        models.BooleanField(
                            default=False, verbose_name="не руководитель своего МО"
                        ),
                    ),
                    (
                        "minimum_years",
                        models.PositiveSmallIntegerField(
                            default=0, verbose_name="педагогический стаж наставника не меньше, лет"
                        ),
                    ),
                    (
                        "not_after_conflict",
                        models.BooleanField(
                            default=True, verbose_name="не после работы, которая не сложилась"
                        ),
                    ),
                    (
                        "not_unwanted",
                        models.BooleanField(
                            default=True, verbose_name="не тот, с кем просили не соединять"
                        ),
                    ),
                    (
                        "areas",
                        models.TextField(
                            blank=True,
                            default="точные науки: математика, алгебра, геометрия, физика, информатика\nестественные науки: биология, химия, география, физика, окружающий мир\nсловесность: русский язык, литература, литературное чтение, родной язык\nиностранные языки: английский язык, немецкий язык, французский язык\nобщественные науки: история, обществознание, право, экономика, ОДНКНР\nискусство и труд: музыка, изобразительное искусство, труд (технология), технология\nначальная школа: начальные классы, окружающий мир, литературное чтение\nфизкультура и безопасность: физическая культура, ОБЗР",
                            help_text="Строка — область: «точные науки: математика, физика».",
                            verbose_name="близкие предметы",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="MatchLine",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("score", models.FloatField(blank=True, null=True, verbose_name="оценка")),
                    ("reasons", models.JSONField(default=list, verbose_name="объяснение")),
                    ("others", models.JSONField(default=list, verbose_name="другие подходящие")),
                    ("why_nobody", models.TextField(blank=True, verbose_name="почему никто")),
                    ("place", models.PositiveSmallIntegerField(default=0, verbose_name="место")),
                ],
                options={
                    "verbose_name": "строка подбора",
                    "verbose_name_plural": "строки подбора",
                    "ordering": ["place", "pk"],
                },
            ),
            migrations.CreateModel(
                name="MatchLineEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    ("score", models.FloatField(blank=True, null=True, verbose_name="оценка")),
                    ("others", models.JSONField(default=list, verbose_name="другие подходящие")),
                    ("why_nobody", models.TextField(blank=True, verbose_name="почему никто")),
                    ("place", models.PositiveSmallIntegerField(default=0, verbose_name="место")),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="Meeting",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "version",
                        models.PositiveIntegerField(
                            default=1, editable=False, verbose_name="версия"
                        ),
                    ),
                    (
                        "client_key",
                        models.UUIDField(
                            db_default=django.contrib.postgres.functions.RandomUUID(),
                            default=uuid.uuid4,
                            editable=False,
                            unique=True,
                            verbose_name="ключ записи",
                        ),
                    ),
                    ("held_on", models.DateField(verbose_name="дата")),
                    (
                        "done",
                        models.CharField(blank=True, max_length=300, verbose_name="что сделали"),
                    ),
                    (
                        "next_step",
                        models.CharField(blank=True, max_length=300, verbose_name="следующий шаг"),
                    ),
                    (
                        "next_on",
                        models.DateField(blank=True, null=True, verbose_name="следующая встреча"),
                    ),
                    (
                        "minutes",
                        models.PositiveSmallIntegerField(
                            blank=True,
                            null=True,
                            validators=[
                                django.core.validators.MinValueValidator(1),
                                django.core.validators.MaxValueValidator(720),
                            ],
                            verbose_name="сколько минут",
                        ),
                    ),
                    (
                        "is_cancelled",
                        models.BooleanField(default=False, verbose_name="не состоялась"),
                    ),
                    (
                        "is_opened",
                        models.BooleanField(
                            default=False, verbose_name="запись открыта заместителю директора"
                        ),
                    ),
                    (
                        "teller",
                        models.CharField(
                            choices=[
                                ("mentor", "наставник"),
                                ("mentee", "наставляемый"),
                                ("office", "за пару, в учебной части"),
                            ],
                            max_length=6,
                            verbose_name="чьими словами",
                        ),
                    ),
                    (
                        "written_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="внесено"
                        ),
                    ),
                    (
                        "confirmed_at",
                        models.DateTimeField(blank=True, null=True, verbose_name="подтверждено"),
                    ),
                    (
                        "dispute",
                        models.CharField(blank=True, max_length=300, verbose_name="возражение"),
                    ),
                    (
                        "disputed_at",
                        models.DateTimeField(blank=True, null=True, verbose_name="когда возразили"),
                    ),
                    (
                        "taken_away_at",
                        models.DateTimeField(blank=True, null=True, verbose_name="убрано"),
                    ),
                ],
                options={
                    "verbose_name": "встреча",
                    "verbose_name_plural": "встречи",
                    "ordering": ["-held_on", "-pk"],
                },
            ),
            migrations.CreateModel(
                name="MeetingEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    (
                        "version",
                        models.PositiveIntegerField(
                            default=1, editable=False, verbose_name="версия"
                        ),
                    ),
                    (
                        "client_key",
                        models.UUIDField(
                            db_default=django.contrib.postgres.functions.RandomUUID(),
                            default=uuid.uuid4,
                            editable=False,
                            verbose_name="ключ записи",
                        ),
                    ),
                    ("held_on", models.DateField(verbose_name="дата")),
                    (
                        "next_on",
                        models.DateField(blank=True, null=True, verbose_name="следующая встреча"),
                    ),
                    (
                        "minutes",
                        models.PositiveSmallIntegerField(
                            blank=True,
                            null=True,
                            validators=[
                                django.core.validators.MinValueValidator(1),
                                django.core.validators.MaxValueValidator(720),
                            ],
                            verbose_name="сколько минут",
                        ),
                    ),
                    (
                        "is_cancelled",
                        models.BooleanField(default=False, verbose_name="не состоялась"),
                    ),
                    (
                        "is_opened",
                        models.BooleanField(
                            default=False, verbose_name="запись открыта заместителю директора"
                        ),
                    ),
                    (
                        "teller",
                        models.CharField(
                            choices=[
                                ("mentor", "наставник"),
                                ("mentee", "наставляемый"),
                                ("office", "за пару, в учебной части"),
                            ],
                            max_length=6,
                            verbose_name="чьими словами",
                        ),
                    ),
                    (
                        "written_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="внесено"
                        ),
                    ),
                    (
                        "confirmed_at",
                        models.DateTimeField(blank=True, null=True, verbose_name="подтверждено"),
                    ),
                    (
                        "disputed_at",
                        models.DateTimeField(blank=True, null=True, verbose_name="когда возразили"),
                    ),
                    (
                        "taken_away_at",
                        models.DateTimeField(blank=True, null=True, verbose_name="убрано"),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="MeetingFile",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("name", models.CharField(max_length=255, verbose_name="имя файла")),
                    (
                        "added_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="приложено"
                        ),
                    ),
                ],
                options={
                    "verbose_name": "файл встречи",
                    "verbose_name_plural": "файлы встреч",
                    "ordering": ["pk"],
                },
            ),
            migrations.CreateModel(
                name="MeetingFileEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    (
                        "added_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="приложено"
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="MeetingForm",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("name", models.CharField(max_length=150, verbose_name="название")),
                    ("place", models.PositiveSmallIntegerField(default=0, verbose_name="место")),
                    (
                        "is_retired",
                        models.BooleanField(default=False, verbose_name="больше не предлагается"),
                    ),
                ],
                options={
                    "verbose_name": "форма встречи",
                    "verbose_name_plural": "формы встреч",
                    "ordering": ["place", "pk"],
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="MeetingFormEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    ("name", models.CharField(max_length=150, verbose_name="название")),
                    ("place", models.PositiveSmallIntegerField(default=0, verbose_name="место")),
                    (
                        "is_retired",
                        models.BooleanField(default=False, verbose_name="больше не предлагается"),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="MeetingNote",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("text", models.TextField(max_length=3000, verbose_name="личная заметка")),
                ],
                options={
                    "verbose_name": "личная заметка",
                    "verbose_name_plural": "личные заметки",
                },
            ),
            migrations.CreateModel(
                name="MeetingNoteEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="MentoringForm",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("name", models.CharField(max_length=150, verbose_name="название")),
                    ("place", models.PositiveSmallIntegerField(default=0, verbose_name="место")),
                    (
                        "is_retired",
                        models.BooleanField(default=False, verbose_name="больше не предлагается"),
                    ),
                ],
                options={
                    "verbose_name": "форма наставничества",
                    "verbose_name_plural": "формы наставничества",
                    "ordering": ["place", "pk"],
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="MentoringFormEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    ("name", models.CharField(max_length=150, verbose_name="название")),
                    ("place", models.PositiveSmallIntegerField(default=0, verbose_name="место")),
                    (
                        "is_retired",
                        models.BooleanField(default=False, verbose_name="больше не предлагается"),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="MentoringKind",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("name", models.CharField(max_length=150, verbose_name="название")),
                    ("place", models.PositiveSmallIntegerField(default=0, verbose_name="место")),
                    (
                        "is_retired",
                        models.BooleanField(default=False, verbose_name="больше не предлагается"),
                    ),
                ],
                options={
                    "verbose_name": "вид наставничества",
                    "verbose_name_plural": "виды наставничества",
                    "ordering": ["place", "pk"],
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="MentoringKindEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    ("name", models.CharField(max_length=150, verbose_name="название")),
                    ("place", models.PositiveSmallIntegerField(default=0, verbose_name="место")),
                    (
                        "is_retired",
                        models.BooleanField(default=False, verbose_name="больше не предлагается"),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="Pair",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "version",
                        models.PositiveIntegerField(
                            default=1, editable=False, verbose_name="версия"
                        ),
                    ),
                    (
                        "part",
                        models.CharField(
                            choices=[
                                ("main", "основной наставник"),
                                ("additional", "дополнительный"),
                                ("temporary", "временный"),
                            ],
                            default="main",
                            max_length=12,
                            verbose_name="роль наставника",
                        ),
                    ),
                    (
                        "state",
                        models.CharField(
                            choices=[
                                ("preparation", "готовится"),
                                ("active", "работает"),
                                ("paused", "приостановлена"),
                                ("completed", "завершена"),
                                ("ended", "прекращена досрочно"),
                                ("cancelled", "не состоялась"),
                            ],
                            default="preparation",
                            max_length=12,
                            verbose_name="состояние",
                        ),
                    ),
                    ("starts_on", models.DateField(verbose_name="начало")),
                    ("ends_on", models.DateField(blank=True, null=True, verbose_name="окончание")),
                    ("group", models.CharField(blank=True, max_length=100, verbose_name="группа")),
                    (
                        "explanation",
                        models.JSONField(
                            blank=True, default=list, verbose_name="почему этот наставник"
                        ),
                    ),
                    (
                        "over_capacity_reason",
                        models.CharField(
                            blank=True, max_length=500, verbose_name="почему сверх нагрузки"
                        ),
                    ),
                    (
                        "is_from_paper",
                        models.BooleanField(default=False, verbose_name="внесено по бумагам"),
                    ),
                    (
                        "basis",
                        models.CharField(
                            choices=[
                                ("agreement", "дополнительное соглашение"),
                                ("function", "трудовая функция по договору"),
                            ],
                            default="agreement",
                            max_length=12,
                            verbose_name="основание",
                        ),
                    ),
                    (
                        "agreement_number",
                        models.CharField(blank=True, max_length=40, verbose_name="соглашение №"),
                    ),
                    (
                        "agreement_content",
                        models.TextField(
                            blank=True,
                            max_length=2000,
                            verbose_name="содержание работы по наставничеству",
                        ),
                    ),
                    (
                        "agreement_date",
                        models.DateField(blank=True, null=True, verbose_name="дата соглашения"),
                    ),
                    (
                        "pay_line",
                        models.BooleanField(
                            default=False, verbose_name="в соглашении указана оплата"
                        ),
                    ),
                    (
                        "order_number",
                        models.CharField(blank=True, max_length=40, verbose_name="приказ №"),
                    ),
                    (
                        "order_date",
                        models.DateField(blank=True, null=True, verbose_name="дата приказа"),
                    ),
                    (
                        "notice_on",
                        models.DateField(blank=True, null=True, verbose_name="дата предупреждения"),
                    ),
                    ("end_reason", models.TextField(blank=True, verbose_name="почему прекращена")),
                    (
                        "ended_in_conflict",
                        models.BooleanField(
                            default=False, verbose_name="работа вместе не сложилась"
                        ),
                    ),
                    (
                        "meetings_opened",
                        models.BooleanField(
                            default=False,
                            verbose_name="записи о встречах открыты заместителю директора",
                        ),
                    ),
                ],
                options={
                    "verbose_name": "пара",
                    "verbose_name_plural": "пары",
                    "ordering": ["-starts_on", "-pk"],
                },
            ),
            migrations.CreateModel(
                name="PairEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    (
                        "version",
                        models.PositiveIntegerField(
                            default=1, editable=False, verbose_name="версия"
                        ),
                    ),
                    (
                        "part",
                        models.CharField(
                            choices=[
                                ("main", "основной наставник"),
                                ("additional", "дополнительный"),
                                ("temporary", "временный"),
                            ],
                            default="main",
                            max_length=12,
                            verbose_name="роль наставника",
                        ),
                    ),
                    (
                        "state",
                        models.CharField(
                            choices=[
                                ("preparation", "готовится"),
                                ("active", "работает"),
                                ("paused", "приостановлена"),
                                ("completed", "завершена"),
                                ("ended", "прекращена досрочно"),
                                ("cancelled", "не состоялась"),
                            ],
                            default="preparation",
                            max_length=12,
                            verbose_name="состояние",
                        ),
                    ),
                    ("starts_on", models.DateField(verbose_name="начало")),
                    ("ends_on", models.DateField(blank=True, null=True, verbose_name="окончание")),
                    ("group", models.CharField(blank=True, max_length=100, verbose_name="группа")),
                    (
                        "explanation",
                        models.JSONField(
                            blank=True, default=list, verbose_name="почему этот наставник"
                        ),
                    ),
                    (
                        "over_capacity_reason",
                        models.CharField(
                            blank=True, max_length=500, verbose_name="почему сверх нагрузки"
                        ),
                    ),
                    (
                        "is_from_paper",
                        models.BooleanField(default=False, verbose_name="внесено по бумагам"),
                    ),
                    (
                        "basis",
                        models.CharField(
                            choices=[
                                ("agreement", "дополнительное соглашение"),
                                ("function", "трудовая функция по договору"),
                            ],
                            default="agreement",
                            max_length=12,
                            verbose_name="основание",
                        ),
                    ),
                    (
                        "agreement_number",
                        models.CharField(blank=True, max_length=40, verbose_name="соглашение №"),
                    ),
                    (
                        "agreement_content",
                        models.TextField(
                            blank=True,
                            max_length=2000,
                            verbose_name="содержание работы по наставничеству",
                        ),
                    ),
                    (
                        "agreement_date",
                        models.DateField(blank=True, null=True, verbose_name="дата соглашения"),
                    ),
                    (
                        "pay_line",
                        models.BooleanField(
                            default=False, verbose_name="в соглашении указана оплата"
                        ),
                    ),
                    (
                        "order_number",
                        models.CharField(blank=True, max_length=40, verbose_name="приказ №"),
                    ),
                    (
                        "order_date",
                        models.DateField(blank=True, null=True, verbose_name="дата приказа"),
                    ),
                    (
                        "notice_on",
                        models.DateField(blank=True, null=True, verbose_name="дата предупреждения"),
                    ),
                    ("end_reason", models.TextField(blank=True, verbose_name="почему прекращена")),
                    (
                        "ended_in_conflict",
                        models.BooleanField(
                            default=False, verbose_name="работа вместе не сложилась"
                        ),
                    ),
                    (
                        "meetings_opened",
                        models.BooleanField(
                            default=False,
                            verbose_name="записи о встречах открыты заместителю директора",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="PairNote",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "version",
                        models.PositiveIntegerField(
                            default=1, editable=False, verbose_name="версия"
                        ),
                    ),
                    ("made_on", models.DateField(verbose_name="дата анализа")),
                    ("works", models.TextField(blank=True, verbose_name="что получается")),
                    ("hinders", models.TextField(blank=True, verbose_name="что мешает")),
                    (
                        "decision",
                        models.CharField(
                            choices=[
                                ("go_on", "продолжать"),
                                ("help", "помочь паре"),
                                ("change", "изменить содержание работы"),
                                ("replace", "заменить наставника"),
                                ("finish", "завершить"),
                            ],
                            default="go_on",
                            max_length=10,
                            verbose_name="решение",
                        ),
                    ),
                    ("measures", models.TextField(blank=True, verbose_name="что сделать")),
                    (
                        "written_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="внесено"
                        ),
                    ),
                ],
                options={
                    "verbose_name": "анализ пары",
                    "verbose_name_plural": "анализ пар",
                    "ordering": ["-made_on", "-pk"],
                },
            ),
            migrations.CreateModel(
                name="PairNoteEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    (
                        "version",
                        models.PositiveIntegerField(
                            default=1, editable=False, verbose_name="версия"
                        ),
                    ),
                    ("made_on", models.DateField(verbose_name="дата анализа")),
                    ("works", models.TextField(blank=True, verbose_name="что получается")),
                    ("hinders", models.TextField(blank=True, verbose_name="что мешает")),
                    (
                        "decision",
                        models.CharField(
                            choices=[
                                ("go_on", "продолжать"),
                                ("help", "помочь паре"),
                                ("change", "изменить содержание работы"),
                                ("replace", "заменить наставника"),
                                ("finish", "завершить"),
                            ],
                            default="go_on",
                            max_length=10,
                            verbose_name="решение",
                        ),
                    ),
                    ("measures", models.TextField(blank=True, verbose_name="что сделать")),
                    (
                        "written_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="внесено"
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="PairRules",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "version",
                        models.PositiveIntegerField(
                            default=1, editable=False, verbose_name="версия"
                        ),
                    ),
                    (
                        "mentee_consent",
                        models.BooleanField(
                            default=False, verbose_name="нужно согласие наставляемого"
                        ),
                    ),
                    (
                        "notice_days",
                        models.PositiveSmallIntegerField(
                            default=3,
                            help_text="По статье 351.8 ТК РФ — не меньше трёх.",
                            validators=[django.core.validators.MinValueValidator(3)],
                            verbose_name="предупреждение о прекращении, рабочих дней",
                        ),
                    ),
                    (
                        "usual_months",
                        models.PositiveSmallIntegerField(
                            default=9, verbose_name="обычный срок пары, месяцев"
                        ),
                    ),
                    (
                        "start_grace_days",
                        models.PositiveSmallIntegerField(
                            default=7,
                            verbose_name="напомнить, если пара не начала работу через, дней",
                        ),
                    ),
                    (
                        "papers_grace_days",
                        models.PositiveSmallIntegerField(
                            default=0,
                            verbose_name="напомнить о недостающих бумагах через, дней работы",
                        ),
                    ),
                    (
                        "end_soon_days",
                        models.PositiveSmallIntegerField(
                            default=14, verbose_name="напомнить об окончании срока за, дней"
                        ),
                    ),
                    (
                        "analysis_days",
                        models.PositiveSmallIntegerField(
                            default=120,
                            help_text="0 — не напоминать.",
                            verbose_name="анализ пары не реже, чем раз в, дней",
                        ),
                    ),
                    (
                        "programme_days",
                        models.PositiveSmallIntegerField(
                            default=21,
                            verbose_name="напомнить, если нет утверждённой программы, через, дней работы",
                        ),
                    ),
                    (
                        "programme_least_months",
                        models.PositiveSmallIntegerField(
                            default=3, verbose_name="программа не короче, месяцев"
                        ),
                    ),
                    (
                        "programme_most_months",
                        models.PositiveSmallIntegerField(
                            default=12, verbose_name="программа не длиннее, месяцев"
                        ),
                    ),
                    (
                        "portfolio_mb",
                        models.PositiveIntegerField(
                            default=500,
                            validators=[django.core.validators.MinValueValidator(1)],
                            verbose_name="место для файлов портфолио пары, МБ",
                        ),
                    ),
                    (
                        "meeting_days",
                        models.PositiveSmallIntegerField(
                            default=21,
                            help_text="0 — не напоминать.",
                            verbose_name="напомнить, если пара не встречалась, дней",
                        ),
                    ),
                    (
                        "portfolio_days",
                        models.PositiveSmallIntegerField(
                            default=60,
                            help_text="0 — не напоминать.",
                            verbose_name="напомнить, если портфолио пустое, через, дней работы",
                        ),
                    ),
                    (
                        "confirm_days",
                        models.PositiveSmallIntegerField(
                            default=3,
                            help_text="Второй стороне, раз в неделю. 0 — не напоминать.",
                            verbose_name="напомнить подтвердить встречу через, дней",
                        ),
                    ),
                    (
                        "growth_days",
                        models.PositiveSmallIntegerField(
                            default=14,
                            help_text="И в середине срока, раз в неделю. 0 — не напоминать.",
                            verbose_name="напомнить отметить рост через столько дней от начала и за столько до окончания",
                        ),
                    ),
                    (
                        "switched_off",
                        models.JSONField(
                            blank=True, default=dict, verbose_name="отключённые проверки"
                        ),
                    ),
                ],
                options={
                    "verbose_name": "правила пар",
                    "verbose_name_plural": "правила пар",
                },
            ),
            migrations.CreateModel(
                name="PairRulesEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    (
                        "version",
                        models.PositiveIntegerField(
                            default=1, editable=False, verbose_name="версия"
                        ),
                    ),
                    (
                        "mentee_consent",
                        models.BooleanField(
                            default=False, verbose_name="нужно согласие наставляемого"
                        ),
                    ),
                    (
                        "notice_days",
                        models.PositiveSmallIntegerField(
                            default=3,
                            help_text="По статье 351.8 ТК РФ — не меньше трёх.",
                            validators=[django.core.validators.MinValueValidator(3)],
                            verbose_name="предупреждение о прекращении, рабочих дней",
                        ),
                    ),
                    (
                        "usual_months",
                        models.PositiveSmallIntegerField(
                            default=9, verbose_name="обычный срок пары, месяцев"
                        ),
                    ),
                    (
                        "start_grace_days",
                        models.PositiveSmallIntegerField(
                            default=7,
                            verbose_name="напомнить, если пара не начала работу через, дней",
                        ),
                    ),
                    (
                        "papers_grace_days",
                        models.PositiveSmallIntegerField(
                            default=0,
                            verbose_name="напомнить о недостающих бумагах через, дней работы",
                        ),
                    ),
                    (
                        "end_soon_days",
                        models.PositiveSmallIntegerField(
                            default=14, verbose_name="напомнить об окончании срока за, дней"
                        ),
                    ),
                    (
                        "analysis_days",
                        models.PositiveSmallIntegerField(
                            default=120,
                            help_text="0 — не напоминать.",
                            verbose_name="анализ пары не реже, чем раз в, дней",
                        ),
                    ),
                    (
                        "programme_days",
                        models.PositiveSmallIntegerField(
                            default=21,
                            verbose_name="напомнить, если нет утверждённой программы, через, дней работы",
                        ),
                    ),
                    (
                        "programme_least_months",
                        models.PositiveSmallIntegerField(
                            default=3, verbose_name="программа не короче, месяцев"
                        ),
                    ),
                    (
                        "programme_most_months",
                        models.PositiveSmallIntegerField(
                            default=12, verbose_name="программа не длиннее, месяцев"
                        ),
                    ),
                    (
                        "portfolio_mb",
                        models.PositiveIntegerField(
                            default=500,
                            validators=[django.core.validators.MinValueValidator(1)],
                            verbose_name="место для файлов портфолио пары, МБ",
                        ),
                    ),
                    (
                        "meeting_days",
                        models.PositiveSmallIntegerField(
                            default=21,
                            help_text="0 — не напоминать.",
                            verbose_name="напомнить, если пара не встречалась, дней",
                        ),
                    ),
                    (
                        "portfolio_days",
                        models.PositiveSmallIntegerField(
                            default=60,
                            help_text="0 — не напоминать.",
                            verbose_name="напомнить, если портфолио пустое, через, дней работы",
                        ),
                    ),
                    (
                        "confirm_days",
                        models.PositiveSmallIntegerField(
                            default=3,
                            help_text="Второй стороне, раз в неделю. 0 — не напоминать.",
                            verbose_name="напомнить подтвердить встречу через, дней",
                        ),
                    ),
                    (
                        "growth_days",
                        models.PositiveSmallIntegerField(
                            default=14,
                            help_text="И в середине срока, раз в неделю. 0 — не напоминать.",
                            verbose_name="напомнить отметить рост через столько дней от начала и за столько до окончания",
                        ),
                    ),
                    (
                        "switched_off",
                        models.JSONField(
                            blank=True, default=dict, verbose_name="отключённые проверки"
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="PatternItem",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "version",
                        models.PositiveIntegerField(
                            default=1, editable=False, verbose_name="версия"
                        ),
                    ),
                    ("position", models.PositiveSmallIntegerField(default=1, verbose_name="место")),
                    ("measure", models.TextField(verbose_name="мероприятие")),
                    ("form", models.CharField(blank=True, max_length=150, verbose_name="форма")),
                    (
                        "week",
                        models.PositiveSmallIntegerField(
                            default=1, verbose_name="неделя от начала"
                        ),
                    ),
                    (
                        "responsible",
                        models.CharField(
                            choices=[
                                ("mentor", "наставник"),
                                ("mentee", "наставляемый"),
                                ("both", "наставник и наставляемый"),
                            ],
                            default="both",
                            max_length=10,
                            verbose_name="кто отвечает",
                        ),
                    ),
                    ("expected", models.TextField(blank=True, verbose_name="ожидаемый результат")),
                ],
                options={
                    "verbose_name": "пункт образца",
                    "verbose_name_plural": "пункты образцов",
                    "ordering": ["position", "pk"],
                },
            ),
            migrations.CreateModel(
                name="PatternItemCompetence",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                ],
                options={
                    "verbose_name": "затруднение",
                    "verbose_name_plural": "затруднения пунктов образца",
                },
            ),
            migrations.CreateModel(
                name="PatternItemCompetenceEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="PatternItemEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    (
                        "version",
                        models.PositiveIntegerField(
                            default=1, editable=False, verbose_name="версия"
                        ),
                    ),
                    ("position", models.PositiveSmallIntegerField(default=1, verbose_name="место")),
                    ("measure", models.TextField(verbose_name="мероприятие")),
                    ("form", models.CharField(blank=True, max_length=150, verbose_name="форма")),
                    (
                        "week",
                        models.PositiveSmallIntegerField(
                            default=1, verbose_name="неделя от начала"
                        ),
                    ),
                    (
                        "responsible",
                        models.CharField(
                            choices=[
                                ("mentor", "наставник"),
                                ("mentee", "наставляемый"),
                                ("both", "наставник и наставляемый"),
                            ],
                            default="both",
                            max_length=10,
                            verbose_name="кто отвечает",
                        ),
                    ),
                    ("expected", models.TextField(blank=True, verbose_name="ожидаемый результат")),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="PlanItem",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "version",
                        models.PositiveIntegerField(
                            default=1, editable=False, verbose_name="версия"
                        ),
                    ),
                    (
                        "client_key",
                        models.UUIDField(
                            db_default=django.contrib.postgres.functions.RandomUUID(),
                            default=uuid.uuid4,
                            editable=False,
                            unique=True,
                            verbose_name="ключ записи",
                        ),
                    ),
                    ("position", models.PositiveSmallIntegerField(default=1, verbose_name="место")),
                    ("measure", models.TextField(verbose_name="мероприятие")),
                    ("form", models.CharField(blank=True, max_length=150, verbose_name="форма")),
                    ("due_on", models.DateField(verbose_name="срок")),
                    (
                        "responsible",
                        models.CharField(
                            choices=[
                                ("mentor", "наставник"),
                                ("mentee", "наставляемый"),
                                ("both", "наставник и наставляемый"),
                            ],
                            default="both",
                            max_length=10,
                            verbose_name="кто отвечает",
                        ),
                    ),
                    ("expected", models.TextField(blank=True, verbose_name="ожидаемый результат")),
                    ("done_on", models.DateField(blank=True, null=True, verbose_name="выполнено")),
                    ("result", models.TextField(blank=True, verbose_name="что получилось")),
                ],
                options={
                    "verbose_name": "пункт плана",
                    "verbose_name_plural": "пункты плана",
                    "ordering": ["position", "pk"],
                },
            ),
            migrations.CreateModel(
                name="PlanItemEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    (
                        "version",
                        models.PositiveIntegerField(
                            default=1, editable=False, verbose_name="версия"
                        ),
                    ),
                    ("position", models.PositiveSmallIntegerField(default=1, verbose_name="место")),
                    ("measure", models.TextField(verbose_name="мероприятие")),
                    ("form", models.CharField(blank=True, max_length=150, verbose_name="форма")),
                    ("due_on", models.DateField(verbose_name="срок")),
                    (
                        "responsible",
                        models.CharField(
                            choices=[
                                ("mentor", "наставник"),
                                ("mentee", "наставляемый"),
                                ("both", "наставник и наставляемый"),
                            ],
                            default="both",
                            max_length=10,
                            verbose_name="кто отвечает",
                        ),
                    ),
                    ("expected", models.TextField(blank=True, verbose_name="ожидаемый результат")),
                    ("done_on", models.DateField(blank=True, null=True, verbose_name="выполнено")),
                    ("result", models.TextField(blank=True, verbose_name="что получилось")),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="PortfolioEntry",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "version",
                        models.PositiveIntegerField(
                            default=1, editable=False, verbose_name="версия"
                        ),
                    ),
                    (
                        "client_key",
                        models.UUIDField(
                            db_default=django.contrib.postgres.functions.RandomUUID(),
                            default=uuid.uuid4,
                            editable=False,
                            unique=True,
                            verbose_name="ключ записи",
                        ),
                    ),
                    (
                        "title",
                        models.CharField(blank=True, max_length=200, verbose_name="название"),
                    ),
                    ("text", models.TextField(blank=True, verbose_name="текст")),
                    ("happened_on", models.DateField(verbose_name="дата")),
                    (
                        "links",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.URLField(
                                max_length=500,
                                validators=[
                                    django.core.validators.URLValidator(schemes=["http", "https"])
                                ],
                            ),
                            blank=True,
                            default=list,
                            size=None,
                            verbose_name="ссылки",
                        ),
                    ),
                    ("place", models.PositiveIntegerField(default=0, verbose_name="место")),
                    (
                        "openness",
                        models.CharField(
                            choices=[
                                ("pair", "только наша пара"),
                                ("deputy", "и заместитель директора"),
                                ("library", "предложено в методическую копилку"),
                            ],
                            default="pair",
                            max_length=10,
                            verbose_name="кто видит",
                        ),
                    ),
                    (
                        "pupils",
                        models.CharField(
                            blank=True,
                            choices=[
                                ("", "не сказано"),
                                ("none", "узнаваемых учеников нет"),
                                ("shown", "на материале узнаваемые ученики"),
                            ],
                            default="",
                            max_length=5,
                            verbose_name="ученики на материале",
                        ),
                    ),
                    (
                        "consents_taken",
                        models.CharField(
                            blank=True,
                            max_length=300,
                            verbose_name="где и когда взяты согласия родителей",
                        ),
                    ),
                    (
                        "written_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="внесено"
                        ),
                    ),
                    (
                        "taken_away_at",
                        models.DateTimeField(blank=True, null=True, verbose_name="убрано"),
                    ),
                ],
                options={
                    "verbose_name": "запись портфолио",
                    "verbose_name_plural": "записи портфолио",
                    "ordering": ["section__place", "section_id", "place", "pk"],
                },
            ),
            migrations.CreateModel(
                name="PortfolioEntryEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    (
                        "version",
                        models.PositiveIntegerField(
                            default=1, editable=False, verbose_name="версия"
                        ),
                    ),
                    ("happened_on", models.DateField(verbose_name="дата")),
                    ("place", models.PositiveIntegerField(default=0, verbose_name="место")),
                    (
                        "openness",
                        models.CharField(
                            choices=[
                                ("pair", "только наша пара"),
                                ("deputy", "и заместитель директора"),
                                ("library", "предложено в методическую копилку"),
                            ],
                            default="pair",
                            max_length=10,
                            verbose_name="кто видит",
                        ),
                    ),
                    (
                        "pupils",
                        models.CharField(
                            blank=True,
                            choices=[
                                ("", "не сказано"),
                                ("none", "узнаваемых учеников нет"),
                                ("shown", "на материале узнаваемые ученики"),
                            ],
                            default="",
                            max_length=5,
                            verbose_name="ученики на материале",
                        ),
                    ),
                    (
                        "written_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="внесено"
                        ),
                    ),
                    (
                        "taken_away_at",
                        models.DateTimeField(blank=True, null=True, verbose_name="убрано"),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="PortfolioSection",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("name", models.CharField(max_length=150, verbose_name="название")),
                    ("place", models.PositiveSmallIntegerField(default=0, verbose_name="место")),
                    (
                        "is_retired",
                        models.BooleanField(default=False, verbose_name="больше не предлагается"),
                    ),
                    (
                        "hint",
                        models.CharField(
                            blank=True, max_length=200, verbose_name="что сюда класть"
                        ),
                    ),
                ],
                options={
                    "verbose_name": "раздел портфолио",
                    "verbose_name_plural": "разделы портфолио",
                    "ordering": ["place", "pk"],
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="PortfolioSectionEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    ("name", models.CharField(max_length=150, verbose_name="название")),
                    ("place", models.PositiveSmallIntegerField(default=0, verbose_name="место")),
                    (
                        "is_retired",
                        models.BooleanField(default=False, verbose_name="больше не предлагается"),
                    ),
                    (
                        "hint",
                        models.CharField(
                            blank=True, max_length=200, verbose_name="что сюда класть"
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="Programme",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "version",
                        models.PositiveIntegerField(
                            default=1, editable=False, verbose_name="версия"
                        ),
                    ),
                    (
                        "state",
                        models.CharField(
                            choices=[
                                ("draft", "пишется"),
                                ("offered", "на утверждении"),
                                ("approved", "утверждена"),
                            ],
                            default="draft",
                            max_length=10,
                            verbose_name="состояние",
                        ),
                    ),
                    ("note", models.TextField(blank=True, verbose_name="пояснительная записка")),
                    ("aims", models.TextField(blank=True, verbose_name="цель")),
                    ("tasks", models.TextField(blank=True, verbose_name="задачи")),
                    ("results", models.TextField(blank=True, verbose_name="ожидаемые результаты")),
                    ("starts_on", models.DateField(verbose_name="начало")),
                    ("ends_on", models.DateField(verbose_name="окончание")),
                    (
                        "offered_at",
                        models.DateTimeField(
                            blank=True, null=True, verbose_name="представлена на утверждение"
                        ),
                    ),
                    (
                        "return_reason",
                        models.TextField(blank=True, verbose_name="почему возвращена"),
                    ),
                    (
                        "approved_body",
                        models.CharField(
                            blank=True,
                            choices=[
                                ("council", "научно-методический совет"),
                                ("deputy", "заместитель директора"),
                            ],
                            max_length=10,
                            verbose_name="кто утвердил",
                        ),
                    ),
                    (
                        "approval_number",
                        models.CharField(blank=True, max_length=40, verbose_name="№ протокола"),
                    ),
                    (
                        "approval_date",
                        models.DateField(blank=True, null=True, verbose_name="дата утверждения"),
                    ),
                ],
                options={
                    "verbose_name": "программа",
                    "verbose_name_plural": "программы",
                    "ordering": ["pair_id"],
                },
            ),
            migrations.CreateModel(
                name="ProgrammeEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    (
                        "version",
                        models.PositiveIntegerField(
                            default=1, editable=False, verbose_name="версия"
                        ),
                    ),
                    (
                        "state",
                        models.CharField(
                            choices=[
                                ("draft", "пишется"),
                                ("offered", "на утверждении"),
                                ("approved", "утверждена"),
                            ],
                            default="draft",
                            max_length=10,
                            verbose_name="состояние",
                        ),
                    ),
                    ("note", models.TextField(blank=True, verbose_name="пояснительная записка")),
                    ("aims", models.TextField(blank=True, verbose_name="цель")),
                    ("tasks", models.TextField(blank=True, verbose_name="задачи")),
                    ("results", models.TextField(blank=True, verbose_name="ожидаемые результаты")),
                    ("starts_on", models.DateField(verbose_name="начало")),
                    ("ends_on", models.DateField(verbose_name="окончание")),
                    (
                        "offered_at",
                        models.DateTimeField(
                            blank=True, null=True, verbose_name="представлена на утверждение"
                        ),
                    ),
                    (
                        "return_reason",
                        models.TextField(blank=True, verbose_name="почему возвращена"),
                    ),
                    (
                        "approved_body",
                        models.CharField(
                            blank=True,
                            choices=[
                                ("council", "научно-методический совет"),
                                ("deputy", "заместитель директора"),
                            ],
                            max_length=10,
                            verbose_name="кто утвердил",
                        ),
                    ),
                    (
                        "approval_number",
                        models.CharField(blank=True, max_length=40, verbose_name="№ протокола"),
                    ),
                    (
                        "approval_date",
                        models.DateField(blank=True, null=True, verbose_name="дата утверждения"),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="ProgrammePattern",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "version",
                        models.PositiveIntegerField(
                            default=1, editable=False, verbose_name="версия"
                        ),
                    ),
                    ("name", models.CharField(max_length=150, verbose_name="название")),
                    ("note", models.TextField(blank=True, verbose_name="пояснительная записка")),
                    ("aims", models.TextField(blank=True, verbose_name="цель")),
                    ("tasks", models.TextField(blank=True, verbose_name="задачи")),
                    ("results", models.TextField(blank=True, verbose_name="ожидаемые результаты")),
                    (
                        "months",
                        models.PositiveSmallIntegerField(
                            default=9, verbose_name="рассчитан на, месяцев"
                        ),
                    ),
                    ("place", models.PositiveSmallIntegerField(default=0, verbose_name="место")),
                    (
                        "is_retired",
                        models.BooleanField(default=False, verbose_name="больше не предлагается"),
                    ),
                ],
                options={
                    "verbose_name": "образец программы",
                    "verbose_name_plural": "образцы программ",
                    "ordering": ["place", "pk"],
                },
            ),
            migrations.CreateModel(
                name="ProgrammePatternEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    (
                        "version",
                        models.PositiveIntegerField(
                            default=1, editable=False, verbose_name="версия"
                        ),
                    ),
                    ("name", models.CharField(max_length=150, verbose_name="название")),
                    ("note", models.TextField(blank=True, verbose_name="пояснительная записка")),
                    ("aims", models.TextField(blank=True, verbose_name="цель")),
                    ("tasks", models.TextField(blank=True, verbose_name="задачи")),
                    ("results", models.TextField(blank=True, verbose_name="ожидаемые результаты")),
                    (
                        "months",
                        models.PositiveSmallIntegerField(
                            default=9, verbose_name="рассчитан на, месяцев"
                        ),
                    ),
                    ("place", models.PositiveSmallIntegerField(default=0, verbose_name="место")),
                    (
                        "is_retired",
                        models.BooleanField(default=False, verbose_name="больше не предлагается"),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="Amendment",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "version",
                        models.PositiveIntegerField(
                            default=1, editable=False, verbose_name="версия"
                        ),
                    ),
                    ("number", models.PositiveSmallIntegerField(verbose_name="№")),
                    (
                        "state",
                        models.CharField(
                            choices=[
                                ("proposed", "ждёт согласия"),
                                ("applied", "внесено"),
                                ("declined", "отклонено"),
                                ("withdrawn", "отозвано"),
                            ],
                            default="proposed",
                            max_length=10,
                            verbose_name="состояние",
                        ),
                    ),
                    ("changes", models.JSONField(default=list, verbose_name="что меняется")),
                    ("why", models.TextField(verbose_name="почему")),
                    (
                        "proposer",
                        models.CharField(
                            choices=[
                                ("mentor", "наставник"),
                                ("mentee", "наставляемый"),
                                ("deputy", "заместитель директора"),
                            ],
                            max_length=10,
                            verbose_name="кто предложил",
                        ),
                    ),
                    (
                        "proposed_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="предложено"
                        ),
                    ),
                    (
                        "mentor_agreed_on",
                        models.DateField(blank=True, null=True, verbose_name="согласен наставник"),
                    ),
                    (
                        "mentee_agreed_on",
                        models.DateField(
                            blank=True, null=True, verbose_name="согласен наставляемый"
                        ),
                    ),
                    (
                        "is_on_paper",
                        models.BooleanField(default=False, verbose_name="согласие обоих на бумаге"),
                    ),
                    (
                        "decided_at",
                        models.DateTimeField(blank=True, null=True, verbose_name="решено"),
                    ),
                    ("answer", models.TextField(blank=True, verbose_name="почему отклонено")),
                    (
                        "decided_by",
                        models.ForeignKey(
                            blank=True,
                            null=True,
                            on_delete=django.db.models.deletion.SET_NULL,
                            related_name="+",
                            to=settings.AUTH_USER_MODEL,
                            verbose_name="кто решил",
                        ),
                    ),
                    (
                        "proposed_by",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.SET_NULL,
                            related_name="+",
                            to=settings.AUTH_USER_MODEL,
                            verbose_name="кто внёс предложение",
                        ),
                    ),
                ],
                options={
                    "verbose_name": "изменение программы",
                    "verbose_name_plural": "изменения программ",
                    "ordering": ["-number"],
                },
            ),
            migrations.CreateModel(
                name="AmendmentEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    (
                        "version",
                        models.PositiveIntegerField(
                            default=1, editable=False, verbose_name="версия"
                        ),
                    ),
                    ("number", models.PositiveSmallIntegerField(verbose_name="№")),
                    (
                        "state",
                        models.CharField(
                            choices=[
                                ("proposed", "ждёт согласия"),
                                ("applied", "внесено"),
                                ("declined", "отклонено"),
                                ("withdrawn", "отозвано"),
                            ],
                            default="proposed",
                            max_length=10,
                            verbose_name="состояние",
                        ),
                    ),
                    ("changes", models.JSONField(default=list, verbose_name="что меняется")),
                    ("why", models.TextField(verbose_name="почему")),
                    (
                        "proposer",
                        models.CharField(
                            choices=[
                                ("mentor", "наставник"),
                                ("mentee", "наставляемый"),
                                ("deputy", "заместитель директора"),
                            ],
                            max_length=10,
                            verbose_name="кто предложил",
                        ),
                    ),
                    (
                        "proposed_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="предложено"
                        ),
                    ),
                    (
                        "mentor_agreed_on",
                        models.DateField(blank=True, null=True, verbose_name="согласен наставник"),
                    ),
                    (
                        "mentee_agreed_on",
                        models.DateField(
                            blank=True, null=True, verbose_name="согласен наставляемый"
                        ),
                    ),
                    (
                        "is_on_paper",
                        models.BooleanField(default=False, verbose_name="согласие обоих на бумаге"),
                    ),
                    (
                        "decided_at",
                        models.DateTimeField(blank=True, null=True, verbose_name="решено"),
                    ),
                    ("answer", models.TextField(blank=True, verbose_name="почему отклонено")),
                    (
                        "decided_by",
                        models.ForeignKey(
                            blank=True,
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to=settings.AUTH_USER_MODEL,
                            verbose_name="кто решил",
                        ),
                    ),
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="mentorship.amendment",
                        ),
                    ),
                    (
                        "proposed_by",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to=settings.AUTH_USER_MODEL,
                            verbose_name="кто внёс предложение",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="CalendarFeed",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "nonce",
                        models.CharField(
                            default=mentorship.models.calendar.new_nonce,
                            editable=False,
                            max_length=22,
                        ),
                    ),
                    (
                        "made_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="выдан"
                        ),
                    ),
                    (
                        "account",
                        models.OneToOneField(
                            on_delete=django.db.models.deletion.CASCADE,
                            related_name="calendar_feed",
                            to=settings.AUTH_USER_MODEL,
                            verbose_name="чей",
                        ),
                    ),
                ],
                options={
                    "verbose_name": "адрес календаря",
                    "verbose_name_plural": "адреса календарей",
                },
            ),
            migrations.CreateModel(
                name="CalendarFeedEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    (
                        "made_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="выдан"
                        ),
                    ),
                    (
                        "account",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to=settings.AUTH_USER_MODEL,
                            verbose_name="чей",
                        ),
                    ),
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="mentorship.calendarfeed",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="Comment",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "client_key",
                        models.UUIDField(
                            db_default=django.contrib.postgres.functions.RandomUUID(),
                            default=uuid.uuid4,
                            editable=False,
                            unique=True,
                            verbose_name="ключ записи",
                        ),
                    ),
                    ("text", models.TextField(verbose_name="комментарий")),
                    (
                        "written_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="написан"
                        ),
                    ),
                    (
                        "edited_at",
                        models.DateTimeField(blank=True, null=True, verbose_name="исправлен"),
                    ),
                    ("taken_at", models.DateTimeField(blank=True, null=True, verbose_name="убран")),
                    (
                        "author",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="+",
                            to=settings.AUTH_USER_MODEL,
                            verbose_name="автор",
                        ),
                    ),
                ],
                options={
                    "verbose_name": "комментарий",
                    "verbose_name_plural": "комментарии",
                    "ordering": ["written_at", "pk"],
                },
            ),
            migrations.CreateModel(
                name="CommentEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    (
                        "written_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="написан"
                        ),
                    ),
                    (
                        "edited_at",
                        models.DateTimeField(blank=True, null=True, verbose_name="исправлен"),
                    ),
                    ("taken_at", models.DateTimeField(blank=True, null=True, verbose_name="убран")),
                    (
                        "author",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to=settings.AUTH_USER_MODEL,
                            verbose_name="автор",
                        ),
                    ),
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="mentorship.comment",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="DifficultyMark",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "stage",
                        models.CharField(
                            choices=[
                                ("start", "в начале"),
                                ("middle", "в середине"),
                                ("end", "в конце"),
                            ],
                            max_length=6,
                            verbose_name="когда",
                        ),
                    ),
                    (
                        "side",
                        models.CharField(
                            choices=[("mentee", "наставляемый"), ("mentor", "наставник")],
                            max_length=6,
                            verbose_name="кто отметил",
                        ),
                    ),
                    ("level", models.PositiveSmallIntegerField(verbose_name="уровень")),
                    ("made_on", models.DateField(verbose_name="день отметки")),
                    (
                        "competence",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="growth_marks",
                            to="people.competence",
                            verbose_name="затруднение",
                        ),
                    ),
                    (
                        "entered_by",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.SET_NULL,
                            related_name="+",
                            to=settings.AUTH_USER_MODEL,
                            verbose_name="кто внёс",
                        ),
                    ),
                ],
                options={
                    "verbose_name": "отметка роста",
                    "verbose_name_plural": "отметки роста",
                    "ordering": ["competence", "stage", "side"],
                },
            ),
            migrations.CreateModel(
                name="DifficultyMarkEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    (
                        "stage",
                        models.CharField(
                            choices=[
                                ("start", "в начале"),
                                ("middle", "в середине"),
                                ("end", "в конце"),
                            ],
                            max_length=6,
                            verbose_name="когда",
                        ),
                    ),
                    (
                        "side",
                        models.CharField(
                            choices=[("mentee", "наставляемый"), ("mentor", "наставник")],
                            max_length=6,
                            verbose_name="кто отметил",
                        ),
                    ),
                    ("level", models.PositiveSmallIntegerField(verbose_name="уровень")),
                    ("made_on", models.DateField(verbose_name="день отметки")),
                    (
                        "competence",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="people.competence",
                            verbose_name="затруднение",
                        ),
                    ),
                    (
                        "entered_by",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to=settings.AUTH_USER_MODEL,
                            verbose_name="кто внёс",
                        ),
                    ),
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="mentorship.difficultymark",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="EndCause",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("name", models.CharField(max_length=150, verbose_name="название")),
                    ("place", models.PositiveSmallIntegerField(default=0, verbose_name="место")),
                    (
                        "is_retired",
                        models.BooleanField(default=False, verbose_name="больше не предлагается"),
                    ),
                    (
                        "needs_notice",
                        models.BooleanField(
                            default=True,
                            verbose_name="нужно предупреждение за три рабочих дня (ТК РФ, ст. 351.8)",
                        ),
                    ),
                ],
                options={
                    "verbose_name": "причина прекращения",
                    "verbose_name_plural": "причины прекращения и замены",
                    "ordering": ["place", "pk"],
                    "abstract": False,
                    "constraints": [
                        models.UniqueConstraint(
                            django.db.models.functions.text.Lower("name"),
                            name="end_cause_once",
                            violation_error_message="Такая причина уже есть.",
                        )
                    ],
                },
            ),
        ),
        Together(
            migrations.AddField(
                model_name="endcauseevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="mentorship.endcause",
                ),
            ),
            migrations.AddField(
                model_name="entryfile",
                name="added_by",
                field=models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто приложил",
                ),
            ),
            migrations.AddField(
                model_name="entryfile",
                name="stored",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="entry_files",
                    to="people.storedfile",
                    verbose_name="содержимое",
                ),
            ),
            migrations.AddField(
                model_name="entryfileevent",
                name="added_by",
                field=models.ForeignKey(
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто приложил",
                ),
            ),
            migrations.AddField(
                model_name="entryfileevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="mentorship.entryfile",
                ),
            ),
            migrations.AddField(
                model_name="entryfileevent",
                name="stored",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.storedfile",
                    verbose_name="содержимое",
                ),
            ),
            migrations.AddField(
                model_name="entryversion",
                name="author",
                field=models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто написал",
                ),
            ),
            migrations.AddField(
                model_name="helprequest",
                name="answered_by",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто ответил",
                ),
            ),
            migrations.AddField(
                model_name="helprequest",
                name="asked_by",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто просит",
                ),
            ),
            migrations.AddField(
                model_name="helprequest",
                name="closed_by",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто закрыл",
                ),
            ),
            migrations.AddField(
                model_name="helprequestevent",
                name="answered_by",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто ответил",
                ),
            ),
            migrations.AddField(
                model_name="helprequestevent",
                name="asked_by",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто просит",
                ),
            ),
            migrations.AddField(
                model_name="helprequestevent",
                name="closed_by",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто закрыл",
                ),
            ),
            migrations.AddField(
                model_name="helprequestevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="mentorship.helprequest",
                ),
            ),
            migrations.AddField(
                model_name="itemcompetence",
                name="competence",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="of_plan_items",
                    to="people.competence",
                    verbose_name="затруднение",
                ),
            ),
            migrations.AddField(
                model_name="itemcompetenceevent",
                name="competence",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.competence",
                    verbose_name="затруднение",
                ),
            ),
            migrations.AddField(
                model_name="itemcompetenceevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="mentorship.itemcompetence",
                ),
            ),
            migrations.AddField(
                model_name="match",
                name="created_by",
                field=models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто начал",
                ),
            ),
            migrations.AddField(
                model_name="matchchoice",
                name="chosen_by",
                field=models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто решил",
                ),
            ),
            migrations.AddField(
                model_name="matchchoice",
                name="match",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="choices",
                    to="mentorship.match",
                    verbose_name="подбор",
                ),
            ),
            migrations.AddField(
                model_name="matchchoice",
                name="mentor",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to="people.teacher",
                    verbose_name="наставник",
                ),
            ),
            migrations.AddField(
                model_name="matchchoice",
                name="request",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="match_choices",
                    to="people.professionalrequest",
                    verbose_name="запрос",
                ),
            ),
            migrations.AddField(
                model_name="matchchoiceevent",
                name="chosen_by",
                field=models.ForeignKey(
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто решил",
                ),
            ),
            migrations.AddField(
                model_name="matchchoiceevent",
                name="match",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.match",
                    verbose_name="подбор",
                ),
            ),
            migrations.AddField(
                model_name="matchchoiceevent",
                name="mentor",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.teacher",
                    verbose_name="наставник",
                ),
            ),
            migrations.AddField(
                model_name="matchchoiceevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="mentorship.matchchoice",
                ),
            ),
            migrations.AddField(
                model_name="matchchoiceevent",
                name="request",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.professionalrequest",
                    verbose_name="запрос",
                ),
            ),
            migrations.AddField(
                model_name="matchevent",
                name="created_by",
                field=models.ForeignKey(
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто начал",
                ),
            ),
            migrations.AddField(
                model_name="matchevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="mentorship.match",
                ),
            ),
            migrations.AddField(
                model_name="matchingrulesevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="mentorship.matchingrules",
                ),
            ),
            migrations.AddField(
                model_name="matchline",
                name="match",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="lines",
                    to="mentorship.match",
                    verbose_name="подбор",
                ),
            ),
            migrations.AddField(
                model_name="matchline",
                name="mentor",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to="people.teacher",
                    verbose_name="наставник",
                ),
            ),
            migrations.AddField(
                model_name="matchline",
                name="request",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="match_lines",
                    to="people.professionalrequest",
                    verbose_name="запрос",
                ),
            ),
            migrations.AddField(
                model_name="matchlineevent",
                name="match",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.match",
                    verbose_name="подбор",
                ),
            ),
            migrations.AddField(
                model_name="matchlineevent",
                name="mentor",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.teacher",
                    verbose_name="наставник",
                ),
            ),
            migrations.AddField(
                model_name="matchlineevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="mentorship.matchline",
                ),
            ),
            migrations.AddField(
                model_name="matchlineevent",
                name="request",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.professionalrequest",
                    verbose_name="запрос",
                ),
            ),
            migrations.AddField(
                model_name="meeting",
                name="competence",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to="people.competence",
                    verbose_name="затруднение",
                ),
            ),
            migrations.AddField(
                model_name="meeting",
                name="confirmed_by",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто подтвердил",
                ),
            ),
            migrations.AddField(
                model_name="meeting",
                name="disputed_by",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто возразил",
                ),
            ),
            migrations.AddField(
                model_name="meeting",
                name="entered_by",
                field=models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто внёс",
                ),
            ),
            migrations.AddField(
                model_name="meeting",
                name="taken_away_by",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто убрал",
                ),
            ),
            migrations.AddField(
                model_name="commentevent",
                name="meeting",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.meeting",
                    verbose_name="к встрече",
                ),
            ),
            migrations.AddField(
                model_name="comment",
                name="meeting",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="comments",
                    to="mentorship.meeting",
                    verbose_name="к встрече",
                ),
            ),
            migrations.AddField(
                model_name="meetingevent",
                name="competence",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.competence",
                    verbose_name="затруднение",
                ),
            ),
            migrations.AddField(
                model_name="meetingevent",
                name="confirmed_by",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто подтвердил",
                ),
            ),
            migrations.AddField(
                model_name="meetingevent",
                name="disputed_by",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто возразил",
                ),
            ),
            migrations.AddField(
                model_name="meetingevent",
                name="entered_by",
                field=models.ForeignKey(
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто внёс",
                ),
            ),
            migrations.AddField(
                model_name="meetingevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="mentorship.meeting",
                ),
            ),
            migrations.AddField(
                model_name="meetingevent",
                name="taken_away_by",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто убрал",
                ),
            ),
            migrations.AddField(
                model_name="meetingfile",
                name="added_by",
                field=models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто приложил",
                ),
            ),
            migrations.AddField(
                model_name="meetingfile",
                name="meeting",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="files",
                    to="mentorship.meeting",
                    verbose_name="встреча",
                ),
            ),
            migrations.AddField(
                model_name="meetingfile",
                name="stored",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="meeting_files",
                    to="people.storedfile",
                    verbose_name="содержимое",
                ),
            ),
            migrations.AddField(
                model_name="meetingfileevent",
                name="added_by",
                field=models.ForeignKey(
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто приложил",
                ),
            ),
            migrations.AddField(
                model_name="meetingfileevent",
                name="meeting",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.meeting",
                    verbose_name="встреча",
                ),
            ),
            migrations.AddField(
                model_name="meetingfileevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="mentorship.meetingfile",
                ),
            ),
            migrations.AddField(
                model_name="meetingfileevent",
                name="stored",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.storedfile",
                    verbose_name="содержимое",
                ),
            ),
            migrations.AddField(
                model_name="meetingevent",
                name="form",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.meetingform",
                    verbose_name="форма",
                ),
            ),
            migrations.AddField(
                model_name="meeting",
                name="form",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="meetings",
                    to="mentorship.meetingform",
                    verbose_name="форма",
                ),
            ),
            migrations.AddField(
                model_name="meetingformevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="mentorship.meetingform",
                ),
            ),
            migrations.AddField(
                model_name="meetingnote",
                name="author",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="чья",
                ),
            ),
            migrations.AddField(
                model_name="meetingnote",
                name="meeting",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="notes",
                    to="mentorship.meeting",
                    verbose_name="встреча",
                ),
            ),
            migrations.AddField(
                model_name="meetingnoteevent",
                name="author",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="чья",
                ),
            ),
            migrations.AddField(
                model_name="meetingnoteevent",
                name="meeting",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.meeting",
                    verbose_name="встреча",
                ),
            ),
            migrations.AddField(
                model_name="meetingnoteevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="mentorship.meetingnote",
                ),
            ),
            migrations.AddField(
                model_name="mentoringformevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="mentorship.mentoringform",
                ),
            ),
            migrations.AddField(
                model_name="mentoringkindevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="mentorship.mentoringkind",
                ),
            ),
            migrations.AddField(
                model_name="pair",
                name="end_cause",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="+",
                    to="mentorship.endcause",
                    verbose_name="причина прекращения",
                ),
            ),
            migrations.AddField(
                model_name="pair",
                name="form",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="pairs",
                    to="mentorship.mentoringform",
                    verbose_name="форма",
                ),
            ),
            migrations.AddField(
                model_name="pair",
                name="kind",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="pairs",
                    to="mentorship.mentoringkind",
                    verbose_name="вид",
                ),
            ),
            migrations.AddField(
                model_name="pair",
                name="match",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="pairs",
                    to="mentorship.match",
                    verbose_name="подбор",
                ),
            ),
            migrations.AddField(
                model_name="pair",
                name="mentee",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="pairs_as_mentee",
                    to="people.teacher",
                    verbose_name="наставляемый",
                ),
            ),
            migrations.AddField(
                model_name="pair",
                name="mentor",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="pairs_as_mentor",
                    to="people.teacher",
                    verbose_name="наставник",
                ),
            ),
            migrations.AddField(
                model_name="pair",
                name="replaces",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="replaced_by",
                    to="mentorship.pair",
                    verbose_name="вместо пары",
                ),
            ),
            migrations.AddField(
                model_name="pair",
                name="request",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="pairs",
                    to="people.professionalrequest",
                    verbose_name="запрос",
                ),
            ),
            migrations.AddField(
                model_name="meetingevent",
                name="pair",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.pair",
                    verbose_name="пара",
                ),
            ),
            migrations.AddField(
                model_name="meeting",
                name="pair",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="meetings",
                    to="mentorship.pair",
                    verbose_name="пара",
                ),
            ),
            migrations.AddField(
                model_name="helprequestevent",
                name="pair",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.pair",
                    verbose_name="пара",
                ),
            ),
            migrations.AddField(
                model_name="helprequest",
                name="pair",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="help_requests",
                    to="mentorship.pair",
                    verbose_name="пара",
                ),
            ),
            migrations.AddField(
                model_name="difficultymarkevent",
                name="pair",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.pair",
                    verbose_name="пара",
                ),
            ),
            migrations.AddField(
                model_name="difficultymark",
                name="pair",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="difficulty_marks",
                    to="mentorship.pair",
                    verbose_name="пара",
                ),
            ),
            migrations.AddField(
                model_name="commentevent",
                name="pair",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.pair",
                    verbose_name="пара",
                ),
            ),
            migrations.AddField(
                model_name="comment",
                name="pair",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="comments",
                    to="mentorship.pair",
                    verbose_name="пара",
                ),
            ),
            migrations.AddField(
                model_name="pairevent",
                name="end_cause",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.endcause",
                    verbose_name="причина прекращения",
                ),
            ),
            migrations.AddField(
                model_name="pairevent",
                name="form",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.mentoringform",
                    verbose_name="форма",
                ),
            ),
            migrations.AddField(
                model_name="pairevent",
                name="kind",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.mentoringkind",
                    verbose_name="вид",
                ),
            ),
            migrations.AddField(
                model_name="pairevent",
                name="match",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.match",
                    verbose_name="подбор",
                ),
            ),
            migrations.AddField(
                model_name="pairevent",
                name="mentee",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.teacher",
                    verbose_name="наставляемый",
                ),
            ),
            migrations.AddField(
                model_name="pairevent",
                name="mentor",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.teacher",
                    verbose_name="наставник",
                ),
            ),
            migrations.AddField(
                model_name="pairevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="mentorship.pair",
                ),
            ),
            migrations.AddField(
                model_name="pairevent",
                name="replaces",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.pair",
                    verbose_name="вместо пары",
                ),
            ),
            migrations.AddField(
                model_name="pairevent",
                name="request",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.professionalrequest",
                    verbose_name="запрос",
                ),
            ),
            migrations.AddField(
                model_name="pairnote",
                name="author",
                field=models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто внёс",
                ),
            ),
            migrations.AddField(
                model_name="pairnote",
                name="pair",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="notes",
                    to="mentorship.pair",
                    verbose_name="пара",
                ),
            ),
            migrations.AddField(
                model_name="pairnoteevent",
                name="author",
                field=models.ForeignKey(
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто внёс",
                ),
            ),
            migrations.AddField(
                model_name="pairnoteevent",
                name="pair",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.pair",
                    verbose_name="пара",
                ),
            ),
            migrations.AddField(
                model_name="pairnoteevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="mentorship.pairnote",
                ),
            ),
            migrations.AddField(
                model_name="pairrulesevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="mentorship.pairrules",
                ),
            ),
            migrations.AddField(
                model_name="patternitemcompetence",
                name="competence",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="+",
                    to="people.competence",
                    verbose_name="затруднение",
                ),
            ),
            migrations.AddField(
                model_name="patternitemcompetence",
                name="item",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="+",
                    to="mentorship.patternitem",
                    verbose_name="пункт образца",
                ),
            ),
            migrations.AddField(
                model_name="patternitem",
                name="competences",
                field=models.ManyToManyField(
                    blank=True,
                    related_name="pattern_items",
                    through="mentorship.PatternItemCompetence",
                    to="people.competence",
                    verbose_name="затруднения",
                ),
            ),
            migrations.AddField(
                model_name="patternitemcompetenceevent",
                name="competence",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.competence",
                    verbose_name="затруднение",
                ),
            ),
            migrations.AddField(
                model_name="patternitemcompetenceevent",
                name="item",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.patternitem",
                    verbose_name="пункт образца",
                ),
            ),
            migrations.AddField(
                model_name="patternitemcompetenceevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="mentorship.patternitemcompetence",
                ),
            ),
            migrations.AddField(
                model_name="patternitemevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="mentorship.patternitem",
                ),
            ),
            migrations.AddField(
                model_name="planitem",
                name="carried_from",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to="mentorship.planitem",
                    verbose_name="из прежней программы",
                ),
            ),
            migrations.AddField(
                model_name="planitem",
                name="competences",
                field=models.ManyToManyField(
                    blank=True,
                    related_name="plan_items",
                    through="mentorship.ItemCompetence",
                    to="people.competence",
                    verbose_name="затруднения",
                ),
            ),
            migrations.AddField(
                model_name="planitem",
                name="done_by",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто отметил",
                ),
            ),
            migrations.AddField(
                model_name="meetingevent",
                name="plan_item",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.planitem",
                    verbose_name="пункт плана",
                ),
            ),
            migrations.AddField(
                model_name="meeting",
                name="plan_item",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="meetings",
                    to="mentorship.planitem",
                    verbose_name="пункт плана",
                ),
            ),
            migrations.AddField(
                model_name="itemcompetenceevent",
                name="item",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.planitem",
                    verbose_name="пункт плана",
                ),
            ),
            migrations.AddField(
                model_name="itemcompetence",
                name="item",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="+",
                    to="mentorship.planitem",
                    verbose_name="пункт плана",
                ),
            ),
            migrations.AddField(
                model_name="commentevent",
                name="plan_item",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.planitem",
                    verbose_name="к пункту плана",
                ),
            ),
            migrations.AddField(
                model_name="comment",
                name="plan_item",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="comments",
                    to="mentorship.planitem",
                    verbose_name="к пункту плана",
                ),
            ),
            migrations.AddField(
                model_name="planitemevent",
                name="carried_from",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.planitem",
                    verbose_name="из прежней программы",
                ),
            ),
            migrations.AddField(
                model_name="planitemevent",
                name="done_by",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто отметил",
                ),
            ),
            migrations.AddField(
                model_name="planitemevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="mentorship.planitem",
                ),
            ),
            migrations.AddField(
                model_name="portfolioentry",
                name="author",
                field=models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто внёс",
                ),
            ),
            migrations.AddField(
                model_name="portfolioentry",
                name="carried_from",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="carried_to",
                    to="mentorship.portfolioentry",
                    verbose_name="из портфолио прежней пары",
                ),
            ),
            migrations.AddField(
                model_name="portfolioentry",
                name="competences",
                field=models.ManyToManyField(
                    blank=True,
                    related_name="+",
                    to="people.competence",
                    verbose_name="к каким затруднениям",
                ),
            ),
            migrations.AddField(
                model_name="portfolioentry",
                name="pair",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="entries",
                    to="mentorship.pair",
                    verbose_name="пара",
                ),
            ),
            migrations.AddField(
                model_name="portfolioentry",
                name="plan_item",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="entries",
                    to="mentorship.planitem",
                    verbose_name="пункт плана",
                ),
            ),
            migrations.AddField(
                model_name="portfolioentry",
                name="taken_away_by",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто убрал",
                ),
            ),
            migrations.AddField(
                model_name="entryversion",
                name="entry",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="versions",
                    to="mentorship.portfolioentry",
                    verbose_name="запись",
                ),
            ),
            migrations.AddField(
                model_name="entryfileevent",
                name="entry",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.portfolioentry",
                    verbose_name="запись",
                ),
            ),
            migrations.AddField(
                model_name="entryfile",
                name="entry",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="files",
                    to="mentorship.portfolioentry",
                    verbose_name="запись",
                ),
            ),
            migrations.AddField(
                model_name="commentevent",
                name="entry",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.portfolioentry",
                    verbose_name="к записи портфолио",
                ),
            ),
            migrations.AddField(
                model_name="comment",
                name="entry",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="comments",
                    to="mentorship.portfolioentry",
                    verbose_name="к записи портфолио",
                ),
            ),
            migrations.AddField(
                model_name="portfolioentryevent",
                name="author",
                field=models.ForeignKey(
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто внёс",
                ),
            ),
            migrations.AddField(
                model_name="portfolioentryevent",
                name="carried_from",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.portfolioentry",
                    verbose_name="из портфолио прежней пары",
                ),
            ),
            migrations.AddField(
                model_name="portfolioentryevent",
                name="pair",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.pair",
                    verbose_name="пара",
                ),
            ),
            migrations.AddField(
                model_name="portfolioentryevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="mentorship.portfolioentry",
                ),
            ),
            migrations.AddField(
                model_name="portfolioentryevent",
                name="plan_item",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.planitem",
                    verbose_name="пункт плана",
                ),
            ),
            migrations.AddField(
                model_name="portfolioentryevent",
                name="taken_away_by",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто убрал",
                ),
            ),
            migrations.AddField(
                model_name="portfolioentryevent",
                name="section",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.portfoliosection",
                    verbose_name="раздел",
                ),
            ),
            migrations.AddField(
                model_name="portfolioentry",
                name="section",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="entries",
                    to="mentorship.portfoliosection",
                    verbose_name="раздел",
                ),
            ),
            migrations.AddField(
                model_name="portfoliosectionevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="mentorship.portfoliosection",
                ),
            ),
            migrations.AddField(
                model_name="programme",
                name="carried_from",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="carried_to",
                    to="mentorship.programme",
                    verbose_name="по программе пары",
                ),
            ),
            migrations.AddField(
                model_name="programme",
                name="offered_by",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто представил",
                ),
            ),
            migrations.AddField(
                model_name="programme",
                name="pair",
                field=models.OneToOneField(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="programme",
                    to="mentorship.pair",
                    verbose_name="пара",
                ),
            ),
            migrations.AddField(
                model_name="planitemevent",
                name="programme",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.programme",
                    verbose_name="программа",
                ),
            ),
            migrations.AddField(
                model_name="planitem",
                name="programme",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="items",
                    to="mentorship.programme",
                    verbose_name="программа",
                ),
            ),
            migrations.AddField(
                model_name="amendmentevent",
                name="programme",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.programme",
                    verbose_name="программа",
                ),
            ),
            migrations.AddField(
                model_name="amendment",
                name="programme",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="amendments",
                    to="mentorship.programme",
                    verbose_name="программа",
                ),
            ),
            migrations.AddField(
                model_name="programmeevent",
                name="carried_from",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.programme",
                    verbose_name="по программе пары",
                ),
            ),
            migrations.AddField(
                model_name="programmeevent",
                name="offered_by",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто представил",
                ),
            ),
            migrations.AddField(
                model_name="programmeevent",
                name="pair",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.pair",
                    verbose_name="пара",
                ),
            ),
            migrations.AddField(
                model_name="programmeevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="mentorship.programme",
                ),
            ),
            migrations.AddField(
                model_name="programmeevent",
                name="pattern",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.programmepattern",
                    verbose_name="образец",
                ),
            ),
            migrations.AddField(
                model_name="programme",
                name="pattern",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="programmes",
                    to="mentorship.programmepattern",
                    verbose_name="образец",
                ),
            ),
            migrations.AddField(
                model_name="patternitemevent",
                name="pattern",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.programmepattern",
                    verbose_name="образец",
                ),
            ),
            migrations.AddField(
                model_name="patternitem",
                name="pattern",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="items",
                    to="mentorship.programmepattern",
                    verbose_name="образец",
                ),
            ),
            migrations.AddField(
                model_name="programmepatternevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="mentorship.programmepattern",
                ),
            ),
            migrations.AddIndex(
                model_name="calendarfeedevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="mentorship__pgh_cre_dc2504_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="endcauseevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="mentorship__pgh_cre_abceab_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="matchchoiceevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="mentorship__pgh_cre_3e7055_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="matchevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="mentorship__pgh_cre_8bc2d0_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="matchingrulesevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="mentorship__pgh_cre_32b630_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="matchlineevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="mentorship__pgh_cre_6c47c8_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="meetingfileevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="mentorship__pgh_cre_fa499f_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="meetingformevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="mentorship__pgh_cre_790a60_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="meetingnoteevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="mentorship__pgh_cre_7f5ca2_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="mentoringformevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="mentorship__pgh_cre_29f4ef_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="mentoringkindevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="mentorship__pgh_cre_621f29_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="pair",
                index=models.Index(fields=["mentor", "state"], name="pair_of_mentor_by_state"),
            ),
            migrations.AddIndex(
                model_name="helprequestevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="mentorship__pgh_cre_d833ef_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="difficultymarkevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="mentorship__pgh_cre_9ae7ec_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="pairevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="mentorship__pgh_cre_642f0a_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="pairnoteevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="mentorship__pgh_cre_93f95e_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="pairrulesevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="mentorship__pgh_cre_55ff6a_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="patternitemcompetenceevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="mentorship__pgh_cre_60f134_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="meetingevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="mentorship__pgh_cre_0eedf4_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="meeting",
                index=models.Index(
                    fields=["pair", "-held_on", "-id"], name="meetings_of_pair_by_day"
                ),
            ),
            migrations.AddIndex(
                model_name="meeting",
                index=models.Index(fields=["held_on"], name="meetings_by_day"),
            ),
            migrations.AddIndex(
                model_name="itemcompetenceevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="mentorship__pgh_cre_2b8bbb_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="entryfileevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="mentorship__pgh_cre_0e8fdf_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="commentevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="mentorship__pgh_cre_ef98b5_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="portfolioentryevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="mentorship__pgh_cre_b1c350_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="portfolioentry",
                index=models.Index(fields=["pair", "section", "place"], name="portfolio_of_pair"),
            ),
            migrations.AddIndex(
                model_name="portfoliosectionevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="mentorship__pgh_cre_77f821_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="planitemevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="mentorship__pgh_cre_bfff7e_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="planitem",
                index=models.Index(
                    condition=models.Q(("done_on", None)), fields=["due_on"], name="plan_item_due"
                ),
            ),
            migrations.AddIndex(
                model_name="amendmentevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="mentorship__pgh_cre_1818a3_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="programmeevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="mentorship__pgh_cre_6fa57c_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="patternitemevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="mentorship__pgh_cre_46730d_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="programmepatternevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="mentorship__pgh_cre_b80a39_idx"
                ),
            ),
            migrations.AddConstraint(
                model_name="matchingrules",
                constraint=models.CheckConstraint(
                    condition=models.Q(("pk", 1)),
                    name="matching_rules_only_one",
                    violation_error_message="Правила подбора в школе одни.",
                ),
            ),
            migrations.AddConstraint(
                model_name="meetingform",
                constraint=models.UniqueConstraint(
                    django.db.models.functions.text.Lower("name"),
                    name="meeting_form_once",
                    violation_error_message="Такая форма уже есть.",
                ),
            ),
            migrations.AddConstraint(
                model_name="mentoringform",
                constraint=models.UniqueConstraint(
                    django.db.models.functions.text.Lower("name"),
                    name="mentoring_form_once",
                    violation_error_message="Такая форма уже есть.",
                ),
            ),
            migrations.AddConstraint(
                model_name="mentoringkind",
                constraint=models.UniqueConstraint(
                    django.db.models.functions.text.Lower("name"),
                    name="mentoring_kind_once",
                    violation_error_message="Такой вид уже есть.",
                ),
            ),
            migrations.AddConstraint(
                model_name="pairrules",
                constraint=models.CheckConstraint(
                    condition=models.Q(("pk", 1)),
                    name="pair_rules_only_one",
                    violation_error_message="Правила пар в школе одни.",
                ),
            ),
            migrations.AddConstraint(
                model_name="pairrules",
                constraint=models.CheckConstraint(
                    condition=models.Q(("notice_days__gte", 3)),
                    name="pair_rules_notice_by_law",
                    violation_error_message="Закон требует предупреждать не меньше чем за 3 дня.",
                ),
            ),
            migrations.AddConstraint(
                model_name="pairrules",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        ("programme_least_months__lte", models.F("programme_most_months"))
                    ),
                    name="pair_rules_programme_term",
                    violation_error_message="Самая короткая программа не длиннее самой длинной.",
                ),
            ),
            migrations.AddConstraint(
                model_name="portfoliosection",
                constraint=models.UniqueConstraint(
                    django.db.models.functions.text.Lower("name"),
                    name="portfolio_section_once",
                    violation_error_message="Такой раздел уже есть.",
                ),
            ),
            migrations.AddConstraint(
                model_name="programmepattern",
                constraint=models.UniqueConstraint(
                    django.db.models.functions.text.Lower("name"),
                    name="pattern_once",
                    violation_error_message="Образец с таким названием уже есть.",
                ),
            ),
            migrations.AddConstraint(
                model_name="programmepattern",
                constraint=models.CheckConstraint(
                    condition=models.Q(("months__gte", 1), ("months__lte", 24)),
                    name="pattern_months",
                    violation_error_message="Срок образца — от 1 до 24 месяцев.",
                ),
            ),
            migrations.AddConstraint(
                model_name="matchchoice",
                constraint=models.UniqueConstraint(
                    condition=models.Q(("kind", "pin")),
                    fields=("match", "request"),
                    name="match_choice_one_pin",
                    violation_error_message="За этим запросом уже закреплён наставник.",
                ),
            ),
            migrations.AddConstraint(
                model_name="matchchoice",
                constraint=models.UniqueConstraint(
                    fields=("match", "request", "mentor"),
                    name="match_choice_once_a_pair",
                    violation_error_message="Об этой паре уже решено.",
                ),
            ),
            migrations.AddConstraint(
                model_name="matchchoice",
                constraint=models.CheckConstraint(
                    condition=models.Q(("reason", ""), _negated=True),
                    name="match_choice_with_reason",
                    violation_error_message="Напишите, почему решено так.",
                ),
            ),
            migrations.AddConstraint(
                model_name="matchline",
                constraint=models.UniqueConstraint(
                    fields=("match", "request"),
                    name="match_line_once_a_request",
                    violation_error_message="Этот запрос уже есть в подборе.",
                ),
            ),
            migrations.AddConstraint(
                model_name="matchline",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("mentor__isnull", False), ("why_nobody", "")),
                        models.Q(("mentor", None), models.Q(("why_nobody", ""), _negated=True)),
                        _connector="OR",
                    ),
                    name="match_line_mentor_or_reason",
                    violation_error_message="У запроса есть либо наставник, либо причина, почему его нет.",
                ),
            ),
            migrations.AddConstraint(
                model_name="meetingfile",
                constraint=models.UniqueConstraint(
                    fields=("meeting", "stored"),
                    name="meeting_file_once",
                    violation_error_message="Этот файл у встречи уже есть.",
                ),
            ),
            migrations.AddConstraint(
                model_name="meetingnote",
                constraint=models.UniqueConstraint(
                    fields=("meeting", "author"),
                    name="meeting_note_once_for_author",
                    violation_error_message="Заметка к этой встрече у вас уже есть: дополните её.",
                ),
            ),
            migrations.AddConstraint(
                model_name="pair",
                constraint=models.CheckConstraint(
                    condition=models.Q(("mentor", models.F("mentee")), _negated=True),
                    name="pair_of_two_people",
                    violation_error_message="Наставник и наставляемый — разные люди.",
                ),
            ),
            migrations.AddConstraint(
                model_name="pair",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        ("ends_on", None), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                    ),
                    name="pair_dates_in_order",
                    violation_error_message="Окончание раньше начала.",
                ),
            ),
            migrations.AddConstraint(
                model_name="pair",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("state", "ended"), _negated=True),
                        models.Q(("end_reason", ""), _negated=True),
                        _connector="OR",
                    ),
                    name="pair_ended_with_reason",
                    violation_error_message="Напишите, почему пара прекращена.",
                ),
            ),
            migrations.AddConstraint(
                model_name="pair",
                constraint=models.CheckConstraint(
                    condition=models.Q(("replaces", models.F("pk")), _negated=True),
                    name="pair_replaces_another",
                    violation_error_message="Пара не заменяет сама себя.",
                ),
            ),
            migrations.AddConstraint(
                model_name="pair",
                constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                    condition=models.Q(("state", "cancelled"), _negated=True),
                    expressions=[
                        ("mentor", "="),
                        ("mentee", "="),
                        (
                            models.Func(
                                models.F("starts_on"),
                                models.Case(
                                    models.When(
                                        ends_on__lt=models.F("starts_on"),
                                        then=models.F("starts_on"),
                                    ),
                                    default=models.F("ends_on"),
                                ),
                                models.Value("[]"),
                                function="daterange",
                                output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                            ),
                            "&&",
                        ),
                    ],
                    name="pair_same_people_once",
                    violation_error_message="Эти двое в эти дни уже работают вместе.",
                ),
            ),
            migrations.AddConstraint(
                model_name="pair",
                constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                    condition=models.Q(("part", "main"), ("state__in", ["active", "paused"])),
                    expressions=[
                        ("mentee", "="),
                        (
                            models.Func(
                                models.F("starts_on"),
                                models.Case(
                                    models.When(
                                        ends_on__lt=models.F("starts_on"),
                                        then=models.F("starts_on"),
                                    ),
                                    default=models.F("ends_on"),
                                ),
                                models.Value("[]"),
                                function="daterange",
                                output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                            ),
                            "&&",
                        ),
                    ],
                    name="pair_one_main_mentor",
                    violation_error_message="В эти дни у наставляемого уже есть основной наставник.",
                ),
            ),
            migrations.AddConstraint(
                model_name="helprequest",
                constraint=models.UniqueConstraint(
                    condition=models.Q(("closed_at", None)),
                    fields=("pair", "asked_by"),
                    name="help_asked_once",
                    violation_error_message="Ваша просьба уже у заместителя директора.",
                ),
            ),
            migrations.AddConstraint(
                model_name="helprequest",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        ("answered_at", None),
                        models.Q(("answer", ""), _negated=True),
                        _connector="OR",
                    ),
                    name="help_answered_in_words",
                    violation_error_message="Напишите ответ.",
                ),
            ),
            migrations.AddConstraint(
                model_name="difficultymark",
                constraint=models.UniqueConstraint(
                    fields=("pair", "competence", "stage", "side"),
                    name="difficulty_mark_once",
                    violation_error_message="Это затруднение уже отмечено.",
                ),
            ),
            migrations.AddConstraint(
                model_name="difficultymark",
                constraint=models.CheckConstraint(
                    condition=models.Q(("level__gte", 1), ("level__lte", 5)),
                    name="difficulty_mark_level",
                    violation_error_message="Уровень — от 1 до 5.",
                ),
            ),
            migrations.AddConstraint(
                model_name="pairnote",
                constraint=models.UniqueConstraint(
                    fields=("pair", "made_on"),
                    name="pair_note_once_a_day",
                    violation_error_message="Анализ этой пары за этот день уже внесён: дополните его.",
                ),
            ),
            migrations.AddConstraint(
                model_name="pairnote",
                constraint=models.CheckConstraint(
                    condition=models.Q(("hinders", ""), ("works", ""), _negated=True),
                    name="pair_note_says_something",
                    violation_error_message="Напишите, что получается или что мешает.",
                ),
            ),
            migrations.AddConstraint(
                model_name="patternitemcompetence",
                constraint=models.UniqueConstraint(
                    fields=("item", "competence"),
                    name="pattern_item_competence_once",
                    violation_error_message="Это затруднение у пункта уже есть.",
                ),
            ),
            migrations.AddConstraint(
                model_name="meeting",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        ("is_cancelled", True),
                        models.Q(("done", ""), _negated=True),
                        _connector="OR",
                    ),
                    name="meeting_says_what_was_done",
                    violation_error_message="Напишите одной строкой, что сделали.",
                ),
            ),
            migrations.AddConstraint(
                model_name="meeting",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        ("minutes", None), ("minutes__range", (1, 720)), _connector="OR"
                    ),
                    name="meeting_not_longer_than_a_day",
                    violation_error_message="Длительность — от 1 минуты до 12 часов.",
                ),
            ),
            migrations.AddConstraint(
                model_name="meeting",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        ("confirmed_at", None), ("disputed_at", None), _connector="OR"
                    ),
                    name="meeting_confirmed_or_disputed",
                    violation_error_message="Встреча либо подтверждена, либо оспорена.",
                ),
            ),
            migrations.AddConstraint(
                model_name="meeting",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("dispute", ""), ("disputed_at__isnull", True)),
                        models.Q(
                            ("disputed_at__isnull", False), models.Q(("dispute", ""), _negated=True)
                        ),
                        _connector="OR",
                    ),
                    name="meeting_disputed_in_words",
                    violation_error_message="Напишите, с чем вы не согласны.",
                ),
            ),
            migrations.AddConstraint(
                model_name="itemcompetence",
                constraint=models.UniqueConstraint(
                    fields=("item", "competence"),
                    name="item_competence_once",
                    violation_error_message="Это затруднение у пункта уже есть.",
                ),
            ),
            migrations.AddConstraint(
                model_name="entryversion",
                constraint=models.UniqueConstraint(
                    fields=("entry", "number"),
                    name="entry_version_once",
                    violation_error_message="Эта версия уже записана.",
                ),
            ),
            migrations.AddConstraint(
                model_name="entryfile",
                constraint=models.UniqueConstraint(
                    fields=("entry", "stored"),
                    name="entry_file_once",
                    violation_error_message="Этот файл в записи уже есть.",
                ),
            ),
            migrations.AddConstraint(
                model_name="comment",
                constraint=models.CheckConstraint(
                    condition=models.Q(("text", ""), _negated=True),
                    name="comment_says_something",
                    violation_error_message="Напишите комментарий.",
                ),
            ),
            migrations.AddConstraint(
                model_name="portfolioentry",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("openness", "library"), _negated=True),
                        ("pupils", "none"),
                        models.Q(
                            ("pupils", "shown"), models.Q(("consents_taken", ""), _negated=True)
                        ),
                        _connector="OR",
                    ),
                    name="portfolio_entry_library_with_statement",
                    violation_error_message="Скажите, узнаваемы ли на материале ученики; если да — где и когда взяты согласия родителей.",
                ),
            ),
            migrations.AddConstraint(
                model_name="planitem",
                constraint=models.CheckConstraint(
                    condition=models.Q(("measure", ""), _negated=True),
                    name="plan_item_says_what",
                    violation_error_message="Напишите, что будет сделано.",
                ),
            ),
            migrations.AddConstraint(
                model_name="amendment",
                constraint=models.UniqueConstraint(
                    fields=("programme", "number"),
                    name="amendment_number_once",
                    violation_error_message="Изменение с таким № уже есть.",
                ),
            ),
            migrations.AddConstraint(
                model_name="amendment",
                constraint=models.UniqueConstraint(
                    condition=models.Q(("state", "proposed")),
                    fields=("programme",),
                    name="amendment_one_waits",
                    violation_error_message="Одно изменение этой программы уже ждёт согласия.",
                ),
            ),
            migrations.AddConstraint(
                model_name="amendment",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("state", "applied"), _negated=True),
                        models.Q(
                            ("mentee_agreed_on__isnull", False), ("mentor_agreed_on__isnull", False)
                        ),
                        _connector="OR",
                    ),
                    name="amendment_agreed_by_both",
                    violation_error_message="Изменение вносят, когда согласны оба.",
                ),
            ),
            migrations.AddConstraint(
                model_name="amendment",
                constraint=models.CheckConstraint(
                    condition=models.Q(("why", ""), _negated=True),
                    name="amendment_with_reason",
                    violation_error_message="Напишите, почему меняется программа.",
                ),
            ),
            migrations.AddConstraint(
                model_name="programme",
                constraint=models.CheckConstraint(
                    condition=models.Q(("ends_on__gt", models.F("starts_on"))),
                    name="programme_dates_in_order",
                    violation_error_message="Окончание программы раньше начала.",
                ),
            ),
            migrations.AddConstraint(
                model_name="programme",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("state", "approved"), _negated=True),
                        models.Q(
                            ("approval_date__isnull", False),
                            models.Q(("approved_body", ""), _negated=True),
                        ),
                        _connector="OR",
                    ),
                    name="programme_approved_with_date",
                    violation_error_message="У утверждённой программы есть дата и кто утвердил.",
                ),
            ),
            migrations.AddConstraint(
                model_name="patternitem",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("measure", ""), _negated=True),
                        ("week__gte", 1),
                        ("week__lte", 104),
                    ),
                    name="pattern_item_week",
                    violation_error_message="Напишите, что будет сделано и в какую неделю, 1–104.",
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="endcause",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_endcauseevent" ("id", "is_retired", "name", "needs_notice", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place") VALUES (NEW."id", NEW."is_retired", NEW."name", NEW."needs_notice", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."place"); RETURN NULL;',
                        hash="a1000974f49e53c2a61f9e2c30337faee1968ddd",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_8c9bc",
                        table="mentorship_endcause",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="endcause",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "mentorship_endcauseevent" ("id", "is_retired", "name", "needs_notice", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place") VALUES (NEW."id", NEW."is_retired", NEW."name", NEW."needs_notice", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."place"); RETURN NULL;',
                        hash="cec299a706774645e57ae992258d7558952efe35",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_5af6e",
                        table="mentorship_endcause",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="endcause",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_endcauseevent" ("id", "is_retired", "name", "needs_notice", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place") VALUES (OLD."id", OLD."is_retired", OLD."name", OLD."needs_notice", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."place"); RETURN NULL;',
                        hash="f57f3ea518fafabccde87bbf3580c4fe543f990a",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_1ce58",
                        table="mentorship_endcause",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="matchingrules",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_matchingrulesevent" ("areas", "classes", "competences", "experience", "id", "load", "minimum_years", "not_after_conflict", "not_own_head", "not_unwanted", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "review", "same_subject", "subject", "together", "training", "version", "wishes") VALUES (NEW."areas", NEW."classes", NEW."competences", NEW."experience", NEW."id", NEW."load", NEW."minimum_years", NEW."not_after_conflict", NEW."not_own_head", NEW."not_unwanted", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."place", NEW."review", NEW."same_subject", NEW."subject", NEW."together", NEW."training", NEW."version", NEW."wishes"); RETURN NULL;',
                        hash="1003d323e6ad0125fb84c1cff52d08f87fc58956",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_19530",
                        table="mentorship_matchingrules",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="matchingrules",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "mentorship_matchingrulesevent" ("areas", "classes", "competences", "experience", "id", "load", "minimum_years", "not_after_conflict", "not_own_head", "not_unwanted", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "review", "same_subject", "subject", "together", "training", "version", "wishes") VALUES (NEW."areas", NEW."classes", NEW."competences", NEW."experience", NEW."id", NEW."load", NEW."minimum_years", NEW."not_after_conflict", NEW."not_own_head", NEW."not_unwanted", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."place", NEW."review", NEW."same_subject", NEW."subject", NEW."together", NEW."training", NEW."version", NEW."wishes"); RETURN NULL;',
                        hash="1e2673e4efe0318027a7bd6e4b42973b1c4df99f",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_ee79f",
                        table="mentorship_matchingrules",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="matchingrules",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_matchingrulesevent" ("areas", "classes", "competences", "experience", "id", "load", "minimum_years", "not_after_conflict", "not_own_head", "not_unwanted", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "review", "same_subject", "subject", "together", "training", "version", "wishes") VALUES (OLD."areas", OLD."classes", OLD."competences", OLD."experience", OLD."id", OLD."load", OLD."minimum_years", OLD."not_after_conflict", OLD."not_own_head", OLD."not_unwanted", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."place", OLD."review", OLD."same_subject", OLD."subject", OLD."together", OLD."training", OLD."version", OLD."wishes"); RETURN NULL;',
                        hash="e1a0f7ee86a501dc53a88c227b9939db795708c2",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_c075f",
                        table="mentorship_matchingrules",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="meetingform",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_meetingformevent" ("id", "is_retired", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place") VALUES (NEW."id", NEW."is_retired", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."place"); RETURN NULL;',
                        hash="4a8b542fae0fc86ac364d60a5ca760f57f7e7499",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_d4ea4",
                        table="mentorship_meetingform",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="meetingform",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "mentorship_meetingformevent" ("id", "is_retired", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place") VALUES (NEW."id", NEW."is_retired", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."place"); RETURN NULL;',
                        hash="9cbcc32f8a758d7060253cd31daecb9ed70529f2",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_c9208",
                        table="mentorship_meetingform",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="meetingform",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_meetingformevent" ("id", "is_retired", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place") VALUES (OLD."id", OLD."is_retired", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."place"); RETURN NULL;',
                        hash="8fdaab6f391fafe698ca0c58f8d8e3db883a94ca",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_cc266",
                        table="mentorship_meetingform",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="mentoringform",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_mentoringformevent" ("id", "is_retired", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place") VALUES (NEW."id", NEW."is_retired", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."place"); RETURN NULL;',
                        hash="8d456278e37e03e6a6d08f0d8d8125467f2f1017",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_b86f1",
                        table="mentorship_mentoringform",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="mentoringform",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "mentorship_mentoringformevent" ("id", "is_retired", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place") VALUES (NEW."id", NEW."is_retired", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."place"); RETURN NULL;',
                        hash="67aba84e50ebe51be3a3a881303be6c678585ffe",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_40464",
                        table="mentorship_mentoringform",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="mentoringform",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_mentoringformevent" ("id", "is_retired", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place") VALUES (OLD."id", OLD."is_retired", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."place"); RETURN NULL;',
                        hash="b3930263e9832f2d91c6de44786361c6f29af242",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_d8b05",
                        table="mentorship_mentoringform",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="mentoringkind",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_mentoringkindevent" ("id", "is_retired", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place") VALUES (NEW."id", NEW."is_retired", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."place"); RETURN NULL;',
                        hash="ee366030a185d649b3e714d6a9f8a838c10f653f",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_5c493",
                        table="mentorship_mentoringkind",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="mentoringkind",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "mentorship_mentoringkindevent" ("id", "is_retired", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place") VALUES (NEW."id", NEW."is_retired", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."place"); RETURN NULL;',
                        hash="ed31e7870e1c45d30df965b3cfe3036df7dc347e",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_ca8ca",
                        table="mentorship_mentoringkind",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="mentoringkind",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_mentoringkindevent" ("id", "is_retired", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place") VALUES (OLD."id", OLD."is_retired", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."place"); RETURN NULL;',
                        hash="1a162fc5e89c020a617e493a3573b5be27113c2b",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_4aaab",
                        table="mentorship_mentoringkind",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="pairrules",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_pairrulesevent" ("analysis_days", "confirm_days", "end_soon_days", "growth_days", "id", "meeting_days", "mentee_consent", "notice_days", "papers_grace_days", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_days", "portfolio_mb", "programme_days", "programme_least_months", "programme_most_months", "start_grace_days", "switched_off", "usual_months", "version") VALUES (NEW."analysis_days", NEW."confirm_days", NEW."end_soon_days", NEW."growth_days", NEW."id", NEW."meeting_days", NEW."mentee_consent", NEW."notice_days", NEW."papers_grace_days", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."portfolio_days", NEW."portfolio_mb", NEW."programme_days", NEW."programme_least_months", NEW."programme_most_months", NEW."start_grace_days", NEW."switched_off", NEW."usual_months", NEW."version"); RETURN NULL;',
                        hash="74fd14ae27c860aac6e3eed4357aafa73f257f6c",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_5f695",
                        table="mentorship_pairrules",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="pairrules",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "mentorship_pairrulesevent" ("analysis_days", "confirm_days", "end_soon_days", "growth_days", "id", "meeting_days", "mentee_consent", "notice_days", "papers_grace_days", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_days", "portfolio_mb", "programme_days", "programme_least_months", "programme_most_months", "start_grace_days", "switched_off", "usual_months", "version") VALUES (NEW."analysis_days", NEW."confirm_days", NEW."end_soon_days", NEW."growth_days", NEW."id", NEW."meeting_days", NEW."mentee_consent", NEW."notice_days", NEW."papers_grace_days", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."portfolio_days", NEW."portfolio_mb", NEW."programme_days", NEW."programme_least_months", NEW."programme_most_months", NEW."start_grace_days", NEW."switched_off", NEW."usual_months", NEW."version"); RETURN NULL;',
                        hash="6442e74fdb7d55dea58d39a245362eda08abeeab",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_d1c1d",
                        table="mentorship_pairrules",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="pairrules",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_pairrulesevent" ("analysis_days", "confirm_days", "end_soon_days", "growth_days", "id", "meeting_days", "mentee_consent", "notice_days", "papers_grace_days", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "portfolio_days", "portfolio_mb", "programme_days", "programme_least_months", "programme_most_months", "start_grace_days", "switched_off", "usual_months", "version") VALUES (OLD."analysis_days", OLD."confirm_days", OLD."end_soon_days", OLD."growth_days", OLD."id", OLD."meeting_days", OLD."mentee_consent", OLD."notice_days", OLD."papers_grace_days", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."portfolio_days", OLD."portfolio_mb", OLD."programme_days", OLD."programme_least_months", OLD."programme_most_months", OLD."start_grace_days", OLD."switched_off", OLD."usual_months", OLD."version"); RETURN NULL;',
                        hash="6039f3ba503039d4a84a594c2260c3df891eb60a",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_87927",
                        table="mentorship_pairrules",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="portfoliosection",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_portfoliosectionevent" ("hint", "id", "is_retired", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place") VALUES (NEW."hint", NEW."id", NEW."is_retired", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."place"); RETURN NULL;',
                        hash="0051c8694188da4e41db853f9bb91b8f3a092b44",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_6ede8",
                        table="mentorship_portfoliosection",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="portfoliosection",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "mentorship_portfoliosectionevent" ("hint", "id", "is_retired", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place") VALUES (NEW."hint", NEW."id", NEW."is_retired", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."place"); RETURN NULL;',
                        hash="58e4b298f9ee1063a9735392a92105bc6abb3943",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_70ced",
                        table="mentorship_portfoliosection",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="portfoliosection",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_portfoliosectionevent" ("hint", "id", "is_retired", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place") VALUES (OLD."hint", OLD."id", OLD."is_retired", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."place"); RETURN NULL;',
                        hash="e47f4e993f53e499fa35f4c0157507131327067f",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_2b0fe",
                        table="mentorship_portfoliosection",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="programmepattern",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_programmepatternevent" ("aims", "id", "is_retired", "months", "name", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "results", "tasks", "version") VALUES (NEW."aims", NEW."id", NEW."is_retired", NEW."months", NEW."name", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."place", NEW."results", NEW."tasks", NEW."version"); RETURN NULL;',
                        hash="f58b173001e89f1de867d4459b1852c615371c4a",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_bbb42",
                        table="mentorship_programmepattern",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="programmepattern",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "mentorship_programmepatternevent" ("aims", "id", "is_retired", "months", "name", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "results", "tasks", "version") VALUES (NEW."aims", NEW."id", NEW."is_retired", NEW."months", NEW."name", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."place", NEW."results", NEW."tasks", NEW."version"); RETURN NULL;',
                        hash="3c4285cd98c4255e7912b5dfc95a8498c8d6f382",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_6bcca",
                        table="mentorship_programmepattern",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="programmepattern",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_programmepatternevent" ("aims", "id", "is_retired", "months", "name", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "results", "tasks", "version") VALUES (OLD."aims", OLD."id", OLD."is_retired", OLD."months", OLD."name", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."place", OLD."results", OLD."tasks", OLD."version"); RETURN NULL;',
                        hash="eaa741fc6ea28049b274bd467273345d950877b3",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_22e6c",
                        table="mentorship_programmepattern",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="calendarfeed",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_calendarfeedevent" ("account_id", "id", "made_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."account_id", NEW."id", NEW."made_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id"); RETURN NULL;',
                        hash="65e6856b302a96557fcae11f70749626bfcd1393",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_3868b",
                        table="mentorship_calendarfeed",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="calendarfeed",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."account_id" IS DISTINCT FROM (NEW."account_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."made_at" IS DISTINCT FROM (NEW."made_at"))',
                        func='INSERT INTO "mentorship_calendarfeedevent" ("account_id", "id", "made_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."account_id", NEW."id", NEW."made_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id"); RETURN NULL;',
                        hash="2753c75ac2e5cf44378f81b1175c29a8f0aa1bbb",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_86924",
                        table="mentorship_calendarfeed",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="calendarfeed",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_calendarfeedevent" ("account_id", "id", "made_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."account_id", OLD."id", OLD."made_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id"); RETURN NULL;',
                        hash="32549f7c909942b63336b4b67bf25d368e8b3feb",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_6c335",
                        table="mentorship_calendarfeed",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="calendarfeedevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="90fd5f2cc9fcd517105c82b28bb3b2f735d2ac2d",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_c49e9",
                        table="mentorship_calendarfeedevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="endcauseevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="1c6ffb607f9213367111c9e34868db00486a05f3",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_e086f",
                        table="mentorship_endcauseevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="match",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_matchevent" ("created_at", "created_by_id", "fingerprint", "id", "optimum", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "rules", "shortages", "state", "version", "weights", "worth", "year") VALUES (NEW."created_at", NEW."created_by_id", NEW."fingerprint", NEW."id", NEW."optimum", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."published_at", NEW."rules", NEW."shortages", NEW."state", NEW."version", NEW."weights", NEW."worth", NEW."year"); RETURN NULL;',
                        hash="4d254de6ba29116c41d68f42edf2b0de525c5fef",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_951bd",
                        table="mentorship_match",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="match",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "mentorship_matchevent" ("created_at", "created_by_id", "fingerprint", "id", "optimum", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "rules", "shortages", "state", "version", "weights", "worth", "year") VALUES (NEW."created_at", NEW."created_by_id", NEW."fingerprint", NEW."id", NEW."optimum", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."published_at", NEW."rules", NEW."shortages", NEW."state", NEW."version", NEW."weights", NEW."worth", NEW."year"); RETURN NULL;',
                        hash="58799e989cd6278cb0a509e31d1e310e6c3d122f",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_701f7",
                        table="mentorship_match",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="match",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_matchevent" ("created_at", "created_by_id", "fingerprint", "id", "optimum", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "rules", "shortages", "state", "version", "weights", "worth", "year") VALUES (OLD."created_at", OLD."created_by_id", OLD."fingerprint", OLD."id", OLD."optimum", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."published_at", OLD."rules", OLD."shortages", OLD."state", OLD."version", OLD."weights", OLD."worth", OLD."year"); RETURN NULL;',
                        hash="90e8cc91177b7fc4fcfc55192e988ab6b041d910",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_7f51e",
                        table="mentorship_match",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="matchchoice",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_matchchoiceevent" ("chosen_at", "chosen_by_id", "id", "kind", "match_id", "mentor_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "reason", "request_id") VALUES (NEW."chosen_at", NEW."chosen_by_id", NEW."id", NEW."kind", NEW."match_id", NEW."mentor_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."price", NEW."reason", NEW."request_id"); RETURN NULL;',
                        hash="700344fda861965335160cabc5ba9cbd11ba624c",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_3589c",
                        table="mentorship_matchchoice",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="matchchoice",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "mentorship_matchchoiceevent" ("chosen_at", "chosen_by_id", "id", "kind", "match_id", "mentor_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "reason", "request_id") VALUES (NEW."chosen_at", NEW."chosen_by_id", NEW."id", NEW."kind", NEW."match_id", NEW."mentor_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."price", NEW."reason", NEW."request_id"); RETURN NULL;',
                        hash="b101d9b7280586daf94a53d16f76eed6c0bd8821",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_dc1e5",
                        table="mentorship_matchchoice",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="matchchoice",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_matchchoiceevent" ("chosen_at", "chosen_by_id", "id", "kind", "match_id", "mentor_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "reason", "request_id") VALUES (OLD."chosen_at", OLD."chosen_by_id", OLD."id", OLD."kind", OLD."match_id", OLD."mentor_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."price", OLD."reason", OLD."request_id"); RETURN NULL;',
                        hash="68d0c7d0bceaf7273ffbfd51a1da338bdb4c82d4",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_658e7",
                        table="mentorship_matchchoice",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="matchchoiceevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="63d7d1638bab4d7b19a7bec5ae356b1bd60034fa",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_9219b",
                        table="mentorship_matchchoiceevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="matchevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="f2f930f9b883a8341482bb7794c30858e7cb8409",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_3d299",
                        table="mentorship_matchevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="matchingrulesevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="958b7491b0e918100c4c12c347b66fb99d363d65",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_0bf8d",
                        table="mentorship_matchingrulesevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="matchline",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_matchlineevent" ("id", "match_id", "mentor_id", "others", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "request_id", "score", "why_nobody") VALUES (NEW."id", NEW."match_id", NEW."mentor_id", NEW."others", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."place", NEW."request_id", NEW."score", NEW."why_nobody"); RETURN NULL;',
                        hash="667dd2404e3c912f2237f33d1f17f2f7d80afd9b",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_3f41c",
                        table="mentorship_matchline",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="matchline",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."match_id" IS DISTINCT FROM (NEW."match_id") OR OLD."mentor_id" IS DISTINCT FROM (NEW."mentor_id") OR OLD."others" IS DISTINCT FROM (NEW."others") OR OLD."place" IS DISTINCT FROM (NEW."place") OR OLD."request_id" IS DISTINCT FROM (NEW."request_id") OR OLD."score" IS DISTINCT FROM (NEW."score") OR OLD."why_nobody" IS DISTINCT FROM (NEW."why_nobody"))',
                        func='INSERT INTO "mentorship_matchlineevent" ("id", "match_id", "mentor_id", "others", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "request_id", "score", "why_nobody") VALUES (NEW."id", NEW."match_id", NEW."mentor_id", NEW."others", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."place", NEW."request_id", NEW."score", NEW."why_nobody"); RETURN NULL;',
                        hash="a3f540e149ce69b0579b302c8fdb812fb13a9c82",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_b1fc5",
                        table="mentorship_matchline",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="matchline",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_matchlineevent" ("id", "match_id", "mentor_id", "others", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "request_id", "score", "why_nobody") VALUES (OLD."id", OLD."match_id", OLD."mentor_id", OLD."others", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."place", OLD."request_id", OLD."score", OLD."why_nobody"); RETURN NULL;',
                        hash="55a727484a0b71ed9e58dc07dd42c00b6214f476",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_4a5e1",
                        table="mentorship_matchline",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="matchline",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_hidden_reasons_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."reasons" IS DISTINCT FROM (NEW."reasons"))',
                        func='INSERT INTO "mentorship_matchlineevent" ("id", "match_id", "mentor_id", "others", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "request_id", "score", "why_nobody") VALUES (NEW."id", NEW."match_id", NEW."mentor_id", NEW."others", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed_hidden:reasons\', NEW."id", NEW."place", NEW."request_id", NEW."score", NEW."why_nobody"); RETURN NULL;',
                        hash="05c78d71f006421fd012fd646c17a82d6c4c62ce",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_hidden_reasons_update_967a8",
                        table="mentorship_matchline",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="matchlineevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="aca7495406819fa3d0c4b7f4ea1d18fdc4776eee",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_13977",
                        table="mentorship_matchlineevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="meetingfile",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_meetingfileevent" ("added_at", "added_by_id", "id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stored_id") VALUES (NEW."added_at", NEW."added_by_id", NEW."id", NEW."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."stored_id"); RETURN NULL;',
                        hash="64c8a12ac96af94996a371eb07bd72c0f5bffd8a",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_7240e",
                        table="mentorship_meetingfile",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="meetingfile",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."added_at" IS DISTINCT FROM (NEW."added_at") OR OLD."added_by_id" IS DISTINCT FROM (NEW."added_by_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."meeting_id" IS DISTINCT FROM (NEW."meeting_id") OR OLD."stored_id" IS DISTINCT FROM (NEW."stored_id"))',
                        func='INSERT INTO "mentorship_meetingfileevent" ("added_at", "added_by_id", "id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stored_id") VALUES (NEW."added_at", NEW."added_by_id", NEW."id", NEW."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."stored_id"); RETURN NULL;',
                        hash="ece89ab2e57080c92a8f7240c67630023a3b0d6c",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_32c8a",
                        table="mentorship_meetingfile",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="meetingfile",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_meetingfileevent" ("added_at", "added_by_id", "id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stored_id") VALUES (OLD."added_at", OLD."added_by_id", OLD."id", OLD."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."stored_id"); RETURN NULL;',
                        hash="847f6e2bdb33e2a0d142edb27ecdeb9f709ad456",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_7bb8c",
                        table="mentorship_meetingfile",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="meetingfile",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_hidden_name_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."name" IS DISTINCT FROM (NEW."name"))',
                        func='INSERT INTO "mentorship_meetingfileevent" ("added_at", "added_by_id", "id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stored_id") VALUES (NEW."added_at", NEW."added_by_id", NEW."id", NEW."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed_hidden:name\', NEW."id", NEW."stored_id"); RETURN NULL;',
                        hash="dd8cb25c99e97b88d993b32b6cb7aa65ff8235b5",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_hidden_name_update_f5135",
                        table="mentorship_meetingfile",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="meetingfileevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="9717c0aa9bc1d1ecaf7554a8081e93e751637838",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_c0068",
                        table="mentorship_meetingfileevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="meetingformevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="09df1c21233fef9832c6b862c7ec982cca34950e",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_2712b",
                        table="mentorship_meetingformevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="meetingnote",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_meetingnoteevent" ("author_id", "id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."author_id", NEW."id", NEW."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id"); RETURN NULL;',
                        hash="d10e3c4f916a4b8544001879ffca4debc013f0f6",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_6cc9d",
                        table="mentorship_meetingnote",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="meetingnote",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."author_id" IS DISTINCT FROM (NEW."author_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."meeting_id" IS DISTINCT FROM (NEW."meeting_id"))',
                        func='INSERT INTO "mentorship_meetingnoteevent" ("author_id", "id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."author_id", NEW."id", NEW."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id"); RETURN NULL;',
                        hash="8717655412f15e4c8d201460050a71f3673bf1b6",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_81336",
                        table="mentorship_meetingnote",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="meetingnote",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_meetingnoteevent" ("author_id", "id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."author_id", OLD."id", OLD."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id"); RETURN NULL;',
                        hash="e7538c8e89190c4766a3561fe12108917c4a9a5e",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_37452",
                        table="mentorship_meetingnote",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="meetingnote",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_hidden_text_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."text" IS DISTINCT FROM (NEW."text"))',
                        func='INSERT INTO "mentorship_meetingnoteevent" ("author_id", "id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."author_id", NEW."id", NEW."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed_hidden:text\', NEW."id"); RETURN NULL;',
                        hash="ad0aedbe11f8d49bd956fb80d39f86ca872f590a",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_hidden_text_update_605ea",
                        table="mentorship_meetingnote",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="meetingnoteevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="8b1dc230cdb758d6ef62acc8f154801d5be9f909",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_6f214",
                        table="mentorship_meetingnoteevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="mentoringformevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="2f08ec232eedd93118b2a07bad27a849d1b1c47a",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_8b3c6",
                        table="mentorship_mentoringformevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="mentoringkindevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="92ee5d3d6bae03207f85ed610642216d290560bb",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_e7a46",
                        table="mentorship_mentoringkindevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="pair",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_pairevent" ("agreement_content", "agreement_date", "agreement_number", "basis", "end_cause_id", "end_reason", "ended_in_conflict", "ends_on", "explanation", "form_id", "group", "id", "is_from_paper", "kind_id", "match_id", "meetings_opened", "mentee_id", "mentor_id", "notice_on", "order_date", "order_number", "over_capacity_reason", "part", "pay_line", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaces_id", "request_id", "starts_on", "state", "version") VALUES (NEW."agreement_content", NEW."agreement_date", NEW."agreement_number", NEW."basis", NEW."end_cause_id", NEW."end_reason", NEW."ended_in_conflict", NEW."ends_on", NEW."explanation", NEW."form_id", NEW."group", NEW."id", NEW."is_from_paper", NEW."kind_id", NEW."match_id", NEW."meetings_opened", NEW."mentee_id", NEW."mentor_id", NEW."notice_on", NEW."order_date", NEW."order_number", NEW."over_capacity_reason", NEW."part", NEW."pay_line", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."replaces_id", NEW."request_id", NEW."starts_on", NEW."state", NEW."version"); RETURN NULL;',
                        hash="94b4bf0237515ecaf6ab4a426b690a3ab1de5180",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_fc2bd",
                        table="mentorship_pair",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="pair",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "mentorship_pairevent" ("agreement_content", "agreement_date", "agreement_number", "basis", "end_cause_id", "end_reason", "ended_in_conflict", "ends_on", "explanation", "form_id", "group", "id", "is_from_paper", "kind_id", "match_id", "meetings_opened", "mentee_id", "mentor_id", "notice_on", "order_date", "order_number", "over_capacity_reason", "part", "pay_line", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaces_id", "request_id", "starts_on", "state", "version") VALUES (NEW."agreement_content", NEW."agreement_date", NEW."agreement_number", NEW."basis", NEW."end_cause_id", NEW."end_reason", NEW."ended_in_conflict", NEW."ends_on", NEW."explanation", NEW."form_id", NEW."group", NEW."id", NEW."is_from_paper", NEW."kind_id", NEW."match_id", NEW."meetings_opened", NEW."mentee_id", NEW."mentor_id", NEW."notice_on", NEW."order_date", NEW."order_number", NEW."over_capacity_reason", NEW."part", NEW."pay_line", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."replaces_id", NEW."request_id", NEW."starts_on", NEW."state", NEW."version"); RETURN NULL;',
                        hash="f6c3b040d6b9881ddf3f68475b362171c930c868",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_c5bec",
                        table="mentorship_pair",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="pair",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_pairevent" ("agreement_content", "agreement_date", "agreement_number", "basis", "end_cause_id", "end_reason", "ended_in_conflict", "ends_on", "explanation", "form_id", "group", "id", "is_from_paper", "kind_id", "match_id", "meetings_opened", "mentee_id", "mentor_id", "notice_on", "order_date", "order_number", "over_capacity_reason", "part", "pay_line", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaces_id", "request_id", "starts_on", "state", "version") VALUES (OLD."agreement_content", OLD."agreement_date", OLD."agreement_number", OLD."basis", OLD."end_cause_id", OLD."end_reason", OLD."ended_in_conflict", OLD."ends_on", OLD."explanation", OLD."form_id", OLD."group", OLD."id", OLD."is_from_paper", OLD."kind_id", OLD."match_id", OLD."meetings_opened", OLD."mentee_id", OLD."mentor_id", OLD."notice_on", OLD."order_date", OLD."order_number", OLD."over_capacity_reason", OLD."part", OLD."pay_line", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."replaces_id", OLD."request_id", OLD."starts_on", OLD."state", OLD."version"); RETURN NULL;',
                        hash="aefba9506a1cbeaf9de701112d1d0cf5a1c37ebb",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_bb27e",
                        table="mentorship_pair",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="helprequestevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="8b980de735c21ef02bc40662d6a94306d7585542",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_40ba2",
                        table="mentorship_helprequestevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="helprequest",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_helprequestevent" ("answered_at", "answered_by_id", "asked_at", "asked_by_id", "closed_at", "closed_by_id", "id", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."answered_at", NEW."answered_by_id", NEW."asked_at", NEW."asked_by_id", NEW."closed_at", NEW."closed_by_id", NEW."id", NEW."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id"); RETURN NULL;',
                        hash="76f33d955303a5fa9322ddc97ee0937d6be9cfab",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_847ed",
                        table="mentorship_helprequest",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="helprequest",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."answered_at" IS DISTINCT FROM (NEW."answered_at") OR OLD."answered_by_id" IS DISTINCT FROM (NEW."answered_by_id") OR OLD."asked_at" IS DISTINCT FROM (NEW."asked_at") OR OLD."asked_by_id" IS DISTINCT FROM (NEW."asked_by_id") OR OLD."closed_at" IS DISTINCT FROM (NEW."closed_at") OR OLD."closed_by_id" IS DISTINCT FROM (NEW."closed_by_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."pair_id" IS DISTINCT FROM (NEW."pair_id"))',
                        func='INSERT INTO "mentorship_helprequestevent" ("answered_at", "answered_by_id", "asked_at", "asked_by_id", "closed_at", "closed_by_id", "id", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."answered_at", NEW."answered_by_id", NEW."asked_at", NEW."asked_by_id", NEW."closed_at", NEW."closed_by_id", NEW."id", NEW."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id"); RETURN NULL;',
                        hash="c48bf485e7de7361e0c88b5a2baa90861b57858b",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_d8565",
                        table="mentorship_helprequest",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="helprequest",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_helprequestevent" ("answered_at", "answered_by_id", "asked_at", "asked_by_id", "closed_at", "closed_by_id", "id", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."answered_at", OLD."answered_by_id", OLD."asked_at", OLD."asked_by_id", OLD."closed_at", OLD."closed_by_id", OLD."id", OLD."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id"); RETURN NULL;',
                        hash="ba7db84c06431c6af8162fe877ce5c0e0ecf9cb0",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_ad48e",
                        table="mentorship_helprequest",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="helprequest",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_hidden_text_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."text" IS DISTINCT FROM (NEW."text"))',
                        func='INSERT INTO "mentorship_helprequestevent" ("answered_at", "answered_by_id", "asked_at", "asked_by_id", "closed_at", "closed_by_id", "id", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."answered_at", NEW."answered_by_id", NEW."asked_at", NEW."asked_by_id", NEW."closed_at", NEW."closed_by_id", NEW."id", NEW."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed_hidden:text\', NEW."id"); RETURN NULL;',
                        hash="72873c84a12787e6f2a4dde9cf2c298b9cad5db8",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_hidden_text_update_119f5",
                        table="mentorship_helprequest",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="helprequest",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_hidden_answer_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."answer" IS DISTINCT FROM (NEW."answer"))',
                        func='INSERT INTO "mentorship_helprequestevent" ("answered_at", "answered_by_id", "asked_at", "asked_by_id", "closed_at", "closed_by_id", "id", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."answered_at", NEW."answered_by_id", NEW."asked_at", NEW."asked_by_id", NEW."closed_at", NEW."closed_by_id", NEW."id", NEW."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed_hidden:answer\', NEW."id"); RETURN NULL;',
                        hash="9b0eb7ad4c5a264bc5efb0b720c66c428239fdd7",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_hidden_answer_update_3f655",
                        table="mentorship_helprequest",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="difficultymarkevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="74b2367a65619fe1988273f341c0a76b54069986",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_7d73e",
                        table="mentorship_difficultymarkevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="difficultymark",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_difficultymarkevent" ("competence_id", "entered_by_id", "id", "level", "made_on", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "side", "stage") VALUES (NEW."competence_id", NEW."entered_by_id", NEW."id", NEW."level", NEW."made_on", NEW."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."side", NEW."stage"); RETURN NULL;',
                        hash="4d497214bb4f3070eefccf76d01fa36700f8d387",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_6e7c3",
                        table="mentorship_difficultymark",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="difficultymark",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "mentorship_difficultymarkevent" ("competence_id", "entered_by_id", "id", "level", "made_on", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "side", "stage") VALUES (NEW."competence_id", NEW."entered_by_id", NEW."id", NEW."level", NEW."made_on", NEW."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."side", NEW."stage"); RETURN NULL;',
                        hash="eeb3f576e60dcd741c785f9527d5a5086a7a9e42",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_312c2",
                        table="mentorship_difficultymark",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="difficultymark",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_difficultymarkevent" ("competence_id", "entered_by_id", "id", "level", "made_on", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "side", "stage") VALUES (OLD."competence_id", OLD."entered_by_id", OLD."id", OLD."level", OLD."made_on", OLD."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."side", OLD."stage"); RETURN NULL;',
                        hash="b64ab20ee8aafa7d928461f5344cd0cac6da39c0",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_ccbe5",
                        table="mentorship_difficultymark",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="pairevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="9fd40072f84d714f92ea603a7f3fa085df26739c",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_5a609",
                        table="mentorship_pairevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="pairnote",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_pairnoteevent" ("author_id", "decision", "hinders", "id", "made_on", "measures", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "works", "written_at") VALUES (NEW."author_id", NEW."decision", NEW."hinders", NEW."id", NEW."made_on", NEW."measures", NEW."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."version", NEW."works", NEW."written_at"); RETURN NULL;',
                        hash="73af570bdfe89b0f1001a317b08260f8fb36c7ec",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_f9ea6",
                        table="mentorship_pairnote",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="pairnote",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "mentorship_pairnoteevent" ("author_id", "decision", "hinders", "id", "made_on", "measures", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "works", "written_at") VALUES (NEW."author_id", NEW."decision", NEW."hinders", NEW."id", NEW."made_on", NEW."measures", NEW."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."version", NEW."works", NEW."written_at"); RETURN NULL;',
                        hash="3208bb656b92a6d591264b0faafdf23c7719d622",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_40f01",
                        table="mentorship_pairnote",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="pairnote",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_pairnoteevent" ("author_id", "decision", "hinders", "id", "made_on", "measures", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "works", "written_at") VALUES (OLD."author_id", OLD."decision", OLD."hinders", OLD."id", OLD."made_on", OLD."measures", OLD."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."version", OLD."works", OLD."written_at"); RETURN NULL;',
                        hash="8aef3392cb46de8457de2bc425c91626817bf22a",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_f063c",
                        table="mentorship_pairnote",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="pairnoteevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="ed050656e5c48f8845f454316954c7244351c50f",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_9e915",
                        table="mentorship_pairnoteevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="pairrulesevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="4b5a5273fb8c08b642a5dbd24d1a2883cc17fecb",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_57f2c",
                        table="mentorship_pairrulesevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="patternitemcompetence",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_patternitemcompetenceevent" ("competence_id", "id", "item_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."competence_id", NEW."id", NEW."item_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id"); RETURN NULL;',
                        hash="cf21082d16b6709644b3b15dd11217992193859c",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_a44b4",
                        table="mentorship_patternitemcompetence",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="patternitemcompetence",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "mentorship_patternitemcompetenceevent" ("competence_id", "id", "item_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."competence_id", NEW."id", NEW."item_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id"); RETURN NULL;',
                        hash="2c32b1ed48d289f611483f960a1fec534c638f65",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_a7bc4",
                        table="mentorship_patternitemcompetence",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="patternitemcompetence",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_patternitemcompetenceevent" ("competence_id", "id", "item_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."competence_id", OLD."id", OLD."item_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id"); RETURN NULL;',
                        hash="0a7d6b278c8b5d1c04c670d88f7279f130c4a309",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_66392",
                        table="mentorship_patternitemcompetence",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="patternitemcompetenceevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="d8ce00b677ce46a4a5595e8f46158db489efa667",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_1fa7c",
                        table="mentorship_patternitemcompetenceevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="meetingevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="061e87ff37902f056da117fdf6f76a290259bf3a",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_47c96",
                        table="mentorship_meetingevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="meeting",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_meetingevent" ("client_key", "competence_id", "confirmed_at", "confirmed_by_id", "disputed_at", "disputed_by_id", "entered_by_id", "form_id", "held_on", "id", "is_cancelled", "is_opened", "minutes", "next_on", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_item_id", "taken_away_at", "taken_away_by_id", "teller", "version", "written_at") VALUES (NEW."client_key", NEW."competence_id", NEW."confirmed_at", NEW."confirmed_by_id", NEW."disputed_at", NEW."disputed_by_id", NEW."entered_by_id", NEW."form_id", NEW."held_on", NEW."id", NEW."is_cancelled", NEW."is_opened", NEW."minutes", NEW."next_on", NEW."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."plan_item_id", NEW."taken_away_at", NEW."taken_away_by_id", NEW."teller", NEW."version", NEW."written_at"); RETURN NULL;',
                        hash="1760b7a62a491559e2d01929ae2bb8da8a31c45d",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_e7260",
                        table="mentorship_meeting",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="meeting",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."client_key" IS DISTINCT FROM (NEW."client_key") OR OLD."competence_id" IS DISTINCT FROM (NEW."competence_id") OR OLD."confirmed_at" IS DISTINCT FROM (NEW."confirmed_at") OR OLD."confirmed_by_id" IS DISTINCT FROM (NEW."confirmed_by_id") OR OLD."disputed_at" IS DISTINCT FROM (NEW."disputed_at") OR OLD."disputed_by_id" IS DISTINCT FROM (NEW."disputed_by_id") OR OLD."entered_by_id" IS DISTINCT FROM (NEW."entered_by_id") OR OLD."form_id" IS DISTINCT FROM (NEW."form_id") OR OLD."held_on" IS DISTINCT FROM (NEW."held_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_cancelled" IS DISTINCT FROM (NEW."is_cancelled") OR OLD."is_opened" IS DISTINCT FROM (NEW."is_opened") OR OLD."minutes" IS DISTINCT FROM (NEW."minutes") OR OLD."next_on" IS DISTINCT FROM (NEW."next_on") OR OLD."pair_id" IS DISTINCT FROM (NEW."pair_id") OR OLD."plan_item_id" IS DISTINCT FROM (NEW."plan_item_id") OR OLD."taken_away_at" IS DISTINCT FROM (NEW."taken_away_at") OR OLD."taken_away_by_id" IS DISTINCT FROM (NEW."taken_away_by_id") OR OLD."teller" IS DISTINCT FROM (NEW."teller") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."written_at" IS DISTINCT FROM (NEW."written_at"))',
                        func='INSERT INTO "mentorship_meetingevent" ("client_key", "competence_id", "confirmed_at", "confirmed_by_id", "disputed_at", "disputed_by_id", "entered_by_id", "form_id", "held_on", "id", "is_cancelled", "is_opened", "minutes", "next_on", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_item_id", "taken_away_at", "taken_away_by_id", "teller", "version", "written_at") VALUES (NEW."client_key", NEW."competence_id", NEW."confirmed_at", NEW."confirmed_by_id", NEW."disputed_at", NEW."disputed_by_id", NEW."entered_by_id", NEW."form_id", NEW."held_on", NEW."id", NEW."is_cancelled", NEW."is_opened", NEW."minutes", NEW."next_on", NEW."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."plan_item_id", NEW."taken_away_at", NEW."taken_away_by_id", NEW."teller", NEW."version", NEW."written_at"); RETURN NULL;',
                        hash="7529ee99fe8f435c716ce0795ca366913ef99c0c",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_de3e4",
                        table="mentorship_meeting",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="meeting",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_meetingevent" ("client_key", "competence_id", "confirmed_at", "confirmed_by_id", "disputed_at", "disputed_by_id", "entered_by_id", "form_id", "held_on", "id", "is_cancelled", "is_opened", "minutes", "next_on", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_item_id", "taken_away_at", "taken_away_by_id", "teller", "version", "written_at") VALUES (OLD."client_key", OLD."competence_id", OLD."confirmed_at", OLD."confirmed_by_id", OLD."disputed_at", OLD."disputed_by_id", OLD."entered_by_id", OLD."form_id", OLD."held_on", OLD."id", OLD."is_cancelled", OLD."is_opened", OLD."minutes", OLD."next_on", OLD."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."plan_item_id", OLD."taken_away_at", OLD."taken_away_by_id", OLD."teller", OLD."version", OLD."written_at"); RETURN NULL;',
                        hash="a36a8b137e05ea02fb443a979345e0ad2a723cec",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_ad482",
                        table="mentorship_meeting",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="meeting",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_hidden_done_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."done" IS DISTINCT FROM (NEW."done"))',
                        func='INSERT INTO "mentorship_meetingevent" ("client_key", "competence_id", "confirmed_at", "confirmed_by_id", "disputed_at", "disputed_by_id", "entered_by_id", "form_id", "held_on", "id", "is_cancelled", "is_opened", "minutes", "next_on", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_item_id", "taken_away_at", "taken_away_by_id", "teller", "version", "written_at") VALUES (NEW."client_key", NEW."competence_id", NEW."confirmed_at", NEW."confirmed_by_id", NEW."disputed_at", NEW."disputed_by_id", NEW."entered_by_id", NEW."form_id", NEW."held_on", NEW."id", NEW."is_cancelled", NEW."is_opened", NEW."minutes", NEW."next_on", NEW."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed_hidden:done\', NEW."id", NEW."plan_item_id", NEW."taken_away_at", NEW."taken_away_by_id", NEW."teller", NEW."version", NEW."written_at"); RETURN NULL;',
                        hash="f5c29813efdeca8483e2e713e271b6d70c9f223a",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_hidden_done_update_81c26",
                        table="mentorship_meeting",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="meeting",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_hidden_next_step_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."next_step" IS DISTINCT FROM (NEW."next_step"))',
                        func='INSERT INTO "mentorship_meetingevent" ("client_key", "competence_id", "confirmed_at", "confirmed_by_id", "disputed_at", "disputed_by_id", "entered_by_id", "form_id", "held_on", "id", "is_cancelled", "is_opened", "minutes", "next_on", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_item_id", "taken_away_at", "taken_away_by_id", "teller", "version", "written_at") VALUES (NEW."client_key", NEW."competence_id", NEW."confirmed_at", NEW."confirmed_by_id", NEW."disputed_at", NEW."disputed_by_id", NEW."entered_by_id", NEW."form_id", NEW."held_on", NEW."id", NEW."is_cancelled", NEW."is_opened", NEW."minutes", NEW."next_on", NEW."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed_hidden:next_step\', NEW."id", NEW."plan_item_id", NEW."taken_away_at", NEW."taken_away_by_id", NEW."teller", NEW."version", NEW."written_at"); RETURN NULL;',
                        hash="348736c0bcb3b6a96df7fb0f476734b46b579fcb",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_hidden_next_step_update_7b203",
                        table="mentorship_meeting",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="meeting",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_hidden_dispute_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."dispute" IS DISTINCT FROM (NEW."dispute"))',
                        func='INSERT INTO "mentorship_meetingevent" ("client_key", "competence_id", "confirmed_at", "confirmed_by_id", "disputed_at", "disputed_by_id", "entered_by_id", "form_id", "held_on", "id", "is_cancelled", "is_opened", "minutes", "next_on", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_item_id", "taken_away_at", "taken_away_by_id", "teller", "version", "written_at") VALUES (NEW."client_key", NEW."competence_id", NEW."confirmed_at", NEW."confirmed_by_id", NEW."disputed_at", NEW."disputed_by_id", NEW."entered_by_id", NEW."form_id", NEW."held_on", NEW."id", NEW."is_cancelled", NEW."is_opened", NEW."minutes", NEW."next_on", NEW."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed_hidden:dispute\', NEW."id", NEW."plan_item_id", NEW."taken_away_at", NEW."taken_away_by_id", NEW."teller", NEW."version", NEW."written_at"); RETURN NULL;',
                        hash="1c48fdf7c221833e6603fcfc95ef902f6ad20bcb",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_hidden_dispute_update_c9d02",
                        table="mentorship_meeting",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="itemcompetenceevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="6ea82fcd112a6519d5a694df701a3271c6b49f7c",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_5fc35",
                        table="mentorship_itemcompetenceevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="itemcompetence",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_itemcompetenceevent" ("competence_id", "id", "item_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."competence_id", NEW."id", NEW."item_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id"); RETURN NULL;',
                        hash="fa80cec0042cd40f9fde25ac991a75712b68ef4e",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_d4889",
                        table="mentorship_itemcompetence",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="itemcompetence",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "mentorship_itemcompetenceevent" ("competence_id", "id", "item_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."competence_id", NEW."id", NEW."item_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id"); RETURN NULL;',
                        hash="03adc0cc88d7aeb935449d1cdba178a338bd247d",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_37758",
                        table="mentorship_itemcompetence",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="itemcompetence",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_itemcompetenceevent" ("competence_id", "id", "item_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."competence_id", OLD."id", OLD."item_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id"); RETURN NULL;',
                        hash="5118e1cde1c704411abae002136a63a4efce316c",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_be692",
                        table="mentorship_itemcompetence",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="entryfileevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="476bbfd86e5329b283699dced8d74c9a80dee8db",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_4aba3",
                        table="mentorship_entryfileevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="entryfile",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_entryfileevent" ("added_at", "added_by_id", "entry_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "stored_id") VALUES (NEW."added_at", NEW."added_by_id", NEW."entry_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."place", NEW."stored_id"); RETURN NULL;',
                        hash="a86b987cfef6f3eb7ac9583babcccd2e88bb594a",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_289b1",
                        table="mentorship_entryfile",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="entryfile",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."added_at" IS DISTINCT FROM (NEW."added_at") OR OLD."added_by_id" IS DISTINCT FROM (NEW."added_by_id") OR OLD."entry_id" IS DISTINCT FROM (NEW."entry_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."place" IS DISTINCT FROM (NEW."place") OR OLD."stored_id" IS DISTINCT FROM (NEW."stored_id"))',
                        func='INSERT INTO "mentorship_entryfileevent" ("added_at", "added_by_id", "entry_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "stored_id") VALUES (NEW."added_at", NEW."added_by_id", NEW."entry_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."place", NEW."stored_id"); RETURN NULL;',
                        hash="761466148ba0179208154a033a381a88912c0726",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_ca355",
                        table="mentorship_entryfile",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="entryfile",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_entryfileevent" ("added_at", "added_by_id", "entry_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "stored_id") VALUES (OLD."added_at", OLD."added_by_id", OLD."entry_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."place", OLD."stored_id"); RETURN NULL;',
                        hash="05782a697b70488d479b2d959d2f882a0751d898",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_6fea7",
                        table="mentorship_entryfile",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="entryfile",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_hidden_name_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."name" IS DISTINCT FROM (NEW."name"))',
                        func='INSERT INTO "mentorship_entryfileevent" ("added_at", "added_by_id", "entry_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "stored_id") VALUES (NEW."added_at", NEW."added_by_id", NEW."entry_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed_hidden:name\', NEW."id", NEW."place", NEW."stored_id"); RETURN NULL;',
                        hash="f02fb490520b2801852586374231bdef267db878",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_hidden_name_update_725d3",
                        table="mentorship_entryfile",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="commentevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="45b0f87a98f86dc7eee4a86fc0abec1aee688392",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_bd510",
                        table="mentorship_commentevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="comment",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_commentevent" ("author_id", "edited_at", "entry_id", "id", "meeting_id", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_item_id", "taken_at", "written_at") VALUES (NEW."author_id", NEW."edited_at", NEW."entry_id", NEW."id", NEW."meeting_id", NEW."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."plan_item_id", NEW."taken_at", NEW."written_at"); RETURN NULL;',
                        hash="87131792f51e67614371fcf56a47233d69360395",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_237b5",
                        table="mentorship_comment",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="comment",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."author_id" IS DISTINCT FROM (NEW."author_id") OR OLD."edited_at" IS DISTINCT FROM (NEW."edited_at") OR OLD."entry_id" IS DISTINCT FROM (NEW."entry_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."meeting_id" IS DISTINCT FROM (NEW."meeting_id") OR OLD."pair_id" IS DISTINCT FROM (NEW."pair_id") OR OLD."plan_item_id" IS DISTINCT FROM (NEW."plan_item_id") OR OLD."taken_at" IS DISTINCT FROM (NEW."taken_at") OR OLD."written_at" IS DISTINCT FROM (NEW."written_at"))',
                        func='INSERT INTO "mentorship_commentevent" ("author_id", "edited_at", "entry_id", "id", "meeting_id", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_item_id", "taken_at", "written_at") VALUES (NEW."author_id", NEW."edited_at", NEW."entry_id", NEW."id", NEW."meeting_id", NEW."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."plan_item_id", NEW."taken_at", NEW."written_at"); RETURN NULL;',
                        hash="944053ac02ac718e7b61cc85322201462f3a5ef6",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_cc7d0",
                        table="mentorship_comment",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="comment",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_commentevent" ("author_id", "edited_at", "entry_id", "id", "meeting_id", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_item_id", "taken_at", "written_at") VALUES (OLD."author_id", OLD."edited_at", OLD."entry_id", OLD."id", OLD."meeting_id", OLD."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."plan_item_id", OLD."taken_at", OLD."written_at"); RETURN NULL;',
                        hash="06776dceae40d2a76501406325a189741056f77f",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_28de5",
                        table="mentorship_comment",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="comment",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_hidden_text_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."text" IS DISTINCT FROM (NEW."text"))',
                        func='INSERT INTO "mentorship_commentevent" ("author_id", "edited_at", "entry_id", "id", "meeting_id", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_item_id", "taken_at", "written_at") VALUES (NEW."author_id", NEW."edited_at", NEW."entry_id", NEW."id", NEW."meeting_id", NEW."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed_hidden:text\', NEW."id", NEW."plan_item_id", NEW."taken_at", NEW."written_at"); RETURN NULL;',
                        hash="d1ed2660bc5cdfec656ce8d42233a17edb6e5b48",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_hidden_text_update_cb698",
                        table="mentorship_comment",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="portfolioentryevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="71ec2f26842a83b4e8713772d64b274b41bed5a1",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_fb0e2",
                        table="mentorship_portfolioentryevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="portfolioentry",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_portfolioentryevent" ("author_id", "carried_from_id", "happened_on", "id", "openness", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "plan_item_id", "pupils", "section_id", "taken_away_at", "taken_away_by_id", "version", "written_at") VALUES (NEW."author_id", NEW."carried_from_id", NEW."happened_on", NEW."id", NEW."openness", NEW."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."place", NEW."plan_item_id", NEW."pupils", NEW."section_id", NEW."taken_away_at", NEW."taken_away_by_id", NEW."version", NEW."written_at"); RETURN NULL;',
                        hash="9b5b83dc96c1ab7194fb3df07301517f55bc7060",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_9dfc7",
                        table="mentorship_portfolioentry",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="portfolioentry",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."author_id" IS DISTINCT FROM (NEW."author_id") OR OLD."carried_from_id" IS DISTINCT FROM (NEW."carried_from_id") OR OLD."happened_on" IS DISTINCT FROM (NEW."happened_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."openness" IS DISTINCT FROM (NEW."openness") OR OLD."pair_id" IS DISTINCT FROM (NEW."pair_id") OR OLD."place" IS DISTINCT FROM (NEW."place") OR OLD."plan_item_id" IS DISTINCT FROM (NEW."plan_item_id") OR OLD."pupils" IS DISTINCT FROM (NEW."pupils") OR OLD."section_id" IS DISTINCT FROM (NEW."section_id") OR OLD."taken_away_at" IS DISTINCT FROM (NEW."taken_away_at") OR OLD."taken_away_by_id" IS DISTINCT FROM (NEW."taken_away_by_id") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."written_at" IS DISTINCT FROM (NEW."written_at"))',
                        func='INSERT INTO "mentorship_portfolioentryevent" ("author_id", "carried_from_id", "happened_on", "id", "openness", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "plan_item_id", "pupils", "section_id", "taken_away_at", "taken_away_by_id", "version", "written_at") VALUES (NEW."author_id", NEW."carried_from_id", NEW."happened_on", NEW."id", NEW."openness", NEW."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."place", NEW."plan_item_id", NEW."pupils", NEW."section_id", NEW."taken_away_at", NEW."taken_away_by_id", NEW."version", NEW."written_at"); RETURN NULL;',
                        hash="856a98860c79ad751c8ad727cb0fa507fff2736f",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_4fde3",
                        table="mentorship_portfolioentry",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="portfolioentry",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_portfolioentryevent" ("author_id", "carried_from_id", "happened_on", "id", "openness", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "plan_item_id", "pupils", "section_id", "taken_away_at", "taken_away_by_id", "version", "written_at") VALUES (OLD."author_id", OLD."carried_from_id", OLD."happened_on", OLD."id", OLD."openness", OLD."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."place", OLD."plan_item_id", OLD."pupils", OLD."section_id", OLD."taken_away_at", OLD."taken_away_by_id", OLD."version", OLD."written_at"); RETURN NULL;',
                        hash="4398c00501ad63e020f1c4d87d91f9d6e4cab33a",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_714fb",
                        table="mentorship_portfolioentry",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="portfolioentry",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_hidden_title_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."title" IS DISTINCT FROM (NEW."title"))',
                        func='INSERT INTO "mentorship_portfolioentryevent" ("author_id", "carried_from_id", "happened_on", "id", "openness", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "plan_item_id", "pupils", "section_id", "taken_away_at", "taken_away_by_id", "version", "written_at") VALUES (NEW."author_id", NEW."carried_from_id", NEW."happened_on", NEW."id", NEW."openness", NEW."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed_hidden:title\', NEW."id", NEW."place", NEW."plan_item_id", NEW."pupils", NEW."section_id", NEW."taken_away_at", NEW."taken_away_by_id", NEW."version", NEW."written_at"); RETURN NULL;',
                        hash="9864194eb3fdbdeed86506e415494541ae4ed53d",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_hidden_title_update_5c179",
                        table="mentorship_portfolioentry",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="portfolioentry",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_hidden_text_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."text" IS DISTINCT FROM (NEW."text"))',
                        func='INSERT INTO "mentorship_portfolioentryevent" ("author_id", "carried_from_id", "happened_on", "id", "openness", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "plan_item_id", "pupils", "section_id", "taken_away_at", "taken_away_by_id", "version", "written_at") VALUES (NEW."author_id", NEW."carried_from_id", NEW."happened_on", NEW."id", NEW."openness", NEW."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed_hidden:text\', NEW."id", NEW."place", NEW."plan_item_id", NEW."pupils", NEW."section_id", NEW."taken_away_at", NEW."taken_away_by_id", NEW."version", NEW."written_at"); RETURN NULL;',
                        hash="6628f405bd2adfcbb5870d416bdeef103aa5395e",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_hidden_text_update_ccda3",
                        table="mentorship_portfolioentry",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="portfolioentry",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_hidden_links_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."links" IS DISTINCT FROM (NEW."links"))',
                        func='INSERT INTO "mentorship_portfolioentryevent" ("author_id", "carried_from_id", "happened_on", "id", "openness", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "plan_item_id", "pupils", "section_id", "taken_away_at", "taken_away_by_id", "version", "written_at") VALUES (NEW."author_id", NEW."carried_from_id", NEW."happened_on", NEW."id", NEW."openness", NEW."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed_hidden:links\', NEW."id", NEW."place", NEW."plan_item_id", NEW."pupils", NEW."section_id", NEW."taken_away_at", NEW."taken_away_by_id", NEW."version", NEW."written_at"); RETURN NULL;',
                        hash="8dbe6704b2fa0884782f8aa63a94e147bb794e6a",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_hidden_links_update_441cd",
                        table="mentorship_portfolioentry",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="portfolioentry",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_hidden_consents_taken_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."consents_taken" IS DISTINCT FROM (NEW."consents_taken"))',
                        func='INSERT INTO "mentorship_portfolioentryevent" ("author_id", "carried_from_id", "happened_on", "id", "openness", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "plan_item_id", "pupils", "section_id", "taken_away_at", "taken_away_by_id", "version", "written_at") VALUES (NEW."author_id", NEW."carried_from_id", NEW."happened_on", NEW."id", NEW."openness", NEW."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed_hidden:consents_taken\', NEW."id", NEW."place", NEW."plan_item_id", NEW."pupils", NEW."section_id", NEW."taken_away_at", NEW."taken_away_by_id", NEW."version", NEW."written_at"); RETURN NULL;',
                        hash="fcad71c51b3aeb3158575424874d1bce54a48eb7",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_hidden_consents_taken_update_9e4ad",
                        table="mentorship_portfolioentry",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="portfoliosectionevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="a44b047914c4452ecdfa9982f1396ecf712edc81",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_1f284",
                        table="mentorship_portfoliosectionevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="planitemevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="c0c846464deb799e7f81a0d8b61e83f9bf8e4251",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_e18a4",
                        table="mentorship_planitemevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="planitem",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_planitemevent" ("carried_from_id", "done_by_id", "done_on", "due_on", "expected", "form", "id", "measure", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "programme_id", "responsible", "result", "version") VALUES (NEW."carried_from_id", NEW."done_by_id", NEW."done_on", NEW."due_on", NEW."expected", NEW."form", NEW."id", NEW."measure", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."position", NEW."programme_id", NEW."responsible", NEW."result", NEW."version"); RETURN NULL;',
                        hash="52a00acf5017cf6e0d027b46fc441352011db36f",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_ca71f",
                        table="mentorship_planitem",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="planitem",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."carried_from_id" IS DISTINCT FROM (NEW."carried_from_id") OR OLD."done_by_id" IS DISTINCT FROM (NEW."done_by_id") OR OLD."done_on" IS DISTINCT FROM (NEW."done_on") OR OLD."due_on" IS DISTINCT FROM (NEW."due_on") OR OLD."expected" IS DISTINCT FROM (NEW."expected") OR OLD."form" IS DISTINCT FROM (NEW."form") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."measure" IS DISTINCT FROM (NEW."measure") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."programme_id" IS DISTINCT FROM (NEW."programme_id") OR OLD."responsible" IS DISTINCT FROM (NEW."responsible") OR OLD."result" IS DISTINCT FROM (NEW."result") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                        func='INSERT INTO "mentorship_planitemevent" ("carried_from_id", "done_by_id", "done_on", "due_on", "expected", "form", "id", "measure", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "programme_id", "responsible", "result", "version") VALUES (NEW."carried_from_id", NEW."done_by_id", NEW."done_on", NEW."due_on", NEW."expected", NEW."form", NEW."id", NEW."measure", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."position", NEW."programme_id", NEW."responsible", NEW."result", NEW."version"); RETURN NULL;',
                        hash="c137bd21c00cc6916fafc393e2d3b7eef9c22804",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_4039a",
                        table="mentorship_planitem",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="planitem",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_planitemevent" ("carried_from_id", "done_by_id", "done_on", "due_on", "expected", "form", "id", "measure", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "programme_id", "responsible", "result", "version") VALUES (OLD."carried_from_id", OLD."done_by_id", OLD."done_on", OLD."due_on", OLD."expected", OLD."form", OLD."id", OLD."measure", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."position", OLD."programme_id", OLD."responsible", OLD."result", OLD."version"); RETURN NULL;',
                        hash="2112a799b4543ef904e5c7ebdda6a1aa105e54fc",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_c6073",
                        table="mentorship_planitem",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="amendmentevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="d06038429ebcf76bf02f4f2e3bd7cc0b59e17c96",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_4da3d",
                        table="mentorship_amendmentevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="amendment",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_amendmentevent" ("answer", "changes", "decided_at", "decided_by_id", "id", "is_on_paper", "mentee_agreed_on", "mentor_agreed_on", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "proposed_at", "proposed_by_id", "proposer", "state", "version", "why") VALUES (NEW."answer", NEW."changes", NEW."decided_at", NEW."decided_by_id", NEW."id", NEW."is_on_paper", NEW."mentee_agreed_on", NEW."mentor_agreed_on", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."programme_id", NEW."proposed_at", NEW."proposed_by_id", NEW."proposer", NEW."state", NEW."version", NEW."why"); RETURN NULL;',
                        hash="5ab5c2bb0c3b442ffdb3bce465845c055851c304",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_36703",
                        table="mentorship_amendment",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="amendment",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "mentorship_amendmentevent" ("answer", "changes", "decided_at", "decided_by_id", "id", "is_on_paper", "mentee_agreed_on", "mentor_agreed_on", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "proposed_at", "proposed_by_id", "proposer", "state", "version", "why") VALUES (NEW."answer", NEW."changes", NEW."decided_at", NEW."decided_by_id", NEW."id", NEW."is_on_paper", NEW."mentee_agreed_on", NEW."mentor_agreed_on", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."programme_id", NEW."proposed_at", NEW."proposed_by_id", NEW."proposer", NEW."state", NEW."version", NEW."why"); RETURN NULL;',
                        hash="6dce1aa6b99784ceb99dad502db8ea75a245debc",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_e0a88",
                        table="mentorship_amendment",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="amendment",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_amendmentevent" ("answer", "changes", "decided_at", "decided_by_id", "id", "is_on_paper", "mentee_agreed_on", "mentor_agreed_on", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "proposed_at", "proposed_by_id", "proposer", "state", "version", "why") VALUES (OLD."answer", OLD."changes", OLD."decided_at", OLD."decided_by_id", OLD."id", OLD."is_on_paper", OLD."mentee_agreed_on", OLD."mentor_agreed_on", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."programme_id", OLD."proposed_at", OLD."proposed_by_id", OLD."proposer", OLD."state", OLD."version", OLD."why"); RETURN NULL;',
                        hash="f7a4ac7d7c591e2cf181a01cb09d34d9f07a1ee1",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_0861d",
                        table="mentorship_amendment",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="programmeevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="4febf0f8b56af3c8dd737d0d6138c0d6fedd71df",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_0b459",
                        table="mentorship_programmeevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="programme",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_programmeevent" ("aims", "approval_date", "approval_number", "approved_body", "carried_from_id", "ends_on", "id", "note", "offered_at", "offered_by_id", "pair_id", "pattern_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "results", "return_reason", "starts_on", "state", "tasks", "version") VALUES (NEW."aims", NEW."approval_date", NEW."approval_number", NEW."approved_body", NEW."carried_from_id", NEW."ends_on", NEW."id", NEW."note", NEW."offered_at", NEW."offered_by_id", NEW."pair_id", NEW."pattern_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."results", NEW."return_reason", NEW."starts_on", NEW."state", NEW."tasks", NEW."version"); RETURN NULL;',
                        hash="66c34b147b52d71d7e00775e3db51405d0beef62",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_5eca0",
                        table="mentorship_programme",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="programme",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "mentorship_programmeevent" ("aims", "approval_date", "approval_number", "approved_body", "carried_from_id", "ends_on", "id", "note", "offered_at", "offered_by_id", "pair_id", "pattern_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "results", "return_reason", "starts_on", "state", "tasks", "version") VALUES (NEW."aims", NEW."approval_date", NEW."approval_number", NEW."approved_body", NEW."carried_from_id", NEW."ends_on", NEW."id", NEW."note", NEW."offered_at", NEW."offered_by_id", NEW."pair_id", NEW."pattern_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."results", NEW."return_reason", NEW."starts_on", NEW."state", NEW."tasks", NEW."version"); RETURN NULL;',
                        hash="e017ad59d169fa7e8e3d1e7b38fe54ddf992251e",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_d063b",
                        table="mentorship_programme",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="programme",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_programmeevent" ("aims", "approval_date", "approval_number", "approved_body", "carried_from_id", "ends_on", "id", "note", "offered_at", "offered_by_id", "pair_id", "pattern_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "results", "return_reason", "starts_on", "state", "tasks", "version") VALUES (OLD."aims", OLD."approval_date", OLD."approval_number", OLD."approved_body", OLD."carried_from_id", OLD."ends_on", OLD."id", OLD."note", OLD."offered_at", OLD."offered_by_id", OLD."pair_id", OLD."pattern_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."results", OLD."return_reason", OLD."starts_on", OLD."state", OLD."tasks", OLD."version"); RETURN NULL;',
                        hash="d1abdfb9fe08e94764adad2d6629b8adf5936a5b",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_11a89",
                        table="mentorship_programme",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="patternitemevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="708c45d1158a2f19968c4a5aeb2425a1c15b58f5",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_9fae8",
                        table="mentorship_patternitemevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="patternitem",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_patternitemevent" ("expected", "form", "id", "measure", "pattern_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "responsible", "version", "week") VALUES (NEW."expected", NEW."form", NEW."id", NEW."measure", NEW."pattern_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."position", NEW."responsible", NEW."version", NEW."week"); RETURN NULL;',
                        hash="c1fb25af5ee0e514e3ad36a6a3e287ad1fccdac7",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_3c785",
                        table="mentorship_patternitem",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="patternitem",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "mentorship_patternitemevent" ("expected", "form", "id", "measure", "pattern_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "responsible", "version", "week") VALUES (NEW."expected", NEW."form", NEW."id", NEW."measure", NEW."pattern_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."position", NEW."responsible", NEW."version", NEW."week"); RETURN NULL;',
                        hash="a7b96ec6c35f85ea56555fb62a8d4701645dd93f",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_e61e5",
                        table="mentorship_patternitem",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="patternitem",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "mentorship_patternitemevent" ("expected", "form", "id", "measure", "pattern_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "responsible", "version", "week") VALUES (OLD."expected", OLD."form", OLD."id", OLD."measure", OLD."pattern_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."position", OLD."responsible", OLD."version", OLD."week"); RETURN NULL;',
                        hash="6d72f4813c39859216b632e82b1c28c663e6d334",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_ca1ea",
                        table="mentorship_patternitem",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="programmepatternevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="e699543151be9c0c9ab63412fd4a432582489a87",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_a4c36",
                        table="mentorship_programmepatternevent",
                        when="BEFORE",
                    ),
                ),
            ),
        ),
    ]
