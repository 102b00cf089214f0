"""Scrolling to what a click has opened, where it stands below the edge of the window."""

from __future__ import annotations

import streamlit as st

_JS = """
export default function ({ data, parentElement }) {
  const host = parentElement.host || parentElement;
  if (host._shown === data.nonce) return;
  host._shown = data.nonce;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  setTimeout(() => host.scrollIntoView({ block: "nearest", behavior: still ? "auto" : "smooth" }), 60);
}
"""
_here = st.components.v2.component("reveal_here", js=_JS)


def reveal(what: str) -> None:
    """Bring this place into the window, once for each ``what``."""
    _here(key="reveal", data={"nonce": what}, height=1)
