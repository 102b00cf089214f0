"""Bulk reading: many pages cleaned and read in parallel, on this machine or on a Dask cluster.

Results are appended to ``readings.jsonl`` as they come, so that a run that is stopped goes on where it was; the
tables beside it (CSV and Parquet) are written at the end. What cannot be read is listed with the reason.
"""

from reader.bulk.items import Item, given_of, items_of
from reader.bulk.results import FAILED, READINGS
from reader.bulk.run import AHEAD, BulkResult, read_item, run_bulk

__all__ = ["AHEAD", "FAILED", "READINGS", "BulkResult", "Item", "given_of", "items_of", "read_item", "run_bulk"]
