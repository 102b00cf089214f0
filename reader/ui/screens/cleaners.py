"""The Cleaners page: which cleaners there are, and how right each was on pages with gold of your own."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from reader.clean import cleaners


def page() -> None:
    """Every cleaner with its facts, installed or not."""
    st.title("Cleaners")
    st.markdown("What cleans a page down to its article. *consensus*, our own, is the default everywhere.")
    infos = list(cleaners().values())
    st.dataframe(
        pd.DataFrame(
            {
                "Cleaner": [info.name for info in infos],
                "Version": [info.version or ("ours" if info.own else "not installed") for info in infos],
                "Good at": [info.good_at for info in infos],
                "Licence": [info.licence for info in infos],
                "Home page": [info.home_page or None for info in infos],
                "Takes plain text": [info.plain_text for info in infos],
                "Install with": [info.install for info in infos],
            }
        ),
        hide_index=True,
        column_config={"Home page": st.column_config.LinkColumn()},
        alt="Cleaners, their versions and what each is good at",
    )
