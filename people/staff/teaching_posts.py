"""Which posts are pedagogical.

Source: the list of posts of pedagogical workers, Government decree № 225 of 21.02.2022, I.2.
"""

import re
from collections.abc import Sequence

# Understood by Python and by PostgreSQL alike; «воспитательной работе» is no tutor.
PEDAGOGICAL = (
    "учител|преподавател|педагог|воспитател([^ь]|ь([^н]|$))|психолог|логопед|дефектолог|методист"
    "|тьютор|концертмейстер|музыкальн[а-я]* руководител|инструктор[а-я]* по (физ|труд)|вожат"
    "|тренер|мастер[а-я]* производств|советник[а-я]* директора|преп[.]|уч[.]"
)
MANAGERS = r"директор|завуч|руководител|\b(зам|зав)(\b|ест|едующ)"


def is_pedagogical(posts: Sequence[str]) -> bool:
    """Whether one of somebody's posts is pedagogical; who has no post written is not judged."""
    return not posts or any(re.search(PEDAGOGICAL, post, re.IGNORECASE) for post in posts)


def is_of_a_school_list(posts: Sequence[str]) -> bool:
    """Whether the posts are those of pedagogues or of managers, whom lists of staff name too."""
    return is_pedagogical(posts) or any(re.search(MANAGERS, post, re.IGNORECASE) for post in posts)
