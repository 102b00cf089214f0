"""What leaves Reader: HTML reports, Markdown, notebooks for Jupyter, tables, and all of it in one archive."""
