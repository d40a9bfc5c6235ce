"""Scanned papers for tests: pages with and without a QR code, pictures and PDF of them."""

import io

import segno
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image


def page(text: str = "", *, mode: str = "L") -> Image.Image:
    """A small white sheet; `text` stands on it as a QR code."""
    sheet = Image.new("L", (620, 877), "white")
    if text:
        drawn = io.BytesIO()
        segno.make(text, error="m", micro=False).save(drawn, kind="png", scale=5, border=4)
        sheet.paste(Image.open(drawn).convert("L"), (60, 60))
    if mode == "I;16":  # 16 bits of grey, as scanners write them
        return sheet.convert("I").point(lambda grey: grey * 257).convert("I;16")
    return sheet.convert(mode)


def picture(sheet: Image.Image, kind: str = "PNG", **options) -> bytes:
    written = io.BytesIO()
    sheet.save(written, kind, **options)
    return written.getvalue()


def pdf(*texts: str) -> bytes:
    """A PDF with a page for each text; '' is a page without a code."""
    first, *rest = (page(text) for text in texts)
    return picture(first, "PDF", save_all=True, append_images=rest)


def upload(content: bytes, name: str = "скан.png") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)
