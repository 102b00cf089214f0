"""The errors Reader raises, each with a sentence for the person who sees it."""

from __future__ import annotations


class ReaderError(Exception):
    """Base of every error Reader raises on purpose.

    ``str(error)`` is one plain sentence that says what happened; :attr:`next_step`
    says what the person can do about it.
    """

    #: What to do next, as one sentence; shown after the message.
    next_step: str = ""

    def __init__(self, message: str, *, next_step: str | None = None) -> None:
        super().__init__(message)
        if next_step is not None:
            self.next_step = next_step

    @property
    def sentence(self) -> str:
        """The message and the way on, in one line."""
        return f"{self} {self.next_step}".strip()


class FetchRefused(ReaderError):
    """An address Reader will not fetch: not public, not http(s), not allowed."""

    next_step = "Open the page in your browser, save it, and upload the file, or paste its text."


class FetchFailed(ReaderError):
    """An address that could not be fetched: unknown host, time-out, server error."""

    next_step = "Check the address, or save the page from your browser and upload the file."
    #: HTTP status the site answered with, where it is the reason.
    status: int | None = None


class UnreadablePage(ReaderError):
    """Content that is no page Reader can read: empty, an image, a PDF, no text in it."""

    next_step = "Upload HTML, MHTML, WARC or plain text, or paste the article's text."


class TooLarge(ReaderError):
    """Content over one of the limits on size, depth or count."""

    next_step = "Save or paste only the article's own part of the page."


class CleanerFailed(ReaderError):
    """A cleaner that is missing, raised, ran out of time or memory, or found nothing."""

    next_step = "Choose another cleaner."


class LibraryError(ReaderError):
    """The library could not be opened, read or written; what was saved is untouched."""

    next_step = "Check the library's address, free disk space and permissions, then try again."
