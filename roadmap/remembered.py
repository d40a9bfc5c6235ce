"""How the history speaks of this floor's actions; registered when the app is ready."""

from people.history import Action, describe_actions, describe_values
from roadmap.progress import REGISTRY

ROADMAP, STAGE, ACTIVITY = ("roadmap.roadmap",), ("roadmap.stage",), ("roadmap.activity",)
PLAN = STAGE + ACTIVITY
FACT, REVISION, DOCUMENT = ("roadmap.fact",), ("roadmap.revision",), ("roadmap.issueddocument",)

describe_actions(
    {
        "apply_plan": Action("загрузил(а) дорожную карту из документа", PLAN),
        "copy_to_year": Action("составил(а) дорожную карту по плану другого года", PLAN),
        "start_from_pattern": Action("составил(а) дорожную карту по образцу", PLAN),
        "edit_head": Action("изменил(а) шапку документа", ROADMAP),
        "add_stage": Action("добавил(а) этап", STAGE),
        "edit_stage": Action("изменил(а) этап", STAGE),
        "move_stage": Action("переставил(а) этапы", STAGE),
        "remove_stage": Action("убрал(а) этап", STAGE),
        "add_activity": Action("добавил(а) мероприятие", ACTIVITY),
        "edit_activity": Action("изменил(а) мероприятие", ACTIVITY),
        "move_activity": Action("переставил(а) мероприятия", ACTIVITY),
        "remove_activity": Action("убрал(а) мероприятие", ACTIVITY),
        "mark_done": Action("отметил(а) выполненным мероприятие", ACTIVITY),
        "mark_not_needed": Action("отметил(а), что не требуется мероприятие", ACTIVITY),
        "reopen": Action("снял(а) отметку с мероприятия", ACTIVITY),
        "set_dates": Action("изменил(а) даты мероприятия", ACTIVITY),
        "set_fact_sources": Action("изменил(а) источники фактов мероприятия", ACTIVITY),
        "add_fact": Action("{внёс|внесла} факт", FACT),
        "remove_fact": Action("убрал(а) факт", FACT),
        "approve_revision": Action("записал(а) утверждение", REVISION),
        "link_newcomers": Action("связал(а) ответственных с сотрудниками", ("roadmap.assignment",)),
        "issue_document": Action("выпустил(а) документ", DOCUMENT),
    }
)


def source_title(key: str) -> str:
    return REGISTRY[key].title if key in REGISTRY else key


describe_values("roadmap.activity.fact_sources", source_title)
