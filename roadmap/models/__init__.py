from roadmap.models.document import IssuedDocument
from roadmap.models.fact import Fact
from roadmap.models.revision import Revision
from roadmap.models.roadmap import Activity, Assignment, Roadmap, Stage
from roadmap.models.upload import PlanUpload

__all__ = [
    "Activity",
    "Assignment",
    "Fact",
    "IssuedDocument",
    "PlanUpload",
    "Revision",
    "Roadmap",
    "Stage",
]
