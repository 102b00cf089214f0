"""From cleaned text to spans: names, dates, figures and quotes."""
