"""Saved articles, notebooks and what people added to them, on SQLite or PostgreSQL."""

from reader.library.records import ArticleRow, Correction, CoverageSet, Findings, SavedArticle
from reader.library.store import Library

__all__ = ["ArticleRow", "Correction", "CoverageSet", "Findings", "Library", "SavedArticle"]
