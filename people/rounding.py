"""Numbers as people read them: rounded, with a comma and a real minus. Pure."""

from fractions import Fraction


def rounded(value: Fraction, tenths: bool = False) -> Fraction:
    """To a whole number or to tenths; half goes away from nothing."""
    scale = 10 if tenths else 1
    units = abs(value) * scale
    whole = (2 * units.numerator + units.denominator) // (2 * units.denominator)
    return Fraction(whole if value >= 0 else -whole, scale)


def in_words(value: Fraction, tenths: bool = False) -> str:
    """«87», with tenths «4,3»."""
    read = rounded(value, tenths)
    whole, rest = divmod(abs(read) * 10, 10)
    return f"{'−' if read < 0 else ''}{whole}" + (f",{rest}" if rest else "")


def signed(value: Fraction) -> str:
    """«+1,5», «−0,3», «0»."""
    said = in_words(value, True)
    return f"+{said}" if value > 0 and said != "0" else said
