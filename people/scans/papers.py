"""A picture or a PDF → the papers in it: codes read, content written anew, a small picture.

Runs in the child process. What it writes holds pixels and pages only: no scripts, no attachments,
no place where the photograph was taken.
"""

import io
from collections.abc import Iterator
from itertools import groupby

import zxingcpp
from PIL import Image, ImageOps

MOST_PAGES = 200
MOST_PIXELS = 50_000_000  # a telephone's photograph; more is a bomb
KEPT_SIDE, SEEN_SIDE, PREVIEW_SIDE = 3508, 2000, 1100  # A4 at 300 dpi; enough for a code; to look
BROKEN = "Файл повреждён: открыть его не получилось. Отсканируйте бумагу заново."
BOMB = "Картинка слишком большая: в ней больше 50 миллионов точек. Уменьшите разрешение скана."
LOCKED = "PDF закрыт паролем. Сохраните его без пароля и загрузите снова."
LONG = f"В файле больше {MOST_PAGES} страниц. Разделите его на части."


class UnreadableScan(Exception):
    """The file is refused; the text is a Russian sentence."""


def read(ending: str, data: bytes, *, whole: bool = False) -> list[dict]:
    """The papers of a file: {codes, page, ending, content, preview}. Raises UnreadableScan.

    Pages of a PDF that follow each other under one code are one paper; a page without a code is
    one by itself, for it may be anybody's. `whole` takes all pages for one paper.
    """
    return read_pdf(data, whole) if ending == ".pdf" else [read_picture(data)]


def read_picture(data: bytes) -> dict:
    image = opened(data)
    codes = codes_on(image)
    image.thumbnail((KEPT_SIDE, KEPT_SIDE))
    return {
        "codes": codes, "page": 1, "ending": ".jpg", "content": jpeg(image, 85),
        "preview": preview(image),
    }  # fmt: skip


def opened(data: bytes) -> Image.Image:
    """The picture upright, in grey or colour, without anything hidden in it."""
    Image.MAX_IMAGE_PIXELS = None  # the limit below is ours, and an answer in words
    try:
        image = Image.open(io.BytesIO(data), formats=["JPEG", "PNG"])
        if image.width * image.height > MOST_PIXELS:
            raise UnreadableScan(BOMB)
        image.draft("RGB", (KEPT_SIDE, KEPT_SIDE))  # a JPEG is decoded no larger than it is kept
        return ImageOps.exif_transpose(on_white(image))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise UnreadableScan(BROKEN) from error


def on_white(image: Image.Image) -> Image.Image:
    """In grey or colour; what is transparent becomes white, as on paper."""
    if image.mode in ("L", "RGB"):
        image.load()
        return image
    if image.mode.startswith("I;16"):  # a scanner's 16 bits of grey; converted as they are: white
        return image.point(lambda grey: grey / 256).convert("L")
    if "A" not in image.getbands() and "transparency" not in image.info:
        return image.convert("RGB")
    layer = image.convert("RGBA")
    white = Image.new("RGB", layer.size, "white")
    white.paste(layer, mask=layer.getchannel("A"))
    white.info = image.info
    return white


def read_pdf(data: bytes, whole: bool) -> list[dict]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
        if len(document) > MOST_PAGES:
            raise UnreadableScan(LONG)
        seen = list(looked_at(document))
        if whole and seen:
            return [paper(document, seen)]
        return [paper(document, list(pages)) for _, pages in groupby(seen, key=same_paper)]
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        raise UnreadableScan(LOCKED if locked else BROKEN) from error


def looked_at(document) -> Iterator[tuple[int, list[str], bytes]]:
    """(page from 0, codes, small picture) of each page; one page in memory at a time."""
    for number in range(len(document)):
        page = document[number]
        scale = SEEN_SIDE / max(*page.get_size(), 1)
        image = page.render(scale=min(scale, 6), grayscale=True).to_pil()
        yield number, codes_on(image), preview(image)
        page.close()


def same_paper(page: tuple[int, list[str], bytes]):
    """What pages of one paper have in common: their code; a page without one is alone."""
    number, codes, _ = page
    return ("code", codes[0]) if codes else ("page", number)


def paper(document, pages: list[tuple[int, list[str], bytes]]) -> dict:
    import pypdfium2

    part = pypdfium2.PdfDocument.new()
    part.import_pages(document, [number for number, _, _ in pages])
    content = io.BytesIO()
    part.save(content)
    first, _, picture = pages[0]
    codes = [code for _, found, _ in pages for code in found]
    return {
        "codes": codes, "page": first + 1, "ending": ".pdf", "content": content.getvalue(),
        "preview": picture,
    }  # fmt: skip


def codes_on(image: Image.Image) -> list[str]:
    """Texts of the QR codes on a page; ours are short, so a long one is somebody else's."""
    looked = image.convert("L")
    looked.thumbnail((SEEN_SIDE, SEEN_SIDE))
    found = zxingcpp.read_barcodes(looked, formats=zxingcpp.BarcodeFormat.QRCode)
    return [code.text for code in found if len(code.text) <= 300]


def preview(image: Image.Image) -> bytes:
    small = image.copy()
    small.thumbnail((PREVIEW_SIDE, PREVIEW_SIDE))
    return jpeg(small, 70)


def jpeg(image: Image.Image, quality: int) -> bytes:
    """The pixels alone: neither EXIF nor colour profile goes along."""
    written = io.BytesIO()
    image.save(written, "JPEG", quality=quality, exif=b"", icc_profile=b"")
    return written.getvalue()
