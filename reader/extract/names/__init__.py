"""Names of people, organisations and places, from tables and what stands around them."""

from reader.extract.names.find import find_names

__all__ = ["find_names"]
