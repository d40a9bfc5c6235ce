"""PT Serif from the installed package: the typeface of every PDF."""

from pathlib import Path

import fontpkg_pt_serif

FILES = Path(fontpkg_pt_serif.__file__).parent / "files"
FACES = {
    FILES / "PT_Serif-Web-Regular.ttf": ("normal", "normal"),
    FILES / "PT_Serif-Web-Bold.ttf": ("bold", "normal"),
    FILES / "PT_Serif-Web-Italic.ttf": ("normal", "italic"),
    FILES / "PT_Serif-Web-BoldItalic.ttf": ("bold", "italic"),
}


def font_faces() -> str:
    """@font-face rules of «Paper Serif», a name of our own so that no system font stands in."""
    return "\n".join(
        f'@font-face {{ font-family: "Paper Serif"; src: url("{path.as_uri()}"); '
        f"font-weight: {weight}; font-style: {style} }}"
        for path, (weight, style) in FACES.items()
    )
