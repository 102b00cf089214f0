"""Protocol buffers as bytes: as much as a browser of the benches needs to talk to the app."""

from __future__ import annotations

#: Field number → its values in order: bytes where a length is given, else a number.
Fields = dict[int, list[bytes | int]]


def field(number: int, value: bytes | str) -> bytes:
    """One field of a message: words, or a message, with their length."""
    data = value.encode() if isinstance(value, str) else value
    return varint(number << 3 | 2) + varint(len(data)) + data


def varint(value: int) -> bytes:
    """A number in as many bytes as it needs."""
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes((*out, value))


def fields(message: bytes) -> Fields:
    """The fields of a message; what follows one of an unknown kind is left out."""
    found: Fields = {}
    at = 0
    while at < len(message):
        tag, at = _read_varint(message, at)
        value: bytes | int
        if tag & 7 == 2:
            size, at = _read_varint(message, at)
            value, at = message[at : at + size], at + size
        elif tag & 7 == 0:
            value, at = _read_varint(message, at)
        elif tag & 7 in (1, 5):
            size = 8 if tag & 7 == 1 else 4
            value, at = message[at : at + size], at + size
        else:
            break
        found.setdefault(tag >> 3, []).append(value)
    return found


def within(message: bytes, *numbers: int) -> bytes | None:
    """The first value at a path of field numbers, or None where there is none."""
    for number in numbers:
        value = fields(message).get(number, [None])[0]
        if not isinstance(value, bytes):
            return None
        message = value
    return message


def _read_varint(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while at < len(data):
        value |= (data[at] & 0x7F) << shift
        shift += 7
        at += 1
        if data[at - 1] < 0x80:
            break
    return value, at
