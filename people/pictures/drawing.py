"""A foreign JPEG or PNG → our own JPEG and a small one to look at. Runs in the child process.

What it writes holds pixels alone: no place where the photograph was taken, no telephone's name,
nothing appended behind the picture.
"""

import io
import warnings

from PIL import Image, ImageOps

KEPT_SIDE, SEEN_SIDE = 2000, 480  # a sheet of A4 at 170 dots an inch; a thumbnail
MOST_PIXELS = {"JPEG": 50_000_000, "PNG": 20_000_000}  # a JPEG is decoded small, a PNG whole
BROKEN = "Снимок повреждён: открыть его не получилось. Сохраните его заново и приложите снова."
BOMB = "Картинка слишком большая: в ней больше {} миллионов точек. Уменьшите её и приложите снова."


class UnreadablePicture(Exception):
    """The file is refused; the text is a Russian sentence."""


def draw(data: bytes) -> dict:
    """{content, preview}: two JPEG files. Raises UnreadablePicture."""
    image = opened(data)
    small = image.copy()
    small.thumbnail((SEEN_SIDE, SEEN_SIDE))
    return {"content": jpeg(image, 85), "preview": jpeg(small, 75)}


def opened(data: bytes) -> Image.Image:
    """The picture upright, at most KEPT_SIDE wide and high; its size is read before its pixels."""
    warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # the limit below is ours
    Image.MAX_IMAGE_PIXELS = max(MOST_PIXELS.values())
    try:
        image = Image.open(io.BytesIO(data), formats=["JPEG", "PNG"])
        most = MOST_PIXELS["PNG" if image.format == "PNG" else "JPEG"]
        if image.width * image.height > most:
            raise UnreadablePicture(BOMB.format(most // 1_000_000))
        image.draft("RGB", (KEPT_SIDE, KEPT_SIDE))
        image.load()
        image = plain(image)
        image.thumbnail((KEPT_SIDE, KEPT_SIDE))
        return on_white(ImageOps.exif_transpose(image))
    except Image.DecompressionBombError as error:
        raise UnreadablePicture(BOMB.format(max(MOST_PIXELS.values()) // 1_000_000)) from error
    except (OSError, ValueError, SyntaxError, MemoryError) as error:
        raise UnreadablePicture(BROKEN) from error


def plain(image: Image.Image) -> Image.Image:
    """In a mode that can be made smaller smoothly: grey, colour, or colour with transparency."""
    if image.mode in ("L", "RGB", "RGBA"):
        return image
    if image.mode.startswith("I;16"):
        return image.point(lambda grey: grey / 256).convert("L")
    see_through = "A" in image.getbands() or "transparency" in image.info
    return image.convert("RGBA" if see_through else "RGB")


def on_white(image: Image.Image) -> Image.Image:
    """What is transparent becomes white, as on paper."""
    if image.mode != "RGBA":
        return image
    white = Image.new("RGB", image.size, "white")
    white.paste(image, mask=image.getchannel("A"))
    return white


def jpeg(image: Image.Image, quality: int) -> bytes:
    """The pixels alone: neither EXIF nor colour profile goes along."""
    written = io.BytesIO()
    image.save(written, "JPEG", quality=quality, exif=b"", icc_profile=b"")
    return written.getvalue()
