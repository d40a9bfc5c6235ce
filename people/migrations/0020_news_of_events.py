from django.contrib.postgres.operations import (
    BtreeGistExtension,
    CITextExtension,
    TrigramExtension,
    UnaccentExtension,
)
import datetime
import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.core.validators
import django.db.models.constraints
import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.text
import django.utils.timezone
import people.academic_year
import people.models.consent
import people.models.consent_scan
import people.models.rules
import people.models.school
import people.models.staff_queries
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from people.schema_changes import CreateFunction, Together


class Migration(migrations.Migration):
    # It stands for twenty steps and bears the name of their last: every database that has taken them
    # knows that one, whether it took them one by one or already together.
    initial = True

    dependencies = []

    operations = [
        BtreeGistExtension(),
        TrigramExtension(),
        UnaccentExtension(),
        CITextExtension(),
        # only STABLE by itself, since some types print as settings say; texts do not
        CreateFunction("people_words(text[])", "text", "array_to_string($1, ' ')"),
        Together(
            migrations.CreateModel(
                name="Account",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("password", models.CharField(max_length=128, verbose_name="password")),
                    (
                        "last_login",
                        models.DateTimeField(blank=True, null=True, verbose_name="last login"),
                    ),
                    (
                        "login",
                        models.CharField(
                            error_messages={"unique": "Такой логин уже занят."},
                            max_length=60,
                            unique=True,
                            validators=[
                                django.core.validators.RegexValidator(
                                    "^[a-zа-яё0-9][a-zа-яё0-9._-]*$",
                                    "Логин — строчные буквы, цифры, точка, дефис; без пробелов и @.",
                                )
                            ],
                            verbose_name="логин",
                        ),
                    ),
                    (
                        "email",
                        models.EmailField(
                            blank=True, max_length=254, verbose_name="электронная почта"
                        ),
                    ),
                    (
                        "roles",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.CharField(
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
                            ),
                            size=None,
                            verbose_name="роли",
                        ),
                    ),
                    ("is_active", models.BooleanField(default=True, verbose_name="вход разрешён")),
                    (
                        "created_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now,
                            editable=False,
                            verbose_name="создана",
                        ),
                    ),
                    ("is_quiet", models.BooleanField(default=False, verbose_name="без писем")),
                    (
                        "last_seen",
                        models.DateTimeField(
                            editable=False, null=True, verbose_name="последний визит"
                        ),
                    ),
                ],
                options={
                    "verbose_name": "учётная запись",
                    "verbose_name_plural": "учётные записи",
                    "ordering": ["login"],
                },
            ),
            migrations.CreateModel(
                name="AskedTeacher",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "no_need_at",
                        models.DateTimeField(
                            blank=True, null=True, verbose_name="ответил, что помощь не нужна"
                        ),
                    ),
                ],
                options={
                    "verbose_name": "опрошенный",
                    "verbose_name_plural": "опрошенные",
                },
            ),
            migrations.CreateModel(
                name="Consent",
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
                            choices=[
                                ("participation", "согласие на участие в наставничестве"),
                                ("processing", "согласие на обработку персональных данных"),
                                (
                                    "dissemination",
                                    "согласие на распространение персональных данных",
                                ),
                            ],
                            max_length=15,
                            verbose_name="вид",
                        ),
                    ),
                    (
                        "code",
                        models.CharField(max_length=20, unique=True, verbose_name="код на бумаге"),
                    ),
                    (
                        "created_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="создано"
                        ),
                    ),
                    (
                        "signed_on",
                        models.DateField(blank=True, null=True, verbose_name="дата на бумаге"),
                    ),
                    (
                        "valid_until",
                        models.DateField(blank=True, null=True, verbose_name="действует до"),
                    ),
                    (
                        "scan",
                        models.FileField(
                            blank=True,
                            upload_to=people.models.consent.scan_path,
                            verbose_name="скан",
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
                    (
                        "withdrawn_on",
                        models.DateField(blank=True, null=True, verbose_name="отозвано"),
                    ),
                    (
                        "withdrawal_reason",
                        models.TextField(blank=True, verbose_name="основание отзыва"),
                    ),
                    (
                        "fields",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.CharField(
                                choices=[
                                    ("name", "фамилия, имя, отчество"),
                                    ("post", "должность и предмет"),
                                    ("category", "квалификационная категория"),
                                    ("experience", "стаж"),
                                    ("achievements", "достижения и опыт наставничества"),
                                    ("photo", "фотография"),
                                ],
                                max_length=15,
                            ),
                            blank=True,
                            default=list,
                            size=None,
                            verbose_name="что можно публиковать",
                        ),
                    ),
                    ("bans", models.TextField(blank=True, verbose_name="запреты и условия")),
                    (
                        "resource",
                        models.CharField(
                            blank=True, max_length=500, verbose_name="где публикуется"
                        ),
                    ),
                ],
                options={
                    "verbose_name": "согласие",
                    "verbose_name_plural": "согласия",
                    "ordering": ["teacher__sort_name", "kind", "-pk"],
                },
            ),
            migrations.CreateModel(
                name="ConsentTextEvent",
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
                            choices=[
                                ("participation", "согласие на участие в наставничестве"),
                                ("processing", "согласие на обработку персональных данных"),
                                (
                                    "dissemination",
                                    "согласие на распространение персональных данных",
                                ),
                            ],
                            max_length=15,
                            verbose_name="вид",
                        ),
                    ),
                    (
                        "number",
                        models.PositiveSmallIntegerField(default=1, verbose_name="редакция"),
                    ),
                    ("title", models.CharField(max_length=300, verbose_name="заголовок")),
                    ("body", models.TextField(verbose_name="текст")),
                    (
                        "term",
                        models.CharField(
                            blank=True, max_length=300, verbose_name="срок действия словами"
                        ),
                    ),
                    (
                        "valid_months",
                        models.PositiveSmallIntegerField(
                            blank=True,
                            null=True,
                            validators=[django.core.validators.MinValueValidator(1)],
                            verbose_name="действует, месяцев",
                        ),
                    ),
                    (
                        "warn_days",
                        models.PositiveSmallIntegerField(
                            default=30, verbose_name="предупреждать до окончания, дней"
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="DeclinedPhrase",
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
                        "phrase",
                        models.CharField(
                            max_length=300, unique=True, verbose_name="в именительном падеже"
                        ),
                    ),
                    (
                        "gent",
                        models.CharField(max_length=300, verbose_name="родительный: нет кого"),
                    ),
                    (
                        "datv",
                        models.CharField(
                            max_length=300, verbose_name="дательный: подчиняется кому"
                        ),
                    ),
                    (
                        "accs",
                        models.CharField(
                            max_length=300, verbose_name="винительный: назначить кого"
                        ),
                    ),
                    (
                        "ablt",
                        models.CharField(
                            max_length=300, verbose_name="творительный: согласовано кем"
                        ),
                    ),
                    (
                        "loct",
                        models.CharField(max_length=300, verbose_name="предложный: сказано о ком"),
                    ),
                ],
                options={
                    "verbose_name": "склонение",
                    "verbose_name_plural": "склонения имён и должностей",
                    "ordering": ["phrase"],
                },
            ),
            migrations.CreateModel(
                name="DeclinedPhraseEvent",
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
                        "phrase",
                        models.CharField(max_length=300, verbose_name="в именительном падеже"),
                    ),
                    (
                        "gent",
                        models.CharField(max_length=300, verbose_name="родительный: нет кого"),
                    ),
                    (
                        "datv",
                        models.CharField(
                            max_length=300, verbose_name="дательный: подчиняется кому"
                        ),
                    ),
                    (
                        "accs",
                        models.CharField(
                            max_length=300, verbose_name="винительный: назначить кого"
                        ),
                    ),
                    (
                        "ablt",
                        models.CharField(
                            max_length=300, verbose_name="творительный: согласовано кем"
                        ),
                    ),
                    (
                        "loct",
                        models.CharField(max_length=300, verbose_name="предложный: сказано о ком"),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="Difficulty",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("rank", models.PositiveSmallIntegerField(verbose_name="очередь")),
                ],
                options={
                    "verbose_name": "затруднение",
                    "verbose_name_plural": "затруднения",
                    "ordering": ["rank", "pk"],
                },
            ),
            migrations.CreateModel(
                name="DifficultyEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    ("rank", models.PositiveSmallIntegerField(verbose_name="очередь")),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="Draft",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("key", models.CharField(max_length=60, verbose_name="форма")),
                    ("content", models.JSONField(default=dict, verbose_name="содержимое")),
                    (
                        "saved_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="сохранён"
                        ),
                    ),
                ],
                options={
                    "verbose_name": "черновик",
                    "verbose_name_plural": "черновики",
                },
            ),
            migrations.CreateModel(
                name="Indicator",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("group", models.CharField(max_length=150, verbose_name="группа")),
                    ("name", models.CharField(max_length=300, verbose_name="показатель")),
                    (
                        "kind",
                        models.CharField(
                            choices=[
                                ("yes_no", "да или нет"),
                                ("number", "число"),
                                ("scale", "от 0 до 5"),
                            ],
                            default="scale",
                            max_length=10,
                            verbose_name="вид",
                        ),
                    ),
                    (
                        "weight",
                        models.DecimalField(
                            decimal_places=1,
                            default=1,
                            max_digits=4,
                            validators=[django.core.validators.MinValueValidator(0)],
                            verbose_name="вес",
                        ),
                    ),
                    (
                        "full_value",
                        models.DecimalField(
                            blank=True,
                            decimal_places=1,
                            help_text="Только для числа: например, 3 открытых урока — это уже 100 %.",
                            max_digits=7,
                            null=True,
                            verbose_name="число, которое считается полным результатом",
                        ),
                    ),
                    (
                        "hint",
                        models.CharField(blank=True, max_length=500, verbose_name="подсказка"),
                    ),
                    ("place", models.PositiveSmallIntegerField(default=0, verbose_name="место")),
                ],
                options={
                    "verbose_name": "показатель",
                    "verbose_name_plural": "показатели",
                    "ordering": ["place", "pk"],
                },
            ),
            migrations.CreateModel(
                name="IndicatorEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    ("group", models.CharField(max_length=150, verbose_name="группа")),
                    ("name", models.CharField(max_length=300, verbose_name="показатель")),
                    (
                        "kind",
                        models.CharField(
                            choices=[
                                ("yes_no", "да или нет"),
                                ("number", "число"),
                                ("scale", "от 0 до 5"),
                            ],
                            default="scale",
                            max_length=10,
                            verbose_name="вид",
                        ),
                    ),
                    (
                        "weight",
                        models.DecimalField(
                            decimal_places=1,
                            default=1,
                            max_digits=4,
                            validators=[django.core.validators.MinValueValidator(0)],
                            verbose_name="вес",
                        ),
                    ),
                    (
                        "full_value",
                        models.DecimalField(
                            blank=True,
                            decimal_places=1,
                            help_text="Только для числа: например, 3 открытых урока — это уже 100 %.",
                            max_digits=7,
                            null=True,
                            verbose_name="число, которое считается полным результатом",
                        ),
                    ),
                    (
                        "hint",
                        models.CharField(blank=True, max_length=500, verbose_name="подсказка"),
                    ),
                    ("place", models.PositiveSmallIntegerField(default=0, verbose_name="место")),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="IndicatorSet",
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
                    ("name", models.CharField(max_length=200, verbose_name="название")),
                ],
                options={
                    "verbose_name": "набор показателей",
                    "verbose_name_plural": "наборы показателей",
                    "ordering": ["-pk"],
                },
            ),
            migrations.CreateModel(
                name="IndicatorSetEvent",
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
                    ("name", models.CharField(max_length=200, verbose_name="название")),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="Letter",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("day", models.DateField(verbose_name="день")),
                ],
                options={
                    "verbose_name": "письмо дня",
                    "verbose_name_plural": "письма дня",
                },
            ),
            migrations.CreateModel(
                name="MenteeEntry",
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
                        "group",
                        models.CharField(
                            choices=[
                                ("young", "молодой специалист"),
                                ("newcomer", "новый в школе"),
                                ("after_break", "после перерыва"),
                                ("new_subject", "сменил предмет"),
                                ("difficulty", "профессиональное затруднение"),
                            ],
                            max_length=12,
                            verbose_name="группа",
                        ),
                    ),
                    (
                        "request_on_paper",
                        models.TextField(blank=True, verbose_name="запрос по бумагам"),
                    ),
                    (
                        "source",
                        models.CharField(
                            choices=[
                                ("self", "от самого педагога"),
                                ("form", "анкета на бумаге"),
                                ("visit", "посещение урока"),
                                ("review", "итоги года"),
                                ("attestation", "аттестация"),
                                ("staff", "по данным о сотруднике"),
                                ("paper", "внесено по бумагам"),
                            ],
                            max_length=12,
                            verbose_name="источник",
                        ),
                    ),
                    ("included_on", models.DateField(verbose_name="дата включения")),
                    ("until", models.DateField(blank=True, null=True, verbose_name="срок до")),
                    (
                        "state",
                        models.CharField(
                            choices=[
                                ("waiting", "ждёт наставника"),
                                ("paired", "наставник закреплён"),
                                ("completed", "программа завершена"),
                                ("left", "выбыл"),
                            ],
                            default="waiting",
                            max_length=10,
                            verbose_name="статус",
                        ),
                    ),
                    ("left_reason", models.TextField(blank=True, verbose_name="почему выбыл")),
                    (
                        "mentor_on_paper",
                        models.CharField(
                            blank=True, max_length=300, verbose_name="наставник по бумагам"
                        ),
                    ),
                ],
                options={
                    "verbose_name": "запись банка наставляемых",
                    "verbose_name_plural": "банк наставляемых",
                    "ordering": ["-year", "teacher__sort_name", "pk"],
                },
            ),
            migrations.CreateModel(
                name="MenteeEntryEvent",
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
                        "group",
                        models.CharField(
                            choices=[
                                ("young", "молодой специалист"),
                                ("newcomer", "новый в школе"),
                                ("after_break", "после перерыва"),
                                ("new_subject", "сменил предмет"),
                                ("difficulty", "профессиональное затруднение"),
                            ],
                            max_length=12,
                            verbose_name="группа",
                        ),
                    ),
                    (
                        "request_on_paper",
                        models.TextField(blank=True, verbose_name="запрос по бумагам"),
                    ),
                    (
                        "source",
                        models.CharField(
                            choices=[
                                ("self", "от самого педагога"),
                                ("form", "анкета на бумаге"),
                                ("visit", "посещение урока"),
                                ("review", "итоги года"),
                                ("attestation", "аттестация"),
                                ("staff", "по данным о сотруднике"),
                                ("paper", "внесено по бумагам"),
                            ],
                            max_length=12,
                            verbose_name="источник",
                        ),
                    ),
                    ("included_on", models.DateField(verbose_name="дата включения")),
                    ("until", models.DateField(blank=True, null=True, verbose_name="срок до")),
                    (
                        "state",
                        models.CharField(
                            choices=[
                                ("waiting", "ждёт наставника"),
                                ("paired", "наставник закреплён"),
                                ("completed", "программа завершена"),
                                ("left", "выбыл"),
                            ],
                            default="waiting",
                            max_length=10,
                            verbose_name="статус",
                        ),
                    ),
                    ("left_reason", models.TextField(blank=True, verbose_name="почему выбыл")),
                    (
                        "mentor_on_paper",
                        models.CharField(
                            blank=True, max_length=300, verbose_name="наставник по бумагам"
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="MentorCompetence",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "level",
                        models.PositiveSmallIntegerField(
                            default=4,
                            validators=[
                                django.core.validators.MinValueValidator(1),
                                django.core.validators.MaxValueValidator(5),
                            ],
                            verbose_name="уровень",
                        ),
                    ),
                ],
                options={
                    "verbose_name": "компетенция наставника",
                    "verbose_name_plural": "компетенции наставника",
                    "ordering": ["competence__parent__place", "competence__place", "pk"],
                },
            ),
            migrations.CreateModel(
                name="MentorCompetenceEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    (
                        "level",
                        models.PositiveSmallIntegerField(
                            default=4,
                            validators=[
                                django.core.validators.MinValueValidator(1),
                                django.core.validators.MaxValueValidator(5),
                            ],
                            verbose_name="уровень",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="MentorEntry",
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
                            choices=[
                                ("candidate", "кандидат"),
                                ("recommended", "рекомендован"),
                                ("approved", "утверждён советом"),
                                ("suspended", "приостановлен"),
                                ("left", "выбыл"),
                            ],
                            default="candidate",
                            max_length=12,
                            verbose_name="статус",
                        ),
                    ),
                    (
                        "source",
                        models.CharField(
                            choices=[
                                ("review", "анализ работы за год"),
                                ("self", "предложил себя сам"),
                                ("deputy", "предложение куратора"),
                                ("carried", "из банка прошлого года"),
                                ("paper", "внесено по бумагам"),
                            ],
                            max_length=10,
                            verbose_name="откуда",
                        ),
                    ),
                    ("basis", models.TextField(blank=True, verbose_name="основание")),
                    (
                        "subjects",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.CharField(max_length=200),
                            blank=True,
                            default=list,
                            size=None,
                            verbose_name="предметы, по которым готов помогать",
                        ),
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
                            verbose_name="классы, в которых готов помогать",
                        ),
                    ),
                    ("achievements", models.TextField(blank=True, verbose_name="достижения")),
                    (
                        "capacity",
                        models.PositiveSmallIntegerField(
                            default=2,
                            validators=[django.core.validators.MaxValueValidator(20)],
                            verbose_name="не больше наставляемых",
                        ),
                    ),
                    (
                        "available",
                        models.CharField(blank=True, max_length=300, verbose_name="когда свободен"),
                    ),
                    (
                        "training_hours",
                        models.PositiveSmallIntegerField(
                            default=0, verbose_name="обучение наставника, часов"
                        ),
                    ),
                    (
                        "trained_until",
                        models.DateField(
                            blank=True, null=True, verbose_name="обучение действует до"
                        ),
                    ),
                    (
                        "council_number",
                        models.CharField(
                            blank=True, max_length=40, verbose_name="протокол совета №"
                        ),
                    ),
                    (
                        "council_date",
                        models.DateField(blank=True, null=True, verbose_name="дата протокола"),
                    ),
                    (
                        "left_reason",
                        models.TextField(blank=True, verbose_name="почему приостановлен или выбыл"),
                    ),
                    (
                        "mentees_on_paper",
                        models.TextField(blank=True, verbose_name="наставляемые по бумагам"),
                    ),
                ],
                options={
                    "verbose_name": "запись банка наставников",
                    "verbose_name_plural": "банк наставников",
                    "ordering": ["-year", "teacher__sort_name", "pk"],
                },
            ),
            migrations.CreateModel(
                name="MentorEntryEvent",
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
                            choices=[
                                ("candidate", "кандидат"),
                                ("recommended", "рекомендован"),
                                ("approved", "утверждён советом"),
                                ("suspended", "приостановлен"),
                                ("left", "выбыл"),
                            ],
                            default="candidate",
                            max_length=12,
                            verbose_name="статус",
                        ),
                    ),
                    (
                        "source",
                        models.CharField(
                            choices=[
                                ("review", "анализ работы за год"),
                                ("self", "предложил себя сам"),
                                ("deputy", "предложение куратора"),
                                ("carried", "из банка прошлого года"),
                                ("paper", "внесено по бумагам"),
                            ],
                            max_length=10,
                            verbose_name="откуда",
                        ),
                    ),
                    ("basis", models.TextField(blank=True, verbose_name="основание")),
                    (
                        "subjects",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.CharField(max_length=200),
                            blank=True,
                            default=list,
                            size=None,
                            verbose_name="предметы, по которым готов помогать",
                        ),
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
                            verbose_name="классы, в которых готов помогать",
                        ),
                    ),
                    ("achievements", models.TextField(blank=True, verbose_name="достижения")),
                    (
                        "capacity",
                        models.PositiveSmallIntegerField(
                            default=2,
                            validators=[django.core.validators.MaxValueValidator(20)],
                            verbose_name="не больше наставляемых",
                        ),
                    ),
                    (
                        "available",
                        models.CharField(blank=True, max_length=300, verbose_name="когда свободен"),
                    ),
                    (
                        "training_hours",
                        models.PositiveSmallIntegerField(
                            default=0, verbose_name="обучение наставника, часов"
                        ),
                    ),
                    (
                        "trained_until",
                        models.DateField(
                            blank=True, null=True, verbose_name="обучение действует до"
                        ),
                    ),
                    (
                        "council_number",
                        models.CharField(
                            blank=True, max_length=40, verbose_name="протокол совета №"
                        ),
                    ),
                    (
                        "council_date",
                        models.DateField(blank=True, null=True, verbose_name="дата протокола"),
                    ),
                    (
                        "left_reason",
                        models.TextField(blank=True, verbose_name="почему приостановлен или выбыл"),
                    ),
                    (
                        "mentees_on_paper",
                        models.TextField(blank=True, verbose_name="наставляемые по бумагам"),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="MentoringRules",
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
                        "mentor_years_in_school",
                        models.PositiveSmallIntegerField(
                            default=2,
                            validators=[
                                django.core.validators.MinValueValidator(0, "Не меньше 0."),
                                django.core.validators.MaxValueValidator(60, "Не больше 60."),
                            ],
                            verbose_name="кандидату в наставники: стаж в школе не меньше, лет",
                        ),
                    ),
                    (
                        "mentor_years_teaching",
                        models.PositiveSmallIntegerField(
                            default=5,
                            validators=[
                                django.core.validators.MinValueValidator(0, "Не меньше 0."),
                                django.core.validators.MaxValueValidator(60, "Не больше 60."),
                            ],
                            verbose_name="кандидату в наставники: педагогический стаж не меньше, лет",
                        ),
                    ),
                    (
                        "mentor_categories",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.CharField(
                                choices=[
                                    ("highest", "высшая"),
                                    ("first", "первая"),
                                    ("fit", "соответствие занимаемой должности"),
                                ],
                                max_length=10,
                            ),
                            blank=True,
                            default=people.models.rules.usual_categories,
                            size=None,
                            verbose_name="кандидату в наставники: категория одна из",
                        ),
                    ),
                    (
                        "mentor_review_share",
                        models.PositiveSmallIntegerField(
                            default=60,
                            validators=[
                                django.core.validators.MinValueValidator(0, "Не меньше 0."),
                                django.core.validators.MaxValueValidator(100, "Не больше 100."),
                            ],
                            verbose_name="кандидату в наставники: итог анализа за год не меньше, %",
                        ),
                    ),
                    (
                        "mentor_capacity",
                        models.PositiveSmallIntegerField(
                            default=2,
                            validators=[
                                django.core.validators.MinValueValidator(1, "Не меньше 1."),
                                django.core.validators.MaxValueValidator(20, "Не больше 20."),
                            ],
                            verbose_name="наставляемых у одного наставника, обычно",
                        ),
                    ),
                    (
                        "mentor_training_hours",
                        models.PositiveSmallIntegerField(
                            default=16,
                            validators=[
                                django.core.validators.MinValueValidator(0, "Не меньше 0."),
                                django.core.validators.MaxValueValidator(1000, "Не больше 1000."),
                            ],
                            verbose_name="обучение наставника, не меньше часов",
                        ),
                    ),
                    (
                        "able_level",
                        models.PositiveSmallIntegerField(
                            default=3,
                            validators=[
                                django.core.validators.MinValueValidator(1, "Не меньше 1."),
                                django.core.validators.MaxValueValidator(5, "Не больше 5."),
                            ],
                            verbose_name="наставник может помочь: уровень компетенции не ниже",
                        ),
                    ),
                    (
                        "young_specialist_years",
                        models.PositiveSmallIntegerField(
                            default=3,
                            validators=[
                                django.core.validators.MinValueValidator(0, "Не меньше 0."),
                                django.core.validators.MaxValueValidator(60, "Не больше 60."),
                            ],
                            verbose_name="молодой специалист: педагогический стаж до, лет",
                        ),
                    ),
                    (
                        "newcomer_years",
                        models.PositiveSmallIntegerField(
                            default=1,
                            validators=[
                                django.core.validators.MinValueValidator(0, "Не меньше 0."),
                                django.core.validators.MaxValueValidator(60, "Не больше 60."),
                            ],
                            verbose_name="новый в школе: стаж в школе до, лет",
                        ),
                    ),
                    (
                        "recent_years",
                        models.PositiveSmallIntegerField(
                            default=1,
                            validators=[
                                django.core.validators.MinValueValidator(1, "Не меньше 1."),
                                django.core.validators.MaxValueValidator(10, "Не больше 10."),
                            ],
                            verbose_name="возвращение и смена предмета считаются недавними, лет",
                        ),
                    ),
                    (
                        "unsure_level",
                        models.PositiveSmallIntegerField(
                            default=2,
                            validators=[
                                django.core.validators.MinValueValidator(1, "Не меньше 1."),
                                django.core.validators.MaxValueValidator(4, "Не больше 4."),
                            ],
                            verbose_name="самооценка говорит о затруднении: до",
                        ),
                    ),
                    (
                        "campaign_days",
                        models.PositiveSmallIntegerField(
                            default=14,
                            validators=[
                                django.core.validators.MinValueValidator(1, "Не меньше 1."),
                                django.core.validators.MaxValueValidator(120, "Не больше 120."),
                            ],
                            verbose_name="сбор запросов длится, дней",
                        ),
                    ),
                    (
                        "campaign_last_days",
                        models.PositiveSmallIntegerField(
                            default=7,
                            validators=[
                                django.core.validators.MinValueValidator(0, "Не меньше 0."),
                                django.core.validators.MaxValueValidator(120, "Не больше 120."),
                            ],
                            verbose_name="сбор запросов кончается: напоминать за, дней",
                        ),
                    ),
                    (
                        "request_wait_days",
                        models.PositiveSmallIntegerField(
                            default=7,
                            validators=[
                                django.core.validators.MinValueValidator(0, "Не меньше 0."),
                                django.core.validators.MaxValueValidator(120, "Не больше 120."),
                            ],
                            verbose_name="запрос ждёт решения не дольше, дней",
                        ),
                    ),
                    (
                        "teachers_fill_reviews",
                        models.BooleanField(
                            default=False, verbose_name="педагоги сами вносят факты в анализ за год"
                        ),
                    ),
                ],
                options={
                    "verbose_name": "правила наставничества",
                    "verbose_name_plural": "правила наставничества",
                },
            ),
            migrations.CreateModel(
                name="MentoringRulesEvent",
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
                        "mentor_years_in_school",
                        models.PositiveSmallIntegerField(
                            default=2,
                            validators=[
                                django.core.validators.MinValueValidator(0, "Не меньше 0."),
                                django.core.validators.MaxValueValidator(60, "Не больше 60."),
                            ],
                            verbose_name="кандидату в наставники: стаж в школе не меньше, лет",
                        ),
                    ),
                    (
                        "mentor_years_teaching",
                        models.PositiveSmallIntegerField(
                            default=5,
                            validators=[
                                django.core.validators.MinValueValidator(0, "Не меньше 0."),
                                django.core.validators.MaxValueValidator(60, "Не больше 60."),
                            ],
                            verbose_name="кандидату в наставники: педагогический стаж не меньше, лет",
                        ),
                    ),
                    (
                        "mentor_categories",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.CharField(
                                choices=[
                                    ("highest", "высшая"),
                                    ("first", "первая"),
                                    ("fit", "соответствие занимаемой должности"),
                                ],
                                max_length=10,
                            ),
                            blank=True,
                            default=people.models.rules.usual_categories,
                            size=None,
                            verbose_name="кандидату в наставники: категория одна из",
                        ),
                    ),
                    (
                        "mentor_review_share",
                        models.PositiveSmallIntegerField(
                            default=60,
                            validators=[
                                django.core.validators.MinValueValidator(0, "Не меньше 0."),
                                django.core.validators.MaxValueValidator(100, "Не больше 100."),
                            ],
                            verbose_name="кандидату в наставники: итог анализа за год не меньше, %",
                        ),
                    ),
                    (
                        "mentor_capacity",
                        models.PositiveSmallIntegerField(
                            default=2,
                            validators=[
                                django.core.validators.MinValueValidator(1, "Не меньше 1."),
                                django.core.validators.MaxValueValidator(20, "Не больше 20."),
                            ],
                            verbose_name="наставляемых у одного наставника, обычно",
                        ),
                    ),
                    (
                        "mentor_training_hours",
                        models.PositiveSmallIntegerField(
                            default=16,
                            validators=[
                                django.core.validators.MinValueValidator(0, "Не меньше 0."),
                                django.core.validators.MaxValueValidator(1000, "Не больше 1000."),
                            ],
                            verbose_name="обучение наставника, не меньше часов",
                        ),
                    ),
                    (
                        "able_level",
                        models.PositiveSmallIntegerField(
                            default=3,
                            validators=[
                                django.core.validators.MinValueValidator(1, "Не меньше 1."),
                                django.core.validators.MaxValueValidator(5, "Не больше 5."),
                            ],
                            verbose_name="наставник может помочь: уровень компетенции не ниже",
                        ),
                    ),
                    (
                        "young_specialist_years",
                        models.PositiveSmallIntegerField(
                            default=3,
                            validators=[
                                django.core.validators.MinValueValidator(0, "Не меньше 0."),
                                django.core.validators.MaxValueValidator(60, "Не больше 60."),
                            ],
                            verbose_name="молодой специалист: педагогический стаж до, лет",
                        ),
                    ),
                    (
                        "newcomer_years",
                        models.PositiveSmallIntegerField(
                            default=1,
                            validators=[
                                django.core.validators.MinValueValidator(0, "Не меньше 0."),
                                django.core.validators.MaxValueValidator(60, "Не больше 60."),
                            ],
                            verbose_name="новый в школе: стаж в школе до, лет",
                        ),
                    ),
                    (
                        "recent_years",
                        models.PositiveSmallIntegerField(
                            default=1,
                            validators=[
                                django.core.validators.MinValueValidator(1, "Не меньше 1."),
                                django.core.validators.MaxValueValidator(10, "Не больше 10."),
                            ],
                            verbose_name="возвращение и смена предмета считаются недавними, лет",
                        ),
                    ),
                    (
                        "unsure_level",
                        models.PositiveSmallIntegerField(
                            default=2,
                            validators=[
                                django.core.validators.MinValueValidator(1, "Не меньше 1."),
                                django.core.validators.MaxValueValidator(4, "Не больше 4."),
                            ],
                            verbose_name="самооценка говорит о затруднении: до",
                        ),
                    ),
                    (
                        "campaign_days",
                        models.PositiveSmallIntegerField(
                            default=14,
                            validators=[
                                django.core.validators.MinValueValidator(1, "Не меньше 1."),
                                django.core.validators.MaxValueValidator(120, "Не больше 120."),
                            ],
                            verbose_name="сбор запросов длится, дней",
                        ),
                    ),
                    (
                        "campaign_last_days",
                        models.PositiveSmallIntegerField(
                            default=7,
                            validators=[
                                django.core.validators.MinValueValidator(0, "Не меньше 0."),
                                django.core.validators.MaxValueValidator(120, "Не больше 120."),
                            ],
                            verbose_name="сбор запросов кончается: напоминать за, дней",
                        ),
                    ),
                    (
                        "request_wait_days",
                        models.PositiveSmallIntegerField(
                            default=7,
                            validators=[
                                django.core.validators.MinValueValidator(0, "Не меньше 0."),
                                django.core.validators.MaxValueValidator(120, "Не больше 120."),
                            ],
                            verbose_name="запрос ждёт решения не дольше, дней",
                        ),
                    ),
                    (
                        "teachers_fill_reviews",
                        models.BooleanField(
                            default=False, verbose_name="педагоги сами вносят факты в анализ за год"
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="MovedDay",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "day",
                        models.DateField(
                            error_messages={"unique": "Этот день уже в списке."},
                            unique=True,
                            verbose_name="день",
                        ),
                    ),
                    ("is_working", models.BooleanField(default=False, verbose_name="рабочий")),
                    (
                        "note",
                        models.CharField(blank=True, max_length=200, verbose_name="пояснение"),
                    ),
                ],
                options={
                    "verbose_name": "перенесённый день",
                    "verbose_name_plural": "перенесённые дни",
                    "ordering": ["day"],
                },
            ),
            migrations.CreateModel(
                name="MovedDayEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    (
                        "day",
                        models.DateField(
                            error_messages={"unique": "Этот день уже в списке."},
                            verbose_name="день",
                        ),
                    ),
                    ("is_working", models.BooleanField(default=False, verbose_name="рабочий")),
                    (
                        "note",
                        models.CharField(blank=True, max_length=200, verbose_name="пояснение"),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="Notification",
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
                                ("request", "запрос"),
                                ("pair", "пара"),
                                ("programme", "программа"),
                                ("meeting", "встреча"),
                                ("portfolio", "портфолио"),
                                ("comment", "комментарий"),
                                ("growth", "рост"),
                                ("help", "помощь"),
                                ("library", "копилка"),
                                ("event", "событие"),
                            ],
                            max_length=10,
                            verbose_name="о чём",
                        ),
                    ),
                    ("text", models.CharField(max_length=200, verbose_name="текст")),
                    ("about", models.CharField(blank=True, max_length=200, verbose_name="о ком")),
                    ("url", models.CharField(max_length=200, verbose_name="адрес")),
                    (
                        "made_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="когда"
                        ),
                    ),
                    (
                        "read_at",
                        models.DateTimeField(blank=True, null=True, verbose_name="прочитано"),
                    ),
                ],
                options={
                    "verbose_name": "уведомление",
                    "verbose_name_plural": "уведомления",
                    "ordering": ["-made_at", "-pk"],
                },
            ),
            migrations.CreateModel(
                name="Official",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "office",
                        models.CharField(
                            choices=[
                                ("director", "директор"),
                                ("acting_director", "и.о. директора"),
                                ("deputy", "заместитель директора по УВР"),
                                ("council_chair", "председатель научно-методического совета"),
                                ("council_secretary", "секретарь научно-методического совета"),
                                ("union_chair", "председатель профсоюзной организации"),
                            ],
                            max_length=20,
                            verbose_name="должность",
                        ),
                    ),
                    ("surname", models.CharField(max_length=100, verbose_name="фамилия")),
                    ("first_name", models.CharField(max_length=100, verbose_name="имя")),
                    (
                        "patronymic",
                        models.CharField(
                            blank=True, default="", max_length=100, verbose_name="отчество"
                        ),
                    ),
                    ("since", models.DateField(verbose_name="с")),
                    ("until", models.DateField(blank=True, null=True, verbose_name="по")),
                ],
                options={
                    "verbose_name": "должностное лицо",
                    "verbose_name_plural": "должностные лица",
                    "ordering": ["office", "-since"],
                },
            ),
            migrations.CreateModel(
                name="OfficialEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    (
                        "office",
                        models.CharField(
                            choices=[
                                ("director", "директор"),
                                ("acting_director", "и.о. директора"),
                                ("deputy", "заместитель директора по УВР"),
                                ("council_chair", "председатель научно-методического совета"),
                                ("council_secretary", "секретарь научно-методического совета"),
                                ("union_chair", "председатель профсоюзной организации"),
                            ],
                            max_length=20,
                            verbose_name="должность",
                        ),
                    ),
                    ("surname", models.CharField(max_length=100, verbose_name="фамилия")),
                    ("first_name", models.CharField(max_length=100, verbose_name="имя")),
                    (
                        "patronymic",
                        models.CharField(
                            blank=True, default="", max_length=100, verbose_name="отчество"
                        ),
                    ),
                    ("since", models.DateField(verbose_name="с")),
                    ("until", models.DateField(blank=True, null=True, verbose_name="по")),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="ProfessionalRequest",
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
                            choices=[
                                ("open", "ждёт рассмотрения"),
                                ("accepted", "принят"),
                                ("declined", "отклонён"),
                                ("merged", "объединён с другим"),
                                ("withdrawn", "отозван автором"),
                                ("closed", "закрыт"),
                            ],
                            default="open",
                            max_length=10,
                            verbose_name="состояние",
                        ),
                    ),
                    (
                        "source",
                        models.CharField(
                            choices=[
                                ("self", "от самого педагога"),
                                ("form", "анкета на бумаге"),
                                ("visit", "посещение урока"),
                                ("review", "итоги года"),
                                ("attestation", "аттестация"),
                                ("staff", "по данным о сотруднике"),
                                ("paper", "внесено по бумагам"),
                            ],
                            default="self",
                            max_length=12,
                            verbose_name="источник",
                        ),
                    ),
                    (
                        "subject",
                        models.CharField(blank=True, max_length=200, verbose_name="предмет"),
                    ),
                    (
                        "class_range",
                        models.CharField(
                            blank=True,
                            choices=[
                                ("primary", "1–4 классы"),
                                ("middle", "5–9 классы"),
                                ("senior", "10–11 классы"),
                            ],
                            max_length=10,
                            verbose_name="классы",
                        ),
                    ),
                    (
                        "wished_form",
                        models.CharField(blank=True, max_length=200, verbose_name="желаемая форма"),
                    ),
                    (
                        "wished_time",
                        models.CharField(blank=True, max_length=200, verbose_name="удобное время"),
                    ),
                    ("own_words", models.TextField(blank=True, verbose_name="своими словами")),
                    (
                        "submitted_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="подан"
                        ),
                    ),
                    (
                        "answer",
                        models.TextField(blank=True, verbose_name="почему отклонён или объединён"),
                    ),
                ],
                options={
                    "verbose_name": "профессиональный запрос",
                    "verbose_name_plural": "профессиональные запросы",
                    "ordering": ["-submitted_at", "-pk"],
                },
            ),
            migrations.CreateModel(
                name="ProfessionalRequestEvent",
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
                            choices=[
                                ("open", "ждёт рассмотрения"),
                                ("accepted", "принят"),
                                ("declined", "отклонён"),
                                ("merged", "объединён с другим"),
                                ("withdrawn", "отозван автором"),
                                ("closed", "закрыт"),
                            ],
                            default="open",
                            max_length=10,
                            verbose_name="состояние",
                        ),
                    ),
                    (
                        "source",
                        models.CharField(
                            choices=[
                                ("self", "от самого педагога"),
                                ("form", "анкета на бумаге"),
                                ("visit", "посещение урока"),
                                ("review", "итоги года"),
                                ("attestation", "аттестация"),
                                ("staff", "по данным о сотруднике"),
                                ("paper", "внесено по бумагам"),
                            ],
                            default="self",
                            max_length=12,
                            verbose_name="источник",
                        ),
                    ),
                    (
                        "subject",
                        models.CharField(blank=True, max_length=200, verbose_name="предмет"),
                    ),
                    (
                        "class_range",
                        models.CharField(
                            blank=True,
                            choices=[
                                ("primary", "1–4 классы"),
                                ("middle", "5–9 классы"),
                                ("senior", "10–11 классы"),
                            ],
                            max_length=10,
                            verbose_name="классы",
                        ),
                    ),
                    (
                        "wished_form",
                        models.CharField(blank=True, max_length=200, verbose_name="желаемая форма"),
                    ),
                    (
                        "wished_time",
                        models.CharField(blank=True, max_length=200, verbose_name="удобное время"),
                    ),
                    (
                        "submitted_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="подан"
                        ),
                    ),
                    (
                        "answer",
                        models.TextField(blank=True, verbose_name="почему отклонён или объединён"),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="RememberedColumns",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "shape",
                        models.CharField(max_length=64, unique=True, verbose_name="вид таблицы"),
                    ),
                    ("title", models.CharField(max_length=500, verbose_name="заголовки")),
                    ("columns", models.JSONField(default=dict, verbose_name="столбцы")),
                ],
                options={
                    "verbose_name": "запомненные столбцы",
                    "verbose_name_plural": "запомненные столбцы",
                },
            ),
            migrations.CreateModel(
                name="RememberedColumnsEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    ("shape", models.CharField(max_length=64, verbose_name="вид таблицы")),
                    ("title", models.CharField(max_length=500, verbose_name="заголовки")),
                    ("columns", models.JSONField(default=dict, verbose_name="столбцы")),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="RequestCampaign",
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
                    ("opens_on", models.DateField(verbose_name="начало")),
                    ("closes_on", models.DateField(verbose_name="окончание")),
                    (
                        "closed_at",
                        models.DateTimeField(
                            blank=True, null=True, verbose_name="закрыт раньше срока"
                        ),
                    ),
                    (
                        "reminded_at",
                        models.DateTimeField(
                            blank=True, null=True, verbose_name="напоминание отправлено"
                        ),
                    ),
                ],
                options={
                    "verbose_name": "сбор запросов",
                    "verbose_name_plural": "сборы запросов",
                },
            ),
            migrations.CreateModel(
                name="RequestCampaignEvent",
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
                    ("opens_on", models.DateField(verbose_name="начало")),
                    ("closes_on", models.DateField(verbose_name="окончание")),
                    (
                        "closed_at",
                        models.DateTimeField(
                            blank=True, null=True, verbose_name="закрыт раньше срока"
                        ),
                    ),
                    (
                        "reminded_at",
                        models.DateTimeField(
                            blank=True, null=True, verbose_name="напоминание отправлено"
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="ReviewMark",
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
                        "value",
                        models.DecimalField(
                            decimal_places=1,
                            max_digits=7,
                            validators=[
                                django.core.validators.MinValueValidator(0),
                                django.core.validators.MaxValueValidator(999999),
                            ],
                            verbose_name="значение",
                        ),
                    ),
                ],
                options={
                    "verbose_name": "оценка показателя",
                    "verbose_name_plural": "оценки показателей",
                },
            ),
            migrations.CreateModel(
                name="ReviewMarkEvent",
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
                        "value",
                        models.DecimalField(
                            decimal_places=1,
                            max_digits=7,
                            validators=[
                                django.core.validators.MinValueValidator(0),
                                django.core.validators.MaxValueValidator(999999),
                            ],
                            verbose_name="значение",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="School",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "full_name",
                        models.CharField(max_length=500, verbose_name="полное наименование"),
                    ),
                    (
                        "short_name",
                        models.CharField(max_length=200, verbose_name="краткое наименование"),
                    ),
                    (
                        "short_name_genitive",
                        models.CharField(
                            help_text="Для слов «педагогический совет …», «директор …».",
                            max_length=200,
                            verbose_name="краткое наименование в родительном падеже",
                        ),
                    ),
                    (
                        "city",
                        models.CharField(
                            blank=True, max_length=100, verbose_name="населённый пункт"
                        ),
                    ),
                    ("address", models.CharField(blank=True, max_length=300, verbose_name="адрес")),
                    (
                        "inn",
                        models.CharField(
                            blank=True,
                            max_length=12,
                            validators=[
                                django.core.validators.RegexValidator(
                                    "^(\\d{10}|\\d{12})$", "ИНН — это 10 или 12 цифр."
                                )
                            ],
                            verbose_name="ИНН",
                        ),
                    ),
                    (
                        "ogrn",
                        models.CharField(
                            blank=True,
                            max_length=15,
                            validators=[
                                django.core.validators.RegexValidator(
                                    "^(\\d{13}|\\d{15})$", "ОГРН — это 13 или 15 цифр."
                                )
                            ],
                            verbose_name="ОГРН",
                        ),
                    ),
                    ("phone", models.CharField(blank=True, max_length=60, verbose_name="телефон")),
                    (
                        "email",
                        models.EmailField(
                            blank=True, max_length=254, verbose_name="электронная почта"
                        ),
                    ),
                    ("site", models.URLField(blank=True, verbose_name="сайт")),
                    (
                        "time_zone",
                        models.CharField(
                            choices=[
                                ("Europe/Kaliningrad", "Калининград (МСК−1)"),
                                ("Europe/Moscow", "Москва"),
                                ("Europe/Samara", "Самара (МСК+1)"),
                                ("Asia/Yekaterinburg", "Екатеринбург (МСК+2)"),
                                ("Asia/Omsk", "Омск (МСК+3)"),
                                ("Asia/Krasnoyarsk", "Красноярск (МСК+4)"),
                                ("Asia/Irkutsk", "Иркутск (МСК+5)"),
                                ("Asia/Yakutsk", "Якутск (МСК+6)"),
                                ("Asia/Vladivostok", "Владивосток (МСК+7)"),
                                ("Asia/Magadan", "Магадан (МСК+8)"),
                                ("Asia/Kamchatka", "Камчатка (МСК+9)"),
                            ],
                            default="Europe/Moscow",
                            max_length=40,
                            validators=[people.models.school.known_zone],
                            verbose_name="часовой пояс",
                        ),
                    ),
                    (
                        "public_url",
                        models.URLField(
                            blank=True,
                            help_text="По этому адресу открывают приложение; он попадает в ссылки и QR-коды.",
                            verbose_name="адрес приложения",
                        ),
                    ),
                    (
                        "working_days",
                        models.PositiveSmallIntegerField(
                            choices=[(5, "пятидневная"), (6, "шестидневная")],
                            default=5,
                            verbose_name="рабочая неделя",
                        ),
                    ),
                    (
                        "link_days",
                        models.PositiveSmallIntegerField(
                            default=14, verbose_name="срок действия ссылки для входа, дней"
                        ),
                    ),
                    (
                        "max_upload_mb",
                        models.PositiveSmallIntegerField(
                            default=20, verbose_name="наибольший размер файла, МБ"
                        ),
                    ),
                    (
                        "draft_days",
                        models.PositiveSmallIntegerField(
                            default=60,
                            help_text="Черновики длинных форм: потом они стираются.",
                            validators=[
                                django.core.validators.MinValueValidator(1, "Не меньше 1 дня."),
                                django.core.validators.MaxValueValidator(365, "Не больше года."),
                            ],
                            verbose_name="хранить неотправленное, дней",
                        ),
                    ),
                    (
                        "upload_days",
                        models.PositiveSmallIntegerField(
                            default=7,
                            help_text="Те, что проверяют перед записью.",
                            validators=[
                                django.core.validators.MinValueValidator(1, "Не меньше 1 дня."),
                                django.core.validators.MaxValueValidator(365, "Не больше года."),
                            ],
                            verbose_name="хранить загруженные таблицы, дней",
                        ),
                    ),
                    (
                        "scan_days",
                        models.PositiveSmallIntegerField(
                            default=30,
                            help_text="Те, о которых не сказано, чьи они.",
                            validators=[
                                django.core.validators.MinValueValidator(1, "Не меньше 1 дня."),
                                django.core.validators.MaxValueValidator(365, "Не больше года."),
                            ],
                            verbose_name="хранить неразобранные сканы, дней",
                        ),
                    ),
                ],
                options={
                    "verbose_name": "школа",
                    "verbose_name_plural": "школа",
                },
            ),
            migrations.CreateModel(
                name="SchoolEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    (
                        "full_name",
                        models.CharField(max_length=500, verbose_name="полное наименование"),
                    ),
                    (
                        "short_name",
                        models.CharField(max_length=200, verbose_name="краткое наименование"),
                    ),
                    (
                        "short_name_genitive",
                        models.CharField(
                            help_text="Для слов «педагогический совет …», «директор …».",
                            max_length=200,
                            verbose_name="краткое наименование в родительном падеже",
                        ),
                    ),
                    (
                        "city",
                        models.CharField(
                            blank=True, max_length=100, verbose_name="населённый пункт"
                        ),
                    ),
                    ("address", models.CharField(blank=True, max_length=300, verbose_name="адрес")),
                    (
                        "inn",
                        models.CharField(
                            blank=True,
                            max_length=12,
                            validators=[
                                django.core.validators.RegexValidator(
                                    "^(\\d{10}|\\d{12})$", "ИНН — это 10 или 12 цифр."
                                )
                            ],
                            verbose_name="ИНН",
                        ),
                    ),
                    (
                        "ogrn",
                        models.CharField(
                            blank=True,
                            max_length=15,
                            validators=[
                                django.core.validators.RegexValidator(
                                    "^(\\d{13}|\\d{15})$", "ОГРН — это 13 или 15 цифр."
                                )
                            ],
                            verbose_name="ОГРН",
                        ),
                    ),
                    ("phone", models.CharField(blank=True, max_length=60, verbose_name="телефон")),
                    (
                        "email",
                        models.EmailField(
                            blank=True, max_length=254, verbose_name="электронная почта"
                        ),
                    ),
                    ("site", models.URLField(blank=True, verbose_name="сайт")),
                    (
                        "time_zone",
                        models.CharField(
                            choices=[
                                ("Europe/Kaliningrad", "Калининград (МСК−1)"),
                                ("Europe/Moscow", "Москва"),
                                ("Europe/Samara", "Самара (МСК+1)"),
                                ("Asia/Yekaterinburg", "Екатеринбург (МСК+2)"),
                                ("Asia/Omsk", "Омск (МСК+3)"),
                                ("Asia/Krasnoyarsk", "Красноярск (МСК+4)"),
                                ("Asia/Irkutsk", "Иркутск (МСК+5)"),
                                ("Asia/Yakutsk", "Якутск (МСК+6)"),
                                ("Asia/Vladivostok", "Владивосток (МСК+7)"),
                                ("Asia/Magadan", "Магадан (МСК+8)"),
                                ("Asia/Kamchatka", "Камчатка (МСК+9)"),
                            ],
                            default="Europe/Moscow",
                            max_length=40,
                            validators=[people.models.school.known_zone],
                            verbose_name="часовой пояс",
                        ),
                    ),
                    (
                        "public_url",
                        models.URLField(
                            blank=True,
                            help_text="По этому адресу открывают приложение; он попадает в ссылки и QR-коды.",
                            verbose_name="адрес приложения",
                        ),
                    ),
                    (
                        "working_days",
                        models.PositiveSmallIntegerField(
                            choices=[(5, "пятидневная"), (6, "шестидневная")],
                            default=5,
                            verbose_name="рабочая неделя",
                        ),
                    ),
                    (
                        "link_days",
                        models.PositiveSmallIntegerField(
                            default=14, verbose_name="срок действия ссылки для входа, дней"
                        ),
                    ),
                    (
                        "max_upload_mb",
                        models.PositiveSmallIntegerField(
                            default=20, verbose_name="наибольший размер файла, МБ"
                        ),
                    ),
                    (
                        "draft_days",
                        models.PositiveSmallIntegerField(
                            default=60,
                            help_text="Черновики длинных форм: потом они стираются.",
                            validators=[
                                django.core.validators.MinValueValidator(1, "Не меньше 1 дня."),
                                django.core.validators.MaxValueValidator(365, "Не больше года."),
                            ],
                            verbose_name="хранить неотправленное, дней",
                        ),
                    ),
                    (
                        "upload_days",
                        models.PositiveSmallIntegerField(
                            default=7,
                            help_text="Те, что проверяют перед записью.",
                            validators=[
                                django.core.validators.MinValueValidator(1, "Не меньше 1 дня."),
                                django.core.validators.MaxValueValidator(365, "Не больше года."),
                            ],
                            verbose_name="хранить загруженные таблицы, дней",
                        ),
                    ),
                    (
                        "scan_days",
                        models.PositiveSmallIntegerField(
                            default=30,
                            help_text="Те, о которых не сказано, чьи они.",
                            validators=[
                                django.core.validators.MinValueValidator(1, "Не меньше 1 дня."),
                                django.core.validators.MaxValueValidator(365, "Не больше года."),
                            ],
                            verbose_name="хранить неразобранные сканы, дней",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="SelfAssessment",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "level",
                        models.PositiveSmallIntegerField(
                            validators=[
                                django.core.validators.MinValueValidator(1),
                                django.core.validators.MaxValueValidator(5),
                            ],
                            verbose_name="уровень",
                        ),
                    ),
                ],
                options={
                    "verbose_name": "самооценка",
                    "verbose_name_plural": "самооценки",
                    "ordering": ["competence__parent__place", "competence__place", "pk"],
                },
            ),
            migrations.CreateModel(
                name="SelfAssessmentEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    (
                        "level",
                        models.PositiveSmallIntegerField(
                            validators=[
                                django.core.validators.MinValueValidator(1),
                                django.core.validators.MaxValueValidator(5),
                            ],
                            verbose_name="уровень",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="Session",
                fields=[
                    (
                        "session_key",
                        models.CharField(
                            max_length=40,
                            primary_key=True,
                            serialize=False,
                            verbose_name="session key",
                        ),
                    ),
                    ("session_data", models.TextField(verbose_name="session data")),
                    (
                        "expire_date",
                        models.DateTimeField(db_index=True, verbose_name="expire date"),
                    ),
                    (
                        "device",
                        models.CharField(blank=True, max_length=100, verbose_name="устройство"),
                    ),
                    (
                        "used_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="последнее обращение"
                        ),
                    ),
                ],
                options={
                    "verbose_name": "сеанс",
                    "verbose_name_plural": "сеансы",
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="StaffImport",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("source", models.CharField(max_length=255, verbose_name="файл")),
                    (
                        "created_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="когда"
                        ),
                    ),
                    ("added", models.PositiveIntegerField(default=0, verbose_name="добавлено")),
                    ("changed", models.PositiveIntegerField(default=0, verbose_name="изменено")),
                    (
                        "left_undecided",
                        models.PositiveIntegerField(default=0, verbose_name="осталось без решения"),
                    ),
                    (
                        "absent",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.BigIntegerField(),
                            blank=True,
                            default=list,
                            size=None,
                            verbose_name="нет в файле",
                        ),
                    ),
                    (
                        "departments",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.BigIntegerField(),
                            blank=True,
                            default=list,
                            size=None,
                            verbose_name="созданные МО",
                        ),
                    ),
                    ("undone_at", models.DateTimeField(null=True, verbose_name="отменено")),
                ],
                options={
                    "verbose_name": "загрузка сотрудников",
                    "verbose_name_plural": "загрузки сотрудников",
                    "ordering": ["-created_at", "-pk"],
                },
            ),
            migrations.CreateModel(
                name="StaffImportChange",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("before", models.JSONField(null=True, verbose_name="было")),
                    ("after", models.JSONField(null=True, verbose_name="стало")),
                    (
                        "version",
                        models.PositiveIntegerField(
                            default=1, verbose_name="версия после загрузки"
                        ),
                    ),
                ],
                options={
                    "verbose_name": "изменение при загрузке",
                    "verbose_name_plural": "изменения при загрузке",
                    "ordering": ["pk"],
                },
            ),
            migrations.CreateModel(
                name="StaffImportEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    ("source", models.CharField(max_length=255, verbose_name="файл")),
                    (
                        "created_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="когда"
                        ),
                    ),
                    ("added", models.PositiveIntegerField(default=0, verbose_name="добавлено")),
                    ("changed", models.PositiveIntegerField(default=0, verbose_name="изменено")),
                    (
                        "left_undecided",
                        models.PositiveIntegerField(default=0, verbose_name="осталось без решения"),
                    ),
                    (
                        "absent",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.BigIntegerField(),
                            blank=True,
                            default=list,
                            size=None,
                            verbose_name="нет в файле",
                        ),
                    ),
                    (
                        "departments",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.BigIntegerField(),
                            blank=True,
                            default=list,
                            size=None,
                            verbose_name="созданные МО",
                        ),
                    ),
                    ("undone_at", models.DateTimeField(null=True, verbose_name="отменено")),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="TableUpload",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "purpose",
                        models.CharField(
                            choices=[
                                ("staff", "сотрудники"),
                                ("reviews", "анализ работы за год"),
                                ("mentors", "банк наставников"),
                                ("mentees", "банк наставляемых"),
                                ("pairs", "пары"),
                            ],
                            max_length=10,
                            verbose_name="что загружается",
                        ),
                    ),
                    ("name", models.CharField(max_length=255, verbose_name="имя файла")),
                    ("content", models.BinaryField(verbose_name="содержимое")),
                    (
                        "pasted",
                        models.BooleanField(default=False, verbose_name="вставлено из буфера"),
                    ),
                    ("choices", models.JSONField(default=dict, verbose_name="решения")),
                    (
                        "created_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="загружено"
                        ),
                    ),
                ],
                options={
                    "verbose_name": "загруженная таблица",
                    "verbose_name_plural": "загруженные таблицы",
                },
            ),
            migrations.CreateModel(
                name="StaffRow",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("position", models.PositiveIntegerField(verbose_name="место в файле")),
                    ("name", models.CharField(max_length=400, verbose_name="имя")),
                    ("is_manager", models.BooleanField(default=False, verbose_name="руководитель")),
                    ("told", models.JSONField(default=dict, verbose_name="что сказано в файле")),
                    (
                        "kind",
                        models.CharField(
                            choices=[
                                ("new", "новый"),
                                ("changes", "изменится"),
                                ("same", "без изменений"),
                                ("doubtful", "под вопросом"),
                                ("error", "ошибка"),
                            ],
                            max_length=10,
                            verbose_name="что произойдёт",
                        ),
                    ),
                    (
                        "doubts",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.CharField(max_length=20),
                            blank=True,
                            default=list,
                            size=None,
                            verbose_name="виды сомнений",
                        ),
                    ),
                    ("reasons", models.JSONField(default=list, verbose_name="причины")),
                    (
                        "candidates",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.BigIntegerField(),
                            blank=True,
                            default=list,
                            size=None,
                            verbose_name="кто это может быть",
                        ),
                    ),
                    ("changes", models.JSONField(default=list, verbose_name="изменения")),
                    (
                        "decision",
                        models.CharField(
                            blank=True,
                            choices=[
                                ("same", "это тот же человек"),
                                ("add", "это другой, добавить"),
                                ("skip", "пропустить"),
                            ],
                            max_length=5,
                            verbose_name="решение",
                        ),
                    ),
                    ("decided_teacher", models.BigIntegerField(null=True, verbose_name="кто это")),
                    ("gender", models.CharField(blank=True, max_length=1, verbose_name="пол")),
                ],
                options={
                    "verbose_name": "человек из таблицы",
                    "verbose_name_plural": "люди из таблицы",
                    "ordering": ["position", "pk"],
                },
            ),
            migrations.CreateModel(
                name="StoredFile",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    (
                        "sha256",
                        models.CharField(
                            max_length=64, unique=True, verbose_name="SHA-256 присланного"
                        ),
                    ),
                    (
                        "kind",
                        models.CharField(
                            choices=[("picture", "снимок"), ("document", "документ")],
                            max_length=10,
                            verbose_name="вид",
                        ),
                    ),
                    ("ending", models.CharField(max_length=6, verbose_name="окончание имени")),
                    ("size", models.PositiveIntegerField(verbose_name="размер, байт")),
                    ("content", models.FileField(upload_to="", verbose_name="содержимое")),
                    (
                        "preview",
                        models.FileField(
                            blank=True, upload_to="", verbose_name="уменьшенный снимок"
                        ),
                    ),
                    (
                        "created_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="загружено"
                        ),
                    ),
                ],
                options={
                    "verbose_name": "хранимый файл",
                    "verbose_name_plural": "хранимые файлы",
                },
            ),
            migrations.CreateModel(
                name="SubjectDepartment",
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
                ],
                options={
                    "verbose_name": "методическое объединение",
                    "verbose_name_plural": "методические объединения",
                    "ordering": ["name"],
                },
            ),
            migrations.CreateModel(
                name="SubjectDepartmentEvent",
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
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="Teacher",
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
                    ("surname", models.CharField(max_length=100, verbose_name="фамилия")),
                    ("first_name", models.CharField(max_length=100, verbose_name="имя")),
                    (
                        "patronymic",
                        models.CharField(
                            blank=True, default="", max_length=100, verbose_name="отчество"
                        ),
                    ),
                    (
                        "former_surnames",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.CharField(max_length=100),
                            blank=True,
                            default=list,
                            size=None,
                            verbose_name="прежние фамилии",
                        ),
                    ),
                    (
                        "gender",
                        models.CharField(
                            choices=[("f", "женский"), ("m", "мужской")],
                            max_length=1,
                            verbose_name="пол",
                        ),
                    ),
                    (
                        "posts",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.CharField(max_length=300),
                            blank=True,
                            default=list,
                            size=None,
                            verbose_name="должности",
                        ),
                    ),
                    (
                        "subjects",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.CharField(max_length=200),
                            blank=True,
                            default=list,
                            size=None,
                            verbose_name="предметы",
                        ),
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
                        "education_level",
                        models.CharField(
                            blank=True, max_length=300, verbose_name="уровень образования"
                        ),
                    ),
                    (
                        "speciality",
                        models.CharField(blank=True, max_length=1000, verbose_name="специальность"),
                    ),
                    (
                        "qualification",
                        models.CharField(blank=True, max_length=1000, verbose_name="квалификация"),
                    ),
                    (
                        "degree",
                        models.CharField(blank=True, max_length=300, verbose_name="учёная степень"),
                    ),
                    (
                        "title",
                        models.CharField(blank=True, max_length=300, verbose_name="учёное звание"),
                    ),
                    (
                        "category",
                        models.CharField(
                            blank=True,
                            choices=[
                                ("highest", "высшая"),
                                ("first", "первая"),
                                ("fit", "соответствие занимаемой должности"),
                            ],
                            max_length=10,
                            verbose_name="квалификационная категория",
                        ),
                    ),
                    (
                        "category_date",
                        models.DateField(
                            blank=True, null=True, verbose_name="дата присвоения категории"
                        ),
                    ),
                    (
                        "special_categories",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.CharField(
                                choices=[
                                    ("methodist", "педагог-методист"),
                                    ("mentor", "педагог-наставник"),
                                ],
                                max_length=10,
                            ),
                            blank=True,
                            default=list,
                            size=None,
                            verbose_name="особые категории",
                        ),
                    ),
                    (
                        "general_since",
                        models.DateField(blank=True, null=True, verbose_name="общий стаж с"),
                    ),
                    (
                        "teaching_since",
                        models.DateField(
                            blank=True, null=True, verbose_name="педагогический стаж с"
                        ),
                    ),
                    (
                        "profession_since",
                        models.DateField(
                            blank=True, null=True, verbose_name="стаж по специальности с"
                        ),
                    ),
                    (
                        "school_since",
                        models.DateField(blank=True, null=True, verbose_name="в школе с"),
                    ),
                    (
                        "courses",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.CharField(max_length=1000),
                            blank=True,
                            default=list,
                            size=None,
                            verbose_name="курсы за три года",
                        ),
                    ),
                    (
                        "retraining",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.CharField(max_length=1000),
                            blank=True,
                            default=list,
                            size=None,
                            verbose_name="профессиональная переподготовка",
                        ),
                    ),
                    (
                        "programmes",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.CharField(max_length=1000),
                            blank=True,
                            default=list,
                            size=None,
                            verbose_name="образовательные программы",
                        ),
                    ),
                    (
                        "building",
                        models.CharField(blank=True, max_length=150, verbose_name="корпус"),
                    ),
                    ("phone", models.CharField(blank=True, max_length=60, verbose_name="телефон")),
                    (
                        "email",
                        models.EmailField(
                            blank=True, max_length=254, verbose_name="электронная почта"
                        ),
                    ),
                    (
                        "state",
                        models.CharField(
                            choices=[
                                ("works", "работает"),
                                ("on_leave", "в отпуске"),
                                ("left", "уволен"),
                            ],
                            default="works",
                            max_length=10,
                            verbose_name="состояние",
                        ),
                    ),
                    (
                        "left_on",
                        models.DateField(blank=True, null=True, verbose_name="дата увольнения"),
                    ),
                    (
                        "is_external",
                        models.BooleanField(
                            default=False, verbose_name="внешний: не из штата школы"
                        ),
                    ),
                    (
                        "is_part_time",
                        models.BooleanField(default=False, verbose_name="внешний совместитель"),
                    ),
                    (
                        "sort_name",
                        models.GeneratedField(
                            db_persist=True,
                            expression=django.db.models.functions.comparison.Collate(
                                people.models.staff_queries.Translate(
                                    django.db.models.functions.text.Lower(
                                        django.db.models.functions.text.Concat(
                                            models.F("surname"),
                                            models.Value(" "),
                                            models.F("first_name"),
                                            models.Value(" "),
                                            models.F("patronymic"),
                                            output_field=models.TextField(),
                                        )
                                    ),
                                    models.Value("ё"),
                                    models.Value("е"),
                                ),
                                "C",
                            ),
                            output_field=models.TextField(),
                        ),
                    ),
                    (
                        "search_name",
                        models.GeneratedField(
                            db_persist=True,
                            expression=django.db.models.functions.comparison.Collate(
                                django.db.models.functions.text.Concat(
                                    people.models.staff_queries.Translate(
                                        django.db.models.functions.text.Lower(
                                            django.db.models.functions.text.Concat(
                                                models.F("surname"),
                                                models.Value(" "),
                                                models.F("first_name"),
                                                models.Value(" "),
                                                models.F("patronymic"),
                                                output_field=models.TextField(),
                                            )
                                        ),
                                        models.Value("ё"),
                                        models.Value("е"),
                                    ),
                                    models.Value(" "),
                                    people.models.staff_queries.Translate(
                                        django.db.models.functions.text.Lower(
                                            people.models.staff_queries.Words(
                                                models.F("former_surnames")
                                            )
                                        ),
                                        models.Value("ё"),
                                        models.Value("е"),
                                    ),
                                    output_field=models.TextField(),
                                ),
                                "C",
                            ),
                            output_field=models.TextField(),
                        ),
                    ),
                    (
                        "search_surnames",
                        models.GeneratedField(
                            db_persist=True,
                            expression=django.db.models.functions.comparison.Collate(
                                django.db.models.functions.text.Concat(
                                    people.models.staff_queries.Translate(
                                        django.db.models.functions.text.Lower(models.F("surname")),
                                        models.Value("ё"),
                                        models.Value("е"),
                                    ),
                                    models.Value(" "),
                                    people.models.staff_queries.Translate(
                                        django.db.models.functions.text.Lower(
                                            people.models.staff_queries.Words(
                                                models.F("former_surnames")
                                            )
                                        ),
                                        models.Value("ё"),
                                        models.Value("е"),
                                    ),
                                    output_field=models.TextField(),
                                ),
                                "C",
                            ),
                            output_field=models.TextField(),
                        ),
                    ),
                ],
                options={
                    "verbose_name": "сотрудник",
                    "verbose_name_plural": "сотрудники",
                    "ordering": ["sort_name", "pk"],
                },
            ),
            migrations.CreateModel(
                name="TeacherEvent",
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
                    ("surname", models.CharField(max_length=100, verbose_name="фамилия")),
                    ("first_name", models.CharField(max_length=100, verbose_name="имя")),
                    (
                        "patronymic",
                        models.CharField(
                            blank=True, default="", max_length=100, verbose_name="отчество"
                        ),
                    ),
                    (
                        "former_surnames",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.CharField(max_length=100),
                            blank=True,
                            default=list,
                            size=None,
                            verbose_name="прежние фамилии",
                        ),
                    ),
                    (
                        "gender",
                        models.CharField(
                            choices=[("f", "женский"), ("m", "мужской")],
                            max_length=1,
                            verbose_name="пол",
                        ),
                    ),
                    (
                        "posts",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.CharField(max_length=300),
                            blank=True,
                            default=list,
                            size=None,
                            verbose_name="должности",
                        ),
                    ),
                    (
                        "subjects",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.CharField(max_length=200),
                            blank=True,
                            default=list,
                            size=None,
                            verbose_name="предметы",
                        ),
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
                        "education_level",
                        models.CharField(
                            blank=True, max_length=300, verbose_name="уровень образования"
                        ),
                    ),
                    (
                        "speciality",
                        models.CharField(blank=True, max_length=1000, verbose_name="специальность"),
                    ),
                    (
                        "qualification",
                        models.CharField(blank=True, max_length=1000, verbose_name="квалификация"),
                    ),
                    (
                        "degree",
                        models.CharField(blank=True, max_length=300, verbose_name="учёная степень"),
                    ),
                    (
                        "title",
                        models.CharField(blank=True, max_length=300, verbose_name="учёное звание"),
                    ),
                    (
                        "category",
                        models.CharField(
                            blank=True,
                            choices=[
                                ("highest", "высшая"),
                                ("first", "первая"),
                                ("fit", "соответствие занимаемой должности"),
                            ],
                            max_length=10,
                            verbose_name="квалификационная категория",
                        ),
                    ),
                    (
                        "category_date",
                        models.DateField(
                            blank=True, null=True, verbose_name="дата присвоения категории"
                        ),
                    ),
                    (
                        "special_categories",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.CharField(
                                choices=[
                                    ("methodist", "педагог-методист"),
                                    ("mentor", "педагог-наставник"),
                                ],
                                max_length=10,
                            ),
                            blank=True,
                            default=list,
                            size=None,
                            verbose_name="особые категории",
                        ),
                    ),
                    (
                        "general_since",
                        models.DateField(blank=True, null=True, verbose_name="общий стаж с"),
                    ),
                    (
                        "teaching_since",
                        models.DateField(
                            blank=True, null=True, verbose_name="педагогический стаж с"
                        ),
                    ),
                    (
                        "profession_since",
                        models.DateField(
                            blank=True, null=True, verbose_name="стаж по специальности с"
                        ),
                    ),
                    (
                        "school_since",
                        models.DateField(blank=True, null=True, verbose_name="в школе с"),
                    ),
                    (
                        "courses",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.CharField(max_length=1000),
                            blank=True,
                            default=list,
                            size=None,
                            verbose_name="курсы за три года",
                        ),
                    ),
                    (
                        "retraining",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.CharField(max_length=1000),
                            blank=True,
                            default=list,
                            size=None,
                            verbose_name="профессиональная переподготовка",
                        ),
                    ),
                    (
                        "programmes",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.CharField(max_length=1000),
                            blank=True,
                            default=list,
                            size=None,
                            verbose_name="образовательные программы",
                        ),
                    ),
                    (
                        "building",
                        models.CharField(blank=True, max_length=150, verbose_name="корпус"),
                    ),
                    ("phone", models.CharField(blank=True, max_length=60, verbose_name="телефон")),
                    (
                        "email",
                        models.EmailField(
                            blank=True, max_length=254, verbose_name="электронная почта"
                        ),
                    ),
                    (
                        "state",
                        models.CharField(
                            choices=[
                                ("works", "работает"),
                                ("on_leave", "в отпуске"),
                                ("left", "уволен"),
                            ],
                            default="works",
                            max_length=10,
                            verbose_name="состояние",
                        ),
                    ),
                    (
                        "left_on",
                        models.DateField(blank=True, null=True, verbose_name="дата увольнения"),
                    ),
                    (
                        "is_external",
                        models.BooleanField(
                            default=False, verbose_name="внешний: не из штата школы"
                        ),
                    ),
                    (
                        "is_part_time",
                        models.BooleanField(default=False, verbose_name="внешний совместитель"),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="WorkReview",
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
                        "about_year",
                        people.academic_year.AcademicYearField(verbose_name="за учебный год"),
                    ),
                    ("conclusion", models.TextField(blank=True, verbose_name="вывод")),
                    (
                        "decision",
                        models.CharField(
                            blank=True,
                            choices=[
                                ("candidate", "кандидат в наставники"),
                                ("not_now", "не в этом году"),
                            ],
                            max_length=10,
                            verbose_name="решение",
                        ),
                    ),
                    ("decision_reason", models.TextField(blank=True, verbose_name="почему")),
                    (
                        "decided_on",
                        models.DateField(blank=True, null=True, verbose_name="дата решения"),
                    ),
                ],
                options={
                    "verbose_name": "анализ работы по итогам года",
                    "verbose_name_plural": "анализы работы по итогам года",
                    "ordering": ["-about_year", "teacher__sort_name", "pk"],
                },
            ),
            migrations.CreateModel(
                name="WorkReviewEvent",
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
                        "about_year",
                        people.academic_year.AcademicYearField(verbose_name="за учебный год"),
                    ),
                    ("conclusion", models.TextField(blank=True, verbose_name="вывод")),
                    (
                        "decision",
                        models.CharField(
                            blank=True,
                            choices=[
                                ("candidate", "кандидат в наставники"),
                                ("not_now", "не в этом году"),
                            ],
                            max_length=10,
                            verbose_name="решение",
                        ),
                    ),
                    ("decision_reason", models.TextField(blank=True, verbose_name="почему")),
                    (
                        "decided_on",
                        models.DateField(blank=True, null=True, verbose_name="дата решения"),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="AccessEvent",
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
                                ("signed_in", "вход"),
                                ("sign_in_refused", "неудачный вход"),
                                ("signed_out", "выход"),
                                ("link_sent", "письмо со ссылкой"),
                                ("password_changed", "смена пароля"),
                                ("refused", "отказ в доступе"),
                                ("exported", "выгрузка"),
                                ("redacted", "удаление имени из истории"),
                            ],
                            max_length=20,
                            verbose_name="событие",
                        ),
                    ),
                    (
                        "login",
                        models.CharField(
                            blank=True, max_length=150, verbose_name="набранный логин"
                        ),
                    ),
                    ("what", models.CharField(blank=True, max_length=500, verbose_name="что")),
                    ("address", models.CharField(blank=True, max_length=45, verbose_name="адрес")),
                    (
                        "at",
                        models.DateTimeField(
                            db_index=True, default=django.utils.timezone.now, verbose_name="когда"
                        ),
                    ),
                    (
                        "account",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="access_events",
                            to=settings.AUTH_USER_MODEL,
                            verbose_name="кто",
                        ),
                    ),
                ],
                options={
                    "verbose_name": "событие доступа",
                    "verbose_name_plural": "события доступа",
                    "ordering": ["-at", "-pk"],
                },
            ),
            migrations.CreateModel(
                name="AccessLink",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("nonce", models.CharField(editable=False, max_length=12)),
                    (
                        "created_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="создана"
                        ),
                    ),
                    ("expires_at", models.DateTimeField(verbose_name="действует до")),
                    ("used_at", models.DateTimeField(null=True, verbose_name="использована")),
                    ("revoked_at", models.DateTimeField(null=True, verbose_name="отозвана")),
                    (
                        "account",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.CASCADE,
                            related_name="access_links",
                            to=settings.AUTH_USER_MODEL,
                            verbose_name="учётная запись",
                        ),
                    ),
                    (
                        "created_by",
                        models.ForeignKey(
                            null=True,
                            on_delete=django.db.models.deletion.SET_NULL,
                            related_name="+",
                            to=settings.AUTH_USER_MODEL,
                            verbose_name="кто создал",
                        ),
                    ),
                ],
                options={
                    "verbose_name": "ссылка для входа",
                    "verbose_name_plural": "ссылки для входа",
                },
            ),
            migrations.CreateModel(
                name="AccessLinkEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    (
                        "created_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="создана"
                        ),
                    ),
                    ("expires_at", models.DateTimeField(verbose_name="действует до")),
                    ("used_at", models.DateTimeField(null=True, verbose_name="использована")),
                    ("revoked_at", models.DateTimeField(null=True, verbose_name="отозвана")),
                    (
                        "account",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to=settings.AUTH_USER_MODEL,
                            verbose_name="учётная запись",
                        ),
                    ),
                    (
                        "created_by",
                        models.ForeignKey(
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to=settings.AUTH_USER_MODEL,
                            verbose_name="кто создал",
                        ),
                    ),
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="people.accesslink",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="AccountEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    (
                        "login",
                        models.CharField(
                            error_messages={"unique": "Такой логин уже занят."},
                            max_length=60,
                            validators=[
                                django.core.validators.RegexValidator(
                                    "^[a-zа-яё0-9][a-zа-яё0-9._-]*$",
                                    "Логин — строчные буквы, цифры, точка, дефис; без пробелов и @.",
                                )
                            ],
                            verbose_name="логин",
                        ),
                    ),
                    (
                        "email",
                        models.EmailField(
                            blank=True, max_length=254, verbose_name="электронная почта"
                        ),
                    ),
                    (
                        "roles",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.CharField(
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
                            ),
                            size=None,
                            verbose_name="роли",
                        ),
                    ),
                    ("is_active", models.BooleanField(default=True, verbose_name="вход разрешён")),
                    (
                        "created_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now,
                            editable=False,
                            verbose_name="создана",
                        ),
                    ),
                    ("is_quiet", models.BooleanField(default=False, verbose_name="без писем")),
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to=settings.AUTH_USER_MODEL,
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="AskedTeacherEvent",
                fields=[
                    ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                    ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                    ("pgh_label", models.TextField(help_text="The event label.")),
                    ("pgh_context", pghistory.utils.JSONField(null=True)),
                    ("pgh_context_id", models.UUIDField(null=True)),
                    ("id", models.BigIntegerField()),
                    (
                        "no_need_at",
                        models.DateTimeField(
                            blank=True, null=True, verbose_name="ответил, что помощь не нужна"
                        ),
                    ),
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="people.askedteacher",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="Competence",
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
                    ("code", models.CharField(max_length=12, unique=True, verbose_name="код")),
                    ("name", models.CharField(max_length=200, verbose_name="название")),
                    (
                        "hint",
                        models.CharField(blank=True, max_length=500, verbose_name="пояснение"),
                    ),
                    ("place", models.PositiveSmallIntegerField(default=0, verbose_name="место")),
                    (
                        "is_retired",
                        models.BooleanField(default=False, verbose_name="больше не предлагается"),
                    ),
                    (
                        "parent",
                        models.ForeignKey(
                            blank=True,
                            null=True,
                            on_delete=django.db.models.deletion.PROTECT,
                            related_name="competences",
                            to="people.competence",
                            verbose_name="область",
                        ),
                    ),
                ],
                options={
                    "verbose_name": "компетенция",
                    "verbose_name_plural": "компетенции",
                    "ordering": ["place", "pk"],
                },
            ),
            migrations.CreateModel(
                name="CompetenceEvent",
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
                    ("code", models.CharField(max_length=12, verbose_name="код")),
                    ("name", models.CharField(max_length=200, verbose_name="название")),
                    (
                        "hint",
                        models.CharField(blank=True, max_length=500, verbose_name="пояснение"),
                    ),
                    ("place", models.PositiveSmallIntegerField(default=0, verbose_name="место")),
                    (
                        "is_retired",
                        models.BooleanField(default=False, verbose_name="больше не предлагается"),
                    ),
                    (
                        "parent",
                        models.ForeignKey(
                            blank=True,
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="people.competence",
                            verbose_name="область",
                        ),
                    ),
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="people.competence",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="ConsentScan",
                fields=[
                    (
                        "id",
                        models.BigAutoField(
                            auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                        ),
                    ),
                    ("name", models.CharField(max_length=255, verbose_name="имя файла")),
                    (
                        "page",
                        models.PositiveSmallIntegerField(default=1, verbose_name="страница файла"),
                    ),
                    (
                        "sha256",
                        models.CharField(
                            db_index=True, max_length=64, verbose_name="SHA-256 файла"
                        ),
                    ),
                    (
                        "file",
                        models.FileField(
                            upload_to=people.models.consent_scan.waiting_scan_path,
                            verbose_name="скан",
                        ),
                    ),
                    ("preview", models.BinaryField(verbose_name="уменьшенный снимок")),
                    (
                        "reason",
                        models.CharField(
                            choices=[
                                ("no_code", "кода на бумаге не видно"),
                                ("unknown", "такой бумаги в реестре нет"),
                                ("taken", "у этой бумаги уже есть другой скан"),
                            ],
                            max_length=10,
                            verbose_name="почему ждёт",
                        ),
                    ),
                    (
                        "created_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="загружено"
                        ),
                    ),
                    (
                        "author",
                        models.ForeignKey(
                            on_delete=django.db.models.deletion.CASCADE,
                            related_name="+",
                            to=settings.AUTH_USER_MODEL,
                            verbose_name="кто загрузил",
                        ),
                    ),
                    (
                        "consent",
                        models.ForeignKey(
                            blank=True,
                            null=True,
                            on_delete=django.db.models.deletion.SET_NULL,
                            related_name="+",
                            to="people.consent",
                            verbose_name="бумага, которую назвал код",
                        ),
                    ),
                ],
                options={
                    "verbose_name": "скан, ждущий разбора",
                    "verbose_name_plural": "сканы, ждущие разбора",
                    "ordering": ["created_at", "page", "pk"],
                },
            ),
            migrations.CreateModel(
                name="ConsentText",
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
                            choices=[
                                ("participation", "согласие на участие в наставничестве"),
                                ("processing", "согласие на обработку персональных данных"),
                                (
                                    "dissemination",
                                    "согласие на распространение персональных данных",
                                ),
                            ],
                            max_length=15,
                            verbose_name="вид",
                        ),
                    ),
                    (
                        "number",
                        models.PositiveSmallIntegerField(default=1, verbose_name="редакция"),
                    ),
                    ("title", models.CharField(max_length=300, verbose_name="заголовок")),
                    ("body", models.TextField(verbose_name="текст")),
                    (
                        "term",
                        models.CharField(
                            blank=True, max_length=300, verbose_name="срок действия словами"
                        ),
                    ),
                    (
                        "valid_months",
                        models.PositiveSmallIntegerField(
                            blank=True,
                            null=True,
                            validators=[django.core.validators.MinValueValidator(1)],
                            verbose_name="действует, месяцев",
                        ),
                    ),
                    (
                        "warn_days",
                        models.PositiveSmallIntegerField(
                            default=30, verbose_name="предупреждать до окончания, дней"
                        ),
                    ),
                ],
                options={
                    "verbose_name": "текст согласия",
                    "verbose_name_plural": "тексты согласий",
                    "ordering": ["kind", "-number"],
                    "constraints": [
                        models.UniqueConstraint(
                            fields=("kind", "number"),
                            name="consent_text_number_once",
                            violation_error_message="Такая редакция текста уже есть.",
                        )
                    ],
                },
            ),
            migrations.CreateModel(
                name="ConsentEvent",
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
                            choices=[
                                ("participation", "согласие на участие в наставничестве"),
                                ("processing", "согласие на обработку персональных данных"),
                                (
                                    "dissemination",
                                    "согласие на распространение персональных данных",
                                ),
                            ],
                            max_length=15,
                            verbose_name="вид",
                        ),
                    ),
                    (
                        "created_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="создано"
                        ),
                    ),
                    (
                        "signed_on",
                        models.DateField(blank=True, null=True, verbose_name="дата на бумаге"),
                    ),
                    (
                        "valid_until",
                        models.DateField(blank=True, null=True, verbose_name="действует до"),
                    ),
                    (
                        "scan",
                        models.FileField(
                            blank=True,
                            upload_to=people.models.consent.scan_path,
                            verbose_name="скан",
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
                    (
                        "withdrawn_on",
                        models.DateField(blank=True, null=True, verbose_name="отозвано"),
                    ),
                    (
                        "withdrawal_reason",
                        models.TextField(blank=True, verbose_name="основание отзыва"),
                    ),
                    (
                        "fields",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.CharField(
                                choices=[
                                    ("name", "фамилия, имя, отчество"),
                                    ("post", "должность и предмет"),
                                    ("category", "квалификационная категория"),
                                    ("experience", "стаж"),
                                    ("achievements", "достижения и опыт наставничества"),
                                    ("photo", "фотография"),
                                ],
                                max_length=15,
                            ),
                            blank=True,
                            default=list,
                            size=None,
                            verbose_name="что можно публиковать",
                        ),
                    ),
                    ("bans", models.TextField(blank=True, verbose_name="запреты и условия")),
                    (
                        "resource",
                        models.CharField(
                            blank=True, max_length=500, verbose_name="где публикуется"
                        ),
                    ),
                    (
                        "pgh_obj",
                        models.ForeignKey(
                            db_constraint=False,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="events",
                            to="people.consent",
                        ),
                    ),
                    (
                        "text",
                        models.ForeignKey(
                            blank=True,
                            db_constraint=False,
                            null=True,
                            on_delete=django.db.models.deletion.DO_NOTHING,
                            related_name="+",
                            related_query_name="+",
                            to="people.consenttext",
                            verbose_name="текст",
                        ),
                    ),
                ],
                options={
                    "abstract": False,
                },
            ),
            migrations.CreateModel(
                name="StaffReading",
                fields=[
                    (
                        "upload",
                        models.OneToOneField(
                            on_delete=django.db.models.deletion.CASCADE,
                            primary_key=True,
                            related_name="staff_reading",
                            serialize=False,
                            to="people.tableupload",
                            verbose_name="файл",
                        ),
                    ),
                    (
                        "stage",
                        models.CharField(
                            choices=[
                                ("reading", "читаем файл"),
                                ("understanding", "разбираем строки"),
                                ("comparing", "сравниваем со списком сотрудников"),
                                ("ready", "готово к проверке"),
                                ("applying", "записываем в список сотрудников"),
                                ("failed", "не получилось"),
                            ],
                            default="reading",
                            max_length=15,
                            verbose_name="что делается",
                        ),
                    ),
                    ("message", models.TextField(blank=True, verbose_name="что случилось")),
                    (
                        "moved_at",
                        models.DateTimeField(
                            default=django.utils.timezone.now, verbose_name="последнее движение"
                        ),
                    ),
                    ("rows", models.PositiveIntegerField(default=0, verbose_name="строк в файле")),
                    (
                        "shape",
                        models.CharField(blank=True, max_length=64, verbose_name="вид таблицы"),
                    ),
                    ("columns", models.JSONField(default=list, verbose_name="столбцы")),
                    (
                        "flags",
                        models.JSONField(default=list, verbose_name="сомнения обо всём файле"),
                    ),
                    ("counts", models.JSONField(default=dict, verbose_name="сколько каких")),
                    (
                        "absent",
                        django.contrib.postgres.fields.ArrayField(
                            base_field=models.BigIntegerField(),
                            blank=True,
                            default=list,
                            size=None,
                            verbose_name="нет в файле",
                        ),
                    ),
                    (
                        "with_managers",
                        models.BooleanField(
                            default=True, verbose_name="записывать и руководителей"
                        ),
                    ),
                ],
                options={
                    "verbose_name": "прочитанная таблица сотрудников",
                    "verbose_name_plural": "прочитанные таблицы сотрудников",
                },
            ),
        ),
        Together(
            migrations.AddField(
                model_name="consent",
                name="text",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="consents",
                    to="people.consenttext",
                    verbose_name="текст",
                ),
            ),
            migrations.AddField(
                model_name="consenttextevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="people.consenttext",
                ),
            ),
            migrations.AddField(
                model_name="declinedphraseevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="people.declinedphrase",
                ),
            ),
            migrations.AddField(
                model_name="difficulty",
                name="competence",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="difficulties",
                    to="people.competence",
                    verbose_name="компетенция",
                ),
            ),
            migrations.AddField(
                model_name="difficultyevent",
                name="competence",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.competence",
                    verbose_name="компетенция",
                ),
            ),
            migrations.AddField(
                model_name="difficultyevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="people.difficulty",
                ),
            ),
            migrations.AddField(
                model_name="draft",
                name="account",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="drafts",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="чей",
                ),
            ),
            migrations.AddField(
                model_name="indicatorevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="people.indicator",
                ),
            ),
            migrations.AddField(
                model_name="indicatorset",
                name="succeeds",
                field=models.OneToOneField(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="successor",
                    to="people.indicatorset",
                    verbose_name="пришёл на смену набору",
                ),
            ),
            migrations.AddField(
                model_name="indicatorevent",
                name="indicator_set",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.indicatorset",
                    verbose_name="набор",
                ),
            ),
            migrations.AddField(
                model_name="indicator",
                name="indicator_set",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="indicators",
                    to="people.indicatorset",
                    verbose_name="набор",
                ),
            ),
            migrations.AddField(
                model_name="indicatorsetevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="people.indicatorset",
                ),
            ),
            migrations.AddField(
                model_name="indicatorsetevent",
                name="succeeds",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.indicatorset",
                    verbose_name="пришёл на смену набору",
                ),
            ),
            migrations.AddField(
                model_name="letter",
                name="account",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="letters",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кому",
                ),
            ),
            migrations.AddField(
                model_name="menteeentryevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="people.menteeentry",
                ),
            ),
            migrations.AddField(
                model_name="mentorcompetence",
                name="competence",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="mentor_competences",
                    to="people.competence",
                    verbose_name="компетенция",
                ),
            ),
            migrations.AddField(
                model_name="mentorcompetenceevent",
                name="competence",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.competence",
                    verbose_name="компетенция",
                ),
            ),
            migrations.AddField(
                model_name="mentorcompetenceevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="people.mentorcompetence",
                ),
            ),
            migrations.AddField(
                model_name="mentorcompetenceevent",
                name="entry",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.mentorentry",
                    verbose_name="наставник",
                ),
            ),
            migrations.AddField(
                model_name="mentorcompetence",
                name="entry",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="competences",
                    to="people.mentorentry",
                    verbose_name="наставник",
                ),
            ),
            migrations.AddField(
                model_name="mentorentryevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="people.mentorentry",
                ),
            ),
            migrations.AddField(
                model_name="mentoringrulesevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="people.mentoringrules",
                ),
            ),
            migrations.AddField(
                model_name="moveddayevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="people.movedday",
                ),
            ),
            migrations.AddField(
                model_name="notification",
                name="account",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="notifications",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кому",
                ),
            ),
            migrations.AddField(
                model_name="notification",
                name="letter",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="notifications",
                    to="people.letter",
                    verbose_name="письмо",
                ),
            ),
            migrations.AddField(
                model_name="officialevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="people.official",
                ),
            ),
            migrations.AddField(
                model_name="professionalrequest",
                name="entered_by",
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
                model_name="professionalrequest",
                name="merged_into",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="merged",
                    to="people.professionalrequest",
                    verbose_name="объединён с",
                ),
            ),
            migrations.AddField(
                model_name="menteeentryevent",
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
                model_name="menteeentry",
                name="request",
                field=models.OneToOneField(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="mentee_entry",
                    to="people.professionalrequest",
                    verbose_name="запрос",
                ),
            ),
            migrations.AddField(
                model_name="difficultyevent",
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
                model_name="difficulty",
                name="request",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="difficulties",
                    to="people.professionalrequest",
                    verbose_name="запрос",
                ),
            ),
            migrations.AddField(
                model_name="professionalrequestevent",
                name="entered_by",
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
                model_name="professionalrequestevent",
                name="merged_into",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.professionalrequest",
                    verbose_name="объединён с",
                ),
            ),
            migrations.AddField(
                model_name="professionalrequestevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="people.professionalrequest",
                ),
            ),
            migrations.AddField(
                model_name="rememberedcolumnsevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="people.rememberedcolumns",
                ),
            ),
            migrations.AddField(
                model_name="askedteacherevent",
                name="campaign",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.requestcampaign",
                    verbose_name="сбор запросов",
                ),
            ),
            migrations.AddField(
                model_name="askedteacher",
                name="campaign",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="asked",
                    to="people.requestcampaign",
                    verbose_name="сбор запросов",
                ),
            ),
            migrations.AddField(
                model_name="requestcampaignevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="people.requestcampaign",
                ),
            ),
            migrations.AddField(
                model_name="reviewmark",
                name="entered_by",
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
                model_name="reviewmark",
                name="indicator",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="marks",
                    to="people.indicator",
                    verbose_name="показатель",
                ),
            ),
            migrations.AddField(
                model_name="reviewmarkevent",
                name="entered_by",
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
                model_name="reviewmarkevent",
                name="indicator",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.indicator",
                    verbose_name="показатель",
                ),
            ),
            migrations.AddField(
                model_name="reviewmarkevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="people.reviewmark",
                ),
            ),
            migrations.AddField(
                model_name="schoolevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="people.school",
                ),
            ),
            migrations.AddField(
                model_name="selfassessment",
                name="competence",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="assessments",
                    to="people.competence",
                    verbose_name="компетенция",
                ),
            ),
            migrations.AddField(
                model_name="selfassessment",
                name="request",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="assessments",
                    to="people.professionalrequest",
                    verbose_name="запрос",
                ),
            ),
            migrations.AddField(
                model_name="selfassessmentevent",
                name="competence",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.competence",
                    verbose_name="компетенция",
                ),
            ),
            migrations.AddField(
                model_name="selfassessmentevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="people.selfassessment",
                ),
            ),
            migrations.AddField(
                model_name="selfassessmentevent",
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
                model_name="session",
                name="account",
                field=models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="sessions",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="учётная запись",
                ),
            ),
            migrations.AddField(
                model_name="staffimport",
                name="author",
                field=models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто загрузил",
                ),
            ),
            migrations.AddField(
                model_name="staffimport",
                name="undone_by",
                field=models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто отменил",
                ),
            ),
            migrations.AddField(
                model_name="staffimportchange",
                name="staff_import",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="changes",
                    to="people.staffimport",
                    verbose_name="загрузка",
                ),
            ),
            migrations.AddField(
                model_name="staffimportevent",
                name="author",
                field=models.ForeignKey(
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто загрузил",
                ),
            ),
            migrations.AddField(
                model_name="staffimportevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="people.staffimport",
                ),
            ),
            migrations.AddField(
                model_name="staffimportevent",
                name="undone_by",
                field=models.ForeignKey(
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто отменил",
                ),
            ),
            migrations.AddField(
                model_name="tableupload",
                name="author",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто загрузил",
                ),
            ),
            migrations.AddField(
                model_name="subjectdepartmentevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="people.subjectdepartment",
                ),
            ),
            migrations.AddField(
                model_name="teacher",
                name="department",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="teachers",
                    to="people.subjectdepartment",
                    verbose_name="методическое объединение",
                ),
            ),
            migrations.AddField(
                model_name="subjectdepartmentevent",
                name="head",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.teacher",
                    verbose_name="руководитель",
                ),
            ),
            migrations.AddField(
                model_name="subjectdepartment",
                name="head",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="headed_departments",
                    to="people.teacher",
                    verbose_name="руководитель",
                ),
            ),
            migrations.AddField(
                model_name="staffimportchange",
                name="teacher",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="+",
                    to="people.teacher",
                    verbose_name="сотрудник",
                ),
            ),
            migrations.AddField(
                model_name="professionalrequestevent",
                name="teacher",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.teacher",
                    verbose_name="педагог",
                ),
            ),
            migrations.AddField(
                model_name="professionalrequest",
                name="teacher",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="requests",
                    to="people.teacher",
                    verbose_name="педагог",
                ),
            ),
            migrations.AddField(
                model_name="professionalrequest",
                name="unwanted_mentor",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to="people.teacher",
                    verbose_name="нежелательный наставник",
                ),
            ),
            migrations.AddField(
                model_name="professionalrequest",
                name="wished_mentor",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to="people.teacher",
                    verbose_name="желаемый наставник",
                ),
            ),
            migrations.AddField(
                model_name="mentorentryevent",
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
                model_name="mentorentry",
                name="teacher",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="mentor_entries",
                    to="people.teacher",
                    verbose_name="наставник",
                ),
            ),
            migrations.AddField(
                model_name="menteeentryevent",
                name="teacher",
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
                model_name="menteeentry",
                name="teacher",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="mentee_entries",
                    to="people.teacher",
                    verbose_name="наставляемый",
                ),
            ),
            migrations.AddField(
                model_name="consentevent",
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
                model_name="consent",
                name="teacher",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="consents",
                    to="people.teacher",
                    verbose_name="кто",
                ),
            ),
            migrations.AddField(
                model_name="askedteacherevent",
                name="teacher",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.teacher",
                    verbose_name="педагог",
                ),
            ),
            migrations.AddField(
                model_name="askedteacher",
                name="teacher",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="asked_in",
                    to="people.teacher",
                    verbose_name="педагог",
                ),
            ),
            migrations.AddField(
                model_name="accountevent",
                name="teacher",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    error_messages={"unique": "У этого сотрудника уже есть учётная запись."},
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.teacher",
                    verbose_name="сотрудник",
                ),
            ),
            migrations.AddField(
                model_name="account",
                name="teacher",
                field=models.OneToOneField(
                    blank=True,
                    error_messages={"unique": "У этого сотрудника уже есть учётная запись."},
                    null=True,
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="account",
                    to="people.teacher",
                    verbose_name="сотрудник",
                ),
            ),
            migrations.AddField(
                model_name="teacherevent",
                name="department",
                field=models.ForeignKey(
                    blank=True,
                    db_constraint=False,
                    null=True,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.subjectdepartment",
                    verbose_name="методическое объединение",
                ),
            ),
            migrations.AddField(
                model_name="teacherevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="people.teacher",
                ),
            ),
            migrations.AddField(
                model_name="workreview",
                name="decided_by",
                field=models.ForeignKey(
                    blank=True,
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to=settings.AUTH_USER_MODEL,
                    verbose_name="кто решил",
                ),
            ),
            migrations.AddField(
                model_name="workreview",
                name="indicator_set",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="reviews",
                    to="people.indicatorset",
                    verbose_name="набор показателей",
                ),
            ),
            migrations.AddField(
                model_name="workreview",
                name="teacher",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.PROTECT,
                    related_name="reviews",
                    to="people.teacher",
                    verbose_name="педагог",
                ),
            ),
            migrations.AddField(
                model_name="reviewmarkevent",
                name="review",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.workreview",
                    verbose_name="анализ работы",
                ),
            ),
            migrations.AddField(
                model_name="reviewmark",
                name="review",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="marks",
                    to="people.workreview",
                    verbose_name="анализ работы",
                ),
            ),
            migrations.AddField(
                model_name="workreviewevent",
                name="decided_by",
                field=models.ForeignKey(
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
            migrations.AddField(
                model_name="workreviewevent",
                name="indicator_set",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.indicatorset",
                    verbose_name="набор показателей",
                ),
            ),
            migrations.AddField(
                model_name="workreviewevent",
                name="pgh_obj",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="events",
                    to="people.workreview",
                ),
            ),
            migrations.AddField(
                model_name="workreviewevent",
                name="teacher",
                field=models.ForeignKey(
                    db_constraint=False,
                    on_delete=django.db.models.deletion.DO_NOTHING,
                    related_name="+",
                    related_query_name="+",
                    to="people.teacher",
                    verbose_name="педагог",
                ),
            ),
            migrations.AddField(
                model_name="staffrow",
                name="reading",
                field=models.ForeignKey(
                    on_delete=django.db.models.deletion.CASCADE,
                    related_name="people",
                    to="people.staffreading",
                    verbose_name="таблица",
                ),
            ),
            migrations.AddField(
                model_name="staffreading",
                name="result",
                field=models.ForeignKey(
                    null=True,
                    on_delete=django.db.models.deletion.SET_NULL,
                    related_name="+",
                    to="people.staffimport",
                    verbose_name="загрузка",
                ),
            ),
            migrations.AddIndex(
                model_name="accesslinkevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="people_acce_pgh_cre_3dc042_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="competenceevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="people_comp_pgh_cre_4e7965_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="consenttextevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="people_cons_pgh_cre_c85d29_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="declinedphraseevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="people_decl_pgh_cre_2ed364_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="indicatorevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="people_indi_pgh_cre_5a9e1c_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="indicatorsetevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="people_indi_pgh_cre_8ab6f9_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="mentorcompetenceevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="people_ment_pgh_cre_24fe23_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="mentoringrulesevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="people_ment_pgh_cre_ce59f9_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="moveddayevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="people_move_pgh_cre_91e71d_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="notification",
                index=models.Index(
                    fields=["account", "-made_at", "id"], name="notification_by_day"
                ),
            ),
            migrations.AddIndex(
                model_name="officialevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="people_offi_pgh_cre_a5481e_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="difficultyevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="people_diff_pgh_cre_7f89ed_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="rememberedcolumnsevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="people_reme_pgh_cre_4d88d3_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="requestcampaignevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="people_requ_pgh_cre_bea7cc_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="schoolevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="people_scho_pgh_cre_12c61c_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="selfassessmentevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="people_self_pgh_cre_4678d3_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="staffimportevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="people_staf_pgh_cre_0ddc2a_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="teacher",
                index=models.Index(fields=["sort_name", "id"], name="teacher_in_order"),
            ),
            migrations.AddIndex(
                model_name="teacher",
                index=django.contrib.postgres.indexes.GinIndex(
                    fields=["search_name"], name="teacher_name_trgm", opclasses=["gin_trgm_ops"]
                ),
            ),
            migrations.AddIndex(
                model_name="teacher",
                index=django.contrib.postgres.indexes.GinIndex(
                    fields=["search_surnames"],
                    name="teacher_surname_trgm",
                    opclasses=["gin_trgm_ops"],
                ),
            ),
            migrations.AddIndex(
                model_name="teacher",
                index=models.Index(
                    django.db.models.functions.comparison.Coalesce(
                        "teaching_since",
                        models.Value(datetime.date(9999, 12, 31)),
                        output_field=models.DateField(),
                    ),
                    models.F("sort_name"),
                    models.F("id"),
                    name="teacher_longest_first",
                ),
            ),
            migrations.AddIndex(
                model_name="teacher",
                index=models.Index(
                    django.db.models.functions.comparison.Coalesce(
                        "teaching_since",
                        models.Value(datetime.date(1, 1, 1)),
                        output_field=models.DateField(),
                    ),
                    models.F("sort_name"),
                    models.F("id"),
                    name="teacher_shortest_first",
                ),
            ),
            migrations.AddIndex(
                model_name="teacher",
                index=models.Index(
                    models.Case(
                        models.When(category="highest", then=models.Value(0)),
                        models.When(category="first", then=models.Value(1)),
                        models.When(category="fit", then=models.Value(2)),
                        default=models.Value(3),
                        output_field=models.IntegerField(),
                    ),
                    models.F("sort_name"),
                    models.F("id"),
                    name="teacher_highest_first",
                ),
            ),
            migrations.AddIndex(
                model_name="teacher",
                index=models.Index(
                    models.Case(
                        models.When(category="fit", then=models.Value(0)),
                        models.When(category="first", then=models.Value(1)),
                        models.When(category="highest", then=models.Value(2)),
                        default=models.Value(3),
                        output_field=models.IntegerField(),
                    ),
                    models.F("sort_name"),
                    models.F("id"),
                    name="teacher_lowest_first",
                ),
            ),
            migrations.AddIndex(
                model_name="teacher",
                index=models.Index(fields=["state", "building"], name="teacher_state_building"),
            ),
            migrations.AddIndex(
                model_name="subjectdepartmentevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="people_subj_pgh_cre_b0a593_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="professionalrequestevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="people_prof_pgh_cre_73c476_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="mentorentryevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="people_ment_pgh_cre_b74062_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="menteeentryevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="people_ment_pgh_cre_87c45f_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="consentevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="people_cons_pgh_cre_c99faa_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="askedteacherevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="people_aske_pgh_cre_63050c_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="accountevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="people_acco_pgh_cre_540e56_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="teacherevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="people_teac_pgh_cre_210c2d_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="reviewmarkevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="people_revi_pgh_cre_6a9f5e_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="workreviewevent",
                index=models.Index(
                    fields=["-pgh_created_at", "-pgh_id"], name="people_work_pgh_cre_cb6c23_idx"
                ),
            ),
            migrations.AddIndex(
                model_name="staffrow",
                index=models.Index(fields=["reading", "position"], name="staff_row_in_order"),
            ),
            migrations.AddConstraint(
                model_name="mentoringrules",
                constraint=models.CheckConstraint(
                    condition=models.Q(("pk", 1)),
                    name="rules_only_one",
                    violation_error_message="Правила в школе одни.",
                ),
            ),
            migrations.AddConstraint(
                model_name="official",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        ("until__isnull", True), ("until__gte", models.F("since")), _connector="OR"
                    ),
                    name="official_dates_in_order",
                    violation_error_message="Дата «по» раньше даты «с».",
                ),
            ),
            migrations.AddConstraint(
                model_name="official",
                constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                    condition=models.Q(("office", "deputy"), _negated=True),
                    expressions=[
                        ("office", "="),
                        (
                            models.Func(
                                models.F("since"),
                                models.Case(
                                    models.When(
                                        then=models.F("since"), until__lt=models.F("since")
                                    ),
                                    default=models.F("until"),
                                ),
                                models.Value("[]"),
                                function="daterange",
                                output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                            ),
                            "&&",
                        ),
                    ],
                    name="official_one_at_a_time",
                    violation_error_message="В эти дни должность занимает другой человек. Сначала укажите у него дату «по».",
                ),
            ),
            migrations.AddConstraint(
                model_name="requestcampaign",
                constraint=models.CheckConstraint(
                    condition=models.Q(("closes_on__gte", models.F("opens_on"))),
                    name="campaign_dates_in_order",
                    violation_error_message="Окончание раньше начала.",
                ),
            ),
            migrations.AddConstraint(
                model_name="school",
                constraint=models.CheckConstraint(
                    condition=models.Q(("pk", 1)),
                    name="school_only_one",
                    violation_error_message="В одной установке — одна школа.",
                ),
            ),
            migrations.AddConstraint(
                model_name="school",
                constraint=models.CheckConstraint(
                    condition=models.Q(("working_days__in", [5, 6])),
                    name="school_working_days",
                    violation_error_message="Рабочая неделя — пять или шесть дней.",
                ),
            ),
            migrations.AddConstraint(
                model_name="school",
                constraint=models.CheckConstraint(
                    condition=models.Q(("link_days__gte", 1), ("link_days__lte", 90)),
                    name="school_link_days",
                    violation_error_message="Ссылка действует от 1 до 90 дней.",
                ),
            ),
            migrations.AddConstraint(
                model_name="accesslink",
                constraint=models.UniqueConstraint(
                    condition=models.Q(("revoked_at", None), ("used_at", None)),
                    fields=("account",),
                    name="access_link_one_open",
                    violation_error_message="У этой учётной записи уже есть действующая ссылка.",
                ),
            ),
            migrations.AddConstraint(
                model_name="competence",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        ("parent", None),
                        models.Q(("parent", models.F("id")), _negated=True),
                        _connector="OR",
                    ),
                    name="competence_not_in_itself",
                    violation_error_message="Компетенция не может входить сама в себя.",
                ),
            ),
            migrations.AddConstraint(
                model_name="draft",
                constraint=models.UniqueConstraint(
                    fields=("account", "key"),
                    name="draft_once",
                    violation_error_message="Черновик этой формы уже есть.",
                ),
            ),
            migrations.AddConstraint(
                model_name="indicator",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("kind", "number"), _negated=True),
                        models.Q(("full_value__gt", 0), ("full_value__isnull", False)),
                        _connector="OR",
                    ),
                    name="indicator_number_has_full_value",
                    violation_error_message="Для числа укажите, сколько считается полным результатом.",
                ),
            ),
            migrations.AddConstraint(
                model_name="indicator",
                constraint=models.CheckConstraint(
                    condition=models.Q(("weight__gte", 0)),
                    name="indicator_weight_not_negative",
                    violation_error_message="Вес не бывает отрицательным.",
                ),
            ),
            migrations.AddConstraint(
                model_name="letter",
                constraint=models.UniqueConstraint(
                    fields=("account", "day"),
                    name="letter_once_a_day",
                    violation_error_message="Сегодня письмо уже отправлено.",
                ),
            ),
            migrations.AddConstraint(
                model_name="mentorcompetence",
                constraint=models.UniqueConstraint(
                    fields=("entry", "competence"),
                    name="mentor_competence_once",
                    violation_error_message="Эта компетенция уже указана.",
                ),
            ),
            migrations.AddConstraint(
                model_name="mentorcompetence",
                constraint=models.CheckConstraint(
                    condition=models.Q(("level__gte", 1), ("level__lte", 5)),
                    name="mentor_competence_level",
                    violation_error_message="Уровень — от 1 до 5.",
                ),
            ),
            migrations.AddConstraint(
                model_name="notification",
                constraint=models.UniqueConstraint(
                    condition=models.Q(("read_at", None)),
                    fields=("account", "text", "url"),
                    name="notification_waits_once",
                    violation_error_message="Об этом уже сказано и ещё не прочитано.",
                ),
            ),
            migrations.AddConstraint(
                model_name="difficulty",
                constraint=models.UniqueConstraint(
                    fields=("request", "competence"),
                    name="difficulty_once",
                    violation_error_message="Это затруднение уже названо.",
                ),
            ),
            migrations.AddConstraint(
                model_name="difficulty",
                constraint=models.UniqueConstraint(
                    deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                    fields=("request", "rank"),
                    name="difficulty_one_of_a_rank",
                    violation_error_message="На этом месте уже стоит другое затруднение.",
                ),
            ),
            migrations.AddConstraint(
                model_name="difficulty",
                constraint=models.CheckConstraint(
                    condition=models.Q(("rank__gte", 1), ("rank__lte", 3)),
                    name="difficulty_rank",
                    violation_error_message="Затруднений не больше трёх.",
                ),
            ),
            migrations.AddConstraint(
                model_name="selfassessment",
                constraint=models.UniqueConstraint(
                    fields=("request", "competence"),
                    name="assessment_once",
                    violation_error_message="Эта компетенция уже оценена.",
                ),
            ),
            migrations.AddConstraint(
                model_name="selfassessment",
                constraint=models.CheckConstraint(
                    condition=models.Q(("level__gte", 1), ("level__lte", 5)),
                    name="assessment_level",
                    violation_error_message="Оценка — от 1 до 5.",
                ),
            ),
            migrations.AddConstraint(
                model_name="teacher",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("left_on__isnull", False), ("state", "left")),
                        models.Q(
                            models.Q(("state", "left"), _negated=True), ("left_on__isnull", True)
                        ),
                        _connector="OR",
                    ),
                    name="teacher_left_with_a_date",
                    violation_error_message="Дата увольнения ставится уволенному, и только ему.",
                ),
            ),
            migrations.AddConstraint(
                model_name="teacher",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        ("category_date__isnull", True),
                        models.Q(("category", ""), _negated=True),
                        _connector="OR",
                    ),
                    name="teacher_date_of_a_category",
                    violation_error_message="Указана дата категории, но не сама категория.",
                ),
            ),
            migrations.AddConstraint(
                model_name="subjectdepartment",
                constraint=models.UniqueConstraint(
                    django.db.models.functions.text.Lower("name"),
                    name="department_name_once",
                    violation_error_message="Такое методическое объединение уже есть.",
                ),
            ),
            migrations.AddConstraint(
                model_name="staffimportchange",
                constraint=models.UniqueConstraint(
                    fields=("staff_import", "teacher"),
                    name="import_changes_a_teacher_once",
                    violation_error_message="Загрузка меняет сотрудника один раз.",
                ),
            ),
            migrations.AddConstraint(
                model_name="professionalrequest",
                constraint=models.UniqueConstraint(
                    condition=models.Q(("state", "open")),
                    fields=("teacher", "year"),
                    name="request_one_open",
                    violation_error_message="Запрос этого педагога уже ждёт рассмотрения: дополните его.",
                ),
            ),
            migrations.AddConstraint(
                model_name="professionalrequest",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("state__in", ["declined", "merged"]), _negated=True),
                        models.Q(("answer", ""), _negated=True),
                        _connector="OR",
                    ),
                    name="request_refused_with_reason",
                    violation_error_message="Напишите причину: её увидит педагог.",
                ),
            ),
            migrations.AddConstraint(
                model_name="professionalrequest",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        ("merged_into__isnull", True), ("state", "merged"), _connector="OR"
                    ),
                    name="request_merged_into_another",
                    violation_error_message="С другим объединён только объединённый запрос.",
                ),
            ),
            migrations.AddConstraint(
                model_name="professionalrequest",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        ("wished_mentor", None),
                        ("unwanted_mentor", None),
                        models.Q(("wished_mentor", models.F("unwanted_mentor")), _negated=True),
                        _connector="OR",
                    ),
                    name="request_wishes_agree",
                    violation_error_message="Один человек не может быть и желаемым, и нежелательным.",
                ),
            ),
            migrations.AddConstraint(
                model_name="mentorentry",
                constraint=models.UniqueConstraint(
                    fields=("teacher", "year"),
                    name="mentor_entry_once_a_year",
                    violation_error_message="Этот педагог уже есть в банке наставников этого года.",
                ),
            ),
            migrations.AddConstraint(
                model_name="mentorentry",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("state", "approved"), _negated=True),
                        ("source", "paper"),
                        models.Q(
                            models.Q(("council_number", ""), _negated=True),
                            ("council_date__isnull", False),
                        ),
                        _connector="OR",
                    ),
                    name="mentor_approved_by_minutes",
                    violation_error_message="Укажите № и дату протокола совета.",
                ),
            ),
            migrations.AddConstraint(
                model_name="mentorentry",
                constraint=models.CheckConstraint(
                    condition=models.Q(("capacity__gte", 1)),
                    name="mentor_capacity_positive",
                    violation_error_message="Наставник берёт хотя бы одного наставляемого.",
                ),
            ),
            migrations.AddConstraint(
                model_name="menteeentry",
                constraint=models.UniqueConstraint(
                    fields=("teacher", "year"),
                    name="mentee_entry_once_a_year",
                    violation_error_message="Этот педагог уже есть в банке наставляемых этого года.",
                ),
            ),
            migrations.AddConstraint(
                model_name="menteeentry",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        ("until__isnull", True),
                        ("until__gte", models.F("included_on")),
                        _connector="OR",
                    ),
                    name="mentee_dates_in_order",
                    violation_error_message="Срок раньше даты включения.",
                ),
            ),
            migrations.AddConstraint(
                model_name="menteeentry",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        models.Q(("state", "left"), _negated=True),
                        models.Q(("left_reason", ""), _negated=True),
                        _connector="OR",
                    ),
                    name="mentee_left_with_reason",
                    violation_error_message="Напишите, почему педагог выбыл.",
                ),
            ),
            migrations.AddConstraint(
                model_name="consent",
                constraint=models.UniqueConstraint(
                    condition=models.Q(("signed_on", None), ("withdrawn_on", None)),
                    fields=("teacher", "kind"),
                    name="consent_one_unsigned",
                    violation_error_message="Бумага этого вида уже ждёт подписи.",
                ),
            ),
            migrations.AddConstraint(
                model_name="consent",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        ("valid_until", None),
                        ("signed_on__lte", models.F("valid_until")),
                        _connector="OR",
                    ),
                    name="consent_dates_in_order",
                    violation_error_message="Срок действия раньше даты подписи.",
                ),
            ),
            migrations.AddConstraint(
                model_name="consent",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        ("withdrawn_on", None),
                        ("signed_on__lte", models.F("withdrawn_on")),
                        _connector="OR",
                    ),
                    name="consent_withdrawn_after_signing",
                    violation_error_message="Отозвать можно только подписанное, не раньше дня подписи.",
                ),
            ),
            migrations.AddConstraint(
                model_name="consent",
                constraint=models.CheckConstraint(
                    condition=models.Q(("fields", []), ("kind", "dissemination"), _connector="OR"),
                    name="consent_fields_of_dissemination",
                    violation_error_message="Что публиковать, решает согласие на распространение.",
                ),
            ),
            migrations.AddConstraint(
                model_name="askedteacher",
                constraint=models.UniqueConstraint(
                    fields=("campaign", "teacher"),
                    name="asked_once",
                    violation_error_message="Этот педагог уже в списке опроса.",
                ),
            ),
            migrations.AddConstraint(
                model_name="account",
                constraint=models.UniqueConstraint(
                    django.db.models.functions.text.Lower("email"),
                    condition=models.Q(("email", ""), _negated=True),
                    name="account_email_once",
                    violation_error_message="Эта почта уже указана у другой учётной записи.",
                ),
            ),
            migrations.AddConstraint(
                model_name="account",
                constraint=models.CheckConstraint(
                    condition=models.Q(("login", django.db.models.functions.text.Lower("login"))),
                    name="account_login_lower",
                    violation_error_message="Логин пишется строчными буквами.",
                ),
            ),
            migrations.AddConstraint(
                model_name="account",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        (
                            "roles__contained_by",
                            [
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
                    name="account_roles_known",
                    violation_error_message="Такой роли нет.",
                ),
            ),
            migrations.AddConstraint(
                model_name="account",
                constraint=models.CheckConstraint(
                    condition=models.Q(("roles", []), _negated=True),
                    name="account_has_a_role",
                    violation_error_message="Укажите хотя бы одну роль.",
                ),
            ),
            migrations.AddConstraint(
                model_name="workreview",
                constraint=models.UniqueConstraint(
                    fields=("teacher", "about_year"),
                    name="review_once_a_year",
                    violation_error_message="Анализ работы этого педагога за этот год уже есть.",
                ),
            ),
            migrations.AddConstraint(
                model_name="workreview",
                constraint=models.CheckConstraint(
                    condition=models.Q(
                        ("decision", ""),
                        models.Q(("decision_reason", ""), _negated=True),
                        _connector="OR",
                    ),
                    name="review_decision_with_reason",
                    violation_error_message="Напишите, почему принято такое решение.",
                ),
            ),
            migrations.AddConstraint(
                model_name="reviewmark",
                constraint=models.UniqueConstraint(
                    fields=("review", "indicator"),
                    name="mark_once_an_indicator",
                    violation_error_message="Этот показатель уже оценён.",
                ),
            ),
            migrations.AddConstraint(
                model_name="reviewmark",
                constraint=models.CheckConstraint(
                    condition=models.Q(("value__gte", 0)),
                    name="mark_not_negative",
                    violation_error_message="Значение не бывает отрицательным.",
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="consenttext",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_consenttextevent" ("body", "id", "kind", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "term", "title", "valid_months", "version", "warn_days") VALUES (NEW."body", NEW."id", NEW."kind", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."term", NEW."title", NEW."valid_months", NEW."version", NEW."warn_days"); RETURN NULL;',
                        hash="52c5e029c8bd57ae3976731b4c9c8535ce49c75e",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_997d1",
                        table="people_consenttext",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="consenttext",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "people_consenttextevent" ("body", "id", "kind", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "term", "title", "valid_months", "version", "warn_days") VALUES (NEW."body", NEW."id", NEW."kind", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."term", NEW."title", NEW."valid_months", NEW."version", NEW."warn_days"); RETURN NULL;',
                        hash="48635fe330c1f00ec29f3cc89f4dd9067872ce0d",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_20e05",
                        table="people_consenttext",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="consenttext",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_consenttextevent" ("body", "id", "kind", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "term", "title", "valid_months", "version", "warn_days") VALUES (OLD."body", OLD."id", OLD."kind", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."term", OLD."title", OLD."valid_months", OLD."version", OLD."warn_days"); RETURN NULL;',
                        hash="e0fe49c9e337bb0308339f939c763c85be12a1ab",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_13a81",
                        table="people_consenttext",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="declinedphrase",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_declinedphraseevent" ("ablt", "accs", "datv", "gent", "id", "loct", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phrase", "version") VALUES (NEW."ablt", NEW."accs", NEW."datv", NEW."gent", NEW."id", NEW."loct", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."phrase", NEW."version"); RETURN NULL;',
                        hash="0d9e1d580f55e58048fe8fbc79edaaa33f2d7afb",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_48ecf",
                        table="people_declinedphrase",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="declinedphrase",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "people_declinedphraseevent" ("ablt", "accs", "datv", "gent", "id", "loct", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phrase", "version") VALUES (NEW."ablt", NEW."accs", NEW."datv", NEW."gent", NEW."id", NEW."loct", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."phrase", NEW."version"); RETURN NULL;',
                        hash="05997d86d04f6dcfd0aa5cef41d32d89caf87ef5",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_3ee27",
                        table="people_declinedphrase",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="declinedphrase",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_declinedphraseevent" ("ablt", "accs", "datv", "gent", "id", "loct", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phrase", "version") VALUES (OLD."ablt", OLD."accs", OLD."datv", OLD."gent", OLD."id", OLD."loct", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."phrase", OLD."version"); RETURN NULL;',
                        hash="c7793b7e32efad8465dbb26a861b287e6407e6fa",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_d68be",
                        table="people_declinedphrase",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="mentoringrules",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_mentoringrulesevent" ("able_level", "campaign_days", "campaign_last_days", "id", "mentor_capacity", "mentor_categories", "mentor_review_share", "mentor_training_hours", "mentor_years_in_school", "mentor_years_teaching", "newcomer_years", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recent_years", "request_wait_days", "teachers_fill_reviews", "unsure_level", "version", "young_specialist_years") VALUES (NEW."able_level", NEW."campaign_days", NEW."campaign_last_days", NEW."id", NEW."mentor_capacity", NEW."mentor_categories", NEW."mentor_review_share", NEW."mentor_training_hours", NEW."mentor_years_in_school", NEW."mentor_years_teaching", NEW."newcomer_years", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."recent_years", NEW."request_wait_days", NEW."teachers_fill_reviews", NEW."unsure_level", NEW."version", NEW."young_specialist_years"); RETURN NULL;',
                        hash="45ad412960f8b2d71c5ffbd63c7b6c0fc2156e77",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_82bdb",
                        table="people_mentoringrules",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="mentoringrules",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "people_mentoringrulesevent" ("able_level", "campaign_days", "campaign_last_days", "id", "mentor_capacity", "mentor_categories", "mentor_review_share", "mentor_training_hours", "mentor_years_in_school", "mentor_years_teaching", "newcomer_years", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recent_years", "request_wait_days", "teachers_fill_reviews", "unsure_level", "version", "young_specialist_years") VALUES (NEW."able_level", NEW."campaign_days", NEW."campaign_last_days", NEW."id", NEW."mentor_capacity", NEW."mentor_categories", NEW."mentor_review_share", NEW."mentor_training_hours", NEW."mentor_years_in_school", NEW."mentor_years_teaching", NEW."newcomer_years", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."recent_years", NEW."request_wait_days", NEW."teachers_fill_reviews", NEW."unsure_level", NEW."version", NEW."young_specialist_years"); RETURN NULL;',
                        hash="9a6907ac620d0447213435c95eac739a91b99145",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_0b7a2",
                        table="people_mentoringrules",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="mentoringrules",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_mentoringrulesevent" ("able_level", "campaign_days", "campaign_last_days", "id", "mentor_capacity", "mentor_categories", "mentor_review_share", "mentor_training_hours", "mentor_years_in_school", "mentor_years_teaching", "newcomer_years", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recent_years", "request_wait_days", "teachers_fill_reviews", "unsure_level", "version", "young_specialist_years") VALUES (OLD."able_level", OLD."campaign_days", OLD."campaign_last_days", OLD."id", OLD."mentor_capacity", OLD."mentor_categories", OLD."mentor_review_share", OLD."mentor_training_hours", OLD."mentor_years_in_school", OLD."mentor_years_teaching", OLD."newcomer_years", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."recent_years", OLD."request_wait_days", OLD."teachers_fill_reviews", OLD."unsure_level", OLD."version", OLD."young_specialist_years"); RETURN NULL;',
                        hash="d8feb077e01205f250da0e1179a09dc98161bbda",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_8bd58",
                        table="people_mentoringrules",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="movedday",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_moveddayevent" ("day", "id", "is_working", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."day", NEW."id", NEW."is_working", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id"); RETURN NULL;',
                        hash="89efddf22cdd0813c264666086e03bd6280d029a",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_be85a",
                        table="people_movedday",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="movedday",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "people_moveddayevent" ("day", "id", "is_working", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."day", NEW."id", NEW."is_working", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id"); RETURN NULL;',
                        hash="5d4dc8dba983d67c3d5bb4f05b93ac238abd9457",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_241d3",
                        table="people_movedday",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="movedday",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_moveddayevent" ("day", "id", "is_working", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."day", OLD."id", OLD."is_working", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id"); RETURN NULL;',
                        hash="913c3f784863b627ca0a0e1dd471962e0aa30681",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_367f6",
                        table="people_movedday",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="official",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_officialevent" ("first_name", "id", "office", "patronymic", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "surname", "until") VALUES (NEW."first_name", NEW."id", NEW."office", NEW."patronymic", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."since", NEW."surname", NEW."until"); RETURN NULL;',
                        hash="50bd97837bde3eae83fe7301f71cb2b135742085",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_efee7",
                        table="people_official",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="official",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "people_officialevent" ("first_name", "id", "office", "patronymic", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "surname", "until") VALUES (NEW."first_name", NEW."id", NEW."office", NEW."patronymic", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."since", NEW."surname", NEW."until"); RETURN NULL;',
                        hash="5a2a43959f97d4ad27d552e7a4cb7a9a926a6e03",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_c6a6c",
                        table="people_official",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="official",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_officialevent" ("first_name", "id", "office", "patronymic", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "surname", "until") VALUES (OLD."first_name", OLD."id", OLD."office", OLD."patronymic", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."since", OLD."surname", OLD."until"); RETURN NULL;',
                        hash="7bb5ccf77123495937251db4bf9435c3e17fcea5",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_3b1dc",
                        table="people_official",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="rememberedcolumns",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_rememberedcolumnsevent" ("columns", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shape", "title") VALUES (NEW."columns", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."shape", NEW."title"); RETURN NULL;',
                        hash="14b4190c84eed6ad1854b458bdc282cb5735f1d6",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_0f58a",
                        table="people_rememberedcolumns",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="rememberedcolumns",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "people_rememberedcolumnsevent" ("columns", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shape", "title") VALUES (NEW."columns", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."shape", NEW."title"); RETURN NULL;',
                        hash="aa9c324805bd1f0446da2b8efd94303a20da905d",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_28ffb",
                        table="people_rememberedcolumns",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="rememberedcolumns",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_rememberedcolumnsevent" ("columns", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shape", "title") VALUES (OLD."columns", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."shape", OLD."title"); RETURN NULL;',
                        hash="8b827008036ada6a6569a33813f3c1cea6c535a8",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_4975f",
                        table="people_rememberedcolumns",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="requestcampaign",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_requestcampaignevent" ("closed_at", "closes_on", "id", "opens_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at", "version", "year") VALUES (NEW."closed_at", NEW."closes_on", NEW."id", NEW."opens_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."reminded_at", NEW."version", NEW."year"); RETURN NULL;',
                        hash="2375152bea7412052d749204a275ee5f5458dec6",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_3eed6",
                        table="people_requestcampaign",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="requestcampaign",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "people_requestcampaignevent" ("closed_at", "closes_on", "id", "opens_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at", "version", "year") VALUES (NEW."closed_at", NEW."closes_on", NEW."id", NEW."opens_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."reminded_at", NEW."version", NEW."year"); RETURN NULL;',
                        hash="e7478816df4b1180cf53f58ff293194f42277522",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_16670",
                        table="people_requestcampaign",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="requestcampaign",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_requestcampaignevent" ("closed_at", "closes_on", "id", "opens_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at", "version", "year") VALUES (OLD."closed_at", OLD."closes_on", OLD."id", OLD."opens_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."reminded_at", OLD."version", OLD."year"); RETURN NULL;',
                        hash="1496bd69ab698b6315d89cdaeb5172603ef34a89",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_27b1b",
                        table="people_requestcampaign",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="school",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_schoolevent" ("address", "city", "draft_days", "email", "full_name", "id", "inn", "link_days", "max_upload_mb", "ogrn", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "public_url", "scan_days", "short_name", "short_name_genitive", "site", "time_zone", "upload_days", "working_days") VALUES (NEW."address", NEW."city", NEW."draft_days", NEW."email", NEW."full_name", NEW."id", NEW."inn", NEW."link_days", NEW."max_upload_mb", NEW."ogrn", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."phone", NEW."public_url", NEW."scan_days", NEW."short_name", NEW."short_name_genitive", NEW."site", NEW."time_zone", NEW."upload_days", NEW."working_days"); RETURN NULL;',
                        hash="e04b189d473b2dfcb14ad16e2fd966f37e04b3e4",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_2f2a8",
                        table="people_school",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="school",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "people_schoolevent" ("address", "city", "draft_days", "email", "full_name", "id", "inn", "link_days", "max_upload_mb", "ogrn", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "public_url", "scan_days", "short_name", "short_name_genitive", "site", "time_zone", "upload_days", "working_days") VALUES (NEW."address", NEW."city", NEW."draft_days", NEW."email", NEW."full_name", NEW."id", NEW."inn", NEW."link_days", NEW."max_upload_mb", NEW."ogrn", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."phone", NEW."public_url", NEW."scan_days", NEW."short_name", NEW."short_name_genitive", NEW."site", NEW."time_zone", NEW."upload_days", NEW."working_days"); RETURN NULL;',
                        hash="bbd331d56117ecf7471253503a09624bf8ad0b6e",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_e6d5a",
                        table="people_school",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="school",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_schoolevent" ("address", "city", "draft_days", "email", "full_name", "id", "inn", "link_days", "max_upload_mb", "ogrn", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "public_url", "scan_days", "short_name", "short_name_genitive", "site", "time_zone", "upload_days", "working_days") VALUES (OLD."address", OLD."city", OLD."draft_days", OLD."email", OLD."full_name", OLD."id", OLD."inn", OLD."link_days", OLD."max_upload_mb", OLD."ogrn", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."phone", OLD."public_url", OLD."scan_days", OLD."short_name", OLD."short_name_genitive", OLD."site", OLD."time_zone", OLD."upload_days", OLD."working_days"); RETURN NULL;',
                        hash="80c19c8379fe4b9f1aad391f6450b3588a9c7adf",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_ddae6",
                        table="people_school",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="accessevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="8f955488e5c593ae42d7d5724719810b7413fbc7",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_d4c3c",
                        table="people_accessevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="accesslink",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_accesslinkevent" ("account_id", "created_at", "created_by_id", "expires_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "used_at") VALUES (NEW."account_id", NEW."created_at", NEW."created_by_id", NEW."expires_at", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."revoked_at", NEW."used_at"); RETURN NULL;',
                        hash="f2553e8ed285554e812e063542616b4aeadbea9f",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_51fd7",
                        table="people_accesslink",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="accesslink",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."account_id" IS DISTINCT FROM (NEW."account_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."created_by_id" IS DISTINCT FROM (NEW."created_by_id") OR OLD."expires_at" IS DISTINCT FROM (NEW."expires_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."revoked_at" IS DISTINCT FROM (NEW."revoked_at") OR OLD."used_at" IS DISTINCT FROM (NEW."used_at"))',
                        func='INSERT INTO "people_accesslinkevent" ("account_id", "created_at", "created_by_id", "expires_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "used_at") VALUES (NEW."account_id", NEW."created_at", NEW."created_by_id", NEW."expires_at", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."revoked_at", NEW."used_at"); RETURN NULL;',
                        hash="708b2e4bebdf0c0ea4648b5d5d2f1f6aff8e82d1",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_8d147",
                        table="people_accesslink",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="accesslink",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_accesslinkevent" ("account_id", "created_at", "created_by_id", "expires_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "used_at") VALUES (OLD."account_id", OLD."created_at", OLD."created_by_id", OLD."expires_at", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."revoked_at", OLD."used_at"); RETURN NULL;',
                        hash="0ea6d307f037228d2c80945cd33689f9b5e2ee81",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_b4d2d",
                        table="people_accesslink",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="accesslinkevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="d493f7aea04a2d5f5fbf719ab0503899840b019f",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_31bde",
                        table="people_accesslinkevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="competence",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_competenceevent" ("code", "hint", "id", "is_retired", "name", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "version") VALUES (NEW."code", NEW."hint", NEW."id", NEW."is_retired", NEW."name", NEW."parent_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."place", NEW."version"); RETURN NULL;',
                        hash="810978984ef432a53a77cd90decc348e7681102a",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_fc2f7",
                        table="people_competence",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="competence",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "people_competenceevent" ("code", "hint", "id", "is_retired", "name", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "version") VALUES (NEW."code", NEW."hint", NEW."id", NEW."is_retired", NEW."name", NEW."parent_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."place", NEW."version"); RETURN NULL;',
                        hash="8d9460f11511eb0fb0222120cbd871c00d515cb5",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_f6707",
                        table="people_competence",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="competence",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_competenceevent" ("code", "hint", "id", "is_retired", "name", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "version") VALUES (OLD."code", OLD."hint", OLD."id", OLD."is_retired", OLD."name", OLD."parent_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."place", OLD."version"); RETURN NULL;',
                        hash="c189fe5ca364cc475656fdce0b41f1fc76aa34b6",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_2e683",
                        table="people_competence",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="competenceevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="bcfa3830170ec0e0730b2e695fff3fcdb6cd5fba",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_0a077",
                        table="people_competenceevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="consenttextevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="396f843214753bd57a1dafd3f699c643043877eb",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_d20e3",
                        table="people_consenttextevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="declinedphraseevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="ba91f5ab2b47b4d954231e8222d60bc04d115d90",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_d9f3d",
                        table="people_declinedphraseevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="indicatorset",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_indicatorsetevent" ("id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "succeeds_id", "version") VALUES (NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."succeeds_id", NEW."version"); RETURN NULL;',
                        hash="47680d925c4c064a550a7b54833837bea7748525",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_bcc98",
                        table="people_indicatorset",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="indicatorset",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "people_indicatorsetevent" ("id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "succeeds_id", "version") VALUES (NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."succeeds_id", NEW."version"); RETURN NULL;',
                        hash="28285071f14e338b9a09d6307ec48a01b031cebc",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_1c49f",
                        table="people_indicatorset",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="indicatorset",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_indicatorsetevent" ("id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "succeeds_id", "version") VALUES (OLD."id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."succeeds_id", OLD."version"); RETURN NULL;',
                        hash="474bdb1e8e13a2e2d2f42f9be236a18cbbe1d743",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_b4e10",
                        table="people_indicatorset",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="indicatorevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="1bb256da43667a47a7ae37f11fe9ce2ca3b2f31f",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_f1901",
                        table="people_indicatorevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="indicator",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_indicatorevent" ("full_value", "group", "hint", "id", "indicator_set_id", "kind", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "weight") VALUES (NEW."full_value", NEW."group", NEW."hint", NEW."id", NEW."indicator_set_id", NEW."kind", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."place", NEW."weight"); RETURN NULL;',
                        hash="927fd3551112c9ef397775239640cf03245e67c8",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_ff550",
                        table="people_indicator",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="indicator",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "people_indicatorevent" ("full_value", "group", "hint", "id", "indicator_set_id", "kind", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "weight") VALUES (NEW."full_value", NEW."group", NEW."hint", NEW."id", NEW."indicator_set_id", NEW."kind", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."place", NEW."weight"); RETURN NULL;',
                        hash="58e06710f9adc3f276392e25c1ac6ba9faa24aaf",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_b5c61",
                        table="people_indicator",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="indicator",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_indicatorevent" ("full_value", "group", "hint", "id", "indicator_set_id", "kind", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "weight") VALUES (OLD."full_value", OLD."group", OLD."hint", OLD."id", OLD."indicator_set_id", OLD."kind", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."place", OLD."weight"); RETURN NULL;',
                        hash="b9a94d6af086c44121745deb041052535c999e59",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_4c0a3",
                        table="people_indicator",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="indicatorsetevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="aca4e7558cfc7c8753c257c484510e236d6c56c5",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_3ea08",
                        table="people_indicatorsetevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="mentorcompetenceevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="d9504c6eb8ac75b14dde667f3d18f5588d9fabaf",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_3f402",
                        table="people_mentorcompetenceevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="mentorcompetence",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_mentorcompetenceevent" ("competence_id", "entry_id", "id", "level", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."competence_id", NEW."entry_id", NEW."id", NEW."level", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id"); RETURN NULL;',
                        hash="ec6a85d5799048129ed3f8d977a19c40d8bc6b90",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_40a90",
                        table="people_mentorcompetence",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="mentorcompetence",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "people_mentorcompetenceevent" ("competence_id", "entry_id", "id", "level", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."competence_id", NEW."entry_id", NEW."id", NEW."level", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id"); RETURN NULL;',
                        hash="1078ae2b3814a2880b8ff4060b1078590181ff34",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_2c41b",
                        table="people_mentorcompetence",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="mentorcompetence",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_mentorcompetenceevent" ("competence_id", "entry_id", "id", "level", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."competence_id", OLD."entry_id", OLD."id", OLD."level", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id"); RETURN NULL;',
                        hash="ecaf2ee291ec7d9debfbfd6d4bdf00ce99768d56",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_fbaf2",
                        table="people_mentorcompetence",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="mentoringrulesevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="9a40d079d76d57594a605861ea1266897ba65948",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_26c4e",
                        table="people_mentoringrulesevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="moveddayevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="f3d6b4ee01eb85399cb73e1b898e8abba01df63b",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_5acbb",
                        table="people_moveddayevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="officialevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="f4bb1dc85852c51bb8ac6ec740eb242e677500d3",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_c423f",
                        table="people_officialevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="difficultyevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="43eb916f6aa23a7760b06988ac4687f5564c8da2",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_7e075",
                        table="people_difficultyevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="difficulty",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_difficultyevent" ("competence_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank", "request_id") VALUES (NEW."competence_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."rank", NEW."request_id"); RETURN NULL;',
                        hash="3106118f829f4fdec17a7eb11da737b9784f8032",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_e313c",
                        table="people_difficulty",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="difficulty",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "people_difficultyevent" ("competence_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank", "request_id") VALUES (NEW."competence_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."rank", NEW."request_id"); RETURN NULL;',
                        hash="eed2281616b64f968027f27ed526fb93340a7e6b",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_d76df",
                        table="people_difficulty",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="difficulty",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_difficultyevent" ("competence_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank", "request_id") VALUES (OLD."competence_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."rank", OLD."request_id"); RETURN NULL;',
                        hash="1a4e6e6aca91f41d66b91177078c6df7174b0477",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_5e53e",
                        table="people_difficulty",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="rememberedcolumnsevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="3ac5e77f6b0eb31a5e54ac4631f2e84f63b67193",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_3b11e",
                        table="people_rememberedcolumnsevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="requestcampaignevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="254129da0f60cc6bcb184198ba50773651095812",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_1e3b6",
                        table="people_requestcampaignevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="schoolevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="f2d1ec48d5210808aff1734181b8d416e74bef42",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_a7043",
                        table="people_schoolevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="selfassessment",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_selfassessmentevent" ("competence_id", "id", "level", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_id") VALUES (NEW."competence_id", NEW."id", NEW."level", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."request_id"); RETURN NULL;',
                        hash="196a89efe5d5c1d71a5693950d61ea45dc310780",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_941fc",
                        table="people_selfassessment",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="selfassessment",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "people_selfassessmentevent" ("competence_id", "id", "level", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_id") VALUES (NEW."competence_id", NEW."id", NEW."level", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."request_id"); RETURN NULL;',
                        hash="68b8c6e530a27df8d941d55b854eedbe72ecfded",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_1fc2f",
                        table="people_selfassessment",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="selfassessment",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_selfassessmentevent" ("competence_id", "id", "level", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_id") VALUES (OLD."competence_id", OLD."id", OLD."level", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."request_id"); RETURN NULL;',
                        hash="1def72361dff3556df879f80b5110bac08680148",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_5ff33",
                        table="people_selfassessment",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="selfassessmentevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="74658e5057ae40db8548e2b8cbad50537a7135b1",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_fe0c6",
                        table="people_selfassessmentevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="staffimport",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_staffimportevent" ("absent", "added", "author_id", "changed", "created_at", "departments", "id", "left_undecided", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "undone_at", "undone_by_id") VALUES (NEW."absent", NEW."added", NEW."author_id", NEW."changed", NEW."created_at", NEW."departments", NEW."id", NEW."left_undecided", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."source", NEW."undone_at", NEW."undone_by_id"); RETURN NULL;',
                        hash="9cc28fff591220ad07646919fb0739977cdd6ded",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_5bdb3",
                        table="people_staffimport",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="staffimport",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "people_staffimportevent" ("absent", "added", "author_id", "changed", "created_at", "departments", "id", "left_undecided", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "undone_at", "undone_by_id") VALUES (NEW."absent", NEW."added", NEW."author_id", NEW."changed", NEW."created_at", NEW."departments", NEW."id", NEW."left_undecided", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."source", NEW."undone_at", NEW."undone_by_id"); RETURN NULL;',
                        hash="09a069b72c1c8bbae337d550ff42c06ced686365",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_e481b",
                        table="people_staffimport",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="staffimport",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_staffimportevent" ("absent", "added", "author_id", "changed", "created_at", "departments", "id", "left_undecided", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "undone_at", "undone_by_id") VALUES (OLD."absent", OLD."added", OLD."author_id", OLD."changed", OLD."created_at", OLD."departments", OLD."id", OLD."left_undecided", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."source", OLD."undone_at", OLD."undone_by_id"); RETURN NULL;',
                        hash="28ba7b5851b9b8f1681cfd66d0e61b65c0d46ad8",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_2e71b",
                        table="people_staffimport",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="staffimportevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="e757b4152512536917656d67c4ca141351dc5a9b",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_9e151",
                        table="people_staffimportevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="teacher",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_teacherevent" ("building", "category", "category_date", "class_ranges", "courses", "degree", "department_id", "education_level", "email", "first_name", "former_surnames", "gender", "general_since", "id", "is_external", "is_part_time", "left_on", "patronymic", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "posts", "profession_since", "programmes", "qualification", "retraining", "school_since", "special_categories", "speciality", "state", "subjects", "surname", "teaching_since", "title", "version") VALUES (NEW."building", NEW."category", NEW."category_date", NEW."class_ranges", NEW."courses", NEW."degree", NEW."department_id", NEW."education_level", NEW."email", NEW."first_name", NEW."former_surnames", NEW."gender", NEW."general_since", NEW."id", NEW."is_external", NEW."is_part_time", NEW."left_on", NEW."patronymic", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."phone", NEW."posts", NEW."profession_since", NEW."programmes", NEW."qualification", NEW."retraining", NEW."school_since", NEW."special_categories", NEW."speciality", NEW."state", NEW."subjects", NEW."surname", NEW."teaching_since", NEW."title", NEW."version"); RETURN NULL;',
                        hash="c737a433eb3879c434b59e571f7bd60f83ca01fc",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_42e31",
                        table="people_teacher",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="teacher",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."building" IS DISTINCT FROM (NEW."building") OR OLD."category" IS DISTINCT FROM (NEW."category") OR OLD."category_date" IS DISTINCT FROM (NEW."category_date") OR OLD."class_ranges" IS DISTINCT FROM (NEW."class_ranges") OR OLD."courses" IS DISTINCT FROM (NEW."courses") OR OLD."degree" IS DISTINCT FROM (NEW."degree") OR OLD."department_id" IS DISTINCT FROM (NEW."department_id") OR OLD."education_level" IS DISTINCT FROM (NEW."education_level") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."first_name" IS DISTINCT FROM (NEW."first_name") OR OLD."former_surnames" IS DISTINCT FROM (NEW."former_surnames") OR OLD."gender" IS DISTINCT FROM (NEW."gender") OR OLD."general_since" IS DISTINCT FROM (NEW."general_since") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_external" IS DISTINCT FROM (NEW."is_external") OR OLD."is_part_time" IS DISTINCT FROM (NEW."is_part_time") OR OLD."left_on" IS DISTINCT FROM (NEW."left_on") OR OLD."patronymic" IS DISTINCT FROM (NEW."patronymic") OR OLD."phone" IS DISTINCT FROM (NEW."phone") OR OLD."posts" IS DISTINCT FROM (NEW."posts") OR OLD."profession_since" IS DISTINCT FROM (NEW."profession_since") OR OLD."programmes" IS DISTINCT FROM (NEW."programmes") OR OLD."qualification" IS DISTINCT FROM (NEW."qualification") OR OLD."retraining" IS DISTINCT FROM (NEW."retraining") OR OLD."school_since" IS DISTINCT FROM (NEW."school_since") OR OLD."special_categories" IS DISTINCT FROM (NEW."special_categories") OR OLD."speciality" IS DISTINCT FROM (NEW."speciality") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."subjects" IS DISTINCT FROM (NEW."subjects") OR OLD."surname" IS DISTINCT FROM (NEW."surname") OR OLD."teaching_since" IS DISTINCT FROM (NEW."teaching_since") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                        func='INSERT INTO "people_teacherevent" ("building", "category", "category_date", "class_ranges", "courses", "degree", "department_id", "education_level", "email", "first_name", "former_surnames", "gender", "general_since", "id", "is_external", "is_part_time", "left_on", "patronymic", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "posts", "profession_since", "programmes", "qualification", "retraining", "school_since", "special_categories", "speciality", "state", "subjects", "surname", "teaching_since", "title", "version") VALUES (NEW."building", NEW."category", NEW."category_date", NEW."class_ranges", NEW."courses", NEW."degree", NEW."department_id", NEW."education_level", NEW."email", NEW."first_name", NEW."former_surnames", NEW."gender", NEW."general_since", NEW."id", NEW."is_external", NEW."is_part_time", NEW."left_on", NEW."patronymic", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."phone", NEW."posts", NEW."profession_since", NEW."programmes", NEW."qualification", NEW."retraining", NEW."school_since", NEW."special_categories", NEW."speciality", NEW."state", NEW."subjects", NEW."surname", NEW."teaching_since", NEW."title", NEW."version"); RETURN NULL;',
                        hash="beee2808fb91a43787071c61bcc156dd7c5ef29f",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_63031",
                        table="people_teacher",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="teacher",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_teacherevent" ("building", "category", "category_date", "class_ranges", "courses", "degree", "department_id", "education_level", "email", "first_name", "former_surnames", "gender", "general_since", "id", "is_external", "is_part_time", "left_on", "patronymic", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "posts", "profession_since", "programmes", "qualification", "retraining", "school_since", "special_categories", "speciality", "state", "subjects", "surname", "teaching_since", "title", "version") VALUES (OLD."building", OLD."category", OLD."category_date", OLD."class_ranges", OLD."courses", OLD."degree", OLD."department_id", OLD."education_level", OLD."email", OLD."first_name", OLD."former_surnames", OLD."gender", OLD."general_since", OLD."id", OLD."is_external", OLD."is_part_time", OLD."left_on", OLD."patronymic", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."phone", OLD."posts", OLD."profession_since", OLD."programmes", OLD."qualification", OLD."retraining", OLD."school_since", OLD."special_categories", OLD."speciality", OLD."state", OLD."subjects", OLD."surname", OLD."teaching_since", OLD."title", OLD."version"); RETURN NULL;',
                        hash="433a41ec6dafc9ca630c4c08ed1fb7875bf1369a",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_cc376",
                        table="people_teacher",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="subjectdepartmentevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="db33dc06f85bce990b6c63522b1df7444d898928",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_09484",
                        table="people_subjectdepartmentevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="subjectdepartment",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_subjectdepartmentevent" ("head_id", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."head_id", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."version"); RETURN NULL;',
                        hash="a4bb9eeb30b7707048f3d4e6e21ad041e657820c",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_ffa8b",
                        table="people_subjectdepartment",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="subjectdepartment",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "people_subjectdepartmentevent" ("head_id", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."head_id", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."version"); RETURN NULL;',
                        hash="13bb449df4285969a3eca541788b8654c258b560",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_eff9b",
                        table="people_subjectdepartment",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="subjectdepartment",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_subjectdepartmentevent" ("head_id", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."head_id", OLD."id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."version"); RETURN NULL;',
                        hash="f6ddd633dbe3496c3f959d32fc0410b586f2785b",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_4adfd",
                        table="people_subjectdepartment",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="professionalrequestevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="e9609fae3ca8ba7df80d626f8840185b35424e48",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_4f6d3",
                        table="people_professionalrequestevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="professionalrequest",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_professionalrequestevent" ("answer", "class_range", "entered_by_id", "id", "merged_into_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "state", "subject", "submitted_at", "teacher_id", "version", "wished_form", "wished_time", "year") VALUES (NEW."answer", NEW."class_range", NEW."entered_by_id", NEW."id", NEW."merged_into_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."source", NEW."state", NEW."subject", NEW."submitted_at", NEW."teacher_id", NEW."version", NEW."wished_form", NEW."wished_time", NEW."year"); RETURN NULL;',
                        hash="a050cace61b90d17b0ab0f01b94e4c42c07bf689",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_0a688",
                        table="people_professionalrequest",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="professionalrequest",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."answer" IS DISTINCT FROM (NEW."answer") OR OLD."class_range" IS DISTINCT FROM (NEW."class_range") OR OLD."entered_by_id" IS DISTINCT FROM (NEW."entered_by_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."merged_into_id" IS DISTINCT FROM (NEW."merged_into_id") OR OLD."source" IS DISTINCT FROM (NEW."source") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."subject" IS DISTINCT FROM (NEW."subject") OR OLD."submitted_at" IS DISTINCT FROM (NEW."submitted_at") OR OLD."teacher_id" IS DISTINCT FROM (NEW."teacher_id") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."wished_form" IS DISTINCT FROM (NEW."wished_form") OR OLD."wished_time" IS DISTINCT FROM (NEW."wished_time") OR OLD."year" IS DISTINCT FROM (NEW."year"))',
                        func='INSERT INTO "people_professionalrequestevent" ("answer", "class_range", "entered_by_id", "id", "merged_into_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "state", "subject", "submitted_at", "teacher_id", "version", "wished_form", "wished_time", "year") VALUES (NEW."answer", NEW."class_range", NEW."entered_by_id", NEW."id", NEW."merged_into_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."source", NEW."state", NEW."subject", NEW."submitted_at", NEW."teacher_id", NEW."version", NEW."wished_form", NEW."wished_time", NEW."year"); RETURN NULL;',
                        hash="0ebe31523cfb04fa99354f12f176e262e834032c",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_1eaab",
                        table="people_professionalrequest",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="professionalrequest",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_professionalrequestevent" ("answer", "class_range", "entered_by_id", "id", "merged_into_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "state", "subject", "submitted_at", "teacher_id", "version", "wished_form", "wished_time", "year") VALUES (OLD."answer", OLD."class_range", OLD."entered_by_id", OLD."id", OLD."merged_into_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."source", OLD."state", OLD."subject", OLD."submitted_at", OLD."teacher_id", OLD."version", OLD."wished_form", OLD."wished_time", OLD."year"); RETURN NULL;',
                        hash="3d0ff54360138a0c3b0f2b10e07951f3ee871b31",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_b8086",
                        table="people_professionalrequest",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="professionalrequest",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_hidden_wished_mentor_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."wished_mentor_id" IS DISTINCT FROM (NEW."wished_mentor_id"))',
                        func='INSERT INTO "people_professionalrequestevent" ("answer", "class_range", "entered_by_id", "id", "merged_into_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "state", "subject", "submitted_at", "teacher_id", "version", "wished_form", "wished_time", "year") VALUES (NEW."answer", NEW."class_range", NEW."entered_by_id", NEW."id", NEW."merged_into_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed_hidden:wished_mentor\', NEW."id", NEW."source", NEW."state", NEW."subject", NEW."submitted_at", NEW."teacher_id", NEW."version", NEW."wished_form", NEW."wished_time", NEW."year"); RETURN NULL;',
                        hash="8b85b4865115eb9d8d5dac090ede428f555354ed",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_hidden_wished_mentor_update_0c919",
                        table="people_professionalrequest",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="professionalrequest",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_hidden_unwanted_mentor_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."unwanted_mentor_id" IS DISTINCT FROM (NEW."unwanted_mentor_id"))',
                        func='INSERT INTO "people_professionalrequestevent" ("answer", "class_range", "entered_by_id", "id", "merged_into_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "state", "subject", "submitted_at", "teacher_id", "version", "wished_form", "wished_time", "year") VALUES (NEW."answer", NEW."class_range", NEW."entered_by_id", NEW."id", NEW."merged_into_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed_hidden:unwanted_mentor\', NEW."id", NEW."source", NEW."state", NEW."subject", NEW."submitted_at", NEW."teacher_id", NEW."version", NEW."wished_form", NEW."wished_time", NEW."year"); RETURN NULL;',
                        hash="15dd8a652f57b00a8d9bf5a2182aa5168259cb54",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_hidden_unwanted_mentor_update_fdd14",
                        table="people_professionalrequest",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="professionalrequest",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_hidden_own_words_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."own_words" IS DISTINCT FROM (NEW."own_words"))',
                        func='INSERT INTO "people_professionalrequestevent" ("answer", "class_range", "entered_by_id", "id", "merged_into_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "state", "subject", "submitted_at", "teacher_id", "version", "wished_form", "wished_time", "year") VALUES (NEW."answer", NEW."class_range", NEW."entered_by_id", NEW."id", NEW."merged_into_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed_hidden:own_words\', NEW."id", NEW."source", NEW."state", NEW."subject", NEW."submitted_at", NEW."teacher_id", NEW."version", NEW."wished_form", NEW."wished_time", NEW."year"); RETURN NULL;',
                        hash="83b916c7f755284cd3ca4569b73913a06125c152",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_hidden_own_words_update_ec264",
                        table="people_professionalrequest",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="mentorentryevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="9e5a17a6c5a28520716e9ec80ddfe204915fba36",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_9902a",
                        table="people_mentorentryevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="mentorentry",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_mentorentryevent" ("achievements", "available", "basis", "capacity", "class_ranges", "council_date", "council_number", "id", "left_reason", "mentees_on_paper", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "state", "subjects", "teacher_id", "trained_until", "training_hours", "version", "year") VALUES (NEW."achievements", NEW."available", NEW."basis", NEW."capacity", NEW."class_ranges", NEW."council_date", NEW."council_number", NEW."id", NEW."left_reason", NEW."mentees_on_paper", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."source", NEW."state", NEW."subjects", NEW."teacher_id", NEW."trained_until", NEW."training_hours", NEW."version", NEW."year"); RETURN NULL;',
                        hash="e4ce63761fd646e28c947dfeea8d25481f1852d3",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_801ff",
                        table="people_mentorentry",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="mentorentry",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "people_mentorentryevent" ("achievements", "available", "basis", "capacity", "class_ranges", "council_date", "council_number", "id", "left_reason", "mentees_on_paper", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "state", "subjects", "teacher_id", "trained_until", "training_hours", "version", "year") VALUES (NEW."achievements", NEW."available", NEW."basis", NEW."capacity", NEW."class_ranges", NEW."council_date", NEW."council_number", NEW."id", NEW."left_reason", NEW."mentees_on_paper", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."source", NEW."state", NEW."subjects", NEW."teacher_id", NEW."trained_until", NEW."training_hours", NEW."version", NEW."year"); RETURN NULL;',
                        hash="0498a6872e9d5e42f9f5e06f0dde74669799de1c",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_f9613",
                        table="people_mentorentry",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="mentorentry",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_mentorentryevent" ("achievements", "available", "basis", "capacity", "class_ranges", "council_date", "council_number", "id", "left_reason", "mentees_on_paper", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "state", "subjects", "teacher_id", "trained_until", "training_hours", "version", "year") VALUES (OLD."achievements", OLD."available", OLD."basis", OLD."capacity", OLD."class_ranges", OLD."council_date", OLD."council_number", OLD."id", OLD."left_reason", OLD."mentees_on_paper", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."source", OLD."state", OLD."subjects", OLD."teacher_id", OLD."trained_until", OLD."training_hours", OLD."version", OLD."year"); RETURN NULL;',
                        hash="8e70acaea96319ec7f042b6be64338a718f00f61",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_0547d",
                        table="people_mentorentry",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="menteeentryevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="102f7bd816d64dcdd3b68f0593af2118e4ef2a74",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_4f4dd",
                        table="people_menteeentryevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="menteeentry",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_menteeentryevent" ("group", "id", "included_on", "left_reason", "mentor_on_paper", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_id", "request_on_paper", "source", "state", "teacher_id", "until", "version", "year") VALUES (NEW."group", NEW."id", NEW."included_on", NEW."left_reason", NEW."mentor_on_paper", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."request_id", NEW."request_on_paper", NEW."source", NEW."state", NEW."teacher_id", NEW."until", NEW."version", NEW."year"); RETURN NULL;',
                        hash="60cd8721aa210eec0a18dad138f2d4fcc8b523d3",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_08348",
                        table="people_menteeentry",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="menteeentry",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "people_menteeentryevent" ("group", "id", "included_on", "left_reason", "mentor_on_paper", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_id", "request_on_paper", "source", "state", "teacher_id", "until", "version", "year") VALUES (NEW."group", NEW."id", NEW."included_on", NEW."left_reason", NEW."mentor_on_paper", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."request_id", NEW."request_on_paper", NEW."source", NEW."state", NEW."teacher_id", NEW."until", NEW."version", NEW."year"); RETURN NULL;',
                        hash="196508c88a31a501ef86fdf16e77fffa72238b87",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_45f40",
                        table="people_menteeentry",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="menteeentry",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_menteeentryevent" ("group", "id", "included_on", "left_reason", "mentor_on_paper", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_id", "request_on_paper", "source", "state", "teacher_id", "until", "version", "year") VALUES (OLD."group", OLD."id", OLD."included_on", OLD."left_reason", OLD."mentor_on_paper", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."request_id", OLD."request_on_paper", OLD."source", OLD."state", OLD."teacher_id", OLD."until", OLD."version", OLD."year"); RETURN NULL;',
                        hash="a0e6401a56d4bd2b6c69241505f8f1d6deabee9c",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_2a9b4",
                        table="people_menteeentry",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="consentevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="bdc9faf295805134d4eb8e91f64cb67de798a38b",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_20ef5",
                        table="people_consentevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="consent",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_consentevent" ("bans", "created_at", "fields", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resource", "scan", "scan_name", "scan_sha256", "signed_on", "teacher_id", "text_id", "valid_until", "version", "withdrawal_reason", "withdrawn_on") VALUES (NEW."bans", NEW."created_at", NEW."fields", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."resource", NEW."scan", NEW."scan_name", NEW."scan_sha256", NEW."signed_on", NEW."teacher_id", NEW."text_id", NEW."valid_until", NEW."version", NEW."withdrawal_reason", NEW."withdrawn_on"); RETURN NULL;',
                        hash="e812f0dd25866a439bd44e83bef8ffe10d19c435",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_51082",
                        table="people_consent",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="consent",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."bans" IS DISTINCT FROM (NEW."bans") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."fields" IS DISTINCT FROM (NEW."fields") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."resource" IS DISTINCT FROM (NEW."resource") OR OLD."scan" IS DISTINCT FROM (NEW."scan") OR OLD."scan_name" IS DISTINCT FROM (NEW."scan_name") OR OLD."scan_sha256" IS DISTINCT FROM (NEW."scan_sha256") OR OLD."signed_on" IS DISTINCT FROM (NEW."signed_on") OR OLD."teacher_id" IS DISTINCT FROM (NEW."teacher_id") OR OLD."text_id" IS DISTINCT FROM (NEW."text_id") OR OLD."valid_until" IS DISTINCT FROM (NEW."valid_until") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."withdrawal_reason" IS DISTINCT FROM (NEW."withdrawal_reason") OR OLD."withdrawn_on" IS DISTINCT FROM (NEW."withdrawn_on"))',
                        func='INSERT INTO "people_consentevent" ("bans", "created_at", "fields", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resource", "scan", "scan_name", "scan_sha256", "signed_on", "teacher_id", "text_id", "valid_until", "version", "withdrawal_reason", "withdrawn_on") VALUES (NEW."bans", NEW."created_at", NEW."fields", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."resource", NEW."scan", NEW."scan_name", NEW."scan_sha256", NEW."signed_on", NEW."teacher_id", NEW."text_id", NEW."valid_until", NEW."version", NEW."withdrawal_reason", NEW."withdrawn_on"); RETURN NULL;',
                        hash="492373b47656557a2faae343c07c51ca6a8fb3ef",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_f4aa6",
                        table="people_consent",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="consent",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_consentevent" ("bans", "created_at", "fields", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "resource", "scan", "scan_name", "scan_sha256", "signed_on", "teacher_id", "text_id", "valid_until", "version", "withdrawal_reason", "withdrawn_on") VALUES (OLD."bans", OLD."created_at", OLD."fields", OLD."id", OLD."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."resource", OLD."scan", OLD."scan_name", OLD."scan_sha256", OLD."signed_on", OLD."teacher_id", OLD."text_id", OLD."valid_until", OLD."version", OLD."withdrawal_reason", OLD."withdrawn_on"); RETURN NULL;',
                        hash="dc29fd6717cd89d66eb47dabf87a8812bf96cec4",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_185f5",
                        table="people_consent",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="askedteacherevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="816668f749878e76bd89ba70278699140bf18908",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_e4b0e",
                        table="people_askedteacherevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="askedteacher",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_askedteacherevent" ("campaign_id", "id", "no_need_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "teacher_id") VALUES (NEW."campaign_id", NEW."id", NEW."no_need_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."teacher_id"); RETURN NULL;',
                        hash="162acbfebdab1b0c3aa0d711f24aaef23a298497",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_69129",
                        table="people_askedteacher",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="askedteacher",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "people_askedteacherevent" ("campaign_id", "id", "no_need_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "teacher_id") VALUES (NEW."campaign_id", NEW."id", NEW."no_need_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."teacher_id"); RETURN NULL;',
                        hash="ec0abdc223da9c759c50f5e3da2081a4052b4b13",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_e9997",
                        table="people_askedteacher",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="askedteacher",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_askedteacherevent" ("campaign_id", "id", "no_need_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "teacher_id") VALUES (OLD."campaign_id", OLD."id", OLD."no_need_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."teacher_id"); RETURN NULL;',
                        hash="b520109c21ea3cce1a68c076d4524aba94af7a57",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_fd608",
                        table="people_askedteacher",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="accountevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="ae0e71d771ff66ea7a5c92c92c449f8ae88ea90d",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_37ca6",
                        table="people_accountevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="account",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_accountevent" ("created_at", "email", "id", "is_active", "is_quiet", "login", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roles", "teacher_id") VALUES (NEW."created_at", NEW."email", NEW."id", NEW."is_active", NEW."is_quiet", NEW."login", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."roles", NEW."teacher_id"); RETURN NULL;',
                        hash="912fcc2aae112552343fa0729ddefa15e74cbca9",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_0dd1f",
                        table="people_account",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="account",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."is_quiet" IS DISTINCT FROM (NEW."is_quiet") OR OLD."login" IS DISTINCT FROM (NEW."login") OR OLD."roles" IS DISTINCT FROM (NEW."roles") OR OLD."teacher_id" IS DISTINCT FROM (NEW."teacher_id"))',
                        func='INSERT INTO "people_accountevent" ("created_at", "email", "id", "is_active", "is_quiet", "login", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roles", "teacher_id") VALUES (NEW."created_at", NEW."email", NEW."id", NEW."is_active", NEW."is_quiet", NEW."login", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."roles", NEW."teacher_id"); RETURN NULL;',
                        hash="fe16af0cdb94f4382da6ab9bf7f72094b01e0ca1",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_fc1f3",
                        table="people_account",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="account",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_accountevent" ("created_at", "email", "id", "is_active", "is_quiet", "login", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roles", "teacher_id") VALUES (OLD."created_at", OLD."email", OLD."id", OLD."is_active", OLD."is_quiet", OLD."login", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."roles", OLD."teacher_id"); RETURN NULL;',
                        hash="02412055696c1be3f87c0e4a5d11443d66f46740",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_bf190",
                        table="people_account",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="teacherevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="c9619f98f48a54884d4ac29b1e12a43cee1dfbc8",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_13b1f",
                        table="people_teacherevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="workreview",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_workreviewevent" ("about_year", "conclusion", "decided_by_id", "decided_on", "decision", "decision_reason", "id", "indicator_set_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "teacher_id", "version") VALUES (NEW."about_year", NEW."conclusion", NEW."decided_by_id", NEW."decided_on", NEW."decision", NEW."decision_reason", NEW."id", NEW."indicator_set_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."teacher_id", NEW."version"); RETURN NULL;',
                        hash="520654f0f2c959062a9350e89c3264c588e7ec3e",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_46e24",
                        table="people_workreview",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="workreview",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "people_workreviewevent" ("about_year", "conclusion", "decided_by_id", "decided_on", "decision", "decision_reason", "id", "indicator_set_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "teacher_id", "version") VALUES (NEW."about_year", NEW."conclusion", NEW."decided_by_id", NEW."decided_on", NEW."decision", NEW."decision_reason", NEW."id", NEW."indicator_set_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."teacher_id", NEW."version"); RETURN NULL;',
                        hash="cb6b5eee9a57e89ee2a136f24c70b623a6a1a74c",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_699f5",
                        table="people_workreview",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="workreview",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_workreviewevent" ("about_year", "conclusion", "decided_by_id", "decided_on", "decision", "decision_reason", "id", "indicator_set_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "teacher_id", "version") VALUES (OLD."about_year", OLD."conclusion", OLD."decided_by_id", OLD."decided_on", OLD."decision", OLD."decision_reason", OLD."id", OLD."indicator_set_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."teacher_id", OLD."version"); RETURN NULL;',
                        hash="e25fab579d8798b6b69e8c2edf23c7c37be5321d",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_eed1e",
                        table="people_workreview",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="reviewmarkevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="8796f8926e919dcdcb7a7a1b3e3853ccf193c68a",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_ef666",
                        table="people_reviewmarkevent",
                        when="BEFORE",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="reviewmark",
                trigger=pgtrigger.compiler.Trigger(
                    name="created_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_reviewmarkevent" ("entered_by_id", "id", "indicator_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id", "value", "version") VALUES (NEW."entered_by_id", NEW."id", NEW."indicator_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'created\', NEW."id", NEW."review_id", NEW."value", NEW."version"); RETURN NULL;',
                        hash="936b16fb927f93a6fae3a4735f399b25d7594bc1",
                        operation="INSERT",
                        pgid="pgtrigger_created_insert_45614",
                        table="people_reviewmark",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="reviewmark",
                trigger=pgtrigger.compiler.Trigger(
                    name="changed_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "people_reviewmarkevent" ("entered_by_id", "id", "indicator_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id", "value", "version") VALUES (NEW."entered_by_id", NEW."id", NEW."indicator_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'changed\', NEW."id", NEW."review_id", NEW."value", NEW."version"); RETURN NULL;',
                        hash="66b4ccca53a09f2f9210f1983fcc277c7127dce5",
                        operation="UPDATE",
                        pgid="pgtrigger_changed_update_aed92",
                        table="people_reviewmark",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="reviewmark",
                trigger=pgtrigger.compiler.Trigger(
                    name="deleted_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "people_reviewmarkevent" ("entered_by_id", "id", "indicator_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id", "value", "version") VALUES (OLD."entered_by_id", OLD."id", OLD."indicator_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'deleted\', OLD."id", OLD."review_id", OLD."value", OLD."version"); RETURN NULL;',
                        hash="8d9fa4fb5ae0ee3b8c75ca2555d7698a10687d51",
                        operation="DELETE",
                        pgid="pgtrigger_deleted_delete_7c02f",
                        table="people_reviewmark",
                        when="AFTER",
                    ),
                ),
            ),
            pgtrigger.migrations.AddTrigger(
                model_name="workreviewevent",
                trigger=pgtrigger.compiler.Trigger(
                    name="append_only",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                        hash="91c9fa36a7a8d07781631158c464f2b60aee8747",
                        operation="UPDATE OR DELETE",
                        pgid="pgtrigger_append_only_96737",
                        table="people_workreviewevent",
                        when="BEFORE",
                    ),
                ),
            ),
        ),
    ]
