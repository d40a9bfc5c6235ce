"""A picture for the demonstration, drawn here: cards on a table, nobody on it."""

import struct
import zlib

WIDTH, HEIGHT = 960, 540
TABLE, SHEET = (222, 205, 178), (252, 250, 244)
CARDS = ((201, 92, 74), (84, 129, 150), (120, 148, 88), (214, 164, 72))
ACROSS, DOWN, EDGE = 4, 2, 40


def cards_on_a_table() -> bytes:
    """A PNG (RGB, 8 bits) of WIDTH × HEIGHT."""
    rows = b"".join(b"\0" + _row(y) for y in range(HEIGHT))
    head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    parts = (b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in parts)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _row(y: int) -> bytes:
    """One line of points: table, then cards with a coloured upper third and a white rest."""
    high, wide = HEIGHT // DOWN, WIDTH // ACROSS
    line, inside = y // high, y % high
    table = bytes(TABLE)
    if not EDGE <= inside < high - EDGE:
        return table * WIDTH
    found = b""
    for place in range(ACROSS):
        top = inside < EDGE + (high - 2 * EDGE) // 3
        colour = CARDS[(place + line) % len(CARDS)] if top else SHEET
        found += table * EDGE + bytes(colour) * (wide - 2 * EDGE) + table * EDGE
    return found
