from django.db import models
from django.db.models.functions import Lower

from people.audit import audited
from people.models import Dictionary


class ActRole(models.TextChoices):
    """What the application does with acts of a kind; the school names its kinds itself."""

    REGULATION = "regulation", "положение"
    ROADMAP = "roadmap", "дорожная карта"
    MENTORING = "mentoring", "приказ о наставничестве"
    PAIRS = "pairs", "приказ о закреплении пар"
    REPLACEMENT = "replacement", "приказ о замене наставника"
    PAY = "pay", "приказ о выплатах"
    AGREEMENT = "agreement", "дополнительное соглашение"
    TRANSFER = "transfer", "акт приёма-передачи"
    CONSENT = "consent", "согласие"
    MINUTES = "minutes", "протокол"
    OTHER = "other", "прочее"


# the school's journal of orders numbers all of these in one row
ORDERS = (ActRole.MENTORING, ActRole.PAIRS, ActRole.REPLACEMENT, ActRole.PAY)
# № and date of these are written to their pairs as the order's, or as the agreement's
ORDERS_OF_PAIRS = (ActRole.PAIRS, ActRole.REPLACEMENT)
# one worker's, about one pair; any line of the text may speak of it
OF_ONE_PAIR = (ActRole.AGREEMENT, ActRole.TRANSFER)
# what these say may hold sums of money
MONEY = (ActRole.PAY, ActRole.AGREEMENT)
NUMBERED = (
    ActRole.MENTORING, ActRole.PAIRS, ActRole.REPLACEMENT, ActRole.PAY, ActRole.AGREEMENT,
    ActRole.MINUTES,
)  # fmt: skip


@audited(named_by=["name"], quiet=["place"], counted="вид акта,вида акта,видов актов")
class ActKind(Dictionary):
    """Вид локального акта: the school's own dictionary, each line with what it is for."""

    role = models.CharField("для чего", max_length=12, choices=ActRole, default=ActRole.OTHER)

    class Meta(Dictionary.Meta):
        verbose_name = "вид акта"
        verbose_name_plural = "виды актов"
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="act_kind_once",
                violation_error_message="Такой вид уже есть.",
            )
        ]

    @property
    def meant_for(self) -> str:
        return "" if self.role == ActRole.OTHER else self.get_role_display()

    @property
    def journal(self) -> models.Q:
        """The acts that are numbered in one row with acts of this kind."""
        if self.role in ORDERS:
            return models.Q(kind__role__in=ORDERS)
        return models.Q(kind=self)

    @property
    def is_order(self) -> bool:
        return self.role in ORDERS

    @property
    def is_numbered(self) -> bool:
        """Whether such an act is not signed without a №."""
        return self.role in NUMBERED
