"""Saved articles, notebooks and what people added to them, on SQLite or PostgreSQL."""

from reader.library.records import ArticleRow, Correction, CoverageSet, SavedArticle
from reader.library.store import Library

__all__ = ["ArticleRow", "Correction", "CoverageSet", "Library", "SavedArticle"]
