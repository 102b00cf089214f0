"""Events: stories, what happened in them, and which article reports it."""

from reader.events.find import article_id, find_events

__all__ = ["article_id", "find_events"]
