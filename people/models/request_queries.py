"""Questions about requests and the yearly campaign."""

import datetime as dt

from django.apps import apps
from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import Case, Count, Exists, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce

from people.asked_often import Kept
from people.models.own_queries import OwnQuerySet
from people.models.staff_queries import names_of
from people.requests.completeness import Completeness, RequestParts


class RequestQuerySet(OwnQuerySet):
    """Who may see a request; its wishes and own words are a matter of `withhold_from`."""

    def waiting(self):
        return self.filter(state="open")

    def sent(self):
        """Those that stand as asked: not taken back by their author."""
        return self.filter(state__in=SENT_STATES)

    def with_completeness(self):
        """Annotates `completeness`, a number of Completeness, as `people.completeness` has it."""
        return self.annotate(**has_parts(self.model)).annotate(
            completeness=Kept(
                Case(
                    When(
                        has_difficulties=True, has_subject_or_classes=True, has_form_or_time=True,
                        then=Value(int(Completeness.FULL)),
                    ),
                    When(
                        Q(has_difficulties=True) | Q(has_assessments=True) | Q(has_own_words=True),
                        then=Value(int(Completeness.PARTIAL)),
                    ),
                    default=Value(int(Completeness.EMPTY)),
                )
            )
        )  # fmt: skip

    def in_queue_order(self):
        """Complete ones first, among them who waits longest: an empty never outranks a full."""
        return self.with_completeness().order_by("-completeness", "submitted_at", "pk")

    def with_lines(self):
        """What a line of the queue says, as rows read `with_completeness`; `hard` are names."""
        own = ("pk", "subject", "state", "submitted_at", "completeness")
        rows = self.annotate(hard=hard_names("pk"))
        return rows.values_list(*own, *names_of("teacher"), "hard", named=True)

    def with_content(self):
        """What a page of a request says, in few queries."""
        return self.select_related("teacher__department").prefetch_related(
            models.Prefetch(
                "difficulties",
                self.model.difficulties.rel.related_model.objects.select_related("competence"),
            )
        )


def hard_names(reference: str) -> Kept:
    """Names of the competences in which a request asks for help, the heaviest first."""
    difficulty = apps.get_model("people", "Difficulty")
    named = difficulty.objects.filter(request=OuterRef(reference)).order_by("rank")
    return Kept(ArraySubquery(named.values("competence__name")))


def has_parts(model) -> dict:
    """has_<part> for each part of RequestParts, as SQL conditions over the model's rows."""
    own = {"request": OuterRef("pk")}
    difficulty, assessment = (
        getattr(model, name).rel.related_model for name in ("difficulties", "assessments")
    )
    filled = {
        "own_words": ~Q(own_words=""),
        "subject_or_classes": ~Q(subject="") | ~Q(class_range=""),
        "form_or_time": ~Q(wished_form="") | ~Q(wished_time=""),
    }
    found = {
        "difficulties": Exists(difficulty.objects.filter(**own)),
        "assessments": Exists(assessment.objects.filter(**own)),
        **{
            name: Case(When(condition, then=True), default=False)
            for name, condition in filled.items()
        },
    }
    return {f"has_{name}": found[name] for name in RequestParts.__dataclass_fields__}


class CampaignQuerySet(models.QuerySet):
    def with_answers(self):
        """Annotates `asked_count` and `answered_count`."""
        asked = self.model.asked.rel.related_model.objects.filter(campaign=OuterRef("pk"))
        return self.annotate(asked_count=how_many(asked), answered_count=how_many(asked.answered()))

    def open_on(self, day: dt.date):
        return self.filter(closed_at=None, opens_on__lte=day, closes_on__gte=day)


class AskedQuerySet(models.QuerySet):
    def with_answer(self):
        """Annotates `has_request`: whether the person has sent a request this year."""
        requests = self.model._meta.get_field("teacher").related_model.requests.rel.related_model
        own = requests.objects.filter(
            teacher=OuterRef("teacher"), year=OuterRef("campaign__year"), state__in=SENT_STATES
        )
        return self.annotate(has_request=Exists(own))

    def answered(self):
        """Those who have sent a request of the campaign's year or said that they need no help.

        The one definition of an answer: a draft is none, and a request taken back is none.
        """
        return self.with_answer().filter(ANSWERED)

    def said_no_need(self):
        """Those who need no help, with what a line says of the answer, the last ones first."""
        rows = self.exclude(no_need_at=None).select_related(
            "teacher", "no_need_entered_by__teacher"
        )
        return rows.order_by("-no_need_at", "teacher__sort_name", "pk")

    def silent(self):
        """Those whose answer is still awaited."""
        return self.with_answer().exclude(ANSWERED)

    def unreachable(self):
        """Those whom no notification reaches: nobody of theirs can sign in."""
        accounts = apps.get_model("people", "Account").objects.active()
        return self.exclude(Exists(accounts.filter(teacher=OuterRef("teacher"))))


def how_many(asked) -> Coalesce:
    """The number of the rows of a query about one campaign."""
    numbers = asked.order_by().values("campaign").annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(numbers), 0)


ANSWERED = Q(has_request=True) | Q(no_need_at__isnull=False)
SENT_STATES = ("open", "accepted", "declined", "merged", "closed")
