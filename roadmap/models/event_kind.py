from django.db import models
from django.db.models.functions import Lower

from people.audit import audited
from people.models import Dictionary


class EventRole(models.TextChoices):
    """What the application does with events of a kind; the school names its kinds itself."""

    INDIVIDUAL = "individual", "индивидуальная консультация"
    GROUP = "group", "групповая консультация"
    EXCHANGE = "exchange", "обмен опытом"
    SEMINAR = "seminar", "семинар"
    MENTOR_SCHOOL = "mentor_school", "школа наставника"
    PEDAGOGICAL = "pedagogical", "педагогический совет"
    COUNCIL = "council", "научно-методический совет"
    ROUND_TABLE = "round_table", "круглый стол, итоговое мероприятие"
    OPEN_LESSON = "open_lesson", "открытый урок"
    MENTOR_DAY = "mentor_day", "день наставника"
    OTHER = "other", "прочее"


@audited(
    named_by=["name"], quiet=["place"],
    counted="вид события,вида события,видов событий",
)  # fmt: skip
class EventKind(Dictionary):
    """Вид события: the school's own dictionary, each line with what it is for."""

    role = models.CharField("для чего", max_length=15, choices=EventRole, default=EventRole.OTHER)
    is_training = models.BooleanField("засчитывается в обучение наставников", default=False)

    class Meta(Dictionary.Meta):
        verbose_name = "вид события"
        verbose_name_plural = "виды событий"
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="event_kind_once",
                violation_error_message="Такой вид уже есть.",
            )
        ]
