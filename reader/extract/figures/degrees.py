"""Degrees that are warmth, and whether of Celsius or Fahrenheit where the text does not say."""

from __future__ import annotations

import re

_WARM = re.compile(
    r"\b(?:temperatures?|water|warm\w*|hot\w*|heat\w*|cold\w*|cool\w*|weather|freezing|thermometer|climate|fever|"
    r"overnight|oven|preheat\w*|bake[sd]?|"
    r"celsius|centigrade|chill)\b",
    re.IGNORECASE,
)
#: Weather of more degrees than the air ever had in Celsius (56.7, Furnace Creek, 1913).
_TOO_HOT = re.compile(
    r"(?:degrees?|°|º)[ -](?:heat|weather|days?|temperatures?|summers?|afternoons?|sun|highs?)\b|degrees? outside\b",
    re.IGNORECASE,
)

#: The air that a forecast is of; ovens are told in Celsius up to 250.
_AIR = re.compile(
    r"\b(?:temperatures?|thermometers?|mercury|highs?|heat index|heat ?wave|forecast)\b"
    r"(?![^.]*\b(?:oven|water|boil|oil|engine|surface|reactor|sauna|core|body|grill|internal)\b)[^.]{0,40}$",
    re.IGNORECASE,
)
_OVEN = re.compile(r"\b(?:ovens?|preheat\w*|bak(?:e[sd]?|ing)|roast\w*|broil\w*|grill\w*|smoker)\b", re.IGNORECASE)


def warmth(text: str, start: int, end: int, stop: int, value: float) -> str | None:
    """The unit of bare degrees at ``start:stop``, whose number ends at ``end``; None where they are of an angle."""
    if not (value < 0 and text[stop - 1] == "s" or _WARM.search(text, max(0, start - 60), stop + 40)):
        return None
    hot = (
        re.search(r"degrees F\b|Fahrenheit|°F", text[max(0, start - 80) : stop + 20])
        or 57 < value < 136
        and _AIR.search(text, max(0, start - 60), start)
        or 275 <= value <= 550
        and _OVEN.search(text, max(0, start - 80), stop + 40)
        or _TOO_HOT.search(text, start, stop + 24)
        and 57 < value < 136
        or "Fahrenheit" in text
        and "Celsius" not in text
    )
    return "degree Fahrenheit" if hot else "degree Celsius"
