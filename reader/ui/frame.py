"""The rendered raw page: a frame of our own that holds the sandboxed document."""

from __future__ import annotations

import streamlit as st

_JS = """
export default function ({ data, parentElement }) {
  let frame = parentElement.querySelector("iframe");
  if (!frame) {
    frame = document.createElement("iframe");
    frame.setAttribute("sandbox", "");
    frame.title = "The page as saved";
    frame.referrerPolicy = "no-referrer";
    parentElement.append(frame);
  }
  if (frame._version !== data.version) {
    frame._version = data.version;
    frame.srcdoc = data.document;
  }
}
"""
_CSS = """
iframe {
  width: 100%; height: min(74vh, 860px); border: 1px solid var(--st-border-color); border-radius: 8px;
  background: #fff;
}
"""
_frame = st.components.v2.component("sandboxed_page", css=_CSS, js=_JS)


def sandboxed_page(document: str, *, key: str) -> None:
    """Show ``document`` (from ``reader.load.sandbox``) in a frame with no rights at all."""
    _frame(key=key, data={"document": document, "version": f"{hash(document)}"})
