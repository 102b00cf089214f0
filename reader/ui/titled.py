"""The keyboard after a page was opened: at its title, since the button that was pressed is gone."""

from __future__ import annotations

import streamlit as st

_JS = """
export default function ({ data, parentElement }) {
  const host = parentElement.host || parentElement;
  if (host._done === data.nonce) return;
  host._done = data.nonce;
  const pressed = document.activeElement;
  const wait = (tries) => setTimeout(() => {
    const title = document.querySelector('[data-testid="stMainBlockContainer"] h1');
    if (document.activeElement === document.body && title) {
      title.tabIndex = -1;
      title.focus({ preventScroll: true });
    } else if (document.activeElement === pressed && tries) wait(tries - 1); // what was there before goes last
  }, 150);
  wait(40);
}
"""
_title = st.components.v2.component("title_focus", js=_JS)


def focus_title(nonce: str) -> None:
    """Put the keyboard at the page's title, once for each ``nonce``, where it is nowhere else."""
    _title(key="title-focus", data={"nonce": nonce}, height=1)
