"""Whose rows of a year somebody may see: both banks and the requests."""

from django.db import models

from people.academic_year import AcademicYear
from people.access import Permission


class OwnQuerySet(models.QuerySet):
    """Rows about a teacher in a year. `own`: what lets a person see those about themselves."""

    own = Permission.SEND_REQUEST

    def visible_to(self, account):
        """All for who reads the banks, one's own for their teacher; nothing for anybody else."""
        if account.can(Permission.READ_BANKS):
            return self.all()
        if account.teacher_id and account.can(self.own):
            return self.filter(teacher=account.teacher_id)
        return self.none()

    def of_year(self, year: AcademicYear):
        return self.filter(year=year)
