"""Signs of the fonts Symbol and Wingdings: a "ü" in Wingdings is a tick, and no letter.

The code of such a sign is that of its place in the font, or that plus 0xF000 (private use).
"""

from __future__ import annotations

_PRIVATE_USE = 0xF000
_FIRST_LETTER = 0x40  # before it Symbol has the signs and figures that every font has
_SYMBOL = {
    0x2D: "-", 0xA3: "≤", 0xA7: "▪", 0xA8: "◆", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓",
    0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB9: "≠", 0xBB: "≈", 0xBC: "…",
    0x44: "Δ", 0x53: "Σ", 0x61: "α", 0x62: "β", 0x6D: "μ",
}  # fmt: skip
_WINGDINGS = {
    0x4A: "☺", 0x4B: "☺", 0x4C: "☹", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒",
    0x73: "◆", 0x74: "◆", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9F: "•", 0xA1: "○", 0xA7: "▪",
    0xA8: "□", 0xB7: "•", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "→",
    0xF0: "⇒", 0xF3: "↔", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}
BULLET = "•"
UNKNOWN = "\N{REPLACEMENT CHARACTER}"


def is_symbol_font(font: str | None) -> bool:
    """True for a font whose characters are signs; other fonts of the kind are left alone."""
    return font is not None and font.lower() in _FONTS


def symbol(character: str, font: str | None) -> str:
    """Return the sign that `character` stands for in `font`.

    Spaces stay. A sign without an equal here is U+FFFD, a character of another font itself.
    """
    signs = _FONTS.get((font or "").lower())
    if signs is None or character.isspace():
        return character
    code = ord(character)
    code -= _PRIVATE_USE if code >= _PRIVATE_USE else 0
    is_plain = signs is _SYMBOL and code < _FIRST_LETTER
    return signs.get(code, chr(code) if is_plain else UNKNOWN)


def bullet(text: str, font: str | None) -> str:
    """Return the bullet of a list level; whatever sign it is, it can be printed."""
    sign = symbol(text[:1], font)
    is_private = "\ue000" <= sign <= "\uf8ff"
    return BULLET if is_private or sign == UNKNOWN or not sign.strip() else sign
