"""Quality benchmarks: ``python -m reader.bench NAME --data DIR`` prints a table."""
