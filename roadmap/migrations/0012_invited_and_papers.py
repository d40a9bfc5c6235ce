import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.core.validators
import django.db.models.constraints
import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import people.academic_year
import people.consents.codes
import people.models.staff_queries
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
import roadmap.models.act
import roadmap.models.document
import roadmap.models.fact
import roadmap.models.roadmap
import roadmap.terms.term
from django.conf import settings
from django.db import migrations, models

from people.schema_changes import Together


class Migration(migrations.Migration):
    # It stands for twelve steps and bears the name of their last: every database that has taken them
    # knows that one, whether it took them one by one or already together.
    initial = True

    dependencies = [
        ("mentorship", "0014_lines_and_facts"),
        ("people", "0020_news_of_events"),
    ]

    operations = [
        Together(
            migrations.CreateModel(
                name="ActApproval",
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
                            choices=[
                                ("approve", "УТВЕРЖДАЮ"),
                                ("approved", "УТВЕРЖДЕНО"),
                                ("accepted", "ПРИНЯТО"),
                                ("agreed", "СОГЛАСОВАНО"),
                                ("appendix", "Приложение к приказу"),
                            ],
                            max_length=10,
                            verbose_name="гриф",
                        ),
                    ),
                    (
                        "body",
                        models.CharField(blank=True, max_length=300, verbose_name="кто или чем"),
                    ),
                    ("number", models.CharField(blank=True, max_length=40, verbose_name="№")),
                    ("dated", models.DateField(blank=True, null=True, verbose_name="дата")),
                ],
                options={
                    "verbose_name": "гриф",
                    "verbose_name_plural": "грифы",
                    "ordering": ["pk"],
                },
            ),
            migrations.CreateModel(
                name="ActKindEvent",
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
                        "role",
                        models.CharField(
                            choices=[
                                ("regulation", "положение"),
                                ("roadmap", "дорожная карта"),
                                ("mentoring", "приказ о наставничестве"),
                                ("pairs", "приказ о закреплении пар"),
                                ("replacement", "приказ о замене наставника"),
                                ("pay", "приказ о выплатах"),
                                ("agreement", "дополнительное соглашение"),
                                ("consent", "согласие"),
                                ("minutes", "протокол"),
                                ("other", "прочее"),
                            ],
                            default="other",
                            max_length=12,
                            verbose_name="для чего",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="ActPair",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                ],
                options={
                    "verbose_name": "пара в акте",
                    "verbose_name_plural": "пары в акте",
                    "ordering": ["pk"],
                },
            ),
            migrations.CreateModel(
                name="ActPairEvent",
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
                name="ActWording",
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
                    ("title", models.CharField(max_length=300, verbose_name="название")),
                    ("body", models.TextField(verbose_name="текст")),
                ],
                options={
                    "verbose_name": "образец акта",
                    "verbose_name_plural": "образцы актов",
                    "ordering": ["kind__place", "pk"],
                },
            ),
            migrations.CreateModel(
                name="ActWordingEvent",
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
                    ("title", models.CharField(max_length=300, verbose_name="название")),
                    ("body", models.TextField(verbose_name="текст")),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="Assignment",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("position", models.PositiveSmallIntegerField(verbose_name="место")),
                    ("text", models.CharField(max_length=500, verbose_name="как напечатано")),
                    (
                        "role",
                        models.CharField(
                            blank=True,
                            choices=[
                                ("administrator", "администратор"),
                                ("deputy", "заместитель директора"),
                                ("director", "директор"),
                                ("council", "научно-методический совет"),
                                ("accountant", "бухгалтер"),
                                ("secretary", "делопроизводитель"),
                                ("teacher", "педагог"),
                            ],
                            max_length=20,
                            verbose_name="роль",
                        ),
                    ),
                ],
                options={
                    "verbose_name": "ответственный",
                    "verbose_name_plural": "ответственные",
                    "ordering": ["activity", "position"],
                },
            ),
            migrations.CreateModel(
                name="AssignmentEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    ("position", models.PositiveSmallIntegerField(verbose_name="место")),
                    ("text", models.CharField(max_length=500, verbose_name="как напечатано")),
                    (
                        "role",
                        models.CharField(
                            blank=True,
                            choices=[
                                ("administrator", "администратор"),
                                ("deputy", "заместитель директора"),
                                ("director", "директор"),
                                ("council", "научно-методический совет"),
                                ("accountant", "бухгалтер"),
                                ("secretary", "делопроизводитель"),
                                ("teacher", "педагог"),
                            ],
                            max_length=20,
                            verbose_name="роль",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="Certificate",
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
                            choices=[
                                ("attendance", "сертификат участника"),
                                ("thanks", "благодарственное письмо"),
                            ],
                            max_length=10,
                            verbose_name="вид",
                        ),
                    ),
                    ("number", models.CharField(max_length=40, verbose_name="№")),
                    ("dated", models.DateField(verbose_name="дата")),
                    ("surname", models.CharField(max_length=100, verbose_name="фамилия")),
                    ("first_name", models.CharField(max_length=100, verbose_name="имя")),
                    (
                        "patronymic",
                        models.CharField(blank=True, max_length=100, verbose_name="отчество"),
                    ),
                    ("hours", models.PositiveSmallIntegerField(default=0, verbose_name="часов")),
                    ("words", models.TextField(blank=True, verbose_name="за что благодарят")),
                    (
                        "code",
                        models.CharField(
                            default=people.consents.codes.new_code,
                            editable=False,
                            max_length=10,
                            unique=True,
                            verbose_name="код",
                        ),
                    ),
                    ("revoked_on", models.DateField(blank=True, null=True, verbose_name="отозван")),
                    ("revoked_why", models.TextField(blank=True, verbose_name="почему отозван")),
                    (
                        "misses",
                        models.PositiveSmallIntegerField(
                            default=0, verbose_name="неверных фамилий"
                        ),
                    ),
                    (
                        "missed_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="последняя неверная"
                        ),
                    ),
                ],
                options={
                    "verbose_name": "сертификат",
                    "verbose_name_plural": "сертификаты",
                    "ordering": ["teacher__sort_name", "pk"],
                },
            ),
            migrations.CreateModel(
                name="CertificateEvent",
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
                            choices=[
                                ("attendance", "сертификат участника"),
                                ("thanks", "благодарственное письмо"),
                            ],
                            max_length=10,
                            verbose_name="вид",
                        ),
                    ),
                    ("number", models.CharField(max_length=40, verbose_name="№")),
                    ("dated", models.DateField(verbose_name="дата")),
                    ("surname", models.CharField(max_length=100, verbose_name="фамилия")),
                    ("first_name", models.CharField(max_length=100, verbose_name="имя")),
                    (
                        "patronymic",
                        models.CharField(blank=True, max_length=100, verbose_name="отчество"),
                    ),
                    ("hours", models.PositiveSmallIntegerField(default=0, verbose_name="часов")),
                    ("words", models.TextField(blank=True, verbose_name="за что благодарят")),
                    ("revoked_on", models.DateField(blank=True, null=True, verbose_name="отозван")),
                    ("revoked_why", models.TextField(blank=True, verbose_name="почему отозван")),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="Event",
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
                    ("title", models.CharField(max_length=300, verbose_name="название")),
                    ("year", people.academic_year.AcademicYearField(verbose_name="учебный год")),
                    ("held_on", models.DateField(verbose_name="дата")),
                    ("begins_at", models.TimeField(blank=True, null=True, verbose_name="начало")),
                    ("ends_at", models.TimeField(blank=True, null=True, verbose_name="окончание")),
                    ("place", models.CharField(blank=True, max_length=200, verbose_name="место")),
                    (
                        "led_by",
                        models.CharField(blank=True, max_length=300, verbose_name="кто проводит"),
                    ),
                    (
                        "is_open",
                        models.BooleanField(default=True, verbose_name="видят все педагоги"),
                    ),
                    ("agenda", models.TextField(blank=True, verbose_name="программа")),
                    ("outcome", models.TextField(blank=True, verbose_name="итог")),
                    (
                        "training_hours",
                        models.PositiveSmallIntegerField(default=0, verbose_name="часов обучения"),
                    ),
                    ("series", models.CharField(blank=True, max_length=150, verbose_name="серия")),
                    (
                        "state",
                        models.CharField(
                            choices=[
                                ("planned", "запланировано"),
                                ("held", "проведено"),
                                ("cancelled", "отменено"),
                            ],
                            default="planned",
                            max_length=10,
                            verbose_name="состояние",
                        ),
                    ),
                    ("cancelled_why", models.TextField(blank=True, verbose_name="почему отменено")),
                ],
                options={
                    "verbose_name": "событие",
                    "verbose_name_plural": "события",
                    "ordering": ["held_on", "begins_at", "pk"],
                },
            ),
            migrations.CreateModel(
                name="EventEvent",
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
                    ("title", models.CharField(max_length=300, verbose_name="название")),
                    ("year", people.academic_year.AcademicYearField(verbose_name="учебный год")),
                    ("held_on", models.DateField(verbose_name="дата")),
                    ("begins_at", models.TimeField(blank=True, null=True, verbose_name="начало")),
                    ("ends_at", models.TimeField(blank=True, null=True, verbose_name="окончание")),
                    ("place", models.CharField(blank=True, max_length=200, verbose_name="место")),
                    (
                        "led_by",
                        models.CharField(blank=True, max_length=300, verbose_name="кто проводит"),
                    ),
                    (
                        "is_open",
                        models.BooleanField(default=True, verbose_name="видят все педагоги"),
                    ),
                    ("agenda", models.TextField(blank=True, verbose_name="программа")),
                    ("outcome", models.TextField(blank=True, verbose_name="итог")),
                    (
                        "training_hours",
                        models.PositiveSmallIntegerField(default=0, verbose_name="часов обучения"),
                    ),
                    ("series", models.CharField(blank=True, max_length=150, verbose_name="серия")),
                    (
                        "state",
                        models.CharField(
                            choices=[
                                ("planned", "запланировано"),
                                ("held", "проведено"),
                                ("cancelled", "отменено"),
                            ],
                            default="planned",
                            max_length=10,
                            verbose_name="состояние",
                        ),
                    ),
                    ("cancelled_why", models.TextField(blank=True, verbose_name="почему отменено")),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="EventFile",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("name", models.CharField(max_length=255, verbose_name="имя файла")),
                    (
                        "alt",
                        models.CharField(blank=True, max_length=300, verbose_name="что на снимке"),
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
                            verbose_name="ученики на снимке",
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
                        "added_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="приложено"
                        ),
                    ),
                ],
                options={
                    "verbose_name": "файл события",
                    "verbose_name_plural": "файлы событий",
                    "ordering": ["pk"],
                },
            ),
            migrations.CreateModel(
                name="EventFileEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    ("name", models.CharField(max_length=255, verbose_name="имя файла")),
                    (
                        "alt",
                        models.CharField(blank=True, max_length=300, verbose_name="что на снимке"),
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
                            verbose_name="ученики на снимке",
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
                name="EventKind",
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
                        "role",
                        models.CharField(
                            choices=[
                                ("individual", "индивидуальная консультация"),
                                ("group", "групповая консультация"),
                                ("exchange", "обмен опытом"),
                                ("seminar", "семинар"),
                                ("mentor_school", "школа наставника"),
                                ("pedagogical", "педагогический совет"),
                                ("council", "научно-методический совет"),
                                ("round_table", "круглый стол"),
                                ("open_lesson", "открытый урок"),
                                ("mentor_day", "день наставника"),
                                ("other", "прочее"),
                            ],
                            default="other",
                            max_length=15,
                            verbose_name="для чего",
                        ),
                    ),
                    (
                        "is_training",
                        models.BooleanField(
                            default=False, verbose_name="засчитывается в обучение наставников"
                        ),
                    ),
                ],
                options={
                    "verbose_name": "вид события",
                    "verbose_name_plural": "виды событий",
                    "ordering": ["place", "pk"],
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="EventKindEvent",
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
                        "role",
                        models.CharField(
                            choices=[
                                ("individual", "индивидуальная консультация"),
                                ("group", "групповая консультация"),
                                ("exchange", "обмен опытом"),
                                ("seminar", "семинар"),
                                ("mentor_school", "школа наставника"),
                                ("pedagogical", "педагогический совет"),
                                ("council", "научно-методический совет"),
                                ("round_table", "круглый стол"),
                                ("open_lesson", "открытый урок"),
                                ("mentor_day", "день наставника"),
                                ("other", "прочее"),
                            ],
                            default="other",
                            max_length=15,
                            verbose_name="для чего",
                        ),
                    ),
                    (
                        "is_training",
                        models.BooleanField(
                            default=False, verbose_name="засчитывается в обучение наставников"
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="Fact",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("happened_on", models.DateField(verbose_name="дата")),
                    ("note", models.TextField(blank=True, verbose_name="что сделано")),
                    ("link", models.URLField(blank=True, max_length=500, verbose_name="ссылка")),
                    (
                        "file",
                        models.FileField(
                            blank=True,
                            upload_to=roadmap.models.fact.fact_file_path,
                            verbose_name="файл",
                        ),
                    ),
                    (
                        "file_name",
                        models.CharField(blank=True, max_length=255, verbose_name="имя файла"),
                    ),
                    (
                        "created_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="внесено"
                        ),
                    ),
                ],
                options={
                    "verbose_name": "факт",
                    "verbose_name_plural": "факты",
                    "ordering": ["-happened_on", "-pk"],
                },
            ),
            migrations.CreateModel(
                name="FactEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    ("happened_on", models.DateField(verbose_name="дата")),
                    ("note", models.TextField(blank=True, verbose_name="что сделано")),
                    ("link", models.URLField(blank=True, max_length=500, verbose_name="ссылка")),
                    (
                        "file",
                        models.FileField(
                            blank=True,
                            upload_to=roadmap.models.fact.fact_file_path,
                            verbose_name="файл",
                        ),
                    ),
                    (
                        "file_name",
                        models.CharField(blank=True, max_length=255, verbose_name="имя файла"),
                    ),
                    (
                        "created_at",
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
                name="IncentivePayment",
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
                        "kind",
                        models.CharField(
                            default="персональная поощрительная выплата",
                            max_length=150,
                            verbose_name="вид выплаты",
                        ),
                    ),
                    (
                        "size",
                        models.DecimalField(
                            decimal_places=2,
                            max_digits=9,
                            validators=[django.core.validators.MinValueValidator(0.01)],
                            verbose_name="размер",
                        ),
                    ),
                    (
                        "unit",
                        models.CharField(
                            choices=[
                                ("percent", "процентов оклада"),
                                ("roubles", "рублей в месяц"),
                                ("points", "баллов"),
                            ],
                            default="roubles",
                            max_length=10,
                            verbose_name="в чём",
                        ),
                    ),
                    ("starts_on", models.DateField(verbose_name="с")),
                    ("ends_on", models.DateField(blank=True, null=True, verbose_name="по")),
                    (
                        "basis",
                        models.CharField(
                            blank=True, max_length=300, verbose_name="основание на бумаге"
                        ),
                    ),
                ],
                options={
                    "verbose_name": "поощрительная выплата",
                    "verbose_name_plural": "поощрительные выплаты",
                    "ordering": ["teacher__sort_name", "starts_on", "pk"],
                },
            ),
            migrations.CreateModel(
                name="IncentivePaymentEvent",
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
                        "kind",
                        models.CharField(
                            default="персональная поощрительная выплата",
                            max_length=150,
                            verbose_name="вид выплаты",
                        ),
                    ),
                    (
                        "unit",
                        models.CharField(
                            choices=[
                                ("percent", "процентов оклада"),
                                ("roubles", "рублей в месяц"),
                                ("points", "баллов"),
                            ],
                            default="roubles",
                            max_length=10,
                            verbose_name="в чём",
                        ),
                    ),
                    ("starts_on", models.DateField(verbose_name="с")),
                    ("ends_on", models.DateField(blank=True, null=True, verbose_name="по")),
                    (
                        "basis",
                        models.CharField(
                            blank=True, max_length=300, verbose_name="основание на бумаге"
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="Invitation",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "why",
                        models.CharField(
                            choices=[
                                ("role", "по роли"),
                                ("department", "по МО"),
                                ("bank", "по банку"),
                                ("hand", "вручную"),
                            ],
                            default="hand",
                            max_length=10,
                            verbose_name="приглашение",
                        ),
                    ),
                    (
                        "answer",
                        models.CharField(
                            blank=True,
                            choices=[
                                ("comes", "приду"),
                                ("unsure", "пока не знаю"),
                                ("absent", "не приду"),
                            ],
                            max_length=6,
                            verbose_name="ответ",
                        ),
                    ),
                    (
                        "answered_at",
                        models.DateTimeField(blank=True, null=True, verbose_name="ответ дан"),
                    ),
                    (
                        "attended",
                        models.BooleanField(blank=True, null=True, verbose_name="присутствие"),
                    ),
                    (
                        "hours",
                        models.PositiveSmallIntegerField(default=0, verbose_name="зачтено часов"),
                    ),
                    (
                        "invited_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="приглашение отправлено"
                        ),
                    ),
                ],
                options={
                    "verbose_name": "приглашение",
                    "verbose_name_plural": "приглашения",
                    "ordering": ["teacher__sort_name", "pk"],
                },
            ),
            migrations.CreateModel(
                name="InvitationEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    (
                        "why",
                        models.CharField(
                            choices=[
                                ("role", "по роли"),
                                ("department", "по МО"),
                                ("bank", "по банку"),
                                ("hand", "вручную"),
                            ],
                            default="hand",
                            max_length=10,
                            verbose_name="приглашение",
                        ),
                    ),
                    (
                        "answer",
                        models.CharField(
                            blank=True,
                            choices=[
                                ("comes", "приду"),
                                ("unsure", "пока не знаю"),
                                ("absent", "не приду"),
                            ],
                            max_length=6,
                            verbose_name="ответ",
                        ),
                    ),
                    (
                        "answered_at",
                        models.DateTimeField(blank=True, null=True, verbose_name="ответ дан"),
                    ),
                    (
                        "attended",
                        models.BooleanField(blank=True, null=True, verbose_name="присутствие"),
                    ),
                    (
                        "hours",
                        models.PositiveSmallIntegerField(default=0, verbose_name="зачтено часов"),
                    ),
                    (
                        "invited_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="приглашение отправлено"
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="IssuedDocument",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("key", models.CharField(max_length=60, verbose_name="вид документа")),
                    ("object_id", models.CharField(max_length=60, verbose_name="о чём")),
                    (
                        "file_format",
                        models.CharField(
                            choices=[("pdf", "PDF"), ("docx", "DOCX"), ("odt", "ODT")],
                            max_length=4,
                            verbose_name="формат",
                        ),
                    ),
                    ("title", models.CharField(max_length=300, verbose_name="название")),
                    ("number", models.CharField(blank=True, max_length=40, verbose_name="№")),
                    ("dated", models.DateField(verbose_name="дата документа")),
                    (
                        "file",
                        models.FileField(
                            upload_to=roadmap.models.document.issued_file_path, verbose_name="файл"
                        ),
                    ),
                    ("sha256", models.CharField(max_length=64, verbose_name="SHA-256")),
                    (
                        "issued_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="выпущен"
                        ),
                    ),
                ],
                options={
                    "verbose_name": "выпущенный документ",
                    "verbose_name_plural": "выпущенные документы",
                    "ordering": ["-issued_at"],
                },
            ),
            migrations.CreateModel(
                name="IssuedDocumentEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    ("key", models.CharField(max_length=60, verbose_name="вид документа")),
                    ("object_id", models.CharField(max_length=60, verbose_name="о чём")),
                    (
                        "file_format",
                        models.CharField(
                            choices=[("pdf", "PDF"), ("docx", "DOCX"), ("odt", "ODT")],
                            max_length=4,
                            verbose_name="формат",
                        ),
                    ),
                    ("title", models.CharField(max_length=300, verbose_name="название")),
                    ("number", models.CharField(blank=True, max_length=40, verbose_name="№")),
                    ("dated", models.DateField(verbose_name="дата документа")),
                    (
                        "file",
                        models.FileField(
                            upload_to=roadmap.models.document.issued_file_path, verbose_name="файл"
                        ),
                    ),
                    ("sha256", models.CharField(max_length=64, verbose_name="SHA-256")),
                    (
                        "issued_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="выпущен"
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="LibraryFile",
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
                    "verbose_name": "файл копилки",
                    "verbose_name_plural": "файлы копилки",
                    "ordering": ["place", "pk"],
                },
            ),
            migrations.CreateModel(
                name="LibraryFileEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
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
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="LibraryItem",
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
                    ("title", models.CharField(max_length=200, verbose_name="название")),
                    ("annotation", models.TextField(blank=True, verbose_name="аннотация")),
                    (
                        "subject",
                        models.CharField(blank=True, max_length=200, verbose_name="предмет"),
                    ),
                    (
                        "class_ranges",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.CharField(
                                choices=[
                                    ("primary", "1–4 классы"),
                                    ("middle", "5–9 классы"),
                                    ("senior", "10–11 классы"),
                                ],
                                max_length=10,
                            ),
                            blank=True,
                            default=list,
                            size=None,
                            verbose_name="классы",
                        ),
                    ),
                    (
                        "other_authors",
                        models.CharField(
                            blank=True, max_length=300, verbose_name="авторы не из школы"
                        ),
                    ),
                    ("problem", models.TextField(blank=True, verbose_name="задача")),
                    ("actions_taken", models.TextField(blank=True, verbose_name="что делали")),
                    ("result", models.TextField(blank=True, verbose_name="что получилось")),
                    ("how_to_repeat", models.TextField(blank=True, verbose_name="как повторить")),
                    ("materials", models.TextField(blank=True, verbose_name="что понадобится")),
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
                    (
                        "dated",
                        models.DateField(
                            default=django.utils.timezone.localdate, verbose_name="дата"
                        ),
                    ),
                    (
                        "visibility",
                        models.CharField(
                            choices=[
                                ("pair", "только паре"),
                                ("school", "всем педагогам школы"),
                                ("public", "всем, и на сайте школы"),
                            ],
                            default="school",
                            max_length=6,
                            verbose_name="кому виден",
                        ),
                    ),
                    ("is_best", models.BooleanField(default=False, verbose_name="лучшая практика")),
                    (
                        "state",
                        models.CharField(
                            choices=[
                                ("draft", "пишется"),
                                ("offered", "ждёт решения"),
                                ("accepted", "в копилке"),
                                ("removed", "убран из копилки"),
                            ],
                            default="draft",
                            max_length=8,
                            verbose_name="состояние",
                        ),
                    ),
                    ("verdict", models.TextField(blank=True, verbose_name="что сказал эксперт")),
                    (
                        "judged_on",
                        models.DateField(blank=True, null=True, verbose_name="дата решения"),
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
                        "plain_text",
                        models.GeneratedField(
                            db_persist=True,
                            expression=people.models.staff_queries.Translate(
                                django.db.models.functions.text.Lower(
                                    django.db.models.functions.text.Concat(
                                        models.F("title"),
                                        models.Value(" "),
                                        models.F("annotation"),
                                        models.Value(" "),
                                        models.F("subject"),
                                        models.Value(" "),
                                        models.F("other_authors"),
                                        models.Value(" "),
                                        models.F("problem"),
                                        models.Value(" "),
                                        models.F("actions_taken"),
                                        models.Value(" "),
                                        models.F("result"),
                                        models.Value(" "),
                                        models.F("how_to_repeat"),
                                        models.Value(" "),
                                        models.F("materials"),
                                        output_field=models.TextField(),
                                    )
                                ),
                                models.Value("ё"),
                                models.Value("е"),
                            ),
                            output_field=models.TextField(),
                            verbose_name="слова",
                        ),
                    ),
                    (
                        "words",
                        models.GeneratedField(
                            db_persist=True,
                            expression=django.contrib.postgres.search.SearchVector(
                                people.models.staff_queries.Translate(
                                    django.db.models.functions.text.Lower(
                                        django.db.models.functions.text.Concat(
                                            models.F("title"),
                                            models.Value(" "),
                                            models.F("annotation"),
                                            models.Value(" "),
                                            models.F("subject"),
                                            models.Value(" "),
                                            models.F("other_authors"),
                                            models.Value(" "),
                                            models.F("problem"),
                                            models.Value(" "),
                                            models.F("actions_taken"),
                                            models.Value(" "),
                                            models.F("result"),
                                            models.Value(" "),
                                            models.F("how_to_repeat"),
                                            models.Value(" "),
                                            models.F("materials"),
                                            output_field=models.TextField(),
                                        )
                                    ),
                                    models.Value("ё"),
                                    models.Value("е"),
                                ),
                                config="russian",
                            ),
                            output_field=django.contrib.postgres.search.SearchVectorField(),
                            verbose_name="слова в любой форме",
                        ),
                    ),
                ],
                options={
                    "verbose_name": "материал копилки",
                    "verbose_name_plural": "материалы копилки",
                    "ordering": ["-dated", "-pk"],
                },
            ),
            migrations.CreateModel(
                name="LibraryItemEvent",
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
                    ("title", models.CharField(max_length=200, verbose_name="название")),
                    ("annotation", models.TextField(blank=True, verbose_name="аннотация")),
                    (
                        "subject",
                        models.CharField(blank=True, max_length=200, verbose_name="предмет"),
                    ),
                    (
                        "class_ranges",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.CharField(
                                choices=[
                                    ("primary", "1–4 классы"),
                                    ("middle", "5–9 классы"),
                                    ("senior", "10–11 классы"),
                                ],
                                max_length=10,
                            ),
                            blank=True,
                            default=list,
                            size=None,
                            verbose_name="классы",
                        ),
                    ),
                    (
                        "other_authors",
                        models.CharField(
                            blank=True, max_length=300, verbose_name="авторы не из школы"
                        ),
                    ),
                    ("problem", models.TextField(blank=True, verbose_name="задача")),
                    ("actions_taken", models.TextField(blank=True, verbose_name="что делали")),
                    ("result", models.TextField(blank=True, verbose_name="что получилось")),
                    ("how_to_repeat", models.TextField(blank=True, verbose_name="как повторить")),
                    ("materials", models.TextField(blank=True, verbose_name="что понадобится")),
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
                    (
                        "dated",
                        models.DateField(
                            default=django.utils.timezone.localdate, verbose_name="дата"
                        ),
                    ),
                    (
                        "visibility",
                        models.CharField(
                            choices=[
                                ("pair", "только паре"),
                                ("school", "всем педагогам школы"),
                                ("public", "всем, и на сайте школы"),
                            ],
                            default="school",
                            max_length=6,
                            verbose_name="кому виден",
                        ),
                    ),
                    ("is_best", models.BooleanField(default=False, verbose_name="лучшая практика")),
                    (
                        "state",
                        models.CharField(
                            choices=[
                                ("draft", "пишется"),
                                ("offered", "ждёт решения"),
                                ("accepted", "в копилке"),
                                ("removed", "убран из копилки"),
                            ],
                            default="draft",
                            max_length=8,
                            verbose_name="состояние",
                        ),
                    ),
                    ("verdict", models.TextField(blank=True, verbose_name="что сказал эксперт")),
                    (
                        "judged_on",
                        models.DateField(blank=True, null=True, verbose_name="дата решения"),
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
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="LibraryKind",
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
                        "purpose",
                        models.CharField(
                            choices=[
                                ("lesson", "для работы с учениками и коллегами"),
                                ("practice", "карточка практики"),
                                ("training", "для обучения наставников"),
                            ],
                            default="lesson",
                            max_length=10,
                            verbose_name="для чего",
                        ),
                    ),
                ],
                options={
                    "verbose_name": "вид материала",
                    "verbose_name_plural": "виды материалов",
                    "ordering": ["place", "pk"],
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="LibraryKindEvent",
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
                        "purpose",
                        models.CharField(
                            choices=[
                                ("lesson", "для работы с учениками и коллегами"),
                                ("practice", "карточка практики"),
                                ("training", "для обучения наставников"),
                            ],
                            default="lesson",
                            max_length=10,
                            verbose_name="для чего",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="LocalAct",
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
                    ("title", models.CharField(max_length=300, verbose_name="название")),
                    ("year", people.academic_year.AcademicYearField(verbose_name="учебный год")),
                    (
                        "state",
                        models.CharField(
                            choices=[
                                ("draft", "проект"),
                                ("agreed", "согласован"),
                                ("signed", "подписан"),
                                ("in_force", "действует"),
                                ("void", "утратил силу"),
                            ],
                            default="draft",
                            max_length=10,
                            verbose_name="состояние",
                        ),
                    ),
                    ("number", models.CharField(blank=True, max_length=40, verbose_name="№")),
                    ("dated", models.DateField(blank=True, null=True, verbose_name="дата")),
                    ("basis", models.TextField(blank=True, verbose_name="основание")),
                    ("body", models.TextField(blank=True, verbose_name="текст")),
                    (
                        "content",
                        models.JSONField(
                            blank=True, editable=False, null=True, verbose_name="бумага"
                        ),
                    ),
                    (
                        "fixed_at",
                        models.DateTimeField(
                            blank=True, null=True, verbose_name="текст согласован"
                        ),
                    ),
                    (
                        "in_force_on",
                        models.DateField(blank=True, null=True, verbose_name="действует с"),
                    ),
                    (
                        "void_on",
                        models.DateField(blank=True, null=True, verbose_name="утратил силу с"),
                    ),
                    (
                        "void_reason",
                        models.TextField(blank=True, verbose_name="почему утратил силу"),
                    ),
                    (
                        "scan",
                        models.FileField(
                            blank=True, upload_to=roadmap.models.act.scan_path, verbose_name="скан"
                        ),
                    ),
                    (
                        "scan_name",
                        models.CharField(
                            blank=True, max_length=255, verbose_name="имя файла скана"
                        ),
                    ),
                    (
                        "scan_sha256",
                        models.CharField(blank=True, max_length=64, verbose_name="SHA-256 скана"),
                    ),
                ],
                options={
                    "verbose_name": "локальный акт",
                    "verbose_name_plural": "локальные акты",
                    "ordering": ["-pk"],
                },
            ),
            migrations.CreateModel(
                name="LocalActEvent",
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
                    ("title", models.CharField(max_length=300, verbose_name="название")),
                    ("year", people.academic_year.AcademicYearField(verbose_name="учебный год")),
                    (
                        "state",
                        models.CharField(
                            choices=[
                                ("draft", "проект"),
                                ("agreed", "согласован"),
                                ("signed", "подписан"),
                                ("in_force", "действует"),
                                ("void", "утратил силу"),
                            ],
                            default="draft",
                            max_length=10,
                            verbose_name="состояние",
                        ),
                    ),
                    ("number", models.CharField(blank=True, max_length=40, verbose_name="№")),
                    ("dated", models.DateField(blank=True, null=True, verbose_name="дата")),
                    ("basis", models.TextField(blank=True, verbose_name="основание")),
                    (
                        "fixed_at",
                        models.DateTimeField(
                            blank=True, null=True, verbose_name="текст согласован"
                        ),
                    ),
                    (
                        "in_force_on",
                        models.DateField(blank=True, null=True, verbose_name="действует с"),
                    ),
                    (
                        "void_on",
                        models.DateField(blank=True, null=True, verbose_name="утратил силу с"),
                    ),
                    (
                        "void_reason",
                        models.TextField(blank=True, verbose_name="почему утратил силу"),
                    ),
                    (
                        "scan",
                        models.FileField(
                            blank=True, upload_to=roadmap.models.act.scan_path, verbose_name="скан"
                        ),
                    ),
                    (
                        "scan_name",
                        models.CharField(
                            blank=True, max_length=255, verbose_name="имя файла скана"
                        ),
                    ),
                    (
                        "scan_sha256",
                        models.CharField(blank=True, max_length=64, verbose_name="SHA-256 скана"),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="PlanUpload",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("name", models.CharField(max_length=255, verbose_name="имя файла")),
                    ("content", models.BinaryField(verbose_name="содержимое")),
                    (
                        "pasted",
                        models.BooleanField(default=False, verbose_name="вставлено из буфера"),
                    ),
                    (
                        "year",
                        people.academic_year.AcademicYearField(
                            null=True, verbose_name="учебный год"
                        ),
                    ),
                    ("columns", models.JSONField(default=dict, verbose_name="столбцы")),
                    (
                        "created_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="загружено"
                        ),
                    ),
                ],
                options={
                    "verbose_name": "загруженный документ",
                    "verbose_name_plural": "загруженные документы",
                },
            ),
            migrations.CreateModel(
                name="Revision",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("number", models.PositiveSmallIntegerField(verbose_name="№ редакции")),
                    ("content", models.JSONField(verbose_name="содержание")),
                    (
                        "created_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="создана"
                        ),
                    ),
                    ("reason", models.TextField(blank=True, verbose_name="что изменено")),
                    (
                        "approved_on",
                        models.DateField(blank=True, null=True, verbose_name="дата утверждения"),
                    ),
                    (
                        "approved_kind",
                        models.CharField(
                            blank=True,
                            choices=[("протокол", "протокол"), ("приказ", "приказ")],
                            max_length=10,
                            verbose_name="чем утверждена",
                        ),
                    ),
                    (
                        "approved_number",
                        models.CharField(blank=True, max_length=40, verbose_name="№"),
                    ),
                    (
                        "approved_body",
                        models.CharField(blank=True, max_length=300, verbose_name="кем утверждена"),
                    ),
                ],
                options={
                    "verbose_name": "редакция дорожной карты",
                    "verbose_name_plural": "редакции дорожной карты",
                    "ordering": ["roadmap", "number"],
                },
            ),
            migrations.CreateModel(
                name="RevisionEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    ("number", models.PositiveSmallIntegerField(verbose_name="№ редакции")),
                    (
                        "created_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="создана"
                        ),
                    ),
                    ("reason", models.TextField(blank=True, verbose_name="что изменено")),
                    (
                        "approved_on",
                        models.DateField(blank=True, null=True, verbose_name="дата утверждения"),
                    ),
                    (
                        "approved_kind",
                        models.CharField(
                            blank=True,
                            choices=[("протокол", "протокол"), ("приказ", "приказ")],
                            max_length=10,
                            verbose_name="чем утверждена",
                        ),
                    ),
                    (
                        "approved_number",
                        models.CharField(blank=True, max_length=40, verbose_name="№"),
                    ),
                    (
                        "approved_body",
                        models.CharField(blank=True, max_length=300, verbose_name="кем утверждена"),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="Roadmap",
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
                        "year",
                        people.academic_year.AcademicYearField(
                            unique=True, verbose_name="учебный год"
                        ),
                    ),
                    ("title", models.TextField(verbose_name="заголовок документа")),
                    (
                        "approval_text",
                        models.TextField(
                            blank=True,
                            help_text="Как напечатан в документе, построчно.",
                            verbose_name="гриф утверждения",
                        ),
                    ),
                    (
                        "layout",
                        models.CharField(
                            choices=[
                                ("stage_rows", "этап — строка, мероприятия — пункты в ячейке"),
                                ("sections", "этап — заголовок, мероприятие — строка"),
                                ("list", "пункты без этапов"),
                            ],
                            default="stage_rows",
                            max_length=12,
                            verbose_name="вид таблицы",
                        ),
                    ),
                    (
                        "headings",
                        models.JSONField(
                            default=roadmap.models.roadmap.printed_headings,
                            verbose_name="заголовки столбцов",
                        ),
                    ),
                    (
                        "closed_on",
                        models.DateField(blank=True, null=True, verbose_name="год закрыт"),
                    ),
                ],
                options={
                    "verbose_name": "дорожная карта",
                    "verbose_name_plural": "дорожные карты",
                    "ordering": ["-year"],
                },
            ),
            migrations.CreateModel(
                name="RoadmapEvent",
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
                    ("title", models.TextField(verbose_name="заголовок документа")),
                    (
                        "approval_text",
                        models.TextField(
                            blank=True,
                            help_text="Как напечатан в документе, построчно.",
                            verbose_name="гриф утверждения",
                        ),
                    ),
                    (
                        "layout",
                        models.CharField(
                            choices=[
                                ("stage_rows", "этап — строка, мероприятия — пункты в ячейке"),
                                ("sections", "этап — заголовок, мероприятие — строка"),
                                ("list", "пункты без этапов"),
                            ],
                            default="stage_rows",
                            max_length=12,
                            verbose_name="вид таблицы",
                        ),
                    ),
                    (
                        "headings",
                        models.JSONField(
                            default=roadmap.models.roadmap.printed_headings,
                            verbose_name="заголовки столбцов",
                        ),
                    ),
                    (
                        "closed_on",
                        models.DateField(blank=True, null=True, verbose_name="год закрыт"),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="Stage",
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
                    ("position", models.PositiveSmallIntegerField(verbose_name="место")),
                    ("number", models.CharField(blank=True, max_length=20, verbose_name="№")),
                    ("title", models.TextField(blank=True, verbose_name="наименование")),
                    ("term", models.CharField(blank=True, max_length=500, verbose_name="срок")),
                    ("responsible", models.TextField(blank=True, verbose_name="ответственный")),
                    ("result", models.TextField(blank=True, verbose_name="ожидаемый результат")),
                    ("document", models.TextField(blank=True, verbose_name="вид документа")),
                ],
                options={
                    "verbose_name": "этап",
                    "verbose_name_plural": "этапы",
                    "ordering": ["roadmap", "position"],
                },
            ),
            migrations.CreateModel(
                name="StageEvent",
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
                    ("position", models.PositiveSmallIntegerField(verbose_name="место")),
                    ("number", models.CharField(blank=True, max_length=20, verbose_name="№")),
                    ("title", models.TextField(blank=True, verbose_name="наименование")),
                    ("term", models.CharField(blank=True, max_length=500, verbose_name="срок")),
                    ("responsible", models.TextField(blank=True, verbose_name="ответственный")),
                    ("result", models.TextField(blank=True, verbose_name="ожидаемый результат")),
                    ("document", models.TextField(blank=True, verbose_name="вид документа")),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="UsefulMark",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "made_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="когда"
                        ),
                    ),
                ],
                options={
                    "verbose_name": "отметка «полезно»",
                    "verbose_name_plural": "отметки «полезно»",
                },
            ),
            migrations.CreateModel(
                name="Acknowledgement",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "signed_on",
                        models.DateField(blank=True, null=True, verbose_name="дата на листе"),
                    ),
                    (
                        "read_at",
                        models.DateTimeField(blank=True, null=True, verbose_name="прочитано"),
                    ),
                    (
                        "teacher",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="acknowledgements",
                            to="people.teacher",
                            verbose_name="кто",
                        ),
                    ),
                ],
                options={
                    "verbose_name": "ознакомление",
                    "verbose_name_plural": "ознакомления",
                    "ordering": ["teacher__sort_name", "pk"],
                },
            ),
            migrations.CreateModel(
                name="AcknowledgementEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    (
                        "signed_on",
                        models.DateField(blank=True, null=True, verbose_name="дата на листе"),
                    ),
                    (
                        "read_at",
                        models.DateTimeField(blank=True, null=True, verbose_name="прочитано"),
                    ),
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="roadmap.acknowledgement",
                        ),
                    ),
                    (
                        "teacher",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="people.teacher",
                            verbose_name="кто",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="ActApprovalEvent",
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
                            choices=[
                                ("approve", "УТВЕРЖДАЮ"),
                                ("approved", "УТВЕРЖДЕНО"),
                                ("accepted", "ПРИНЯТО"),
                                ("agreed", "СОГЛАСОВАНО"),
                                ("appendix", "Приложение к приказу"),
                            ],
                            max_length=10,
                            verbose_name="гриф",
                        ),
                    ),
                    (
                        "body",
                        models.CharField(blank=True, max_length=300, verbose_name="кто или чем"),
                    ),
                    ("number", models.CharField(blank=True, max_length=40, verbose_name="№")),
                    ("dated", models.DateField(blank=True, null=True, verbose_name="дата")),
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="roadmap.actapproval",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="Activity",
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
                    ("position", models.PositiveSmallIntegerField(verbose_name="место")),
                    ("number", models.CharField(blank=True, max_length=20, verbose_name="№")),
                    ("text", models.TextField(verbose_name="мероприятие")),
                    (
                        "term",
                        models.CharField(
                            blank=True,
                            help_text="Пусто — как у этапа.",
                            max_length=500,
                            verbose_name="срок",
                        ),
                    ),
                    (
                        "responsible",
                        models.TextField(
                            blank=True,
                            help_text="Пусто — как у этапа.",
                            verbose_name="ответственный",
                        ),
                    ),
                    ("result", models.TextField(blank=True, verbose_name="ожидаемый результат")),
                    ("document", models.TextField(blank=True, verbose_name="вид документа")),
                    ("notes", models.TextField(blank=True, verbose_name="примечание")),
                    ("start", models.DateField(blank=True, null=True, verbose_name="начало")),
                    ("end", models.DateField(blank=True, null=True, verbose_name="окончание")),
                    (
                        "term_kind",
                        models.CharField(
                            choices=[
                                (roadmap.terms.term.TermKind["DATED"], "в срок"),
                                (roadmap.terms.term.TermKind["YEAR_LONG"], "весь год"),
                                (roadmap.terms.term.TermKind["RECURRENT"], "повторяется"),
                                (roadmap.terms.term.TermKind["AS_NEEDED"], "по необходимости"),
                                (roadmap.terms.term.TermKind["UNKNOWN"], "срок не разобран"),
                            ],
                            max_length=12,
                            verbose_name="вид срока",
                        ),
                    ),
                    (
                        "term_doubts",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.TextField(),
                            blank=True,
                            default=list,
                            size=None,
                            verbose_name="сомнения в сроке",
                        ),
                    ),
                    (
                        "dates_by_hand",
                        models.BooleanField(default=False, verbose_name="даты указаны вручную"),
                    ),
                    (
                        "fact_sources",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.CharField(max_length=40),
                            blank=True,
                            default=list,
                            size=None,
                            verbose_name="источники фактов",
                        ),
                    ),
                    (
                        "closed_as",
                        models.CharField(
                            blank=True,
                            choices=[("done", "выполнено"), ("not_needed", "не требуется")],
                            max_length=12,
                            verbose_name="закрыто как",
                        ),
                    ),
                    (
                        "closed_on",
                        models.DateField(blank=True, null=True, verbose_name="дата закрытия"),
                    ),
                    ("closed_why", models.TextField(blank=True, verbose_name="пояснение")),
                    (
                        "closed_by",
                        models.ForeignKey(
                            blank=True,
                            null=True,
                            on_delete=django.db.models.deletion.SET_NULL,
                            related_name="+",
                            to=settings.AUTH_USER_MODEL,
                            verbose_name="кто закрыл",
                        ),
                    ),
                ],
                options={
                    "verbose_name": "мероприятие плана",
                    "verbose_name_plural": "мероприятия плана",
                    "ordering": ["stage", "position"],
                },
            ),
            migrations.CreateModel(
                name="ActivityEvent",
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
                    ("position", models.PositiveSmallIntegerField(verbose_name="место")),
                    ("number", models.CharField(blank=True, max_length=20, verbose_name="№")),
                    ("text", models.TextField(verbose_name="мероприятие")),
                    (
                        "term",
                        models.CharField(
                            blank=True,
                            help_text="Пусто — как у этапа.",
                            max_length=500,
                            verbose_name="срок",
                        ),
                    ),
                    (
                        "responsible",
                        models.TextField(
                            blank=True,
                            help_text="Пусто — как у этапа.",
                            verbose_name="ответственный",
                        ),
                    ),
                    ("result", models.TextField(blank=True, verbose_name="ожидаемый результат")),
                    ("document", models.TextField(blank=True, verbose_name="вид документа")),
                    ("notes", models.TextField(blank=True, verbose_name="примечание")),
                    ("start", models.DateField(blank=True, null=True, verbose_name="начало")),
                    ("end", models.DateField(blank=True, null=True, verbose_name="окончание")),
                    (
                        "term_kind",
                        models.CharField(
                            choices=[
                                (roadmap.terms.term.TermKind["DATED"], "в срок"),
                                (roadmap.terms.term.TermKind["YEAR_LONG"], "весь год"),
                                (roadmap.terms.term.TermKind["RECURRENT"], "повторяется"),
                                (roadmap.terms.term.TermKind["AS_NEEDED"], "по необходимости"),
                                (roadmap.terms.term.TermKind["UNKNOWN"], "срок не разобран"),
                            ],
                            max_length=12,
                            verbose_name="вид срока",
                        ),
                    ),
                    (
                        "term_doubts",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.TextField(),
                            blank=True,
                            default=list,
                            size=None,
                            verbose_name="сомнения в сроке",
                        ),
                    ),
                    (
                        "dates_by_hand",
                        models.BooleanField(default=False, verbose_name="даты указаны вручную"),
                    ),
                    (
                        "fact_sources",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.CharField(max_length=40),
                            blank=True,
                            default=list,
                            size=None,
                            verbose_name="источники фактов",
                        ),
                    ),
                    (
                        "closed_as",
                        models.CharField(
                            blank=True,
                            choices=[("done", "выполнено"), ("not_needed", "не требуется")],
                            max_length=12,
                            verbose_name="закрыто как",
                        ),
                    ),
                    (
                        "closed_on",
                        models.DateField(blank=True, null=True, verbose_name="дата закрытия"),
                    ),
                    ("closed_why", models.TextField(blank=True, verbose_name="пояснение")),
                    (
                        "closed_by",
                        models.ForeignKey(
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
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="roadmap.activity",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="ActKind",
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
                        "role",
                        models.CharField(
                            choices=[
                                ("regulation", "положение"),
                                ("roadmap", "дорожная карта"),
                                ("mentoring", "приказ о наставничестве"),
                                ("pairs", "приказ о закреплении пар"),
                                ("replacement", "приказ о замене наставника"),
                                ("pay", "приказ о выплатах"),
                                ("agreement", "дополнительное соглашение"),
                                ("consent", "согласие"),
                                ("minutes", "протокол"),
                                ("other", "прочее"),
                            ],
                            default="other",
                            max_length=12,
                            verbose_name="для чего",
                        ),
                    ),
                ],
                options={
                    "verbose_name": "вид акта",
                    "verbose_name_plural": "виды актов",
                    "ordering": ["place", "pk"],
                    "abstract": False,
                    "constraints": [
                        models.UniqueConstraint(
                            django.db.models.functions.text.Lower("name"),
                            name="act_kind_once",
                            violation_error_message="Такой вид уже есть.",
                        )
                    ],
                },
            ),
        ),
        Together(
            migrations.AddField(
                model_name="actkindevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="roadmap.actkind",
                ),
            ),
            migrations.AddField(
                model_name="actpair",
                name="instead_of",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="replaced_by_acts",
                    to="mentorship.pair",
                    verbose_name="вместо пары",
                ),
            ),
            migrations.AddField(
                model_name="actpair",
                name="pair",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="act_pairs",
                    to="mentorship.pair",
                    verbose_name="пара",
                ),
            ),
            migrations.AddField(
                model_name="actpairevent",
                name="instead_of",
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
                model_name="actpairevent",
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
                model_name="actpairevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="roadmap.actpair",
                ),
            ),
            migrations.AddField(
                model_name="actwording",
                name="kind",
                field=models.OneToOneField(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="wording",
                    to="roadmap.actkind",
                    verbose_name="вид",
                ),
            ),
            migrations.AddField(
                model_name="actwordingevent",
                name="kind",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="roadmap.actkind",
                    verbose_name="вид",
                ),
            ),
            migrations.AddField(
                model_name="actwordingevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="roadmap.actwording",
                ),
            ),
            migrations.AddField(
                model_name="assignment",
                name="activity",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="assignments",
                    to="roadmap.activity",
                    verbose_name="мероприятие",
                ),
            ),
            migrations.AddField(
                model_name="assignment",
                name="teacher",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="assignments",
                    to="people.teacher",
                    verbose_name="сотрудник",
                ),
            ),
            migrations.AddField(
                model_name="assignmentevent",
                name="activity",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="roadmap.activity",
                    verbose_name="мероприятие",
                ),
            ),
            migrations.AddField(
                model_name="assignmentevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="roadmap.assignment",
                ),
            ),
            migrations.AddField(
                model_name="assignmentevent",
                name="teacher",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.teacher",
                    verbose_name="сотрудник",
                ),
            ),
            migrations.AddField(
                model_name="certificate",
                name="teacher",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="certificates",
                    to="people.teacher",
                    verbose_name="кому",
                ),
            ),
            migrations.AddField(
                model_name="certificateevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="roadmap.certificate",
                ),
            ),
            migrations.AddField(
                model_name="certificateevent",
                name="teacher",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.teacher",
                    verbose_name="кому",
                ),
            ),
            migrations.AddField(
                model_name="event",
                name="activity",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="school_events",
                    to="roadmap.activity",
                    verbose_name="мероприятие плана",
                ),
            ),
            migrations.AddField(
                model_name="certificateevent",
                name="event",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="roadmap.event",
                    verbose_name="событие",
                ),
            ),
            migrations.AddField(
                model_name="certificate",
                name="event",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="certificates",
                    to="roadmap.event",
                    verbose_name="событие",
                ),
            ),
            migrations.AddField(
                model_name="eventevent",
                name="activity",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="roadmap.activity",
                    verbose_name="мероприятие плана",
                ),
            ),
            migrations.AddField(
                model_name="eventevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="roadmap.event",
                ),
            ),
            migrations.AddField(
                model_name="eventfile",
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
                model_name="eventfile",
                name="event",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="files",
                    to="roadmap.event",
                    verbose_name="событие",
                ),
            ),
            migrations.AddField(
                model_name="eventfile",
                name="stored",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="event_files",
                    to="people.storedfile",
                    verbose_name="содержимое",
                ),
            ),
            migrations.AddField(
                model_name="eventfileevent",
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
                model_name="eventfileevent",
                name="event",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="roadmap.event",
                    verbose_name="событие",
                ),
            ),
            migrations.AddField(
                model_name="eventfileevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="roadmap.eventfile",
                ),
            ),
            migrations.AddField(
                model_name="eventfileevent",
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
                model_name="eventevent",
                name="kind",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="roadmap.eventkind",
                    verbose_name="вид",
                ),
            ),
            migrations.AddField(
                model_name="event",
                name="kind",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="school_events",
                    to="roadmap.eventkind",
                    verbose_name="вид",
                ),
            ),
            migrations.AddField(
                model_name="eventkindevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="roadmap.eventkind",
                ),
            ),
            migrations.AddField(
                model_name="fact",
                name="activity",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="facts",
                    to="roadmap.activity",
                    verbose_name="мероприятие",
                ),
            ),
            migrations.AddField(
                model_name="fact",
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
                model_name="factevent",
                name="activity",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="roadmap.activity",
                    verbose_name="мероприятие",
                ),
            ),
            migrations.AddField(
                model_name="factevent",
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
                model_name="factevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="roadmap.fact",
                ),
            ),
            migrations.AddField(
                model_name="incentivepayment",
                name="pair",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="payments",
                    to="mentorship.pair",
                    verbose_name="пара",
                ),
            ),
            migrations.AddField(
                model_name="incentivepayment",
                name="teacher",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="payments",
                    to="people.teacher",
                    verbose_name="наставник",
                ),
            ),
            migrations.AddField(
                model_name="incentivepaymentevent",
                name="pair",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.pair",
                    verbose_name="пара",
                ),
            ),
            migrations.AddField(
                model_name="incentivepaymentevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="roadmap.incentivepayment",
                ),
            ),
            migrations.AddField(
                model_name="incentivepaymentevent",
                name="teacher",
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
                model_name="invitation",
                name="event",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="invitations",
                    to="roadmap.event",
                    verbose_name="событие",
                ),
            ),
            migrations.AddField(
                model_name="invitation",
                name="teacher",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="invitations",
                    to="people.teacher",
                    verbose_name="кто",
                ),
            ),
            migrations.AddField(
                model_name="invitationevent",
                name="event",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="roadmap.event",
                    verbose_name="событие",
                ),
            ),
            migrations.AddField(
                model_name="invitationevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="roadmap.invitation",
                ),
            ),
            migrations.AddField(
                model_name="invitationevent",
                name="teacher",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.teacher",
                    verbose_name="кто",
                ),
            ),
            migrations.AddField(
                model_name="issueddocument",
                name="issued_by",
                field=models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто выпустил",
                ),
            ),
            migrations.AddField(
                model_name="issueddocumentevent",
                name="issued_by",
                field=models.ForeignKey(
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто выпустил",
                ),
            ),
            migrations.AddField(
                model_name="issueddocumentevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="roadmap.issueddocument",
                ),
            ),
            migrations.AddField(
                model_name="libraryfile",
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
                model_name="libraryfile",
                name="stored",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="library_files",
                    to="people.storedfile",
                    verbose_name="содержимое",
                ),
            ),
            migrations.AddField(
                model_name="libraryfileevent",
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
                model_name="libraryfileevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="roadmap.libraryfile",
                ),
            ),
            migrations.AddField(
                model_name="libraryfileevent",
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
                model_name="libraryitem",
                name="added_by",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто внёс",
                ),
            ),
            migrations.AddField(
                model_name="libraryitem",
                name="authors",
                field=models.ManyToManyField(
                    blank=True,
                    related_name="library_items",
                    to="people.teacher",
                    verbose_name="авторы",
                ),
            ),
            migrations.AddField(
                model_name="libraryitem",
                name="competences",
                field=models.ManyToManyField(
                    blank=True,
                    related_name="+",
                    to="people.competence",
                    verbose_name="к каким затруднениям",
                ),
            ),
            migrations.AddField(
                model_name="libraryitem",
                name="entry",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="library_items",
                    to="mentorship.portfolioentry",
                    verbose_name="из портфолио",
                ),
            ),
            migrations.AddField(
                model_name="libraryitem",
                name="judged_by",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="эксперт",
                ),
            ),
            migrations.AddField(
                model_name="libraryitem",
                name="pair",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="library_items",
                    to="mentorship.pair",
                    verbose_name="пара",
                ),
            ),
            migrations.AddField(
                model_name="libraryfileevent",
                name="item",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="roadmap.libraryitem",
                    verbose_name="материал",
                ),
            ),
            migrations.AddField(
                model_name="libraryfile",
                name="item",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="files",
                    to="roadmap.libraryitem",
                    verbose_name="материал",
                ),
            ),
            migrations.AddField(
                model_name="libraryitemevent",
                name="added_by",
                field=models.ForeignKey(
                    blank=True,
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
                model_name="libraryitemevent",
                name="entry",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.portfolioentry",
                    verbose_name="из портфолио",
                ),
            ),
            migrations.AddField(
                model_name="libraryitemevent",
                name="judged_by",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="эксперт",
                ),
            ),
            migrations.AddField(
                model_name="libraryitemevent",
                name="pair",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="mentorship.pair",
                    verbose_name="пара",
                ),
            ),
            migrations.AddField(
                model_name="libraryitemevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="roadmap.libraryitem",
                ),
            ),
            migrations.AddField(
                model_name="libraryitemevent",
                name="kind",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="roadmap.librarykind",
                    verbose_name="вид",
                ),
            ),
            migrations.AddField(
                model_name="libraryitem",
                name="kind",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="items",
                    to="roadmap.librarykind",
                    verbose_name="вид",
                ),
            ),
            migrations.AddField(
                model_name="librarykindevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="roadmap.librarykind",
                ),
            ),
            migrations.AddField(
                model_name="localact",
                name="kind",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="acts",
                    to="roadmap.actkind",
                    verbose_name="вид",
                ),
            ),
            migrations.AddField(
                model_name="incentivepaymentevent",
                name="act",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="roadmap.localact",
                    verbose_name="приказ",
                ),
            ),
            migrations.AddField(
                model_name="incentivepayment",
                name="act",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="payments",
                    to="roadmap.localact",
                    verbose_name="приказ",
                ),
            ),
            migrations.AddField(
                model_name="actpairevent",
                name="act",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="roadmap.localact",
                    verbose_name="акт",
                ),
            ),
            migrations.AddField(
                model_name="actpair",
                name="act",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="act_pairs",
                    to="roadmap.localact",
                    verbose_name="акт",
                ),
            ),
            migrations.AddField(
                model_name="actapprovalevent",
                name="act",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="roadmap.localact",
                    verbose_name="акт",
                ),
            ),
            migrations.AddField(
                model_name="actapproval",
                name="act",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="approvals",
                    to="roadmap.localact",
                    verbose_name="акт",
                ),
            ),
            migrations.AddField(
                model_name="acknowledgementevent",
                name="act",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="roadmap.localact",
                    verbose_name="акт",
                ),
            ),
            migrations.AddField(
                model_name="acknowledgement",
                name="act",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="acknowledgements",
                    to="roadmap.localact",
                    verbose_name="акт",
                ),
            ),
            migrations.AddField(
                model_name="localactevent",
                name="kind",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="roadmap.actkind",
                    verbose_name="вид",
                ),
            ),
            migrations.AddField(
                model_name="localactevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="roadmap.localact",
                ),
            ),
            migrations.AddField(
                model_name="planupload",
                name="author",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто загрузил",
                ),
            ),
            migrations.AddField(
                model_name="revision",
                name="created_by",
                field=models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто создал",
                ),
            ),
            migrations.AddField(
                model_name="revisionevent",
                name="created_by",
                field=models.ForeignKey(
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто создал",
                ),
            ),
            migrations.AddField(
                model_name="revisionevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="roadmap.revision",
                ),
            ),
            migrations.AddField(
                model_name="revisionevent",
                name="roadmap",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="roadmap.roadmap",
                    verbose_name="дорожная карта",
                ),
            ),
            migrations.AddField(
                model_name="revision",
                name="roadmap",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="revisions",
                    to="roadmap.roadmap",
                    verbose_name="дорожная карта",
                ),
            ),
            migrations.AddField(
                model_name="roadmapevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="roadmap.roadmap",
                ),
            ),
            migrations.AddField(
                model_name="stage",
                name="roadmap",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="stages",
                    to="roadmap.roadmap",
                    verbose_name="дорожная карта",
                ),
            ),
            migrations.AddField(
                model_name="activityevent",
                name="stage",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="roadmap.stage",
                    verbose_name="этап",
                ),
            ),
            migrations.AddField(
                model_name="activity",
                name="stage",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="activities",
                    to="roadmap.stage",
                    verbose_name="этап",
                ),
            ),
            migrations.AddField(
                model_name="stageevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="roadmap.stage",
                ),
            ),
            migrations.AddField(
                model_name="stageevent",
                name="roadmap",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="roadmap.roadmap",
                    verbose_name="дорожная карта",
                ),
            ),
            migrations.AddField(
                model_name="usefulmark",
                name="account",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто",
                ),
            ),
            migrations.AddField(
                model_name="usefulmark",
                name="item",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="useful_marks",
                    to="roadmap.libraryitem",
                    verbose_name="материал",
                ),
            ),
            migrations.AddIndex(
                model_name="actkindevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="roadmap_act_pgh_cre_4a004f_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="actwordingevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="roadmap_act_pgh_cre_722c2e_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="assignmentevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="roadmap_ass_pgh_cre_ce3632_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="certificateevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="roadmap_cer_pgh_cre_b17d43_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="eventfileevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="roadmap_eve_pgh_cre_958cd9_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="eventevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="roadmap_eve_pgh_cre_982f79_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="event",
                index=models.Index(fields=["held_on"], name="event_by_day"),
            ),
            migrations.AddIndex(
                model_name="eventkindevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="roadmap_eve_pgh_cre_79e8ab_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="factevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="roadmap_fac_pgh_cre_eda42d_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="invitationevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="roadmap_inv_pgh_cre_f17a74_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="issueddocument",
                index=models.Index(fields=["key", "object_id"], name="issued_by_object"),
            ),
            migrations.AddIndex(
                model_name="issueddocumentevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="roadmap_iss_pgh_cre_f76ebe_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="libraryfileevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="roadmap_lib_pgh_cre_6abb94_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="libraryitemevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="roadmap_lib_pgh_cre_0c1375_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="libraryitem",
                index=django.contrib.postgres.indexes.GinIndex(
                    fields=["words"], name="library_words"
                ),
            ),
            migrations.AddIndex(
                model_name="libraryitem",
                index=django.contrib.postgres.indexes.GinIndex(
                    django.contrib.postgres.indexes.OpClass(
                        models.F("plain_text"), name="gin_trgm_ops"
                    ),
                    name="library_near_words",
                ),
            ),
            migrations.AddIndex(
                model_name="librarykindevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="roadmap_lib_pgh_cre_ff8eab_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="localact",
                index=models.Index(fields=["year", "kind"], name="act_of_year_by_kind"),
            ),
            migrations.AddIndex(
                model_name="incentivepaymentevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="roadmap_inc_pgh_cre_d1b3f7_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="actpairevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="roadmap_act_pgh_cre_6a9e29_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="actapprovalevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="roadmap_act_pgh_cre_b55761_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="acknowledgementevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="roadmap_ack_pgh_cre_a3ac16_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="localactevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="roadmap_loc_pgh_cre_47c792_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="revisionevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="roadmap_rev_pgh_cre_2cdeb5_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="roadmapevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="roadmap_roa_pgh_cre_0aeff3_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="activityevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="roadmap_act_pgh_cre_8745fa_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="stageevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="roadmap_sta_pgh_cre_76181b_idx"
                ),
            ),
            migrations.AddConstraint(
                model_name="eventkind",
                constraint=models.UniqueConstraint(
                    django.db.models.functions.text.Lower("name"),
                    name="event_kind_once",
                    violation_error_message="Такой вид уже есть.",
                ),
            ),
            migrations.AddConstraint(
                model_name="librarykind",
                constraint=models.UniqueConstraint(
                    django.db.models.functions.text.Lower("name"),
                    name="library_kind_once",
                    violation_error_message="Такой вид уже есть.",
                ),
            ),
            migrations.AddConstraint(
                model_name="assignment",
                constraint=models.UniqueConstraint(
                    fields=("activity", "position"), name="assignment_position_once"
                ),
            ),
            migrations.AddConstraint(
                model_name="assignment",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        (
                            "role__in",
                            [
                                "",
                                "administrator",
                                "deputy",
                                "director",
                                "council",
                                "accountant",
                                "secretary",
                                "teacher",
                            ],
                        )
                    ),
                    name="assignment_role_known",
                    violation_error_message="Такой роли нет.",
                ),
            ),
            migrations.AddConstraint(
                model_name="certificate",
                constraint=models.UniqueConstraint(
                    condition=models.Q(("revoked_on", None)),
                    fields=("event", "teacher", "kind"),
                    name="certificate_once",
                    violation_error_message="У этого человека такая бумага об этом событии уже есть.",
                ),
            ),
            migrations.AddConstraint(
                model_name="certificate",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        ("revoked_on", None),
                        models.Q(("revoked_why", ""), _negated=True),
                        _connector="OR",
                    ),
                    name="certificate_revoked_with_reason",
                    violation_error_message="Напишите, почему бумага отозвана.",
                ),
            ),
            migrations.AddConstraint(
                model_name="eventfile",
                constraint=models.UniqueConstraint(
                    fields=("event", "stored"),
                    name="event_file_once",
                    violation_error_message="Этот файл у события уже есть.",
                ),
            ),
            migrations.AddConstraint(
                model_name="eventfile",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("pupils", "shown"), _negated=True),
                        models.Q(("consents_taken", ""), _negated=True),
                        _connector="OR",
                    ),
                    name="event_file_pupils_with_consents",
                    violation_error_message="На снимке узнаваемы ученики: напишите, где и когда взяты согласия родителей.",
                ),
            ),
            migrations.AddConstraint(
                model_name="event",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        ("ends_at", None), ("ends_at__gt", models.F("begins_at")), _connector="OR"
                    ),
                    name="event_times_in_order",
                    violation_error_message="Окончание раньше начала.",
                ),
            ),
            migrations.AddConstraint(
                model_name="event",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        ("ends_at", None), ("begins_at__isnull", False), _connector="OR"
                    ),
                    name="event_ends_after_beginning",
                    violation_error_message="Укажите и время начала.",
                ),
            ),
            migrations.AddConstraint(
                model_name="event",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("state", "cancelled"), _negated=True),
                        models.Q(("cancelled_why", ""), _negated=True),
                        _connector="OR",
                    ),
                    name="event_cancelled_with_reason",
                    violation_error_message="Напишите, почему событие отменено.",
                ),
            ),
            migrations.AddConstraint(
                model_name="fact",
                constraint=models.CheckConstraint(
                    condition=models.Q(("file", ""), ("link", ""), ("note", ""), _negated=True),
                    name="fact_says_something",
                    violation_error_message="Напишите, что сделано, или приложите файл либо ссылку.",
                ),
            ),
            migrations.AddConstraint(
                model_name="fact",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("file", ""), ("file_name", "")),
                        models.Q(("file", ""), ("file_name", ""), _connector="OR", _negated=True),
                        _connector="OR",
                    ),
                    name="fact_file_with_name",
                    violation_error_message="У файла должно быть имя.",
                ),
            ),
            migrations.AddConstraint(
                model_name="invitation",
                constraint=models.UniqueConstraint(
                    fields=("event", "teacher"),
                    name="invited_once",
                    violation_error_message="Этот человек уже приглашён.",
                ),
            ),
            migrations.AddConstraint(
                model_name="invitation",
                constraint=models.CheckConstraint(
                    condition=models.Q(("hours", 0), ("attended", True), _connector="OR"),
                    name="hours_for_those_who_came",
                    violation_error_message="Часы засчитываются тем, кто был.",
                ),
            ),
            migrations.AddConstraint(
                model_name="issueddocument",
                constraint=models.CheckConstraint(
                    condition=models.Q(("sha256__regex", "^[0-9a-f]{64}$")),
                    name="issued_with_whole_hash",
                    violation_error_message="SHA-256 — это 64 знака.",
                ),
            ),
            migrations.AddConstraint(
                model_name="issueddocument",
                constraint=models.CheckConstraint(
                    condition=models.Q(("file_format__in", ["pdf", "docx", "odt"])),
                    name="issued_in_known_format",
                    violation_error_message="Документы выпускают в PDF, DOCX и ODT.",
                ),
            ),
            migrations.AddConstraint(
                model_name="libraryfile",
                constraint=models.UniqueConstraint(
                    fields=("item", "stored"),
                    name="library_file_once",
                    violation_error_message="Этот файл в материале уже есть.",
                ),
            ),
            migrations.AddConstraint(
                model_name="libraryitem",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        ("state__in", ["draft", "removed"]),
                        ("pupils", "none"),
                        models.Q(
                            ("pupils", "shown"), models.Q(("consents_taken", ""), _negated=True)
                        ),
                        _connector="OR",
                    ),
                    name="library_item_with_statement",
                    violation_error_message="Скажите, узнаваемы ли на материале ученики; если да — где и когда взяты согласия родителей.",
                ),
            ),
            migrations.AddConstraint(
                model_name="libraryitem",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("visibility", "pair"), _negated=True),
                        ("pair__isnull", False),
                        _connector="OR",
                    ),
                    name="library_item_of_a_pair",
                    violation_error_message="Только паре виден материал, у которого указана пара.",
                ),
            ),
            migrations.AddConstraint(
                model_name="libraryitem",
                constraint=models.UniqueConstraint(
                    condition=models.Q(("state", "removed"), _negated=True),
                    fields=("entry",),
                    name="library_item_of_entry_once",
                    violation_error_message="Материал по этой записи портфолио уже есть.",
                ),
            ),
            migrations.AddConstraint(
                model_name="localact",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        ("state__in", ["draft", "agreed", "void"]),
                        ("dated__isnull", False),
                        _connector="OR",
                    ),
                    name="act_signed_with_date",
                    violation_error_message="У подписанного акта есть дата.",
                ),
            ),
            migrations.AddConstraint(
                model_name="localact",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("state", "in_force"), _negated=True),
                        ("in_force_on__isnull", False),
                        _connector="OR",
                    ),
                    name="act_in_force_since",
                    violation_error_message="Укажите, с какого дня акт действует.",
                ),
            ),
            migrations.AddConstraint(
                model_name="localact",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("state", "void"), _negated=True),
                        models.Q(
                            ("void_on__isnull", False), models.Q(("void_reason", ""), _negated=True)
                        ),
                        _connector="OR",
                    ),
                    name="act_void_with_reason",
                    violation_error_message="Укажите, с какого дня и почему акт утратил силу.",
                ),
            ),
            migrations.AddConstraint(
                model_name="incentivepayment",
                constraint=models.CheckConstraint(
                    condition=models.Q(("size__gt", 0)),
                    name="payment_of_something",
                    violation_error_message="Размер больше нуля.",
                ),
            ),
            migrations.AddConstraint(
                model_name="incentivepayment",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        ("ends_on", None), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                    ),
                    name="payment_dates_in_order",
                    violation_error_message="Дата «по» раньше даты «с».",
                ),
            ),
            migrations.AddConstraint(
                model_name="actpair",
                constraint=models.UniqueConstraint(
                    fields=("act", "pair"),
                    name="act_pair_once",
                    violation_error_message="Эта пара уже есть в акте.",
                ),
            ),
            migrations.AddConstraint(
                model_name="actpair",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        ("instead_of", None),
                        models.Q(("instead_of", models.F("pair")), _negated=True),
                        _connector="OR",
                    ),
                    name="act_pair_instead_of_another",
                    violation_error_message="Пара не заменяет саму себя.",
                ),
            ),
            migrations.AddConstraint(
                model_name="actapproval",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        ("kind", "appendix"), models.Q(("body", ""), _negated=True), _connector="OR"
                    ),
                    name="act_approval_by_somebody",
                    violation_error_message="Напишите, кто утвердил, принял или согласовал.",
                ),
            ),
            migrations.AddConstraint(
                model_name="acknowledgement",
                constraint=models.UniqueConstraint(
                    fields=("act", "teacher"),
                    name="acknowledgement_once",
                    violation_error_message="Этот человек уже в листе ознакомления.",
                ),
            ),
            migrations.AddConstraint(
                model_name="revision",
                constraint=models.UniqueConstraint(
                    fields=("roadmap", "number"), name="revision_number_once"
                ),
            ),
            migrations.AddConstraint(
                model_name="revision",
                constraint=models.UniqueConstraint(
                    condition=models.Q(("approved_on", None)),
                    fields=("roadmap",),
                    name="revision_one_draft",
                    violation_error_message="У дорожной карты уже есть неутверждённая редакция.",
                ),
            ),
            migrations.AddConstraint(
                model_name="revision",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        ("approved_on__isnull", True),
                        models.Q(("approved_number", ""), _negated=True),
                        _connector="OR",
                    ),
                    name="revision_approved_with_number",
                    violation_error_message="Укажите номер протокола или приказа.",
                ),
            ),
            migrations.AddConstraint(
                model_name="stage",
                constraint=models.UniqueConstraint(
                    deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                    fields=("roadmap", "position"),
                    name="stage_position_once",
                    violation_error_message="Это место в плане уже занято.",
                ),
            ),
            migrations.AddConstraint(
                model_name="activity",
                constraint=models.UniqueConstraint(
                    deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                    fields=("stage", "position"),
                    name="activity_position_once",
                    violation_error_message="Это место в этапе уже занято.",
                ),
            ),
            migrations.AddConstraint(
                model_name="activity",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        ("start__isnull", True),
                        ("end__isnull", True),
                        ("end__gte", models.F("start")),
                        _connector="OR",
                    ),
                    name="activity_dates_in_order",
                    violation_error_message="Окончание раньше начала.",
                ),
            ),
            migrations.AddConstraint(
                model_name="activity",
                constraint=models.CheckConstraint(
                    condition=models.Q(("closed_as__in", ["", "done", "not_needed"])),
                    name="activity_closed_in_known_way",
                    violation_error_message="Мероприятие выполнено либо не требуется.",
                ),
            ),
            migrations.AddConstraint(
                model_name="activity",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("closed_as", ""), ("closed_on__isnull", True)),
                        models.Q(
                            models.Q(("closed_as", ""), _negated=True), ("closed_on__isnull", False)
                        ),
                        _connector="OR",
                    ),
                    name="activity_closed_with_date",
                    violation_error_message="Укажите дату выполнения.",
                ),
            ),
            migrations.AddConstraint(
                model_name="activity",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("closed_as", "not_needed"), _negated=True),
                        models.Q(("closed_why", ""), _negated=True),
                        _connector="OR",
                    ),
                    name="activity_not_needed_with_reason",
                    violation_error_message="Напишите, почему мероприятие не требуется.",
                ),
            ),
            migrations.AddConstraint(
                model_name="usefulmark",
                constraint=models.UniqueConstraint(
                    fields=("item", "account"),
                    name="useful_once",
                    violation_error_message="Вы это уже отметили.",
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="actkind",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_actkindevent" ("id", "is_retired", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "role") VALUES (NEW."id", NEW."is_retired", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."place", NEW."role"); RETURN NULL;',
                        hash="f82f135b1163e43a3a4ad51301a7b380f9387498",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_cfcf7",
                        table="roadmap_actkind",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="actkind",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "roadmap_actkindevent" ("id", "is_retired", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "role") VALUES (NEW."id", NEW."is_retired", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."place", NEW."role"); RETURN NULL;',
                        hash="1d2e1d5ac96c4cae717319f5efabbf7c8dcdf6f9",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_c73ef",
                        table="roadmap_actkind",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="actkind",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_actkindevent" ("id", "is_retired", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "role") VALUES (OLD."id", OLD."is_retired", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."place", OLD."role"); RETURN NULL;',
                        hash="9d02904ccf3240d32454bf1a7b6fab522182b3e1",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_17e15",
                        table="roadmap_actkind",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="eventkind",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_eventkindevent" ("id", "is_retired", "is_training", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "role") VALUES (NEW."id", NEW."is_retired", NEW."is_training", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."place", NEW."role"); RETURN NULL;',
                        hash="269e2d3b59054d6cf8bad6f80cc41047dc299a0c",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_b57eb",
                        table="roadmap_eventkind",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="eventkind",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "roadmap_eventkindevent" ("id", "is_retired", "is_training", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "role") VALUES (NEW."id", NEW."is_retired", NEW."is_training", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."place", NEW."role"); RETURN NULL;',
                        hash="acd9f8a21273d6bb4455f853fd1bdc3ad8afa6b6",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_f578a",
                        table="roadmap_eventkind",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="eventkind",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_eventkindevent" ("id", "is_retired", "is_training", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "role") VALUES (OLD."id", OLD."is_retired", OLD."is_training", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."place", OLD."role"); RETURN NULL;',
                        hash="a8d58b84535a69b045cf1073ae285dc2506bbb9a",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_0e596",
                        table="roadmap_eventkind",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="librarykind",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_librarykindevent" ("id", "is_retired", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "purpose") VALUES (NEW."id", NEW."is_retired", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."place", NEW."purpose"); RETURN NULL;',
                        hash="4e52f3b61a51e3c467ad4287a76456bc644d8856",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_437c7",
                        table="roadmap_librarykind",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="librarykind",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "roadmap_librarykindevent" ("id", "is_retired", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "purpose") VALUES (NEW."id", NEW."is_retired", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."place", NEW."purpose"); RETURN NULL;',
                        hash="19e479d7766696ee300e039729ab557f084b16a2",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_7e8fb",
                        table="roadmap_librarykind",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="librarykind",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_librarykindevent" ("id", "is_retired", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "purpose") VALUES (OLD."id", OLD."is_retired", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."place", OLD."purpose"); RETURN NULL;',
                        hash="9f182191d0da7cfaa756298c8fa28b470b5f8d64",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_7b96d",
                        table="roadmap_librarykind",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="roadmap",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_roadmapevent" ("approval_text", "closed_on", "headings", "id", "layout", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "version", "year") VALUES (NEW."approval_text", NEW."closed_on", NEW."headings", NEW."id", NEW."layout", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."title", NEW."version", NEW."year"); RETURN NULL;',
                        hash="212615d60cc20ec853ee42d7e4e7325cc99b81a0",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_9fc5c",
                        table="roadmap_roadmap",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="roadmap",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "roadmap_roadmapevent" ("approval_text", "closed_on", "headings", "id", "layout", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "version", "year") VALUES (NEW."approval_text", NEW."closed_on", NEW."headings", NEW."id", NEW."layout", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."title", NEW."version", NEW."year"); RETURN NULL;',
                        hash="73f26603ca3604091e94ca992eb8df84375c139f",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_3cf1c",
                        table="roadmap_roadmap",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="roadmap",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_roadmapevent" ("approval_text", "closed_on", "headings", "id", "layout", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "version", "year") VALUES (OLD."approval_text", OLD."closed_on", OLD."headings", OLD."id", OLD."layout", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."title", OLD."version", OLD."year"); RETURN NULL;',
                        hash="66feede44d0e3640606aba8d7412f56e3bea7b91",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_d3723",
                        table="roadmap_roadmap",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="actkindevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="9aba6ed3f7a90c7766ae7702ad3612fbf3a2f306",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_b36cf",
                        table="roadmap_actkindevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="actwording",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_actwordingevent" ("body", "id", "kind_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "version") VALUES (NEW."body", NEW."id", NEW."kind_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."title", NEW."version"); RETURN NULL;',
                        hash="ece505354a0c748899dae9cea91450f195e602df",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_5d72f",
                        table="roadmap_actwording",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="actwording",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "roadmap_actwordingevent" ("body", "id", "kind_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "version") VALUES (NEW."body", NEW."id", NEW."kind_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."title", NEW."version"); RETURN NULL;',
                        hash="7f7d680399e205737a28233d39a72ce93e9ba69b",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_beb3e",
                        table="roadmap_actwording",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="actwording",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_actwordingevent" ("body", "id", "kind_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "version") VALUES (OLD."body", OLD."id", OLD."kind_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."title", OLD."version"); RETURN NULL;',
                        hash="5e5351e4ecb403dfbfb2d36026c789d457c4e5c9",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_2f29f",
                        table="roadmap_actwording",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="actwordingevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="df62ab3c1d5393e81ea3582f5fbb404678904294",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_d20ec",
                        table="roadmap_actwordingevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="assignment",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_assignmentevent" ("activity_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role", "teacher_id", "text") VALUES (NEW."activity_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."position", NEW."role", NEW."teacher_id", NEW."text"); RETURN NULL;',
                        hash="1721fa6bda46787894dbd3c95d84aa7a96e72779",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_c3607",
                        table="roadmap_assignment",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="assignment",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "roadmap_assignmentevent" ("activity_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role", "teacher_id", "text") VALUES (NEW."activity_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."position", NEW."role", NEW."teacher_id", NEW."text"); RETURN NULL;',
                        hash="d9b306499bc3f3746a1ace58eb6ea3c43134fba0",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_fb2cf",
                        table="roadmap_assignment",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="assignment",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_assignmentevent" ("activity_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role", "teacher_id", "text") VALUES (OLD."activity_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."position", OLD."role", OLD."teacher_id", OLD."text"); RETURN NULL;',
                        hash="f184419f7b10507ce83afc32185c9ab77e8deb43",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_7c28f",
                        table="roadmap_assignment",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="assignmentevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="755bf2c377be01f471ff646f405bde4a8ecdd50b",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_5f040",
                        table="roadmap_assignmentevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="certificateevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="427bce7bc679970cbc4b94e96a4ceaa24b617aa9",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_fc1c2",
                        table="roadmap_certificateevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="certificate",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_certificateevent" ("dated", "event_id", "first_name", "hours", "id", "kind", "number", "patronymic", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_on", "revoked_why", "surname", "teacher_id", "words") VALUES (NEW."dated", NEW."event_id", NEW."first_name", NEW."hours", NEW."id", NEW."kind", NEW."number", NEW."patronymic", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."revoked_on", NEW."revoked_why", NEW."surname", NEW."teacher_id", NEW."words"); RETURN NULL;',
                        hash="fd813ed0fc5c9dbddfcefd65a3c77964d1ef73e5",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_00306",
                        table="roadmap_certificate",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="certificate",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."dated" IS DISTINCT FROM (NEW."dated") OR OLD."event_id" IS DISTINCT FROM (NEW."event_id") OR OLD."first_name" IS DISTINCT FROM (NEW."first_name") OR OLD."hours" IS DISTINCT FROM (NEW."hours") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."patronymic" IS DISTINCT FROM (NEW."patronymic") OR OLD."revoked_on" IS DISTINCT FROM (NEW."revoked_on") OR OLD."revoked_why" IS DISTINCT FROM (NEW."revoked_why") OR OLD."surname" IS DISTINCT FROM (NEW."surname") OR OLD."teacher_id" IS DISTINCT FROM (NEW."teacher_id") OR OLD."words" IS DISTINCT FROM (NEW."words"))',
                        func='INSERT INTO "roadmap_certificateevent" ("dated", "event_id", "first_name", "hours", "id", "kind", "number", "patronymic", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_on", "revoked_why", "surname", "teacher_id", "words") VALUES (NEW."dated", NEW."event_id", NEW."first_name", NEW."hours", NEW."id", NEW."kind", NEW."number", NEW."patronymic", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."revoked_on", NEW."revoked_why", NEW."surname", NEW."teacher_id", NEW."words"); RETURN NULL;',
                        hash="b88e257132af7ae358f9530254d30c0839fd4880",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_dd81e",
                        table="roadmap_certificate",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="certificate",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_certificateevent" ("dated", "event_id", "first_name", "hours", "id", "kind", "number", "patronymic", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_on", "revoked_why", "surname", "teacher_id", "words") VALUES (OLD."dated", OLD."event_id", OLD."first_name", OLD."hours", OLD."id", OLD."kind", OLD."number", OLD."patronymic", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."revoked_on", OLD."revoked_why", OLD."surname", OLD."teacher_id", OLD."words"); RETURN NULL;',
                        hash="3f7742701373402f48bb5ae39123ac93c6571473",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_f4f49",
                        table="roadmap_certificate",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="eventfile",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_eventfileevent" ("added_at", "added_by_id", "alt", "consents_taken", "event_id", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pupils", "stored_id") VALUES (NEW."added_at", NEW."added_by_id", NEW."alt", NEW."consents_taken", NEW."event_id", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."pupils", NEW."stored_id"); RETURN NULL;',
                        hash="56de9d3ab1b399e530312c7f0f11d479204fdfd0",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_11412",
                        table="roadmap_eventfile",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="eventfile",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "roadmap_eventfileevent" ("added_at", "added_by_id", "alt", "consents_taken", "event_id", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pupils", "stored_id") VALUES (NEW."added_at", NEW."added_by_id", NEW."alt", NEW."consents_taken", NEW."event_id", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."pupils", NEW."stored_id"); RETURN NULL;',
                        hash="27fe2703fd9555da7913073db59edf03ec8b3b78",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_085b5",
                        table="roadmap_eventfile",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="eventfile",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_eventfileevent" ("added_at", "added_by_id", "alt", "consents_taken", "event_id", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pupils", "stored_id") VALUES (OLD."added_at", OLD."added_by_id", OLD."alt", OLD."consents_taken", OLD."event_id", OLD."id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."pupils", OLD."stored_id"); RETURN NULL;',
                        hash="726a6778b4c886aebfa2d06afb4d75a118e22c41",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_53168",
                        table="roadmap_eventfile",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="eventfileevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="b167a76507491a5b31bc9a23ad5f9e84fe6a00fc",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_ed131",
                        table="roadmap_eventfileevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="eventevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="343a493787412c9975d9507f8b67363049221121",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_21ce6",
                        table="roadmap_eventevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="event",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_eventevent" ("activity_id", "agenda", "begins_at", "cancelled_why", "ends_at", "held_on", "id", "is_open", "kind_id", "led_by", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "series", "state", "title", "training_hours", "version", "year") VALUES (NEW."activity_id", NEW."agenda", NEW."begins_at", NEW."cancelled_why", NEW."ends_at", NEW."held_on", NEW."id", NEW."is_open", NEW."kind_id", NEW."led_by", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."place", NEW."series", NEW."state", NEW."title", NEW."training_hours", NEW."version", NEW."year"); RETURN NULL;',
                        hash="fe8cd5f1dc4832b0145dcbaa609faaf720ad8f9a",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_8847a",
                        table="roadmap_event",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="event",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "roadmap_eventevent" ("activity_id", "agenda", "begins_at", "cancelled_why", "ends_at", "held_on", "id", "is_open", "kind_id", "led_by", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "series", "state", "title", "training_hours", "version", "year") VALUES (NEW."activity_id", NEW."agenda", NEW."begins_at", NEW."cancelled_why", NEW."ends_at", NEW."held_on", NEW."id", NEW."is_open", NEW."kind_id", NEW."led_by", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."place", NEW."series", NEW."state", NEW."title", NEW."training_hours", NEW."version", NEW."year"); RETURN NULL;',
                        hash="f3fc38ad284358fbbcc0f0e3da45712cb56a8db2",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_32d4f",
                        table="roadmap_event",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="event",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_eventevent" ("activity_id", "agenda", "begins_at", "cancelled_why", "ends_at", "held_on", "id", "is_open", "kind_id", "led_by", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "series", "state", "title", "training_hours", "version", "year") VALUES (OLD."activity_id", OLD."agenda", OLD."begins_at", OLD."cancelled_why", OLD."ends_at", OLD."held_on", OLD."id", OLD."is_open", OLD."kind_id", OLD."led_by", OLD."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."place", OLD."series", OLD."state", OLD."title", OLD."training_hours", OLD."version", OLD."year"); RETURN NULL;',
                        hash="b9cb18d51053a05c0d40532be316790b226b732c",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_14b21",
                        table="roadmap_event",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="eventkindevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="fe2961f007a3851e3363a55c54f88cc18d80b020",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_63de8",
                        table="roadmap_eventkindevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="fact",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_factevent" ("activity_id", "created_at", "entered_by_id", "file", "file_name", "happened_on", "id", "link", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."activity_id", NEW."created_at", NEW."entered_by_id", NEW."file", NEW."file_name", NEW."happened_on", NEW."id", NEW."link", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id"); RETURN NULL;',
                        hash="b438aabc804537429bf1fa9f8ca01c00e1c2dbf0",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_6db81",
                        table="roadmap_fact",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="fact",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "roadmap_factevent" ("activity_id", "created_at", "entered_by_id", "file", "file_name", "happened_on", "id", "link", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."activity_id", NEW."created_at", NEW."entered_by_id", NEW."file", NEW."file_name", NEW."happened_on", NEW."id", NEW."link", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id"); RETURN NULL;',
                        hash="3776f417fc8f752352395cfe8b54d38fee2494b0",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_a1bed",
                        table="roadmap_fact",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="fact",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_factevent" ("activity_id", "created_at", "entered_by_id", "file", "file_name", "happened_on", "id", "link", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."activity_id", OLD."created_at", OLD."entered_by_id", OLD."file", OLD."file_name", OLD."happened_on", OLD."id", OLD."link", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id"); RETURN NULL;',
                        hash="19467f0e7cd7fdd67f4977bcc71c79bb8f9527bb",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_5a5a5",
                        table="roadmap_fact",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="factevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="cd8e00a1707895511235097c54aaa0d8db629e37",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_8e2b7",
                        table="roadmap_factevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="invitation",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_invitationevent" ("answer", "answered_at", "attended", "event_id", "hours", "id", "invited_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "teacher_id", "why") VALUES (NEW."answer", NEW."answered_at", NEW."attended", NEW."event_id", NEW."hours", NEW."id", NEW."invited_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."teacher_id", NEW."why"); RETURN NULL;',
                        hash="c7997705961030f850f08908fa13a031754135c0",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_f17ff",
                        table="roadmap_invitation",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="invitation",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "roadmap_invitationevent" ("answer", "answered_at", "attended", "event_id", "hours", "id", "invited_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "teacher_id", "why") VALUES (NEW."answer", NEW."answered_at", NEW."attended", NEW."event_id", NEW."hours", NEW."id", NEW."invited_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."teacher_id", NEW."why"); RETURN NULL;',
                        hash="15f73a6aa57fd210766b5779b59506d3f348638b",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_5f0bf",
                        table="roadmap_invitation",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="invitation",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_invitationevent" ("answer", "answered_at", "attended", "event_id", "hours", "id", "invited_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "teacher_id", "why") VALUES (OLD."answer", OLD."answered_at", OLD."attended", OLD."event_id", OLD."hours", OLD."id", OLD."invited_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."teacher_id", OLD."why"); RETURN NULL;',
                        hash="486668793ac13623d983bdd0db6820d40a570e0a",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_5e8f4",
                        table="roadmap_invitation",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="invitationevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="03c016200f567a2f450127eef6eb5fab4507cefa",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_42826",
                        table="roadmap_invitationevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="issueddocument",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_issueddocumentevent" ("dated", "file", "file_format", "id", "issued_at", "issued_by_id", "key", "number", "object_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "title") VALUES (NEW."dated", NEW."file", NEW."file_format", NEW."id", NEW."issued_at", NEW."issued_by_id", NEW."key", NEW."number", NEW."object_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."sha256", NEW."title"); RETURN NULL;',
                        hash="d97c6b0397dd92f2a18ea6bc9ad7f972db0dba88",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_a60ac",
                        table="roadmap_issueddocument",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="issueddocument",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "roadmap_issueddocumentevent" ("dated", "file", "file_format", "id", "issued_at", "issued_by_id", "key", "number", "object_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "title") VALUES (NEW."dated", NEW."file", NEW."file_format", NEW."id", NEW."issued_at", NEW."issued_by_id", NEW."key", NEW."number", NEW."object_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."sha256", NEW."title"); RETURN NULL;',
                        hash="25118b5c3330eb44ea358e1a97a4c6fa602ae57a",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_8ccc8",
                        table="roadmap_issueddocument",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="issueddocument",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_issueddocumentevent" ("dated", "file", "file_format", "id", "issued_at", "issued_by_id", "key", "number", "object_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "title") VALUES (OLD."dated", OLD."file", OLD."file_format", OLD."id", OLD."issued_at", OLD."issued_by_id", OLD."key", OLD."number", OLD."object_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."sha256", OLD."title"); RETURN NULL;',
                        hash="bbbff02087c6e45fab78a78767401ed5da7e0ea6",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_51efe",
                        table="roadmap_issueddocument",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="issueddocumentevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="f601956ddd71613905af2dd75cbb47a12b8a9bc5",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_a544f",
                        table="roadmap_issueddocumentevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="libraryfileevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="5060876ff7c233c58197e36585751e297487d431",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_fb60f",
                        table="roadmap_libraryfileevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="libraryfile",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_libraryfileevent" ("added_at", "added_by_id", "id", "item_id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "stored_id") VALUES (NEW."added_at", NEW."added_by_id", NEW."id", NEW."item_id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."place", NEW."stored_id"); RETURN NULL;',
                        hash="887cddd0d1204ef5642d0364993b473474ce318e",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_f4f7f",
                        table="roadmap_libraryfile",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="libraryfile",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "roadmap_libraryfileevent" ("added_at", "added_by_id", "id", "item_id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "stored_id") VALUES (NEW."added_at", NEW."added_by_id", NEW."id", NEW."item_id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."place", NEW."stored_id"); RETURN NULL;',
                        hash="1bedefe6025dc50f7e226612acbd49aebe8f7882",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_3d6dd",
                        table="roadmap_libraryfile",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="libraryfile",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_libraryfileevent" ("added_at", "added_by_id", "id", "item_id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "stored_id") VALUES (OLD."added_at", OLD."added_by_id", OLD."id", OLD."item_id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."place", OLD."stored_id"); RETURN NULL;',
                        hash="eaa456aea5510a78928a3d9b5603c352fad058ab",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_f91f9",
                        table="roadmap_libraryfile",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="libraryitemevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="dbe22112ab5ee51915c2bf8c802f8fd4c4216e3f",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_3cef9",
                        table="roadmap_libraryitemevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="libraryitem",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_libraryitemevent" ("actions_taken", "added_by_id", "annotation", "class_ranges", "consents_taken", "dated", "entry_id", "how_to_repeat", "id", "is_best", "judged_by_id", "judged_on", "kind_id", "links", "materials", "other_authors", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem", "pupils", "result", "state", "subject", "title", "verdict", "version", "visibility") VALUES (NEW."actions_taken", NEW."added_by_id", NEW."annotation", NEW."class_ranges", NEW."consents_taken", NEW."dated", NEW."entry_id", NEW."how_to_repeat", NEW."id", NEW."is_best", NEW."judged_by_id", NEW."judged_on", NEW."kind_id", NEW."links", NEW."materials", NEW."other_authors", NEW."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."problem", NEW."pupils", NEW."result", NEW."state", NEW."subject", NEW."title", NEW."verdict", NEW."version", NEW."visibility"); RETURN NULL;',
                        hash="7daa144b0c898fc832615f20331ebdfd908e0eb2",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_17e9a",
                        table="roadmap_libraryitem",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="libraryitem",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."actions_taken" IS DISTINCT FROM (NEW."actions_taken") OR OLD."added_by_id" IS DISTINCT FROM (NEW."added_by_id") OR OLD."annotation" IS DISTINCT FROM (NEW."annotation") OR OLD."class_ranges" IS DISTINCT FROM (NEW."class_ranges") OR OLD."consents_taken" IS DISTINCT FROM (NEW."consents_taken") OR OLD."dated" IS DISTINCT FROM (NEW."dated") OR OLD."entry_id" IS DISTINCT FROM (NEW."entry_id") OR OLD."how_to_repeat" IS DISTINCT FROM (NEW."how_to_repeat") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_best" IS DISTINCT FROM (NEW."is_best") OR OLD."judged_by_id" IS DISTINCT FROM (NEW."judged_by_id") OR OLD."judged_on" IS DISTINCT FROM (NEW."judged_on") OR OLD."kind_id" IS DISTINCT FROM (NEW."kind_id") OR OLD."links" IS DISTINCT FROM (NEW."links") OR OLD."materials" IS DISTINCT FROM (NEW."materials") OR OLD."other_authors" IS DISTINCT FROM (NEW."other_authors") OR OLD."pair_id" IS DISTINCT FROM (NEW."pair_id") OR OLD."problem" IS DISTINCT FROM (NEW."problem") OR OLD."pupils" IS DISTINCT FROM (NEW."pupils") OR OLD."result" IS DISTINCT FROM (NEW."result") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."subject" IS DISTINCT FROM (NEW."subject") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."verdict" IS DISTINCT FROM (NEW."verdict") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."visibility" IS DISTINCT FROM (NEW."visibility"))',
                        func='INSERT INTO "roadmap_libraryitemevent" ("actions_taken", "added_by_id", "annotation", "class_ranges", "consents_taken", "dated", "entry_id", "how_to_repeat", "id", "is_best", "judged_by_id", "judged_on", "kind_id", "links", "materials", "other_authors", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem", "pupils", "result", "state", "subject", "title", "verdict", "version", "visibility") VALUES (NEW."actions_taken", NEW."added_by_id", NEW."annotation", NEW."class_ranges", NEW."consents_taken", NEW."dated", NEW."entry_id", NEW."how_to_repeat", NEW."id", NEW."is_best", NEW."judged_by_id", NEW."judged_on", NEW."kind_id", NEW."links", NEW."materials", NEW."other_authors", NEW."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."problem", NEW."pupils", NEW."result", NEW."state", NEW."subject", NEW."title", NEW."verdict", NEW."version", NEW."visibility"); RETURN NULL;',
                        hash="277bd4d20a0e6b7b9dd13a3ba2754cf6da034393",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_99325",
                        table="roadmap_libraryitem",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="libraryitem",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_libraryitemevent" ("actions_taken", "added_by_id", "annotation", "class_ranges", "consents_taken", "dated", "entry_id", "how_to_repeat", "id", "is_best", "judged_by_id", "judged_on", "kind_id", "links", "materials", "other_authors", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem", "pupils", "result", "state", "subject", "title", "verdict", "version", "visibility") VALUES (OLD."actions_taken", OLD."added_by_id", OLD."annotation", OLD."class_ranges", OLD."consents_taken", OLD."dated", OLD."entry_id", OLD."how_to_repeat", OLD."id", OLD."is_best", OLD."judged_by_id", OLD."judged_on", OLD."kind_id", OLD."links", OLD."materials", OLD."other_authors", OLD."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."problem", OLD."pupils", OLD."result", OLD."state", OLD."subject", OLD."title", OLD."verdict", OLD."version", OLD."visibility"); RETURN NULL;',
                        hash="e3ced669f240cf076164d7bc5614b2c073abab51",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_84aff",
                        table="roadmap_libraryitem",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="librarykindevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="07f290cc5d46b94373a3f02eedbf60c82c8ee1bb",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_d373e",
                        table="roadmap_librarykindevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="localact",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_localactevent" ("basis", "dated", "fixed_at", "id", "in_force_on", "kind_id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scan", "scan_name", "scan_sha256", "state", "title", "version", "void_on", "void_reason", "year") VALUES (NEW."basis", NEW."dated", NEW."fixed_at", NEW."id", NEW."in_force_on", NEW."kind_id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."scan", NEW."scan_name", NEW."scan_sha256", NEW."state", NEW."title", NEW."version", NEW."void_on", NEW."void_reason", NEW."year"); RETURN NULL;',
                        hash="7d70e743a994bb06eb327af8d3266c8b7cd9ddd1",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_287e8",
                        table="roadmap_localact",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="localact",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."basis" IS DISTINCT FROM (NEW."basis") OR OLD."dated" IS DISTINCT FROM (NEW."dated") OR OLD."fixed_at" IS DISTINCT FROM (NEW."fixed_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."in_force_on" IS DISTINCT FROM (NEW."in_force_on") OR OLD."kind_id" IS DISTINCT FROM (NEW."kind_id") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."scan" IS DISTINCT FROM (NEW."scan") OR OLD."scan_name" IS DISTINCT FROM (NEW."scan_name") OR OLD."scan_sha256" IS DISTINCT FROM (NEW."scan_sha256") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."void_on" IS DISTINCT FROM (NEW."void_on") OR OLD."void_reason" IS DISTINCT FROM (NEW."void_reason") OR OLD."year" IS DISTINCT FROM (NEW."year"))',
                        func='INSERT INTO "roadmap_localactevent" ("basis", "dated", "fixed_at", "id", "in_force_on", "kind_id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scan", "scan_name", "scan_sha256", "state", "title", "version", "void_on", "void_reason", "year") VALUES (NEW."basis", NEW."dated", NEW."fixed_at", NEW."id", NEW."in_force_on", NEW."kind_id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."scan", NEW."scan_name", NEW."scan_sha256", NEW."state", NEW."title", NEW."version", NEW."void_on", NEW."void_reason", NEW."year"); RETURN NULL;',
                        hash="b26bfeaf3d7fd0cf10289bc86fa0b1279cf03568",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_f3b9c",
                        table="roadmap_localact",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="localact",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_localactevent" ("basis", "dated", "fixed_at", "id", "in_force_on", "kind_id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scan", "scan_name", "scan_sha256", "state", "title", "version", "void_on", "void_reason", "year") VALUES (OLD."basis", OLD."dated", OLD."fixed_at", OLD."id", OLD."in_force_on", OLD."kind_id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."scan", OLD."scan_name", OLD."scan_sha256", OLD."state", OLD."title", OLD."version", OLD."void_on", OLD."void_reason", OLD."year"); RETURN NULL;',
                        hash="b22be7ed98b5c50122862e4480cd240d6d58210a",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_a6e18",
                        table="roadmap_localact",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="localact",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_hidden_body_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."body" IS DISTINCT FROM (NEW."body"))',
                        func='INSERT INTO "roadmap_localactevent" ("basis", "dated", "fixed_at", "id", "in_force_on", "kind_id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scan", "scan_name", "scan_sha256", "state", "title", "version", "void_on", "void_reason", "year") VALUES (NEW."basis", NEW."dated", NEW."fixed_at", NEW."id", NEW."in_force_on", NEW."kind_id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed_hidden:body\', NEW."id", NEW."scan", NEW."scan_name", NEW."scan_sha256", NEW."state", NEW."title", NEW."version", NEW."void_on", NEW."void_reason", NEW."year"); RETURN NULL;',
                        hash="226481325763647a9b16f25b90a1fedbd064624b",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_hidden_body_update_d7043",
                        table="roadmap_localact",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="incentivepaymentevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="ab699db5cbc4eb36bb7eaefb9e16d18874ea0d9f",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_a05d3",
                        table="roadmap_incentivepaymentevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="incentivepayment",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_incentivepaymentevent" ("act_id", "basis", "ends_on", "id", "kind", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "teacher_id", "unit", "version") VALUES (NEW."act_id", NEW."basis", NEW."ends_on", NEW."id", NEW."kind", NEW."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."starts_on", NEW."teacher_id", NEW."unit", NEW."version"); RETURN NULL;',
                        hash="2dc8f2e61816d08996cae90dec5bbc269a392e22",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_7158f",
                        table="roadmap_incentivepayment",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="incentivepayment",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."act_id" IS DISTINCT FROM (NEW."act_id") OR OLD."basis" IS DISTINCT FROM (NEW."basis") OR OLD."ends_on" IS DISTINCT FROM (NEW."ends_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."pair_id" IS DISTINCT FROM (NEW."pair_id") OR OLD."starts_on" IS DISTINCT FROM (NEW."starts_on") OR OLD."teacher_id" IS DISTINCT FROM (NEW."teacher_id") OR OLD."unit" IS DISTINCT FROM (NEW."unit") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                        func='INSERT INTO "roadmap_incentivepaymentevent" ("act_id", "basis", "ends_on", "id", "kind", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "teacher_id", "unit", "version") VALUES (NEW."act_id", NEW."basis", NEW."ends_on", NEW."id", NEW."kind", NEW."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."starts_on", NEW."teacher_id", NEW."unit", NEW."version"); RETURN NULL;',
                        hash="c2529d096ff21cd2698dc086edcd2804e9867f2a",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_45d96",
                        table="roadmap_incentivepayment",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="incentivepayment",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_incentivepaymentevent" ("act_id", "basis", "ends_on", "id", "kind", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "teacher_id", "unit", "version") VALUES (OLD."act_id", OLD."basis", OLD."ends_on", OLD."id", OLD."kind", OLD."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."starts_on", OLD."teacher_id", OLD."unit", OLD."version"); RETURN NULL;',
                        hash="001177fe19b4991b4f1afa61a1e2b0d71a237d5e",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_30969",
                        table="roadmap_incentivepayment",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="incentivepayment",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_hidden_size_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."size" IS DISTINCT FROM (NEW."size"))',
                        func='INSERT INTO "roadmap_incentivepaymentevent" ("act_id", "basis", "ends_on", "id", "kind", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "teacher_id", "unit", "version") VALUES (NEW."act_id", NEW."basis", NEW."ends_on", NEW."id", NEW."kind", NEW."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed_hidden:size\', NEW."id", NEW."starts_on", NEW."teacher_id", NEW."unit", NEW."version"); RETURN NULL;',
                        hash="9071db01d1acce906c11b227b3024badfdc0feed",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_hidden_size_update_f4b43",
                        table="roadmap_incentivepayment",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="actpairevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="c5fdaba18484ef9b7e2491effea4b2fde761e08e",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_74ef0",
                        table="roadmap_actpairevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="actpair",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_actpairevent" ("act_id", "id", "instead_of_id", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."act_id", NEW."id", NEW."instead_of_id", NEW."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id"); RETURN NULL;',
                        hash="cb747275704f1d3eb16140586781cb3fd7132031",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_82d02",
                        table="roadmap_actpair",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="actpair",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "roadmap_actpairevent" ("act_id", "id", "instead_of_id", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."act_id", NEW."id", NEW."instead_of_id", NEW."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id"); RETURN NULL;',
                        hash="da15d68b210a511f28ac7a64c10301e1623b2a0f",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_1c7d2",
                        table="roadmap_actpair",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="actpair",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_actpairevent" ("act_id", "id", "instead_of_id", "pair_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."act_id", OLD."id", OLD."instead_of_id", OLD."pair_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id"); RETURN NULL;',
                        hash="479f42cae22f622027794655d7d648cfcd2bf781",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_c3e84",
                        table="roadmap_actpair",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="actapprovalevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="a2a05f3528992c94fad19e9759687027268e3384",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_cc0b1",
                        table="roadmap_actapprovalevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="actapproval",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_actapprovalevent" ("act_id", "body", "dated", "id", "kind", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."act_id", NEW."body", NEW."dated", NEW."id", NEW."kind", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id"); RETURN NULL;',
                        hash="782ed379130a7698132aae898a3cdd7678ddbb6e",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_b6ca7",
                        table="roadmap_actapproval",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="actapproval",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "roadmap_actapprovalevent" ("act_id", "body", "dated", "id", "kind", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."act_id", NEW."body", NEW."dated", NEW."id", NEW."kind", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id"); RETURN NULL;',
                        hash="b535f62259170e65f1e6a2c40a5673f05a01492f",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_32bf3",
                        table="roadmap_actapproval",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="actapproval",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_actapprovalevent" ("act_id", "body", "dated", "id", "kind", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."act_id", OLD."body", OLD."dated", OLD."id", OLD."kind", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id"); RETURN NULL;',
                        hash="0b1882da36115cc47a4ab3200c405b0f6edfa2f9",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_27fe5",
                        table="roadmap_actapproval",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="acknowledgementevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="bec95f00b56ddc335be0fd9c06182b2f35b9b757",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_39bd5",
                        table="roadmap_acknowledgementevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="acknowledgement",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_acknowledgementevent" ("act_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_at", "signed_on", "teacher_id") VALUES (NEW."act_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."read_at", NEW."signed_on", NEW."teacher_id"); RETURN NULL;',
                        hash="5a3bf8a6e42407cf4d777bec04fcf6f0d4af3895",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_2fffb",
                        table="roadmap_acknowledgement",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="acknowledgement",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "roadmap_acknowledgementevent" ("act_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_at", "signed_on", "teacher_id") VALUES (NEW."act_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."read_at", NEW."signed_on", NEW."teacher_id"); RETURN NULL;',
                        hash="71af5cc6fcf15efb5cce0380660f07deabcb2b4b",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_13805",
                        table="roadmap_acknowledgement",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="acknowledgement",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_acknowledgementevent" ("act_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_at", "signed_on", "teacher_id") VALUES (OLD."act_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."read_at", OLD."signed_on", OLD."teacher_id"); RETURN NULL;',
                        hash="b29f0c8808cbc417758b39c4f8f7f28d7ff5aeaf",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_47a1f",
                        table="roadmap_acknowledgement",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="localactevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="804e37389ae8700c9145a471557813386eea920a",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_80090",
                        table="roadmap_localactevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="revisionevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="b6835344fef868c2aed295831317645eed7e067d",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_08cd2",
                        table="roadmap_revisionevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="revision",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_revisionevent" ("approved_body", "approved_kind", "approved_number", "approved_on", "created_at", "created_by_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "roadmap_id") VALUES (NEW."approved_body", NEW."approved_kind", NEW."approved_number", NEW."approved_on", NEW."created_at", NEW."created_by_id", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."reason", NEW."roadmap_id"); RETURN NULL;',
                        hash="ec0d75d5718391a675a8f59bdfa527c6382a74ae",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_bae99",
                        table="roadmap_revision",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="revision",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."approved_body" IS DISTINCT FROM (NEW."approved_body") OR OLD."approved_kind" IS DISTINCT FROM (NEW."approved_kind") OR OLD."approved_number" IS DISTINCT FROM (NEW."approved_number") OR OLD."approved_on" IS DISTINCT FROM (NEW."approved_on") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."created_by_id" IS DISTINCT FROM (NEW."created_by_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."roadmap_id" IS DISTINCT FROM (NEW."roadmap_id"))',
                        func='INSERT INTO "roadmap_revisionevent" ("approved_body", "approved_kind", "approved_number", "approved_on", "created_at", "created_by_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "roadmap_id") VALUES (NEW."approved_body", NEW."approved_kind", NEW."approved_number", NEW."approved_on", NEW."created_at", NEW."created_by_id", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."reason", NEW."roadmap_id"); RETURN NULL;',
                        hash="8a601083eb60443fe086860b362f5fdeaf2f8a85",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_33859",
                        table="roadmap_revision",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="revision",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_revisionevent" ("approved_body", "approved_kind", "approved_number", "approved_on", "created_at", "created_by_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "roadmap_id") VALUES (OLD."approved_body", OLD."approved_kind", OLD."approved_number", OLD."approved_on", OLD."created_at", OLD."created_by_id", OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."reason", OLD."roadmap_id"); RETURN NULL;',
                        hash="50c0149718aa7946dca05abb937fa686db377c0f",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_3fce1",
                        table="roadmap_revision",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="roadmapevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="d30bf2dff6bbc4597348230f9b939066b5a8df1c",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_2bc37",
                        table="roadmap_roadmapevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="stage",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_stageevent" ("document", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "responsible", "result", "roadmap_id", "term", "title", "version") VALUES (NEW."document", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."position", NEW."responsible", NEW."result", NEW."roadmap_id", NEW."term", NEW."title", NEW."version"); RETURN NULL;',
                        hash="8d03eaceadc30d6c09e705a2e609fb879ceb79a7",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_2012c",
                        table="roadmap_stage",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="stage",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "roadmap_stageevent" ("document", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "responsible", "result", "roadmap_id", "term", "title", "version") VALUES (NEW."document", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."position", NEW."responsible", NEW."result", NEW."roadmap_id", NEW."term", NEW."title", NEW."version"); RETURN NULL;',
                        hash="a4e3362fde885abfcf02d49a4944ab3f894a5ab5",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_8869a",
                        table="roadmap_stage",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="stage",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_stageevent" ("document", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "responsible", "result", "roadmap_id", "term", "title", "version") VALUES (OLD."document", OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."position", OLD."responsible", OLD."result", OLD."roadmap_id", OLD."term", OLD."title", OLD."version"); RETURN NULL;',
                        hash="94d8143955b15069b4c9902dbbc1c0705e79c554",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_c800c",
                        table="roadmap_stage",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="activityevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="31beb27329ba682a1baea1d66dc661870ff07d81",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_ddd89",
                        table="roadmap_activityevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="activity",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_activityevent" ("closed_as", "closed_by_id", "closed_on", "closed_why", "dates_by_hand", "document", "end", "fact_sources", "id", "notes", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "responsible", "result", "stage_id", "start", "term", "term_doubts", "term_kind", "text", "version") VALUES (NEW."closed_as", NEW."closed_by_id", NEW."closed_on", NEW."closed_why", NEW."dates_by_hand", NEW."document", NEW."end", NEW."fact_sources", NEW."id", NEW."notes", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."position", NEW."responsible", NEW."result", NEW."stage_id", NEW."start", NEW."term", NEW."term_doubts", NEW."term_kind", NEW."text", NEW."version"); RETURN NULL;',
                        hash="4b193c4b282fb519f8a6500949a28c41529a1107",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_7e40c",
                        table="roadmap_activity",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="activity",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "roadmap_activityevent" ("closed_as", "closed_by_id", "closed_on", "closed_why", "dates_by_hand", "document", "end", "fact_sources", "id", "notes", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "responsible", "result", "stage_id", "start", "term", "term_doubts", "term_kind", "text", "version") VALUES (NEW."closed_as", NEW."closed_by_id", NEW."closed_on", NEW."closed_why", NEW."dates_by_hand", NEW."document", NEW."end", NEW."fact_sources", NEW."id", NEW."notes", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."position", NEW."responsible", NEW."result", NEW."stage_id", NEW."start", NEW."term", NEW."term_doubts", NEW."term_kind", NEW."text", NEW."version"); RETURN NULL;',
                        hash="f716dfa1cb83d0420e1e05601164d4bae9749560",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_a6aaa",
                        table="roadmap_activity",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="activity",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "roadmap_activityevent" ("closed_as", "closed_by_id", "closed_on", "closed_why", "dates_by_hand", "document", "end", "fact_sources", "id", "notes", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "responsible", "result", "stage_id", "start", "term", "term_doubts", "term_kind", "text", "version") VALUES (OLD."closed_as", OLD."closed_by_id", OLD."closed_on", OLD."closed_why", OLD."dates_by_hand", OLD."document", OLD."end", OLD."fact_sources", OLD."id", OLD."notes", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."position", OLD."responsible", OLD."result", OLD."stage_id", OLD."start", OLD."term", OLD."term_doubts", OLD."term_kind", OLD."text", OLD."version"); RETURN NULL;',
                        hash="8e8553f595fcaa5aed163f1d5f39cfbe772afa88",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_ab64c",
                        table="roadmap_activity",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="stageevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="33740897c2b7a8f8381b4759e6cde30318006825",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_74e03",
                        table="roadmap_stageevent",
                        when="BEFORE",
                    ),
                ),
            ),
        ),
    ]
