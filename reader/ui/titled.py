"""The keyboard where what was pressed is gone: at the title of the page that was opened, at the way back."""

from __future__ import annotations

import streamlit as st

_JS = """
export default function ({ data, parentElement }) {
  const host = parentElement.host || parentElement;
  if (host._done === data.nonce) return;
  host._done = data.nonce;
  const pressed = document.activeElement;
  const wait = (tries) => setTimeout(() => {
    const place = document.querySelector(data.place);
    if (document.activeElement === document.body && place) {
      if (place.tabIndex < 0) place.tabIndex = -1; // a title can be focused only by us
      place.focus({ preventScroll: true });
    } else if (document.activeElement === pressed && tries) wait(tries - 1); // what was there before goes last
  }, 150);
  wait(40);
}
"""
_place = st.components.v2.component("title_focus", js=_JS)


def focus_title(nonce: str) -> None:
    """Put the keyboard at the page's title, once for each ``nonce``, where it is nowhere else."""
    _place(key="title-focus", data={"nonce": nonce, "place": '[data-testid="stMainBlockContainer"] h1'}, height=1)


def focus_button(key: str, nonce: str) -> None:
    """Likewise at the button whose key is ``key``, which is our own word."""
    _place(key=f"{key}-focus", data={"nonce": nonce, "place": f".st-key-{key} button"}, height=1)
