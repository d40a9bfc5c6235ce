"""A draft as the object that `import_staff --json` prints."""

from people.staff_import.draft import PersonDraft, StaffDraft, Status

KINDS = ("general", "teaching", "in_profession", "in_school")


def as_json(draft: StaffDraft) -> dict:
    """The keys of the agreed form; unknown is null or "", dates are YYYY-MM-DD."""
    return {
        "status": str(draft.status),
        "message": draft.message,
        "people": [person_json(person) for person in draft.people],
        "columns": [
            {"index": c.index, "heading": c.heading, "itemprop": c.itemprop, "meaning": c.meaning}
            for c in draft.columns
        ],
        "flags": draft.flags,
    }


def refused_json(message: str) -> dict:
    """The same keys for a file that could not be read."""
    return as_json(StaffDraft(Status.REFUSED, message))


def person_json(person: PersonDraft) -> dict:
    name = person.name
    return {
        "surname": name.surname,
        "first_name": name.first_name,
        "patronymic": name.patronymic,
        "former_surname": name.former_surname,
        "former_surnames": person.former_surnames,
        "state": person.state,
        "role": str(person.role),
        "posts": person.posts,
        "part_time": person.part_time,
        "subjects": person.subjects,
        "class_ranges": person.class_ranges,
        "department": person.department,
        "category": person.category,
        "category_date": person.category_date and person.category_date.isoformat(),
        "special_categories": person.special_categories,
        **_experience(person),
        "education_level": person.education_level,
        "speciality": person.speciality,
        "qualification": person.qualification,
        "degree": person.degree,
        "title": person.title,
        "courses": person.courses,
        "retraining": person.retraining,
        "programmes": person.programmes,
        "building": person.building,
        "phone": person.phone,
        "email": person.email,
        "flags": person.flags,
        "rows": person.rows,
    }


def _experience(person: PersonDraft) -> dict:
    told = {kind: person.experience.get(kind) for kind in KINDS}
    return {
        "experience": {kind: one.years if one else None for kind, one in told.items()},
        "experience_start": {
            kind: one.since.isoformat() for kind, one in told.items() if one and one.since
        },
    }
