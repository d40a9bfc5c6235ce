from roadmap.models.act import Acknowledgement, ActApproval, ActPair, LocalAct
from roadmap.models.act_kind import NUMBERED, ORDERS_OF_PAIRS, ActKind, ActRole
from roadmap.models.document import IssuedDocument
from roadmap.models.fact import Fact
from roadmap.models.revision import Revision
from roadmap.models.roadmap import Activity, Assignment, Roadmap, Stage
from roadmap.models.upload import PlanUpload

__all__ = [
    "NUMBERED",
    "ORDERS_OF_PAIRS",
    "Acknowledgement",
    "ActApproval",
    "ActKind",
    "ActPair",
    "ActRole",
    "Activity",
    "Assignment",
    "Fact",
    "IssuedDocument",
    "LocalAct",
    "PlanUpload",
    "Revision",
    "Roadmap",
    "Stage",
]
