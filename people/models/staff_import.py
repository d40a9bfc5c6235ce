"""A staff table on its way into the list: what was read of it, what it changed, what is undone."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Count, Q
from django.utils import timezone

from people.audit import audited, untracked


class StaffReadingQuerySet(models.QuerySet):
    def waiting_for(self, account):
        """Tables that this person has begun and not yet decided about, the latest first."""
        unfinished = Q(result=None) | Q(counts__waiting__gt=0)
        own = self.filter(unfinished, upload__author=account).exclude(stage="failed")
        return own.select_related("upload").defer("upload__content").order_by("-pk")


@untracked("what was read of a person's own waiting file; dropped together with the file")
class StaffReading(models.Model):
    """One uploaded staff table as it was understood, and how far the work on it has come."""

    class Stage(models.TextChoices):
        """What is being done; READY and FAILED are where work stands still."""

        READING = "reading", "читаем файл"
        UNDERSTANDING = "understanding", "разбираем строки"
        COMPARING = "comparing", "сравниваем со списком сотрудников"
        READY = "ready", "готово к проверке"
        APPLYING = "applying", "записываем в список сотрудников"
        FAILED = "failed", "не получилось"

    WORK = (Stage.READING, Stage.UNDERSTANDING, Stage.COMPARING)
    STILL = (Stage.READY, Stage.FAILED)

    upload = models.OneToOneField(
        "people.TableUpload", verbose_name="файл", on_delete=models.CASCADE, primary_key=True,
        related_name="staff_reading",
    )  # fmt: skip
    stage = models.CharField("что делается", max_length=15, choices=Stage, default=Stage.READING)
    message = models.TextField("что случилось", blank=True)
    moved_at = models.DateTimeField("последнее движение", default=timezone.now)
    rows = models.PositiveIntegerField("строк в файле", default=0)
    shape = models.CharField("вид таблицы", max_length=64, blank=True)
    columns = models.JSONField("столбцы", default=list)
    flags = models.JSONField("сомнения обо всём файле", default=list)
    counts = models.JSONField("сколько каких", default=dict)
    absent = ArrayField(
        models.BigIntegerField(), verbose_name="нет в файле", default=list, blank=True
    )
    with_managers = models.BooleanField("записывать и руководителей", default=True)
    result = models.ForeignKey(
        "people.StaffImport", verbose_name="загрузка", on_delete=models.SET_NULL, null=True,
        related_name="+",
    )  # fmt: skip

    objects = StaffReadingQuerySet.as_manager()

    class Meta:
        verbose_name = "прочитанная таблица сотрудников"
        verbose_name_plural = "прочитанные таблицы сотрудников"

    def __str__(self):
        return str(self.upload)

    @property
    def is_working(self) -> bool:
        return self.stage not in self.STILL

    def enter(self, stage: str, message: str = "") -> None:
        """Come to a stage now; whoever looks at the progress page sees it."""
        self.stage, self.message, self.moved_at = stage, message, timezone.now()
        self.save(update_fields=["stage", "message", "moved_at"])

    enter.alters_data = True

    def recount(self) -> None:
        """Keep how many people of each kind there are: twenty thousand are not counted per page."""
        self.counts = self.people.counts()
        self.save(update_fields=["counts"])

    recount.alters_data = True


class StaffRowQuerySet(models.QuerySet):
    def undecided(self):
        """Doubtful rows that wait for a person; they are not written."""
        return self.filter(kind=StaffRow.Kind.DOUBTFUL, decision="")

    def counts(self) -> dict[str, int]:
        """How many rows of each kind, how many managers and how many wait, in one query."""
        kinds = {kind.value: Count("pk", filter=Q(kind=kind)) for kind in StaffRow.Kind}
        waiting = Q(kind=StaffRow.Kind.DOUBTFUL, decision="")
        return self.aggregate(
            total=Count("pk"), managers=Count("pk", filter=Q(is_manager=True)),
            waiting=Count("pk", filter=waiting), **kinds,
        )  # fmt: skip


@untracked("a row of a person's own waiting file; what it changes is remembered with the teacher")
class StaffRow(models.Model):
    """One person of the file: what it tells, how it differs from the list, what was decided."""

    class Kind(models.TextChoices):
        NEW = "new", "новый"
        CHANGES = "changes", "изменится"
        SAME = "same", "без изменений"
        DOUBTFUL = "doubtful", "под вопросом"
        ERROR = "error", "ошибка"

    class Decision(models.TextChoices):
        SAME = "same", "это тот же человек"
        ADD = "add", "это другой, добавить"
        SKIP = "skip", "пропустить"

    reading = models.ForeignKey(
        StaffReading, verbose_name="таблица", on_delete=models.CASCADE, related_name="people"
    )
    position = models.PositiveIntegerField("место в файле")
    name = models.CharField("имя", max_length=400)
    is_manager = models.BooleanField("руководитель", default=False)
    told = models.JSONField("что сказано в файле", default=dict)
    kind = models.CharField("что произойдёт", max_length=10, choices=Kind)
    doubts = ArrayField(
        models.CharField(max_length=20), verbose_name="виды сомнений", default=list, blank=True
    )
    reasons = models.JSONField("причины", default=list)
    candidates = ArrayField(
        models.BigIntegerField(), verbose_name="кто это может быть", default=list, blank=True
    )
    changes = models.JSONField("изменения", default=list)
    decision = models.CharField("решение", max_length=5, choices=Decision, blank=True)
    decided_teacher = models.BigIntegerField("кто это", null=True)
    gender = models.CharField("пол", max_length=1, blank=True)

    objects = StaffRowQuerySet.as_manager()

    class Meta:
        verbose_name = "человек из таблицы"
        verbose_name_plural = "люди из таблицы"
        ordering = ["position", "pk"]
        indexes = [models.Index(fields=["reading", "position"], name="staff_row_in_order")]

    def __str__(self):
        return self.name


@audited(
    named_by=["source", "created_at"], counted="загрузка сотрудников,загрузки сотрудников,"
    "загрузок сотрудников", quiet=["absent", "departments", "author"],
)  # fmt: skip
class StaffImport(models.Model):
    """One applied staff table: who, when, from what; undone as a whole."""

    author = models.ForeignKey(
        "people.Account", verbose_name="кто загрузил", on_delete=models.SET_NULL, null=True,
        related_name="+",
    )  # fmt: skip
    source = models.CharField("файл", max_length=255)
    created_at = models.DateTimeField("когда", default=timezone.now)
    added = models.PositiveIntegerField("добавлено", default=0)
    changed = models.PositiveIntegerField("изменено", default=0)
    left_undecided = models.PositiveIntegerField("осталось без решения", default=0)
    absent = ArrayField(
        models.BigIntegerField(), verbose_name="нет в файле", default=list, blank=True
    )
    departments = ArrayField(
        models.BigIntegerField(), verbose_name="созданные МО", default=list, blank=True
    )
    undone_at = models.DateTimeField("отменено", null=True)
    undone_by = models.ForeignKey(
        "people.Account", verbose_name="кто отменил", on_delete=models.SET_NULL, null=True,
        related_name="+",
    )  # fmt: skip

    class Meta:
        verbose_name = "загрузка сотрудников"
        verbose_name_plural = "загрузки сотрудников"
        ordering = ["-created_at", "-pk"]

    def __str__(self):
        return self.source


@untracked("images for undoing an import; the teachers' own history tells the same changes")
class StaffImportChange(models.Model):
    """What an import did to one person: `before` is None for somebody added.

    `before` and `after` hold the changed fields only; `version` is the row's after the import.
    """

    staff_import = models.ForeignKey(
        StaffImport, verbose_name="загрузка", on_delete=models.CASCADE, related_name="changes"
    )
    teacher = models.ForeignKey(
        "people.Teacher", verbose_name="сотрудник", on_delete=models.CASCADE, related_name="+"
    )
    before = models.JSONField("было", null=True)
    after = models.JSONField("стало", null=True)
    version = models.PositiveIntegerField("версия после загрузки", default=1)

    class Meta:
        verbose_name = "изменение при загрузке"
        verbose_name_plural = "изменения при загрузке"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["staff_import", "teacher"], name="import_changes_a_teacher_once",
                violation_error_message="Загрузка меняет сотрудника один раз.",
            )
        ]  # fmt: skip

    def __str__(self):
        return str(self.teacher)


@audited(named_by=["title"], counted="вид таблицы,вида таблиц,видов таблиц")
class RememberedColumns(models.Model):
    """The meaning of columns that a person gave to tables of one shape; the next such table
    is read so."""

    shape = models.CharField("вид таблицы", max_length=64, unique=True)
    title = models.CharField("заголовки", max_length=500)
    columns = models.JSONField("столбцы", default=dict)

    class Meta:
        verbose_name = "запомненные столбцы"
        verbose_name_plural = "запомненные столбцы"

    def __str__(self):
        return self.title
