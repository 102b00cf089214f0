"""Parts of a page that run alone."""

from __future__ import annotations

from typing import Literal


def rerun_scope() -> Literal["app", "fragment"]:
    """ "fragment" where the cell runs alone, "app" where the whole page does."""
    from streamlit.runtime.scriptrunner import get_script_run_ctx

    context = get_script_run_ctx()
    return "fragment" if context is not None and context.fragment_ids_this_run else "app"
