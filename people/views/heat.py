"""The map of difficulties, and what the bank of mentors lacks for them."""

from django.shortcuts import render

from people.access import Permission, allowed
from people.models import MentoringRules, SubjectDepartment
from people.reviews.heat_map import HeatRow, columns, heat_rows, shade, shortages
from people.views.request_queue import this_year

ROW, COLUMN, NAMES, TOP, GAP = 34, 116, 430, 34, 4  # the picture's measures
LETTERS = 52  # of a competence's name that fit


@allowed(Permission.READ_BANKS)
def heat(request):
    """Competences × how often each is named; the picture and the same as tables."""
    year, rules = this_year(), MentoringRules.current()
    departments = list(SubjectDepartment.objects.values_list("pk", "name"))
    asked = request.GET.get("department", "")
    chosen = int(asked) if asked in {str(pk) for pk, name in departments} else None
    rows, heads = heat_rows(year, rules, department=chosen), columns(rules)
    context = {
        "year": year, "departments": departments, "chosen": chosen, "columns": heads,
        "rows": rows, "named": any(any(row.counts) for row in rows),
        "picture": picture([row for row in rows if any(row.counts)], heads),
        "shortages": shortages(rows, year, rules, department=chosen), "rules": rules,
        "department": dict(departments).get(chosen, ""),
    }  # fmt: skip
    return render(request, "people/heat.html", context)


def picture(rows: list[HeatRow], columns: tuple[str, ...]) -> dict:
    """Places of the map's lines and cells, top to bottom; only competences that somebody named."""
    most = max((max(row.counts) for row in rows), default=0)
    lines = [
        {
            "name": shortened(str(row.competence)), "y": TOP + at * ROW + ROW // 2 + 5,
            "cells": [
                {"x": NAMES + place * COLUMN, "y": TOP + at * ROW, "count": count,
                 "shade": shade(count, most), "text_x": middle(place)}
                for place, count in enumerate(row.counts)
            ],
        }
        for at, row in enumerate(rows)
    ]  # fmt: skip
    heads = [(middle(place), name) for place, name in enumerate(columns)]
    return {
        "lines": lines, "heads": heads, "width": NAMES + COLUMN * len(columns),
        "height": TOP + ROW * len(rows), "cell_width": COLUMN - GAP, "cell_height": ROW - GAP,
    }  # fmt: skip


def middle(place: int) -> int:
    return NAMES + place * COLUMN + (COLUMN - GAP) // 2


def shortened(name: str) -> str:
    return name if len(name) <= LETTERS else f"{name[: LETTERS - 1]}…"
