"""An empty library for every test of the app's pages that asks for its address."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st


@pytest.fixture
def address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Address of an empty library that the app will use."""
    address = f"sqlite:///{tmp_path}/reader.db"
    monkeypatch.setenv("READER_LIBRARY", address)
    st.cache_resource.clear()
    st.cache_data.clear()
    yield address
    st.cache_resource.clear()
