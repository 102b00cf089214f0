"""Plain operations on text that every room above uses: sentences, words, normalising, aligning."""
