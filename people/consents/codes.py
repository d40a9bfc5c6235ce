"""The code that each paper of consent bears: how it is made, drawn and found on a scan."""

import io
import re
import secrets

import segno
from django.conf import settings
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from people.models import School

LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # none that a hand could take for another
LENGTH = 10
CODE = re.compile(rf"(?:^|/)([{LETTERS}]{{{LENGTH}}})/?$")


def new_code() -> str:
    """A code that nobody can guess and no two papers share (31^10 of them)."""
    return "".join(secrets.choice(LETTERS) for _ in range(LENGTH))


def code_in(text: str) -> str:
    """The code in what a QR code says or a person types; '' when there is none."""
    found = CODE.search(text.strip().upper().replace(" ", "").replace("-", ""))
    return found[1] if found else ""


def spaced(code: str) -> str:
    """«ABCDE-FGHJK»: as printed under the picture."""
    return f"{code[: LENGTH // 2]}-{code[LENGTH // 2 :]}"


def said_by_qr(code: str, school: School | None) -> str:
    """The address of the paper where the application has a known one, else the code alone."""
    address = settings.PUBLIC_URL or (school.public_url if school else "")
    return address.rstrip("/") + reverse("consent_by_code", args=[code]) if address else code


def qr_svg(text: str) -> SafeString:
    """The picture for PDF: inline SVG without a fixed size."""
    drawn = io.BytesIO()
    segno.make(text, error="m", micro=False).save(
        drawn, kind="svg", xmldecl=False, svgns=True, omitsize=True, border=2, nl=False
    )
    return mark_safe(drawn.getvalue().decode())


def qr_png(text: str) -> str:
    """The picture for office files, as a data: address."""
    return segno.make(text, error="m", micro=False).png_data_uri(scale=4, border=2)
