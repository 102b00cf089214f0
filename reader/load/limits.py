"""How large a page may be: one limit for what is uploaded, sent, fetched or read from a file."""

from __future__ import annotations

#: What a page has at most, in MB as Streamlit counts them for ``server.maxUploadSize``, which is the same.
MAX_MB = 20
MAX_BYTES = MAX_MB * 1024 * 1024
