"""A DOCX or ODT as a dictionary of its parts; written back with the same bytes every time."""

import io
import zipfile

EPOCH = (1980, 1, 1, 0, 0, 0)


def unpack(data: bytes) -> dict[str, bytes]:
    """Name of a part → its bytes, in the order of the file."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {info.filename: packed.read(info) for info in packed.infolist()}


def pack(parts: dict[str, bytes]) -> bytes:
    """The parts as a ZIP without times of day; ODF wants `mimetype` first and stored."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        for name in sorted(parts, key=lambda part: (part != "mimetype", part)):
            info = zipfile.ZipInfo(name, EPOCH)
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            packed.writestr(info, parts[name])
    return buffer.getvalue()
